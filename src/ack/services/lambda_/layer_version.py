# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""LayerVersion of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Resource, Search, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import LayerVersionContentInput


class LayerVersionSpec(Shape):
    """The LayerVersion that is wanted."""

    compatibleArchitectures: list[str] | None = None
    compatibleRuntimes: list[str] | None = None
    content: LayerVersionContentInput | None = None
    description: str | None = None
    layerName: str | None = None
    licenseInfo: str | None = None


class LayerVersionStatus(Shape):
    """The LayerVersion as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdDate: str | None = None
    layerARN: str | None = None
    versionNumber: int | None = None


_FIELDS: Mapping[str, str] = {
    "LayerArn": "status.layerARN",
    "LayerVersionArn": "status.ackResourceMetadata.arn",
    "Description": "spec.description",
    "CreatedDate": "status.createdDate",
    "Version": "status.versionNumber",
    "CompatibleArchitectures": "spec.compatibleArchitectures",
    "CompatibleRuntimes": "spec.compatibleRuntimes",
    "LicenseInfo": "spec.licenseInfo",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="LayerVersion",
    plural="layerversions",
    spec=LayerVersionSpec,
    status=LayerVersionStatus,
    read=Read(
        operation="GetLayerVersion",
        inputs={"LayerName": "spec.layerName", "VersionNumber": "status.versionNumber"},
        outputs=_FIELDS,
        needs=("spec.layerName", "status.versionNumber"),
    ),
    search=Search(
        operation="ListLayerVersions",
        inputs={"LayerName": "spec.layerName"},
        result="LayerVersions",
        outputs={"LayerVersionArn": "status.ackResourceMetadata.arn", "Version": "status.versionNumber"},
    ),
    create=Call(
        operation="PublishLayerVersion",
        inputs={
            "LayerName": "spec.layerName",
            "Description": "spec.description",
            "Content": "spec.content",
            "CompatibleArchitectures": "spec.compatibleArchitectures",
            "CompatibleRuntimes": "spec.compatibleRuntimes",
            "LicenseInfo": "spec.licenseInfo",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="PublishLayerVersion",
            inputs={
                "LayerName": "spec.layerName",
                "Description": "spec.description",
                "Content": "spec.content",
                "CompatibleArchitectures": "spec.compatibleArchitectures",
                "CompatibleRuntimes": "spec.compatibleRuntimes",
                "LicenseInfo": "spec.licenseInfo",
            },
            outputs={
                "LayerArn": "status.layerARN",
                "LayerVersionArn": "status.ackResourceMetadata.arn",
                "CreatedDate": "status.createdDate",
                "Version": "status.versionNumber",
            },
            fields=(
                "spec.description",
                "spec.content",
                "spec.compatibleArchitectures",
                "spec.compatibleRuntimes",
                "spec.licenseInfo",
            ),
        ),
    ),
    delete=Call(
        operation="DeleteLayerVersion",
        inputs={"LayerName": "spec.layerName", "VersionNumber": "status.versionNumber"},
    ),
    keys=("spec.layerName", "status.versionNumber"),
    adoption=(
        AdoptionField(name="layerName", path="spec.layerName", required=True),
        AdoptionField(name="versionNumber", path="status.versionNumber", required=True),
    ),
    immutable=("spec.layerName",),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterValueException",),
)
