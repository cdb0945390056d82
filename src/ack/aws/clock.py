"""Time as a value: what the limiter and the batches need of a clock, so that tests can turn its hands."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """A callback that is going to run."""

    def cancel(self) -> None:
        """Make sure that it does not."""


class Clock(Protocol):
    """Monotonic time in seconds, and callbacks at a later time."""

    def now(self) -> float:
        """Seconds since an arbitrary start; never goes back."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Run a callback on the event loop after `delay` seconds."""


class LoopClock:
    """The running event loop's own clock."""

    def now(self) -> float:
        """Seconds of the monotonic clock, asyncio's own; may be asked from any thread."""
        return time.monotonic()

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        """See `Clock.call_later`."""
        return asyncio.get_running_loop().call_later(delay, callback)
