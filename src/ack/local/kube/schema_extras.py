"""Checks that JSON Schema has no keyword for: lists that are sets or maps, embedded objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import orjson

from ack.local.kube.errors import FieldError
from ack.local.kube.paths import child, item

Schema = dict[str, Any]
Extra = Callable[[Any, str], Iterator[FieldError]]


def extra_checks(schema: Schema, *, root: bool = False) -> Extra | None:
    """The checks JSON Schema has no keyword for, or None where a subtree needs none."""
    checks: list[Extra] = []
    if schema.get("x-kubernetes-embedded-resource") and not root:
        checks.append(_embedded)
    match schema.get("x-kubernetes-list-type"):
        case "set":
            checks.append(_set)
        case "map":
            checks.append(_map_check(schema))
    items = schema.get("items")
    if isinstance(items, dict) and (inner := extra_checks(items)):
        checks.append(_each_item(inner))
    properties = {
        key: inner for key, sub in (schema.get("properties") or {}).items() if (inner := extra_checks(sub)) is not None
    }
    additional = schema.get("additionalProperties")
    rest = extra_checks(additional) if isinstance(additional, dict) else None
    if properties or rest:
        checks.append(_each_property(properties, rest))
    if not checks:
        return None

    def check(value: Any, path: str) -> Iterator[FieldError]:
        for one in checks:
            yield from one(value, path)

    return check


def _each_item(inner: Extra) -> Extra:
    def check(value: Any, path: str) -> Iterator[FieldError]:
        if isinstance(value, list):
            for index, element in enumerate(value):
                yield from inner(element, item(path, index))

    return check


def _each_property(properties: dict[str, Extra], rest: Extra | None) -> Extra:
    def check(value: Any, path: str) -> Iterator[FieldError]:
        if isinstance(value, dict):
            for key, element in value.items():
                if (inner := properties.get(key, rest)) is not None:
                    yield from inner(element, child(path, key))

    return check


def _embedded(value: Any, path: str) -> Iterator[FieldError]:
    if isinstance(value, dict):
        for key in ("apiVersion", "kind"):
            if not value.get(key):
                yield FieldError("FieldValueRequired", child(path, key), "must not be empty")


def _duplicates(values: list[Any], path: str) -> Iterator[FieldError]:
    seen: set[bytes] = set()
    for index, value in enumerate(values):
        identity = orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
        if identity in seen:
            yield FieldError("FieldValueDuplicate", item(path, index), "", value)
        seen.add(identity)


def _set(value: Any, path: str) -> Iterator[FieldError]:
    if isinstance(value, list):
        yield from _duplicates(value, path)


def _map_check(schema: Schema) -> Extra:
    keys = schema.get("x-kubernetes-list-map-keys") or []

    def check(value: Any, path: str) -> Iterator[FieldError]:
        if isinstance(value, list):
            yield from _duplicates(
                [
                    {key: element[key] for key in keys if key in element}
                    for element in value
                    if isinstance(element, dict)
                ],
                path,
            )

    return check
