# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Route 53 share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, ResourceReference, Shape, Timestamp


class AZAffinity(Shape):
    """Specifies the location that an AZ-affinity resource record set answers DNS queries from."""

    locationID: Annotated[str | None, Aws("LocationId")] = None
    locationType: Annotated[str | None, Aws("LocationType")] = None


class AlarmIdentifier(Shape):
    """A complex type that identifies the CloudWatch alarm that you want Amazon Route 53 health ..."""

    name: Annotated[str | None, Aws("Name")] = None
    region: Annotated[str | None, Aws("Region")] = None


class AliasTarget(Shape):
    """Alias resource record sets only: Information about the Amazon Web Services resource, such as a ..."""

    dnsName: Annotated[str | None, Aws("DNSName")] = None
    dnsRef: ResourceReference | None = None
    evaluateTargetHealth: Annotated[bool | None, Aws("EvaluateTargetHealth")] = None
    hostedZoneID: Annotated[str | None, Aws("HostedZoneId")] = None
    hostedZoneRef: ResourceReference | None = None


class ChangeGuardrail(Shape):
    """A Change Guardrail and its status."""

    name: Annotated[str | None, Aws("Name")] = None
    status: Annotated[str | None, Aws("Status")] = None


class ChangeHistoryFeature(Shape):
    """The status of Change History for the hosted zone."""

    retentionStartsAt: Annotated[Timestamp | None, Aws("RetentionStartsAt")] = None
    status: Annotated[str | None, Aws("Status")] = None


class CidrRoutingConfig(Shape):
    """The object that is specified in resource record set object when you are linking a resource ..."""

    collectionID: Annotated[str | None, Aws("CollectionId")] = None
    locationName: Annotated[str | None, Aws("LocationName")] = None


class CloudWatchAlarmConfiguration(Shape):
    """A complex type that contains information about the CloudWatch alarm that Amazon Route 53 is ..."""

    comparisonOperator: Annotated[str | None, Aws("ComparisonOperator")] = None
    dimensions: Annotated[list[Dimension] | None, Aws("Dimensions")] = None
    evaluationPeriods: Annotated[int | None, Aws("EvaluationPeriods")] = None
    metricName: Annotated[str | None, Aws("MetricName")] = None
    namespace: Annotated[str | None, Aws("Namespace")] = None
    period: Annotated[int | None, Aws("Period")] = None
    statistic: Annotated[str | None, Aws("Statistic")] = None
    threshold: Annotated[float | None, Aws("Threshold")] = None


class DelegationSet(Shape):
    """A complex type that lists the name servers in a delegation set, as well as the CallerReference ..."""

    callerReference: Annotated[str | None, Aws("CallerReference")] = None
    id: Annotated[str | None, Aws("Id")] = None
    nameServers: Annotated[list[str] | None, Aws("NameServers")] = None


class Dimension(Shape):
    """For the metric that the CloudWatch alarm is associated with, a complex type that contains ..."""

    name: Annotated[str | None, Aws("Name")] = None
    value: Annotated[str | None, Aws("Value")] = None


class GeoLocation(Shape):
    """A complex type that contains information about a geographic location."""

    continentCode: Annotated[str | None, Aws("ContinentCode")] = None
    countryCode: Annotated[str | None, Aws("CountryCode")] = None
    subdivisionCode: Annotated[str | None, Aws("SubdivisionCode")] = None


class HealthCheckConfig(Shape):
    """A complex type that contains information about the health check."""

    alarmIdentifier: Annotated[AlarmIdentifier | None, Aws("AlarmIdentifier")] = None
    childHealthChecks: Annotated[list[str] | None, Aws("ChildHealthChecks")] = None
    disabled: Annotated[bool | None, Aws("Disabled")] = None
    enableSNI: Annotated[bool | None, Aws("EnableSNI")] = None
    failureThreshold: Annotated[int | None, Aws("FailureThreshold")] = None
    fullyQualifiedDomainName: Annotated[str | None, Aws("FullyQualifiedDomainName")] = None
    healthThreshold: Annotated[int | None, Aws("HealthThreshold")] = None
    insufficientDataHealthStatus: Annotated[str | None, Aws("InsufficientDataHealthStatus")] = None
    inverted: Annotated[bool | None, Aws("Inverted")] = None
    ipAddress: Annotated[str | None, Aws("IPAddress")] = None
    measureLatency: Annotated[bool | None, Aws("MeasureLatency")] = None
    port: Annotated[int | None, Aws("Port")] = None
    regions: Annotated[list[str] | None, Aws("Regions")] = None
    requestInterval: Annotated[int | None, Aws("RequestInterval")] = None
    resourcePath: Annotated[str | None, Aws("ResourcePath")] = None
    routingControlARN: Annotated[str | None, Aws("RoutingControlArn")] = None
    searchString: Annotated[str | None, Aws("SearchString")] = None
    type: Annotated[str | None, Aws("Type")] = None


class HostedZoneConfig(Shape):
    """A complex type that contains an optional comment about your hosted zone."""

    comment: Annotated[str | None, Aws("Comment")] = None
    privateZone: Annotated[bool | None, Aws("PrivateZone")] = None


class HostedZoneFailureReasons(Shape):
    """Contains information about why certain features failed to be enabled or configured for the ..."""

    acceleratedRecovery: Annotated[str | None, Aws("AcceleratedRecovery")] = None


class HostedZoneFeatures(Shape):
    """Represents the features configuration for a hosted zone, including the status of various ..."""

    acceleratedRecoveryStatus: Annotated[str | None, Aws("AcceleratedRecoveryStatus")] = None
    changeGuardrails: Annotated[list[ChangeGuardrail] | None, Aws("ChangeGuardrails")] = None
    changeHistory: Annotated[ChangeHistoryFeature | None, Aws("ChangeHistory")] = None
    failureReasons: Annotated[HostedZoneFailureReasons | None, Aws("FailureReasons")] = None
    publicDNSFallbackStatus: Annotated[str | None, Aws("PublicDNSFallbackStatus")] = None


class LinkedService(Shape):
    """If a health check or hosted zone was created by another service, LinkedService is a complex type ..."""

    description: Annotated[str | None, Aws("Description")] = None
    servicePrincipal: Annotated[str | None, Aws("ServicePrincipal")] = None


class ResourceRecord(Shape):
    """Information specific to the resource record."""

    value: Annotated[str | None, Aws("Value")] = None


class Tag(Shape):
    """A complex type that contains information about a tag that you want to add or edit for the ..."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class VPC(Shape):
    """(Private hosted zones only) A complex type that contains information about an Amazon VPC."""

    vpcID: Annotated[str | None, Aws("VPCId")] = None
    vpcRegion: Annotated[str | None, Aws("VPCRegion")] = None
