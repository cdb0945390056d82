"""Fields that the user leaves open and AWS fills."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.resource import LateInit
from ack.runtime.late_initialize import late_initialize

A, B, LID, COLOR = (LateInit(field=f"spec.{path}") for path in ("a", "b", "lid", "lid.color"))


def run(desired: dict[str, Any], observed: dict[str, Any], *rules: LateInit) -> tuple[dict[str, Any], Any, bool]:
    obj = {"spec": copy.deepcopy(desired)}
    found = late_initialize(obj, {"spec": observed}, rules)
    return obj["spec"], found.values, found.complete


@pytest.mark.parametrize(
    ("desired", "observed", "rules", "filled", "values", "complete"),
    [
        ({}, {"a": 1}, (A,), {"a": 1}, {"spec.a": 1}, True),
        ({"a": 2}, {"a": 1}, (A,), {"a": 2}, {}, True),
        ({}, {"a": False}, (A,), {"a": False}, {"spec.a": False}, True),
        ({"a": False}, {"a": True}, (A,), {"a": False}, {}, True),
        ({}, {}, (A,), {}, {}, False),
        ({}, {}, (LateInit(field="spec.a", optional=True),), {}, {}, True),
        ({}, {"lid": {}}, (LID,), {}, {}, False),
        ({}, {"lid": {"color": "red"}}, (COLOR,), {}, {}, True),
        (
            {"lid": {"n": 1}},
            {"lid": {"color": "red"}},
            (COLOR,),
            {"lid": {"n": 1, "color": "red"}},
            {"spec.lid.color": "red"},
            True,
        ),
        ({"lid": {"locked": True}}, {"lid": {}}, (COLOR,), {"lid": {"locked": True}}, {}, False),
        ({}, {"lid": {"color": "red"}}, (COLOR, LID), {"lid": {"color": "red"}}, {"spec.lid": {"color": "red"}}, True),
        ({}, {"a": 1, "b": 2}, (A, B), {"a": 1, "b": 2}, {"spec.a": 1, "spec.b": 2}, True),
        ({}, {"a": 1}, (A, B), {"a": 1}, {"spec.a": 1}, False),
        ({}, {"other": 1}, (), {}, {}, True),
    ],
)
def test_table(
    desired: dict[str, Any],
    observed: dict[str, Any],
    rules: tuple[LateInit, ...],
    filled: dict[str, Any],
    values: dict[str, Any],
    complete: bool,
) -> None:
    assert run(desired, observed, *rules) == (filled, values, complete)


specs = st.fixed_dictionaries(
    {},
    optional={"a": st.integers(), "b": st.booleans(), "lid": st.fixed_dictionaries({}, optional={"color": st.text()})},
)


@given(specs, specs)
def test_the_users_values_stay_and_once_is_enough(desired: dict[str, Any], observed: dict[str, Any]) -> None:
    rules = (A, B, LID, COLOR)
    filled, values, complete = run(desired, observed, *rules)
    assert {name: filled[name] for name in desired if name != "lid"} == {n: v for n, v in desired.items() if n != "lid"}
    assert desired.get("lid", {}).items() <= filled.get("lid", {}).items()
    again, more, still = run(filled, observed, *rules)
    assert (again, more, still) == (filled, {}, complete)
    assert bool(values) == (filled != desired)
