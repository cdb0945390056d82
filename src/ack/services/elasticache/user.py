# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""User of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, SecretKeyReference, Shape
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import Authentication, AuthenticationMode, Tag


class UserSpec(Shape):
    """The User that is wanted."""

    accessString: str | None = None
    authenticationMode: AuthenticationMode | None = None
    engine: str | None = None
    noPasswordRequired: bool | None = None
    passwords: list[SecretKeyReference] | None = None
    tags: list[Tag] | None = None
    userID: str | None = None
    userName: str | None = None


class UserStatus(Shape):
    """The User as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    authentication: Authentication | None = None
    expandedAccessString: str | None = None
    lastRequestedAccessString: str | None = None
    minimumEngineVersion: str | None = None
    status: str | None = None
    userGroupIDs: list[str] | None = None


_FIELDS: Mapping[str, str] = {
    "UserId": "spec.userID",
    "UserName": "spec.userName",
    "Status": "status.status",
    "Engine": "spec.engine",
    "MinimumEngineVersion": "status.minimumEngineVersion",
    "UserGroupIds": "status.userGroupIDs",
    "Authentication": "status.authentication",
    "ARN": "status.ackResourceMetadata.arn",
    "AccessString": "status.expandedAccessString",
    "Authentication.Type": "spec.noPasswordRequired",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="User",
    plural="users",
    spec=UserSpec,
    status=UserStatus,
    read=Read(
        operation="DescribeUsers",
        inputs={"UserId": "spec.userID"},
        result="Users",
        outputs=_FIELDS,
        values={"spec.noPasswordRequired": {"no-password": True, "password": False, "iam": False}},
        many=True,
        match={"UserId": "spec.userID"},
        needs=("spec.userID",),
    ),
    create=Call(
        operation="CreateUser",
        inputs={
            "UserId": "spec.userID",
            "UserName": "spec.userName",
            "Engine": "spec.engine",
            "Passwords": "spec.passwords",
            "AccessString": "spec.accessString",
            "NoPasswordRequired": "spec.noPasswordRequired",
            "Tags": AllTags(),
            "AuthenticationMode": "spec.authenticationMode",
        },
        outputs=_FIELDS,
        values={"spec.noPasswordRequired": {"no-password": True, "password": False, "iam": False}},
    ),
    updates=(
        Update(
            operation="ModifyUser",
            inputs={
                "UserId": "spec.userID",
                "AccessString": "spec.accessString",
                "Passwords": "spec.passwords",
                "NoPasswordRequired": "spec.noPasswordRequired",
                "AuthenticationMode": "spec.authenticationMode",
                "Engine": "spec.engine",
            },
            outputs={
                "UserName": "spec.userName",
                "Status": "status.status",
                "MinimumEngineVersion": "status.minimumEngineVersion",
                "UserGroupIds": "status.userGroupIDs",
                "Authentication": "status.authentication",
                "ARN": "status.ackResourceMetadata.arn",
                "AccessString": "status.expandedAccessString",
            },
            fields=(
                "spec.accessString",
                "spec.passwords",
                "spec.noPasswordRequired",
                "spec.authenticationMode",
                "spec.engine",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteUser", inputs={"UserId": "spec.userID"}),
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
    keys=("spec.userID",),
    adoption=(
        AdoptionField(name="userID", path="spec.userID", required=True),
        AdoptionField(name="engine", path="spec.engine"),
    ),
    immutable=("spec.userID",),
    compare={"spec.passwords": Compare.IGNORED, "spec.authenticationMode.passwords": Compare.IGNORED},
    absent=("UserNotFound",),
    exists=("DuplicateUserName", "UserAlreadyExists"),
    terminal=(
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "DuplicateUserName",
        "InvalidUserState",
        "UserAlreadyExists",
        "UserQuotaExceeded",
    ),
    synced=(When(path="status.status", values=("active",)),),
    updatable=(When(path="status.status", values=("active",)),),
    deletable=(When(path="status.status", values=("active",)),),
)
