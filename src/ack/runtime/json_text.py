"""JSON in texts that users write: annotations, policies, documents. Whatever stands there, it is read or it is none.

Python's own reader follows the nesting of a text until its stack is full, and takes for text what no UTF-8 can hold.
"""

from __future__ import annotations

from typing import Any

import orjson

DEEPEST = 100
"""Levels of nesting. State machines, the deepest documents of AWS, have some ten."""


def read(text: str) -> Any:
    """What a text says.

    Raises:
        ValueError: it is no JSON, or too deep.
    """
    found = orjson.loads(text)
    # Most texts have fewer brackets than there may be levels.
    if text.count("{") + text.count("[") > DEEPEST and not within(found, DEEPEST):
        raise ValueError(f"nested more than {DEEPEST} levels deep")
    return found


def within(value: Any, levels: int) -> bool:
    """Whether a value is nested so many levels deep at most."""
    if isinstance(value, dict):
        return levels > 0 and all(within(inner, levels - 1) for inner in value.values())
    if isinstance(value, list):
        return levels > 0 and all(within(inner, levels - 1) for inner in value)
    return True
