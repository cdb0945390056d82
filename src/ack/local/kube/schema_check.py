"""Is a schema structural? A CustomResourceDefinition whose schema is not is refused.

The rules and texts are those of ``apiextensions-apiserver``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs

from ack.local.kube.errors import FieldError
from ack.local.kube.schema_values import ValueValidator

Schema = dict[str, Any]

ROOT = "spec.validation.openAPIV3Schema"
_TYPES = ("array", "boolean", "integer", "number", "object", "string")
_MUST_BE_EMPTY = ("type", "title", "description")
_MUST_BE_UNDEFINED = ("default", "additionalProperties")
_EXTENSIONS = (
    "x-kubernetes-preserve-unknown-fields",
    "x-kubernetes-embedded-resource",
    "x-kubernetes-int-or-string",
    "x-kubernetes-list-type",
    "x-kubernetes-list-map-keys",
    "x-kubernetes-map-type",
)


def check_structural(openapi: Schema, path: str = ROOT) -> list[FieldError]:
    """Everything that keeps a schema from being served.

    :param openapi: ``openAPIV3Schema`` of a CustomResourceDefinition's version.
    :param path: where it stands, for the errors.
    """
    found = list(_root(openapi, path))
    found += _structure(openapi, path, root=True)
    if not found:
        found += _defaults(openapi, path)
    return found


def _required(path: str, detail: str) -> FieldError:
    return FieldError("FieldValueRequired", path, detail)


def _forbidden(path: str, detail: str) -> FieldError:
    return FieldError("FieldValueForbidden", path, detail)


def _invalid(path: str, value: Any, detail: str) -> FieldError:
    return FieldError("FieldValueInvalid", path, detail, value)


def _unsupported(path: str, value: Any, supported: tuple[str, ...]) -> FieldError:
    listed = ", ".join(f'"{name}"' for name in supported)
    return FieldError("FieldValueNotSupported", path, f"supported values: {listed}", value)


def _root(schema: Schema, path: str) -> Iterator[FieldError]:
    kind = schema.get("type")
    if not kind:
        yield _required(f"{path}.type", "must not be empty at the root")
    elif kind != "object":
        yield _invalid(f"{path}.type", kind, "must be object at the root")
    properties = schema.get("properties") or {}
    yield from _resource_properties(properties, path)


def _resource_properties(properties: Schema, path: str) -> Iterator[FieldError]:
    for name in ("apiVersion", "kind"):
        found = (properties.get(name) or {}).get("type", "string")
        if found != "string":
            yield _invalid(f"{path}.properties[{name}].type", found, "must be string")
    metadata = properties.get("metadata")
    if isinstance(metadata, dict):
        where = f"{path}.properties[metadata]"
        if metadata.get("type", "object") != "object":
            yield _invalid(f"{where}.type", metadata["type"], "must be object")
        if set(metadata.get("properties") or {}) - {"name", "generateName"}:
            text = "must not specify anything other than name and generateName, but metadata is implicitly specified"
            yield _forbidden(where, text)


def _structure(schema: Any, path: str, *, root: bool = False) -> Iterator[FieldError]:
    """The structural part: types, nesting, extensions."""
    if not isinstance(schema, dict):
        yield _invalid(path, schema, "must be a schema object")
        return
    int_or_string = schema.get("x-kubernetes-int-or-string")
    kind = schema.get("type")
    if not kind and not root and not int_or_string and not schema.get("x-kubernetes-preserve-unknown-fields"):
        what = "array items" if path.endswith(".items") else "object fields"
        yield _required(f"{path}.type", f"must not be empty for specified {what}")
    elif kind and kind not in _TYPES:
        yield _unsupported(f"{path}.type", kind, _TYPES)
    if "$ref" in schema:
        yield _forbidden(f"{path}.$ref", "$ref is not supported")
    if schema.get("uniqueItems"):
        text = "uniqueItems cannot be set to true since the runtime complexity becomes quadratic"
        yield _forbidden(f"{path}.uniqueItems", text)
    yield from _pattern(schema, path)
    yield from _extensions(schema, path, root=root)
    yield from _nested(schema, path, root=root)
    for key in ("allOf", "anyOf", "oneOf"):
        for index, sub in enumerate(schema.get(key) or []):
            allowed = bool(int_or_string) and key in ("anyOf", "allOf")
            yield from _value_only(sub, f"{path}.{key}[{index}]", types=allowed)
    if "not" in schema:
        yield from _value_only(schema["not"], f"{path}.not")


def _pattern(schema: Schema, path: str) -> Iterator[FieldError]:
    pattern = schema.get("pattern")
    if pattern is not None:
        try:
            jsonschema_rs.Draft202012Validator({"pattern": pattern}, pattern_options=jsonschema_rs.RegexOptions())
        except (ValueError, TypeError) as error:
            text = f"must be a valid regular expression, but isn't: {_last_line(error)}"
            yield _invalid(f"{path}.pattern", pattern, text)


def _last_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__


def _nested(schema: Schema, path: str, *, root: bool) -> Iterator[FieldError]:
    additional = schema.get("additionalProperties")
    if additional is not None and schema.get("properties"):
        text = "additionalProperties and properties are mutual exclusive"
        yield _forbidden(f"{path}.additionalProperties", text)
    elif root and additional is not None and additional is not False:
        yield _forbidden(f"{path}.additionalProperties", "must not be used at the root")
    if isinstance(additional, dict):
        yield from _structure(additional, f"{path}.additionalProperties")
    if isinstance(schema.get("items"), list):
        yield _forbidden(f"{path}.items", "items must be a schema object and not an array")
    elif schema.get("type") == "array" and not schema.get("items"):
        yield _required(f"{path}.items", "must be specified")
    elif "items" in schema:
        yield from _structure(schema["items"], f"{path}.items")
    for name, sub in (schema.get("properties") or {}).items():
        if root and name == "metadata":
            continue
        yield from _structure(sub, f"{path}.properties[{name}]")


def _extensions(schema: Schema, path: str, *, root: bool) -> Iterator[FieldError]:
    kind = schema.get("type")
    preserve = schema.get("x-kubernetes-preserve-unknown-fields")
    if preserve is not None and preserve is not True:
        yield _invalid(f"{path}.x-kubernetes-preserve-unknown-fields", preserve, "must be true or undefined")
    if schema.get("x-kubernetes-embedded-resource"):
        if not preserve and not schema.get("properties"):
            text = (
                "must not be empty if x-kubernetes-embedded-resource is true "
                "without x-kubernetes-preserve-unknown-fields"
            )
            yield _required(f"{path}.properties", text)
        if kind != "object":
            yield _invalid(f"{path}.type", kind or "", "must be object if x-kubernetes-embedded-resource is true")
        if not root:
            yield from _resource_properties(schema.get("properties") or {}, path)
    map_type = schema.get("x-kubernetes-map-type")
    if map_type is not None:
        if kind != "object":
            yield _invalid(f"{path}.type", kind or "", "must be object if x-kubernetes-map-type is specified")
        if map_type not in ("atomic", "granular"):
            yield _unsupported(f"{path}.x-kubernetes-map-type", map_type, ("atomic", "granular"))
    yield from _list_type(schema, path)


def _list_type(schema: Schema, path: str) -> Iterator[FieldError]:
    list_type = schema.get("x-kubernetes-list-type")
    keys = schema.get("x-kubernetes-list-map-keys") or []
    if list_type is None:
        if keys:
            yield _required(f"{path}.x-kubernetes-list-type", "must be map if x-kubernetes-list-map-keys is non-empty")
        return
    if schema.get("type") != "array":
        text = "must be array if x-kubernetes-list-type is specified"
        yield _invalid(f"{path}.type", schema.get("type") or "", text)
        return
    items = schema.get("items")
    items = items if isinstance(items, dict) else {}
    match list_type:
        case "atomic":
            return
        case "set":
            atomic_type = {"object": "x-kubernetes-map-type", "array": "x-kubernetes-list-type"}.get(
                items.get("type", "")
            )
            if atomic_type and items.get(atomic_type) != "atomic":
                text = "must be atomic as item of a list with x-kubernetes-list-type=set"
                yield _invalid(f"{path}.items.{atomic_type}", items.get(atomic_type) or "null", text)
        case "map":
            yield from _list_map(items, keys, path)
        case _:
            yield _unsupported(f"{path}.x-kubernetes-list-type", list_type, ("atomic", "set", "map"))


def _list_map(items: Schema, keys: list[str], path: str) -> Iterator[FieldError]:
    if not keys:
        text = "must not be empty if x-kubernetes-list-type is map"
        yield _required(f"{path}.x-kubernetes-list-map-keys", text)
    if items.get("type") != "object":
        text = "must be object if parent array's x-kubernetes-list-type is map"
        yield _invalid(f"{path}.items.type", items.get("type") or "", text)
    properties = items.get("properties") or {}
    for key in keys:
        sub = properties.get(key)
        if not isinstance(sub, dict):
            text = "entries must all be names of item properties"
            yield _invalid(f"{path}.x-kubernetes-list-map-keys", keys, text)
        elif sub.get("default") is None and key not in (items.get("required") or []):
            text = "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property"
            yield _required(f"{path}.items.properties[{key}].default", text)


def _value_only(schema: Any, path: str, *, types: bool = False) -> Iterator[FieldError]:
    """Inside allOf, anyOf, oneOf and not stand value validations only, no structure."""
    if not isinstance(schema, dict):
        return
    for key in _MUST_BE_EMPTY:
        if schema.get(key) and not (types and key == "type"):
            yield _forbidden(f"{path}.{key}", "must be empty to be structural")
    for key in _MUST_BE_UNDEFINED:
        if schema.get(key) is not None:
            yield _forbidden(f"{path}.{key}", "must be undefined to be structural")
    if schema.get("nullable"):
        yield _forbidden(f"{path}.nullable", "must be false to be structural")
    for key in _EXTENSIONS:
        if schema.get(key):
            yield _forbidden(f"{path}.{key}", "must be undefined to be structural")
    yield from _pattern(schema, path)
    for name, sub in (schema.get("properties") or {}).items():
        yield from _value_only(sub, f"{path}.properties[{name}]")
    if "items" in schema:
        yield from _value_only(schema["items"], f"{path}.items")
    for key in ("allOf", "anyOf", "oneOf"):
        for index, sub in enumerate(schema.get(key) or []):
            yield from _value_only(sub, f"{path}.{key}[{index}]", types=types)
    if "not" in schema:
        yield from _value_only(schema["not"], f"{path}.not")


def _defaults(schema: Schema, path: str) -> Iterator[FieldError]:
    """A default must itself be valid, and must not be pruned."""
    if schema.get("default") is not None:
        where = f"{path}.default"
        for error in ValueValidator(schema).errors(schema["default"]):
            inner = f"{where}.{error.field}" if error.field else where
            yield FieldError(error.reason, inner, error.detail, error.value)
        if _has_unknown(schema["default"], schema):
            yield _invalid(where, schema["default"], "must not have unknown fields")
    for name, sub in (schema.get("properties") or {}).items():
        yield from _defaults(sub, f"{path}.properties[{name}]")
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _defaults(schema[key], f"{path}.{key}")


def _has_unknown(value: Any, schema: Schema) -> bool:
    if isinstance(value, list):
        items = schema.get("items")
        return isinstance(items, dict) and any(_has_unknown(element, items) for element in value)
    if not isinstance(value, dict) or schema.get("x-kubernetes-preserve-unknown-fields"):
        return False
    properties = schema.get("properties") or {}
    additional = schema.get("additionalProperties")
    for key, element in value.items():
        sub = properties.get(key, additional)
        if sub is None or (isinstance(sub, dict) and _has_unknown(element, sub)):
            return True
    return False
