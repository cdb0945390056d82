"""docs/kinds.md says what the kinds' cases go through, and a case cannot leave a step out in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from ack.runtime.ownership import Means, means
from tests import kinds_table
from tests.support.kind_case import difference, filled, load_case

WHOLE = """
spec: {}
read: {call: ecr.DescribeRepositories}
shows: {}
changes: [{set: {}, shows: {}}]
drift: [{call: ecr.X, shows: {}}]
tags: [{set: {}, shows: {}}]
gone: [X]
"""


def test_the_page_is_up_to_date() -> None:
    assert kinds_table.PAGE.read_text() == kinds_table.page(), "run `make kinds`"


def test_every_kind_is_found_again() -> None:
    """A create whose answer is lost is never made twice, whatever the kind."""
    lost = [f"{service}.{each.kind}" for service, each in kinds_table.resources() if means(each) is Means.NONE]
    assert lost == [], "tell by `search` of service.yaml how to find them"


def test_every_case_is_of_a_kind() -> None:
    there = {f"{service}/{kind}.yaml" for service, kind in kinds_table.kinds()}
    assert {str(f.relative_to(kinds_table.CASES)) for f in kinds_table.CASES.glob("*/*.yaml")} <= there


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (WHOLE, "no adopt, and no reason"),
        (WHOLE + "skip: {adopt: why, create: why}", "`skip` of create"),
        (WHOLE + "skip: {adopt: why, dleete: why}", "`skip` of dleete"),
        (WHOLE + "chnages: []", "unknown field `chnages`"),
        ("spec: {}", "missing required field `read`"),
    ],
)
def test_a_case_that_says_too_little_or_too_much(tmp_path: Path, text: str, error: str) -> None:
    (tmp_path / "Kind.yaml").write_text(text)
    with pytest.raises(ValueError, match=error):
        load_case(tmp_path / "Kind.yaml")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("${a.b}", 3),
        ("x-${a.b}", "x-3"),
        ({"${c}": ["${c}", 1]}, {"d": ["d", 1]}),
        ("plain", "plain"),
    ],
)
def test_values_by_name(value: object, wanted: object) -> None:
    assert filled(value, {"a": {"b": 3}, "c": "d"}) == wanted


def test_a_name_that_nothing_has() -> None:
    with pytest.raises(AssertionError, match=r"nothing is known as \$\{a.x\}; there are a"):
        filled("${a.x}", {"a": {}})


def test_a_document_is_compared_by_what_it_says() -> None:
    assert difference({"p": {"a": 1}}, {"p": '{ "a": 1 }'}) == ""
    assert difference({"p": {"a": 2}}, {"p": '{ "a": 1 }'}) == "p is {'a': 1}, not {'a': 2}"
    assert difference({"p": {"a": 2}}, {"p": "no JSON"}) == "p is 'no JSON', not {'a': 2}"
