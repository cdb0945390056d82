from __future__ import annotations

import asyncio
import sys
import threading

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ack.kube.backoff import Backoff
from ack.kube.queue import ShutDown, WorkQueue
from tests.unit.kube.fakes import FakeClock


def take(queue: WorkQueue[str]) -> str:
    """What `get` gives when something is ready: it does not wait then."""
    coroutine = queue.get()
    try:
        coroutine.send(None)
    except StopIteration as e:
        return str(e.value)
    raise AssertionError("get waits")


def make(**backoff: float) -> tuple[WorkQueue[str], FakeClock]:
    clock = FakeClock()
    return WorkQueue(Backoff(**({"jitter": 0.0} | backoff)), clock=clock), clock


class Queue(RuleBasedStateMachine):
    """The queue against its contract: a key is ready from the earliest time asked for since it was last taken."""

    keys = st.sampled_from("abcd")
    priorities = st.sampled_from([-5, 0, 5])

    def __init__(self) -> None:
        super().__init__()
        self.queue, self.clock = make()
        self.due: dict[str, float] = {}
        self.priority: dict[str, int] = {}
        self.working: set[str] = set()

    def want(self, key: str, due: float, priority: int) -> None:
        known = self.due.get(key)
        if known is not None and known <= self.clock.time < due:
            return
        self.priority[key] = max(priority, self.priority.get(key, priority))
        self.due[key] = min(due, self.due.get(key, due))

    @rule(key=keys, priority=priorities)
    def add(self, key: str, priority: int) -> None:
        self.want(key, self.clock.time, priority)
        self.queue.add(key, priority)

    @rule(key=keys, delay=st.integers(-1, 20), priority=priorities)
    def add_after(self, key: str, delay: int, priority: int) -> None:
        self.want(key, self.clock.time + max(0, delay), priority)
        self.queue.add_after(key, delay, priority)

    @rule(key=keys, priority=priorities)
    def add_rate_limited(self, key: str, priority: int) -> None:
        delay = self.queue.add_rate_limited(key, priority)
        self.want(key, self.clock.time + delay, priority)

    @rule(key=keys)
    def forget(self, key: str) -> None:
        self.queue.forget(key)
        assert self.queue.failures(key) == 0

    @rule(seconds=st.integers(1, 30))
    def advance(self, seconds: int) -> None:
        self.clock.advance(seconds)

    def ready(self) -> set[str]:
        return {k for k, due in self.due.items() if due <= self.clock.time and k not in self.working}

    @precondition(lambda self: self.ready())
    @rule()
    def take(self) -> None:
        ready = self.ready()
        key = take(self.queue)
        assert key in ready
        assert self.priority[key] == max(self.priority[k] for k in ready)
        assert self.queue.priority(key) == self.priority[key]
        self.working.add(key)
        del self.due[key], self.priority[key]

    @precondition(lambda self: self.working)
    @rule(data=st.data())
    def done(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.working)))
        self.working.discard(key)
        self.queue.done(key)

    @invariant()
    def counts(self) -> None:
        assert len(self.queue) == len(self.ready())
        assert self.queue.processing == len(self.working)
        assert self.queue.delayed == sum(due > self.clock.time for due in self.due.values())
        assert self.clock.timers <= 1

    def teardown(self) -> None:
        """Nothing is lost: let time pass and work everything off."""
        owed = set(self.due)
        for key in self.working:
            self.queue.done(key)
        self.working.clear()
        self.clock.advance(10_000)
        assert {take(self.queue) for _ in range(len(self.queue))} == owed


TestQueue = Queue.TestCase
TestQueue.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


def test_first_in_first_out_within_a_priority() -> None:
    queue, _ = make()
    for key, priority in (("low", -1), ("a", 0), ("b", 0), ("urgent", 9), ("c", 0), ("a", 0)):
        queue.add(key, priority)
    queue.add("c", 5)
    assert [take(queue) for _ in range(5)] == ["urgent", "c", "a", "b", "low"]


def test_backoff_grows_and_is_forgotten() -> None:
    queue, _ = make(base=1.0, cap=5.0)
    assert [queue.add_rate_limited("a") for _ in range(5)] == [1.0, 2.0, 4.0, 5.0, 5.0]
    assert queue.failures("a") == 5
    assert queue.add_rate_limited("b") == 1.0
    queue.forget("a")
    assert queue.add_rate_limited("a") == 1.0


def test_jitter() -> None:
    assert Backoff(1, 8, jitter=1).delay(3, lambda: 0.75) == 1.0
    assert Backoff(1, 8, jitter=0.5).delay(3, lambda: 1.0) == 2.0
    assert Backoff(1, 8, jitter=0).delay(10_000, lambda: 1.0) == 8
    with pytest.raises(ValueError, match="base"):
        Backoff(base=2, cap=1)


def test_ages() -> None:
    queue, clock = make()
    assert queue.oldest_age() == 0
    queue.add("a")
    clock.advance(3)
    queue.add("b")
    assert queue.oldest_age() == 3


def test_observer() -> None:
    seen: list[tuple[str, float]] = []

    class Observer:
        def added(self, priority: int) -> None:
            seen.append(("added", priority))

        def retried(self) -> None:
            seen.append(("retried", 0))

        def started(self, waited: float) -> None:
            seen.append(("started", waited))

        def finished(self, worked: float) -> None:
            seen.append(("finished", worked))

    clock = FakeClock()
    queue: WorkQueue[str] = WorkQueue(Backoff(1, 1, jitter=0), clock=clock, observer=Observer())
    queue.add_rate_limited("a", 3)
    clock.advance(5)
    take(queue)
    clock.advance(2)
    queue.done("a")
    assert seen == [("retried", 0), ("added", 3), ("started", 4.0), ("finished", 2.0)]


async def test_get_waits_and_cancelling_loses_nothing() -> None:
    queue: WorkQueue[str] = WorkQueue()
    first, second = asyncio.create_task(queue.get()), asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.add("a")
    first.cancel()
    assert await asyncio.wait_for(second, 1) == "a"


async def test_delayed_on_the_real_clock() -> None:
    queue: WorkQueue[str] = WorkQueue()
    queue.add_after("b", 0.03)
    queue.add_after("a", 0.01)
    assert [await asyncio.wait_for(queue.get(), 1) for _ in range(2)] == ["a", "b"]


async def test_shut_down_drains() -> None:
    queue: WorkQueue[str] = WorkQueue()
    queue.add("a")
    queue.add_after("late", 0.01)
    assert await queue.get() == "a"
    queue.add("b")
    queue.add("a")
    waiting = asyncio.create_task(_third(queue))
    queue.shut_down()
    queue.add("ignored")
    queue.done("a")
    assert await queue.get() == "b"
    with pytest.raises(ShutDown):
        await queue.get()
    with pytest.raises(ShutDown):
        await waiting


async def _third(queue: WorkQueue[str]) -> str:
    await asyncio.sleep(0.02)
    return await queue.get()


async def test_shut_down_wakes_all_who_wait() -> None:
    queue: WorkQueue[str] = WorkQueue()
    waiting = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.sleep(0)
    queue.shut_down()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(r) for r in results] == [ShutDown] * 3


async def test_shut_down_without_draining() -> None:
    queue: WorkQueue[str] = WorkQueue()
    queue.add("a")
    queue.shut_down(drain=False)
    with pytest.raises(ShutDown):
        await queue.get()


async def test_wait_idle() -> None:
    queue: WorkQueue[str] = WorkQueue()
    assert await queue.wait_idle(0.1)
    queue.add("a")
    assert not await queue.wait_idle(0.01)
    key = await queue.get()
    idle = asyncio.create_task(queue.wait_idle(1))
    await asyncio.sleep(0)
    queue.add("a")  # again meanwhile: not idle yet
    queue.done(key)
    await asyncio.sleep(0)
    assert not idle.done()
    queue.done(await queue.get())
    queue.add_after("a", 100)  # delayed ones do not count
    assert await idle


async def test_hundred_thousand_keys_stay_cheap() -> None:
    queue: WorkQueue[int] = WorkQueue()
    for i in range(100_000):
        queue.add(i, i % 3)
        queue.add(i, 2)
    loop = asyncio.get_running_loop()
    started = loop.time()
    for _ in range(100_000):
        queue.done(await queue.get())
    assert loop.time() - started < 5


async def test_metrics_may_be_read_on_another_thread() -> None:
    queue: WorkQueue[int] = WorkQueue()
    done = threading.Event()
    failures: list[BaseException] = []

    def read() -> None:
        try:
            while not done.is_set():
                assert queue.oldest_age() >= 0
        except BaseException as error:  # noqa: BLE001 - told to the test
            failures.append(error)

    thread = threading.Thread(target=read)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        thread.start()
        for number in range(5_000):
            queue.add(number)
    finally:
        done.set()
        thread.join()
        sys.setswitchinterval(interval)
    assert failures == []


async def test_what_is_urgent_has_its_places_and_what_is_not_may_go_many_at_a_time() -> None:
    queue: WorkQueue[str] = WorkQueue(urgent=2)
    for name in ("a", "b", "c"):
        queue.add(name, 5)
    for name in ("x", "y", "z"):
        queue.add(name)
    assert [await queue.get(), await queue.get()] == ["a", "b"]
    third = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    assert not third.done(), "c is first, and there is no place for it"
    queue.done("a")
    assert await third == "c"
    queue.done("b")
    assert [await queue.get() for _ in range(3)] == ["x", "y", "z"], "as many as there are workers"
    queue.add("d", 1)
    assert await queue.get() == "d"


async def test_shutting_down_hands_out_what_waits_for_a_place() -> None:
    queue: WorkQueue[str] = WorkQueue(urgent=1)
    queue.add("a", 1)
    queue.add("b", 1)
    assert await queue.get() == "a"
    second = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.shut_down()
    await asyncio.sleep(0)
    assert not second.done()
    queue.done("a")
    assert await second == "b"
    queue.done("b")
    with pytest.raises(ShutDown):
        await queue.get()


async def test_what_waits_behind_an_urgent_key_is_handed_out_after_it() -> None:
    queue: WorkQueue[str] = WorkQueue(urgent=1)
    queue.add("a", 1)
    assert await queue.get() == "a"
    waiting = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.sleep(0)
    for key, priority in (("b", 1), ("x", 0), ("y", 0)):
        queue.add(key, priority)
        await asyncio.sleep(0)
    assert not any(task.done() for task in waiting)
    queue.done("a")
    assert sorted(await asyncio.wait_for(asyncio.gather(*waiting), 5)) == ["b", "x", "y"]
