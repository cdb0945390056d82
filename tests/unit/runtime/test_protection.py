"""Who refers to an object, and what a protection says."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.resource import Reference
from ack.kube.types import ObjectKey
from ack.runtime.protection import check, users_of

VPC = {"group": "ec2.services.k8s.aws", "kind": "VPC", "plural": "vpcs"}
ONE = Reference(field="spec.vpcID", ref="spec.vpcRef", **VPC)
MANY = Reference(field="spec.vpcIDs", ref="spec.vpcRefs", many=True, **VPC)
NESTED = Reference(field="spec.rules[].vpcID", ref="spec.rules[].vpcRef", **VPC)


def user(spec: dict[str, Any], namespace: str = "a", **metadata: Any) -> dict[str, Any]:
    return {"kind": "User", "metadata": {"name": "u", "namespace": namespace, **metadata}, "spec": spec}


def to(name: str, **more: str) -> dict[str, Any]:
    return {"from": {"name": name, **more}}


@pytest.mark.parametrize(
    ("obj", "found"),
    [
        (user({"vpcRef": to("v")}), ["User a/u"]),
        (user({"vpcRef": to("w")}), []),
        (user({"vpcRef": to("v")}, "b"), []),
        (user({"vpcRef": to("v", namespace="a")}, "b"), ["User b/u"]),
        (user({"vpcRefs": [to("w"), to("v")]}), ["User a/u"]),
        (user({"rules": [{"vpcRef": to("w")}, {}, {"vpcRef": to("v")}]}), ["User a/u"]),
        (user({"vpcRef": to("v")}, deletionTimestamp="2020-01-01T00:00:00Z"), ["User a/u (being deleted)"]),
        (user({"vpcID": "v"}), []),
        (user({"vpcRef": {}}), []),
    ],
)
def test_users(obj: dict[str, Any], found: list[str]) -> None:
    assert list(users_of(ObjectKey("a", "v"), [obj], [ONE, MANY, NESTED])) == found


def protected(value: str | None) -> dict[str, Any]:
    return {"metadata": {"annotations": {core.DELETION_PROTECTION: value} if value else None}}


def test_who_is_in_the_way_is_named() -> None:
    check(protected(None), ["User a/u"], 9)
    check(protected("referenced"), [], 9)
    with pytest.raises(Requeue, match=r"^deletion blocked by C, a, b and 2 more$"):
        check(protected("referenced"), ["b", "a", "e", "d", "C"], 9)
    with pytest.raises(Requeue, match="deletion blocked by annotation") as blocked:
        check(protected("always"), [], 9)
    assert (blocked.value.after, blocked.value.reason) == (9, "DeletionBlocked")


@pytest.mark.parametrize("value", ["Always", "true", " "])
def test_a_typo_protects(value: str) -> None:
    with pytest.raises(Terminal, match='use "always" or "referenced"'):
        check(protected(value), [], 9)
