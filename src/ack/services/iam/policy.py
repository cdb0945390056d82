# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Policy of AWS Identity and Access Management."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    LateInit,
    Part,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.iam.service import SERVICE
from ack.services.iam.types import Tag


class PolicySpec(Shape):
    """The Policy that is wanted."""

    description: str | None = None
    name: str | None = None
    path: str | None = None
    policyDocument: str | None = None
    tags: list[Tag] | None = None


class PolicyStatus(Shape):
    """The Policy as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    attachmentCount: int | None = None
    createDate: Timestamp | None = None
    defaultVersionID: str | None = None
    isAttachable: bool | None = None
    permissionsBoundaryUsageCount: int | None = None
    policyID: str | None = None
    updateDate: Timestamp | None = None


_FIELDS: Mapping[str, str] = {
    "PolicyName": "spec.name",
    "PolicyId": "status.policyID",
    "Path": "spec.path",
    "DefaultVersionId": "status.defaultVersionID",
    "AttachmentCount": "status.attachmentCount",
    "PermissionsBoundaryUsageCount": "status.permissionsBoundaryUsageCount",
    "IsAttachable": "status.isAttachable",
    "Description": "spec.description",
    "CreateDate": "status.createDate",
    "UpdateDate": "status.updateDate",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Policy",
    plural="policies",
    spec=PolicySpec,
    status=PolicyStatus,
    read=Read(
        operation="GetPolicy",
        inputs={"PolicyArn": "status.ackResourceMetadata.arn"},
        result="Policy",
        outputs=_FIELDS,
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreatePolicy",
        inputs={
            "PolicyName": "spec.name",
            "Path": "spec.path",
            "PolicyDocument": "spec.policyDocument",
            "Description": "spec.description",
            "Tags": AllTags(),
        },
        result="Policy",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeletePolicy", inputs={"PolicyArn": "status.ackResourceMetadata.arn"}),
    parts=(
        Part(
            field="spec.policyDocument",
            read=Read(
                operation="GetPolicyVersion",
                inputs={"PolicyArn": "status.ackResourceMetadata.arn", "VersionId": "status.defaultVersionID"},
                outputs={"PolicyVersion.Document": "spec.policyDocument"},
            ),
            put=Call(
                operation="CreatePolicyVersion",
                inputs={
                    "PolicyArn": "status.ackResourceMetadata.arn",
                    "PolicyDocument": "spec.policyDocument",
                    "SetAsDefault": Const(True),
                },
                outputs={"PolicyVersion.VersionId": "status.defaultVersionID"},
            ),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagPolicy", inputs={"PolicyArn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()}),
        remove=Call(
            operation="UntagPolicy",
            inputs={"PolicyArn": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
    ),
    arn="arn:{partition}:iam::{account}:policy{spec.path|/}{spec.name}",
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    compare={"spec.policyDocument": Compare.IAM_POLICY},
    late_initialize=(LateInit(field="spec.path"),),
    absent=("NoSuchEntity",),
    exists=("EntityAlreadyExists",),
    terminal=("InvalidInput", "MalformedPolicyDocument"),
)
