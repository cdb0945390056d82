"""Watches on objects that others depend on: one informer a type, started when the first object asks for it.

A change wakes exactly the objects that used the source (`dependencies`). Reading costs nothing once the informer has
its list; until then, and for what it does not cover, the API server is asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from ack.api.hooks import Obj
from ack.kube.client import Client
from ack.kube.errors import NotFound
from ack.kube.informer import Informer, InformerEvent
from ack.kube.types import ObjectKey, ResourceType, key_of, resource_version_of
from ack.runtime.dependencies import Dependencies, Source

Transform = Callable[[Obj], Obj]


class Watches:
    """The informers of a process that follow what its objects depend on.

    Args:
        kube: the client.
        dependencies: whom to wake.
        namespaces: the only ones that may be watched; empty is all.
        metadata: given if nothing but objects' metadata may be asked for (Secrets): what to keep of it.
    """

    def __init__(
        self,
        kube: Client,
        dependencies: Dependencies,
        namespaces: tuple[str, ...] = (),
        *,
        metadata: Transform | None = None,
    ) -> None:
        self._kube = kube
        self._dependencies = dependencies
        self._namespaces = namespaces
        self._metadata = metadata
        self._informers: dict[ResourceType, Informer] = {}
        self._own: list[Informer] = []
        self._asked: dict[tuple[ResourceType, ObjectKey], Obj] = {}
        self._group: asyncio.TaskGroup | None = None

    def share(self, informer: Informer) -> None:
        """Follows an informer that runs already, instead of a second one for the same type."""
        self._informers[informer.rt] = informer
        informer.add_handler(lambda event: self._changed(informer.rt, event))

    def follow(self, type_: ResourceType, *, transform: Transform | None = None) -> Informer:
        """The informer of a type; made, and started, when it is asked for the first time.

        Args:
            type_: what to follow.
            transform: what to keep of each object, as for `Informer`; the first to ask decides.
        """
        informer = self._informers.get(type_)
        if informer is None:
            namespaces = self._namespaces if type_.namespaced and self._namespaces else None
            informer = Informer(
                self._kube,
                type_,
                namespaces=namespaces,
                transform=transform or self._metadata,
                metadata_only=self._metadata is not None,
            )
            self.share(informer)
            self._own.append(informer)
            if self._group:
                self._start(informer, self._group)
        return informer

    async def get(self, source: Source, used: set[Source]) -> Obj | None:
        """An object that another one depends on; `None` if there is none. Not a copy: do not change it.

        Args:
            source: which object.
            used: what the asking loop depends on; gets it.

        Raises:
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        used.add(source)
        type_, key = source.type, source.key
        informer = self.follow(type_)
        found = informer.get(key) if informer.has_synced.is_set() else None
        if found is not None:
            return found
        if informer.has_synced.is_set() and informer.covers(key.namespace):
            return None
        try:
            found = await self._kube.get(
                type_, key.name, key.namespace or None, metadata_only=self._metadata is not None
            )
        except NotFound:
            return None
        found = self._metadata(found) if self._metadata else found
        self._keep(informer, found)
        return found

    async def counting(self, source: Source, used: set[Source]) -> list[Obj]:
        """The objects of a type that count. Not copies: do not change them.

        Args:
            source: all objects of a type, and what of them counts.
            used: what the asking loop depends on; gets it.

        Raises:
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        used.add(source)
        informer = self.follow(source.type)
        if informer.has_synced.is_set():
            objects = informer.list()
        else:
            objects = list((await self._kube.list(source.type)).items)
            for obj in objects:
                self._keep(informer, obj)
        return [obj for obj in objects if source.counts is None or source.counts(obj) is not None]

    async def run(self) -> None:
        """Runs the informers until cancelled.

        Raises:
            ExceptionGroup: an informer, which must not end, has ended with an error.
        """
        try:
            async with asyncio.TaskGroup() as self._group:
                for informer in self._own:
                    self._start(informer, self._group)
                await asyncio.Event().wait()
        finally:
            self._group = None

    @staticmethod
    def _start(informer: Informer, group: asyncio.TaskGroup) -> None:
        group.create_task(informer.run(), name=f"watch {informer.rt}")

    def _keep(self, informer: Informer, obj: Obj) -> None:
        """Until the informer has its list: then it is told of all objects, and only others than these are news."""
        key = key_of(obj)
        if not informer.has_synced.is_set() and informer.covers(key.namespace):
            self._asked[informer.rt, key] = obj

    def _changed(self, type_: ResourceType, event: InformerEvent) -> None:
        old, new = event.old, event.new
        if old is None and new is not None and (asked := self._asked.pop((type_, event.key), None)):
            if resource_version_of(asked) == resource_version_of(new):
                return
            old = asked
        self._dependencies.wake(Source(type_, event.key), old, new)
