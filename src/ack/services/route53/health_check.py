# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""HealthCheck of Amazon Route 53."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.route53.service import SERVICE
from ack.services.route53.types import CloudWatchAlarmConfiguration, HealthCheckConfig, LinkedService, Tag


class HealthCheckSpec(Shape):
    """The HealthCheck that is wanted."""

    healthCheckConfig: HealthCheckConfig | None = None
    tags: list[Tag] | None = None


class HealthCheckStatus(Shape):
    """The HealthCheck as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    callerReference: str | None = None
    cloudWatchAlarmConfiguration: CloudWatchAlarmConfiguration | None = None
    healthCheckVersion: int | None = None
    id: str | None = None
    linkedService: LinkedService | None = None


_FIELDS: Mapping[str, str] = {
    "Id": "status.id",
    "CallerReference": "status.callerReference",
    "LinkedService": "status.linkedService",
    "HealthCheckConfig": "spec.healthCheckConfig",
    "HealthCheckVersion": "status.healthCheckVersion",
    "CloudWatchAlarmConfiguration": "status.cloudWatchAlarmConfiguration",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="HealthCheck",
    plural="healthchecks",
    spec=HealthCheckSpec,
    status=HealthCheckStatus,
    read=Read(
        operation="GetHealthCheck",
        inputs={"HealthCheckId": "status.id"},
        result="HealthCheck",
        outputs=_FIELDS,
        needs=("status.id",),
    ),
    create=Call(
        operation="CreateHealthCheck",
        inputs={"HealthCheckConfig": "spec.healthCheckConfig"},
        result="HealthCheck",
        outputs=_FIELDS,
    ),
    updates=(Update(operation="ChangeTagsForResource", inputs={"AddTags": "spec.tags"}, fields=("spec.tags",)),),
    delete=Call(operation="DeleteHealthCheck", inputs={"HealthCheckId": "status.id"}),
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    compare={"spec.tags": Compare.IGNORED},
    absent=("NoSuchHealthCheck",),
    exists=("HealthCheckAlreadyExists",),
    terminal=("InvalidInput", "HealthCheckInUse"),
)
