# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon CloudWatch."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.cloudwatch import dashboard, metric_alarm, metric_stream
from ack.services.cloudwatch.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (dashboard.RESOURCE, metric_alarm.RESOURCE, metric_stream.RESOURCE)
