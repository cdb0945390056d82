"""Clients and credentials, against a real emulator behind the proxy."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError, AwsUnavailable, CredentialsError, ErrorClass, classify
from ack.aws.options import UNSAFE_ENDPOINT, AwsOptions
from ack.aws.scope import Scope
from ack.aws.session import Identity, Sessions
from tests.support.aws_proxy import AwsProxy
from tests.support.faults import Fault
from tests.unit.aws.conftest import MakeCaller

OWN = Scope("us-west-2", "123456789012")
ROLE = Scope("us-west-2", "111122223333", role_arn="arn:aws:iam::111122223333:role/team-a")


async def test_who_we_are(make_caller: MakeCaller, aws: AwsProxy) -> None:
    identity = await make_caller().sessions.caller_identity()
    assert identity == Identity("123456789012", "arn:aws:sts::123456789012:user/moto", "aws", "us-west-2")


async def test_an_outage_of_sts(make_caller: MakeCaller, aws: AwsProxy) -> None:
    sessions = make_caller(max_attempts=1).sessions
    aws.down()
    with pytest.raises(AwsUnavailable):
        await sessions.caller_identity()


async def test_a_role_is_assumed_once_for_all_services(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller()
    answers = await asyncio.gather(
        caller.call(ROLE, "ecr", "CreateRepository", {"repositoryName": "app"}),
        caller.call(ROLE, "s3", "ListBuckets", {}),
        caller.call(ROLE, "sqs", "ListQueues", {}),
    )
    assert answers[0]["repository"]["registryId"] == "111122223333"
    assert aws.count("sts:AssumeRole") == 1
    keys = {call.access_key for call in aws.calls if call.service != "sts"}
    assert len(keys) == 1
    assert keys != {"testing"}
    own = await caller.call(OWN, "ecr", "DescribeRepositories", {})
    assert own["repositories"] == []
    assert (await caller.sessions.caller_identity(ROLE)).account_id == "111122223333"


async def test_the_region_of_a_role_is_the_region_of_its_sts(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller()
    for region in ("us-west-2", "eu-central-1"):
        scope = Scope(region, ROLE.account_id, ROLE.role_arn)
        await caller.call(scope, "ecr", "DescribeRepositories", {})
    assert [call.region for call in aws.calls if call.operation == "AssumeRole"] == ["us-west-2", "eu-central-1"]


async def test_what_is_asked_of_sts(make_caller: MakeCaller, aws: AwsProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    caller = make_caller(role_session_name="ack ecr/controller", external_id="x1", session_tags={"team": "a"})
    asked: list[dict[str, Any]] = []
    own = caller.sessions._session(OWN)
    create_client = own.create_client

    def spying(service: str, **arguments: Any) -> Any:
        made = create_client(service, **arguments)
        made.meta.events.register(
            "before-parameter-build.sts.AssumeRole", lambda params, **_: asked.append(dict(params))
        )
        return made

    monkeypatch.setattr(own, "create_client", spying)
    await caller.call(ROLE, "ecr", "DescribeRepositories", {})
    assert asked == [
        {
            "RoleArn": ROLE.role_arn,
            "RoleSessionName": "ack-ecr-controller",
            "ExternalId": "x1",
            "Tags": [{"Key": "team", "Value": "a"}],
        }
    ]


async def test_what_an_object_says_of_a_session(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(external_id="configured", session_tags={"team": "a", "cluster": "c"})
    for scope in (ROLE, replace(ROLE, external_id="own", session_tags=(("namespace", "shop"), ("team", "b")))):
        await caller.call(scope, "ecr", "DescribeRepositories", {})
    asked = [call.params for call in aws.calls if call.operation == "AssumeRole"]
    assert [form["ExternalId"] for form in asked] == ["configured", "own"]
    assert [_tags(form) for form in asked] == [
        {"team": "a", "cluster": "c"},
        {"team": "b", "cluster": "c", "namespace": "shop"},
    ]


def _tags(form: Mapping[str, Any]) -> dict[str, str]:
    keys = [name for name in form if name.startswith("Tags.member.") and name.endswith(".Key")]
    return {form[key]: form[f"{key.removesuffix('Key')}Value"] for key in keys}


async def test_a_role_is_assumed_again_before_its_credentials_expire(make_caller: MakeCaller, aws: AwsProxy) -> None:
    expiration = datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=5)
    answer = f"""<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <AssumedRoleUser><AssumedRoleId>A:x</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/team-a/x</Arn>
        </AssumedRoleUser><Credentials><AccessKeyId>ASIASHORTLIVED</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
        <SessionToken>t</SessionToken><Expiration>{expiration.isoformat()}</Expiration></Credentials>
        </AssumeRoleResult></AssumeRoleResponse>"""
    aws.add(Fault("AssumeRole", times=1, status=200, raw=answer.encode()))
    caller = make_caller()
    await caller.call(ROLE, "ecr", "DescribeRepositories", {})
    await asyncio.gather(*(caller.call(ROLE, "ecr", "DescribeRepositories", {}) for _ in range(4)))
    assert aws.count("sts:AssumeRole") == 2
    first, *later = [call.access_key for call in aws.calls if call.service == "ecr"]
    assert first == "ASIASHORTLIVED"
    assert len(set(later)) == 1
    assert first not in later


async def test_a_role_that_may_not_be_assumed(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller()
    aws.fail("AssumeRole", "AccessDenied", "not authorized to perform: sts:AssumeRole", status=403, times=1)
    with pytest.raises(CredentialsError) as caught:
        await caller.call(ROLE, "ecr", "DescribeRepositories", {})
    assert caught.value.operation == "AssumeRole"
    assert classify(caught.value) is ErrorClass.CREDENTIALS
    assert aws.count("ecr:DescribeRepositories") == 0
    # It is allowed now: nothing of the failure was kept.
    await caller.call(ROLE, "ecr", "DescribeRepositories", {})


async def test_an_outage_of_sts_is_no_matter_of_credentials(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_attempts=1)
    aws.drop("AssumeRole")
    with pytest.raises(AwsUnavailable):
        await caller.call(ROLE, "ecr", "DescribeRepositories", {})


async def test_a_role_needs_credentials_to_be_assumed(make_caller: MakeCaller, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name)
    with pytest.raises(CredentialsError, match="no AWS credentials of its own to assume arn:aws:iam::111122223333"):
        await make_caller().call(ROLE, "ecr", "DescribeRepositories", {})


def test_the_endpoint_of_the_services_is_not_that_of_sts(aws: AwsProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://services.example.com")
    options = AwsOptions(region="us-west-2", endpoint_url="https://ecr.example.com")
    sessions = Sessions(options)
    assert sessions.client("ecr", OWN).meta.endpoint_url == "https://ecr.example.com"
    assert sessions.client("sts", OWN).meta.endpoint_url == "https://sts.us-west-2.amazonaws.com"
    scoped = Scope("us-west-2", endpoint_url="https://other.example.com")
    assert sessions.client("ecr", scoped).meta.endpoint_url == "https://other.example.com"
    assert sessions.client("sts", scoped).meta.endpoint_url == "https://sts.us-west-2.amazonaws.com"
    identity = Sessions(AwsOptions(region="us-west-2", identity_endpoint_url="https://sts.example.com"))
    assert identity.client("sts", OWN).meta.endpoint_url == "https://sts.example.com"
    assert identity.client("ecr", OWN).meta.endpoint_url == "https://services.example.com"


@pytest.mark.parametrize(
    ("region", "host"),
    [
        ("us-east-1", "sts.us-east-1.amazonaws.com"),
        ("cn-north-1", "sts.cn-north-1.amazonaws.com.cn"),
        ("us-gov-west-1", "sts.us-gov-west-1.amazonaws.com"),
    ],
)
def test_sts_is_regional_in_every_partition(aws: AwsProxy, region: str, host: str) -> None:
    client = Sessions(AwsOptions(region=region)).client("sts", Scope(region))
    assert client.meta.endpoint_url == f"https://{host}"


@pytest.mark.parametrize("variable", ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_ECR"])
def test_an_unsafe_endpoint_is_refused_wherever_it_comes_from(
    aws: AwsProxy, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    with pytest.raises(AwsError, match=UNSAFE_ENDPOINT):
        Sessions(AwsOptions(region="us-west-2")).client("ecr", Scope("us-west-2", endpoint_url="http://x"))
    monkeypatch.setenv(variable, "http://x")
    with pytest.raises(AwsError, match=UNSAFE_ENDPOINT):
        Sessions(AwsOptions(region="us-west-2")).client("ecr", OWN)


def test_a_malformed_endpoint(aws: AwsProxy) -> None:
    with pytest.raises(AwsError, match="invalid AWS endpoint URL"):
        Sessions(AwsOptions(region="us-west-2")).client("ecr", Scope("us-west-2", endpoint_url="not a url"))


async def test_clients_are_shared_and_so_are_models(aws: AwsProxy) -> None:
    sessions = Sessions(AwsOptions(region="us-west-2"))
    clients = await asyncio.gather(*(asyncio.to_thread(sessions.client, "ecr", OWN) for _ in range(8)))
    assert len({id(client) for client in clients}) == 1
    other = sessions.client("ecr", Scope("eu-central-1"))
    assert other is not clients[0]
    role = sessions._session(ROLE)
    assert role.get_component("data_loader") is sessions._session(OWN).get_component("data_loader")


@pytest.mark.parametrize(("path_style", "expected"), [(True, "path"), (False, "auto")])
def test_settings_reach_the_sdk(aws: AwsProxy, path_style: bool, expected: str) -> None:
    options = AwsOptions(region="us-west-2", path_style=path_style, http_timeout_seconds=0, user_agent="ack/ecr-v1")
    sessions = Sessions(options)
    config = sessions.client("s3", OWN).meta.config
    assert config.s3["addressing_style"] == expected
    assert config.read_timeout is None
    assert config.user_agent.startswith("ack/ecr-v1 Botocore/")
    assert config.retries == {"mode": "standard", "total_max_attempts": 3}
    assert not (sessions.client("ecr", OWN).meta.config.s3 or {})


class Hands:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def test_credentials_that_come_later_are_found(aws: AwsProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
    for name in names:
        monkeypatch.delenv(name)
    hands = Hands()
    options = AwsOptions(region="us-west-2", endpoint_url=aws.url, allow_unsafe_endpoint_urls=True)
    caller = AwsCaller(Sessions(options, clock=hands))
    for seconds in (0, 31):
        hands.now += seconds
        with pytest.raises(CredentialsError):
            await caller.call(OWN, "ecr", "DescribeRepositories", {})
    for name in names:
        monkeypatch.setenv(name, "testing")
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    await caller.sessions.aclose()


async def test_credentials_that_aws_rejects_are_looked_for_anew(aws: AwsProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = Hands()
    options = AwsOptions(region="us-west-2", endpoint_url=aws.url, allow_unsafe_endpoint_urls=True)
    caller = AwsCaller(Sessions(options, clock=hands))
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "rotated")
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    aws.expire_credentials(times=1)
    hands.now += 31
    with pytest.raises(CredentialsError):
        await caller.call(OWN, "ecr", "DescribeRepositories", {})
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    assert [call.access_key for call in aws.calls] == ["testing", "testing", "testing", "rotated"]
    await caller.sessions.aclose()


def test_clients_that_nobody_uses_are_dropped(aws: AwsProxy) -> None:
    hands = Hands()
    sessions = Sessions(AwsOptions(region="us-west-2"), clock=hands)
    first, other = (sessions.client("ecr", Scope(region)) for region in ("us-west-2", "us-east-1"))
    hands.now += 3000
    assert sessions.client("ecr", Scope("us-west-2")) is first
    hands.now += 3000
    sessions.client("ecr", Scope("eu-central-1"))
    assert sessions.client("ecr", Scope("us-west-2")) is first
    assert sessions.client("ecr", Scope("us-east-1")) is not other
