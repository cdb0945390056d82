"""The example network: applied at once, in any order, and deleted in one go."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import jmespath
import pytest
import yaml

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "network.yaml"
SECONDS = 40.0
LISTS = {
    "DescribeVpcs": "Vpcs[].VpcId",
    "DescribeSubnets": "Subnets[].SubnetId",
    "DescribeInternetGateways": "InternetGateways[].InternetGatewayId",
    "DescribeNatGateways": "NatGateways[?State!='deleted'].NatGatewayId",
    "DescribeAddresses": "Addresses[].AllocationId",
    "DescribeRouteTables": "RouteTables[].RouteTableId",
    "DescribeSecurityGroups": "SecurityGroups[].GroupId",
}


async def there(aws: Aws) -> dict[str, list[str]]:
    """The ids of all that a network is made of."""
    return {name: sorted(jmespath.search(path, await aws.call("ec2", name))) for name, path in LISTS.items()}


@pytest.mark.parametrize("backwards", [False, True], ids=["as written", "backwards"])
async def test_one_file(kubernetes: Cluster, controller: Controller, aws: Aws, *, backwards: bool) -> None:
    before = await there(aws)
    objects: list[dict[str, Any]] = list(yaml.safe_load_all(EXAMPLE.read_text()))[:: -1 if backwards else 1]
    for obj in objects:
        await kubernetes.create_object(obj)
    names = [(obj["kind"], obj["metadata"]["name"]) for obj in objects]
    for kind, name in names:
        await kubernetes.synced(kind, name, seconds=SECONDS)

    made = {pair: (await kubernetes.get(*pair))["status"] for pair in names}
    tables = (await aws.call("ec2", "DescribeRouteTables"))["RouteTables"]
    routes = {table["RouteTableId"]: table["Routes"] for table in tables}
    public = made["RouteTable", "shop-public"]["routeTableID"]
    private = made["RouteTable", "shop-private"]["routeTableID"]
    assert routes[public][-1]["GatewayId"] == made["InternetGateway", "shop"]["internetGatewayID"]
    assert routes[private][-1]["NatGatewayId"] == made["NATGateway", "shop-out"]["natGatewayID"]
    data = made["SecurityGroup", "shop-data"]["id"]
    (group,) = (await aws.call("ec2", "DescribeSecurityGroups", GroupIds=[data]))["SecurityGroups"]
    pairs = {pair["GroupId"] for rule in group["IpPermissions"] for pair in rule["UserIdGroupPairs"]}
    assert pairs == {data, made["SecurityGroup", "shop-web"]["id"]}
    after = await there(aws)
    assert len(after["DescribeSubnets"]) == len(before["DescribeSubnets"]) + 4

    for kind, name in names:
        await kubernetes.delete(kind, name)
    await asyncio.gather(*(kubernetes.gone(kind, name, seconds=SECONDS) for kind, name in names))
    assert await there(aws) == before
