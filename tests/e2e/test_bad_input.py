"""What goes wrong: input that is refused, a world that is down. Every sentence of the promise, one test."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from pathlib import Path
from typing import Any

import pytest

from ack.kube.errors import ApiError, Invalid
from ack.kube.loading import load
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, conditions, is_synced, is_terminal
from tests.support.controllers import Start
from tests.support.official import custom_objects
from tests.support.tcp_proxy import TcpProxy
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("ecr", "s3")

REPOSITORY = {"apiVersion": "ecr.services.k8s.aws/v1alpha1", "kind": "Repository"}


async def exists(aws: Aws, name: str) -> bool:
    return await aws.code("ecr", "DescribeRepositories", repositoryNames=[name]) == ""


# --- Refused at admission ---


@pytest.mark.cel  # Kubernetes before 1.25 drops unknown fields without a word
async def test_unknown_field(kubernetes: Cluster) -> None:
    body = {**REPOSITORY, "metadata": {"name": "r"}, "spec": {"name": "x", "scanOnPsuh": True}}
    status, message = await asyncio.to_thread(custom_objects(kubernetes.kubeconfig).refused, kubernetes.namespace, body)
    assert status == 400
    assert 'unknown field "spec.scanOnPsuh"' in message


@pytest.mark.parametrize(
    ("spec", "path"),
    [
        ({"name": 5}, "spec.name"),
        (
            {"name": "x", "imageScanningConfiguration": {"scanOnPush": "yes"}},
            "spec.imageScanningConfiguration.scanOnPush",
        ),
        ({"name": "x", "tags": {"a": "b"}}, "spec.tags"),
        ({"name": "x", "tags": [{"key": 1}]}, "spec.tags"),
    ],
)
async def test_wrong_type(kubernetes: Cluster, spec: dict[str, Any], path: str) -> None:
    with pytest.raises(Invalid) as refusal:
        await kubernetes.create("Repository", "r", spec)
    assert refusal.value.status == 422
    assert path in str(refusal.value)


async def test_wrong_type_deep_inside(kubernetes: Cluster) -> None:
    spec = {"name": "x", "lifecycle": {"rules": [{"expiration": {"days": "thirty"}}]}}
    with pytest.raises(Invalid, match=r"spec\.lifecycle\.rules.*expiration\.days"):
        await kubernetes.create("Bucket", "b", spec)


@pytest.mark.cel
@pytest.mark.parametrize("spec", [{"name": "a", "repositoryName": "b"}, {"imageTagMutability": "MUTABLE"}])
async def test_both_or_neither_of_two_aliases(kubernetes: Cluster, spec: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as refusal:
        await kubernetes.create("Repository", "r", spec)
    message = str(refusal.value)
    assert refusal.value.status == 422
    assert "spec" in message
    assert "name" in message
    assert "repositoryName" in message


@pytest.mark.parametrize("spec", [{"name": "a", "repositoryName": "b"}, {"imageTagMutability": "MUTABLE"}])
async def test_both_or_neither_where_admission_lets_them_pass(
    kubernetes: Cluster, aws: Aws, start: Start, spec: dict[str, Any]
) -> None:
    try:
        await kubernetes.create("Repository", "r", spec)
    except Invalid:
        return  # the rule of the CRD has it
    async with start():
        obj = await kubernetes.terminal("Repository", "r")
        assert "exactly one of name, repositoryName must be given" in condition(obj, "ACK.Terminal")["message"]
        await holds(lambda: not any(call.service == "ecr" for call in aws.proxy.calls))


@pytest.mark.feature(15)
@pytest.mark.cel
async def test_changed_immutable_field(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "fixed"})
        await kubernetes.synced("Repository", "r")
        with pytest.raises(Invalid) as refusal:
            await kubernetes.set("Repository", "r", name="other")
        assert refusal.value.status == 422
        assert "spec.name" in str(refusal.value)
        assert "Value is immutable once set" in str(refusal.value)
        # The other spelling is no way round.
        with pytest.raises(Invalid):
            await kubernetes.patch("Repository", "r", {"spec": {"name": None, "repositoryName": "other"}})


# --- Refused by AWS ---


@pytest.mark.parametrize(
    ("kind", "spec", "message"),
    [
        ("Repository", {"name": "ok", "imageTagMutability": "SOMETIMES"}, "imageTagMutability"),
        ("Repository", {"name": "Not-A-Valid-Name"}, "repositoryName"),
        ("Bucket", {"name": "No_Capitals"}, "bucket"),
        ("Bucket", {"name": "fine-name-1", "versioning": {"status": "Sometimes"}}, "MalformedXML"),
    ],
)
@pytest.mark.feature(11)
async def test_invalid_by_awss_judgement(
    kubernetes: Cluster, aws: Aws, start: Start, kind: str, spec: dict[str, Any], message: str
) -> None:
    async with start():
        await kubernetes.create(kind, "bad", spec)
        obj = await kubernetes.terminal(kind, "bad")
        terminal = condition(obj, "ACK.Terminal")["message"]
        assert terminal.startswith("api error ")
        assert message in terminal
        assert conditions(obj)["ACK.ResourceSynced"] == (
            "False",
            "resource is in terminal condition",
            "Resource not synced",
        )
        assert conditions(obj)["Ready"] == ("False", "ACK.Terminal", terminal)
        # No retry storm: not one call more.
        calls = aws.proxy.count()
        await holds(lambda: aws.proxy.count() == calls, seconds=1.5)
        assert [e[0] for e in await kubernetes.events_of(kind, "bad") if e[2] == terminal] == ["Warning"]


async def test_a_bad_value_is_mended_by_an_edit(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "mended", "imageTagMutability": "SOMETIMES"})
        await kubernetes.terminal("Repository", "r")
        await kubernetes.set("Repository", "r", imageTagMutability="IMMUTABLE")
        obj = await kubernetes.synced("Repository", "r")
        assert not is_terminal(obj)
        # And an object that was well can become ill without losing what it has.
        await kubernetes.set("Repository", "r", imageTagMutability="SOMETIMES")
        obj = await kubernetes.terminal("Repository", "r")
        assert obj["status"]["ackResourceMetadata"]["arn"]
        assert await exists(aws, "mended")
        await kubernetes.delete_and_wait("Repository", "r")
        assert not await exists(aws, "mended")


async def test_an_object_that_was_never_created_can_be_deleted(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "Not-A-Valid-Name"})
        await kubernetes.terminal("Repository", "r")
        await kubernetes.delete_and_wait("Repository", "r")
        assert aws.proxy.count("DeleteRepository") == 0


async def test_name_taken_by_someone_else(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await aws.call(
        "ecr", "CreateRepository", repositoryName="theirs", tags=[{"Key": "owner", "Value": "somebody else"}]
    )
    await aws.call(
        "s3", "CreateBucket", Bucket="their-bucket", CreateBucketConfiguration={"LocationConstraint": "us-west-2"}
    )
    async with start():
        spec = {"name": "theirs", "imageTagMutability": "IMMUTABLE", "tags": [{"key": "owner", "value": "me"}]}
        await kubernetes.create("Repository", "r", spec)
        await kubernetes.create("Bucket", "b", {"name": "their-bucket", "versioning": {"status": "Enabled"}})
        for kind, name in (("Repository", "r"), ("Bucket", "b")):
            obj = await kubernetes.terminal(kind, name)
            assert condition(obj, "ACK.Terminal")["message"] == "Resource already exists"
            assert "services.k8s.aws/adoption-policy" in condition(obj, "ACK.Terminal")["reason"]
            assert not obj["metadata"].get("finalizers")
            await kubernetes.delete_and_wait(kind, name)
        # Never touched.
        repository = (await aws.call("ecr", "DescribeRepositories", repositoryNames=["theirs"]))["repositories"][0]
        assert repository["imageTagMutability"] == "MUTABLE"
        tags = (await aws.call("ecr", "ListTagsForResource", resourceArn=repository["repositoryArn"]))["tags"]
        assert tags == [{"Key": "owner", "Value": "somebody else"}]
        assert await aws.code("s3", "HeadBucket", Bucket="their-bucket") == ""
        assert "Status" not in await aws.call("s3", "GetBucketVersioning", Bucket="their-bucket")
        read_only = ("Describe", "Get", "Head", "List")
        assert [c.operation for c in aws.proxy.calls if not c.operation.startswith(read_only)] == []


async def test_an_annotation_that_is_no_boolean(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        annotation = "ecr.services.k8s.aws/force-delete"
        await kubernetes.create("Repository", "r", {"name": "notbool"}, annotations={annotation: "yes please"})
        await kubernetes.synced("Repository", "r")
        await kubernetes.delete("Repository", "r")
        obj = await kubernetes.terminal("Repository", "r")
        assert condition(obj, "ACK.Terminal")["message"] == (
            f'annotation {annotation}: \'yes please\' is no boolean; use "true" or "false"'
        )
        assert await exists(aws, "notbool")
        await kubernetes.annotate("Repository", "r", {annotation: None})
        await kubernetes.gone("Repository", "r")


# --- A world that is down ---


async def recovers(kubernetes: Cluster, aws: Aws, start: Start, message: str, code: str = "") -> None:
    """A fault is in place: the object shows it, is tried again ever more slowly, and is well once the fault is gone."""
    async with start():
        begun = time.monotonic()
        await kubernetes.create("Repository", "r", {"name": "patient"})
        obj = await kubernetes.recoverable("Repository", "r")
        shown = conditions(obj)
        text = str(shown["ACK.Recoverable"][2])
        assert message in text
        assert shown["ACK.ResourceSynced"][:2] == ("Unknown", text)
        assert shown["Ready"] == ("False", "ACK.Recoverable", text)
        version = obj["metadata"]["resourceVersion"]
        if code:
            await eventually(lambda: sum(1 for c in aws.proxy.calls if c.injected) >= 3)
            times = [c.started for c in aws.proxy.calls if c.injected]
            assert times[1] - times[0] >= 0.3, "the first retry waits"
            assert times[2] - times[1] >= 0.7, "and the second waits longer"
            assert len(times) <= 3 + (time.monotonic() - begun)
            obj = await kubernetes.get("Repository", "r")
            assert obj["metadata"]["resourceVersion"] == version, "failing again in the same way is nothing to write"
        events = [e for e in await kubernetes.events_of("Repository", "r") if e[0] == "Warning"]
        assert len(events) == 1
        assert message in events[0][2]
        aws.proxy.heal()
        aws.proxy.up()
        await kubernetes.synced("Repository", "r")
        assert await exists(aws, "patient")


@pytest.mark.feature(11, 81)
async def test_throttled(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    aws.proxy.throttle("DescribeRepositories", times=None)
    await recovers(kubernetes, aws, start, "api error Throttling: Rate exceeded", "Throttling")


async def test_aws_fails(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    aws.proxy.break_down("DescribeRepositories", times=None)
    await recovers(kubernetes, aws, start, "api error InternalFailure: The service failed", "InternalFailure")


async def test_credentials_expired(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    aws.proxy.expire_credentials("DescribeRepositories")
    text = "The security token included in the request is expired"
    await recovers(kubernetes, aws, start, text, "ExpiredTokenException")


@pytest.mark.feature(11)
async def test_access_denied(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    aws.proxy.deny("DescribeRepositories")
    await recovers(kubernetes, aws, start, "AccessDeniedException", "AccessDeniedException")


async def test_connections_dropped(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    aws.proxy.drop("DescribeRepositories", times=None)
    await recovers(kubernetes, aws, start, "request send failed")


async def test_aws_down_nothing_is_lost(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.5):
        await kubernetes.create("Repository", "old", {"name": "old"})
        await kubernetes.synced("Repository", "old")
        await kubernetes.create("Repository", "doomed", {"name": "doomed"})
        await kubernetes.synced("Repository", "doomed")
        aws.proxy.down()
        await kubernetes.create("Repository", "new", {"name": "new"})
        await kubernetes.set("Repository", "old", imageTagMutability="IMMUTABLE")
        await kubernetes.delete("Repository", "doomed")
        for name in ("old", "new", "doomed"):
            obj = await kubernetes.recoverable("Repository", name)
            assert "could not connect" in condition(obj, "ACK.Recoverable")["message"]
            assert aws.proxy.url in condition(obj, "ACK.Recoverable")["message"]
        arn = (await kubernetes.get("Repository", "old"))["status"]["ackResourceMetadata"]["arn"]
        assert arn.endswith("repository/old"), "what was known of it is still shown"
        assert await exists(aws, "doomed")
        aws.proxy.up()
        await kubernetes.synced("Repository", "new")
        await kubernetes.gone("Repository", "doomed")
        await kubernetes.synced("Repository", "old")
        found = (await aws.call("ecr", "DescribeRepositories", repositoryNames=["old"]))["repositories"][0]
        assert found["imageTagMutability"] == "IMMUTABLE"
        assert not await exists(aws, "doomed")


async def test_a_failure_halfway(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """Created, but its policy was refused for now: the next attempt goes on where this one stopped."""
    policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:BatchGetImage"}]}'
    async with start():
        aws.proxy.throttle("SetRepositoryPolicy")
        await kubernetes.create("Repository", "r", {"name": "half", "policy": policy})
        obj = await kubernetes.recoverable("Repository", "r")
        assert obj["status"]["ackResourceMetadata"]["arn"].endswith("repository/half")
        assert obj["metadata"]["finalizers"]
        await kubernetes.synced("Repository", "r")
        assert aws.proxy.count("CreateRepository") == 1
        assert await aws.code("ecr", "GetRepositoryPolicy", repositoryName="half") == ""


async def test_one_bad_object_does_not_hold_up_the_others(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(max_concurrent=1):
        for i in range(3):
            await kubernetes.create("Repository", f"bad{i}", {"name": f"BAD{i}"})
        await kubernetes.create("Repository", "good", {"name": "good"})
        await kubernetes.synced("Repository", "good")
        await asyncio.gather(*(kubernetes.terminal("Repository", f"bad{i}") for i in range(3)))


async def test_api_server_down_for_a_while(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    config = load(Path(kubernetes.kubeconfig))
    async with TcpProxy.before(config.server) as proxy:
        through = dataclasses.replace(config, server=proxy.url(config.server))
        async with start(kube=through, resync_seconds=0.5) as controller:
            for name in ("changed", "deleted", "drifting"):
                await kubernetes.create("Repository", name, {"name": name, "imageTagMutability": "MUTABLE"})
            await asyncio.gather(*(kubernetes.synced("Repository", n) for n in ("changed", "deleted", "drifting")))
            # One is under way when the API server goes.
            on_its_way = aws.proxy.delay("CreateRepository", 0.5, times=1)
            await kubernetes.create("Repository", "underway", {"name": "underway"})
            await eventually(lambda: on_its_way.struck)
            await proxy.down()

            await kubernetes.create("Repository", "created", {"name": "created"})
            await kubernetes.set("Repository", "changed", imageTagMutability="IMMUTABLE")
            await kubernetes.delete("Repository", "deleted")
            await aws.call("ecr", "PutImageTagMutability", repositoryName="drifting", imageTagMutability="IMMUTABLE")
            await holds(lambda: not controller.task.done(), seconds=0.8)
            assert await exists(aws, "deleted"), "nobody could tell the controller"

            await proxy.up()
            await kubernetes.synced("Repository", "created")
            await kubernetes.synced("Repository", "underway")
            await kubernetes.gone("Repository", "deleted")

            async def mutability(name: str, wanted: str) -> bool:
                found = (await aws.call("ecr", "DescribeRepositories", repositoryNames=[name]))["repositories"][0]
                return bool(found["imageTagMutability"] == wanted)

            await eventually(lambda: mutability("changed", "IMMUTABLE"))
            await eventually(lambda: mutability("drifting", "MUTABLE"))
            assert aws.proxy.count("CreateRepository") == 5
            # Events outlive the outage, too.
            await kubernetes.event("Repository", "underway", "Created")
            assert is_synced(await kubernetes.get("Repository", "changed"))


async def test_api_server_gone_while_an_edit_is_under_way(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """The edit failed, and that could not be shown either: it is tried again, though the next resync is hours away."""
    config = load(Path(kubernetes.kubeconfig))
    async with TcpProxy.before(config.server) as proxy:
        through = dataclasses.replace(config, server=proxy.url(config.server))
        async with start(kube=through) as controller:
            await kubernetes.create("Repository", "r", {"name": "edited"})
            await kubernetes.synced("Repository", "r")
            aws.proxy.throttle("PutImageTagMutability")
            under_way = aws.proxy.delay("DescribeRepositories", 0.5, times=1)
            await kubernetes.set("Repository", "r", imageTagMutability="IMMUTABLE")
            await eventually(lambda: under_way.struck)
            await proxy.down()
            # The client repeats the write by itself for a while; then the loop has failed.
            await eventually(lambda: ("patch", "repositories", "status", 0) in controller.requests.seen)
            await asyncio.sleep(2.0)
            await proxy.up()

            async def immutable() -> bool:
                found = (await aws.call("ecr", "DescribeRepositories", repositoryNames=["edited"]))["repositories"][0]
                return bool(found["imageTagMutability"] == "IMMUTABLE")

            await eventually(immutable)


async def test_a_conflicting_edit_is_no_failure(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """Users read, change and send back whole objects with their version; neither side loses."""
    async with start():
        await kubernetes.create("Repository", "r", {"name": "raced"})
        for i in range(5):
            obj = await kubernetes.get("Repository", "r")
            obj["spec"]["tags"] = [{"key": "n", "value": str(i)}]
            try:
                await kubernetes.client.replace(kubernetes.types["Repository"], obj)
            except ApiError as conflict:
                assert conflict.status == 409
        await kubernetes.set("Repository", "r", tags=[{"key": "n", "value": "last"}])
        await kubernetes.synced("Repository", "r")

        async def last() -> bool:
            arn = "arn:aws:ecr:us-west-2:123456789012:repository/raced"
            tags = (await aws.call("ecr", "ListTagsForResource", resourceArn=arn))["tags"]
            return {"Key": "n", "Value": "last"} in tags

        await eventually(last)
        await kubernetes.synced("Repository", "r")
        assert [e for e in await kubernetes.events_of("Repository", "r") if e[0] == "Warning"] == []
