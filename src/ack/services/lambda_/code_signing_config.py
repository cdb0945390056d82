# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""CodeSigningConfig of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import AllowedPublishers, CodeSigningPolicies


class CodeSigningConfigSpec(Shape):
    """The CodeSigningConfig that is wanted."""

    allowedPublishers: AllowedPublishers | None = None
    codeSigningPolicies: CodeSigningPolicies | None = None
    description: str | None = None
    tags: dict[str, str] | None = None


class CodeSigningConfigStatus(Shape):
    """The CodeSigningConfig as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    codeSigningConfigID: str | None = None
    lastModified: str | None = None


_FIELDS: Mapping[str, str] = {
    "CodeSigningConfigId": "status.codeSigningConfigID",
    "CodeSigningConfigArn": "status.ackResourceMetadata.arn",
    "Description": "spec.description",
    "AllowedPublishers": "spec.allowedPublishers",
    "CodeSigningPolicies": "spec.codeSigningPolicies",
    "LastModified": "status.lastModified",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="CodeSigningConfig",
    plural="codesigningconfigs",
    spec=CodeSigningConfigSpec,
    status=CodeSigningConfigStatus,
    read=Read(
        operation="GetCodeSigningConfig",
        inputs={"CodeSigningConfigArn": "status.ackResourceMetadata.arn"},
        result="CodeSigningConfig",
        outputs=_FIELDS,
        needs=("status.ackResourceMetadata.arn",),
    ),
    search=Search(
        operation="ListCodeSigningConfigs",
        result="CodeSigningConfigs",
        outputs={"CodeSigningConfigArn": "status.ackResourceMetadata.arn"},
    ),
    create=Call(
        operation="CreateCodeSigningConfig",
        inputs={
            "Description": "spec.description",
            "AllowedPublishers": "spec.allowedPublishers",
            "CodeSigningPolicies": "spec.codeSigningPolicies",
            "Tags": AllTags(),
        },
        result="CodeSigningConfig",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateCodeSigningConfig",
            inputs={
                "CodeSigningConfigArn": "status.ackResourceMetadata.arn",
                "Description": "spec.description",
                "AllowedPublishers": "spec.allowedPublishers",
                "CodeSigningPolicies": "spec.codeSigningPolicies",
            },
            result="CodeSigningConfig",
            outputs={"CodeSigningConfigId": "status.codeSigningConfigID", "LastModified": "status.lastModified"},
            fields=("spec.description", "spec.allowedPublishers", "spec.codeSigningPolicies"),
        ),
    ),
    delete=Call(operation="DeleteCodeSigningConfig", inputs={"CodeSigningConfigArn": "status.ackResourceMetadata.arn"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={"Resource": "status.ackResourceMetadata.arn", "Tags": TagsToSet()}),
        key="",
        value="",
        aws_key="",
        aws_value="",
        read=Read(
            operation="ListTags",
            inputs={"Resource": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"Resource": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterValueException",),
)
