"""Tables: what ``kubectl get`` prints, made by the server from ``additionalPrinterColumns``.

https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson

from ack.local.kube.jsonpath import JsonPath
from ack.local.kube.storage import Object

META_VERSION = "meta.k8s.io/v1"
_NAME_DESCRIPTION = (
    "Name must be unique within a namespace. Is required when creating resources, although some resources may allow a "
    "client to request the generation of an appropriate name automatically. Name is primarily intended for creation "
    "idempotence and configuration definition. Cannot be updated. "
    "More info: http://kubernetes.io/docs/user-guide/identifiers#names"
)
_AGE = {"name": "Age", "type": "date", "jsonPath": ".metadata.creationTimestamp"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called and what a cell of it shows."""

    name: str
    type: str
    cell: Callable[[Object], Any]
    format: str = ""
    description: str = ""
    priority: int = 0

    def definition(self) -> dict[str, Any]:
        """A ``metav1.TableColumnDefinition``."""
        return {
            "name": self.name,
            "type": self.type,
            "format": self.format,
            "description": self.description,
            "priority": self.priority,
        }


def name_column() -> Column:
    """The first column of every table."""
    return Column("Name", "string", lambda obj: obj["metadata"]["name"], "name", _NAME_DESCRIPTION)


def columns_of(printer_columns: Sequence[dict[str, Any]]) -> list[Column]:
    """The columns of a custom resource: the name, then what its definition asks for, else the age."""
    return [name_column(), *(_column(spec) for spec in printer_columns or (_AGE,))]


def _column(spec: dict[str, Any]) -> Column:
    path, kind = JsonPath(spec["jsonPath"]), spec["type"]

    def cell(obj: Object) -> Any:
        found = path.find(obj)
        return cell_value(found[0], kind) if found else None

    description = spec.get("description") or f"Custom resource definition column (in JSONPath format): {path.text}"
    return Column(spec["name"], kind, cell, spec.get("format", ""), description, spec.get("priority", 0))


def cell_value(value: Any, kind: str) -> Any:
    """A value in a column of a type; None if it does not fit."""
    match kind:
        case "string":
            return value if isinstance(value, str) else None if value is None else orjson.dumps(value).decode()
        case "date":
            return age(value) if isinstance(value, str) else None
        case "boolean":
            return value if isinstance(value, bool) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if kind == "integer" else value


def age(timestamp: str | None, *, now: datetime | None = None) -> str:
    """How long ago a time was, for people: ``<unknown>`` without one, ``<invalid>`` if it is none."""
    if not timestamp:
        return "<unknown>"
    try:
        then = datetime.fromisoformat(timestamp)
    except ValueError:
        return "<invalid>"
    return human_duration(((now or datetime.now(UTC)) - then).total_seconds())


def human_duration(seconds: float) -> str:
    """A duration in the two largest units that still matter, as ``k8s.io/apimachinery`` (``util/duration``) has it."""
    if int(seconds) < -1:
        return "<invalid>"
    whole = max(int(seconds), 0)
    minutes, hours, days = whole // 60, whole // 3600, whole // 86400
    if whole < 120:
        return f"{whole}s"
    if minutes < 10:
        return _two(minutes, "m", whole % 60, "s")
    if minutes < 180:
        return f"{minutes}m"
    if hours < 8:
        return _two(hours, "h", minutes % 60, "m")
    if hours < 48:
        return f"{hours}h"
    if hours < 24 * 8:
        return _two(days, "d", hours % 24, "h")
    if days < 365 * 2:
        return f"{days}d"
    if days < 365 * 8:
        return _two(days // 365, "y", days % 365, "d")
    return f"{days // 365}y"


def _two(large: int, unit: str, small: int, small_unit: str) -> str:
    return f"{large}{unit}{small}{small_unit}" if small else f"{large}{unit}"


def partial_metadata(obj: Object) -> Object:
    """The object's metadata alone."""
    return {"kind": "PartialObjectMetadata", "apiVersion": META_VERSION, "metadata": obj["metadata"]}


def table(
    columns: Sequence[Column], objects: Sequence[Object], metadata: dict[str, Any], *, include: str = "Metadata"
) -> Object:
    """A ``metav1.Table``.

    :param metadata: of the list, or of the one object.
    :param include: what each row carries of its object: ``None``, ``Metadata`` or ``Object``.
    """
    return {
        "kind": "Table",
        "apiVersion": META_VERSION,
        "metadata": metadata,
        "columnDefinitions": [column.definition() for column in columns],
        "rows": [
            {"cells": [column.cell(obj) for column in columns], "object": _included(obj, include)} for obj in objects
        ],
    }


def _included(obj: Object, include: str) -> Object | None:
    match include:
        case "None":
            return None
        case "Object":
            return obj
    return partial_metadata(obj)
