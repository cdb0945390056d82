# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""RecordSet of Amazon Route 53."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Source
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.route53.service import SERVICE
from ack.services.route53.types import AliasTarget, CidrRoutingConfig, GeoLocation, ResourceRecord


class RecordSetSpec(Shape):
    """The RecordSet that is wanted."""

    aliasTarget: AliasTarget | None = None
    cidrRoutingConfig: CidrRoutingConfig | None = None
    failover: str | None = None
    geoLocation: GeoLocation | None = None
    healthCheckID: str | None = None
    healthCheckRef: ResourceReference | None = None
    hostedZoneID: str | None = None
    hostedZoneRef: ResourceReference | None = None
    multiValueAnswer: bool | None = None
    name: str | None = None
    recordType: str | None = None
    region: str | None = None
    resourceRecords: list[ResourceRecord] | None = None
    setIdentifier: str | None = None
    ttl: int | None = None
    weight: int | None = None


class RecordSetStatus(Shape):
    """The RecordSet as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    id: str | None = None
    status: str | None = None
    submittedAt: Timestamp | None = None


_KEY: Mapping[str, Source] = {"HostedZoneId": "spec.hostedZoneID"}

RESOURCE = Resource(
    service=SERVICE,
    kind="RecordSet",
    plural="recordsets",
    spec=RecordSetSpec,
    status=RecordSetStatus,
    read=Read(
        operation="ListResourceRecordSets",
        inputs=_KEY,
        result="ResourceRecordSets",
        outputs={
            "Name": "spec.name",
            "SetIdentifier": "spec.setIdentifier",
            "Weight": "spec.weight",
            "Region": "spec.region",
            "GeoLocation": "spec.geoLocation",
            "Failover": "spec.failover",
            "MultiValueAnswer": "spec.multiValueAnswer",
            "TTL": "spec.ttl",
            "ResourceRecords": "spec.resourceRecords",
            "AliasTarget": "spec.aliasTarget",
            "HealthCheckId": "spec.healthCheckID",
            "CidrRoutingConfig": "spec.cidrRoutingConfig",
        },
        many=True,
        match={"Name": "spec.name", "SetIdentifier": "spec.setIdentifier"},
        needs=("status.id",),
    ),
    create=Call(
        operation="ChangeResourceRecordSets",
        inputs=_KEY,
        result="ChangeInfo",
        outputs={"Id": "status.id", "Status": "status.status", "SubmittedAt": "status.submittedAt"},
    ),
    delete=Call(operation="ChangeResourceRecordSets", inputs=_KEY),
    keys=("status.id",),
    adoption=(
        AdoptionField(name="id", path="status.id", required=True),
        AdoptionField(name="hostedZoneID", path="spec.hostedZoneID", required=True),
    ),
    immutable=("spec.hostedZoneID", "spec.name", "spec.recordType", "spec.setIdentifier"),
    references=(
        Reference(
            field="spec.healthCheckID",
            ref="spec.healthCheckRef",
            group="route53.services.k8s.aws",
            kind="HealthCheck",
            plural="healthchecks",
            path="status.id",
        ),
        Reference(
            field="spec.hostedZoneID",
            ref="spec.hostedZoneRef",
            group="route53.services.k8s.aws",
            kind="HostedZone",
            plural="hostedzones",
            path="status.id",
            required=True,
        ),
    ),
    absent=("NoSuchHealthCheck", "NoSuchHostedZone"),
    terminal=("InvalidChangeBatch", "InvalidInput", "NoSuchHostedZone", "NoSuchHealthCheck"),
)
