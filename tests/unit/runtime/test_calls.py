"""Where the members of a call come from, and where those of an answer go."""

from __future__ import annotations

import copy
import dataclasses
from typing import Any

import pytest

from ack.api.errors import Terminal
from ack.api.resource import (
    AccountID,
    Added,
    AllTags,
    Annotation,
    Call,
    Const,
    Each,
    Filled,
    FirstOf,
    Member,
    MemberKey,
    Region,
    Removed,
    Source,
    TagKeysToRemove,
    TagsToSet,
    Token,
)
from ack.runtime.calls import CallContext, compile_call, expand, result_of, token
from tests.support.boxes import BOX, box

CONTEXT = CallContext(
    region="eu-west-1",
    account_id="111122223333",
    tags={"b": "2", "a": "1"},
    tags_to_set={"c": "3"},
    tag_keys_to_remove=("x", "y"),
)
SPEC = {"name": "n", "lid": {"color": "red"}, "stickers": ["s"], "openedAt": "2024-01-01T00:00:00Z"}
FORCE = Annotation("storage.services.k8s.aws/force", bool, False)


def params(inputs: dict[str, Source], obj: dict[str, Any], context: CallContext = CONTEXT, **kw: Any) -> dict[str, Any]:
    return compile_call(BOX, Call(operation="Op", inputs=inputs), **kw).params(obj, context)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("spec.name", "n"),
        ("spec.lid", {"Color": "red"}),
        ("spec.lid.color", "red"),
        ("metadata.name", "mine"),
        ("status.state", "ON"),
        (Const({"A": 1}), {"A": 1}),
        (Const(False), False),
        (Each("spec.name"), ["n"]),
        (Each("spec.lid"), [{"Color": "red"}]),
        (Region(), "eu-west-1"),
        (Region(unless=("us-east-1",)), "eu-west-1"),
        (AccountID(), "111122223333"),
        (FirstOf(("spec.size", "spec.name")), "n"),
        (FirstOf((FORCE, "spec.name")), False),
        (AllTags(), [{"TagKey": "a", "TagValue": "1"}, {"TagKey": "b", "TagValue": "2"}]),
        (TagsToSet(), [{"TagKey": "c", "TagValue": "3"}]),
        (TagKeysToRemove(), ["x", "y"]),
    ],
)
def test_sources(source: Source, value: Any) -> None:
    assert params({"M": source}, box(SPEC, {"state": "ON"})) == {"M": value}


@pytest.mark.parametrize(
    "source",
    ["spec.size", "spec.lid.locked", Each("spec.size"), Region(unless=("eu-west-1",)), FirstOf(("spec.size",))],
)
def test_a_source_without_a_value_leaves_its_member_out(source: Source) -> None:
    assert params({"M": source}, box(SPEC)) == {}


@pytest.mark.parametrize("source", [AllTags(), TagsToSet(), TagKeysToRemove()])
def test_no_tags_no_member(source: Source) -> None:
    assert params({"M": source}, box(SPEC), CallContext(region="r", account_id="a")) == {}


def test_dotted_members_make_structures() -> None:
    inputs: dict[str, Source] = {"Box.Name": "spec.name", "Box.Lid.Color": "spec.lid.color", "Box.Size": "spec.size"}
    assert params(inputs, box(SPEC)) == {"Box": {"Name": "n", "Lid": {"Color": "red"}}}


def test_a_member_inside_a_constant_does_not_change_the_constant() -> None:
    call = compile_call(BOX, Call(operation="Op", inputs={"Box": Const({"Kind": "flat"}), "Box.Name": "spec.name"}))
    assert call.params(box({"name": "first"}), CONTEXT) == {"Box": {"Kind": "flat", "Name": "first"}}
    assert call.params(box({}), CONTEXT) == {"Box": {"Kind": "flat"}}


def test_two_sources_of_one_structure_are_merged() -> None:
    inputs: dict[str, Source] = {"Lid": "spec.lid", "Lid.Locked": Const(True)}
    obj = box(SPEC)
    before = copy.deepcopy(obj)
    assert params(inputs, obj) == {"Lid": {"Color": "red", "Locked": True}}
    assert obj == before


@pytest.mark.parametrize(
    ("text", "value"),
    [(t, True) for t in ("1", "t", "T", "true", "TRUE", "True")]
    + [(t, False) for t in ("0", "f", "F", "false", "FALSE", "False")],
)
def test_boolean_annotations(text: str, value: bool) -> None:
    assert params({"Force": FORCE}, box(annotations={FORCE.key: text})) == {"Force": value}


@pytest.mark.parametrize(("text", "value"), [("30", 30), (None, 7), ("-1", -1)])
def test_whole_numbers_in_annotations(text: str | None, value: int) -> None:
    days = Annotation("days", int, 7)
    assert params({"Days": days}, box(annotations={"days": text} if text else {})) == {"Days": value}
    with pytest.raises(Terminal, match=r"annotation days: '1e2' is no whole number"):
        params({"Days": days}, box(annotations={"days": "1e2"}))


def test_absent_annotation() -> None:
    assert params({"Force": FORCE}, box()) == {"Force": False}
    assert params({"Note": Annotation("note")}, box(annotations=None)) == {}
    assert params({"Note": Annotation("note")}, box(annotations={"note": ""})) == {"Note": ""}


@pytest.mark.parametrize("text", ["", "yes", "tRuE", " true"])
def test_an_annotation_that_is_no_boolean(text: str) -> None:
    with pytest.raises(Terminal, match=r'annotation storage.services.k8s.aws/force: .* use "true" or "false"') as e:
        params({"Force": FORCE}, box(annotations={FORCE.key: text}))
    assert e.value.reason == "InvalidAnnotation"


def test_a_token_belongs_to_one_object_for_ever() -> None:
    first, again = (params({"T": Token()}, box({"name": name})) for name in ("a", "b"))
    other = params({"T": Token()}, box(uid="another"))
    assert first == again == {"T": token(BOX, box())}
    assert first != other
    assert len(first["T"]) == 36


@pytest.mark.parametrize(
    ("path", "value"), [("", {"Material": "iron", "Turns": 2}), ("material", "iron"), ("turns", 2)]
)
def test_members_of_a_set(path: str, value: Any) -> None:
    context = CallContext(region="r", account_id="a", member={"material": "iron", "turns": 2})
    assert params({"M": Member(path)}, box(), context, element="spec.parts") == {"M": value}


def test_a_plain_string_as_a_member_of_a_set() -> None:
    context = CallContext(region="r", account_id="a", member="sticky")
    assert params({"M": Member()}, box(), context, element="spec.stickers") == {"M": "sticky"}


def test_a_filled_value() -> None:
    source = Filled([{"Key": "Name", "Values": ["{spec.name}", "x"], "Most": 1}])
    assert params({"Filters": source}, box(SPEC)) == {"Filters": [{"Key": "Name", "Values": ["n", "x"], "Most": 1}]}
    assert params({"Filters": Filled([{"Values": ["{spec.policy}"]}])}, box()) == {}


def test_an_entry_of_a_map() -> None:
    context = CallContext(region="r", account_id="a", member="text", member_key="note")
    assert params({"N": MemberKey(), "T": Member()}, box(), context, element="spec.labels") == {
        "N": "note",
        "T": "text",
    }


def test_a_single_string_as_a_set() -> None:
    context = CallContext(region="r", account_id="a", member="me", member_key="me")
    assert params({"M": Member()}, box(), context, element="spec.name") == {"M": "me"}


def test_a_member_set_is_no_structure() -> None:
    with pytest.raises(TypeError, match=r"storage/Box: spec\.lid is kept element by element, but is no list, map"):
        params({"M": Member()}, box(), element="spec.lid")


@pytest.mark.parametrize("path", ["spec.nope", "spec.lid.nope", "status.nope"])
def test_a_declaration_that_names_no_field(path: str) -> None:
    with pytest.raises(KeyError, match=f"storage/Box: the declaration names {path}, which is no field"):
        compile_call(BOX, Call(operation="Op", inputs={"M": path}))
    with pytest.raises(KeyError, match="which is no field"):
        compile_call(BOX, Call(operation="Op", outputs={"M": path}))


def applied(outputs: dict[str, str], answer: Any, obj: dict[str, Any], **more: Any) -> dict[str, Any]:
    compile_call(BOX, Call(operation="Op", outputs=outputs, **more)).apply(answer, obj)
    return obj


def test_outputs_go_to_their_fields() -> None:
    outputs = {"Name": "spec.name", "Lid": "spec.lid", "Arn": "status.ackResourceMetadata.arn", "Deep.Er": "spec.size"}
    answer = {"Name": "n", "Lid": {"Color": "red", "Locked": None}, "Arn": "arn:x", "Deep": {"Er": 1}, "More": 2}
    obj = applied(outputs, answer, {"spec": {}})
    assert obj == {
        "spec": {"name": "n", "lid": {"color": "red"}, "size": 1},
        "status": {"ackResourceMetadata": {"arn": "arn:x"}},
    }


def test_the_answer_itself_is_a_field() -> None:
    assert applied({"": "spec.lid"}, {"Color": "red"}, {"spec": {}}) == {"spec": {"lid": {"color": "red"}}}


def test_a_part_of_a_list_is_its_first_element() -> None:
    assert applied({"All.Name": "spec.name"}, {"All": [{"Name": "a"}, {"Name": "b"}]}, {"spec": {}})["spec"] == {
        "name": "a"
    }
    assert applied({"All.Name": "spec.name"}, {"All": []}, {"spec": {}})["spec"] == {}


def test_each_element_of_a_list_may_be_collected() -> None:
    answer = {"All": [{"Deep": {"Name": "a"}}, {"Deep": {}}, {"Deep": {"Name": "b"}}]}
    assert applied({"All[].Deep.Name": "spec.stickers"}, answer, {"spec": {}})["spec"] == {"stickers": ["a", "b"]}
    assert applied({"All[].Deep.Name": "spec.stickers"}, {}, {"spec": {"stickers": ["a"]}}, clears=True)["spec"] == {}


@pytest.mark.parametrize(("said", "value"), [("ENABLING", True), ("OFF", False), ("UNHEARD_OF", None)])
def test_aws_may_tell_a_value_in_other_words(said: str, value: bool | None) -> None:
    words = {"spec.fragile": {"ENABLING": True, "OFF": False}}
    found = applied({"State": "spec.fragile"}, {"State": said}, {"spec": {}}, values=words)["spec"]
    assert found.get("fragile") is value


def test_a_member_may_fill_two_fields() -> None:
    found = applied({"Name": "spec.name", ".Name": "spec.policy"}, {"Name": "n"}, {"spec": {}})["spec"]
    assert found == {"name": "n", "policy": "n"}


def test_what_a_read_leaves_out_may_have_a_default() -> None:
    defaults = {"spec.name": "STANDARD"}
    assert applied({"Name": "spec.name"}, {}, {"spec": {"name": "n"}}, clears=True, defaults=defaults)["spec"] == {
        "name": "STANDARD"
    }
    assert applied({"Name": "spec.name"}, {}, {"spec": {"name": "n"}}, defaults=defaults)["spec"] == {"name": "n"}


def test_what_aws_leaves_out_stays_or_goes() -> None:
    assert applied({"Size": "spec.size"}, {}, {"spec": {"size": 1}})["spec"] == {"size": 1}
    assert applied({"Size": "spec.size"}, {}, {"spec": {"size": 1}}, clears=True)["spec"] == {}
    assert applied({"Size": "spec.size"}, {"Size": 0}, {"spec": {"size": 1}}, clears=True)["spec"] == {"size": 0}


@pytest.mark.parametrize(
    ("result", "answer", "found"),
    [
        ("", {"A": 1}, {"A": 1}),
        ("Box", {"Box": {"A": 1}}, {"A": 1}),
        ("Deep.Box", {"Deep": {"Box": 5}}, 5),
        ("Boxes", {"Boxes": [1, 2]}, [1, 2]),
        ("Box", {}, None),
        ("Box.Inner", {"Box": None}, None),
    ],
)
def test_the_result_of_an_answer(result: str, answer: Any, found: Any) -> None:
    assert result_of(Call(operation="Op", result=result), answer) == found


@pytest.mark.parametrize(
    ("mine", "theirs", "sent"),
    [
        (["a", "b"], ["b", "c"], {"Add": ["a"], "Remove": ["c"]}),
        (["a"], None, {"Add": ["a"]}),
        ([], ["c"], {"Remove": ["c"]}),
        (None, ["c"], {}),  # left open, or not carried: nothing is too many
        (["a"], ["a"], {}),
    ],
)
def test_the_difference_of_a_list(mine: Any, theirs: Any, sent: dict[str, Any]) -> None:
    context = dataclasses.replace(CONTEXT, observed={"spec": {"stickers": theirs}})
    inputs: dict[str, Source] = {"Add": Added("spec.stickers"), "Remove": Removed("spec.stickers")}
    assert params(inputs, {"spec": {"stickers": mine}}, context) == sent


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("aws:{region}:{account}", "aws:eu-west-1:111122223333"),
        ("{spec.path|/}{spec.name}", "/n"),
        ("{spec.id/}", "Z1"),
        ("{spec.url//}", "host/id/1"),
        ("{spec.name//}", "n"),
        ("{spec.versions[0].arn:}:{spec.name}", "arn:aws:states:r:1:stateMachine:m:n"),
    ],
)
def test_a_template(text: str, value: str) -> None:
    arn = "arn:aws:states:r:1:stateMachine:m:3"
    spec = {"name": "n", "id": "/hostedzone/Z1", "url": "https://host/id/1", "versions": [{"arn": arn}]}
    assert expand(text, {"spec": spec}, CONTEXT) == value


@pytest.mark.parametrize("name", ["{spec.name}", "{account}", "{", "}{", "{a[x}", "{spec.name|{spec.name}}"])
def test_a_value_is_no_template(name: str) -> None:
    assert expand("arn:{region}:{spec.name}", {"spec": {"name": name}}, CONTEXT) == f"arn:eu-west-1:{name}"
