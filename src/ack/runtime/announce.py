"""Events about an object: what has been done for it."""

from __future__ import annotations

from ack import paths
from ack.api.resource import ARN_PATH
from ack.runtime.aws_kind import Observation
from ack.runtime.loop import Kind, Loop


def name_of(loop: Loop, observation: Observation) -> str:
    """How people call a resource: its ARN, else the object's name."""
    return str(paths.get(observation.obj, ARN_PATH) or loop.key.name)


def announce(kind: Kind, loop: Loop, reason: str, message: str, *, warning: bool = False) -> None:
    """Records an Event. A failure after it is told again, even if it was the last one before it.

    Args:
        kind: the kind at work.
        loop: the loop under way.
        reason: in CamelCase.
        message: for people; never a value of a field.
        warning: whether something is wrong.
    """
    kind.recorder.record(loop.original, "Warning" if warning else "Normal", reason, message)
    loop.state.told = None
