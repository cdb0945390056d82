# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""User of AWS Identity and Access Management."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    LateInit,
    Member,
    MemberKey,
    MemberSet,
    Part,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.iam.service import SERVICE
from ack.services.iam.types import Tag


class UserSpec(Shape):
    """The User that is wanted."""

    inlinePolicies: dict[str, str] | None = None
    name: str | None = None
    path: str | None = None
    permissionsBoundary: str | None = None
    permissionsBoundaryRef: ResourceReference | None = None
    policies: list[str] | None = None
    policyRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None


class UserStatus(Shape):
    """The User as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createDate: Timestamp | None = None
    passwordLastUsed: Timestamp | None = None
    userID: str | None = None


_KEY: Mapping[str, str] = {"UserName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    "Path": "spec.path",
    "UserName": "spec.name",
    "UserId": "status.userID",
    "Arn": "status.ackResourceMetadata.arn",
    "CreateDate": "status.createDate",
    "PasswordLastUsed": "status.passwordLastUsed",
    "Tags": "spec.tags",
    "PermissionsBoundary.PermissionsBoundaryArn": "spec.permissionsBoundary",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="User",
    plural="users",
    spec=UserSpec,
    status=UserStatus,
    read=Read(operation="GetUser", inputs=_KEY, result="User", outputs=_FIELDS, needs=("spec.name",)),
    create=Call(
        operation="CreateUser",
        inputs={
            "Path": "spec.path",
            "UserName": "spec.name",
            "PermissionsBoundary": "spec.permissionsBoundary",
            "Tags": AllTags(),
        },
        result="User",
        outputs=_FIELDS,
    ),
    updates=(Update(operation="UpdateUser", inputs={**_KEY, "NewPath": "spec.path"}, fields=("spec.path",)),),
    delete=Call(operation="DeleteUser", inputs=_KEY),
    parts=(
        Part(
            field="spec.permissionsBoundary",
            put=Call(
                operation="PutUserPermissionsBoundary",
                inputs={**_KEY, "PermissionsBoundary": "spec.permissionsBoundary"},
            ),
            delete=Call(operation="DeleteUserPermissionsBoundary", inputs=_KEY),
        ),
    ),
    members=(
        MemberSet(
            field="spec.inlinePolicies",
            read=Read(operation="ListUserPolicies", inputs=_KEY, result="PolicyNames"),
            each=Call(operation="GetUserPolicy", inputs={**_KEY, "PolicyName": MemberKey()}, result="PolicyDocument"),
            put=Call(operation="PutUserPolicy", inputs={**_KEY, "PolicyName": MemberKey(), "PolicyDocument": Member()}),
            delete=Call(operation="DeleteUserPolicy", inputs={**_KEY, "PolicyName": MemberKey()}),
            emptied=True,
        ),
        MemberSet(
            field="spec.policies",
            read=Read(
                operation="ListAttachedUserPolicies",
                inputs=_KEY,
                outputs={"AttachedPolicies[].PolicyArn": "spec.policies"},
            ),
            put=Call(operation="AttachUserPolicy", inputs={**_KEY, "PolicyArn": Member()}),
            delete=Call(operation="DetachUserPolicy", inputs={**_KEY, "PolicyArn": Member()}),
            emptied=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagUser", inputs={**_KEY, "Tags": TagsToSet()}),
        remove=Call(operation="UntagUser", inputs={**_KEY, "TagKeys": TagKeysToRemove()}),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.inlinePolicies": Compare.IAM_POLICY},
    late_initialize=(LateInit(field="spec.path"),),
    references=(
        Reference(
            field="spec.permissionsBoundary",
            ref="spec.permissionsBoundaryRef",
            group="iam.services.k8s.aws",
            kind="Policy",
            plural="policies",
        ),
        Reference(
            field="spec.policies",
            ref="spec.policyRefs",
            group="iam.services.k8s.aws",
            kind="Policy",
            plural="policies",
            many=True,
        ),
    ),
    absent=("NoSuchEntity",),
    exists=("EntityAlreadyExists",),
    terminal=("InvalidInput", "MalformedPolicyDocument"),
)
