"""What the loops of a FieldExport share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.kube.types import ObjectKey
from ack.runtime.conditions import Conditions
from ack.runtime.field_export import Target
from ack.runtime.state import Fingerprint


@dataclass(slots=True)
class ExportState:
    """What is remembered of a FieldExport; it saves writes, and never decides what is true.

    Args:
        seen: fingerprint of the object that the last loop worked on.
        written: what was written last, and where.
        repeat: monotonic time in seconds after which it is written again.
        told: the last Event's reason and message.
        orphan: monotonic time in seconds after which any controller may take the finalizer off.
    """

    seen: Fingerprint | None = None
    written: tuple[Target, bytes] | None = None
    repeat: float = 0.0
    told: tuple[str, str] | None = None
    orphan: float | None = None


@dataclass(slots=True)
class ExportLoop:
    """One loop of a FieldExport.

    Args:
        key: the object's.
        obj: the object as it is now.
        state: what is remembered of it.
        log: bound to the object.
        conditions: what will be shown.
    """

    key: ObjectKey
    obj: Obj
    state: ExportState
    log: Any
    conditions: Conditions = field(default_factory=Conditions)

    @property
    def before(self) -> list[dict[str, Any]]:
        """The conditions so far."""
        return paths.get(self.obj, "status.conditions") or []
