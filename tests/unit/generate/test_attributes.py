"""Attribute maps, located identifiers, resets, copies; member sets whose operations take lists or the bare element."""

from __future__ import annotations

import pytest

from ack.api.resource import (
    ARN_PATH,
    Attributes,
    Const,
    EntryName,
    EntryValue,
    Member,
    Resource,
    TagKeysToRemove,
    TagsToSet,
    Template,
)
from ack.generate.config import ConfigError
from tests.unit.generate.small_model import kind, small_model

THING = {
    "CreateThing": ("Name* Attributes:StringMap", "ThingUrl"),
    "DeleteThing": ("ThingUrl*", ""),
    "GetThingAttributes": ("ThingUrl* AttributeNames:EntryNames", "Attributes:StringMap"),
    "SetThingAttributes": ("ThingUrl* Attributes*:StringMap", ""),
}
ONE_BY_ONE = {**THING, "SetThingAttributes": ("ThingUrl* AttributeName* AttributeValue", "")}
NAMES = {
    "EntryName": {"type": "string", "enum": ["All", "DelaySeconds"]},
    "EntryNames": {"type": "list", "member": {"shape": "EntryName"}},
}
TEXT = """
kinds:
  Thing:
    attributes: [DelaySeconds, KmsKeyId, FifoThing, Password, Owner, ThingArn]
    fields:
      thingURL: {key: true}
      thingARN: {arn: true, read_only: true}
      owner: {read_only: true}
      fifoThing: {create_only: true}
      kmsKeyID: {reset: ""}
      password: {write_only: true}
"""


def declare(operations: dict[str, tuple[str, str]], text: str = TEXT, **shapes: object) -> Resource:
    made = kind(small_model(operations, {**NAMES, **shapes}), text)
    assert made.resource is not None
    return made.resource


def test_entries_are_read_as_fields() -> None:
    read = declare(THING).read
    assert (read.operation, read.result) == ("GetThingAttributes", "Attributes")
    assert read.inputs == {"ThingUrl": "status.thingURL", "AttributeNames": Const(["All"])}
    assert read.outputs == {
        "DelaySeconds": "spec.delaySeconds",
        "KmsKeyId": "spec.kmsKeyID",
        "FifoThing": "spec.fifoThing",
        "Owner": "status.owner",
        "ThingArn": ARN_PATH,
    }


def test_create_sends_all_entries_of_the_spec() -> None:
    assert declare(THING).create.inputs == {
        "Name": "spec.name",
        "Attributes": Attributes(
            {
                "DelaySeconds": "spec.delaySeconds",
                "KmsKeyId": "spec.kmsKeyID",
                "FifoThing": "spec.fifoThing",
                "Password": "spec.password",
            }
        ),
    }


SETTABLE = {"DelaySeconds": "spec.delaySeconds", "KmsKeyId": "spec.kmsKeyID", "Password": "spec.password"}


def test_a_map_is_set_in_one_call() -> None:
    (update,) = declare(THING).updates
    assert update.inputs == {"ThingUrl": "status.thingURL", "Attributes": Attributes(SETTABLE)}
    assert (update.fields, dict(update.one_by_one)) == (tuple(SETTABLE.values()), {})
    assert update.resets == {"spec.kmsKeyID": ""}


def test_names_and_values_are_set_one_by_one() -> None:
    (update,) = declare(ONE_BY_ONE).updates
    assert update.inputs == {
        "ThingUrl": "status.thingURL",
        "AttributeName": EntryName(),
        "AttributeValue": EntryValue(),
    }
    assert update.one_by_one == SETTABLE


def test_the_status_shows_the_arn_and_copies() -> None:
    text = TEXT.replace("owner: {read_only: true}", "owner: {read_only: true, copy_of: spec.name}")
    assert declare(THING, text).copies == {"status.thingARN": ARN_PATH, "status.owner": "spec.name"}


def test_a_resource_is_located_directly() -> None:
    operations = {**THING, "GetThingUrl": ("Name* Account", "ThingUrl")}
    locate = declare(operations, TEXT + "    read: {locate: GetThingUrl}").read.locate
    assert locate is not None
    assert (locate.many, locate.inputs, locate.needs) == (False, {"Name": "spec.name"}, ("spec.name",))
    assert locate.outputs == {"ThingUrl": "status.thingURL"}


def test_a_resource_is_located_in_a_list_by_what_never_changes() -> None:
    operations = {**THING, "ListThings": ("Filter", "Things:Items")}
    shapes = {
        "Item": "ThingUrl Name KmsKeyId Attributes:StringMap",
        "Items": {"type": "list", "member": {"shape": "Item"}},
    }
    text = TEXT.replace("password: {", "password: {immutable: true, ") + "    read: {locate: ListThings}"
    locate = declare(operations, text, **shapes).read.locate
    assert locate is not None
    assert (locate.many, locate.result) == (True, "Things")
    assert locate.match == {"Name": "spec.name", "Attributes.Password": "spec.password"}


def test_what_tells_no_identifier_locates_nothing() -> None:
    with pytest.raises(ConfigError, match=r"read.locate: GetThingUrl tells none of status.thingURL"):
        declare({**THING, "GetThingUrl": ("Name*", "Other")}, TEXT + "    read: {locate: GetThingUrl}")


RULES = {
    "CreateThing": ("Name*", "Name"),
    "DescribeThing": ("Name*", "Name"),
    "DeleteThing": ("Name*", ""),
}


def test_members_are_put_in_lists_and_failures_are_seen() -> None:
    made = declare(
        {
            **RULES,
            "PutRules": ("Name* Rules*:Rules", "FailedCount:Integer FailedEntries:Failures"),
            "RemoveRules": ("Name* Ids*:Strings", "FailedEntries:Failures"),
            "ListRulesByThing": ("Name*", "Rules:Rules"),
        },
        "kinds: {Thing: {fields: {rules: {list_of: Rule, members: {read: ListRulesByThing}}}}}",
        Rule="Id* Effect",
        Rules={"type": "list", "member": {"shape": "Rule"}},
        Failures={"type": "list", "member": {"shape": "Failure"}},
        Failure="Id ErrorCode ErrorMessage",
    )
    (rules,) = made.members
    assert rules.key == "id"
    assert rules.put.inputs == {"Name": "spec.name", "Rules": Member(listed=True)}
    assert rules.delete.inputs == {"Name": "spec.name", "Ids": Member("id", listed=True)}
    assert (rules.put.failures, rules.delete.failures) == ("FailedEntries", "FailedEntries")


def test_a_member_may_be_all_that_its_operation_takes() -> None:
    made = declare(
        {
            **RULES,
            "PutThingFilter": ("Name* FilterName* Pattern*", ""),
            "DeleteThingFilter": ("Name* FilterName*", ""),
            "DescribeThingFilters": ("Name*", "Filters:Filters"),
        },
        "ignore: {fields: [PutThingFilterInput.Name]}\n"
        "kinds: {Thing: {fields: {filters: {list_of: PutThingFilterInput}}}}",
        Filter="Name FilterName Pattern CreatedAt:Time",
        Filters={"type": "list", "member": {"shape": "Filter"}},
    )
    (filters,) = made.members
    assert filters.put.inputs == {
        "Name": "spec.name",
        "FilterName": Member("filterName"),
        "Pattern": Member("pattern"),
    }
    assert filters.delete.inputs == {"Name": "spec.name", "FilterName": Member("filterName")}
    assert filters.read is not None
    assert filters.read.outputs == {"Filters": "spec.filters"}


def test_tags_are_set_by_the_operation_that_their_field_names() -> None:
    made = declare(
        {
            **RULES,
            "AddTagsToThing": ("Name* Tags*:StringMap", ""),
            "RemoveTagsFromThing": ("Name* TagKeys*:Strings", ""),
            "ListTagsForThing": ("Name* Limit:Integer", "Tags:Tags"),
            "TagResource": ("ResourceArn* Tags*:StringMap", ""),
            "UntagResource": ("ResourceArn* TagKeys*:Strings", ""),
        },
        "kinds: {Thing: {fields: {tags: {from: AddTagsToThing.Tags}}}}\n"
        "operations: {ListTagsForThing: {inputs: {Limit: {value: 50}}}}",
    )
    assert made.tags is not None
    assert made.tags.set.inputs == {"Name": "spec.name", "Tags": TagsToSet()}
    assert made.tags.remove is not None
    assert made.tags.remove.inputs == {"Name": "spec.name", "TagKeys": TagKeysToRemove()}
    assert made.tags.read is not None
    assert made.tags.read.inputs == {"Name": "spec.name", "Limit": Const(50)}
    assert (made.tags.key, made.tags.aws_key) == ("", "")


def test_templates_are_inputs() -> None:
    made = declare(
        RULES, 'operations: {DeleteThing: {inputs: {Name: {template: "x/{region}/{spec.name}"}}}}\nkinds: {Thing: {}}'
    )
    assert made.delete is not None
    assert made.delete.inputs == {"Name": Template("x/{region}/{spec.name}")}
