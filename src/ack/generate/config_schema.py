"""A JSON Schema of `service.yaml`, for editors, made of the classes that decode the file: the two cannot differ.

Checks that need the AWS model (is there such an operation, such a field) are not in it: `ack-generate` makes them.
"""

from __future__ import annotations

import inspect
import json
import re
from typing import Any, Final

import msgspec

from ack.generate.config import PARTS, ServiceConfig

FILE: Final = "service.schema.json"
"""The schema's file, beside this module; a `service.yaml` names it in its first line."""

_ENTRY = re.compile(r"^ {4}(?P<name>\w+): (?P<text>.*(?:\n {8}.*)*)", re.MULTILINE)


def modeline(path: str) -> str:
    """The comment by which the YAML language server of most editors finds the schema.

    Args:
        path: of the schema, relative to the file that the comment stands in, or a URL.
    """
    return f"# yaml-language-server: $schema={path}\n"


def config_schema() -> str:
    """The schema's text, JSON Schema 2020-12."""
    (root,), definitions = msgspec.json.schema_components([ServiceConfig], ref_template="#/$defs/{name}")
    for part in PARTS:
        _describe(definitions[part.__name__], part)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "service.yaml of ack-generate",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _describe(definition: dict[str, Any], part: type[msgspec.Struct]) -> None:
    """Puts what a class says of its keys at the keys, where an editor shows it."""
    head, _, arguments = inspect.cleandoc(part.__doc__ or "").partition("\n\nArgs:\n")
    definition.pop("title", None)
    definition["description"] = " ".join(head.split())
    encoded = {field.name: field.encode_name for field in msgspec.structs.fields(part)}
    for entry in _ENTRY.finditer(arguments):
        key = encoded[entry["name"]]
        known = definition["properties"][key]
        text = {"description": " ".join(entry["text"].split())}
        # A reference keeps its neighbours since draft 2019-09.
        definition["properties"][key] = text | {name: value for name, value in known.items() if name != "default"}
    for field in msgspec.inspect.type_info(part).fields:  # type: ignore[attr-defined]  # of a structure
        if isinstance(field.type, msgspec.inspect.DictType) and isinstance(
            field.type.key_type, msgspec.inspect.LiteralType
        ):
            definition["properties"][field.encode_name]["propertyNames"] = {"enum": list(field.type.key_type.values)}
