"""Holding an object: paused, planned only, and looked at now."""

from __future__ import annotations

import pytest

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, is_synced
from tests.support.controllers import Start
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(78)]

WRITES = ("CreateRepository", "PutImageTagMutability", "DeleteRepository", "TagResource", "UntagResource")


def written(aws: Aws) -> int:
    return sum(aws.proxy.count(operation) for operation in WRITES)


async def test_paused_from_the_start(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        aws.proxy.clear()
        await kubernetes.create("Repository", "one", {"name": "one"}, annotations={core.RECONCILE: "paused"})
        obj = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.READY))
        assert condition(obj, core.READY)["reason"] == "Paused"
        assert "finalizers" not in obj["metadata"]
        assert aws.proxy.calls == []
        await kubernetes.annotate("Repository", "one", {core.RECONCILE: None})
        await kubernetes.synced("Repository", "one")


async def test_paused_later(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3):
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        await kubernetes.annotate("Repository", "one", {core.RECONCILE: "paused"})
        obj = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.ADVISORY))
        assert condition(obj, core.ADVISORY)["reason"] == "Paused"
        assert is_synced(obj), "what others need of it is still true"
        aws.proxy.clear()
        await kubernetes.set("Repository", "one", imageTagMutability="IMMUTABLE")
        await kubernetes.delete("Repository", "one")
        await kubernetes.create("Repository", "two", {"name": "two"})
        await kubernetes.synced("Repository", "two")
        assert [call for call in aws.proxy.calls if "'one'" in str(call.params)] == []
        obj = await kubernetes.get("Repository", "one")
        assert obj["metadata"]["finalizers"], "a paused object is not even deleted"
        await kubernetes.annotate("Repository", "one", {core.RECONCILE: None})
        await kubernetes.gone("Repository", "one")


@pytest.mark.feature(77)
async def test_planned_only(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start() as controller:
        await kubernetes.create("Repository", "one", {"name": "one"}, annotations={core.RECONCILE: "plan"})
        assert (await kubernetes.event("Repository", "one", "Planned"))[2] == "plan: would create ECR Repository"
        await kubernetes.annotate("Repository", "one", {core.RECONCILE: None})
        await kubernetes.synced("Repository", "one")
        await kubernetes.annotate("Repository", "one", {core.RECONCILE: "plan"})

        async def says(text: str) -> None:
            await kubernetes.wait("Repository", "one", lambda o: text == condition(o, core.ADVISORY).get("message", ""))

        await says("plan: would change nothing: ECR Repository is as wanted")
        before = written(aws)
        tags = [{"key": "team", "value": "planted-secret"}]
        await kubernetes.set("Repository", "one", imageTagMutability="IMMUTABLE", tags=tags)
        await says("plan: would update spec.imageTagMutability, spec.tags of ECR Repository")
        await kubernetes.delete("Repository", "one")
        await says("plan: would delete ECR Repository")
        assert written(aws) == before
        assert controller.requests.writes
        await kubernetes.annotate("Repository", "one", {core.RECONCILE: None})
        await kubernetes.gone("Repository", "one")


async def test_an_unknown_value(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "one", {"name": "one"}, annotations={core.RECONCILE: "pause"})
        obj = await kubernetes.terminal("Repository", "one")
        text = 'annotation services.k8s.aws/reconcile: \'pause\' is unknown; use "paused" or "plan", or take it away'
        assert condition(obj, core.READY)["message"] == text
        assert aws.proxy.count("CreateRepository") == 0


async def test_now(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        await aws.call("ecr", "PutImageTagMutability", repositoryName="one", imageTagMutability="IMMUTABLE")
        await kubernetes.set("Repository", "one", imageTagMutability="MUTABLE")
        await kubernetes.synced("Repository", "one")
        await aws.call("ecr", "PutImageTagMutability", repositoryName="one", imageTagMutability="IMMUTABLE")
        await kubernetes.annotate("Repository", "one", {"services.k8s.aws/reconcile-now": "1"})

        async def repaired() -> bool:
            found = await aws.call("ecr", "DescribeRepositories", repositoryNames=["one"])
            return bool(found["repositories"][0]["imageTagMutability"] == "MUTABLE")

        await eventually(repaired)
