"""The OLM bundles hold what the format asks for, and their operators may do what the controllers do."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from ack.cli.controller import controller
from ack.cli.services import crd_texts, load_services
from ack.generate import write_rbac as rbac
from ack.generate.write_olm import write_olm

SERVICES = ("ecr", "lambda")
PREFIX = "operators.operatorframework.io.bundle"


@pytest.fixture(params=SERVICES)
def service(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def bundle(service: str) -> dict[PurePosixPath, str]:
    (loaded,) = load_services([service])
    return write_olm(loaded.service, loaded.resources, crd_texts(service), version="1.2.3", image="example.com/ack")


@pytest.fixture
def csv(bundle: dict[PurePosixPath, str], service: str) -> Any:
    return yaml.safe_load(bundle[PurePosixPath(f"manifests/ack-{service}-controller.clusterserviceversion.yaml")])


def test_the_annotations_and_the_image_s_labels(bundle: dict[PurePosixPath, str], service: str) -> None:
    annotations = yaml.safe_load(bundle[PurePosixPath("metadata/annotations.yaml")])["annotations"]
    assert annotations == {
        f"{PREFIX}.mediatype.v1": "registry+v1",
        f"{PREFIX}.manifests.v1": "manifests/",
        f"{PREFIX}.metadata.v1": "metadata/",
        f"{PREFIX}.package.v1": f"ack-{service}-controller",
        f"{PREFIX}.channels.v1": "alpha",
        f"{PREFIX}.channel.default.v1": "alpha",
    }
    dockerfile = bundle[PurePosixPath("bundle.Dockerfile")]
    assert dict(re.findall(r"^LABEL (\S+?)=(\S+)$", dockerfile, re.MULTILINE)) == annotations


def test_there_is_one_version_and_it_owns_exactly_the_crds(bundle: dict[PurePosixPath, str], csv: Any) -> None:
    manifests = [yaml.safe_load(text) for path, text in bundle.items() if path.parts[0] == "manifests"]
    assert [item["kind"] for item in manifests].count("ClusterServiceVersion") == 1
    crds = {item["metadata"]["name"]: item for item in manifests if item["kind"] == "CustomResourceDefinition"}
    owned = {item["name"]: item for item in csv["spec"]["customresourcedefinitions"]["owned"]}
    assert owned.keys() == crds.keys()
    for name, item in owned.items():
        assert item["kind"] == crds[name]["spec"]["names"]["kind"]
        assert item["version"] in {version["name"] for version in crds[name]["spec"]["versions"]}
        assert item["description"]
        assert "\n" not in item["description"]


def test_what_a_version_says(csv: Any, service: str) -> None:
    assert csv["apiVersion"] == "operators.coreos.com/v1alpha1"
    assert csv["metadata"]["name"] == f"ack-{service}-controller.v{csv['spec']['version']}"
    assert csv["metadata"]["annotations"]["containerImage"] == "example.com/ack:1.2.3"
    assert {"displayName", "description", "provider", "keywords", "maturity", "minKubeVersion"} <= set(csv["spec"])
    modes = {mode["type"]: mode["supported"] for mode in csv["spec"]["installModes"]}
    assert modes == dict.fromkeys(("OwnNamespace", "SingleNamespace", "MultiNamespace", "AllNamespaces"), True)


def test_it_installs_the_controller_with_its_rights(csv: Any, service: str) -> None:
    (loaded,) = load_services([service])
    install = csv["spec"]["install"]
    assert install["strategy"] == "deployment"
    (deployed,) = install["spec"]["deployments"]
    pod = deployed["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert container["image"] == "example.com/ack:1.2.3"
    granted = [*install["spec"]["permissions"], *install["spec"]["clusterPermissions"]]
    assert {grant["serviceAccountName"] for grant in granted} == {pod["serviceAccountName"]}
    rules = [rule for grant in granted for rule in grant["rules"]]
    wanted = [*rbac.controller_rules(loaded.service, loaded.resources), *rbac.system_rules(loaded.service)]
    assert sorted(map(str, rules)) == sorted(str(rule.to_json()) for rule in wanted)
    # What belongs to the cluster is granted there also when an OperatorGroup names namespaces.
    cluster = {name for rule in install["spec"]["clusterPermissions"][0]["rules"] for name in rule["resources"]}
    assert cluster == {"namespaces", "iamroleselectors"}


def test_the_controller_watches_what_the_operator_group_says(csv: Any) -> None:
    (container,) = csv["spec"]["install"]["spec"]["deployments"][0]["spec"]["template"]["spec"]["containers"]
    (watched,) = (env for env in container["env"] if env["name"] == "ACK_WATCH_NAMESPACE")
    assert watched["valueFrom"]["fieldRef"]["fieldPath"] == "metadata.annotations['olm.targetNamespaces']"
    (flag,) = (parameter for parameter in controller.params if parameter.name == "watch_namespace")
    assert watched["name"] in (flag.envvar or ())
