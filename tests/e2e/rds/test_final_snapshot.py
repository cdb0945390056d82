"""The deletion policy `snapshot`: what a deleted database held is kept."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Start

pytestmark = pytest.mark.feature(86)

SPEC: dict[str, Any] = {
    "dbInstanceIdentifier": "db",
    "dbInstanceClass": "db.t3.micro",
    "engine": "postgres",
    "allocatedStorage": 20,
    "masterUsername": "u",
    "manageMasterUserPassword": True,
}
SNAPSHOT = {core.DELETION_POLICY: "snapshot"}


async def snapshots(aws: Aws) -> list[str]:
    found = (await aws.call("rds", "DescribeDBSnapshots"))["DBSnapshots"]
    names = (each["DBSnapshotIdentifier"] for each in found)
    return [name for name in names if not name.startswith("rds:")]  # AWS's own, automated ones


async def test_a_snapshot_stays(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("DBInstance", "db", SPEC, annotations=SNAPSHOT)
        uid = (await kubernetes.synced("DBInstance", "db"))["metadata"]["uid"]
        await kubernetes.delete_and_wait("DBInstance", "db")
        assert await snapshots(aws) == [f"ack-{uid}"]
        assert (await aws.call("rds", "DescribeDBInstances"))["DBInstances"] == []


async def test_as_a_default_it_is_for_kinds_that_can(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    group = {"name": "g", "description": "d", "family": "postgres16"}
    async with start(deletion_policy="snapshot"):
        name = {"rds.services.k8s.aws/final-db-snapshot-identifier": "mine"}
        await kubernetes.create("DBInstance", "db", SPEC, annotations=name)
        await kubernetes.create("DBParameterGroup", "g", group)
        await kubernetes.synced("DBInstance", "db")
        await kubernetes.synced("DBParameterGroup", "g")
        await kubernetes.delete_and_wait("DBInstance", "db")
        await kubernetes.delete_and_wait("DBParameterGroup", "g")
        assert await snapshots(aws) == ["mine"]


async def test_a_kind_without_snapshots_is_not_deleted_by_mistake(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    group = {"name": "g", "description": "d", "family": "postgres16"}
    async with start():
        await kubernetes.create("DBParameterGroup", "g", group, annotations=SNAPSHOT)
        await kubernetes.synced("DBParameterGroup", "g")
        await kubernetes.delete("DBParameterGroup", "g")
        obj = await kubernetes.terminal("DBParameterGroup", "g")
        assert "no final snapshot of a RDS DBParameterGroup" in condition(obj, core.READY)["message"]
        assert aws.proxy.count("DeleteDBParameterGroup") == 0
        await kubernetes.annotate("DBParameterGroup", "g", {core.DELETION_POLICY: "retain"})
        await kubernetes.gone("DBParameterGroup", "g")
