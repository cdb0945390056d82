"""Where AWS differs from what the object wants."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.resource import Compare
from ack.runtime.delta import Delta, delta
from tests.support.json_values import json_objects


@pytest.mark.parametrize(
    ("desired", "observed", "paths"),
    [
        ({}, {}, ()),
        ({"a": 1}, {"a": 1}, ()),
        ({"a": 1}, {"a": 2}, ("spec.a",)),
        ({"a": 1}, {}, ("spec.a",)),
        ({}, {"a": 1}, ("spec.a",)),
        ({}, {"a": False}, ("spec.a",)),
        ({}, {"a": []}, ()),
        ({"b": {"c": {"d": 1}}}, {"b": {"c": {"d": 2}}}, ("spec.b.c.d",)),
        ({"b": {"c": 1}}, {"b": {"c": 1, "filled": {"by": "AWS"}}}, ("spec.b.filled",)),
        ({"b": {"c": 1}}, {"b": {"c": 1, "filled": False}}, ()),
        ({"b": {"c": False}}, {"b": {}}, ("spec.b.c",)),
        ({"b": {"c": 1}}, {}, ("spec.b",)),
        ({}, {"b": {"c": 1}}, ("spec.b",)),
        ({"b": {"x": 1, "y": 1}}, {"b": {"x": 2, "y": 2}}, ("spec.b.x", "spec.b.y")),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, ()),
        ({"a": [{"x": 1}]}, {"a": [{"x": 2}]}, ("spec.a",)),
        ({"other": 1}, {"other": 2}, ()),
    ],
)
def test_paths(desired: dict[str, Any], observed: dict[str, Any], paths: tuple[str, ...]) -> None:
    found = delta({"spec": desired}, {"spec": observed}, ("spec.a", "spec.b"), {})
    assert found.paths == paths
    assert bool(found) is bool(paths)


def test_rules_at_any_depth() -> None:
    rules = {"spec.a": Compare.IGNORED, "spec.b.doc": Compare.DOCUMENT, "spec.b.list": Compare.UNORDERED}
    desired = {"spec": {"a": 1, "b": {"doc": '{"x":1}', "list": [{"n": 1}, {"n": 2}]}}}
    observed = {"spec": {"a": 2, "b": {"doc": '{ "x": 1 }', "list": [{"n": 2}, {"n": 1}]}}}
    assert not delta(desired, observed, ("spec.a", "spec.b"), rules)


@pytest.mark.parametrize(
    ("path", "touched"),
    [
        ("spec.b.c", True),
        ("spec.b", True),
        ("spec", True),
        ("spec.b.c.d", True),
        ("spec.b.cc", False),
        ("spec.bb", False),
        ("spec.a", False),
    ],
)
def test_touches(path: str, touched: bool) -> None:
    assert Delta(("spec.b.c",)).touches(path) is touched


@given(json_objects, st.dictionaries(st.just("spec.a"), st.sampled_from(Compare), max_size=1))
def test_nothing_differs_from_itself(spec: dict[str, Any], rules: dict[str, Compare]) -> None:
    if rules.get("spec.a") is Compare.IAM_POLICY and not isinstance(spec.get("a", ""), str):
        del spec["a"]
    if rules.get("spec.a") is Compare.UNORDERED and not isinstance(spec.get("a", []), list):
        del spec["a"]
    fields = tuple(f"spec.{name}" for name in spec)
    assert not delta({"spec": spec}, {"spec": spec}, fields, rules)


@given(json_objects, json_objects)
def test_every_path_lies_at_or_below_a_field(desired: dict[str, Any], observed: dict[str, Any]) -> None:
    fields = tuple(f"spec.{name}" for name in sorted(desired.keys() | observed.keys()))
    found = delta({"spec": desired}, {"spec": observed}, fields, {})
    for path in found.paths:
        assert any(path == field or path.startswith(f"{field}.") for field in fields)
    assert len(set(found.paths)) == len(found.paths)
    if desired == observed:
        assert not found
