"""How the fields of an object may be owned: the merge semantics of a schema, as server-side apply sees them.

A custom resource's shape comes from its structural schema, a built-in kind's from :mod:`ack.local.kube.merge_keys`.
Where nothing is known, maps are granular and lists atomic, as in Kubernetes.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ack.local.kube.merge_keys import METADATA, PLAIN, MergeRule, merge_rules

Lists = Literal["atomic", "set", "map"]

# Fields of built-in kinds that are maps by name, where every entry is owned for itself.
_BUILTIN_MAPS = frozenset(
    [
        "labels",
        "annotations",
        "data",
        "binaryData",
        "stringData",
        "matchLabels",
        "nodeSelector",
        "limits",
        "requests",
        "parameters",
    ]
)


@dataclass(frozen=True)
class Shape:
    """The semantics of one value.

    :param lists: how a list here merges; ``keys`` are the keys of a keyed one, ``defaults`` their defaults.
    :param atomic_map: a map here changes hands as a whole.
    :param named: the fields a map here declares; an entry under any other name is a value of a free map.
    :param rest: the shape of those other entries; None if they are not declared.
    :param item: the shape of a list's elements.
    :param free: nothing is known: any entry is a value of a free map, and nothing is known of it either.
    :param open_struct: undeclared entries are fields too (a built-in kind, whose shape is known only in part).
    """

    lists: Lists = "atomic"
    keys: tuple[str, ...] = ()
    defaults: dict[str, Any] = field(default_factory=dict)
    atomic_map: bool = False
    named: Mapping[str, Shape] = field(default_factory=dict)
    rest: Shape | None = None
    item: Shape | None = None
    open_struct: bool = False
    free: bool = False

    def entry(self, name: str) -> Shape:
        """The shape of an entry of a map."""
        return self.named.get(name) or self.rest or (OPEN_STRUCT if self.open_struct else DEDUCED)

    def is_field(self, name: str) -> bool:
        """Whether an entry is a declared field, not a key of a free map."""
        return self.open_struct or name in self.named

    def declares(self, name: str) -> bool:
        """Whether the schema allows an entry of this name."""
        return self.is_field(name) or self.free or self.rest is not None

    def element(self) -> Shape:
        """The shape of an element of a list."""
        return self.item or DEDUCED


_LEAF = Shape()
_FREE_MAP = Shape(rest=_LEAF)
DEDUCED = Shape(free=True)


def shape_of(kind: str, group: str, schema: dict[str, Any] | None) -> Shape:
    """The shape of an object: of a built-in kind by its table, of any other by its schema.

    :param schema: structural schema, or None for an object nothing is known of.
    """
    known = _builtin(group, kind)
    if known is not None:
        return known
    return _plain(schema, IDENTITY) if schema is not None else replace(DEDUCED, named=IDENTITY)


@functools.cache
def _builtin(group: str, kind: str) -> Shape | None:
    rules = merge_rules(group, kind)
    return None if rules is None else _of_rule(rules)


class _Properties(Mapping[str, "Shape"]):
    """Shapes of a schema's properties, made when asked for: a write touches few of a large schema."""

    def __init__(self, properties: dict[str, Any], fixed: Mapping[str, Shape]) -> None:
        self._properties, self._fixed = properties, fixed

    def __getitem__(self, name: str) -> Shape:
        return self._fixed[name] if name in self._fixed else _of_schema(self._properties[name])

    def __contains__(self, name: object) -> bool:
        return name in self._fixed or name in self._properties

    def __iter__(self) -> Iterator[str]:
        return iter(self._properties.keys() | self._fixed.keys())

    def __len__(self) -> int:
        return len(self._properties.keys() | self._fixed.keys())


def _of_schema(schema: dict[str, Any]) -> Shape:
    return _plain(schema, IDENTITY if schema.get("x-kubernetes-embedded-resource") else {})


def _plain(schema: dict[str, Any], fixed: Mapping[str, Shape]) -> Shape:
    if schema.get("type") == "array":
        return _list(schema)
    additional = schema.get("additionalProperties")
    rest: Shape | None = None
    if isinstance(additional, dict):
        rest = _of_schema(additional)
    elif additional is True or schema.get("x-kubernetes-preserve-unknown-fields"):
        rest = DEDUCED
    return Shape(
        atomic_map=schema.get("x-kubernetes-map-type") == "atomic",
        named=_Properties(schema.get("properties") or {}, fixed),
        rest=rest,
    )


def _list(schema: dict[str, Any]) -> Shape:
    items = schema.get("items") or {}
    lists: Lists = {"set": "set", "map": "map"}.get(schema.get("x-kubernetes-list-type", ""), "atomic")  # type: ignore[assignment]
    keys = tuple(schema.get("x-kubernetes-list-map-keys") or ())
    properties = items.get("properties") or {}
    defaults = {key: properties[key]["default"] for key in keys if "default" in properties.get(key, {})}
    return Shape(lists=lists, keys=keys, defaults=defaults, item=_of_schema(items))


def _of_rule(rule: MergeRule) -> Shape:
    named = dict.fromkeys(_BUILTIN_MAPS, _FREE_MAP) | {name: _of_rule(child) for name, child in rule.children.items()}
    fields = Shape(named=named, rest=None, open_struct=True, atomic_map=rule.atomic)
    if rule.keys:
        return Shape(lists="map", keys=rule.keys, defaults=rule.defaults, item=fields)
    if rule.is_set:
        return Shape(lists="set")
    return fields


# A struct of a built-in kind that the tables say nothing of.
OPEN_STRUCT = _of_rule(PLAIN)

# apiVersion, kind and metadata are the same for all kinds.
IDENTITY = {"apiVersion": _LEAF, "kind": _LEAF, "metadata": _of_rule(METADATA)}
