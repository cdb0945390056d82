"""Keeps a copy of one collection true: list, watch, resume, and list again when the history is lost.

The one rule: only a list says what exists, and only events after it say what changed. A watch that ends says nothing,
for whatever reason it ends: the next one goes on from the last resourceVersion seen. Nothing but cancellation stops a
reflector.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol

import structlog

from ack.kube.backoff import Backoff
from ack.kube.client import Client, ListResult, WatchEvent
from ack.kube.errors import ApiError, ApiUnavailable, Gone
from ack.kube.types import ResourceType

log = structlog.get_logger(__name__)

RECONNECT = Backoff(base=0.25, cap=30.0, jitter=0.5)
# A watch that brings nothing and ends sooner counts as a failure, or a broken server would be asked without a pause.
SHORT_WATCH = 1.0
# Servers send bookmarks every minute. When even they stay away, the server may be waiting for versions that it will
# not reach for long: its history was set back (etcd restored). Then only a list tells.
QUIET_SECONDS = 180.0
# Other tasks get their turn at least after this many events of a burst.
EVENTS_PER_TURN = 200


class Sink(Protocol):
    """Where a reflector delivers."""

    def replace(self, result: ListResult, namespace: str | None, *, reset: bool) -> None:
        """The whole collection as it stands."""

    def apply(self, event: WatchEvent, namespace: str | None) -> None:
        """One change, or a bookmark."""


@dataclass(slots=True)
class ReflectorStats:
    """Counters, and when the server was last heard (seconds of the event loop's clock)."""

    lists: int = 0
    watches: int = 0
    events: int = 0
    failures: int = 0
    last_contact: float = 0.0


class Reflector:
    """Mirrors one collection into a sink.

    Args:
        client: the client to use.
        rt: what to mirror.
        namespace: None for all namespaces.
        label_selector: which objects.
        sink: where to deliver.
        watch_seconds: how long one watch lasts; None picks 4 to 5 minutes at random.
        quiet_seconds: a silence after which the collection is listed again.
        backoff: pauses after failures.
        on_synced: called after each list.
        metadata_only: the server leaves out all but each object's metadata.
    """

    def __init__(
        self,
        client: Client,
        rt: ResourceType,
        namespace: str | None,
        label_selector: str,
        sink: Sink,
        *,
        watch_seconds: float | None = None,
        quiet_seconds: float = QUIET_SECONDS,
        backoff: Backoff = RECONNECT,
        on_synced: Callable[[], None] = lambda: None,
        metadata_only: bool = False,
    ) -> None:
        self._client = client
        self._rt = rt
        self._namespace = namespace
        self._selector = label_selector
        self._sink = sink
        self._watch_seconds = watch_seconds
        self._quiet_seconds = quiet_seconds
        self._backoff = backoff
        self._on_synced = on_synced
        self._metadata_only = metadata_only
        self._version = ""
        self._highest = 0
        self._listed = False
        self._failures = 0
        self.stats = ReflectorStats()

    async def run(self) -> None:
        """Mirror until cancelled."""
        while True:
            try:
                if not self._version:
                    await self._list()
                await self._watch()
            except Gone as e:
                # At once: this is what happens after a long outage, and says nothing bad about the server. Unless the
                # history is lost again right after a list.
                self._version = ""
                await self._pause(e, immediate=not self._listed)
            except ApiError as e:
                await self._pause(e)
            except Exception as e:
                # Not a reason to go blind: an answer of unexpected shape may be one bad proxy. Nothing known is
                # trusted.
                log.exception("reflector failed, listing again", resource=str(self._rt), namespace=self._namespace)
                self._version = ""
                await self._pause(e)

    async def _list(self) -> None:
        result = await self._client.list(
            self._rt, self._namespace, label_selector=self._selector, metadata_only=self._metadata_only
        )
        version = int(result.resource_version)
        # A consistent list can only be older than an earlier one when the server lost its history (etcd restored,
        # cluster made anew). Then the numbers of before mean nothing.
        reset = version < self._highest
        if reset:
            log.warning("the API server's history was set back, replacing the cache", resource=str(self._rt))
        self._sink.replace(result, self._namespace, reset=reset)
        self._version, self._highest = result.resource_version, version
        self._listed = True
        self.stats.lists += 1
        self.stats.last_contact = asyncio.get_running_loop().time()
        self._on_synced()

    async def _watch(self) -> None:
        loop = asyncio.get_running_loop()
        started, received = loop.time(), 0
        self.stats.watches += 1
        events = self._client.watch(
            self._rt,
            self._namespace,
            self._version,
            self._selector,
            timeout=self._watch_seconds,
            metadata_only=self._metadata_only,
        )
        async with aclosing(events):
            async for event in events:
                self._sink.apply(event, self._namespace)
                self.stats.events += event.type != "BOOKMARK"
                self._version = event.object["metadata"]["resourceVersion"]
                self._highest = max(self._highest, int(self._version))
                received += 1
                self._heard()
                if received % EVENTS_PER_TURN == 0:
                    await asyncio.sleep(0)
        if loop.time() - self.stats.last_contact >= self._quiet_seconds:
            log.info("nothing heard for long, listing again", resource=str(self._rt), namespace=self._namespace)
            self._version = ""
        elif received == 0 and loop.time() - started < SHORT_WATCH:
            await self._pause(ApiUnavailable(0, "ShortWatch", "the server ended the watch at once"))
        else:
            self._proven()

    def _heard(self) -> None:
        self.stats.last_contact = asyncio.get_running_loop().time()
        self._proven()

    def _proven(self) -> None:
        """Watching works. A list alone does not say so: the watch after it may fail each time."""
        if self._failures:
            log.info("watching again", resource=str(self._rt), namespace=self._namespace, failures=self._failures)
        self._failures = 0
        self._listed = False

    async def _pause(self, error: Exception, *, immediate: bool = False) -> None:
        self._failures += 1
        self.stats.failures += 1
        delay = 0.0 if immediate else self._backoff.delay(self._failures)
        if isinstance(error, ApiError) and error.retry_after is not None:
            delay = max(delay, min(error.retry_after, self._backoff.cap))
        # Once loudly, then quietly: an outage of minutes must not fill the log. Every tenth says that it goes on.
        level = log.warning if self._failures == 1 or self._failures % 10 == 0 else log.debug
        if isinstance(error, Gone):
            level = log.info
        level(
            "watch interrupted",
            resource=str(self._rt),
            namespace=self._namespace,
            error=str(error),
            failures=self._failures,
            retry_in=round(delay, 2),
        )
        await asyncio.sleep(delay)
