"""The building blocks of generated API types.

A generated type is a `Shape`: one attribute a field, spelled as in YAML, with the name that AWS uses for it beside it:

    class EncryptionConfiguration(Shape):
        encryptionType: Annotated[str | None, Aws("encryptionType")] = None
        kmsKey: Annotated[str | None, Aws("kmsKey")] = None
        kmsKeyRef: ResourceReference | None = None

The runtime compiles these annotations to converters between the Kubernetes form of a value (plain JSON) and the AWS
form (member names, `datetime`, `bytes`). A field without `Aws(...)` is never sent to AWS.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import msgspec


@dataclass(frozen=True, slots=True)
class Aws:
    """The AWS member that a field of a nested shape stands for.

    Args:
        member: the member's name as the AWS model spells it.
        inner: AWS gives the elements as structures, and they are this member of them; it takes them bare.
    """

    member: str
    inner: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """How a string travels: `date-time` is a `datetime` for AWS, `byte` is base64 here and `bytes` for AWS."""

    name: str


@dataclass(frozen=True, slots=True)
class Sensitive:
    """Marks a value that must never be shown: not in logs, Events, conditions, metrics or errors."""


Timestamp = Annotated[str, Format("date-time")]
"""A point in time, RFC 3339 in Kubernetes."""

Blob = Annotated[str, Format("byte")]
"""Bytes, base64 in Kubernetes."""


class Shape(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Base of every generated type: absent fields are `None` and left out when encoded."""


class ResourceReferenceFrom(Shape):
    """Which object a reference points at; the namespace defaults to the referring object's."""

    name: str | None = None
    namespace: str | None = None


class ResourceReference(Shape):
    """`fooRef: {from: {name, namespace}}` beside a field `foo`."""

    from_: ResourceReferenceFrom | None = msgspec.field(default=None, name="from")


class SecretKeyReference(Shape):
    """A key of a Kubernetes Secret, where AWS wants a secret value."""

    key: str
    name: str | None = None
    namespace: str | None = None


class Condition(Shape):
    """One entry of `status.conditions`."""

    type: str
    status: str
    lastTransitionTime: Timestamp | None = None
    reason: str | None = None
    message: str | None = None


class ResourceMetadata(Shape):
    """`status.ackResourceMetadata`: which AWS resource an object stands for."""

    ownerAccountID: str
    region: str
    arn: str | None = None
    partition: str | None = None
