# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.ec2 import (
    capacity_reservation,
    dhcp_options,
    egress_only_internet_gateway,
    elastic_ip_address,
    flow_log,
    instance,
    internet_gateway,
    launch_template,
    managed_prefix_list,
    nat_gateway,
    network_acl,
    route_table,
    security_group,
    subnet,
    transit_gateway,
    transit_gateway_vpc_attachment,
    vpc,
    vpc_endpoint,
    vpc_endpoint_service_configuration,
    vpc_peering_connection,
)
from ack.services.ec2.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    capacity_reservation.RESOURCE,
    dhcp_options.RESOURCE,
    egress_only_internet_gateway.RESOURCE,
    elastic_ip_address.RESOURCE,
    flow_log.RESOURCE,
    instance.RESOURCE,
    internet_gateway.RESOURCE,
    launch_template.RESOURCE,
    managed_prefix_list.RESOURCE,
    nat_gateway.RESOURCE,
    network_acl.RESOURCE,
    route_table.RESOURCE,
    security_group.RESOURCE,
    subnet.RESOURCE,
    transit_gateway.RESOURCE,
    transit_gateway_vpc_attachment.RESOURCE,
    vpc.RESOURCE,
    vpc_endpoint.RESOURCE,
    vpc_endpoint_service_configuration.RESOURCE,
    vpc_peering_connection.RESOURCE,
)
