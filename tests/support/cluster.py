"""One test's corner of a Kubernetes API: its own namespace, and short words for what tests do there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from ack.api import core
from ack.kube.client import Client
from ack.kube.errors import NotFound
from ack.kube.types import EVENT, ResourceType
from tests.support.waiting import SECONDS, eventually

Obj = dict[str, Any]


def condition(obj: Mapping[str, Any] | None, type_: str) -> dict[str, Any]:
    """A condition of an object, empty if it has none."""
    conditions: list[dict[str, Any]] = ((obj or {}).get("status") or {}).get("conditions") or []
    return next((c for c in conditions if c["type"] == type_), {})


def conditions(obj: Mapping[str, Any]) -> dict[str, tuple[str | None, ...]]:
    """Type -> (status, reason, message)."""
    return {
        c["type"]: (c["status"], c.get("reason"), c.get("message"))
        for c in (obj.get("status") or {}).get("conditions") or []
    }


def is_synced(obj: Mapping[str, Any]) -> bool:
    """Whether the last loop ended well."""
    return condition(obj, core.SYNCED).get("status") == "True"


def is_terminal(obj: Mapping[str, Any]) -> bool:
    """Whether the object is in a terminal condition."""
    return condition(obj, core.TERMINAL).get("status") == "True"


def is_recoverable(obj: Mapping[str, Any]) -> bool:
    """Whether the object waits for another attempt."""
    return condition(obj, core.RECOVERABLE).get("status") == "True"


def _about(involved: Mapping[str, Any], *identity: str) -> bool:
    return tuple(involved.get(key) for key in ("apiVersion", "kind", "name")) == identity


@dataclass(slots=True)
class Cluster:
    """A namespace, seen by a user.

    Args:
        client: the user's client; what it does is not counted as the controller's.
        namespace: the test's own.
        types: kind, or `service.Kind` -> type.
        kubeconfig: for programs.
    """

    client: Client
    namespace: str
    types: Mapping[str, ResourceType]
    kubeconfig: str

    async def create(self, kind: str, name: str, spec: Obj | None = None, **metadata: Any) -> Obj:
        """Creates an object."""
        body: Obj = {"metadata": {"name": name, **metadata}}
        if spec is not None:
            body["spec"] = spec
        return await self.create_object({"kind": kind, **body})

    async def create_object(self, manifest: str | Obj) -> Obj:
        """Creates an object from a manifest, in the test's namespace."""
        obj: Obj = yaml.safe_load(manifest) if isinstance(manifest, str) else manifest
        type_ = self.types[obj["kind"]]
        metadata = {**obj["metadata"], "namespace": self.namespace}
        body = {"apiVersion": type_.api_version, **obj, "kind": type_.kind, "metadata": metadata}
        return await self.client.create(type_, body)

    async def get(self, kind: str, name: str) -> Obj:
        """The object.

        Raises:
            NotFound: there is none.
        """
        return await self.client.get(self.types[kind], name, self.namespace)

    async def find(self, kind: str, name: str) -> Obj | None:
        """The object, or `None`."""
        try:
            return await self.get(kind, name)
        except NotFound:
            return None

    async def patch(self, kind: str, name: str, patch: Obj) -> Obj:
        """Merge-patches an object."""
        return await self.client.merge_patch(self.types[kind], name, self.namespace, patch)

    async def set(self, kind: str, name: str, /, **fields: Any) -> Obj:
        """Changes spec fields; `None` takes one away."""
        return await self.patch(kind, name, {"spec": fields})

    async def annotate(self, kind: str, name: str, annotations: Mapping[str, str | None]) -> Obj:
        """Changes annotations; `None` takes one away."""
        return await self.patch(kind, name, {"metadata": {"annotations": dict(annotations)}})

    async def delete(self, kind: str, name: str) -> None:
        """Asks for the deletion of an object."""
        await self.client.delete(self.types[kind], name, self.namespace)

    async def wait(self, kind: str, name: str, holds: Callable[[Obj], Any], *, seconds: float = SECONDS) -> Obj:
        """Waits until an object satisfies `holds`, and returns it."""

        async def check() -> Obj | None:
            obj = await self.get(kind, name)
            assert holds(obj), f"{kind} {name}: {conditions(obj)}\n{yaml.safe_dump(obj)}"
            return obj

        found = await eventually(check, seconds=seconds)
        assert found is not None
        return found

    async def synced(self, kind: str, name: str, *, seconds: float = SECONDS) -> Obj:
        """Waits until an object is synced."""
        return await self.wait(kind, name, is_synced, seconds=seconds)

    async def terminal(self, kind: str, name: str) -> Obj:
        """Waits until an object is in a terminal condition."""
        return await self.wait(kind, name, is_terminal)

    async def recoverable(self, kind: str, name: str) -> Obj:
        """Waits until an object shows a failure that is tried again."""
        return await self.wait(kind, name, is_recoverable)

    async def gone(self, kind: str, name: str, *, seconds: float = SECONDS) -> None:
        """Waits until an object is no more."""

        async def check() -> bool:
            obj = await self.find(kind, name)
            assert obj is None, f"{kind} {name} is still there:\n{yaml.safe_dump(obj)}"
            return True

        await eventually(check, seconds=seconds)

    async def delete_and_wait(self, kind: str, name: str) -> None:
        """Deletes an object and waits until it is no more."""
        await self.delete(kind, name)
        await self.gone(kind, name)

    async def events_of(self, kind: str, name: str) -> list[tuple[str, str, str]]:
        """(type, reason, message) of an object's Events, in the order in which they happened."""
        events = (await self.client.list(EVENT, self.namespace)).items
        type_ = self.types[kind]
        mine = [e for e in events if _about(e["involvedObject"], type_.api_version, type_.kind, name)]
        mine.sort(key=lambda e: (e.get("firstTimestamp") or "", e["metadata"]["name"]))
        return [(e["type"], e["reason"], e["message"]) for e in mine]

    async def event(self, kind: str, name: str, reason: str) -> tuple[str, str, str]:
        """Waits for an Event with a reason."""

        async def check() -> tuple[str, str, str] | None:
            events = await self.events_of(kind, name)
            found = next((e for e in events if e[1] == reason), None)
            assert found, f"{kind} {name} has no Event {reason}: {events}"
            return found

        found = await eventually(check)
        assert found is not None
        return found


@dataclass(slots=True)
class Requests:
    """What a client asked of the Kubernetes API, as counted by its observer.

    Lists and watches feed the cache, Events and Leases are no objects of ours: neither counts as read or write.
    """

    seen: list[tuple[str, str, str, int]]

    def __call__(self, verb: str, plural: str, subresource: str, status: int) -> None:
        """The observer."""
        self.seen.append((verb, plural, subresource, status))

    def clear(self) -> None:
        """Starts counting anew."""
        self.seen.clear()

    @property
    def _objects(self) -> list[tuple[str, str, str, int]]:
        return [r for r in self.seen if r[1] not in ("events", "leases")]

    @property
    def reads(self) -> list[str]:
        """Reads of single objects."""
        return [f"{verb} {plural}" for verb, plural, _, _ in self._objects if verb == "get"]

    @property
    def writes(self) -> list[str]:
        """Writes of objects."""
        return [
            f"{verb} {plural}{'/' + sub if sub else ''}"
            for verb, plural, sub, _ in self._objects
            if verb not in ("get", "list", "watch")
        ]

    @property
    def events(self) -> int:
        """Events written."""
        return sum(1 for verb, plural, _, _ in self.seen if plural == "events" and verb in ("create", "patch"))
