"""`service.yaml`: what it says, and how it is refused."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from ack.generate import config
from ack.generate.config import ConfigError, ServiceConfig, load, parse


def test_nothing_is_a_configuration() -> None:
    assert parse("", "x") == ServiceConfig()


def test_kinds_are_found_in_any_case_and_may_be_empty() -> None:
    made = parse("kinds: {Thing: {terminal: [Bad]}, Other: }", "x")
    assert made.kind("thing").terminal == ["Bad"]
    assert made.kind("Other").terminal == []
    assert made.kind("missing").terminal == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kindz: {}", "top level: unknown key 'kindz'; did you mean 'kinds'?"),
        ("kinds: {B: {}, A: {fields: {c: {}, b: {requird: true}}}}", "kinds.A.fields.b: unknown key 'requird'; did"),
        (
            "kinds: {A: {fields: {b.c: {required: 3}}}}",
            "kinds.A.fields.b.c.required: Expected `bool | null`, got `int`",
        ),
        ("kinds: {A: {columns: [{name: a, path: .b}, {nam: 3}]}}", "kinds.A.columns[1]: unknown key 'nam'; did you"),
        ("kinds: {A: {tags: {feld: x}}}", "kinds.A.tags: unknown key 'feld'; did you mean 'field'?"),
        ("kinds: {A: {read: {zzz: 1}}}", "kinds.A.read: unknown key 'zzz'; known keys: operation, match, batch"),
        (
            "operations: {A: {inputs: {b: {valu: 1}}}}",
            "operations.A.inputs.b: unknown key 'valu'; did you mean 'value'?",
        ),
        ("kinds: {A: {fields: {b: {compare: nope}}}}", "kinds.A.fields.b.compare: Invalid enum value 'nope'"),
        ("a: [", "not YAML"),
    ],
)
def test_what_is_wrong_is_named_with_its_file_and_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "service.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as error:
        load(path)
    assert str(error.value).startswith(f"{path}:1: ")
    assert message in str(error.value)


def test_a_configuration_that_is_no_mapping() -> None:
    with pytest.raises(ConfigError, match=r"^x: Expected `object`, got `array`$"):
        parse("[]", "x")


def _keys(part: type[msgspec.Struct]) -> list[str]:
    return [str(field.encode_name) for field in msgspec.structs.fields(part)]


@pytest.mark.parametrize("part", config.PARTS, ids=lambda part: part.__name__)
def test_every_key_is_in_the_documentation(part: type[msgspec.Struct]) -> None:
    text = (Path(__file__).parents[3] / "docs" / "service-yaml.md").read_text()
    assert [key for key in _keys(part) if f"`{key}`" not in text] == []
