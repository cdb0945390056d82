"""What a user can write may be anything: it is used, or refused with one error of a bounded length; never a defect."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.api import core
from ack.api.errors import ReconcileError
from ack.runtime import (
    adoption,
    compare,
    directive,
    drift,
    field_export,
    ignore,
    policies,
    protection,
    role_map,
    role_selectors,
    secrets,
)
from ack.runtime.options import RuntimeOptions
from ack.services.ecr import RESOURCES

REPOSITORY = next(r for r in RESOURCES if r.kind == "Repository")

OPTIONS = RuntimeOptions(region="us-west-2")
LONGEST_MESSAGE = 2 * 2048  # of message and detail

DEEP = 100_000
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())),  # lone surrogates included: JSON can spell them
    st.sampled_from(
        [
            "[" * DEEP,
            '{"a":' * DEEP,
            "[" * DEEP + "]" * DEEP,
            '{"Statement":' * DEEP + "1" + "}" * DEEP,
            "9" * 10_000,
            "x" * 300_000,
            "\x00",
            '"\\ud800"',
            '{"a": "\\ud800"}',
            '{"name": 1}',
            "NaN",
            "-Infinity",
            '{"Statement": [[]]}',
            '{"Statement": {"Condition": {"StringEquals": []}}}',
            '{"Statement": {"Principal": {"AWS": {"a": 1}}}}',
            "spec." + "a." * 10_000 + "b",
            "spec.a" + "[9]" * 10_000,
            "spec.a[" + "9" * 10_000 + "]",
            "arn:aws:iam::111122223333:role/" + "a/" * 10_000 + "\n",
        ]
    ),
    st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(json.dumps),
    st.dictionaries(st.sampled_from(["Version", "Statement", "Id"]), st.recursive(st.text(), st.lists)).map(json.dumps),
)


def annotated(**annotations: str) -> dict[str, Any]:
    return {"metadata": {"name": "x", "annotations": annotations}, "spec": {}, "status": {}}


def adopted(text: str) -> object:
    obj = annotated(**{core.ADOPTION_POLICY: "adopt", core.ADOPTION_FIELDS: text})
    asked = adoption.wanted(obj, REPOSITORY)
    assert asked
    return json.dumps(adoption.populated(obj, asked, REPOSITORY), ensure_ascii=False).encode()


def exporting(text: str) -> dict[str, Any]:
    source = {"path": text, "resource": {"group": text, "kind": text, "name": text}}
    to = {"kind": "configmap", "name": text, "namespace": text, "key": text}
    return {"metadata": {"name": "x", "namespace": "y"}, "spec": {"from": source, "to": to}}


def selecting(text: str) -> dict[str, Any]:
    labels = {"matchLabels": {text: text}, "matchExpressions": [{"key": text, "operator": text, "values": [text]}]}
    spec = {
        "arn": text,
        "namespaceSelector": {"names": [text], "labelSelector": labels},
        "resourceLabelSelector": labels,
    }
    return {"metadata": {"name": "x", "uid": "u", "resourceVersion": "1"}, "spec": spec}


READERS: dict[str, Callable[[str], object]] = {
    "adoption policy": lambda text: adoption.wanted(annotated(**{core.ADOPTION_POLICY: text}), REPOSITORY),
    "adoption fields": adopted,
    "read-only": lambda text: adoption.read_only(annotated(**{core.READ_ONLY: text})),
    "reconcile": lambda text: directive.mode(annotated(**{core.RECONCILE: text})),
    "drift policy": lambda text: drift.policy(annotated(**{core.DRIFT_POLICY: text}), "repair"),
    "ignored fields": lambda text: ignore.apply(
        {"spec": {}}, {"spec": {}}, ignore.ignored(annotated(**{core.IGNORE_FIELD_DRIFT: text}))
    ),
    "protection": lambda text: protection.check(annotated(**{core.DELETION_PROTECTION: text}), [], 1.0),
    "role": lambda text: role_map.parse(text, "there"),
    "export path and key": lambda text: field_export.read(exporting(text), OPTIONS),
    "selector": lambda text: [*role_selectors.read(selecting(text)).problem],
    "secret versions": lambda text: secrets.noted(annotated(**{core.SECRET_VERSIONS: text})),
    "document": lambda text: [compare.equal(text, other, compare.Compare.DOCUMENT) for other in ("{}", "[]", text)],
    "policy": lambda text: (policies.equal(text, "{}"), policies.equal(text, text)),
}


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=25, deadline=None)
@given(text=TEXTS)
def test_a_text(reader: str, text: str) -> None:
    try:
        READERS[reader](text)
    except ReconcileError as error:
        assert error.message
        assert len(f"{error.message}{error.detail or ''}") <= LONGEST_MESSAGE
