"""Field-wise operations on objects of a known shape: fields of, compare, merge, remove.

The rules are those of ``sigs.k8s.io/structured-merge-diff``; see
https://kubernetes.io/docs/reference/using-api/server-side-apply/.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from ack.local.kube.errors import StatusError
from ack.local.kube.fieldset import (
    EMPTY,
    FieldSet,
    Path,
    element_of_list,
    element_of_map,
    element_of_set,
    path_text,
)
from ack.local.kube.shapes import Shape


class _Missing:
    """No value at all, which is not null."""

    def __bool__(self) -> bool:
        return False


MISSING: Final = _Missing()


@dataclass
class Changes:
    """What differs between two objects: the paths that came, went, and hold another value."""

    added: set[Path] = field(default_factory=set)
    removed: set[Path] = field(default_factory=set)
    modified: set[Path] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.modified)


def _untyped(path: Path, text: str) -> StatusError:
    return StatusError(500, "", f"failed to create typed patch object: {path_text(path)}: {text}")


def _is_map(value: Any, shape: Shape) -> bool:
    return isinstance(value, dict) and not shape.atomic_map


def _is_list(value: Any, shape: Shape) -> bool:
    return isinstance(value, list) and shape.lists != "atomic"


def _elements(values: list[Any], shape: Shape, path: Path) -> Iterator[tuple[str, Any]]:
    """Path element and value of each element of a set or keyed list."""
    for index, value in enumerate(values):
        if shape.lists == "set":
            yield element_of_set(value), value
            continue
        if not isinstance(value, dict):
            raise _untyped(path, f"element {index}: associative list with keys may not have non-map elements")
        keys = {}
        for key in shape.keys:
            if value.get(key, shape.defaults.get(key)) is None:
                text = f'associative list with keys has an element that omits key field "{key}"'
                raise _untyped(path, f"element {index}: {text} (and doesn't have default value)")
            keys[key] = value.get(key, shape.defaults.get(key))
        yield element_of_list(keys), value


def _by_element(values: list[Any], shape: Shape, path: Path) -> dict[str, Any]:
    """The elements by path element; of duplicates, which only an update may leave behind, the first."""
    found: dict[str, Any] = {}
    for element, value in _elements(values, shape, path):
        found.setdefault(element, value)
    return found


def check_applied(value: Any, shape: Shape, path: Path = ()) -> None:
    """Refuse what cannot be owned: an undeclared field, an element without its key, a key given twice.

    :raises StatusError: 500, as Kubernetes answers here.
    """
    if isinstance(value, dict):
        for name, entry in value.items():
            below = (*path, element_of_map(name))
            if not shape.declares(name):
                raise _untyped(below, "field not declared in schema")
            check_applied(entry, shape.entry(name), below)
    elif _is_list(value, shape):
        seen: set[str] = set()
        for element, entry in _elements(value, shape, path):
            if element in seen:
                raise _untyped(path, f"duplicate entries for key {path_text((element,))}")
            seen.add(element)
            check_applied(entry, shape.element(), (*path, element))
    elif isinstance(value, list):
        for entry in value:
            check_applied(entry, shape.element(), path)


def fields_of(value: Any, shape: Shape) -> FieldSet:
    """The paths an applied object takes ownership of."""
    found: set[Path] = set()
    _fields_of(value, shape, (), found)
    return frozenset(found)


def _fields_of(value: Any, shape: Shape, path: Path, found: set[Path]) -> None:
    if _is_map(value, shape):
        for name, entry in value.items():
            below = (*path, element_of_map(name))
            if entry is None or entry == {} or not shape.is_field(name):
                found.add(below)
            _fields_of(entry, shape.entry(name), below, found)
    elif _is_list(value, shape):
        for element, entry in _elements(value, shape, path):
            found.add((*path, element))
            _fields_of(entry, shape.element(), (*path, element), found)
    elif path:
        found.add(path)


def compare(old: Any, new: Any, shape: Shape) -> Changes:
    """What a client changed."""
    changes = Changes()
    _compare(old, new, shape, (), changes)
    return changes


def _compare(old: Any, new: Any, shape: Shape, path: Path, changes: Changes) -> None:
    pair = _containers(old, new, shape, path)
    if pair is None:
        _compare_leaf(old, new, shape, path, changes)
        return
    before, after, below = pair
    for element in [*before, *(element for element in after if element not in before)]:
        _compare(before.get(element, MISSING), after.get(element, MISSING), below(element), (*path, element), changes)
    if path:
        if old is MISSING:
            changes.added.add(path)
        elif new is MISSING:
            changes.removed.add(path)


def _containers(old: Any, new: Any, shape: Shape, path: Path) -> tuple[dict[str, Any], dict[str, Any], Any] | None:
    """Both sides as maps from path element, if they are containers to look into and not both empty."""
    sides = [side for side in (old, new) if side is not MISSING and side is not None]
    if not any(sides):
        return None
    if all(_is_map(side, shape) for side in sides):
        before, after = ({element_of_map(k): v for k, v in (side or {}).items()} for side in (old or {}, new or {}))
        return before, after, lambda element: shape.entry(element[2:])
    if all(_is_list(side, shape) for side in sides):
        before, after = (_by_element(side or [], shape, path) for side in (old or [], new or []))
        return before, after, lambda element: shape.element()
    return None


def _compare_leaf(old: Any, new: Any, shape: Shape, path: Path, changes: Changes) -> None:
    if old is MISSING:
        changes.added.add(path)
    elif new is MISSING:
        changes.removed.add(path)
    elif not same(old, new):
        changes.modified.add(path)
        # Another kind of value: what was below is gone, what is below is new.
        if isinstance(old, (dict, list)):
            _compare(old, MISSING, shape, path, changes)
            changes.removed.discard(path)
        if isinstance(new, (dict, list)):
            _compare(MISSING, new, shape, path, changes)
            changes.added.discard(path)


def same(old: Any, new: Any) -> bool:
    """JSON equality: unlike Python's, true is not 1."""
    if isinstance(old, bool) or isinstance(new, bool):
        return old is new
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(same(value, new[key]) for key, value in old.items())
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    return bool(old == new)


def merge(live: Any, applied: Any, shape: Shape, path: Path = ()) -> Any:
    """The live object with everything the applied one says; lists keep their live order, new elements follow."""
    if _is_map(live, shape) and _is_map(applied, shape):
        result = dict(live)
        for name, entry in applied.items():
            below = (*path, element_of_map(name))
            result[name] = merge(live.get(name, MISSING), entry, shape.entry(name), below)
        return result
    if _is_list(live, shape) and _is_list(applied, shape):
        wanted = _by_element(applied, shape, path)
        merged = []
        for element, entry in _elements(live, shape, path):
            if element in wanted:
                merged.append(merge(entry, wanted.pop(element), shape.element(), (*path, element)))
            else:
                merged.append(entry)
        return merged + copy.deepcopy(list(wanted.values()))
    return copy.deepcopy(applied)


def remove(value: Any, paths: Iterable[Path], shape: Shape, keep: FieldSet = EMPTY) -> Any:
    """The value without what is at ``paths``; a container that this empties goes too, unless it is in ``keep``."""
    tree: dict[str, Any] = {}
    for path in sorted(paths):  # an ancestor comes before what is below it, and takes that along
        node: dict[str, Any] | None = tree
        for element in path[:-1]:
            node = node.setdefault(element, {}) if node is not None else None
        if node is not None:
            node[path[-1]] = None
    result = _remove(value, tree, shape, (), keep)
    return {} if result is MISSING else result


def _remove(value: Any, tree: dict[str, Any], shape: Shape, path: Path, keep: FieldSet) -> Any:
    def after(entry: Any, element: str, inner: Shape) -> Any:
        if element not in tree:
            return entry
        below = tree[element]
        return MISSING if below is None else _remove(entry, below, inner, (*path, element), keep)

    left: Any
    if _is_map(value, shape):
        entries = {name: after(entry, element_of_map(name), shape.entry(name)) for name, entry in value.items()}
        left = {name: entry for name, entry in entries.items() if entry is not MISSING}
    elif _is_list(value, shape):
        elements = [after(entry, element, shape.element()) for element, entry in _elements(value, shape, path)]
        left = [entry for entry in elements if entry is not MISSING]
    else:
        return value
    return left if left or not value or path in keep else MISSING
