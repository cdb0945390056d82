"""Events: one store, two API groups.

``v1`` and ``events.k8s.io/v1`` show the same objects with other field names; they are stored as ``v1``.
The rules are those of ``pkg/apis/core/validation`` of Kubernetes: loose for events of the old kind, strict for those
that have an ``eventTime``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ack.local.kube.errors import FieldError
from ack.local.kube.selectors import field_value
from ack.local.kube.strategy import Strategy

_GROUP = "events.k8s.io/"
# Field of events.k8s.io/v1 -> field of v1.
_RENAMED = {
    "regarding": "involvedObject",
    "note": "message",
    "reportingController": "reportingComponent",
    "deprecatedCount": "count",
    "deprecatedFirstTimestamp": "firstTimestamp",
    "deprecatedLastTimestamp": "lastTimestamp",
    "deprecatedSource": "source",
}
_REFERENCE = ("kind", "namespace", "name", "uid", "apiVersion", "resourceVersion", "fieldPath")
_CORE_FIELDS = {
    **{f"involvedObject.{part}": f"involvedObject.{part}" for part in _REFERENCE},
    **{
        name: name for name in ("reason", "reportingComponent", "source", "type", "metadata.name", "metadata.namespace")
    },
}
_EVENTS_FIELDS = {
    **{f"regarding.{part}": f"involvedObject.{part}" for part in _REFERENCE},
    "reportingController": "reportingComponent",
    **{name: name for name in ("reason", "type", "metadata.name", "metadata.namespace")},
}


class EventStrategy(Strategy):
    """Conversion between the two groups, and what an event must have."""

    def to_storage(self, obj: dict[str, Any]) -> dict[str, Any]:
        """From ``events.k8s.io/v1`` to ``v1``."""
        converted = {_RENAMED.get(key, key): value for key, value in obj.items()}
        converted.setdefault("involvedObject", {})
        return converted

    def from_storage(self, obj: dict[str, Any]) -> dict[str, Any]:
        """From ``v1`` to ``events.k8s.io/v1``."""
        back = {value: key for key, value in _RENAMED.items()}
        converted = {back.get(key, key): value for key, value in obj.items()}
        for key in ("reportingController", "reportingInstance"):
            if not converted.get(key):
                converted.pop(key, None)
        return converted

    def prepare_create(self, obj: dict[str, Any]) -> None:
        """The fields that are always shown, even empty."""
        obj.setdefault("regarding" if _is_new(obj) else "involvedObject", {})
        names = ("deprecatedFirstTimestamp", "deprecatedLastTimestamp", "deprecatedSource")
        if not _is_new(obj):
            names = ("firstTimestamp", "lastTimestamp", "source")
            obj.setdefault("reportingComponent", "")
            obj.setdefault("reportingInstance", "")
        obj.setdefault("eventTime", None)
        obj.setdefault(names[0], None)
        obj.setdefault(names[1], None)
        obj.setdefault(names[2], {})

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        """What is wrong with an event of either group."""
        new = _is_new(obj)
        strict = new or bool(obj.get("eventTime"))
        namespace = obj["metadata"].get("namespace", "")
        about = (obj.get("regarding" if new else "involvedObject") or {}).get("namespace", "")
        found: list[FieldError] = []
        allowed = {about} if about else {"default", "kube-system"} if strict else {"default"}
        if namespace not in allowed:
            path = "involvedObject.namespace"
            found.append(FieldError("FieldValueInvalid", path, "does not match event.namespace", about))
        if not strict:
            return found
        if new and not obj.get("eventTime"):
            found.append(FieldError("FieldValueRequired", "eventTime", ""))
        for field, stored in (
            ("reportingController", "reportingController" if new else "reportingComponent"),
            ("reportingInstance", "reportingInstance"),
            ("action", "action"),
            ("reason", "reason"),
        ):
            value = obj.get(stored) or ""
            if not value:
                found.append(FieldError("FieldValueRequired", field, ""))
            elif len(value) > 128:
                found.append(FieldError("FieldValueInvalid", field, "can have at most 128 characters", value))
        note = obj.get("note" if new else "message") or ""
        if len(note) > 1024:
            found.append(FieldError("FieldValueInvalid", "message", "can have at most 1024 characters", note))
        if new and obj.get("type") not in ("Normal", "Warning"):
            found.append(FieldError("FieldValueInvalid", "type", "has invalid value: " + str(obj.get("type")), ""))
        return found

    def selector_field(self, field: str) -> str | None:
        """The stored field that a field selector of either group means."""
        return _CORE_FIELDS.get(field) or _EVENTS_FIELDS.get(field)

    def field_value(self, obj: Mapping[str, Any], field: str) -> str:
        """The value of a selectable field; ``source`` is the component that reports."""
        if field == "source":
            component = (obj.get("source") or {}).get("component") or obj.get("reportingComponent") or ""
            return str(component)
        return field_value(obj, field)

    def unsupported_field(self, field: str) -> str:
        """Why a field selector's ``field`` is refused."""
        return f"field label not supported: {field}"


def _is_new(obj: Mapping[str, Any]) -> bool:
    return str(obj.get("apiVersion", "")).startswith(_GROUP)
