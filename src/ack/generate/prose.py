"""AWS documentation, HTML, as plain text for CRDs and docstrings."""

from __future__ import annotations

import itertools
import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

from ack.model import Shape

_BLOCKS = frozenset({"p", "ul", "ol", "li", "dl", "dt", "dd", "note", "important", "div", "table", "tr", "pre", "h1"})
_VALUES = "Allowed values:"
_MOST_VALUES = 30
"""More values than these are a table of their own in AWS's documentation, and out of date soon."""

_WIDTH = 74
"""`kubectl explain` breaks lines of 80 characters, of which it takes up to six for itself."""


class _Text(HTMLParser):
    """Collects paragraphs: lists of lines that belong together."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self._current: list[str] = []
        self._bullet = ""
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "li":
            self._bullet = "* "
        elif tag == "a":
            self._link = dict(attrs).get("href") or ""
        elif tag == "br":
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            # Links into the API reference have no address of their own there.
            if self._link.startswith("http"):
                self._current.append(f" ({self._link})")
            self._link = ""
        elif tag in _BLOCKS:
            self._flush()
        if tag == "li":
            self._bullet = ""

    def handle_data(self, data: str) -> None:
        self._current.append(data)

    def _flush(self) -> None:
        text = re.sub(r"\s+", " ", "".join(self._current)).strip()
        self._current = []
        if text:
            self.paragraphs.append(self._bullet + text)
            self._bullet = ""

    def close(self) -> None:
        super().close()
        self._flush()


@lru_cache(maxsize=16384)
def plain(html: str, *, width: int = _WIDTH) -> str:
    """The text of some HTML: an empty line between paragraphs, `*` before list items, addresses after links.

    Args:
        html: as AWS models hold it.
        width: of a line, in characters; a longer word stays whole.
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "\n\n".join(_fill(paragraph, width) for paragraph in parser.paragraphs)


def _fill(paragraph: str, width: int) -> str:
    return textwrap.fill(
        paragraph,
        width,
        subsequent_indent="  " if paragraph.startswith("* ") else "",
        break_long_words=False,
        break_on_hyphens=False,
    )


def lead(text: str) -> str:
    """The first paragraph of plain text; if it ends in a colon, with what is listed after it, by name."""
    first, *others = text.split("\n\n")
    if not first.endswith(":"):
        return "\n\n".join([first, *(each for each in others if each.startswith(_VALUES))])
    items = [" ".join(item[2:].split()) for item in itertools.takewhile(lambda each: each.startswith("* "), others)]
    listed = [re.split(r" [-–—] |: | \(|\. ", item)[0].rstrip(".") for item in items]
    rest = f" {', '.join(listed)}." if listed else (f" {' '.join(others[0].split())}" if others else "")
    return _fill(" ".join(first.split()) + rest, _WIDTH)


def describe(html: str, shape: Shape) -> str:
    """The description of a field: its documentation, and what AWS demands of its value.

    Values, lengths and patterns are text here, never rules of the schema: AWS adds values and loosens patterns without
    notice.

    Args:
        html: the documentation.
        shape: of the value, or of a list's elements.
    """
    return "\n\n".join(part for part in (plain(html), *_demands(shape)) if part)


def _demands(shape: Shape) -> Iterator[str]:
    if 0 < len(shape.enum) <= _MOST_VALUES:
        yield _fill(f"{_VALUES} {', '.join(shape.enum)}.", _WIDTH)
    elif shape.kind == "string" and shape.maximum is not None:
        yield f"Length: {shape.minimum or 0:g} to {shape.maximum:g} characters."
    elif shape.kind in ("integer", "long") and shape.minimum is not None and shape.maximum is not None:
        yield f"Range: {shape.minimum:g} to {shape.maximum:g}."
    if shape.pattern:
        yield f"Regex Pattern: `{shape.pattern}`"


def first_sentence(text: str, limit: int = 110) -> str:
    """The first sentence of plain text on one line, cut at a word if it is longer than `limit` characters."""
    line = " ".join(text.split("\n\n")[0].split())
    end = re.search(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)\.(?=\s|$)", line)
    sentence = line[: end.end()] if end else line
    return textwrap.shorten(sentence, limit, placeholder=" ...")
