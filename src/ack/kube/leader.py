"""Leader election with a Lease: of several processes one works, and another takes over when it falls silent.

The protocol is client-go's, so both may share a Lease: the holder renews every `retry_period`; a candidate takes over
when it has seen no change for the holder's `leaseDurationSeconds`, by its own monotonic clock (clocks of different
machines are never compared); every write is conditional on the resourceVersion. A leader that cannot renew for
`renew_deadline`, which is shorter than the lease, stops before another one can start.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from ack.kube.client import Client
from ack.kube.errors import AlreadyExists, ApiError, Conflict, NotFound, ServerUnavailable, TooManyRequests
from ack.kube.types import LEASE, Obj

log = structlog.get_logger(__name__)


class LeadershipLost(Exception):
    """The lease could not be renewed in time, or someone else holds it."""


@dataclass(frozen=True, slots=True)
class LeaseTimes:
    """Seconds; the defaults of Kubernetes' own components.

    Args:
        duration: how long a silent leader is waited for.
        deadline: how long a leader tries to renew before it gives up.
        retry: pause between two tries.
    """

    duration: float = 15.0
    deadline: float = 10.0
    retry: float = 2.0

    def __post_init__(self) -> None:
        # client-go's conditions: without them a leader may still work when the next one starts.
        if not (self.duration > self.deadline > self.retry * 1.2 > 0):
            raise ValueError(f"{self}: needs duration > deadline > 1.2 * retry > 0")


class LeaderElector:
    """Takes part in one election.

    Args:
        client: the client to use.
        name: of the Lease, for example `ack-ecr.services.k8s.aws`.
        namespace: of the Lease.
        identity: of this process, unique among the candidates: pod name and something random.
        times: how long is waited for whom.
        labels: of the Lease, if it is new.
        temporary: whether the Lease is nobody else's, so that it goes when it is released.
    """

    def __init__(
        self,
        client: Client,
        *,
        name: str,
        namespace: str,
        identity: str,
        times: LeaseTimes | None = None,
        labels: Mapping[str, str] | None = None,
        temporary: bool = False,
    ) -> None:
        if not identity:
            raise ValueError("leader election needs an identity: an empty holder means that nobody leads")
        self._client = client
        self._name = name
        self._namespace = namespace
        self.identity = identity
        self._times = times or LeaseTimes()
        self._labels = dict(labels or {})
        self._temporary = temporary
        self._lease: Obj | None = None
        self._seen: tuple[str, float] = ("", 0.0)
        self._renewed = 0.0
        self._leading = False

    @property
    def is_leader(self) -> bool:
        """Whether this process leads, as far as it knows."""
        return self._leading

    @property
    def leader(self) -> str:
        """Identity of the last known holder; `""` when there is none."""
        return (self._lease or {}).get("spec", {}).get("holderIdentity") or ""

    async def run(self, lead: Callable[[], Awaitable[None]]) -> None:
        """Wait for leadership, then run `lead` while renewing it.

        When `lead` returns, raises or is cancelled from outside, the lease is released, so that a successor need not
        wait. The lease is renewed until `lead` has really ended, also while it winds down after a cancellation.

        Args:
            lead: the work of the leader.

        Raises:
            LeadershipLost: `lead` was cancelled because the lease was lost. Best answered by ending the process.
        """
        await self.acquire()
        work = asyncio.ensure_future(lead())
        renewal = asyncio.create_task(self._keep(), name=f"leader election {self._name}")
        try:
            await asyncio.wait({work, renewal}, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                await _ended(work)
                await renewal  # raises LeadershipLost
            await work
        finally:
            await _ended(work)
            await _ended(renewal)
            await self._release()

    async def acquire(self) -> None:
        """Wait until this process leads. Errors are logged and retried: without leadership there is nothing to lose."""
        while True:
            if await self._try():
                return
            await asyncio.sleep(self._times.retry * (1 + 1.2 * random.random()))  # noqa: S311

    async def _keep(self) -> None:
        """Renew until leadership is lost.

        Raises:
            LeadershipLost: always, sooner or later.
        """
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(self._times.retry)
            while True:
                left = self._renewed + self._times.deadline - loop.time()
                try:
                    async with asyncio.timeout(max(left, 0)):
                        renewed = await self._try()
                except TimeoutError:
                    renewed = False
                if renewed:
                    break
                if self.leader not in ("", self.identity):
                    self._lose(f"{self.leader} holds it now")
                if loop.time() - self._renewed >= self._times.deadline:
                    self._lose(f"it could not be renewed for {self._times.deadline:g} s")
                await asyncio.sleep(
                    min(self._times.retry, max(0.0, self._renewed + self._times.deadline - loop.time()))
                )

    def _lose(self, why: str) -> None:
        self._leading = False
        log.error("leadership lost", lease=f"{self._namespace}/{self._name}", identity=self.identity, reason=why)
        raise LeadershipLost(f"leadership by Lease {self._namespace}/{self._name} lost: {why}")

    async def _try(self) -> bool:
        """One attempt to take or renew the lease. Whether it is ours afterwards."""
        now = asyncio.get_running_loop().time()
        try:
            lease = await self._write(now)
        except (Conflict, AlreadyExists):
            log.debug("lease taken by another candidate", lease=self._name)
            return False
        except ApiError as e:
            log.warning("leader election: request failed", lease=f"{self._namespace}/{self._name}", error=str(e))
            return False
        if lease is None:
            return False
        self._observe(lease, now)
        # From before the request: the lease's own time starts there, not when the answer comes.
        self._renewed = now
        if not self._leading:
            self._leading = True
            log.info("leading", lease=f"{self._namespace}/{self._name}", identity=self.identity)
        return True

    async def _write(self, now: float) -> Obj | None:
        """Create, take over or renew the lease; None when another holds it."""
        if self._leading and self._lease is not None:
            # A leader knows the lease as it wrote it: one request renews it, unless someone else wrote in between.
            try:
                return await self._client.replace(LEASE, self._lease | {"spec": self._spec(self._lease)})
            except (ServerUnavailable, TooManyRequests):
                raise
            except ApiError as e:
                log.debug("lease is not as it was left, reading it", lease=self._name, error=str(e))
        try:
            lease = await self._client.get(LEASE, self._name, self._namespace)
        except NotFound:
            meta: Obj = {"name": self._name, "namespace": self._namespace}
            if self._labels:
                meta["labels"] = self._labels
            body = {"apiVersion": LEASE.api_version, "kind": LEASE.kind, "metadata": meta, "spec": self._spec(None)}
            return await self._client.create(LEASE, body)
        self._observe(lease, now)
        if not self._may_take(lease, now):
            return None
        return await self._client.replace(LEASE, {**lease, "spec": {**lease.get("spec", {}), **self._spec(lease)}})

    def _observe(self, lease: Obj, now: float) -> None:
        """Note when the lease last changed, by the clock of this process."""
        previous, self._lease = self.leader, lease
        version = lease["metadata"]["resourceVersion"]
        if version != self._seen[0]:
            self._seen = (version, now)
        if self.leader != previous and self.leader != self.identity:
            log.info("new leader", lease=f"{self._namespace}/{self._name}", leader=self.leader or None)

    def _may_take(self, lease: Obj, now: float) -> bool:
        holder = lease.get("spec", {}).get("holderIdentity")
        if not holder or holder == self.identity:
            return True
        duration = lease["spec"].get("leaseDurationSeconds") or self._times.duration
        return now >= self._seen[1] + duration

    def _spec(self, lease: Obj | None) -> Obj:
        old = (lease or {}).get("spec", {})
        now = micro_time(datetime.now(UTC))
        mine = old.get("holderIdentity") == self.identity
        transitions = int(old.get("leaseTransitions") or 0)
        return {
            "holderIdentity": self.identity,
            "leaseDurationSeconds": max(1, round(self._times.duration)),
            "acquireTime": old.get("acquireTime") or now if mine else now,
            "renewTime": now,
            "leaseTransitions": transitions if mine or lease is None else transitions + 1,
        }

    async def _release(self) -> None:
        """Give the lease back, so that the next leader need not wait for its end. Best effort: it ends anyway."""
        lease, held = self._lease, self._leading
        self._leading = False
        if lease is None or not held or self.leader != self.identity:
            return
        now = micro_time(datetime.now(UTC))
        spec = {**lease["spec"], "holderIdentity": "", "leaseDurationSeconds": 1, "renewTime": now, "acquireTime": now}
        try:
            async with asyncio.timeout(self._times.retry):
                if self._temporary:
                    version = {"resourceVersion": lease["metadata"]["resourceVersion"]}
                    await self._client.delete(LEASE, self._name, self._namespace, preconditions=version)
                else:
                    self._lease = await self._client.replace(LEASE, {**lease, "spec": spec})
            log.info("leadership released", lease=f"{self._namespace}/{self._name}")
        except (ApiError, TimeoutError) as e:
            log.warning("lease not released, it ends by itself", lease=f"{self._namespace}/{self._name}", error=str(e))


async def _ended(task: asyncio.Future[None]) -> None:
    """Cancel a task and wait for its end, whatever it is; its own outcome is looked at elsewhere."""
    task.cancel()
    await asyncio.wait({task})


def micro_time(when: datetime) -> str:
    """`metav1.MicroTime`: RFC 3339 in UTC with exactly six digits of a second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
