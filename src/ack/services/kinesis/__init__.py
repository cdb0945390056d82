# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Kinesis."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.kinesis import stream
from ack.services.kinesis.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (stream.RESOURCE,)
