# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Identity and Access Management."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.iam import group, instance_profile, open_id_connect_provider, policy, role, service_linked_role, user
from ack.services.iam.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    group.RESOURCE,
    instance_profile.RESOURCE,
    open_id_connect_provider.RESOURCE,
    policy.RESOURCE,
    role.RESOURCE,
    service_linked_role.RESOURCE,
    user.RESOURCE,
)
