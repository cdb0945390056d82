# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Simple Notification Service share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class Tag(Shape):
    """The list of tags to be added to the specified topic."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
