# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon DynamoDB."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.dynamodb import backup, global_table, table
from ack.services.dynamodb.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (backup.RESOURCE, global_table.RESOURCE, table.RESOURCE)
