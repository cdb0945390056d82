"""What the operator of a controller decides: what is watched, how often it is looked at, which tags are set."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start
from tests.support.waiting import eventually

pytestmark = pytest.mark.services("ecr")


async def repositories(aws: Aws) -> list[str]:
    found = (await aws.call("ecr", "DescribeRepositories"))["repositories"]
    return sorted(repository["repositoryName"] for repository in found)


async def tags_of(aws: Aws, name: str) -> dict[str, str]:
    found = await aws.call("ecr", "DescribeRepositories", repositoryNames=[name])
    arn = found["repositories"][0]["repositoryArn"]
    tags = (await aws.call("ecr", "ListTagsForResource", resourceArn=arn))["tags"]
    return {tag["Key"]: tag["Value"] for tag in tags}


async def nothing_happens_to(kubernetes: Cluster, name: str) -> None:
    """Holds once a later object of the same queue has been worked on, and this one still has no status."""
    assert not (await kubernetes.get("Repository", name)).get("status")


@pytest.mark.feature(36)
async def test_only_the_named_namespaces_are_watched(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    elsewhere: dict[str, Any] = {"namespaces": ("test-somewhere-else", kubernetes.namespace)}
    async with start(namespaces=("test-somewhere-else",)):
        await kubernetes.create("Repository", "one", {"name": "one"})
        await asyncio.sleep(0.5)  # nothing tells that nothing will happen
        await nothing_happens_to(kubernetes, "one")
    async with start(**elsewhere):
        await kubernetes.synced("Repository", "one")
    assert await repositories(aws) == ["one"]


@pytest.mark.feature(37)
async def test_only_objects_with_the_labels_are_watched(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(watch_selector="shard in (1, 2), !legacy"):
        await kubernetes.create("Repository", "none", {"name": "none"})
        await kubernetes.create("Repository", "legacy", {"name": "legacy"}, labels={"shard": "1", "legacy": "yes"})
        await kubernetes.create("Repository", "mine", {"name": "mine"}, labels={"shard": "2"})
        await kubernetes.synced("Repository", "mine")
        await nothing_happens_to(kubernetes, "none")
        await nothing_happens_to(kubernetes, "legacy")
        # A label that is given later counts at once.
        await kubernetes.patch("Repository", "none", {"metadata": {"labels": {"shard": "1"}}})
        await kubernetes.synced("Repository", "none")
    assert await repositories(aws) == ["mine", "none"]


@pytest.mark.feature(5)
async def test_only_some_kinds_are_reconciled(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(kinds=("repositorycreationtemplate",)) as controller:
        await kubernetes.create("Repository", "one", {"name": "one"})
        spec = {"prefix": "team", "appliedFor": ["PULL_THROUGH_CACHE"]}
        await kubernetes.create("RepositoryCreationTemplate", "team", spec)
        await kubernetes.synced("RepositoryCreationTemplate", "team")
        await nothing_happens_to(kubernetes, "one")
        assert controller.manager.ready
    assert await repositories(aws) == []


@pytest.mark.feature(3)
async def test_the_resync_period_of_a_kind(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=3600, resync_seconds_of={"repository": 0.3}):
        await kubernetes.create("Repository", "one", {"name": "one"})
        spec = {"prefix": "team", "appliedFor": ["PULL_THROUGH_CACHE"]}
        await kubernetes.create("RepositoryCreationTemplate", "team", spec)
        await kubernetes.synced("Repository", "one")
        await kubernetes.synced("RepositoryCreationTemplate", "team")
        aws.proxy.clear()
        await eventually(lambda: aws.proxy.count("DescribeRepositories") >= 3)
        assert aws.proxy.count("DescribeRepositoryCreationTemplates") == 0


@pytest.mark.feature(4)
@pytest.mark.parametrize(("workers", "peak"), [(1, 1), (4, 4)])
async def test_the_concurrency_of_a_kind(kubernetes: Cluster, aws: Aws, start: Start, workers: int, peak: int) -> None:
    for number in range(6):
        await kubernetes.create("Repository", f"r{number}", {"name": f"r{number}"})
    slow = aws.proxy.delay("CreateRepository", 0.2, times=None)
    async with start(max_concurrent=8, max_concurrent_of={"repository": workers}):
        for number in range(6):
            await kubernetes.synced("Repository", f"r{number}")
    assert slow.struck == 6
    creates = [call for call in aws.proxy.calls if call.operation == "CreateRepository"]
    at_once = max(
        sum(other.started <= call.started < other.started + other.seconds for other in creates) for call in creates
    )
    assert at_once == peak


@pytest.mark.feature(44)
async def test_aws_is_told_for_which_kind_a_call_is(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(version="v9"):
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        labels = {"app.kubernetes.io/managed-by": "kro", "kro.run/kro-version": "v0.9.0"}
        await kubernetes.create("Repository", "two", {"name": "two"}, labels=labels)
        await kubernetes.synced("Repository", "two")
        spec = {"ecrRepositoryPrefix": "quay", "upstreamRegistryURL": "quay.io"}
        await kubernetes.create("PullThroughCacheRule", "rule", spec)
        await kubernetes.synced("PullThroughCacheRule", "rule")
    about = {
        (call.operation, call.agent.partition(" Botocore/")[0])
        for call in aws.proxy.calls
        if "Create" in call.operation
    }
    prefix = "aws-controllers-k8s/ecr.services.k8s.aws-v9"
    kro = "; ManagedBy/kro; KROVersion/v0.9.0"
    assert about == {
        ("CreateRepository", f"{prefix} (CRDKind/Repository; CRDVersion/v1alpha1)"),
        ("CreateRepository", f"{prefix} (CRDKind/Repository; CRDVersion/v1alpha1{kro})"),
        ("CreatePullThroughCacheRule", f"{prefix} (CRDKind/PullThroughCacheRule; CRDVersion/v1alpha1)"),
    }


@pytest.mark.feature(34, 45)
async def test_the_operators_tags(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    templates = (
        "services.k8s.aws/namespace=%K8S_NAMESPACE%",
        "object=%K8S_RESOURCE_KIND%/%K8S_RESOURCE_NAME%",
        "app.kubernetes.io/managed-by=%MANAGED_BY%",
        "kro.run/kro-version=%KRO_VERSION%",
    )
    async with start(resource_tags=templates):
        labels = {"app.kubernetes.io/managed-by": "kro", "kro.run/kro-version": "0.9.0"}
        await kubernetes.create("Repository", "one", {"name": "one"}, labels=labels)
        await kubernetes.create("Repository", "two", {"name": "two"})
        one = await kubernetes.synced("Repository", "one")
        await kubernetes.synced("Repository", "two")
    plain = {"services.k8s.aws/namespace": kubernetes.namespace, "object": "Repository/one"}
    assert await tags_of(aws, "one") == {
        **plain,
        "app.kubernetes.io/managed-by": "kro",
        "kro.run/kro-version": "0.9.0",
    }
    # A variable without a value leaves its tag out.
    assert await tags_of(aws, "two") == {**plain, "object": "Repository/two"}
    assert "tags" not in one["spec"], "the controller's tags are not the user's"
