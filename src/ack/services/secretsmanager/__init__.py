# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Secrets Manager."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.secretsmanager import secret
from ack.services.secretsmanager.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (secret.RESOURCE,)
