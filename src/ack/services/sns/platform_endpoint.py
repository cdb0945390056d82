# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""PlatformEndpoint of Amazon Simple Notification Service."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Attributes, Call, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.sns.service import SERVICE


class PlatformEndpointSpec(Shape):
    """The PlatformEndpoint that is wanted."""

    customUserData: str | None = None
    enabled: str | None = None
    platformApplicationARN: str | None = None
    token: str | None = None


class PlatformEndpointStatus(Shape):
    """The PlatformEndpoint as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    endpointARN: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="PlatformEndpoint",
    plural="platformendpoints",
    spec=PlatformEndpointSpec,
    status=PlatformEndpointStatus,
    read=Read(
        operation="GetEndpointAttributes",
        inputs={"EndpointArn": "status.ackResourceMetadata.arn"},
        result="Attributes",
        outputs={"CustomUserData": "spec.customUserData", "Enabled": "spec.enabled", "Token": "spec.token"},
        needs=("status.ackResourceMetadata.arn",),
        locate=Read(
            operation="ListEndpointsByPlatformApplication",
            inputs={"PlatformApplicationArn": "spec.platformApplicationARN"},
            result="Endpoints",
            outputs={"EndpointArn": "status.ackResourceMetadata.arn"},
            many=True,
            match={"Attributes.Token": "spec.token"},
            needs=("spec.platformApplicationARN",),
        ),
    ),
    create=Call(
        operation="CreatePlatformEndpoint",
        inputs={
            "PlatformApplicationArn": "spec.platformApplicationARN",
            "Token": "spec.token",
            "CustomUserData": "spec.customUserData",
            "Attributes": Attributes({"Enabled": "spec.enabled"}),
        },
        outputs={"EndpointArn": "status.ackResourceMetadata.arn"},
    ),
    updates=(
        Update(
            operation="SetEndpointAttributes",
            inputs={
                "EndpointArn": "status.ackResourceMetadata.arn",
                "Attributes": Attributes(
                    {"CustomUserData": "spec.customUserData", "Enabled": "spec.enabled", "Token": "spec.token"},
                ),
            },
            fields=("spec.customUserData", "spec.enabled", "spec.token"),
        ),
    ),
    delete=Call(operation="DeleteEndpoint", inputs={"EndpointArn": "status.ackResourceMetadata.arn"}),
    copies={"status.endpointARN": "status.ackResourceMetadata.arn"},
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.platformApplicationARN",),
    absent=("NotFound",),
    terminal=("InvalidParameter",),
)
