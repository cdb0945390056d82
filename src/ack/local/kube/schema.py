"""A CustomResourceDefinition's schema at work: prune, default and validate objects.

The rules are those of Kubernetes' structural schemas
(https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/); the order in which
a server applies them to a request is: ``prune``, ``default``, ``validate``.
"""

from __future__ import annotations

import copy
from typing import Any

from ack.local.kube.errors import FieldError
from ack.local.kube.paths import child, item
from ack.local.kube.schema_check import check_structural
from ack.local.kube.schema_values import ValueValidator

__all__ = ["OBJECT_META_FIELDS", "StructuralSchema", "check_structural"]

Schema = dict[str, Any]

# The fields of metav1.ObjectMeta: metadata has the same shape for every kind, whatever the schema says.
OBJECT_META_FIELDS = frozenset(
    [
        "name",
        "generateName",
        "namespace",
        "selfLink",
        "uid",
        "resourceVersion",
        "generation",
        "creationTimestamp",
        "deletionTimestamp",
        "deletionGracePeriodSeconds",
        "labels",
        "annotations",
        "ownerReferences",
        "finalizers",
        "clusterName",
        "managedFields",
    ]
)
_IDENTITY = ("apiVersion", "kind", "metadata")


class StructuralSchema:
    """One version's schema, compiled once.

    :param openapi: ``openAPIV3Schema`` of the version; must have passed :func:`check_structural`.
    """

    def __init__(self, openapi: Schema) -> None:
        self.openapi = openapi
        self._values = ValueValidator(openapi)

    def prune(self, obj: dict[str, Any]) -> list[str]:
        """Drop what the schema does not know, in place.

        ``apiVersion``, ``kind`` and ``metadata`` of the object are always known; of ``metadata``, only the fields that
        every object has.

        :return: paths of the dropped fields, sorted.
        """
        dropped: list[str] = []
        _prune(obj, self.openapi, "", dropped, resource=True)
        return sorted(dropped)

    def default(self, obj: dict[str, Any]) -> None:
        """Fill in defaults, in place; a null where the schema does not allow one counts as absent."""
        _default(obj, self.openapi)
        _drop_nulls(obj, self.openapi)

    def validate(self, obj: dict[str, Any]) -> list[FieldError]:
        """Everything that breaks the schema, in Kubernetes' words, ordered by field."""
        return self._values.errors(obj)


def _prune(value: Any, schema: Schema, path: str, dropped: list[str], *, resource: bool = False) -> None:
    if isinstance(value, list):
        items = schema.get("items")
        if isinstance(items, dict):
            for index, element in enumerate(value):
                _prune_child(element, items, item(path, index), dropped)
        return
    if not isinstance(value, dict):
        return
    properties = schema.get("properties") or {}
    additional = schema.get("additionalProperties")
    keep_unknown = bool(schema.get("x-kubernetes-preserve-unknown-fields")) or additional is True
    for key in list(value):
        if resource and key in _IDENTITY:
            if key == "metadata" and isinstance(value[key], dict):
                _prune_metadata(value[key], child(path, key), dropped)
        elif key in properties:
            _prune_child(value[key], properties[key], child(path, key), dropped)
        elif isinstance(additional, dict):
            _prune_child(value[key], additional, child(path, key), dropped)
        elif not keep_unknown:
            del value[key]
            dropped.append(child(path, key))


def _prune_child(value: Any, schema: Schema, path: str, dropped: list[str]) -> None:
    _prune(value, schema, path, dropped, resource=bool(schema.get("x-kubernetes-embedded-resource")))


def _prune_metadata(metadata: dict[str, Any], path: str, dropped: list[str]) -> None:
    for key in [key for key in metadata if key not in OBJECT_META_FIELDS]:
        del metadata[key]
        dropped.append(child(path, key))


def _forbidden_null(value: Any, schema: Any) -> bool:
    return value is None and isinstance(schema, dict) and not schema.get("nullable")


def _default(value: Any, schema: Schema) -> None:
    if isinstance(value, dict):
        properties = schema.get("properties") or {}
        additional = schema.get("additionalProperties")
        for key, sub in properties.items():
            if sub.get("default") is not None and (key not in value or _forbidden_null(value[key], sub)):
                value[key] = copy.deepcopy(sub["default"])
        for key in value:
            sub = properties.get(key, additional)
            if isinstance(sub, dict):
                if _forbidden_null(value[key], sub) and sub.get("default") is not None:
                    value[key] = copy.deepcopy(sub["default"])
                _default(value[key], sub)
    elif isinstance(value, list):
        items = schema.get("items")
        if isinstance(items, dict):
            for index, element in enumerate(value):
                if _forbidden_null(element, items) and items.get("default") is not None:
                    value[index] = copy.deepcopy(items["default"])
                _default(value[index], items)


def _drop_nulls(value: Any, schema: Schema) -> None:
    if isinstance(value, dict):
        properties = schema.get("properties") or {}
        additional = schema.get("additionalProperties")
        for key in list(value):
            sub = properties.get(key, additional)
            if _forbidden_null(value[key], sub):
                del value[key]
            elif isinstance(sub, dict):
                _drop_nulls(value[key], sub)
    elif isinstance(value, list):
        items = schema.get("items")
        if isinstance(items, dict):
            for element in value:
                _drop_nulls(element, items)
