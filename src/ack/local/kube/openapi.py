"""The OpenAPI documents of the server: what kubectl explains, validates and merges by.

``openapi_v3`` is one group and version, ``openapi_v2`` everything in one document. Of the many things a real server
puts in, these have those that clients read: the schemas with their ``x-kubernetes-group-version-kind``, the merge keys
of built-in lists, and the operations with their parameters (kubectl looks at PATCH for ``fieldValidation`` and
``dryRun``).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ack.local.kube.merge_keys import PLAIN, MergeRule, merge_rules
from ack.local.kube.openapi_meta import META
from ack.local.kube.patch import APPLY_PATCH, JSON_PATCH, MERGE_PATCH, STRATEGIC_MERGE_PATCH
from ack.local.kube.types import ResourceInfo

Schema = dict[str, Any]

_META = "io.k8s.apimachinery.pkg.apis.meta.v1."
_INFO = {"title": "Kubernetes", "version": "unversioned"}
_PACKAGES = {
    "": "io.k8s.api.core",
    "apps": "io.k8s.api.apps",
    "rbac.authorization.k8s.io": "io.k8s.api.rbac",
    "coordination.k8s.io": "io.k8s.api.coordination",
    "events.k8s.io": "io.k8s.api.events",
    "policy": "io.k8s.api.policy",
    "networking.k8s.io": "io.k8s.api.networking",
    "apiextensions.k8s.io": "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions",
}
# Structure that only OpenAPI v3 can say.
_V3_ONLY = ("nullable", "oneOf", "anyOf", "allOf", "not")
_DRY_RUN = ("dryRun", "string", "When present, indicates that modifications should not be persisted: All.")
_VALIDATION = ("fieldValidation", "string", "What to do with unknown fields: Ignore, Warn or Strict.")
_MANAGER = ("fieldManager", "string", "Name of the actor that makes these changes.")
_FORCE = ("force", "boolean", "Take over fields that others own. Apply only.")
_LIST = (
    ("labelSelector", "string", "Restrict the list to objects with these labels."),
    ("fieldSelector", "string", "Restrict the list to objects with these fields."),
    ("limit", "integer", "Most objects in one response."),
    ("continue", "string", "Where the last response of a limited list ended."),
    ("watch", "boolean", "Stream the changes."),
    ("resourceVersion", "string", "State to read or to watch from."),
    ("resourceVersionMatch", "string", "How resourceVersion is meant."),
    ("allowWatchBookmarks", "boolean", "Send bookmarks."),
    ("sendInitialEvents", "boolean", "Begin a watch with the current objects."),
    ("timeoutSeconds", "integer", "How long a list or watch may last."),
)
_DELETE = (
    _DRY_RUN,
    ("gracePeriodSeconds", "integer", "Seconds before the object goes."),
    ("propagationPolicy", "string", "What becomes of dependents: Orphan, Background or Foreground."),
)


def schema_name(info: ResourceInfo, suffix: str = "") -> str:
    """Name of a resource's schema, ``io.k8s.api.core.v1.Namespace`` or ``com.example.v1.Widget``."""
    package = _PACKAGES.get(info.group) or ".".join(reversed(info.group.split(".")))
    return f"{package}.{info.version}.{info.kind}{suffix}"


def openapi_v3(group: str, version: str, resources: Iterable[ResourceInfo]) -> dict[str, Any]:
    """The OpenAPI v3 document of one group and version, ``/openapi/v3/apis/<group>/<version>``."""
    own = [info for info in resources if (info.group, info.version) == (group, version)]
    refs = "#/components/schemas/"
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {_META + name: _point(schema, refs) for name, schema in META.items()}
    for info in own:
        schemas.update(_schemas(info, refs, v2=False))
        paths.update(_paths(info, refs, v2=False))
    return {"openapi": "3.0.0", "info": _INFO, "paths": paths, "components": {"schemas": schemas}}


def openapi_v2(resources: Iterable[ResourceInfo]) -> dict[str, Any]:
    """The OpenAPI v2 document of all resources, ``/openapi/v2``."""
    refs = "#/definitions/"
    paths: dict[str, Any] = {}
    definitions: dict[str, Any] = {_META + name: _point(schema, refs) for name, schema in META.items()}
    for info in resources:
        definitions.update(_schemas(info, refs, v2=True))
        paths.update(_paths(info, refs, v2=True))
    return {"swagger": "2.0", "info": _INFO, "paths": paths, "definitions": definitions}


def _point(schema: Any, refs: str) -> Any:
    """A schema with its ``$ref`` names turned into pointers of the document."""
    if isinstance(schema, dict):
        return {
            key: refs + _META + value if key == "$ref" and isinstance(value, str) else _point(value, refs)
            for key, value in schema.items()
        }
    return [_point(element, refs) for element in schema] if isinstance(schema, list) else schema


def _gvk(info: ResourceInfo, kind: str = "") -> dict[str, str]:
    return {"group": info.group, "kind": kind or info.kind, "version": info.version}


def _reference(name: str, refs: str, *, v2: bool, **more: Any) -> Schema:
    pointer = {"$ref": refs + name}
    return {**pointer, **more} if v2 else {"allOf": [pointer], "default": {}, **more}


def _schemas(info: ResourceInfo, refs: str, *, v2: bool) -> dict[str, Schema]:
    schema = _published(info.schema or {"type": "object", "x-kubernetes-preserve-unknown-fields": True}, v2=v2)
    rules = merge_rules(info.group, info.kind)
    if rules is not None:
        _add_merge_keys(schema, rules)
    text = (schema.get("properties") or {}).get("metadata", {}).get("description", "Standard object metadata.")
    schema["properties"] = {
        "apiVersion": {"type": "string", "description": "Version of the API this object is written in."},
        "kind": {"type": "string", "description": "Kind of this object."},
        **(schema.get("properties") or {}),
        "metadata": _reference(f"{_META}ObjectMeta", refs, v2=v2, description=text),
    }
    schema["x-kubernetes-group-version-kind"] = [_gvk(info)]
    list_kind = info.list_kind or f"{info.kind}List"
    item = {"$ref": refs + schema_name(info)}
    listed: Schema = {
        "type": "object",
        "description": f"{list_kind} is a list of {info.kind}",
        "required": ["items"],
        "properties": {
            "apiVersion": {"type": "string"},
            "kind": {"type": "string"},
            "metadata": _reference(f"{_META}ListMeta", refs, v2=v2),
            "items": {"type": "array", "items": item if v2 else {"allOf": [item], "default": {}}},
        },
        "x-kubernetes-group-version-kind": [_gvk(info, list_kind)],
    }
    return {schema_name(info): schema, schema_name(info, "List"): listed}


def _published(schema: Any, *, v2: bool) -> Any:
    """A copy of a structural schema as the documents show it."""
    if not isinstance(schema, dict):
        return schema
    out: Schema = {}
    for key, value in schema.items():
        if v2 and key in _V3_ONLY:
            continue
        if key == "properties":
            out[key] = {name: _published(sub, v2=v2) for name, sub in value.items()}
        elif key in ("items", "additionalProperties", "not"):
            out[key] = _published(value, v2=v2)
        elif key in ("allOf", "anyOf", "oneOf"):
            out[key] = [_published(sub, v2=v2) for sub in value]
        else:
            out[key] = value
    if v2 and schema.get("x-kubernetes-preserve-unknown-fields"):
        # A v2 client would take the fields it is told of for all there are.
        out.pop("properties", None)
    return out


def _add_merge_keys(schema: Schema, rules: MergeRule) -> None:
    """Say how lists of built-in kinds merge, in the words kubectl computes patches by."""
    if rules.keys and schema.get("type") == "array":
        schema["x-kubernetes-patch-merge-key"] = rules.keys[0]
        schema["x-kubernetes-patch-strategy"] = "merge"
        schema["x-kubernetes-list-type"] = "map"
        schema["x-kubernetes-list-map-keys"] = list(rules.keys)
    elif rules.is_set:
        schema["x-kubernetes-patch-strategy"] = "merge"
        schema["x-kubernetes-list-type"] = "set"
    inner = schema.get("items", schema) if rules.keys else schema
    for name, sub in (inner.get("properties") or {}).items():
        rule = rules.child(name)
        if rule is not PLAIN and isinstance(sub, dict):
            _add_merge_keys(sub, rule)


def _paths(info: ResourceInfo, refs: str, *, v2: bool) -> dict[str, Any]:
    base = info.path
    if not info.namespaced:
        collection = f"{base}/{info.plural}"
        placed: list[Schema] = []
    else:
        collection = f"{base}/namespaces/{{namespace}}/{info.plural}"
        placed = [_parameter("namespace", "string", "Name of the namespace.", v2=v2, where="path")]
    named = [*placed, _parameter("name", "string", f"Name of the {info.kind}.", v2=v2, where="path")]
    operation = _Operations(info, refs, v2=v2)
    paths = {
        collection: {
            "get": operation.read("list", *_LIST),
            "post": operation.write("post"),
            "delete": operation.read("deletecollection", *_DELETE),
            "parameters": placed,
        },
        f"{collection}/{{name}}": {**operation.one(), "delete": operation.delete(), "parameters": named},
    }
    if info.namespaced:
        paths[f"{base}/{info.plural}"] = {"get": operation.read("list", *_LIST), "parameters": []}
    if info.status_subresource:
        paths[f"{collection}/{{name}}/status"] = {**operation.one(), "parameters": named}
    return paths


def _parameter(name: str, kind: str, description: str, *, v2: bool, where: str = "query") -> Schema:
    typed = {"type": kind, "uniqueItems": True}
    required = {"required": True} if where == "path" else {}
    parameter = {"name": name, "in": where, "description": description, **required}
    return {**parameter, **typed} if v2 else {**parameter, "schema": typed}


class _Operations:
    """The operations of one resource, in one flavour of OpenAPI."""

    def __init__(self, info: ResourceInfo, refs: str, *, v2: bool) -> None:
        self._info, self._refs, self._v2 = info, refs, v2

    def one(self) -> dict[str, Any]:
        """get, put and patch of one object."""
        return {"get": self.read("get"), "put": self.write("put"), "patch": self.patch()}

    def read(self, action: str, *parameters: tuple[str, str, str]) -> Schema:
        """An operation without a body."""
        suffix = "List" if action == "list" else ""
        return self._operation(action, parameters, schema_name(self._info, suffix))

    def write(self, action: str) -> Schema:
        """An operation with an object for its body."""
        body = {"$ref": self._refs + schema_name(self._info)}
        parameters = (_DRY_RUN, _MANAGER, _VALIDATION)
        return self._operation(action, parameters, schema_name(self._info), {"*/*": body})

    def patch(self) -> Schema:
        """PATCH: strategic merge only for built-in kinds."""
        types = [JSON_PATCH, MERGE_PATCH, APPLY_PATCH]
        if merge_rules(self._info.group, self._info.kind) is not None:
            types.insert(2, STRATEGIC_MERGE_PATCH)
        body = {"$ref": f"{self._refs}{_META}Patch"}
        parameters = (_DRY_RUN, _MANAGER, _VALIDATION, _FORCE)
        return self._operation("patch", parameters, schema_name(self._info), dict.fromkeys(types, body))

    def delete(self) -> Schema:
        """DELETE of one object."""
        body = {"$ref": f"{self._refs}{_META}DeleteOptions"}
        return self._operation("delete", _DELETE, schema_name(self._info), {"*/*": body})

    def _operation(
        self,
        action: str,
        parameters: Iterable[tuple[str, str, str]],
        answer: str,
        body: dict[str, Schema] | None = None,
    ) -> Schema:
        listed = [_parameter(*parameter, v2=self._v2) for parameter in parameters]
        schema = {"$ref": self._refs + answer}
        operation: Schema = {
            "tags": [f"{self._info.group or 'core'}_{self._info.version}"],
            "x-kubernetes-action": action,
            "x-kubernetes-group-version-kind": _gvk(self._info),
        }
        if self._v2:
            if body:
                listed.append({"name": "body", "in": "body", "required": True, "schema": next(iter(body.values()))})
                operation["consumes"] = list(body)
            operation["produces"] = ["application/json"]
            answers: Schema = {"description": "OK", "schema": schema}
        else:
            if body:
                content = {media: {"schema": ref} for media, ref in body.items()}
                operation["requestBody"] = {"content": content, "required": True}
            answers = {"description": "OK", "content": {"application/json": {"schema": schema}}}
        return {**operation, "parameters": listed, "responses": {"200": answers}}
