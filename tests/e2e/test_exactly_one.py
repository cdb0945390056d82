"""Exactly one AWS resource per object, where AWS assigns the identifier and no token marks a call as repeated."""

from __future__ import annotations

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start
from tests.support.guillotine import KilledAt, at_every_write
from tests.support.waiting import eventually, holds

pytestmark = [pytest.mark.services("netsample"), pytest.mark.feature(93)]

KIND = "Network"
SPEC = {"cidrBlock": "10.7.0.0/16", "tags": [{"key": "a", "value": "1"}]}
CREATE = ("patch networks", "CreateVpc", "patch networks/status")
OWNER = "services.k8s.aws/owner"


async def networks(aws: Aws) -> list[tuple[str, dict[str, str]]]:
    """All there are: (identifier, tags)."""
    found = (await aws.call("ec2", "DescribeVpcs", Filters=[{"Name": "cidr", "Values": ["10.7.0.0/16"]}]))["Vpcs"]
    return [(n["VpcId"], {t["Key"]: t["Value"] for t in n.get("Tags", ())}) for n in found]


@at_every_write(CREATE)
@pytest.mark.once("the writes at which it dies are the same")
@pytest.mark.parametrize("deleted", [False, True])
async def test_killed_at_every_write_of_a_create(
    kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, nth: int, moment: str, deleted: bool
) -> None:
    async with killed(CREATE, nth, moment):
        await kubernetes.create(KIND, "n", SPEC)
    if deleted:
        await kubernetes.delete(KIND, "n")
        async with start():
            await kubernetes.gone(KIND, "n")
            assert await networks(aws) == []
        return
    async with start():
        obj = await kubernetes.synced(KIND, "n")
        [(identifier, tags)] = await networks(aws)
        assert obj["status"]["vpcID"] == identifier
        assert tags["a"] == "1"
        assert tags[OWNER] == obj["metadata"]["uid"]
        assert obj["spec"] == SPEC, "the owner's tag is none of the user's"
        await kubernetes.delete_and_wait(KIND, "n")
        assert await networks(aws) == []


async def test_an_answer_that_never_came(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """The SDK would send the create again, and AWS would make a second network."""
    async with start(aws_options={"max_attempts": 3}):
        aws.proxy.drop("CreateVpc", forwarded=True)
        await kubernetes.create(KIND, "n", SPEC)
        await kubernetes.synced(KIND, "n")
        assert len(await networks(aws)) == 1
        assert aws.proxy.count("CreateVpc") == 1


async def test_two_objects_alike_have_one_each(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        for name in ("a", "b"):
            await kubernetes.create(KIND, name, SPEC)
            await kubernetes.synced(KIND, name)
        uids = {(await kubernetes.get(KIND, name))["metadata"]["uid"] for name in ("a", "b")}
        assert {tags[OWNER] for _, tags in await networks(aws)} == uids


async def test_the_tag_is_no_drift_and_comes_back(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3):
        await kubernetes.create(KIND, "n", SPEC)
        obj = await kubernetes.synced(KIND, "n")
        await holds(lambda: aws.proxy.count("CreateTags") == 0, seconds=1)
        await aws.call("ec2", "DeleteTags", Resources=[obj["status"]["vpcID"]], Tags=[{"Key": OWNER}])

        async def back() -> bool:
            return [tags.get(OWNER) for _, tags in await networks(aws)] == [obj["metadata"]["uid"]]

        await eventually(back)
