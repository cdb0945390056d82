"""What differs: fields that the object leaves open, and lists that the next call would reset."""

from __future__ import annotations

import asyncio
import dataclasses
from typing import Any

import pytest

from ack.api.resource import Update
from ack.aws.batch import Batches
from ack.aws.caller import AwsCaller
from ack.aws.options import AwsOptions
from ack.aws.scope import Scope
from ack.aws.session import Sessions
from ack.runtime.aws_kind import AwsKind, Observation, Place
from ack.runtime.change import Changer
from ack.runtime.delta import Delta
from ack.runtime.observe import Observer
from ack.runtime.program import compile_program
from ack.runtime.send import sent
from tests.support.boxes import BOX

REPLACING = Update(
    operation="PutBoxLook",
    inputs={"Fragile": "spec.fragile", "Stickers": "spec.stickers"},
    fields=("spec.fragile", "spec.stickers"),
    replaces=True,
)
MERGING = dataclasses.replace(REPLACING, operation="UpdateBoxLook", replaces=False)


def changed(update: Update, desired: dict[str, Any], observed: dict[str, Any]) -> set[str]:
    program = compile_program(dataclasses.replace(BOX, updates=(update,), tags=None))

    async def compare() -> set[str]:
        kind = AwsKind(program, AwsCaller(Sessions(AwsOptions(region="us-west-2"))))
        changer = Changer(kind, Observer(kind, Batches()))
        place = Place(scope=Scope(region="us-west-2"), partition="aws")
        return set(changer.delta({"spec": desired}, Observation({"spec": observed}), place).paths)

    return asyncio.run(compare())


@pytest.mark.parametrize(
    ("update", "desired", "observed", "paths"),
    [
        # A list that the object no longer has: the next call takes it away, if there is anything else to send.
        (REPLACING, {"fragile": True}, {"fragile": True, "stickers": ["a"]}, {"spec.stickers"}),
        (REPLACING, {}, {"fragile": True, "stickers": ["a"]}, set()),
        (MERGING, {"fragile": True}, {"fragile": True, "stickers": ["a"]}, set()),
        # Everything else that the object leaves open is AWS's to fill.
        (REPLACING, {"stickers": ["a"]}, {"fragile": True, "stickers": ["a"]}, set()),
        (REPLACING, {"fragile": False}, {"fragile": True}, {"spec.fragile"}),
        # A map counts key by key.
        (MERGING, {"labels": {"a": "1"}}, {"labels": {"a": "1", "b": ""}}, {"spec.labels"}),
        (MERGING, {"labels": {"a": "1"}}, {"labels": {"a": "1"}}, set()),
    ],
)
def test_what_differs(update: Update, desired: dict[str, Any], observed: dict[str, Any], paths: set[str]) -> None:
    assert changed(update, desired, observed) == paths


async def test_what_waits_for_the_update_under_way() -> None:
    sent: list[str] = []

    class Recorder(AwsKind):
        async def call(self, operation: str, *_: Any, **__: Any) -> dict[str, Any]:
            sent.append(operation)
            return {}

    look = dataclasses.replace(MERGING, operation="UpdateBoxLook", fields=("spec.fragile",))
    stickers = dataclasses.replace(MERGING, operation="UpdateBoxStickers", fields=("spec.stickers",))
    box = dataclasses.replace(BOX, updates=(look, stickers), tags=None, one_at_a_time=True)
    kind = Recorder(compile_program(box), AwsCaller(Sessions(AwsOptions(region="us-west-2"))))
    changer = Changer(kind, Observer(kind, Batches()))
    place = Place(scope=Scope(region="us-west-2"), partition="aws")
    desired, observation = {"spec": {"fragile": True, "stickers": ["a"]}}, Observation({"spec": {}})
    done = await changer.update(desired, observation, place, changer.delta(desired, observation, place))
    assert sent == ["UpdateBoxLook"]
    assert (done.waiting, done.stuck, done.at_work) == (frozenset({"spec.stickers"}), frozenset(), True)


@pytest.mark.parametrize(
    ("partial", "always", "left"),
    [
        (False, (), {"fragile", "stickers", "name"}),
        (True, (), {"fragile", "name"}),
        (True, ("spec.stickers",), {"fragile", "stickers", "name"}),
    ],
)
def test_a_partial_update_carries_what_differs(partial: bool, always: tuple[str, ...], left: set[str]) -> None:
    update = dataclasses.replace(MERGING, partial=partial, always=always)
    desired = {"spec": {"name": "n", "fragile": True, "stickers": ["a"]}}
    assert set(sent(update, desired, Delta(("spec.fragile",)))["spec"]) == left
    assert set(desired["spec"]) == {"fragile", "stickers", "name"}
