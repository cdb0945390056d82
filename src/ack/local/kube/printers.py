"""Columns of built-in kinds whose cells are computed, as the real server prints them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ack.local.kube.resource import Resource
from ack.local.kube.storage import Object
from ack.local.kube.tables import Column, age, columns_of, name_column

_Cell = Callable[[Object], Any]


def columns_for(resource: Resource) -> list[Column]:
    """The columns of a resource's table."""
    built = None if resource.custom else _COLUMNS.get(resource.qualified_name)
    if built is not None:
        return [name_column(), *built]
    return columns_of(resource.info.printer_columns)


def _text(name: str, cell: _Cell, priority: int = 0, *, kind: str = "string", form: str = "") -> Column:
    return Column(name, kind, cell, form, "", priority)


def _spec(obj: Object) -> dict[str, Any]:
    spec: dict[str, Any] = obj.get("spec") or {}
    return spec


def _status(obj: Object) -> dict[str, Any]:
    status: dict[str, Any] = obj.get("status") or {}
    return status


_AGE = _text("Age", lambda obj: age(obj["metadata"].get("creationTimestamp")))
_CREATED = _text("Created At", lambda obj: obj["metadata"].get("creationTimestamp"), kind="date")


def _containers(obj: Object, field: str) -> str:
    pod = (_spec(obj).get("template") or {}).get("spec") or _spec(obj)
    return ",".join(str(container.get(field, "")) for container in pod.get("containers") or [])


def _selector(labels: Mapping[str, str] | None) -> str:
    return ",".join(f"{key}={value}" for key, value in sorted((labels or {}).items())) or "<none>"


_TEMPLATE = (
    _text("Containers", lambda obj: _containers(obj, "name"), 1),
    _text("Images", lambda obj: _containers(obj, "image"), 1),
    _text("Selector", lambda obj: _selector((_spec(obj).get("selector") or {}).get("matchLabels")), 1),
)


def _ready(obj: Object) -> str:
    return f"{_status(obj).get('readyReplicas', 0)}/{_spec(obj).get('replicas', 0)}"


def _pod_ready(obj: Object) -> str:
    statuses = _status(obj).get("containerStatuses") or []
    return f"{sum(bool(item.get('ready')) for item in statuses)}/{len(_spec(obj).get('containers') or [])}"


def _pod_status(obj: Object) -> str:
    if "deletionTimestamp" in obj["metadata"]:
        return "Terminating"
    return str(_status(obj).get("reason") or _status(obj).get("phase") or "")


def _restarts(obj: Object) -> int:
    return sum(int(item.get("restartCount", 0)) for item in _status(obj).get("containerStatuses") or [])


def _ports(obj: Object) -> str:
    ports = _spec(obj).get("ports") or []
    listed = (
        f"{port['port']}{':' + str(port['nodePort']) if port.get('nodePort') else ''}/{port.get('protocol', 'TCP')}"
        for port in ports
    )
    return ",".join(listed) or "<none>"


def _subjects(kind: str) -> _Cell:
    def cell(obj: Object) -> str:
        found = [subject for subject in obj.get("subjects") or [] if subject.get("kind") == kind]
        if kind == "ServiceAccount":
            return ", ".join(f"{subject.get('namespace', '')}/{subject['name']}" for subject in found)
        return ", ".join(subject["name"] for subject in found)

    return cell


def _event_time(obj: Object, *fields: str) -> str:
    series = (obj.get("series") or {}).get("lastObservedTime") if "lastTimestamp" in fields else None
    return age(series or next((obj[name] for name in fields if obj.get(name)), None))


def _event_object(obj: Object) -> str:
    about = obj.get("involvedObject") or {}
    return f"{str(about.get('kind', '')).lower()}/{about.get('name', '')}"


def _event_source(obj: Object) -> str:
    source = obj.get("source") or {}
    component = source.get("component") or obj.get("reportingComponent") or ""
    host = source.get("host") or obj.get("reportingInstance") or ""
    return f"{component}, {host}" if component and host else component


_EVENT = (
    _text("Last Seen", lambda obj: _event_time(obj, "lastTimestamp", "eventTime")),
    _text("Type", lambda obj: obj.get("type", "")),
    _text("Reason", lambda obj: obj.get("reason", "")),
    _text("Object", _event_object),
    _text("Subobject", lambda obj: (obj.get("involvedObject") or {}).get("fieldPath", ""), 1),
    _text("Source", _event_source, 1),
    _text("Message", lambda obj: str(obj.get("message", "")).strip()),
    _text("First Seen", lambda obj: _event_time(obj, "firstTimestamp", "eventTime"), 1),
    _text("Count", lambda obj: str(obj.get("count") or (obj.get("series") or {}).get("count") or 1), 1),
    _text("Name", lambda obj: obj["metadata"]["name"], 1, form="name"),
)
_BINDING = (
    _text("Role", lambda obj: f"{obj['roleRef']['kind']}/{obj['roleRef']['name']}"),
    _AGE,
    _text("Users", _subjects("User"), 1),
    _text("Groups", _subjects("Group"), 1),
    _text("ServiceAccounts", _subjects("ServiceAccount"), 1),
)
_COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "configmaps": (_text("Data", lambda obj: str(len(obj.get("data") or {}) + len(obj.get("binaryData") or {}))), _AGE),
    "secrets": (
        _text("Type", lambda obj: obj.get("type", "")),
        _text("Data", lambda obj: str(len(obj.get("data") or {}))),
        _AGE,
    ),
    "serviceaccounts": (_text("Secrets", lambda obj: str(len(obj.get("secrets") or []))), _AGE),
    "namespaces": (_text("Status", lambda obj: _status(obj).get("phase", "")), _AGE),
    "services": (
        _text("Type", lambda obj: _spec(obj).get("type", "ClusterIP")),
        _text("Cluster-IP", lambda obj: _spec(obj).get("clusterIP") or "<none>"),
        _text("External-IP", lambda obj: ",".join(_spec(obj).get("externalIPs") or []) or "<none>"),
        _text("Port(s)", _ports),
        _AGE,
        _text("Selector", lambda obj: _selector(_spec(obj).get("selector")), 1),
    ),
    "pods": (
        _text("Ready", _pod_ready),
        _text("Status", _pod_status),
        _text("Restarts", _restarts, kind="integer"),
        _AGE,
        _text("IP", lambda obj: _status(obj).get("podIP") or "<none>", 1),
        _text("Node", lambda obj: _spec(obj).get("nodeName") or "<none>", 1),
        _text("Nominated Node", lambda obj: _status(obj).get("nominatedNodeName") or "<none>", 1),
        _text("Readiness Gates", lambda obj: "<none>", 1),
    ),
    "deployments.apps": (
        _text("Ready", _ready),
        _text("Up-to-date", lambda obj: str(_status(obj).get("updatedReplicas", 0))),
        _text("Available", lambda obj: str(_status(obj).get("availableReplicas", 0))),
        _AGE,
        *_TEMPLATE,
    ),
    "leases.coordination.k8s.io": (_text("Holder", lambda obj: _spec(obj).get("holderIdentity") or ""), _AGE),
    "roles.rbac.authorization.k8s.io": (_CREATED,),
    "clusterroles.rbac.authorization.k8s.io": (_CREATED,),
    "rolebindings.rbac.authorization.k8s.io": _BINDING,
    "clusterrolebindings.rbac.authorization.k8s.io": _BINDING,
    "customresourcedefinitions.apiextensions.k8s.io": (_CREATED,),
    "events": _EVENT,
}
