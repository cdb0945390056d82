"""How fast AWS may be asked: one adaptive token bucket for each account, region, service and direction.

AWS's limits are per account and region, differ by service, are shared with everybody else in the account, and are
mostly not published. So they are found: a bucket starts at a ceiling that no limit of AWS's control planes reaches. A
throttling answer tells where the limit is, since what AWS has let through in the last second is what it lets through;
the bucket goes somewhat below that, and from there grows back, slowly first and faster the longer AWS takes it. All
workers draw from the same bucket, so that a throttled service slows them all down instead of letting each find out by
itself.

Who waits is served by priority, then in order of arrival; but nobody for ever: a step of priority is worth some seconds
of waiting, so that what is not urgent goes too, however much that is urgent comes.

Not thread-safe: everything happens on the event loop.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ack.aws.clock import Clock, LoopClock, Timer
from ack.aws.operations import is_read
from ack.aws.scope import Scope

__all__ = ["BucketKey", "Limits", "RateLimiter", "is_read"]

SECONDS_A_STEP = 3.0
"""What a step of priority is worth: a resync that has waited for half a minute goes before a new change of a user's."""


class BucketKey(NamedTuple):
    """What shares one limit."""

    account: str
    region: str
    endpoint: str
    service: str
    read: bool

    @classmethod
    def of(cls, scope: Scope, service: str, operation: str) -> BucketKey:
        """The bucket that a call draws from."""
        account = scope.account_id or scope.role_arn or ""
        return cls(account, scope.region, scope.endpoint_url or "", service, is_read(operation))


@dataclass(frozen=True, slots=True)
class Limits:
    """The constants of the rule. Rates are calls a second.

    Args:
        ceiling: where a bucket starts and never goes above; far more than one process can send.
        floor: below this a throttled bucket is never slowed down: others in the account may be to blame, and an object
            needs several calls.
        recovery: seconds without throttling in which a bucket wins back what the last decrease took.
        growth: the least that is added to a rate in each second, at first.
        decrease: factor of the rate that AWS has let through, at a throttling answer.
        burst: seconds' worth of calls that may go out at once after a pause.
        settle: seconds after a decrease in which further throttling answers change nothing: they belong to calls
            that were under way already.
    """

    ceiling: float = 500.0
    floor: float = 2.0
    recovery: float = 10.0
    growth: float = 0.2
    decrease: float = 0.7
    burst: float = 1.0
    settle: float = 1.0


class RateLimiter:
    """Admits calls to AWS.

    Args:
        limits: the constants of the rule.
        clock: injectable for tests; by default the event loop's.
        ceilings: service (botocore's name), or "" for all others -> its own ceiling in calls a second.
    """

    def __init__(
        self, limits: Limits | None = None, clock: Clock | None = None, *, ceilings: Mapping[str, float] | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._ceilings = dict(ceilings or {})
        self._clock = clock or LoopClock()
        self._buckets: dict[BucketKey, _Bucket] = {}

    async def acquire(self, key: BucketKey, priority: int = 0) -> None:
        """Wait until a call may be sent.

        Args:
            key: the bucket to draw from.
            priority: who waits with a higher one goes first.
        """
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = _Bucket(self._limits_of(key), self._clock)
        await bucket.acquire(priority)

    def spent(self, key: BucketKey) -> None:
        """Account for a call that was sent without asking: the SDK's own retry."""
        if (bucket := self._buckets.get(key)) is not None:
            bucket.spend()

    def served(self, key: BucketKey) -> None:
        """AWS let a call through, whatever it answered."""
        if (bucket := self._buckets.get(key)) is not None:
            bucket.served()

    def throttled(self, key: BucketKey) -> None:
        """AWS answered that there were too many calls."""
        if (bucket := self._buckets.get(key)) is not None:
            bucket.throttled()

    def rate(self, key: BucketKey) -> float:
        """Calls a second that a bucket admits now."""
        bucket = self._buckets.get(key)
        return bucket.rate() if bucket else self._limits_of(key).ceiling

    def shown(self) -> Iterator[tuple[BucketKey, float, int]]:
        """Each bucket that has been used, the calls a second that it admits now, and how many calls wait for it.

        May be asked from any thread: metrics are put together on one.
        """
        for key, bucket in list(self._buckets.items()):
            yield key, bucket.grown(self._clock.now()), bucket.waiting()

    def _limits_of(self, key: BucketKey) -> Limits:
        ceiling = self._ceilings.get(key.service, self._ceilings.get("", self._limits.ceiling))
        return replace(self._limits, ceiling=ceiling, floor=min(self._limits.floor, ceiling))


class _Bucket:
    """Tokens that arrive at an adaptive rate, and those who wait for one."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        now = clock.now()
        self._rate = self._base = limits.ceiling
        self._growth = limits.growth
        self._updated = self._decreased = now
        self._tokens = self._capacity()
        self._settled = now
        self._sent: deque[float] = deque()
        self._served: deque[float] = deque()
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._timer: Timer | None = None

    async def acquire(self, priority: int) -> None:
        self._update()
        if not self._waiting and self._tokens >= 1:
            self.spend()
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        since = self._clock.now() - priority * SECONDS_A_STEP
        heapq.heappush(self._waiting, (since, next(self._order), future))
        self._serve()
        try:
            await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                # Served and cancelled at once: the token goes to the next in line.
                self._tokens += 1
                self._sent.pop()
                self._serve()
            raise

    def spend(self) -> None:
        now = self._update()
        self._tokens -= 1
        self._sent.append(now)
        self._forget(now)

    def served(self) -> None:
        now = self._clock.now()
        self._served.append(now)
        self._forget(now)

    def throttled(self) -> None:
        now = self._update()
        if now < self._settled:
            return
        self._forget(now)
        # Where nothing has been let through yet, the rate that met resistance is the one that was used, which may be
        # far below the one that was allowed.
        before = min(self._rate, max(float(len(self._served) or len(self._sent)), self._limits.floor))
        self._rate = self._base = max(self._limits.floor, before * self._limits.decrease)
        self._growth = max(self._limits.growth, (before - self._rate) / self._limits.recovery)
        self._tokens = min(self._tokens, 0.0)
        self._decreased = now
        self._settled = now + self._limits.settle
        self._arm()

    def rate(self) -> float:
        self._update()
        return self._rate

    def grown(self, now: float) -> float:
        """The rate at a time."""
        calm = max(0.0, now - self._decreased)
        return min(self._limits.ceiling, self._base + self._growth * calm * (1 + calm / self._limits.recovery) / 2)

    def waiting(self) -> int:
        return sum(not future.done() for _, _, future in list(self._waiting))

    def _capacity(self) -> float:
        return max(1.0, self._rate * self._limits.burst)

    def _update(self) -> float:
        now = self._clock.now()
        elapsed = now - self._updated
        if elapsed > 0:
            before = self._rate
            self._rate = self.grown(now)
            # What arrived is the area below the rate, which is no larger than if it had grown evenly.
            self._tokens = min(self._capacity(), self._tokens + (before + self._rate) / 2 * elapsed)
            self._updated = now
        return now

    def _forget(self, now: float) -> None:
        for moments in (self._sent, self._served):
            while moments and moments[0] <= now - 1.0:
                moments.popleft()

    def _serve(self) -> None:
        self._update()
        while self._waiting:
            future = self._waiting[0][2]
            if future.done():
                heapq.heappop(self._waiting)
            elif self._tokens >= 1 - 1e-9:
                heapq.heappop(self._waiting)
                self.spend()
                future.set_result(None)
            else:
                break
        self._arm()

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiting:
            delay = max(0.0, (1 - self._tokens) / self._rate)
            self._timer = self._clock.call_later(delay, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._serve()
