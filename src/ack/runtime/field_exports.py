"""What runs FieldExports in a process: an informer, a queue, workers and jq."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from ack.api.resource import Resource
from ack.kube.client import Client
from ack.kube.controller import Controller
from ack.kube.events import EventRecorder
from ack.kube.informer import Informer, InformerEvent
from ack.kube.queue import WorkQueue
from ack.kube.types import ObjectKey, ResourceType, key_of
from ack.runtime.dependencies import Dependencies
from ack.runtime.field_export import FIELD_EXPORT
from ack.runtime.field_export_reconciler import FieldExportReconciler
from ack.runtime.field_exporter import Exporter
from ack.runtime.jq_filter import JqFilter
from ack.runtime.loop import PRIORITY_RESYNC, PRIORITY_USER
from ack.runtime.metrics import KindMetrics
from ack.runtime.options import RuntimeOptions
from ack.runtime.queue_metrics import QueueMetrics
from ack.runtime.references import Lookup
from ack.runtime.resource_types import type_of
from ack.runtime.shards import Shards

WORKERS = 4


class FieldExports:
    """The FieldExports of a process.

    Args:
        resources: all kinds of its services.
        active: those of them that it reconciles.
        kube: the client.
        recorder: for Kubernetes Events.
        lookup: finds sources.
        dependencies: who depends on what.
        options: the operator's settings.
        metrics: what is counted.
        queues: metrics of the queues.
        shards: which objects are this process's.
    """

    def __init__(
        self,
        resources: Iterable[Resource],
        *,
        active: Iterable[ResourceType],
        kube: Client,
        recorder: EventRecorder,
        lookup: Lookup,
        dependencies: Dependencies,
        options: RuntimeOptions,
        metrics: KindMetrics,
        queues: QueueMetrics,
        shards: Shards,
    ) -> None:
        self._shards = shards
        kinds: dict[str, dict[str, ResourceType]] = {}
        for resource in resources:
            kinds.setdefault(resource.service.group, {})[resource.kind.lower()] = type_of(resource)
        self._jq = JqFilter()
        exporter = Exporter(
            kinds,
            kube=kube,
            lookup=lookup,
            dependencies=dependencies,
            wake=lambda key: self._queue.add(key, PRIORITY_USER),
            jq=self._jq,
        )
        self._informer = Informer(kube, FIELD_EXPORT, namespaces=options.watch_namespaces or None)
        self._queue: WorkQueue[ObjectKey] = WorkQueue(observer=queues.observer("fieldexport"))
        queues.watch("fieldexport", self._queue)
        self._reconciler = FieldExportReconciler(
            kinds=kinds,
            active=frozenset(active),
            informer=self._informer,
            exporter=exporter,
            kube=kube,
            recorder=recorder,
            dependencies=dependencies,
            options=options,
            metrics=metrics,
        )
        reconcile = shards.guarded(self._reconciler.reconcile)
        self._controller = Controller(self._queue, reconcile, WORKERS, name="fieldexport")
        self._informer.add_handler(self._on_event)

    async def run(self) -> None:
        """Works until cancelled; where the CRD is not installed, it waits for it.

        Raises:
            ExceptionGroup: a part that must not end has ended with an error.
        """
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._informer.run(), name="informer fieldexports")
                await self._informer.has_synced.wait()
                await self._controller.run()
                await asyncio.Event().wait()
        finally:
            await self._jq.close()

    def take(self, shard: int) -> None:
        """The objects of a shard are this process's to work on from now on."""
        for obj in self._informer.list():
            if self._shards.of(key := key_of(obj)) == shard:
                self._queue.add(key, PRIORITY_RESYNC)

    def forget(self, concerned: Callable[[ObjectKey], bool]) -> None:
        """Drops all that is remembered of some objects: they are another process's now."""
        self._reconciler.forget(concerned)

    async def stop(self, grace_seconds: float) -> None:
        """Lets work in flight finish, within the grace period."""
        await self._controller.stop(grace_seconds)

    def _on_event(self, event: InformerEvent) -> None:
        if not self._shards.has(event.key):
            return
        if event.new is None:
            self._queue.add(event.key, PRIORITY_RESYNC)
        elif self._reconciler.is_news(event.key, event.new):
            self._queue.add(event.key, PRIORITY_USER if self._informer.has_synced.is_set() else PRIORITY_RESYNC)
