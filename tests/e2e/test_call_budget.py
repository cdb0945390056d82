"""What each operation costs, counted at the wire: AWS calls at the proxy, Kubernetes requests in the client.

The numbers are exact. One that grows is a regression; one that shrinks belongs into this table, too.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass

import pytest

from tests.support.aws_proxy import AwsProxy
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, is_synced
from tests.support.controllers import Controller, Start
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("ecr")

SPEC = {
    "name": "budget",
    "imageScanningConfiguration": {"scanOnPush": False},
    "tags": [{"key": "a", "value": "1"}],
}


@dataclass(frozen=True)
class Budget:
    """The design's table (published controller: 18/2/5, 8/1/1, 9/1/1, 5/2/1)."""

    aws: int
    reads: int
    writes: int


CREATE, RESYNC, UPDATE, DELETE = Budget(3, 0, 3), Budget(2, 0, 0), Budget(4, 0, 1), Budget(2, 0, 1)


@dataclass(frozen=True)
class Cost:
    """What an operation cost."""

    aws: dict[str, int]
    reads: list[str]
    writes: list[str]
    events: int


class Meter:
    """Counts from one moment to another."""

    def __init__(self, aws: Aws, controller: Controller) -> None:
        self.aws = aws
        self.controller = controller

    def start(self) -> None:
        self.aws.proxy.clear()
        self.controller.requests.clear()

    async def stop(self, title: str, budget: Budget | None = None) -> Cost:
        await self.settled()
        requests = self.controller.requests
        counts = Counter(call.operation for call in self.aws.proxy.calls)
        cost = Cost(dict(counts), requests.reads, requests.writes, requests.events)
        print(f"{title}: {cost}")
        if budget:
            assert sum(counts.values()) <= budget.aws, title
            assert len(cost.reads) <= budget.reads, title
            assert len(cost.writes) <= budget.writes, title
        return cost

    async def settled(self) -> None:
        """Nothing is on its way any more."""

        def state() -> tuple[int, int]:
            return self.aws.proxy.count(), len(self.controller.requests.seen)

        before = (-1, -1)

        async def same() -> bool:
            nonlocal before
            last, before = before, state()
            return last == before

        await eventually(same, every=0.2)


@pytest.mark.feature(1)
async def test_repository(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start() as controller:
        meter = Meter(aws, controller)

        meter.start()
        await kubernetes.create("Repository", "r", SPEC)
        await kubernetes.synced("Repository", "r")
        cost = await meter.stop("create", CREATE)
        assert cost.aws == {"DescribeRepositories": 1, "CreateRepository": 1}
        assert cost.writes == ["patch repositories", "patch repositories", "patch repositories/status"]
        assert (cost.reads, cost.events) == ([], 1)

        meter.start()
        await kubernetes.set("Repository", "r", imageScanningConfiguration={"scanOnPush": True})
        await aws.proxy.wait_for(lambda p: p.count("PutImageScanningConfiguration") == 1)
        cost = await meter.stop("update one field", UPDATE)
        assert cost.aws == {"DescribeRepositories": 1, "PutImageScanningConfiguration": 1}
        assert (cost.reads, cost.writes, cost.events) == ([], [], 1)

        meter.start()
        await kubernetes.set("Repository", "r", tags=[{"key": "a", "value": "2"}])
        await aws.proxy.wait_for(lambda p: p.count("TagResource") == 1)
        cost = await meter.stop("update a tag", UPDATE)
        assert cost.aws == {"DescribeRepositories": 1, "ListTagsForResource": 1, "TagResource": 1}
        assert (cost.reads, cost.writes) == ([], [])

        meter.start()
        await kubernetes.delete_and_wait("Repository", "r")
        cost = await meter.stop("delete", DELETE)
        assert cost.aws == {"DeleteRepository": 1, "DescribeRepositories": 1}
        assert (cost.reads, cost.writes, cost.events) == ([], ["patch repositories"], 1)


async def test_resync(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=5) as controller:
        await kubernetes.create("Repository", "r", SPEC)
        await kubernetes.synced("Repository", "r")
        meter = Meter(aws, controller)
        await meter.settled()
        meter.start()
        # They are asked side by side: the last answer of all may be either.
        await aws.proxy.wait_for(lambda p: p.count("GetLifecyclePolicy") == p.count("GetResources") == 1)
        cost = await meter.stop("no-op resync of one")
        own = {name: count for name, count in cost.aws.items() if name not in ("DescribeRepositories", "GetResources")}
        assert own == {"GetLifecyclePolicy": 1, "GetRepositoryPolicy": 1}
        assert sum(own.values()) <= RESYNC.aws
        # The batched share, alone in its batch.
        assert cost.aws == {**own, "DescribeRepositories": 1, "GetResources": 1}, (
            "the batched share, alone in its batch"
        )
        assert (cost.reads, cost.writes, cost.events) == ([], [], 0)


async def test_resyncs_share_their_reads(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    count = 20
    names = [f"r{i:02}" for i in range(count)]
    async with start():
        await asyncio.gather(*(kubernetes.create("Repository", n, {**SPEC, "name": f"shared/{n}"}) for n in names))
        await asyncio.gather(*(kubernetes.synced("Repository", n) for n in names))
    aws.proxy.clear()
    # A restart looks at all objects at once: the worst that can happen to AWS's rate limits.
    async with start(max_concurrent=count) as controller:
        meter = Meter(aws, controller)
        await aws.proxy.wait_for(lambda p: p.count("GetLifecyclePolicy") == count)
        cost = await meter.stop(f"restart with {count} objects")
        assert cost.aws["GetLifecyclePolicy"] == cost.aws["GetRepositoryPolicy"] == count
        assert cost.aws["DescribeRepositories"] <= 3, "one call for up to 100 repositories"
        assert cost.aws["GetResources"] <= 3, "one call for the tags of up to 100 repositories"
        assert "ListTagsForResource" not in cost.aws
        assert cost.writes == []
        assert cost.reads == []


async def test_kinds_without_an_arn_share_their_reads_too(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    names = [f"r{i:02}" for i in range(20)]
    kind = "PullThroughCacheRule"
    spec = {"upstreamRegistryURL": "public.ecr.aws"}
    async with start():
        await asyncio.gather(*(kubernetes.create(kind, n, {**spec, "ecrRepositoryPrefix": n}) for n in names))
        await asyncio.gather(*(kubernetes.synced(kind, n) for n in names))
    aws.proxy.clear()
    asked: list[str] = []

    def read(proxy: AwsProxy) -> bool:
        calls = [call for call in proxy.calls if call.operation == "DescribePullThroughCacheRules"]
        asked[:] = [prefix for call in calls for prefix in call.params["ecrRepositoryPrefixes"]]
        return len(asked) >= len(names)

    async with start(max_concurrent=len(names)) as controller:
        meter = Meter(aws, controller)
        await aws.proxy.wait_for(read)
        cost = await meter.stop("restart with 20 objects of a kind without ARN")
    assert sorted(asked) == names
    assert cost.aws["DescribePullThroughCacheRules"] <= 3
    assert set(cost.aws) == {"DescribePullThroughCacheRules", "GetCallerIdentity"}, "the latter is the process's own"
    assert (cost.reads, cost.writes) == ([], [])


async def test_what_others_write_costs_nothing(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start() as controller:
        await kubernetes.create("Repository", "r", SPEC)
        await kubernetes.synced("Repository", "r")
        meter = Meter(aws, controller)
        await meter.settled()
        meter.start()
        await kubernetes.patch("Repository", "r", {"metadata": {"labels": {"team": "a"}, "annotations": {"note": "x"}}})
        await holds(lambda: aws.proxy.count() == 0 and not controller.requests.writes)
        assert is_synced(await kubernetes.get("Repository", "r"))


async def test_generation_and_version_move_only_with_a_reason(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3) as controller:
        await kubernetes.create("Repository", "r", SPEC)
        first = await kubernetes.synced("Repository", "r")
        aws.proxy.clear()
        await aws.proxy.wait_for(lambda p: p.count("DescribeRepositories") >= 3)
        await eventually(lambda: aws.proxy.count("GetLifecyclePolicy") >= 3)
        later = await kubernetes.get("Repository", "r")
        assert later["metadata"]["resourceVersion"] == first["metadata"]["resourceVersion"]
        assert later["metadata"]["generation"] == first["metadata"]["generation"]
        assert controller.requests.reads == []
