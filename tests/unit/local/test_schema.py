"""Structural schemas: the expected texts are those of a real kube-apiserver."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.local.kube.errors import FieldError
from ack.local.kube.schema import StructuralSchema, check_structural

Schema = dict[str, Any]

KEYED = {
    "type": "object",
    "required": ["key"],
    "properties": {"key": {"type": "string"}, "value": {"type": "integer"}},
}
SPEC: Schema = {
    "name": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^a"},
    "count": {"type": "integer", "format": "int64"},
    "ratio": {"type": "number", "minimum": 1, "maximum": 5, "exclusiveMaximum": True},
    "step": {"type": "integer", "multipleOf": 3},
    "flag": {"type": "boolean"},
    "when": {"type": "string", "format": "date-time"},
    "blob": {"type": "string", "format": "byte"},
    "wait": {"type": "string", "format": "duration"},
    "cidr": {"type": "string", "format": "cidr"},
    "odd": {"type": "string", "format": "made-up"},
    "choice": {"type": "string", "enum": ["A", "B"]},
    "number": {"type": "integer", "enum": [1, 2]},
    "port": {"x-kubernetes-int-or-string": True},
    "maybe": {"type": "string", "nullable": True},
    "items": {"type": "array", "minItems": 1, "maxItems": 2, "items": KEYED},
    "unique": {"type": "array", "x-kubernetes-list-type": "set", "items": {"type": "string"}},
    "keyed": {
        "type": "array",
        "x-kubernetes-list-type": "map",
        "x-kubernetes-list-map-keys": ["key"],
        "items": KEYED,
    },
    "map": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1, "maxProperties": 2},
    "object": {
        "type": "object",
        "required": ["q"],
        "properties": {
            "q": {"type": "string"},
            "d": {"type": "integer", "default": 7},
            "n": {"type": "string", "default": "x", "nullable": True},
        },
    },
    "made": {"type": "object", "default": {}, "properties": {"e": {"type": "string", "default": "E"}}},
    "each": {"type": "array", "items": {"type": "object", "properties": {"e": {"type": "string", "default": "E"}}}},
    "every": {
        "type": "object",
        "additionalProperties": {"type": "object", "properties": {"e": {"type": "string", "default": "E"}}},
    },
    "one": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
    },
    "any": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
    },
    "all": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "allOf": [{"required": ["a"]}, {"properties": {"b": {"minLength": 2}}}],
    },
    "no": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "not": {"required": ["a", "b"]},
    },
    "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": True},
    "embedded": {
        "type": "object",
        "x-kubernetes-embedded-resource": True,
        "properties": {"spec": {"type": "object", "properties": {"z": {"type": "string"}}}},
    },
}
OPENAPI: Schema = {
    "type": "object",
    "required": ["spec"],
    "properties": {
        "apiVersion": {"type": "string"},
        "kind": {"type": "string"},
        "metadata": {"type": "object"},
        "spec": {"type": "object", "properties": SPEC},
    },
}
SCHEMA = StructuralSchema(OPENAPI)


def accept(spec: Any) -> tuple[Any, list[str], list[str]]:
    """What becomes of a spec: the stored one, the pruned paths, the errors."""
    obj = {"apiVersion": "example.com/v1", "kind": "Thing", "metadata": {"name": "x"}, "spec": spec}
    pruned = SCHEMA.prune(obj)
    SCHEMA.default(obj)
    return obj.get("spec"), pruned, [str(error) for error in SCHEMA.validate(obj)]


def in_body(path: str, value: str, text: str) -> str:
    return f"{path}: Invalid value: {value}: {path} in body {text}"


@pytest.mark.parametrize(
    ("spec", "errors"),
    [
        ({"name": 1}, [in_body("spec.name", '"integer"', 'must be of type string: "integer"')]),
        ({"name": "abcdefgh"}, [in_body("spec.name", '"abcdefgh"', "should be at most 5 chars long")]),
        ({"name": "a"}, [in_body("spec.name", '"a"', "should be at least 2 chars long")]),
        ({"name": "bcd"}, [in_body("spec.name", '"bcd"', "should match '^a'")]),
        ({"count": "x"}, [in_body("spec.count", '"string"', 'must be of type integer: "string"')]),
        ({"count": 1.5}, [in_body("spec.count", '"number"', 'must be of type integer: "number"')]),
        ({"count": True}, [in_body("spec.count", '"boolean"', 'must be of type integer: "boolean"')]),
        ({"count": 10**19}, [in_body("spec.count", '"number"', 'must be of type integer: "number"')]),
        ({"count": 1.0}, []),
        ({"ratio": 0}, [in_body("spec.ratio", "0", "should be greater than or equal to 1")]),
        ({"ratio": 5}, [in_body("spec.ratio", "5", "should be less than 5")]),
        ({"step": 4}, [in_body("spec.step", "4", "should be a multiple of 3")]),
        ({"flag": "true"}, [in_body("spec.flag", '"string"', 'must be of type boolean: "string"')]),
        ({"when": "nope"}, [in_body("spec.when", '"nope"', 'must be of type date-time: "nope"')]),
        ({"when": "2020-01-01T00:00:00Z"}, []),
        ({"blob": "@@"}, [in_body("spec.blob", '"@@"', 'must be of type byte: "@@"')]),
        ({"wait": "1x"}, [in_body("spec.wait", '"1x"', 'must be of type duration: "1x"')]),
        ({"wait": "1h5m"}, []),
        ({"cidr": "x"}, [in_body("spec.cidr", '"x"', 'must be of type cidr: "x"')]),
        ({"cidr": "10.0.0.0/8"}, []),
        ({"odd": "anything"}, []),
        ({"choice": "C"}, ['spec.choice: Unsupported value: "C": supported values: "A", "B"']),
        ({"number": 3}, ['spec.number: Unsupported value: 3: supported values: "1", "2"']),
        ({"port": 5}, []),
        ({"port": "5%"}, []),
        ({"port": 1.5}, [in_body("spec.port", '"number"', 'must be of type integer,string: "number"')]),
        ({"maybe": None}, []),
        ({"maybe": 5}, [in_body("spec.maybe", '"integer"', 'must be of type string: "integer"')]),
        ({"items": []}, [in_body("spec.items", "0", "should have at least 1 items")]),
        ({"items": [{"key": k} for k in "abc"]}, [in_body("spec.items", "3", "should have at most 2 items")]),
        ({"items": [{}]}, ["spec.items[0].key: Required value"]),
        ({"items": "x"}, [in_body("spec.items", '"string"', 'must be of type array: "string"')]),
        ({"unique": ["a", "b", "a"]}, ['spec.unique[2]: Duplicate value: "a"']),
        ({"keyed": [{"key": "a"}, {"key": "a", "value": 2}]}, ['spec.keyed[1]: Duplicate value: {"key":"a"}']),
        ({"map": {}}, [in_body("spec.map", "1", "should have at least 1 properties")]),
        ({"map": {"a.b/c": "x"}}, [in_body("spec.map.a.b/c", '"string"', 'must be of type integer: "string"')]),
        ({"object": {}}, ["spec.object.q: Required value"]),
        ({"object": {"q": None}}, ["spec.object.q: Required value"]),
        (
            {"one": {}},
            [
                '<nil>: Invalid value: "": "spec.one" must validate one and only one schema (oneOf). Found none valid',
                "spec.one.a: Required value",
            ],
        ),
        (
            {"one": {"a": "1", "b": "2"}},
            ['<nil>: Invalid value: "": "spec.one" must validate one and only one schema (oneOf). '
             "Found 2 valid alternatives"],
        ),
        (
            {"any": {}},
            ['<nil>: Invalid value: "": "spec.any" must validate at least one schema (anyOf)',
             "spec.any.a: Required value"],
        ),
        (
            {"all": {"a": "1", "b": "x"}},
            ['<nil>: Invalid value: "": "spec.all" must validate all the schemas (allOf)',
             in_body("spec.all.b", '"x"', "should be at least 2 chars long")],
        ),
        ({"no": {"a": "1", "b": "2"}}, ['<nil>: Invalid value: "": "spec.no" must not validate the schema (not)']),
        (
            {"embedded": {"spec": {}}},
            ["spec.embedded.apiVersion: Required value: must not be empty",
             "spec.embedded.kind: Required value: must not be empty"],
        ),
        ("text", ['spec: Invalid value: "string": spec in body must be of type object: "string"']),
        (None, ["spec: Required value"]),
    ],
)  # fmt: skip
def test_validation_speaks_kubernetes(spec: Any, errors: list[str]) -> None:
    assert accept(spec)[2] == errors


@pytest.mark.parametrize(
    ("spec", "stored"),
    [
        ({}, {}),
        ({"made": None}, {}),
        ({"made": {"e": None}}, {}),
        ({"count": None}, {}),
        ({"maybe": None}, {"maybe": None}),
        ({"object": {"q": "1", "d": None}}, {"object": {"q": "1", "d": 7, "n": "x"}}),
        ({"object": {"q": "1", "n": None}}, {"object": {"q": "1", "d": 7, "n": None}}),
        ({"each": [{}, {}]}, {"each": [{"e": "E"}, {"e": "E"}]}),
        ({"every": {"a": {}}}, {"every": {"a": {"e": "E"}}}),
    ],
)
def test_defaults(spec: Any, stored: Any) -> None:
    assert accept(spec)[0] == {"made": {"e": "E"}, **stored}


@pytest.mark.parametrize(
    ("spec", "pruned"),
    [
        ({"unknown": 1, "object": {"z": 1, "q": "v"}}, ["spec.object.z", "spec.unknown"]),
        ({"items": [{"key": "a", "foo": 1}]}, ["spec.items[0].foo"]),
        ({"free": {"a": [1, {"b": 2}]}}, []),
        ({"map": {"anything": 1}}, []),
        (
            {"embedded": {"apiVersion": "v1", "kind": "F", "metadata": {"name": "x", "odd": 1}, "odd": 1,
                          "spec": {"odd": 1}}},
            ["spec.embedded.metadata.odd", "spec.embedded.odd", "spec.embedded.spec.odd"],
        ),
    ],
)  # fmt: skip
def test_unknown_fields_are_pruned(spec: Any, pruned: list[str]) -> None:
    assert accept(spec)[1] == pruned


def test_identity_is_never_pruned() -> None:
    schema = StructuralSchema({"type": "object", "properties": {}})
    obj = {"apiVersion": "v1", "kind": "T", "metadata": {"name": "x", "labels": {"a": "b"}, "odd": 1}, "odd": 1}
    assert schema.prune(obj) == ["metadata.odd", "odd"]
    assert obj == {"apiVersion": "v1", "kind": "T", "metadata": {"name": "x", "labels": {"a": "b"}}}


ROOT = "spec.validation.openAPIV3Schema"


@pytest.mark.parametrize(
    ("spec", "error"),
    [
        ({}, ".type: Required value: must not be empty for specified object fields"),
        ({"type": "array"}, ".items: Required value: must be specified"),
        (
            {"type": "array", "items": [{"type": "string"}]},
            ".items: Forbidden: items must be a schema object and not an array",
        ),
        (
            {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"type": "string"}},
            ".additionalProperties: Forbidden: additionalProperties and properties are mutual exclusive",
        ),
        ({"type": "string", "$ref": "#/x"}, ".$ref: Forbidden: $ref is not supported"),
        (
            {"type": "object", "x-kubernetes-preserve-unknown-fields": False},
            ".x-kubernetes-preserve-unknown-fields: Invalid value: false: must be true or undefined",
        ),
        (
            {"type": "object", "anyOf": [{"type": "string"}]},
            ".anyOf[0].type: Forbidden: must be empty to be structural",
        ),
        ({"type": "object", "not": {"type": "string"}}, ".not.type: Forbidden: must be empty to be structural"),
        (
            {"type": "object", "anyOf": [{"default": {}}]},
            ".anyOf[0].default: Forbidden: must be undefined to be structural",
        ),
        (
            {"type": "bogus"},
            '.type: Unsupported value: "bogus": supported values: '
            '"array", "boolean", "integer", "number", "object", "string"',
        ),
        (
            {"type": "string", "default": 5},
            '.default: Invalid value: "integer":  in body must be of type string: "integer"',
        ),
        (
            {"type": "object", "properties": {"a": {"type": "string"}}, "default": {"b": "x"}},
            '.default: Invalid value: {"b":"x"}: must not have unknown fields',
        ),
        (
            {"type": "array", "x-kubernetes-list-type": "map", "items": {"type": "object"}},
            ".x-kubernetes-list-map-keys: Required value: must not be empty if x-kubernetes-list-type is map",
        ),
        (
            {"type": "array", "x-kubernetes-list-type": "set", "items": {"type": "object"}},
            '.items.x-kubernetes-map-type: Invalid value: "null": '
            "must be atomic as item of a list with x-kubernetes-list-type=set",
        ),
    ],
)
def test_a_schema_that_is_not_structural_is_refused(spec: Schema, error: str) -> None:
    found = check_structural({"type": "object", "properties": {"spec": spec}})
    assert [str(one) for one in found] == [f"{ROOT}.properties[spec]{error}"]


def test_a_bad_pattern_is_refused_where_it_stands() -> None:
    (error,) = check_structural({"type": "object", "properties": {"spec": {"type": "string", "pattern": "(("}}})
    assert error.field == f"{ROOT}.properties[spec].pattern"
    assert "must be a valid regular expression" in error.message()


@pytest.mark.parametrize(
    "spec",
    [
        {"x-kubernetes-int-or-string": True, "anyOf": [{"type": "integer"}, {"type": "string"}]},
        {"x-kubernetes-preserve-unknown-fields": True},
        {"type": "object", "allOf": [{"properties": {"zz": {"minLength": 1}}}]},
        {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["b"]},
        {"type": "string", "nullable": True, "default": None},
    ],
)
def test_a_structural_schema_is_accepted(spec: Schema) -> None:
    assert check_structural({"type": "object", "properties": {"spec": spec}}) == []


def test_a_root_must_be_an_object() -> None:
    assert check_structural({}) == [FieldError("FieldValueRequired", f"{ROOT}.type", "must not be empty at the root")]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text("abAE", max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*SPEC, "key", "q", "e"]), inner),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_pruning_and_defaulting_twice_changes_nothing(spec: Any) -> None:
    obj = {"apiVersion": "v1", "kind": "T", "metadata": {}, "spec": spec}
    SCHEMA.prune(obj)
    SCHEMA.default(obj)
    once = copy.deepcopy(obj)
    assert SCHEMA.prune(obj) == []
    SCHEMA.default(obj)
    assert obj == once
