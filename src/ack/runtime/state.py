"""What a controller remembers of an object between two loops.

Memory only: after a restart everything is found again in Kubernetes and AWS. It saves calls, it never decides what is
true.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ack.api import core
from ack.api.hooks import Obj
from ack.runtime.aws_kind import Observation

Fingerprint = tuple[Any, ...]


def fingerprint(obj: Obj, annotations: frozenset[str]) -> Fingerprint:
    """All of an object whose change calls for a loop: its spec (by generation), deletion, finalizers, our annotations.

    Args:
        obj: the object.
        annotations: keys beyond the core ones that the kind reads.
    """
    metadata = obj["metadata"]
    ours = {
        key: value
        for key, value in (metadata.get("annotations") or {}).items()
        if key.startswith(f"{core.CORE_GROUP}/") or key in annotations
    }
    return (
        metadata.get("uid"),
        metadata.get("generation"),
        metadata.get("deletionTimestamp"),
        tuple(metadata.get("finalizers") or ()),
        tuple(sorted(ours.items())),
    )


@dataclass(slots=True)
class ObjectState:
    """Memory of one object.

    Args:
        seen: fingerprint of the object that the last loop worked on, our own writes included.
        observation: what AWS had after the last good loop; `None` makes the next loop read everything.
        forgotten: the observation before that: not what AWS has any more, but what identifies the resource.
        desired: the spec that AWS was last brought in line with; `None` if none was in this process.
        generation: the generation that was last brought in line; `None` before that.
        delete_sent: AWS has accepted a delete, and is at work on it.
        due: monotonic time in seconds of the next look that is planned; before it, only news calls for one.
        woken: something that the object depends on has changed since the last loop began.
        waits: how often AWS was found at work since the object was last synced.
        told: the last Event's reason and message, so that a retry does not repeat it.
        secrets: field -> keyed hash of the Secrets' values that AWS has, as far as they were read.
        exported: a Secret's uid and version, and what version of a resource was found in it or written to it.
        unwritten: field -> value that AWS told once and that could not be written to its Secret yet.
    """

    seen: Fingerprint | None = None
    observation: Observation | None = None
    forgotten: Observation | None = None
    desired: dict[str, Any] | None = None
    generation: int | None = None
    delete_sent: bool = False
    due: float = 0.0
    woken: bool = False
    waits: int = 0
    told: tuple[str, str] | None = None
    secrets: dict[str, bytes] = field(default_factory=dict)
    exported: tuple[str, str, str] | None = None
    unwritten: dict[str, str | bytes] = field(default_factory=dict, repr=False)

    def is_of(self, obj: Obj) -> bool:
        """Whether this is the memory of an object, and not of another one that had its name before."""
        return self.seen is None or self.seen[0] == obj["metadata"].get("uid")

    def forget_observation(self) -> None:
        """After a failure nothing observed is trusted, but for what never changes."""
        self.forgotten = self.observation or self.forgotten
        self.observation = None
        self.generation = None
