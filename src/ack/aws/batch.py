"""Many reads, one call: loads that are in flight together are fetched together.

A `BatchLoader` collects the keys that are asked for within a few milliseconds and fetches them with one call of up to
`limit` keys. When all its calls are under way (because AWS is slow, or the rate limiter makes them wait), the keys that
arrive meanwhile gather in the next one. So the more there is to do, the fewer calls each key costs.

One bad key must not fail its neighbours. When a fetch fails with an error that may be the fault of one of its keys, the
keys are fetched again in smaller groups: those the error names apart from the rest, otherwise in halves, down to the
single key whose own fetch fails; that error is that key's. The work is bounded: when more groups fail than succeed, the
rest is fetched key by key, so that n keys never cost more than n calls and a few.

Callers that share a key share its fetch, as long as the fetch has not been sent. A load made after that is fetched
anew: whoever changed something and then loads sees the change.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ack.aws.clock import Clock, LoopClock, Timer
from ack.aws.errors import AwsError, ErrorClass, classify
from ack.aws.priority import PRIORITY

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_SLACK = 3
"""How many more groups of keys may fail than succeed before the rest is fetched key by key."""


def may_be_one_keys_fault(error: Exception) -> bool:
    """Whether other keys of a failed fetch may succeed without the bad one: AWS refused the request for what is in it.

    Throttling, credentials, and outages are nobody's fault; neither is a denial that names no resource.
    """
    if not isinstance(error, AwsError) or error.http_status >= 500:
        return False
    kind = classify(error)
    if kind is ErrorClass.DENIED:
        return "on resource:" in error.message and "on resource: *" not in error.message
    return kind in (ErrorClass.TERMINAL, ErrorClass.RECOVERABLE)


@dataclass(slots=True)
class _Load(Generic[V]):
    """A key that someone waits for."""

    priority: int
    waiters: list[asyncio.Future[V | None]] = field(default_factory=list)

    @property
    def wanted(self) -> bool:
        return any(not waiter.done() for waiter in self.waiters)

    def answer(self, value: V | None) -> None:
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_result(value)

    def fail(self, error: Exception) -> None:
        for waiter in self.waiters:
            if not waiter.done():
                waiter.set_exception(error)

    def cancel(self) -> None:
        for waiter in self.waiters:
            waiter.cancel()


class BatchLoader(Generic[K, V]):
    """Loads single values through calls that fetch many.

    Args:
        fetch: fetches up to `limit` distinct keys. A key that it leaves out of its answer does not exist.
        limit: the most keys AWS accepts in one call.
        window: seconds to wait for more keys before a fetch is sent.
        max_in_flight: fetches under way at once. Keys that arrive beyond gather for the next, except that a load
            with a higher priority than everything under way is sent at once.
        splittable: whether an error may be one key's fault; see `may_be_one_keys_fault`.
        clock: injectable for tests.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[K]], Awaitable[Mapping[K, V]]],
        limit: int,
        *,
        window: float = 0.003,
        max_in_flight: int = 4,
        splittable: Callable[[Exception], bool] = may_be_one_keys_fault,
        clock: Clock | None = None,
    ) -> None:
        if limit < 1 or max_in_flight < 1:
            raise ValueError(f"a batch has at least one key and one fetch, not {limit} and {max_in_flight}")
        self._fetch = fetch
        self._limit = limit
        self._window = window
        self._max_in_flight = max_in_flight
        self._splittable = splittable
        self._clock = clock or LoopClock()
        self._pending: dict[K, _Load[V]] = {}
        self._running: dict[asyncio.Task[None], int] = {}
        self._timer: Timer | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return not self._pending and not self._running

    async def load(self, key: K, priority: int = 0) -> V | None:
        """The value of a key.

        Args:
            key: what to load.
            priority: the fetch runs with the highest of its loads (see `RateLimiter.acquire`).

        Returns:
            The value; None if the answer of the fetch does not have the key.

        Raises:
            Exception: what the fetch of this key raised.
        """
        load = self._pending.get(key)
        if load is None:
            load = self._pending[key] = _Load(priority)
        load.priority = max(load.priority, priority)
        waiter: asyncio.Future[V | None] = asyncio.get_running_loop().create_future()
        load.waiters.append(waiter)
        if len(self._pending) >= self._limit:
            self._send()
        elif self._timer is None:
            self._timer = self._clock.call_later(self._window, self._on_timer)
        return await waiter

    def _on_timer(self) -> None:
        self._timer = None
        self._send()

    def _send(self) -> None:
        """Send what waits, as far as fetches may be under way."""
        while self._pending:
            urgent = max(load.priority for load in self._pending.values())
            if len(self._running) >= self._max_in_flight and urgent <= max(self._running.values()):
                return
            batch = self._take()
            if not batch:
                return
            priority = max(load.priority for load in batch.values())
            task = asyncio.get_running_loop().create_task(self._run(batch, priority))
            self._running[task] = priority
            task.add_done_callback(self._ended)

    def _take(self) -> dict[K, _Load[V]]:
        """Up to `limit` loads, the most urgent first; those that nobody waits for any more are dropped."""
        wanted = {key: load for key, load in self._pending.items() if load.wanted}
        chosen = sorted(wanted, key=lambda key: -wanted[key].priority)[: self._limit]
        batch = {key: wanted.pop(key) for key in chosen}
        self._pending = wanted
        if not wanted and self._timer is not None:
            self._timer.cancel()
            self._timer = None
        return batch

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task, None)
        if self._pending and self._timer is None:
            self._send()

    async def _run(self, batch: dict[K, _Load[V]], priority: int) -> None:
        PRIORITY.set(priority)
        try:
            await self._resolve(batch, _Tally())
        except asyncio.CancelledError:
            for load in batch.values():
                load.cancel()
            raise

    async def _resolve(self, batch: dict[K, _Load[V]], tally: _Tally) -> None:
        if len(batch) > 1 and tally.hopeless:
            await asyncio.gather(*(self._resolve({key: load}, tally) for key, load in batch.items()))
            return
        keys = list(batch)
        try:
            values = await self._fetch(keys)
            answers = {key: values.get(key) for key in keys}
        except Exception as error:  # noqa: BLE001 - it is raised to whoever loads the keys
            if len(batch) == 1 or not self._splittable(error):
                for load in batch.values():
                    load.fail(error)
                return
            tally.failed += 1
            groups = _split(keys, error)
            await asyncio.gather(*(self._resolve({key: batch[key] for key in group}, tally) for group in groups))
        else:
            if len(batch) > 1:
                tally.succeeded += 1
            for key, load in batch.items():
                load.answer(answers[key])


@dataclass(slots=True)
class _Tally:
    """How the groups of a split fetch fare."""

    failed: int = 0
    succeeded: int = 0

    @property
    def hopeless(self) -> bool:
        return self.failed > self.succeeded + _SLACK


def _split(keys: Sequence[K], error: Exception) -> list[Sequence[K]]:
    """Groups to fetch apart: each key that the error names, and the rest; or two halves."""
    named = [key for key in keys if isinstance(key, str) and _names(str(error), key)]
    if 0 < len(named) < len(keys) and len(named) <= _SLACK:
        rest = [key for key in keys if key not in named]
        return [*([key] for key in named), rest]
    middle = len(keys) // 2
    return [keys[:middle], keys[middle:]]


def _names(text: str, key: str) -> bool:
    """Whether a text has a key as a whole word: `repo-a` does not name `repo`."""
    return re.search(rf"(?<![\w./-]){re.escape(key)}(?![\w/-]|\.\w)", text) is not None


class Batches:
    """The process's loaders, by what they load: scope, service, operation and whatever else tells them apart.

    Args:
        idle_seconds: a loader that was not asked for this long is dropped.
        clock: injectable for tests.
    """

    def __init__(self, *, idle_seconds: float = 300.0, clock: Clock | None = None) -> None:
        self._idle_seconds = idle_seconds
        self._clock = clock or LoopClock()
        self._loaders: dict[Hashable, tuple[BatchLoader[Any, Any], float]] = {}
        self._swept = float("-inf")

    def __len__(self) -> int:
        return len(self._loaders)

    def get(self, key: Hashable, make: Callable[[], BatchLoader[K, V]]) -> BatchLoader[K, V]:
        """The loader under a key; made if there is none.

        Args:
            key: tells loaders apart, `(scope, "ecr", "DescribeRepositories", registry_id)`.
            make: makes a loader.
        """
        now = self._clock.now()
        self._sweep(now)
        entry = self._loaders.get(key)
        loader = entry[0] if entry else make()
        self._loaders[key] = (loader, now)
        return loader

    def _sweep(self, now: float) -> None:
        if now < self._swept + self._idle_seconds / 2:
            return
        self._swept = now
        oldest = now - self._idle_seconds
        self._loaders = {k: e for k, e in self._loaders.items() if e[1] > oldest or not e[0].idle}
