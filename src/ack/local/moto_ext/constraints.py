"""AWS's own rules on input, as its models state them: required members, enumerations, patterns, lengths. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from botocore.model import Shape


@dataclass(frozen=True, slots=True)
class Violation:
    """A value that breaks a rule.

    Args:
        path: member names with dots, list items with numbers from 1: `filters.1.filterType`.
        constraint: the rule in AWS's words.
    """

    path: str
    constraint: str


def violations(shape: Shape, value: Any, path: str = "") -> Iterator[Violation]:
    """The rules of a shape that a value breaks, outermost first.

    Args:
        shape: from botocore's model.
        value: decoded input, in AWS's member names.
        path: where the value stands.
    """
    if shape.type_name == "structure" and isinstance(value, Mapping):
        for name in shape.required_members:
            if value.get(name) is None:
                yield Violation(_join(path, name), "Member must not be null")
        for name, member in value.items():
            if member is not None and name in shape.members:
                yield from violations(shape.members[name], member, _join(path, name))
    elif shape.type_name == "list" and isinstance(value, list):
        yield from _size(shape, len(value), path)
        for number, item in enumerate(value, 1):
            yield from violations(shape.member, item, _join(path, str(number)))
    elif shape.type_name == "string" and isinstance(value, str):
        yield from _string(shape, value, path)


def _string(shape: Shape, value: str, path: str) -> Iterator[Violation]:
    if shape.enum and value not in shape.enum:
        yield Violation(path, f"Member must satisfy enum value set: [{', '.join(shape.enum)}]")
    yield from _size(shape, len(value), path)
    pattern = shape.metadata.get("pattern")
    if pattern and not re.fullmatch(pattern, value):
        yield Violation(path, f"must satisfy regular expression '{pattern}'")


def _size(shape: Shape, size: int, path: str) -> Iterator[Violation]:
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    if least is not None and size < least:
        yield Violation(path, f"Member must have length greater than or equal to {least}")
    if most is not None and size > most:
        yield Violation(path, f"Member must have length less than or equal to {most}")


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
