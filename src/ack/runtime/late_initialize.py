"""Late initialisation: fields that the user leaves open and AWS fills, written back to the object once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import LateInit
from ack.runtime import compare


@dataclass(frozen=True, slots=True)
class LateInitialized:
    """What was filled.

    Args:
        values: path -> value.
        complete: no field that must get a value is still without one.
    """

    values: dict[str, Any]
    complete: bool


def late_initialize(desired: Obj, observed: Obj, rules: Sequence[LateInit]) -> LateInitialized:
    """Fills the open fields of `desired`, in place, from `observed`.

    A nested field is filled only where the object has its parent: what the user left out as a whole stays out unless
    the whole is late-initialised too.
    """
    values: dict[str, Any] = {}
    complete = True
    for rule in sorted(rules, key=lambda r: r.field.count(".")):
        parent = paths.parent(rule.field)
        if paths.get(desired, rule.field) is not None or (parent != "spec" and paths.get(desired, parent) is None):
            continue
        value = paths.get(observed, rule.field)
        if value is None or (isinstance(value, (dict, list)) and compare.is_zero(value) and not value):
            complete = complete and rule.optional
            continue
        paths.put(desired, rule.field, value)
        if not any(paths.is_prefix(done, rule.field) for done in values):
            values[rule.field] = value
    return LateInitialized(values, complete)
