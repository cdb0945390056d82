"""Guards: conditions on an observed resource, declared as `When`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Resource, When
from ack.kube.types import is_deleting


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


def is_gone(obj: Obj, resource: Resource) -> bool:
    """Whether a resource that AWS still shows does not exist any more for an object.

    A state in which AWS has given it up as well can be taken back: it is the end for an object that is being deleted
    only, and no reason to make another resource in its place.
    """
    return bool(holding(obj, resource.gone)) and (is_deleting(obj) or not holding(obj, resource.failed))


def _holds(value: Any, rule: When) -> bool:
    return value in rule.values if rule.values else value is not None
