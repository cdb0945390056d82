"""`ack-generate update`: another botocore, without installing it."""

from __future__ import annotations

import copy
import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import botocore
import pytest
import yaml
from click.testing import CliRunner, Result

from ack.cli.generate import generate
from ack.cli.generate_update import update
from ack.generate.model_changes import model_changes
from ack.model import ServiceModel, UnknownServiceError, load, model_version, models_of

DATA = Path(botocore.__file__).parent / "data"


def _botocore(folder: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """A botocore with the model of ECR alone, changed."""
    (source,) = sorted((DATA / "ecr").glob("*/service-2.json.gz"))
    raw = json.loads(gzip.decompress(source.read_bytes()))
    change(raw)
    there = Path(shutil.copytree(DATA / "ecr", folder / "botocore" / "data" / "ecr")) / source.parent.name
    (there / source.name).write_bytes(gzip.compress(json.dumps(raw).encode()))
    (folder / "botocore" / "__init__.py").write_text("__version__ = '9.8.7'\n")
    return folder


def _later(raw: dict[str, Any]) -> None:
    shapes, operations = raw["shapes"], raw["operations"]
    shapes["CreatePullThroughCacheRuleRequest"]["members"]["shinyOption"] = {"shape": "RegistryId"}
    shapes["UpstreamRegistry"]["enum"].append("moon")
    operations["CreateMirror"] = copy.deepcopy(operations["CreateRepository"]) | {"name": "CreateMirror"}


def _lacking(raw: dict[str, Any]) -> None:
    del raw["shapes"]["CreatePullThroughCacheRuleRequest"]["members"]["customRoleArn"]


def _earlier(raw: dict[str, Any]) -> None:
    _lacking(raw)
    for shape in raw["shapes"].values():
        shape.get("members", {}).pop("customRoleArn", None)


def _without_kind(raw: dict[str, Any]) -> None:
    del raw["operations"]["DescribePullThroughCacheRules"]


@pytest.fixture
def services(tmp_path: Path) -> Path:
    folder = tmp_path / "services"
    (folder / "ecr").mkdir(parents=True)
    (folder / "ecr" / "service.yaml").write_text("only: [PullThroughCacheRule]\n")
    assert CliRunner().invoke(generate, ["--services-dir", str(folder)]).exit_code == 0
    return folder


def _update(services: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(update, ["--services-dir", str(services), *map(str, arguments)])


def _lock(services: Path) -> dict[str, str]:
    lock: dict[str, str] = yaml.safe_load((services / "ecr" / "model.lock").read_text())
    return lock


def test_what_another_botocore_brings_is_said_then_written(services: Path, tmp_path: Path) -> None:
    to = _botocore(tmp_path / "later", _later)
    said = _update(services, "--to", to)
    assert said.exit_code == 0, said.output
    lines = said.stdout.splitlines()
    assert lines[0] == f"botocore {model_version()} -> 9.8.7: what AWS changed"
    assert "ecr: + operation CreateMirror (a kind Mirror?)" in lines
    assert "ecr: + CreatePullThroughCacheRule takes shinyOption" in lines
    assert "ecr: + UpstreamRegistry values moon" in lines
    assert "ecr: + PullThroughCacheRule spec.shinyOption: string" in lines
    assert _lock(services)["botocore"] == model_version()

    written = _update(services, "--to", to, "--write")
    assert written.exit_code == 0, written.output
    assert "pin botocore==9.8.7" in written.stdout
    assert _lock(services)["botocore"] == "9.8.7"
    (crd,) = (services / "ecr" / "crds").glob("*.yaml")
    assert "shinyOption" in crd.read_text()
    # Now the installed botocore is the other one: the generator does not go back by accident, and says what to do.
    refused = CliRunner().invoke(generate, ["--services-dir", str(services)])
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "generated from botocore 9.8.7" in refused.stderr


def test_a_member_that_aws_took_away_is_breaking_and_not_written(services: Path, tmp_path: Path) -> None:
    to = _botocore(tmp_path / "later", _lacking)
    refused = _update(services, "--to", to, "--write")
    assert refused.exit_code == 1
    assert "ecr: - PullThroughCacheRule spec.customRoleARN: removed (string)  [BREAKING]" in refused.stdout
    assert "nothing written" in refused.stderr
    assert _lock(services)["botocore"] == model_version()
    assert _update(services, "--to", to, "--write", "--allow-breaking").exit_code == 0
    assert _lock(services)["botocore"] == "9.8.7"


def test_from_an_earlier_botocore_to_the_installed_one(services: Path, tmp_path: Path) -> None:
    said = _update(services, "--from", _botocore(tmp_path / "earlier", _earlier))
    assert said.exit_code == 0, said.output
    assert f"botocore 9.8.7 -> {model_version()}" in said.stdout
    assert "ecr: + CreatePullThroughCacheRule takes customRoleArn" in said.stdout
    assert "ecr: + PullThroughCacheRule spec.customRoleARN: string" in said.stdout


def test_a_model_that_the_configuration_does_not_fit(services: Path, tmp_path: Path) -> None:
    refused = _update(services, "--to", _botocore(tmp_path / "later", _without_kind), "--write")
    assert refused.exit_code == 2
    assert "- operation DescribePullThroughCacheRules" in refused.stdout
    assert refused.stderr.count("\n") == 1
    assert "service.yaml" in refused.stderr
    assert f"in botocore 9.8.7; model.lock says {model_version()}" in refused.stderr
    assert _lock(services)["botocore"] == model_version()


def test_no_botocore(services: Path, tmp_path: Path) -> None:
    refused = _update(services, "--to", tmp_path)
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "holds no botocore" in refused.stderr


def test_models_of_ends_as_it_began(tmp_path: Path) -> None:
    folder = _botocore(tmp_path, _later)
    with models_of(folder) as models:
        assert models.version == model_version() == "9.8.7"
        assert "CreateMirror" in load("ecr").operations
        with pytest.raises(UnknownServiceError, match=r"botocore 9\.8\.7 has no service"):
            load("sqs")
    assert "CreateMirror" not in load("ecr").operations
    assert model_version() == botocore.__version__


def _model(shapes: dict[str, Any]) -> ServiceModel:
    operations = {"GetA": {"input": {"shape": "In"}}}
    return ServiceModel("a", {"operations": operations, "shapes": {"In": {"type": "structure"}} | shapes}, {}, {})


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ({"members": {"a": {"shape": "S"}}}, {"members": {}}, ["- GetA takes a"]),
        (
            {"members": {"a": {"shape": "S"}}},
            {"members": {"a": {"shape": "T"}}},
            ["~ GetA takes a: of shape T, not S"],
        ),
        (
            {"members": {"a": {"shape": "S"}}},
            {"members": {"a": {"shape": "S"}}, "required": ["a"]},
            ["~ GetA takes a: required now"],
        ),
        (
            {"members": {"a": {"shape": "S"}}, "required": ["a"]},
            {"members": {"a": {"shape": "S"}}},
            ["~ GetA takes a: no longer required"],
        ),
        (
            {"members": {}},
            {"members": {name: {"shape": "S"} for name in "abcdefghij"}},
            ["+ GetA takes a, b, c, d, e, f, g, h and 2 more"],
        ),
    ],
)
def test_members(old: dict[str, Any], new: dict[str, Any], lines: list[str]) -> None:
    was, now = ({"In": {"type": "structure"} | each} for each in (old, new))
    assert model_changes(_model(was), _model(now)) == lines
