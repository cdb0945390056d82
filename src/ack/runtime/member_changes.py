"""Which elements of a member set are missing in AWS, and which are too many."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Compare
from ack.runtime.compare import equal
from ack.runtime.program import CompiledMembers


@dataclass(frozen=True, slots=True)
class MemberChanges:
    """The elements by what tells them apart.

    Args:
        put: to be added, or changed.
        delete: to be removed.
    """

    put: dict[str, Any] = field(default_factory=dict)
    delete: dict[str, Any] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.put or self.delete)


def members_of(members: CompiledMembers, obj: Obj) -> dict[str, Any]:
    """The elements of a member set by what tells them apart."""
    value, key = paths.get(obj, members.members.field), members.members.key
    if value is None:
        return {}
    if isinstance(value, dict) and not key:
        return value
    items = value if isinstance(value, list) else [value]
    return {str(item.get(key, "")) if key else str(item): item for item in items}


def changes(members: CompiledMembers, desired: Obj, observed: Obj) -> MemberChanges:
    """Where AWS differs from the object; it lists elements in an order of its own."""
    declared = members.members
    if declared.kept and paths.get(desired, declared.field) is None:
        return MemberChanges()
    want, have = members_of(members, desired), members_of(members, observed)
    if declared.partial:
        return MemberChanges(
            put={k: v for k, v in want.items() if not any(_is(v, other) for other in have.values())},
            delete={k: v for k, v in have.items() if not any(_is(other, v) for other in want.values())},
        )
    put = {k: v for k, v in want.items() if k not in have or not equal(v, have[k], members.rule)}
    # What cannot be changed goes, and comes again.
    gone = (have.keys() - want.keys()) | (put.keys() & have.keys() if declared.fixed else set())
    return MemberChanges(put=put, delete={k: have[k] for k in sorted(gone)})


def _is(wanted: Any, there: Any) -> bool:
    return equal(wanted, there, Compare.GIVEN)
