# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Identity and Access Management."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.keysample import access_key
from ack.services.keysample.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (access_key.RESOURCE,)
