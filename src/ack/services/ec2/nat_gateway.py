# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""NATGateway of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    Read,
    Reference,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import (
    AvailabilityZoneAddress,
    NatGatewayAddress,
    NatGatewayAttachedAppliance,
    ProvisionedBandwidth,
    Tag,
)


class NATGatewaySpec(Shape):
    """The NATGateway that is wanted."""

    allocationID: str | None = None
    allocationRef: ResourceReference | None = None
    availabilityMode: str | None = None
    availabilityZoneAddresses: list[AvailabilityZoneAddress] | None = None
    connectivityType: str | None = None
    privateIPAddress: str | None = None
    secondaryAllocationIDs: list[str] | None = None
    secondaryPrivateIPAddressCount: int | None = None
    secondaryPrivateIPAddresses: list[str] | None = None
    subnetID: str | None = None
    subnetRef: ResourceReference | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class NATGatewayStatus(Shape):
    """The NATGateway as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    attachedAppliances: list[NatGatewayAttachedAppliance] | None = None
    autoProvisionZones: str | None = None
    autoScalingIPs: str | None = None
    createTime: Timestamp | None = None
    deleteTime: Timestamp | None = None
    failureCode: str | None = None
    failureMessage: str | None = None
    natGatewayAddresses: list[NatGatewayAddress] | None = None
    natGatewayID: str | None = None
    provisionedBandwidth: ProvisionedBandwidth | None = None
    routeTableID: str | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="NATGateway",
    plural="natgateways",
    spec=NATGatewaySpec,
    status=NATGatewayStatus,
    read=Read(
        operation="DescribeNatGateways",
        inputs={"NatGatewayIds": Each("status.natGatewayID")},
        result="NatGateways",
        outputs={
            "CreateTime": "status.createTime",
            "DeleteTime": "status.deleteTime",
            "FailureCode": "status.failureCode",
            "FailureMessage": "status.failureMessage",
            "NatGatewayAddresses": "status.natGatewayAddresses",
            "NatGatewayId": "status.natGatewayID",
            "ProvisionedBandwidth": "status.provisionedBandwidth",
            "State": "status.state",
            "SubnetId": "spec.subnetID",
            "VpcId": "spec.vpcID",
            "Tags": "spec.tags",
            "ConnectivityType": "spec.connectivityType",
            "AvailabilityMode": "spec.availabilityMode",
            "AutoScalingIps": "status.autoScalingIPs",
            "AutoProvisionZones": "status.autoProvisionZones",
            "AttachedAppliances": "status.attachedAppliances",
            "RouteTableId": "status.routeTableID",
            ".VpcId": "status.vpcID",
        },
        many=True,
        match={"NatGatewayId": "status.natGatewayID"},
        batch=Batch("NatGatewayIds", "NatGatewayId", 100),
        needs=("status.natGatewayID",),
    ),
    search=Search(
        operation="DescribeNatGateways",
        result="NatGateways",
        outputs={"NatGatewayId": "status.natGatewayID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateNatGateway",
        inputs={
            "AvailabilityMode": "spec.availabilityMode",
            "AllocationId": "spec.allocationID",
            "SubnetId": "spec.subnetID",
            "VpcId": "spec.vpcID",
            "AvailabilityZoneAddresses": "spec.availabilityZoneAddresses",
            "ConnectivityType": "spec.connectivityType",
            "PrivateIpAddress": "spec.privateIPAddress",
            "SecondaryAllocationIds": "spec.secondaryAllocationIDs",
            "SecondaryPrivateIpAddresses": "spec.secondaryPrivateIPAddresses",
            "SecondaryPrivateIpAddressCount": "spec.secondaryPrivateIPAddressCount",
            "TagSpecifications": TagSpecification("natgateway"),
        },
        result="NatGateway",
        outputs={
            "CreateTime": "status.createTime",
            "DeleteTime": "status.deleteTime",
            "FailureCode": "status.failureCode",
            "FailureMessage": "status.failureMessage",
            "NatGatewayAddresses": "status.natGatewayAddresses",
            "NatGatewayId": "status.natGatewayID",
            "ProvisionedBandwidth": "status.provisionedBandwidth",
            "State": "status.state",
            "SubnetId": "spec.subnetID",
            "VpcId": "spec.vpcID",
            "Tags": "spec.tags",
            "ConnectivityType": "spec.connectivityType",
            "AvailabilityMode": "spec.availabilityMode",
            "AutoScalingIps": "status.autoScalingIPs",
            "AutoProvisionZones": "status.autoProvisionZones",
            "AttachedAppliances": "status.attachedAppliances",
            "RouteTableId": "status.routeTableID",
        },
    ),
    delete=Call(operation="DeleteNatGateway", inputs={"NatGatewayId": "status.natGatewayID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.natGatewayID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.natGatewayID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:natgateway/{status.natGatewayID}",
    keys=("status.natGatewayID",),
    adoption=(AdoptionField(name="natGatewayID", path="status.natGatewayID", required=True),),
    references=(
        Reference(
            field="spec.allocationID",
            ref="spec.allocationRef",
            group="ec2.services.k8s.aws",
            kind="ElasticIPAddress",
            plural="elasticipaddresses",
            path="status.allocationID",
        ),
        Reference(
            field="spec.subnetID",
            ref="spec.subnetRef",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
        ),
        Reference(
            field="spec.vpcID",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
        ),
    ),
    absent=("NatGatewayNotFound", "InvalidNatGatewayID.NotFound"),
    terminal=("InvalidSubnet",),
    synced=(When(path="status.state", values=("available",)),),
    gone=(When(path="status.state", values=("deleted",)),),
)
