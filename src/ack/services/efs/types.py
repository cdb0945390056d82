# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Elastic File System share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, ResourceReference, Shape, Timestamp


class BackupPolicy(Shape):
    """The backup policy for the file system used to create automatic daily backups."""

    status: Annotated[str | None, Aws("Status")] = None


class CreationInfo(Shape):
    """Required if the RootDirectory > Path specified does not exist."""

    ownerGID: Annotated[int | None, Aws("OwnerGid")] = None
    ownerUID: Annotated[int | None, Aws("OwnerUid")] = None
    permissions: Annotated[str | None, Aws("Permissions")] = None


class Destination(Shape):
    """Describes the destination file system in the replication configuration."""

    fileSystemID: Annotated[str | None, Aws("FileSystemId")] = None
    lastReplicatedTimestamp: Annotated[Timestamp | None, Aws("LastReplicatedTimestamp")] = None
    ownerID: Annotated[str | None, Aws("OwnerId")] = None
    region: Annotated[str | None, Aws("Region")] = None
    roleARN: Annotated[str | None, Aws("RoleArn")] = None
    status: Annotated[str | None, Aws("Status")] = None
    statusMessage: Annotated[str | None, Aws("StatusMessage")] = None


class DestinationToCreate(Shape):
    """Describes the new or existing destination file system for the replication configuration."""

    availabilityZoneName: Annotated[str | None, Aws("AvailabilityZoneName")] = None
    fileSystemID: Annotated[str | None, Aws("FileSystemId")] = None
    fileSystemRef: ResourceReference | None = None
    kmsKeyID: Annotated[str | None, Aws("KmsKeyId")] = None
    kmsKeyRef: ResourceReference | None = None
    region: Annotated[str | None, Aws("Region")] = None
    roleARN: Annotated[str | None, Aws("RoleArn")] = None
    roleRef: ResourceReference | None = None


class FileSystemProtectionDescription(Shape):
    """Describes the protection on a file system."""

    replicationOverwriteProtection: Annotated[str | None, Aws("ReplicationOverwriteProtection")] = None


class FileSystemSize(Shape):
    """The latest known metered size (in bytes) of data stored in the file system, in its Value field, ..."""

    timestamp: Annotated[Timestamp | None, Aws("Timestamp")] = None
    value: Annotated[int | None, Aws("Value")] = None
    valueInArchive: Annotated[int | None, Aws("ValueInArchive")] = None
    valueInIA: Annotated[int | None, Aws("ValueInIA")] = None
    valueInStandard: Annotated[int | None, Aws("ValueInStandard")] = None


class LifecyclePolicy(Shape):
    """Describes a policy used by lifecycle management that specifies when to transition files into and ..."""

    transitionToArchive: Annotated[str | None, Aws("TransitionToArchive")] = None
    transitionToIA: Annotated[str | None, Aws("TransitionToIA")] = None
    transitionToPrimaryStorageClass: Annotated[str | None, Aws("TransitionToPrimaryStorageClass")] = None


class PosixUser(Shape):
    """The full POSIX identity, including the user ID, group ID, and any secondary group IDs, on the ..."""

    gid: Annotated[int | None, Aws("Gid")] = None
    secondaryGIDs: Annotated[list[int] | None, Aws("SecondaryGids")] = None
    uid: Annotated[int | None, Aws("Uid")] = None


class RootDirectory(Shape):
    """Specifies the directory on the Amazon EFS file system that the access point provides access to."""

    creationInfo: Annotated[CreationInfo | None, Aws("CreationInfo")] = None
    path: Annotated[str | None, Aws("Path")] = None


class Tag(Shape):
    """A tag is a key-value pair."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class UpdateFileSystemProtectionRequest(Shape):
    """UpdateFileSystemProtectionRequest of Amazon Elastic File System."""

    replicationOverwriteProtection: Annotated[str | None, Aws("ReplicationOverwriteProtection")] = None
