# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Certificate Manager."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.acm import certificate
from ack.services.acm.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (certificate.RESOURCE,)
