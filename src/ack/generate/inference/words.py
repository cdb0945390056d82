"""The words that AWS names consist of."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z0-9]+")


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """`DBSubnetGroup` -> `DB`, `Subnet`, `Group`."""
    return tuple(_WORD.findall(name))


def tails(name: str) -> list[str]:
    """What a name may be called for short, the longest first: `CacheSubnetGroup`, `SubnetGroup`, `Group`."""
    parts = words(name)
    return ["".join(parts[start:]) for start in range(len(parts))]


def ends_with(name: str, tail: str) -> bool:
    """Whether a name's last words are that tail, in whatever case: `TargetKey` ends with `Key`, `Monkey` does not."""
    folded = tail.casefold()
    return any(each.casefold() == folded for each in tails(name))
