"""The examples are those of the kinds' cases, and every manifest in docs/examples fits its CRD."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import ack.services
from ack.cli.services import core_crd_texts
from ack.local.kube.schema import StructuralSchema
from tests import examples


@cache
def schema(api_version: str, kind: str) -> StructuralSchema:
    group, _, version = api_version.partition("/")
    folder = Path(ack.services.__path__[0])
    texts = [file.read_text() for file in folder.glob(f"*/crds/{group}_*.yaml")] or core_crd_texts("ecr").values()
    (crd,) = (yaml.load(text, yaml.CSafeLoader) for text in texts if f"\n    kind: {kind}\n" in text)
    (found,) = (each for each in crd["spec"]["versions"] if each["name"] == version)
    return StructuralSchema(found["schema"]["openAPIV3Schema"])


def test_they_are_up_to_date() -> None:
    written = dict(examples.examples())
    assert set(examples.FOLDER.glob("*/*.yaml")) == set(written), "run `make examples`"
    assert [file for file, text in written.items() if file.read_text() != text] == [], "run `make examples`"


@pytest.mark.parametrize(
    "file", [pytest.param(f, id=str(f.relative_to(examples.FOLDER))) for f in sorted(examples.FOLDER.glob("**/*.yaml"))]
)
def test_they_fit_their_crds(file: Path) -> None:
    manifests: list[dict[str, Any]] = list(yaml.safe_load_all(file.read_text()))
    assert manifests
    for manifest in manifests:
        if manifest["apiVersion"] == "v1":
            continue
        found = schema(manifest["apiVersion"], manifest["kind"])
        assert found.validate(manifest) == []
        assert found.prune(manifest) == []
