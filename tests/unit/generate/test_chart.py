"""The charts: lint clean, complete, hardened, with the values of the published charts, and only flags that exist."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner

import ack.services
from ack.cli.controller import controller
from ack.generate import write_rbac as rbac
from ack.generate.write_chart import write_chart
from ack.generate.write_chart_values import SHUTDOWN_SECONDS
from ack.generate.yaml_text import HEADER
from ack.local.kubectl import helm as find_helm
from ack.runtime.options import RuntimeOptions

from .samples import CLERK, ORDER, SHOP

REGION = ("--set", "aws.region=us-west-2")
CRD = f"{HEADER}apiVersion: v1\nkind: X\nmetadata:\n  name: x\nspec:\n  description: a {{{{ brace }}}}\n"

PUBLISHED = [
    "image.repository",
    "image.tag",
    "image.pullPolicy",
    "image.pullSecrets",
    "nameOverride",
    "deployment.annotations",
    "deployment.labels",
    "deployment.containerPort",
    "deployment.nodeSelector",
    "deployment.tolerations",
    "deployment.affinity",
    "deployment.priorityClassName",
    "deployment.hostNetwork",
    "deployment.dnsPolicy",
    "deployment.strategy",
    "deployment.replicas",
    "deployment.extraVolumes",
    "deployment.extraVolumeMounts",
    "deployment.extraEnvVars",
    "role.labels",
    "metrics.service.create",
    "metrics.service.type",
    "resources.requests.memory",
    "resources.limits.memory",
    "aws.region",
    "aws.endpoint_url",
    "aws.identity_endpoint_url",
    "aws.allow_unsafe_aws_endpoint_urls",
    "aws.credentials.secretName",
    "aws.credentials.secretKey",
    "aws.credentials.profile",
    "log.level",
    "log.enable_development_logging",
    "installScope",
    "watchNamespace",
    "watchSelectors",
    "resourceTags",
    "deletionPolicy",
    "reconcile.defaultResyncPeriod",
    "reconcile.resourceResyncPeriods",
    "reconcile.defaultMaxConcurrentSyncs",
    "reconcile.resourceMaxConcurrentSyncs",
    "reconcile.resources",
    "serviceAccount.create",
    "serviceAccount.name",
    "serviceAccount.annotations",
    "leaderElection.enabled",
    "leaderElection.namespace",
    "enableCARM",
    "enableCrossNamespace",
    "featureGates",
]

EVERYTHING = {
    "aws": {
        "region": "us-west-2",
        "endpoint_url": "http://aws:1",
        "identity_endpoint_url": "http://sts:1",
        "allow_unsafe_aws_endpoint_urls": True,
        "endpoint_use_path_style": True,
        "http_client_timeout": "30s",
        "credentials": {"secretName": "creds"},
    },
    "log": {"enable_development_logging": True, "level": "debug"},
    "installScope": "namespace",
    "watchNamespace": "a, b",
    "watchSelectors": "x in (1,2)",
    "deletionPolicy": "retain",
    "driftPolicy": "report",
    "reconcile": {
        "resourceResyncPeriods": {"Order": 60},
        "resourceMaxConcurrentSyncs": {"Order": 2},
        "resources": ["Order"],
    },
    "featureGates": {"ResourceAdoption": True},
    "networkPolicy": {"create": True},
    "podDisruptionBudget": {"create": True},
    "metrics": {"serviceMonitor": {"create": True}},
}


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shop")
    for path, text in write_chart(SHOP, [ORDER, CLERK], {"shop.services.k8s.aws_x.yaml": CRD}, version="1.2.3").items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    return root / "helm"


def _helm(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([find_helm(), *arguments], capture_output=True, text=True, timeout=60, check=False)


def _render(chart: Path, *arguments: str | Path, release: str = "shop-chart") -> dict[tuple[str, str], Any]:
    done = _helm("template", release, chart, "--namespace", "ack-system", *arguments)
    assert done.returncode == 0, done.stderr
    items = [item for item in yaml.safe_load_all(done.stdout) if item]
    found = {
        (item["kind"], item["metadata"].get("namespace", "") + "/" + item["metadata"]["name"]): item for item in items
    }
    assert len(found) == len(items), "two objects of one name"
    return found


def _pod(items: dict[tuple[str, str], Any]) -> Any:
    return next(item for (kind, _), item in items.items() if kind == "Deployment")["spec"]["template"]["spec"]


def _everything(tmp_path: Path) -> Path:
    file = tmp_path / "values.yaml"
    file.write_text(yaml.safe_dump(EVERYTHING))
    return file


def test_it_lints_with_and_without_options(chart: Path, tmp_path: Path) -> None:
    for arguments in (REGION, ("--values", _everything(tmp_path))):
        done = _helm("lint", "--strict", chart, *arguments)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_charts_of_all_services_lint() -> None:
    charts = sorted(Path(ack.services.__path__[0]).glob("*/helm"))
    assert len(charts) >= 25
    done = _helm("lint", "--strict", "--quiet", *charts, *REGION)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_published_value_is_known(chart: Path) -> None:
    values = yaml.safe_load((chart / "values.yaml").read_text())
    for path in PUBLISHED:
        at = values
        for name in path.split("."):
            assert name in at, path
            at = at[name]


def test_the_schema_knows_exactly_the_values(chart: Path) -> None:
    def compare(values: Any, schema: Any, path: str) -> None:
        given_by_helm = set() if path else {"global", "enabled"}
        assert set(schema["properties"]) - given_by_helm == set(values), path
        for name, value in values.items():
            below = schema["properties"][name]
            if isinstance(value, dict) and "properties" in below:
                compare(value, below, f"{path}.{name}")

    schema = json.loads((chart / "values.schema.json").read_text())
    compare(yaml.safe_load((chart / "values.yaml").read_text()), schema, "")


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ((), "region"),
        ((*REGION, "--set", "enableCram=true"), "enableCram"),
        ((*REGION, "--set", "installScope=world"), "installScope"),
        (
            (*REGION, "--set", "featureGates.IAMRoleSelector=true"),
            "featureGates.IAMRoleSelector needs enableCARM=false",
        ),
        ((*REGION, "--set", "reconcile.resources={Ordre}"), "reconcile"),
        ((*REGION, "--set", f"deployment.terminationGracePeriodSeconds={SHUTDOWN_SECONDS}"), "terminationGrace"),
    ],
)
def test_a_bad_value_is_refused_by_name(chart: Path, given: tuple[str, ...], complaint: str) -> None:
    done = _helm("template", "x", chart, *given)
    assert done.returncode != 0
    assert complaint in done.stderr


def test_the_flags_are_those_of_the_controller(chart: Path, tmp_path: Path) -> None:
    known = {option for parameter in controller.params for option in parameter.opts}
    for arguments in (REGION, ("--values", _everything(tmp_path))):
        flags = _pod(_render(chart, *arguments))["containers"][0]["args"]
        assert {flag.partition("=")[0] for flag in flags} <= known
        assert all(flag.partition("=")[2] for flag in flags), "an empty value is no default"


def test_the_controller_takes_the_flags(chart: Path, tmp_path: Path) -> None:
    flags = _pod(_render(chart, "--values", _everything(tmp_path)))["containers"][0]["args"]
    # A kind that exists stands for the sample's.
    ours = [f.replace("Order", "Bucket").replace("--service=shop", "--service=s3") for f in flags]
    result = CliRunner().invoke(controller, [*ours, "--kubeconfig=/nowhere"])
    assert "no such option" not in result.output.lower()
    assert "/nowhere" in f"{result.output}{result.exception}", "it must fail where it looks for the cluster, not before"


def test_policies_are_those_of_the_controller(chart: Path) -> None:
    schema = json.loads((chart / "values.schema.json").read_text())["properties"]
    for value, flag in (("driftPolicy", "drift_policy"), ("deletionPolicy", "deletion_policy")):
        (parameter,) = (p for p in controller.params if p.name == flag)
        assert isinstance(parameter.type, click.Choice)
        assert set(schema[value]["enum"]) == {"", *parameter.type.choices}


def test_the_pod_is_restricted(chart: Path) -> None:
    pod = _pod(_render(chart, *REGION))
    container = pod["containers"][0]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert container["securityContext"]["allowPrivilegeEscalation"] is False
    assert pod["terminationGracePeriodSeconds"] > RuntimeOptions(region="x").grace_seconds
    assert container["livenessProbe"]["httpGet"]["path"] == "/healthz"
    assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert not pod.get("volumes")


def test_cluster_scope(chart: Path) -> None:
    items = _render(chart, *REGION)
    leader = rbac.leader_rules(rbac.lease_name(SHOP))
    roles = {key: item["rules"] for key, item in items.items() if key[0] in ("Role", "ClusterRole")}
    rules = [rule.to_json() for rule in [*rbac.object_rules(SHOP, [ORDER, CLERK]), *rbac.field_export_rules()]]
    assert roles == {
        ("ClusterRole", "/shop-chart"): rules,
        ("ClusterRole", "/shop-chart-namespaces-cache"): [rule.to_json() for rule in rbac.namespace_rules()],
        ("Role", "ack-system/shop-chart-configmaps-cache"): [rule.to_json() for rule in rbac.role_map_rules()],
        ("Role", "ack-system/shop-chart-leaderelection"): [rule.to_json() for rule in leader],
        ("Role", "ack-system/shop-chart-reader"): [
            rule.to_json() for rule in rbac.user_rules(SHOP, [ORDER, CLERK], write=False)
        ],
        ("Role", "ack-system/shop-chart-writer"): [
            rule.to_json() for rule in rbac.user_rules(SHOP, [ORDER, CLERK], write=True)
        ],
    }


def test_role_selectors_are_followed_where_the_gate_is_on(chart: Path) -> None:
    items = _render(chart, *REGION, "--set", "featureGates.IAMRoleSelector=true,enableCARM=false")
    rules = [rule.to_json() for rule in (*rbac.namespace_rules(), *rbac.role_selector_rules())]
    assert items["ClusterRole", "/shop-chart-namespaces-cache"]["rules"] == rules


@pytest.mark.parametrize("scope", ["cluster", "namespace"])
def test_without_field_export_no_config_map_and_no_secret_can_be_written(chart: Path, scope: str) -> None:
    items = _render(chart, *REGION, "--set", "enableFieldExport=false", "--set", f"installScope={scope}")
    (rules,) = (
        item["rules"]
        for (kind, name), item in items.items()
        if kind.endswith("Role") and name in ("/shop-chart", "ack-system/shop-chart-ack-system")
    )
    assert rules == [rule.to_json() for rule in rbac.object_rules(SHOP, [ORDER, CLERK])]
    assert "--enable-field-export-reconciler=false" in _pod(items)["containers"][0]["args"]


def test_shards_take_the_place_of_a_leader(chart: Path) -> None:
    items = _render(chart, *REGION, "--set", "shards=8", "--set", "deployment.replicas=3")
    flags = _pod(items)["containers"][0]["args"]
    assert "--shards=8" in flags
    assert "--leader-election-namespace=ack-system" in flags
    assert not [flag for flag in flags if flag.startswith("--enable-leader-election")]
    rules = items["Role", "ack-system/shop-chart-leaderelection"]["rules"]
    assert rules == [rule.to_json() for rule in rbac.shard_rules()]


def test_namespace_scope_and_all_options(chart: Path, tmp_path: Path) -> None:
    items = _render(chart, "--values", _everything(tmp_path), release="mine")
    assert ("ClusterRole", "/mine-shop-chart") not in items
    for namespace in ("a", "b"):
        assert ("Role", f"{namespace}/mine-shop-chart-{namespace}") in items
        assert ("RoleBinding", f"{namespace}/mine-shop-chart-{namespace}") in items
    kinds = {kind for kind, _ in items}
    assert {"NetworkPolicy", "PodDisruptionBudget", "ServiceMonitor", "Service"} <= kinds
    pod = _pod(items)
    assert pod["volumes"] == [{"name": "aws-credentials", "secret": {"secretName": "creds"}}]
    assert "--watch-namespace=a,b" in pod["containers"][0]["args"]


def test_namespace_scope_means_the_release_s_own_by_default(chart: Path) -> None:
    items = _render(chart, *REGION, "--set", "installScope=namespace")
    assert ("Role", "ack-system/shop-chart-ack-system") in items
    assert "--watch-namespace=ack-system" in _pod(items)["containers"][0]["args"]


def test_every_binding_has_its_role_and_account(chart: Path, tmp_path: Path) -> None:
    for arguments in (REGION, ("--values", _everything(tmp_path))):
        items = _render(chart, *arguments)
        for (kind, _), item in items.items():
            if kind not in ("RoleBinding", "ClusterRoleBinding"):
                continue
            where = item["metadata"].get("namespace", "") if item["roleRef"]["kind"] == "Role" else ""
            assert (item["roleRef"]["kind"], f"{where}/{item['roleRef']['name']}") in items
            (account,) = item["subjects"]
            assert ("ServiceAccount", f"{account['namespace']}/{account['name']}") in items


def test_crds_are_kept_and_can_be_left_out(chart: Path) -> None:
    crd = _render(chart, *REGION)["X", "/x"]
    assert crd["metadata"]["annotations"] == {"helm.sh/resource-policy": "keep"}
    assert crd["spec"]["description"] == "a {{ brace }}"
    assert ("X", "/x") not in _render(chart, *REGION, "--set", "crds.install=false")


def test_a_crd_of_another_form_is_an_error() -> None:
    with pytest.raises(ValueError, match="metadata"):
        write_chart(SHOP, [ORDER, CLERK], {"x.yaml": "kind: X\n"}, version="1.0.0")


def test_nothing_is_left_to_fill_in(chart: Path) -> None:
    for file in chart.rglob("*"):
        if file.is_file():
            assert not re.search(r"@[A-Z_]+@", file.read_text()), file
