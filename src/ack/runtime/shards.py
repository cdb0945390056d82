"""The shards of a process: which objects it works on, where several processes share the work.

An object belongs to the shard of its namespace, so that what belongs together is worked on in one place. Every process
watches all objects: references and wake-ups cross shards.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from ack.kube.controller import Result
from ack.kube.types import ObjectKey


def shard_of(namespace: str, shards: int) -> int:
    """The shard that a namespace's objects belong to; every process must come to the same, whatever its version.

    Args:
        namespace: its name; `""` for objects of the cluster.
        shards: into how many the work is cut.
    """
    return int.from_bytes(hashlib.sha256(namespace.encode()).digest()[:8], "big") % shards


class Shards:
    """The shards that this process holds.

    Args:
        count: into how many the work is cut; 0 if it is not: then all is this process's.
    """

    def __init__(self, count: int = 0) -> None:
        self.count = count
        self.held: set[int] = set()
        self._busy: Counter[int] = Counter()
        self._ended = asyncio.Event()

    def of(self, key: ObjectKey) -> int:
        """The shard of an object."""
        return shard_of(key.namespace, self.count) if self.count else 0

    def has(self, key: ObjectKey) -> bool:
        """Whether an object is this process's to work on."""
        return not self.count or self.of(key) in self.held

    def guarded(self, reconcile: Callable[[ObjectKey], Awaitable[Result]]) -> Callable[[ObjectKey], Awaitable[Result]]:
        """A reconcile that does nothing for objects that are others'."""
        if not self.count:
            return reconcile

        async def guarded(key: ObjectKey) -> Result:
            if not self.has(key):
                return Result()
            with self._at_work(self.of(key)):
                return await reconcile(key)

        return guarded

    async def drained(self, shard: int) -> None:
        """Returns when no reconcile of a shard is going on."""
        while self._busy[shard]:
            self._ended.clear()
            await self._ended.wait()

    @contextmanager
    def _at_work(self, shard: int) -> Iterator[None]:
        self._busy[shard] += 1
        try:
            yield
        finally:
            self._busy[shard] -= 1
            self._ended.set()
