"""Kills a process at one of its writes: right before the write reaches the server, or before the answer returns."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

import pytest

KilledAt = Callable[..., AbstractAsyncContextManager[None]]
"""(writes, nth, moment, first=...): kills a controller at the nth of the writes that its block calls for.

The writes up to there must be these. `first` is awaited before they are counted.
"""


@dataclass(frozen=True, slots=True)
class Cut:
    """What befalls a write.

    Args:
        moment: `before` it reaches the server, or `after`: done, but never answered.
        fall: kills the writer; to be called at the moment.
    """

    moment: str
    fall: Callable[[], None]


class Guillotine:
    """Counts the writes that come by, whatever they are written to; kills at the one it is set for. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cut: tuple[int, Cut] | None = None
        self.writes: list[str] = []
        self.struck = threading.Event()

    def set(self, nth: int, moment: str, kill: Callable[[], None]) -> None:
        """Kills at the nth write from now, counted from 0."""

        def fall() -> None:
            kill()
            self.struck.set()

        with self._lock:
            self.writes.clear()
            self._cut = (nth, Cut(moment, fall))

    def unset(self) -> None:
        """Kills nobody any more."""
        with self._lock:
            self._cut = None

    def judge(self, write: str) -> Cut | None:
        """A write comes by: what befalls it."""
        with self._lock:
            self.writes.append(write)
            if self._cut and len(self.writes) - 1 == self._cut[0]:
                cut, self._cut = self._cut[1], None
                return cut
            return None


def at_every_write(writes: tuple[str, ...]) -> pytest.MarkDecorator:
    """A test of each write of an operation, and of both moments: gives `nth` and `moment`."""
    points = [(nth, moment) for nth in range(len(writes)) for moment in ("before", "after")]
    return pytest.mark.parametrize(
        ("nth", "moment"), points, ids=[f"{m}-{n}-{writes[n].replace(' ', '-').replace('/', '-')}" for n, m in points]
    )
