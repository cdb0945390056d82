"""The store: every object in memory, one resourceVersion counter, and enough history to look back.

It plays the part of etcd and the watch cache. A `Collection` holds the objects of one resource in key order;
each write gets the next number of the store-wide counter and is remembered in a ring, so that a watch can
resume and a paginated list can continue at the revision where it began. What the ring has dropped is
compacted: asking for it raises `Compacted`, which clients see as 410.

Stored objects are never changed in place: whoever wants to change one copies it first.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import orjson

Object = dict[str, Any]
ChangeType = Literal["ADDED", "MODIFIED", "DELETED"]


class Compacted(Exception):
    """The revision asked for is older than the history kept."""

    def __init__(self, requested: int, oldest: int) -> None:
        super().__init__(f"too old resource version: {requested} ({oldest})")
        self.requested = requested
        self.oldest = oldest


class WriteConflict(Exception):
    """The object is not at the revision that the writer has seen."""


def key_of(namespace: str, name: str) -> str:
    """The key of an object in its collection; sorts as the API server lists: by namespace, then name."""
    return f"{namespace}/{name}" if namespace else name


@dataclass(slots=True, eq=False)
class Entry:
    """One object at one revision.

    :param raw: the object as JSON, made once and sent to everyone who reads or watches it.
    :param tag: which schema the object was last checked against; see `Resource.view`.
    :param views: other forms of the same object (another version, a table row), filled by whoever makes them.
    """

    key: str
    revision: int
    object: Object
    raw: bytes
    tag: Any = None
    views: dict[Any, Any] = field(default_factory=dict)

    @property
    def metadata(self) -> dict[str, Any]:
        metadata: dict[str, Any] = self.object["metadata"]
        return metadata


@dataclass(slots=True, frozen=True, eq=False)
class Change:
    """One write. Of a deletion, ``entry`` is the last state, with the revision of the deletion."""

    type: ChangeType
    entry: Entry
    previous: Entry | None

    @property
    def revision(self) -> int:
        return self.entry.revision


Subscriber = Callable[[Change], None]


class Store:
    """All collections and the counter they share.

    :param history: how many writes each collection remembers.
    """

    def __init__(self, history: int = 10_000) -> None:
        self.history = history
        self.revision = 1
        self._collections: dict[str, Collection] = {}
        self._subscribers: list[Callable[[Collection, Change], None]] = []

    def collection(self, resource: str) -> Collection:
        """The collection of a resource, such as ``configmaps`` or ``widgets.example.com``; made on first use."""
        found = self._collections.get(resource)
        if found is None:
            found = self._collections[resource] = Collection(self, resource)
        return found

    def drop(self, resource: str) -> None:
        """Forget a collection and its history; who subscribes to it hears no more."""
        self._collections.pop(resource, None)

    def collections(self) -> Iterator[Collection]:
        """Every collection there is."""
        return iter(list(self._collections.values()))

    def subscribe(self, subscriber: Callable[[Collection, Change], None]) -> None:
        """Call ``subscriber`` with every write to any collection, during the write."""
        self._subscribers.append(subscriber)

    def announce(self, collection: Collection, change: Change) -> None:
        """Tell the subscribers; for collections."""
        for subscriber in self._subscribers:
            subscriber(collection, change)

    def next_revision(self) -> int:
        self.revision += 1
        return self.revision


class Collection:
    """The objects of one resource."""

    def __init__(self, store: Store, resource: str) -> None:
        self.resource = resource
        self._store = store
        self._entries: dict[str, Entry] = {}
        self._keys: list[str] = []
        self._history: deque[Change] = deque()
        self._compacted = store.revision  # as a watch cache, which knows nothing from before it was made
        self._subscribers: dict[Subscriber, None] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def revision(self) -> int:
        """The store's revision: a list taken now is as of this revision."""
        return self._store.revision

    def get(self, key: str) -> Entry | None:
        """The object of a key, as it is now."""
        return self._entries.get(key)

    def put(self, key: str, obj: Object, *, expected: int | None = None, tag: object = None) -> Entry:
        """Create or replace an object; sets its ``metadata.resourceVersion``.

        :param obj: becomes the store's; the caller must not change it afterwards.
        :param expected: the revision the writer has seen; 0 means: there must be none.
        :raises WriteConflict: if the object is at another revision.
        """
        previous = self._entries.get(key)
        self._check(previous, expected)
        revision = self._store.next_revision()
        obj["metadata"]["resourceVersion"] = str(revision)
        entry = Entry(key, revision, obj, orjson.dumps(obj), tag)
        if previous is None:
            insort(self._keys, key)
        self._entries[key] = entry
        self._record(Change("ADDED" if previous is None else "MODIFIED", entry, previous))
        return entry

    def delete(self, key: str, *, expected: int | None = None) -> Entry:
        """Remove an object.

        :returns: its last state, at the revision of the removal.
        :raises KeyError: if there is none.
        :raises WriteConflict: if it is not at revision ``expected``.
        """
        previous = self._entries[key]
        self._check(previous, expected)
        del self._entries[key]
        del self._keys[bisect_left(self._keys, key)]
        revision = self._store.next_revision()
        last = {**previous.object, "metadata": {**previous.metadata, "resourceVersion": str(revision)}}
        entry = Entry(key, revision, last, orjson.dumps(last), previous.tag)
        self._record(Change("DELETED", entry, previous))
        return entry

    def page(self, prefix: str = "", *, after: str = "", limit: int = 0, revision: int = 0) -> tuple[list[Entry], int]:
        """Objects in key order.

        :param prefix: only keys that start with it; ``"team-a/"`` is one namespace.
        :param after: only keys greater than it.
        :param limit: at most so many, 0 for all.
        :param revision: as they were then; 0 for now.
        :returns: the objects and how many more would follow.
        :raises Compacted: if the history no longer reaches back to ``revision``.
        """
        entries, keys = self._entries, self._keys
        if revision and self._history and self._history[-1].revision > revision:
            entries, keys = self._as_of(revision)
        elif revision and revision < self._compacted:
            raise Compacted(revision, self._compacted)
        start = bisect_left(keys, prefix) if prefix else 0
        if after:
            start = max(start, bisect_left(keys, after + "\0"))
        stop = bisect_left(keys, prefix + "\U0010ffff") if prefix else len(keys)
        end = min(start + limit, stop) if limit else stop
        return [entries[key] for key in keys[start:end]], max(stop - end, 0)

    def changes_since(self, revision: int) -> list[Change]:
        """Every write after a revision, oldest first.

        :raises Compacted: if the history no longer reaches back to it.
        """
        if revision < self._compacted:
            raise Compacted(revision, self._compacted)
        found: list[Change] = []
        for change in reversed(self._history):
            if change.revision <= revision:
                break
            found.append(change)
        found.reverse()
        return found

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call ``subscriber`` with every write from now on, in order, during the write.

        :returns: ends the subscription.
        """
        self._subscribers[subscriber] = None
        return lambda: self._subscribers.pop(subscriber, None)

    def _check(self, previous: Entry | None, expected: int | None) -> None:
        if expected is not None and expected != (previous.revision if previous else 0):
            raise WriteConflict

    def _record(self, change: Change) -> None:
        self._history.append(change)
        if len(self._history) > self._store.history:
            self._compacted = self._history.popleft().revision
        for subscriber in tuple(self._subscribers):
            subscriber(change)
        self._store.announce(self, change)

    def _as_of(self, revision: int) -> tuple[dict[str, Entry], list[str]]:
        """The collection at an earlier revision: what is there now, with later writes undone."""
        entries = dict(self._entries)
        for change in reversed(self.changes_since(revision)):
            if change.previous is None:
                entries.pop(change.entry.key, None)
            else:
                entries[change.previous.key] = change.previous
        return entries, sorted(entries)
