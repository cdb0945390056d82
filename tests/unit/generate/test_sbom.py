"""The bill of materials says what is shipped, and the lock holds what the project asks for."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from ack.generate.write_sbom import Component, debian, locked, write_sbom

ROOT = Path(__file__).parents[3]
LOCK = (ROOT / "deploy" / "image" / "requirements.txt").read_text()
ONE = "a" * 64
TWO = "b" * 64


def test_a_lock_is_read() -> None:
    first = f"# why\none==1.0 \\\n    --hash=sha256:{ONE}\n"
    second = f"two==2 ; python_version < '4' \\\n    --hash=sha256:{TWO} \\\n    --hash=sha256:{ONE}\n"
    found = locked(first + second)
    assert [(part.name, part.version, part.hashes) for part in found] == [
        ("one", "1.0", (ONE,)),
        ("two", "2", (ONE, TWO)),
    ]


def test_a_line_that_pins_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="name==version"):
        locked("one>=1.0\n")


def test_what_the_bill_says() -> None:
    parts = [*locked(f"one==1.0 --hash=sha256:{ONE}\n"), debian("libc6", "2.36", arch="arm64", suite="bookworm")]
    bill = json.loads(write_sbom(parts, version="1.2.3"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert {part["purl"] for part in bill["components"]} == {
        "pkg:deb/debian/libc6@2.36?arch=arm64&distro=bookworm",
        "pkg:pypi/one@1.0",
    }
    (one,) = (part for part in bill["components"] if part["name"] == "one")
    assert one["hashes"] == [{"alg": "SHA-256", "content": ONE}]


def test_the_same_components_make_the_same_text() -> None:
    parts: list[Component] = locked(LOCK)
    assert write_sbom(parts, version="1") == write_sbom(reversed(parts), version="1")


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pinned = {canonicalize_name(part.name): part for part in locked(LOCK)}
    extras = project["optional-dependencies"]
    model = [text for text in extras["generate"] if text.startswith("botocore==")]
    assert model, "the controllers call AWS by the models that they were generated from"
    wanted = [*project["dependencies"], *extras["tracing"], *model]
    for text in wanted:
        requirement = Requirement(text)
        part = pinned[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(part.version), f"run `make lock`: {text}, but {part.version} is locked"
        assert part.hashes, part.name
