"""Which role selectors match an object, and what becomes of several and of bad ones."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api.errors import Recoverable
from ack.kube.types import ResourceType
from ack.runtime.role_map import RoleUnavailable
from ack.runtime.role_selectors import Candidate, RoleSelector, choose, read

ROLE = "arn:aws:iam::111122223333:role/ack"
OBJECT = Candidate(
    type=ResourceType("ecr.services.k8s.aws", "v1alpha1", "Repository", "repositories"),
    namespace="shop",
    namespace_labels={"team": "payments"},
    labels={"tier": "web"},
)


def selector(name: str = "one", arn: str = ROLE, **spec: Any) -> RoleSelector:
    return read({"metadata": {"name": name, "resourceVersion": "7"}, "spec": {"arn": arn, **spec}})


def type_(group: str = "", version: str = "", kind: str = "") -> dict[str, str]:
    return {"group": group, "version": version, "kind": kind}


def namespaces(*names: str, **labels: str) -> dict[str, Any]:
    return {"names": list(names), **({"labelSelector": {"matchLabels": labels}} if labels else {})}


@pytest.mark.parametrize(
    ("spec", "matches"),
    [
        ({}, True),
        ({"namespaceSelector": namespaces("shop", "other")}, True),
        ({"namespaceSelector": namespaces("other")}, False),
        ({"namespaceSelector": namespaces(team="payments")}, True),
        ({"namespaceSelector": namespaces("shop", team="search")}, False),
        ({"namespaceSelector": namespaces("other", team="payments")}, False),
        ({"resourceTypeSelector": [type_("s3.services.k8s.aws"), type_("ecr.services.k8s.aws")]}, True),
        ({"resourceTypeSelector": [type_("ecr.services.k8s.aws", "v1", "")]}, False),
        ({"resourceTypeSelector": [type_(kind="Repository")]}, True),
        ({"resourceTypeSelector": [type_("s3.services.k8s.aws", kind="Repository")]}, False),
        ({"resourceLabelSelector": {"matchLabels": {"tier": "web"}}}, True),
        ({"resourceLabelSelector": {"matchLabels": {"tier": "db"}}}, False),
        (
            {
                "namespaceSelector": namespaces("shop", team="payments"),
                "resourceTypeSelector": [type_("ecr.services.k8s.aws", "v1alpha1", "Repository")],
                "resourceLabelSelector": {
                    "matchExpressions": [{"key": "tier", "operator": "Exists"}],
                },
            },
            True,
        ),
    ],
)
def test_what_matches(spec: dict[str, Any], matches: bool) -> None:
    made = selector(**spec)
    assert made.matches(OBJECT) is matches
    assert not made.problem


@pytest.mark.parametrize(
    ("spec", "problem"),
    [
        ({"arn": ""}, "ARN cannot be empty"),
        ({"arn": "role/ack"}, "invalid ARN: IAMRoleSelector one, spec.arn: 'role/ack' is no ARN"),
        ({"arn": "arn:aws:iam::111122223333:user/ack"}, "invalid ARN: "),
        ({"namespaceSelector": namespaces("shop", "")}, "namespace name cannot be empty"),
        ({"namespaceSelector": namespaces("shop", "x", "x")}, "duplicate namespace name: x"),
        (
            {"namespaceSelector": {"names": [], "labelSelector": {"matchLabels": {"": "x"}}}},
            "label key cannot be empty",
        ),
        (
            {"resourceTypeSelector": [type_(kind="Repository"), type_()]},
            "at least one of group, version, or kind must be specified at index 1",
        ),
        ({"resourceTypeSelector": [type_(kind="A"), type_(kind="A")]}, "duplicate resource type selector: //A"),
        ({"resourceLabelSelector": {"matchLabels": {"": "x"}}}, "label key cannot be empty"),
    ],
)
def test_what_cannot_be_used(spec: dict[str, Any], problem: str) -> None:
    assert selector(**spec).problem.startswith(problem)


def test_the_only_one_is_chosen() -> None:
    assert choose([]) is None
    chosen = choose([selector("bad", arn="x"), selector("one")])
    assert chosen
    assert chosen.selected == f"roleARN: {ROLE}, selectorName: one, selectorResourceVersion: 7"
    assert chosen.role().account_id == "111122223333"


def test_several_are_too_many() -> None:
    with pytest.raises(Recoverable, match=r"^multiple \(2\) matching IAMRoleSelectors found: one, two$"):
        choose([selector("two"), selector("bad", arn="x"), selector("one")])


def test_a_bad_one_holds_back() -> None:
    with pytest.raises(RoleUnavailable) as caught:
        choose([selector("worse", arn="y"), selector("bad", arn="x")])
    assert caught.value.detail
    assert caught.value.detail.startswith("IAMRoleSelector bad cannot be used: invalid ARN: ")
