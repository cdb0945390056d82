"""What changes, in words."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from ack.generate.changes_in_words import in_words
from ack.generate.check import Change, Kind

IMMUTABLE = {"x-kubernetes-validations": [{"rule": "self == oldSelf", "message": "immutable"}]}


def _crd(spec: dict[str, Any], required: list[str] | None = None, **version: Any) -> str:
    schema = {
        "type": "object",
        "properties": {"spec": {"type": "object", "properties": spec, "required": required or []}},
    }
    return yaml.safe_dump(
        {
            "kind": "CustomResourceDefinition",
            "metadata": {"name": "things.x"},
            "spec": {
                "group": "x",
                "scope": "Namespaced",
                "names": {"kind": "Thing", "plural": "things"},
                "versions": [{"name": "v1", "served": True, "schema": {"openAPIV3Schema": schema}, **version}],
            },
        }
    )


def _said(old: str, new: str, path: str = "crds/things.yaml") -> list[str]:
    kind = Kind.STALE if old and new else Kind.MISSING if new else Kind.UNEXPECTED
    *said, files = in_words([Change(PurePosixPath(path), kind, old, new)])
    assert files.text.startswith("files: ")
    return [str(each) for each in said]


TEXT = {"type": "string"}
NEST = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (_crd({}), _crd({"a": TEXT}), ["+ Thing spec.a: string"]),
        (_crd({}), _crd({"a": TEXT | IMMUTABLE}), ["+ Thing spec.a: string, immutable"]),
        (_crd({}), _crd({"n": NEST}), ["+ Thing spec.n: object with 2 fields"]),
        (_crd({}), _crd({"n": {"type": "array", "items": NEST}}), ["+ Thing spec.n: list of object with 2 fields"]),
        (_crd({"a": TEXT}), _crd({}), ["- Thing spec.a: removed (string)  [BREAKING]"]),
        (
            _crd({"a": TEXT}),
            _crd({"a": {"type": "integer"}}),
            ["~ Thing spec.a: type string becomes integer  [BREAKING]"],
        ),
        (_crd({"a": TEXT}), _crd({"a": TEXT}, ["a"]), ["~ Thing spec.a: newly required  [BREAKING]"]),
        (_crd({"a": TEXT}, ["a"]), _crd({"a": TEXT}), ["~ Thing spec.a: no longer required"]),
        (_crd({"a": TEXT}), _crd({"a": TEXT | IMMUTABLE}), ["~ Thing spec.a: newly immutable  [BREAKING]"]),
        (_crd({"a": TEXT | IMMUTABLE}), _crd({"a": TEXT}), ["~ Thing spec.a: no longer immutable"]),
        (
            _crd({}),
            _crd({"a": TEXT}, ["a"]),
            ["+ Thing spec.a: string", "~ Thing spec.a: newly required  [BREAKING]"],
        ),
        (
            _crd({"a": TEXT}),
            _crd({"a": TEXT | {"maxLength": 3}}),
            ["~ Thing spec.a: maxLength (none) becomes 3  [BREAKING]"],
        ),
        (_crd({"a": TEXT}), _crd({"a": TEXT | {"description": "A."}}), ["~ Thing: documentation of 1 field"]),
        (
            _crd({"n": NEST}),
            _crd({"n": {"type": "object", "properties": {"a": TEXT}}}),
            ["- Thing spec.n.b: removed (string)  [BREAKING]"],
        ),
        (
            _crd({}),
            _crd({}, additionalPrinterColumns=[{"name": "A", "jsonPath": ".spec.a"}]),
            ["+ Thing: column A (.spec.a)"],
        ),
        (_crd({}, subresources={"status": {}}), _crd({}), ["~ Thing v1: subresource status removed  [BREAKING]"]),
        ("", _crd({}), ["+ kind Thing"]),
        (_crd({}), "", ["- kind Thing  [BREAKING]"]),
    ],
)
def test_crds(old: str, new: str, expected: list[str]) -> None:
    assert _said(old, new) == expected


def test_nothing() -> None:
    assert in_words([]) == []


def test_iam() -> None:
    def policy(*actions: str) -> str:
        return json.dumps({"Statement": [{"Effect": "Allow", "Action": list(actions), "Resource": "*"}]})

    assert _said(policy("s:A", "s:B"), policy("s:B", "s:C"), "config/iam/recommended-inline-policy.json") == [
        "+ IAM: may s:C",
        "- IAM: may no longer s:A",
    ]


def test_rbac() -> None:
    def role(*verbs: str) -> str:
        rules = [{"apiGroups": ["x"], "resources": ["things"], "verbs": list(verbs)}]
        return yaml.safe_dump({"kind": "Role", "metadata": {"name": "r"}, "rules": rules})

    assert _said(role("get"), role("get", "patch"), "config/rbac/role.yaml") == ["+ RBAC: Role r may patch things.x"]
    assert _said("", role("get", "list"), "config/rbac/role.yaml") == ["+ RBAC: Role r may get, list things.x"]
    assert _said(role("get"), "", "config/rbac/role.yaml") == ["- RBAC: Role r may no longer get things.x"]
