"""A clock whose hands the test turns."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable


class FakeTimer:
    def __init__(self, when: float, callback: Callable[[], None]) -> None:
        self.when = when
        self.callback = callback
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeClock:
    """See `ack.aws.clock.Clock`."""

    def __init__(self) -> None:
        self._now = 1000.0
        self.timers: list[tuple[float, int, FakeTimer]] = []
        self._order = itertools.count()

    def now(self) -> float:
        return self._now

    def call_later(self, delay: float, callback: Callable[[], None]) -> FakeTimer:
        timer = FakeTimer(self._now + delay, callback)
        heapq.heappush(self.timers, (timer.when, next(self._order), timer))
        return timer

    async def advance(self, seconds: float) -> None:
        """Let time pass: what is due happens at its time, and whoever waited for it runs."""
        end = self._now + seconds
        await settle()
        while self.timers and self.timers[0][0] <= end:
            when, _, timer = heapq.heappop(self.timers)
            self._now = max(self._now, when)
            if not timer.cancelled:
                timer.callback()
                await settle()
        self._now = end
        await settle()


async def settle() -> None:
    """Let every task run until it waits for something."""
    for _ in range(20):
        await asyncio.sleep(0)
