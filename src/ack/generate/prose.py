"""AWS documentation, HTML, as plain text for CRDs and docstrings."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "ul", "ol", "li", "dl", "dt", "dd", "note", "important", "div", "table", "tr", "pre", "h1"})
_WIDTH = 80


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
    return "\n\n".join(
        textwrap.fill(
            paragraph,
            width,
            subsequent_indent="  " if paragraph.startswith("* ") else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for paragraph in parser.paragraphs
    )


def describe(html: str, pattern: str = "") -> str:
    """The description of a field: its documentation, and the pattern that AWS demands of it, if any.

    A pattern is text here, never a rule of the schema: AWS loosens patterns without notice.
    """
    text = plain(html)
    line = f"Regex Pattern: `{pattern}`" if pattern else ""
    return "\n\n".join(part for part in (text, line) if part)


def first_sentence(text: str, limit: int = 110) -> str:
    """The first sentence of plain text on one line, cut at a word if it is longer than `limit` characters."""
    line = " ".join(text.split("\n\n")[0].split())
    end = re.search(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)\.(?=\s|$)", line)
    sentence = line[: end.end()] if end else line
    return textwrap.shorten(sentence, limit, placeholder=" ...")
