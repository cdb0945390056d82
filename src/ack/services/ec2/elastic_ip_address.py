# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ElasticIPAddress of Amazon Elastic Compute Cloud."""

from __future__ import annotations

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
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import Tag


class ElasticIPAddressSpec(Shape):
    """The ElasticIPAddress that is wanted."""

    address: str | None = None
    customerOwnedIPv4Pool: str | None = None
    ipamPoolID: str | None = None
    networkBorderGroup: str | None = None
    publicIPv4Pool: str | None = None
    tags: list[Tag] | None = None


class ElasticIPAddressStatus(Shape):
    """The ElasticIPAddress as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    allocationID: str | None = None
    carrierIP: str | None = None
    customerOwnedIP: str | None = None
    publicIP: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="ElasticIPAddress",
    plural="elasticipaddresses",
    spec=ElasticIPAddressSpec,
    status=ElasticIPAddressStatus,
    read=Read(
        operation="DescribeAddresses",
        inputs={"AllocationIds": Each("status.allocationID")},
        result="Addresses",
        outputs={
            "AllocationId": "status.allocationID",
            "Tags": "spec.tags",
            "PublicIpv4Pool": "spec.publicIPv4Pool",
            "NetworkBorderGroup": "spec.networkBorderGroup",
            "CustomerOwnedIp": "status.customerOwnedIP",
            "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool",
            "CarrierIp": "status.carrierIP",
            "PublicIp": "status.publicIP",
        },
        many=True,
        match={"AllocationId": "status.allocationID"},
        batch=Batch("AllocationIds", "AllocationId", 100),
        needs=("status.allocationID",),
    ),
    search=Search(
        operation="DescribeAddresses",
        result="Addresses",
        outputs={"AllocationId": "status.allocationID"},
        tags="Tags",
    ),
    create=Call(
        operation="AllocateAddress",
        inputs={
            "Address": "spec.address",
            "PublicIpv4Pool": "spec.publicIPv4Pool",
            "NetworkBorderGroup": "spec.networkBorderGroup",
            "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool",
            "IpamPoolId": "spec.ipamPoolID",
            "TagSpecifications": TagSpecification("elastic-ip"),
        },
        outputs={
            "AllocationId": "status.allocationID",
            "PublicIpv4Pool": "spec.publicIPv4Pool",
            "NetworkBorderGroup": "spec.networkBorderGroup",
            "CustomerOwnedIp": "status.customerOwnedIP",
            "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool",
            "CarrierIp": "status.carrierIP",
            "PublicIp": "status.publicIP",
        },
    ),
    delete=Call(
        operation="ReleaseAddress",
        inputs={"AllocationId": "status.allocationID", "NetworkBorderGroup": "spec.networkBorderGroup"},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.allocationID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.allocationID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:elastic-ip/{status.allocationID}",
    keys=("status.allocationID",),
    adoption=(
        AdoptionField(name="allocationID", path="status.allocationID", required=True),
        AdoptionField(name="publicIP", path="status.publicIP"),
    ),
    absent=("InvalidAllocationID.NotFound",),
)
