"""AWS documentation as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.generate.prose import describe, first_sentence, plain


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
    assert all(len(line) <= 80 for line in lines if line != address)


def test_a_pattern_is_text() -> None:
    assert describe("<p>Name.</p>", "[a-z]+") == "Name.\n\nRegex Pattern: `[a-z]+`"


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
