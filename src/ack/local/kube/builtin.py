"""The built-in resources this server has: what controllers, kubectl and helm need, and no more."""

from __future__ import annotations

from typing import Any

from ack.local.kube import builtin_schemas as schemas
from ack.local.kube.types import ResourceInfo

_AGE = {"name": "Age", "type": "date", "jsonPath": ".metadata.creationTimestamp"}


def _column(name: str, path: str, kind: str = "string", priority: int = 0) -> dict[str, Any]:
    return {"name": name, "type": kind, "jsonPath": path, "priority": priority}


def _info(
    api_version: str,
    kind: str,
    plural: str,
    schema: dict[str, Any],
    *,
    namespaced: bool = True,
    short: tuple[str, ...] = (),
    status: bool = False,
    everything: bool = False,
    columns: tuple[dict[str, Any], ...] = (),
) -> ResourceInfo:
    """:param everything: part of ``kubectl get all``."""
    group, _, version = api_version.rpartition("/")
    return ResourceInfo(
        group=group,
        version=version,
        kind=kind,
        plural=plural,
        singular=kind.lower(),
        list_kind=f"{kind}List",
        namespaced=namespaced,
        short_names=short,
        categories=("all",) if everything else (),
        status_subresource=status,
        schema=schema,
        printer_columns=[*columns, _AGE],
    )


_EVENT_COLUMNS = (
    _column("Type", ".type"),
    _column("Reason", ".reason"),
    _column("Object", ".involvedObject.name"),
    _column("Message", ".message"),
)
_RBAC = "rbac.authorization.k8s.io/v1"

RESOURCES: tuple[ResourceInfo, ...] = (
    _info(
        "v1", "Namespace", "namespaces", schemas.NAMESPACE,
        namespaced=False, short=("ns",), status=True, columns=(_column("Status", ".status.phase"),),
    ),
    _info("v1", "ConfigMap", "configmaps", schemas.CONFIG_MAP, short=("cm",)),
    _info("v1", "Secret", "secrets", schemas.SECRET, columns=(_column("Type", ".type"),)),
    _info("v1", "ServiceAccount", "serviceaccounts", schemas.SERVICE_ACCOUNT, short=("sa",)),
    _info("v1", "Event", "events", schemas.EVENT, short=("ev",), columns=_EVENT_COLUMNS),
    _info(
        "v1", "Pod", "pods", schemas.POD,
        short=("po",), status=True, everything=True, columns=(_column("Status", ".status.phase"),),
    ),
    _info(
        "v1", "Service", "services", schemas.SERVICE,
        short=("svc",), status=True, everything=True,
        columns=(_column("Type", ".spec.type"), _column("Cluster-IP", ".spec.clusterIP")),
    ),
    _info(
        "apps/v1", "Deployment", "deployments", schemas.DEPLOYMENT,
        short=("deploy",), status=True, everything=True,
        columns=(
            _column("Desired", ".spec.replicas", "integer"),
            _column("Up-to-date", ".status.updatedReplicas", "integer"),
            _column("Available", ".status.availableReplicas", "integer"),
        ),
    ),
    _info(_RBAC, "Role", "roles", schemas.ROLE),
    _info(_RBAC, "ClusterRole", "clusterroles", schemas.CLUSTER_ROLE, namespaced=False),
    _info(_RBAC, "RoleBinding", "rolebindings", schemas.BINDING, columns=(_column("Role", ".roleRef.name"),)),
    _info(
        _RBAC, "ClusterRoleBinding", "clusterrolebindings", schemas.BINDING,
        namespaced=False, columns=(_column("Role", ".roleRef.name"),),
    ),
    _info(
        "coordination.k8s.io/v1", "Lease", "leases", schemas.LEASE,
        columns=(_column("Holder", ".spec.holderIdentity"),),
    ),
    _info(
        "events.k8s.io/v1", "Event", "events", schemas.EVENTS_EVENT,
        short=("ev",),
        columns=(
            _column("Type", ".type"),
            _column("Reason", ".reason"),
            _column("Object", ".regarding.name"),
            _column("Message", ".note"),
        ),
    ),
    _info(
        "apiextensions.k8s.io/v1", "CustomResourceDefinition", "customresourcedefinitions",
        schemas.CUSTOM_RESOURCE_DEFINITION, namespaced=False, short=("crd", "crds"), status=True,
    ),
    _info(
        "policy/v1", "PodDisruptionBudget", "poddisruptionbudgets", schemas.POD_DISRUPTION_BUDGET,
        short=("pdb",), status=True,
        columns=(_column("Min Available", ".spec.minAvailable"), _column("Max Unavailable", ".spec.maxUnavailable")),
    ),
    _info("networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", schemas.NETWORK_POLICY, short=("netpol",)),
)  # fmt: skip
