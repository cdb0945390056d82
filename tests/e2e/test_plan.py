"""`ackctl plan`: what would be done, said before it is done; nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from ack.api import core
from tests.support.aws_view import REGION, Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start
from tests.support.programs import program

pytestmark = [
    pytest.mark.services("ecr", "s3"),
    pytest.mark.feature(77),
    pytest.mark.once("it reads objects, as everything else does, and writes none"),
]

READS = ("Describe", "List", "Get", "Head")


def manifest(kind: str, name: str, spec: dict[str, Any], group: str = "ecr", **metadata: Any) -> dict[str, Any]:
    version = f"{group}.services.k8s.aws/v1alpha1"
    return {"apiVersion": version, "kind": kind, "metadata": {"name": name, **metadata}, "spec": spec}


async def run(kubernetes: Cluster, aws: Aws, *arguments: str) -> tuple[int, str, str]:
    aws.proxy.clear()
    flags = (f"--kubeconfig={kubernetes.kubeconfig}", f"--aws-region={REGION}", f"--aws-endpoint-url={aws.proxy.url}")
    flags += (f"--aws-identity-endpoint-url={aws.proxy.url}", "--allow-unsafe-aws-endpoint-urls")
    async with program(
        "ack.cli.ackctl", "plan", *arguments, "-n", kubernetes.namespace, *flags, "--aws-endpoint-use-path-style"
    ) as planned:
        status = await planned.end()
    assert [c.name for c in aws.proxy.calls if not c.operation.startswith(READS)] == []
    return status, planned.out, planned.err


def write(folder: Path, *manifests: dict[str, Any]) -> str:
    file = folder / "manifests.yaml"
    file.write_text(yaml.safe_dump_all(manifests))
    return str(file)


async def test_three_manifests(kubernetes: Cluster, aws: Aws, start: Start, tmp_path: Path) -> None:
    spec = {"name": "app", "imageTagMutability": "MUTABLE", "tags": [{"key": "team", "value": "a"}]}
    async with start():
        await kubernetes.create("Repository", "app", spec)
        await kubernetes.create("Bucket", "logs", {"name": "logs"})
        await kubernetes.synced("Repository", "app")
        await kubernetes.synced("Bucket", "logs")
    before = await kubernetes.get("Repository", "app")
    file = write(
        tmp_path,
        manifest("Repository", "new", {"name": "new", "imageTagMutability": "IMMUTABLE"}),
        manifest("Repository", "app", {**spec, "imageTagMutability": "IMMUTABLE"}),
        manifest("Bucket", "logs", {"name": "logs"}, "s3"),
    )
    status, out, err = await run(kubernetes, aws, "-f", file)
    assert (status, err) == (2, "")
    assert out == (
        f"+ Repository {kubernetes.namespace}/new: would create ECR Repository\n"
        "    + spec.imageTagMutability: IMMUTABLE\n"
        "    + spec.name: new\n"
        f"~ Repository {kubernetes.namespace}/app: would update spec.imageTagMutability of ECR Repository\n"
        "    ~ spec.imageTagMutability: MUTABLE -> IMMUTABLE\n"
        f"  Bucket {kubernetes.namespace}/logs: would change nothing: S3 Bucket is as wanted\n"
        "\n"
        "Plan: 1 to create, 1 to update, 1 unchanged.\n"
    )
    after = await kubernetes.get("Repository", "app")
    assert after["metadata"]["resourceVersion"] == before["metadata"]["resourceVersion"]
    assert await aws.code("ecr", "DescribeRepositories", repositoryNames=["new"]) == "RepositoryNotFoundException"


async def test_what_is_there_and_as_wanted(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Repository", "app", {"name": "app"})
        await kubernetes.synced("Repository", "app")
    assert (await run(kubernetes, aws, "--live", "Repository/app"))[0] == 0
    await kubernetes.set("Repository", "app", imageScanningConfiguration={"scanOnPush": True})
    status, out, _ = await run(kubernetes, aws, "--live", "repositories.ecr/app", "--json")
    assert status == 2
    (entry,) = json.loads(out)
    assert entry["action"] == "update"
    assert entry["changes"] == [{"path": "spec.imageScanningConfiguration.scanOnPush", "before": False, "after": True}]
    status, out, _ = await run(kubernetes, aws, "--live", "Repository/app", "--delete")
    assert status == 2
    assert "would delete ECR Repository" in out


async def test_what_the_controller_would_refuse(kubernetes: Cluster, aws: Aws, tmp_path: Path) -> None:
    await aws.call("ecr", "CreateRepository", repositoryName="theirs", imageTagMutability="MUTABLE")
    adopted = {core.ADOPTION_POLICY: "adopt-or-create", core.ADOPTION_FIELDS: '{"name": "theirs"}'}
    spec = {"name": "theirs", "imageTagMutability": "IMMUTABLE"}
    file = write(
        tmp_path,
        manifest("Repository", "taken", {"name": "theirs"}),
        manifest("Repository", "adopts", spec, annotations=adopted),
        manifest("Repository", "typo", {"name": "x"}, annotations={core.DRIFT_POLICY: "reprot"}),
    )
    status, out, _ = await run(kubernetes, aws, "-f", file)
    assert status == 1
    taken = f"! Repository {kubernetes.namespace}/taken\n    cannot be planned: Resource already exists: The resource "
    assert taken in out
    assert "would adopt ECR Repository and update spec.imageTagMutability" in out
    assert "'reprot' is unknown" in out
    assert "Plan: 1 to adopt, 2 that cannot be planned." in out


async def test_a_reference_to_what_is_planned_as_well(kubernetes: Cluster, aws: Aws, tmp_path: Path) -> None:
    rule = {"ecrRepositoryPrefix": "hub", "upstreamRegistryURL": "public.ecr.aws"}
    rule["customRoleRef"] = {"from": {"name": "puller"}}  # type: ignore[assignment]
    status, out, err = await run(kubernetes, aws, "-f", write(tmp_path, manifest("PullThroughCacheRule", "hub", rule)))
    assert status == 2, err
    assert "would create ECR PullThroughCacheRule; not before this: roles.iam.services.k8s.aws" in out


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ((), "nothing to plan"),
        (("--live", "Nope/x"), "--live Nope/x: no such kind"),
        (("--live", "Repository/absent"), "there is no Repository absent in namespace"),
        (("-f", "absent.yaml"), "absent.yaml"),
        (("--nope",), "No such option '--nope'"),
        (("--live", "Repository/x", "--deletion-policy", "keep"), "--deletion-policy"),
    ],
)
async def test_what_cannot_be_planned_is_no_change(
    kubernetes: Cluster, aws: Aws, arguments: tuple[str, ...], error: str
) -> None:
    status, out, err = await run(kubernetes, aws, *arguments)
    assert (status, out) == (1, "")
    assert error in err
    assert err.count("\n") == 1
