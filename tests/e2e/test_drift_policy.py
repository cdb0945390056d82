"""What is done about a change in AWS behind the controller's back: repaired, reported, or ignored; edits go through."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, is_synced
from tests.support.controllers import Controller, Start
from tests.support.waiting import eventually, holds

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(79)]

SPEC = {"name": "one", "imageTagMutability": "MUTABLE", "imageScanningConfiguration": {"scanOnPush": False}}
WRITES = ("CreateRepository", "PutImageTagMutability", "PutImageScanningConfiguration", "TagResource", "UntagResource")


async def found(aws: Aws) -> dict[str, Any]:
    answer = await aws.call("ecr", "DescribeRepositories", repositoryNames=["one"])
    repository: dict[str, Any] = answer["repositories"][0]
    return repository


async def drift(aws: Aws) -> None:
    await aws.call("ecr", "PutImageTagMutability", repositoryName="one", imageTagMutability="IMMUTABLE")


async def edit(kubernetes: Cluster, aws: Aws) -> None:
    await kubernetes.set("Repository", "one", imageScanningConfiguration={"scanOnPush": True})

    async def scans() -> bool:
        return bool((await found(aws))["imageScanningConfiguration"]["scanOnPush"])

    await eventually(scans)


async def reported(kubernetes: Cluster) -> dict[str, Any]:
    return await kubernetes.wait(
        "Repository", "one", lambda o: condition(o, core.ADVISORY).get("reason") == core.DRIFT_FOUND
    )


def gauge(controller: Controller, state: str) -> float:
    labels = {"service": "ecr", "kind": "Repository", "state": state}
    return controller.registry.get_sample_value("ack_objects", labels) or 0.0


async def test_reported(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("Repository", "one", SPEC, annotations={core.DRIFT_POLICY: "report"})
    await kubernetes.synced("Repository", "one")
    await drift(aws)
    obj = await reported(kubernetes)
    text = "AWS differs from the object at spec.imageTagMutability; it is left so, by the drift policy"
    assert condition(obj, core.ADVISORY)["message"] == text
    assert is_synced(obj), "the resource can be used, and those that refer to it go on"
    assert (await kubernetes.event("Repository", "one", core.DRIFT_FOUND))[::2] == ("Warning", text)
    await eventually(lambda: (gauge(controller, "drifted"), gauge(controller, "ready")) == (1, 0))
    # An edit is carried out, and does not carry the drift back.
    await edit(kubernetes, aws)
    await reported(kubernetes)
    assert (await found(aws))["imageTagMutability"] == "IMMUTABLE"
    events = [e[1] for e in await kubernetes.events_of("Repository", "one")]
    assert events.count(core.DRIFT_FOUND) == 1
    assert "DriftRepaired" not in events
    # Once it is to be repaired, it is, and nothing is left of the report.
    await kubernetes.annotate("Repository", "one", {core.DRIFT_POLICY: None})
    await kubernetes.event("Repository", "one", "DriftRepaired")
    obj = await kubernetes.wait("Repository", "one", lambda o: not condition(o, core.ADVISORY))
    assert core.SYNCED_SPEC not in (obj["metadata"].get("annotations") or {})
    assert (await found(aws))["imageTagMutability"] == "MUTABLE"
    await eventually(lambda: gauge(controller, "ready") == 1)


async def test_ignored(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.2, drift_policy="ignore"):
        await kubernetes.create("Repository", "one", SPEC)
        await kubernetes.synced("Repository", "one")
        await drift(aws)
        aws.proxy.clear()
        await aws.proxy.wait_for(lambda p: p.count("DescribeRepositories") >= 3)
        assert not [call for call in aws.proxy.calls if call.operation in WRITES]
        obj = await kubernetes.get("Repository", "one")
        assert not condition(obj, core.ADVISORY)
        assert is_synced(obj)
        await edit(kubernetes, aws)
        assert (await found(aws))["imageTagMutability"] == "IMMUTABLE"


async def test_after_a_restart_drift_and_edits_are_told_apart(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "one", SPEC, annotations={core.DRIFT_POLICY: "report"})
        await kubernetes.synced("Repository", "one")
    await drift(aws)
    aws.proxy.clear()
    async with start():
        await reported(kubernetes)
        assert not [call for call in aws.proxy.calls if call.operation in WRITES]
    await kubernetes.set("Repository", "one", imageScanningConfiguration={"scanOnPush": True})
    async with start():

        async def scans() -> bool:
            return bool((await found(aws))["imageScanningConfiguration"]["scanOnPush"])

        await eventually(scans)


async def test_another_version_of_the_controller_is_no_drift(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "one", SPEC, annotations={core.DRIFT_POLICY: "report"})
        obj = await kubernetes.synced("Repository", "one")
    async with start(version="v9"):

        async def tagged() -> bool:
            arn = obj["status"]["ackResourceMetadata"]["arn"]
            tags = (await aws.call("ecr", "ListTagsForResource", resourceArn=arn))["tags"]
            return {"Key": "services.k8s.aws/controller-version", "Value": "ecr-v9"} in tags

        await eventually(tagged)
        assert not condition(await kubernetes.synced("Repository", "one"), core.ADVISORY)


async def test_gone_is_not_made_again(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.2):
        await kubernetes.create("Repository", "one", SPEC, annotations={core.DRIFT_POLICY: "report"})
        await kubernetes.synced("Repository", "one")
        await aws.call("ecr", "DeleteRepository", repositoryName="one")
        obj = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.READY).get("reason") == "Gone")
        assert not is_synced(obj)
        await holds(lambda: aws.proxy.count("CreateRepository") == 1)
        await kubernetes.annotate("Repository", "one", {core.DRIFT_POLICY: "repair"})
        await kubernetes.synced("Repository", "one")
        assert aws.proxy.count("CreateRepository") == 2


async def test_an_unknown_policy(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "one", SPEC, annotations={core.DRIFT_POLICY: "reprot"})
        obj = await kubernetes.terminal("Repository", "one")
        assert "'reprot' is unknown" in condition(obj, core.READY)["message"]
        assert aws.proxy.count("CreateRepository") == 0


async def test_an_edit_made_while_the_controller_was_away_is_no_drift(
    kubernetes: Cluster, aws: Aws, start: Start
) -> None:
    async with start():
        await kubernetes.create("Repository", "one", SPEC)
        await kubernetes.synced("Repository", "one")
    await kubernetes.set("Repository", "one", imageTagMutability="IMMUTABLE")
    async with start():
        await kubernetes.event("Repository", "one", "Updated")
        assert "DriftRepaired" not in [e[1] for e in await kubernetes.events_of("Repository", "one")]
