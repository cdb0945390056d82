# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Organizations share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class Tag(Shape):
    """A custom key-value pair associated with a resource within your organization."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
