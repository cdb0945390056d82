"""Delta: where AWS differs from what the object wants, as field paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Compare
from ack.runtime import compare


@dataclass(frozen=True, slots=True)
class Delta:
    """The paths that differ, deepest first known; empty means that AWS is as wanted."""

    paths: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths)

    def __add__(self, other: Delta) -> Delta:
        return Delta((*self.paths, *other.paths))

    def without(self, path: str) -> tuple[Delta, Delta]:
        """The differences that do not lie at or below a path, and those that do."""
        below = tuple(changed for changed in self.paths if paths.is_prefix(path, changed))
        return Delta(tuple(changed for changed in self.paths if changed not in below)), Delta(below)

    def touches(self, path: str) -> bool:
        """Whether a difference lies at, below or above a path."""
        return any(paths.related(path, changed) for changed in self.paths)

    def apart_from(self, fields: Iterable[str]) -> Delta:
        """The differences elsewhere than at some fields."""
        held = tuple(fields)
        return Delta(tuple(p for p in self.paths if not any(paths.related(p, field) for field in held)))


def delta(desired: Obj, observed: Obj, fields: tuple[str, ...], rules: Mapping[str, Compare]) -> Delta:
    """Compares two objects.

    Args:
        desired: the object, references resolved and late-initialised fields filled.
        observed: the object as AWS has it.
        fields: the paths to compare, `spec.foo`.
        rules: path -> how it is compared.
    """
    found: list[str] = []
    for path in fields:
        found.extend(_differences(paths.get(desired, path), paths.get(observed, path), path, rules))
    return Delta(tuple(found))


def _differences(desired: Any, observed: Any, path: str, rules: Mapping[str, Compare]) -> Iterator[str]:
    rule = rules.get(path)
    if rule is None and isinstance(desired, Mapping) and isinstance(observed, Mapping):
        for name in sorted(desired.keys() | observed.keys()):
            mine, theirs = desired.get(name), observed.get(name)
            if mine is None and compare.is_zero(theirs):
                continue
            yield from _differences(mine, theirs, f"{path}.{name}", rules)
    elif not compare.equal(desired, observed, rule):
        yield path
