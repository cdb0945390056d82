# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""InstanceProfile of AWS Identity and Access Management."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    LateInit,
    Member,
    MemberSet,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.iam.service import SERVICE
from ack.services.iam.types import Tag


class InstanceProfileSpec(Shape):
    """The InstanceProfile that is wanted."""

    name: str | None = None
    path: str | None = None
    role: str | None = None
    roleRef: ResourceReference | None = None
    tags: list[Tag] | None = None


class InstanceProfileStatus(Shape):
    """The InstanceProfile as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createDate: Timestamp | None = None
    instanceProfileID: str | None = None


_FIELDS: Mapping[str, str] = {
    "Path": "spec.path",
    "InstanceProfileName": "spec.name",
    "InstanceProfileId": "status.instanceProfileID",
    "Arn": "status.ackResourceMetadata.arn",
    "CreateDate": "status.createDate",
    "Tags": "spec.tags",
    "Roles.RoleName": "spec.role",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="InstanceProfile",
    plural="instanceprofiles",
    spec=InstanceProfileSpec,
    status=InstanceProfileStatus,
    read=Read(
        operation="GetInstanceProfile",
        inputs={"InstanceProfileName": "spec.name"},
        result="InstanceProfile",
        outputs=_FIELDS,
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateInstanceProfile",
        inputs={"InstanceProfileName": "spec.name", "Path": "spec.path", "Tags": AllTags()},
        result="InstanceProfile",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteInstanceProfile", inputs={"InstanceProfileName": "spec.name"}),
    members=(
        MemberSet(
            field="spec.role",
            put=Call(
                operation="AddRoleToInstanceProfile",
                inputs={"InstanceProfileName": "spec.name", "RoleName": Member()},
            ),
            delete=Call(
                operation="RemoveRoleFromInstanceProfile",
                inputs={"InstanceProfileName": "spec.name", "RoleName": Member()},
            ),
            emptied=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagInstanceProfile", inputs={"InstanceProfileName": "spec.name", "Tags": TagsToSet()}),
        remove=Call(
            operation="UntagInstanceProfile",
            inputs={"InstanceProfileName": "spec.name", "TagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name", "spec.path"),
    late_initialize=(LateInit(field="spec.path"),),
    references=(
        Reference(
            field="spec.role",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            path="spec.name",
        ),
    ),
    absent=("NoSuchEntity",),
    exists=("EntityAlreadyExists",),
    terminal=("InvalidInput",),
)
