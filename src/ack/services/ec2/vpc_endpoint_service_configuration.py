# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""VPCEndpointServiceConfiguration of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    Batch,
    Call,
    Compare,
    Each,
    ElementSet,
    Members,
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
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import PrivateDnsNameConfiguration, ServiceTypeDetail, Tag


class VPCEndpointServiceConfigurationSpec(Shape):
    """The VPCEndpointServiceConfiguration that is wanted."""

    acceptanceRequired: bool | None = None
    allowedPrincipals: list[str] | None = None
    gatewayLoadBalancerARNs: list[str] | None = None
    gatewayLoadBalancerRefs: list[ResourceReference] | None = None
    networkLoadBalancerARNs: list[str] | None = None
    networkLoadBalancerRefs: list[ResourceReference] | None = None
    privateDNSName: str | None = None
    supportedIPAddressTypes: list[str] | None = None
    supportedRegions: list[str] | None = None
    tags: list[Tag] | None = None


class VPCEndpointServiceConfigurationStatus(Shape):
    """The VPCEndpointServiceConfiguration as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    availabilityZoneIDs: list[str] | None = None
    availabilityZones: list[str] | None = None
    baseEndpointDNSNames: list[str] | None = None
    managesVPCEndpoints: bool | None = None
    payerResponsibility: str | None = None
    privateDNSNameConfiguration: PrivateDnsNameConfiguration | None = None
    remoteAccessEnabled: bool | None = None
    serviceID: str | None = None
    serviceName: str | None = None
    serviceState: str | None = None
    serviceType: list[ServiceTypeDetail] | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "ServiceType": "status.serviceType",
    "ServiceId": "status.serviceID",
    "ServiceName": "status.serviceName",
    "ServiceState": "status.serviceState",
    "AvailabilityZoneIds": "status.availabilityZoneIDs",
    "AvailabilityZones": "status.availabilityZones",
    "AcceptanceRequired": "spec.acceptanceRequired",
    "ManagesVpcEndpoints": "status.managesVPCEndpoints",
    "NetworkLoadBalancerArns": "spec.networkLoadBalancerARNs",
    "GatewayLoadBalancerArns": "spec.gatewayLoadBalancerARNs",
    "SupportedIpAddressTypes": "spec.supportedIPAddressTypes",
    "BaseEndpointDnsNames": "status.baseEndpointDNSNames",
    "PrivateDnsName": "spec.privateDNSName",
    "PrivateDnsNameConfiguration": "status.privateDNSNameConfiguration",
    "PayerResponsibility": "status.payerResponsibility",
    "Tags": "spec.tags",
    "RemoteAccessEnabled": "status.remoteAccessEnabled",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="VPCEndpointServiceConfiguration",
    plural="vpcendpointserviceconfigurations",
    spec=VPCEndpointServiceConfigurationSpec,
    status=VPCEndpointServiceConfigurationStatus,
    read=Read(
        operation="DescribeVpcEndpointServiceConfigurations",
        inputs={"ServiceIds": Each("status.serviceID")},
        result="ServiceConfigurations",
        outputs=_FIELDS,
        many=True,
        match={"ServiceId": "status.serviceID"},
        batch=Batch("ServiceIds", "ServiceId", 100),
        needs=("status.serviceID",),
    ),
    search=Search(
        operation="DescribeVpcEndpointServiceConfigurations",
        result="ServiceConfigurations",
        outputs={"ServiceId": "status.serviceID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateVpcEndpointServiceConfiguration",
        inputs={
            "AcceptanceRequired": "spec.acceptanceRequired",
            "PrivateDnsName": "spec.privateDNSName",
            "NetworkLoadBalancerArns": "spec.networkLoadBalancerARNs",
            "GatewayLoadBalancerArns": "spec.gatewayLoadBalancerARNs",
            "SupportedIpAddressTypes": "spec.supportedIPAddressTypes",
            "SupportedRegions": "spec.supportedRegions",
            "TagSpecifications": TagSpecification("vpc-endpoint-service"),
        },
        result="ServiceConfiguration",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyVpcEndpointServiceConfiguration",
            inputs={
                "ServiceId": "status.serviceID",
                "PrivateDnsName": "spec.privateDNSName",
                "AcceptanceRequired": "spec.acceptanceRequired",
                "AddNetworkLoadBalancerArns": Added("spec.networkLoadBalancerARNs"),
                "RemoveNetworkLoadBalancerArns": Removed("spec.networkLoadBalancerARNs"),
                "AddGatewayLoadBalancerArns": Added("spec.gatewayLoadBalancerARNs"),
                "RemoveGatewayLoadBalancerArns": Removed("spec.gatewayLoadBalancerARNs"),
                "AddSupportedIpAddressTypes": Added("spec.supportedIPAddressTypes"),
                "RemoveSupportedIpAddressTypes": Removed("spec.supportedIPAddressTypes"),
                "AddSupportedRegions": Added("spec.supportedRegions"),
                "RemoveSupportedRegions": Removed("spec.supportedRegions"),
            },
            fields=(
                "spec.privateDNSName",
                "spec.acceptanceRequired",
                "spec.networkLoadBalancerARNs",
                "spec.gatewayLoadBalancerARNs",
                "spec.supportedIPAddressTypes",
                "spec.supportedRegions",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteVpcEndpointServiceConfigurations", inputs={"ServiceIds": Each("status.serviceID")}),
    sets=(
        ElementSet(
            field="spec.allowedPrincipals",
            read=Call(operation="DescribeVpcEndpointServicePermissions", inputs={"ServiceId": "status.serviceID"}),
            items="AllowedPrincipals",
            element="Principal",
            put=Call(
                operation="ModifyVpcEndpointServicePermissions",
                inputs={"ServiceId": "status.serviceID", "AddAllowedPrincipals": Members()},
            ),
            delete=Call(
                operation="ModifyVpcEndpointServicePermissions",
                inputs={"ServiceId": "status.serviceID", "RemoveAllowedPrincipals": Members()},
            ),
            partial=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.serviceID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.serviceID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:vpc-endpoint-service/{status.serviceID}",
    keys=("status.serviceID",),
    adoption=(AdoptionField(name="serviceID", path="status.serviceID", required=True),),
    compare={"spec.supportedRegions": Compare.IGNORED},
    references=(
        Reference(
            field="spec.gatewayLoadBalancerARNs",
            ref="spec.gatewayLoadBalancerRefs",
            group="elbv2.services.k8s.aws",
            kind="LoadBalancer",
            plural="loadbalancers",
            many=True,
        ),
        Reference(
            field="spec.networkLoadBalancerARNs",
            ref="spec.networkLoadBalancerRefs",
            group="elbv2.services.k8s.aws",
            kind="LoadBalancer",
            plural="loadbalancers",
            many=True,
        ),
    ),
    absent=("InvalidVpcEndpointServiceId.NotFound", "InvalidVpcEndpointService.NotFound"),
    synced=(When(path="status.serviceState", values=("Available",)),),
    gone=(When(path="status.serviceState", values=("Deleted",)),),
)
