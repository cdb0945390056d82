# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Alias of AWS Key Management Service."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Call, Compare, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.kms.service import SERVICE


class AliasSpec(Shape):
    """The Alias that is wanted."""

    name: str | None = None
    targetKeyID: str | None = None
    targetKeyRef: ResourceReference | None = None


class AliasStatus(Shape):
    """The Alias as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Alias",
    plural="aliases",
    spec=AliasSpec,
    status=AliasStatus,
    read=Read(
        operation="ListAliases",
        result="Aliases",
        outputs={"AliasName": "spec.name", "TargetKeyId": "spec.targetKeyID"},
        many=True,
        match={"AliasName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(operation="CreateAlias", inputs={"AliasName": "spec.name", "TargetKeyId": "spec.targetKeyID"}),
    updates=(
        Update(
            operation="UpdateAlias",
            inputs={"AliasName": "spec.name", "TargetKeyId": "spec.targetKeyID"},
            fields=("spec.targetKeyID",),
        ),
    ),
    delete=Call(operation="DeleteAlias", inputs={"AliasName": "spec.name"}),
    arn="arn:{partition}:kms:{region}:{account}:{spec.name}",
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    prefixes={"spec.name": "alias/"},
    immutable=("spec.name",),
    compare={"spec.targetKeyID": Compare.ARN},
    references=(
        Reference(
            field="spec.targetKeyID",
            ref="spec.targetKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
            path="status.keyID",
            required=True,
        ),
    ),
    absent=("NotFoundException",),
    exists=("AlreadyExistsException",),
    terminal=("InvalidAliasNameException",),
)
