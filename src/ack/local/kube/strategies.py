"""What is particular to a kind: defaults that depend on the object, rules no schema can say, selectable fields."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

from ack.local.kube import objectmeta
from ack.local.kube.definitions import DefinitionStrategy
from ack.local.kube.errors import FieldError, forbidden
from ack.local.kube.events import EventStrategy
from ack.local.kube.storage import Object
from ack.local.kube.strategy import Strategy


class CustomStrategy(Strategy):
    """A kind that a CustomResourceDefinition defines."""

    unconditional_update = False

    def __init__(self, selectable: frozenset[str] = frozenset()) -> None:
        super().__init__(has_generation=True)
        self.selectable = selectable

    def unsupported_field(self, field: str) -> str:
        return f"field label not supported: {field}"


class NamespaceStrategy(Strategy):
    """Namespaces carry the ``kubernetes`` finalizer in their spec, and the first ones may not be deleted."""

    name_rule = staticmethod(objectmeta.label_name)
    selectable = frozenset(("status.phase",))
    _IMMORTAL = frozenset(("default", "kube-system", "kube-public"))

    def prepare_create(self, obj: Object) -> None:
        metadata = obj["metadata"]
        metadata.setdefault("labels", {})["kubernetes.io/metadata.name"] = metadata["name"]
        obj["spec"] = {"finalizers": ["kubernetes"]}
        obj["status"] = {"phase": "Active"}

    def prepare_update(self, obj: Object, old: Mapping[str, Any]) -> None:
        metadata = obj["metadata"]
        metadata.setdefault("labels", {})["kubernetes.io/metadata.name"] = metadata["name"]
        obj["spec"] = old["spec"]

    def check_delete(self, obj: Mapping[str, Any]) -> None:
        name = obj["metadata"]["name"]
        if name in self._IMMORTAL:
            raise forbidden("namespaces", name, "", "this namespace may not be deleted")


_CONFIG_KEY = re.compile(r"[-._a-zA-Z0-9]+")
_CONFIG_KEY_TEXT = (
    "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  "
    "or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"
)


def _config_errors(obj: Mapping[str, Any], fields: tuple[str, ...]) -> list[FieldError]:
    return [
        FieldError("FieldValueInvalid", f"{field}[{key}]", _CONFIG_KEY_TEXT, key)
        for field in fields
        for key in sorted(obj.get(field) or {})
        if not _CONFIG_KEY.fullmatch(key)
    ]


def _immutable_errors(obj: Mapping[str, Any], old: Mapping[str, Any], fields: tuple[str, ...]) -> list[FieldError]:
    if not old.get("immutable"):
        return []
    text = "field is immutable when `immutable` is set"
    changed = [field for field in fields if (obj.get(field) or {}) != (old.get(field) or {})]
    if not obj.get("immutable"):
        changed.insert(0, "immutable")
    return [FieldError("FieldValueForbidden", field, text) for field in changed]


class ConfigMapStrategy(Strategy):
    """Keys are file names, and an immutable one stays so."""

    _FIELDS = ("data", "binaryData")

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        return _config_errors(obj, self._FIELDS)

    def validate_update(self, obj: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
        return _immutable_errors(obj, old, self._FIELDS)


class SecretStrategy(Strategy):
    """``stringData`` is written, never read; the type stays what it was."""

    selectable = frozenset(("type",))

    def prepare_create(self, obj: Object) -> None:
        obj.setdefault("type", "Opaque")
        self._merge_strings(obj)

    def prepare_update(self, obj: Object, old: Mapping[str, Any]) -> None:
        obj.setdefault("type", old.get("type", "Opaque"))
        self._merge_strings(obj)

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        found = _config_errors(obj, ("data",))
        for key, value in sorted((obj.get("data") or {}).items()):
            try:
                base64.b64decode(value, validate=True)
            except (binascii.Error, ValueError):
                found.append(FieldError("FieldValueInvalid", f"data[{key}]", "must be base64", "(hidden)"))
        return found

    def validate_update(self, obj: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
        found = _immutable_errors(obj, old, ("data",))
        if obj.get("type") != old.get("type"):
            found.append(FieldError("FieldValueInvalid", "type", "field is immutable", obj.get("type")))
        return found

    @staticmethod
    def _merge_strings(obj: Object) -> None:
        strings = obj.pop("stringData", None)
        if strings:
            encoded = {key: base64.b64encode(value.encode()).decode() for key, value in strings.items()}
            obj["data"] = {**(obj.get("data") or {}), **encoded}


class LeaseStrategy(Strategy):
    """A lease lasts a positive time and is never transferred a negative number of times."""

    unconditional_update = False

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        spec = obj.get("spec") or {}
        found: list[FieldError] = []
        duration = spec.get("leaseDurationSeconds")
        if duration is not None and duration <= 0:
            found.append(
                FieldError("FieldValueInvalid", "spec.leaseDurationSeconds", "must be greater than 0", duration)
            )
        transitions = spec.get("leaseTransitions")
        if transitions is not None and transitions < 0:
            text = "must to be greater than or equal to 0"
            found.append(FieldError("FieldValueInvalid", "spec.leaseTransitions", text, transitions))
        return found


class RoleStrategy(Strategy):
    """Roles and bindings may be named like ``system:basic-user``."""

    name_rule = staticmethod(objectmeta.path_segment_name)

    def validate_update(self, obj: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
        if "roleRef" in old and obj.get("roleRef") != old["roleRef"]:
            return [FieldError("FieldValueInvalid", "roleRef", "cannot change roleRef", obj.get("roleRef"))]
        return []


class WorkloadStrategy(Strategy):
    """Deployments and their like: the selector never changes and chooses the template's pods."""

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        spec = obj.get("spec") or {}
        wanted = (spec.get("selector") or {}).get("matchLabels") or {}
        labels = ((spec.get("template") or {}).get("metadata") or {}).get("labels") or {}
        if any(labels.get(key) != value for key, value in wanted.items()):
            text = "`selector` does not match template `labels`"
            return [FieldError("FieldValueInvalid", "spec.template.metadata.labels", text, labels)]
        return []

    def validate_update(self, obj: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
        selector = (obj.get("spec") or {}).get("selector")
        if selector != (old.get("spec") or {}).get("selector"):
            return [FieldError("FieldValueInvalid", "spec.selector", "field is immutable", selector)]
        return []


class ServiceStrategy(Strategy):
    """A service's name is a DNS label. No address is handed out: nothing runs in this cluster."""

    name_rule = staticmethod(objectmeta.label_1035_name)
    selectable = frozenset(("spec.clusterIP", "spec.type"))


class PodStrategy(Strategy):
    """Pods can be chosen by where and how they run."""

    selectable = frozenset(
        ("spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "status.phase",
         "status.podIP", "status.nominatedNodeName")
    )  # fmt: skip

    def prepare_create(self, obj: Object) -> None:
        obj["status"] = {"phase": "Pending", "qosClass": "BestEffort"}


# Kinds whose spec changes are counted, besides all custom ones.
_COUNTED = frozenset((
    "deployments.apps", "daemonsets.apps", "statefulsets.apps", "replicasets.apps", "jobs.batch", "cronjobs.batch",
    "ingresses.networking.k8s.io", "networkpolicies.networking.k8s.io", "poddisruptionbudgets.policy",
    "customresourcedefinitions.apiextensions.k8s.io", "mutatingwebhookconfigurations.admissionregistration.k8s.io",
    "validatingwebhookconfigurations.admissionregistration.k8s.io",
))  # fmt: skip
_WORKLOADS = frozenset(("deployments.apps", "daemonsets.apps", "statefulsets.apps", "replicasets.apps"))
_STRATEGIES: Mapping[str, type[Strategy]] = {
    "namespaces": NamespaceStrategy,
    "configmaps": ConfigMapStrategy,
    "secrets": SecretStrategy,
    "services": ServiceStrategy,
    "pods": PodStrategy,
    "events": EventStrategy,
    "events.events.k8s.io": EventStrategy,
    "customresourcedefinitions.apiextensions.k8s.io": DefinitionStrategy,
    "leases.coordination.k8s.io": LeaseStrategy,
    "roles.rbac.authorization.k8s.io": RoleStrategy,
    "clusterroles.rbac.authorization.k8s.io": RoleStrategy,
    "rolebindings.rbac.authorization.k8s.io": RoleStrategy,
    "clusterrolebindings.rbac.authorization.k8s.io": RoleStrategy,
}


def strategy_for(resource: str) -> Strategy:
    """The strategy of a built-in resource, named like ``deployments.apps``."""
    kind = WorkloadStrategy if resource in _WORKLOADS else _STRATEGIES.get(resource, Strategy)
    return kind(has_generation=resource in _COUNTED)
