"""What the demo prints: steps with their time, and tables. Colours only on a terminal that wants them."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

import click


class Screen:
    """Prints the story."""

    def __init__(self) -> None:
        self._colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        self._began = time.monotonic()
        self._step_began = self._began

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self._began

    def title(self, text: str) -> None:
        """A headline."""
        self._say(self._style(text, bold=True))

    def step(self, text: str) -> None:
        """Something begins."""
        self._step_began = time.monotonic()
        self._say(f"\n{self._style('▸', fg='cyan')} {self._style(text, bold=True)}")

    def command(self, words: Sequence[str]) -> None:
        """A command that a user would type."""
        self._say(self._style(f"  $ {' '.join(words)}", dim=True))

    def seen(self, text: str) -> None:
        """Something holds."""
        took = self._style(f"{time.monotonic() - self._step_began:.1f} s", dim=True)
        self._say(f"  {self._style('✓', fg='green')} {text}  {took}")

    def failed(self, text: str) -> None:
        """Something does not hold."""
        lines = text.splitlines() or [""]
        self._say(f"  {self._style('✗', fg='red')} {lines[0]}")
        for line in lines[1:]:
            self._say(f"    {line}")

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Values side by side."""
        widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
        self._say(
            "    " + self._style("  ".join(h.ljust(w) for h, w in zip(head, widths, strict=True)).rstrip(), dim=True)
        )
        for row in rows:
            self._say("    " + "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip())

    def text(self, text: str) -> None:
        """Plain text."""
        self._say(text)

    def _say(self, text: str) -> None:
        click.echo(text, color=self._colour)
        sys.stdout.flush()

    def _style(self, text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
        if not self._colour:
            return text
        return click.style(text, fg=fg, bold=bold or None, dim=dim or None)
