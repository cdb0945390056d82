"""Several processes of one controller: shards that move when one dies, and a leader that another one follows."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack

import pytest

from ack.kube.types import LEASE, NAMESPACE
from ack.runtime.shards import shard_of
from tests.e2e.test_controller_process import controller
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.programs import Program
from tests.support.waiting import eventually

SHARDS = 6
FAILOVER_SECONDS = 20.0

Run = Callable[..., AbstractAsyncContextManager[Program]]


@pytest.fixture
async def namespaces(kubernetes: Cluster) -> AsyncIterator[list[Cluster]]:
    """A namespace for each shard."""
    found: dict[int, Cluster] = {}
    number = 0
    while len(found) < SHARDS:
        name = f"{kubernetes.namespace}-{number}"
        found.setdefault(
            shard_of(name, SHARDS), Cluster(kubernetes.client, name, kubernetes.types, kubernetes.kubeconfig)
        )
        number += 1
    for cluster in found.values():
        body = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": cluster.namespace}}
        await kubernetes.client.create(NAMESPACE, body)
    yield [found[shard] for shard in range(SHARDS)]
    for cluster in found.values():
        await kubernetes.client.delete(NAMESPACE, cluster.namespace)


def held(process: Program) -> set[int]:
    """The shards that a process has by its log."""
    now: set[int] = set()
    for entry in process.entries:
        if entry["msg"] == "shard taken":
            now.add(entry["shard"])
        elif entry["msg"] == "shard given up":
            now.discard(entry["shard"])
    return now


def creators(processes: list[Program]) -> Counter[str]:
    """Namespace -> how many times one of the processes created something there."""
    entries = [entry for process in processes for entry in process.entries]
    return Counter(entry["namespace"] for entry in entries if entry["msg"] == "created new resource")


async def test_three_processes_share_the_work_and_one_dies(
    kubernetes: Cluster, namespaces: list[Cluster], aws: Aws
) -> None:
    flags = ("--shards", str(SHARDS), "--leader-election-namespace", kubernetes.namespace)
    watched = ",".join(each.namespace for each in namespaces)
    async with AsyncExitStack() as stack:
        trio = [
            await stack.enter_async_context(
                controller(aws, kubernetes.kubeconfig, "--watch-namespace", watched, *flags)
            )
            for _ in range(3)
        ]
        await eventually(lambda: [len(held(process)) for process in trio] == [2, 2, 2], seconds=40)
        assert set.union(*map(held, trio)) == set(range(SHARDS))
        await asyncio.gather(*(each.create("Repository", "one", {"name": each.namespace}) for each in namespaces))
        await asyncio.gather(*(each.synced("Repository", "one") for each in namespaces))
        for process in trio:
            mine = {namespaces[shard].namespace for shard in held(process)}
            assert set(creators([process])) == mine, "each works on its own shards only"

        lost = held(trio[0])
        trio[0].signal(signal.SIGKILL)
        died = time.monotonic()
        for each in namespaces:
            await each.create("Repository", "two", {"name": f"{each.namespace}-two"})
        await asyncio.gather(*(each.synced("Repository", "two", seconds=40) for each in namespaces))
        assert time.monotonic() - died < FAILOVER_SECONDS + 5
        assert held(trio[1]) | held(trio[2]) == set(range(SHARDS))
        assert not held(trio[1]) & held(trio[2])
        assert len(lost & held(trio[1])) == len(lost & held(trio[2])) == 1, "the dead one's shards are shared fairly"
        assert creators(trio) == Counter({each.namespace: 2 for each in namespaces})
        assert aws.proxy.count("CreateRepository") == 2 * SHARDS, "nothing was done twice"

        # What goes in peace leaves at once, and what it had remembered is nobody's.
        assert await trio[1].stop() == 0
        await eventually(lambda: held(trio[2]) == set(range(SHARDS)), seconds=10)
        await asyncio.gather(
            *(each.delete_and_wait("Repository", name) for each in namespaces for name in ("one", "two"))
        )
        assert await trio[2].stop() == 0
    assert aws.proxy.count("DeleteRepository") == 2 * SHARDS
    leases = (await kubernetes.client.list(LEASE, kubernetes.namespace)).items
    assert {lease["spec"]["holderIdentity"] for lease in leases if "-shard-" in lease["metadata"]["name"]} == {""}


@pytest.mark.feature(38)
async def test_of_three_processes_the_leader_dies(kubernetes: Cluster, aws: Aws) -> None:
    flags = ("--enable-leader-election", "--leader-election-namespace", kubernetes.namespace)
    async with AsyncExitStack() as stack:
        trio = [
            await stack.enter_async_context(
                controller(aws, kubernetes.kubeconfig, "--watch-namespace", kubernetes.namespace, *flags)
            )
            for _ in range(3)
        ]

        def leaders() -> list[Program]:
            return [p for p in trio if p.process.returncode is None and any(e["msg"] == "leading" for e in p.entries)]

        await eventually(leaders, seconds=30)
        (first,) = leaders()
        slow = aws.proxy.delay("CreateRepository", 3)
        for number in range(5):
            await kubernetes.create("Repository", f"r{number}", {"name": f"r{number}"})
        # It dies while AWS works on what it asked for.
        await eventually(lambda: slow.struck)
        first.signal(signal.SIGKILL)
        died = time.monotonic()
        await first.end()
        await eventually(leaders, seconds=FAILOVER_SECONDS + 10)
        took_over = time.monotonic() - died
        assert took_over < FAILOVER_SECONDS
        (second,) = leaders()
        assert second is not first
        for number in range(5):
            await kubernetes.synced("Repository", f"r{number}")
        repositories = await aws.ask("ecr", "DescribeRepositories", "repositories")
        assert sorted(each["repositoryName"] for each in repositories) == [f"r{number}" for number in range(5)]
