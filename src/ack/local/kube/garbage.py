"""Garbage collection: an object goes when its last owner has gone.

https://kubernetes.io/docs/concepts/architecture/garbage-collection/. An index from an owner's UID to its dependents
is kept up to date by the store's writes; a deletion, an owner that waits for its dependents, and a dependent whose
owner does not exist are then worked off one by one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from ack.local.kube import deletes
from ack.local.kube.deletes import FOREGROUND, ORPHAN
from ack.local.kube.errors import StatusError
from ack.local.kube.options import DeleteOptions
from ack.local.kube.registry import Registry
from ack.local.kube.resource import Resource, copy_json
from ack.local.kube.storage import Change, Collection, Entry, Object, Store, key_of

_Place = tuple[Collection, str]
_YIELD_EVERY = 50


class GarbageCollector:
    """Follows owner references."""

    def __init__(self, store: Store, registry: Registry) -> None:
        self._store = store
        self._registry = registry
        self._dependents: dict[str, dict[_Place, None]] = {}
        self._queue: deque[_Place] = deque()
        self._wake = asyncio.Event()

    def start(self) -> None:
        """Begin to listen; `run` does the work."""
        self._store.subscribe(self._changed)

    async def run(self) -> None:
        """Work until cancelled."""
        done = 0
        while True:
            while not self._queue:
                self._wake.clear()
                await self._wake.wait()
            self._settle(*self._queue.popleft())
            done += 1
            if done % _YIELD_EVERY == 0:
                await asyncio.sleep(0)

    def _changed(self, collection: Collection, change: Change) -> None:
        place = (collection, change.entry.key)
        before = _owner_uids(change.previous) if change.previous else set()
        after = _owner_uids(change.entry) if change.type != "DELETED" else set()
        for uid in before - after:
            holders = self._dependents.get(uid, {})
            holders.pop(place, None)
            if not holders:
                self._dependents.pop(uid, None)
        for uid in after - before:
            self._dependents.setdefault(uid, {})[place] = None
        if change.type == "DELETED":
            self._push(*self._dependents.get(change.entry.metadata["uid"], {}))
            # An owner in foreground deletion may have waited for this one.
            for reference in change.entry.metadata.get("ownerReferences", []):
                owner = self._find_owner(reference, change.entry.metadata.get("namespace", ""))
                if owner is not None:
                    self._push((owner[0].collection, owner[1].key))
            return
        if after - before or _waits(change.entry):
            self._push(place)

    def _push(self, *places: _Place) -> None:
        self._queue.extend(places)
        self._wake.set()

    def _settle(self, collection: Collection, key: str) -> None:
        entry = collection.get(key)
        resource = self._registry.of_collection(collection) if entry else None
        if entry is None or resource is None:
            return
        if _waits(entry):
            self._settle_owner(resource, entry)
        elif "ownerReferences" in entry.metadata:
            self._settle_dependent(resource, entry)

    def _settle_owner(self, resource: Resource, entry: Entry) -> None:
        """Work off ``orphan`` or ``foregroundDeletion`` of an owner that is being deleted."""
        uid = entry.metadata["uid"]
        finalizers = entry.metadata["finalizers"]
        places = list(self._dependents.get(uid, {}))
        if ORPHAN in finalizers:
            for collection, key in places:
                self._disown(collection, key, {uid})
            self._drop_finalizer(resource, entry, ORPHAN)
            return
        blocking = False
        for collection, key in places:
            dependent = collection.get(key)
            held = self._registry.of_collection(collection)
            if dependent is None or held is None:
                continue
            blocking = blocking or any(
                owner["uid"] == uid and owner.get("blockOwnerDeletion")
                for owner in dependent.metadata.get("ownerReferences", [])
            )
            if "deletionTimestamp" not in dependent.metadata:
                self._settle_dependent(held, dependent)
        if not blocking or not self._dependents.get(uid):
            self._drop_finalizer(resource, entry, FOREGROUND)

    def _settle_dependent(self, resource: Resource, entry: Entry) -> None:
        """Delete an object none of whose owners stays; else take away the references to those that do not."""
        solid, waiting, gone = 0, set(), set()
        for reference in entry.metadata["ownerReferences"]:
            kind = self._registry.find_kind(reference["apiVersion"], reference["kind"])
            if kind is None or (kind.info.namespaced and not entry.metadata.get("namespace")):
                return  # cannot be told: the real collector waits, too
            owner = self._find_owner(reference, entry.metadata.get("namespace", ""))
            if owner is None:
                gone.add(reference["uid"])
            elif FOREGROUND in owner[1].metadata.get("finalizers", []) and "deletionTimestamp" in owner[1].metadata:
                waiting.add(reference["uid"])
            else:
                solid += 1
        if solid:
            if gone | waiting:
                self._disown(resource.collection, entry.key, gone | waiting)
        elif gone or waiting:
            # Waited for: this one's own dependents go first, too.
            propagation = "Foreground" if waiting and self._dependents.get(entry.metadata["uid"]) else ""
            self._delete(resource, entry, propagation)

    def _find_owner(self, reference: dict[str, Any], namespace: str) -> tuple[Resource, Entry] | None:
        resource = self._registry.find_kind(reference["apiVersion"], reference["kind"])
        if resource is None:
            return None
        entry = resource.collection.get(key_of(namespace if resource.info.namespaced else "", reference["name"]))
        if entry is None or entry.metadata["uid"] != reference["uid"]:
            return None
        return resource, entry

    @staticmethod
    def _delete(resource: Resource, entry: Entry, propagation: str) -> None:
        if "deletionTimestamp" in entry.metadata and entry.metadata.get("finalizers"):
            return
        try:
            deletes.delete(resource, entry.key, DeleteOptions(propagation=propagation, uid=entry.metadata["uid"]))
        except StatusError as error:
            if error.code not in (404, 409):  # gone, or replaced by a namesake, meanwhile
                raise

    @staticmethod
    def _disown(collection: Collection, key: str, uids: set[str]) -> None:
        entry = collection.get(key)
        if entry is None:
            return
        obj: Object = copy_json(entry.object)
        left = [owner for owner in obj["metadata"].get("ownerReferences", []) if owner["uid"] not in uids]
        if left:
            obj["metadata"]["ownerReferences"] = left
        else:
            obj["metadata"].pop("ownerReferences", None)
        collection.put(key, obj, tag=entry.tag)

    @staticmethod
    def _drop_finalizer(resource: Resource, entry: Entry, finalizer: str) -> None:
        current = resource.collection.get(entry.key)
        if current is None:
            return
        left = [name for name in current.metadata.get("finalizers", []) if name != finalizer]
        if not left:
            resource.collection.delete(entry.key)
            return
        metadata = {**current.metadata, "finalizers": left}
        resource.collection.put(entry.key, {**current.object, "metadata": metadata}, tag=current.tag)


def _owner_uids(entry: Entry) -> set[str]:
    return {owner["uid"] for owner in entry.metadata.get("ownerReferences", ())}


def _waits(entry: Entry) -> bool:
    """Whether it is being deleted and waits for what becomes of its dependents."""
    metadata = entry.metadata
    if "deletionTimestamp" not in metadata:
        return False
    return not {ORPHAN, FOREGROUND}.isdisjoint(metadata.get("finalizers", ()))
