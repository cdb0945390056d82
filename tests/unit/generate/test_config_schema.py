"""The JSON Schema of `service.yaml` says what the decoder says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import msgspec
import pytest
import yaml

import ack.generate
import ack.services
from ack.generate.config import PARTS, ConfigError, _Loader, parse
from ack.generate.config_schema import FILE, config_schema, modeline

SCHEMA = json.loads(config_schema())
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA)
SERVICES = sorted(Path(ack.services.__path__[0]).glob("*/service.yaml"))


def _data(text: str) -> Any:
    return yaml.load(text, Loader=_Loader) or {}


def test_the_file_is_up_to_date() -> None:
    file = Path(ack.generate.__path__[0], FILE)
    assert file.read_text(encoding="utf-8") == config_schema(), "run `ack-generate schema > src/ack/generate/" + FILE


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.parent.name)
def test_every_service_yaml_is_valid_and_names_the_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [f"{error.instance_path}: {error.message}" for error in VALIDATOR.iter_errors(_data(text))]
    assert text.startswith(modeline(f"../../generate/{FILE}"))
    assert (path.parent / "../../generate" / FILE).resolve().is_file()


@pytest.mark.parametrize(
    "text",
    [
        "kind: {}",
        "only: Repository",
        "kinds: {Thing: {fields: {name: {immutible: true}}}}",
        "kinds: {Thing: {fields: {name: {compare: roughly}}}}",
        "kinds: {Thing: {fields: {name: {late_init: sometimes}}}}",
        "kinds: {Thing: {tags: true}}",
        "kinds: {Thing: {columns: [{name: A}]}}",
        "kinds: {Thing: {inputs: {read: {a: {value: 1}}}}}",
        "kinds: {Thing: {updates: [{operation: Put}]}}",
        "operations: {Get: {inputs: {a: {valeu: 1}}}}",
        "operations: {Get: {inputs: {a: {type: text}}}}",
        "[]",
    ],
)
def test_what_the_decoder_refuses_the_schema_refuses(text: str) -> None:
    with pytest.raises(ConfigError):
        parse(text, "x")
    assert not VALIDATOR.is_valid(_data(text) if text != "[]" else [])


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_is_described(part: type[msgspec.Struct]) -> None:
    definition = SCHEMA["$defs"][part.__name__]
    assert definition["description"]
    assert [key for key, value in definition["properties"].items() if not value.get("description")] == []
