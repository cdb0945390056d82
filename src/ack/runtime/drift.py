"""Drift: what differs in AWS although nobody has edited the object, and what is done about it.

`services.k8s.aws/drift-policy`, on an object, else `--drift-policy`:

- `repair` sets AWS back to the object;
- `report` leaves AWS alone and shows the difference, in a condition, an Event and the metrics;
- `ignore` leaves AWS alone.

An edit of the object is carried out whatever the policy. To tell edits from drift after a restart, an object whose
drift is not repaired carries a fingerprint of the spec that AWS was last brought in line with.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import orjson

from ack import paths
from ack.api import core
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.kube.types import annotations_of
from ack.runtime.delta import Delta


class Policy(StrEnum):
    """What is done about drift."""

    REPAIR = "repair"
    REPORT = "report"
    IGNORE = "ignore"


POLICIES = tuple(policy.value for policy in Policy)


def policy(obj: Obj, default: str) -> Policy:
    """The policy of an object.

    Args:
        obj: the object.
        default: the controller's.

    Raises:
        Terminal: the annotation has no known value.
    """
    text = annotations_of(obj).get(core.DRIFT_POLICY, default)
    if text not in POLICIES:
        raise Terminal(
            f'annotation {core.DRIFT_POLICY}: {text!r} is unknown; use "repair", "report" or "ignore"',
            reason="InvalidAnnotation",
        )
    return Policy(text)


def edited(spec: Mapping[str, Any], before: Mapping[str, Any]) -> frozenset[str]:
    """The fields of a spec, `spec.name`, that are not as they were."""
    return frozenset(f"spec.{name}" for name in spec.keys() | before.keys() if spec.get(name) != before.get(name))


def split(changes: Delta, edits: frozenset[str] | None) -> tuple[Delta, Delta]:
    """Parts differences into those by an edit of the object and those by drift.

    Args:
        changes: where AWS differs from the object.
        edits: the fields that were edited since AWS was last in line; `None` if nobody knows: then all may be edits.
    """
    if edits is None:
        return changes, Delta()
    mine = tuple(path for path in changes.paths if any(paths.related(path, field) for field in edits))
    return Delta(mine), Delta(tuple(path for path in changes.paths if path not in mine))


def fingerprint(obj: Obj) -> str:
    """A short fingerprint of an object's spec; sixteen hexadecimal digits."""
    text = orjson.dumps(obj.get("spec") or {}, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(text).hexdigest()[:16]


def is_as_synced(obj: Obj) -> bool:
    """Whether the spec is the one that AWS was last brought in line with, as far as the object itself tells."""
    return annotations_of(obj).get(core.SYNCED_SPEC) == fingerprint(obj)


def mark(obj: Obj, policy: Policy) -> Obj | None:
    """The merge patch that notes the spec of an object as synced; `None` if there is nothing to write.

    An object whose drift is repaired has no need of it, and gives it up.
    """
    known = annotations_of(obj).get(core.SYNCED_SPEC)
    wanted = None if policy is Policy.REPAIR else fingerprint(obj)
    return None if known == wanted else {"metadata": {"annotations": {core.SYNCED_SPEC: wanted}}}
