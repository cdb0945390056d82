# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Key Management Service share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class GrantConstraints(Shape):
    """Use this structure to allow cryptographic operations ..."""

    encryptionContextEquals: Annotated[dict[str, str] | None, Aws("EncryptionContextEquals")] = None
    encryptionContextSubset: Annotated[dict[str, str] | None, Aws("EncryptionContextSubset")] = None
    sourceARN: Annotated[str | None, Aws("SourceArn")] = None


class MultiRegionConfiguration(Shape):
    """Describes the configuration of this multi-Region key."""

    multiRegionKeyType: Annotated[str | None, Aws("MultiRegionKeyType")] = None
    primaryKey: Annotated[MultiRegionKey | None, Aws("PrimaryKey")] = None
    replicaKeys: Annotated[list[MultiRegionKey] | None, Aws("ReplicaKeys")] = None


class MultiRegionKey(Shape):
    """Describes the primary or replica key in a multi-Region key."""

    arn: Annotated[str | None, Aws("Arn")] = None
    region: Annotated[str | None, Aws("Region")] = None


class Tag(Shape):
    """A key-value pair."""

    tagKey: Annotated[str | None, Aws("TagKey")] = None
    tagValue: Annotated[str | None, Aws("TagValue")] = None
