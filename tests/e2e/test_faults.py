"""The faults of either API, one after the other, in the lives of objects: they end as on a good day."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from ack.kube.config import ClientConfig
from ack.kube.loading import load
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Start
from tests.support.faults import Fault, Weather
from tests.support.kube_proxy import KubeProxy
from tests.support.waiting import eventually

pytestmark = pytest.mark.services("ecr", "netsample")

KUBERNETES = [
    Fault("write", 3, status=409, code="Conflict"),
    Fault("write", 3, status=429, code="TooManyRequests", headers={"Retry-After": "0"}),
    Fault("write", 3, status=500, code="InternalError"),
    Fault("write", 3, status=503, code="ServiceUnavailable"),
    Fault("write", 3, status=500, code="InternalError", acted=True),
    Fault("write", 3, status=401, code="Unauthorized"),
    Fault("write", 3, drop="before"),
    Fault("write", 3, drop="after"),
    Fault("write", 3, truncate=40),
    Fault("write", 3, delay=0.3),
    Fault("watch", 3, status=410, code="Expired"),
    Fault("watch", 3, status=410, code="Expired", acted=True),
    Fault("watch", 3, status=500, code="InternalError", acted=True),
    Fault("watch", 3, truncate=150),
    Fault("list", 3, status=410, code="Expired"),
    Fault("list", 3, truncate=20),
    Fault("list", 3, status=401, code="Unauthorized"),
]
"""What goes wrong on the way to Kubernetes."""

AWS = [
    Fault("*", 1, status=400, code="ThrottlingException"),
    Fault("*", 1, status=500, code="InternalFailure"),
    Fault("*", 1, status=503, code="ServiceUnavailable", acted=True),
    Fault("*", 1, status=502, raw=b"<html>Bad gateway</html>", acted=True),
    Fault("*", 1, status=403, code="ExpiredTokenException"),
    Fault("*", 1, status=400, code="AccessDeniedException"),
    Fault("*", 1, drop="before"),
    Fault("*", 1, drop="after"),
    Fault("*", 1, truncate=10),
    Fault("*", 1, delay=0.3),
]
"""What goes wrong on the way to AWS."""

WRITES = ("CreateRepository", "PutImageTagMutability", "DeleteRepository", "CreateVpc", "DeleteVpc")


@pytest.fixture
async def by_proxy(kubernetes: Cluster, tmp_path: Path) -> AsyncIterator[tuple[KubeProxy, ClientConfig]]:
    async with KubeProxy(load(Path(kubernetes.kubeconfig)), lambda _: None) as proxy:
        yield proxy, load(Path(proxy.kubeconfig(tmp_path / "by-proxy")))


async def lives(kubernetes: Cluster, aws: Aws, number: int) -> None:
    """Objects of two kinds from create to delete, one kind with an identifier of AWS's; each has one resource."""
    vpcs = {"Filters": [{"Name": "cidr", "Values": ["10.7.0.0/16"]}]}
    objects = [(kind, f"o-{i}") for i in range(number) for kind in ("Repository", "Network")]
    for kind, name in objects:
        spec = {"name": name, "imageTagMutability": "MUTABLE"} if kind == "Repository" else {"cidrBlock": "10.7.0.0/16"}
        await kubernetes.create(kind, name, spec)
    for kind, name in objects:
        obj = await kubernetes.synced(kind, name, seconds=40)
        assert condition(obj, "Ready")["status"] == "True"
        if kind == "Repository":
            await kubernetes.set(kind, name, imageTagMutability="IMMUTABLE")
    assert len((await aws.call("ec2", "DescribeVpcs", **vpcs))["Vpcs"]) == number

    async def changed() -> bool:
        found = (await aws.call("ecr", "DescribeRepositories"))["repositories"]
        return [r["imageTagMutability"] for r in found] == ["IMMUTABLE"] * number

    await eventually(changed, seconds=40)
    for kind, name in objects:
        await kubernetes.delete(kind, name)
    for kind, name in objects:
        await kubernetes.gone(kind, name, seconds=40)
    assert (await aws.call("ecr", "DescribeRepositories"))["repositories"] == []
    assert (await aws.call("ec2", "DescribeVpcs", **vpcs))["Vpcs"] == []


@pytest.mark.parametrize("about", ["write", "watch", "list"])
async def test_of_kubernetes(
    kubernetes: Cluster, aws: Aws, start: Start, by_proxy: tuple[KubeProxy, ClientConfig], about: str
) -> None:
    proxy, config = by_proxy
    added = [proxy.faults.add(dataclasses.replace(f)) for f in KUBERNETES if f.operation == about]
    async with start(kube=config, resync_seconds=0.5):
        await lives(kubernetes, aws, 3)
        await eventually(lambda: all(f.struck == f.times for f in added))


@pytest.mark.once("the faults are AWS's")
async def test_of_aws(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """Each fault strikes each write once."""
    added = [aws.proxy.add(dataclasses.replace(fault, operation=write)) for write in WRITES for fault in AWS]
    async with start(resync_seconds=0.5):
        await lives(kubernetes, aws, len(AWS))
    assert {f.struck for f in added} == {1}, [f"{f.operation} {f}" for f in added if not f.struck]


def test_the_weather_is_a_function_of_its_seed() -> None:
    def befallen(seed: int) -> list[Any]:
        weather = Weather(seed, 0.3, AWS)
        return [str(weather.strike({"CreateRepository"})) for _ in range(100)]

    assert befallen(1) == befallen(1) != befallen(2)
    assert 15 < 100 - befallen(1).count("None") < 45
