# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""InternetGateway of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    ElementSet,
    Filter,
    Member,
    Observed,
    Path,
    Read,
    Reference,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import InternetGatewayAttachment, Tag


class InternetGatewaySpec(Shape):
    """The InternetGateway that is wanted."""

    routeTableRefs: list[ResourceReference] | None = None
    routeTables: list[str] | None = None
    tags: list[Tag] | None = None
    vpc: str | None = None
    vpcRef: ResourceReference | None = None


class InternetGatewayStatus(Shape):
    """The InternetGateway as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    attachments: list[InternetGatewayAttachment] | None = None
    internetGatewayID: str | None = None
    ownerID: str | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "Attachments": "status.attachments",
    "InternetGatewayId": "status.internetGatewayID",
    "OwnerId": "status.ownerID",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="InternetGateway",
    plural="internetgateways",
    spec=InternetGatewaySpec,
    status=InternetGatewayStatus,
    read=Read(
        operation="DescribeInternetGateways",
        inputs={"InternetGatewayIds": Each("status.internetGatewayID")},
        result="InternetGateways",
        outputs=_FIELDS,
        many=True,
        match={"InternetGatewayId": "status.internetGatewayID"},
        batch=Batch("InternetGatewayIds", "InternetGatewayId", 100),
        needs=("status.internetGatewayID",),
    ),
    search=Search(
        operation="DescribeInternetGateways",
        result="InternetGateways",
        outputs={"InternetGatewayId": "status.internetGatewayID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateInternetGateway",
        inputs={"TagSpecifications": TagSpecification("internet-gateway")},
        result="InternetGateway",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteInternetGateway", inputs={"InternetGatewayId": "status.internetGatewayID"}),
    sets=(
        ElementSet(
            field="spec.routeTables",
            read=Call(
                operation="DescribeRouteTables",
                inputs={"Filters": Filter("association.gateway-id", "status.internetGatewayID")},
            ),
            items="RouteTables.Associations",
            element="RouteTableId",
            where={"GatewayId": (Path("status.internetGatewayID"),)},
            put=Call(
                operation="AssociateRouteTable",
                inputs={"RouteTableId": Member(), "GatewayId": "status.internetGatewayID"},
            ),
            delete=Call(
                operation="DisassociateRouteTable",
                inputs={"AssociationId": Observed("RouteTableAssociationId")},
            ),
            partial=True,
            emptied=True,
        ),
        ElementSet(
            field="spec.vpc",
            items="Attachments",
            element="VpcId",
            put=Call(
                operation="AttachInternetGateway",
                inputs={"InternetGatewayId": "status.internetGatewayID", "VpcId": Member()},
            ),
            delete=Call(
                operation="DetachInternetGateway",
                inputs={"InternetGatewayId": "status.internetGatewayID", "VpcId": Member()},
            ),
            partial=True,
            emptied=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.internetGatewayID"), "Tags": TagsToSet()}),
        remove=Call(
            operation="DeleteTags",
            inputs={"Resources": Each("status.internetGatewayID"), "Tags": TagsToRemove()},
        ),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:internet-gateway/{status.internetGatewayID}",
    keys=("status.internetGatewayID",),
    adoption=(AdoptionField(name="internetGatewayID", path="status.internetGatewayID", required=True),),
    references=(
        Reference(
            field="spec.routeTables",
            ref="spec.routeTableRefs",
            group="ec2.services.k8s.aws",
            kind="RouteTable",
            plural="routetables",
            path="status.routeTableID",
            many=True,
        ),
        Reference(
            field="spec.vpc",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
        ),
    ),
    absent=("InvalidInternetGatewayID.NotFound",),
)
