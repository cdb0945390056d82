"""Tags through the Resource Groups Tagging API, against a real emulator behind the proxy."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError
from ack.aws.scope import Scope
from ack.aws.tagging import TagReader
from tests.support.aws_proxy import AwsProxy
from tests.unit.aws.conftest import MakeCaller
from tests.unit.aws.fake_clock import FakeClock

SCOPE = Scope("us-west-2", "123456789012")
READ = "resourcegroupstaggingapi:GetResources"


def arn(name: str) -> str:
    return f"arn:aws:ecr:us-west-2:123456789012:repository/{name}"


async def make(caller: AwsCaller, name: str, **tags: str) -> None:
    given = [{"Key": key, "Value": value} for key, value in tags.items()]
    await caller.call(SCOPE, "ecr", "CreateRepository", {"repositoryName": name, "tags": given})


async def test_tags_of_many_resources_of_several_services_in_one_call(caller: AwsCaller, aws: AwsProxy) -> None:
    await asyncio.gather(*(make(caller, f"app-{n}", number=str(n), a="1", b="2") for n in range(70)))
    bucket = {"Bucket": "tagged", "CreateBucketConfiguration": {"LocationConstraint": "us-west-2"}}
    await caller.call(SCOPE, "s3", "CreateBucket", bucket)
    tagging = {"TagSet": [{"Key": "bucket", "Value": "yes"}]}
    await caller.call(SCOPE, "s3", "PutBucketTagging", {"Bucket": "tagged", "Tagging": tagging})
    reader = TagReader(caller)
    wanted = [*(arn(f"app-{n}") for n in range(70)), "arn:aws:s3:::tagged", arn("nobody")]
    *repositories, of_bucket, of_nobody = await asyncio.gather(*(reader.tags(SCOPE, each) for each in wanted))
    assert repositories == [{"number": str(n), "a": "1", "b": "2"} for n in range(70)]
    assert of_bucket == {"bucket": "yes"}
    assert of_nobody is None
    assert aws.count(READ) == 1


async def test_a_resource_without_tags_is_not_listed(caller: AwsCaller) -> None:
    await make(caller, "bare")
    assert await TagReader(caller).tags(SCOPE, arn("bare")) is None


async def test_a_bad_arn_does_not_fail_the_others(caller: AwsCaller, aws: AwsProxy) -> None:
    await make(caller, "app", a="1")
    reader = TagReader(caller)
    good, bad = await asyncio.gather(
        reader.tags(SCOPE, arn("app")), reader.tags(SCOPE, "nonsense"), return_exceptions=True
    )
    assert good == {"a": "1"}
    assert isinstance(bad, AwsError)
    assert bad.code == "InvalidParameterException"


async def test_a_refusal_is_told_once_and_remembered_for_a_while(caller: AwsCaller, aws: AwsProxy) -> None:
    await make(caller, "app", a="1")
    clock = FakeClock()
    reader = TagReader(caller, clock=clock, retry_seconds=600)
    denied = aws.deny("GetResources")
    with capture_logs() as logs:
        assert await asyncio.gather(*(reader.tags(SCOPE, arn("app")) for _ in range(5))) == [None] * 5
        assert await reader.tags(SCOPE, arn("app")) is None
    assert aws.count(READ) == 1
    (told,) = [entry for entry in logs if entry["log_level"] == "warning"]
    assert "tag:GetResources" in told["event"]
    assert told["error"].startswith("api error AccessDeniedException: ")
    assert not reader.available(SCOPE)
    other = Scope("eu-central-1", "123456789012")
    assert reader.available(other)
    await clock.advance(601)
    with capture_logs() as later:
        assert await reader.tags(SCOPE, arn("app")) is None
    assert aws.count(READ) == 2
    assert later == []
    denied.times = 0
    await clock.advance(601)
    assert await reader.tags(SCOPE, arn("app")) == {"a": "1"}


async def test_an_endpoint_that_serves_another_service_only(caller: AwsCaller, aws: AwsProxy) -> None:
    aws.fail("GetResources", "UnknownOperationException", status=404)
    assert await TagReader(caller).tags(SCOPE, arn("app")) is None


async def test_what_is_not_about_the_tagging_api_is_raised(make_caller: MakeCaller, aws: AwsProxy) -> None:
    reader = TagReader(make_caller(max_attempts=1))
    for code in ("ExpiredTokenException", "ThrottlingException", "InternalFailure"):
        aws.fail("GetResources", code, status=500 if code == "InternalFailure" else 400)
        with pytest.raises(AwsError) as caught:
            await reader.tags(SCOPE, arn("app"))
        assert caught.value.code == code
    assert reader.available(SCOPE)
