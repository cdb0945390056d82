"""Fields whose drift is ignored, by annotation: sent when the resource is made, left to AWS from then on.

`services.k8s.aws/ignore-field-drift: spec.tags,spec.lifecyclePolicy,spec.rules[0].expiration` (dots between fields, an
index for an element of a list). What AWS has in such a field is taken for wanted, so that neither AWS's drift nor an
edit of the object changes it; what is sent for its neighbours carries AWS's value along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ack.api import core
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.kube.types import annotations_of

Path = tuple[str | int, ...]

_PATH = re.compile(r"spec(\.[A-Za-z_][\w-]*(\[[0-9]{1,9}\])*)+")
_STEP = re.compile(r"\.([A-Za-z_][\w-]*)|\[(\d+)\]")
_NOTHING = object()


def ignored(obj: Obj) -> tuple[Path, ...]:
    """The paths that an object names.

    Raises:
        Terminal: one of them is no path into the spec.
    """
    text = annotations_of(obj).get(core.IGNORE_FIELD_DRIFT, "")
    return tuple(_parse(part.strip()) for part in text.split(",") if part.strip())


def _parse(text: str) -> Path:
    if not _PATH.fullmatch(text):
        raise Terminal(
            f"annotation {core.IGNORE_FIELD_DRIFT}: {text!r} is no path into the spec; write spec.tags, "
            "spec.encryption.kmsKey or spec.rules[0].status, separated by commas",
            reason="InvalidAnnotation",
        )
    steps = _STEP.findall(text.removeprefix("spec"))
    return ("spec", *(int(index) if index else name for name, index in steps))


def apply(desired: Obj, observed: Obj, fields: Sequence[Path]) -> None:
    """Makes AWS's values the wanted ones, in place.

    Args:
        desired: the object.
        observed: the object as AWS has it; not changed.
        fields: the paths. One whose parent is not there on either side is left alone.
    """
    for path in fields:
        value = _get(observed, path)
        parent, last = _get(desired, path[:-1]), path[-1]
        if parent is _NOTHING and value is not _NOTHING:
            parent = _grown(desired, path[:-1])
        if isinstance(parent, dict) and isinstance(last, str):
            if value is _NOTHING:
                parent.pop(last, None)
            else:
                parent[last] = value
        elif isinstance(parent, list) and isinstance(last, int) and value is not _NOTHING and last < len(parent):
            parent[last] = value


def _get(obj: Any, path: Path) -> Any:
    for step in path:
        if not _holds(obj, step):
            return _NOTHING
        obj = obj[step]
    return obj


def _grown(obj: Any, path: Path) -> Any:
    """The parent, made where only objects are missing on the way to it."""
    for step in path:
        if isinstance(obj, dict) and isinstance(step, str):
            obj = obj.setdefault(step, {})
        elif _holds(obj, step):
            obj = obj[step]
        else:
            return _NOTHING
    return obj


def _holds(obj: Any, step: str | int) -> bool:
    if isinstance(step, str):
        return isinstance(obj, dict) and step in obj
    return isinstance(obj, list) and step < len(obj)
