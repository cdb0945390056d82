"""The generated charts, installed, upgraded and taken away by the real helm."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

import pytest
import yaml

from ack.kube.errors import NotFound
from ack.kube.types import CRD
from tests.support.cluster import Cluster
from tests.support.helm import Helm, chart_of, values
from tests.support.waiting import eventually

REGION = values(aws__region="us-west-2")


@pytest.fixture
def release() -> str:
    """ClusterRoles are named after it, so that no two tests may share one."""
    return f"r{uuid.uuid4().hex[:8]}"


@pytest.fixture
def own_group(tmp_path: Path) -> tuple[Path, str]:
    """The chart of ECR with an API group of its own: on a shared API, CRDs belong to all tests."""
    group = f"ecr-{uuid.uuid4().hex[:8]}.example.com"
    chart = Path(shutil.copytree(chart_of("ecr"), tmp_path / "chart"))
    for file in [*chart.rglob("*.yaml")]:
        file.write_text(file.read_text().replace("ecr.services.k8s.aws", group))
        file.rename(file.with_name(file.name.replace("ecr.services.k8s.aws", group)))
    return chart, f"repositories.{group}"


@pytest.fixture
async def with_crds(kubernetes: Cluster) -> tuple[str, ...]:
    """Flags for charts with CRDs: Kubernetes before 1.25 drops CEL rules, but refuses them in an apply."""
    minor = int((await kubernetes.client.server_version())["minor"].rstrip("+"))
    return () if minor >= 25 else ("--disable-openapi-validation", "--server-side=false")


async def test_install_upgrade_uninstall(
    kubernetes: Cluster, helm: Helm, release: str, own_group: tuple[Path, str], with_crds: tuple[str, ...]
) -> None:
    chart, crd = own_group
    await helm("install", release, str(chart), *REGION, *with_crds)
    objects = await helm.objects(release)
    fullname = f"{release}-ecr-chart"
    assert {("Deployment", fullname), ("ClusterRole", fullname), ("Role", f"{fullname}-leaderelection")} <= set(objects)
    await helm.kubectl("get", "deployment", fullname)
    columns = (await kubernetes.client.get(CRD, crd))["spec"]["versions"][0]["additionalPrinterColumns"]

    # The next version brings a column and another flag: the CRD follows, which it does not from a chart's crds/.
    file = next(chart.glob("files/crds/*_repositories.yaml"))
    head, line, rest = file.read_text().partition("additionalPrinterColumns:\n")
    assert line
    indent = rest[: rest.index("-")]
    column = f"{indent}- jsonPath: .metadata.uid\n{indent}  name: NEW\n{indent}  type: string\n"
    file.write_text(head + line + column + rest)
    await helm("upgrade", release, str(chart), *REGION, *values(deletionPolicy="retain"), *with_crds)
    upgraded = (await kubernetes.client.get(CRD, crd))["spec"]["versions"][0]["additionalPrinterColumns"]
    assert [c["name"] for c in upgraded] == ["NEW", *(c["name"] for c in columns)]
    assert "--deletion-policy=retain" in await helm.kubectl("get", "deployment", fullname, "-o", "yaml")

    await helm("uninstall", release)
    await kubernetes.client.get(CRD, crd)  # kept
    left = await helm.kubectl("get", "deployments,roles,rolebindings,serviceaccounts", "-o", "name")
    assert release not in left
    assert "ack-ecr-controller" not in left
    await kubernetes.client.delete(CRD, crd)


async def test_a_kept_crd_is_taken_over_by_the_next_release(
    kubernetes: Cluster, helm: Helm, release: str, own_group: tuple[Path, str], with_crds: tuple[str, ...]
) -> None:
    chart, crd = own_group
    await helm("install", release, str(chart), *REGION, *with_crds)
    await helm("uninstall", release)
    await helm("install", f"{release}-b", str(chart), *REGION, "--take-ownership", *with_crds)
    annotations = (await kubernetes.client.get(CRD, crd))["metadata"]["annotations"]
    assert annotations["meta.helm.sh/release-name"] == f"{release}-b"
    await helm("uninstall", f"{release}-b")
    await kubernetes.client.delete(CRD, crd)

    async def gone() -> bool:
        try:
            await kubernetes.client.get(CRD, crd)
        except NotFound:
            return True
        return False

    await eventually(gone)


@pytest.fixture
def own_core(tmp_path: Path) -> tuple[Path, Path, str]:
    """A chart whose core CRDs have a group of their own: its folder, the file of one of them, and the group."""
    group = f"core-{uuid.uuid4().hex[:8]}.example.com"
    chart = Path(shutil.copytree(chart_of("sqs"), tmp_path / "chart"))
    for file in chart.glob("crds/*.yaml"):
        file.write_text(file.read_text().replace("services.k8s.aws", group))
    return chart, next(chart.glob("crds/*_fieldexports.yaml")), group


@pytest.mark.cel
async def test_core_crds_are_upgraded_by_hand(
    kubernetes: Cluster, helm: Helm, release: str, own_core: tuple[Path, Path, str], tmp_path: Path
) -> None:
    """helm never touches what lies in a chart's crds/ again: docs/install.md says what does."""
    chart, file, group = own_core
    await helm("install", release, str(chart), *REGION, *values(crds__install=False))
    crd = f"fieldexports.{group}"
    await kubernetes.client.get(CRD, crd)

    file.write_text(file.read_text().replace("categories:", "shortNames: [fexp]\n    categories:"))
    await helm("upgrade", release, str(chart), *REGION, *values(crds__install=False))
    assert "shortNames" not in (await kubernetes.client.get(CRD, crd))["spec"]["names"]
    crds = tmp_path / "crds.yaml"
    crds.write_text(await helm("show", "crds", str(chart)))
    await helm.kubectl("apply", "--server-side", "--force-conflicts", "-f", str(crds))
    assert (await kubernetes.client.get(CRD, crd))["spec"]["names"]["shortNames"] == ["fexp"]

    await helm("uninstall", release)
    for plural in ("fieldexports", "iamroleselectors"):
        await kubernetes.client.delete(CRD, f"{plural}.{group}")


async def test_everything_optional(helm: Helm, release: str, kubernetes: Cluster) -> None:
    options = values(
        crds__install=False,
        installScope="namespace",
        networkPolicy__create=True,
        podDisruptionBudget__create=True,
        metrics__service__create=True,
        aws__credentials__secretName="creds",
    )
    await helm("install", release, str(chart_of("s3")), "--skip-crds", *REGION, *options)
    objects = await helm.objects(release)
    assert {"NetworkPolicy", "PodDisruptionBudget", "Service"} <= {kind for kind, _ in objects}
    assert ("Role", f"{release}-s3-chart-{kubernetes.namespace}") in objects
    assert ("ClusterRole", f"{release}-s3-chart") not in objects
    await helm("upgrade", release, str(chart_of("s3")), *REGION, *options, *values(networkPolicy__create=False))
    assert ("NetworkPolicy", f"{release}-s3-chart") not in await helm.objects(release)
    await helm("uninstall", release)


def test_the_charts_of_all_services_are_there() -> None:
    for service in ("ecr", "s3"):
        assert yaml.safe_load((chart_of(service) / "Chart.yaml").read_text())["name"] == f"{service}-chart"
