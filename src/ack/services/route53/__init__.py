# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Route 53."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.route53 import health_check, hosted_zone, record_set
from ack.services.route53.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (health_check.RESOURCE, hosted_zone.RESOURCE, record_set.RESOURCE)
