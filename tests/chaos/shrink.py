"""From a list of operations that fails to a short one that still does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


async def shrink(items: Sequence[T], fails: Callable[[Sequence[T]], Awaitable[bool]], *, tries: int = 60) -> list[T]:
    """Leaves out ever smaller pieces as long as what remains fails (delta debugging, Zeller 1999).

    Args:
        items: which fail.
        fails: tries some of them, in their order. It may be wrong by chance: then less is left out.
        tries: how often at most.
    """
    left = list(items)
    size = max(len(left) // 2, 1)
    while tries and left:
        before = len(left)
        start = 0
        while start < len(left) and tries:
            without = left[:start] + left[start + size :]
            tries -= 1
            if await fails(without):
                left = without
            else:
                start += size
        if size == 1 and len(left) == before:
            break
        size = max(size // 2, 1)
    return left
