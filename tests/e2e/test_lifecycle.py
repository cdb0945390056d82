"""From the first sight of an object to its end: finalizers, policies, restarts, signals, Events, conditions."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, conditions, is_synced
from tests.support.controllers import Controller, Start
from tests.support.processes import StartProcess
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("ecr")

OURS = "finalizers.ecr.services.k8s.aws/Repository"
THEIRS = "example.com/hold"
DELETION_POLICY = "services.k8s.aws/deletion-policy"
SYNCED = ("True", None, "Resource synced successfully")


async def exists(aws: Aws, name: str) -> bool:
    return await aws.code("ecr", "DescribeRepositories", repositoryNames=[name]) == ""


async def names(aws: Aws) -> list[str]:
    found = (await aws.call("ecr", "DescribeRepositories"))["repositories"]
    return sorted(r["repositoryName"] for r in found)


# --- Finalizers ---


@pytest.mark.feature(6, 85)
async def test_finalizers_of_others_are_theirs(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("Repository", "r", {"name": "held"}, finalizers=[THEIRS])
    obj = await kubernetes.synced("Repository", "r")
    assert obj["metadata"]["finalizers"] == [THEIRS, OURS]
    await kubernetes.delete("Repository", "r")
    obj = await kubernetes.wait("Repository", "r", lambda o: o["metadata"].get("finalizers") == [THEIRS])
    assert not await exists(aws, "held")
    # What is gone is not made again while somebody else still holds the object.
    aws.proxy.clear()
    await kubernetes.patch("Repository", "r", {"metadata": {"labels": {"touched": "1"}}})
    await holds(lambda: aws.proxy.count("CreateRepository") == 0)
    await kubernetes.patch("Repository", "r", {"metadata": {"finalizers": None}})
    await kubernetes.gone("Repository", "r")


async def test_finalizers_that_come_and_go_meanwhile(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """Others change the object all the time; no finalizer is lost, and the delete gets through."""
    async with start():
        await kubernetes.create("Repository", "r", {"name": "busy"})
        await kubernetes.synced("Repository", "r")
        aws.proxy.delay("DeleteRepository", 0.3, times=1)
        await kubernetes.delete("Repository", "r")
        await kubernetes.patch("Repository", "r", {"metadata": {"labels": {"n": "1"}}})
        await aws.proxy.wait_for(lambda p: p.count("DeleteRepository") == 1)
        await kubernetes.gone("Repository", "r")


# --- Deletion policy ---


@pytest.mark.feature(7)
async def test_retain(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "kept"}, annotations={DELETION_POLICY: "retain"})
        await kubernetes.synced("Repository", "r")
        await kubernetes.delete_and_wait("Repository", "r")
        assert await exists(aws, "kept")
        assert aws.proxy.count("DeleteRepository") == 0
        await kubernetes.event("Repository", "r", "Retained")


@pytest.mark.feature(7)
async def test_retain_by_default_delete_by_annotation(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(deletion_policy="retain"):
        await kubernetes.create("Repository", "kept", {"name": "kept"})
        await kubernetes.create("Repository", "gone", {"name": "gone"}, annotations={DELETION_POLICY: "delete"})
        await asyncio.gather(*(kubernetes.synced("Repository", n) for n in ("kept", "gone")))
        await asyncio.gather(*(kubernetes.delete_and_wait("Repository", n) for n in ("kept", "gone")))
        assert await names(aws) == ["kept"]


@pytest.mark.feature(7)
async def test_a_typo_in_the_policy_deletes_nothing_and_leaks_nothing(
    kubernetes: Cluster, aws: Aws, start: Start
) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "typo"}, annotations={DELETION_POLICY: "reatin"})
        await kubernetes.synced("Repository", "r")
        await kubernetes.delete("Repository", "r")
        obj = await kubernetes.terminal("Repository", "r")
        assert condition(obj, "ACK.Terminal")["message"] == (
            f"annotation {DELETION_POLICY}: 'reatin' is unknown; use one of delete, retain, snapshot"
        )
        assert obj["metadata"]["finalizers"] == [OURS]
        assert await exists(aws, "typo")
        await kubernetes.annotate("Repository", "r", {DELETION_POLICY: "retain"})
        await kubernetes.gone("Repository", "r")
        assert await exists(aws, "typo")


# --- Restarts and signals ---


async def test_a_restart_writes_nothing_and_catches_up(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        for name in ("same", "changed", "deleted"):
            await kubernetes.create("Repository", name, {"name": name})
        before = {n: await kubernetes.synced("Repository", n) for n in ("same", "changed", "deleted")}
    await kubernetes.set("Repository", "changed", imageTagMutability="IMMUTABLE")
    await kubernetes.delete("Repository", "deleted")
    await kubernetes.create("Repository", "created", {"name": "created"})
    aws.proxy.clear()
    async with start() as controller:
        await kubernetes.synced("Repository", "created")
        await kubernetes.gone("Repository", "deleted")

        async def changed() -> bool:
            found = await aws.call("ecr", "DescribeRepositories", repositoryNames=["changed"])
            return bool(found["repositories"][0]["imageTagMutability"] == "IMMUTABLE")

        await eventually(changed)
        same = await kubernetes.get("Repository", "same")
        assert same["metadata"]["resourceVersion"] == before["same"]["metadata"]["resourceVersion"]
        assert await names(aws) == ["changed", "created", "same"]
        assert aws.proxy.count("CreateRepository") == 1
        assert controller.requests.reads == []


async def test_stopping_finishes_what_is_in_flight(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start() as controller:
        on_its_way = aws.proxy.delay("CreateRepository", 0.7, times=1)
        await kubernetes.create("Repository", "r", {"name": "inflight"})
        await eventually(lambda: on_its_way.struck)
        await controller.stop()
        obj = await kubernetes.get("Repository", "r")
        assert is_synced(obj), "the loop that was under way has told how it ended"
        assert await exists(aws, "inflight")


async def test_sigterm_finishes_what_is_in_flight(kubernetes: Cluster, aws: Aws, process: StartProcess) -> None:
    async with process() as controller:
        on_its_way = aws.proxy.delay("CreateRepository", 1.0, times=1)
        await kubernetes.create("Repository", "r", {"name": "inflight"})
        await eventually(lambda: on_its_way.struck)
        controller.terminate()
        assert await controller.ended() == 0
        obj = await kubernetes.get("Repository", "r")
        assert is_synced(obj)
        assert obj["status"]["ackResourceMetadata"]["arn"].endswith("repository/inflight")
        assert await kubernetes.event("Repository", "r", "Created")


@pytest.mark.feature(6)
async def test_killed_between_create_and_status(kubernetes: Cluster, aws: Aws, process: StartProcess) -> None:
    """The power goes after AWS has created: the next process finds the repository, and makes no second one."""
    async with process() as controller:
        on_its_way = aws.proxy.delay("CreateRepository", 1.0, times=1)
        await kubernetes.create("Repository", "r", {"name": "killed", "tags": [{"key": "a", "value": "1"}]})
        await eventually(lambda: on_its_way.struck)
        controller.kill()
        await controller.ended()
    assert not is_synced(await kubernetes.get("Repository", "r"))
    await aws.proxy.wait_for(lambda p: p.count("CreateRepository") == 1)
    async with process():
        await kubernetes.synced("Repository", "r")
        assert await names(aws) == ["killed"]
        await kubernetes.delete_and_wait("Repository", "r")
        assert await names(aws) == []


@pytest.mark.parametrize("attempts", [1, 3])
async def test_an_answer_that_never_came(kubernetes: Cluster, aws: Aws, start: Start, attempts: int) -> None:
    """We read before we create again; the SDK does not, and is told that the name is taken: by ourselves."""
    async with start(aws_options={"max_attempts": attempts}):
        aws.proxy.drop("CreateRepository", forwarded=True)
        await kubernetes.create("Repository", "r", {"name": "lost"})
        await kubernetes.synced("Repository", "r")
        assert await names(aws) == ["lost"]
        assert aws.proxy.count("CreateRepository") == min(attempts, 2)
        await kubernetes.delete_and_wait("Repository", "r")
        assert await names(aws) == []


async def test_a_service_that_fails_may_have_acted(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """After a 5xx nobody knows whether the repository was made, so the object keeps its hold on the name."""
    async with start():
        failure = aws.proxy.break_down("CreateRepository")
        await kubernetes.create("Repository", "r", {"name": "doubtful"})
        await eventually(lambda: failure.struck)
        aws.proxy.throttle("DescribeRepositories", times=None)  # the next attempt must not come too early
        obj = await kubernetes.recoverable("Repository", "r")
        assert obj["metadata"]["finalizers"] == [OURS]
        # It was made, as it turns out.
        await aws.call("ecr", "CreateRepository", repositoryName="doubtful")
        aws.proxy.heal()
        await kubernetes.synced("Repository", "r")
        await kubernetes.delete_and_wait("Repository", "r")
        assert await names(aws) == []


async def test_a_refused_create_leaves_no_hold(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        aws.proxy.deny("CreateRepository")
        await kubernetes.create("Repository", "r", {"name": "refused"})
        await kubernetes.recoverable("Repository", "r")

        async def free() -> bool:
            # Each further attempt holds the object for as long as it lasts.
            return not (await kubernetes.get("Repository", "r"))["metadata"].get("finalizers")

        await eventually(free)
        await kubernetes.delete_and_wait("Repository", "r")
        assert aws.proxy.count("DeleteRepository") == 0


# --- Names ---


async def test_two_objects_of_one_name(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "first", {"name": "one"})
        await kubernetes.synced("Repository", "first")
        await kubernetes.create("Repository", "second", {"name": "one", "imageTagMutability": "IMMUTABLE"})
        obj = await kubernetes.terminal("Repository", "second")
        assert condition(obj, "ACK.Terminal")["message"] == "Resource already exists"
        assert OURS not in obj["metadata"].get("finalizers", [])
        # The second one's end is not the resource's end.
        await kubernetes.delete_and_wait("Repository", "second")
        found = await aws.call("ecr", "DescribeRepositories", repositoryNames=["one"])
        assert found["repositories"][0]["imageTagMutability"] == "MUTABLE"
        assert is_synced(await kubernetes.get("Repository", "first"))


async def test_two_objects_of_one_name_at_once(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await asyncio.gather(*(kubernetes.create("Repository", n, {"name": "one"}) for n in ("a", "b")))

        async def settled() -> bool:
            states = sorted([conditions(await kubernetes.get("Repository", n)).get("Ready", ("",))[0] for n in "ab"])
            assert states == ["False", "True"], states
            return True

        await eventually(settled)


async def test_a_name_that_becomes_free(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await aws.call("ecr", "CreateRepository", repositoryName="theirs")
        await kubernetes.create("Repository", "r", {"name": "theirs"})
        await kubernetes.terminal("Repository", "r")
        await aws.call("ecr", "DeleteRepository", repositoryName="theirs")
        await kubernetes.set("Repository", "r", imageTagMutability="IMMUTABLE")
        obj = await kubernetes.synced("Repository", "r")
        assert conditions(obj)["ACK.Terminal"] == ("False", None, None)
        assert conditions(obj)["Ready"][0] == "True"


# --- What users see ---


@pytest.mark.feature(76)
async def test_events(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "told"})
        await kubernetes.event("Repository", "r", "Created")
        await kubernetes.set("Repository", "r", imageTagMutability="IMMUTABLE")
        await kubernetes.event("Repository", "r", "Updated")
        await kubernetes.delete_and_wait("Repository", "r")
        await kubernetes.event("Repository", "r", "Deleted")
        events = await kubernetes.events_of("Repository", "r")
    arn = "arn:aws:ecr:us-west-2:123456789012:repository/told"
    assert sorted(events) == sorted(
        [
            ("Normal", "Created", f"created ECR Repository {arn}"),
            ("Normal", "Updated", f"updated spec.imageTagMutability of ECR Repository {arn}"),
            ("Normal", "Deleted", f"deleted ECR Repository {arn}"),
        ]
    )


@pytest.mark.feature(10)
async def test_condition_texts_of_a_failure_and_its_mending(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        fault = aws.proxy.throttle("CreateRepository", times=None)
        await kubernetes.create("Repository", "r", {"name": "slow"})
        obj = await kubernetes.recoverable("Repository", "r")
        text = "api error Throttling: Rate exceeded"
        unknown = "Unable to determine if desired resource state matches latest observed state"
        assert conditions(obj) == {
            "ACK.Recoverable": ("True", None, text),
            "ACK.ResourceSynced": ("Unknown", text, unknown),
            "Ready": ("False", "ACK.Recoverable", text),
        }
        before = condition(obj, "Ready")["lastTransitionTime"]
        await eventually(lambda: fault.struck >= 2)
        assert condition(await kubernetes.get("Repository", "r"), "Ready")["lastTransitionTime"] == before
        aws.proxy.heal()
        obj = await kubernetes.synced("Repository", "r")
        mended: dict[str, Any] = conditions(obj)
        assert mended["ACK.Recoverable"] == ("False", None, None)
        assert mended["ACK.ResourceSynced"] == SYNCED
        assert mended["Ready"][0] == "True"


async def test_status_comes_soon(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "soon"})
        await kubernetes.wait("Repository", "r", is_synced, seconds=3)
        await kubernetes.delete("Repository", "r")
        await asyncio.wait_for(kubernetes.gone("Repository", "r"), 5)
