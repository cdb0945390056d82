"""A release is complete, the same on every run, and what real tools take."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import ack.services
from ack.cli import generate_release
from ack.cli.generate_release import release
from ack.generate.write_manifests import project_version
from ack.local.kubectl import helm as find_helm
from ack.local.kubectl import kubectl as find_kubectl

VERSION = project_version()
IMAGE = "registry.example.com/ack-controller"


def _release(output: Path, *more: str) -> tuple[int, str]:
    done = CliRunner().invoke(release, ["ecr", "sqs", "--image", IMAGE, "--output", str(output), *more])
    return done.exit_code, done.output


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("release") / "dist"
    code, said = _release(output)
    assert code == 0, said
    return output


def test_all_is_there(dist: Path) -> None:
    files = {str(file.relative_to(dist)) for file in dist.rglob("*") if file.is_file()}
    assert files == {
        "SHA256SUMS",
        f"aws_controllers_k8s-{VERSION}-py3-none-any.whl",
        f"charts/ack-{VERSION}.tgz",
        "crds/core.yaml",
        "sbom.cdx.json",
        *(f"charts/{name}-chart-{VERSION}.tgz" for name in ("ecr", "sqs")),
        *(f"crds/{name}.yaml" for name in ("ecr", "sqs")),
        *(f"iam/{name}.json" for name in ("ecr", "sqs")),
        *(f"manifests/{name}.yaml" for name in ("ecr", "sqs")),
        *(f"olm/ack-{name}-controller-{VERSION}.tgz" for name in ("ecr", "sqs")),
    }


def test_a_second_run_makes_the_same_bytes_and_the_sums_are_right(dist: Path) -> None:
    before = (dist / "SHA256SUMS").read_text()
    for line in before.splitlines():
        digest, _, path = line.partition("  ")
        assert hashlib.sha256((dist / path).read_bytes()).hexdigest() == digest
    assert len(before.splitlines()) == sum(file.is_file() for file in dist.rglob("*")) - 1
    code, said = _release(dist, "--version", VERSION)  # in the place of the first
    assert code == 0, said
    assert (dist / "SHA256SUMS").read_text() == before


@pytest.mark.parametrize(("chart", "more"), [("ecr-chart", ()), ("ack", ("--set", "services={ecr,sqs}"))])
def test_helm_takes_the_packed_charts(dist: Path, chart: str, more: tuple[str, ...]) -> None:
    packed = dist / "charts" / f"{chart}-{VERSION}.tgz"
    for command in ("lint", "template"):
        done = subprocess.run(
            [find_helm(), command, packed, "--set", "aws.region=us-west-2", *more],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert f'image: "{IMAGE}:{VERSION}"' in done.stdout


def test_a_manifest_is_what_kustomize_builds(dist: Path) -> None:
    folder = Path(ack.services.__path__[0], "ecr")
    done = subprocess.run(
        [find_kubectl(), "kustomize", folder], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    built = {(item["kind"], item["metadata"]["name"]): item for item in yaml.safe_load_all(done.stdout)}
    listed = list(yaml.safe_load_all((dist / "manifests" / "ecr.yaml").read_text()))
    ours = {(item["kind"], item["metadata"]["name"]): item for item in listed}
    assert len(listed) == len(ours)
    (container,) = ours["Deployment", "ack-ecr-controller"]["spec"]["template"]["spec"]["containers"]
    assert container["image"] == f"{IMAGE}:{VERSION}"
    (of_tree,) = built["Deployment", "ack-ecr-controller"]["spec"]["template"]["spec"]["containers"]
    container["image"] = of_tree["image"]
    assert ours == built


def test_another_version_and_a_folder_with_other_files_are_refused(tmp_path: Path) -> None:
    code, said = _release(tmp_path / "dist", "--version", "99.0.0")
    assert code == 2
    assert f"pyproject.toml says version {VERSION}, not 99.0.0" in said
    (tmp_path / "mine").write_text("x")
    code, said = _release(tmp_path)
    assert code == 2
    assert "has other files than a release" in said
    assert [file.name for file in tmp_path.iterdir()] == ["mine"]


def test_stale_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A tree that another generator made: one that knows another default image.
    monkeypatch.setattr("ack.generate.write_chart.KUBE_VERSION", ">=9.0.0")
    code, said = _release(tmp_path / "dist")
    assert code == 2
    assert "helm/Chart.yaml and 1 more: run `ack-generate`" in said
    assert not (tmp_path / "dist").exists()


def test_only_a_checkout_can_be_released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate_release.ack, "__path__", [str(tmp_path / "src" / "ack")])
    code, said = _release(tmp_path / "dist")
    assert code == 2
    assert "is built from a checkout" in said
