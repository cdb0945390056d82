"""The password of a database instance, from its Secret to AWS, as most users of secret values need it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.e2e.test_secrets import OTHER, VALUE, change, put, versions
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("rds"), pytest.mark.feature(24, 83)]

SPEC: dict[str, Any] = {
    "dbInstanceIdentifier": "app",
    "dbInstanceClass": "db.t3.micro",
    "engine": "postgres",
    "allocatedStorage": 20,
    "masterUsername": "app",
    "masterUserPassword": {"name": "app-database", "key": "password"},
}


def modified(aws: Aws) -> list[Mapping[str, Any]]:
    """What was sent to change instances."""
    return [call.params for call in aws.proxy.calls if call.operation == "ModifyDBInstance"]


async def test_a_rotation_sends_the_password_and_an_edit_does_not(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "app-database", {"password": VALUE})
    async with start():
        await kubernetes.create("DBInstance", "app", SPEC)
        before = versions(await kubernetes.synced("DBInstance", "app"))
        assert list(before) == ["spec.masterUserPassword"]
        aws.proxy.clear()
        await change(kubernetes, "app-database", {"password": OTHER})
        await kubernetes.wait("DBInstance", "app", lambda obj: versions(obj) != before)
        assert [params.get("MasterUserPassword") for params in modified(aws)] == [OTHER]
        aws.proxy.clear()
        await kubernetes.set("DBInstance", "app", backupRetentionPeriod=3)
        await eventually(lambda: bool(modified(aws)))
        (params,) = modified(aws)
        assert params["BackupRetentionPeriod"] == "3"
        assert "MasterUserPassword" not in params
