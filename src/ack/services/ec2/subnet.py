# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Subnet of Amazon Elastic Compute Cloud."""

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
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import (
    BlockPublicAccessStates,
    PrivateDnsNameOptionsOnLaunch,
    SubnetIpv6CidrBlockAssociation,
    Tag,
)


class SubnetSpec(Shape):
    """The Subnet that is wanted."""

    assignIPv6AddressOnCreation: bool | None = None
    availabilityZone: str | None = None
    availabilityZoneID: str | None = None
    cidrBlock: str | None = None
    customerOwnedIPv4Pool: str | None = None
    enableDNS64: bool | None = None
    enableResourceNameDNSAAAARecord: bool | None = None
    enableResourceNameDNSARecord: bool | None = None
    hostnameType: str | None = None
    ipv4IPAMPoolID: str | None = None
    ipv4NetmaskLength: int | None = None
    ipv6CIDRBlock: str | None = None
    ipv6IPAMPoolID: str | None = None
    ipv6Native: bool | None = None
    ipv6NetmaskLength: int | None = None
    mapPublicIPOnLaunch: bool | None = None
    outpostARN: str | None = None
    routeTableRefs: list[ResourceReference] | None = None
    routeTables: list[str] | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class SubnetStatus(Shape):
    """The Subnet as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    assignIPv6AddressOnCreation: bool | None = None
    availableIPAddressCount: int | None = None
    blockPublicAccessStates: BlockPublicAccessStates | None = None
    customerOwnedIPv4Pool: str | None = None
    defaultForAZ: bool | None = None
    enableDNS64: bool | None = None
    enableLniAtDeviceIndex: int | None = None
    ipv6CIDRBlockAssociationSet: list[SubnetIpv6CidrBlockAssociation] | None = None
    mapCustomerOwnedIPOnLaunch: bool | None = None
    mapPublicIPOnLaunch: bool | None = None
    networkFirewallConnectivityType: str | None = None
    ownerID: str | None = None
    privateDNSNameOptionsOnLaunch: PrivateDnsNameOptionsOnLaunch | None = None
    state: str | None = None
    subnetID: str | None = None
    tags: list[Tag] | None = None
    type_: str | None = None


_FIELDS: Mapping[str, str] = {
    "AvailabilityZoneId": "spec.availabilityZoneID",
    "EnableLniAtDeviceIndex": "status.enableLniAtDeviceIndex",
    "MapCustomerOwnedIpOnLaunch": "status.mapCustomerOwnedIPOnLaunch",
    "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool",
    "OwnerId": "status.ownerID",
    "AssignIpv6AddressOnCreation": "spec.assignIPv6AddressOnCreation",
    "Ipv6CidrBlockAssociationSet": "status.ipv6CIDRBlockAssociationSet",
    "Tags": "spec.tags",
    "SubnetArn": "status.ackResourceMetadata.arn",
    "OutpostArn": "spec.outpostARN",
    "EnableDns64": "spec.enableDNS64",
    "Ipv6Native": "spec.ipv6Native",
    "PrivateDnsNameOptionsOnLaunch": "status.privateDNSNameOptionsOnLaunch",
    "BlockPublicAccessStates": "status.blockPublicAccessStates",
    "Type": "status.type_",
    "NetworkFirewallConnectivityType": "status.networkFirewallConnectivityType",
    "SubnetId": "status.subnetID",
    "State": "status.state",
    "VpcId": "spec.vpcID",
    "CidrBlock": "spec.cidrBlock",
    "AvailableIpAddressCount": "status.availableIPAddressCount",
    "AvailabilityZone": "spec.availabilityZone",
    "DefaultForAz": "status.defaultForAZ",
    "MapPublicIpOnLaunch": "spec.mapPublicIPOnLaunch",
    "PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord": "spec.enableResourceNameDNSARecord",
    "PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord": "spec.enableResourceNameDNSAAAARecord",
    "PrivateDnsNameOptionsOnLaunch.HostnameType": "spec.hostnameType",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Subnet",
    plural="subnets",
    spec=SubnetSpec,
    status=SubnetStatus,
    read=Read(
        operation="DescribeSubnets",
        inputs={"SubnetIds": Each("status.subnetID")},
        result="Subnets",
        outputs=_FIELDS,
        many=True,
        match={"SubnetId": "status.subnetID"},
        batch=Batch("SubnetIds", "SubnetId", 100),
        needs=("status.subnetID",),
    ),
    search=Search(
        operation="DescribeSubnets",
        result="Subnets",
        outputs={"SubnetArn": "status.ackResourceMetadata.arn", "SubnetId": "status.subnetID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateSubnet",
        inputs={
            "AvailabilityZone": "spec.availabilityZone",
            "AvailabilityZoneId": "spec.availabilityZoneID",
            "CidrBlock": "spec.cidrBlock",
            "Ipv6CidrBlock": "spec.ipv6CIDRBlock",
            "OutpostArn": "spec.outpostARN",
            "VpcId": "spec.vpcID",
            "Ipv6Native": "spec.ipv6Native",
            "Ipv4IpamPoolId": "spec.ipv4IPAMPoolID",
            "Ipv4NetmaskLength": "spec.ipv4NetmaskLength",
            "Ipv6IpamPoolId": "spec.ipv6IPAMPoolID",
            "Ipv6NetmaskLength": "spec.ipv6NetmaskLength",
            "TagSpecifications": TagSpecification("subnet"),
        },
        result="Subnet",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifySubnetAttribute",
            inputs={"SubnetId": "status.subnetID", "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool"},
            fields=("spec.customerOwnedIPv4Pool",),
            partial=True,
        ),
        Update(
            operation="ModifySubnetAttribute",
            inputs={
                "SubnetId": "status.subnetID",
                "AssignIpv6AddressOnCreation.Value": "spec.assignIPv6AddressOnCreation",
            },
            fields=("spec.assignIPv6AddressOnCreation",),
        ),
        Update(
            operation="ModifySubnetAttribute",
            inputs={"SubnetId": "status.subnetID", "EnableDns64.Value": "spec.enableDNS64"},
            fields=("spec.enableDNS64",),
        ),
        Update(
            operation="ModifySubnetAttribute",
            inputs={
                "SubnetId": "status.subnetID",
                "EnableResourceNameDnsAAAARecordOnLaunch.Value": "spec.enableResourceNameDNSAAAARecord",
            },
            fields=("spec.enableResourceNameDNSAAAARecord",),
        ),
        Update(
            operation="ModifySubnetAttribute",
            inputs={
                "SubnetId": "status.subnetID",
                "EnableResourceNameDnsARecordOnLaunch.Value": "spec.enableResourceNameDNSARecord",
            },
            fields=("spec.enableResourceNameDNSARecord",),
        ),
        Update(
            operation="ModifySubnetAttribute",
            inputs={"SubnetId": "status.subnetID", "PrivateDnsHostnameTypeOnLaunch": "spec.hostnameType"},
            fields=("spec.hostnameType",),
        ),
        Update(
            operation="ModifySubnetAttribute",
            inputs={"SubnetId": "status.subnetID", "MapPublicIpOnLaunch.Value": "spec.mapPublicIPOnLaunch"},
            fields=("spec.mapPublicIPOnLaunch",),
        ),
    ),
    delete=Call(operation="DeleteSubnet", inputs={"SubnetId": "status.subnetID"}),
    sets=(
        ElementSet(
            field="spec.routeTables",
            read=Call(
                operation="DescribeRouteTables",
                inputs={"Filters": Filter("association.subnet-id", "status.subnetID")},
            ),
            items="RouteTables.Associations",
            element="RouteTableId",
            where={"SubnetId": (Path("status.subnetID"),)},
            put=Call(operation="AssociateRouteTable", inputs={"SubnetId": "status.subnetID", "RouteTableId": Member()}),
            delete=Call(
                operation="DisassociateRouteTable",
                inputs={"AssociationId": Observed("RouteTableAssociationId")},
            ),
            partial=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.subnetID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.subnetID"), "Tags": TagsToRemove()}),
    ),
    keys=("status.subnetID",),
    adoption=(AdoptionField(name="subnetID", path="status.subnetID", required=True),),
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
            field="spec.vpcID",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
            required=True,
        ),
    ),
    absent=("InvalidSubnetID.NotFound",),
)
