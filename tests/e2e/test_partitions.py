"""AWS's partitions: China and GovCloud have other ARNs and endpoints, and are worked on like any region."""

from __future__ import annotations

from typing import Any

import pytest

from ack.aws.options import AwsOptions
from ack.aws.scope import Scope
from ack.aws.session import Sessions
from tests.support.accounts import OTHER, annotate_namespace, role_map
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start


@pytest.mark.feature(33)
@pytest.mark.services("ecr", "s3")
@pytest.mark.parametrize(("partition", "region"), [("aws-cn", "cn-north-1"), ("aws-us-gov", "us-gov-west-1")])
async def test_the_controllers_own_partition(
    kubernetes: Cluster, aws: Aws, start: Start, partition: str, region: str
) -> None:
    async with start(region=region, aws_options={"region": region}):
        name = f"part-{kubernetes.namespace}"
        for kind in ("Repository", "Bucket"):
            await kubernetes.create(kind, "one", {"name": name})
            obj = await kubernetes.synced(kind, "one")
            where: dict[str, Any] = obj["status"]["ackResourceMetadata"]
            assert where["partition"] == partition
            assert where["region"] == region
            assert where["arn"].startswith(f"arn:{partition}:")
        await kubernetes.set("Repository", "one", imageTagMutability="IMMUTABLE", tags=[{"key": "a", "value": "1"}])
        await kubernetes.synced("Repository", "one")
        for kind in ("Repository", "Bucket"):
            await kubernetes.delete_and_wait(kind, "one")


@pytest.mark.feature(33)
@pytest.mark.services("ecr")
async def test_the_partition_of_a_role(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await annotate_namespace(kubernetes, owner_account_id=OTHER)
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": f"arn:aws-cn:iam::{OTHER}:role/ack"})
    region = {"region": "cn-north-1"}
    async with start(system_namespace=kubernetes.namespace, aws_options=region, **region):
        await kubernetes.create("Repository", "one", {"name": "one"})
        obj = await kubernetes.synced("Repository", "one")
    where = obj["status"]["ackResourceMetadata"]
    assert where == {
        "arn": f"arn:aws-cn:ecr:cn-north-1:{OTHER}:repository/one",
        "ownerAccountID": OTHER,
        "partition": "aws-cn",
        "region": "cn-north-1",
    }


@pytest.mark.feature(33)
@pytest.mark.parametrize(
    ("region", "suffix"),
    [("us-west-2", "amazonaws.com"), ("cn-north-1", "amazonaws.com.cn"), ("us-gov-west-1", "amazonaws.com")],
)
def test_the_endpoints(region: str, suffix: str) -> None:
    sessions = Sessions(AwsOptions(region=region))
    for service in ("s3", "sqs", "sts"):
        assert sessions.client(service, Scope(region)).meta.endpoint_url == f"https://{service}.{region}.{suffix}"
