"""docs/examples/messaging.yaml: a message passes from a topic to a queue."""

from __future__ import annotations

import json

import pytest

from tests.e2e.stacks.stack import applied, both_orders
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller

pytestmark = pytest.mark.services("sqs", "sns", "cloudwatch")

LISTS = {
    "sqs.ListQueues": "QueueUrls",
    "sns.ListTopics": "Topics[].TopicArn",
    "sns.ListSubscriptions": "Subscriptions[].SubscriptionArn",
    "cloudwatch.DescribeAlarms": "MetricAlarms[].AlarmName",
}


@both_orders
async def test_messaging(kubernetes: Cluster, controller: Controller, aws: Aws, step: int) -> None:
    async with applied(kubernetes, aws, "messaging.yaml", step, LISTS) as made:
        topic = made["Topic", "orders"]["status"]["ackResourceMetadata"]["arn"]
        await aws.call("sns", "Publish", TopicArn=topic, Message=json.dumps({"order": 1}))
        queue = made["Queue", "orders"]["status"]["queueURL"]
        (message,) = (await aws.call("sqs", "ReceiveMessage", QueueUrl=queue))["Messages"]
        assert json.loads(message["Body"]) == {"order": 1}
