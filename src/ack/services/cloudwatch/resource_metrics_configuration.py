# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ResourceMetricsConfiguration of Amazon CloudWatch."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.cloudwatch.service import SERVICE
from ack.services.cloudwatch.types import ResourceMetricSelection


class ResourceMetricsConfigurationSpec(Shape):
    """The ResourceMetricsConfiguration that is wanted."""

    metricSelections: list[ResourceMetricSelection] | None = None
    resourceARN: str | None = None


class ResourceMetricsConfigurationStatus(Shape):
    """The ResourceMetricsConfiguration as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    updatedAt: Timestamp | None = None


_FIELDS: Mapping[str, str] = {
    "ResourceArn": "spec.resourceARN",
    "CreatedAt": "status.createdAt",
    "UpdatedAt": "status.updatedAt",
    "MetricSelections": "spec.metricSelections",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="ResourceMetricsConfiguration",
    plural="resourcemetricsconfigurations",
    spec=ResourceMetricsConfigurationSpec,
    status=ResourceMetricsConfigurationStatus,
    read=Read(
        operation="GetResourceMetricsConfiguration",
        inputs={"ResourceArn": "spec.resourceARN"},
        result="ResourceMetricsConfiguration",
        outputs=_FIELDS,
        needs=("spec.resourceARN",),
    ),
    create=Call(
        operation="CreateResourceMetricsConfiguration",
        inputs={"ResourceArn": "spec.resourceARN", "MetricSelections": "spec.metricSelections"},
        result="ResourceMetricsConfiguration",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateResourceMetricsConfiguration",
            inputs={"ResourceArn": "spec.resourceARN", "MetricSelections": "spec.metricSelections"},
            result="ResourceMetricsConfiguration",
            outputs={"CreatedAt": "status.createdAt", "UpdatedAt": "status.updatedAt"},
            fields=("spec.metricSelections",),
        ),
    ),
    delete=Call(operation="DeleteResourceMetricsConfiguration", inputs={"ResourceArn": "spec.resourceARN"}),
    keys=("spec.resourceARN",),
    adoption=(AdoptionField(name="resourceARN", path="spec.resourceARN", required=True),),
    immutable=("spec.resourceARN",),
    absent=("ResourceNotFoundException",),
)
