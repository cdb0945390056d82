"""Turns: who is served next among groups that want different amounts, by start-time fair queueing.

Each entry gets a number of its own in its group's line, one after the group's last, but never before the one that is
being served: so a group with one entry stands beside the first of a group with thousands, not behind its last, and
nobody saves up turns by being absent. Within a group it is first in, first out.

Source: P. Goyal, H. Vin, H. Cheng, "Start-time Fair Queueing", SIGCOMM 1996; all entries have the same cost here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

LINES = 1000
"""How many lines are kept before those that are served are dropped."""


class Turns(Generic[K]):
    """The lines of all groups, apart for each priority.

    Args:
        group_of: the group of a key.
    """

    def __init__(self, group_of: Callable[[K], Hashable]) -> None:
        self._group_of = group_of
        self._last: dict[tuple[Hashable, int], int] = {}
        self._now: dict[int, int] = {}

    def take(self, key: K, priority: int) -> int:
        """The turn of a key that joins its group's line; the smaller comes first."""
        line = (self._group_of(key), priority)
        turn = max(self._now.get(priority, 0), self._last.get(line, -1) + 1)
        self._last[line] = turn
        return turn

    def served(self, priority: int, turn: int) -> None:
        """A turn has come: nobody who joins from now on stands before it."""
        now = self._now[priority] = max(turn, self._now.get(priority, 0))
        if len(self._last) > LINES:
            # Who would begin at the present turn anyway need not be remembered.
            self._last = {line: last for line, last in self._last.items() if line[1] != priority or last >= now}
