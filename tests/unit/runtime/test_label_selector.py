"""Which labels a selector matches."""

from __future__ import annotations

from typing import Any

import pytest

from ack.runtime.label_selector import LabelSelector

LABELS = {"team": "payments", "tier": "web"}


def expression(key: str, operator: str, *values: str) -> dict[str, Any]:
    return {"matchExpressions": [{"key": key, "operator": operator, **({"values": list(values)} if values else {})}]}


@pytest.mark.parametrize(
    ("selector", "matches"),
    [
        (None, True),
        ({}, True),
        ({"matchLabels": {}}, True),
        ({"matchLabels": {"team": "payments"}}, True),
        ({"matchLabels": {"team": "payments", "tier": "db"}}, False),
        ({"matchLabels": {"other": ""}}, False),
        (expression("team", "In", "search", "payments"), True),
        (expression("team", "In", "search"), False),
        (expression("other", "In", "search"), False),
        (expression("team", "NotIn", "payments"), False),
        (expression("other", "NotIn", "payments"), True),
        (expression("tier", "Exists"), True),
        (expression("other", "Exists"), False),
        (expression("tier", "DoesNotExist"), False),
        (expression("other", "DoesNotExist"), True),
        ({"matchLabels": {"team": "payments"}, **expression("tier", "In", "db")}, False),
    ],
)
def test_labels(selector: dict[str, Any] | None, matches: bool) -> None:
    read = LabelSelector.read(selector)
    assert read.matches(LABELS) is matches
    assert not [*read.problems()]


@pytest.mark.parametrize(
    ("selector", "problem"),
    [
        ({"matchLabels": {"": "x"}}, "label key cannot be empty"),
        (expression("", "Exists"), "label key cannot be empty"),
        (expression("a", "Like", "b"), "unknown operator 'Like' for label a"),
        (expression("a", "In"), "operator In for label a has no values"),
        (expression("a", "Exists", "b"), "operator Exists for label a takes no values"),
    ],
)
def test_what_cannot_be_used(selector: dict[str, Any], problem: str) -> None:
    assert next(LabelSelector.read(selector).problems()).startswith(problem)
