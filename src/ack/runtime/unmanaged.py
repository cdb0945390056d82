"""Fields that somebody else keeps while an annotation of the object says so: an autoscaler, for example."""

from __future__ import annotations

from collections.abc import Sequence

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Unmanaged
from ack.kube.types import annotations_of


def fields(obj: Obj, declared: Sequence[Unmanaged]) -> list[tuple[str | int, ...]]:
    """The paths of the fields that are left alone.

    Args:
        obj: the object.
        declared: the kind's rules.
    """
    annotations = annotations_of(obj)
    return [paths.split(rule.field) for rule in declared if annotations.get(rule.annotation) == rule.value]
