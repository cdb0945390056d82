"""The classes of a service's types, made in memory: what `types.py` and the kinds' modules say, before they say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from keyword import iskeyword
from typing import Annotated, Any

import msgspec

from ack.api import types as api
from ack.generate.resource_model import Field, Kind, Nested, Type

_SCALARS: Mapping[str, Any] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": float,
    "timestamp": api.Timestamp,
    "blob": api.Blob,
    "secret": api.SecretKeyReference,
    "reference": api.ResourceReference,
}


def attribute(json: str) -> str:
    """The Python attribute of a field: its JSON name, with an underscore where that is a Python keyword."""
    return f"{json}_" if iskeyword(json) else json


class Classes:
    """Makes the classes of one service.

    Args:
        nested: name -> structure that fields share.
    """

    def __init__(self, nested: Mapping[str, Nested]) -> None:
        self.nested = nested
        self._made: dict[str, type[api.Shape]] = {}

    def spec(self, kind: Kind) -> type[api.Shape]:
        """The class of a kind's spec."""
        return self._define(f"{kind.name}Spec", kind.spec.values())

    def status(self, kind: Kind) -> type[api.Shape]:
        """The class of a kind's status."""
        own = [
            ("ackResourceMetadata", api.ResourceMetadata | None, None),
            ("conditions", list[api.Condition] | None, None),
        ]
        return self._define(f"{kind.name}Status", kind.status.values(), own)

    def _define(self, name: str, fields: Iterable[Field], own: Iterable[tuple[str, Any, Any]] = ()) -> type[api.Shape]:
        made: list[tuple[str, Any, Any]] = list(own)
        for field in fields:
            python = attribute(field.json)
            default = None if python == field.json else msgspec.field(default=None, name=field.json)
            made.append((python, self._annotation(field), default))
        return msgspec.defstruct(name, made, bases=(api.Shape,), kw_only=True, omit_defaults=True)  # type: ignore[return-value]  # its base is Shape

    def _annotation(self, field: Field) -> Any:
        type_ = self._type(field.type) | None
        marks: list[Any] = []
        if field.member and not field.ref_of:
            marks.append(api.Aws(field.member, field.inner))
        if field.sensitive:
            marks.append(api.Sensitive())
        return Annotated[type_, *marks] if marks else type_

    def _type(self, type_: Type) -> Any:
        if type_.kind == "list" and type_.of:
            return list[self._type(type_.of)]  # type: ignore[misc]  # made at run time
        if type_.kind == "map" and type_.of:
            return dict[str, self._type(type_.of)]  # type: ignore[misc]  # made at run time
        if type_.kind == "object":
            made = self._made.get(type_.shape)
            if made is None:
                nested = self.nested[type_.shape]
                made = self._made[type_.shape] = self._define(nested.name, nested.fields.values())
            return made
        return _SCALARS[type_.kind]
