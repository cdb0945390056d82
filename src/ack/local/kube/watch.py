"""Watches: from a collection's writes to the events one client sees.

A `Watch` filters every write by namespace and selector: an object that enters the selection is ADDED for this
client and one that leaves it is DELETED, whatever the write was. Events wait in a bounded buffer; a client that
does not keep up has its watch ended, as by the real API server, and resumes from the last event it got.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from ack.local.kube.selectors import Selector
from ack.local.kube.storage import Change, Collection, Entry

EventType = Literal["ADDED", "MODIFIED", "DELETED", "BOOKMARK", "ERROR"]
PENDING_LIMIT = 1000
"""Events that may wait for a slow client before its watch ends."""

INITIAL_EVENTS_END = "k8s.io/initial-events-end"
"""Annotation of the bookmark that ends the initial events of a streaming list."""


@dataclass(slots=True, frozen=True, eq=False)
class WatchEvent:
    """What one client sees of one write."""

    type: EventType
    entry: Entry


def encode_event(event_type: EventType, raw: bytes) -> bytes:
    """One line of a watch response, around an object that is already JSON."""
    return b'{"type":"%s","object":%s}\n' % (event_type.encode(), raw)


def bookmark(api_version: str, kind: str, revision: int, *, initial_events_end: bool = False) -> bytes:
    """A line that tells the client up to which revision it has seen everything."""
    metadata: dict[str, Any] = {"resourceVersion": str(revision), "creationTimestamp": None}
    if initial_events_end:
        metadata["annotations"] = {INITIAL_EVENTS_END: "true"}
    return encode_event("BOOKMARK", orjson.dumps({"kind": kind, "apiVersion": api_version, "metadata": metadata}))


class Watch:
    """One client's watch of one collection.

    :param prefix: only keys that start with it.
    :param since: deliver every write after this revision; None: first every object there is as ADDED.
    :param limit: events that may wait before the watch ends.
    :raises Compacted: if the history no longer reaches back to ``since``.
    """

    def __init__(
        self, collection: Collection, *, prefix: str, selector: Selector, since: int | None, limit: int = PENDING_LIMIT
    ) -> None:
        self._prefix = prefix
        self._selector = selector
        self._limit = limit
        self._pending: deque[WatchEvent] = deque()
        self._wake = asyncio.Event()
        self._ended = False
        self.revision = since or 0
        """Everything up to this revision has been taken."""
        self._collection = collection
        if since is None:
            entries, _ = collection.page(prefix)
            self._pending.extend(WatchEvent("ADDED", entry) for entry in entries if selector.matches(entry.object))
        else:
            for change in collection.changes_since(since):
                self._take(change)
        self._unsubscribe = collection.subscribe(self._receive)

    def close(self) -> None:
        """End the watch; what is pending can still be taken."""
        self._unsubscribe()
        self._ended = True
        self._wake.set()

    async def take(self, wait: float) -> list[WatchEvent] | None:
        """The events that are pending, waiting for the first at most ``wait`` seconds.

        :returns: events in order, empty when the time is up; None once the watch has ended and all was taken.
        """
        if not self._pending and not self._ended and wait > 0:
            self._wake.clear()
            try:
                async with asyncio.timeout(wait):
                    await self._wake.wait()
            except TimeoutError:
                pass
        events = list(self._pending)
        self._pending.clear()
        if self._ended:
            return events or None
        self.revision = max(self.revision, self._collection.revision)
        return events

    def _receive(self, change: Change) -> None:
        if len(self._pending) >= self._limit:
            self.close()
            return
        self._take(change)
        if self._pending:
            self._wake.set()

    def _take(self, change: Change) -> None:
        if self._prefix and not change.entry.key.startswith(self._prefix):
            return
        event = self._select(change)
        if event is not None:
            self._pending.append(event)

    def _select(self, change: Change) -> WatchEvent | None:
        """What the write means to a client that sees only the objects its selector chooses."""
        if not self._selector:
            return WatchEvent(change.type, change.entry)
        is_in = change.type != "DELETED" and self._selector.matches(change.entry.object)
        was_in = change.previous is not None and self._selector.matches(change.previous.object)
        if is_in:
            return WatchEvent("MODIFIED" if was_in else "ADDED", change.entry)
        if not was_in:
            return None
        if change.type == "DELETED":
            return WatchEvent("DELETED", change.entry)
        assert change.previous is not None
        return WatchEvent("DELETED", _at_revision(change.previous, change.revision))


def _at_revision(entry: Entry, revision: int) -> Entry:
    """The same object under another resourceVersion: what a client is told of an object that left its selection."""
    obj = {**entry.object, "metadata": {**entry.metadata, "resourceVersion": str(revision)}}
    return Entry(entry.key, revision, obj, orjson.dumps(obj), entry.tag)
