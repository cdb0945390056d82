# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Simple Systems Manager (SSM)."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.ssm import document, parameter, patch_baseline, resource_data_sync
from ack.services.ssm.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    document.RESOURCE,
    parameter.RESOURCE,
    patch_baseline.RESOURCE,
    resource_data_sync.RESOURCE,
)
