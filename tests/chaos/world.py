"""Everything that a run plays with, and the doing of its operations."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from ack.api import core
from ack.kube.loading import load
from tests.chaos import storms
from tests.chaos.kinds import ChaosKind
from tests.chaos.model import Thing
from tests.chaos.operations import Operation
from tests.chaos.processes import Controllers
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, is_synced
from tests.support.faults import Weather
from tests.support.guillotine import Guillotine
from tests.support.kind_case import Call, filled
from tests.support.kube_proxy import KubeProxy
from tests.support.waiting import eventually

AWAY_SECONDS = 0.7
AWS_RATE, KUBERNETES_RATE = 0.2, 0.15
"""Share of the requests that a storm strikes."""
ALONE_RATE = 0.25
"""Share of the operations that do not wait for a controller after a kill, so that some happen while none is there."""


@dataclass(slots=True)
class World:
    """One run's.

    Args:
        cluster: the user's view of Kubernetes.
        aws: the owner's view of AWS.
        kinds: those that take part.
        kube: before the API server, for the controllers.
        controllers: those under test.
        guillotine: kills them at their writes.
        things: (kind, number) -> what should be.
        done: operations that were carried out, by name.
    """

    cluster: Cluster
    aws: Aws
    kinds: Mapping[str, ChaosKind]
    kube: KubeProxy
    controllers: Controllers
    guillotine: Guillotine
    things: dict[tuple[str, int], Thing] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)

    async def do(self, operation: Operation) -> None:
        """Carries out an operation."""
        chance = random.Random(operation.draw)
        if chance.random() > ALONE_RATE:
            await self.attended()
        method = getattr(self, "_" + operation.do.replace(" ", "_"))
        happened = await (method(await self._thing(operation), chance) if operation.kind else method(chance))
        self.done[operation.do] += happened is not False
        await asyncio.sleep(operation.wait)

    async def attended(self) -> None:
        """Waits until a controller watches, where the last one has been killed."""
        await eventually(lambda: self.kube.count >= self.controllers.asked_before + 2 * len(self.kinds), seconds=120)

    async def heal(self) -> None:
        """The end of all trouble."""
        self.guillotine.unset()
        self.aws.proxy.heal()
        self.kube.faults.heal()

    async def complete(self) -> None:
        """Gives everything that there is what it needs to become ready or to go."""
        for (kind, number), thing in [*self.things.items()]:
            if await self.cluster.find(kind, thing.name):
                await self._resume(thing, random.Random(0))
            for needed in thing.about.needs.values() if thing.there else ():
                if not (await self.thing(needed, number)).there:
                    await self._create(await self.thing(needed, number), random.Random(number))

    async def thing(self, kind: str, number: int) -> Thing:
        """What should be of an object; made known with the first question."""
        thing = self.things.get((kind, number))
        if thing is None:
            thing = self.things[kind, number] = Thing(kind, number, self.kinds[kind])
            for call in thing.about.before:
                await self._by_owner(call, thing.known)
        return thing

    async def delete(self, thing: Thing) -> None:
        """An object, and then those that need it."""
        if thing.there:
            thing.there = False
            await self.cluster.delete(thing.kind, thing.name)
        for other in [*self.things.values()]:
            if other.there and other.number == thing.number and thing.kind in other.about.needs.values():
                await self.delete(other)

    async def _thing(self, operation: Operation) -> Thing:
        return await self.thing(operation.kind, operation.number)

    # --- Objects ---

    async def _create(self, thing: Thing, chance: random.Random) -> bool:
        # What was left behind in AWS keeps its name.
        if thing.there or thing.kept is not False or await self.cluster.find(thing.kind, thing.name):
            return False
        thing.disturbed = False
        await self.cluster.create(thing.kind, thing.name, thing.drawn_spec(chance))
        thing.there = True
        return True

    async def _set(self, thing: Thing, chance: random.Random) -> bool:
        if not thing.there:
            return False
        await self.cluster.patch(thing.kind, thing.name, {"spec": thing.drawn_change(chance)})
        return True

    async def _delete(self, thing: Thing, _: random.Random) -> bool:
        there = thing.there
        await self.delete(thing)
        return there

    async def _retain(self, thing: Thing, chance: random.Random) -> bool:
        obj = await self.cluster.find(thing.kind, thing.name) if thing.there and thing.about.retain else None
        if not obj or not is_synced(obj):
            return False
        await self._resume(thing, chance)
        await self.cluster.annotate(thing.kind, thing.name, {core.DELETION_POLICY: "retain"})
        thing.kept = None if thing.disturbed else True
        await self.delete(thing)
        return True

    async def _pause(self, thing: Thing, _: random.Random) -> bool:
        return await self._annotated(thing, core.RECONCILE, "paused")

    async def _resume(self, thing: Thing, _: random.Random) -> bool:
        obj = await self.cluster.find(thing.kind, thing.name)
        if not obj or core.RECONCILE not in (obj["metadata"].get("annotations") or {}):
            return False
        await self.cluster.annotate(thing.kind, thing.name, {core.RECONCILE: None})
        return True

    async def _annotate(self, thing: Thing, chance: random.Random) -> bool:
        return await self._annotated(thing, "example.com/chaos", str(chance.random()))

    async def _annotated(self, thing: Thing, key: str, value: str) -> bool:
        if not thing.there:
            return False
        await self.cluster.annotate(thing.kind, thing.name, {key: value})
        return True

    # --- AWS ---

    async def _drift(self, thing: Thing, chance: random.Random) -> bool:
        return bool(thing.there and thing.about.drift and await self._behind(thing, chance.choice(thing.about.drift)))

    async def _remove(self, thing: Thing, _: random.Random) -> bool:
        if not thing.there or not thing.about.remove:
            return False
        thing.disturbed = True
        return await self._behind(thing, thing.about.remove)

    async def _behind(self, thing: Thing, call: Call) -> bool:
        obj = await self.cluster.find(thing.kind, thing.name) or {}
        known = {**thing.known, "status": obj.get("status") or {}}
        with contextlib.suppress(AssertionError):  # then nothing in it needs it, or the identity is not known yet
            known["is"] = filled(thing.about.is_, known)
        try:
            return await self._by_owner(call, known)
        except AssertionError:
            return False

    async def _by_owner(self, call: Call, known: Mapping[str, Any]) -> bool:
        service, operation = call.target
        try:
            await self.aws.call(service, operation, **filled(call.with_, known))
        except ClientError:
            return False  # it is not there, or not in a state for this
        return True

    # --- The world ---

    async def _aws_storm(self, chance: random.Random) -> None:
        self.aws.proxy.faults.storm(Weather(chance.randrange(1 << 30), AWS_RATE, storms.AWS))

    async def _kubernetes_storm(self, chance: random.Random) -> None:
        self.kube.faults.storm(Weather(chance.randrange(1 << 30), KUBERNETES_RATE, storms.KUBERNETES))

    async def _calm(self, _: random.Random) -> None:
        self.aws.proxy.faults.storm(None)
        self.kube.faults.storm(None)

    async def _aws_away(self, _: random.Random) -> None:
        await asyncio.to_thread(self.aws.proxy.down)
        await asyncio.sleep(AWAY_SECONDS)
        await asyncio.to_thread(self.aws.proxy.up)

    async def _kubernetes_away(self, _: random.Random) -> None:
        await self.kube.down()
        await asyncio.sleep(AWAY_SECONDS)
        await self.kube.up()

    async def _kill(self, chance: random.Random) -> None:
        self.controllers.kill(chance.randrange(2))

    async def _kill_at_a_write(self, chance: random.Random) -> None:
        self.guillotine.set(chance.randrange(4), chance.choice(("before", "after")), self.controllers.kill_all)

    async def _stop(self, _: random.Random) -> None:
        self.controllers.stop()


@asynccontextmanager
async def world(
    cluster: Cluster, aws: Aws, kinds: Mapping[str, ChaosKind], folder: Path, *, processes: int
) -> AsyncIterator[World]:
    """Controllers between a namespace and an AWS that have nothing yet."""
    guillotine = Guillotine()
    flags = [f"--service={s}" for s in dict.fromkeys(kind.rpartition(".")[0] for kind in kinds)]
    flags += [f"--watch-namespace={cluster.namespace}", f"--leader-election-namespace={cluster.namespace}"]
    flags += ["--reconcile-default-resync-seconds=3", "--http-client-timeout=10s"]
    async with KubeProxy(load(Path(cluster.kubeconfig)), guillotine.judge) as proxy:
        kubeconfig = proxy.kubeconfig(folder / "by-proxy")
        aws.proxy.judge = guillotine.judge
        try:
            ends = (kubeconfig, aws.proxy.url)
            async with Controllers(processes, flags, ends, asked=lambda: proxy.count) as controllers:
                playing = World(cluster, aws, kinds, proxy, controllers, guillotine)
                await playing.attended()
                yield playing
        finally:
            aws.proxy.judge = lambda _: None
            aws.proxy.heal()
