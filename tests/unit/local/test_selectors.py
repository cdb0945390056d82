"""Label and field selectors."""

from __future__ import annotations

from typing import Any

import pytest

from ack.local.kube.errors import StatusError
from ack.local.kube.selectors import Selector, field_value, parse_fields, parse_labels


def chosen(text: str, labels: dict[str, str]) -> bool:
    return Selector(labels=tuple(parse_labels(text))).matches({"metadata": {"labels": labels}})


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("", {}, True),
        ("a=b", {"a": "b"}, True),
        ("a==b", {"a": "b"}, True),
        ("a=b", {"a": "c"}, False),
        ("a=b", {}, False),
        ("a=", {"a": ""}, True),
        ("a!=b", {"a": "c"}, True),
        ("a!=b", {}, True),
        ("a!=b", {"a": "b"}, False),
        ("a", {"a": ""}, True),
        ("a", {}, False),
        ("!a", {}, True),
        ("!a", {"a": "x"}, False),
        ("a in (b,c)", {"a": "c"}, True),
        ("a in (b, c)", {"a": "d"}, False),
        ("a in ()", {"a": ""}, True),
        ("a in (b,)", {"a": ""}, True),
        ("a notin (b,c)", {"a": "d"}, True),
        ("a notin (b,c)", {}, True),
        ("a notin (b,c)", {"a": "b"}, False),
        ("a>5", {"a": "6"}, True),
        ("a>5", {"a": "5"}, False),
        ("a<5", {"a": "4"}, True),
        ("a<5", {"a": "x"}, False),
        ("a<5", {}, False),
        ("a=b,c!=d", {"a": "b", "c": "e"}, True),
        ("a=b,c!=d", {"a": "b", "c": "d"}, False),
        ("x.io/a in (b),!y.io/c", {"x.io/a": "b"}, True),
        ("in in (in)", {"in": "in"}, True),
    ],
)
def test_label_selectors_choose(text: str, labels: dict[str, str], expected: bool) -> None:
    assert chosen(text, labels) is expected


def test_an_object_without_labels_is_like_one_with_none() -> None:
    selector = Selector(labels=tuple(parse_labels("!a")))
    assert selector.matches({"metadata": {}})
    assert selector.matches({"metadata": {"labels": None}})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("!!x", "unable to parse requirement: found '!', expected: identifier"),
        ("a===b", "unable to parse requirement: found '=', expected: identifier"),
        ("a in b", "unable to parse requirement: found 'b' expected: '('"),
        ("a in (b", "unable to parse requirement: found '', expected: ',', ')' or identifier"),
        ("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"),
        ("a=b c", "unable to parse requirement: found 'c', expected: ',' or 'end of string'"),
        ("a,", "unable to parse requirement: found '', expected: identifier after ','"),
    ],
)
def test_bad_label_selectors_are_refused_in_the_words_of_kubernetes(text: str, message: str) -> None:
    with pytest.raises(StatusError) as caught:
        parse_labels(text)
    assert caught.value.code == 400
    assert caught.value.message == message


OBJECT: dict[str, Any] = {
    "metadata": {"name": "a,b", "namespace": "n"},
    "status": {"phase": "Active", "ready": True, "count": 3},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        (r"metadata.name=a\,b", True),
        ("metadata.name=x", False),
        ("metadata.namespace!=n", False),
        ("status.phase==Active,metadata.namespace=n", True),
        ("status.ready=true", True),
        ("status.count=3", True),
        ("status.none=", True),
        ("status.none!=", False),
    ],
)
def test_field_selectors_choose(text: str, expected: bool) -> None:
    assert Selector(fields=tuple(parse_fields(text))).matches(OBJECT) is expected


def test_a_bad_field_selector_is_refused() -> None:
    with pytest.raises(StatusError, match="invalid selector: 'xx'; can't understand 'xx'"):
        parse_fields("xx")


def test_field_values_of_nothing_are_empty() -> None:
    assert field_value({}, "a.b.c") == ""
    assert field_value({"a": "text"}, "a.b") == ""
