"""A plan: what a loop would do in AWS, said instead of done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.runtime.delta import Delta
from ack.runtime.directive import Held


class Action(StrEnum):
    """What would become of the AWS resource."""

    CREATE = "create"
    ADOPT = "adopt"
    UPDATE = "update"
    REPLACE = "replace"
    DELETE = "delete"
    RELEASE = "release"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Change:
    """One field that would change.

    Args:
        path: `spec.name`.
        before: AWS's value; `None` if it has none.
        after: the object's.
    """

    path: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done.

    Args:
        action: to the resource as a whole.
        changes: field by field.
        fixed: those that cannot be changed, if the action is `replace`.
        waits: why it would not be done at once; "" if nothing is in the way.
        why: the reason of a release.
    """

    action: Action
    changes: tuple[Change, ...] = ()
    fixed: tuple[str, ...] = ()
    waits: str = ""
    why: str = ""

    @property
    def acts(self) -> bool:
        """Whether anything would change in AWS."""
        return self.action not in (Action.NONE, Action.RELEASE) and (
            self.action is not Action.ADOPT or bool(self.changes)
        )

    def summary(self, title: str) -> str:
        """In a sentence, with the names of fields and without values.

        Args:
            title: the kind, for people.
        """
        fields = ", ".join(change.path for change in self.changes)
        text = {
            Action.CREATE: f"would create {title}",
            Action.ADOPT: f"would adopt {title}" + (f" and update {fields}" if fields else " as it is"),
            Action.UPDATE: f"would update {fields} of {title}",
            Action.REPLACE: f"cannot be applied: {', '.join(self.fixed)} of {title} cannot be changed; "
            "it would have to be replaced",
            Action.DELETE: f"would delete {title}",
            Action.RELEASE: f"would let the object go; {title} stays in AWS: {self.why}",
            Action.NONE: f"would change nothing: {title} is as wanted",
        }[self.action]
        return f"{text}; not before this: {self.waits}" if self.waits else text


class Planned(Held):
    """The end of a loop that only plans.

    Args:
        plan: what it would have done.
        title: the kind, for people.
        after: seconds until the next look; the annotation's end is seen at once.
    """

    def __init__(self, plan: Plan, title: str, after: float) -> None:
        super().__init__(f"plan: {plan.summary(title)}", after=after, reason="Planned")
        self.plan = plan


def update(desired: Obj, observed: Obj, changes: Delta, immutable: Sequence[str], *, adopts: bool, waits: str) -> Plan:
    """The plan for a resource that is there.

    Args:
        desired: the object, references resolved.
        observed: the object as AWS has it.
        changes: where they differ, as far as it would be changed.
        immutable: the fields that cannot change.
        adopts: whether the object would take the resource over.
        waits: why it would not be changed at once.
    """
    found = tuple(Change(path, paths.get(observed, path), paths.get(desired, path)) for path in changes.paths)
    fixed = tuple(path for path in immutable if changes.touches(path))
    if fixed:
        return Plan(Action.REPLACE, found, fixed)
    if adopts:
        return Plan(Action.ADOPT, found, waits=waits if found else "")
    return Plan(Action.UPDATE, found, waits=waits) if found else Plan(Action.NONE)


def create(desired: Obj) -> Plan:
    """The plan for a resource that is not there."""
    spec = desired.get("spec") or {}
    return Plan(Action.CREATE, tuple(Change(f"spec.{name}", None, value) for name, value in sorted(spec.items())))
