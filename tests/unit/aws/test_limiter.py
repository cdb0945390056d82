"""The adaptive rate limiter, with a clock of its own."""

from __future__ import annotations

import asyncio
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.aws.limiter import BucketKey, Limits, RateLimiter
from ack.aws.scope import Scope
from tests.unit.aws.fake_clock import FakeClock, FakeTimer, settle

SCOPE = Scope("us-west-2", "123456789012")
READ = BucketKey.of(SCOPE, "ecr", "DescribeRepositories")
WRITE = BucketKey.of(SCOPE, "ecr", "CreateRepository")


class Sender:
    """Acquires from a limiter and notes when each call was admitted."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.clock = FakeClock()
        self.limiter = RateLimiter(limits, self.clock)
        self.admitted: list[tuple[float, object]] = []
        self.tasks: list[asyncio.Task[None]] = []

    def send(self, label: object = None, *, key: BucketKey = READ, priority: int = 0) -> asyncio.Task[None]:
        task = asyncio.create_task(self._send(label, key, priority))
        self.tasks.append(task)
        return task

    async def _send(self, label: object, key: BucketKey, priority: int) -> None:
        await self.limiter.acquire(key, priority)
        self.admitted.append((self.clock.now(), label))

    @property
    def labels(self) -> list[object]:
        return [label for _, label in self.admitted]

    async def stop(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


def test_key_tells_account_region_service_and_direction_apart() -> None:
    keys = {
        READ,
        WRITE,
        BucketKey.of(SCOPE, "s3", "ListBuckets"),
        BucketKey.of(Scope("eu-west-1", "123456789012"), "ecr", "DescribeRepositories"),
        BucketKey.of(Scope("us-west-2", "210987654321"), "ecr", "DescribeRepositories"),
    }
    assert len(keys) == 5
    assert BucketKey.of(SCOPE, "ecr", "ListTagsForResource") == READ


async def test_nothing_is_held_back_before_the_first_throttling() -> None:
    sender = Sender()
    for number in range(400):
        sender.send(number)
    await settle()
    assert sender.labels == list(range(400))


async def test_ceiling_holds() -> None:
    sender = Sender(Limits(ceiling=10, growth=1))
    for number in range(40):
        sender.send(number)
    await settle()
    assert len(sender.admitted) == 10
    await sender.clock.advance(1.0)
    assert len(sender.admitted) == 20
    await sender.stop()


async def test_a_throttling_answer_lowers_the_rate_that_was_used() -> None:
    sender = Sender()
    for number in range(20):
        sender.send(number)
    await settle()
    sender.limiter.throttled(READ)
    assert sender.limiter.rate(READ) == 14.0


async def test_what_aws_has_let_through_tells_the_limit() -> None:
    sender = Sender()
    for number in range(300):
        sender.send(number)
    await settle()
    for _ in range(10):
        sender.limiter.served(READ)
    sender.limiter.throttled(READ)
    assert sender.limiter.rate(READ) == 7.0
    await sender.clock.advance(10)
    assert sender.limiter.rate(READ) == 10.0
    await sender.clock.advance(90)
    assert sender.limiter.rate(READ) > 100, "the longer AWS takes it, the faster it grows"


async def test_throttling_of_calls_that_were_under_way_counts_once() -> None:
    sender = Sender(Limits(decrease=0.5))
    for number in range(20):
        sender.send(number)
    await settle()
    for _ in range(15):
        sender.limiter.throttled(READ)
    assert sender.limiter.rate(READ) == 10.0
    await sender.clock.advance(1.5)
    for number in range(10):
        sender.send(number)
    await settle()
    sender.limiter.throttled(READ)
    assert sender.limiter.rate(READ) < 6


async def test_rate_never_falls_below_the_floor() -> None:
    sender = Sender(Limits(floor=0.5, growth=0.05, decrease=0.5))
    sender.send()
    await settle()
    for _ in range(10):
        sender.limiter.throttled(READ)
        assert sender.limiter.rate(READ) == 0.5
        await sender.clock.advance(1.0)
    assert 0.5 < sender.limiter.rate(READ) < 0.6


async def test_rate_wins_back_what_it_lost() -> None:
    sender = Sender(Limits(ceiling=100, recovery=5, decrease=0.5))
    for _ in range(40):
        sender.send()
    await settle()
    sender.limiter.throttled(READ)
    assert sender.limiter.rate(READ) == 20
    await sender.clock.advance(2.5)
    assert sender.limiter.rate(READ) == 27.5
    await sender.clock.advance(2.5)
    assert sender.limiter.rate(READ) == 40
    await sender.clock.advance(1000)
    assert sender.limiter.rate(READ) == 100


async def test_reads_do_not_slow_down_writes() -> None:
    sender = Sender()
    sender.send()
    sender.send(key=WRITE)
    await settle()
    sender.limiter.throttled(READ)
    assert sender.limiter.rate(READ) == 2
    assert sender.limiter.rate(WRITE) == 500


async def test_who_waits_is_served_by_priority_then_in_order() -> None:
    sender = Sender(Limits(ceiling=1, growth=0))
    sender.send("first")
    await settle()
    for label, priority in (("resync 1", -1), ("change 1", 1), ("resync 2", -1), ("change 2", 1), ("normal", 0)):
        sender.send(label, priority=priority)
    await settle()
    await sender.clock.advance(10)
    assert sender.labels == ["first", "change 1", "change 2", "normal", "resync 1", "resync 2"]
    times = [when for when, _ in sender.admitted]
    assert [round(b - a, 6) for a, b in itertools.pairwise(times)] == [1.0] * 5


async def test_what_is_not_urgent_goes_too_however_much_that_is_urgent_comes() -> None:
    sender = Sender(Limits(ceiling=1, growth=0))
    sender.send("first")
    sender.send("resync", priority=0)
    for _ in range(60):
        sender.send("change", priority=10)
        await settle()
        await sender.clock.advance(1.0)
    assert 29 <= sender.labels.index("resync") <= 32
    await sender.stop()


async def test_a_service_has_a_ceiling_of_its_own() -> None:
    limiter = RateLimiter(clock=FakeClock(), ceilings={"ecr": 20, "": 1.5})
    other = BucketKey.of(SCOPE, "s3", "ListBuckets")
    assert (limiter.rate(READ), limiter.rate(WRITE), limiter.rate(other)) == (20, 20, 1.5)
    await limiter.acquire(other)
    limiter.throttled(other)
    assert limiter.rate(other) == 1.5, "the floor is not above what the operator allows"


async def test_what_is_shown() -> None:
    sender = Sender(Limits(ceiling=1, growth=0))
    for _ in range(3):
        sender.send()
    await settle()
    assert [*sender.limiter.shown()] == [(READ, 1, 2)]
    await sender.clock.advance(5)
    assert [*sender.limiter.shown()] == [(READ, 1, 0)]


async def test_who_gives_up_takes_no_token() -> None:
    sender = Sender(Limits(ceiling=1, growth=0))
    sender.send("first")
    await settle()
    quitter = sender.send("quitter")
    sender.send("next")
    await settle()
    quitter.cancel()
    await sender.clock.advance(1.0)
    assert sender.labels == ["first", "next"]


async def test_who_is_served_and_cancelled_at_once_passes_the_token_on() -> None:
    sender = Sender(Limits(ceiling=1, growth=0))
    sender.send("first")
    await settle()
    quitter = sender.send("quitter")
    sender.send("next")
    await settle()

    when, order, timer = sender.clock.timers[0]
    sender.clock.timers[0] = (when, order, FakeTimer(when, lambda: (timer.callback(), quitter.cancel())))  # type: ignore[arg-type]
    await sender.clock.advance(1.0)
    assert sender.labels == ["first", "next"]


async def test_retries_of_the_sdk_are_accounted_for() -> None:
    sender = Sender(Limits(ceiling=10, growth=0))
    for _ in range(5):
        sender.send()
    await settle()
    for _ in range(5):
        sender.limiter.spent(READ)
    sender.send("late")
    await settle()
    assert "late" not in sender.labels
    await sender.clock.advance(0.1)
    assert "late" in sender.labels


@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("send"), st.integers(1, 30)),
            st.tuples(st.just("throttle"), st.just(0)),
            st.tuples(st.just("wait"), st.integers(1, 3000)),
        ),
        max_size=15,
    )
)
def test_never_more_than_the_burst_and_the_rate_allow(steps: list[tuple[str, int]]) -> None:
    limits = Limits(ceiling=20, growth=3)

    async def run() -> None:
        sender = Sender(limits)
        for what, amount in steps:
            if what == "send":
                for _ in range(amount):
                    sender.send()
                await settle()
            elif what == "throttle":
                sender.limiter.throttled(READ)
            else:
                await sender.clock.advance(amount / 1000)
            assert limits.floor <= sender.limiter.rate(READ) <= limits.ceiling
        times = [when for when, _ in sender.admitted]
        for index, start in enumerate(times):
            for later in range(index, len(times)):
                # In any interval: what may burst, and what arrives at the highest rate there is.
                allowed = limits.ceiling * limits.burst + limits.ceiling * (times[later] - start)
                assert later - index + 1 <= allowed + 1e-6
        await sender.stop()

    asyncio.run(run())


@pytest.mark.parametrize("capacity", [3, 10, 40])
async def test_finds_the_capacity_of_the_service(capacity: int) -> None:
    """A service that throttles above its capacity is used well, and throttles rarely."""
    sender = Sender(Limits(ceiling=200))
    throttled = served = looked_at = 0
    window: list[float] = []
    seconds = 40
    for _ in range(seconds * 5):
        waiting = len(sender.tasks) - len(sender.admitted)
        for _ in range(max(0, 20 - waiting)):
            sender.send()
        await sender.clock.advance(0.2)
        for when, _ in sender.admitted[looked_at:]:
            window = [moment for moment in window if moment > when - 1.0]
            if len(window) < capacity:
                window.append(when)
                served += 1
                sender.limiter.served(READ)
            else:
                throttled += 1
                sender.limiter.throttled(READ)
        looked_at = len(sender.admitted)
    await sender.stop()
    assert served >= 0.75 * capacity * seconds
    assert throttled <= 0.05 * served + 20
