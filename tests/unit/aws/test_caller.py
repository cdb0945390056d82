"""Calls on the wire: a real emulator behind the proxy."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from prometheus_client import CollectorRegistry

from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError, AwsUnavailable, CredentialsError, ErrorClass, classify
from ack.aws.limiter import BucketKey, Limits, RateLimiter
from ack.aws.metrics import CallMetrics
from ack.aws.priority import PRIORITY
from ack.aws.scope import Scope
from tests.support.aws_proxy import AwsProxy
from tests.support.faults import Fault
from tests.unit.aws.conftest import MakeCaller

SCOPE = Scope("us-west-2", "123456789012")


class Watcher:
    def __init__(self) -> None:
        self.calls: list[tuple[str, str, str, int, str]] = []

    def on_call(
        self, service: str, operation: str, op_type: str, status_code: int, error_code: str, seconds: float
    ) -> None:
        assert seconds >= 0
        self.calls.append((service, operation, op_type, status_code, error_code))


async def create(caller: AwsCaller, name: str, **more: Any) -> dict[str, Any]:
    return await caller.call(SCOPE, "ecr", "CreateRepository", {"repositoryName": name, **more})


async def test_a_call(caller: AwsCaller, aws: AwsProxy) -> None:
    answer = await create(caller, "team/app", tags=[{"Key": "a", "Value": "1"}])
    assert answer["repository"]["repositoryName"] == "team/app"
    assert "ResponseMetadata" not in answer
    assert [call.name for call in aws.calls] == ["ecr:CreateRepository"]
    assert aws.calls[0].params["repositoryName"] == "team/app"
    assert aws.calls[0].region == "us-west-2"


async def test_the_scope_decides_the_region(caller: AwsCaller, aws: AwsProxy) -> None:
    answer = await caller.call(Scope("eu-central-1"), "ecr", "CreateRepository", {"repositoryName": "app"})
    assert ":ecr:eu-central-1:" in answer["repository"]["repositoryArn"]
    assert aws.calls[0].region == "eu-central-1"


async def test_aws_refuses(caller: AwsCaller, aws: AwsProxy) -> None:
    with pytest.raises(AwsError) as caught:
        await create(caller, "BAD_NAME")
    error = caught.value
    assert error.code == "InvalidParameterException"
    assert error.text.startswith("api error InvalidParameterException: Invalid parameter at 'repositoryName'")
    assert str(error).startswith("operation error ECR: CreateRepository, https response error StatusCode: 400")
    assert classify(error) is ErrorClass.TERMINAL
    assert len(aws.calls) == 1


async def test_a_bodiless_answer(caller: AwsCaller) -> None:
    with pytest.raises(AwsError) as caught:
        await caller.call(SCOPE, "s3", "HeadBucket", {"Bucket": "nobody-has-this"})
    assert (caught.value.code, caught.value.http_status) == ("404", 404)
    assert classify(caught.value, absent_codes=("NoSuchBucket",)) is ErrorClass.ABSENT


async def test_a_bucket_elsewhere_is_not_followed(caller: AwsCaller, aws: AwsProxy) -> None:
    east = Scope("eu-central-1")
    configuration = {"LocationConstraint": "eu-central-1"}
    await caller.call(east, "s3", "CreateBucket", {"Bucket": "over-there", "CreateBucketConfiguration": configuration})
    aws.clear()
    for operation in ("HeadBucket", "GetBucketVersioning"):
        with pytest.raises(AwsError) as caught:
            await caller.call(SCOPE, "s3", operation, {"Bucket": "over-there"})
        assert caught.value.http_status == 301
        assert classify(caught.value, terminal_codes=("PermanentRedirect",)) is ErrorClass.TERMINAL
    assert [call.operation for call in aws.calls] == ["HeadBucket", "GetBucketVersioning"]


async def test_a_streaming_body_is_read(caller: AwsCaller) -> None:
    configuration = {"LocationConstraint": "us-west-2"}
    await caller.call(SCOPE, "s3", "CreateBucket", {"Bucket": "objects", "CreateBucketConfiguration": configuration})
    await caller.call(SCOPE, "s3", "DeletePublicAccessBlock", {"Bucket": "objects"})
    await caller.call(SCOPE, "s3", "PutObject", {"Bucket": "objects", "Key": "k", "Body": b"content"})
    answer = await caller.call(SCOPE, "s3", "GetObject", {"Bucket": "objects", "Key": "k"})
    assert answer["Body"] == b"content"


async def test_what_the_sdk_refuses_to_send(caller: AwsCaller, aws: AwsProxy) -> None:
    with pytest.raises(AwsError, match='Missing required parameter in input: "repositoryName"') as caught:
        await caller.call(SCOPE, "ecr", "CreateRepository", {})
    assert classify(caught.value) is ErrorClass.TERMINAL
    assert aws.calls == []


@pytest.mark.parametrize(("service", "operation"), [("ecr", "MakeCoffee"), ("coffee", "Make")])
async def test_what_aws_does_not_have(caller: AwsCaller, service: str, operation: str) -> None:
    with pytest.raises(AwsError, match=r"[Mm]ake|coffee"):
        await caller.call(SCOPE, service, operation, {})


async def test_an_operation_the_emulator_lacks(caller: AwsCaller) -> None:
    with pytest.raises(AwsError, match="it may not implement the operation") as caught:
        await caller.call(SCOPE, "ecr", "GetAccountSetting", {"name": "BASIC_SCAN_TYPE_VERSION"})
    assert classify(caught.value) is ErrorClass.RECOVERABLE


ONE_OF_EACH_PROTOCOL = [
    ("sts", "GetCallerIdentity"),
    ("ec2", "DescribeVpcs"),
    ("ecr", "DescribeRepositories"),
    ("eks", "ListClusters"),
    ("s3", "ListBuckets"),
]


@pytest.mark.parametrize(("service", "operation"), ONE_OF_EACH_PROTOCOL[:-1])  # S3's becomes a 500 in the SDK
async def test_a_page_in_place_of_an_answer(caller: AwsCaller, aws: AwsProxy, service: str, operation: str) -> None:
    aws.add(Fault(times=None, status=200, raw=b"<!doctype html><html><title>Log in</title>"))
    with pytest.raises(AwsError) as caught:
        await caller.call(SCOPE, service, operation, {})
    assert classify(caught.value) is ErrorClass.UNAVAILABLE, "nobody knows whether AWS has acted"
    assert "check the endpoint URL" in caught.value.text


@pytest.mark.parametrize("size", [0, 10])
@pytest.mark.parametrize(("service", "operation"), ONE_OF_EACH_PROTOCOL)
async def test_half_an_answer_is_none(
    caller: AwsCaller, aws: AwsProxy, service: str, operation: str, size: int
) -> None:
    """The SDK would take it for an answer that says nothing: that the resource does not exist."""
    aws.add(Fault(times=None, truncate=size))
    with pytest.raises(AwsError) as caught:
        await caller.call(SCOPE, service, operation, {})
    assert classify(caught.value) is ErrorClass.UNAVAILABLE


@pytest.mark.parametrize(
    ("service", "operation", "params"),
    [
        ("ecr", "DescribeRepositories", {}),
        ("s3", "ListBuckets", {}),
        ("sts", "GetCallerIdentity", {}),
        ("ec2", "DescribeVpcs", {}),
    ],
)
async def test_throttling_in_every_protocol(
    make_caller: MakeCaller, aws: AwsProxy, service: str, operation: str, params: dict[str, Any]
) -> None:
    caller = make_caller(limiter=RateLimiter(Limits(floor=500)), max_attempts=2)
    aws.throttle(operation, times=1)
    await caller.call(SCOPE, service, operation, params)
    assert aws.count(f"{service}:{operation}") == 2
    aws.throttle(operation, times=None)
    with pytest.raises(AwsError) as caught:
        await caller.call(SCOPE, service, operation, params)
    assert classify(caught.value) is ErrorClass.THROTTLED
    assert caught.value.message == "Rate exceeded"


async def test_the_limiter_learns_of_throttling_that_a_retry_hid(make_caller: MakeCaller, aws: AwsProxy) -> None:
    limiter = RateLimiter()
    caller = make_caller(limiter=limiter)
    aws.throttle("DescribeRepositories", times=1)
    await caller.call(SCOPE, "ecr", "DescribeRepositories", {})
    assert limiter.rate(BucketKey.of(SCOPE, "ecr", "DescribeRepositories")) < 5
    assert limiter.rate(BucketKey.of(SCOPE, "ecr", "CreateRepository")) == 500


async def test_a_failing_service_is_asked_three_times(caller: AwsCaller, aws: AwsProxy) -> None:
    aws.break_down("DescribeRepositories", times=None)
    with pytest.raises(AwsError) as caught:
        await caller.call(SCOPE, "ecr", "DescribeRepositories", {})
    assert caught.value.http_status == 500
    assert aws.count() == 3


async def test_expired_credentials(caller: AwsCaller, aws: AwsProxy) -> None:
    aws.expire_credentials()
    with pytest.raises(CredentialsError, match="expired"):
        await create(caller, "app")
    with pytest.raises(CredentialsError):
        await caller.call(SCOPE, "s3", "ListBuckets", {})


async def test_denied(caller: AwsCaller, aws: AwsProxy) -> None:
    aws.deny("CreateRepository")
    with pytest.raises(AwsError) as caught:
        await create(caller, "app")
    assert classify(caught.value) is ErrorClass.DENIED


async def test_no_credentials(caller: AwsCaller, aws: AwsProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name)
    with pytest.raises(CredentialsError, match="Unable to locate credentials"):
        await create(caller, "app")
    assert aws.calls == []


async def test_an_outage(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_attempts=1)
    aws.down()
    with pytest.raises(
        AwsUnavailable,
        match=r"http://127.0.0.1:\d+ \(EndpointConnectionError, Connection refused\)",
    ):
        await create(caller, "app")
    aws.up()
    await create(caller, "app")


async def test_a_dropped_connection(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_attempts=1)
    aws.drop("CreateRepository", forwarded=True)
    with pytest.raises(AwsUnavailable, match="the connection was closed before an answer came"):
        await create(caller, "app")
    with pytest.raises(AwsError) as caught:
        await create(caller, "app")
    assert caught.value.code == "RepositoryAlreadyExistsException"
    aws.drop("DeleteRepository", forwarded=False)
    with pytest.raises(AwsUnavailable):
        await caller.call(SCOPE, "ecr", "DeleteRepository", {"repositoryName": "app"})
    await caller.call(SCOPE, "ecr", "DeleteRepository", {"repositoryName": "app"})


async def test_a_time_out(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_attempts=1, http_timeout_seconds=0.2)
    aws.delay("CreateRepository", 1.0)
    with pytest.raises(AwsUnavailable, match="timed out while waiting for an answer"):
        await create(caller, "app")


async def test_observers(make_caller: MakeCaller, aws: AwsProxy) -> None:
    watcher = Watcher()
    caller = make_caller(observers=(watcher,))
    await create(caller, "app")
    with pytest.raises(AwsError):
        await create(caller, "app")
    aws.throttle("DescribeRepositories", times=1)
    await caller.call(SCOPE, "ecr", "DescribeRepositories", {})
    assert watcher.calls == [
        ("ecr", "CreateRepository", "CREATE", 200, ""),
        ("ecr", "CreateRepository", "CREATE", 400, "RepositoryAlreadyExistsException"),
        ("ecr", "DescribeRepositories", "READ_MANY", 200, ""),
    ]


async def test_metrics(make_caller: MakeCaller, aws: AwsProxy) -> None:
    registry = CollectorRegistry()
    caller = make_caller(observers=(CallMetrics(registry, aliases={"ecr": "registry"}),), max_attempts=1)
    await create(caller, "app")
    with pytest.raises(AwsError):
        await create(caller, "app")
    aws.down()
    with pytest.raises(AwsUnavailable):
        await create(caller, "app")

    def sample(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(name, labels)

    created = {"service": "registry", "op_id": "CreateRepository"}
    assert sample("ack_outbound_api_requests_total", op_type="CREATE", **created) == 3
    assert sample("ack_outbound_api_requests_error_total", status_code="400", **created) == 1
    assert sample("ack_outbound_api_requests_error_total", status_code="-1", **created) == 1
    assert sample("ack_outbound_api_request_seconds_count", **created) == 3


async def test_a_cancelled_write_is_awaited(caller: AwsCaller, aws: AwsProxy) -> None:
    aws.delay("CreateRepository", 0.3)
    task = asyncio.create_task(create(caller, "app"))
    await aws.wait_for(lambda proxy: bool(caller.in_flight))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.05)
    task.cancel()
    assert [call.operation for call in caller.in_flight] == ["CreateRepository"]
    with pytest.raises(asyncio.CancelledError):
        await task
    assert aws.count("CreateRepository") == 1
    assert caller.in_flight == []


async def test_a_cancelled_read_is_abandoned_but_not_forgotten(caller: AwsCaller, aws: AwsProxy) -> None:
    aws.delay("DescribeRepositories", 0.3)
    task = asyncio.create_task(caller.call(SCOPE, "ecr", "DescribeRepositories", {}))
    await aws.wait_for(lambda proxy: bool(caller.in_flight))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(caller.in_flight) == 1
    assert not await caller.drain(timeout=0.01)
    assert await caller.drain(timeout=5)
    assert aws.count("DescribeRepositories") == 1


async def test_what_was_cancelled_before_its_turn_is_never_sent(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_pool_connections=1)
    aws.delay("*", 0.2)
    first = asyncio.create_task(caller.call(SCOPE, "ecr", "DescribeRepositories", {}))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(create(caller, "app"))
    await asyncio.sleep(0.05)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    await first
    assert aws.count("CreateRepository") == 0


async def test_places_go_by_priority(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_pool_connections=1)
    await caller.call(SCOPE, "ecr", "DescribeRepositories", {})
    aws.clear()
    aws.delay("*", 0.02)

    async def describe(region: str, priority: int) -> None:
        PRIORITY.set(priority)
        await caller.call(Scope(region), "ecr", "DescribeRepositories", {})

    blocker = asyncio.create_task(describe("us-east-1", 0))
    await asyncio.sleep(0.01)
    tasks = [
        asyncio.create_task(describe(region, priority))
        for region, priority in (("us-east-2", -1), ("us-west-1", 0), ("us-west-2", 5))
    ]
    await asyncio.gather(blocker, *tasks)
    assert [call.region for call in aws.calls] == ["us-east-1", "us-west-2", "us-west-1", "us-east-2"]


async def test_no_more_calls_at_once_than_places(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_pool_connections=3)
    aws.delay("*", 0.02)
    await asyncio.gather(*(caller.call(SCOPE, "ecr", "DescribeRepositories", {}) for _ in range(12)))
    assert aws.count() == 12
    assert aws.peak == 3


async def test_pages(caller: AwsCaller, aws: AwsProxy) -> None:
    await asyncio.gather(*(create(caller, f"app-{number}") for number in range(5)))
    aws.clear()
    names = [
        repository["repositoryName"]
        async for page in caller.pages(SCOPE, "ecr", "DescribeRepositories", {"maxResults": 2})
        for repository in page["repositories"]
    ]
    assert names == [f"app-{number}" for number in range(5)]
    assert aws.count("DescribeRepositories") == 3


async def test_an_operation_without_pages_is_called_once(caller: AwsCaller, aws: AwsProxy) -> None:
    pages = [page async for page in caller.pages(SCOPE, "ecr", "DescribeRegistry", {})]
    assert len(pages) == 1


async def test_no_calls_after_close(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller()
    await create(caller, "app")
    assert await caller.close()
    with pytest.raises(AwsError, match="shutting down"):
        await create(caller, "late")
    assert aws.count() == 1
