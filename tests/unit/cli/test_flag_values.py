"""The values of flags: what is accepted, what it means, and what is said of the rest."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.cli import flag_values as values
from ack.cli.flag_values import Address
from ack.cli.selectors import check_selector

KINDS = ("Bucket", "Repository")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.0.0.0:8080", Address("0.0.0.0", 8080)),
        (":8080", Address("", 8080)),
        ("[::1]:80", Address("::1", 80)),
        ("localhost:0", Address("localhost", 0)),
        ("0", None),
        ("", None),
    ],
)
def test_address(text: str, expected: Address | None) -> None:
    assert values.address(text) == expected


@pytest.mark.parametrize("text", ["8080", "host", "host:", "host:http", "::1:80", "h:65536", "h:-1", "h:²"])
def test_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="is no address"):
        values.address(text)


def test_an_address_reads_as_it_was_given() -> None:
    assert [str(Address("::1", 80)), str(Address("", 80))] == ["[::1]:80", ":80"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("60s", 60),
        ("1m30s", 90),
        ("1.5h", 5400),
        ("0", 0),
        ("0s", 0),
        ("100ms", 0.1),
        (".5s", 0.5),
        ("1h0m1s", 3601),
        ("-1s", -1),
        ("+2us", 2e-6),
    ],
)
def test_duration(text: str, seconds: float) -> None:
    assert values.duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "60", "s", "1 s", "1m 30s", "1d", "1s30", "--1s", "1..5s", "-"])
def test_no_duration(text: str) -> None:
    with pytest.raises(ValueError, match="is no duration"):
        values.duration(text)


@given(st.integers(0, 200), st.integers(0, 59), st.integers(0, 59), st.integers(0, 999))
def test_durations_add_up(hours: int, minutes: int, seconds: int, millis: int) -> None:
    expected = timedelta(hours=hours, minutes=minutes, seconds=seconds, milliseconds=millis)
    assert values.duration(f"{hours}h{minutes}m{seconds}s{millis}ms") == expected


@pytest.mark.parametrize(
    ("given_values", "expected"),
    [
        ((), ()),
        (("a=b,c=d", "e=f"), ("a=b", "c=d", "e=f")),
        (('"a=x,y",c=d',), ("a=x,y", "c=d")),
        (("",), ()),
    ],
)
def test_items(given_values: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert values.items(given_values) == expected


def test_namespaces() -> None:
    assert values.namespaces("") == ()
    assert values.namespaces("team-a,b2") == ("team-a", "b2")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,,b", "empty namespace"),
        ("a,", "empty namespace"),
        ("a,b,a", "'a' is given twice"),
        ("a, b", "spaces are not allowed"),
        (" a", "spaces are not allowed"),
        ("Team", "RFC 1123"),
        ("a_b", "RFC 1123"),
        ("-a", "RFC 1123"),
        ("a.b", "RFC 1123"),
        ("a" * 64, "RFC 1123"),
    ],
)
def test_no_namespaces(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        values.namespaces(text)


def test_kind_numbers() -> None:
    assert values.kind_numbers(("Bucket=60", "Repository=1"), KINDS) == {"bucket": 60, "repository": 1}


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        ("Bucket", "expected Kind=number"),
        ("=5", "expected Kind=number"),
        ("Bucket=", "expected Kind=number"),
        ("Bucket=5s", "expected Kind=number"),
        ("Bucket=0", "greater than 0"),
        ("Bucket=-3", "greater than 0"),
        ("bucket=3", "did you mean Bucket"),
        ("Queue=3", "unknown kind 'Queue': this controller has Bucket, Repository"),
    ],
)
def test_no_kind_numbers(pair: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        values.kind_numbers((pair,), KINDS)


def test_a_kind_has_one_number() -> None:
    with pytest.raises(ValueError, match="given twice"):
        values.kind_numbers(("Bucket=1", "Bucket=2"), KINDS)


def test_feature_gates() -> None:
    assert values.feature_gates(("A=true", " B = False"), ("A", "B")) == {"A": True, "B": False}


@pytest.mark.parametrize(
    ("pair", "message"),
    [("C=true", "^unknown feature gate: C "), ("A", "expected A=true or A=false"), ("A=yes", "expected A=true")],
)
def test_no_feature_gates(pair: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        values.feature_gates((pair,), ("A", "B"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "app",
        "!app",
        "app=web",
        "app==web",
        "app!=web",
        "app=",
        "app in (a,b)",
        "app notin (a)",
        "example.com/app=web, tier in (x, y),!old",
        "n>3",
        "in in (in)",
    ],
)
def test_selector(text: str) -> None:
    assert check_selector(text) == text


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("app=web,,x", "',x'"),
        ("app=web,", "''"),
        ("=web", "'=web'"),
        ("app in a", "'app in a'"),
        ("app in (a", "'app in"),
        ("ok=1,a b", "'a b'"),
        ("-a=b", "'-a=b'"),
        ("a=b c", "'a=b c'"),
        ("x" * 64, "'xxx"),
        ("a/b/c=d", "'a/b/c=d'"),
    ],
)
def test_no_selector(text: str, at: str) -> None:
    with pytest.raises(ValueError, match="is no label selector") as caught:
        check_selector(text)
    assert f"from {at}" in str(caught.value)
