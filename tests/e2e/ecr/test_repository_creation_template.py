"""ECR repository creation templates."""

from __future__ import annotations

import json
from typing import Any

from tests.support.aws_view import ACCOUNT, Aws
from tests.support.cluster import Cluster, conditions, is_synced
from tests.support.controllers import Controller
from tests.support.waiting import eventually

KIND = "RepositoryCreationTemplate"
POLICY = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": ["ecr:BatchGetImage"]}],
}
LIFECYCLE = {
    "rules": [
        {
            "rulePriority": 1,
            "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 5},
            "action": {"type": "expire"},
        }
    ]
}
SPEC = {"prefix": "team", "appliedFor": ["PULL_THROUGH_CACHE"], "description": "first"}


async def template(aws: Aws, prefix: str = "team") -> dict[str, Any] | None:
    found = (await aws.call("ecr", "DescribeRepositoryCreationTemplates"))["repositoryCreationTemplates"]
    return next((t for t in found if t["prefix"] == prefix), None)


async def test_created_and_deleted(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create(KIND, "team", SPEC)
    obj = await kubernetes.synced(KIND, "team")
    found = await template(aws)
    assert found is not None
    assert (found["description"], found["appliedFor"]) == ("first", ["PULL_THROUGH_CACHE"])
    assert obj["status"]["createdAt"]
    assert conditions(obj)["Ready"][0] == "True"
    await kubernetes.delete_and_wait(KIND, "team")
    assert await template(aws) is None


async def test_change_each_field(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create(KIND, "team", SPEC)
    await kubernetes.synced(KIND, "team")
    role = f"arn:aws:iam::{ACCOUNT}:role/templates"
    steps: list[tuple[dict[str, Any], str, Any]] = [
        ({"description": "second"}, "description", "second"),
        ({"appliedFor": ["PULL_THROUGH_CACHE", "REPLICATION"]}, "appliedFor", ["PULL_THROUGH_CACHE", "REPLICATION"]),
        ({"imageTagMutability": "IMMUTABLE"}, "imageTagMutability", "IMMUTABLE"),
        ({"customRoleARN": role}, "customRoleArn", role),
        ({"resourceTags": [{"key": "a", "value": "1"}]}, "resourceTags", [{"Key": "a", "Value": "1"}]),
        ({"repositoryPolicy": json.dumps(POLICY)}, "repositoryPolicy", POLICY),
        ({"lifecyclePolicy": json.dumps(LIFECYCLE)}, "lifecyclePolicy", LIFECYCLE),
    ]
    for change, member, wanted in steps:
        await kubernetes.set(KIND, "team", **change)

        async def done(member: str = member, wanted: Any = wanted) -> bool:
            found: Any = (await template(aws) or {}).get(member)
            found = json.loads(found) if isinstance(wanted, dict) and isinstance(found, str) else found
            assert found == wanted, f"{member}: {found}"
            return True

        await eventually(done)
        obj = await kubernetes.get(KIND, "team")
        assert is_synced(obj), (change, conditions(obj))
    # Once changed, nothing looks changed any more.
    aws.proxy.clear()
    await aws.proxy.wait_for(lambda p: p.count("DescribeRepositoryCreationTemplates") >= 2)
    assert aws.proxy.count("UpdateRepositoryCreationTemplate") == 0


async def test_drift(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create(KIND, "team", SPEC)
    await kubernetes.synced(KIND, "team")
    await aws.call("ecr", "UpdateRepositoryCreationTemplate", prefix="team", description="theirs")

    async def repaired() -> bool:
        return bool((await template(aws) or {}).get("description") == "first")

    await eventually(repaired)
    await kubernetes.event(KIND, "team", "DriftRepaired")
    await aws.call("ecr", "DeleteRepositoryCreationTemplate", prefix="team")
    await eventually(lambda: template(aws))
