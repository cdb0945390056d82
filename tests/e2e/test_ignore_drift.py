"""Fields whose drift is ignored."""

from __future__ import annotations

import pytest

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Controller, Start
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(20)]


async def mutability(aws: Aws) -> str:
    found = await aws.call("ecr", "DescribeRepositories", repositoryNames=["one"])
    return str(found["repositories"][0]["imageTagMutability"])


async def scans(aws: Aws) -> bool:
    found = await aws.call("ecr", "DescribeRepositories", repositoryNames=["one"])
    return bool(found["repositories"][0]["imageScanningConfiguration"]["scanOnPush"])


async def test_a_field_is_left_to_aws(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    spec = {"name": "one", "imageTagMutability": "MUTABLE", "imageScanningConfiguration": {"scanOnPush": True}}
    annotations = {core.IGNORE_FIELD_DRIFT: "spec.imageTagMutability"}
    await kubernetes.create("Repository", "one", spec, annotations=annotations)
    await kubernetes.synced("Repository", "one")
    assert await mutability(aws) == "MUTABLE", "it is sent when the resource is made"
    await aws.call("ecr", "PutImageTagMutability", repositoryName="one", imageTagMutability="IMMUTABLE")
    off = {"scanOnPush": False}
    await aws.call("ecr", "PutImageScanningConfiguration", repositoryName="one", imageScanningConfiguration=off)
    await eventually(lambda: scans(aws))  # a neighbour's drift is repaired
    assert await mutability(aws) == "IMMUTABLE"
    obj = await kubernetes.synced("Repository", "one")
    assert obj["spec"]["imageTagMutability"] == "MUTABLE", "the spec is the user's"
    # Once the annotation is gone, the object counts again.
    await kubernetes.annotate("Repository", "one", {core.IGNORE_FIELD_DRIFT: None})

    async def repaired() -> bool:
        return await mutability(aws) == "MUTABLE"

    await eventually(repaired)


async def test_a_bad_path(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        await kubernetes.annotate("Repository", "one", {core.IGNORE_FIELD_DRIFT: "tags"})
        obj = await kubernetes.terminal("Repository", "one")
        assert "'tags' is no path into the spec" in condition(obj, core.READY)["message"]
