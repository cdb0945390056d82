"""When a synced object is looked at again."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ack.runtime.reconciler import RESYNC_JITTER, RESYNC_TOGETHER, resync_after


@given(st.floats(0.1, 1e6), st.integers(0, 100_000), st.floats(0, 1e9))
def test_about_a_period(period: float, objects: int, now: float) -> None:
    after = resync_after(period, objects, now)
    assert period * (1 - 3 * RESYNC_JITTER) * 0.99 <= after <= period * (1 + RESYNC_JITTER) * 1.01


def test_objects_come_together_but_not_all_at_once() -> None:
    moments = Counter(round(1000.0 + resync_after(36_000, 5000, 1000.0)) for _ in range(5000))
    assert len(moments) <= 5000 / RESYNC_TOGETHER + 2
    assert min(sorted(moments.values())[2:-2]) > RESYNC_TOGETHER / 3
    assert max(moments.values()) < RESYNC_TOGETHER * 3


def test_few_objects_are_looked_at_together_even_if_they_were_made_at_other_times() -> None:
    moments = {round(now + resync_after(36_000, 30, now)) for now in range(1000, 1600, 20)}
    assert len(moments) <= 3
