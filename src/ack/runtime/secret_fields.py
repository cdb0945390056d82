"""Which fields of a kind take their values from Kubernetes Secrets.

The object holds references (`name`, `namespace`, `key`) and nothing else, from the cache to the comparison with AWS; in
the AWS form of a value a `SecretUse` stands in their place. Values are put in right before a call (`secret_values`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from ack import paths
from ack.api.hooks import Obj
from ack.api.types import SecretKeyReference, Shape
from ack.runtime.values import SecretUse, fields_of, strip


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A reference to a Secret."""


@dataclass(frozen=True, slots=True)
class _Each:
    """A list or map of what holds references."""

    of: _Node


@dataclass(frozen=True, slots=True)
class _Members:
    """A structure, some of whose fields hold references."""

    of: Mapping[str, _Node]


_Node = _Leaf | _Each | _Members


class SecretFields:
    """The fields of one kind. False if there are none.

    Args:
        spec: the type of the spec.
        outputs: fields that name the Secret to write a value to, not to take one from.
    """

    def __init__(self, spec: type[Shape], outputs: Collection[str] = ()) -> None:
        root = _node(spec)
        members = dict(root.of) if isinstance(root, _Members) else {}
        self._members = {name: node for name, node in members.items() if f"spec.{name}" not in outputs}
        found = dict(_paths(_Members(self._members), "spec"))
        self.paths = tuple(found)
        """The fields, dotted; of what lies in lists and maps, the list or map."""
        self._whole = tuple(path for path, node in found.items() if _is_whole(node))

    def __bool__(self) -> bool:
        return bool(self._members)

    def uses(self, obj: Obj) -> dict[str, list[SecretUse]]:
        """The Secrets that an object names, by the paths of its fields; in the order in which it names them."""
        found: dict[str, list[SecretUse]] = {}
        for path, use in _uses(_Members(self._members), obj.get("spec") or {}, "spec"):
            found.setdefault(path, []).append(use)
        return found

    def keep(self, desired: Obj, observed: Obj) -> None:
        """Puts references back where AWS's answer has replaced a structure around them, in place.

        Elements of lists are left alone: nothing says which is which.
        """
        for path in self._whole:
            value = paths.get(desired, path)
            if value is not None and paths.get(observed, paths.parent(path)) is not None:
                paths.put(observed, path, value)

    def without(self, obj: Obj) -> Obj:
        """The object without the references; not changed itself. What is left is what AWS can be compared with."""
        return {**obj, "spec": _without(_Members(self._members), obj.get("spec") or {})} if self else obj


def _node(annotation: Any) -> _Node | None:
    inner = strip(annotation)
    if inner is SecretKeyReference:
        return _Leaf()
    if get_origin(inner) in (list, dict):
        of = _node(get_args(inner)[-1])
        return _Each(of) if of else None
    if isinstance(inner, type) and issubclass(inner, Shape):
        members = {field.name: node for field in fields_of(inner) if (node := _node(field.type))}
        return _Members(members) if members else None
    return None


def _paths(node: _Node, path: str) -> Iterator[tuple[str, _Node]]:
    if isinstance(node, _Members):
        for name, inner in node.of.items():
            yield from _paths(inner, f"{path}.{name}")
    else:
        yield path, node


def _is_whole(node: _Node) -> bool:
    """Whether the value is nothing but references."""
    return isinstance(node, _Leaf) or (isinstance(node, _Each) and _is_whole(node.of))


def _elements(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return list(value.values())
    return value if isinstance(value, list) else []


def _uses(node: _Node, value: Any, path: str) -> Iterator[tuple[str, SecretUse]]:
    if isinstance(node, _Leaf):
        if isinstance(value, Mapping):
            yield path, SecretUse.of(value)
    elif isinstance(node, _Each):
        for element in _elements(value):
            # Below a list or map all belongs to its path.
            yield from ((path, use) for _, use in _uses(node.of, element, path))
    elif isinstance(value, Mapping):
        for name, inner in node.of.items():
            yield from _uses(inner, value.get(name), f"{path}.{name}")


def _without(node: _Node, value: Any) -> Any:
    if isinstance(node, _Leaf):
        return None
    if isinstance(node, _Each):
        if isinstance(node.of, _Leaf):
            return None
        if isinstance(value, Mapping):
            return {key: _without(node.of, inner) for key, inner in value.items()}
        return [_without(node.of, inner) for inner in value] if isinstance(value, list) else value
    if not isinstance(value, Mapping):
        return value
    return {
        name: _without(node.of[name], inner) if name in node.of else inner
        for name, inner in value.items()
        if not isinstance(node.of.get(name), _Leaf)
    }
