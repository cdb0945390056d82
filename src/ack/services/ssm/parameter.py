# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Parameter of Amazon Simple Systems Manager (SSM)."""

from __future__ import annotations

from typing import Annotated

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    Filled,
    LateInit,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Sensitive, Shape
from ack.services.ssm.service import SERVICE
from ack.services.ssm.types import Tag


class ParameterSpec(Shape):
    """The Parameter that is wanted."""

    allowedPattern: str | None = None
    dataType: str | None = None
    description: str | None = None
    keyID: str | None = None
    keyRef: ResourceReference | None = None
    name: str | None = None
    policies: str | None = None
    tags: list[Tag] | None = None
    tier: str | None = None
    type: str | None = None
    value: Annotated[str | None, Sensitive()] = None


class ParameterStatus(Shape):
    """The Parameter as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    version: int | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Parameter",
    plural="parameters",
    spec=ParameterSpec,
    status=ParameterStatus,
    read=Read(
        operation="GetParameter",
        inputs={"Name": "spec.name", "WithDecryption": Const(True)},
        result="Parameter",
        outputs={
            "Name": "spec.name",
            "Type": "spec.type",
            "Value": "spec.value",
            "Version": "status.version",
            "ARN": "status.ackResourceMetadata.arn",
            "DataType": "spec.dataType",
        },
        needs=("spec.name",),
    ),
    reads=(
        Read(
            operation="DescribeParameters",
            inputs={"ParameterFilters": Filled([{"Key": "Name", "Option": "Equals", "Values": ["{spec.name}"]}])},
            result="Parameters",
            outputs={
                "KeyId": "spec.keyID",
                "Description": "spec.description",
                "AllowedPattern": "spec.allowedPattern",
                "Tier": "spec.tier",
            },
            many=True,
            match={"Name": "spec.name"},
        ),
    ),
    create=Call(
        operation="PutParameter",
        inputs={
            "Name": "spec.name",
            "Description": "spec.description",
            "Value": "spec.value",
            "Type": "spec.type",
            "KeyId": "spec.keyID",
            "AllowedPattern": "spec.allowedPattern",
            "Tags": AllTags(),
            "Tier": "spec.tier",
            "Policies": "spec.policies",
            "DataType": "spec.dataType",
        },
        outputs={"Version": "status.version", "Tier": "spec.tier"},
    ),
    updates=(
        Update(
            operation="PutParameter",
            inputs={
                "Name": "spec.name",
                "Description": "spec.description",
                "Value": "spec.value",
                "KeyId": "spec.keyID",
                "AllowedPattern": "spec.allowedPattern",
                "Tier": "spec.tier",
                "Policies": "spec.policies",
                "DataType": "spec.dataType",
                "Overwrite": Const(True),
            },
            outputs={"Version": "status.version"},
            fields=(
                "spec.description",
                "spec.value",
                "spec.keyID",
                "spec.allowedPattern",
                "spec.tier",
                "spec.policies",
                "spec.dataType",
            ),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteParameter", inputs={"Name": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceType": Const("Parameter"), "ResourceId": "spec.name", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceType": Const("Parameter"), "ResourceId": "spec.name"},
            outputs={"TagList": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceType": Const("Parameter"), "ResourceId": "spec.name", "TagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name", "spec.type"),
    compare={"spec.keyID": Compare.ARN},
    late_initialize=(LateInit(field="spec.dataType"),),
    references=(
        Reference(field="spec.keyID", ref="spec.keyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
    ),
    absent=("ParameterNotFound",),
    exists=("ParameterAlreadyExists",),
    terminal=(
        "InvalidAllowedPatternException",
        "InvalidKeyId",
        "InvalidPolicyAttributeException",
        "InvalidPolicyTypeException",
        "UnsupportedParameterType",
        "HierarchyLevelLimitExceededException",
        "HierarchyTypeMismatchException",
        "IncompatiblePolicyException",
        "ValidationException",
    ),
)
