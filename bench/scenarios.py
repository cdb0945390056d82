"""What is measured: N objects of a kind, created, looked at again, changed and deleted."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ack.api import core
from ack.kube.client import Client
from ack.kube.loading import load
from ack.kube.types import NAMESPACE
from bench.machine import ControllerProcess, Cost, StandIn, controller
from bench.workloads import REPOSITORIES, Workload

AT_ONCE = 32
"""How many objects the benchmark's own client writes at once."""
_LOOK_SECONDS = 0.1
_SCRAPE_SECONDS = 0.5
"""Metrics cost the controller a few milliseconds each time they are read: not often, so that they do not count."""


@dataclass(frozen=True, slots=True)
class Step:
    """One measured step.

    Args:
        name: `create`, `restart`, `resync`, `update`, `delete`.
        seconds: from its begin until the last object is done.
        aws: calls to AWS.
        throttled: those of them that AWS refused for their rate.
        writes: to Kubernetes, Events included.
        cpu: seconds of the controller.
        memory: of the controller at the end, in MB.
    """

    name: str
    seconds: float
    aws: int
    throttled: int
    writes: int
    cpu: float
    memory: float


@dataclass(slots=True)
class Run:
    """One run: N objects, through all steps.

    Args:
        what: the objects.
        own_reads: see `Workload`.
        objects: how many.
        latency_ms: of AWS.
        limit: AWS's, in calls a second; 0 for none.
        services: loaded in the controller; "" for all.
        empty: memory of the controller before the first object, in MB.
        idle_cpu: share of one processor that the controller takes when nothing happens.
        steps: what was measured.
    """

    what: str
    own_reads: int
    objects: int
    latency_ms: float
    limit: float
    services: str
    empty: float = 0.0
    idle_cpu: float = 0.0
    steps: list[Step] = field(default_factory=list)


async def measure(
    kubeconfig: Path,
    objects: int,
    latency_ms: float = 0,
    limit: float = 0,
    *,
    workload: Workload = REPOSITORIES,
    services: str = "ecr",
) -> Run:
    """Runs all steps with N objects.

    Args:
        kubeconfig: of the Kubernetes API.
        objects: how many.
        latency_ms: of AWS.
        limit: AWS's, in calls a second; 0 for none.
        workload: the objects.
        services: loaded in the controller; "" for all.
    """
    run = Run(workload.title, workload.own_reads, objects, latency_ms, limit, services)
    namespace = f"bench-{uuid.uuid4().hex[:8]}"
    with StandIn(latency_ms, limit) as aws:
        async with Client(load(kubeconfig), user_agent="bench") as kube:
            await kube.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}})
            user = User(kube, namespace, objects, workload)
            async with controller(kubeconfig, aws, namespace, services) as process:
                await asyncio.sleep(2)
                run.empty = process.cost().memory
                async with _step(run, "create", process, aws):
                    await user.create()
                    # What is listed costs the API server as much as what is measured: not before it is nearly over.
                    await _until(lambda: aws.calls()[workload.created] >= objects, every=_LOOK_SECONDS)
                    await user.all(is_synced)
                async with _step(run, "update", process, aws):
                    await user.each(lambda name: user.patch(name, workload.change))
                    await _until(lambda: aws.calls()[workload.changed] >= objects, every=_LOOK_SECONDS)
                    await _idle(process)
                before = process.cost()
                await asyncio.sleep(5)
                after = process.cost()
                run.idle_cpu = (after.cpu - before.cpu) / (after.at - before.at)
            period = max(10, objects // 100)
            async with controller(
                kubeconfig, aws, namespace, services, f"--reconcile-default-resync-seconds={period}"
            ) as process:
                async with _step(run, "restart", process, aws, since_start=True):
                    await _until(lambda: _loops(process, objects))
                async with _step(run, "resync", process, aws):
                    await _until(lambda: _loops(process, 2 * objects))
            async with controller(kubeconfig, aws, namespace, services) as process:
                await _until(lambda: _loops(process, objects))
                async with _step(run, "delete", process, aws):
                    await user.each(lambda name: kube.delete(workload.type, name, namespace))
                    await _until(lambda: aws.calls()[workload.deleted] >= objects, every=_LOOK_SECONDS)
                    await user.all_gone()
            await kube.delete(NAMESPACE, namespace)
    return run


class User:
    """Who applies the manifests."""

    def __init__(self, kube: Client, namespace: str, objects: int, workload: Workload) -> None:
        self._kube = kube
        self._workload = workload
        self._type = workload.type
        self._namespace = namespace
        self._names = [f"r{number}" for number in range(objects)]
        self._gate = asyncio.Semaphore(AT_ONCE)

    async def each(self, act: Callable[[str], Awaitable[Any]]) -> None:
        async def one(name: str) -> None:
            async with self._gate:
                await act(name)

        await asyncio.gather(*(one(name) for name in self._names))

    async def create(self) -> None:
        await self.each(
            lambda name: self._kube.create(
                self._type,
                {
                    "apiVersion": self._type.api_version,
                    "kind": self._workload.kind,
                    "metadata": {"name": name, "namespace": self._namespace},
                    "spec": self._workload.spec(name),
                },
            )
        )

    async def patch(self, name: str, spec: dict[str, Any]) -> None:
        await self._kube.merge_patch(self._type, name, self._namespace, {"spec": spec})

    async def all(self, holds: Callable[[dict[str, Any]], bool]) -> None:
        """Waits until something holds of all objects; each is read once more only until it does."""
        left = set(self._names)
        while left:
            listed = await self._kube.list(self._type, self._namespace)
            left -= {obj["metadata"]["name"] for obj in listed.items if holds(obj)}
            # Looking costs the API server as much as acting: seldom, where there are many.
            await asyncio.sleep(max(_LOOK_SECONDS, len(self._names) / 5000))

    async def all_gone(self) -> None:
        while (await self._kube.list(self._type, self._namespace)).items:  # noqa: ASYNC110 - the API server tells nobody
            await asyncio.sleep(max(_LOOK_SECONDS, len(self._names) / 5000))


def is_synced(obj: dict[str, Any]) -> bool:
    conditions = (obj.get("status") or {}).get("conditions") or []
    return any(c["type"] == core.SYNCED and c["status"] == "True" for c in conditions)


async def _loops(process: ControllerProcess, least: int) -> bool:
    return await process.total("ack_reconcile_total", outcome="synced") >= least


async def _idle(process: ControllerProcess) -> bool:
    """Waits until the controller has nothing to do."""
    before = -1.0
    while (now := await process.total("ack_reconcile_total")) != before:
        before = now
        await asyncio.sleep(1)
    return True


async def _until(holds: Callable[[], bool | Awaitable[bool]], *, every: float = _SCRAPE_SECONDS) -> None:
    while True:
        found = holds()
        if found if isinstance(found, bool) else await found:
            return
        await asyncio.sleep(every)


@asynccontextmanager
async def _step(
    run: Run, name: str, process: ControllerProcess, aws: StandIn, *, since_start: bool = False
) -> AsyncIterator[None]:
    begin = time.monotonic()
    cost = Cost(0.0, 0.0, begin) if since_start else process.cost()
    writes = 0.0 if since_start else await process.writes()
    calls = aws.calls()
    yield
    seconds = time.monotonic() - begin
    after = process.cost()
    made = aws.calls() - calls
    made.pop("GetCallerIdentity ok", None)
    throttled = sum(count for call, count in made.items() if call.endswith("ThrottlingException"))
    run.steps.append(
        Step(
            name,
            seconds,
            made.total(),
            throttled,
            round(await process.writes() - writes),
            after.cpu - cost.cpu,
            after.memory,
        )
    )
