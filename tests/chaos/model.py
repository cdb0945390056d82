"""What should be, as far as the user has said it: compared with what is."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ack.api import core
from tests.chaos.kinds import ChaosKind
from tests.support.aws_view import ACCOUNT, REGION
from tests.support.kind_case import filled


@dataclass(slots=True)
class Thing:
    """An object that the user has made, or what is left of it.

    Args:
        kind: its kind.
        number: tells it from others of its kind.
        about: what is known of its kind.
        chosen: field -> which of its values it has.
        there: whether the user wants it.
        kept: whether its resource shall stay in AWS when the object goes: None if that cannot be told.
        disturbed: whether its resource has been deleted behind the controller's back.
    """

    kind: str
    number: int
    about: ChaosKind
    chosen: dict[str, int] = field(default_factory=dict)
    there: bool = False
    kept: bool | None = False
    disturbed: bool = False

    @property
    def name(self) -> str:
        """The object's, and its resource's."""
        return name_of(self.kind, self.number)

    @property
    def known(self) -> dict[str, Any]:
        """What values of the table can name, whether or not the object exists."""
        needs = {name: name_of(kind, self.number) for name, kind in self.about.needs.items()}
        return {"account": ACCOUNT, "region": REGION, "name": self.name, "n": str(self.number), **needs}

    def drawn_spec(self, chance: random.Random) -> dict[str, Any]:
        """The spec of a new object."""
        self.chosen = {f: chance.randrange(len(v.values)) for f, v in self.about.varied.items()}
        values = {f: self.about.varied[f].values[choice] for f, choice in self.chosen.items()}
        spec: dict[str, Any] = filled({**self.about.spec, **values}, self.known)
        return spec

    def drawn_change(self, chance: random.Random) -> dict[str, Any]:
        """A merge patch of the spec that changes one field."""
        name = chance.choice([*self.about.varied])
        before = self.about.varied[name].values[self.chosen[name]]
        self.chosen[name] = chance.randrange(len(self.about.varied[name].values))
        after = self.about.varied[name].values[self.chosen[name]]
        if isinstance(before, dict):
            after = {**dict.fromkeys(before), **after}
        patch: dict[str, Any] = filled({name: after}, self.known)
        return patch


def name_of(kind: str, number: int) -> str:
    """`repository-0`."""
    return f"{kind.rpartition('.')[2].lower()}-{number}"


def unexplained(obj: Mapping[str, Any]) -> str:
    """What an object's conditions leave open; "" if nothing."""
    conditions = {c["type"]: c for c in (obj.get("status") or {}).get("conditions") or []}
    ready = conditions.get(core.READY)
    if ready is None:
        return f"no condition {core.READY}"
    if not ready.get("reason"):
        return f"{core.READY} is {ready['status']} without a reason"
    if ready["status"] != "True" and not ready.get("message"):
        return f"{core.READY} is {ready['status']} without a message"
    return ""
