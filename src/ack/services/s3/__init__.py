# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Simple Storage Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.s3 import bucket
from ack.services.s3.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (bucket.RESOURCE,)
