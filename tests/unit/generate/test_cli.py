"""The program `ack-generate`: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from ack.cli.generate import COMMANDS, generate

SERVICE_YAML = "only: [PullThroughCacheRule]\n"


def _run(*arguments: str | Path) -> Result:
    first = str(arguments[0]) if arguments else ""
    command = COMMANDS.get(first, generate)
    result = CliRunner().invoke(command, [str(argument) for argument in arguments[first in COMMANDS :]])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    services = tmp_path_factory.mktemp("services")
    (services / "ecr").mkdir()
    (services / "ecr" / "service.yaml").write_text(SERVICE_YAML)
    result = _run("--services-dir", services)
    assert result.exit_code == 0, result.output
    yield services


@pytest.fixture
def services(written: Path, tmp_path: Path) -> Path:
    """A services folder with one service, freshly generated."""
    return Path(shutil.copytree(written, tmp_path / "services"))


@pytest.fixture
def crd(services: Path) -> Path:
    (path,) = (services / "ecr" / "crds").glob("*.yaml")
    return path


def test_a_service_yaml_becomes_everything_and_stays_as_it_is(services: Path) -> None:
    assert (services / "ecr" / "service.yaml").read_text() == SERVICE_YAML
    names = set(_tree(services / "ecr"))
    assert {"config/install.yaml", "config/iam/recommended-inline-policy.json", "kustomization.yaml"} <= names
    kustomization = yaml.safe_load((services / "ecr" / "kustomization.yaml").read_text())
    assert all((services / "ecr" / entry).exists() for entry in kustomization["resources"])


def test_nothing_to_do(services: Path) -> None:
    before = _tree(services)
    again = _run("--services-dir", services)
    assert (again.exit_code, again.output.split(",")[:2]) == (0, ["ecr: 0 written", " 0 removed"])
    check = _run("--services-dir", services, "--check")
    assert (check.exit_code, check.stderr) == (0, "")
    assert "up to date" in check.output
    assert _run("diff", "--services-dir", services).output == "nothing changes\n"
    assert _tree(services) == before


def test_check_names_each_stale_missing_and_unexpected_file_and_writes_nothing(services: Path) -> None:
    config = services / "ecr" / "config"
    (config / "install.yaml").write_text((config / "install.yaml").read_text().replace("readOnly", "readonly"))
    (config / "iam" / "recommended-inline-policy.json").unlink()
    (config / "old.yaml").write_text((config / "default" / "namespace.yaml").read_text())
    before = _tree(services)
    result = _run("--services-dir", services, "--check")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if not line.startswith(" ")] == [
        f"missing: {config}/iam/recommended-inline-policy.json",
        f"stale: {config}/install.yaml",
        f"unexpected: {config}/old.yaml",
    ]
    assert re.search(r"^    \+ +readOnlyRootFilesystem: true$", result.stdout, re.MULTILINE)
    assert "3 generated file(s)" in result.stderr
    assert "ack-generate ecr" in result.stderr
    assert _tree(services) == before


def test_check_shortens_long_diffs(services: Path) -> None:
    (services / "ecr" / "config" / "install.yaml").write_text("")
    result = _run("--services-dir", services, "--check")
    assert result.exit_code == 1
    assert "more lines" in result.stdout
    assert len(result.stdout.splitlines()) < 50


def test_writing_mends_what_check_finds_and_leaves_hooks_alone(services: Path) -> None:
    expected = _tree(services)
    config = services / "ecr" / "config"
    (config / "install.yaml").write_text("# edited by hand\n")
    (config / "iam" / "recommended-inline-policy.json").unlink()
    (config / "old.yaml").write_text((config / "default" / "namespace.yaml").read_text())
    result = _run("--services-dir", services, "ecr")
    assert result.exit_code == 0
    assert result.stdout.startswith("ecr: 2 written, 1 removed")
    assert _tree(services) == expected


def test_diff_shows_everything_and_writes_nothing(services: Path) -> None:
    file = services / "ecr" / "config" / "install.yaml"
    file.write_text("")
    result = _run("diff", "--services-dir", services, "--full")
    assert result.exit_code == 0
    assert result.stdout.startswith("--- a/ecr/config/install.yaml\n+++ b/ecr/config/install.yaml\n")
    assert "+kind: Namespace" in result.stdout
    assert file.read_text() == ""


def _break(crd: Path) -> None:
    """Makes the committed CRD accept a field that the generated one does not have."""
    document = yaml.safe_load(crd.read_text())
    spec = document["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]
    spec["properties"]["bygone"] = {"type": "string"}
    crd.write_text(yaml.safe_dump(document))


def test_a_breaking_crd_is_refused_as_a_whole(services: Path, crd: Path) -> None:
    _break(crd)
    (services / "ecr" / "config" / "install.yaml").write_text("")
    before = _tree(services)
    result = _run("--services-dir", services)
    assert result.exit_code == 1
    name = "pullthroughcacherules.ecr.services.k8s.aws"
    assert f"breaking: {name}: v1alpha1 spec.bygone: field removed" in result.stderr
    assert "--allow-breaking" in result.stderr
    assert _tree(services) == before


def test_a_breaking_crd_is_written_if_that_is_said(services: Path, crd: Path) -> None:
    expected = _tree(services)
    _break(crd)
    said = _run("diff", "--services-dir", services)
    assert said.exit_code == 1
    assert "ecr: - PullThroughCacheRule spec.bygone: removed (string)  [BREAKING]\n" in said.stdout
    assert _run("--services-dir", services, "--allow-breaking").exit_code == 0
    assert _tree(services) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ercs"], "did you mean ecr?"),
        (["zzz"], "there are: ecr"),
        (["diff", "--against", "no-such-thing"], "neither a folder nor a git revision"),
        (["--upstream-config", "generator.yaml"], "needs --service NAME and --output DIR"),
        (["--output", "x"], "needs --service NAME"),
        (["--service", "ercs"], "did you mean"),
        (["--service", "ecr", "sns"], "take no SERVICE"),
        (["--upstream-config", "no-such-file", "--service", "ecr", "--out", "x"], "no-such-file"),
    ],
)
def test_bad_input_is_one_line_and_status_2(services: Path, arguments: list[str], message: str) -> None:
    before = _tree(services)
    result = _run(*arguments, "--services-dir", services)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.startswith("ack-generate: ")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert _tree(services) == before


@pytest.mark.parametrize("text", ["onyl: [Repository]\n", "only: 3\n", "only: [\n"])
def test_a_wrong_service_yaml_is_named(services: Path, text: str) -> None:
    file = services / "ecr" / "service.yaml"
    file.write_text(text)
    before = _tree(services)
    result = _run("--services-dir", services)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"ack-generate: {file}")
    assert result.stderr.count("\n") == 1
    assert _tree(services) == before


def test_a_folder_that_is_none_or_holds_no_service(tmp_path: Path) -> None:
    assert "is no folder" in _run("--services-dir", tmp_path / "none").stderr
    assert "no service in" in _run("--services-dir", tmp_path).stderr


def test_a_published_generator_yaml_starts_a_service(tmp_path: Path) -> None:
    config = tmp_path / "generator.yaml"
    config.write_text("ignore:\n  resource_names: [Repository, RepositoryCreationTemplate]\n")
    arguments = ("--upstream-config", config, "--service", "ecr", "--out", tmp_path / "ecr")
    assert _run(*arguments).exit_code == 0
    assert [path.name for path in (tmp_path / "ecr" / "crds").iterdir()] == [
        "ecr.services.k8s.aws_pullthroughcacherules.yaml"
    ]
    assert _run("--services-dir", tmp_path, "--check").exit_code == 0
    before = _tree(tmp_path)
    again = _run(*arguments)
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)
    assert "exists already" in again.stderr
    assert _tree(tmp_path) == before


def test_the_actions_of_hooks_are_allowed(services: Path) -> None:
    (services / "ecr" / "hooks.py").write_text(
        "from __future__ import annotations\nfrom dataclasses import dataclass\nfrom ack.api.hooks import Hooks\n\n"
        "@dataclass\nclass Note:\n    text: str\n\n"
        "HOOKS = {'PullThroughCacheRule': Hooks(actions=('StartImageScan',))}\n"
    )
    assert _run("--services-dir", services).exit_code == 0
    policy = (services / "ecr" / "config" / "iam" / "recommended-inline-policy.json").read_text()
    assert '"ecr:StartImageScan"' in policy


@pytest.mark.parametrize("text", ["HOOKS = [\n", "import nothing_of_that_name\n", "", "HOOKS = {'X': 1}\n"])
def test_wrong_hooks_are_named(services: Path, text: str) -> None:
    file = services / "ecr" / "hooks.py"
    file.write_text(text)
    result = _run("--services-dir", services, "--check")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"ack-generate: {file}: ")
    assert result.stderr.count("\n") == 1


def test_another_model_than_the_one_generated_from(services: Path) -> None:
    lock = services / "ecr" / "model.lock"
    expected = lock.read_text()
    lock.write_text(re.sub(r"botocore: .*", "botocore: 1.0.0", expected))
    refused = _run("--services-dir", services)
    assert refused.exit_code == 2
    assert "ack-generate update --write" in refused.stderr
    moved = _run("update", "--services-dir", services, "--write")
    assert moved.exit_code == 0
    assert "made from botocore 1.0.0, which is not installed" in moved.stdout
    assert lock.read_text() == expected


def test_a_service_without_a_word(tmp_path: Path) -> None:
    listed = _run("--service", "mq")
    assert listed.exit_code == 0
    assert "  Broker: create, read, update, delete; " in listed.stdout
    folder = tmp_path / "mq"
    assert _run("--service", "mq", "--output", folder).exit_code == 0
    assert {"service.yaml", "broker.py", "crds/mq.services.k8s.aws_brokers.yaml"} <= _tree(folder).keys()
    assert _run("--check", "--services-dir", tmp_path).exit_code == 0  # service.yaml says all that there is
    again = _run("--service", "mq", "--output", folder)
    assert (again.exit_code, "exists already" in again.stderr) == (2, True)


def test_coverage(tmp_path: Path) -> None:
    said = CliRunner().invoke(COMMANDS["coverage"], ["mq", "abuse-signal"])
    assert said.exit_code == 0
    assert "no operation describes a AbuseReport" in said.stdout
    assert said.stdout.endswith("2 services, 5 kinds, 4 can be managed\n")
    page = tmp_path / "coverage.md"
    assert CliRunner().invoke(COMMANDS["coverage"], ["mq", "--write", str(page)]).exit_code == 0
    assert "| mq | 4 | 4 |" in page.read_text()


def test_explain() -> None:
    good = _run("explain", "ecr.Repository.spec.name")
    assert (good.exit_code, bool(good.output.strip())) == (0, True)
    bad = _run("explain", "ecr.Repository.spec.nmae")
    assert (bad.exit_code, bad.stderr.count("\n")) == (2, 1)
    assert bad.stderr.startswith("ack-generate: ")


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=n", "-c", "user.email=e@example.com"]
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)


def test_diff_against_a_revision_and_against_a_folder(services: Path, tmp_path: Path) -> None:
    _git(tmp_path, "init")
    _git(tmp_path, "add", "services")
    _git(tmp_path, "commit", "-m", "one kind")
    (services / "ecr" / "service.yaml").write_text("only: [PullThroughCacheRule, Repository]\n")
    assert _run("--services-dir", services).exit_code == 0
    elsewhere = Path(shutil.copytree(services, tmp_path / "elsewhere"))
    assert _run("diff", "--services-dir", services).output == "nothing changes\n"
    assert _run("diff", "--services-dir", services, "--against", elsewhere).output == "nothing changes\n"
    said = _run("diff", "--services-dir", services, "--against", "HEAD", "ecr")
    assert said.exit_code == 0
    lines = said.stdout.splitlines()
    assert [line for line in lines if "kind" in line] == ["ecr: + kind Repository"]
    assert any(line.startswith("ecr: + IAM: may ecr:CreateRepository") for line in lines)
    assert any("RBAC" in line and "repositories.ecr.services.k8s.aws" in line for line in lines)
    (elsewhere / "ecr" / "service.yaml").write_text(SERVICE_YAML)
    back = _run("diff", "--services-dir", elsewhere)
    assert back.exit_code == 1
    assert "ecr: - kind Repository  [BREAKING]" in back.stdout.splitlines()


def test_schema_is_printed() -> None:
    assert json.loads(_run("schema").stdout)["$defs"]
