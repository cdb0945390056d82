# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""TransitGatewayVPCAttachment of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    Batch,
    Call,
    Each,
    Read,
    Reference,
    Removed,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import CreateTransitGatewayVpcAttachmentRequestOptions, Tag


class TransitGatewayVPCAttachmentSpec(Shape):
    """The TransitGatewayVPCAttachment that is wanted."""

    options: CreateTransitGatewayVpcAttachmentRequestOptions | None = None
    subnetIDs: list[str] | None = None
    subnetRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None
    transitGatewayID: str | None = None
    transitGatewayRef: ResourceReference | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class TransitGatewayVPCAttachmentStatus(Shape):
    """The TransitGatewayVPCAttachment as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationTime: Timestamp | None = None
    id: str | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    vpcOwnerID: str | None = None


_FIELDS: Mapping[str, str] = {
    "TransitGatewayAttachmentId": "status.id",
    "TransitGatewayId": "spec.transitGatewayID",
    "VpcId": "spec.vpcID",
    "VpcOwnerId": "status.vpcOwnerID",
    "State": "status.state",
    "SubnetIds": "spec.subnetIDs",
    "CreationTime": "status.creationTime",
    "Options": "spec.options",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="TransitGatewayVPCAttachment",
    plural="transitgatewayvpcattachments",
    spec=TransitGatewayVPCAttachmentSpec,
    status=TransitGatewayVPCAttachmentStatus,
    read=Read(
        operation="DescribeTransitGatewayVpcAttachments",
        inputs={"TransitGatewayAttachmentIds": Each("status.id")},
        result="TransitGatewayVpcAttachments",
        outputs=_FIELDS,
        many=True,
        match={"TransitGatewayAttachmentId": "status.id"},
        batch=Batch("TransitGatewayAttachmentIds", "TransitGatewayAttachmentId", 100),
        needs=("status.id",),
    ),
    search=Search(
        operation="DescribeTransitGatewayVpcAttachments",
        result="TransitGatewayVpcAttachments",
        outputs={"TransitGatewayAttachmentId": "status.id"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateTransitGatewayVpcAttachment",
        inputs={
            "TransitGatewayId": "spec.transitGatewayID",
            "VpcId": "spec.vpcID",
            "SubnetIds": "spec.subnetIDs",
            "Options": "spec.options",
            "TagSpecifications": TagSpecification("transit-gateway-attachment"),
        },
        result="TransitGatewayVpcAttachment",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyTransitGatewayVpcAttachment",
            inputs={
                "TransitGatewayAttachmentId": "status.id",
                "AddSubnetIds": Added("spec.subnetIDs"),
                "RemoveSubnetIds": Removed("spec.subnetIDs"),
                "Options.DnsSupport": "spec.options.dnsSupport",
                "Options.SecurityGroupReferencingSupport": "spec.options.securityGroupReferencingSupport",
                "Options.Ipv6Support": "spec.options.ipv6Support",
                "Options.ApplianceModeSupport": "spec.options.applianceModeSupport",
            },
            result="TransitGatewayVpcAttachment",
            outputs={
                "TransitGatewayId": "spec.transitGatewayID",
                "VpcId": "spec.vpcID",
                "VpcOwnerId": "status.vpcOwnerID",
                "State": "status.state",
                "SubnetIds": "spec.subnetIDs",
                "CreationTime": "status.creationTime",
                "Options": "spec.options",
                "Tags": "spec.tags",
            },
            fields=(
                "spec.subnetIDs",
                "spec.options.dnsSupport",
                "spec.options.securityGroupReferencingSupport",
                "spec.options.ipv6Support",
                "spec.options.applianceModeSupport",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteTransitGatewayVpcAttachment", inputs={"TransitGatewayAttachmentId": "status.id"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.id"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.id"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:transit-gateway-attachment/{status.id}",
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    references=(
        Reference(
            field="spec.subnetIDs",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
            required=True,
        ),
        Reference(
            field="spec.transitGatewayID",
            ref="spec.transitGatewayRef",
            group="ec2.services.k8s.aws",
            kind="TransitGateway",
            plural="transitgateways",
            path="status.transitGatewayID",
            required=True,
        ),
        Reference(
            field="spec.vpcID",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
            required=True,
        ),
    ),
    absent=("InvalidTransitGatewayAttachmentID.NotFound",),
    synced=(When(path="status.state", values=("available", "pendingAcceptance")),),
    updatable=(When(path="status.state", values=("available",)),),
    gone=(When(path="status.state", values=("deleted",)),),
)
