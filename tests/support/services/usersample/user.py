# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""User of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, SecretKeyReference, Shape
from ack.services.usersample.service import SERVICE
from ack.services.usersample.types import Authentication, AuthenticationMode, Tag


class UserSpec(Shape):
    """The User that is wanted."""

    accessString: str | None = None
    authenticationMode: AuthenticationMode | None = None
    engine: str | None = None
    id: str | None = None
    noPasswordRequired: bool | None = None
    passwords: list[SecretKeyReference] | None = None
    tags: list[Tag] | None = None
    userName: str | None = None


class UserStatus(Shape):
    """The User as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    authentication: Authentication | None = None
    minimumEngineVersion: str | None = None
    status: str | None = None
    userGroupIDs: list[str] | None = None


_FIELDS: Mapping[str, str] = {
    "UserId": "spec.id",
    "UserName": "spec.userName",
    "Status": "status.status",
    "Engine": "spec.engine",
    "MinimumEngineVersion": "status.minimumEngineVersion",
    "AccessString": "spec.accessString",
    "UserGroupIds": "status.userGroupIDs",
    "Authentication": "status.authentication",
    "ARN": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="User",
    plural="users",
    spec=UserSpec,
    status=UserStatus,
    read=Read(
        operation="DescribeUsers",
        inputs={"UserId": "spec.id"},
        result="Users",
        outputs=_FIELDS,
        many=True,
        match={"UserId": "spec.id"},
        needs=("spec.id",),
    ),
    create=Call(
        operation="CreateUser",
        inputs={
            "UserId": "spec.id",
            "UserName": "spec.userName",
            "Engine": "spec.engine",
            "Passwords": "spec.passwords",
            "AccessString": "spec.accessString",
            "NoPasswordRequired": "spec.noPasswordRequired",
            "Tags": "spec.tags",
            "AuthenticationMode": "spec.authenticationMode",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyUser",
            inputs={
                "UserId": "spec.id",
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
    delete=Call(operation="DeleteUser", inputs={"UserId": "spec.id"}),
    keys=("spec.id",),
    adoption=(
        AdoptionField(name="id", path="spec.id", required=True),
        AdoptionField(name="engine", path="spec.engine"),
    ),
    immutable=("spec.id",),
    compare={"spec.engine": Compare.CASE_INSENSITIVE},
    absent=("UserNotFound",),
    exists=("DuplicateUserName", "UserAlreadyExists"),
    terminal=("InvalidParameterCombination", "InvalidParameterValue"),
)
