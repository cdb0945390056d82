# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Simple Queue Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.sqs import queue
from ack.services.sqs.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (queue.RESOURCE,)
