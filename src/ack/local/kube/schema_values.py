"""Validate values against a structural schema: jsonschema-rs finds the errors, this module words them.

The texts are those of Kubernetes' validator (kube-openapi's ``validation/errors``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import orjson

from ack.local.kube.errors import FieldError
from ack.local.kube.paths import child, join
from ack.local.kube.schema_extras import extra_checks
from ack.local.kube.schema_formats import FORMATS

Schema = dict[str, Any]

_MAX_INT = 2**63 - 1
_MIN_INT = -(2**63)
_COPIED = [
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "multipleOf",
    "required",
    "enum",
    "type",
]
_PREFIX = "k8s:"  # so that jsonschema-rs's own idea of a format never applies


class ValueValidator:
    """A compiled schema.

    :param openapi: a structural schema.
    :raises ValueError: a keyword has a value that JSON Schema does not allow, such as a bad regular expression.
    """

    def __init__(self, openapi: Schema) -> None:
        self._validator = jsonschema_rs.Draft202012Validator(
            to_json_schema(openapi),
            validate_formats=True,
            formats={_PREFIX + name: check for name, check in FORMATS.items()},
            # Like Go's regular expressions: linear time, no look-around.
            pattern_options=jsonschema_rs.RegexOptions(),
        )
        self._extra = extra_checks(openapi, root=True)

    def errors(self, value: Any) -> list[FieldError]:
        """What is wrong with ``value``, ordered by field, each error once."""
        found: list[FieldError] = []
        for error in self._validator.iter_errors(value):
            found += _translate(error)
        if self._extra is not None and not found:
            found += self._extra(value, "")
        return sorted(_unique(found), key=lambda error: error.field)


def to_json_schema(schema: Any) -> Any:
    """The JSON Schema that means the same as an OpenAPI v3 schema."""
    if not isinstance(schema, dict):
        return schema
    out: Schema = {key: schema[key] for key in _COPIED if key in schema}
    kind = out.get("type")
    if schema.get("x-kubernetes-int-or-string"):
        out["type"] = ["integer", "string"]
    if "type" in out and schema.get("nullable"):
        out["type"] = [*(out["type"] if isinstance(out["type"], list) else [out["type"]]), "null"]
    for bound, strict in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if bound in schema:
            out[strict if schema.get(strict) is True else bound] = schema[bound]
    if kind == "integer":
        out.setdefault("maximum", _MAX_INT)
        out.setdefault("minimum", _MIN_INT)
    if schema.get("format") in FORMATS:
        out["format"] = _PREFIX + schema["format"]
    if "properties" in schema:
        out["properties"] = {key: to_json_schema(sub) for key, sub in schema["properties"].items()}
    for key in ("items", "additionalProperties", "not"):
        if key in schema:
            out[key] = to_json_schema(schema[key])
    for key in ("allOf", "anyOf", "oneOf"):
        if schema.get(key):
            out[key] = [to_json_schema(sub) for sub in schema[key]]
    return out


def type_name(value: Any) -> str:
    """The JSON type of a value, as in Kubernetes' messages."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer" if _MIN_INT <= value <= _MAX_INT else "number"
    if isinstance(value, float):
        return "integer" if value.is_integer() and abs(value) < _MAX_INT else "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def _unique(errors: list[FieldError]) -> list[FieldError]:
    return list({(error.field, error.message()): error for error in errors}.values())


def _number(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value


def _translate(error: Any) -> Iterator[FieldError]:
    yield from _translate_one(error)
    # jsonschema-rs reports the errors inside allOf only; Kubernetes also names the list.
    for path in _enclosing_all_of(list(error.schema_path), list(error.instance_path)):
        yield _composite(path, "must validate all the schemas (allOf)")


def _composite(path: str, text: str) -> FieldError:
    return FieldError("FieldValueInvalid", "", f'"{path}" {text}', "")


def _translate_one(error: Any) -> Iterator[FieldError]:
    path = join(error.instance_path)
    kind = error.kind
    value = error.instance
    name = kind.name
    match name:
        case "required":
            yield FieldError("FieldValueRequired", child(path, kind.property), "")
        case "type":
            yield _wrong_type(path, value, [expected for expected in kind.types if expected != "null"])
        case "minimum" | "maximum" if kind.limit in (_MAX_INT, _MIN_INT):
            yield _wrong_type(path, value, ["integer"])
        case "enum":
            allowed = [_enum_text(option) for option in kind.options]
            yield FieldError("FieldValueNotSupported", path, f"supported values: {', '.join(allowed)}", value)
        case "format":
            yield _in_body(path, value, f"must be of type {kind.format.removeprefix(_PREFIX)}: {_quoted(value)}")
        case "pattern":
            yield _in_body(path, value, f"should match '{kind.pattern}'")
        case "minLength":
            yield _in_body(path, value, f"should be at least {kind.limit} chars long")
        case "maxLength":
            yield _in_body(path, value, f"should be at most {kind.limit} chars long")
        case "minItems":
            yield _in_body(path, len(value), f"should have at least {kind.limit} items")
        case "maxItems":
            yield _in_body(path, len(value), f"should have at most {kind.limit} items")
        case "minProperties":
            yield _in_body(path, kind.limit, f"should have at least {kind.limit} properties")
        case "maxProperties":
            yield _in_body(path, kind.limit, f"should have at most {kind.limit} properties")
        case "minimum":
            yield _in_body(path, value, f"should be greater than or equal to {_number(kind.limit)}")
        case "exclusiveMinimum":
            yield _in_body(path, value, f"should be greater than {_number(kind.limit)}")
        case "maximum":
            yield _in_body(path, value, f"should be less than or equal to {_number(kind.limit)}")
        case "exclusiveMaximum":
            yield _in_body(path, value, f"should be less than {_number(kind.limit)}")
        case "multipleOf":
            yield _in_body(path, value, f"should be a multiple of {_number(kind.multiple_of)}")
        case "anyOf":
            yield _composite(path, "must validate at least one schema (anyOf)")
            yield from _best(kind.context)
        case "oneOf" if all(kind.context):
            yield _composite(path, "must validate one and only one schema (oneOf). Found none valid")
            yield from _best(kind.context)
        case "oneOf":
            valid = sum(not branch for branch in kind.context)
            yield _composite(path, f"must validate one and only one schema (oneOf). Found {valid} valid alternatives")
        case "not":
            yield _composite(path, "must not validate the schema (not)")
        case "additionalProperties":
            for unexpected in kind.unexpected:
                where = child(path, unexpected)
                yield FieldError("FieldValueInvalid", where, f"{where} in body is a forbidden property", "")
        case _:
            yield FieldError("FieldValueInvalid", path, error.message, value)


def _best(branches: list[list[Any]]) -> Iterator[FieldError]:
    """The errors of the alternative that came nearest, as a hint."""
    if branches:
        for error in min(branches, key=len):
            yield from _translate(error)


def _in_body(path: str, value: Any, text: str) -> FieldError:
    return FieldError("FieldValueInvalid", path, f"{path} in body {text}", value)


def _wrong_type(path: str, value: Any, expected: list[str]) -> FieldError:
    found = type_name(value)
    text = f'{path} in body must be of type {",".join(sorted(expected))}: "{found}"'
    return FieldError("FieldValueTypeInvalid", path, text, found)


def _quoted(value: Any) -> str:
    return orjson.dumps(value).decode()


def _enum_text(option: Any) -> str:
    return _quoted(option) if isinstance(option, str) else f'"{_quoted(option)}"'


def _enclosing_all_of(schema_path: list[Any], instance_path: list[Any]) -> Iterator[str]:
    """Paths of the values whose ``allOf`` the error lies in."""
    position = depth = 0
    while position < len(schema_path):
        match schema_path[position]:
            case "properties":
                position, depth = position + 2, depth + 1
            case "items" | "additionalProperties":
                position, depth = position + 1, depth + 1
            case "allOf":
                yield join(instance_path[:depth])
                position += 2
            case _:
                return
