# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""VPCEndpoint of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    Batch,
    Call,
    Compare,
    Each,
    LateInit,
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
from ack.services.ec2.types import (
    DnsEntry,
    DnsOptionsSpecification,
    LastError,
    PayerResponsibilityEntry,
    SecurityGroupIdentifier,
    SubnetConfiguration,
    SubnetIpPrefixes,
    Tag,
)


class VPCEndpointSpec(Shape):
    """The VPCEndpoint that is wanted."""

    dnsOptions: DnsOptionsSpecification | None = None
    ipAddressType: str | None = None
    policyDocument: str | None = None
    privateDNSEnabled: bool | None = None
    resourceConfigurationARN: str | None = None
    routeTableIDs: list[str] | None = None
    routeTableRefs: list[ResourceReference] | None = None
    securityGroupIDs: list[str] | None = None
    securityGroupRefs: list[ResourceReference] | None = None
    serviceName: str | None = None
    serviceNetworkARN: str | None = None
    serviceRef: ResourceReference | None = None
    serviceRegion: str | None = None
    subnetConfigurations: list[SubnetConfiguration] | None = None
    subnetIDs: list[str] | None = None
    subnetRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None
    vpcEndpointType: str | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class VPCEndpointStatus(Shape):
    """The VPCEndpoint as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationTimestamp: Timestamp | None = None
    dnsEntries: list[DnsEntry] | None = None
    failureReason: str | None = None
    groups: list[SecurityGroupIdentifier] | None = None
    ipv4Prefixes: list[SubnetIpPrefixes] | None = None
    ipv6Prefixes: list[SubnetIpPrefixes] | None = None
    lastError: LastError | None = None
    networkInterfaceIDs: list[str] | None = None
    ownerID: str | None = None
    payerResponsibilities: list[PayerResponsibilityEntry] | None = None
    requesterManaged: bool | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    vpcEndpointID: str | None = None


_FIELDS: Mapping[str, str] = {
    "VpcEndpointId": "status.vpcEndpointID",
    "VpcEndpointType": "spec.vpcEndpointType",
    "VpcId": "spec.vpcID",
    "ServiceName": "spec.serviceName",
    "State": "status.state",
    "PolicyDocument": "spec.policyDocument",
    "RouteTableIds": "spec.routeTableIDs",
    "SubnetIds": "spec.subnetIDs",
    "Groups": "status.groups",
    "IpAddressType": "spec.ipAddressType",
    "DnsOptions": "spec.dnsOptions",
    "PrivateDnsEnabled": "spec.privateDNSEnabled",
    "RequesterManaged": "status.requesterManaged",
    "NetworkInterfaceIds": "status.networkInterfaceIDs",
    "DnsEntries": "status.dnsEntries",
    "CreationTimestamp": "status.creationTimestamp",
    "Tags": "spec.tags",
    "OwnerId": "status.ownerID",
    "LastError": "status.lastError",
    "Ipv4Prefixes": "status.ipv4Prefixes",
    "Ipv6Prefixes": "status.ipv6Prefixes",
    "FailureReason": "status.failureReason",
    "ServiceNetworkArn": "spec.serviceNetworkARN",
    "ResourceConfigurationArn": "spec.resourceConfigurationARN",
    "ServiceRegion": "spec.serviceRegion",
    "PayerResponsibilities": "status.payerResponsibilities",
    "Groups[].GroupId": "spec.securityGroupIDs",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="VPCEndpoint",
    plural="vpcendpoints",
    spec=VPCEndpointSpec,
    status=VPCEndpointStatus,
    read=Read(
        operation="DescribeVpcEndpoints",
        inputs={"VpcEndpointIds": Each("status.vpcEndpointID")},
        result="VpcEndpoints",
        outputs=_FIELDS,
        many=True,
        match={"VpcEndpointId": "status.vpcEndpointID"},
        batch=Batch("VpcEndpointIds", "VpcEndpointId", 100),
        needs=("status.vpcEndpointID",),
    ),
    search=Search(
        operation="DescribeVpcEndpoints",
        result="VpcEndpoints",
        outputs={"VpcEndpointId": "status.vpcEndpointID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateVpcEndpoint",
        inputs={
            "VpcEndpointType": "spec.vpcEndpointType",
            "VpcId": "spec.vpcID",
            "ServiceName": "spec.serviceName",
            "PolicyDocument": "spec.policyDocument",
            "RouteTableIds": "spec.routeTableIDs",
            "SubnetIds": "spec.subnetIDs",
            "SecurityGroupIds": "spec.securityGroupIDs",
            "IpAddressType": "spec.ipAddressType",
            "DnsOptions": "spec.dnsOptions",
            "PrivateDnsEnabled": "spec.privateDNSEnabled",
            "SubnetConfigurations": "spec.subnetConfigurations",
            "ServiceNetworkArn": "spec.serviceNetworkARN",
            "ResourceConfigurationArn": "spec.resourceConfigurationARN",
            "ServiceRegion": "spec.serviceRegion",
            "TagSpecifications": TagSpecification("vpc-endpoint"),
        },
        result="VpcEndpoint",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyVpcEndpoint",
            inputs={
                "VpcEndpointId": "status.vpcEndpointID",
                "PolicyDocument": "spec.policyDocument",
                "AddRouteTableIds": Added("spec.routeTableIDs"),
                "RemoveRouteTableIds": Removed("spec.routeTableIDs"),
                "AddSubnetIds": Added("spec.subnetIDs"),
                "RemoveSubnetIds": Removed("spec.subnetIDs"),
                "AddSecurityGroupIds": Added("spec.securityGroupIDs"),
                "RemoveSecurityGroupIds": Removed("spec.securityGroupIDs"),
                "IpAddressType": "spec.ipAddressType",
                "DnsOptions": "spec.dnsOptions",
                "PrivateDnsEnabled": "spec.privateDNSEnabled",
                "SubnetConfigurations": "spec.subnetConfigurations",
            },
            fields=(
                "spec.policyDocument",
                "spec.routeTableIDs",
                "spec.subnetIDs",
                "spec.securityGroupIDs",
                "spec.ipAddressType",
                "spec.dnsOptions",
                "spec.privateDNSEnabled",
                "spec.subnetConfigurations",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteVpcEndpoints", inputs={"VpcEndpointIds": Each("status.vpcEndpointID")}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.vpcEndpointID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.vpcEndpointID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:vpc-endpoint/{status.vpcEndpointID}",
    keys=("status.vpcEndpointID",),
    adoption=(AdoptionField(name="vpcEndpointID", path="status.vpcEndpointID", required=True),),
    immutable=("spec.serviceNetworkARN", "spec.serviceRegion"),
    compare={"spec.policyDocument": Compare.IAM_POLICY},
    late_initialize=(LateInit(field="spec.policyDocument", optional=True),),
    references=(
        Reference(
            field="spec.routeTableIDs",
            ref="spec.routeTableRefs",
            group="ec2.services.k8s.aws",
            kind="RouteTable",
            plural="routetables",
            path="status.routeTableID",
            many=True,
        ),
        Reference(
            field="spec.securityGroupIDs",
            ref="spec.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.serviceName",
            ref="spec.serviceRef",
            group="ec2.services.k8s.aws",
            kind="VPCEndpointServiceConfiguration",
            plural="vpcendpointserviceconfigurations",
            path="status.serviceName",
        ),
        Reference(
            field="spec.subnetIDs",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
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
    absent=("InvalidVpcEndpointId.NotFound",),
    terminal=("InvalidServiceName",),
    synced=(When(path="status.state", values=("available", "pendingAcceptance")),),
    gone=(When(path="status.state", values=("deleted",)),),
)
