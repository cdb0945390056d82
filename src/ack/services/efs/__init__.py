# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Elastic File System."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.efs import access_point, file_system, mount_target
from ack.services.efs.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (access_point.RESOURCE, file_system.RESOURCE, mount_target.RESOURCE)
