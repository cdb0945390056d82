# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Elastic Container Registry share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class EncryptionConfiguration(Shape):
    """The encryption configuration for the repository."""

    encryptionType: Annotated[str | None, Aws("encryptionType")] = None
    kmsKey: Annotated[str | None, Aws("kmsKey")] = None


class ImageScanningConfiguration(Shape):
    """The image scanning configuration for a repository."""

    scanOnPush: Annotated[bool | None, Aws("scanOnPush")] = None


class ImageTagMutabilityExclusionFilter(Shape):
    """A filter that specifies which image tags should be excluded from the repository's image tag ..."""

    filter: Annotated[str | None, Aws("filter")] = None
    filterType: Annotated[str | None, Aws("filterType")] = None


class Tag(Shape):
    """The metadata to apply to a resource to help you categorize and organize them."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
