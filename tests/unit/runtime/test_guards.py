"""States to wait for, and states to give up at."""

from __future__ import annotations

import pytest

from ack.api.resource import When
from ack.runtime.guards import failing, holding

READY = When(path="status.state", values=("ON", "IDLE"))


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ({"state": "ON"}, ""),
        ({"state": "STARTING"}, "status.state is STARTING, not ON or IDLE"),
        ({}, "status.state is not set, not ON or IDLE"),
    ],
)
def test_all_must_hold(status: dict[str, str], text: str) -> None:
    assert failing({"status": status}, [READY]) == text


@pytest.mark.parametrize(("state", "text"), [("BROKEN", "status.state is BROKEN"), ("ON", ""), (None, "")])
def test_one_that_holds(state: str | None, text: str) -> None:
    rules = [When(path="status.other", values=("x",)), When(path="status.state", values=("BROKEN",))]
    assert holding({"status": {"state": state}}, rules) == text
