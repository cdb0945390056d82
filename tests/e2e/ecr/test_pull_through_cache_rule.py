"""ECR pull-through cache rules."""

from __future__ import annotations

from typing import Any

from tests.support.aws_view import ACCOUNT, Aws
from tests.support.cluster import Cluster, conditions, is_synced
from tests.support.controllers import Controller
from tests.support.waiting import eventually

SECRET = f"arn:aws:secretsmanager:us-west-2:{ACCOUNT}:secret:ecr-pullthroughcache/"
PUBLIC = {"ecrRepositoryPrefix": "public", "upstreamRegistryURL": "public.ecr.aws"}
HUB = {"ecrRepositoryPrefix": "hub", "upstreamRegistryURL": "registry-1.docker.io", "credentialARN": f"{SECRET}hub-a"}


async def rule(aws: Aws, prefix: str) -> dict[str, Any] | None:
    found = (await aws.call("ecr", "DescribePullThroughCacheRules"))["pullThroughCacheRules"]
    return next((r for r in found if r["ecrRepositoryPrefix"] == prefix), None)


async def test_created_and_deleted(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("PullThroughCacheRule", "public", PUBLIC)
    obj = await kubernetes.synced("PullThroughCacheRule", "public")
    found = await rule(aws, "public")
    assert found is not None
    assert found["upstreamRegistryUrl"] == "public.ecr.aws"
    assert obj["status"]["ackResourceMetadata"]["ownerAccountID"] == ACCOUNT
    assert obj["status"]["createdAt"]
    assert conditions(obj)["Ready"][0] == "True"
    assert obj["metadata"]["finalizers"] == ["finalizers.ecr.services.k8s.aws/PullThroughCacheRule"]
    await kubernetes.delete_and_wait("PullThroughCacheRule", "public")
    assert await rule(aws, "public") is None


async def test_change_and_drift(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("PullThroughCacheRule", "hub", HUB)
    await kubernetes.synced("PullThroughCacheRule", "hub")

    async def uses(secret: str) -> bool:
        found = await rule(aws, "hub")
        assert found is not None
        assert found["credentialArn"] == f"{SECRET}{secret}"
        return True

    await uses("hub-a")
    await kubernetes.set("PullThroughCacheRule", "hub", credentialARN=f"{SECRET}hub-b")
    await eventually(lambda: uses("hub-b"))
    await aws.call("ecr", "UpdatePullThroughCacheRule", ecrRepositoryPrefix="hub", credentialArn=f"{SECRET}hub-c")
    await eventually(lambda: uses("hub-b"))
    await kubernetes.event("PullThroughCacheRule", "hub", "DriftRepaired")
    await aws.call("ecr", "DeletePullThroughCacheRule", ecrRepositoryPrefix="hub")
    await eventually(lambda: rule(aws, "hub"))
    assert is_synced(await kubernetes.get("PullThroughCacheRule", "hub"))
