"""What tells two OpenAPI schemas of a kind apart, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Schema = Mapping[str, Any]

_SAID = frozenset(
    {"type", "format", "properties", "required", "items", "additionalProperties", "description"}
    | {"x-kubernetes-validations", "x-kubernetes-int-or-string"}
)
"""What has words of its own; anything else is told by its key."""


class Words(NamedTuple):
    """One change: `sign` is `+`, `-` or `~`, `path` the field, `text` what became of it."""

    sign: str
    path: str
    text: str


def schema_changes(old: Schema, new: Schema) -> list[Words]:
    """All changes, outer fields before inner ones; texts of documentation are only counted."""
    texts: list[str] = []
    found = list(_node(old, new, "", texts))
    if texts:
        found.append(Words("~", "", f"documentation of {len(texts)} field{'s' if len(texts) > 1 else ''}"))
    return found


def type_of(schema: Schema) -> str:
    """A type as a human says it: `list of string`."""
    if schema.get("x-kubernetes-int-or-string"):
        return "integer or string"
    if "items" in schema:
        return f"list of {type_of(schema['items'])}"
    if isinstance(schema.get("additionalProperties"), Mapping):
        return f"map of {type_of(schema['additionalProperties'])}"
    return str(schema.get("type", "anything")) + (f" ({schema['format']})" if "format" in schema else "")


def _node(old: Schema, new: Schema, path: str, texts: list[str]) -> Iterator[Words]:
    if type_of(old) != type_of(new):
        yield Words("~", path, f"type {type_of(old)} becomes {type_of(new)}")
        return
    if old.get("description") != new.get("description"):
        texts.append(path)
    yield from _rules(old, new, path)
    for key in sorted((old.keys() | new.keys()) - _SAID):
        if old.get(key) != new.get(key):
            yield Words("~", path, f"{key} {_json(old, key)} becomes {_json(new, key)}")
    yield from _fields(old, new, path, texts)
    for key, mark in (("items", "[]"), ("additionalProperties", "{}")):
        if isinstance(old.get(key), Mapping) and isinstance(new.get(key), Mapping):
            yield from _node(old[key], new[key], path + mark, texts)


def _fields(old: Schema, new: Schema, path: str, texts: list[str]) -> Iterator[Words]:
    was, now = old.get("properties", {}), new.get("properties", {})
    must, shall = set(old.get("required", ())), set(new.get("required", ()))
    for name in sorted(was.keys() | now.keys()):
        below = f"{path}.{name}" if path else name
        if name not in now:
            yield Words("-", below, f"removed ({type_of(was[name])})")
            continue
        if name not in was:
            inner = _count(now[name])
            more = f" with {inner} field{'s' if inner > 1 else ''}" if inner else ""
            fixed = ", immutable" if _immutable(now[name]) else ""
            yield Words("+", below, f"{type_of(now[name])}{more}{fixed}")
        if (name in must) != (name in shall):
            yield Words("~", below, "newly required" if name in shall else "no longer required")
        if name in was:
            yield from _node(was[name], now[name], below, texts)


def _count(schema: Schema) -> int:
    inner = schema.get("items") or schema.get("additionalProperties")
    if isinstance(inner, Mapping):
        return _count(inner)
    return sum(1 + _count(each) for each in schema.get("properties", {}).values())


def _immutable(schema: Schema) -> bool:
    return any("oldSelf" in rule["rule"] for rule in schema.get("x-kubernetes-validations", ()))


def _rules(old: Schema, new: Schema, path: str) -> Iterator[Words]:
    was = {rule["rule"] for rule in old.get("x-kubernetes-validations", ())}
    now = {rule["rule"] for rule in new.get("x-kubernetes-validations", ())}
    for rule in sorted(now - was):
        yield Words("~", path, "newly immutable" if "oldSelf" in rule else f"new rule {rule}")
    for rule in sorted(was - now):
        yield Words("~", path, "no longer immutable" if "oldSelf" in rule else f"rule gone: {rule}")


def _json(schema: Schema, key: str) -> str:
    return json.dumps(schema[key], ensure_ascii=False) if key in schema else "(none)"
