"""Writing back only what changed."""

from __future__ import annotations

import copy as copying
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.runtime.writeback import copy, finalizer_patch, merge_patch
from tests.support.json_values import json_objects

MINE = "finalizers.storage.services.k8s.aws/Box"


def applied(target: Any, patch: Any) -> Any:
    """RFC 7386, section 2."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = applied(result.get(name), value)
    return result


def said(value: Any) -> Any:
    """Without what a merge patch cannot say: empty strings, outside lists."""
    return {n: said(v) for n, v in value.items() if v != ""} if isinstance(value, dict) else value


@pytest.mark.parametrize(
    ("old", "new", "patch"),
    [
        ({}, {}, {}),
        ({"a": 1}, {"a": 1}, {}),
        ({"a": 1}, {"a": 2}, {"a": 2}),
        ({"a": 1}, {}, {"a": None}),
        ({}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}, {"a": {"c": None}}),
        ({"a": {"b": 1}}, {"a": {}}, {"a": {"b": None}}),
        ({"a": [1, 2]}, {"a": [1, 2, 3]}, {"a": [1, 2, 3]}),
        ({"a": {"b": 1}}, {"a": "text"}, {"a": "text"}),
        ({"a": "text"}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": None}, {}, {}),
        ({"a": 1}, {"a": None}, {"a": None}),
        ({}, {"a": None}, {}),
        ({}, {"a": ""}, {}),
        ({}, {"a": {"b": "", "c": 1}}, {"a": {"c": 1}}),
        ({"a": "text"}, {"a": ""}, {"a": None}),
        ({"a": ""}, {"a": ""}, {}),
    ],
)
def test_merge_patch(old: dict[str, Any], new: dict[str, Any], patch: dict[str, Any]) -> None:
    assert merge_patch(old, new) == patch


@given(json_objects, json_objects)
def test_the_patch_makes_new_of_old(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert said(applied(old, merge_patch(old, new))) == said(new)


@given(json_objects)
def test_nothing_to_do_for_equals(value: dict[str, Any]) -> None:
    assert merge_patch(value, copying.deepcopy(value)) == {}


@given(json_objects)
def test_a_copy_shares_nothing(value: dict[str, Any]) -> None:
    twin = copy(value)
    assert twin == value
    assert all(twin[name] is not inner for name, inner in value.items() if isinstance(inner, (dict, list)))


def obj(*finalizers: str) -> dict[str, Any]:
    return {
        "metadata": {"name": "b", "resourceVersion": "7", **({"finalizers": list(finalizers)} if finalizers else {})}
    }


@pytest.mark.parametrize(
    ("before", "present", "after"),
    [
        ((), True, [MINE]),
        (("theirs",), True, ["theirs", MINE]),
        ((MINE,), False, None),
        (("a", MINE, "b"), False, ["a", "b"]),
    ],
)
def test_finalizers_of_others_stay(before: tuple[str, ...], present: bool, after: list[str] | None) -> None:
    patch = finalizer_patch(obj(*before), MINE, present=present)
    assert patch == {"metadata": {"finalizers": after, "resourceVersion": "7"}}


@given(st.lists(st.sampled_from(["a", "b", "c"]), unique=True), st.booleans())
def test_done_twice_is_done_once(others: list[str], present: bool) -> None:
    before = obj(*others)
    patch = finalizer_patch(before, MINE, present=present)
    after = applied(before, patch) if patch else before
    assert finalizer_patch(after, MINE, present=present) is None
    assert [f for f in after["metadata"].get("finalizers", []) if f != MINE] == others
