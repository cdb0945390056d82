"""What the demo prints: steps with what was seen and how long it took, commands, tables.

Colours, and a line that shows what is being waited for, only on a terminal. NO_COLOR (https://no-color.org) is obeyed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import textwrap
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

import click

_WIDEST = 100
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table of two sides. A side may have several lines.

    Args:
        label: what is compared.
        left: what the one says.
        right: what the other says.
        equal: whether they agree; None where they need not.
    """

    label: str
    left: Sequence[str]
    right: Sequence[str]
    equal: bool | None = None


class Screen:
    """Prints the story.

    Args:
        stream: where to; None for standard output.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._terminal = self._stream.isatty()
        self._colours = self._terminal and not os.environ.get("NO_COLOR")
        self._width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
        self._waiting = False

    def title(self, text: str) -> None:
        """What comes first, or last."""
        self._line(self._styled(text, bold=True))

    def step(self, text: str) -> None:
        """Something begins."""
        self._line()
        self._line(f"{self._styled('▸', fg='cyan')} {self._styled(text, bold=True)}")

    def command(self, text: str) -> None:
        """What a user would type; what is too long goes on in further lines, and can still be copied."""
        width = max(self._width - 4, 20)
        lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False, subsequent_indent="    ")
        for index, line in enumerate(lines):
            quoted = " ".join(lines[: index + 1]).count("'") % 2
            end = " \\" if index < len(lines) - 1 and not quoted else ""
            self._line(f"  {self._styled('$' if index == 0 else ' ', dim=True)} {self._styled(line + end, fg='cyan')}")

    def note(self, text: str) -> None:
        """An aside."""
        self._line(self._styled(textwrap.indent(text.rstrip("\n"), _INDENT), dim=True))

    def text(self, text: str = "") -> None:
        """Something to read, or to copy."""
        self._line(text)

    @contextlib.contextmanager
    def waiting(self, for_what: str) -> Iterator[Seen]:
        """Shows on a terminal what is being waited for, until it has been seen."""
        if self._terminal:
            self._stream.write(self._styled(f"  · {for_what} ...", dim=True))
            self._stream.flush()
            self._waiting = True
        try:
            yield Seen(self)
        finally:
            self._wipe()

    def seen(self, text: str, seconds: float) -> None:
        """Something holds.

        Args:
            text: what.
            seconds: it took this long.
        """
        took = f"{seconds:.1f} s"
        gap = " " * max(2, self._width - 4 - len(text) - len(took))
        self._line(f"  {self._styled('✓', fg='green')} {text}{gap}{self._styled(took, dim=True)}")

    def failed(self, text: str) -> None:
        """Something does not hold: one line, on standard error, so that it is seen wherever the story goes."""
        self._wipe()
        self._stream.flush()
        click.echo(f"  {click.style('✗', fg='red') if self._colours else '✗'} {' '.join(text.split())}", err=True)

    def table(self, left: str, right: str, rows: Sequence[Row]) -> None:
        """Two sides, each with its own words.

        Args:
            left: head of the one column.
            right: head of the other.
            rows: what they say.
        """
        labels = max(len(row.label) for row in rows)
        room = self._width - len(_INDENT) - labels - 6
        first = min(max([len(left), *(len(line) for row in rows for line in row.left)]), max(room // 2, 20))
        second = max(room - first, 20)
        self._line(f"{_INDENT}{'':{labels}}  {self._styled(left.ljust(first), bold=True)}    {self._bold(right)}")
        for row in rows:
            for index in range(max(len(row.left), len(row.right), 1)):
                label = row.label if index == 0 else ""
                mark = " " if row.equal is None or index else "=" if row.equal else "≠"
                colour = "red" if row.equal is False else "green"
                self._line(
                    f"{_INDENT}{self._styled(label.ljust(labels), dim=True)}  "
                    f"{_cell(row.left, index, first).ljust(first)} {self._styled(mark, fg=colour)}  "
                    f"{_cell(row.right, index, second)}".rstrip()
                )

    def _bold(self, text: str) -> str:
        return self._styled(text, bold=True)

    def _wipe(self) -> None:
        if self._waiting:
            self._stream.write("\r\x1b[2K")
            self._waiting = False

    def _line(self, text: str = "") -> None:
        self._wipe()
        self._stream.write(f"{text}\n")
        self._stream.flush()

    def _styled(self, text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
        if not self._colours or not text:
            return text
        return click.style(text, fg=fg, bold=bold or None, dim=dim or None)


class Seen:
    """Where it is said that what was waited for is there.

    Args:
        screen: to say it on.
    """

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._began = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long it has been waited for."""
        return time.monotonic() - self._began

    def __call__(self, text: str) -> None:
        """It is there.

        Args:
            text: what was seen.
        """
        self._screen.seen(text, self.seconds)


def _cell(lines: Sequence[str], index: int, width: int) -> str:
    """A line of a cell; what is too long for it loses its middle."""
    text = lines[index] if index < len(lines) else ""
    if len(text) <= width:
        return text
    head = (width - 1) // 3
    return f"{text[:head]}…{text[len(text) - (width - 1 - head) :]}"
