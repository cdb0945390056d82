"""An operation of an AWS API model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ack.model.shape import Shape

_EMPTY: Mapping[str, Any] = {"type": "structure", "members": {}}


@dataclass(frozen=True, slots=True)
class Paginator:
    """How an operation is asked for the next page.

    Args:
        input_tokens: input members that take the token.
        output_tokens: output members that give it.
        result_keys: output members that hold the results.
        limit_key: input member for the size of a page; "" if there is none.
    """

    input_tokens: tuple[str, ...]
    output_tokens: tuple[str, ...]
    result_keys: tuple[str, ...]
    limit_key: str = ""

    @classmethod
    def parse(cls, raw: Mapping[str, Any]) -> Paginator:
        """From botocore's `paginators-1.json`, where a single name may stand for a list of one."""

        def names(key: str) -> tuple[str, ...]:
            value = raw.get(key, ())
            return (value,) if isinstance(value, str) else tuple(value)

        return cls(names("input_token"), names("output_token"), names("result_key"), raw.get("limit_key", ""))


class Operation:
    """An operation.

    Args:
        name: as the model spells it.
        raw: its JSON in the model.
        lookup: name -> shape.
        paginator: how it is paged; `None` if it is not.
    """

    def __init__(
        self, name: str, raw: Mapping[str, Any], lookup: Callable[[str], Shape], paginator: Paginator | None
    ) -> None:
        self.name = name
        self.raw = raw
        self._lookup = lookup
        self.paginator = paginator

    def __repr__(self) -> str:
        return f"<Operation {self.name}>"

    @cached_property
    def input(self) -> Shape:
        """Its input; an empty structure if it takes none."""
        return self._io("input")

    @cached_property
    def output(self) -> Shape:
        """Its output; an empty structure if it gives none."""
        return self._io("output")

    def _io(self, side: str) -> Shape:
        if side in self.raw:
            return self._lookup(self.raw[side]["shape"])
        return Shape(f"{self.name}{side.capitalize()}", _EMPTY, self._lookup)

    @cached_property
    def errors(self) -> tuple[Shape, ...]:
        """The errors that the model names for it."""
        return tuple(self._lookup(error["shape"]) for error in self.raw.get("errors", ()))

    @property
    def http_method(self) -> str:
        """The HTTP method of its request."""
        return str(self.raw.get("http", {}).get("method", "POST"))

    @property
    def documentation(self) -> str:
        """HTML."""
        return str(self.raw.get("documentation", ""))

    @property
    def deprecated(self) -> bool:
        """AWS advises against it."""
        return bool(self.raw.get("deprecated"))
