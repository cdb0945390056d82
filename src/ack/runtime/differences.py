"""What operations that take no whole value are sent: what is to be added, what is to be removed, the next version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ack.api.errors import Terminal
from ack.runtime.compare import equal


def added(mine: Any, theirs: Any) -> Any:
    """The elements (or entries of a map) that the object has and AWS lacks, or has otherwise; `None` if there are none.

    Args:
        mine: the object's list or map, `None` if it has none.
        theirs: AWS's.
    """
    if isinstance(mine, Mapping):
        have = theirs or {}
        return {key: value for key, value in mine.items() if key not in have or not equal(value, have[key])} or None
    return [item for item in mine or [] if not any(equal(item, other) for other in theirs or [])] or None


def removed(mine: Any, theirs: Any, keys: tuple[str, ...] = ()) -> Any:
    """The elements that AWS has and the object does not want; of a map, their keys. `None` if there are none.

    What the object leaves open, or an update does not carry, has nothing too many.

    Args:
        mine: the object's list or map, `None` if it has none.
        theirs: AWS's.
        keys: names inside an element that are given back, and by which elements are told apart; none: the whole.
    """
    if mine is None:
        return None
    if isinstance(theirs, Mapping):
        return [key for key in theirs if key not in mine] or None
    wanted = [only(item, keys) for item in mine]
    cut = [only(item, keys) for item in theirs or []]
    return [item for item in cut if not any(equal(item, other) for other in wanted)] or None


def only(value: Any, keys: tuple[str, ...]) -> Any:
    """Some members of an element; the whole where none are named."""
    return {key: value[key] for key in keys if key in value} if keys else value


def next_minor(want: Any, have: Any) -> str | None:
    """The version to upgrade to now: one minor version above AWS's, or the wanted one if that is nearer.

    Args:
        want: the object's version, `None` if it has none.
        have: AWS's, `None` if it has none.

    Raises:
        Terminal: a version is not `major.minor`.
    """
    if want is None:
        return None
    if have is None:
        return str(want)
    wanted, present = _version(want), _version(have)
    step = (present[0], present[1] + 1)
    return f"{step[0]}.{step[1]}" if wanted[0] == present[0] and step < wanted else str(want)


def _version(text: Any) -> tuple[int, int]:
    major, dot, minor = str(text).partition(".")
    if not (dot and major.isdecimal() and minor.isdecimal()):
        raise Terminal(f"{text!r} is no version; give it as major.minor, such as 1.33", reason="InvalidVersion")
    return int(major), int(minor)
