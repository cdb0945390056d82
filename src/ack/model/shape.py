"""A shape of an AWS API model: a structure, list, map or scalar, with its traits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


class ShapeError(Exception):
    """A shape has no such part: asked for the members of a string, or for a shape that the model lacks."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a structure.

    Args:
        name: as the model spells it.
        shape: its shape.
        required: AWS refuses the structure without it.
        idempotency_token: a repeated call with the same value has no second effect.
        location: where it travels if not in the body: `uri`, `querystring`, `header`, `headers`, `statusCode`; else "".
        json_value: a string that holds JSON.
        documentation: HTML.
    """

    name: str
    shape: Shape
    required: bool = False
    idempotency_token: bool = False
    location: str = ""
    json_value: bool = False
    documentation: str = ""


class Shape:
    """A shape, read from the model when it is looked at.

    Args:
        name: its name in the model.
        raw: its JSON in the model.
        lookup: name -> shape, of the same model.
    """

    def __init__(self, name: str, raw: Mapping[str, Any], lookup: Callable[[str], Shape]) -> None:
        self.name = name
        self.raw = raw
        self._lookup = lookup

    def __repr__(self) -> str:
        return f"<Shape {self.name}: {self.kind}>"

    @property
    def kind(self) -> str:
        """`structure`, `list`, `map`, or a scalar: `string`, `boolean`, `integer`, `long`, `timestamp`, `blob`, ..."""
        return str(self.raw["type"])

    @cached_property
    def members(self) -> Mapping[str, Member]:
        """The members of a structure, in the model's order; empty for any other shape."""
        required = set(self.raw.get("required", ()))
        return {
            name: Member(
                name=name,
                shape=self._lookup(raw["shape"]),
                required=name in required,
                idempotency_token=bool(raw.get("idempotencyToken")),
                location=raw.get("location", ""),
                json_value=bool(raw.get("jsonvalue")),
                documentation=raw.get("documentation", ""),
            )
            for name, raw in self.raw.get("members", {}).items()
        }

    @property
    def element(self) -> Shape:
        """The shape of a list's elements.

        Raises:
            ShapeError: it is no list.
        """
        return self._part("list", "member")

    @property
    def map_key(self) -> Shape:
        """The shape of a map's keys.

        Raises:
            ShapeError: it is no map.
        """
        return self._part("map", "key")

    @property
    def map_value(self) -> Shape:
        """The shape of a map's values.

        Raises:
            ShapeError: it is no map.
        """
        return self._part("map", "value")

    def _part(self, kind: str, part: str) -> Shape:
        if self.kind != kind:
            raise ShapeError(f"shape {self.name} is a {self.kind}, not a {kind}: it has no {part}")
        return self._lookup(self.raw[part]["shape"])

    def member(self, name: str) -> Member | None:
        """The member of that name, whatever its case; `None` if there is none."""
        if name in self.members:
            return self.members[name]
        folded = name.casefold()
        return next((member for key, member in self.members.items() if key.casefold() == folded), None)

    @property
    def documentation(self) -> str:
        """HTML."""
        return str(self.raw.get("documentation", ""))

    @property
    def enum(self) -> tuple[str, ...]:
        """The values that AWS knows; empty if any value will do."""
        return tuple(self.raw.get("enum", ()))

    @property
    def pattern(self) -> str:
        """The regular expression that a string must match; "" if none."""
        return str(self.raw.get("pattern", ""))

    @property
    def minimum(self) -> float | None:
        """Least value of a number, least length of a string, list or map."""
        return self.raw.get("min")

    @property
    def maximum(self) -> float | None:
        """Greatest value of a number, greatest length of a string, list or map."""
        return self.raw.get("max")

    @property
    def sensitive(self) -> bool:
        """Its value must not be shown."""
        return bool(self.raw.get("sensitive"))

    @property
    def union(self) -> bool:
        """A structure of which exactly one member is set."""
        return bool(self.raw.get("union"))

    @property
    def document(self) -> bool:
        """Any JSON value."""
        return bool(self.raw.get("document"))

    @property
    def streaming(self) -> bool:
        """A blob that is sent or received piece by piece."""
        return bool(self.raw.get("streaming"))

    @property
    def error_code(self) -> str:
        """The code that AWS sends for an error shape: not always the shape's name."""
        return str(self.raw.get("error", {}).get("code") or self.name)

    @property
    def http_status(self) -> int:
        """The HTTP status of an error shape; 0 where the model does not say."""
        return int(self.raw.get("error", {}).get("httpStatusCode", 0))

    @property
    def fault(self) -> bool:
        """An error of the server's making: a retry may succeed."""
        return bool(self.raw.get("fault")) or self.http_status >= 500
