"""Further API versions of a kind: their schemas, the CRD's conversion, and a chart that has a webhook."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

import tests.support.services
from ack.cli.controller import controller
from ack.generate import versions
from ack.generate.config import ConfigError, VersionConfig
from ack.generate.resource_model import Kind
from ack.generate.write_chart import write_chart
from ack.local.kubectl import helm as find_helm
from tests.support.controllers import bundle_of

FOLDER = Path(tests.support.services.__file__).parent / "versionsample"
CRD = next((FOLDER / "crds").glob("*.yaml"))
NAME = "ack-versionsample-webhook"


def own() -> dict[str, Any]:
    lid = {"properties": {"color": {"type": "string"}}, "type": "object"}
    box = {"properties": {"lid": lid, "name": {"type": "string"}}, "required": ["lid", "name"], "type": "object"}
    return {
        "additionalPrinterColumns": [{"jsonPath": ".spec.name"}, {"jsonPath": ".spec.lid.color"}],
        "name": "v1",
        "schema": {"openAPIV3Schema": {"properties": {"spec": box}, "type": "object"}},
        "served": True,
        "storage": True,
    }


def made(**config: Any) -> dict[str, Any]:
    kind = Kind(name="Box", plural="boxes", versions={"v2": VersionConfig(**config)}, aliases={"other": "aliased"})
    hub = own()
    first, second = versions.of_crd(kind, hub)
    assert first == own(), "the hub stays as it is"
    return second


def spec(version: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = version["schema"]["openAPIV3Schema"]["properties"]["spec"]
    return found


def test_a_field_moves_and_stays_required() -> None:
    version = made(moved={"spec.name": "spec.label.text"})
    assert spec(version)["properties"]["label"]["required"] == ["text"]
    assert spec(version)["required"] == ["lid"]
    assert version["additionalPrinterColumns"][0]["jsonPath"] == ".spec.label.text"
    assert (version["served"], version["storage"]) == (True, False)


def test_a_structure_without_fields_goes() -> None:
    version = made(moved={"spec.lid.color": "spec.lidColor"})
    assert list(spec(version)["properties"]) == ["lidColor", "name"]
    assert spec(version)["required"] == ["name"]


def test_a_field_that_is_not_there_has_no_column() -> None:
    version = made(without=["spec.lid"], deprecated="use v1", served=False)
    assert version["additionalPrinterColumns"] == [{"jsonPath": ".spec.name"}]
    assert (version["deprecated"], version["deprecationWarning"], version["served"]) == (True, "use v1", False)


@pytest.mark.parametrize(
    ("config", "error"),
    [
        ({"moved": {"spec.nam": "spec.x"}}, "there is no field spec.nam; there are lid, name"),
        ({"moved": {"spec.name": "spec.lid"}}, "spec.lid is a field already"),
        ({"moved": {"name": "spec.x"}}, "a path begins with spec or status"),
        ({"without": ["spec.list[].x"]}, "leads through no list"),
        ({"without": ["spec.aliased"]}, "has two names"),
    ],
)
def test_what_cannot_be(config: dict[str, Any], error: str) -> None:
    with pytest.raises(ConfigError, match=error.replace("[", r"\[")):
        made(**config)


def test_the_crd_names_the_webhook() -> None:
    crd = yaml.safe_load(CRD.read_text())
    service = crd["spec"]["conversion"]["webhook"]["clientConfig"]["service"]
    assert service == {"name": NAME, "namespace": "ack-system", "path": "/convert", "port": 443}
    assert [(v["name"], v["storage"]) for v in crd["spec"]["versions"]] == [
        ("v1alpha1", True),
        ("v1beta1", False),
        ("v1alpha0", False),
    ]


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root, bundle = tmp_path_factory.mktemp("chart"), bundle_of("versionsample")
    files = write_chart(bundle.service, bundle.resources, {CRD.name: CRD.read_text()}, version="1.2.3")
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root / "helm"


def helm(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([find_helm(), *arguments], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "given",
    [
        ("--set", "webhook.caBundle=QUJD"),
        ("--set", "webhook.certManager.create=true", "--set", "webhook.certManager.issuerRef.name=authority"),
    ],
    ids=["own certificate", "cert-manager"],
)
def test_the_chart_serves_conversions(chart: Path, given: tuple[str, ...]) -> None:
    done = helm("template", "x", chart, "--namespace", "here", "--set", "aws.region=eu-west-1", *given)
    assert done.returncode == 0, done.stderr
    items = {item["kind"]: item for item in yaml.safe_load_all(done.stdout) if item}
    assert items["Service"]["metadata"] | {"labels": {}} == {"name": NAME, "namespace": "here", "labels": {}}
    [container] = items["Deployment"]["spec"]["template"]["spec"]["containers"]
    known = {option for parameter in controller.params for option in parameter.opts}
    assert {"--enable-webhook-server=true", "--webhook-server-addr=0.0.0.0:9433"} <= set(container["args"])
    assert {flag.partition("=")[0] for flag in container["args"]} <= known
    port = next(port for port in container["ports"] if port["name"] == "webhook")
    assert items["Service"]["spec"]["ports"][0]["targetPort"] == port["name"]
    [mount] = container["volumeMounts"]
    default = next(p.default for p in controller.params if "--webhook-cert-dir" in p.opts)
    assert mount["mountPath"] == default
    [volume] = items["Deployment"]["spec"]["template"]["spec"]["volumes"]
    assert volume["secret"]["secretName"] == NAME

    crd = items["CustomResourceDefinition"]
    client = crd["spec"]["conversion"]["webhook"]["clientConfig"]
    assert client["service"]["namespace"] == "here"
    annotations = crd["metadata"]["annotations"]
    if "Certificate" in items:
        assert annotations["cert-manager.io/inject-ca-from"] == f"here/{items['Certificate']['metadata']['name']}"
        assert items["Certificate"]["spec"]["secretName"] == volume["secret"]["secretName"]
        assert f"{NAME}.here.svc" in items["Certificate"]["spec"]["dnsNames"]
    else:
        assert client["caBundle"] == "QUJD"


def test_without_a_certificate_the_chart_says_what_is_missing(chart: Path) -> None:
    done = helm("template", "x", chart, "--set", "aws.region=eu-west-1")
    assert done.returncode != 0
    assert "webhook.caBundle is empty" in done.stderr
    assert helm("lint", "--strict", chart, "--set", "aws.region=x", "--set", "webhook.caBundle=QUJD").returncode == 0
