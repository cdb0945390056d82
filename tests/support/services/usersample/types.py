# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon ElastiCache share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, SecretKeyReference, Shape


class Authentication(Shape):
    """Indicates whether the user requires a password to authenticate."""

    passwordCount: Annotated[int | None, Aws("PasswordCount")] = None
    type_: Annotated[str | None, Aws("Type")] = None


class AuthenticationMode(Shape):
    """Specifies the authentication mode to use."""

    passwords: Annotated[list[SecretKeyReference] | None, Aws("Passwords")] = None
    type_: Annotated[str | None, Aws("Type")] = None


class Tag(Shape):
    """A tag that can be added to an ElastiCache cluster or replication group."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
