"""Queues: a name that is taken, what an update sends, invalid attributes, and what a settled queue costs."""

from __future__ import annotations

from collections import Counter

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, is_synced
from tests.support.controllers import Controller


async def test_a_foreign_queue_is_not_taken_over(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
    await aws.call("sqs", "CreateQueue", QueueName="theirs")
    await kubernetes.create("Queue", "q", {"queueName": "theirs"})
    obj = await kubernetes.terminal("Queue", "q")
    assert condition(obj, core.TERMINAL)["message"] == core.ALREADY_EXISTS
    await kubernetes.delete("Queue", "q")
    await kubernetes.gone("Queue", "q")
    assert await aws.call("sqs", "GetQueueUrl", QueueName="theirs")


async def test_only_what_differs_is_sent(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
    await kubernetes.create("Queue", "q", {"queueName": "q.fifo", "fifoQueue": "true", "delaySeconds": "3"})
    await kubernetes.synced("Queue", "q")
    aws.proxy.clear()
    await kubernetes.set("Queue", "q", contentBasedDeduplication="true")
    await kubernetes.wait("Queue", "q", lambda obj: is_synced(obj) and aws.proxy.counts()["sqs:SetQueueAttributes"])
    (call,) = [call for call in aws.proxy.calls if call.operation == "SetQueueAttributes"]
    assert call.params["Attributes"] == {"ContentBasedDeduplication": "true"}


async def test_an_invalid_value_is_terminal(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
    await kubernetes.create("Queue", "q", {"queueName": "no good name"})
    obj = await kubernetes.terminal("Queue", "q")
    assert "InvalidParameterValue" in condition(obj, core.TERMINAL)["message"]


async def test_a_new_queue_may_not_show_at_once(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
    for _ in range(2):
        aws.proxy.fail_next("GetQueueAttributes", "AWS.SimpleQueueService.NonExistentQueue")
    await kubernetes.create("Queue", "q", {"queueName": "q"})
    obj = await kubernetes.synced("Queue", "q")
    assert obj["status"]["queueARN"].endswith(":q")
    assert aws.proxy.counts()["sqs:CreateQueue"] == 1


async def test_budget(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
    """Looked for, made, read once; then its attributes are read, and its tags with those of others."""
    await kubernetes.create("Queue", "q", {"queueName": "q"})
    await kubernetes.synced("Queue", "q")
    made = Counter(call.operation for call in aws.proxy.calls)
    assert {name: made[name] for name in ("GetQueueUrl", "CreateQueue")} == {"GetQueueUrl": 1, "CreateQueue": 1}
    aws.proxy.clear()
    await aws.proxy.wait_for(lambda proxy: proxy.counts()["sqs:GetQueueAttributes"] >= 2)
    assert set(aws.proxy.counts()) == {"sqs:GetQueueAttributes", "resourcegroupstaggingapi:GetResources"}
