"""Dotted field paths into plain JSON: `spec.encryptionConfiguration.kmsKey`, `spec.rules[].id`, `spec.rules[0].id`.

A step is the name of a member; `[]` after it stands for every element of the list there, `[3]` for one element.
Names hold no dots: the fields of a declaration never do. The empty path is the value itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

EACH: Final = "[]"
"""The step that stands for every element of a list."""

Step = str | int
"""A member's name, `EACH`, or an element's index."""


@lru_cache(maxsize=8192)
def split(path: str) -> tuple[Step, ...]:
    """The steps of a path.

    Raises:
        ValueError: a step is empty or its brackets are not `[]` or `[number]`.
    """
    steps: list[Step] = []
    for part in path.split(".") if path else ():
        name, bracket, rest = part.partition("[")
        if not name:
            raise ValueError(f"field path {path!r}: a step has no name")
        steps.append(name)
        for inner in (bracket + rest).removesuffix("]").split("][") if bracket else ():
            index = inner.removeprefix("[")
            if not part.endswith("]") or (index and not index.isdecimal()):
                raise ValueError(f"field path {path!r}: the step {part!r} must end in [] or [number]")
            steps.append(int(index) if index else EACH)
    return tuple(steps)


def join(steps: tuple[Step, ...]) -> str:
    """The path of some steps: the inverse of `split`."""
    text = ""
    for step in steps:
        if isinstance(step, int):
            text += f"[{step}]"
        elif step == EACH:
            text += EACH
        else:
            text += f".{step}" if text else step
    return text


def get(obj: Any, path: str, default: Any = None) -> Any:
    """The value at a path.

    Args:
        obj: plain JSON.
        path: with `[]` steps the result is the flat list of all values found, possibly empty.
        default: returned if there is nothing at the path. A value that is `null` counts as nothing.
    """
    steps = split(path)
    if EACH in steps:
        return [value for value in _walk(obj, steps) if value is not None]
    for step in steps:
        obj = _child(obj, step)
        if obj is None:
            return default
    return obj


def put(obj: dict[str, Any], path: str, value: Any) -> None:
    """Sets the value at a path, in place. Parents that are missing (or `null`) are created.

    A `[]` step sets it in every element that is there already.

    Raises:
        TypeError: a parent is there but is no object (or no list, for a list step).
        IndexError: a list has no such element.
    """
    *parents, last = split(path)
    for parent in _parents(obj, tuple(parents), path, create=True):
        if last == EACH:
            parent[:] = [value] * len(parent)
        else:
            _expect(parent, last, path)
            parent[last] = value


def remove(obj: dict[str, Any], path: str) -> None:
    """Takes away the value at a path, in place. Parents stay, even if they become empty. Nothing there is no error."""
    *parents, last = split(path)
    for parent in _parents(obj, tuple(parents), path, create=False):
        if isinstance(parent, dict) and isinstance(last, str):
            parent.pop(last, None)
        elif isinstance(parent, list) and last == EACH:
            parent.clear()
        elif isinstance(parent, list) and isinstance(last, int) and last < len(parent):
            del parent[last]


def is_prefix(a: str, b: str) -> bool:
    """Whether `b` is `a` or lies below it, step by step (`spec.name` is no prefix of `spec.names`)."""
    first, second = split(a), split(b)
    return second[: len(first)] == first


def related(a: str, b: str) -> bool:
    """Whether one of the paths is a prefix of the other: a change at one is a change at the other."""
    return is_prefix(a, b) or is_prefix(b, a)


def parent(path: str) -> str:
    """The path without its last step; the empty path for one step."""
    return join(split(path)[:-1])


def _child(obj: Any, step: Step) -> Any:
    if isinstance(step, int):
        return obj[step] if isinstance(obj, list) and step < len(obj) else None
    return obj.get(step) if isinstance(obj, dict) else None


def _walk(obj: Any, steps: tuple[Step, ...]) -> Iterator[Any]:
    if not steps:
        yield obj
    elif steps[0] == EACH:
        for element in obj if isinstance(obj, list) else ():
            yield from _walk(element, steps[1:])
    else:
        child = _child(obj, steps[0])
        if child is not None:
            yield from _walk(child, steps[1:])


def _parents(obj: Any, steps: tuple[Step, ...], path: str, *, create: bool) -> Iterator[Any]:
    if not steps:
        yield obj
        return
    step, rest = steps[0], steps[1:]
    if step == EACH:
        if create and not isinstance(obj, list):
            raise TypeError(f"field path {path!r}: expected a list, found {type(obj).__name__}")
        for element in obj if isinstance(obj, list) else ():
            yield from _parents(element, rest, path, create=create)
        return
    child = _child(obj, step)
    if child is None:
        if not create:
            return
        _expect(obj, step, path)
        # A list step over a list that is not there has no elements to set anything in.
        child = [] if rest and (rest[0] == EACH or isinstance(rest[0], int)) else {}
        obj[step] = child
    yield from _parents(child, rest, path, create=create)


def _expect(obj: Any, step: Step, path: str) -> None:
    wanted: type = list if isinstance(step, int) else dict
    if not isinstance(obj, wanted):
        kind = "a list" if wanted is list else "an object"
        raise TypeError(f"field path {path!r}: expected {kind} around {step!r}, found {type(obj).__name__}")
