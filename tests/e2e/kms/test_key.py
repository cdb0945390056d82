"""Keys: deleted after a time, and never replaced while that can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, conditions
from tests.support.controllers import Controller


async def key(aws: Aws, identifier: str) -> dict[str, Any]:
    found: dict[str, Any] = (await aws.call("kms", "DescribeKey", KeyId=identifier))["KeyMetadata"]
    return found


async def test_a_key_that_somebody_schedules_for_deletion_is_not_replaced(
    kubernetes: Cluster, aws: Aws, controller: Controller
) -> None:
    await kubernetes.create("Key", "k", {"description": "locks data"})
    identifier = (await kubernetes.synced("Key", "k"))["status"]["keyID"]
    await aws.call("kms", "ScheduleKeyDeletion", KeyId=identifier, PendingWindowInDays=7)
    obj = await kubernetes.terminal("Key", "k")
    assert "status.keyState is PendingDeletion" in str(conditions(obj)["ACK.Terminal"][2])
    assert obj["status"]["keyID"] == identifier
    assert aws.proxy.count("CreateKey") == 1
    await aws.call("kms", "CancelKeyDeletion", KeyId=identifier)
    assert (await kubernetes.synced("Key", "k"))["status"]["keyID"] == identifier
    await aws.call("kms", "ScheduleKeyDeletion", KeyId=identifier, PendingWindowInDays=7)
    await kubernetes.terminal("Key", "k")
    await kubernetes.delete_and_wait("Key", "k")


@pytest.mark.parametrize(
    ("annotations", "days"), [({}, 7), ({"kms.services.k8s.aws/pending-window-in-days": "20"}, 20)]
)
async def test_the_pending_window(
    kubernetes: Cluster, aws: Aws, controller: Controller, annotations: dict[str, str], days: int
) -> None:
    await kubernetes.create("Key", "k", {"description": "locks data"}, annotations=annotations)
    identifier = (await kubernetes.synced("Key", "k"))["status"]["keyID"]
    await kubernetes.delete_and_wait("Key", "k")
    left = (await key(aws, identifier))["DeletionDate"] - datetime.now(UTC)
    assert timedelta(days=days - 1) < left < timedelta(days=days + 1)
