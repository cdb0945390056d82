"""Sharding with Leases: the work is cut into shards, and each of several processes holds its fair share of them.

Three sorts of Lease, all with one label:

- A member's: each process renews its own, as a leader does. One that falls silent is dead when its Lease has run out.
- A shard's: who holds it. It is good for as long as its holder's own Lease is, so that it is written only when it
  changes hands, however many shards there are.
- The plan's: into how many shards the work is cut. Processes of another opinion, as in the midst of a rollout, wait
  until nobody works by the old plan.

Every write is conditional on the resourceVersion. A shard is worked on only after a list that was asked for later than
the claim has shown both the claim and the plan; whoever changes the plan lists the claims after that. So of a claim and
a change of plan that cross at least one is seen by the other side. A shard that was given back is not taken for this
member's own by a list that is older: it counts as leaving until a list shows that it has left.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import structlog

from ack.kube.client import Client
from ack.kube.errors import AlreadyExists, ApiError, Conflict, NotFound
from ack.kube.leader import LeaderElector, LeadershipLost, LeaseTimes
from ack.kube.types import LEASE, Obj

log = structlog.get_logger(__name__)

OF = "services.k8s.aws/shards-of"
"""Label of all Leases of one set of processes."""

SHARD = "services.k8s.aws/shard"
"""Label of a shard's Lease: its number."""

MEMBER = "services.k8s.aws/shard-member"
"""Label of a member's Lease: into how many shards it cuts the work."""

COUNT = "services.k8s.aws/shards"
"""Annotation of the plan's Lease and of the shards': into how many shards the work is cut."""


class Holder(Protocol):
    """What works on the shards that this process holds."""

    def take(self, shard: int) -> None:
        """The shard is this process's from now on."""

    async def give_up(self, shard: int) -> None:
        """Ends the work on a shard; returns when nothing of it is going on."""


def fair_shares(members: Sequence[str], shards: int) -> dict[str, int]:
    """How many shards each member is to hold: all of them together, no two members more than one apart.

    Args:
        members: identities, in any order.
        shards: how many there are.
    """
    least, more = divmod(shards, len(members))
    return {member: least + (place < more) for place, member in enumerate(sorted(members))}


@dataclass(slots=True)
class _Seen:
    version: str
    since: float


@dataclass(slots=True, kw_only=True)
class _View:
    """What one list of the Leases shows.

    Args:
        plan: the plan's Lease.
        claims: shard -> its Lease.
        alive: the members that live.
        members: those of them that cut the work as this one does, itself included.
        strangers: those of them that hold shards, and cut the work otherwise.
    """

    plan: Obj | None
    claims: dict[int, Obj]
    alive: set[str]
    members: list[str]
    strangers: list[str]

    def holder(self, shard: int) -> str:
        """Who holds a shard; `""` if it is free, or its holder is dead."""
        holder = holder_of(self.claims.get(shard) or {})
        return holder if holder in self.alive else ""


def holder_of(lease: Obj) -> str:
    """The identity that a Lease names; `""` for none."""
    found: str = lease.get("spec", {}).get("holderIdentity") or ""
    return found


def count_of(lease: Obj | None) -> str:
    """The number of shards that a Lease was written for."""
    found: str = ((lease or {}).get("metadata", {}).get("annotations") or {}).get(COUNT, "")
    return found


class ShardElector:
    """Takes part in the sharing of work among processes.

    Args:
        client: the client to use.
        name: of the set of processes; the Leases' names begin with it. At most 63 characters.
        namespace: of the Leases.
        identity: of this process, unique among the members.
        shards: into how many the work is cut; the same for all members.
        holder: what works on them.
        times: how long is waited for whom.
    """

    def __init__(
        self,
        client: Client,
        *,
        name: str,
        namespace: str,
        identity: str,
        shards: int,
        holder: Holder,
        times: LeaseTimes | None = None,
    ) -> None:
        if shards < 1:
            raise ValueError(f"there must be at least one shard, not {shards}")
        self._client = client
        self._name = name
        self._namespace = namespace
        self._identity = identity
        self._shards = shards
        self._holder = holder
        self._times = times or LeaseTimes()
        self._owned: set[int] = set()
        self._leaving: dict[int, asyncio.Task[None]] = {}
        self._seen: dict[str, _Seen] = {}
        self._waits_for: list[str] = []
        self._member = LeaderElector(
            client,
            name=f"{name}-member-{identity.rpartition('_')[2]}",
            namespace=namespace,
            identity=identity,
            times=self._times,
            labels={OF: name, MEMBER: str(shards)},
            temporary=True,
        )

    async def run(self, work: Callable[[], Awaitable[None]]) -> None:
        """Runs `work`, and meanwhile takes and gives up shards.

        When `work` returns, raises or is cancelled from outside, all shards are given back, so that the others need not
        wait.

        Args:
            work: what does the work on the shards; it ends no work on them by itself.

        Raises:
            LeadershipLost: `work` was cancelled, because this process could not show that it lives, or because somebody
                else has written to its Leases. Best answered by ending the process.
        """
        await self._member.run(lambda: self._share(work))

    async def _share(self, work: Callable[[], Awaitable[None]]) -> None:
        working = asyncio.ensure_future(work())
        sharing = asyncio.create_task(self._keep(), name=f"shards {self._name}")
        tasks = {working, sharing}
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                await sharing  # raises LeadershipLost
            await working
        finally:
            for task in (*tasks, *self._leaving.values()):
                task.cancel()
            await asyncio.wait({*tasks, *self._leaving.values()})
            if self._member.is_leader:
                await self._give_all_back()

    async def _keep(self) -> None:
        while True:
            again = False
            try:
                again = await self._balance()
            except ApiError as error:
                # Nothing changes hands meanwhile; how long that may last is for the member's own Lease to say.
                log.warning("shards: request failed", shards=self._name, error=str(error))
            if not again:
                await asyncio.sleep(self._times.retry)

    async def _balance(self) -> bool:
        """One look at the Leases, and what follows from it. Whether there is more to do at once."""
        view = await self._look()
        self._check(view)
        if not await self._is_planned(view):
            return False
        claimed = self._claimed(view)
        for shard in [shard for shard, leaving in self._leaving.items() if leaving.done() and shard not in claimed]:
            del self._leaving[shard]
        for shard in sorted(claimed - self._owned - set(self._leaving)):
            if count_of(view.claims[shard]) == str(self._shards):
                self._owned.add(shard)
                self._holder.take(shard)
                log.info("shard taken", shard=shard, shards=self._shards, of=self._name, held=len(self._owned))
        share = fair_shares(view.members, self._shards)[self._identity]
        for shard in sorted(self._owned)[share:]:
            self._owned.discard(shard)
            self._leaving[shard] = asyncio.create_task(self._leave(shard), name=f"giving up shard {shard}")
        free = [shard for shard in range(self._shards) if not view.holder(shard)]
        missing = share - len(self._owned) - len(self._leaving)
        taken = [
            await self._claim(shard, view.claims.get(shard)) for shard in self._in_turn(free, view)[: max(missing, 0)]
        ]
        return any(taken)

    def _claimed(self, view: _View) -> set[int]:
        """The shards whose Leases name this member."""
        return {shard for shard, lease in view.claims.items() if holder_of(lease) == self._identity}

    def _in_turn(self, free: list[int], view: _View) -> list[int]:
        """The free shards, from a place of this member's own: so that not all reach for the same one."""
        start = len(free) * view.members.index(self._identity) // len(view.members)
        return free[start:] + free[:start]

    async def _look(self) -> _View:
        now = asyncio.get_running_loop().time()
        listed = await self._client.list(LEASE, self._namespace, label_selector=f"{OF}={self._name}")
        there = {lease["metadata"]["name"] for lease in listed.items}
        self._seen = {name: seen for name, seen in self._seen.items() if name in there}
        plan, claims, alive, members = None, {}, {self._identity}, {self._identity}
        for lease in listed.items:
            labels = lease["metadata"].get("labels") or {}
            if MEMBER in labels:
                if await self._lives(lease, now):
                    alive.add(holder_of(lease))
                    if labels[MEMBER] == str(self._shards):
                        members.add(holder_of(lease))
            elif SHARD in labels:
                claims[int(labels[SHARD])] = lease
            else:
                plan = lease
        others = {holder_of(lease) for lease in claims.values() if count_of(lease) != str(self._shards)}
        strangers = sorted(others & (alive - {self._identity}))
        return _View(plan=plan, claims=claims, alive=alive, members=sorted(members), strangers=strangers)

    async def _lives(self, lease: Obj, now: float) -> bool:
        """Whether a member lives; one that has been dead for long leaves no Lease behind."""
        meta = lease["metadata"]
        seen = self._seen.get(meta["name"])
        if seen is None or seen.version != meta["resourceVersion"]:
            seen = self._seen[meta["name"]] = _Seen(meta["resourceVersion"], now)
        silent = now - seen.since
        duration = lease["spec"].get("leaseDurationSeconds") or self._times.duration
        if silent < duration:
            return bool(holder_of(lease))
        if silent > 3 * duration:
            try:
                version = {"resourceVersion": meta["resourceVersion"]}
                await self._client.delete(LEASE, meta["name"], self._namespace, preconditions=version)
            except (NotFound, Conflict) as error:
                log.debug("the Lease of a dead member is gone, or it lives", lease=meta["name"], error=str(error))
        return False

    def _check(self, view: _View) -> None:
        """Whether this process may go on with what it holds.

        Raises:
            LeadershipLost: somebody has written to the Leases as no member does.
        """
        for shard in self._owned:
            holder = holder_of(view.claims.get(shard) or {})
            if holder != self._identity:
                raise LeadershipLost(f"shard {shard} of {self._name} is held by {holder or 'nobody'} now")
        if self._owned and count_of(view.plan) != str(self._shards):
            raise LeadershipLost(f"{self._name} is cut into {count_of(view.plan) or 'no'} shards now")

    async def _is_planned(self, view: _View) -> bool:
        """Whether the work is cut as this process cuts it. If nobody works by another plan, this one's is written."""
        if view.strangers:
            if self._waits_for != view.strangers:
                log.info("waiting for those who cut the work otherwise", shards=self._shards, members=view.strangers)
            self._waits_for = view.strangers
            return False
        if count_of(view.plan) == str(self._shards):
            return True
        annotations = {COUNT: str(self._shards)}
        await self._put(view.plan, f"{self._name}-shards", {}, annotations, self._identity)
        return False

    async def _claim(self, shard: int, lease: Obj | None) -> bool:
        labels, annotations = {SHARD: str(shard)}, {COUNT: str(self._shards)}
        return await self._put(lease, f"{self._name}-shard-{shard}", labels, annotations, self._identity)

    async def _leave(self, shard: int) -> None:
        await self._holder.give_up(shard)
        while True:
            try:
                lease = await self._client.get(LEASE, f"{self._name}-shard-{shard}", self._namespace)
                if holder_of(lease) != self._identity or await self._give_back(lease):
                    log.info("shard given up", shard=shard, shards=self._shards, of=self._name, held=len(self._owned))
                    return
            except ApiError as error:
                log.warning("shard not given back yet", shard=shard, of=self._name, error=str(error))
            await asyncio.sleep(self._times.retry)

    async def _give_back(self, lease: Obj) -> bool:
        return await self._put(lease, lease["metadata"]["name"], {}, {}, "")

    async def _give_all_back(self) -> None:
        """Best effort: what is not given back is free when this member's Lease has run out."""
        try:
            view = await self._look()
            await asyncio.gather(*(self._give_back(view.claims[shard]) for shard in self._claimed(view)))
        except ApiError as error:
            log.warning("shards not given back, they are free when the Lease ends", of=self._name, error=str(error))
        self._owned.clear()

    async def _put(
        self,
        lease: Obj | None,
        name: str,
        labels: Mapping[str, str],
        annotations: Mapping[str, str],
        holder: str,
    ) -> bool:
        """Writes a Lease, unless somebody else has written it meanwhile. Whether it is written."""
        meta = {**(lease or {}).get("metadata", {}), "name": name, "namespace": self._namespace}
        meta["labels"] = {**(meta.get("labels") or {}), OF: self._name, **labels}
        meta["annotations"] = {**(meta.get("annotations") or {}), **annotations}
        body = {
            "apiVersion": LEASE.api_version,
            "kind": LEASE.kind,
            "metadata": meta,
            "spec": {"holderIdentity": holder},
        }
        try:
            await (self._client.replace(LEASE, body) if lease else self._client.create(LEASE, body))
        except (Conflict, AlreadyExists, NotFound) as error:
            log.debug("somebody else was quicker", lease=name, error=str(error))
            return False
        return True
