# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""VPC of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Const,
    Each,
    ElementSet,
    First,
    LateInit,
    Member,
    Observed,
    Part,
    Read,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import (
    BlockPublicAccessStates,
    NetworkFirewallAssociation,
    Tag,
    VpcCidrBlockAssociation,
    VpcEncryptionControl,
    VpcEncryptionControlConfiguration,
    VpcIpv6CidrBlockAssociation,
)


class VPCSpec(Shape):
    """The VPC that is wanted."""

    amazonProvidedIPv6CIDRBlock: bool | None = None
    cidrBlocks: list[str] | None = None
    disallowSecurityGroupDefaultRules: bool | None = None
    enableDNSHostnames: bool | None = None
    enableDNSSupport: bool | None = None
    enableNetworkAddressUsageMetrics: bool | None = None
    instanceTenancy: str | None = None
    ipv4IPAMPoolID: str | None = None
    ipv4NetmaskLength: int | None = None
    ipv6CIDRBlock: str | None = None
    ipv6CIDRBlockNetworkBorderGroup: str | None = None
    ipv6IPAMPoolID: str | None = None
    ipv6NetmaskLength: int | None = None
    ipv6Pool: str | None = None
    tags: list[Tag] | None = None
    vpcEncryptionControl: VpcEncryptionControlConfiguration | None = None


class VPCStatus(Shape):
    """The VPC as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    blockPublicAccessStates: BlockPublicAccessStates | None = None
    cidrBlock: str | None = None
    cidrBlockAssociationSet: list[VpcCidrBlockAssociation] | None = None
    dhcpOptionsID: str | None = None
    encryptionControl: VpcEncryptionControl | None = None
    ipv6CIDRBlockAssociationSet: list[VpcIpv6CidrBlockAssociation] | None = None
    isDefault: bool | None = None
    networkFirewallAssociations: list[NetworkFirewallAssociation] | None = None
    ownerID: str | None = None
    securityGroupDefaultRulesExist: bool | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "OwnerId": "status.ownerID",
    "InstanceTenancy": "spec.instanceTenancy",
    "Ipv6CidrBlockAssociationSet": "status.ipv6CIDRBlockAssociationSet",
    "CidrBlockAssociationSet": "status.cidrBlockAssociationSet",
    "IsDefault": "status.isDefault",
    "EncryptionControl": "status.encryptionControl",
    "Tags": "spec.tags",
    "BlockPublicAccessStates": "status.blockPublicAccessStates",
    "NetworkFirewallAssociations": "status.networkFirewallAssociations",
    "VpcId": "status.vpcID",
    "State": "status.state",
    "CidrBlock": "status.cidrBlock",
    "DhcpOptionsId": "status.dhcpOptionsID",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="VPC",
    plural="vpcs",
    spec=VPCSpec,
    status=VPCStatus,
    read=Read(
        operation="DescribeVpcs",
        inputs={"VpcIds": Each("status.vpcID")},
        result="Vpcs",
        outputs=_FIELDS,
        many=True,
        match={"VpcId": "status.vpcID"},
        batch=Batch("VpcIds", "VpcId", 100),
        needs=("status.vpcID",),
    ),
    search=Search(operation="DescribeVpcs", result="Vpcs", outputs={"VpcId": "status.vpcID"}, tags="Tags"),
    create=Call(
        operation="CreateVpc",
        inputs={
            "Ipv6Pool": "spec.ipv6Pool",
            "Ipv6CidrBlock": "spec.ipv6CIDRBlock",
            "Ipv4IpamPoolId": "spec.ipv4IPAMPoolID",
            "Ipv4NetmaskLength": "spec.ipv4NetmaskLength",
            "Ipv6IpamPoolId": "spec.ipv6IPAMPoolID",
            "Ipv6NetmaskLength": "spec.ipv6NetmaskLength",
            "Ipv6CidrBlockNetworkBorderGroup": "spec.ipv6CIDRBlockNetworkBorderGroup",
            "VpcEncryptionControl": "spec.vpcEncryptionControl",
            "InstanceTenancy": "spec.instanceTenancy",
            "AmazonProvidedIpv6CidrBlock": "spec.amazonProvidedIPv6CIDRBlock",
            "CidrBlock": First("spec.cidrBlocks"),
            "TagSpecifications": TagSpecification("vpc"),
        },
        result="Vpc",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyVpcTenancy",
            inputs={"VpcId": "status.vpcID", "InstanceTenancy": "spec.instanceTenancy"},
            fields=("spec.instanceTenancy",),
            partial=True,
            always=("spec.instanceTenancy",),
        ),
    ),
    delete=Call(operation="DeleteVpc", inputs={"VpcId": "status.vpcID"}),
    parts=(
        Part(
            field="spec.enableDNSHostnames",
            read=Read(
                operation="DescribeVpcAttribute",
                inputs={"VpcId": "status.vpcID", "Attribute": Const("enableDnsHostnames")},
                outputs={"EnableDnsHostnames.Value": "spec.enableDNSHostnames"},
            ),
            put=Call(
                operation="ModifyVpcAttribute",
                inputs={"VpcId": "status.vpcID", "EnableDnsHostnames.Value": "spec.enableDNSHostnames"},
            ),
        ),
        Part(
            field="spec.enableDNSSupport",
            read=Read(
                operation="DescribeVpcAttribute",
                inputs={"VpcId": "status.vpcID", "Attribute": Const("enableDnsSupport")},
                outputs={"EnableDnsSupport.Value": "spec.enableDNSSupport"},
            ),
            put=Call(
                operation="ModifyVpcAttribute",
                inputs={"VpcId": "status.vpcID", "EnableDnsSupport.Value": "spec.enableDNSSupport"},
            ),
        ),
        Part(
            field="spec.enableNetworkAddressUsageMetrics",
            read=Read(
                operation="DescribeVpcAttribute",
                inputs={"VpcId": "status.vpcID", "Attribute": Const("enableNetworkAddressUsageMetrics")},
                outputs={"EnableNetworkAddressUsageMetrics.Value": "spec.enableNetworkAddressUsageMetrics"},
            ),
            put=Call(
                operation="ModifyVpcAttribute",
                inputs={
                    "VpcId": "status.vpcID",
                    "EnableNetworkAddressUsageMetrics.Value": "spec.enableNetworkAddressUsageMetrics",
                },
            ),
        ),
    ),
    sets=(
        ElementSet(
            field="spec.cidrBlocks",
            items="CidrBlockAssociationSet",
            element="CidrBlock",
            where={"CidrBlockState.State": ("associating", "associated")},
            put=Call(operation="AssociateVpcCidrBlock", inputs={"VpcId": "status.vpcID", "CidrBlock": Member()}),
            delete=Call(operation="DisassociateVpcCidrBlock", inputs={"AssociationId": Observed("AssociationId")}),
            partial=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.vpcID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.vpcID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:vpc/{status.vpcID}",
    keys=("status.vpcID",),
    adoption=(AdoptionField(name="vpcID", path="status.vpcID", required=True),),
    late_initialize=(LateInit(field="spec.enableNetworkAddressUsageMetrics", optional=True),),
    absent=("InvalidVpcID.NotFound",),
)
