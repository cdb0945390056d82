"""What an update sends: of an attribute map what differs, in one call or one by one, and what stands for "not set"."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import pytest

from ack.api.resource import Attributes, Call, EntryName, EntryValue, Member, Resource, Template, Update
from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError
from ack.aws.options import AwsOptions
from ack.aws.scope import Scope
from ack.aws.session import Sessions
from ack.runtime.aws_kind import AwsKind, Observation, Place
from ack.runtime.calls import CallContext, compile_call, refused
from ack.runtime.delta import Delta
from ack.runtime.program import compile_program
from ack.runtime.send import send
from ack.runtime.tags import from_aws
from tests.support.boxes import BOX, box

ENTRIES = {"BoxName": "spec.name", "Policy": "spec.policy", "KeyArn": "spec.keyARN"}
FIELDS = tuple(ENTRIES.values())
AS_MAP = Update(operation="SetBoxAttributes", inputs={"Attributes": Attributes(ENTRIES)}, fields=FIELDS)
ONE_BY_ONE = Update(
    operation="SetBoxAttributes",
    inputs={"Name": EntryName(), "Value": EntryValue()},
    fields=FIELDS,
    one_by_one=ENTRIES,
    resets={"spec.policy": "", "spec.keyARN": ""},
)


class Recorder(AwsKind):
    """Takes the calls down in place of making them."""

    def __init__(self, resource: Resource) -> None:
        super().__init__(compile_program(resource), AwsCaller(Sessions(AwsOptions(region="us-west-2"))))
        self.sent: list[Mapping[str, Any]] = []

    async def call(self, operation: str, params: Mapping[str, Any], *_: Any, **__: Any) -> dict[str, Any]:
        self.sent.append(params)
        return {}


async def sent(
    update: Update, desired: dict[str, Any], *changed: str
) -> tuple[list[Mapping[str, Any]], dict[str, Any]]:
    kind = Recorder(dataclasses.replace(BOX, updates=(update,), tags=None))
    observation = Observation(box({"name": "old", "policy": "old", "keyARN": "old"}))
    place = Place(scope=Scope(region="us-west-2"), partition="aws")
    await send(kind, kind.program.updates[0], box(desired), observation, place, Delta(changed))
    return kind.sent, observation.obj["spec"]


async def test_of_a_map_only_what_differs_is_sent() -> None:
    calls, seen = await sent(AS_MAP, {"name": "n", "policy": "p"}, "spec.policy")
    assert calls == [{"Attributes": {"Policy": "p"}}]
    assert seen == {"name": "old", "policy": "p", "keyARN": "old"}


async def test_entries_are_sent_one_by_one_in_order_and_what_is_gone_is_reset() -> None:
    calls, seen = await sent(ONE_BY_ONE, {"name": "n"}, "spec.policy", "spec.name")
    assert calls == [{"Name": "BoxName", "Value": "n"}, {"Name": "Policy", "Value": ""}]
    assert seen == {"name": "n", "keyARN": "old"}


async def test_leaving_out_is_the_reset_of_what_replaces() -> None:
    inputs = {"Policy": "spec.policy", "BoxName": "spec.name"}
    update = Update(operation="Put", inputs=inputs, fields=FIELDS, replaces=True, resets={"spec.policy": ""})
    assert (await sent(update, {"name": "n"}, "spec.policy"))[0] == [{"BoxName": "n"}]


def test_a_create_sends_every_entry_that_has_a_value() -> None:
    call = compile_call(BOX, Call(operation="Op", inputs={"Attributes": Attributes(ENTRIES)}))
    context = CallContext(region="r", account_id="a")
    assert call.params(box({"name": "n"}), context) == {"Attributes": {"BoxName": "n"}}
    assert call.params(box({}), context) == {}


def test_members_as_the_only_element_of_a_list() -> None:
    inputs = {"Items": Member(listed=True), "Ids": Member("material", listed=True)}
    call = compile_call(BOX, Call(operation="Op", inputs=inputs), element="spec.parts")
    context = CallContext(region="r", account_id="a", member={"material": "wood", "turns": 2})
    assert call.params(box({}), context) == {"Items": [{"Material": "wood", "Turns": 2}], "Ids": ["wood"]}


def test_templates() -> None:
    call = compile_call(BOX, Call(operation="Op", inputs={"Arn": Template("arn:{partition}:{region}:{spec.name|x}")}))
    context = CallContext(region="r", account_id="a", partition="aws")
    assert call.params(box({"name": "n"}), context) == {"Arn": "arn:aws:r:n"}
    assert call.params(box({}), context) == {"Arn": "arn:aws:r:x"}


def test_what_is_refused_in_part_is_an_error() -> None:
    call = Call(operation="PutTargets", inputs={}, failures="FailedEntries")
    refused(call, {"FailedEntries": []})
    with pytest.raises(AwsError, match="api error Bad: no such target"):
        refused(call, {"FailedEntries": [{"ErrorCode": "Bad", "ErrorMessage": "no such target"}]})


def test_a_list_is_read_where_a_map_is_sent() -> None:
    assert BOX.tags is not None
    tags = dataclasses.replace(BOX.tags, key="", aws_key="", aws_value="")
    assert from_aws(tags, [{"Key": "a", "Value": "1"}]) == from_aws(tags, {"a": "1"}) == {"a": "1"}
