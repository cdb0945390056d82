"""A work queue of keys: each key at most once in it, never with two workers at a time, the urgent ones first.

The contract is that of client-go's workqueue, with the priorities of controller-runtime's:

- A key added while it waits is one entry. Added while a worker has it, it comes again when the worker is done.
- One entry a key, and the earliest time counts: adding a key at once takes up what was delayed for later. A reconcile
  looks at the present state and decides anew when to come back, so a second, older appointment would only cost a
  needless read.
- Higher priorities first, first in first out within one. Adding again may raise a waiting key's priority, never lower
  it.
- Keys may be of groups, which take turns within a priority: a few keys of one do not wait for thousands of another.

Not thread-safe: everything happens on one event loop.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from ack.kube.backoff import Backoff
from ack.kube.turns import Turns

K = TypeVar("K", bound=Hashable)


class ShutDown(Exception):
    """The queue is shut down and has nothing left."""


class TimerHandle(Protocol):
    """A call that is due later."""

    def cancel(self) -> None:
        """Drop it."""


class Clock(Protocol):
    """Monotonic time, and calls at a later time."""

    def now(self) -> float:
        """Seconds since some fixed moment."""

    def call_later(self, delay: float, callback: Callable[[], None]) -> TimerHandle:
        """Call back after `delay` seconds, on the event loop."""


class LoopClock:
    """Monotonic time, and the running event loop's timers."""

    def now(self) -> float:
        """Seconds; may be asked from any thread."""
        return time.monotonic()

    def call_later(self, delay: float, callback: Callable[[], None]) -> TimerHandle:
        """Call back after `delay` seconds."""
        return asyncio.get_running_loop().call_later(delay, callback)


class QueueObserver(Protocol):
    """What a metrics room wants to know. Depth is `len(queue)`, the age of the oldest entry `queue.oldest_age()`."""

    def added(self, priority: int) -> None:
        """A key became ready."""

    def retried(self) -> None:
        """A key was added with backoff."""

    def started(self, waited: float) -> None:
        """A worker took a key that was ready for `waited` seconds."""

    def finished(self, worked: float) -> None:
        """A worker was done after `worked` seconds."""


@dataclass(slots=True)
class _Ready:
    priority: int
    turn: int
    sequence: int
    since: float


@dataclass(slots=True)
class _Delayed:
    due: float
    priority: int
    sequence: int


@dataclass(slots=True)
class _Work:
    priority: int
    since: float
    again: int | None = None
    """Priority with which the key was added again meanwhile."""


class WorkQueue(Generic[K]):
    """See the module.

    Args:
        backoff: delays of `add_rate_limited`.
        urgent: the most keys with a priority above 0 that workers have at once; `None` for as many as there are
            workers. Further workers are for what is not urgent, which may go many at a time.
        group_of: the group of a key, as its namespace; `None` for no groups.
        clock: where time comes from.
        rand: random numbers in [0, 1), for jitter.
        observer: told what happens.
    """

    def __init__(
        self,
        backoff: Backoff | None = None,
        *,
        urgent: int | None = None,
        group_of: Callable[[K], Hashable] | None = None,
        clock: Clock | None = None,
        rand: Callable[[], float] = random.random,
        observer: QueueObserver | None = None,
    ) -> None:
        self._backoff = backoff or Backoff()
        self._urgent = urgent
        self._clock = clock or LoopClock()
        self._rand = rand
        self._observer = observer
        self._turns: Turns[K] = Turns(group_of or (lambda _: None))
        self._sequence = itertools.count()
        self._ready: dict[K, _Ready] = {}
        self._heap: list[tuple[int, int, int, K]] = []
        self._delayed: dict[K, _Delayed] = {}
        self._timers: list[tuple[float, int, K]] = []
        self._timer: tuple[float, TimerHandle] | None = None
        self._processing: dict[K, _Work] = {}
        self._failures: dict[K, int] = {}
        self._waiters: deque[asyncio.Future[None]] = deque()
        self._idle_waiters: list[asyncio.Future[None]] = []
        self._closed = False

    def __len__(self) -> int:
        """Keys that are ready."""
        return len(self._ready)

    @property
    def delayed(self) -> int:
        """Keys that wait for their time."""
        return len(self._delayed)

    @property
    def processing(self) -> int:
        """Keys that workers have."""
        return len(self._processing)

    def oldest_age(self) -> float:
        """Seconds that the longest-waiting ready key waits; 0 when none does. May be asked from any thread."""
        # Metrics are put together on a thread of their own: a list is taken at once, an iteration would be disturbed.
        waiting = [ready.since for ready in list(self._ready.values())]
        return self._clock.now() - min(waiting) if waiting else 0.0

    def priority(self, key: K) -> int:
        """The priority with which a worker has the key; 0 when none has it."""
        work = self._processing.get(key)
        return work.priority if work is not None else 0

    # Adding

    def add(self, key: K, priority: int = 0) -> None:
        """Make a key ready now, or once the worker that has it is done. Ignored after `shut_down`."""
        if self._closed:
            return
        delayed = self._delayed.pop(key, None)
        if delayed is not None:
            # What was said of its urgency still holds.
            priority = max(priority, delayed.priority)
        work = self._processing.get(key)
        if work is not None:
            work.again = priority if work.again is None else max(work.again, priority)
            return
        entry = self._ready.get(key)
        if entry is None:
            self._push(key, priority)
        elif priority > entry.priority:
            entry.priority, entry.turn = priority, self._turns.take(key, priority)
            heapq.heappush(self._heap, (-priority, entry.turn, entry.sequence, key))

    def add_after(self, key: K, delay: float, priority: int = 0) -> None:
        """Make a key ready in `delay` seconds, unless it is or becomes ready earlier."""
        if self._closed:
            return
        if delay <= 0:
            self.add(key, priority)
            return
        work = self._processing.get(key)
        if key in self._ready or (work is not None and work.again is not None):
            return
        due = self._clock.now() + delay
        entry = self._delayed.get(key)
        if entry is not None:
            entry.priority = max(entry.priority, priority)
            if entry.due <= due:
                return
            entry.due = due
            entry.sequence = next(self._sequence)
        else:
            self._delayed[key] = entry = _Delayed(due, priority, next(self._sequence))
        heapq.heappush(self._timers, (due, entry.sequence, key))
        self._arm()

    def add_rate_limited(self, key: K, priority: int = 0) -> float:
        """Count a failure of the key and make it ready after a delay that grows with the failures in a row.

        Returns:
            the delay in seconds.
        """
        self._failures[key] = failures = self._failures.get(key, 0) + 1
        delay = self._backoff.delay(failures, self._rand)
        if self._observer is not None:
            self._observer.retried()
        self.add_after(key, delay, priority)
        return delay

    def forget(self, key: K) -> None:
        """The key succeeded: its next failure is the first one again."""
        self._failures.pop(key, None)

    def failures(self, key: K) -> int:
        """Failures in a row."""
        return self._failures.get(key, 0)

    # Working

    async def get(self) -> K:
        """Wait for the next key and take it. Call `done` afterwards, whatever happens. Cancelling loses nothing.

        Raises:
            ShutDown: the queue is shut down and no key is ready.
        """
        while (found := self._next()) is None:
            if self._closed and not self._ready:
                raise ShutDown
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.append(waiter)
            try:
                await waiter
            except asyncio.CancelledError:
                if waiter.done() and not waiter.cancelled():
                    self._wake()  # the wake-up was meant for a worker that now is none
                elif waiter in self._waiters:
                    self._waiters.remove(waiter)
                raise
        key, entry = found
        heapq.heappop(self._heap)
        del self._ready[key]
        self._turns.served(entry.priority, entry.turn)
        if self._ready:
            self._wake()  # what this one stood before may be for another worker that waits
        now = self._clock.now()
        self._processing[key] = _Work(entry.priority, now)
        if self._observer is not None:
            self._observer.started(now - entry.since)
        return key

    def done(self, key: K) -> None:
        """The worker is finished with the key; it becomes ready again if it was added meanwhile.

        Raises:
            KeyError: no worker has it.
        """
        work = self._processing.pop(key)
        if work.priority > 0:
            self._wake()  # a place for what is urgent
        if self._observer is not None:
            self._observer.finished(self._clock.now() - work.since)
        if work.again is not None and not self._closed:
            self._delayed.pop(key, None)
            self._push(key, work.again)
        self._settle()

    # Ending

    def shut_down(self, *, drain: bool = True) -> None:
        """Take no more keys and drop the delayed ones.

        Args:
            drain: hand out what is ready before `get` raises `ShutDown`; False drops it too.
        """
        self._closed = True
        self._delayed.clear()
        self._timers.clear()
        if self._timer is not None:
            self._timer[1].cancel()
            self._timer = None
        if not drain:
            self._ready.clear()
            self._heap.clear()
        while self._waiters:
            self._wake()
        self._settle()

    async def wait_idle(self, timeout: float | None = None) -> bool:  # noqa: ASYNC109  part of the contract
        """Wait until no key is ready and no worker has one. Delayed keys do not count.

        Returns:
            False when `timeout` seconds passed first.
        """
        try:
            async with asyncio.timeout(timeout):
                while self._ready or self._processing:
                    waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                    self._idle_waiters.append(waiter)
                    await waiter
        except TimeoutError:
            return False
        return True

    # Inside

    def _next(self) -> tuple[K, _Ready] | None:
        """The key that a worker may take now, which is first in the heap then."""
        while self._heap:
            negative, _, sequence, key = self._heap[0]
            entry = self._ready.get(key)
            # An entry of the heap that was overtaken by a raise of priority is skipped.
            if entry is not None and entry.priority == -negative and entry.sequence == sequence:
                break
            heapq.heappop(self._heap)
        else:
            return None
        # What is not urgent waits as well: it would take calls from what is.
        if entry.priority > 0 and self._urgent is not None:
            busy = sum(work.priority > 0 for work in self._processing.values())
            if busy >= self._urgent:
                return None
        return key, entry

    def _push(self, key: K, priority: int) -> None:
        entry = _Ready(priority, self._turns.take(key, priority), next(self._sequence), self._clock.now())
        self._ready[key] = entry
        heapq.heappush(self._heap, (-priority, entry.turn, entry.sequence, key))
        if self._observer is not None:
            self._observer.added(priority)
        self._wake()

    def _wake(self) -> None:
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def _settle(self) -> None:
        if not self._ready and not self._processing:
            waiters, self._idle_waiters = self._idle_waiters, []
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)

    def _arm(self) -> None:
        """Have exactly one timer, for the earliest appointment."""
        self._drop_overtaken()
        due = self._timers[0][0] if self._timers else None
        if self._timer is not None:
            if self._timer[0] == due:
                return
            self._timer[1].cancel()
            self._timer = None
        if due is not None:
            self._timer = (due, self._clock.call_later(max(0.0, due - self._clock.now()), self._fire))

    def _drop_overtaken(self) -> None:
        while self._timers:
            _, sequence, key = self._timers[0]
            entry = self._delayed.get(key)
            if entry is not None and entry.sequence == sequence:
                return
            heapq.heappop(self._timers)

    def _fire(self) -> None:
        self._timer = None
        # One tick's grace: a timer may fire a rounding error early.
        now = self._clock.now() + 1e-6
        while True:
            self._drop_overtaken()
            if not self._timers or self._timers[0][0] > now:
                break
            _, _, key = heapq.heappop(self._timers)
            # add() takes the appointment up, with its priority.
            self.add(key, self._delayed[key].priority)
        self._arm()
