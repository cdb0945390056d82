# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""LoadBalancer of Elastic Load Balancing."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Each,
    LateInit,
    Part,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.elbv2.service import SERVICE
from ack.services.elbv2.types import (
    AvailabilityZone,
    IpamPools,
    LoadBalancerAttribute,
    LoadBalancerState,
    SubnetMapping,
    Tag,
)


class LoadBalancerSpec(Shape):
    """The LoadBalancer that is wanted."""

    attributes: list[LoadBalancerAttribute] | None = None
    customerOwnedIPv4Pool: str | None = None
    enablePrefixForIPv6SourceNAT: str | None = None
    ipAddressType: str | None = None
    ipamPools: IpamPools | None = None
    name: str | None = None
    scheme: str | None = None
    securityGroupRefs: list[ResourceReference] | None = None
    securityGroups: list[str] | None = None
    subnetMappings: list[SubnetMapping] | None = None
    subnetRefs: list[ResourceReference] | None = None
    subnets: list[str] | None = None
    tags: list[Tag] | None = None
    type: str | None = None


class LoadBalancerStatus(Shape):
    """The LoadBalancer as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    availabilityZones: list[AvailabilityZone] | None = None
    canonicalHostedZoneID: str | None = None
    createdTime: Timestamp | None = None
    dnsName: str | None = None
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: str | None = None
    state: LoadBalancerState | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "LoadBalancerArn": "status.ackResourceMetadata.arn",
    "DNSName": "status.dnsName",
    "CanonicalHostedZoneId": "status.canonicalHostedZoneID",
    "CreatedTime": "status.createdTime",
    "LoadBalancerName": "spec.name",
    "Scheme": "spec.scheme",
    "VpcId": "status.vpcID",
    "State": "status.state",
    "Type": "spec.type",
    "AvailabilityZones": "status.availabilityZones",
    "SecurityGroups": "spec.securityGroups",
    "IpAddressType": "spec.ipAddressType",
    "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool",
    "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic": "status.enforceSecurityGroupInboundRulesOnPrivateLinkTraffic",
    "EnablePrefixForIpv6SourceNat": "spec.enablePrefixForIPv6SourceNAT",
    "IpamPools": "spec.ipamPools",
    "AvailabilityZones[].SubnetId": "spec.subnets",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="LoadBalancer",
    plural="loadbalancers",
    spec=LoadBalancerSpec,
    status=LoadBalancerStatus,
    read=Read(
        operation="DescribeLoadBalancers",
        inputs={"Names": Each("spec.name")},
        result="LoadBalancers",
        outputs=_FIELDS,
        many=True,
        match={"LoadBalancerName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateLoadBalancer",
        inputs={
            "Name": "spec.name",
            "Subnets": "spec.subnets",
            "SubnetMappings": "spec.subnetMappings",
            "SecurityGroups": "spec.securityGroups",
            "Scheme": "spec.scheme",
            "Tags": AllTags(),
            "Type": "spec.type",
            "IpAddressType": "spec.ipAddressType",
            "CustomerOwnedIpv4Pool": "spec.customerOwnedIPv4Pool",
            "EnablePrefixForIpv6SourceNat": "spec.enablePrefixForIPv6SourceNAT",
            "IpamPools": "spec.ipamPools",
        },
        result="LoadBalancers",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="SetIpAddressType",
            inputs={"LoadBalancerArn": "status.ackResourceMetadata.arn", "IpAddressType": "spec.ipAddressType"},
            fields=("spec.ipAddressType",),
        ),
        Update(
            operation="SetSecurityGroups",
            inputs={"LoadBalancerArn": "status.ackResourceMetadata.arn", "SecurityGroups": "spec.securityGroups"},
            fields=("spec.securityGroups",),
        ),
        Update(
            operation="SetSubnets",
            inputs={
                "LoadBalancerArn": "status.ackResourceMetadata.arn",
                "Subnets": "spec.subnets",
                "SubnetMappings": "spec.subnetMappings",
                "EnablePrefixForIpv6SourceNat": "spec.enablePrefixForIPv6SourceNAT",
            },
            fields=("spec.subnets", "spec.subnetMappings", "spec.enablePrefixForIPv6SourceNAT"),
        ),
        Update(
            operation="ModifyIpPools",
            inputs={"LoadBalancerArn": "status.ackResourceMetadata.arn", "IpamPools": "spec.ipamPools"},
            fields=("spec.ipamPools",),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteLoadBalancer", inputs={"LoadBalancerArn": "status.ackResourceMetadata.arn"}),
    parts=(
        Part(
            field="spec.attributes",
            read=Read(
                operation="DescribeLoadBalancerAttributes",
                inputs={"LoadBalancerArn": "status.ackResourceMetadata.arn"},
                outputs={"Attributes": "spec.attributes"},
            ),
            put=Call(
                operation="ModifyLoadBalancerAttributes",
                inputs={"LoadBalancerArn": "status.ackResourceMetadata.arn", "Attributes": "spec.attributes"},
            ),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn"), "Tags": TagsToSet()},
        ),
        read=Read(
            operation="DescribeTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn")},
            outputs={"TagDescriptions.Tags": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn"), "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.attributes": Compare.SUBSET},
    late_initialize=(
        LateInit(field="spec.securityGroups", optional=True),
        LateInit(field="spec.enablePrefixForIPv6SourceNAT", optional=True),
    ),
    references=(
        Reference(
            field="spec.securityGroups",
            ref="spec.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.subnetMappings[].subnetID",
            ref="spec.subnetMappings[].subnetRef",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
        ),
        Reference(
            field="spec.subnets",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
        ),
    ),
    absent=("LoadBalancerNotFound",),
    exists=("DuplicateLoadBalancerName", "DuplicateTagKeys"),
    terminal=(
        "InvalidConfigurationRequest",
        "InvalidScheme",
        "InvalidSecurityGroup",
        "InvalidSubnet",
        "ValidationError",
    ),
    synced=(When(path="status.state.code", values=("active", "active_impaired")),),
)
