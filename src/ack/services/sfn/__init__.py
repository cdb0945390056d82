# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Step Functions."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.sfn import activity, state_machine, state_machine_alias
from ack.services.sfn.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (activity.RESOURCE, state_machine.RESOURCE, state_machine_alias.RESOURCE)
