# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""HostedZone of Amazon Route 53."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    Call,
    Compare,
    Const,
    First,
    FirstOf,
    Last,
    Member,
    MemberSet,
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
from ack.services.route53.types import VPC, DelegationSet, HostedZoneConfig, HostedZoneFeatures, LinkedService, Tag


class HostedZoneSpec(Shape):
    """The HostedZone that is wanted."""

    delegationSetID: str | None = None
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


RESOURCE = Resource(
    service=SERVICE,
    kind="HostedZone",
    plural="hostedzones",
    spec=HostedZoneSpec,
    status=HostedZoneStatus,
    read=Read(
        operation="GetHostedZone",
        inputs={"Id": "status.id"},
        outputs={
            "HostedZone.Id": "status.id",
            "HostedZone.Name": "spec.name",
            "HostedZone.CallerReference": "status.callerReference",
            "HostedZone.Config": "status.config",
            "HostedZone.ResourceRecordSetCount": "status.resourceRecordSetCount",
            "HostedZone.LinkedService": "status.linkedService",
            "HostedZone.Features": "status.features",
            ".HostedZone.Config": "spec.hostedZoneConfig",
            "DelegationSet": "status.delegationSet",
            "VPCs": "spec.vpcs",
        },
        needs=("status.id",),
    ),
    search=Search(
        operation="ListHostedZones",
        result="HostedZones",
        outputs={"Id": "status.id"},
        match={"CallerReference": Token()},
    ),
    create=Call(
        operation="CreateHostedZone",
        inputs={
            "Name": "spec.name",
            "VPC": FirstOf(("spec.vpc", First("spec.vpcs"))),
            "HostedZoneConfig": "spec.hostedZoneConfig",
            "DelegationSetId": "spec.delegationSetID",
            "CallerReference": Token(),
        },
        outputs={
            "HostedZone.Id": "status.id",
            "HostedZone.Name": "spec.name",
            "HostedZone.CallerReference": "status.callerReference",
            "HostedZone.Config": "status.config",
            "HostedZone.ResourceRecordSetCount": "status.resourceRecordSetCount",
            "HostedZone.LinkedService": "status.linkedService",
            "HostedZone.Features": "status.features",
            ".HostedZone.Config": "spec.hostedZoneConfig",
            "DelegationSet": "status.delegationSet",
        },
    ),
    updates=(
        Update(
            operation="UpdateHostedZoneComment",
            inputs={"Id": "status.id", "Comment": "spec.hostedZoneConfig.comment"},
            fields=("spec.hostedZoneConfig.comment",),
        ),
    ),
    delete=Call(operation="DeleteHostedZone", inputs={"Id": "status.id"}),
    members=(
        MemberSet(
            field="spec.vpcs",
            put=Call(operation="AssociateVPCWithHostedZone", inputs={"VPC": Member(), "HostedZoneId": "status.id"}),
            delete=Call(
                operation="DisassociateVPCFromHostedZone",
                inputs={"VPC": Member(), "HostedZoneId": "status.id"},
            ),
            partial=True,
            kept=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="ChangeTagsForResource",
            inputs={"ResourceId": Last("status.id"), "AddTags": TagsToSet(), "ResourceType": Const("hostedzone")},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceId": Last("status.id"), "ResourceType": Const("hostedzone")},
            outputs={"ResourceTagSet.Tags": "spec.tags"},
        ),
        remove=Call(
            operation="ChangeTagsForResource",
            inputs={
                "ResourceId": Last("status.id"),
                "RemoveTagKeys": TagKeysToRemove(),
                "ResourceType": Const("hostedzone"),
            },
        ),
    ),
    arn="arn:{partition}:route53:::hostedzone/{status.id/}",
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    immutable=("spec.delegationSetID", "spec.hostedZoneConfig.privateZone", "spec.name"),
    compare={"spec.name": Compare.DNS_NAME},
    absent=("NoSuchHostedZone",),
    exists=("HostedZoneAlreadyExists",),
    terminal=("InvalidDomainName", "InvalidInput", "InvalidVPCId", "DelegationSetNotReusable"),
)
