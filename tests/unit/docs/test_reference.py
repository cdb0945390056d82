"""docs/reference is what `ack-generate reference` writes."""

from __future__ import annotations

import yaml
from click.testing import CliRunner

from ack.cli.generate_input import find
from ack.cli.generate_reference import reference, reference_of
from ack.generate import reference_pages
from tests import examples

FOLDER = examples.ROOT / "docs" / "reference"


def test_it_is_up_to_date() -> None:
    pages = reference_of(find(None, ()), examples.FOLDER)
    assert {file.name for file in FOLDER.iterdir()} == set(pages)
    assert [name for name, text in pages.items() if (FOLDER / name).read_text() != text] == [], "run `make generate`"


def test_every_kind_has_an_example() -> None:
    for file in FOLDER.glob("*.md"):
        if file.name != "README.md":
            text = file.read_text()
            assert text.count("\n## ") == text.count("\n```yaml\n"), file.name


def test_marks_and_nested_fields() -> None:
    immutable = {"x-kubernetes-validations": [{"rule": "self == oldSelf"}]}
    spec = {
        "required": ["a"],
        "properties": {
            "a": {"type": "string", "description": "One. Two.", **immutable},
            "b": {"type": "array", "items": {"type": "object", "properties": {"c": {"type": "integer"}}}},
            "d": {"type": "string"},
            "dRef": {"type": "object", "properties": {"from": {"type": "object"}}},
        },
    }
    crd = {
        "spec": {
            "group": "x",
            "names": {"plural": "things", "shortNames": ["th"]},
            "versions": [{"name": "v1", "schema": {"openAPIV3Schema": {"properties": {"spec": spec}}}}],
        }
    }
    text = reference_pages.page("x", {"Thing": crd}, {"Thing": "# head\n" + yaml.safe_dump({"kind": "Thing"})})
    assert "```yaml\nkind: Thing\n```" in text
    assert [line for line in text.splitlines() if line.startswith("| `")] == [
        "| `a` *= | string | One. |",
        "| `b` | list of object |  |",
        "| `b[].c` | integer |  |",
        "| `d` → | string |  |",
    ]


def test_the_command(tmp_path: object) -> None:
    done = CliRunner().invoke(reference, [f"{tmp_path}/pages"])
    assert (done.exit_code, done.output) == (0, f"{tmp_path}/pages: 26 pages\n")
