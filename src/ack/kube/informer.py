"""A cache of one resource type that stays true, and tells what changes: reflectors, store and handlers put together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import structlog

from ack.kube.backoff import Backoff
from ack.kube.client import Client, ListResult, WatchEvent
from ack.kube.reflector import RECONNECT, Reflector, ReflectorStats
from ack.kube.store import Indexer, InformerEvent, Store
from ack.kube.types import Obj, ObjectKey, ResourceType, key_of, resource_version_of
from ack.kube.wire import without_managed_fields

log = structlog.get_logger(__name__)

Handler = Callable[[InformerEvent], None]

__all__ = ["Handler", "Indexer", "Informer", "InformerEvent"]


class Informer:
    """Mirrors one resource type into memory. Reads cost nothing and never fail; they lag by a watch's latency.

    Objects are handed out as they are stored: **never change them**, copy first.

    Args:
        client: the client to use.
        rt: what to mirror.
        namespaces: only these, with one watch each; None for all (and for cluster-scoped types).
        label_selector: only objects with these labels.
        indexers: name → function that gives the values under which an object is found by `by_index`.
        transform: changes an object before it is stored, to keep only what is needed. It must leave `metadata` with
            name, namespace, uid, resourceVersion, finalizers and deletionTimestamp.
        metadata_only: nothing but the objects' metadata is asked for: the values of Secrets, say, are never sent.
        watch_seconds: how long one watch lasts before it is renewed; None picks 4 to 5 minutes.
        backoff: pauses after failures.
    """

    def __init__(
        self,
        client: Client,
        rt: ResourceType,
        *,
        namespaces: Sequence[str] | None = None,
        label_selector: str = "",
        indexers: Mapping[str, Indexer] | None = None,
        transform: Callable[[Obj], Obj] | None = None,
        metadata_only: bool = False,
        watch_seconds: float | None = None,
        backoff: Backoff = RECONNECT,
    ) -> None:
        if namespaces is not None and not namespaces:
            raise ValueError(f"informer of {rt}: no namespace to watch; give None for all")
        if namespaces is not None and not rt.namespaced:
            raise ValueError(f"informer of {rt}: cluster-scoped, so namespaces must be None")
        self.rt = rt
        self.has_synced = asyncio.Event()
        self._store = Store(indexers or {})
        self._handlers: list[Handler] = []
        self._transform = transform
        self._namespaces = frozenset(namespaces) if namespaces is not None else None
        self._selective = bool(label_selector)
        scopes: list[str | None] = [None] if namespaces is None else [*dict.fromkeys(namespaces)]
        self._unsynced: set[str | None] = set(scopes)
        self._reflectors = [
            Reflector(
                client,
                rt,
                ns,
                label_selector,
                self,
                watch_seconds=watch_seconds,
                backoff=backoff,
                on_synced=partial(self._synced, ns),
                metadata_only=metadata_only,
            )
            for ns in scopes
        ]

    # Reading

    def get(self, key: ObjectKey) -> Obj | None:
        """The object, or None. Not a copy: do not change it."""
        return self._store.get(key)

    def list(self, namespace: str | None = None) -> list[Obj]:
        """All objects, or those of one namespace. Not copies: do not change them."""
        return self._store.list(namespace)

    def by_index(self, name: str, value: str) -> Sequence[Obj]:
        """The objects that an indexer filed under a value. Not copies: do not change them.

        Raises:
            KeyError: there is no index of this name.
        """
        return self._store.by_index(name, value)

    def __len__(self) -> int:
        return len(self._store)

    def covers(self, namespace: str) -> bool:
        """Whether every object of a namespace is mirrored: then one that is not in the cache is not there at all."""
        return not self._selective and (self._namespaces is None or namespace in self._namespaces)

    @property
    def stats(self) -> Sequence[ReflectorStats]:
        """Counters of each watch, for metrics and health."""
        return [r.stats for r in self._reflectors]

    # Following

    def add_handler(self, handler: Handler) -> None:
        """Call a function on every change, in order, on the event loop; it must not block.

        What is in the cache already is reported as `added` first. An exception is logged and goes no further.
        """
        self._handlers.append(handler)
        for obj in self._store.list():
            self._call(handler, InformerEvent("added", None, obj))

    def note_write(self, obj: Obj) -> None:
        """Take over the object that an own write returned, so that the next read sees it without waiting for the watch.

        Handlers are told now; the watch's event of the same state is then no news. With a label selector only objects
        that are in the cache are taken over, for the answer does not tell whether the selector matches.
        """
        key = key_of(obj)
        if self._namespaces is not None and key.namespace not in self._namespaces:
            return
        self._dispatch(self._store.note_write(self._prepared(obj), insert=not self._selective))

    async def run(self) -> None:
        """Mirror until cancelled. Survives whatever the server does."""
        async with asyncio.TaskGroup() as group:
            for reflector in self._reflectors:
                group.create_task(reflector.run(), name=f"reflector {self.rt}")

    # What the reflectors deliver

    def replace(self, result: ListResult, namespace: str | None, *, reset: bool) -> None:
        """A reflector's list; not for others."""
        objects = map(self._prepared, result.items)
        for event in self._store.replace(objects, int(result.resource_version), namespace=namespace, reset=reset):
            self._dispatch(event)

    def apply(self, event: WatchEvent, namespace: str | None) -> None:
        """A reflector's event; not for others."""
        if event.type == "DELETED":
            self._dispatch(self._store.delete(self._prepared(event.object)))
        elif event.type in ("ADDED", "MODIFIED"):
            self._dispatch(self._store.upsert(self._prepared(event.object)))
        elif event.type != "BOOKMARK":
            log.warning("unknown watch event ignored", type=event.type, resource=str(self.rt))
        self._store.progress(namespace, resource_version_of(event.object))

    def _prepared(self, obj: Obj) -> Obj:
        obj = without_managed_fields(obj)
        if self._transform is None:
            return obj
        try:
            return self._transform(obj)
        except Exception:
            # Better whole than missing: a cache that lacks an object would have it made a second time.
            log.exception("transform failed, object kept as it is", resource=str(self.rt), object=str(key_of(obj)))
            return obj

    def _synced(self, namespace: str | None) -> None:
        self._unsynced.discard(namespace)
        if not self._unsynced:
            self.has_synced.set()

    def _dispatch(self, event: InformerEvent | None) -> None:
        if event is not None:
            for handler in self._handlers:
                self._call(handler, event)

    def _call(self, handler: Handler, event: InformerEvent) -> None:
        try:
            handler(event)
        except Exception:
            log.exception("handler failed", resource=str(self.rt), object=str(event.key), change=event.type)
