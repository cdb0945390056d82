"""A clock that stands still until it is moved, and how to wait for what happens by itself."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable
from typing import Any


async def until(condition: Callable[[], bool], seconds: float = 15) -> None:
    """Wait until something has happened.

    Raises:
        TimeoutError: it did not in time.
    """
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110  what is waited for has no event
            await asyncio.sleep(0.005)


class FakeClock:
    """Implements `ack.kube.queue.Clock`."""

    def __init__(self) -> None:
        self.time = 100.0
        self._calls: list[tuple[float, int, Callable[[], None], _Handle]] = []
        self._sequence = itertools.count()

    def now(self) -> float:
        return self.time

    def call_later(self, delay: float, callback: Callable[[], None]) -> _Handle:
        handle = _Handle()
        heapq.heappush(self._calls, (self.time + delay, next(self._sequence), callback, handle))
        return handle

    def advance(self, seconds: float) -> None:
        """Move on, making due calls at their time."""
        end = self.time + seconds
        while self._calls and self._calls[0][0] <= end:
            due, _, callback, handle = heapq.heappop(self._calls)
            self.time = max(self.time, due)
            if not handle.cancelled:
                callback()
        self.time = end

    @property
    def timers(self) -> int:
        """Calls outstanding."""
        return sum(not h.cancelled for *_, h in self._calls)


class _Handle:
    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> Any:
        self.cancelled = True
