"""Sensitive values in AWS's words."""

from __future__ import annotations

import random
import string
import time
from typing import Any

import botocore.session
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.aws.hide import WINDOW, hide, sensitive_values

LONG = "correct horse battery staple, and 9 more"

CASES = [
    pytest.param("Value 'hunter2' is too short", ["hunter2"], "Value '(removed)' is too short", id="whole"),
    pytest.param("hunter2, hunter2", ["hunter2"], "(removed), (removed)", id="twice"),
    pytest.param("nothing of it here", ["hunter2"], "nothing of it here", id="absent"),
    pytest.param("is", [""], "is", id="empty"),
    pytest.param("  spaces  ", ["  "], "  spaces  ", id="blank"),
    pytest.param("a value a of a table", ["a"], "(removed) value (removed) of (removed) table", id="one-letter"),
    pytest.param("got 'correct horse battery s...'", [LONG], "got '(removed)...'", id="only-its-beginning"),
    pytest.param('value "pa\\"ss" is bad', ['pa"ss'], 'value "(removed)" is bad', id="json"),
    pytest.param("value p&lt;ss is bad", ["p<ss"], "value (removed) is bad", id="html"),
    pytest.param("url ?x=p%2Fss", ["p/ss"], "url ?x=(removed)", id="url"),
    pytest.param("bad: line one line two", ["line one\nline two"], "bad: (removed)", id="lines-made-one"),
    pytest.param("ab and abc", ["ab", "abcd"], "(removed) and abc", id="short-ones-alone"),
]


@pytest.mark.parametrize(("text", "values", "shown"), CASES)
def test_hide(text: str, values: list[str], shown: str) -> None:
    assert hide(text, values) == shown


def test_a_large_value_costs_little() -> None:
    value = "".join(random.Random(1).choices(string.ascii_letters, k=3_000_000))
    text = "x" * 1_900 + value[100:150]
    started = time.process_time()
    assert hide(text, [value]).endswith("x(removed)")
    assert time.process_time() - started < 1.0


@given(st.text(min_size=4), st.text(), st.text())
def test_no_value_is_left(value: str, before: str, after: str) -> None:
    if value.strip():
        shown = hide(before + value + after, [value])
        assert value not in shown.replace("(removed)", "\0") or value in "(removed)"


@given(
    st.text(alphabet="abcdefgh", min_size=WINDOW), st.integers(min_value=WINDOW), st.text(alphabet="xyz ", max_size=9)
)
def test_no_large_part_is_left(value: str, size: int, around: str) -> None:
    part = value[:size]
    assert part not in hide(around + part + around, [value])


def shape(service: str, operation: str) -> Any:
    return botocore.session.get_session().get_service_model(service).operation_model(operation).input_shape


MODELLED = [
    ("secretsmanager", "CreateSecret", {"Name": "n", "SecretString": "s", "SecretBinary": b"b"}, {"s", "b"}),
    ("rds", "CreateDBInstance", {"DBInstanceIdentifier": "n", "MasterUserPassword": "s"}, {"s"}),
    ("lambda", "CreateFunction", {"Environment": {"Variables": {"A": "s", "B": "t"}}, "Role": "r"}, {"s", "t"}),
    ("iam", "CreateUser", {"UserName": "n"}, set()),
    ("secretsmanager", "CreateSecret", {"SecretString": 3, "Unknown": "x"}, set()),
]


@pytest.mark.parametrize(("service", "operation", "params", "found"), MODELLED)
def test_what_the_model_calls_sensitive(service: str, operation: str, params: Any, found: set[str]) -> None:
    assert set(sensitive_values(shape(service, operation), params)) == found
