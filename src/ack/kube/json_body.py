"""JSON that an API server sends, whatever its users wrote.

All that a schema describes is flat, but `metadata.managedFields` is as deep as whoever writes an object likes: the API
server takes 10,000 levels of it. No reader of Python takes as many, and one object of one namespace would be the end of
every list that holds it. Nobody here needs them, so what is deep there is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import orjson

DEEPEST = 100
"""Levels of `managedFields` that are kept."""

_TOKENS = re.compile(rb'("managedFields"\s*:\s*\[)|"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{}]', re.DOTALL)


def read(raw: bytes) -> Any:
    """What a body, or a line of a watch, says.

    Raises:
        orjson.JSONDecodeError: it is no JSON, or deep elsewhere.
    """
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        if b'"managedFields"' not in raw:
            raise
    return orjson.loads(b"".join(_flat(raw)))


def _flat(raw: bytes) -> Iterator[bytes]:
    """The text, with `null` for all that is nested too deep in `managedFields`."""
    depth, managed, done = 0, 0, 0
    for token in _TOKENS.finditer(raw):
        last = token[0][-1:]
        if last in b"[{":
            depth += 1
            if token[1] and not managed:
                managed = depth
            elif managed and depth == managed + DEEPEST:
                yield raw[done : token.start()]
                yield b"null"
        elif last in b"]}":
            if managed and depth == managed + DEEPEST:
                done = token.end()
            elif depth == managed:
                managed = 0
            depth -= 1
    yield raw[done:]
