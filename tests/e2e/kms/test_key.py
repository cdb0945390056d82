"""A key that somebody has scheduled for deletion: AWS can give it back, and no other key can take its place."""

from __future__ import annotations

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, conditions
from tests.support.controllers import Start

pytestmark = [pytest.mark.services("kms"), pytest.mark.feature(2)]


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
