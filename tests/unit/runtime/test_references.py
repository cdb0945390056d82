"""Fields whose value another object provides."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from ack.api.errors import ReconcileError, Recoverable, Requeue, Terminal
from ack.api.resource import Reference
from ack.runtime.dependencies import Source
from ack.runtime.references import TargetTerminal, crossings, resolve, without
from tests.support.boxes import KEY, KEYS, box

ARN = "arn:aws:kms:us-west-2:111122223333:key/1"


def key(*, synced: str | None = "True", terminal: str | None = None, arn: str | None = ARN) -> dict[str, Any]:
    conditions = [
        {"type": type_, "status": status}
        for type_, status in (("ACK.ResourceSynced", synced), ("ACK.Terminal", terminal))
        if status
    ]
    metadata = {"ackResourceMetadata": {"arn": arn}} if arn else {}
    return {"metadata": {"name": "k"}, "status": {**metadata, "conditions": conditions}}


class Cluster:
    def __init__(self, **objects: dict[str, Any]) -> None:
        self.objects = objects
        self.asked: list[tuple[str, str, str]] = []

    async def lookup(self, source: Source, used: set[Source]) -> dict[str, Any] | None:
        used.add(source)
        self.asked.append((source.type.kind, source.key.namespace, source.key.name))
        return self.objects.get(source.key.name)


async def resolved(
    spec: dict[str, Any], cluster: Cluster, *references: Reference, cross: bool = True
) -> tuple[bool, dict[str, Any]]:
    obj = box(spec)
    return await resolve(obj, references or (KEY, KEYS), cluster.lookup, set(), cross_namespace=cross), obj["spec"]


def ref(name: str | None, namespace: str | None = None) -> dict[str, Any]:
    return {"from": {k: v for k, v in (("name", name), ("namespace", namespace)) if v}}


async def test_the_value_of_the_other_object() -> None:
    cluster = Cluster(k=key())
    found, spec = await resolved({"keyRef": ref("k")}, cluster)
    assert found
    assert spec == {"keyRef": ref("k"), "keyARN": ARN}
    assert cluster.asked == [("Key", "home", "k")]


async def test_many() -> None:
    cluster = Cluster(a=key(arn="arn:a"), b=key(arn="arn:b"))
    _, spec = await resolved({"keyRefs": [ref("b"), ref("a", "away")]}, cluster)
    assert spec["keyARNs"] == ["arn:b", "arn:a"]
    assert cluster.asked == [("Key", "home", "b"), ("Key", "away", "a")]


IN_LISTS = dataclasses.replace(KEY, field="spec.rules[].to.keyARN", ref="spec.rules[].to.keyRef")


async def test_in_the_elements_of_a_list() -> None:
    spec = {"rules": [{"to": {"keyRef": ref("a")}}, {"to": {"keyARN": "arn:own"}}, {}, {"to": {"keyRef": ref("b")}}]}
    found, spec = await resolved(spec, Cluster(a=key(arn="arn:a"), b=key(arn="arn:b")), IN_LISTS)
    assert found
    assert [(rule.get("to") or {}).get("keyARN") for rule in spec["rules"]] == ["arn:a", "arn:own", None, "arn:b"]
    without({"spec": spec}, [IN_LISTS])
    assert "keyRef" not in str(spec)


@pytest.mark.parametrize("spec", [{}, {"rules": None}, {"rules": []}, {"rules": [{"to": {}}]}])
async def test_no_list_to_look_in(spec: dict[str, Any]) -> None:
    assert await resolved(spec, Cluster(), IN_LISTS) == (False, spec)


async def test_what_of_the_other_object_counts() -> None:
    """All fields that are taken of it, and whether it can be used; for each object that takes something."""
    name = dataclasses.replace(KEY, field="spec.name", ref="spec.nameRef", path="spec.name")
    used: set[Source] = set()
    target = {**key(), "spec": {"name": "n", "other": 1}}
    obj = box({"keyRef": ref("k"), "nameRef": ref("k")})
    await resolve(obj, [KEY, name], Cluster(k=target).lookup, used, cross_namespace=True)
    (source,) = used
    assert source.counts

    def counts(**changed: Any) -> object:
        assert source.counts
        return source.counts({**target, **changed})

    before = counts()
    assert counts(metadata={"labels": {"a": "b"}}) == before
    assert counts(spec={"name": "n", "other": 2}) == before
    assert counts(spec={"name": "m"}) != before
    assert counts(status=key(arn="arn:else")["status"]) != before
    assert counts(status=key(terminal="True")["status"]) != before
    assert counts(status=key(synced="Unknown")["status"]) != before


async def test_references_to_other_namespaces_are_told() -> None:
    obj = box({"keyRef": ref("a", "away"), "keyRefs": [ref("b"), ref("c", "home"), ref("d", "away")]})
    said = crossings(obj, [KEY, KEYS])
    assert [text.split('"')[3] for text in said] == ["a", "d"]
    assert crossings(box({}), [KEY, KEYS, IN_LISTS]) == []


async def test_none_used() -> None:
    cluster = Cluster()
    assert await resolved({"keyARN": ARN}, cluster) == (False, {"keyARN": ARN})
    assert not cluster.asked


async def test_another_field_than_the_arn() -> None:
    reference = dataclasses.replace(KEY, path="spec.name")
    _, spec = await resolved({"keyRef": ref("k")}, Cluster(k={**key(), "spec": {"name": "by name"}}), reference)
    assert spec["keyARN"] == "by name"


REQUIRED = dataclasses.replace(KEY, required=True)
WHERE = "resource:Key, namespace:home, name:k"


@pytest.mark.parametrize(
    ("spec", "target", "reference", "error", "text"),
    [
        (
            {"keyARN": ARN, "keyRef": ref("k")},
            key(),
            KEY,
            Terminal,
            "both resource reference wrapper and ID cannot be used together: KeyARN,KeyRef",
        ),
        ({}, None, REQUIRED, Terminal, "resource reference wrapper or ID required: KeyARN,KeyRef"),
        ({"keyRef": {"from": {}}}, None, KEY, Terminal, "provided resource reference is nil or empty: KeyRef"),
        ({"keyRef": ref(None, "away")}, None, KEY, Terminal, "provided resource reference is nil or empty: KeyRef"),
        ({"keyRef": ref("k")}, None, KEY, Recoverable, 'keys.kms.services.k8s.aws "k" not found in namespace home'),
        (
            {"keyRef": ref("k")},
            key(terminal="True"),
            KEY,
            TargetTerminal,
            f"the referenced resource has 'ACK.Terminal' condition 'True'. Cannot be referenced. {WHERE}",
        ),
        (
            {"keyRef": ref("k")},
            key(synced="False"),
            KEY,
            Requeue,
            f"the referenced resource is not synced yet. {WHERE}",
        ),
        ({"keyRef": ref("k")}, key(synced=None), KEY, Requeue, f"the referenced resource is not synced yet. {WHERE}"),
        (
            {"keyRef": ref("k")},
            key(arn=None),
            KEY,
            Requeue,
            f"the referenced resource is missing the target field. {WHERE}, targetField:status.ackResourceMetadata.arn",
        ),
    ],
)
async def test_published_texts(
    spec: dict[str, Any], target: dict[str, Any] | None, reference: Reference, error: type[ReconcileError], text: str
) -> None:
    with pytest.raises(error) as e:
        await resolved(spec, Cluster(**({"k": target} if target else {})), reference)
    assert type(e.value) is error
    assert str(e.value) == text


async def test_a_terminal_condition_that_is_mended_does_not_block() -> None:
    _, spec = await resolved({"keyRef": ref("k")}, Cluster(k=key(terminal="False")))
    assert spec["keyARN"] == ARN


async def test_another_namespace_where_that_is_not_allowed() -> None:
    cluster = Cluster(k=key())
    with pytest.raises(Terminal, match=r"sourceNamespace:home, targetNamespace:away, name:k$") as e:
        await resolved({"keyRef": ref("k", "away")}, cluster, cross=False)
    assert e.value.reason == "CrossNamespaceDenied"
    assert not cluster.asked
    found, _ = await resolved({"keyRef": ref("k", "home")}, cluster, cross=False)
    assert found


def test_aws_knows_nothing_of_references() -> None:
    obj = box({"keyRef": ref("k"), "keyARN": ARN})
    without(obj, (KEY, KEYS))
    assert obj["spec"] == {"keyARN": ARN}


async def test_the_value_in_a_format() -> None:
    spec = (await resolved({"keyRef": ref("k")}, Cluster(k=key()), dataclasses.replace(KEY, format="keys/{}")))[1]
    assert spec["keyARN"] == f"keys/{ARN}"


async def test_inside_lists() -> None:
    inner = dataclasses.replace(KEY, field="spec.rows[].cells[].keyARN", ref="spec.rows[].cells[].keyRef")
    rows = [{"cells": [{"keyRef": ref("a")}, {"keyARN": "given"}]}, {}, {"cells": [{"keyRef": ref("b")}]}]
    cluster = Cluster(a=key(arn="arn:a"), b=key(arn="arn:b"))
    found, spec = await resolved({"rows": rows}, cluster, inner)
    assert found
    assert [[cell["keyARN"] for cell in row.get("cells", ())] for row in spec["rows"]] == [
        ["arn:a", "given"],
        [],
        ["arn:b"],
    ]


async def test_no_list_to_look_into() -> None:
    inner = dataclasses.replace(KEY, field="spec.rows[].keyARN", ref="spec.rows[].keyRef")
    assert not (await resolved({}, Cluster(), inner))[0]
