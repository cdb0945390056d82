"""AWS documentation as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.generate.prose import describe, first_sentence, lead, plain
from ack.model import load


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>A  <code>b</code>\n c.</p>", "A b c."),
        ("<p>See <a href='https://x.y/z'>this</a>.</p>", "See this (https://x.y/z)."),
        ("<p>See <a>CreateThing</a>.</p>", "See CreateThing."),
        ("<ul><li><p>one</p></li><li>two</li></ul>", "* one\n\n* two"),
        ("a &lt; b &amp; c", "a < b & c"),
    ],
)
def test_plain(html: str, text: str) -> None:
    assert plain(html) == text


def test_lines_are_wrapped_but_words_stay_whole() -> None:
    address = "https://" + "x" * 100
    lines = plain(f"<p>{'word ' * 40}{address}</p>").split("\n")
    assert address in lines
    assert all(len(line) <= 74 for line in lines if line != address)


@pytest.mark.parametrize(
    ("operation", "path", "told"),
    [
        (
            "CreateRepository",
            "imageTagMutability",
            ["Allowed values: MUTABLE, IMMUTABLE, IMMUTABLE_WITH_EXCLUSION,\nMUTABLE"],
        ),
        ("CreateRepository", "repositoryName", ["Length: 2 to 256 characters.", "Regex Pattern: `[a-z0-9]+(("]),
        ("DescribeRepositories", "maxResults", ["Range: 1 to 1000."]),
    ],
)
def test_what_aws_demands_of_a_value_is_text(operation: str, path: str, told: list[str]) -> None:
    shape = load("ecr").operation(operation).input.member(path).shape
    text = describe("<p>Text.</p>", shape)
    assert text.startswith("Text.\n\n")
    assert all(each in text for each in told)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One.\n\nTwo.", "One."),
        ("One.\n\nTwo.\n\nAllowed values: a, b.", "One.\n\nAllowed values: a, b."),
        ("Possible values:\n\n* a - the\n  first\n\n* b. Second.\n\nMore.", "Possible values: a, b."),
        ("As follows:\n\nIt is so.\n\nMore.", "As follows: It is so."),
        ("Nothing:", "Nothing:"),
    ],
)
def test_the_first_paragraph_with_what_is_listed_after_it(text: str, first: str) -> None:
    assert lead(text) == first


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. Two.", "One."),
        ("Use e.g. this. Not that.", "Use e.g. this."),
        ("Version 1.5 is\nnew. Yes.", "Version 1.5 is new."),
        ("no end", "no end"),
    ],
)
def test_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    result = plain(text)
    assert not any(line.endswith((" ", "\t")) for line in result.split("\n"))
