"""What the server does on its own: definitions come into force, namespaces and definitions empty before they go.

The parts of kube-controller-manager and apiextensions-apiserver without which those two would wait for ever. Each is
level-triggered: it looks at what is there, does what it can, and looks again when something changes.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Said:
    """What of a definition decides what is served."""

    spec: Object
    accepted: Object | None
    established: bool
    terminating: bool


def _keep(names: set[str], name: str, *, present: bool) -> None:
    if present:
        names.add(name)
    else:
        names.discard(name)


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
        self._wake = asyncio.Event()
        self._unsettled: dict[str, None] = {}
        self._terminating_definitions: set[str] = set()
        self._terminating_namespaces: set[str] = set()
        self._served: dict[str, _Said] = {}

    def start(self) -> None:
        """Begin to listen; `run` does the work."""
        self._store.subscribe(self._changed)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._unsettled:
                key = next(iter(self._unsettled))
                del self._unsettled[key]
                self._settle_names(key)
            for name in sorted(self._terminating_definitions):
                await self._clean_definition(name)
            for name in sorted(self._terminating_namespaces):
                await self._settle_namespace(name)

    def _changed(self, collection: Collection, change: Change) -> None:
        key, metadata = change.entry.key, change.entry.metadata
        terminating = change.type != "DELETED" and "deletionTimestamp" in metadata
        if collection is self._definitions:
            _keep(self._terminating_definitions, key, present=terminating)
            if change.type == "DELETED":
                self._withdraw(change.entry.object)
            else:
                self._serve(change.entry.object)
                self._unsettled[key] = None
            self._wake.set()
        elif collection is self._namespaces:
            _keep(self._terminating_namespaces, key, present=terminating)
            if terminating:
                self._wake.set()
        elif change.type == "DELETED" and (
            metadata.get("namespace") in self._terminating_namespaces
            or collection.resource in self._terminating_definitions
        ):
            self._wake.set()

    # --- definitions -------------------------------------------------------------------------------------------------

    def _serve(self, crd: Object) -> None:
        """A change of what a definition says is in force before the client hears that it was stored."""
        name, old = crd["metadata"]["name"], self._served.get(crd["metadata"]["name"])
        said = _Said(
            spec=crd["spec"],
            accepted=(crd.get("status") or {}).get("acceptedNames"),
            established=definitions.is_established(crd),
            terminating="deletionTimestamp" in crd["metadata"],
        )
        if old == said:
            return
        self._served[name] = said
        self._registry.define(crd)
        if old and (old.spec, old.accepted) != (said.spec, said.accepted):
            # A watch shows objects under the schema it began with: it ends, as on a real server.
            self._streams.close_resource(name)

    def _withdraw(self, crd: Object) -> None:
        name, group = crd["metadata"]["name"], crd["spec"]["group"]
        self._served.pop(name, None)
        self._unsettled.pop(name, None)
        self._registry.undefine(crd)
        self._streams.close_resource(name)
        # Its names are free for those that wanted them, too.
        self._unsettled.update({other.key: None for other in self._in_group(group)})

    def _in_group(self, group: str) -> list[Entry]:
        return [entry for entry in self._definitions.page()[0] if entry.object["spec"]["group"] == group]

    def _settle_names(self, key: str) -> None:
        entry = self._definitions.get(key)
        if entry is None or "deletionTimestamp" in entry.metadata:
            return
        crd: Object = copy_json(entry.object)
        others = [other.object for other in self._in_group(crd["spec"]["group"]) if other.key != key]
        definitions.accept_names(crd, others)
        self._write_status(entry, crd)

    async def _clean_definition(self, key: str) -> None:
        """Delete the objects of a definition that goes, then let it go."""
        entry = self._definitions.get(key)
        if entry is None:
            return
        spec = entry.object["spec"]
        resource = self._registry.stored_of(spec["group"], spec["names"]["plural"])
        left = await self._delete_all(resource, "") if resource else 0
        current = self._definitions.get(key)
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
            self._definitions.delete(key)
        elif finalizers != current.metadata.get("finalizers"):
            self._definitions.put(key, changed, tag=current.tag)

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

    async def _settle_namespace(self, name: str) -> None:
        left: dict[str, int] = {}
        for resource in self._registry.stored():
            if resource.info.namespaced:
                count = await self._delete_all(resource, f"{name}/")
                if count:
                    left[resource.qualified_name] = count
        current = self._namespaces.get(name)
        if current is None:
            return
        changed: Object = copy_json(current.object)
        if left:
            _tell_remaining(changed, left)
            if changed != current.object:
                self._namespaces.put(name, changed, tag=current.tag)
            return
        finalizers = [finalizer for finalizer in changed["spec"].get("finalizers", []) if finalizer != "kubernetes"]
        if finalizers or current.metadata.get("finalizers"):
            if finalizers != changed["spec"].get("finalizers", []):
                changed["spec"]["finalizers"] = finalizers
                self._namespaces.put(name, changed, tag=current.tag)
            return
        self._namespaces.delete(name)

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
