# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Elastic Compute Cloud in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.ec2.capacity_reservation import RESOURCE as _CAPACITY_RESERVATION
from ack.services.ec2.capacity_reservation import CapacityReservationSpec
from ack.services.ec2.dhcp_options import RESOURCE as _DHCP_OPTIONS
from ack.services.ec2.dhcp_options import DHCPOptionsSpec
from ack.services.ec2.egress_only_internet_gateway import RESOURCE as _EGRESS_ONLY_INTERNET_GATEWAY
from ack.services.ec2.egress_only_internet_gateway import EgressOnlyInternetGatewaySpec
from ack.services.ec2.elastic_ip_address import RESOURCE as _ELASTIC_IP_ADDRESS
from ack.services.ec2.elastic_ip_address import ElasticIPAddressSpec
from ack.services.ec2.flow_log import RESOURCE as _FLOW_LOG
from ack.services.ec2.flow_log import FlowLogSpec
from ack.services.ec2.instance import RESOURCE as _INSTANCE
from ack.services.ec2.instance import InstanceSpec
from ack.services.ec2.internet_gateway import RESOURCE as _INTERNET_GATEWAY
from ack.services.ec2.internet_gateway import InternetGatewaySpec
from ack.services.ec2.launch_template import RESOURCE as _LAUNCH_TEMPLATE
from ack.services.ec2.launch_template import LaunchTemplateSpec
from ack.services.ec2.managed_prefix_list import RESOURCE as _MANAGED_PREFIX_LIST
from ack.services.ec2.managed_prefix_list import ManagedPrefixListSpec
from ack.services.ec2.nat_gateway import RESOURCE as _NAT_GATEWAY
from ack.services.ec2.nat_gateway import NATGatewaySpec
from ack.services.ec2.network_acl import RESOURCE as _NETWORK_ACL
from ack.services.ec2.network_acl import NetworkACLSpec
from ack.services.ec2.route_table import RESOURCE as _ROUTE_TABLE
from ack.services.ec2.route_table import RouteTableSpec
from ack.services.ec2.security_group import RESOURCE as _SECURITY_GROUP
from ack.services.ec2.security_group import SecurityGroupSpec
from ack.services.ec2.subnet import RESOURCE as _SUBNET
from ack.services.ec2.subnet import SubnetSpec
from ack.services.ec2.transit_gateway import RESOURCE as _TRANSIT_GATEWAY
from ack.services.ec2.transit_gateway import TransitGatewaySpec
from ack.services.ec2.transit_gateway_vpc_attachment import RESOURCE as _TRANSIT_GATEWAY_VPC_ATTACHMENT
from ack.services.ec2.transit_gateway_vpc_attachment import TransitGatewayVPCAttachmentSpec
from ack.services.ec2.vpc import RESOURCE as _VPC
from ack.services.ec2.vpc import VPCSpec
from ack.services.ec2.vpc_endpoint import RESOURCE as _VPC_ENDPOINT
from ack.services.ec2.vpc_endpoint import VPCEndpointSpec
from ack.services.ec2.vpc_endpoint_service_configuration import RESOURCE as _VPC_ENDPOINT_SERVICE_CONFIGURATION
from ack.services.ec2.vpc_endpoint_service_configuration import VPCEndpointServiceConfigurationSpec
from ack.services.ec2.vpc_peering_connection import RESOURCE as _VPC_PEERING_CONNECTION
from ack.services.ec2.vpc_peering_connection import VPCPeeringConnectionSpec

__all__ = [
    "VPC",
    "CapacityReservation",
    "CapacityReservationSpec",
    "DHCPOptions",
    "DHCPOptionsSpec",
    "EgressOnlyInternetGateway",
    "EgressOnlyInternetGatewaySpec",
    "ElasticIPAddress",
    "ElasticIPAddressSpec",
    "FlowLog",
    "FlowLogSpec",
    "Instance",
    "InstanceSpec",
    "InternetGateway",
    "InternetGatewaySpec",
    "LaunchTemplate",
    "LaunchTemplateSpec",
    "ManagedPrefixList",
    "ManagedPrefixListSpec",
    "NATGateway",
    "NATGatewaySpec",
    "NetworkACL",
    "NetworkACLSpec",
    "RouteTable",
    "RouteTableSpec",
    "SecurityGroup",
    "SecurityGroupSpec",
    "Subnet",
    "SubnetSpec",
    "TransitGateway",
    "TransitGatewaySpec",
    "TransitGatewayVPCAttachment",
    "TransitGatewayVPCAttachmentSpec",
    "VPCEndpoint",
    "VPCEndpointServiceConfiguration",
    "VPCEndpointServiceConfigurationSpec",
    "VPCEndpointSpec",
    "VPCPeeringConnection",
    "VPCPeeringConnectionSpec",
    "VPCSpec",
]


class CapacityReservation(Manifest[CapacityReservationSpec]):
    """CapacityReservation of Amazon Elastic Compute Cloud."""

    RESOURCE = _CAPACITY_RESERVATION


class DHCPOptions(Manifest[DHCPOptionsSpec]):
    """DHCPOptions of Amazon Elastic Compute Cloud."""

    RESOURCE = _DHCP_OPTIONS


class EgressOnlyInternetGateway(Manifest[EgressOnlyInternetGatewaySpec]):
    """EgressOnlyInternetGateway of Amazon Elastic Compute Cloud."""

    RESOURCE = _EGRESS_ONLY_INTERNET_GATEWAY


class ElasticIPAddress(Manifest[ElasticIPAddressSpec]):
    """ElasticIPAddress of Amazon Elastic Compute Cloud."""

    RESOURCE = _ELASTIC_IP_ADDRESS


class FlowLog(Manifest[FlowLogSpec]):
    """FlowLog of Amazon Elastic Compute Cloud."""

    RESOURCE = _FLOW_LOG


class Instance(Manifest[InstanceSpec]):
    """Instance of Amazon Elastic Compute Cloud."""

    RESOURCE = _INSTANCE


class InternetGateway(Manifest[InternetGatewaySpec]):
    """InternetGateway of Amazon Elastic Compute Cloud."""

    RESOURCE = _INTERNET_GATEWAY


class LaunchTemplate(Manifest[LaunchTemplateSpec]):
    """LaunchTemplate of Amazon Elastic Compute Cloud."""

    RESOURCE = _LAUNCH_TEMPLATE


class ManagedPrefixList(Manifest[ManagedPrefixListSpec]):
    """ManagedPrefixList of Amazon Elastic Compute Cloud."""

    RESOURCE = _MANAGED_PREFIX_LIST


class NATGateway(Manifest[NATGatewaySpec]):
    """NATGateway of Amazon Elastic Compute Cloud."""

    RESOURCE = _NAT_GATEWAY


class NetworkACL(Manifest[NetworkACLSpec]):
    """NetworkACL of Amazon Elastic Compute Cloud."""

    RESOURCE = _NETWORK_ACL


class RouteTable(Manifest[RouteTableSpec]):
    """RouteTable of Amazon Elastic Compute Cloud."""

    RESOURCE = _ROUTE_TABLE


class SecurityGroup(Manifest[SecurityGroupSpec]):
    """SecurityGroup of Amazon Elastic Compute Cloud."""

    RESOURCE = _SECURITY_GROUP


class Subnet(Manifest[SubnetSpec]):
    """Subnet of Amazon Elastic Compute Cloud."""

    RESOURCE = _SUBNET


class TransitGateway(Manifest[TransitGatewaySpec]):
    """TransitGateway of Amazon Elastic Compute Cloud."""

    RESOURCE = _TRANSIT_GATEWAY


class TransitGatewayVPCAttachment(Manifest[TransitGatewayVPCAttachmentSpec]):
    """TransitGatewayVPCAttachment of Amazon Elastic Compute Cloud."""

    RESOURCE = _TRANSIT_GATEWAY_VPC_ATTACHMENT


class VPC(Manifest[VPCSpec]):
    """VPC of Amazon Elastic Compute Cloud."""

    RESOURCE = _VPC


class VPCEndpoint(Manifest[VPCEndpointSpec]):
    """VPCEndpoint of Amazon Elastic Compute Cloud."""

    RESOURCE = _VPC_ENDPOINT


class VPCEndpointServiceConfiguration(Manifest[VPCEndpointServiceConfigurationSpec]):
    """VPCEndpointServiceConfiguration of Amazon Elastic Compute Cloud."""

    RESOURCE = _VPC_ENDPOINT_SERVICE_CONFIGURATION


class VPCPeeringConnection(Manifest[VPCPeeringConnectionSpec]):
    """VPCPeeringConnection of Amazon Elastic Compute Cloud."""

    RESOURCE = _VPC_PEERING_CONNECTION
