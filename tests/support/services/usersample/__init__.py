# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon ElastiCache."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.usersample import user
from ack.services.usersample.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (user.RESOURCE,)
