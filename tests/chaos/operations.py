"""What happens in a run: operations, drawn from a seed, each complete in itself, so that any may be left out."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import msgspec

from tests.chaos.kinds import ChaosKind


class Operation(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of them. What makes no sense at its moment (a change of an object that is not there) does nothing.

    Args:
        do: its name.
        kind: of the object.
        number: of the object.
        draw: decides what the operation leaves open.
        wait: seconds until the next one.
    """

    do: str
    kind: str = ""
    number: int = 0
    draw: int = 0
    wait: float = 0.0

    def __str__(self) -> str:
        return " ".join(filter(None, [self.do, self.kind and f"{self.kind}/{self.number}"]))


WEIGHTS: Mapping[str, float] = {
    "create": 14,
    "set": 14,
    "drift": 8,
    "remove": 4,
    "delete": 6,
    "retain": 1.5,
    "pause": 2,
    "resume": 2,
    "annotate": 2,
    "aws storm": 5,
    "kubernetes storm": 5,
    "calm": 1,
    "aws away": 0.7,
    "kubernetes away": 0.7,
    "kill": 1.5,
    "kill at a write": 2.5,
    "stop": 0.7,
}
"""How often each is drawn."""

ABOUT_OBJECTS = ("create", "set", "drift", "remove", "delete", "retain", "pause", "resume", "annotate")


def draw(seed: int, number: int, kinds: Mapping[str, ChaosKind], *, objects: int = 2) -> list[Operation]:
    """So many operations.

    Args:
        seed: the same seed gives the same operations.
        number: how many.
        kinds: those that take part.
        objects: of each kind.
    """
    chance = random.Random(seed)
    there: set[tuple[str, int]] = set()
    slots = [(kind, n) for kind in kinds for n in range(objects)]
    drawn: list[Operation] = []
    while len(drawn) < number:
        do = chance.choices([*WEIGHTS], [*WEIGHTS.values()])[0]
        fields: dict[str, Any] = {}
        if do in ABOUT_OBJECTS:
            # A list of what should be there: most operations shall mean something.
            among = [slot for slot in slots if (slot in there) != (do == "create")]
            if not among:
                continue
            slot = chance.choice(among)
            (there.add if do == "create" else there.discard if do in ("delete", "retain") else there.__contains__)(slot)
            fields = {"kind": slot[0], "number": slot[1]}
        wait = round(chance.choice((0, 0.1, 0.3, 0.7)), 2)
        drawn.append(Operation(do, draw=chance.randrange(1 << 30), wait=wait, **fields))
    return drawn
