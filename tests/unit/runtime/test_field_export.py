"""What a FieldExport says, and what becomes of a value."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.errors import Recoverable, Terminal
from ack.kube.types import CONFIGMAP, SECRET, ObjectKey
from ack.runtime.field_export import Export, Target, kind_of, read, text_of
from ack.runtime.options import RuntimeOptions


def options(**given: Any) -> RuntimeOptions:
    return RuntimeOptions(region="us-west-2", **given)


def field_export(*, source: str = "bucket", **to: str) -> dict[str, Any]:
    return {
        "metadata": {"name": "export", "namespace": "shop"},
        "spec": {
            "from": {"path": ".a", "resource": {"group": "s3.services.k8s.aws", "kind": "Bucket", "name": source}},
            "to": {"kind": "configmap", "name": "settings", **to},
        },
    }


@pytest.mark.parametrize(
    ("to", "target"),
    [
        ({}, Target(CONFIGMAP, ObjectKey("shop", "settings"), "shop.export")),
        ({"kind": "secret", "key": "K_1"}, Target(SECRET, ObjectKey("shop", "settings"), "K_1")),
        ({"namespace": "shop", "key": ""}, Target(CONFIGMAP, ObjectKey("shop", "settings"), "shop.export")),
    ],
)
def test_defaults(to: dict[str, str], target: Target) -> None:
    expected = Export("s3.services.k8s.aws", "Bucket", "bucket", ".a", target)
    assert read(field_export(**to), options(cross_namespace=False)) == expected


def test_the_default_key_names_the_export_also_in_another_namespace() -> None:
    found = read(field_export(namespace="other"), options(cross_namespace=True))
    assert found.target == Target(CONFIGMAP, ObjectKey("other", "settings"), "shop.export")
    assert found.advice.startswith("Cross-namespace field export detected")


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ({"namespace": "other"}, "cross-namespace resource reference is not allowed"),
        ({"name": ""}, "spec.to.name: ''"),
        ({"name": "../x"}, "spec.to.name: '../x'"),
        ({"namespace": "a/b"}, "spec.to.namespace: 'a/b'"),
        ({"key": "a b"}, "spec.to.key: 'a b'"),
        ({"key": "k" * 254}, "spec.to.key: "),
    ],
)
def test_what_cannot_be(to: dict[str, str], text: str) -> None:
    with pytest.raises(Terminal) as caught:
        read(field_export(**to), options(cross_namespace=False))
    assert caught.value.message.startswith(text)


def test_a_source_needs_a_name() -> None:
    with pytest.raises(Terminal, match=r"spec\.from\.resource\.name"):
        read(field_export(source=""), options(cross_namespace=False))


@pytest.mark.parametrize("namespace", ["ack-system", "kube-system", "kube-public", "kube-node-lease"])
def test_the_operators_namespaces_are_out_of_reach(namespace: str) -> None:
    with pytest.raises(Terminal, match="belongs to who runs the cluster"):
        read(field_export(namespace=namespace), options(cross_namespace=True))


def test_whoever_is_there_already_may_write_there() -> None:
    obj = field_export(namespace="shop")
    assert read(obj, options(cross_namespace=False, system_namespace="shop")).target.object.namespace == "shop"


def test_the_case_of_the_kind_does_not_count() -> None:
    assert kind_of(field_export()) == ("s3.services.k8s.aws", "bucket")
    assert kind_of({"metadata": {}}) == ("", "")


@pytest.mark.parametrize(("value", "text"), [("x", "x"), ("", ""), (True, "true"), (False, "false"), (-7, "-7")])
def test_forms(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize("value", [None, 1.5, float("inf"), [], {}])
def test_what_has_no_form(value: object) -> None:
    with pytest.raises(Recoverable) as caught:
        text_of(value)
    assert caught.value.message.startswith("path does not exist in this object")


@given(st.text())
def test_only_the_key_is_written(text: str) -> None:
    where = ObjectKey("shop", "settings")
    assert Target(CONFIGMAP, where, "k").patch(text) == {"data": {"k": text}}
    assert set(Target(SECRET, where, "k").patch(text.encode(errors="replace").decode())["data"]) == {"k"}
