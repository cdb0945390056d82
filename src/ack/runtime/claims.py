"""Whose a resource is: two objects must not hold one, and none may take another's.

Who can make objects in one namespace could otherwise take over, and delete, what an object of another one manages: by
adopting it, or with a finalizer that the user wrote.
"""

from __future__ import annotations

from collections.abc import Iterator

from ack import paths
from ack.api.errors import Recoverable
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH
from ack.kube.types import finalizers_of
from ack.runtime import aliases
from ack.runtime.loop import Kind, Loop
from ack.runtime.spelling import spell

_WHERE = "status.ackResourceMetadata"


class Claimed(Recoverable):
    """Another object manages the resource. Tried again: that one may let go of it.

    Args:
        title: of the kind.
        other: the object.
    """

    reason = "AlreadyManaged"

    def __init__(self, title: str, other: Obj) -> None:
        metadata = other["metadata"]
        text = f"this {title} is managed by {other['kind']} {metadata['namespace']}/{metadata['name']}"
        super().__init__(f"{text}; delete that object first, with the deletion policy retain")


def is_forged(kind: Kind, loop: Loop, found: Obj) -> bool:
    """Whether an object only says by its finalizer that it has a resource, and another one really has it.

    What the controller has written down of an object itself is trusted: who may write its status may do anything.
    Arguments as `holder`.
    """
    return not is_written_down(loop) and holder(kind, loop, found) is not None


def is_written_down(loop: Loop) -> bool:
    """Whether the controller has written down that an object has its resource. Else it may be called by a name of which
    only AWS tells whose it is."""
    return bool(paths.get(loop.original, _WHERE))


def holder(kind: Kind, loop: Loop, found: Obj) -> Obj | None:
    """Another object that manages a resource, as the controller has written down.

    Args:
        kind: the kind at work.
        loop: of the object that asks.
        found: an object with the resource's identity.
    """
    return next((other for other in rivals(kind, loop, found) if paths.get(other, _WHERE)), None)


def rivals(kind: Kind, loop: Loop, found: Obj) -> Iterator[Obj]:
    """The other objects that claim a resource, whether or not they have it. Arguments as `holder`.

    They have its keys or its ARN: AWS takes several names for one resource, an ARN for a name or another host in a URL.
    """
    resource = kind.program.resource
    mine = [paths.get(found, path) for path in resource.keys]
    arn = _arn(found)
    if arn is None and all(value is None for value in mine):
        return
    for other in kind.informer.list():
        metadata = other["metadata"]
        if metadata["uid"] == loop.original["metadata"]["uid"]:
            continue
        if resource.finalizer not in finalizers_of(other) or _elsewhere(loop, other):
            continue
        if arn is not None and _arn(other) == arn:
            yield other
            continue
        named = aliases.first_names(other, resource.aliases)
        spell(named, resource.prefixes)
        if [paths.get(named, path) for path in resource.keys] == mine and any(value is not None for value in mine):
            yield other


def _arn(obj: Obj) -> str | None:
    """An object's ARN; AWS may tell a word ("PendingConfirmation") in place of one."""
    arn = paths.get(obj, ARN_PATH)
    return arn if isinstance(arn, str) and arn.startswith("arn:") else None


def _elsewhere(loop: Loop, other: Obj) -> bool:
    """Whether another object's resource is in another account or region; of one without an ARN that says nothing."""
    scope = loop.place.scope
    where = paths.get(other, _WHERE) or {}
    here = {"ownerAccountID": scope.account_id, "region": scope.region}
    return bool(paths.get(other, ARN_PATH)) and any(where.get(key, value) != value for key, value in here.items())
