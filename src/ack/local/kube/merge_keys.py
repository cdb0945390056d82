"""How the lists and maps of the built-in kinds merge, as strategic merge patch and server-side apply need to know.

Facts from the Kubernetes API types (``patchStrategy``, ``patchMergeKey``, ``listType``, ``listMapKey``), for the kinds
this server has. The two mechanisms differ in a few lists: a strategic merge patch knows one key a list
(``ports`` by ``containerPort``), server-side apply may need several (``containerPort`` and ``protocol``).
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class MergeRule:
    """How one field merges, and the fields below it.

    :param keys: the list is a map keyed by these fields; the first alone is the strategic merge key.
    :param is_set: the list is a set of scalars.
    :param atomic: in server-side apply the value changes hands as a whole (a strategic merge patch still merges it).
    :param children: rules of the fields below (of a keyed list: of its elements).
    :param defaults: defaults of the keys, for elements that leave one out.
    """

    keys: tuple[str, ...] = ()
    is_set: bool = False
    atomic: bool = False
    children: dict[str, MergeRule] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)

    def child(self, name: str) -> MergeRule:
        """The rule of field ``name``; by default maps merge and lists are replaced."""
        return self.children.get(name, PLAIN)


PLAIN = MergeRule()
_SET = MergeRule(is_set=True)
_ATOMIC = MergeRule(atomic=True)


def _by(*keys: str, defaults: dict[str, str] | None = None, **children: MergeRule) -> MergeRule:
    return MergeRule(keys=keys, children=children, defaults=defaults or {})


def _map(**children: MergeRule) -> MergeRule:
    return MergeRule(children=children)


METADATA = _map(ownerReferences=_by("uid"), finalizers=_SET)
_CONDITIONS = _map(conditions=_by("type"))

_CONTAINER = _by(
    "name",
    env=_by("name", valueFrom=_map(secretKeyRef=_ATOMIC, configMapKeyRef=_ATOMIC, fieldRef=_ATOMIC)),
    ports=_by("containerPort", "protocol", defaults={"protocol": "TCP"}),
    volumeMounts=_by("mountPath"),
    volumeDevices=_by("devicePath"),
    resources=_map(claims=_by("name")),
)
_POD_SPEC = _map(
    containers=_CONTAINER,
    initContainers=_CONTAINER,
    ephemeralContainers=_CONTAINER,
    volumes=_by("name"),
    imagePullSecrets=_by("name"),
    hostAliases=_by("ip"),
    topologySpreadConstraints=_by("topologyKey", "whenUnsatisfiable"),
    nodeSelector=_ATOMIC,
    resourceClaims=_by("name"),
    schedulingGates=_by("name"),
)
_POD_TEMPLATE = _map(metadata=METADATA, spec=_POD_SPEC)
_SERVICE_SPEC = _map(ports=_by("port", "protocol", defaults={"protocol": "TCP"}), selector=_ATOMIC)

_KINDS: dict[tuple[str, str], dict[str, MergeRule]] = {
    ("", "Namespace"): {"status": _CONDITIONS},
    ("", "ConfigMap"): {},
    ("", "Secret"): {},
    ("", "ServiceAccount"): {"secrets": _by("name")},
    ("", "Event"): {"involvedObject": _ATOMIC, "related": _ATOMIC},
    ("", "Pod"): {"spec": _POD_SPEC, "status": _CONDITIONS},
    ("", "Service"): {"spec": _SERVICE_SPEC, "status": _CONDITIONS},
    ("apps", "Deployment"): {
        "spec": _map(selector=_ATOMIC, template=_POD_TEMPLATE),
        "status": _CONDITIONS,
    },
    ("rbac.authorization.k8s.io", "Role"): {},
    ("rbac.authorization.k8s.io", "ClusterRole"): {},
    ("rbac.authorization.k8s.io", "RoleBinding"): {"roleRef": _ATOMIC},
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"): {"roleRef": _ATOMIC},
    ("coordination.k8s.io", "Lease"): {},
    ("events.k8s.io", "Event"): {"regarding": _ATOMIC, "related": _ATOMIC},
    ("apiextensions.k8s.io", "CustomResourceDefinition"): {"status": _CONDITIONS},
    ("policy", "PodDisruptionBudget"): {"spec": _map(selector=_ATOMIC), "status": _CONDITIONS},
    ("networking.k8s.io", "NetworkPolicy"): {"spec": _map(podSelector=_ATOMIC)},
}


def merge_rules(group: str, kind: str) -> MergeRule | None:
    """The rules of a built-in kind, or None for any other kind."""
    fields = _KINDS.get((group, kind))
    return None if fields is None else _map(metadata=METADATA, **fields)
