"""Conditions: published types and texts, and no write where nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.errors import LONGEST_MESSAGE
from ack.runtime.conditions import Condition, Conditions, status_of

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SYNCED, DELETING = "Resource synced successfully", "AWS is deleting it"
T0, T1 = "2026-01-01T12:00:00Z", "2026-01-01T12:05:00Z"


def rendered(fill: Callable[[Conditions], None], previous: list[dict[str, Any]] | None = None, minutes: int = 0) -> Any:
    conditions = Conditions()
    fill(conditions)
    return conditions.render(previous or [], NOON + timedelta(minutes=minutes))


def late(done: bool) -> Callable[[Conditions], None]:
    return lambda c: c.late_initialized(done=done)


@pytest.mark.parametrize(
    ("fill", "shown"),
    [
        (
            lambda c: c.synced(),
            [
                {
                    "type": "ACK.ResourceSynced",
                    "status": "True",
                    "message": SYNCED,
                },
                {"type": "Ready", "status": "True", "reason": "Synced", "message": SYNCED},
            ],
        ),
        (
            lambda c: c.terminal("api error Bad: no"),
            [
                {"type": "ACK.Terminal", "status": "True", "message": "api error Bad: no"},
                {
                    "type": "ACK.ResourceSynced",
                    "status": "False",
                    "reason": "resource is in terminal condition",
                    "message": "Resource not synced",
                },
                {"type": "Ready", "status": "False", "reason": "ACK.Terminal", "message": "api error Bad: no"},
            ],
        ),
        (
            lambda c: c.recoverable("api error Slow: down"),
            [
                {"type": "ACK.Recoverable", "status": "True", "message": "api error Slow: down"},
                {
                    "type": "ACK.ResourceSynced",
                    "status": "Unknown",
                    "reason": "api error Slow: down",
                    "message": "Unable to determine if desired resource state matches latest observed state",
                },
                {"type": "Ready", "status": "False", "reason": "ACK.Recoverable", "message": "api error Slow: down"},
            ],
        ),
        (
            late(True),
            [
                {
                    "type": "ACK.LateInitialized",
                    "status": "True",
                    "reason": "Late initialization successful",
                    "message": "Late initialization successful",
                }
            ],
        ),
        (
            late(False),
            [
                {
                    "type": "ACK.LateInitialized",
                    "status": "False",
                    "reason": "Delayed Late Initialization",
                    "message": "Late initialization did not complete, requeuing with delay of 5 seconds",
                }
            ],
        ),
        (
            lambda c: c.waiting("Deleting", DELETING),
            [
                {
                    "type": "ACK.ResourceSynced",
                    "status": "False",
                    "reason": "Deleting",
                    "message": DELETING,
                },
                {"type": "Ready", "status": "False", "reason": "Deleting", "message": DELETING},
            ],
        ),
        (
            lambda c: c.advisory("Why", "Because"),
            [{"type": "ACK.Advisory", "status": "True", "reason": "Why", "message": "Because"}],
        ),
    ],
)
def test_published_texts(fill: Callable[[Conditions], None], shown: list[dict[str, str]]) -> None:
    assert rendered(fill) == [{**condition, "lastTransitionTime": T0} for condition in shown]


def test_order_is_that_of_appearance_with_ready_last() -> None:
    def fill(conditions: Conditions) -> None:
        conditions.synced()
        conditions.set("ACK.ReferencesResolved", Condition("True"))
        conditions.late_initialized(done=True)

    assert [c["type"] for c in rendered(fill)] == [
        "ACK.ResourceSynced",
        "ACK.ReferencesResolved",
        "ACK.LateInitialized",
        "Ready",
    ]


def test_time_moves_with_the_status_only() -> None:
    first = rendered(lambda c: c.recoverable("one"))
    second = rendered(lambda c: c.recoverable("another"), first, minutes=5)
    assert {c["lastTransitionTime"] for c in second} == {T0}
    assert status_of(second, "Ready") == "False"
    third = {c["type"]: c for c in rendered(lambda c: c.synced(), second, minutes=5)}
    assert {type_: c["lastTransitionTime"] for type_, c in third.items()} == {
        "ACK.ResourceSynced": T1,
        "ACK.Recoverable": T1,
        "Ready": T1,
    }


@pytest.mark.parametrize("fail", ["terminal", "recoverable"])
def test_a_mended_failure_is_shown_as_mended(fail: str) -> None:
    failed = rendered(lambda c: getattr(c, fail)("broken"))
    mended = rendered(lambda c: c.synced(), failed)
    name = f"ACK.{fail.title()}"
    assert status_of(mended, name) == "False"
    (entry,) = [c for c in mended if c["type"] == name]
    assert "message" not in entry
    assert "reason" not in entry
    assert mended[-1]["type"] == "Ready"


def test_other_conditions_of_an_earlier_loop_are_not_kept() -> None:
    before = rendered(lambda c: (c.advisory("r", "m"), c.late_initialized(done=False))[0])
    assert [c["type"] for c in rendered(lambda c: c.synced(), before)] == ["ACK.ResourceSynced", "Ready"]


def test_a_condition_without_a_time_gets_one() -> None:
    before = [{"type": "Ready", "status": "True"}]
    assert status_of(rendered(lambda c: c.synced(), before), "Ready") == "True"
    assert rendered(lambda c: c.synced(), before)[-1]["lastTransitionTime"] == T0


def test_no_condition_has_no_status() -> None:
    assert status_of([{"type": "Ready", "status": "True"}], "ACK.Terminal") is None


words = st.text(max_size=5)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("synced")),
        st.tuples(st.just("terminal"), words),
        st.tuples(st.just("recoverable"), words),
        st.tuples(st.just("waiting"), words, words),
        st.tuples(st.just("advisory"), words, words),
    ),
    max_size=4,
)


def play(loop: list[tuple[str, ...]]) -> Conditions:
    conditions = Conditions()
    for name, *args in loop:
        getattr(conditions, name)(*args)
    return conditions


@given(st.lists(steps, min_size=1, max_size=4))
def test_the_same_loop_twice_writes_nothing(loops: list[list[tuple[str, ...]]]) -> None:
    shown: list[dict[str, Any]] = []
    for minute, loop in enumerate(loops):
        shown = play(loop).render(shown, NOON + timedelta(minutes=minute))
    again = play(loops[-1]).render(shown, NOON + timedelta(days=1))
    assert again == shown
    assert len({c["type"] for c in shown}) == len(shown)


@given(steps, steps)
def test_a_new_time_means_a_new_status(first: list[tuple[str, ...]], second: list[tuple[str, ...]]) -> None:
    before = play(first).render([], NOON)
    after = play(second).render(before, NOON + timedelta(minutes=5))
    old = {c["type"]: c for c in before}
    for condition in after:
        kept = old.get(condition["type"], {}).get("status") == condition["status"]
        assert condition["lastTransitionTime"] == (T0 if kept else T1)


def test_long_texts_are_cut() -> None:
    collected = Conditions()
    collected.recoverable("ä" * 5_000)
    for entry in collected.render([]):
        assert len(entry.get("message", "")) <= LONGEST_MESSAGE
        assert len(entry.get("reason", "")) <= LONGEST_MESSAGE
    assert collected.render([])[0]["message"] == "ä" * (LONGEST_MESSAGE - 1) + "…"
