"""Sets: lists that AWS keeps element by element, compared and told apart by keys.

An element is a JSON value; its key is a tuple of what identifies it. Where a set is spread, each entry of an inner list
counts as an element of its own: AWS merges and splits such elements as it likes (rules of a security group).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import ElementSet, Path
from ack.runtime.compare import equal, is_zero

Key = tuple[Any, ...]


def elements(members: ElementSet, obj: Obj) -> dict[Key, Any]:
    """The elements that an object has, by key, in its order."""
    value = paths.get(obj, members.field)
    listed = value if isinstance(value, list) else [] if value is None else [value]
    return {key_of(members, atom): atom for item in listed for atom in atoms(members, item)}


def atoms(members: ElementSet, item: Any) -> Iterator[Any]:
    """An element, or one element for each entry of its inner lists where the set is spread."""
    if not members.spread or not isinstance(item, Mapping):
        yield item
        return
    rest = {name: value for name, value in item.items() if name not in members.spread}
    found = [{**rest, name: [entry]} for name in members.spread for entry in item.get(name) or ()]
    yield from found or [rest]


def key_of(members: ElementSet, atom: Any) -> Key:
    """What tells an element from the others."""
    if not isinstance(atom, Mapping):
        return (atom,)
    own = tuple(atom.get(name) for name in members.key)
    inner = tuple((name, atom[name][0].get(by)) for name, by in members.spread.items() if atom.get(name))
    return own + inner


def same(members: ElementSet, want: Any, have: Any) -> bool:
    """Whether AWS has an element as the object wants it."""
    return _given(want, have) if members.partial else equal(want, have)


def _given(want: Any, have: Any) -> bool:
    """Whether all that is wanted is there; what the object leaves open is AWS's to fill."""
    if isinstance(want, Mapping) and isinstance(have, Mapping):
        return all(_given(value, have.get(name)) for name, value in want.items())
    if isinstance(want, list) and isinstance(have, list):
        return len(want) == len(have) and all(_given(a, b) for a, b in zip(want, have, strict=True))
    return equal(want, have) or (want is not None and is_zero(want) and have is None)


def differ(members: ElementSet, desired: Obj, observed: Obj) -> bool:
    """Whether an element is missing, too much or different; AWS lists them in an order of its own."""
    if members.kept and paths.get(desired, members.field) is None:
        return False
    want, have = elements(members, desired), elements(members, observed)
    return want.keys() != have.keys() or any(not same(members, item, have[key]) for key, item in want.items())


def counted(members: ElementSet, items: list[Mapping[str, Any]], obj: Obj) -> list[Mapping[str, Any]]:
    """The elements in AWS form that are this object's to keep."""
    where = {member: _values(values, obj) for member, values in members.where.items()}
    return [
        item
        for item in items
        if all(paths.get(item, member) in values for member, values in where.items())
        and not (
            members.unless and all(_like(paths.get(item, name), values) for name, values in members.unless.items())
        )
    ]


def _like(value: Any, patterns: tuple[Any, ...]) -> bool:
    return value in patterns or (isinstance(value, str) and any(fnmatchcase(value, str(each)) for each in patterns))


def _values(values: tuple[Any, ...], obj: Obj) -> tuple[Any, ...]:
    return tuple(paths.get(obj, value.path) if isinstance(value, Path) else value for value in values)
