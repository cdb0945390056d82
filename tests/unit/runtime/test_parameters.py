"""Settings by name: what differs, and how they are told apart."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api.resource import Call, ParameterSet, Read
from ack.runtime.parameters import differ, values_of

MAP = ParameterSet(
    field="spec.labels",
    read=Read(operation="DescribeSettings", result="Settings"),
    put=Call(operation="ModifySettings"),
    reset=Call(operation="ResetSettings"),
    member="Settings",
    name="Name",
    value="Value",
)
LIST = ParameterSet(
    field="spec.parts",
    read=MAP.read,
    put=MAP.put,
    reset=MAP.reset,
    member="Settings",
    name="Name",
    value="Value",
    keys=("material", "turns"),
)


@pytest.mark.parametrize(
    ("rule", "value", "values"),
    [
        (MAP, {"a": "1"}, {"a": "1"}),
        (MAP, None, {}),
        (LIST, [{"material": "a", "turns": "1"}, {"material": "b"}], {"a": "1", "b": ""}),
        (LIST, None, {}),
    ],
)
def test_values(rule: ParameterSet, value: Any, values: dict[str, str]) -> None:
    assert values_of(rule, value) == values


@pytest.mark.parametrize(
    ("desired", "observed", "differs"),
    [
        ({"a": "1"}, {"a": "1"}, False),
        ({"a": "1"}, {"a": "2"}, True),
        (None, {"a": "2"}, True),  # what the object does not name has its default
        ({}, None, False),
    ],
)
def test_what_differs(desired: Any, observed: Any, differs: bool) -> None:
    assert differ(MAP, {"spec": {"labels": desired}}, {"spec": {"labels": observed}}) is differs
