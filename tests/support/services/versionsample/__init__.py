# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Elastic Container Registry."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.versionsample import repository
from ack.services.versionsample.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (repository.RESOURCE,)
