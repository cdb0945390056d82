# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Organizations."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.chainsample import organizational_unit
from ack.services.chainsample.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (organizational_unit.RESOURCE,)
