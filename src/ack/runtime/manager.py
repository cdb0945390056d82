"""The manager: an informer, a queue and workers for each kind, and all that they share."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter

from prometheus_client import CollectorRegistry

from ack.api.hooks import Hooks, Obj
from ack.api.resource import Resource, Service
from ack.aws.batch import Batches
from ack.aws.caller import AwsCaller
from ack.aws.session import Identity
from ack.aws.tagging import TagReader
from ack.kube.client import Client
from ack.kube.controller import Controller
from ack.kube.events import EventRecorder
from ack.kube.informer import Informer, InformerEvent
from ack.kube.queue import WorkQueue
from ack.kube.types import SECRET, ObjectKey, ResourceType, key_of
from ack.runtime.aws_kind import AwsKind
from ack.runtime.change import Changer
from ack.runtime.cluster import ClusterWatches
from ack.runtime.conditions import was_synced
from ack.runtime.dependencies import Dependencies
from ack.runtime.field_export import FIELD_EXPORT
from ack.runtime.field_exports import FieldExports
from ack.runtime.loop import PRIORITY_RESYNC, PRIORITY_USER, Kind
from ack.runtime.metrics import RuntimeMetrics
from ack.runtime.observe import Observer
from ack.runtime.options import RuntimeOptions
from ack.runtime.place import Places
from ack.runtime.program import annotations_read, compile_program
from ack.runtime.protection import users_of
from ack.runtime.queue_metrics import QueueMetrics
from ack.runtime.reconciler import Reconciler
from ack.runtime.resource_types import type_of
from ack.runtime.secret_values import SecretReader
from ack.runtime.secret_values import slim as slim_secret
from ack.runtime.shards import Shards
from ack.runtime.state import fingerprint
from ack.runtime.watches import Watches

LISTS_SECONDS = 5.0
"""How long the first objects wait for the list of Secrets."""


LOOKS_A_WORKER = 8
"""How many objects that nobody has changed are looked at at once, for each that somebody has: they wait for AWS only,
and the more of them wait together, the fewer calls read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceBundle:
    """A service to run.

    Args:
        service: the service.
        resources: the declarations of its kinds.
        hooks: kind -> hooks.
    """

    service: Service
    resources: tuple[Resource, ...]
    hooks: Mapping[str, Hooks] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Runner:
    kind: Kind
    informer: Informer
    queue: WorkQueue[ObjectKey]
    controller: Controller[ObjectKey]
    reconciler: Reconciler
    crd: str


class Manager:
    """Runs the controllers of some services.

    Args:
        bundles: the services.
        kube: the Kubernetes client.
        aws: makes the AWS calls.
        identity: whom the controller is in AWS.
        options: the operator's settings.
        registry: for metrics.
    """

    def __init__(
        self,
        bundles: Sequence[ServiceBundle],
        *,
        kube: Client,
        aws: AwsCaller,
        identity: Identity,
        options: RuntimeOptions,
        registry: CollectorRegistry,
    ) -> None:
        self._kube = kube
        self._options = options
        self._metrics = RuntimeMetrics(registry)
        self._queue_metrics = QueueMetrics(registry)
        self._stop = asyncio.Event()
        self._running = False
        self._batches = Batches()
        self._aws = aws
        self._identity = identity
        self._dependencies = Dependencies()
        self._shards = Shards(options.shards)
        self._watches = Watches(kube, self._dependencies, options.watch_namespaces)
        selectors = options.feature_gates.get("IAMRoleSelector", False)
        self._cluster = ClusterWatches(kube, self._dependencies, selectors=selectors)
        self._role_maps = Watches(kube, self._dependencies, (options.system_namespace,))
        # Names and versions of Secrets, never their values; started if there is a kind that names some.
        self._secrets = Watches(kube, self._dependencies, options.watch_namespaces, metadata=slim_secret)
        self._secret_reader = SecretReader(kube, self._secrets.get, options)
        self._tag_reader = TagReader(aws, self._batches) if options.batch_tag_reads else None
        names = "-".join(sorted(bundle.service.name for bundle in bundles))
        self._recorder = EventRecorder(kube, component=f"ack-{names}-controller", instance="")
        wanted = {kind.lower() for kind in options.kinds}
        self._runners = [
            self._runner(resource, bundle.hooks.get(resource.kind))
            for bundle in bundles
            for resource in bundle.resources
            if not wanted or resource.kind.lower() in wanted
        ]
        self._exports: FieldExports | None = None
        if options.field_export:
            self._exports = FieldExports(
                [resource for bundle in bundles for resource in bundle.resources],
                active=[runner.informer.rt for runner in self._runners],
                kube=kube,
                recorder=self._recorder,
                lookup=self._watches.get,
                dependencies=self._dependencies,
                options=options,
                metrics=self._metrics.of("core", FIELD_EXPORT.kind),
                queues=self._queue_metrics,
                shards=self._shards,
            )

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What it runs; of use to who plans one object instead of running all."""
        return tuple(runner.kind for runner in self._runners)

    @property
    def running(self) -> bool:
        """Whether `run` is at work: then there is something to finish before the process may end."""
        return self._running

    @property
    def ready(self) -> bool:
        """Whether every kind's cache is filled."""
        return all(runner.informer.has_synced.is_set() for runner in self._runners)

    @property
    def missing(self) -> list[str]:
        """The CRDs whose objects have not been listed yet: not installed, or not readable."""
        return [runner.crd for runner in self._runners if not runner.informer.has_synced.is_set()]

    def stop(self) -> None:
        """Asks `run` to finish what is in flight and return."""
        self._stop.set()

    def take(self, shard: int) -> None:
        """The objects of a shard are this process's to work on from now on."""
        self._shards.held.add(shard)
        for runner in self._runners:
            for obj in runner.informer.list():
                if self._shards.of(key_of(obj)) == shard:
                    self._start(runner.queue, obj)
        if self._exports:
            self._exports.take(shard)

    async def give_up(self, shard: int) -> None:
        """Ends the work on a shard; returns when no reconcile of it is going on, and nothing of it is remembered."""
        self._shards.held.discard(shard)
        await self._shards.drained(shard)

        def is_gone(key: ObjectKey) -> bool:
            return self._shards.of(key) == shard

        for runner in self._runners:
            runner.reconciler.forget(is_gone)
        if self._exports:
            self._exports.forget(is_gone)

    @staticmethod
    def _start(queue: WorkQueue[ObjectKey], obj: Obj) -> None:
        """What has never been synced is somebody's wish that waits; the rest is as it was left."""
        queue.add(key_of(obj), PRIORITY_RESYNC if was_synced(obj) else PRIORITY_USER)

    async def run(self) -> None:
        """Runs until `stop`; work in flight is finished, within the grace period.

        Raises:
            Exception: a part that must not end has ended.
        """
        self._running = True
        background = [asyncio.create_task(self._recorder.run(), name="events")]
        watches = (self._watches, self._cluster, self._role_maps, self._secrets)
        background += [asyncio.create_task(each.run(), name="watches") for each in watches]
        background += [asyncio.create_task(r.informer.run(), name=f"informer {r.crd}") for r in self._runners]
        if self._exports:
            background.append(asyncio.create_task(self._exports.run(), name="field exports"))
        listing = asyncio.create_task(self._cluster.wait(), name="lists of the cluster")
        working = [asyncio.create_task(self._work(r), name=f"controller {r.crd}") for r in self._runners]
        stopping = asyncio.create_task(self._stop.wait(), name="stop")
        try:
            done, _ = await asyncio.wait([*background, *working, stopping], return_when=asyncio.FIRST_COMPLETED)
            stops = [r.controller.stop for r in self._runners] + ([self._exports.stop] if self._exports else [])
            await asyncio.gather(*(stop(self._options.grace_seconds) for stop in stops))
            await self._recorder.flush(5.0)
            for task in done:
                if task is not stopping:
                    task.result()
                    raise RuntimeError(f"{task.get_name()} ended by itself")
        finally:
            tasks = [*background, *working, listing, stopping]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._running = False

    async def _work(self, runner: _Runner) -> None:
        await runner.informer.has_synced.wait()
        await self._cluster.waited.wait()
        if runner.kind.program.names_secrets:
            # What may not be listed is asked for one by one: dearer, not wrong. So this is not waited for for ever.
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._secrets.follow(SECRET).has_synced.wait(), LISTS_SECONDS)
        await runner.controller.run()
        await self._stop.wait()

    def _users(self, type_: ResourceType, key: ObjectKey) -> Iterator[str]:
        """Those among the objects of all kinds here that refer to one of a type."""
        for kind in self.kinds:
            leading = [r for r in kind.program.resource.references if (r.group, r.kind) == (type_.group, type_.kind)]
            yield from users_of(key, kind.informer.list() if leading else (), leading)

    def _runner(self, resource: Resource, hooks: Hooks | None) -> _Runner:
        options = self._options
        type_ = type_of(resource)
        program = compile_program(resource, hooks)
        if program.names_secrets:
            self._secrets.follow(SECRET)
        informer = Informer(
            self._kube, type_, namespaces=options.watch_namespaces or None, label_selector=options.watch_selector
        )
        annotations = annotations_read(resource)
        aws = AwsKind(program, self._aws)
        observer = Observer(aws, self._batches, self._tag_reader)
        places = Places(resource, self._identity, options, self._cluster, self._role_maps)
        kind = Kind(
            program=program,
            aws=aws,
            observer=observer,
            changer=Changer(aws, observer),
            type=type_,
            informer=informer,
            kube=self._kube,
            recorder=self._recorder,
            options=options,
            lookup=self._watches.get,
            users=partial(self._users, type_),
            places=places,
            secrets=self._secret_reader,
            fingerprint=lambda obj: (*fingerprint(obj, annotations), places.selectors_of(obj)),
        )
        queue_name = f"{resource.service.name}-{resource.kind.lower()}"
        workers = options.max_concurrent_of.get(resource.kind.lower(), options.max_concurrent)
        queue: WorkQueue[ObjectKey] = WorkQueue(
            urgent=workers, group_of=attrgetter("namespace"), observer=self._queue_metrics.observer(queue_name)
        )
        self._queue_metrics.watch(queue_name, queue)
        metrics = self._metrics.of(resource.service.name, resource.kind)
        reconciler = Reconciler(kind, metrics, self._dependencies, queue.add)
        controller = Controller(queue, self._shards.guarded(reconciler.reconcile), workers * LOOKS_A_WORKER)

        def on_event(event: InformerEvent) -> None:
            obj = event.new or event.old
            if obj is None or not self._shards.has(key := key_of(obj)):
                return
            if event.type == "deleted" or event.new is None:
                queue.add(key, PRIORITY_RESYNC)
            elif reconciler.is_news(key, event.new):
                if informer.has_synced.is_set():
                    queue.add(key, PRIORITY_USER)
                else:
                    self._start(queue, event.new)

        informer.add_handler(on_event)
        if not options.watch_selector:
            # One that sees only some objects cannot tell of those that references point at.
            self._watches.share(informer)
        return _Runner(
            kind=kind,
            informer=informer,
            queue=queue,
            controller=controller,
            reconciler=reconciler,
            crd=resource.crd_name,
        )
