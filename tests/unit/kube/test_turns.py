"""Groups take turns."""

from __future__ import annotations

import heapq
import itertools

from hypothesis import given
from hypothesis import strategies as st

from ack.kube import turns
from ack.kube.queue import WorkQueue
from ack.kube.turns import Turns
from tests.unit.kube.test_queue import take


def queue_of(*keys: str) -> WorkQueue[str]:
    """A queue whose keys' groups are their first letters."""
    queue: WorkQueue[str] = WorkQueue(group_of=lambda key: key[0])
    for key in keys:
        queue.add(key)
    return queue


def drain(queue: WorkQueue[str]) -> list[str]:
    return [take(queue) for _ in range(len(queue))]


def test_one_key_does_not_wait_for_thousands_of_another_group() -> None:
    queue = queue_of(*(f"a{i}" for i in range(1000)))
    assert [take(queue) for _ in range(3)] == ["a0", "a1", "a2"]
    queue.add("b0")
    assert [take(queue) for _ in range(2)] in (["b0", "a3"], ["a3", "b0"])


def test_turns_and_first_in_first_out_within_a_group() -> None:
    assert drain(queue_of("a0", "a1", "a2", "b0", "b1", "c0")) == ["a0", "b0", "c0", "a1", "b1", "a2"]


def test_priority_goes_first_and_has_lines_of_its_own() -> None:
    queue = queue_of(*(f"a{i}" for i in range(5)))
    queue.add("b0", 10)
    queue.add("a9", 10)
    queue.add("a4", 10)  # raised
    assert [take(queue) for _ in range(4)] == ["b0", "a9", "a4", "a0"]


def test_who_comes_back_again_and_again_passes_nobody() -> None:
    queue = queue_of("a0", "b0", "b1", "b2")
    served = []
    for _ in range(6):
        key = take(queue)
        queue.done(key)
        served.append(key)
        if key == "a0":
            queue.add("a0")
    assert served == ["a0", "b0", "b1", "a0", "b2", "a0"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=200), st.integers(1, 3))
def test_no_group_gets_ahead_by_more_than_one_while_both_wait(steps: list[tuple[str, bool]], lines: int) -> None:
    """Between two servings of a group that always waits, each other group is served at most twice."""
    order = itertools.count()
    line: Turns[tuple[str, int]] = Turns(lambda key: key[0])
    waiting: list[tuple[int, int, tuple[str, int]]] = []

    def join(group: str) -> None:
        key = (group, next(order))
        heapq.heappush(waiting, (line.take(key, 0), key[1], key))

    before, turns.LINES = turns.LINES, lines
    try:
        since: dict[str, int] = {}
        join("a")
        for group, serve in steps:
            join(group)
            if serve:
                turn, _, (served, _) = heapq.heappop(waiting)
                line.served(0, turn)
                if served == "a":
                    since.clear()
                    join("a")
                else:
                    since[served] = since.get(served, 0) + 1
                assert max(since.values(), default=0) <= 2
    finally:
        turns.LINES = before
