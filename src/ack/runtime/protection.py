"""Protection from deletion: `services.k8s.aws/deletion-protection`, on an object.

- `always`: the object and its resource stay until the annotation is taken away.
- `referenced`: they stay as long as other objects of this controller refer to the object.

Nothing but the deletion is held: the object is kept in line with AWS as ever, by the loops that the deletion causes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ack import paths
from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.hooks import Obj
from ack.api.resource import Reference
from ack.kube.types import ObjectKey, annotations_of, is_deleting
from ack.runtime.references import target_of, wrappers

ALWAYS, REFERENCED = "always", "referenced"
CHECK_SECONDS = 5.0
"""How soon it is looked again whether anybody still refers to the object."""
SHOWN = 3
"""How many of those who refer to it are named."""


class Blocked(Requeue):
    """The deletion waits.

    Args:
        why: what for.
        after: seconds until the next look; an edit of the annotation is seen at once.
    """

    def __init__(self, why: str, after: float) -> None:
        super().__init__(f"deletion blocked by {why}", after=after, reason="DeletionBlocked")


def check(obj: Obj, users: Iterable[str], resync: float) -> None:
    """Lets a deletion pass, or not.

    Args:
        obj: the object that is being deleted.
        users: those who refer to it, by name; only asked where it matters.
        resync: seconds until the next look at what only an edit can change.

    Raises:
        Blocked: the deletion waits.
        Terminal: the annotation has no known value.
    """
    text = annotations_of(obj).get(core.DELETION_PROTECTION)
    if text is None:
        return
    if text == ALWAYS:
        raise Blocked(f"annotation {core.DELETION_PROTECTION}: take it away to delete the resource", resync)
    if text != REFERENCED:
        raise Terminal(
            f'annotation {core.DELETION_PROTECTION}: {text!r} is unknown; use "always" or "referenced"',
            reason="InvalidAnnotation",
        )
    if found := sorted(users):
        rest = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise Blocked(f"{', '.join(found[:SHOWN])}{rest}", CHECK_SECONDS)


def users_of(key: ObjectKey, objects: Iterable[Obj], references: Iterable[Reference]) -> Iterator[str]:
    """Those of some objects of one kind that refer to an object, as `Kind namespace/name`.

    One that is being deleted itself counts as well: its resource may still need this one.

    Args:
        key: the object's namespace and name.
        objects: of a kind.
        references: those of the kind that lead to the object's kind.
    """
    declared = tuple(references)
    for obj in objects if declared else ():
        metadata = obj["metadata"]
        if any(target_of(wrapper, obj) == key for r in declared for wrapper in wrappers(paths.get(obj, r.ref))):
            state = " (being deleted)" if is_deleting(obj) else ""
            yield f"{obj['kind']} {metadata.get('namespace', '')}/{metadata['name']}{state}"
