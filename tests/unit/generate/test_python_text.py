"""Python as the formatter leaves it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.api.resource import Annotation, Batch, Call, Compare, Const, Each, FirstOf, Region, Token
from ack.generate.python_text import Printer, imports, string


def show(value: Any, named: list[tuple[Any, str]] | None = None) -> str:
    return Printer(named or [], lambda _: None).value(value, indent=0, before=4, after=0)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", '"a"'),
        ('say "a"', "'say \"a\"'"),
        ("it's", '"it\'s"'),
        (None, "None"),
        (True, "True"),
        (3, "3"),
        ((), "()"),
        (("a",), '("a",)'),
        (["a", 1], '["a", 1]'),
        ({}, "{}"),
        ({"a": {"b": ()}}, '{"a": {"b": ()}}'),
        (Compare.IAM_POLICY, "Compare.IAM_POLICY"),
        (bool, "bool"),
        (Token(), "Token()"),
        (Each("spec.a"), 'Each("spec.a")'),
        (Const({"A": 1}), 'Const({"A": 1})'),
        (Annotation("a/b", bool, False), 'Annotation("a/b", bool, False)'),
        (Annotation("a/b"), 'Annotation("a/b")'),
        (Annotation("a/b", default="x"), 'Annotation("a/b", default="x")'),
        (Batch("Names", "Name", 100), 'Batch("Names", "Name", 100)'),
        (Region(("x",)), 'Region(("x",))'),
        (FirstOf(("spec.a", Token())), 'FirstOf(("spec.a", Token()))'),
        (Call(operation="Get", inputs={"A": "spec.a"}), 'Call(operation="Get", inputs={"A": "spec.a"})'),
    ],
)
def test_values(value: Any, text: str) -> None:
    assert show(value) == text


def test_what_has_a_name_is_called_by_it() -> None:
    key = {"A": "spec.a"}
    named = [(key, "_KEY")]
    assert show({"inputs": key}, named) == '{"inputs": _KEY}'
    assert show({"A": "spec.a", "B": "spec.b"}, named) == '{**_KEY, "B": "spec.b"}'
    assert show({"B": "spec.b", "A": "spec.a"}, named) == '{"B": "spec.b", "A": "spec.a"}'


def test_what_does_not_fit_is_written_one_item_a_line() -> None:
    assert show({"a": "x" * 60, "b": "y" * 60}) == "{\n" + f'    "a": "{"x" * 60}",\n    "b": "{"y" * 60}",\n' + "}"


def test_imports_are_sorted() -> None:
    assert imports("a.b", {"Zeta", "ALPHA", "lower", "Beta"}) == "from a.b import ALPHA, Beta, Zeta, lower\n"
    assert imports("a.b", {f"Name{index}{'x' * 20}" for index in range(9)}).count("\n") == 11


keys = st.text("abcdefgh", min_size=1, max_size=30)
data = st.recursive(
    st.one_of(st.text("abc'\" ", max_size=40), st.integers(0, 99), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4), st.lists(inner, max_size=3).map(tuple)
    ),
    max_leaves=20,
)


@given(st.lists(data, min_size=8, max_size=8))
@settings(max_examples=8, deadline=None)
def test_the_formatter_has_nothing_to_change(values: list[Any]) -> None:
    text = "".join(f"x = {show(value)}\n" for value in values)
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--config", "line-length=120", "-"],
        input=text,
        text=True,
        capture_output=True,
        check=True,
        cwd=Path(__file__).parent,
    )
    assert formatted.stdout == text


@given(st.text())
def test_strings_are_read_back(text: str) -> None:
    assert eval(string(text)) == text  # a literal that the test itself has made
