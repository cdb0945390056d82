# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Role of AWS Identity and Access Management."""

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
from ack.services.iam.types import RoleLastUsed, SourceRoleTemplate, Tag


class RoleSpec(Shape):
    """The Role that is wanted."""

    assumeRolePolicyDocument: str | None = None
    description: str | None = None
    inlinePolicies: dict[str, str] | None = None
    maxSessionDuration: int | None = None
    maxSigninSessionDuration: int | None = None
    name: str | None = None
    path: str | None = None
    permissionsBoundary: str | None = None
    permissionsBoundaryRef: ResourceReference | None = None
    policies: list[str] | None = None
    policyRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None


class RoleStatus(Shape):
    """The Role as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createDate: Timestamp | None = None
    roleID: str | None = None
    roleLastUsed: RoleLastUsed | None = None
    sourceRoleTemplate: SourceRoleTemplate | None = None


_KEY: Mapping[str, str] = {"RoleName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    "Path": "spec.path",
    "RoleName": "spec.name",
    "RoleId": "status.roleID",
    "Arn": "status.ackResourceMetadata.arn",
    "CreateDate": "status.createDate",
    "AssumeRolePolicyDocument": "spec.assumeRolePolicyDocument",
    "Description": "spec.description",
    "MaxSessionDuration": "spec.maxSessionDuration",
    "MaxSigninSessionDuration": "spec.maxSigninSessionDuration",
    "Tags": "spec.tags",
    "RoleLastUsed": "status.roleLastUsed",
    "SourceRoleTemplate": "status.sourceRoleTemplate",
    "PermissionsBoundary.PermissionsBoundaryArn": "spec.permissionsBoundary",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Role",
    plural="roles",
    spec=RoleSpec,
    status=RoleStatus,
    read=Read(operation="GetRole", inputs=_KEY, result="Role", outputs=_FIELDS, needs=("spec.name",)),
    create=Call(
        operation="CreateRole",
        inputs={
            "Path": "spec.path",
            "RoleName": "spec.name",
            "AssumeRolePolicyDocument": "spec.assumeRolePolicyDocument",
            "Description": "spec.description",
            "MaxSessionDuration": "spec.maxSessionDuration",
            "MaxSigninSessionDuration": "spec.maxSigninSessionDuration",
            "PermissionsBoundary": "spec.permissionsBoundary",
            "Tags": AllTags(),
        },
        result="Role",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateRole",
            inputs={
                **_KEY,
                "Description": "spec.description",
                "MaxSessionDuration": "spec.maxSessionDuration",
                "MaxSigninSessionDuration": "spec.maxSigninSessionDuration",
            },
            fields=("spec.description", "spec.maxSessionDuration", "spec.maxSigninSessionDuration"),
        ),
        Update(
            operation="UpdateAssumeRolePolicy",
            inputs={**_KEY, "PolicyDocument": "spec.assumeRolePolicyDocument"},
            fields=("spec.assumeRolePolicyDocument",),
        ),
    ),
    delete=Call(operation="DeleteRole", inputs=_KEY),
    parts=(
        Part(
            field="spec.permissionsBoundary",
            put=Call(
                operation="PutRolePermissionsBoundary",
                inputs={**_KEY, "PermissionsBoundary": "spec.permissionsBoundary"},
            ),
            delete=Call(operation="DeleteRolePermissionsBoundary", inputs=_KEY),
        ),
    ),
    members=(
        MemberSet(
            field="spec.inlinePolicies",
            read=Read(operation="ListRolePolicies", inputs=_KEY, result="PolicyNames"),
            each=Call(operation="GetRolePolicy", inputs={**_KEY, "PolicyName": MemberKey()}, result="PolicyDocument"),
            put=Call(operation="PutRolePolicy", inputs={**_KEY, "PolicyName": MemberKey(), "PolicyDocument": Member()}),
            delete=Call(operation="DeleteRolePolicy", inputs={**_KEY, "PolicyName": MemberKey()}),
            emptied=True,
        ),
        MemberSet(
            field="spec.policies",
            read=Read(
                operation="ListAttachedRolePolicies",
                inputs=_KEY,
                outputs={"AttachedPolicies[].PolicyArn": "spec.policies"},
            ),
            put=Call(operation="AttachRolePolicy", inputs={**_KEY, "PolicyArn": Member()}),
            delete=Call(operation="DetachRolePolicy", inputs={**_KEY, "PolicyArn": Member()}),
            emptied=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagRole", inputs={**_KEY, "Tags": TagsToSet()}),
        remove=Call(operation="UntagRole", inputs={**_KEY, "TagKeys": TagKeysToRemove()}),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.assumeRolePolicyDocument": Compare.IAM_POLICY, "spec.inlinePolicies": Compare.IAM_POLICY},
    late_initialize=(LateInit(field="spec.maxSessionDuration"), LateInit(field="spec.path")),
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
