"""Between JSON and CEL: the type and value a schema gives a field in a validation rule.

The mapping and the escaping of names are those of
https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules.
"""

from __future__ import annotations

import base64
import datetime
import re
from typing import Any

from cel_expr_python import cel

Schema = dict[str, Any]

_KEYWORDS = frozenset(
    [
        "true",
        "false",
        "null",
        "in",
        "as",
        "break",
        "const",
        "continue",
        "else",
        "for",
        "function",
        "if",
        "import",
        "let",
        "loop",
        "package",
        "namespace",
        "return",
    ]
)
_NAME = re.compile(r"[a-zA-Z_./-][a-zA-Z0-9_./-]*")
_DURATION_PART = re.compile(r"(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)")
_SECONDS = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "μs": 1e-6, "ms": 1e-3, "s": 1, "m": 60, "h": 3600}


def escape(name: str) -> str | None:
    """A property's name in a rule; None if rules cannot name it."""
    if not _NAME.fullmatch(name):
        return None
    if name in _KEYWORDS:
        return f"__{name}__"
    return (
        name.replace("__", "__underscores__").replace(".", "__dot__").replace("-", "__dash__").replace("/", "__slash__")
    )


def type_text(schema: Schema) -> str:
    """The type as error messages name it."""
    if schema.get("x-kubernetes-int-or-string"):
        return "intOrString"
    return str(schema.get("type") or "object")


_MOMENTS = {"date": "timestamp", "date-time": "timestamp", "duration": "duration"}


def conversion(schema: Schema) -> str:
    """The CEL function that makes a field of this schema what rules expect; empty if it is that already.

    Times and durations can be bound to a variable but not put into a map or list, so inside of those they are strings.
    """
    return _MOMENTS.get(schema.get("format", ""), "") if schema.get("type") == "string" else ""


def cel_type(schema: Any, *, inner: bool = False) -> Any:
    """The CEL type that rules are checked against; dynamic where CEL has no such type (objects, nullable values).

    :param inner: the value lies inside a list or map.
    """
    types = cel.Type
    if not isinstance(schema, dict) or schema.get("nullable") or schema.get("x-kubernetes-int-or-string"):
        return types.DYN
    match schema.get("type"), schema.get("format"):
        case "string", "byte":
            return types.BYTES
        case "string", "date" | "date-time" if not inner:
            return types.TIMESTAMP
        case "string", "duration" if not inner:
            return types.DURATION
        case "string", _:
            return types.STRING
        case "integer", _:
            return types.INT
        case "number", _:
            return types.DOUBLE
        case "boolean", _:
            return types.BOOL
        case "array", _:
            return types.List(cel_type(schema.get("items"), inner=True))
        case "object", _ if isinstance(schema.get("additionalProperties"), dict):
            return types.Map(types.STRING, cel_type(schema["additionalProperties"], inner=True))
    return types.DYN


def to_cel(value: Any, schema: Any, *, resource: bool = False, inner: bool = False) -> Any:
    """A JSON value as the value a rule sees.

    :param resource: the value is a whole object: of its metadata, rules see name and generateName.
    :param inner: the value lies inside a list or map.
    """
    if not isinstance(schema, dict) or value is None:
        return value
    if isinstance(value, dict):
        return _object(value, schema, resource=resource or bool(schema.get("x-kubernetes-embedded-resource")))
    if isinstance(value, list):
        return [to_cel(element, schema.get("items"), inner=True) for element in value]
    match schema.get("type"), schema.get("format"):
        case "number", _ if isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        case "integer", _ if isinstance(value, float):
            return int(value)
        case "string", "byte":
            return base64.b64decode(value)
        case "string", "date-time" | "date" if not inner:
            moment = datetime.datetime.fromisoformat(value)
            return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
        case "string", "duration" if not inner:
            return _duration(value)
    return value


def _object(value: dict[str, Any], schema: Schema, *, resource: bool) -> dict[str, Any]:
    properties = schema.get("properties") or {}
    additional = schema.get("additionalProperties")
    result: dict[str, Any] = {}
    for name, entry in value.items():
        if resource and name == "metadata" and isinstance(entry, dict):
            result[name] = {key: entry[key] for key in ("name", "generateName") if key in entry}
        elif name in properties or not isinstance(additional, dict):
            if (escaped := escape(name)) is not None:
                result[escaped] = to_cel(entry, properties.get(name), inner=True)
        else:
            result[name] = to_cel(entry, additional, inner=True)
    return result


def _duration(value: str) -> datetime.timedelta:
    seconds = sum(float(number) * _SECONDS[unit] for number, unit in _DURATION_PART.findall(value))
    return datetime.timedelta(seconds=-seconds if value.startswith("-") else seconds)
