"""JSON patch, merge patch, strategic merge patch: the strategic cases were compared with a real kube-apiserver."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.local.kube.errors import StatusError
from ack.local.kube.patch import json_patch, merge_patch, strategic_merge_patch

JSON = st.recursive(
    st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
OBJECT = st.dictionaries(st.sampled_from("abc"), JSON, max_size=3)
PATCH = st.dictionaries(st.sampled_from("abc"), st.none() | JSON, max_size=3)


def test_json_patch_leaves_its_argument_alone() -> None:
    obj = {"data": {"a": "1"}}
    ops = [{"op": "test", "path": "/data/a", "value": "1"}, {"op": "add", "path": "/data/b~1c", "value": "2"}]
    assert json_patch(obj, ops) == {"data": {"a": "1", "b/c": "2"}}
    assert obj == {"data": {"a": "1"}}


@pytest.mark.parametrize(
    ("ops", "code"),
    [
        ({"a": 1}, 400),
        ([{"op": "test", "path": "/a", "value": 2}], 422),
        ([{"op": "remove", "path": "/b"}], 422),
        ([{"op": "bogus", "path": "/a"}], 422),
        ([{"op": "add", "value": 1}], 422),
        ([{"op": "add", "path": "/x/y/z", "value": 1}], 422),
        ([{"op": "replace", "path": "", "value": []}], 422),
        (["text"], 422),
    ],
)
def test_a_json_patch_that_does_not_fit(ops: Any, code: int) -> None:
    with pytest.raises(StatusError) as error:
        json_patch({"a": 1}, ops)
    assert error.value.code == code


# RFC 7386, appendix A
@pytest.mark.parametrize(
    ("original", "patch", "result"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        (["a", "b"], ["c", "d"], ["c", "d"]),
        ({"a": "b"}, ["c"], ["c"]),
        ({"a": "foo"}, None, None),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_merge_patch(original: Any, patch: Any, result: Any) -> None:
    assert merge_patch(original, patch) == result


@settings(max_examples=80, deadline=None)
@given(OBJECT, PATCH)
def test_merge_patch_twice_is_merge_patch_once(obj: Any, patch: Any) -> None:
    before = copy.deepcopy(obj)
    once = merge_patch(obj, patch)
    assert obj == before
    assert merge_patch(once, patch) == once
    assert merge_patch(obj, {}) == obj


CONTAINERS = [
    {
        "name": "c1",
        "image": "i1",
        "args": ["x", "y"],
        "env": [{"name": "E1", "value": "1"}, {"name": "E2", "value": "2"}],
        "ports": [{"containerPort": 80}, {"containerPort": 81}],
    },
    {"name": "c2", "image": "i2"},
]
C1, C2 = CONTAINERS
POD = {"spec": {"containers": CONTAINERS, "volumes": [{"name": "v1", "emptyDir": {}}], "tolerations": [{"key": "a"}]}}
META = {"metadata": {"labels": {"a": "b", "c": "d"}, "finalizers": ["x/y", "x/z"]}}


def containers(*expected: Any) -> Any:
    return {"spec": {**POD["spec"], "containers": list(expected)}}


@pytest.mark.parametrize(
    ("patch", "result"),
    [
        ([{"name": "c1", "image": "new"}], [{**C1, "image": "new"}, C2]),
        ([{"name": "c3", "image": "new"}], [{"name": "c3", "image": "new"}, C1, C2]),
        ([{"name": "c2", "$patch": "delete"}], [C1]),
        ([{"name": "c9", "image": "z"}, {"$patch": "replace"}], [{"name": "c9", "image": "z"}]),
        (
            [{"name": "c1", "env": [{"name": "E1", "$patch": "delete"}, {"name": "E3", "value": "3"}],
              "ports": [{"containerPort": 82}], "args": ["z"]}],
            [{**C1, "args": ["z"], "env": [{"name": "E3", "value": "3"}, {"name": "E2", "value": "2"}],
              "ports": [{"containerPort": 82}, {"containerPort": 80}, {"containerPort": 81}]}, C2],
        ),
    ],
)  # fmt: skip
def test_keyed_lists_merge(patch: Any, result: Any) -> None:
    before = copy.deepcopy(POD)
    assert strategic_merge_patch(POD, {"spec": {"containers": patch}}, "", "Pod") == containers(*result)
    assert before == POD


def test_set_element_order() -> None:
    order = [{"name": "c2"}, {"name": "c1"}]
    patch = {"spec": {"$setElementOrder/containers": order, "containers": [{"name": "c1", "image": "q"}]}}
    assert strategic_merge_patch(POD, patch, "", "Pod") == containers(C2, {**C1, "image": "q"})
    alone = {"spec": {"$setElementOrder/containers": order}}
    assert strategic_merge_patch(POD, alone, "", "Pod") == containers(C2, C1)


def test_retain_keys_and_plain_lists() -> None:
    volume = {"$retainKeys": ["name", "secret"], "name": "v1", "secret": {"secretName": "s"}}
    patched = strategic_merge_patch(POD, {"spec": {"volumes": [volume], "tolerations": [{"key": "b"}]}}, "", "Pod")
    assert patched["spec"]["volumes"] == [{"name": "v1", "secret": {"secretName": "s"}}]
    assert patched["spec"]["tolerations"] == [{"key": "b"}]


@pytest.mark.parametrize(
    ("patch", "metadata"),
    [
        ({"labels": {"c": None, "e": "f"}}, {"labels": {"a": "b", "e": "f"}, "finalizers": ["x/y", "x/z"]}),
        ({"labels": {"$patch": "replace", "z": "z"}}, {"labels": {"z": "z"}, "finalizers": ["x/y", "x/z"]}),
        ({"finalizers": ["n/n"]}, {**META["metadata"], "finalizers": ["n/n", "x/y", "x/z"]}),
        ({"$deleteFromPrimitiveList/finalizers": ["x/y"]}, {**META["metadata"], "finalizers": ["x/z"]}),
        (
            {"$deleteFromPrimitiveList/finalizers": ["x/y"], "$setElementOrder/finalizers": ["n/n", "x/z"],
             "finalizers": ["n/n"]},
            {**META["metadata"], "finalizers": ["n/n", "x/z"]},
        ),
    ],
)  # fmt: skip
def test_metadata_of_every_kind(patch: Any, metadata: Any) -> None:
    assert strategic_merge_patch(META, {"metadata": patch}, "apps", "Deployment") == {"metadata": metadata}


def test_custom_resources_have_no_strategic_merge() -> None:
    with pytest.raises(StatusError) as error:
        strategic_merge_patch({}, {}, "example.com", "Thing")
    assert error.value.code == 415
    assert "application/merge-patch+json" in error.value.message


@pytest.mark.parametrize(
    ("patch", "text"),
    [
        ({"spec": {"containers": [{"image": "new"}]}}, "does not contain declared merge key: name"),
        ({"metadata": {"$patch": "bogus"}}, "unknown patch type: bogus"),
    ],
)
def test_a_strategic_patch_that_makes_no_sense(patch: Any, text: str) -> None:
    with pytest.raises(StatusError) as error:
        strategic_merge_patch(POD, patch, "", "Pod")
    assert text in error.value.message
