# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""TransitGateway of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    Read,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import Tag, TransitGatewayRequestOptions


class TransitGatewaySpec(Shape):
    """The TransitGateway that is wanted."""

    description: str | None = None
    options: TransitGatewayRequestOptions | None = None
    tags: list[Tag] | None = None


class TransitGatewayStatus(Shape):
    """The TransitGateway as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationTime: Timestamp | None = None
    ownerID: str | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    transitGatewayID: str | None = None


_FIELDS: Mapping[str, str] = {
    "TransitGatewayId": "status.transitGatewayID",
    "TransitGatewayArn": "status.ackResourceMetadata.arn",
    "State": "status.state",
    "OwnerId": "status.ownerID",
    "Description": "spec.description",
    "CreationTime": "status.creationTime",
    "Options": "spec.options",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="TransitGateway",
    plural="transitgateways",
    spec=TransitGatewaySpec,
    status=TransitGatewayStatus,
    read=Read(
        operation="DescribeTransitGateways",
        inputs={"TransitGatewayIds": Each("status.transitGatewayID")},
        result="TransitGateways",
        outputs=_FIELDS,
        many=True,
        match={"TransitGatewayId": "status.transitGatewayID"},
        batch=Batch("TransitGatewayIds", "TransitGatewayId", 100),
        needs=("status.transitGatewayID",),
    ),
    search=Search(
        operation="DescribeTransitGateways",
        result="TransitGateways",
        outputs={"TransitGatewayId": "status.transitGatewayID", "TransitGatewayArn": "status.ackResourceMetadata.arn"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateTransitGateway",
        inputs={
            "Description": "spec.description",
            "Options": "spec.options",
            "TagSpecifications": TagSpecification("transit-gateway"),
        },
        result="TransitGateway",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyTransitGateway",
            inputs={
                "TransitGatewayId": "status.transitGatewayID",
                "Description": "spec.description",
                "Options.VpnEcmpSupport": "spec.options.vpnECMPSupport",
                "Options.DnsSupport": "spec.options.dnsSupport",
                "Options.SecurityGroupReferencingSupport": "spec.options.securityGroupReferencingSupport",
                "Options.AutoAcceptSharedAttachments": "spec.options.autoAcceptSharedAttachments",
                "Options.DefaultRouteTableAssociation": "spec.options.defaultRouteTableAssociation",
                "Options.DefaultRouteTablePropagation": "spec.options.defaultRouteTablePropagation",
                "Options.AmazonSideAsn": "spec.options.amazonSideASN",
            },
            result="TransitGateway",
            outputs={
                "TransitGatewayArn": "status.ackResourceMetadata.arn",
                "State": "status.state",
                "OwnerId": "status.ownerID",
                "CreationTime": "status.creationTime",
                "Options": "spec.options",
                "Tags": "spec.tags",
            },
            fields=(
                "spec.description",
                "spec.options.vpnECMPSupport",
                "spec.options.dnsSupport",
                "spec.options.securityGroupReferencingSupport",
                "spec.options.autoAcceptSharedAttachments",
                "spec.options.defaultRouteTableAssociation",
                "spec.options.defaultRouteTablePropagation",
                "spec.options.amazonSideASN",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteTransitGateway", inputs={"TransitGatewayId": "status.transitGatewayID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.transitGatewayID"), "Tags": TagsToSet()}),
        remove=Call(
            operation="DeleteTags",
            inputs={"Resources": Each("status.transitGatewayID"), "Tags": TagsToRemove()},
        ),
    ),
    keys=("status.transitGatewayID",),
    adoption=(AdoptionField(name="transitGatewayID", path="status.transitGatewayID", required=True),),
    absent=("InvalidTransitGatewayID.NotFound",),
    synced=(When(path="status.state", values=("available",)),),
    updatable=(When(path="status.state", values=("available",)),),
    gone=(When(path="status.state", values=("deleted",)),),
)
