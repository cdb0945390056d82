"""How the fields of an object may be owned: the merge semantics of a schema, as server-side apply sees them.

A custom resource's shape comes from its structural schema, a built-in kind's from :mod:`ack.local.kube.merge_keys`.
Where nothing is known, maps are granular and lists atomic, as in Kubernetes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ack.local.kube.merge_keys import METADATA, MergeRule, merge_rules

Lists = Literal["atomic", "set", "map"]

# Fields of built-in kinds that are maps by name, where every entry is owned for itself.
_BUILTIN_MAPS = frozenset(
    "labels annotations data binaryData stringData matchLabels nodeSelector limits requests parameters".split()
)


@dataclass(frozen=True)
class Shape:
    """The semantics of one value.

    :param lists: how a list here merges; ``keys`` are the keys of a keyed one, ``defaults`` their defaults.
    :param atomic_map: a map here changes hands as a whole.
    :param named: the fields a map here declares; an entry under any other name is a value of a free map.
    :param rest: the shape of those other entries; None if they are not declared.
    :param item: the shape of a list's elements.
    :param open_struct: undeclared entries are fields too (a built-in kind, whose shape is known only in part).
    """

    lists: Lists = "atomic"
    keys: tuple[str, ...] = ()
    defaults: dict[str, Any] = field(default_factory=dict)
    atomic_map: bool = False
    named: dict[str, Shape] = field(default_factory=dict)
    rest: Shape | None = None
    item: Shape | None = None
    open_struct: bool = False

    def entry(self, name: str) -> Shape:
        """The shape of an entry of a map."""
        return self.named.get(name) or self.rest or DEDUCED

    def is_field(self, name: str) -> bool:
        """Whether an entry is a declared field, not a key of a free map."""
        return self.open_struct or name in self.named

    def declares(self, name: str) -> bool:
        """Whether the schema allows an entry of this name."""
        return self.is_field(name) or self.rest is not None

    def element(self) -> Shape:
        """The shape of an element of a list."""
        return self.item or DEDUCED


_LEAF = Shape()
DEDUCED = Shape()
object.__setattr__(DEDUCED, "rest", DEDUCED)  # a value nothing is known of contains such values


def shape_of(kind: str, group: str, schema: dict[str, Any] | None) -> Shape:
    """The shape of an object: of a built-in kind by its table, of any other by its schema.

    :param schema: structural schema, or None for an object nothing is known of.
    """
    rules = merge_rules(group, kind)
    if rules is not None:
        return _identity(_of_rule(rules))
    return _identity(_of_schema(schema) if schema is not None else _open(DEDUCED))


def _open(shape: Shape) -> Shape:
    return Shape(named={}, rest=shape)


def _identity(shape: Shape) -> Shape:
    """apiVersion, kind and metadata are the same for all kinds."""
    named = {**shape.named, "apiVersion": _LEAF, "kind": _LEAF, "metadata": _of_rule(METADATA)}
    return Shape(named=named, rest=shape.rest, open_struct=shape.open_struct)


def _of_schema(schema: dict[str, Any]) -> Shape:
    if schema.get("x-kubernetes-embedded-resource"):
        return _identity(_plain(schema))
    return _plain(schema)


def _plain(schema: dict[str, Any]) -> Shape:
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
        named={name: _of_schema(sub) for name, sub in (schema.get("properties") or {}).items()},
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
    named = {name: _FREE_MAP for name in _BUILTIN_MAPS} | {
        name: _of_rule(child) for name, child in rule.children.items()
    }
    fields = Shape(named=named, rest=None, open_struct=True, atomic_map=rule.atomic)
    if rule.keys:
        return Shape(lists="map", keys=rule.keys, defaults=rule.defaults, item=fields)
    if rule.is_set:
        return Shape(lists="set")
    return fields


_FREE_MAP = Shape(rest=_LEAF)
