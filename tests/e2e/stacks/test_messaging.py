"""docs/examples/messaging.yaml: applied at once in any order, a message passes, deleted at once, AWS is empty."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
import yaml

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, is_synced
from tests.support.controllers import Controller

pytestmark = pytest.mark.services("sqs", "sns", "cloudwatch")

FILE = Path(__file__).parents[3] / "docs" / "examples" / "messaging.yaml"


@pytest.mark.parametrize("step", [1, -1], ids=["as written", "backwards"])
async def test_messaging(kubernetes: Cluster, controller: Controller, aws: Aws, step: int) -> None:
    manifests = list(yaml.safe_load_all(FILE.read_text()))[::step]
    for manifest in manifests:
        await kubernetes.create_object(manifest)
    named = [(f"{m['apiVersion'].partition('.')[0]}.{m['kind']}", m["metadata"]["name"]) for m in manifests]
    for kind, name in named:
        await kubernetes.wait(kind, name, is_synced, seconds=30)

    topic = (await kubernetes.get("sns.Topic", "orders"))["status"]["ackResourceMetadata"]["arn"]
    await aws.call("sns", "Publish", TopicArn=topic, Message=json.dumps({"order": 1}))
    queue = (await kubernetes.get("sqs.Queue", "orders"))["status"]["queueURL"]
    (message,) = (await aws.call("sqs", "ReceiveMessage", QueueUrl=queue))["Messages"]
    assert json.loads(message["Body"]) == {"order": 1}

    await asyncio.gather(*(kubernetes.delete(kind, name) for kind, name in named))
    for kind, name in named:
        await kubernetes.gone(kind, name)
    assert not (await aws.call("sqs", "ListQueues")).get("QueueUrls")
    assert not (await aws.call("sns", "ListTopics"))["Topics"]
    assert not (await aws.call("sns", "ListSubscriptions"))["Subscriptions"]
    assert not (await aws.call("cloudwatch", "DescribeAlarms"))["MetricAlarms"]
