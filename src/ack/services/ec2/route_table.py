# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""RouteTable of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    ElementSet,
    Member,
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
from ack.services.ec2.types import CreateRouteInput, PropagatingVgw, Route, RouteTableAssociation, Tag


class RouteTableSpec(Shape):
    """The RouteTable that is wanted."""

    routes: list[CreateRouteInput] | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class RouteTableStatus(Shape):
    """The RouteTable as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    associations: list[RouteTableAssociation] | None = None
    ownerID: str | None = None
    propagatingVGWs: list[PropagatingVgw] | None = None
    routeStatuses: list[Route] | None = None
    routeTableID: str | None = None
    routes: list[Route] | None = None
    tags: list[Tag] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="RouteTable",
    plural="routetables",
    spec=RouteTableSpec,
    status=RouteTableStatus,
    read=Read(
        operation="DescribeRouteTables",
        inputs={"RouteTableIds": Each("status.routeTableID")},
        result="RouteTables",
        outputs={
            "Associations": "status.associations",
            "PropagatingVgws": "status.propagatingVGWs",
            "RouteTableId": "status.routeTableID",
            "Routes": "spec.routes",
            "Tags": "spec.tags",
            "VpcId": "spec.vpcID",
            "OwnerId": "status.ownerID",
            ".Routes": "status.routeStatuses",
        },
        many=True,
        match={"RouteTableId": "status.routeTableID"},
        batch=Batch("RouteTableIds", "RouteTableId", 100),
        needs=("status.routeTableID",),
    ),
    search=Search(
        operation="DescribeRouteTables",
        result="RouteTables",
        outputs={"RouteTableId": "status.routeTableID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateRouteTable",
        inputs={"VpcId": "spec.vpcID", "TagSpecifications": TagSpecification("route-table")},
        result="RouteTable",
        outputs={
            "Associations": "status.associations",
            "PropagatingVgws": "status.propagatingVGWs",
            "RouteTableId": "status.routeTableID",
            "Routes": "spec.routes",
            "Tags": "spec.tags",
            "VpcId": "spec.vpcID",
            "OwnerId": "status.ownerID",
        },
    ),
    delete=Call(operation="DeleteRouteTable", inputs={"RouteTableId": "status.routeTableID"}),
    sets=(
        ElementSet(
            field="spec.routes",
            key=("destinationCIDRBlock", "destinationIPv6CIDRBlock", "destinationPrefixListID"),
            items="Routes",
            where={"Origin": ("CreateRoute",)},
            unless={"DestinationPrefixListId": ("pl-*",), "GatewayId": ("vpce-*",)},
            put=Call(
                operation="CreateRoute",
                inputs={
                    "RouteTableId": "status.routeTableID",
                    "DestinationPrefixListId": Member("destinationPrefixListID"),
                    "VpcEndpointId": Member("vpcEndpointID"),
                    "TransitGatewayId": Member("transitGatewayID"),
                    "LocalGatewayId": Member("localGatewayID"),
                    "CarrierGatewayId": Member("carrierGatewayID"),
                    "CoreNetworkArn": Member("coreNetworkARN"),
                    "OdbNetworkArn": Member("odbNetworkARN"),
                    "DestinationCidrBlock": Member("destinationCIDRBlock"),
                    "GatewayId": Member("gatewayID"),
                    "DestinationIpv6CidrBlock": Member("destinationIPv6CIDRBlock"),
                    "EgressOnlyInternetGatewayId": Member("egressOnlyInternetGatewayID"),
                    "InstanceId": Member("instanceID"),
                    "NetworkInterfaceId": Member("networkInterfaceID"),
                    "VpcPeeringConnectionId": Member("vpcPeeringConnectionID"),
                    "NatGatewayId": Member("natGatewayID"),
                },
            ),
            change=Call(
                operation="ReplaceRoute",
                inputs={
                    "RouteTableId": "status.routeTableID",
                    "DestinationPrefixListId": Member("destinationPrefixListID"),
                    "VpcEndpointId": Member("vpcEndpointID"),
                    "TransitGatewayId": Member("transitGatewayID"),
                    "LocalGatewayId": Member("localGatewayID"),
                    "CarrierGatewayId": Member("carrierGatewayID"),
                    "CoreNetworkArn": Member("coreNetworkARN"),
                    "OdbNetworkArn": Member("odbNetworkARN"),
                    "DestinationCidrBlock": Member("destinationCIDRBlock"),
                    "GatewayId": Member("gatewayID"),
                    "DestinationIpv6CidrBlock": Member("destinationIPv6CIDRBlock"),
                    "EgressOnlyInternetGatewayId": Member("egressOnlyInternetGatewayID"),
                    "InstanceId": Member("instanceID"),
                    "NetworkInterfaceId": Member("networkInterfaceID"),
                    "VpcPeeringConnectionId": Member("vpcPeeringConnectionID"),
                    "NatGatewayId": Member("natGatewayID"),
                },
            ),
            delete=Call(
                operation="DeleteRoute",
                inputs={
                    "RouteTableId": "status.routeTableID",
                    "DestinationPrefixListId": Member("destinationPrefixListID"),
                    "DestinationCidrBlock": Member("destinationCIDRBlock"),
                    "DestinationIpv6CidrBlock": Member("destinationIPv6CIDRBlock"),
                },
            ),
            partial=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.routeTableID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.routeTableID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:route-table/{status.routeTableID}",
    keys=("status.routeTableID",),
    adoption=(AdoptionField(name="routeTableID", path="status.routeTableID", required=True),),
    references=(
        Reference(
            field="spec.routes[].vpcEndpointID",
            ref="spec.routes[].vpcEndpointRef",
            group="ec2.services.k8s.aws",
            kind="VPCEndpoint",
            plural="vpcendpoints",
            path="status.vpcEndpointID",
        ),
        Reference(
            field="spec.routes[].transitGatewayID",
            ref="spec.routes[].transitGatewayRef",
            group="ec2.services.k8s.aws",
            kind="TransitGateway",
            plural="transitgateways",
            path="status.transitGatewayID",
        ),
        Reference(
            field="spec.routes[].gatewayID",
            ref="spec.routes[].gatewayRef",
            group="ec2.services.k8s.aws",
            kind="InternetGateway",
            plural="internetgateways",
            path="status.internetGatewayID",
        ),
        Reference(
            field="spec.routes[].vpcPeeringConnectionID",
            ref="spec.routes[].vpcPeeringConnectionRef",
            group="ec2.services.k8s.aws",
            kind="VPCPeeringConnection",
            plural="vpcpeeringconnections",
            path="status.vpcPeeringConnectionID",
        ),
        Reference(
            field="spec.routes[].natGatewayID",
            ref="spec.routes[].natGatewayRef",
            group="ec2.services.k8s.aws",
            kind="NATGateway",
            plural="natgateways",
            path="status.natGatewayID",
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
    absent=("InvalidRouteTableID.NotFound",),
)
