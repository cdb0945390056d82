"""Which of an object's Secrets AWS does not have the current values of."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest

from ack.api import core
from ack.runtime import secrets
from ack.runtime.conditions import Conditions
from ack.runtime.secret_values import SecretNews, slim


def loop(*stale: str) -> Any:
    news = SecretNews(versions=dict.fromkeys(stale, "ns/s/k@1"), stale=set(stale))
    return SimpleNamespace(secrets=news, conditions=Conditions())


def kind(*immutable: str) -> Any:
    return SimpleNamespace(program=SimpleNamespace(resource=SimpleNamespace(immutable=immutable)))


@pytest.mark.parametrize("immutable", ["spec.key", "spec"])
def test_what_cannot_change_is_told_and_not_sent(immutable: str) -> None:
    under_way = loop("spec.key")
    assert secrets.unsent(kind(immutable), under_way) == ()
    (shown,) = under_way.conditions.render([])
    assert (shown["type"], shown["reason"]) == (core.ADVISORY, "SecretNotUpdatable")
    assert "spec.key" in shown["message"]


def test_the_rest_is_sent() -> None:
    assert secrets.unsent(kind("spec.key"), loop("spec.b", "spec.a", "spec.key")) == ("spec.a", "spec.b")
    assert secrets.unsent(kind(), loop()) == ()


FIELDS = [
    (("spec", "a"), {"spec.b"}),
    (("spec", "a", "deeper"), {"spec.a", "spec.b"}),
    (("spec",), set()),
]


@pytest.mark.parametrize(("field", "left"), FIELDS)
def test_fields_left_to_aws(field: tuple[str | int, ...], left: set[str]) -> None:
    under_way = loop("spec.a", "spec.b")
    secrets.leave(under_way, [field])
    assert under_way.secrets.stale == left == set(under_way.secrets.versions)


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        (None, {}),
        ("{}", {}),
        (json.dumps({"spec.a": "ns/s/k@1"}), {"spec.a": "ns/s/k@1"}),
        ("no json", {}),
        ("[1]", {}),
    ],
)
def test_noted(text: str | None, noted: dict[str, str]) -> None:
    annotations = {} if text is None else {core.SECRET_VERSIONS: text}
    assert secrets.noted({"metadata": {"annotations": annotations}}) == noted


def test_slim_keeps_no_data() -> None:
    """`kubectl apply` keeps a copy of the data in an annotation."""
    metadata = {
        "name": "s",
        "namespace": "ns",
        "uid": "u",
        "resourceVersion": "7",
        "labels": {"a": "b"},
        "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "c2VjcmV0", core.ALLOWED_NAMESPACES: "x"},
    }
    kept = slim({"kind": "Secret", "data": {"k": "c2VjcmV0"}, "metadata": metadata})
    assert kept == {
        "metadata": {
            "name": "s",
            "namespace": "ns",
            "uid": "u",
            "resourceVersion": "7",
            "annotations": {core.ALLOWED_NAMESPACES: "x"},
        }
    }
