# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Secrets Manager share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape, Timestamp


class ReplicaRegionType(Shape):
    """A custom type that specifies a Region and the KmsKeyId for a replica secret."""

    kmsKeyID: Annotated[str | None, Aws("KmsKeyId")] = None
    region: Annotated[str | None, Aws("Region")] = None


class ReplicationStatusType(Shape):
    """A replication object consisting of a RegionReplicationStatus object and includes a Region, ..."""

    kmsKeyID: Annotated[str | None, Aws("KmsKeyId")] = None
    lastAccessedDate: Annotated[Timestamp | None, Aws("LastAccessedDate")] = None
    region: Annotated[str | None, Aws("Region")] = None
    status: Annotated[str | None, Aws("Status")] = None
    statusMessage: Annotated[str | None, Aws("StatusMessage")] = None


class Tag(Shape):
    """A structure that contains information about a tag."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
