"""AWS knows one resource by several names; under none of them is it anybody's but its object's.

The name of a secret may be its ARN, and of a queue's URL only the path counts.
"""

from __future__ import annotations

import dataclasses
import json

import pytest

from ack.kube.types import NAMESPACE, SECRET
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Start

pytestmark = pytest.mark.services("secretsmanager", "sqs")

CORE = "services.k8s.aws"


@pytest.fixture
async def other(kubernetes: Cluster) -> Cluster:
    """Another namespace, whose user wants what the first one has."""
    name = f"{kubernetes.namespace}-b"
    await kubernetes.client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
    return dataclasses.replace(kubernetes, namespace=name)


def adopting(policy: str, **fields: str) -> dict[str, str]:
    return {f"{CORE}/adoption-policy": policy, f"{CORE}/adoption-fields": json.dumps(fields)}


async def make_secret(kubernetes: Cluster) -> str:
    """A secret of the first namespace; its ARN."""
    metadata = {"name": "password", "namespace": kubernetes.namespace}
    await kubernetes.client.create(SECRET, {"metadata": metadata, "stringData": {"value": "v"}})
    reference = {"name": "password", "key": "value"}
    await kubernetes.create(
        "secretsmanager.Secret", "mine", {"name": "mine", "description": "mine", "secretString": reference}
    )
    made = await kubernetes.synced("secretsmanager.Secret", "mine")
    return str(made["status"]["ackResourceMetadata"]["arn"])


@pytest.mark.parametrize("policy", ["adopt", "adopt-or-create"])
async def test_adopting_a_queue_by_another_url(
    kubernetes: Cluster, other: Cluster, aws: Aws, start: Start, policy: str
) -> None:
    async with start(namespaces=(kubernetes.namespace, other.namespace)):
        await kubernetes.create("Queue", "mine", {"queueName": "mine", "delaySeconds": "5"})
        url = str((await kubernetes.synced("Queue", "mine"))["status"]["queueURL"])
        account, _, name = url.rpartition("/")
        again = f"https://queue.amazonaws.com/{account.rpartition('/')[2]}/{name}"
        spec = {"queueName": "mine", "delaySeconds": "9"}
        await other.create("Queue", "q", spec, annotations=adopting(policy, queueURL=again))
        obj = await other.recoverable("Queue", "q")
        assert f"is managed by Queue {kubernetes.namespace}/mine" in condition(obj, "Ready")["message"]
        attributes = await aws.ask("sqs", "GetQueueAttributes", "Attributes", QueueUrl=url, AttributeNames=["All"])
        assert attributes["DelaySeconds"] == "5"
        await other.delete_and_wait("Queue", "q")
        assert await aws.ask("sqs", "GetQueueUrl", "QueueUrl", QueueName="mine")


@pytest.mark.parametrize("policy", ["adopt", "adopt-or-create"])
async def test_adopting_a_secret_by_its_arn(
    kubernetes: Cluster, other: Cluster, aws: Aws, start: Start, policy: str
) -> None:
    async with start(namespaces=(kubernetes.namespace, other.namespace)):
        arn = await make_secret(kubernetes)
        notes = adopting(policy, name=arn)
        await other.create_object(
            {
                "kind": "secretsmanager.Secret",
                "metadata": {"name": "s", "annotations": notes},
                "spec": {"name": arn, "description": "taken"},
            }
        )
        obj = await other.wait("secretsmanager.Secret", "s", lambda o: condition(o, "Ready"))
        assert condition(obj, "Ready")["status"] == "False"
        await other.delete_and_wait("secretsmanager.Secret", "s")
        assert await aws.ask("secretsmanager", "DescribeSecret", "Description", SecretId="mine") == "mine"
        assert not await aws.ask("secretsmanager", "DescribeSecret", "DeletedDate", SecretId="mine")


async def test_a_forged_finalizer_and_an_arn_in_place_of_the_name(
    kubernetes: Cluster, other: Cluster, aws: Aws, start: Start
) -> None:
    async with start(namespaces=(kubernetes.namespace, other.namespace)):
        arn = await make_secret(kubernetes)
        metadata = {"name": "s", "finalizers": ["finalizers.secretsmanager.services.k8s.aws/Secret"]}
        spec = {"name": arn, "description": "taken"}
        await other.create_object({"kind": "secretsmanager.Secret", "metadata": metadata, "spec": spec})
        obj = await other.wait("secretsmanager.Secret", "s", lambda o: condition(o, "Ready"))
        assert condition(obj, "Ready")["status"] == "False"
        await other.delete_and_wait("secretsmanager.Secret", "s")
        assert await aws.ask("secretsmanager", "DescribeSecret", "Description", SecretId="mine") == "mine"
        assert not await aws.ask("secretsmanager", "DescribeSecret", "DeletedDate", SecretId="mine")
