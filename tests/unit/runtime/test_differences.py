"""What is sent to operations that take no whole value."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api.errors import Terminal
from ack.runtime.differences import added, next_minor, removed

TAINT, OTHER = {"key": "a", "effect": "NO", "value": "1"}, {"key": "b", "effect": "NO", "value": "1"}


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ({"a": "1", "b": "2"}, {"a": "1"}, {"b": "2"}),
        ({"a": "2"}, {"a": "1"}, {"a": "2"}),
        ({"a": "1"}, {"a": "1", "b": "2"}, None),
        ({"a": "1"}, None, {"a": "1"}),
        ([TAINT, OTHER], [TAINT], [OTHER]),
        ([TAINT], [TAINT], None),
        (["x"], None, ["x"]),
        (None, ["x"], None),
    ],
)
def test_added(mine: Any, theirs: Any, expected: Any) -> None:
    assert added(mine, theirs) == expected


@pytest.mark.parametrize(
    ("mine", "theirs", "keys", "expected"),
    [
        ({"a": "1"}, {"a": "2", "b": "2"}, (), ["b"]),
        (None, {"a": "2"}, (), None),
        ({}, {"a": "2"}, (), ["a"]),
        ({"a": "1"}, None, (), None),
        ([TAINT], [TAINT, OTHER], (), [OTHER]),
        ([TAINT], [TAINT, OTHER], ("key", "effect"), [{"key": "b", "effect": "NO"}]),
        # The same taint with another value is changed, not removed.
        ([TAINT], [{**TAINT, "value": "2"}], ("key", "effect"), None),
        (["x"], ["x"], (), None),
    ],
)
def test_removed(mine: Any, theirs: Any, keys: tuple[str, ...], expected: Any) -> None:
    assert removed(mine, theirs, keys) == expected


@pytest.mark.parametrize(
    ("want", "have", "expected"),
    [
        ("1.33", "1.30", "1.31"),
        ("1.31", "1.30", "1.31"),
        ("1.30", "1.30", "1.30"),
        ("1.29", "1.30", "1.29"),  # AWS says why that cannot be.
        ("1.10", "1.9", "1.10"),
        ("2.1", "1.30", "2.1"),
        ("1.33", None, "1.33"),
        (None, "1.30", None),
    ],
)
def test_next_minor(want: Any, have: Any, expected: str | None) -> None:
    assert next_minor(want, have) == expected


def test_no_version() -> None:
    with pytest.raises(Terminal, match=r"'latest' is no version; give it as major\.minor"):
        next_minor("latest", "1.30")
