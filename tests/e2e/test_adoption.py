"""Adoption and read-only: what is in AWS already comes under an object's management, or is only shown."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from ack.kube.types import NAMESPACE
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, conditions
from tests.support.controllers import Start
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("ecr")

CORE = "services.k8s.aws"


def annotations(policy: str = "", **fields: str) -> dict[str, str]:
    found = {f"{CORE}/adoption-policy": policy} if policy else {}
    return {**found, f"{CORE}/adoption-fields": json.dumps(fields)} if fields else found


async def create(kubernetes: Cluster, notes: dict[str, str], spec: dict[str, Any] | None = None) -> None:
    await kubernetes.create("Repository", "r", spec, annotations=notes)


async def exists(aws: Aws, name: str) -> bool:
    return await aws.code("ecr", "DescribeRepositories", repositoryNames=[name]) == ""


async def described(aws: Aws, name: str) -> dict[str, Any]:
    found: dict[str, Any] = (await aws.call("ecr", "DescribeRepositories", repositoryNames=[name]))["repositories"][0]
    return found


@pytest.mark.feature(16)
async def test_adopt_fills_the_spec_from_aws(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    made = (
        await aws.call(
            "ecr",
            "CreateRepository",
            repositoryName="old",
            imageTagMutability="IMMUTABLE",
            tags=[{"Key": "team", "Value": "a"}],
        )
    )["repository"]
    async with start():
        await create(kubernetes, annotations("adopt", name="old"))
        obj = await kubernetes.synced("Repository", "r")
        assert obj["spec"]["name"] == "old"
        assert obj["spec"]["imageTagMutability"] == "IMMUTABLE"
        assert obj["spec"]["tags"] == [{"key": "team", "value": "a"}]
        assert obj["status"]["ackResourceMetadata"]["arn"] == made["repositoryArn"]
        assert obj["metadata"]["annotations"][f"{CORE}/adopted"] == "true"
        assert obj["metadata"]["finalizers"] == ["finalizers.ecr.services.k8s.aws/Repository"]
        assert aws.proxy.count("CreateRepository") == 0
        await kubernetes.event("Repository", "r", "Adopted")
        # From now on the object is in charge.
        await kubernetes.set("Repository", "r", imageTagMutability="MUTABLE")

        async def followed() -> bool:
            return (await described(aws, "old"))["imageTagMutability"] == "MUTABLE"

        await eventually(followed)
        await kubernetes.delete_and_wait("Repository", "r")
        assert not await exists(aws, "old")


@pytest.mark.feature(16)
async def test_adopt_what_is_not_there_yet(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await create(kubernetes, annotations("adopt", name="later"))
        obj = await kubernetes.recoverable("Repository", "r")
        assert "adopted resource not found" in str(conditions(obj)["ACK.Recoverable"])
        assert aws.proxy.count("CreateRepository") == 0
        await aws.call("ecr", "CreateRepository", repositoryName="later")
        await kubernetes.synced("Repository", "r")


@pytest.mark.feature(16)
async def test_what_was_adopted_is_never_made_anew(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await aws.call("ecr", "CreateRepository", repositoryName="once")
    async with start(resync_seconds=0.5):
        await create(kubernetes, annotations("adopt", name="once"))
        await kubernetes.synced("Repository", "r")
        await aws.call("ecr", "DeleteRepository", repositoryName="once")
        await kubernetes.recoverable("Repository", "r")
        await holds(lambda: aws.proxy.count("CreateRepository") == 0)


@pytest.mark.feature(17)
@pytest.mark.parametrize("there", [True, False])
async def test_adopt_or_create(kubernetes: Cluster, aws: Aws, start: Start, there: bool) -> None:
    if there:
        await aws.call("ecr", "CreateRepository", repositoryName="either")
    async with start():
        spec = {"repositoryName": "either", "imageScanningConfiguration": {"scanOnPush": True}}
        await create(kubernetes, annotations("adopt-or-create"), spec)
        obj = await kubernetes.synced("Repository", "r")
        # The object's spec wins, under the name that the user gave.
        assert (await described(aws, "either"))["imageScanningConfiguration"] == {"scanOnPush": True}
        assert obj["spec"]["repositoryName"] == "either"
        assert "name" not in obj["spec"]
        assert aws.proxy.count("CreateRepository") == (0 if there else 1)
        assert ((obj["metadata"]["annotations"]).get(f"{CORE}/adopted") == "true") is there


@pytest.mark.parametrize(
    ("notes", "text"),
    [
        (
            {f"{CORE}/adoption-policy": "steal", f"{CORE}/adoption-fields": '{"name": "xx"}'},
            'unrecognized adoption policy steal. Supported policies are "adopt" and "adopt-or-create"',
        ),
        (
            {f"{CORE}/adoption-policy": "adopt", f"{CORE}/adoption-fields": '{"name":'},
            "unmarshalling adoption-fields annotation: ",
        ),
        (
            {f"{CORE}/adoption-policy": "adopt", f"{CORE}/adoption-fields": '{"name": 1}'},
            "unmarshalling adoption-fields annotation: expected an object of strings",
        ),
        ({f"{CORE}/adoption-policy": "adopt"}, "Error populating adoption fields: required field missing: name"),
        (
            {f"{CORE}/read-only": "yes", f"{CORE}/adoption-fields": '{"name": "xx"}'},
            f"annotation {CORE}/read-only: 'yes'",
        ),
    ],
)
async def test_a_bad_annotation(kubernetes: Cluster, aws: Aws, start: Start, notes: dict[str, str], text: str) -> None:
    async with start():
        await create(kubernetes, notes)
        obj = await kubernetes.terminal("Repository", "r")
        assert text in str(conditions(obj)["ACK.Terminal"][2])
        assert conditions(obj)["Ready"][0] == "False"
        assert aws.proxy.count("DescribeRepositories") == 0
        # Mending the annotation is enough.
        await aws.call("ecr", "CreateRepository", repositoryName="xx")
        mended = {f"{CORE}/read-only": None, **annotations("adopt", name="xx")}
        await kubernetes.patch("Repository", "r", {"metadata": {"annotations": mended}})
        await kubernetes.synced("Repository", "r")


@pytest.mark.feature(19)
async def test_read_only_changes_nothing(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await aws.call("ecr", "CreateRepository", repositoryName="seen", imageTagMutability="IMMUTABLE")
    async with start():
        await create(kubernetes, {f"{CORE}/read-only": "true"}, {"name": "seen", "imageTagMutability": "MUTABLE"})
        obj = await kubernetes.synced("Repository", "r")
        assert obj["status"]["repositoryURI"]
        assert "spec.imageTagMutability" in str(conditions(obj)["ACK.Advisory"])
        assert not obj["metadata"].get("finalizers")
        await kubernetes.delete_and_wait("Repository", "r")
    found = await described(aws, "seen")
    assert found["imageTagMutability"] == "IMMUTABLE"
    assert (await aws.call("ecr", "ListTagsForResource", resourceArn=found["repositoryArn"]))["tags"] == []
    writes = ("CreateRepository", "PutImageTagMutability", "TagResource", "DeleteRepository")
    assert [name for name in writes if aws.proxy.count(name)] == []


async def test_read_only_of_what_is_not_there(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await create(kubernetes, {f"{CORE}/read-only": "true"}, {"name": "unseen"})
        obj = await kubernetes.recoverable("Repository", "r")
        assert "read-only resource not found" in str(conditions(obj)["ACK.Recoverable"])
        assert aws.proxy.count("CreateRepository") == 0


@pytest.mark.feature(19)
async def test_an_adopted_object_made_read_only_leaves_aws_alone(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await aws.call("ecr", "CreateRepository", repositoryName="kept")
    async with start():
        await create(kubernetes, annotations("adopt", name="kept"))
        await kubernetes.synced("Repository", "r")
        await kubernetes.annotate("Repository", "r", {f"{CORE}/read-only": "true"})
        await kubernetes.delete_and_wait("Repository", "r")
        await kubernetes.event("Repository", "r", "Retained")
    assert await exists(aws, "kept")


# --- Attacks: one namespace at the resource of another ---


@pytest.fixture
async def other(kubernetes: Cluster) -> Cluster:
    """Another namespace, whose user wants what the first one has."""
    name = f"{kubernetes.namespace}-b"
    await kubernetes.client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
    return dataclasses.replace(kubernetes, namespace=name)


@pytest.mark.parametrize("policy", ["adopt", "adopt-or-create"])
async def test_nobody_adopts_what_another_object_manages(
    kubernetes: Cluster, other: Cluster, aws: Aws, start: Start, policy: str
) -> None:
    async with start(namespaces=(kubernetes.namespace, other.namespace)):
        await kubernetes.create("Repository", "mine", {"name": "mine"})
        await kubernetes.synced("Repository", "mine")
        await create(other, annotations(policy, name="mine"), {"name": "mine", "imageTagMutability": "IMMUTABLE"})
        obj = await other.recoverable("Repository", "r")
        text = f"this ECR Repository is managed by Repository {kubernetes.namespace}/mine"
        assert text in condition(obj, "Ready")["message"]
        assert (await described(aws, "mine"))["imageTagMutability"] == "MUTABLE"
        await other.delete_and_wait("Repository", "r")
        assert await exists(aws, "mine")


async def test_a_forged_finalizer_takes_nothing_over(
    kubernetes: Cluster, other: Cluster, aws: Aws, start: Start
) -> None:
    """A finalizer says that the resource is the object's own; but a user can write one, too."""
    async with start(namespaces=(kubernetes.namespace, other.namespace)):
        await kubernetes.create("Repository", "mine", {"name": "mine"})
        await kubernetes.synced("Repository", "mine")
        spec = {"name": "mine", "imageTagMutability": "IMMUTABLE"}
        finalizers = ["finalizers.ecr.services.k8s.aws/Repository"]
        await other.create("Repository", "r", spec, finalizers=finalizers)
        obj = await other.terminal("Repository", "r")
        assert condition(obj, "ACK.Terminal")["message"] == "Resource already exists"
        assert (await described(aws, "mine"))["imageTagMutability"] == "MUTABLE"
        await other.delete_and_wait("Repository", "r")
        assert await exists(aws, "mine")
        await kubernetes.delete_and_wait("Repository", "mine")
        assert not await exists(aws, "mine")
