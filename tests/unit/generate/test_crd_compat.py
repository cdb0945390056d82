"""Which changes of a CRD break users: a table of single steps, and laws that hold for any two schemas."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.generate.crd_compat import breaking_changes

Json = dict[str, Any]

STRING: Json = {"type": "string"}
IMMUTABLE: Json = {"rule": "self == oldSelf", "message": "Value is immutable once set"}


def _crd(spec: Json, **names: Any) -> Json:
    schema = {"type": "object", "properties": {"spec": spec}}
    version = {
        "name": "v1alpha1",
        "served": True,
        "storage": True,
        "schema": {"openAPIV3Schema": schema},
        "subresources": {"status": {}},
    }
    return {
        "metadata": {"name": "things.x.services.k8s.aws"},
        "spec": {
            "group": "x.services.k8s.aws",
            "scope": "Namespaced",
            "names": {"kind": "Thing", "plural": "things", "singular": "thing", **names},
            "versions": [version],
        },
    }


def _object(properties: Json | None = None, **more: Any) -> Json:
    return {"type": "object", "properties": properties or {}, **more}


def _problems(old: Json, new: Json) -> list[str]:
    return [str(change) for change in breaking_changes(_crd(old), _crd(new))]


def _field(old: Json, new: Json) -> list[str]:
    return _problems(_object({"a": old}), _object({"a": new}))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (STRING, {"type": "integer"}, "type changed from string to integer"),
        ({"type": "integer"}, STRING, "type changed from integer to string"),
        ({"type": "number"}, {"type": "integer"}, "type changed from number to integer"),
        ({"x-kubernetes-int-or-string": True}, STRING, "type changed from int-or-string to string"),
        (STRING, {**STRING, "format": "date-time"}, 'format added: "date-time"'),
        ({"type": "integer", "format": "int64"}, {"type": "integer", "format": "int32"}, 'format changed: "int32"'),
        (STRING, {**STRING, "enum": ["A"]}, 'enum added: only ["A"] allowed'),
        ({**STRING, "enum": ["A", "B"]}, {**STRING, "enum": ["B", "C"]}, 'enum values removed: ["A"]'),
        (STRING, {**STRING, "pattern": "^a"}, 'pattern added: "^a"'),
        ({**STRING, "pattern": "^a"}, {**STRING, "pattern": "^b"}, 'pattern changed: "^b"'),
        (STRING, {**STRING, "maxLength": 5}, "maxLength tightened from none to 5"),
        ({**STRING, "maxLength": 6}, {**STRING, "maxLength": 5}, "maxLength tightened from 6 to 5"),
        (STRING, {**STRING, "minLength": 1}, "minLength tightened from none to 1"),
        ({"type": "integer"}, {"type": "integer", "minimum": 0}, "minimum tightened from none to 0"),
        ({"type": "integer"}, {"type": "integer", "exclusiveMinimum": True}, "exclusiveMinimum added"),
        (STRING, {**STRING, "x-kubernetes-validations": [IMMUTABLE]}, "newly immutable: self == oldSelf"),
        (
            STRING,
            {**STRING, "x-kubernetes-validations": [{"rule": "self != ''"}]},
            "validation rule added: self != ''",
        ),
        ({**STRING, "nullable": True}, STRING, "no longer nullable"),
        ({**STRING, "default": "A"}, {**STRING, "default": "B"}, 'default changed from "A" to "B"'),
        ({**STRING, "default": "A"}, STRING, 'default changed from "A" to null'),
        (STRING, {**STRING, "not": {"enum": ["x"]}}, 'not added: {"enum": ["x"]}'),
        (STRING, {**STRING, "oneOf": [{"minLength": 1}]}, "oneOf added"),
        (
            {**STRING, "anyOf": [{"maxLength": 1}, {"minLength": 5}]},
            {**STRING, "anyOf": [{"maxLength": 1}]},
            "anyOf changed",
        ),
        (STRING, {**STRING, "allOf": [{"minLength": 1}]}, 'allOf demands more: {"minLength": 1}'),
        (
            {"type": "array", "items": STRING},
            {"type": "array", "items": STRING, "x-kubernetes-list-type": "set"},
            "list type changed from atomic to set: duplicates are refused",
        ),
        (
            {"type": "object", "x-kubernetes-preserve-unknown-fields": True},
            {"type": "object"},
            "unknown fields no longer preserved",
        ),
        ({"type": "object", "additionalProperties": STRING}, {"type": "object"}, "other keys no longer allowed"),
    ],
)
def test_breaking_at_a_field(old: Json, new: Json, problem: str) -> None:
    assert _field(old, new) == [f"v1alpha1 spec.a: {problem}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "integer"}, {"type": "number"}),
        ({"type": "integer"}, {"x-kubernetes-int-or-string": True}),
        ({**STRING, "format": "date-time"}, STRING),
        ({**STRING, "enum": ["A"]}, {**STRING, "enum": ["B", "A"]}),
        ({**STRING, "enum": ["A"]}, STRING),
        ({**STRING, "pattern": "^a"}, STRING),
        ({**STRING, "maxLength": 5}, {**STRING, "maxLength": 6}),
        ({**STRING, "minLength": 2}, {**STRING, "minLength": 1}),
        (STRING, {**STRING, "minLength": 0}),
        (STRING, {**STRING, "nullable": True}),
        (STRING, {**STRING, "default": "A"}),
        ({**STRING, "x-kubernetes-validations": [IMMUTABLE]}, STRING),
        (
            {**STRING, "x-kubernetes-validations": [IMMUTABLE]},
            {**STRING, "x-kubernetes-validations": [{**IMMUTABLE, "message": "other words"}]},
        ),
        ({**STRING, "anyOf": [{"maxLength": 1}]}, {**STRING, "anyOf": [{"minLength": 5}, {"maxLength": 1}]}),
        (_object({"x": STRING}), {"type": "object", "x-kubernetes-preserve-unknown-fields": True}),
        ({"type": "object"}, {"type": "object", "additionalProperties": STRING}),
        (_object({"x": STRING}, required=["x"]), _object({"x": STRING})),
        (_object(), _object({"x": _object({"y": STRING}, required=["y"])})),
        (_object({"x": STRING}), _object({"x": {**STRING, "default": "A"}}, required=["x"])),
        ({**STRING, "description": "old"}, {**STRING, "description": "new"}),
    ],
)
def test_loosening_a_field_is_free(old: Json, new: Json) -> None:
    assert _field(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (_object({"a": STRING}), _object(), "v1alpha1 spec.a: field removed"),
        (_object({"a": STRING}), _object({"a": STRING}, required=["a"]), "v1alpha1 spec.a: newly required"),
        (_object(), _object({"a": STRING}, required=["a"]), "v1alpha1 spec.a: newly required"),
        (
            _object({"a": _object({"b": STRING})}),
            _object({"a": _object({"c": STRING})}),
            "v1alpha1 spec.a.b: field removed",
        ),
        (
            _object({"a": {"type": "array", "items": _object({"b": STRING})}}),
            _object({"a": {"type": "array", "items": _object()}}),
            "v1alpha1 spec.a[].b: field removed",
        ),
        (
            _object({"a": {"type": "object", "additionalProperties": STRING}}),
            _object({"a": {"type": "object", "additionalProperties": {"type": "integer"}}}),
            "v1alpha1 spec.a{}: type changed from string to integer",
        ),
    ],
)
def test_breaking_in_depth(old: Json, new: Json, problem: str) -> None:
    assert _problems(old, new) == [problem]


def test_the_crd_itself() -> None:
    old = _crd(_object(), shortNames=["th"])
    for change, problem in [
        (lambda crd: crd["spec"].update(group="y"), "group changed from x.services.k8s.aws to y"),
        (lambda crd: crd["spec"].update(scope="Cluster"), "scope changed from Namespaced to Cluster"),
        (lambda crd: crd["spec"]["names"].update(kind="Other"), "kind changed from Thing to Other"),
        (lambda crd: crd["spec"]["names"].pop("shortNames"), "short name th removed"),
        (lambda crd: crd["spec"]["versions"][0].update(name="v1"), "v1alpha1: version no longer served"),
        (lambda crd: crd["spec"]["versions"][0].update(served=False), "v1alpha1: version no longer served"),
        (lambda crd: crd["spec"]["versions"][0].pop("subresources"), "v1alpha1: subresource status removed"),
    ]:
        new = copy.deepcopy(old)
        change(new)
        assert [str(item) for item in breaking_changes(old, new)] == [problem]


def test_a_new_version_beside_the_old_one_is_free() -> None:
    old, new = _crd(_object({"a": STRING})), _crd(_object({"a": STRING}))
    new["spec"]["versions"].append({**_crd(_object())["spec"]["versions"][0], "name": "v1", "storage": False})
    assert breaking_changes(old, new) == []


SCALARS = st.fixed_dictionaries(
    {"type": st.sampled_from(["string", "integer", "boolean"])},
    optional={
        "enum": st.lists(st.sampled_from(["A", "B", "C"]), min_size=1, unique=True),
        "maxLength": st.integers(0, 9),
        "minLength": st.integers(0, 9),
        "x-kubernetes-validations": st.just([IMMUTABLE]),
        "default": st.sampled_from(["A", "B"]),
    },
)
SCHEMAS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from("abc"), inner, max_size=3).flatmap(
            lambda properties: st.builds(
                _object, st.just(properties), required=st.lists(st.sampled_from("abc"), unique=True, max_size=2)
            )
        ),
        inner.map(lambda items: {"type": "array", "items": items}),
        inner.map(lambda values: {"type": "object", "additionalProperties": values}),
    ),
    max_leaves=6,
)


@given(SCHEMAS)
def test_a_schema_is_compatible_with_itself(schema: Json) -> None:
    assert _problems(schema, copy.deepcopy(schema)) == []


@given(SCHEMAS, SCHEMAS)
def test_a_further_optional_field_is_always_free(schema: Json, more: Json) -> None:
    assert _problems(_object({"a": schema}), _object({"a": schema, "z": more})) == []


@given(SCHEMAS, SCHEMAS, SCHEMAS)
def test_compatible_steps_add_up(first: Json, second: Json, third: Json) -> None:
    """If each of two steps is compatible, so is the whole way."""
    if not _problems(first, second) and not _problems(second, third):
        assert _problems(first, third) == []
