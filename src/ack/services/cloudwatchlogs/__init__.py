# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon CloudWatch Logs."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.cloudwatchlogs import log_group
from ack.services.cloudwatchlogs.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (log_group.RESOURCE,)
