# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""RecordSet of Amazon Route 53."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Const, Read, Reference, Resource, Update, When
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.route53.service import SERVICE
from ack.services.route53.types import AliasTarget, AZAffinity, CidrRoutingConfig, GeoLocation, ResourceRecord


class RecordSetSpec(Shape):
    """The RecordSet that is wanted."""

    aliasTarget: AliasTarget | None = None
    azAffinity: AZAffinity | None = None
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


_FIELDS: Mapping[str, str] = {"Id": "status.id", "Status": "status.status", "SubmittedAt": "status.submittedAt"}

RESOURCE = Resource(
    service=SERVICE,
    kind="RecordSet",
    plural="recordsets",
    spec=RecordSetSpec,
    status=RecordSetStatus,
    read=Read(
        operation="ListResourceRecordSets",
        inputs={
            "HostedZoneId": "spec.hostedZoneID",
            "StartRecordName": "spec.name",
            "StartRecordType": "spec.recordType",
            "StartRecordIdentifier": "spec.setIdentifier",
        },
        result="ResourceRecordSets",
        outputs={
            "Name": "spec.name",
            "Type": "spec.recordType",
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
            "AZAffinity": "spec.azAffinity",
        },
        many=True,
        match={"Name": "spec.name", "Type": "spec.recordType", "SetIdentifier": "spec.setIdentifier"},
        first_page=True,
        needs=("spec.hostedZoneID", "spec.name", "spec.recordType"),
    ),
    create=Call(
        operation="ChangeResourceRecordSets",
        inputs={
            "ChangeBatch.Changes[].ResourceRecordSet.Name": "spec.name",
            "ChangeBatch.Changes[].ResourceRecordSet.Type": "spec.recordType",
            "ChangeBatch.Changes[].ResourceRecordSet.SetIdentifier": "spec.setIdentifier",
            "ChangeBatch.Changes[].ResourceRecordSet.Weight": "spec.weight",
            "ChangeBatch.Changes[].ResourceRecordSet.Region": "spec.region",
            "ChangeBatch.Changes[].ResourceRecordSet.GeoLocation": "spec.geoLocation",
            "ChangeBatch.Changes[].ResourceRecordSet.Failover": "spec.failover",
            "ChangeBatch.Changes[].ResourceRecordSet.MultiValueAnswer": "spec.multiValueAnswer",
            "ChangeBatch.Changes[].ResourceRecordSet.TTL": "spec.ttl",
            "ChangeBatch.Changes[].ResourceRecordSet.ResourceRecords": "spec.resourceRecords",
            "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget": "spec.aliasTarget",
            "ChangeBatch.Changes[].ResourceRecordSet.HealthCheckId": "spec.healthCheckID",
            "ChangeBatch.Changes[].ResourceRecordSet.CidrRoutingConfig": "spec.cidrRoutingConfig",
            "ChangeBatch.Changes[].ResourceRecordSet.AZAffinity": "spec.azAffinity",
            "HostedZoneId": "spec.hostedZoneID",
            "ChangeBatch.Changes[].Action": Const("CREATE"),
        },
        result="ChangeInfo",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ChangeResourceRecordSets",
            inputs={
                "ChangeBatch.Changes[].ResourceRecordSet.Name": "spec.name",
                "ChangeBatch.Changes[].ResourceRecordSet.Type": "spec.recordType",
                "ChangeBatch.Changes[].ResourceRecordSet.Weight": "spec.weight",
                "ChangeBatch.Changes[].ResourceRecordSet.Region": "spec.region",
                "ChangeBatch.Changes[].ResourceRecordSet.GeoLocation": "spec.geoLocation",
                "ChangeBatch.Changes[].ResourceRecordSet.Failover": "spec.failover",
                "ChangeBatch.Changes[].ResourceRecordSet.MultiValueAnswer": "spec.multiValueAnswer",
                "ChangeBatch.Changes[].ResourceRecordSet.TTL": "spec.ttl",
                "ChangeBatch.Changes[].ResourceRecordSet.ResourceRecords": "spec.resourceRecords",
                "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget": "spec.aliasTarget",
                "ChangeBatch.Changes[].ResourceRecordSet.HealthCheckId": "spec.healthCheckID",
                "ChangeBatch.Changes[].ResourceRecordSet.CidrRoutingConfig": "spec.cidrRoutingConfig",
                "ChangeBatch.Changes[].ResourceRecordSet.AZAffinity": "spec.azAffinity",
                "HostedZoneId": "spec.hostedZoneID",
                "ChangeBatch.Changes[].Action": Const("UPSERT"),
                "ChangeBatch.Changes[].ResourceRecordSet.SetIdentifier": "spec.setIdentifier",
            },
            result="ChangeInfo",
            outputs=_FIELDS,
            fields=(
                "spec.weight",
                "spec.region",
                "spec.geoLocation",
                "spec.failover",
                "spec.multiValueAnswer",
                "spec.ttl",
                "spec.resourceRecords",
                "spec.aliasTarget",
                "spec.healthCheckID",
                "spec.cidrRoutingConfig",
                "spec.azAffinity",
            ),
        ),
    ),
    delete=Call(
        operation="ChangeResourceRecordSets",
        inputs={
            "ChangeBatch.Changes[].ResourceRecordSet.Name": "spec.name",
            "ChangeBatch.Changes[].ResourceRecordSet.Type": "spec.recordType",
            "ChangeBatch.Changes[].ResourceRecordSet.SetIdentifier": "spec.setIdentifier",
            "ChangeBatch.Changes[].ResourceRecordSet.Weight": "spec.weight",
            "ChangeBatch.Changes[].ResourceRecordSet.Region": "spec.region",
            "ChangeBatch.Changes[].ResourceRecordSet.GeoLocation": "spec.geoLocation",
            "ChangeBatch.Changes[].ResourceRecordSet.Failover": "spec.failover",
            "ChangeBatch.Changes[].ResourceRecordSet.MultiValueAnswer": "spec.multiValueAnswer",
            "ChangeBatch.Changes[].ResourceRecordSet.TTL": "spec.ttl",
            "ChangeBatch.Changes[].ResourceRecordSet.ResourceRecords": "spec.resourceRecords",
            "ChangeBatch.Changes[].ResourceRecordSet.AliasTarget": "spec.aliasTarget",
            "ChangeBatch.Changes[].ResourceRecordSet.HealthCheckId": "spec.healthCheckID",
            "ChangeBatch.Changes[].ResourceRecordSet.CidrRoutingConfig": "spec.cidrRoutingConfig",
            "ChangeBatch.Changes[].ResourceRecordSet.AZAffinity": "spec.azAffinity",
            "HostedZoneId": "spec.hostedZoneID",
            "ChangeBatch.Changes[].Action": Const("DELETE"),
        },
    ),
    keys=("spec.hostedZoneID", "spec.name", "spec.recordType"),
    adoption=(
        AdoptionField(name="hostedZoneID", path="spec.hostedZoneID", required=True),
        AdoptionField(name="name", path="spec.name", required=True),
        AdoptionField(name="recordType", path="spec.recordType", required=True),
    ),
    immutable=("spec.hostedZoneID", "spec.name", "spec.recordType", "spec.setIdentifier"),
    compare={
        "spec.name": Compare.DNS_NAME,
        "spec.aliasTarget.dnsName": Compare.DNS_NAME,
        "spec.resourceRecords": Compare.UNORDERED,
    },
    references=(
        Reference(
            field="spec.aliasTarget.hostedZoneID",
            ref="spec.aliasTarget.hostedZoneRef",
            group="elbv2.services.k8s.aws",
            kind="LoadBalancer",
            plural="loadbalancers",
            path="status.canonicalHostedZoneID",
        ),
        Reference(
            field="spec.aliasTarget.dnsName",
            ref="spec.aliasTarget.dnsRef",
            group="elbv2.services.k8s.aws",
            kind="LoadBalancer",
            plural="loadbalancers",
            path="status.dnsName",
        ),
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
        ),
    ),
    absent=("NoSuchHostedZone",),
    terminal=("InvalidChangeBatch", "InvalidInput", "NoSuchHealthCheck"),
    synced=(When(path="status.status", values=("INSYNC",)),),
    delete_as_read=True,
)
