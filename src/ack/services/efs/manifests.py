# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Elastic File System in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.efs.access_point import RESOURCE as _ACCESS_POINT
from ack.services.efs.access_point import AccessPointSpec
from ack.services.efs.file_system import RESOURCE as _FILE_SYSTEM
from ack.services.efs.file_system import FileSystemSpec
from ack.services.efs.mount_target import RESOURCE as _MOUNT_TARGET
from ack.services.efs.mount_target import MountTargetSpec

__all__ = [
    "AccessPoint",
    "AccessPointSpec",
    "FileSystem",
    "FileSystemSpec",
    "MountTarget",
    "MountTargetSpec",
]


class AccessPoint(Manifest[AccessPointSpec]):
    """AccessPoint of Amazon Elastic File System."""

    RESOURCE = _ACCESS_POINT


class FileSystem(Manifest[FileSystemSpec]):
    """FileSystem of Amazon Elastic File System."""

    RESOURCE = _FILE_SYSTEM


class MountTarget(Manifest[MountTargetSpec]):
    """MountTarget of Amazon Elastic File System."""

    RESOURCE = _MOUNT_TARGET
