# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon EventBridge."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.eventbridge import archive, endpoint, event_bus, rule
from ack.services.eventbridge.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (archive.RESOURCE, endpoint.RESOURCE, event_bus.RESOURCE, rule.RESOURCE)
