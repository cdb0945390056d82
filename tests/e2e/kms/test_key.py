"""Keys: deleted after a time, and never replaced while that can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, conditions
from tests.support.controllers import Start

pytestmark = [pytest.mark.services("kms"), pytest.mark.feature(2)]


async def key(aws: Aws, identifier: str) -> dict[str, Any]:
    found: dict[str, Any] = (await aws.call("kms", "DescribeKey", KeyId=identifier))["KeyMetadata"]
    return found


async def test_no_new_key_for_one_that_leaves(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3):
        await kubernetes.create("Key", "k", {"description": "one"})
        key = (await kubernetes.synced("Key", "k"))["status"]["keyID"]
        await aws.call("kms", "ScheduleKeyDeletion", KeyId=key, PendingWindowInDays=7)
        obj = await kubernetes.wait("Key", "k", lambda obj: "ACK.Terminal" in conditions(obj))
        assert "Cancel the deletion in AWS" in conditions(obj)["ACK.Terminal"][2]
        assert obj["status"]["keyID"] == key
        assert aws.proxy.count("CreateKey") == 1

        await aws.call("kms", "CancelKeyDeletion", KeyId=key)
        assert (await kubernetes.synced("Key", "k"))["status"]["keyID"] == key

        await aws.call("kms", "ScheduleKeyDeletion", KeyId=key, PendingWindowInDays=7)
        await kubernetes.delete_and_wait("Key", "k")
        assert aws.proxy.count("CreateKey") == 1


@pytest.mark.parametrize(
    ("annotations", "days"), [({}, 7), ({"kms.services.k8s.aws/pending-window-in-days": "20"}, 20)]
)
async def test_the_pending_window(
    kubernetes: Cluster, aws: Aws, start: Start, annotations: dict[str, str], days: int
) -> None:
    async with start():
        await kubernetes.create("Key", "k", {"description": "locks data"}, annotations=annotations)
        identifier = (await kubernetes.synced("Key", "k"))["status"]["keyID"]
        await kubernetes.delete_and_wait("Key", "k")
    left = (await key(aws, identifier))["DeletionDate"] - datetime.now(UTC)
    assert timedelta(days=days - 1) < left < timedelta(days=days + 1)
