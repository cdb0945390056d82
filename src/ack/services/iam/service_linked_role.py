# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ServiceLinkedRole of AWS Identity and Access Management."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Resource, Search, Template, Update
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.iam.service import SERVICE
from ack.services.iam.types import AttachedPermissionsBoundary, RoleLastUsed, SourceRoleTemplate, Tag


class ServiceLinkedRoleSpec(Shape):
    """The ServiceLinkedRole that is wanted."""

    awsServiceName: str | None = None
    customSuffix: str | None = None
    description: str | None = None


class ServiceLinkedRoleStatus(Shape):
    """The ServiceLinkedRole as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    assumeRolePolicyDocument: str | None = None
    createDate: Timestamp | None = None
    maxSessionDuration: int | None = None
    maxSigninSessionDuration: int | None = None
    path: str | None = None
    permissionsBoundary: AttachedPermissionsBoundary | None = None
    roleID: str | None = None
    roleLastUsed: RoleLastUsed | None = None
    roleName: str | None = None
    sourceRoleTemplate: SourceRoleTemplate | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "Path": "status.path",
    "RoleName": "status.roleName",
    "RoleId": "status.roleID",
    "Arn": "status.ackResourceMetadata.arn",
    "CreateDate": "status.createDate",
    "AssumeRolePolicyDocument": "status.assumeRolePolicyDocument",
    "Description": "spec.description",
    "MaxSessionDuration": "status.maxSessionDuration",
    "MaxSigninSessionDuration": "status.maxSigninSessionDuration",
    "PermissionsBoundary": "status.permissionsBoundary",
    "Tags": "status.tags",
    "RoleLastUsed": "status.roleLastUsed",
    "SourceRoleTemplate": "status.sourceRoleTemplate",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="ServiceLinkedRole",
    plural="servicelinkedroles",
    spec=ServiceLinkedRoleSpec,
    status=ServiceLinkedRoleStatus,
    read=Read(
        operation="GetRole",
        inputs={"RoleName": "status.roleName"},
        result="Role",
        outputs=_FIELDS,
        needs=("status.roleName",),
    ),
    search=Search(
        operation="ListRoles",
        inputs={"PathPrefix": Template("/aws-service-role/{spec.awsServiceName}/")},
        result="Roles",
        outputs={"RoleName": "status.roleName", "Arn": "status.ackResourceMetadata.arn"},
    ),
    create=Call(
        operation="CreateServiceLinkedRole",
        inputs={
            "AWSServiceName": "spec.awsServiceName",
            "Description": "spec.description",
            "CustomSuffix": "spec.customSuffix",
        },
        result="Role",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateRole",
            inputs={"RoleName": "status.roleName", "Description": "spec.description"},
            fields=("spec.description",),
        ),
    ),
    delete=Call(operation="DeleteServiceLinkedRole", inputs={"RoleName": "status.roleName"}),
    keys=("status.roleName",),
    adoption=(AdoptionField(name="roleName", path="status.roleName", required=True),),
    immutable=("spec.awsServiceName", "spec.customSuffix"),
    absent=("NoSuchEntity",),
    terminal=("InvalidInput",),
)
