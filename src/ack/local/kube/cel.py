"""CEL validation rules (``x-kubernetes-validations``) anywhere in a schema.

What a rule sees and when it runs is described in
https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules.
The server runs the rules after the schema itself holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson

from ack.local.kube.cel_rules import Rule, RuleError, compile_rule
from ack.local.kube.cel_values import to_cel
from ack.local.kube.errors import FieldError
from ack.local.kube.paths import child, item
from ack.local.kube.schema_check import ROOT

Schema = dict[str, Any]

_ABSENT = object()


@dataclass
class _Node:
    """A place in the schema with rules on it or below it."""

    schema: Schema
    resource: bool
    rules: list[Rule] = field(default_factory=list)
    properties: dict[str, _Node] = field(default_factory=dict)
    additional: _Node | None = None
    items: _Node | None = None

    def __bool__(self) -> bool:
        return bool(self.rules or self.properties or self.additional or self.items)


class CelRules:
    """All rules of one version's schema.

    :param openapi: structural ``openAPIV3Schema``.
    :param path: where the schema stands, for :attr:`compile_errors`.
    """

    def __init__(self, openapi: Schema, path: str = ROOT) -> None:
        #: Rules that cannot be used; the CustomResourceDefinition must be refused if there are any.
        self.compile_errors: list[FieldError] = []
        self._root = self._compile(openapi, path, resource=True, broken_at="")

    def validate(self, obj: dict[str, Any], old: dict[str, Any] | None) -> list[FieldError]:
        """The rules that do not hold.

        :param obj: a valid object; ``old`` is the stored one it replaces, None on create.
        """
        if not self._root:
            return []
        return list(_validate(self._root, obj, _ABSENT if old is None else old, ""))

    def _compile(self, schema: Any, path: str, *, resource: bool, broken_at: str) -> _Node:
        """:param broken_at: the list within which old and new elements cannot be told apart, if any."""
        node = _Node(schema if isinstance(schema, dict) else {}, resource)
        if not isinstance(schema, dict):
            return node
        for index, spec in enumerate(schema.get("x-kubernetes-validations") or []):
            where = f"{path}.x-kubernetes-validations[{index}]"
            try:
                rule = compile_rule(spec, schema, resource=resource)
            except RuleError as error:
                self._refuse(f"{where}.{error.part}", spec.get(error.part), str(error))
                continue
            if rule.transition and broken_at:
                text = f"oldSelf cannot be used on the uncorrelatable portion of the schema within {broken_at}"
                self._refuse(f"{where}.rule", rule.text, text)
                continue
            node.rules.append(rule)
        for name, sub in (schema.get("properties") or {}).items():
            inner = self._below(sub, f"{path}.properties[{name}]", broken_at)
            if inner:
                node.properties[name] = inner
        additional, items = schema.get("additionalProperties"), schema.get("items")
        node.additional = self._below(additional, f"{path}.additionalProperties", broken_at) or None
        if not broken_at and schema.get("x-kubernetes-list-type") != "map":
            broken_at = f"{path}.items"
        node.items = self._below(items, f"{path}.items", broken_at) or None
        return node

    def _below(self, schema: Any, path: str, broken_at: str) -> _Node:
        resource = isinstance(schema, dict) and bool(schema.get("x-kubernetes-embedded-resource"))
        return self._compile(schema, path, resource=resource, broken_at=broken_at)

    def _refuse(self, path: str, value: Any, text: str) -> None:
        reason = "FieldValueRequired" if text == "rule is not specified" else "FieldValueInvalid"
        self.compile_errors.append(FieldError(reason, path, text, value))


def _validate(node: _Node, value: Any, old: Any, path: str) -> Iterator[FieldError]:
    if value is None:
        return
    has_old = old is not _ABSENT and old is not None
    if node.rules:
        yield from _run(node, value, old, path, has_old=has_old)
    if isinstance(value, dict):
        before = old if isinstance(old, dict) else {}
        for name, element in value.items():
            inner = node.properties.get(name)
            if inner is None and name not in (node.schema.get("properties") or {}):
                inner = node.additional
            if inner is not None:
                yield from _validate(inner, element, before.get(name, _ABSENT), child(path, name))
    elif isinstance(value, list) and node.items is not None:
        before_by_key = _by_key(old, node.schema)
        for index, element in enumerate(value):
            previous = before_by_key.get(_key(element, node.schema), _ABSENT)
            yield from _validate(node.items, element, previous, item(path, index))


def _run(node: _Node, value: Any, old: Any, path: str, *, has_old: bool) -> Iterator[FieldError]:
    current = to_cel(value, node.schema, resource=node.resource)
    previous: Any = None
    if has_old:
        previous = to_cel(_aligned(old, value, node.schema), node.schema, resource=node.resource)
    for rule in node.rules:
        if rule.transition and not has_old:
            continue
        error = rule.evaluate(current, previous, path, has_old=has_old)
        if error is not None:
            yield error


def _key(element: Any, schema: Schema) -> bytes | None:
    """What identifies an element of a keyed list."""
    keys = schema.get("x-kubernetes-list-map-keys")
    if schema.get("x-kubernetes-list-type") != "map" or not keys or not isinstance(element, dict):
        return None
    return orjson.dumps([element.get(key) for key in keys])


def _by_key(old: Any, schema: Schema) -> dict[bytes | None, Any]:
    found = {_key(element, schema): element for element in old} if isinstance(old, list) else {}
    found.pop(None, None)
    return found


def _aligned(old: Any, value: Any, schema: Any) -> Any:
    """``old`` with its sets and keyed lists in the order of ``value``: their order has no meaning to ``==``."""
    if not isinstance(schema, dict):
        return old
    if isinstance(old, dict) and isinstance(value, dict):
        properties = schema.get("properties") or {}
        additional = schema.get("additionalProperties")
        return {name: _aligned(entry, value.get(name), properties.get(name, additional)) for name, entry in old.items()}
    if isinstance(old, list) and isinstance(value, list):
        match schema.get("x-kubernetes-list-type"):
            case "set":
                rank = {orjson.dumps(element): index for index, element in enumerate(value)}
                return sorted(old, key=lambda element: rank.get(orjson.dumps(element), len(rank)))
            case "map":
                rank_of = {_key(element, schema): index for index, element in enumerate(value)}
                ordered = sorted(old, key=lambda element: rank_of.get(_key(element, schema), len(rank_of)))
                by_key = _by_key(value, schema)
                return [
                    _aligned(element, by_key.get(_key(element, schema)), schema.get("items")) for element in ordered
                ]
    return old


__all__ = ["CelRules"]
