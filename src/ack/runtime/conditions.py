"""Conditions: what every outcome looks like in `status.conditions`.

Types and texts are the published ones (`ack.api.core`). A condition's `lastTransitionTime` moves only when its status
does, so a loop that changes nothing writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from ack.api import core
from ack.api.errors import cut


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, before it has a time.

    Args:
        status: `True`, `False` or `Unknown`.
        reason: CamelCase where nothing published says otherwise.
        message: for people.
    """

    status: str
    reason: str | None = None
    message: str | None = None


@dataclass(slots=True)
class Conditions:
    """The conditions of one loop, collected step by step. Order is order of appearance; `Ready` comes last."""

    _by_type: dict[str, Condition] = field(default_factory=dict)

    def set(self, type_: str, condition: Condition) -> None:
        """Sets or replaces a condition."""
        self._by_type[type_] = condition

    def synced(self, *, reason: str = "Synced") -> None:
        """AWS matches the object."""
        self.set(core.SYNCED, Condition("True", None, core.SYNCED_TRUE))
        self.set(core.READY, Condition("True", reason, core.SYNCED_TRUE))

    def waiting(self, reason: str, message: str, detail: str | None = None) -> None:
        """AWS is still at work, or something else is not there yet: no failure.

        Args:
            reason: CamelCase.
            message: for the user.
            detail: what the message leaves out. As published, it is the reason that `ACK.ResourceSynced` has.
        """
        self.set(core.SYNCED, Condition("False", detail or reason, message))
        self.set(core.READY, Condition("False", reason, f"{message}: {detail}" if detail else message))

    def terminal(self, message: str, *, reason: str | None = None) -> None:
        """Nothing but a change can mend it."""
        self.set(core.TERMINAL, Condition("True", reason, message))
        self.set(core.SYNCED, Condition("False", core.TERMINAL_REASON, core.SYNCED_FALSE))
        self.set(core.READY, Condition("False", core.TERMINAL, message))

    def recoverable(self, message: str, *, reason: str | None = None) -> None:
        """It is tried again."""
        self.set(core.RECOVERABLE, Condition("True", reason, message))
        self.set(core.SYNCED, Condition("Unknown", message, core.SYNCED_UNKNOWN))
        self.set(core.READY, Condition("False", core.RECOVERABLE, message))

    def late_initialized(self, *, done: bool) -> None:
        """Whether AWS has filled every field that it should."""
        if done:
            self.set(core.LATE_INITIALIZED, Condition("True", core.LATE_INIT_DONE, core.LATE_INIT_DONE))
        else:
            self.set(core.LATE_INITIALIZED, Condition("False", core.LATE_INIT_PENDING_REASON, core.LATE_INIT_PENDING))

    def role_selected(self, selected: str) -> None:
        """An IAMRoleSelector gave the role."""
        self.set(core.IAM_ROLE_SELECTED, Condition("True", "Selected", selected))

    def advisory(self, reason: str, message: str) -> None:
        """Something the user should know."""
        self.set(core.ADVISORY, Condition("True", reason, message))

    def held(self, reason: str, message: str, previous: list[dict[str, Any]]) -> None:
        """Nothing is done for the object for now: what was true of it stays so, and the user is told.

        Args:
            reason: CamelCase.
            message: for the user.
            previous: the object's conditions so far.
        """
        for old in previous:
            if old["type"] != core.ADVISORY:
                self.set(old["type"], Condition(old["status"], old.get("reason"), old.get("message")))
        if not self._by_type.keys() & {core.READY, core.SYNCED}:
            self.waiting(reason, message)
        self.advisory(reason, message)

    def render(self, previous: list[dict[str, Any]], now: datetime | None = None) -> list[dict[str, Any]]:
        """As `status.conditions`.

        Args:
            previous: the object's conditions so far. One whose status is the same keeps its time; `ACK.Terminal` and
                `ACK.Recoverable` that were true and are gone now are shown as false, as published.
            now: the time of transitions.
        """
        times = {c.get("type"): c for c in previous}
        stamp = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")
        entries = dict(self._by_type)
        for type_ in (core.TERMINAL, core.RECOVERABLE):
            if type_ not in entries and type_ in times:
                entries[type_] = Condition("False")
        ready = entries.pop(core.READY, None)
        if ready:
            entries[core.READY] = ready
        return [_entry(type_, condition, times.get(type_), stamp) for type_, condition in entries.items()]


def _entry(type_: str, condition: Condition, old: Mapping[str, Any] | None, now: str) -> dict[str, Any]:
    same = old is not None and old.get("status") == condition.status and old.get("lastTransitionTime")
    entry = {"lastTransitionTime": old["lastTransitionTime"] if old and same else now}
    # No empty texts: some builds of Kubernetes refuse them where a schema says `type: string`.
    if condition.message:
        entry["message"] = cut(condition.message)
    if condition.reason:
        entry["reason"] = cut(condition.reason)
    return {**entry, "status": condition.status, "type": type_}


def condition_of(conditions: list[dict[str, Any]], type_: str) -> Mapping[str, Any]:
    """A condition by its type; empty if it is not there."""
    return next((c for c in conditions if c.get("type") == type_), {})


def status_of(conditions: list[dict[str, Any]], type_: str) -> str | None:
    """The status of a condition; `None` if it is not there."""
    return condition_of(conditions, type_).get("status")


def was_synced(obj: Mapping[str, Any]) -> bool:
    """Whether an object's last loop ended well."""
    return status_of((obj.get("status") or {}).get("conditions") or [], core.SYNCED) == "True"
