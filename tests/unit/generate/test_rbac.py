"""Exactly the verbs on exactly the kinds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ack.api.resource import SecretExport, SecretOutput
from ack.api.types import Shape
from ack.generate.write_rbac import (
    Rule,
    Scope,
    binding,
    controller_rules,
    field_export_rules,
    has_secrets,
    role,
    role_selector_rules,
    system_objects,
    system_rules,
    user_role,
    user_rules,
    watch_objects,
)

from .samples import CLERK, ORDER, SHOP, PlainSpec, RecursiveSpec, SecretSpec

WATCH = ("get", "list", "watch")


def _granted(rules: list[Rule]) -> set[tuple[str, str, str]]:
    return {(rule.group, name, verb) for rule in rules for name in rule.resources for verb in rule.verbs}


def test_the_controller_gets_what_it_uses_and_nothing_else() -> None:
    group = "shop.services.k8s.aws"
    assert controller_rules(SHOP, [ORDER, CLERK]) == [
        Rule(group, ("clerks", "orders"), ("get", "list", "patch", "watch")),
        Rule(group, ("clerks/status", "orders/status"), ("patch",)),
        Rule("kms.services.k8s.aws", ("aliases", "keys"), WATCH),
        Rule("", ("events",), ("create", "patch")),
        Rule("", ("secrets",), WATCH),
        *field_export_rules(),
        Rule("", ("namespaces",), WATCH),
        *role_selector_rules(),
    ]


def test_secrets_are_read_only_where_a_kind_takes_one() -> None:
    granted = _granted(controller_rules(SHOP, [ORDER]))
    assert {verb for group, plural, verb in granted if (group, plural) == ("", "secrets")} == {"patch"}


def test_exports_write_and_read_nothing() -> None:
    assert field_export_rules() == [
        Rule("services.k8s.aws", ("fieldexports",), ("get", "list", "patch", "watch")),
        Rule("services.k8s.aws", ("fieldexports/status",), ("patch",)),
        Rule("", ("configmaps", "secrets"), ("patch",)),
    ]


def test_secrets_are_written_only_where_a_kind_tells_a_value() -> None:
    output = SecretOutput(field="spec.password", member="Password")
    export = SecretExport(field="spec.password", type="Opaque", keys=("a",), version="status.serial")
    for writer in (replace(CLERK, secret_outputs=(output,)), replace(CLERK, secret_export=export)):
        rules = controller_rules(SHOP, [writer])
        assert Rule("", ("secrets",), ("create", "get", "list", "patch", "watch")) in rules


def test_a_controller_of_one_namespace_lists_no_namespaces() -> None:
    cluster, one = (_granted(controller_rules(SHOP, [ORDER, CLERK], scope)) for scope in Scope)
    assert cluster - one == {
        *(("", "namespaces", verb) for verb in ("list", "watch")),
        *(("services.k8s.aws", "iamroleselectors", verb) for verb in ("list", "watch")),
    }
    assert one < cluster


def test_order_of_the_kinds_does_not_matter() -> None:
    assert controller_rules(SHOP, [ORDER, CLERK]) == controller_rules(SHOP, [CLERK, ORDER])


def test_a_reference_to_a_kind_of_the_group_that_is_not_managed_here_is_watched() -> None:
    rules = controller_rules(SHOP, [ORDER])
    assert Rule("shop.services.k8s.aws", ("clerks",), WATCH) not in rules
    assert ("shop.services.k8s.aws", "orders", "get") in _granted(controller_rules(SHOP, [ORDER]))


def test_no_role_grants_everything_or_lets_the_controller_make_or_drop_objects() -> None:
    for rule in [*controller_rules(SHOP, [ORDER, CLERK]), *system_rules(SHOP)]:
        assert "*" not in (rule.group, *rule.resources, *rule.verbs)
        assert not {"delete", "deletecollection", "escalate", "bind", "impersonate"} & set(rule.verbs)
        if rule.group == SHOP.group:
            assert "create" not in rule.verbs


def test_only_the_own_lease_can_be_changed() -> None:
    leases = [rule for rule in system_rules(SHOP) if rule.resources == ("leases",)]
    assert [(rule.verbs, rule.names) for rule in leases] == [
        (("create",), ()),
        (("get", "update"), ("ack-shop.services.k8s.aws",)),
    ]


@pytest.mark.parametrize(
    ("write", "verbs"),
    [(False, WATCH), (True, ("create", "delete", "get", "list", "patch", "update", "watch"))],
)
def test_users_read_or_write_objects_but_never_the_status(write: bool, verbs: tuple[str, ...]) -> None:
    assert user_rules(SHOP, [ORDER], write=write) == [
        Rule(SHOP.group, ("orders",), verbs),
        Rule(SHOP.group, ("orders/status",), ("get",)),
    ]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [(PlainSpec, False), (SecretSpec, True), (RecursiveSpec, False)],
    ids=lambda value: str(value),
)
def test_has_secrets_looks_at_every_depth(shape: type[Shape], expected: bool) -> None:
    assert has_secrets(shape) is expected


def test_objects_of_the_cluster_and_of_one_namespace() -> None:
    cluster_role, cluster_binding = watch_objects(SHOP, [ORDER], Scope.CLUSTER)
    assert (cluster_role["kind"], cluster_binding["kind"]) == ("ClusterRole", "ClusterRoleBinding")
    assert cluster_role["metadata"] == {"name": "ack-shop-controller"}
    assert cluster_binding["roleRef"]["name"] == "ack-shop-controller"

    role_, binding_ = watch_objects(SHOP, [ORDER], Scope.NAMESPACE)
    assert (role_["kind"], binding_["kind"], binding_["roleRef"]["kind"]) == ("Role", "RoleBinding", "Role")
    assert role_["metadata"]["namespace"] == binding_["metadata"]["namespace"] == "ack-system"

    names = [item["metadata"]["name"] for item in system_objects(SHOP)]
    assert names == ["ack-shop-controller-system"] * 2
    assert [
        user_role(SHOP, [ORDER], scope, write=write)["metadata"]["name"] for scope in Scope for write in (False, True)
    ] == ["ack-shop-reader", "ack-shop-writer"] * 2


def test_form_of_roles_and_bindings() -> None:
    assert role("r", [Rule("g", ("things",), ("get",), ("one",))]) == {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "ClusterRole",
        "metadata": {"name": "r"},
        "rules": [{"apiGroups": ["g"], "resources": ["things"], "verbs": ["get"], "resourceNames": ["one"]}],
    }
    assert binding("b", "r", "account", account_namespace="system", namespace="team") == {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "RoleBinding",
        "metadata": {"name": "b", "namespace": "team"},
        "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "r"},
        "subjects": [{"kind": "ServiceAccount", "name": "account", "namespace": "system"}],
    }
