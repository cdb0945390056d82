# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Simple Notification Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.sns import platform_application, platform_endpoint, subscription, topic
from ack.services.sns.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    platform_application.RESOURCE,
    platform_endpoint.RESOURCE,
    subscription.RESOURCE,
    topic.RESOURCE,
)
