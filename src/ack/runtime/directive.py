"""The annotation by which a user holds an object's reconciliation: paused, or planned only.

`services.k8s.aws/reconcile: paused` does nothing for the object, not even its deletion, until the annotation goes.
`services.k8s.aws/reconcile: plan` reads AWS and says what would be done. What was shown before stays true meanwhile: an
object that is held is as ready for others as it was.
"""

from __future__ import annotations

from enum import StrEnum

from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.hooks import Obj
from ack.kube.types import annotations_of


class Mode(StrEnum):
    """What is done for an object."""

    NORMAL = ""
    PAUSED = "paused"
    PLAN = "plan"


class Held(Requeue):
    """The loop ends here, because the user wants it so.

    Args:
        message: what is not done.
        after: seconds until the next look; the annotation's end is seen at once.
        reason: `Paused` or `Planned`.
    """


def mode(obj: Obj) -> Mode:
    """What an object asks for.

    Raises:
        Terminal: the annotation has no known value.
    """
    text = annotations_of(obj).get(core.RECONCILE, "")
    if text not in set(Mode):
        raise Terminal(
            f'annotation {core.RECONCILE}: {text!r} is unknown; use "paused" or "plan", or take it away',
            reason="InvalidAnnotation",
        )
    return Mode(text)


def paused(after: float) -> Held:
    """The end of a loop of a paused object."""
    text = f"reconciliation is paused by annotation {core.RECONCILE}: nothing is done in AWS until it is taken away"
    return Held(text, after=after, reason="Paused")
