from __future__ import annotations

import asyncio
from collections import Counter, defaultdict

import pytest

from ack.kube.backoff import Backoff
from ack.kube.controller import Controller, Result
from ack.kube.queue import WorkQueue
from tests.unit.kube.fakes import until

FAST = Backoff(base=0.001, cap=0.002)


async def test_never_one_key_twice_at_a_time_and_none_lost() -> None:
    queue: WorkQueue[int] = WorkQueue(FAST)
    at_work: Counter[int] = Counter()
    seen: defaultdict[int, int] = defaultdict(int)
    state: defaultdict[int, int] = defaultdict(int)
    most = 0

    async def reconcile(key: int) -> Result:
        nonlocal most
        at_work[key] += 1
        most = max(most, at_work.total())
        assert at_work[key] == 1
        present = state[key]
        await asyncio.sleep(0.001)
        at_work[key] -= 1
        if present % 7 == 3 and seen[key] != present:
            seen[key] = present
            raise RuntimeError("once")
        seen[key] = present
        return Result()

    controller = Controller(queue, reconcile, 8, name="test")
    running = asyncio.create_task(controller.run())
    for round_ in range(20):
        for key in range(10):
            state[key] += 1
            queue.add(key)
        if round_ % 3 == 0:
            await asyncio.sleep(0.001)
    await until(lambda: not (queue.delayed or queue.processing or len(queue)))
    assert seen == state
    assert 1 < most <= 8
    assert await controller.stop(1)
    await running


async def test_results() -> None:
    queue: WorkQueue[str] = WorkQueue(Backoff(base=50, cap=100, jitter=0))
    results = {"again": Result(requeue_after=10, priority=-1), "limited": Result(rate_limited=True), "ok": Result()}

    async def reconcile(key: str) -> Result:
        if key not in results:
            raise ValueError(key)
        return results[key]

    controller = Controller(queue, reconcile, 2)
    running = asyncio.create_task(controller.run())
    for _ in range(2):
        for key in ("again", "limited", "ok", "bad"):
            queue.add(key, 5)
        assert await queue.wait_idle(1)
    assert queue.delayed == 3
    assert {k: queue.failures(k) for k in ("again", "limited", "ok", "bad")} == {
        "again": 0,
        "limited": 2,
        "ok": 0,
        "bad": 2,
    }
    await controller.stop()
    await running


async def test_failure_keeps_its_priority() -> None:
    queue: WorkQueue[str] = WorkQueue(FAST)
    priorities = []

    async def reconcile(key: str) -> Result:
        priorities.append(queue.priority(key))
        return Result(rate_limited=len(priorities) < 3)

    controller = Controller(queue, reconcile)
    running = asyncio.create_task(controller.run())
    queue.add("a", 7)
    await until(lambda: len(priorities) >= 3)
    assert priorities == [7, 7, 7]
    await controller.stop()
    await running


async def test_stop_finishes_what_is_in_flight_and_starts_nothing() -> None:
    queue: WorkQueue[str] = WorkQueue()
    finished = []

    async def reconcile(key: str) -> Result:
        await asyncio.sleep(0.05)
        finished.append(key)
        return Result(requeue_after=0)

    controller = Controller(queue, reconcile, 2)
    running = asyncio.create_task(controller.run())
    for key in "abcd":
        queue.add(key)
    await asyncio.sleep(0.01)
    assert await controller.stop(1)
    await running
    assert sorted(finished) == ["a", "b"]


async def test_stop_cancels_after_the_grace_period() -> None:
    queue: WorkQueue[str] = WorkQueue()
    ended = asyncio.Event()

    async def reconcile(key: str) -> Result:
        try:
            await asyncio.sleep(60)
        finally:
            ended.set()
        return Result()

    controller = Controller(queue, reconcile)
    running = asyncio.create_task(controller.run())
    queue.add("a")
    await asyncio.sleep(0.01)
    assert not await controller.stop(0.02)
    await asyncio.wait_for(running, 1)
    assert ended.is_set()


async def test_a_cancelled_part_is_a_failure_like_any_other() -> None:
    queue: WorkQueue[str] = WorkQueue(FAST)
    calls = 0

    async def reconcile(key: str) -> Result:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise asyncio.CancelledError
        return Result()

    controller = Controller(queue, reconcile)
    running = asyncio.create_task(controller.run())
    queue.add("a")
    await until(lambda: calls >= 2)
    await controller.stop()
    await running


async def test_a_worker_that_dies_is_replaced() -> None:
    class Fragile(WorkQueue[str]):
        broken = True

        def done(self, key: str) -> None:
            super().done(key)
            if self.broken:
                self.broken = False
                raise RuntimeError("observer bug")

    queue = Fragile()
    seen = []

    async def reconcile(key: str) -> Result:
        seen.append(key)
        return Result()

    controller = Controller(queue, reconcile)
    running = asyncio.create_task(controller.run())
    queue.add("a")
    await asyncio.sleep(0.01)
    queue.add("b")
    await until(lambda: seen == ["a", "b"])
    await controller.stop()
    await running


async def test_cancelling_run_ends_the_workers() -> None:
    queue: WorkQueue[str] = WorkQueue()
    controller = Controller(queue, lambda key: asyncio.sleep(60, Result()), 3)
    running = asyncio.create_task(controller.run())
    queue.add("a")
    await asyncio.sleep(0.01)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert queue.processing == 0


async def test_needs_a_worker_and_runs_once() -> None:
    queue: WorkQueue[str] = WorkQueue()
    with pytest.raises(ValueError, match="at least one worker"):
        Controller(queue, lambda key: asyncio.sleep(0, Result()), 0)
    controller = Controller(queue, lambda key: asyncio.sleep(0, Result()))
    running = asyncio.create_task(controller.run())
    await asyncio.sleep(0)
    with pytest.raises(RuntimeError, match="runs already"):
        await controller.run()
    await controller.stop()
    await running
