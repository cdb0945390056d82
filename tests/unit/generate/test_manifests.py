"""The manifests are complete, consistent with each other, hardened, and the same on every run."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from importlib.metadata import version as distribution_version
from pathlib import PurePosixPath
from typing import Any

import yaml

from ack.generate.write_core_crds import HEADER as CORE_HEADER
from ack.generate.write_manifests import METRICS_PORT, deployment, write_manifests
from ack.generate.yaml_text import HEADER

from .samples import CLERK, ORDER, SHOP

FILES = write_manifests(SHOP, [ORDER, CLERK], ["GetOrderTotal"], version="1.2.3")


def _load(path: str) -> Any:
    return yaml.safe_load(FILES[PurePosixPath(path)])


def _bundle() -> dict[tuple[str, str], dict[str, Any]]:
    documents = yaml.safe_load_all(FILES[PurePosixPath("config/install.yaml")])
    return {(item["kind"], item["metadata"]["name"]): item for item in documents}


def _build(files: Mapping[PurePosixPath, str], root: str, seen: set[PurePosixPath]) -> list[dict[str, Any]]:
    """The objects that a kustomization lists, as kustomize finds them: files within its folder, or other folders."""
    path = PurePosixPath(root, "kustomization.yaml")
    seen.add(path)
    found = []
    for entry in yaml.safe_load(files[path])["resources"]:
        target = PurePosixPath(posixpath.normpath(f"{root}/{entry}"))
        if target / "kustomization.yaml" in files:
            assert not PurePosixPath(root).is_relative_to(target), "kustomize refuses a cycle"
            found += _build(files, str(target), seen)
        elif target.parts[0] == "crds":
            assert root == "."
            seen.add(target)
        else:
            assert not entry.startswith(".."), "kustomize reads no file outside the kustomization's folder"
            seen.add(target)
            found.append(yaml.safe_load(files[target]))
    return found


def test_the_layout() -> None:
    assert sorted(map(str, FILES)) == [
        "config/controller/deployment.yaml",
        "config/controller/kustomization.yaml",
        "config/controller/service.yaml",
        "config/crd/common/kustomization.yaml",
        "config/crd/common/services.k8s.aws_fieldexports.yaml",
        "config/crd/common/services.k8s.aws_iamroleselectors.yaml",
        "config/default/kustomization.yaml",
        "config/default/namespace.yaml",
        "config/iam/recommended-inline-policy.json",
        "config/install.yaml",
        "config/overlays/namespaced/kustomization.yaml",
        "config/overlays/namespaced/role-binding.yaml",
        "config/overlays/namespaced/role-controller.yaml",
        "config/overlays/namespaced/role-reader.yaml",
        "config/overlays/namespaced/role-writer.yaml",
        "config/rbac/cluster-role-binding.yaml",
        "config/rbac/cluster-role-controller.yaml",
        "config/rbac/kustomization.yaml",
        "config/rbac/role-binding-system.yaml",
        "config/rbac/role-reader.yaml",
        "config/rbac/role-system.yaml",
        "config/rbac/role-writer.yaml",
        "config/rbac/service-account.yaml",
        "kustomization.yaml",
    ]


def test_every_file_is_used_by_a_kustomization_and_every_crd_is_listed() -> None:
    seen: set[PurePosixPath] = set()
    for root in (".", "config/overlays/namespaced"):
        _build(FILES, root, seen)
    unused = {path for path in FILES if path not in seen}
    assert {str(path) for path in unused} == {"config/install.yaml", "config/iam/recommended-inline-policy.json"}
    assert {str(path) for path in seen if path.parts[0] == "crds"} == {
        "crds/shop.services.k8s.aws_clerks.yaml",
        "crds/shop.services.k8s.aws_orders.yaml",
    }


def test_the_bundle_is_what_the_kustomization_builds() -> None:
    built = {(item["kind"], item["metadata"]["name"]): item for item in _build(FILES, "config/default", set())}
    assert built == _bundle()


def test_the_bundle_creates_what_others_need_first() -> None:
    kinds = [kind for kind, _ in _bundle()]
    assert kinds[:2] == ["Namespace", "ServiceAccount"]
    assert kinds[-1] == "Deployment"


def test_every_name_that_the_bundle_refers_to_is_in_it() -> None:
    bundle = _bundle()
    for item in bundle.values():
        if item["kind"].endswith("Binding"):
            assert (item["roleRef"]["kind"], item["roleRef"]["name"]) in bundle
            for subject in item["subjects"]:
                assert bundle[subject["kind"], subject["name"]]["metadata"]["namespace"] == subject["namespace"]
        namespace = item["metadata"].get("namespace")
        assert namespace is None or ("Namespace", namespace) in bundle
    controller = bundle["Deployment", "ack-shop-controller"]["spec"]
    assert ("ServiceAccount", controller["template"]["spec"]["serviceAccountName"]) in bundle
    service = bundle["Service", "ack-shop-metrics-service"]["spec"]
    labels = controller["template"]["metadata"]["labels"]
    assert service["selector"].items() <= labels.items()
    assert controller["selector"]["matchLabels"].items() <= labels.items()


def test_the_pod_meets_the_restricted_standard() -> None:
    pod = deployment(SHOP, version="1.2.3")["spec"]["template"]["spec"]
    assert pod["securityContext"] == {
        "runAsNonRoot": True,
        "runAsUser": 1000,
        "runAsGroup": 1000,
        "seccompProfile": {"type": "RuntimeDefault"},
    }
    (container,) = pod["containers"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "privileged": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pod["terminationGracePeriodSeconds"] >= 45
    assert not {"hostNetwork", "hostPID", "hostIPC", "volumes"} & set(pod)
    assert set(container["resources"]) == {"requests", "limits"}


def test_what_the_pod_runs() -> None:
    (container,) = deployment(SHOP, version="1.2.3")["spec"]["template"]["spec"]["containers"]
    assert container["image"] == "localhost/ack-controller:1.2.3"
    assert container["command"] == ["ack-controller"]
    assert container["args"][:2] == ["--service", "shop"]
    assert "--enable-leader-election" in container["args"]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    assert ports == {"metrics": METRICS_PORT, "health": 8081}
    probes = {
        container[probe]["httpGet"]["path"]: container[probe]["httpGet"]["port"]
        for probe in ("livenessProbe", "readinessProbe")
    }
    assert probes == {"/healthz": "health", "/readyz": "health"}
    assert {"configMapRef": {"name": "ack-shop-user-config", "optional": True}} in container["envFrom"]


def test_arguments_expand_only_variables_that_are_always_set() -> None:
    (container,) = deployment(SHOP, version="1.2.3")["spec"]["template"]["spec"]["containers"]
    names = {item["name"] for item in container["env"]}
    assert {arg[2:-1] for arg in container["args"] if arg.startswith("$(")} <= names


def test_the_namespaced_overlay_keeps_nothing_of_the_cluster() -> None:
    root = "config/overlays/namespaced"
    kustomization = _load(f"{root}/kustomization.yaml")
    patches = [yaml.safe_load(patch["patch"]) for patch in kustomization["patches"]]
    deleted = {(patch["kind"], patch["metadata"]["name"]) for patch in patches if isinstance(patch, dict)}
    objects = {(item["kind"], item["metadata"]["name"]) for item in _build(FILES, root, set())}
    cluster = {key for key in objects if key[0] in {"ClusterRole", "ClusterRoleBinding", "Namespace"}}
    assert deleted == cluster
    assert ("Role", "ack-shop-controller") in objects
    (arguments,) = (patch for patch in patches if isinstance(patch, list))
    assert [step["value"] for step in arguments] == ["--watch-namespace", "$(ACK_SYSTEM_NAMESPACE)"]


def test_regeneration_is_deterministic_byte_for_byte() -> None:
    again = write_manifests(SHOP, [CLERK, ORDER], ["GetOrderTotal"], version="1.2.3")
    assert again == FILES
    for path, text in FILES.items():
        assert text.endswith("\n")
        assert "&id" not in text
        if path.suffix == ".yaml":
            assert text.startswith((HEADER, CORE_HEADER))


def test_the_version_is_the_projects() -> None:
    files = write_manifests(SHOP, [ORDER])
    image = yaml.safe_load(files[PurePosixPath("config/controller/deployment.yaml")])["spec"]["template"]["spec"]
    assert image["containers"][0]["image"].endswith(f":{distribution_version('aws-controllers-k8s')}")


def test_the_policy_covers_the_hooks() -> None:
    policy = json.loads(FILES[PurePosixPath("config/iam/recommended-inline-policy.json")])
    assert "shop:GetOrderTotal" in policy["Statement"][0]["Action"]
