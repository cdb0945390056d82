"""Guards: conditions on an observed resource, declared as `When`."""

from __future__ import annotations

from collections.abc import Sequence

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import When


def failing(obj: Obj, rules: Sequence[When]) -> str:
    """Which rule does not hold, as text for people; "" if all hold."""
    for rule in rules:
        value = paths.get(obj, rule.path)
        if value not in rule.values:
            wanted = " or ".join(str(v) for v in rule.values)
            return f"{rule.path} is {value if value is not None else 'not set'}, not {wanted}"
    return ""


def holding(obj: Obj, rules: Sequence[When]) -> bool:
    """Whether one of the rules holds."""
    return any(paths.get(obj, rule.path) in rule.values for rule in rules)
