# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AccessKey of AWS Identity and Access Management."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from ack.api.resource import AdoptionField, Call, Read, Resource, SecretOutput, Update
from ack.api.types import Condition, ResourceMetadata, SecretKeyReference, Sensitive, Shape, Timestamp
from ack.services.keysample.service import SERVICE


class AccessKeySpec(Shape):
    """The AccessKey that is wanted."""

    accessKeyID: SecretKeyReference | None = None
    secretAccessKey: Annotated[SecretKeyReference | None, Sensitive()] = None
    status: str | None = None
    userName: str | None = None


class AccessKeyStatus(Shape):
    """The AccessKey as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createDate: Timestamp | None = None
    id: str | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "UserName": "spec.userName",
    "AccessKeyId": "status.id",
    "Status": "spec.status",
    "CreateDate": "status.createDate",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="AccessKey",
    plural="accesskeys",
    spec=AccessKeySpec,
    status=AccessKeyStatus,
    read=Read(
        operation="ListAccessKeys",
        inputs={"UserName": "spec.userName"},
        result="AccessKeyMetadata",
        outputs=_FIELDS,
        many=True,
        match={"AccessKeyId": "status.id"},
        needs=("status.id",),
    ),
    create=Call(operation="CreateAccessKey", inputs={"UserName": "spec.userName"}, result="AccessKey", outputs=_FIELDS),
    updates=(
        Update(
            operation="UpdateAccessKey",
            inputs={"UserName": "spec.userName", "AccessKeyId": "status.id", "Status": "spec.status"},
            fields=("spec.status",),
        ),
    ),
    delete=Call(operation="DeleteAccessKey", inputs={"UserName": "spec.userName", "AccessKeyId": "status.id"}),
    arn="arn:{partition}:iam::{account}:access-key/{status.id}",
    keys=("status.id",),
    adoption=(
        AdoptionField(name="id", path="status.id", required=True),
        AdoptionField(name="userName", path="spec.userName"),
    ),
    immutable=("spec.accessKeyID", "spec.secretAccessKey", "spec.userName"),
    secret_outputs=(
        SecretOutput(field="spec.accessKeyID", member="AccessKey.AccessKeyId"),
        SecretOutput(field="spec.secretAccessKey", member="AccessKey.SecretAccessKey"),
    ),
    absent=("NoSuchEntity",),
    terminal=("InvalidInput",),
)
