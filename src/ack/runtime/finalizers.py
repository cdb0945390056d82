"""Our finalizer: added before anything is created in AWS, removed when AWS has let go. Nobody else's is touched."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.hooks import Obj
from ack.kube.client import Client
from ack.kube.errors import Conflict, NotFound
from ack.kube.types import ResourceType, finalizers_of, key_of
from ack.runtime.loop import Kind, Loop
from ack.runtime.writeback import finalizer_patch

ATTEMPTS = 5
"""How often a removal is tried against others who change the object at the same time."""


def has(kind: Kind, loop: Loop) -> bool:
    """Whether the object carries our finalizer: then its resource is ours."""
    return kind.program.resource.finalizer in finalizers_of(loop.original)


async def add(kind: Kind, loop: Loop, annotations: Mapping[str, str] | None = None) -> None:
    """Adds the finalizer.

    The write fails if the object has changed since it was read, so that nothing is created from a stale copy.

    Args:
        kind: the kind at work.
        loop: the loop under way.
        annotations: are written with it, and also where it is there already.

    Raises:
        Conflict: the object has changed.
        NotFound: it is gone.
    """
    patch = finalizer_patch(loop.original, kind.program.resource.finalizer, present=True)
    if patch is None and not annotations:
        return
    metadata = patch["metadata"] if patch else {"resourceVersion": loop.original["metadata"]["resourceVersion"]}
    await kind.patch(loop, {"metadata": metadata | ({"annotations": annotations} if annotations else {})})


async def remove(kind: Kind, loop: Loop) -> None:
    """Removes the finalizer.

    Raises:
        Conflict: the object kept changing.
    """
    written = await strip(kind.kube, kind.type, loop.original, kind.program.resource.finalizer)
    if written:
        # Also if this was the last finalizer: the cache must not show an object that is gone, or it is deleted twice.
        kind.written(loop.state, written)
        loop.original = written


async def strip(kube: Client, type_: ResourceType, obj: Obj, finalizer: str) -> Obj | None:
    """Takes one finalizer off an object.

    Args:
        kube: the client.
        type_: the object's.
        obj: the object, perhaps an old copy of it.
        finalizer: which.

    Returns:
        the object as it is now; `None` if nothing was to be done.

    Raises:
        Conflict: the object kept changing.
    """
    key = key_of(obj)
    for attempt in range(ATTEMPTS):
        patch = finalizer_patch(obj, finalizer, present=False)
        if patch is None:
            return None
        try:
            return await kube.merge_patch(type_, key.name, key.namespace, patch)
        except NotFound:
            return None
        except Conflict:
            if attempt == ATTEMPTS - 1:
                raise
            try:
                obj = await kube.get(type_, key.name, key.namespace)
            except NotFound:
                return None
    return None
