"""The shared in-memory copy of one resource type, its indexes, and the rules which of two states is the newer one.

States reach the store on three ways that overtake each other: lists, watches and the answers to our own writes. The
rules here make the order of arrival irrelevant: per object only a higher resourceVersion replaces a state, an answer
to a write counts only while it is ahead of what list and watch have told, and nothing brings back what is deleted.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import structlog

from ack.kube.types import Obj, ObjectKey, finalizers_of, is_deleting, key_of, resource_version_of, uid_of

log = structlog.get_logger(__name__)

Indexer = Callable[[Obj], Iterable[str]]

# A late answer is late by seconds; this many deletions in that time is beyond what one process can do.
REMEMBERED_DELETIONS = 20_000


@dataclass(frozen=True, slots=True)
class InformerEvent:
    """One change of the store.

    Attributes:
        type: what happened.
        old: the state before; None for `added`. For `deleted` the last state known.
        new: the state now; None for `deleted`.
    """

    type: Literal["added", "updated", "deleted"]
    old: Obj | None
    new: Obj | None

    @property
    def object(self) -> Obj:
        """The newest state there is."""
        obj = self.new if self.new is not None else self.old
        assert obj is not None
        return obj

    @property
    def key(self) -> ObjectKey:
        """The key of the object."""
        return key_of(self.object)


class Store:
    """Objects of one type by key, with indexes. Every change returns the event it made, or None.

    Args:
        indexers: name of the index → function that gives the values under which an object is found.
    """

    def __init__(self, indexers: Mapping[str, Indexer]) -> None:
        self._namespaces: dict[str, dict[str, Obj]] = {}
        self._indexers = dict(indexers)
        self._indexes: dict[str, dict[str, dict[ObjectKey, None]]] = {name: {} for name in indexers}
        self._index_values: dict[ObjectKey, dict[str, tuple[str, ...]]] = {}
        self._deleted: OrderedDict[str, int] = OrderedDict()
        self._told: dict[str | None, int] = {}

    def __len__(self) -> int:
        return sum(map(len, self._namespaces.values()))

    def get(self, key: ObjectKey) -> Obj | None:
        """The object, not a copy."""
        return self._namespaces.get(key.namespace, {}).get(key.name)

    def list(self, namespace: str | None = None) -> list[Obj]:
        """All objects, or those of one namespace."""
        if namespace is not None:
            return [*self._namespaces.get(namespace, {}).values()]
        return [obj for objects in self._namespaces.values() for obj in objects.values()]

    def by_index(self, name: str, value: str) -> Sequence[Obj]:
        """The objects that an indexer filed under a value.

        Raises:
            KeyError: there is no index of this name.
        """
        found = (self.get(key) for key in self._indexes[name].get(value, ()))
        return [obj for obj in found if obj is not None]

    def upsert(self, obj: Obj) -> InformerEvent | None:
        """Take over a state from a list or a watch, if it is newer than what is known."""
        version = resource_version_of(obj)
        if version <= self._deleted.get(uid_of(obj), -1):
            return None
        key = key_of(obj)
        old = self.get(key)
        if old is None:
            self._put(key, obj)
            return InformerEvent("added", None, obj)
        if version <= resource_version_of(old):
            return None
        self._put(key, obj)
        return InformerEvent("updated", old, obj)

    def delete(self, obj: Obj) -> InformerEvent | None:
        """Take over a deletion (or the leaving of the label selector) from a watch."""
        self._remember_deletion(obj)
        key = key_of(obj)
        old = self.get(key)
        # A newer object of the same name stays: this is the late news of its predecessor's end.
        if old is None or (uid_of(old) != uid_of(obj) and resource_version_of(old) > resource_version_of(obj)):
            return None
        self._remove(key)
        return InformerEvent("deleted", old, None)

    def progress(self, namespace: str | None, version: int) -> None:
        """Note that everything up to a version has arrived, of one namespace or (None) of all."""
        self._told[namespace] = version

    def note_write(self, obj: Obj, *, insert: bool) -> InformerEvent | None:
        """Take over the answer to an own write.

        Args:
            obj: the answer.
            insert: whether an object that is not here may be added.
        """
        if is_deleting(obj) and not finalizers_of(obj):
            # This write took away the last finalizer: the object is gone, though the answer shows it once more.
            known = self.get(key_of(obj))
            return self.delete(obj) if known is None or uid_of(known) == uid_of(obj) else None
        key = key_of(obj)
        told = self._told.get(key.namespace, self._told.get(None, 0))
        if resource_version_of(obj) <= told:
            # List and watch are past this state: either it is here, or what became of it is, which may be nothing.
            return None
        if self.get(key) is None and not insert:
            return None
        return self.upsert(obj)

    def replace(
        self, objects: Iterable[Obj], version: int, *, namespace: str | None, reset: bool = False
    ) -> Iterator[InformerEvent]:
        """Take over a complete list: whatever is not in it was deleted while nobody watched.

        Args:
            objects: the list.
            version: resourceVersion of the list. Objects that an own write brought later stay.
            namespace: the namespace that was listed; None for all.
            reset: believe the list in everything, for the server's history has been set back.
        """
        if reset:
            self._deleted.clear()
        self._told[namespace] = version
        present: set[ObjectKey] = set()
        for obj in objects:
            key = key_of(obj)
            present.add(key)
            old = self.get(key)
            if reset and old is not None and resource_version_of(old) != resource_version_of(obj):
                self._put(key, obj)
                yield InformerEvent("updated", old, obj)
            elif old is not None and uid_of(old) != uid_of(obj) and resource_version_of(obj) > resource_version_of(old):
                # Deleted and made again under the same name: two events, for the new object shares nothing with the
                # old.
                self._remember_deletion(old)
                self._remove(key)
                yield InformerEvent("deleted", old, None)
                if event := self.upsert(obj):
                    yield event
            elif event := self.upsert(obj):
                yield event
        for obj in self.list(namespace):
            key = key_of(obj)
            if key not in present and (reset or resource_version_of(obj) <= version):
                self._remember_deletion(obj)
                self._remove(key)
                yield InformerEvent("deleted", obj, None)

    def _put(self, key: ObjectKey, obj: Obj) -> None:
        self._namespaces.setdefault(key.namespace, {})[key.name] = obj
        if self._indexers:
            self._unindex(key)
            self._index(key, obj)

    def _remove(self, key: ObjectKey) -> None:
        objects = self._namespaces[key.namespace]
        del objects[key.name]
        if not objects:
            del self._namespaces[key.namespace]
        self._unindex(key)

    def _index(self, key: ObjectKey, obj: Obj) -> None:
        filed: dict[str, tuple[str, ...]] = {}
        for name, indexer in self._indexers.items():
            try:
                values = tuple(indexer(obj))
            except Exception:
                # An object of unexpected shape must be findable by key, and must not keep others from the cache.
                log.exception("indexer failed: the object is in no value of this index", index=name, object=str(key))
                continue
            for value in values:
                self._indexes[name].setdefault(value, {})[key] = None
            filed[name] = values
        self._index_values[key] = filed

    def _unindex(self, key: ObjectKey) -> None:
        for name, values in self._index_values.pop(key, {}).items():
            index = self._indexes[name]
            for value in values:
                keys = index.get(value)
                if keys is not None:
                    keys.pop(key, None)
                    if not keys:
                        del index[value]

    def _remember_deletion(self, obj: Obj) -> None:
        identity = uid_of(obj)
        if not identity:
            return
        self._deleted[identity] = max(resource_version_of(obj), self._deleted.get(identity, 0))
        self._deleted.move_to_end(identity)
        if len(self._deleted) > REMEMBERED_DELETIONS:
            self._deleted.popitem(last=False)
