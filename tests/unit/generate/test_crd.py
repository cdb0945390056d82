"""CRDs: the schema of every type, aliases, rules, columns."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from ack.generate.write_crd import IMMUTABLE, crd, write_crd
from tests.unit.generate.small_model import picture, small_model

MODEL = small_model(
    {
        "CreateThing": (
            "Name* Size:Integer Ratio:Double Big:Config When:Time Data:Blob Words:Strings Map:StringMap",
            "State",
        ),
        "DescribeThing": ("Name*", ""),
        "DeleteThing": ("Name*", ""),
    },
    {"Config": "Mode* Password:Secret KeyArn"},
)
TEXT = """
kinds:
  Thing:
    short_names: [th]
    order_columns: index
    columns: [{name: LATER, path: .spec.words, index: 9, priority: 1}]
    fields:
      name: {alias: thingName}
      size: {print: {name: SIZE, index: 0}, immutable: true}
      big.password: {secret: true}
      big.keyARN: {ref: kms.Key}
"""


def make(text: str = TEXT) -> dict[str, Any]:
    made = picture(MODEL, text)
    return crd(made, made.kinds[0])


def schema(text: str = TEXT) -> dict[str, Any]:
    properties: dict[str, Any] = make(text)["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]
    return properties


def test_names() -> None:
    made = make()
    assert made["metadata"]["name"] == "things.shop.services.k8s.aws"
    assert made["spec"]["scope"] == "Namespaced"
    assert made["spec"]["names"] == {
        "categories": ["aws", "ack"],
        "kind": "Thing",
        "listKind": "ThingList",
        "plural": "things",
        "singular": "thing",
        "shortNames": ["th"],
    }
    (version,) = made["spec"]["versions"]
    assert (version["name"], version["served"], version["storage"]) == ("v1alpha1", True, True)
    assert version["subresources"] == {"status": {}}


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("ratio", {"type": "number"}),
        ("when", {"type": "string", "format": "date-time"}),
        ("data", {"type": "string", "format": "byte"}),
        ("words", {"type": "array", "items": {"type": "string"}}),
        ("map_", {"type": "object", "additionalProperties": {"type": "string"}}),
    ],
)
def test_types(field: str, expected: dict[str, Any]) -> None:
    assert schema()["spec"]["properties"][field] == expected


def test_nested_fields_are_never_required() -> None:
    big = schema()["spec"]["properties"]["big"]
    assert "required" not in big
    assert list(big["properties"]) == ["keyARN", "keyRef", "mode", "password"]
    assert big["properties"]["password"]["required"] == ["key"]
    assert big["properties"]["password"]["x-kubernetes-map-type"] == "atomic"
    assert list(big["properties"]["keyRef"]["properties"]["from"]["properties"]) == ["name", "namespace"]


def test_immutable_fields_have_a_rule() -> None:
    assert schema()["spec"]["properties"]["size"] == {
        "type": "integer",
        "format": "int64",
        "x-kubernetes-validations": [{"rule": "self == oldSelf", "message": IMMUTABLE}],
    }


def test_of_two_names_exactly_one_is_given_and_kept() -> None:
    spec = schema()["spec"]
    assert "required" not in spec
    first, second = spec["properties"]["name"], spec["properties"]["thingName"]
    assert first["type"] == second["type"] == "string"
    assert first["x-kubernetes-validations"] == second["x-kubernetes-validations"]
    one, kept = spec["x-kubernetes-validations"]
    assert one == {
        "rule": "has(self.name) != has(self.thingName)",
        "message": "exactly one of name, thingName must be given",
    }
    assert "oldSelf" in kept["rule"]
    assert "name, thingName" in kept["message"]


def test_without_alias_the_key_is_required() -> None:
    assert schema("kinds: {Thing: {}}")["spec"]["required"] == ["name"]
    assert "x-kubernetes-validations" not in schema("kinds: {Thing: {}}")["spec"]


def test_status() -> None:
    status = schema()["status"]
    assert list(status["properties"]) == ["ackResourceMetadata", "conditions", "state"]
    assert status["properties"]["ackResourceMetadata"]["required"] == ["ownerAccountID", "region"]
    assert "required" not in status


def test_columns() -> None:
    columns = make()["spec"]["versions"][0]["additionalPrinterColumns"]
    assert [each["name"] for each in columns] == ["SIZE", "LATER", "Synced", "Ready", "Age"]
    assert columns[0] == {"jsonPath": ".spec.size", "name": "SIZE", "type": "integer"}
    assert columns[1]["priority"] == 1
    assert columns[-1] == {"jsonPath": ".metadata.creationTimestamp", "name": "Age", "type": "date"}


def test_the_text_is_the_manifest() -> None:
    made = picture(MODEL, TEXT)
    text = write_crd(made, made.kinds[0])
    assert text.startswith("# Generated from ")
    assert yaml.safe_load(text) == make()


def nodes(value: Any) -> Any:
    """Every schema inside a schema."""
    yield value
    for child in value.get("properties", {}).values():
        yield from nodes(child)
    for key in ("items", "additionalProperties"):
        if key in value:
            yield from nodes(value[key])


def test_the_schema_is_structural() -> None:
    whole = make()["spec"]["versions"][0]["schema"]["openAPIV3Schema"]
    for node in nodes(whole):
        assert "type" in node
        assert not {"properties", "additionalProperties"} <= node.keys()
        assert not {"default", "enum", "pattern", "nullable"} & node.keys()
