"""What EC2 does otherwise than its siblings, and `service.yaml` declares or inference finds."""

from __future__ import annotations

import pytest

from ack.api.resource import (
    Added,
    Const,
    Each,
    Filter,
    Member,
    Members,
    Observed,
    Path,
    Removed,
    Resource,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Text,
    Update,
    When,
)
from ack.generate.config import ConfigError
from tests.unit.generate.small_model import kind, small_model

TYPES = {"type": "string", "enum": ["thing-box", "thing", "other"]}
SHAPES = {
    "Thing": "ThingId Name Size:Integer Rules:Rules Groups:Groups Tags:Tags State",
    "Things": {"type": "list", "member": {"shape": "Thing"}},
    "ResourceType": TYPES,
    "TagSpecification": "ResourceType:ResourceType Tags:Tags",
    "TagSpecificationList": {"type": "list", "member": {"shape": "TagSpecification"}},
    "Rule": "Id Port:Integer Note RuleAssociationId Owner",
    "Rules": {"type": "list", "member": {"shape": "Rule"}},
    "Group": "GroupId",
    "Groups": {"type": "list", "member": {"shape": "Group"}},
    "Flag": "Value:Boolean",
    "Choice": {"type": "string", "enum": ["hot", "dry"]},
    "RemoveRule": "Id",
    "RemoveRules": {"type": "list", "member": {"shape": "RemoveRule"}},
}
BASE = {
    "CreateThing": ("Name TagSpecifications:TagSpecificationList", "Thing:Thing"),
    "DescribeThings": ("ThingIds:Strings", "Things:Things"),
    "DeleteThing": ("ThingId*", ""),
    "CreateTags": ("Resources*:Strings Tags*:Tags", ""),
    "DeleteTags": ("Resources*:Strings Tags:Tags", ""),
}


def declare(more: dict[str, tuple[str, str]], text: str = "") -> Resource:
    made = kind(small_model({**BASE, **more}, SHAPES), text)
    assert made.resource is not None
    return made.resource


def test_tags_and_arn() -> None:
    made = declare({})
    assert made.create.inputs["TagSpecifications"] == TagSpecification("thing")
    assert made.tags is not None
    assert made.tags.field == "spec.tags"
    assert made.tags.read is None
    assert made.tags.set.inputs == {"Resources": Each("status.thingID"), "Tags": TagsToSet()}
    assert made.tags.remove is not None
    assert made.tags.remove.inputs == {"Resources": Each("status.thingID"), "Tags": TagsToRemove()}
    assert made.arn == "arn:{partition}:shop:{region}:{account}:thing/{status.thingID}"


def test_a_resource_type_that_tags_do_not_know() -> None:
    with pytest.raises(ConfigError, match=r"kinds\.Thing\.tags\.resource_type: .* such as thing"):
        declare({}, "kinds: {Thing: {tags: {resource_type: thingy}}}")


def test_an_attribute_a_call() -> None:
    more = {
        "ModifyThingAttribute": ("ThingId* Hot:Flag Dry:Flag", ""),
        "DescribeThingAttribute": ("ThingId* Attribute*:Choice", "Hot:Flag Dry:Flag"),
    }
    text = "kinds: {Thing: {fields: {hot: {from: ModifyThingAttribute.Hot.Value}}}}"
    (part,) = declare(more, text).parts
    assert part.read.inputs == {"ThingId": "status.thingID", "Attribute": Const("hot")}
    assert part.read.outputs == {"Hot.Value": "spec.hot"}
    assert part.put.inputs == {"ThingId": "status.thingID", "Hot.Value": "spec.hot"}
    del more["DescribeThingAttribute"]
    text = "kinds: {Thing: {fields: {hot: {from: M.Hot.Value}, dry: {from: M.Dry.Value, output: State}}}}"
    made = declare(more, text.replace("M.", "ModifyThingAttribute."))
    assert [update.fields for update in made.updates] == [("spec.dry",), ("spec.hot",)]
    assert made.read.outputs[".State"] == "spec.dry"


def test_what_is_added_and_what_is_removed() -> None:
    more = {
        "CreateThing": (f"{BASE['CreateThing'][0]} Rules:Rules Names:Strings", "Thing:Thing"),
        "ModifyThing": ("ThingId* AddNames:Strings RemoveNames:Strings AddRules:Rules RemoveRules:RemoveRules", ""),
    }
    (update,) = declare(more).updates
    assert update.inputs == {
        "ThingId": "status.thingID",
        "AddNames": Added("spec.names"),
        "RemoveNames": Removed("spec.names"),
        "AddRules": Added("spec.rules"),
        "RemoveRules": Removed("spec.rules", ("id",)),
    }
    assert update.fields == ("spec.names", "spec.rules")


SET = """
kinds:
  Thing:
    fields:
      rules: {list_of: Rule, set: {items: Rules, key: [id], put: AddRule, delete: DropRule}}
"""


def test_a_set_that_comes_with_the_read() -> None:
    more = {"AddRule": ("ThingId* Id Port:Integer", ""), "DropRule": ("ThingId* AssociationId*", "")}
    (rules,) = declare(more, SET).sets
    assert (rules.read, rules.items, rules.key, rules.partial) == (None, "Rules", ("id",), True)
    assert rules.put.inputs == {"ThingId": "status.thingID", "Id": Member("id"), "Port": Member("port")}
    assert rules.delete.inputs == {"ThingId": "status.thingID", "AssociationId": Observed("RuleAssociationId")}


def test_a_set_of_which_all_go_at_once() -> None:
    more = {"AddRule": ("ThingId* Rules:Rules", ""), "DropRule": ("ThingId* Rules:Rules", "")}
    (rules,) = declare(more, SET).sets
    assert rules.put.inputs == rules.delete.inputs == {"ThingId": "status.thingID", "Rules": Members()}


def test_a_set_with_a_read_of_its_own() -> None:
    more = {
        "Bind": ("ThingId* RuleId*", ""),
        "Unbind": ("AssociationId*", ""),
        "DescribeRules": ("Filters:Rules", "Rules:Rules"),
    }
    told = "{read: DescribeRules, filter: thing, items: Rules, element: Id, where: {Owner: status.thingID}"
    text = f"kinds: {{Thing: {{fields: {{rules: {{list_of: String, set: {told}, %s put: Bind, delete: Unbind}}}}}}}}}}"
    (rules,) = declare(more, text % "inputs: {put.RuleId: {member: .}},").sets
    assert rules.read is not None
    assert rules.read.inputs == {"Filters": Filter("thing", "status.thingID")}
    assert rules.where == {"Owner": (Path("status.thingID"),)}
    assert rules.put.inputs == {"ThingId": "status.thingID", "RuleId": Member()}
    assert rules.delete.inputs == {"AssociationId": Observed("RuleAssociationId")}
    with pytest.raises(ConfigError, match=r"kinds\.Thing\.fields\.rules\.set: Bind takes nothing of an element"):
        declare(more, text % "")
    with pytest.raises(ConfigError, match=r"set\.items: there is no 'Roles'; there are Rules"):
        declare(more, (text % "").replace("items: Rules", "items: Roles"))
    with pytest.raises(ConfigError, match=r"set\.inputs: Bind takes no Nope"):
        declare(more, text % "inputs: {put.Nope: {member: .}},")


def test_other_words() -> None:
    more = {
        "AcceptThing": ("ThingId*", ""),
        "SetThingLevel": ("ThingId* Level*", ""),
        "DescribeNotes": ("Filters:Rules", "Notes:Strings"),
    }
    text = """
ignore: {fields: ["*Input.Name"]}
operations: {SetThingLevel: {inputs: {Level: {text: spec.level}}}}
kinds:
  Thing:
    gone: {status.state: [ended]}
    updates: [SetThingLevel]
    fields:
      accepted: {type: boolean, trigger: AcceptThing}
      level: {type: integer}
      groupIDs: {type: "[string]", output: "Groups[].GroupId"}
      notes: {from: DescribeNotes.Notes, read_only: true, filter: thing}
"""
    made = declare(more, text)
    assert "Name" not in made.create.inputs
    assert made.gone == (When(path="status.state", values=("ended",)),)
    assert made.read.outputs["Groups[].GroupId"] == "spec.groupIDs"
    by_operation = {update.operation: update for update in made.updates}
    assert by_operation["AcceptThing"] == Update(
        operation="AcceptThing", inputs={"ThingId": "status.thingID"}, fields=("spec.accepted",)
    )
    assert by_operation["SetThingLevel"].inputs["Level"] == Text("spec.level")
    assert by_operation["SetThingLevel"].fields == ("spec.level",)
    (detail,) = made.details
    assert (detail.operation, detail.outputs) == ("DescribeNotes", {"Notes": "status.notes"})


def test_fields_apart() -> None:
    more = {
        "CreateThing": (f"{BASE['CreateThing'][0]} Size:Integer Rules:Rules", "Thing:Thing"),
        "ModifyThing": ("ThingId* Name Size:Integer Rules:Rules", ""),
    }
    made = declare(more, "operations: {ModifyThing: {apart: [Size]}}")
    assert [update.fields for update in made.updates] == [("spec.size",), ("spec.name", "spec.rules")]
    made = declare(more, "operations: {ModifyThing: {apart: all}}")
    assert [update.fields for update in made.updates] == [("spec.name",), ("spec.size",), ("spec.rules",)]
