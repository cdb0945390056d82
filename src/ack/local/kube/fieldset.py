"""Sets of field paths, as ``metadata.managedFields`` holds them (the ``FieldsV1`` format).

A path is a tuple of elements spelled as in FieldsV1: ``f:name`` a field, ``k:{"key":"a"}`` an element of a keyed list,
``v:"x"`` an element of a set. A path that is in the set is owned itself; owning a path says nothing about the paths
below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

Path = tuple[str, ...]
FieldSet = frozenset[Path]

EMPTY: FieldSet = frozenset()
_SELF = "."


def element_of_map(name: str) -> str:
    """The path element of a field."""
    return f"f:{name}"


def element_of_set(value: Any) -> str:
    """The path element of a value in a set."""
    return f"v:{orjson.dumps(value).decode()}"


def element_of_list(keys: dict[str, Any]) -> str:
    """The path element of an element of a keyed list."""
    return f"k:{orjson.dumps(keys, option=orjson.OPT_SORT_KEYS).decode()}"


def to_fields_v1(paths: Iterable[Path]) -> dict[str, Any]:
    """The FieldsV1 tree of a set."""
    root: dict[str, Any] = {}
    members = set(paths)
    for path in sorted(members):
        node = root
        for element in path:
            node = node.setdefault(element, {})
    _mark(root, (), members)
    return root


def _mark(node: dict[str, Any], path: Path, members: set[Path]) -> None:
    """Members that have members below them are marked with a dot; leaves need no mark."""
    for element, child in list(node.items()):
        below = (*path, element)
        if child:
            _mark(child, below, members)
            if below in members:
                node[element] = {_SELF: {}, **child}


def from_fields_v1(tree: dict[str, Any]) -> FieldSet:
    """The set that a FieldsV1 tree spells."""
    return frozenset(_walk(tree, ()))


def _walk(node: dict[str, Any], path: Path) -> Iterator[Path]:
    for element, child in node.items():
        if element == _SELF:
            yield path
        elif child:
            yield from _walk(child, (*path, element))
        else:
            yield (*path, element)


def with_ancestors(paths: Iterable[Path]) -> FieldSet:
    """The set with every prefix of its paths."""
    return frozenset(path[:length] for path in paths for length in range(1, len(path) + 1))


def reading_order(path: Path) -> tuple[tuple[bool, str], ...]:
    """Sort key: at each level the fields themselves, then what lies below other fields."""
    last = len(path) - 1
    return tuple((index != last, element) for index, element in enumerate(path))


def path_text(path: Path) -> str:
    """A path as conflicts name it: ``.spec.list[key="a"].value``."""
    return "".join(_element_text(element) for element in path)


def _element_text(element: str) -> str:
    kind, _, rest = element.partition(":")
    if kind == "f":
        return f".{rest}"
    if kind == "v":
        return f"[={rest}]"
    keys = orjson.loads(rest)
    return "[" + ",".join(f"{key}={orjson.dumps(value).decode()}" for key, value in keys.items()) + "]"
