"""One chart for several services, installed and upgraded by the real helm; its role is enough for its controller."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from ack.kube.types import CRD
from tests.support.cluster import Cluster
from tests.support.helm import Helm, values
from tests.support.processes import StartProcess
from tests.support.umbrella import umbrella_chart
from tests.support.waiting import eventually

REGION = values(aws__region="us-west-2")


@pytest.fixture
def release() -> str:
    return f"r{uuid.uuid4().hex[:8]}-ack"


@pytest.fixture
def own_groups(tmp_path: Path) -> tuple[Path, str]:
    """The chart of ECR and SQS with API groups of their own, and the ending of their names."""
    ending = f"{uuid.uuid4().hex[:8]}.example.com"
    chart = umbrella_chart(tmp_path / "ack", "ecr", "sqs")
    for file in chart.rglob("*.yaml"):
        if file.parent.name == "crds":
            file.write_text(file.read_text().replace("services.k8s.aws", ending))
    return chart, ending


@pytest.mark.cel
async def test_a_service_more_is_an_upgrade(
    kubernetes: Cluster, helm: Helm, release: str, own_groups: tuple[Path, str]
) -> None:
    chart, ending = own_groups
    await helm("install", release, str(chart), *REGION, *values(services=["ecr"]))
    crds = {name for kind, name in await helm.objects(release) if kind == "CustomResourceDefinition"}
    assert f"repositories.ecr.{ending}" in crds
    assert f"queues.sqs.{ending}" not in crds

    await helm("upgrade", release, str(chart), *REGION, *values(services=["ecr", "sqs"]))
    await kubernetes.client.get(CRD, f"queues.sqs.{ending}")
    deployment = await helm.kubectl("get", "deployment", release, "-o", "yaml")
    assert "--service=ecr" in deployment
    assert "--service=sqs" in deployment

    await helm("uninstall", release)
    left = [item["metadata"]["name"] for item in (await kubernetes.client.list(CRD)).items]
    kept = {name for name in left if name.endswith(ending)}
    assert crds | {f"queues.sqs.{ending}"} <= kept
    for name in kept:
        await kubernetes.client.delete(CRD, name)


@pytest.mark.envtest
@pytest.mark.services("ecr", "sqs")
async def test_its_role_is_enough(
    kubernetes: Cluster, helm: Helm, release: str, process: StartProcess, tmp_path: Path
) -> None:
    chart = umbrella_chart(tmp_path / "ack", "ecr", "s3", "sqs")
    options = values(services=["ecr", "sqs"], crds__install=False)
    await helm("install", release, str(chart), "--skip-crds", *REGION, *options)
    (deployment,) = (item for (kind, _), item in (await helm.objects(release)).items() if kind == "Deployment")
    flags = deployment["spec"]["template"]["spec"]["containers"][0]["args"]
    elections = [flag for flag in flags if "leader-election" in flag]
    account = await helm.account_kubeconfig("ack-controller")
    env = {"K8S_NAMESPACE": kubernetes.namespace}
    async with process(*elections, kubeconfig=str(account), env=env) as running:
        await eventually(lambda: '"leading"' in running.output or not running.running, seconds=60)
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.create("Queue", "one", {"queueName": "one"})
        for kind in ("Repository", "Queue"):
            await kubernetes.synced(kind, "one")
            await kubernetes.delete_and_wait(kind, "one")
        running.terminate()
        assert await running.ended() == 0
        assert "forbidden" not in running.output.lower()
    await helm("uninstall", release)
