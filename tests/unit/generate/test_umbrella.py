"""The chart for several services: it runs what its values choose, may do no more, and fits into a release."""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

import ack.services
from ack.cli.controller import lease_name
from ack.cli.services import available, crd_texts, load_services
from ack.generate import write_rbac as rbac
from ack.local.kubectl import helm as find_helm
from ack.names import service_folder
from ack.runtime.manager import ServiceBundle
from tests.support.umbrella import umbrella_chart

REGION = ("--set", "aws.region=us-west-2")
RELEASE_BYTES = 1024 * 1024
"""A Secret holds no more, and helm keeps a release in one."""


@pytest.fixture(scope="module")
def bundles() -> dict[str, ServiceBundle]:
    # Not the tests' own, which other tests of this process may have made known.
    packaged = [name for name in available() if Path(ack.services.__path__[0], service_folder(name)).is_dir()]
    return {bundle.service.name: bundle for bundle in load_services(packaged)}


@pytest.fixture(scope="module")
def chart(bundles: dict[str, ServiceBundle], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return umbrella_chart(tmp_path_factory.mktemp("ack"), *bundles)


def _helm(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([find_helm(), *arguments], capture_output=True, text=True, timeout=60, check=False)


def _text(chart: Path, *services: str) -> str:
    names = ("--set", f"services={{{','.join(services)}}}")
    done = _helm("template", "ack", chart, "--namespace", "ack-system", *REGION, *names)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _render(chart: Path, *services: str) -> dict[tuple[str, str], Any]:
    items = [item for item in yaml.load_all(_text(chart, *services), Loader=yaml.CSafeLoader) if item]
    found = {(item["kind"], item["metadata"]["name"]): item for item in items}
    assert len(found) == len(items), "two objects of one name"
    return found


def test_it_lints(chart: Path) -> None:
    done = _helm("lint", "--strict", chart, *REGION, "--set", "services={ecr,s3}")
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_runs_what_is_chosen_and_may_do_no_more(chart: Path, bundles: dict[str, ServiceBundle]) -> None:
    items = _render(chart, "ecr", "s3")
    (container,) = items["Deployment", "ack"]["spec"]["template"]["spec"]["containers"]
    assert container["args"][:2] == ["--service=ecr", "--service=s3"]
    crds = {name for kind, name in items if kind == "CustomResourceDefinition"}
    kinds = [resource for name in ("ecr", "s3") for resource in bundles[name].resources]
    assert crds == {f"{resource.plural}.{resource.service.group}" for resource in kinds}

    wanted: list[dict[str, Any]] = []
    for name in ("ecr", "s3"):
        rules = rbac.object_rules(bundles[name].service, bundles[name].resources)
        wanted += [rule.to_json() for rule in rules if rule.to_json() not in wanted]
    wanted += [rule.to_json() for rule in rbac.field_export_rules()]
    assert sorted(map(str, items["ClusterRole", "ack"]["rules"])) == sorted(map(str, wanted))
    for name in ("reader", "writer"):
        groups = {group for rule in items["Role", f"ack-{name}"]["rules"] for group in rule["apiGroups"]}
        assert groups == {"ecr.services.k8s.aws", "s3.services.k8s.aws"}


@pytest.mark.parametrize("services", [("s3", "ecr"), ("acm", "ecr", "kms", "lambda", "sqs")])
def test_the_lease_is_the_one_that_the_controller_takes(chart: Path, services: tuple[str, ...]) -> None:
    (rule,) = (r for r in _render(chart, *services)["Role", "ack-leaderelection"]["rules"] if "resourceNames" in r)
    assert rule["resourceNames"] == [lease_name([f"{service}.services.k8s.aws" for service in services])]


@pytest.mark.parametrize(
    ("given", "complaint"), [("services={}", "services"), ("services={ecr,s33}", "services"), ("x=1", "services")]
)
def test_no_service_and_an_unknown_one_are_refused(chart: Path, given: str, complaint: str) -> None:
    done = _helm("template", "ack", chart, *REGION, "--set", given)
    assert done.returncode != 0
    assert complaint in done.stderr


def test_the_crds_are_the_services_own_without_their_texts(chart: Path) -> None:
    def bare(schema: Any) -> Any:
        if isinstance(schema, dict):
            return {k: bare(v) for k, v in schema.items() if not (k == "description" and isinstance(v, str))}
        return [bare(item) for item in schema] if isinstance(schema, list) else schema

    for name, text in crd_texts("rds").items():
        own = yaml.load((chart / "files" / "crds" / name).read_text(), Loader=yaml.CSafeLoader)
        assert own == bare(yaml.load(text, Loader=yaml.CSafeLoader))
    text = (chart / "files" / "crds" / "rds.services.k8s.aws_dbparametergroups.yaml").read_text()
    assert '"description":{' in text, "a field that is called description stays"


def test_a_release_of_all_services_fits_into_a_secret(chart: Path) -> None:
    files = [
        {"name": str(file.relative_to(chart)), "data": base64.b64encode(file.read_bytes()).decode()}
        for file in sorted(chart.rglob("*"))
        if file.is_file()
    ]
    # All that is worth counting in the manifest are the CRDs.
    manifest = "---\n".join(file.read_text() for file in sorted(chart.glob("files/crds/*.yaml")))
    release = json.dumps({"chart": {"files": files}, "manifest": manifest}).encode()
    assert len(base64.b64encode(gzip.compress(release))) < RELEASE_BYTES / 2
