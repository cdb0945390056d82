# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Key Management Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.kms import alias, grant, key
from ack.services.kms.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (alias.RESOURCE, grant.RESOURCE, key.RESOURCE)
