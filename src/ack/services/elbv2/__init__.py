# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Elastic Load Balancing."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.elbv2 import listener, load_balancer, rule, target_group
from ack.services.elbv2.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (listener.RESOURCE, load_balancer.RESOURCE, rule.RESOURCE, target_group.RESOURCE)
