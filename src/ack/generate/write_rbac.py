"""RBAC from declarations: exactly the verbs on exactly the kinds that the runtime uses for them.

The runtime reads objects through watches and writes them with merge patches, so the controller gets no `create`,
`update` or `delete` on its own kinds. Whoever uses the kinds gets `ack-<service>-reader` or `ack-<service>-writer`.

Source of the rules' form: https://kubernetes.io/docs/reference/access-authn-authz/rbac/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from ack.api.core import CORE_GROUP
from ack.api.resource import Resource, Service
from ack.api.types import SecretKeyReference, Shape

SYSTEM_NAMESPACE = "ack-system"

_RBAC = "rbac.authorization.k8s.io"
_WATCHED = ("get", "list", "watch")


class Scope(StrEnum):
    """What one installation watches."""

    CLUSTER = "cluster"
    NAMESPACE = "namespace"
    """Only the namespace that the controller itself runs in."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a role.

    Args:
        group: the API group; "" is the core group.
        resources: plurals, a subresource as `plural/name`.
        verbs: what may be done.
        names: only objects of these names; empty means all.
    """

    group: str
    resources: tuple[str, ...]
    verbs: tuple[str, ...]
    names: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The rule as it stands in a Role's `rules`."""
        rule: dict[str, Any] = {"apiGroups": [self.group], "resources": list(self.resources), "verbs": list(self.verbs)}
        if self.names:
            rule["resourceNames"] = list(self.names)
        return rule


def controller_name(service: Service) -> str:
    """The name that a service's controller has everywhere: Deployment, ServiceAccount, roles."""
    return f"ack-{service.name}-controller"


def lease_name(service: Service) -> str:
    """The name of the Lease by which a service's controllers elect their leader."""
    return f"ack-{service.group}"


@cache
def has_secrets(shape: type[Shape]) -> bool:
    """Whether a field of a type, at any depth, takes its value from a Kubernetes Secret."""
    return _reaches(shape, SecretKeyReference, set())


def _reaches(hint: Any, wanted: type, seen: set[Any]) -> bool:
    if get_origin(hint) is not None:  # a union, list or mapping
        return any(_reaches(part, wanted, seen) for part in get_args(hint))
    if not isinstance(hint, type) or hint in seen:
        return False
    seen.add(hint)
    if issubclass(hint, wanted):
        return True
    return issubclass(hint, Shape) and any(_reaches(part, wanted, seen) for part in get_type_hints(hint).values())


def controller_rules(service: Service, resources: Sequence[Resource], scope: Scope = Scope.CLUSTER) -> list[Rule]:
    """What the controller may do where it watches.

    Args:
        service: the service.
        resources: its kinds.
        scope: of the cluster, or of one namespace.
    """
    # Its annotations are defaults for its objects. A Role can grant a look at its own namespace, but no list.
    if scope is Scope.CLUSTER:
        cluster = [*namespace_rules(), *role_selector_rules()]
    else:
        cluster = [Rule("", ("namespaces",), ("get",))]
    return [*object_rules(service, resources), *field_export_rules(), *cluster]


def object_rules(service: Service, resources: Sequence[Resource]) -> list[Rule]:
    """What the controller may do with its objects, in the namespaces that it watches.

    Args:
        service: the service.
        resources: its kinds.
    """
    own = sorted(resource.plural for resource in resources)
    rules = [
        Rule(service.group, tuple(own), ("get", "list", "patch", "watch")),
        Rule(service.group, tuple(f"{plural}/status" for plural in own), ("patch",)),
    ]
    rules += [
        Rule(group, plurals, _WATCHED) for group, plurals in sorted(_referenced(service, resources, set(own)).items())
    ]
    rules.append(Rule("", ("events",), ("create", "patch")))
    if any(has_secrets(resource.spec) for resource in resources):
        # A `create` cannot be held to a name; what is written to is named by the objects.
        writes = (
            ("create", "patch")
            if any(resource.secret_outputs or resource.secret_export for resource in resources)
            else ()
        )
        rules.append(Rule("", ("secrets",), tuple(sorted((*_WATCHED, *writes)))))
    return rules


def _referenced(service: Service, resources: Sequence[Resource], own: set[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for resource in resources:
        for reference in resource.references:
            if reference.group != service.group or reference.plural not in own:
                found.setdefault(reference.group, set()).add(reference.plural)
    return {group: tuple(sorted(plurals)) for group, plurals in found.items()}


def field_export_rules() -> list[Rule]:
    """What it takes to export fields: the value is patched in, so that no ConfigMap and no Secret is read for it."""
    return [
        Rule(CORE_GROUP, ("fieldexports",), ("get", "list", "patch", "watch")),
        Rule(CORE_GROUP, ("fieldexports/status",), ("patch",)),
        Rule("", ("configmaps", "secrets"), ("patch",)),
    ]


def system_rules(service: Service) -> list[Rule]:
    """What the controller may do in the namespace that it runs in."""
    return [*role_map_rules(), *leader_rules(lease_name(service))]


def role_map_rules() -> list[Rule]:
    """What it takes to read the account and role maps, in the namespace where they are."""
    return [Rule("", ("configmaps",), _WATCHED)]


def namespace_rules() -> list[Rule]:
    """What it takes to read the annotations of namespaces; namespaces belong to the cluster."""
    return [Rule("", ("namespaces",), _WATCHED)]


def role_selector_rules() -> list[Rule]:
    """What it takes to follow IAMRoleSelectors, which belong to the cluster."""
    return [Rule(CORE_GROUP, ("iamroleselectors",), ("list", "watch"))]


def leader_rules(lease: str) -> list[Rule]:
    """What it takes to elect a leader, in the Lease's namespace.

    Args:
        lease: its name. A `create` cannot be held to a name, because RBAC does not know the name before it exists.
    """
    return [
        Rule("coordination.k8s.io", ("leases",), ("create",)),
        Rule("coordination.k8s.io", ("leases",), ("get", "update"), (lease,)),
    ]


def shard_rules() -> list[Rule]:
    """What it takes to share the work by Leases, in their namespace: those of the members have no fixed names."""
    return [Rule("coordination.k8s.io", ("leases",), ("create", "delete", "get", "list", "update"))]


def user_rules(service: Service, resources: Sequence[Resource], *, write: bool) -> list[Rule]:
    """What a person or a pipeline that uses the kinds may do; the status is the controller's alone.

    Args:
        service: the service.
        resources: its kinds.
        write: whether it may change objects, too.
    """
    own = tuple(sorted(resource.plural for resource in resources))
    verbs = ("create", "delete", "get", "list", "patch", "update", "watch") if write else _WATCHED
    return [Rule(service.group, own, verbs), Rule(service.group, tuple(f"{plural}/status" for plural in own), ("get",))]


def role(name: str, rules: Sequence[Rule], namespace: str = "") -> dict[str, Any]:
    """A Role in a namespace, or a ClusterRole if there is none."""
    metadata = {"name": name, **({"namespace": namespace} if namespace else {})}
    return {
        "apiVersion": f"{_RBAC}/v1",
        "kind": "Role" if namespace else "ClusterRole",
        "metadata": metadata,
        "rules": [rule.to_json() for rule in rules],
    }


def binding(name: str, role_name: str, account: str, *, account_namespace: str, namespace: str = "") -> dict[str, Any]:
    """Gives a service account a role: a RoleBinding in a namespace, or a ClusterRoleBinding if there is none.

    Args:
        name: the binding's name.
        role_name: the Role (in `namespace`) or ClusterRole.
        account: the service account.
        account_namespace: its namespace.
        namespace: where the role holds.
    """
    metadata = {"name": name, **({"namespace": namespace} if namespace else {})}
    return {
        "apiVersion": f"{_RBAC}/v1",
        "kind": "RoleBinding" if namespace else "ClusterRoleBinding",
        "metadata": metadata,
        "roleRef": {"apiGroup": _RBAC, "kind": "Role" if namespace else "ClusterRole", "name": role_name},
        "subjects": [{"kind": "ServiceAccount", "name": account, "namespace": account_namespace}],
    }


def service_account(service: Service) -> dict[str, Any]:
    """The account that the controller runs as."""
    metadata = {"name": controller_name(service), "namespace": SYSTEM_NAMESPACE}
    return {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": metadata}


def namespace() -> dict[str, Any]:
    """The namespace that the controllers run in."""
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": SYSTEM_NAMESPACE}}


def system_objects(service: Service) -> Iterator[dict[str, Any]]:
    """The Role for the controller's own namespace, and its binding."""
    account = controller_name(service)
    name = f"{account}-system"
    yield role(name, system_rules(service), SYSTEM_NAMESPACE)
    yield binding(name, name, account, account_namespace=SYSTEM_NAMESPACE, namespace=SYSTEM_NAMESPACE)


def watch_objects(service: Service, resources: Sequence[Resource], scope: Scope) -> Iterator[dict[str, Any]]:
    """The role for what the controller watches, and its binding.

    A role with the scope of one namespace names the controller's own.
    """
    account = controller_name(service)
    where = SYSTEM_NAMESPACE if scope is Scope.NAMESPACE else ""
    yield role(account, controller_rules(service, resources, scope), where)
    yield binding(f"{account}-rolebinding", account, account, account_namespace=SYSTEM_NAMESPACE, namespace=where)


def user_role(service: Service, resources: Sequence[Resource], scope: Scope, *, write: bool) -> dict[str, Any]:
    """The reader or writer role; a ClusterRole can be bound in any one namespace, or in all."""
    name = f"ack-{service.name}-{'writer' if write else 'reader'}"
    where = SYSTEM_NAMESPACE if scope is Scope.NAMESPACE else ""
    return role(name, user_rules(service, resources, write=write), where)
