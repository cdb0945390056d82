"""`ackctl install`, on the API under test."""

from __future__ import annotations

import re
from contextlib import AbstractAsyncContextManager

from ack.api import core
from ack.kube.types import CRD
from tests.support.cluster import Cluster
from tests.support.programs import Program, program

DESCRIPTION = "/spec/versions/0/schema/openAPIV3Schema/description"
NAME = "pullthroughcacherules.ecr.services.k8s.aws"


def install(kubernetes: Cluster, *arguments: str) -> AbstractAsyncContextManager[Program]:
    return program("ack.cli.ackctl", "install", "--kubeconfig", kubernetes.kubeconfig, *arguments)


async def test_crds_are_installed_once_and_taken_over_only_when_asked(kubernetes: Cluster) -> None:
    async with install(kubernetes, "--service", "ecr,s3") as first:
        assert await first.end() == 0, first.err
    # The samples of the tests are none of the package.
    kinds = [t for t in set(kubernetes.types.values()) if "." in t.group and not t.group.startswith("netsample.")]
    names = [f"{t.plural}.{t.group}" for t in kinds]
    assert sorted(re.findall(r"customresourcedefinition/(\S+) \w+\n", first.out)) == sorted(names)
    async with install(kubernetes, "--service", "ecr,s3") as again:
        assert await again.end() == 0
    assert again.out.splitlines() == [
        f"customresourcedefinition/{name} unchanged" for name in sorted(names, key=_order)
    ]

    before = await _description(kubernetes)
    foreign = [{"op": "replace", "path": DESCRIPTION, "value": "someone else's"}]
    await kubernetes.client.json_patch(CRD, NAME, None, foreign, field_manager="someone")
    async with install(kubernetes, "--service", "ecr") as refused:
        assert await refused.end() == 1
    assert len(refused.err.splitlines()) == 1
    assert refused.err.startswith(f"ackctl: {NAME}: ")
    assert '"someone"' in refused.err
    assert "--force-conflicts" in refused.err
    async with install(kubernetes, "--service", "ecr", "--force-conflicts") as forced:
        assert await forced.end() == 0, forced.err
    assert f"customresourcedefinition/{NAME} configured" in forced.out
    assert await _description(kubernetes) == before


async def _description(kubernetes: Cluster) -> str:
    crd = await kubernetes.client.get(CRD, NAME)
    text: str = crd["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["description"]
    return text


def _order(name: str) -> tuple[str, str]:
    """The core API first, then by service and by name, as the files are."""
    plural, _, group = name.partition(".")
    return group.removeprefix(core.CORE_GROUP), plural
