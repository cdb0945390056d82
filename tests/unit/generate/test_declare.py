"""The declaration of a kind: identity, calls, parts, tags, error codes."""

from __future__ import annotations

import pytest

from ack.api.resource import (
    ARN_PATH,
    Added,
    AllTags,
    Annotation,
    Batch,
    Call,
    Compare,
    Const,
    Each,
    Filled,
    FirstOf,
    Last,
    LateInit,
    Member,
    MemberKey,
    Members,
    Region,
    Removed,
    Resource,
    TagKeysToRemove,
    TagsToRemove,
    TagsToSet,
    Token,
    Unmanaged,
    Update,
    When,
)
from ack.generate import error_codes
from ack.generate.config import ConfigError
from ack.generate.parts import stems
from ack.runtime.values import fields_of, strip, type_at
from tests.unit.generate.small_model import kind, small_model

THING = "ThingId ThingArn Name Size:Integer State"
LIST = {"type": "list", "member": {"shape": "Thing"}}
CREATE = ("Name* Size:Integer", "Thing:Thing")


def declare(operations: dict[str, tuple[str, str]], text: str = "", **shapes: object) -> Resource:
    made = kind(small_model(operations, {"Thing": THING, "Things": LIST, **shapes}), text)
    assert made.resource is not None
    return made.resource


def test_what_delete_requires_identifies() -> None:
    made = declare(
        {"CreateThing": CREATE, "DescribeThing": ("Name*", "Thing:Thing"), "DeleteThing": ("Name* Force:Boolean", "")}
    )
    assert made.keys == ("spec.name",)
    assert made.immutable == ("spec.name",)
    assert made.read.inputs == {"Name": "spec.name"}
    assert made.read.needs == ("spec.name",)
    assert (made.read.result, made.read.many) == ("Thing", False)
    assert made.read.outputs == {
        "ThingId": "status.thingID",
        "ThingArn": ARN_PATH,
        "Name": "spec.name",
        "Size": "spec.size",
        "State": "status.state",
    }
    assert made.delete == Call(operation="DeleteThing", inputs={"Name": "spec.name"})


def test_a_key_that_aws_assigns_is_of_the_status_and_freezes_nothing() -> None:
    made = declare(
        {"CreateThing": CREATE, "DescribeThing": ("ThingId*", "Thing:Thing"), "DeleteThing": ("ThingId*", "")}
    )
    assert made.keys == ("status.thingID",)
    assert made.immutable == ()


def test_the_arn_may_identify() -> None:
    made = declare(
        {"CreateThing": CREATE, "DescribeThing": ("ThingArn*", "Thing:Thing"), "DeleteThing": ("ThingArn*", "")}
    )
    assert made.keys == (ARN_PATH,)
    assert [(each.name, each.path) for each in made.adoption] == [("arn", ARN_PATH)]


@pytest.mark.parametrize(
    ("limit", "text", "expected"),
    [
        (100, "", Batch("Names", "Name", 100)),
        (1, "", None),
        (None, "", None),
        (None, "kinds: {Thing: {read: {batch: true}}}", Batch("Names", "Name", 100)),
        (100, "kinds: {Thing: {read: {batch: false}}}", None),
    ],
)
def test_a_list_of_keys_is_a_batch(limit: int | None, text: str, expected: Batch | None) -> None:
    made = declare(
        {
            "CreateThing": CREATE,
            "DescribeThings": ("Account Size:Integer Names:Names", "Things:Things NextToken"),
            "DeleteThing": ("Name*", ""),
        },
        text,
        Names={"type": "list", "member": {"shape": "String"}, **({"max": limit} if limit else {})},
    )
    # The size would only filter: a resource whose size was changed would not be found.
    assert made.read.inputs == {"Names": Each("spec.name")}
    assert (made.read.result, made.read.many, made.read.match) == ("Things", True, {"Name": "spec.name"})
    assert made.read.batch == expected


def test_idempotency_tokens() -> None:
    operations = {
        "CreateThing": ("Name* ClientToken?", "Thing:Thing"),
        "DescribeThing": ("Name*", "Thing:Thing"),
        "DeleteThing": ("Name*", ""),
    }
    made = declare(operations)
    assert made.create.inputs["ClientToken"] == FirstOf(("spec.clientToken", Token()))
    hidden = declare(operations, "kinds: {Thing: {idempotency_token: false}}")
    assert hidden.create.inputs["ClientToken"] == Token()


def test_told_inputs() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Config:Config", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name* Force:Boolean", ""),
        },
        """
        operations:
          DeleteThing: {inputs: {Force: {annotation: a/b, type: bool, default: false}}}
          CreateThing:
            inputs:
              Config.Zone: {first_of: [{field: spec.config.zone}, {region: true, unless: [x]}]}
              Config.Mode: {value: fast}
        """,
        Config="Zone Mode",
    )
    assert made.delete is not None
    assert made.delete.inputs["Force"] == Annotation("a/b", bool, False)
    assert list(made.create.inputs) == ["Name", "Config", "Config.Zone", "Config.Mode"]  # the whole before its members
    assert made.create.inputs["Config.Zone"] == FirstOf(("spec.config.zone", Region(("x",))))
    assert made.create.inputs["Config.Mode"] == Const("fast")


def test_updates_are_the_update_operation_and_what_else_carries_fields() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Size:Integer Color Shape Locked:Boolean", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "UpdateThing": ("Name* Size:Integer", "Thing:Thing"),
            "PutThingColor": ("Name* Color*", ""),
            "PutThingSize": ("Name* Size*:Integer", ""),  # UpdateThing does that
            "PutThingPart": ("Name* Part*", ""),  # Part is no field
            "SetColor": ("Color*", ""),  # of what?
            "DeleteThing": ("Name*", ""),
        }
    )
    assert made.updates == (
        Update(
            operation="UpdateThing",
            inputs={"Name": "spec.name", "Size": "spec.size"},
            result="Thing",
            outputs={"ThingId": "status.thingID", "ThingArn": ARN_PATH, "State": "status.state"},
            fields=("spec.size",),
        ),
        Update(
            operation="PutThingColor",
            inputs={"Name": "spec.name", "Color": "spec.color"},
            fields=("spec.color",),
            replaces=True,
        ),
    )


def test_what_cannot_change_is_in_no_update() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Size:Integer Color", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "UpdateThing": ("Name* Size:Integer Color", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {fields: {color: {immutable: true}}}}",
    )
    assert made.immutable == ("spec.color", "spec.name")
    assert made.updates[0].fields == ("spec.size",)


@pytest.mark.parametrize(
    ("put", "expected"),
    [
        ("PutBucketCors", ["BucketCors"]),
        ("SetRepositoryPolicy", ["RepositoryPolicy"]),
        ("PutBucketLifecycleConfiguration", ["BucketLifecycleConfiguration", "BucketLifecycle"]),
    ],
)
def test_names_of_siblings(put: str, expected: list[str]) -> None:
    assert stems(put) == expected


PARTS = {
    "CreateThing": ("Name*", "Thing:Thing"),
    "DescribeThing": ("Name*", "Thing:Thing"),
    "DeleteThing": ("Name*", "", ["ThingNotFoundException"]),
    "PutThingPolicy": ("Name* Policy*", ""),
    "GetThingPolicy": ("Name*", "Name Policy", ["PolicyNotFoundException", "ThingNotFoundException"]),
    "DeleteThingPolicy": ("Name*", ""),
    "PutThingMode": ("Name* ModeConfiguration*:Mode", ""),
    "GetThingMode": ("Name*", "Status Other"),
    "PutThingLog": ("Name* Log*:Log", ""),
    "GetThingLog": ("Name*", "Current:Log"),
    "PutThingNote": ("Name* Note*", ""),
}
PART_SHAPES = {
    "Mode": "Status",
    "Log": "Target",
    "PolicyNotFoundException": {"type": "structure", "members": {}, "exception": True},
}


def test_parts() -> None:
    made = declare(
        PARTS,  # type: ignore[arg-type]  # some have errors
        """
        kinds:
          Thing:
            fields:
              policy: {from: PutThingPolicy.Policy, compare: iam_policy}
              mode: {from: PutThingMode.ModeConfiguration, part: {reset: {Status: Off}, default: {status: Off}}}
              log: {from: PutThingLog.Log, part: {absent: [NoLog], unsupported: [NotImplemented]}}
              note: {from: PutThingNote.Note}
        """,
        **PART_SHAPES,
    )
    log, mode, policy = made.parts
    name = {"Name": "spec.name"}
    assert (policy.field, policy.absent) == ("spec.policy", ("PolicyNotFoundException",))
    assert policy.read.outputs == {"Policy": "spec.policy"}
    assert policy.put == Call(operation="PutThingPolicy", inputs={**name, "Policy": "spec.policy"})
    assert policy.delete == Call(operation="DeleteThingPolicy", inputs=name)
    # Flat output, no delete operation.
    assert mode.read.outputs == {"Status": "spec.mode.status"}
    assert mode.delete == Call(operation="PutThingMode", inputs={**name, "ModeConfiguration": Const({"Status": "Off"})})
    assert mode.default == {"status": "Off"}
    # The same shape under another name.
    assert log.read.outputs == {"Current": "spec.log"}
    assert (log.delete, log.absent, log.unsupported) == (None, ("NoLog",), ("NotImplemented",))
    # No get operation: it can only be sent.
    assert made.updates == (
        Update(
            operation="PutThingNote",
            inputs={**name, "Note": "spec.note"},
            fields=("spec.note",),
            replaces=True,
        ),
    )
    assert made.compare == {"spec.policy": Compare.IAM_POLICY}


def test_what_is_only_given_is_no_part() -> None:
    made = declare(
        {
            "CreateThing": ("Name*", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "ModifyThing": ("Name*", "Version"),
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {fields: {version: {from: ModifyThing.Version}}}}",
    )
    assert (made.parts, made.updates) == ((), ())


def test_a_part_may_be_all_that_its_operation_takes() -> None:
    made = declare(
        {
            "CreateThing": ("Name*", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "PutThingLimits": ("Name* Low:Integer High:Integer", ""),
            "GetThingLimits": ("Name*", "Name Low:Integer High:Integer"),
            "DeleteThingLimits": ("Name*", ""),
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {fields: {limits: {from: PutThingLimits}}}}",
    )
    (limits,) = made.parts
    assert {field.name for field in fields_of(made.spec)} == {"name", "limits"}
    assert {field.name for field in fields_of(strip(type_at(made.spec, "limits")))} == {"low", "high"}
    assert limits.put.inputs == {"Name": "spec.name", "Low": "spec.limits.low", "High": "spec.limits.high"}
    assert {"Low": "spec.limits.low", "High": "spec.limits.high"}.items() <= limits.read.outputs.items()


def test_member_sets() -> None:
    made = declare(
        {
            "CreateThing": ("Name*", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "ListThingRules": ("Name* Token", "Rules:Rules NextToken"),
            "PutThingRule": ("Name* Id* Rule*:Rule", ""),
            "DeleteThingRule": ("Name* Id*", ""),
        },
        "kinds: {Thing: {fields: {rules: {list_of: Rule}}}}",
        Rule="Id* Effect",
        Rules={"type": "list", "member": {"shape": "Rule"}},
    )
    (rules,) = made.members
    assert (rules.field, rules.key) == ("spec.rules", "id")
    assert rules.read is not None
    assert (rules.read.operation, rules.read.outputs) == ("ListThingRules", {"Rules": "spec.rules"})
    assert rules.put == Call(
        operation="PutThingRule", inputs={"Name": "spec.name", "Id": Member("id"), "Rule": Member()}
    )
    assert rules.delete == Call(operation="DeleteThingRule", inputs={"Name": "spec.name", "Id": Member("id")})


NAMED = {
    "CreateThing": ("Name* Owners:Strings Guard", "Thing:Thing"),
    "DescribeThing": ("Name*", "Thing:Thing"),
    "DeleteThing": ("Name*", ""),
}
HOLDER = {"Holder": "OwnerName Since", "Holders": {"type": "list", "member": {"shape": "Holder"}}}


def test_a_set_of_strings() -> None:
    made = declare(
        {
            **NAMED,
            "AttachThingOwner": ("Name* OwnerName*", ""),
            "DetachThingOwner": ("Name* OwnerName*", ""),
            "ListThingOwners": ("Name*", "Others:Strings"),
            "ListAttachedThingOwners": ("Name* Token", "Attached:Holders NextToken"),
        },
        'kinds: {Thing: {fields: {holders: {type: "[string]", members: {put: AttachThingOwner, emptied: true}}}}}',
        **HOLDER,
    )
    (holders,) = made.members
    assert (holders.field, holders.key, holders.emptied) == ("spec.holders", "", True)
    assert holders.read is not None
    # What is attached is not what is listed under the plain name.
    assert holders.read.operation == "ListAttachedThingOwners"
    assert holders.read.outputs == {"Attached[].OwnerName": "spec.holders"}
    assert holders.put == Call(operation="AttachThingOwner", inputs={"Name": "spec.name", "OwnerName": Member()})
    assert holders.delete == Call(operation="DetachThingOwner", inputs={"Name": "spec.name", "OwnerName": Member()})


def test_a_map_whose_entries_are_got_one_by_one() -> None:
    made = declare(
        {
            **NAMED,
            "PutThingNote": ("Name* NoteName* NoteText*", ""),
            "GetThingNote": ("Name* NoteName*", "NoteName NoteText"),
            "DeleteThingNote": ("Name* NoteName*", ""),
            "ListThingNotes": ("Name*", "NoteNames:Strings"),
        },
        'kinds: {Thing: {fields: {notes: {type: "{string}", members: PutThingNote}}}}',
    )
    (notes,) = made.members
    assert notes.read is not None
    assert (notes.read.result, notes.read.outputs) == ("NoteNames", {})
    assert notes.each == Call(
        operation="GetThingNote", inputs={"Name": "spec.name", "NoteName": MemberKey()}, result="NoteText"
    )
    assert notes.put == Call(
        operation="PutThingNote", inputs={"Name": "spec.name", "NoteName": MemberKey(), "NoteText": Member()}
    )
    assert notes.delete == Call(operation="DeleteThingNote", inputs={"Name": "spec.name", "NoteName": MemberKey()})


def test_a_set_that_comes_with_the_read_and_the_create() -> None:
    made = declare(
        {**NAMED, "AddOwnerToThing": ("Name* Owner*", ""), "RemoveOwnerFromThing": ("Name* Owner*", "")},
        "kinds: {Thing: {fields: {owners: {members: AddOwnerToThing}}}}",
        Thing="ThingId ThingArn Name Owners:Strings",
    )
    (owners,) = made.members
    assert owners.read is None
    assert owners.put == Call(operation="AddOwnerToThing", inputs={"Name": "spec.name", "Owner": Member()})
    assert owners.delete.operation == "RemoveOwnerFromThing"
    assert made.create.inputs["Owners"] == "spec.owners"
    assert made.read.outputs["Owners"] == "spec.owners"


def test_one_string_that_is_added_and_removed() -> None:
    made = declare(
        {**NAMED, "AddOwnerToThing": ("Name* OwnerName*", ""), "RemoveOwnerFromThing": ("Name* OwnerName*", "")},
        "kinds: {Thing: {fields: {holder: {type: string, output: Held.OwnerName, members: AddOwnerToThing}}}}",
        **HOLDER,
        Thing="ThingId ThingArn Name Held:Holders",
    )
    (holder,) = made.members
    assert holder.put.inputs == {"Name": "spec.name", "OwnerName": Member()}
    assert made.read.outputs["Held.OwnerName"] == "spec.holder"


def test_a_member_set_without_operations() -> None:
    with pytest.raises(ConfigError, match=r"kinds\.Thing\.fields\.owners\.members: no operations that add, remove"):
        declare(
            {**NAMED, "AddOwnerToThing": ("Name* Owner*", "")},
            "kinds: {Thing: {fields: {owners: {members: AddOwnerToThing}}}}",
        )


def test_a_part_that_comes_with_the_read_and_the_create() -> None:
    made = declare(
        {**NAMED, "PutThingGuard": ("Name* Guard*", ""), "DeleteThingGuard": ("Name*", "")},
        "kinds: {Thing: {fields: {guard: {from: PutThingGuard.Guard, output: Guarded.OwnerName}}}}",
        **HOLDER,
        Thing="ThingId ThingArn Name Guarded:Holder",
    )
    (guard,) = made.parts
    assert guard.read is None
    assert guard.delete == Call(operation="DeleteThingGuard", inputs={"Name": "spec.name"})
    assert made.create.inputs["Guard"] == "spec.guard"
    assert made.read.outputs["Guarded.OwnerName"] == "spec.guard"


def test_a_switch() -> None:
    operations = {
        **NAMED,
        "EnableThingTurning": ("Name*", ""),
        "DisableThingTurning": ("Name*", ""),
        "GetThingTurningStatus": ("Name*", "Turning:Boolean"),
    }
    text = "kinds: {Thing: {fields: {turns: {type: %s, part: {put: EnableThingTurning}}}}}"
    (turns,) = declare(operations, text % "boolean").parts
    assert (turns.switch, turns.default) == (True, False)
    assert turns.read is not None
    assert (turns.read.operation, turns.read.outputs) == ("GetThingTurningStatus", {"Turning": "spec.turns"})
    assert turns.put == Call(operation="EnableThingTurning", inputs={"Name": "spec.name"})
    assert turns.delete == Call(operation="DisableThingTurning", inputs={"Name": "spec.name"})
    with pytest.raises(ConfigError, match=r"kinds\.Thing\.fields\.turns\.part: a part without `from` is a boolean"):
        declare(operations, text % "string")


def test_further_reads() -> None:
    text = """
    kinds: {Thing: {reads: [ListThingPlans], fields: {size: {late_init: optional}}}}
    operations:
      ListThingPlans: {inputs: {Filters: {filled: [{Key: Name, Values: ["{spec.name}"]}]}}}
    """
    made = declare(
        {
            "CreateThing": CREATE,
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "ListThingPlans": ("Filters:Strings", "Plans:Plans"),
        },
        text,
        Plans={"type": "list", "member": {"shape": "Plan"}},
        Plan="Name Size:Integer",
        Thing="ThingId ThingArn Name State",
    )
    (more,) = made.reads
    assert (more.operation, more.result, more.many, more.match) == (
        "ListThingPlans",
        "Plans",
        True,
        {"Name": "spec.name"},
    )
    assert more.outputs == {"Size": "spec.size"}
    assert more.inputs == {"Filters": Filled([{"Key": "Name", "Values": ["{spec.name}"]}])}


def test_one_operation_that_creates_and_updates() -> None:
    made = declare(
        {
            "PutThing": ("Name* Size:Integer Overwrite:Boolean", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
        """
        ignore: {fields: [PutThingInput.Overwrite]}
        operations:
          PutThing: {kind: Thing, role: [create, update], inputs: {Overwrite: {value: true, on: update}}}
        """,
    )
    assert made.create.inputs == {"Name": "spec.name", "Size": "spec.size"}
    assert made.updates[0].inputs == {"Name": "spec.name", "Size": "spec.size", "Overwrite": Const(True)}


def test_what_is_told_of_another_kind_is_not_found_for_this_one() -> None:
    operations = {
        **NAMED,
        "CreateOther": ("Name* Owners:Strings", "OtherId"),
        "DescribeOther": ("Name*", "OtherId"),
        "DeleteOther": ("Name*", ""),
        "UpdateThingOwners": ("Name* Owners:Strings", ""),
    }
    assert [update.operation for update in declare(operations).updates] == ["UpdateThingOwners"]
    assert declare(operations, "kinds: {Other: {updates: [UpdateThingOwners]}}").updates == ()


def test_told_outputs() -> None:
    operations = {
        **NAMED,
        "PutThingPlan": ("Name* Plan*", "Version"),
        "GetThingPlan": ("Name*", "Plan"),
    }
    text = "kinds: {Thing: {fields: {plan: {from: PutThingPlan.Plan}}}}\noperations: {PutThingPlan: {outputs: {%s}}}"
    (plan,) = declare(operations, text % "Version: status.state").parts
    assert plan.put.outputs == {"Version": "status.state"}
    with pytest.raises(ConfigError, match=r"operations\.PutThingPlan\.outputs: there is no member 'Vresion'"):
        declare(operations, text % "Vresion: status.state")


BASE = {
    "CreateThing": ("Name* Tags:Tags", "Thing:Thing"),
    "DescribeThing": ("Name*", "Thing:Thing"),
    "DeleteThing": ("Name*", ""),
}


def test_tags_by_arn() -> None:
    made = declare(
        {
            **BASE,
            "TagResource": ("ResourceArn* Tags*:Tags", ""),
            "UntagResource": ("ResourceArn* TagKeys*:Strings", ""),
            "ListTagsForResource": ("ResourceArn*", "Tags:Tags"),
        }
    )
    tags = made.tags
    assert tags is not None
    assert made.create.inputs["Tags"] == AllTags()
    assert (tags.field, tags.key, tags.value, tags.aws_key, tags.aws_value) == (
        "spec.tags",
        "key",
        "value",
        "Key",
        "Value",
    )
    assert tags.set.inputs == {"ResourceArn": ARN_PATH, "Tags": TagsToSet()}
    assert tags.remove is not None
    assert tags.remove.inputs == {"ResourceArn": ARN_PATH, "TagKeys": TagKeysToRemove()}
    assert tags.read is not None
    assert (tags.read.inputs, tags.read.outputs) == ({"ResourceArn": ARN_PATH}, {"Tags": "spec.tags"})
    assert tags.by_arn


def test_tags_by_name_and_as_a_map() -> None:
    made = declare(
        {
            **BASE,
            "CreateThing": ("Name* Tags:StringMap", "Thing:Thing"),
            "TagThing": ("Name* Tags*:StringMap", ""),
            "UntagThing": ("Name* TagKeys*:Strings", ""),
            "ListThingTags": ("Name*", "Tags:StringMap"),
        }
    )
    tags = made.tags
    assert tags is not None
    assert (tags.key, tags.by_arn) == ("", False)
    assert tags.set == Call(operation="TagThing", inputs={"Name": "spec.name", "Tags": TagsToSet()})


def test_tags_that_are_replaced_as_a_whole() -> None:
    made = declare(
        {
            **BASE,
            "CreateThing": ("Name*", "Thing:Thing"),
            "PutThingTagging": ("Name* Tagging*:Tagging", ""),
            "GetThingTagging": ("Name*", "TagSet:Tags"),
            "DeleteThingTagging": ("Name*", ""),
        },
        "kinds: {Thing: {tags: {field: tagging.tagSet, absent: [None]},"
        " fields: {tagging: {from: PutThingTagging.Tagging}}}}",
        Tagging="TagSet:Tags",
    )
    tags = made.tags
    assert tags is not None
    assert tags.field == "spec.tagging.tagSet"
    assert tags.set == Call(operation="PutThingTagging", inputs={"Name": "spec.name", "Tagging.TagSet": AllTags()})
    assert tags.remove is None
    assert tags.clear == Call(operation="DeleteThingTagging", inputs={"Name": "spec.name"})
    assert made.parts == ()


def test_tags_that_come_with_the_read_are_not_read_again() -> None:
    made = declare(
        {**BASE, "TagResource": ("ResourceArn* Tags*:Tags", ""), "ListTagsForResource": ("ResourceArn*", "Tags:Tags")},
        Thing=f"{THING} Tags:Tags",
    )
    assert made.tags is not None
    assert made.tags.read is None


def test_without_tags() -> None:
    tagged = {**BASE, "TagResource": ("ResourceArn* Tags*:Tags", "")}
    assert declare(tagged, "kinds: {Thing: {tags: false}}").tags is None
    assert declare(BASE).tags is None


def test_error_codes() -> None:
    errors = ["ThingAlreadyExistsException", "InvalidThingException", "InvalidStateException", "LimitExceededException"]
    made = declare(
        {
            "CreateThing": (*CREATE, errors),  # type: ignore[dict-item]  # with errors
            "DescribeThing": ("Name*", "Thing:Thing", ["ThingNotFoundException"]),  # type: ignore[dict-item]
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {absent: ['404'], exists: [Taken], terminal: [Nonsense]}}",
    )
    assert made.absent == ("ThingNotFoundException", "404")
    assert made.exists == ("ThingAlreadyExistsException", "Taken")
    assert made.terminal == ("InvalidThingException", "Nonsense")


@pytest.mark.parametrize(
    ("kind_name", "code", "expected"),
    [
        ("Thing", "ThingNotFoundException", True),
        ("BigThing", "ThingNotFoundException", True),
        ("Thing", "ResourceNotFoundException", True),
        ("Thing", "NoSuchEntity", True),
        ("Thing", "NoSuchThing", True),
        ("Thing", "PolicyNotFoundException", False),
        ("Thing", "InvalidThing", False),
    ],
)
def test_absent(kind_name: str, code: str, expected: bool) -> None:
    model = small_model(
        {"DescribeThing": ("Name*", "", [code])}, {code: {"type": "structure", "members": {}, "exception": True}}
    )
    assert error_codes.absent(kind_name, [model.operation("DescribeThing"), None]) == ((code,) if expected else ())


def test_absent_with_what_it_is_part_of_not_with_what_it_refers_to() -> None:
    exception = {"type": "structure", "members": {}, "exception": True, "error": {"httpStatusCode": 404}}
    codes = ["NoSuchHealth", "NoSuchZone"]
    model = small_model({"ListRecords": ("ZoneId* StartName", "", codes)}, dict.fromkeys(codes, exception))
    assert error_codes.absent("Record", [model.operation("ListRecords")]) == ("NoSuchZone",)


def test_what_else_is_told() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Size:Integer Config:Config", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
        """
        kinds:
          Thing:
            arn: "arn:{partition}:shop:{region}:{account}:thing/{spec.name}"
            synced: {status.state: [ready]}
            updatable: {status.state: [ready, old]}
            deletable: {status.state: [ready]}
            resync_seconds: 60
            fields:
              name: {alias: thingName}
              size: {late_init: true}
              config.mode: {late_init: optional}
        """,
        Config="Mode",
    )
    assert made.arn.endswith("thing/{spec.name}")
    assert "ThingArn" not in made.read.outputs  # the template tells it
    assert made.synced == (When(path="status.state", values=("ready",)),)
    assert made.updatable[0].values == ("ready", "old")
    assert made.deletable == made.synced
    assert made.resync_seconds == 60
    assert made.aliases == {"thingName": "name"}
    assert made.late_initialize == (LateInit(field="spec.size"), LateInit(field="spec.config.mode", optional=True))


def test_a_kind_that_nothing_describes_is_an_error() -> None:
    with pytest.raises(ConfigError, match="no operation describes a Thing; name one"):
        declare({"CreateThing": CREATE})


DEEP = {
    "CreateThing": ("Name* GroupIds:Strings Encrypted:Boolean Ttl:TtlSpec", "Thing:Thing"),
    "DescribeThing": ("Name*", "Thing:Deep"),
    "DescribeThingTtl": ("Name*", "Current:TtlNow"),
    "UpdateThingTtl": ("Name* Ttl*:TtlSpec", ""),
    "DeleteThing": ("Name*", ""),
}
DEEP_SHAPES = {
    "Deep": "Name Groups:Groups Encryption:Encryption",
    "Groups": {"type": "list", "member": {"shape": "Group"}},
    "Group": "GroupId",
    "Encryption": "Status",
    "TtlSpec": "Enabled:Boolean Attribute",
    "TtlNow": "Status Attribute",
}


def test_where_answers_give_a_field_under_another_name_and_in_other_words() -> None:
    made = declare(
        DEEP,
        """
        kinds:
          Thing:
            fields:
              groupIDs: {output: "Groups[].GroupId"}
              encrypted: {output: Encryption.Status, values: {ENABLED: true, OFF: false}}
              ttl: {from: UpdateThingTtl.Ttl}
              ttl.enabled: {output: Current.Status, values: {ENABLED: true}}
              ttl.attribute: {output: Current.Attribute}
        """,
        **DEEP_SHAPES,
    )
    assert made.read.outputs["Groups[].GroupId"] == "spec.groupIDs"
    assert made.read.outputs["Encryption.Status"] == "spec.encrypted"
    assert made.read.values == {"spec.encrypted": {"ENABLED": True, "OFF": False}}
    (ttl,) = made.parts
    assert ttl.read.outputs == {"Current.Status": "spec.ttl.enabled", "Current.Attribute": "spec.ttl.attribute"}
    assert ttl.read.values == {"spec.ttl.enabled": {"ENABLED": True}}


@pytest.mark.parametrize(
    ("operation", "told", "partial"),
    [("ModifyThing", "", True), ("UpdateThing", "", False), ("UpdateThing", "partial: true", True)],
)
def test_a_partial_update_leaves_out_what_does_not_differ(operation: str, told: str, partial: bool) -> None:
    made = declare(
        {
            "CreateThing": ("Name* Size:Integer Engine", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            operation: ("Name* Size:Integer Engine*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
        f"operations: {{{operation}: {{{told}}}}}" if told else "",
    )
    (update,) = made.updates
    assert (update.partial, update.always) == (partial, ("spec.engine",) if partial else ())


def test_states() -> None:
    made = declare(
        {
            "CreateThing": CREATE,
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {failed: {status.state: [broken]}, gone: {status.state: [deleted]}}}",
    )
    assert made.failed == (When(path="status.state", values=("broken",)),)
    assert made.gone == (When(path="status.state", values=("deleted",)),)


def test_another_create_where_a_field_is_given() -> None:
    made = declare(
        {
            "CreateThing": ("Name Tags:Tags", "Thing:Thing"),
            "ImportThing": ("Name Body*", "Thing:Thing"),
            "DescribeThing": ("ThingId*", "Thing:Thing"),
            "DeleteThing": ("ThingId*", ""),
            "TagResource": ("ResourceArn* Tags:Tags", ""),
            "UntagResource": ("ResourceArn* TagKeys:Names", ""),
        },
        "kinds: {Thing: {create_with: {body: ImportThing}, fields: {body: {from: ImportThing.Body}}}}",
        Tags={"type": "map", "key": {"shape": "String"}, "value": {"shape": "String"}},
        Names={"type": "list", "member": {"shape": "String"}},
    )
    (other,) = made.other_creates
    assert (other.when, other.operation) == ("spec.body", "ImportThing")
    assert other.inputs == {"Name": "spec.name", "Body": "spec.body"}
    assert "Body" not in made.create.inputs
    assert not made.parts
    assert not made.updates


def test_each_update_gets_a_token_of_its_own_from_the_sdk() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Size:Integer", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "UpdateThing": ("Name* Size:Integer ClientToken?", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
    )
    assert made.updates[0].inputs == {"Name": "spec.name", "Size": "spec.size"}


def test_parameter_sets() -> None:
    made = declare(
        {
            "CreateThing": ("Name*", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "ModifyThing": ("Name* Settings:Settings", "Name"),
            "ResetThing": ("Name* Settings:Settings", "Name"),
            "DescribeThingSettings": ("Name* Source", "Settings:Settings"),
        },
        """
        kinds:
          Thing:
            fields:
              overrides:
                type: "{string}"
                parameters:
                  put: ModifyThing
                  read: DescribeThingSettings
                  only: {Source: user}
                  shown: statuses
                  derived: {Method: {member: Type, values: {"": now}}}
              statuses: {from: DescribeThingSettings.Settings, read_only: true}
        """,
        Settings={"type": "list", "member": {"shape": "Setting"}},
        Setting="SettingName SettingValue Method Type",
    )
    (rule,) = made.parameters
    assert (rule.field, rule.member, rule.name, rule.value) == (
        "spec.overrides",
        "Settings",
        "SettingName",
        "SettingValue",
    )
    assert rule.read.inputs == {"Name": "spec.name", "Source": Const("user")}
    assert (rule.put.operation, rule.reset.operation) == ("ModifyThing", "ResetThing")
    assert (rule.shown, rule.derived) == ("status.statuses", {"Method": ("Type", {"": "now"})})
    assert made.updates == ()


def test_a_member_may_fill_two_fields() -> None:
    made = declare(
        {
            "CreateThing": ("Name* GroupName", "Thing:Grouped"),
            "DescribeThing": ("Name*", "Thing:Grouped"),
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {fields: {groupName: {output: Group}}}}",
        Grouped="Name Group",
    )
    assert made.read.outputs == {"Name": "spec.name", "Group": "status.group", ".Group": "spec.groupName"}


def test_updates_of_some_fields_each() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Look:Look Labels:StringMap", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "ModifyLook": ("Name* Look:Look Labels:Payload", ""),
            "DeleteThing": ("Name*", ""),
        },
        """
        operations:
          ModifyLook: {inputs: {Labels.Add: {added: spec.labels}, Labels.Remove: {removed: spec.labels}}}
        kinds:
          Thing:
            one_at_a_time: true
            fields: {look.size: {unmanaged: {annotation: kept-by, value: other}}}
            updates:
              - {operation: ModifyLook, fields: [look.color]}
              - {operation: ModifyLook, fields: [look.size]}
              - {operation: ModifyLook, fields: [labels]}
        """,
        Look="Color Size:Integer",
        Payload="Add:StringMap Remove:Strings",
    )
    color, size, labels = made.updates
    assert color.inputs == {"Name": "spec.name", "Look.Color": "spec.look.color"}
    assert size.inputs == {"Name": "spec.name", "Look.Size": "spec.look.size"}
    assert labels.inputs == {
        "Name": "spec.name",
        "Labels.Add": Added("spec.labels"),
        "Labels.Remove": Removed("spec.labels"),
    }
    assert [update.fields for update in made.updates] == [("spec.look.color",), ("spec.look.size",), ("spec.labels",)]
    assert made.one_at_a_time
    assert made.unmanaged == (Unmanaged(field="spec.look.size", annotation="kept-by", value="other"),)


def test_an_update_of_a_field_that_its_operation_does_not_take() -> None:
    operations = {
        "CreateThing": ("Name* Size:Integer", "Thing:Thing"),
        "DescribeThing": ("Name*", "Thing:Thing"),
        "ModifyLook": ("Name* Color", ""),
        "DeleteThing": ("Name*", ""),
    }
    with pytest.raises(ConfigError, match="ModifyLook takes no 'size'; there it takes Name, Color"):
        declare(operations, "kinds: {Thing: {updates: [{operation: ModifyLook, fields: [size]}]}}")


def test_codes_that_pass_after_all() -> None:
    operations = {
        "CreateThing": ("Name*", "Thing:Thing", ["InvalidThingException"]),
        "DescribeThing": ("Name*", "Thing:Thing"),
        "DeleteThing": ("Name*", ""),
    }
    assert declare(operations).terminal == ("InvalidThingException",)
    assert declare(operations, "kinds: {Thing: {passing: [InvalidThingException]}}").terminal == ()


def test_a_key_inside_a_structure() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Look:Look", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
        },
        "kinds: {Thing: {fields: {look.color: {key: true}, name: {key: true}}}}",
        Look="Color",
    )
    assert made.keys == ("spec.look.color", "spec.name")
    assert [each.name for each in made.adoption] == ["color", "name"]


def test_a_list_of_the_kind_is_the_result_of_what_makes_or_changes_one() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Size:Integer", "Things:Things"),
            "DescribeThings": ("Names:Strings", "Things:Things"),
            "ModifyThing": ("Name* Size:Integer", "Things:Things"),
            "DeleteThing": ("Name*", ""),
        }
    )
    assert (made.create.result, made.updates[0].result) == ("Things", "Things")
    assert made.create.outputs["ThingArn"] == ARN_PATH


def test_tags_by_a_list_of_arns_and_inside_a_list() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Tags:Tags", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "AddTags": ("ResourceArns*:Strings Tags*:Tags", ""),
            "RemoveTags": ("ResourceArns*:Strings TagKeys*:Strings", ""),
            "DescribeTags": ("ResourceArns*:Strings", "TagDescriptions:TagDescriptions"),
        },
        TagDescription="ResourceArn Tags:Tags",
        TagDescriptions={"type": "list", "member": {"shape": "TagDescription"}},
    )
    assert made.tags is not None and made.tags.read is not None and made.tags.remove is not None
    arns = {"ResourceArns": Each(ARN_PATH)}
    assert made.tags.set.inputs == {**arns, "Tags": TagsToSet()}
    assert made.tags.remove.inputs == {**arns, "TagKeys": TagKeysToRemove()}
    assert (made.tags.read.inputs, made.tags.read.outputs) == (arns, {"TagDescriptions.Tags": "spec.tags"})
    assert made.tags.by_arn


def test_tags_by_one_operation_with_constants_of_the_kind() -> None:
    made = declare(
        {
            "CreateThing": ("Name*", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "ChangeTagsForResource": ("ResourceType* ResourceId* AddTags:Tags RemoveTagKeys:Strings", ""),
            "ListTagsForResource": ("ResourceType* ResourceId*", "ResourceTagSet:ResourceTagSet"),
        },
        """
        kinds:
          Thing:
            fields: {tags: {list_of: Tag}}
            tags: {inputs: {ResourceType: {value: thing}, ResourceId: {last: status.thingID}}}
        """,
        ResourceTagSet="ResourceId Tags:Tags",
    )
    assert made.tags is not None and made.tags.read is not None and made.tags.remove is not None
    who = {"ResourceType": Const("thing"), "ResourceId": Last("status.thingID")}
    assert made.tags.set.inputs == {**who, "AddTags": TagsToSet()}
    assert made.tags.remove.inputs == {**who, "RemoveTagKeys": TagKeysToRemove()}
    assert (made.tags.read.inputs, made.tags.read.outputs) == (who, {"ResourceTagSet.Tags": "spec.tags"})


def test_members_that_are_added_and_removed_many_at_a_time() -> None:
    made = declare(
        {
            "CreateThing": ("Name*", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "RegisterTargets": ("Name* Targets*:Targets", ""),
            "DeregisterTargets": ("Name* Targets*:Targets", ""),
            "DescribeHealth": ("Name*", "Healths:Healths"),
        },
        """
        kinds:
          Thing:
            fields:
              targets:
                list_of: Target
                members:
                  {put: RegisterTargets, read: DescribeHealth, partial: true, kept: true, unless: {State: [gone]}}
        """,
        Target="Id Port:Integer",
        Targets={"type": "list", "member": {"shape": "Target"}},
        Health="Target:Target State",
        Healths={"type": "list", "member": {"shape": "Health"}},
    )
    (members,) = made.members
    assert members.put.inputs == {"Name": "spec.name", "Targets": Members()}
    assert members.delete == Call(operation="DeregisterTargets", inputs=members.put.inputs)
    assert members.read is not None
    assert members.read.outputs == {"Healths[].Target": "spec.targets"}
    assert (members.partial, members.kept, members.unless) == (True, True, {"State": ("gone",)})


def test_one_operation_that_makes_changes_and_deletes() -> None:
    made = declare(
        {
            "ChangeRecords": ("Zone* Batch:Batch", "Info:Info"),
            "ListRecords": ("Zone* Start", "Records:Records"),
        },
        """
        operations:
          ChangeRecords:
            kind: Thing
            role: [create, delete]
            result: Info
            input: "Batch.Changes[].Record"
            inputs: {Zone: {field: spec.zone}}
          ListRecords: {kind: Thing, role: list, inputs: {Zone: {field: spec.zone}, Start: {field: spec.name}}}
        kinds:
          Thing:
            delete_as_read: true
            read: {match: [name], first_page: true}
            updates: [ChangeRecords]
            fields: {zone: {from: ChangeRecords.Zone, key: true}, name: {key: true}}
            inputs:
              create: {"Batch.Changes[].Action": {value: CREATE}}
              update: {"Batch.Changes[].Action": {value: UPSERT}}
              delete: {"Batch.Changes[].Action": {value: DELETE}}
        """,
        Info="Id State",
        Record="Name Size:Integer",
        Records={"type": "list", "member": {"shape": "Record"}},
        Change="Action Record:Record",
        Changes={"type": "list", "member": {"shape": "Change"}},
        Batch="Changes:Changes",
    )
    record = {
        "Batch.Changes[].Record.Name": "spec.name",
        "Batch.Changes[].Record.Size": "spec.size",
        "Zone": "spec.zone",
    }
    (update,) = made.updates
    assert made.delete is not None
    for call, action in ((made.create, "CREATE"), (update, "UPSERT"), (made.delete, "DELETE")):
        assert call.inputs == {**record, "Batch.Changes[].Action": Const(action)}
    assert update.fields == ("spec.size",)
    assert made.delete_as_read and made.read.first_page
    assert made.keys == ("spec.zone", "spec.name")


def test_tags_that_are_removed_as_tags() -> None:
    made = declare(
        {
            "CreateThing": ("Name* Tags:Tags", "Thing:Thing"),
            "DescribeThing": ("Name*", "Thing:Thing"),
            "DeleteThing": ("Name*", ""),
            "AddTagsToThing": ("ThingArn* Tags*:Tags", ""),
            "RemoveTagsFromThing": ("ThingArn* Tags*:Tags", ""),
            "TagResource": ("ResourceArn* Tags*:Tags", ""),
        }
    )
    assert made.tags is not None and made.tags.remove is not None
    assert made.tags.set.operation == "AddTagsToThing"
    assert made.tags.remove == Call(
        operation="RemoveTagsFromThing", inputs={"ThingArn": ARN_PATH, "Tags": TagsToRemove()}
    )
