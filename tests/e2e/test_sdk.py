"""Manifests written in Python are applied as they are, and become resources."""

from __future__ import annotations

import pytest
import yaml

from ack.api.manifest import to_yaml
from ack.api.types import ResourceReference, ResourceReferenceFrom
from ack.services.ecr.manifests import Repository, RepositorySpec
from ack.services.ecr.types import ImageScanningConfiguration, Tag
from ack.services.sns.manifests import Subscription, SubscriptionSpec, Topic, TopicSpec
from ack.services.sqs.manifests import Queue, QueueSpec
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller


@pytest.mark.services("ecr", "sns", "sqs")
async def test_manifests_in_python_become_resources(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    news = ResourceReference(from_=ResourceReferenceFrom(name="news"))
    objects = [
        Repository(
            name="shop",
            labels={"team": "shop"},
            spec=RepositorySpec(
                name="shop",
                imageScanningConfiguration=ImageScanningConfiguration(scanOnPush=True),
                tags=[Tag(key="on", value="yes")],
            ),
        ),
        Topic(name="news", spec=TopicSpec(name="news", displayName="News")),
        Queue(name="inbox", spec=QueueSpec(queueName="inbox", delaySeconds="5")),
        Subscription(
            name="mail",
            spec=SubscriptionSpec(topicRef=news, protocol="sqs", endpoint="arn:aws:sqs:us-west-2:123456789012:inbox"),
        ),
    ]
    for manifest in yaml.safe_load_all(to_yaml(objects)):
        await kubernetes.create_object(manifest)
    for each in objects:
        await kubernetes.synced(each.RESOURCE.kind, each.name)
    (found,) = (await aws.call("ecr", "DescribeRepositories"))["repositories"]
    assert found["imageScanningConfiguration"] == {"scanOnPush": True}
    (subscription,) = (await aws.call("sns", "ListSubscriptions"))["Subscriptions"]
    assert subscription["TopicArn"].endswith(":news")
