# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""HealthCheck of Amazon Route 53."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Call,
    Const,
    Read,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Update,
)
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
    search=Search(
        operation="ListHealthChecks",
        result="HealthChecks",
        outputs={"Id": "status.id"},
        match={"CallerReference": Token()},
    ),
    create=Call(
        operation="CreateHealthCheck",
        inputs={"HealthCheckConfig": "spec.healthCheckConfig", "CallerReference": Token()},
        result="HealthCheck",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateHealthCheck",
            inputs={
                "HealthCheckId": "status.id",
                "IPAddress": "spec.healthCheckConfig.ipAddress",
                "Port": "spec.healthCheckConfig.port",
                "ResourcePath": "spec.healthCheckConfig.resourcePath",
                "FullyQualifiedDomainName": "spec.healthCheckConfig.fullyQualifiedDomainName",
                "SearchString": "spec.healthCheckConfig.searchString",
                "FailureThreshold": "spec.healthCheckConfig.failureThreshold",
                "Inverted": "spec.healthCheckConfig.inverted",
                "Disabled": "spec.healthCheckConfig.disabled",
                "HealthThreshold": "spec.healthCheckConfig.healthThreshold",
                "ChildHealthChecks": "spec.healthCheckConfig.childHealthChecks",
                "EnableSNI": "spec.healthCheckConfig.enableSNI",
                "Regions": "spec.healthCheckConfig.regions",
                "AlarmIdentifier": "spec.healthCheckConfig.alarmIdentifier",
                "InsufficientDataHealthStatus": "spec.healthCheckConfig.insufficientDataHealthStatus",
            },
            fields=(
                "spec.healthCheckConfig.ipAddress",
                "spec.healthCheckConfig.port",
                "spec.healthCheckConfig.resourcePath",
                "spec.healthCheckConfig.fullyQualifiedDomainName",
                "spec.healthCheckConfig.searchString",
                "spec.healthCheckConfig.failureThreshold",
                "spec.healthCheckConfig.inverted",
                "spec.healthCheckConfig.disabled",
                "spec.healthCheckConfig.healthThreshold",
                "spec.healthCheckConfig.childHealthChecks",
                "spec.healthCheckConfig.enableSNI",
                "spec.healthCheckConfig.regions",
                "spec.healthCheckConfig.alarmIdentifier",
                "spec.healthCheckConfig.insufficientDataHealthStatus",
            ),
        ),
    ),
    delete=Call(operation="DeleteHealthCheck", inputs={"HealthCheckId": "status.id"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="ChangeTagsForResource",
            inputs={"ResourceId": "status.id", "AddTags": TagsToSet(), "ResourceType": Const("healthcheck")},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceId": "status.id", "ResourceType": Const("healthcheck")},
            outputs={"ResourceTagSet.Tags": "spec.tags"},
        ),
        remove=Call(
            operation="ChangeTagsForResource",
            inputs={
                "ResourceId": "status.id",
                "RemoveTagKeys": TagKeysToRemove(),
                "ResourceType": Const("healthcheck"),
            },
        ),
    ),
    arn="arn:{partition}:route53:::healthcheck/{status.id}",
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    absent=("NoSuchHealthCheck",),
    exists=("HealthCheckAlreadyExists",),
    terminal=("InvalidInput",),
)
