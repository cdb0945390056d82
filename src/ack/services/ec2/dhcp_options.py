# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DHCPOptions of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Const,
    Each,
    ElementSet,
    Filter,
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
from ack.services.ec2.types import NewDhcpConfiguration, Tag


class DHCPOptionsSpec(Shape):
    """The DHCPOptions that is wanted."""

    dhcpConfigurations: list[NewDhcpConfiguration] | None = None
    tags: list[Tag] | None = None
    vpc: list[str] | None = None
    vpcRefs: list[ResourceReference] | None = None


class DHCPOptionsStatus(Shape):
    """The DHCPOptions as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    dhcpOptionsID: str | None = None
    ownerID: str | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "OwnerId": "status.ownerID",
    "Tags": "spec.tags",
    "DhcpOptionsId": "status.dhcpOptionsID",
    "DhcpConfigurations": "spec.dhcpConfigurations",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DHCPOptions",
    plural="dhcpoptions",
    spec=DHCPOptionsSpec,
    status=DHCPOptionsStatus,
    read=Read(
        operation="DescribeDhcpOptions",
        inputs={"DhcpOptionsIds": Each("status.dhcpOptionsID")},
        result="DhcpOptions",
        outputs=_FIELDS,
        many=True,
        match={"DhcpOptionsId": "status.dhcpOptionsID"},
        batch=Batch("DhcpOptionsIds", "DhcpOptionsId", 100),
        needs=("status.dhcpOptionsID",),
    ),
    search=Search(
        operation="DescribeDhcpOptions",
        result="DhcpOptions",
        outputs={"DhcpOptionsId": "status.dhcpOptionsID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateDhcpOptions",
        inputs={"DhcpConfigurations": "spec.dhcpConfigurations", "TagSpecifications": TagSpecification("dhcp-options")},
        result="DhcpOptions",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteDhcpOptions", inputs={"DhcpOptionsId": "status.dhcpOptionsID"}),
    sets=(
        ElementSet(
            field="spec.vpc",
            read=Call(operation="DescribeVpcs", inputs={"Filters": Filter("dhcp-options-id", "status.dhcpOptionsID")}),
            items="Vpcs",
            element="VpcId",
            put=Call(
                operation="AssociateDhcpOptions",
                inputs={"DhcpOptionsId": "status.dhcpOptionsID", "VpcId": Member()},
            ),
            delete=Call(
                operation="AssociateDhcpOptions",
                inputs={"DhcpOptionsId": Const("default"), "VpcId": Member()},
            ),
            partial=True,
            emptied=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.dhcpOptionsID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.dhcpOptionsID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:dhcp-options/{status.dhcpOptionsID}",
    keys=("status.dhcpOptionsID",),
    adoption=(AdoptionField(name="dhcpOptionsID", path="status.dhcpOptionsID", required=True),),
    references=(
        Reference(
            field="spec.vpc",
            ref="spec.vpcRefs",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
            many=True,
        ),
    ),
    absent=("InvalidDhcpOptionID.NotFound", "InvalidDhcpOptionsID.NotFound"),
)
