"""How two values of a field are compared."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.resource import Compare
from ack.runtime.compare import equal, is_zero, multiset
from tests.support.json_values import json_objects, json_values

PLAIN_EQUAL = [
    (None, None),
    (None, []),
    (None, {}),
    ([], None),
    ({}, None),
    (None, {"a": None, "b": {"c": []}}),
    ("a", "a"),
    (1, 1.0),
    (["b", "a"], ["a", "b"]),
    (["a", "a", "b"], ["a", "b", "a"]),
    ([{"a": 1}, {"b": []}], [{"a": 1}, {}]),
    ({"a": 1}, {"a": 1, "on": False, "n": 0, "s": "", "l": [], "m": {}, "deep": {"on": False}}),
    ({"a": {"b": None}}, {}),
    ({"tags": ["x", "y"]}, {"tags": ["y", "x"]}),
    ("2024-01-01T00:00:00Z", "2024-01-01T02:00:00+02:00"),
    ("2024-01-01t00:00:00.5z", "2024-01-01T00:00:00Z"),
]
PLAIN_DIFFERENT = [
    (None, ""),
    (None, False),
    (None, 0),
    ("", None),
    (False, None),
    (0, None),
    (None, "x"),
    ("a", "A"),
    (True, 1),
    (0, False),
    (1, "1"),
    (["a"], ["a", "a"]),
    (["a", "a", "b"], ["a", "b", "b"]),
    ([{"a": 1}, {"a": 2}], [{"a": 2}, {"a": 1}]),
    ({"a": False}, {}),
    ({"a": False}, None),
    (None, {"on": False}),
    ({"a": 1}, {"a": 1, "b": 2}),
    ({"a": 1, "b": 2}, {"a": 1}),
    ([], {"a": 1}),
    ("2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z"),
    ("2024-13-01T00:00:00Z", "2024-13-01T00:00:00+00:00"),
]


@pytest.mark.parametrize(("desired", "observed"), PLAIN_EQUAL)
def test_equal(desired: Any, observed: Any) -> None:
    assert equal(desired, observed)


@pytest.mark.parametrize(("desired", "observed"), PLAIN_DIFFERENT)
def test_different(desired: Any, observed: Any) -> None:
    assert not equal(desired, observed)


@pytest.mark.parametrize(
    ("how", "desired", "observed", "same"),
    [
        (Compare.IGNORED, 1, 2, True),
        (Compare.IGNORED, None, "x", True),
        (Compare.NIL_EQUALS_ZERO, None, False, True),
        (Compare.NIL_EQUALS_ZERO, None, 0, True),
        (Compare.NIL_EQUALS_ZERO, None, "", True),
        (Compare.NIL_EQUALS_ZERO, None, {"on": False, "n": {"m": 0}}, True),
        (Compare.NIL_EQUALS_ZERO, False, None, True),
        (Compare.NIL_EQUALS_ZERO, None, True, False),
        (Compare.NIL_EQUALS_ZERO, 1, 0, False),
        (Compare.CASE_INSENSITIVE, "MySQL", "mysql", True),
        (Compare.CASE_INSENSITIVE, "a", "b", False),
        (Compare.ARN, "arn:aws:kms:us-west-2:1:key/k", "k", True),
        (Compare.ARN, "f", "arn:aws:lambda:us-west-2:1:function:f", True),
        (Compare.ARN, "ey", "arn:aws:kms:us-west-2:1:key/key", False),
        (Compare.ARN, "arn:aws:kms:us-west-2:1:key/k", "arn:aws:kms:us-west-1:1:key/k", False),
        (Compare.ARN, None, "k", False),
        (Compare.CASE_INSENSITIVE, ["B", "a"], ["A", "b"], True),
        (Compare.CASE_INSENSITIVE, None, [], True),
        (Compare.CASE_INSENSITIVE, None, "a", False),
        (Compare.UNORDERED, [{"a": 1}, {"a": 2}], [{"a": 2}, {"a": 1}], True),
        (Compare.UNORDERED, [{"a": 1}, {"a": 1}], [{"a": 1}, {"a": 2}], False),
        (Compare.UNORDERED, [{"a": 1}, {"a": 2}], [{"a": 2, "on": False}, {"a": 1, "l": []}], True),
        (Compare.UNORDERED, [{"a": 1}], [{"a": 1}, {"a": 1}], False),
        (Compare.UNORDERED, None, [], True),
        (Compare.UNORDERED, None, [1], False),
        (Compare.MAP, {"a": "1"}, {"a": "1"}, True),
        (Compare.MAP, {"a": "1"}, {"a": "1", "b": ""}, False),
        (Compare.MAP, {"a": "1", "b": ""}, {"a": "1"}, False),
        (Compare.MAP, {"a": {"n": 1}}, {"a": {"n": 1, "on": False}}, True),
        (Compare.MAP, None, {}, True),
        (Compare.MAP, None, {"a": ""}, False),
        (Compare.DOCUMENT, '{"a": [1, 2], "b": {}}', '{ "b":{},"a":[1,2] }', True),
        (Compare.DOCUMENT, '{"a": [1, 2]}', '{"a": [2, 1]}', False),
        (Compare.DOCUMENT, '{"a": true}', '{"a": 1}', False),
        (Compare.DOCUMENT, "key: value\n", "key: value", True),
        (Compare.DOCUMENT, "key: value", "key: other", False),
        (Compare.DOCUMENT, None, None, True),
        (Compare.DOCUMENT, "{}", None, False),
        (Compare.IAM_POLICY, '{"Statement": []}', '{"Statement":[]}', True),
        (Compare.IAM_POLICY, None, "", True),
        (Compare.IAM_POLICY, "{}", None, False),
    ],
)
def test_rules(how: Compare, desired: Any, observed: Any, same: bool) -> None:
    assert equal(desired, observed, how) is same


@pytest.mark.parametrize("value", [None, False, 0, 0.0, "", [], {}, {"a": None, "b": {"c": False}, "d": []}])
def test_zero(value: Any) -> None:
    assert is_zero(value)


@pytest.mark.parametrize("value", [True, 1, "0", [0], [None], {"a": [None]}, {"a": {"b": "x"}}])
def test_not_zero(value: Any) -> None:
    assert not is_zero(value)


@given(json_values)
def test_a_value_equals_itself(value: Any) -> None:
    assert equal(value, value)
    for how in (Compare.NIL_EQUALS_ZERO, Compare.CASE_INSENSITIVE, Compare.IGNORED, Compare.DOCUMENT):
        assert equal(value, value, how)


@given(st.lists(json_objects, max_size=4), st.randoms(use_true_random=False))
def test_order_does_not_count_where_it_does_not(values: list[Any], rng: random.Random) -> None:
    shuffled = rng.sample(values, len(values))
    assert equal(values, shuffled, Compare.UNORDERED)
    assert multiset(values) == multiset(shuffled)


@given(json_objects, st.sampled_from([False, 0, "", [], {}]))
def test_what_aws_fills_in_with_zeros_is_no_difference(value: dict[str, Any], zero: Any) -> None:
    assert equal({"given": value}, {"given": {**value, "filled by AWS": zero}})


@given(json_objects)
def test_what_the_object_gives_is_never_ignored(value: dict[str, Any]) -> None:
    assert not equal({**value, "mine": False}, value)


KEY = "arn:aws:kms:us-west-2:123456789012:key/1234"
REVISION = "arn:aws:ecs:us-west-2:123456789012:task-definition/web:3"


@pytest.mark.parametrize(
    ("desired", "observed", "same"),
    [
        (KEY, KEY, True),
        ("1234", KEY, True),
        ("key/1234", KEY, True),
        ("234", KEY, False),
        ("9", KEY, False),
        (KEY.replace("1234", "9"), KEY, False),
        (KEY, "1234", True),
        ("alias/mine", KEY, True),
        ("arn:aws:kms:us-west-2:123456789012:alias/mine", KEY, True),
        ("web", REVISION, True),
        ("web:3", REVISION, True),
        ("web:2", REVISION, False),
        ("eb", REVISION, False),
        ("name", "name", True),
        ("name", None, False),
        (["1234"], [KEY], True),
        (["1234", "5"], [KEY], False),
    ],
)
def test_a_name_stands_for_its_arn(desired: Any, observed: Any, same: bool) -> None:
    assert equal(desired, observed, Compare.ARN) is same


@pytest.mark.parametrize(
    ("desired", "observed", "same"),
    [
        ("14", "14.7", True),
        ("14.7", "14.7", True),
        ("7.x", "7.1.0", True),
        ("1", "14.7", False),
        ("14.7", "14", False),
        ("14", None, False),
    ],
)
def test_a_version_may_be_given_in_part(desired: Any, observed: Any, same: bool) -> None:
    assert equal(desired, observed, Compare.VERSION) is same


@pytest.mark.parametrize(
    ("desired", "observed", "same"),
    [
        (None, {"a": 1}, True),
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ([{"a": 1}], [{"a": 1, "b": {"c": 2}}], True),
        ([{"a": 1}], [{"a": 2, "b": 2}], False),
        ([{"a": 1}], [{"a": 1}, {"a": 2}], False),
    ],
)
def test_what_the_object_does_not_give_is_awss(desired: Any, observed: Any, same: bool) -> None:
    assert equal(desired, observed, Compare.GIVEN) is same


GIVEN = [
    (None, {"a": 1}, True),
    ([{"a": 1}], [{"a": 1, "filled": "x"}], True),
    ([{"a": 1, "b": {"c": 2}}], [{"a": 1, "b": {"c": 2, "d": 3}}], True),
    ([{"a": 1}], [{"a": 2, "filled": "x"}], False),
    ([{"a": 1}], [{"a": 1}, {"a": 2}], False),
    ([{"a": 1, "b": 2}], [{"a": 1}], False),
    ({"a": False}, {}, False),
]


@pytest.mark.parametrize(("desired", "observed", "expected"), GIVEN)
def test_what_is_given_counts_alone(desired: Any, observed: Any, expected: bool) -> None:
    assert equal(desired, observed, Compare.GIVEN) is expected


SUBSET = [
    ([{"key": "a", "value": "1"}], [{"key": "b", "value": "2"}, {"key": "a", "value": "1"}], True),
    ([{"key": "a", "value": "1"}], [{"key": "a", "value": "2"}], False),
    ([{"key": "a", "value": "1"}], [], False),
    ([{"key": "a", "value": "1"}], None, False),
    (None, [{"key": "a", "value": "1"}], True),
]


@pytest.mark.parametrize(("desired", "observed", "expected"), SUBSET)
def test_a_list_may_be_part_of_aws_own(desired: Any, observed: Any, expected: bool) -> None:
    assert equal(desired, observed, Compare.SUBSET) is expected
