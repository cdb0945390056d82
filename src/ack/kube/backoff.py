"""Exponential backoff with jitter, as a value and a pure function."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backoff:
    """Delays that double until a cap.

    Args:
        base: seconds after the first failure.
        cap: longest delay in seconds.
        factor: growth from one failure to the next.
        jitter: share of the delay that is drawn at random: 0 none, 1 full jitter (anything from 0 to the delay).
    """

    base: float = 0.5
    cap: float = 300.0
    factor: float = 2.0
    jitter: float = 0.2

    def __post_init__(self) -> None:
        if not (0 < self.base <= self.cap and self.factor >= 1 and 0 <= self.jitter <= 1):
            raise ValueError(f"{self}: needs 0 < base <= cap, factor >= 1 and jitter between 0 and 1")

    def delay(self, failures: int, rand: Callable[[], float] = random.random) -> float:
        """Seconds to wait after the given number of failures in a row (1 or more)."""
        # 2**1024 is beyond a float; past the cap the exponent does not matter.
        ceiling = min(self.cap, self.base * self.factor ** min(failures - 1, 64))
        return ceiling * (1 - self.jitter * rand())
