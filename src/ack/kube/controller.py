"""Workers that take keys from a queue and reconcile them, and how to stop them without leaving work half done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import structlog

from ack.kube.queue import ShutDown, WorkQueue

log = structlog.get_logger(__name__)

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Result:
    """When to reconcile the key again.

    Attributes:
        requeue_after: in this many seconds; counts as success. None: when something changes.
        rate_limited: with backoff, as after an exception, but without a log entry.
        priority: of the next time; None keeps the present one after a failure, and is 0 after a success.
    """

    requeue_after: float | None = None
    rate_limited: bool = False
    priority: int | None = None


class Controller(Generic[K]):
    """Runs `reconcile` for each key that the queue hands out.

    An exception is logged and the key comes again with backoff. A worker never ends because of one.

    Args:
        queue: where keys come from.
        reconcile: makes the world match one key. Never called for one key twice at a time.
        workers: reconciles at a time.
        name: for the log.
    """

    def __init__(
        self, queue: WorkQueue[K], reconcile: Callable[[K], Awaitable[Result]], workers: int = 1, *, name: str = ""
    ) -> None:
        if workers < 1:
            raise ValueError(f"a controller needs at least one worker, not {workers}")
        self._queue = queue
        self._reconcile = reconcile
        self._workers = workers
        self._name = name
        self._tasks: set[asyncio.Task[None]] = set()
        self._running = False

    async def run(self) -> None:
        """Work until `stop` is called. When cancelled, reconciles in flight are cancelled too.

        Raises:
            RuntimeError: it runs already.
        """
        if self._running:
            raise RuntimeError(f"controller {self._name!r} runs already")
        self._running = True
        try:
            for _ in range(self._workers):
                self._start_worker()
            while self._tasks:
                done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
                self._tasks -= done
                for task in done:
                    if not task.cancelled() and (error := task.exception()) is not None:
                        # The queue itself failed, or an observer of it: without a new worker the controller would fall
                        # silent while it looks alive.
                        log.error("worker died, starting another", controller=self._name, exc_info=error)
                        await asyncio.sleep(1)
                        self._start_worker()
        finally:
            self._running = False
            await self._cancel()

    async def stop(self, grace_seconds: float = 30.0) -> bool:
        """Start nothing more, let reconciles in flight finish, and cancel what is left after the grace period.

        Returns:
            whether all finished by themselves.
        """
        self._queue.shut_down(drain=False)
        if not self._tasks:
            return True
        _, late = await asyncio.wait(self._tasks, timeout=grace_seconds)
        if late:
            log.warning("reconciles cancelled at the end of the grace period", controller=self._name, count=len(late))
            await self._cancel()
        return not late

    def _start_worker(self) -> None:
        self._tasks.add(asyncio.create_task(self._work(), name=f"worker {self._name}"))

    async def _cancel(self) -> None:
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self) -> None:
        while True:
            try:
                key = await self._queue.get()
            except ShutDown:
                return
            try:
                await self._one(key)
            finally:
                self._queue.done(key)

    async def _one(self, key: K) -> None:
        try:
            result = await self._reconcile(key)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # Something inside was cancelled, not this worker: a failure like any other.
            self._failed(key)
        except Exception:  # noqa: BLE001  logged by _failed, with the stack
            self._failed(key)
        else:
            self._next(key, result)

    def _failed(self, key: K) -> None:
        delay = self._queue.add_rate_limited(key, self._queue.priority(key))
        log.exception(
            "reconcile failed",
            controller=self._name,
            key=str(key),
            failures=self._queue.failures(key),
            retry_in=round(delay, 2),
        )

    def _next(self, key: K, result: Result) -> None:
        if result.rate_limited:
            priority = result.priority if result.priority is not None else self._queue.priority(key)
            self._queue.add_rate_limited(key, priority)
            return
        self._queue.forget(key)
        if result.requeue_after is not None:
            self._queue.add_after(key, result.requeue_after, result.priority or 0)
