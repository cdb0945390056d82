"""Writing back to Kubernetes: only what changed, as JSON merge patches (RFC 7386)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from ack.api.hooks import Obj


def copy(obj: Obj) -> Obj:
    """A deep copy of plain JSON."""
    result: Obj = orjson.loads(orjson.dumps(obj))
    return result


def merge_patch(old: Mapping[str, Any], new: Mapping[str, Any], *, empty_texts: bool = False) -> dict[str, Any]:
    """The smallest merge patch that makes `new` of `old`; empty if they are equal.

    Args:
        old: what there is.
        new: what is wanted.
        empty_texts: whether an empty string is a value. API servers of Kubernetes 1.20 read it in a merge patch as
            null, which they then refuse for a string; so for them one that is new is left out, and takes away what was
            there.
    """
    patch: dict[str, Any] = {name: None for name in old if name not in new and old[name] is not None}
    for name, value in new.items():
        before = old.get(name)
        if before == value:
            continue
        if isinstance(value, Mapping):
            known = before if isinstance(before, Mapping) else {}
            inner = merge_patch(known, value, empty_texts=empty_texts)
            if inner or before is not known:
                patch[name] = inner
        elif value != "" or empty_texts:
            patch[name] = value
        elif before is not None:
            patch[name] = None
    return patch


def finalizer_patch(obj: Obj, finalizer: str, *, present: bool) -> dict[str, Any] | None:
    """The patch that adds or removes one finalizer; `None` if there is nothing to do.

    A merge patch replaces the whole list, so it carries the resource version that the list was read at: the API server
    refuses it (409) if anybody has changed the object since, and nobody else's finalizer is ever lost.
    """
    metadata = obj["metadata"]
    finalizers: list[str] = list(metadata.get("finalizers") or [])
    if (finalizer in finalizers) == present:
        return None
    finalizers = [*finalizers, finalizer] if present else [f for f in finalizers if f != finalizer]
    return {"metadata": {"finalizers": finalizers or None, "resourceVersion": metadata["resourceVersion"]}}
