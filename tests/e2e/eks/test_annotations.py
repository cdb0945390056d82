"""What annotations ask of the EKS controller."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller, Start
from tests.support.waiting import eventually

ROLE = "arn:aws:iam::123456789012:role/any"
CLUSTER = {"name": "home", "version": "1.31", "roleARN": ROLE, "resourcesVPCConfig": {"subnetIDs": ["subnet-1"]}}
NODES: dict[str, Any] = {
    "clusterName": "home",
    "name": "nodes",
    "nodeRole": ROLE,
    "subnets": ["subnet-1"],
    "scalingConfig": {"minSize": 1, "maxSize": 5, "desiredSize": 1},
}


def asked(aws: Aws, operation: str) -> list[Any]:
    """`force` of all calls of an operation."""
    return [call.params.get("force") for call in aws.proxy.calls if call.operation == operation]


async def made(aws: Aws) -> None:
    """A cluster without an object."""
    vpc = {"subnetIds": ["subnet-1"]}
    await aws.call("eks", "CreateCluster", name="home", version="1.31", roleArn=ROLE, resourcesVpcConfig=vpc)
    for _ in range(3):
        await aws.call("eks", "DescribeCluster", name="home")


async def nodes(aws: Aws) -> dict[str, Any]:
    found = await aws.call("eks", "DescribeNodegroup", clusterName="home", nodegroupName="nodes")
    group: dict[str, Any] = found["nodegroup"]
    return group


@pytest.mark.parametrize("who", ["ack-eks-controller", "external-autoscaler"])
async def test_who_keeps_the_desired_size(kubernetes: Cluster, aws: Aws, controller: Controller, who: str) -> None:
    await made(aws)
    annotations = {"eks.services.k8s.aws/desired-size-managed-by": who}
    await kubernetes.create("Nodegroup", "nodes", NODES, annotations=annotations)
    await kubernetes.synced("Nodegroup", "nodes", seconds=20)
    scaling = {"minSize": 1, "maxSize": 5, "desiredSize": 3}
    await aws.call("eks", "UpdateNodegroupConfig", clusterName="home", nodegroupName="nodes", scalingConfig=scaling)
    # Another change of the same structure must not take the size along.
    await kubernetes.set("Nodegroup", "nodes", scalingConfig={"maxSize": 6})
    size = 3 if who == "external-autoscaler" else 1

    async def settled() -> bool:
        group = await nodes(aws)
        assert group["scalingConfig"] == {"minSize": 1, "maxSize": 6, "desiredSize": size}
        return True

    await eventually(settled, seconds=20)


@pytest.mark.once("what is looked at is the calls to AWS")
@pytest.mark.parametrize("force", [None, True])
async def test_upgrades_by_force(kubernetes: Cluster, aws: Aws, start: Start, *, force: bool | None) -> None:
    def asking(name: str) -> dict[str, str]:
        return {f"eks.services.k8s.aws/{name}": "true"} if force else {}

    async with start():
        await kubernetes.create("Cluster", "home", CLUSTER, annotations=asking("force-upgrade"))
        await kubernetes.synced("Cluster", "home", seconds=20)
        await kubernetes.create("Nodegroup", "nodes", NODES, annotations=asking("force-update-version"))
        await kubernetes.synced("Nodegroup", "nodes", seconds=20)
        await kubernetes.set("Cluster", "home", version="1.32")
        await kubernetes.set("Nodegroup", "nodes", releaseVersion="1.33.1-20260202")
        await eventually(lambda: asked(aws, "UpdateClusterVersion") == [force], seconds=20)
        await eventually(lambda: asked(aws, "UpdateNodegroupVersion") == [force], seconds=20)
