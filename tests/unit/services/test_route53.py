"""The hooks of Route 53."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from ack.services.route53.hooks import change_state, whole_name


@dataclass
class Context:
    """Answers as Route 53 does, and notes what it was asked."""

    answers: Mapping[str, dict[str, Any]]
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    region: str = "us-west-2"
    account_id: str = "123456789012"
    partition: str = "aws"

    async def call(self, operation: str, params: Mapping[str, Any], *, service: str | None = None) -> dict[str, Any]:
        self.asked.append((operation, dict(params)))
        return self.answers[operation]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("www", "www.example.com."),
        ("a.b", "a.b.example.com."),
        (None, "example.com."),
        ("*", "\\052.example.com."),
        ("WWW", "www.example.com."),
        ("www.example.com", "www.example.com."),
        ("www.example.com.", "www.example.com."),
        ("example.com", "example.com."),
        ("notexample.com", "notexample.com.example.com."),
    ],
)
async def test_the_whole_name(name: str | None, expected: str) -> None:
    context = Context({"GetHostedZone": {"HostedZone": {"Name": "Example.com."}}})
    desired = {"spec": {"hostedZoneID": "Z1", "name": name, "ttl": 60}}
    completed = await whole_name(context, desired)
    assert completed["spec"] == {"hostedZoneID": "Z1", "name": expected, "ttl": 60}
    assert desired["spec"]["name"] == name
    assert context.asked == [("GetHostedZone", {"Id": "Z1"})]


async def test_no_zone_yet() -> None:
    assert await whole_name(Context({}), {"spec": {"name": "www"}}) == {"spec": {"name": "www"}}


@pytest.mark.parametrize(
    ("status", "expected", "asked"),
    [
        ({"id": "/change/C1", "status": "PENDING"}, "INSYNC", 1),
        ({"id": "/change/C1", "status": "INSYNC"}, "INSYNC", 0),
        ({}, "INSYNC", 0),
    ],
)
async def test_the_state_of_the_last_change(status: dict[str, Any], expected: str, asked: int) -> None:
    context = Context({"GetChange": {"ChangeInfo": {"Status": "INSYNC"}}})
    observed = await change_state(context, {}, {"spec": {}, "status": status})
    assert observed["status"] == {**status, "status": expected}
    assert len(context.asked) == asked
