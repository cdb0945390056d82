"""Fields that are left to AWS."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.core import IGNORE_FIELD_DRIFT
from ack.api.errors import Terminal
from ack.runtime.ignore import apply, ignored
from tests.support.json_values import json_objects


def obj(text: str) -> dict[str, Any]:
    return {"metadata": {"annotations": {IGNORE_FIELD_DRIFT: text}}}


def test_the_paths() -> None:
    assert ignored(obj(" spec.tags, spec.rules[0].filter.prefix,")) == (
        ("spec", "tags"),
        ("spec", "rules", 0, "filter", "prefix"),
    )
    assert ignored({"metadata": {}}) == ()


@pytest.mark.parametrize("text", ["tags", "spec", "status.arn", "spec..a", "spec.a[x]", "spec.a[0", "spec.a b"])
def test_what_is_no_path(text: str) -> None:
    with pytest.raises(Terminal, match="is no path into the spec"):
        ignored(obj(f"spec.tags,{text}"))


@pytest.mark.parametrize(
    ("desired", "observed", "text", "expected"),
    [
        ({"a": 1, "b": 1}, {"a": 2, "b": 2}, "spec.a", {"a": 2, "b": 1}),
        ({"a": 1}, {}, "spec.a", {}),
        ({}, {"a": {"b": 2, "c": 3}}, "spec.a.b", {"a": {"b": 2}}),
        ({"a": {"b": 1, "c": 1}}, {"a": {"b": 2, "c": 2}}, "spec.a.b", {"a": {"b": 2, "c": 1}}),
        ({"r": [{"x": 1, "y": 1}]}, {"r": [{"x": 2, "y": 2}]}, "spec.r[0].x", {"r": [{"x": 2, "y": 1}]}),
        ({"r": [1, 1]}, {"r": [2, 2]}, "spec.r[1]", {"r": [1, 2]}),
        ({"r": [1]}, {"r": [2, 2]}, "spec.r[1]", {"r": [1]}),
        ({"r": [1]}, {"r": {}}, "spec.r[0].x", {"r": [1]}),
        ({}, {}, "spec.a.b.c", {}),
    ],
)
def test_awss_value_is_the_wanted_one(
    desired: dict[str, Any], observed: dict[str, Any], text: str, expected: dict[str, Any]
) -> None:
    want, have = {"spec": desired}, {"spec": observed}
    apply(want, have, ignored(obj(text)))
    assert want == {"spec": expected}


@given(json_objects, json_objects, st.sampled_from(["spec.a", "spec.a.b", "spec.a[0]", "spec.b[1].a"]))
def test_never_fails_and_does_it_once(desired: dict[str, Any], observed: dict[str, Any], text: str) -> None:
    want, have = {"spec": copy.deepcopy(desired)}, {"spec": copy.deepcopy(observed)}
    fields = ignored(obj(text))
    apply(want, copy.deepcopy(have), fields)
    once = copy.deepcopy(want)
    apply(want, copy.deepcopy(have), fields)
    assert want == once
    assert have == {"spec": observed}
