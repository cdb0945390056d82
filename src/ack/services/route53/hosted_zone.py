# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""HostedZone of Amazon Route 53."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.route53.service import SERVICE
from ack.services.route53.types import (
    VPC,
    ChangeGuardrail,
    DelegationSet,
    HostedZoneConfig,
    HostedZoneFeatures,
    LinkedService,
    Tag,
)


class HostedZoneSpec(Shape):
    """The HostedZone that is wanted."""

    changeGuardrails: list[ChangeGuardrail] | None = None
    delegationSetID: str | None = None
    enablePublicDNSFallback: bool | None = None
    hostedZoneConfig: HostedZoneConfig | None = None
    name: str | None = None
    tags: list[Tag] | None = None
    vpc: VPC | None = None
    vpcs: list[VPC] | None = None


class HostedZoneStatus(Shape):
    """The HostedZone as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    callerReference: str | None = None
    config: HostedZoneConfig | None = None
    delegationSet: DelegationSet | None = None
    features: HostedZoneFeatures | None = None
    id: str | None = None
    linkedService: LinkedService | None = None
    resourceRecordSetCount: int | None = None


_FIELDS: Mapping[str, str] = {
    "Id": "status.id",
    "Name": "spec.name",
    "CallerReference": "status.callerReference",
    "Config": "status.config",
    "ResourceRecordSetCount": "status.resourceRecordSetCount",
    "LinkedService": "status.linkedService",
    "Features": "status.features",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="HostedZone",
    plural="hostedzones",
    spec=HostedZoneSpec,
    status=HostedZoneStatus,
    read=Read(
        operation="GetHostedZone",
        inputs={"Id": "status.id"},
        result="HostedZone",
        outputs=_FIELDS,
        needs=("status.id",),
    ),
    create=Call(
        operation="CreateHostedZone",
        inputs={
            "Name": "spec.name",
            "VPC": "spec.vpc",
            "HostedZoneConfig": "spec.hostedZoneConfig",
            "DelegationSetId": "spec.delegationSetID",
            "EnablePublicDNSFallback": "spec.enablePublicDNSFallback",
            "ChangeGuardrails": "spec.changeGuardrails",
        },
        result="HostedZone",
        outputs=_FIELDS,
    ),
    updates=(Update(operation="ChangeTagsForResource", inputs={"AddTags": "spec.tags"}, fields=("spec.tags",)),),
    delete=Call(operation="DeleteHostedZone", inputs={"Id": "status.id"}),
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    immutable=("spec.delegationSetID", "spec.hostedZoneConfig.privateZone", "spec.name"),
    compare={"spec.vpcs": Compare.IGNORED, "spec.tags": Compare.IGNORED},
    absent=("NoSuchHostedZone",),
    exists=("HostedZoneAlreadyExists",),
    terminal=("InvalidDomainName", "InvalidInput", "InvalidVPCId", "DelegationSetNotReusable"),
)
