"""Guards: conditions on an observed resource, declared as `When`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import When


def holding(obj: Obj, rules: Sequence[When]) -> str:
    """Which rule holds, as text for people; "" if none does."""
    for rule in rules:
        if _holds(value := paths.get(obj, rule.path), rule):
            return f"{rule.path} is {value}"
    return ""


def failing(obj: Obj, rules: Sequence[When]) -> str:
    """Which rule does not hold, as text for people; "" if all hold."""
    for rule in rules:
        value = paths.get(obj, rule.path)
        if not _holds(value, rule):
            wanted = " or ".join(str(v) for v in rule.values) or "set"
            return f"{rule.path} is {value if value is not None else 'not set'}, not {wanted}"
    return ""


def _holds(value: Any, rule: When) -> bool:
    return value in rule.values if rule.values else value is not None
