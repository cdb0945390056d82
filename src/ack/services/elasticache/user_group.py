# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""UserGroup of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Removed,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import Tag, UserGroupPendingChanges


class UserGroupSpec(Shape):
    """The UserGroup that is wanted."""

    engine: str | None = None
    tags: list[Tag] | None = None
    userGroupID: str | None = None
    userIDs: list[str] | None = None
    userRefs: list[ResourceReference] | None = None


class UserGroupStatus(Shape):
    """The UserGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    minimumEngineVersion: str | None = None
    pendingChanges: UserGroupPendingChanges | None = None
    replicationGroups: list[str] | None = None
    serverlessCaches: list[str] | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "UserGroupId": "spec.userGroupID",
    "Status": "status.status",
    "Engine": "spec.engine",
    "UserIds": "spec.userIDs",
    "MinimumEngineVersion": "status.minimumEngineVersion",
    "PendingChanges": "status.pendingChanges",
    "ReplicationGroups": "status.replicationGroups",
    "ServerlessCaches": "status.serverlessCaches",
    "ARN": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="UserGroup",
    plural="usergroups",
    spec=UserGroupSpec,
    status=UserGroupStatus,
    read=Read(
        operation="DescribeUserGroups",
        inputs={"UserGroupId": "spec.userGroupID"},
        result="UserGroups",
        outputs=_FIELDS,
        many=True,
        match={"UserGroupId": "spec.userGroupID"},
        needs=("spec.userGroupID",),
    ),
    create=Call(
        operation="CreateUserGroup",
        inputs={
            "UserGroupId": "spec.userGroupID",
            "Engine": "spec.engine",
            "UserIds": "spec.userIDs",
            "Tags": AllTags(),
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyUserGroup",
            inputs={
                "UserGroupId": "spec.userGroupID",
                "Engine": "spec.engine",
                "UserIdsToAdd": Added("spec.userIDs"),
                "UserIdsToRemove": Removed("spec.userIDs"),
            },
            outputs={
                "Status": "status.status",
                "UserIds": "spec.userIDs",
                "MinimumEngineVersion": "status.minimumEngineVersion",
                "PendingChanges": "status.pendingChanges",
                "ReplicationGroups": "status.replicationGroups",
                "ServerlessCaches": "status.serverlessCaches",
                "ARN": "status.ackResourceMetadata.arn",
            },
            fields=("spec.engine", "spec.userIDs"),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteUserGroup", inputs={"UserGroupId": "spec.userGroupID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn"},
            outputs={"TagList": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.userGroupID",),
    adoption=(AdoptionField(name="userGroupID", path="spec.userGroupID", required=True),),
    immutable=("spec.userGroupID",),
    references=(
        Reference(
            field="spec.userIDs",
            ref="spec.userRefs",
            group="elasticache.services.k8s.aws",
            kind="User",
            plural="users",
            path="spec.userID",
            many=True,
        ),
    ),
    absent=("UserGroupNotFound",),
    exists=("DuplicateUserName", "UserGroupAlreadyExists"),
    terminal=(
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "DefaultUserRequired",
        "DuplicateUserNameFault",
        "InvalidParameterValueException",
        "TagQuotaPerResourceExceeded",
        "UserGroupAlreadyExistsFault",
        "UserGroupQuotaExceededFault",
    ),
    synced=(When(path="status.status", values=("active",)),),
    updatable=(When(path="status.status", values=("active",)),),
    deletable=(When(path="status.status", values=("active",)),),
)
