"""SIGKILL at every write: one resource in AWS and a converged object, whichever write was the last.

The controller is a real process; its writes to Kubernetes and to AWS pass a proxy each, and both tell one guillotine.
It falls right before a write reaches the server, or when the write is done and its answer on the way. What follows is
the next controller's to mend.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start
from tests.support.guillotine import Guillotine, KilledAt, at_every_write
from tests.support.processes import StartProcess
from tests.support.waiting import eventually, holds

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(6)]

SPEC: dict[str, Any] = {
    "name": "one",
    "imageTagMutability": "MUTABLE",
    "lifecyclePolicy": '{"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged", "countType": '
    '"imageCountMoreThan", "countNumber": 5}, "action": {"type": "expire"}}]}',
    "tags": [{"key": "kept", "value": "1"}, {"key": "gone", "value": "1"}],
}
CHANGE: dict[str, Any] = {"imageTagMutability": "IMMUTABLE", "tags": [{"key": "kept", "value": "2"}]}

CREATE = (
    "patch repositories",
    "CreateRepository",
    "PutLifecyclePolicy",
    "patch repositories",
    "patch repositories/status",
)
UPDATE = ("PutImageTagMutability", "TagResource", "UntagResource")
DELETE = ("DeleteRepository", "patch repositories")


async def repositories(aws: Aws) -> list[tuple[str, str, dict[str, str]]]:
    """All there are: (name, mutability, the user's tags)."""
    found = []
    for repository in (await aws.call("ecr", "DescribeRepositories"))["repositories"]:
        tags = (await aws.call("ecr", "ListTagsForResource", resourceArn=repository["repositoryArn"]))["tags"]
        own = {t["Key"]: t["Value"] for t in tags if not t["Key"].startswith("services.k8s.aws/")}
        found.append((repository["repositoryName"], repository["imageTagMutability"], own))
    return found


async def settles_as(aws: Aws, *expected: tuple[str, str, dict[str, str]]) -> None:
    """AWS has exactly these, and keeps them."""

    async def same() -> bool:
        found = await repositories(aws)
        assert found == list(expected)
        return True

    await eventually(same)


async def made(kubernetes: Cluster) -> None:
    await kubernetes.create("Repository", "r", SPEC)
    await kubernetes.synced("Repository", "r")


async def test_the_writes_are_these(
    kubernetes: Cluster, aws: Aws, process: StartProcess, guillotine: Guillotine, kubeconfig_by_proxy: str
) -> None:
    """The tables above are complete: no write of a life is left out."""
    async with process(kubeconfig=kubeconfig_by_proxy):
        await made(kubernetes)
        await settles_as(aws, ("one", "MUTABLE", {"kept": "1", "gone": "1"}))
        await kubernetes.set("Repository", "r", **CHANGE)
        await settles_as(aws, ("one", "IMMUTABLE", {"kept": "2"}))
        await kubernetes.delete_and_wait("Repository", "r")
        assert [w for w in guillotine.writes if w != "GetCallerIdentity"] == [*CREATE, *UPDATE, *DELETE]


@at_every_write(CREATE)
async def test_create(kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, nth: int, moment: str) -> None:
    async with killed(CREATE, nth, moment):
        await kubernetes.create("Repository", "r", SPEC)
    async with start():
        obj = await kubernetes.synced("Repository", "r")
        assert obj["status"]["ackResourceMetadata"]["arn"].endswith(":repository/one")
        await settles_as(aws, ("one", "MUTABLE", {"kept": "1", "gone": "1"}))
        await aws.call("ecr", "GetLifecyclePolicy", repositoryName="one")
        await kubernetes.delete_and_wait("Repository", "r")
        await settles_as(aws)


@at_every_write(UPDATE)
async def test_update(kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, nth: int, moment: str) -> None:
    async with killed(UPDATE, nth, moment, first=lambda: made(kubernetes)):
        await kubernetes.set("Repository", "r", **CHANGE)
    async with start():
        await settles_as(aws, ("one", "IMMUTABLE", {"kept": "2"}))
        await kubernetes.synced("Repository", "r")


@at_every_write(DELETE)
async def test_delete(kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, nth: int, moment: str) -> None:
    async with killed(DELETE, nth, moment, first=lambda: made(kubernetes)):
        await kubernetes.delete("Repository", "r")
    async with start():
        await kubernetes.gone("Repository", "r")
        await settles_as(aws)


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_delete_while_nobody_looks(
    kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, moment: str
) -> None:
    """Killed at the create, and deleted before the next controller comes: no orphan stays in AWS."""
    async with killed(CREATE, CREATE.index("CreateRepository"), moment):
        await kubernetes.create("Repository", "r", SPEC)
    await kubernetes.delete("Repository", "r")
    async with start():
        await kubernetes.gone("Repository", "r")
        await settles_as(aws)
        await holds(lambda: aws.proxy.count("CreateRepository") == 1)
