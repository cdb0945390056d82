"""Resources that AWS identifies by an ARN of its own making, found by what their objects say."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api import core
from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Controller

TOPIC = f"arn:aws:sns:{REGION}:{ACCOUNT}:t"
APPLICATION = f"arn:aws:sns:{REGION}:{ACCOUNT}:app/GCM/a"
QUEUE = f"arn:aws:sqs:{REGION}:{ACCOUNT}:q"
SECRET = "planted-credential"
APPLICATION_SPEC = {"name": "a", "platform": "GCM", "platformCredential": SECRET}


@pytest.fixture
async def taken(aws: Aws) -> None:
    """Somebody has all of it already."""
    await aws.call("sns", "CreateTopic", Name="t")
    await aws.call("sns", "Subscribe", TopicArn=TOPIC, Protocol="sqs", Endpoint=QUEUE)
    await aws.call("sns", "CreatePlatformApplication", Name="a", Platform="GCM", Attributes={"PlatformCredential": "x"})
    await aws.call("sns", "CreatePlatformEndpoint", PlatformApplicationArn=APPLICATION, Token="device")


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize(
    ("kind", "spec"),
    [
        ("Topic", {"name": "t"}),
        ("Subscription", {"topicARN": TOPIC, "protocol": "sqs", "endpoint": QUEUE}),
        ("PlatformApplication", APPLICATION_SPEC),
        ("PlatformEndpoint", {"platformApplicationARN": APPLICATION, "token": "device"}),
    ],
)
async def test_what_is_there_is_not_taken_over(
    kubernetes: Cluster, controller: Controller, aws: Aws, kind: str, spec: dict[str, Any]
) -> None:
    await kubernetes.create(kind, "mine", spec)
    obj = await kubernetes.terminal(kind, "mine")
    assert condition(obj, core.TERMINAL)["message"] == core.ALREADY_EXISTS
    await kubernetes.delete(kind, "mine")
    await kubernetes.gone(kind, "mine")
    assert (await aws.call("sns", "ListSubscriptions"))["Subscriptions"]
    assert (await aws.call("sns", "ListEndpointsByPlatformApplication", PlatformApplicationArn=APPLICATION))[
        "Endpoints"
    ]


async def test_a_lost_answer_makes_no_second_subscription(
    kubernetes: Cluster, controller: Controller, aws: Aws
) -> None:
    await aws.call("sns", "CreateTopic", Name="t")
    aws.proxy.drop("Subscribe", forwarded=True, times=3)
    await kubernetes.create("Subscription", "s", {"topicARN": TOPIC, "protocol": "sqs", "endpoint": QUEUE})
    await kubernetes.synced("Subscription", "s")
    assert len((await aws.call("sns", "ListSubscriptions"))["Subscriptions"]) == 1


async def test_a_credential_is_shown_nowhere(
    kubernetes: Cluster, controller: Controller, aws: Aws, capsys: pytest.CaptureFixture[str]
) -> None:
    await kubernetes.create("PlatformApplication", "a", APPLICATION_SPEC)
    await kubernetes.synced("PlatformApplication", "a")
    await kubernetes.set("PlatformApplication", "a", platformCredential=SECRET + "2")
    obj = await kubernetes.wait(
        "PlatformApplication", "a", lambda _: aws.proxy.counts()["sns:SetPlatformApplicationAttributes"]
    )
    events = await kubernetes.events_of("PlatformApplication", "a")
    assert SECRET not in f"{obj['status']} {events} {capsys.readouterr()}"
