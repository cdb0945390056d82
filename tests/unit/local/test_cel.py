"""CEL validation rules."""

from __future__ import annotations

from typing import Any

import pytest

from ack.local.kube.cel import CelRules

Schema = dict[str, Any]
IMMUTABLE = {"rule": "self == oldSelf", "message": "Value is immutable once set"}
ROOT = "spec.validation.openAPIV3Schema.properties[spec]"


def text(*rules: Schema, **more: Any) -> Schema:
    return {"type": "string", "x-kubernetes-validations": list(rules), **more}


def struct(properties: Schema, *rules: Schema) -> Schema:
    return {"type": "object", "properties": properties, "x-kubernetes-validations": list(rules)}


def errors(schema: Schema, new: Any, old: Any = None) -> list[str]:
    rules = CelRules({"type": "object", "properties": {"spec": schema}})
    assert rules.compile_errors == []
    return [str(error) for error in rules.validate({"spec": new}, None if old is None else {"spec": old})]


def refusals(schema: Schema) -> list[str]:
    return [str(error) for error in CelRules({"type": "object", "properties": {"spec": schema}}).compile_errors]


def test_an_immutable_field_may_be_set_and_kept_but_not_changed() -> None:
    schema = struct({"name": text(IMMUTABLE)})
    assert errors(schema, {"name": "a"}) == []
    assert errors(schema, {"name": "a"}, {}) == []
    assert errors(schema, {"name": "a"}, {"name": "a"}) == []
    assert errors(schema, {"name": "b"}, {"name": "a"}) == [
        'spec.name: Invalid value: "string": Value is immutable once set'
    ]


@pytest.mark.parametrize(
    ("rule", "spec", "error"),
    [
        ({"rule": "has(self.a) != has(self.b)"}, {"a": "1", "b": "2"}, "failed rule: has(self.a) != has(self.b)"),
        ({"rule": "has(self.a) != has(self.b)"}, {"a": "1"}, ""),
        ({"rule": "self.a == 'x'", "messageExpression": "'not ' + self.a"}, {"a": "y"}, "not y"),
        ({"rule": "self.a == 'x'", "messageExpression": "self.b", "message": "m"}, {"a": "y"}, "m"),
        ({"rule": "self.a == 'x'", "message": "m"}, {}, "no such key: a evaluating rule: m"),
        ({"rule": "self.?a.orValue('x') == 'x'"}, {}, ""),
        ({"rule": "self.__namespace__ == 'x'"}, {"namespace": "x"}, ""),
        ({"rule": "self.x__dash__y__dot__z == 'x'"}, {"x-y.z": "x"}, ""),
        ({"rule": "self.a.matches('^[0-9]+$')"}, {"a": "12"}, ""),
        ({"rule": "self.a.lowerAscii().split(',').size() == 2"}, {"a": "X,Y"}, ""),
        ({"rule": "self.n / 2.0 < 5.0"}, {"n": 10}, "failed rule: self.n / 2.0 < 5.0"),
        ({"rule": "self.when > timestamp('2020-01-01T00:00:00Z')"}, {"when": "2021-01-01T00:00:00Z"}, ""),
        ({"rule": "!has(self.wait) || self.wait.getSeconds() > 60"}, {"wait": "2m"}, ""),
        ({"rule": "'self.nothing' != ''"}, {}, ""),
    ],
)
def test_rules_on_an_object(rule: Schema, spec: Any, error: str) -> None:
    schema = struct(
        {
            "a": {"type": "string"},
            "b": {"type": "string"},
            "namespace": {"type": "string"},
            "x-y.z": {"type": "string"},
            "n": {"type": "number"},
            "when": {"type": "string", "format": "date-time"},
            "wait": {"type": "string", "format": "duration"},
        },
        rule,
    )
    assert errors(schema, spec) == ([f'spec: Invalid value: "object": {error}'] if error else [])


def test_rules_see_times_durations_bytes_and_numbers() -> None:
    schema = struct(
        {
            "when": text({"rule": "self > timestamp('2020-01-01T00:00:00Z')"}, format="date-time"),
            "wait": text({"rule": "self > duration('1h')"}, format="duration"),
            "blob": text({"rule": "size(self) == 3"}, format="byte"),
            "ratio": {"type": "number", "x-kubernetes-validations": [{"rule": "self < 1.5"}]},
        }
    )
    assert errors(schema, {"when": "2021-01-01T00:00:00Z", "wait": "2h", "blob": "YWJj", "ratio": 1}) == []
    assert len(errors(schema, {"when": "2019-01-01T00:00:00Z", "wait": "1m", "blob": "YQ==", "ratio": 2})) == 4


def test_rules_in_maps_and_lists() -> None:
    low = {"rule": "self > 3"}
    schema = struct(
        {
            "map": {
                "type": "object",
                "additionalProperties": {"type": "integer", "x-kubernetes-validations": [low]},
            },
            "list": {"type": "array", "items": {"type": "integer", "x-kubernetes-validations": [low]}},
        }
    )
    assert errors(schema, {"map": {"x.y": 1, "namespace": 9}, "list": [5, 2]}) == [
        'spec.map.x.y: Invalid value: "integer": failed rule: self > 3',
        'spec.list[1]: Invalid value: "integer": failed rule: self > 3',
    ]


def test_old_elements_of_a_keyed_list_are_found_by_key() -> None:
    schema = {
        "type": "array",
        "x-kubernetes-list-type": "map",
        "x-kubernetes-list-map-keys": ["k"],
        "items": struct({"k": {"type": "string"}, "v": text(IMMUTABLE)}),
    }
    new = [{"k": "1", "v": "x"}, {"k": "2", "v": "y"}, {"k": "3", "v": "new"}]
    old = [{"k": "2", "v": "y"}, {"k": "1", "v": "z"}]
    assert errors(schema, new, old) == ['spec[0].v: Invalid value: "string": Value is immutable once set']


def test_the_order_of_a_set_means_nothing() -> None:
    schema = {
        "type": "array",
        "x-kubernetes-list-type": "set",
        "items": {"type": "string"},
        "x-kubernetes-validations": [IMMUTABLE],
    }
    assert errors(schema, ["a", "b"], ["b", "a"]) == []
    assert errors(schema, ["a", "b"], ["b", "c"]) == ['spec: Invalid value: "array": Value is immutable once set']


def test_old_elements_of_an_atomic_list_cannot_be_told_apart() -> None:
    (error,) = refusals({"type": "array", "items": text(IMMUTABLE)})
    assert error == (
        f'{ROOT}.items.x-kubernetes-validations[0].rule: Invalid value: "self == oldSelf": '
        f"oldSelf cannot be used on the uncorrelatable portion of the schema within {ROOT}.items"
    )


def test_optional_old_self_runs_on_create_too() -> None:
    rule = {"rule": "!oldSelf.hasValue() || oldSelf.value() == self", "optionalOldSelf": True, "message": "no"}
    assert errors(text(rule), "a") == []
    assert errors(text(rule), "a", "a") == []
    assert errors(text(rule), "a", "b") == ['spec: Invalid value: "string": no']


def test_reason_and_field_path() -> None:
    rule = {"rule": "self.a == 'x'", "reason": "FieldValueForbidden", "fieldPath": ".a", "message": "not that"}
    assert errors(struct({"a": {"type": "string"}}, rule), {"a": "y"}) == ["spec.a: Forbidden: not that"]


@pytest.mark.parametrize(
    ("rule", "part", "found"),
    [
        ({"rule": "quantity(self.a) > 1"}, "rule", "undeclared reference to 'quantity'"),
        ({"rule": "isURL(self.a)"}, "rule", "Kubernetes' own libraries"),
        ({"rule": "self.nme == 'a'"}, "rule", "undefined field 'nme'"),
        ({"rule": "self.a.b == 'a'"}, "rule", "type 'string' does not support field selection"),
        ({"rule": "1 +"}, "rule", "Syntax error"),
        ({"rule": "'text'"}, "rule", "must evaluate to a bool"),
        ({"rule": ""}, "rule", "rule is not specified"),
        ({"rule": "true", "messageExpression": "1"}, "messageExpression", "must evaluate to a string"),
        ({"rule": "true", "reason": "Odd"}, "reason", "Unsupported value"),
        ({"rule": "true", "fieldPath": ".odd"}, "fieldPath", "does not refer to a valid field"),
        ({"rule": "true", "optionalOldSelf": True}, "optionalOldSelf", "may not be set"),
    ],
)
def test_a_rule_that_cannot_be_used_is_refused(rule: Schema, part: str, found: str) -> None:
    (error,) = refusals(struct({"a": {"type": "string"}}, rule))
    assert error.startswith(f"{ROOT}.x-kubernetes-validations[0].{part}: ")
    assert found in error


def test_types_are_checked_where_cel_knows_them() -> None:
    (error,) = refusals(text({"rule": "self + 1 == 2"}))
    assert "no matching overload for '_+_' applied to '(string, int)'" in error


def test_rules_on_the_whole_object_see_its_name() -> None:
    schema = {
        "type": "object",
        "properties": {"spec": {"type": "object"}},
        "x-kubernetes-validations": [{"rule": "self.metadata.name.startsWith('a')", "message": "must start with a"}],
    }
    rules = CelRules(schema)
    assert rules.compile_errors == []
    assert [str(error) for error in rules.validate({"metadata": {"name": "b", "uid": "1"}}, None)] == [
        '<nil>: Invalid value: "object": must start with a'
    ]
