"""What the server does on its own: definitions come into force, namespaces and definitions empty before they go.

The parts of kube-controller-manager and apiextensions-apiserver without which those two would wait for ever. Each is
level-triggered: it looks at what is there, does what it can, and looks again when something changes.
"""

from __future__ import annotations

import asyncio
from typing import Any

from ack.local.kube import definitions, deletes, managedfields, objectmeta
from ack.local.kube.definitions import CLEANUP_FINALIZER
from ack.local.kube.errors import StatusError
from ack.local.kube.options import DeleteOptions
from ack.local.kube.registry import Registry
from ack.local.kube.resource import Resource, copy_json
from ack.local.kube.storage import Change, Collection, Entry, Object, Store
from ack.local.kube.streams import Streams

_MANAGER = "kube-apiserver"
_YIELD_EVERY = 100


class Lifecycle:
    """Follows definitions and namespaces.

    :param streams: where the watches of a definition that goes are ended.
    """

    def __init__(self, store: Store, registry: Registry, streams: Streams) -> None:
        self._store = store
        self._registry = registry
        self._streams = streams
        self._definitions = registry.definitions()
        self._namespaces = store.collection("namespaces")
        self._dirty = asyncio.Event()
        self._served: dict[str, tuple[Any, ...]] = {}

    def start(self) -> None:
        """Begin to listen; `run` does the work."""
        self._store.subscribe(self._changed)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._dirty.wait()
            self._dirty.clear()
            for entry in self._definitions.page()[0]:
                await self._settle_definition(entry)
            for entry in self._namespaces.page()[0]:
                if "deletionTimestamp" in entry.metadata:
                    await self._settle_namespace(entry)

    def _changed(self, collection: Collection, change: Change) -> None:
        if collection is self._definitions:
            if change.type == "DELETED":
                self._withdraw(change.entry.object)
            else:
                self._serve(change.entry.object)
            self._dirty.set()
        elif collection is self._namespaces or change.type == "DELETED":
            self._dirty.set()

    # --- definitions -------------------------------------------------------------------------------------------------

    def _serve(self, crd: Object) -> None:
        """A change of what a definition says is in force before the client hears that it was stored."""
        said = (crd["spec"], (crd.get("status") or {}).get("acceptedNames"), definitions.is_established(crd),
                "deletionTimestamp" in crd["metadata"])  # fmt: skip
        name = crd["metadata"]["name"]
        if self._served.get(name) != said:
            self._served[name] = said
            self._registry.define(crd)

    def _withdraw(self, crd: Object) -> None:
        self._served.pop(crd["metadata"]["name"], None)
        self._registry.undefine(crd)
        self._streams.close_resource(crd["metadata"]["name"])

    async def _settle_definition(self, entry: Entry) -> None:
        if "deletionTimestamp" in entry.metadata:
            await self._clean_definition(entry)
            return
        crd: Object = copy_json(entry.object)
        others = [other.object for other in self._definitions.page()[0] if other.key != entry.key]
        definitions.accept_names(crd, others)
        self._write_status(entry, crd)

    async def _clean_definition(self, entry: Entry) -> None:
        """Delete the objects of a definition that goes, then let it go."""
        crd = entry.object
        spec = crd["spec"]
        left = 0
        if definitions.is_established(crd):
            resource = self._registry.stored_of(spec["group"], spec["names"]["plural"])
            left = await self._delete_all(resource, "") if resource else 0
        current = self._definitions.get(entry.key)
        if current is None:
            return
        changed: Object = copy_json(current.object)
        if left:
            text = "CustomResource deletion is in progress"
            definitions.with_condition(changed, "Terminating", "True", "InstanceDeletionInProgress", text)
            self._write_status(current, changed)
            return
        finalizers = [name for name in current.metadata.get("finalizers", []) if name != CLEANUP_FINALIZER]
        changed["metadata"]["finalizers"] = finalizers
        if not finalizers:
            self._definitions.delete(entry.key)
        elif finalizers != current.metadata.get("finalizers"):
            self._definitions.put(entry.key, changed, tag=current.tag)

    def _write_status(self, entry: Entry, changed: Object) -> None:
        if changed == entry.object:
            return
        managedfields.update(
            entry.object,
            changed,
            manager=_MANAGER,
            schema=None,
            api_version=changed["apiVersion"],
            now=objectmeta.now(),
            subresource="status",
        )
        self._definitions.put(entry.key, changed, tag=entry.tag)

    # --- namespaces --------------------------------------------------------------------------------------------------

    async def _settle_namespace(self, entry: Entry) -> None:
        name = entry.metadata["name"]
        left: dict[str, int] = {}
        for resource in self._registry.stored():
            if resource.info.namespaced:
                count = await self._delete_all(resource, f"{name}/")
                if count:
                    left[resource.qualified_name] = count
        current = self._namespaces.get(entry.key)
        if current is None:
            return
        changed: Object = copy_json(current.object)
        if left:
            _tell_remaining(changed, left)
            if changed != current.object:
                self._namespaces.put(entry.key, changed, tag=current.tag)
            return
        finalizers = [finalizer for finalizer in changed["spec"].get("finalizers", []) if finalizer != "kubernetes"]
        if finalizers or current.metadata.get("finalizers"):
            if finalizers != changed["spec"].get("finalizers", []):
                changed["spec"]["finalizers"] = finalizers
                self._namespaces.put(entry.key, changed, tag=current.tag)
            return
        self._namespaces.delete(entry.key)

    async def _delete_all(self, resource: Resource, prefix: str) -> int:
        """Delete every object with a key like this; returns how many are still there."""
        for index, entry in enumerate(resource.collection.page(prefix)[0]):
            if "deletionTimestamp" in entry.metadata and entry.metadata.get("finalizers"):
                continue
            try:
                deletes.delete(resource, entry.key, DeleteOptions())
            except StatusError as error:
                if error.code != 404:  # someone else was faster
                    raise
            if index % _YIELD_EVERY == _YIELD_EVERY - 1:
                await asyncio.sleep(0)  # let watchers read
        return len(resource.collection.page(prefix)[0])


def _tell_remaining(namespace: Object, left: dict[str, int]) -> None:
    """Conditions that say what still keeps the namespace."""
    content = ", ".join(f"{resource} has {count} resource instances" for resource, count in sorted(left.items()))
    for kind, reason, message in (
        ("NamespaceContentRemaining", "SomeResourcesRemain", f"Some resources are remaining: {content}"),
        (
            "NamespaceFinalizersRemaining",
            "SomeFinalizersRemain",
            f"Some content in the namespace has finalizers remaining: {content}",
        ),
    ):
        definitions.with_condition(namespace, kind, "True", reason, message)
