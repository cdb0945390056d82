"""docs/examples/network.yaml: a network, and an EKS cluster with nodes, roles and add-ons in it."""

from __future__ import annotations

import pytest

from tests.e2e.stacks.stack import applied, both_orders
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller

pytestmark = [pytest.mark.services("ec2", "eks", "iam"), pytest.mark.once("many kinds of AWS, nothing new of the API")]

LISTS = {
    "ec2.DescribeVpcs": "Vpcs[].VpcId",
    "ec2.DescribeSubnets": "Subnets[].SubnetId",
    "ec2.DescribeInternetGateways": "InternetGateways[].InternetGatewayId",
    "ec2.DescribeNatGateways": "NatGateways[?State!='deleted'].NatGatewayId",
    "ec2.DescribeAddresses": "Addresses[].AllocationId",
    "ec2.DescribeRouteTables": "RouteTables[].RouteTableId",
    "ec2.DescribeSecurityGroups": "SecurityGroups[].GroupId",
    "eks.ListClusters": "clusters",
    "iam.ListRoles": "Roles[].RoleName",
}
ROLE = "arn:aws:iam::123456789012:role"


@both_orders
async def test_network(kubernetes: Cluster, controller: Controller, aws: Aws, step: int) -> None:
    async with applied(kubernetes, aws, "network.yaml", step, LISTS) as made:
        status = {pair: obj["status"] for pair, obj in made.items()}
        tables = (await aws.call("ec2", "DescribeRouteTables"))["RouteTables"]
        routes = {table["RouteTableId"]: table["Routes"] for table in tables}
        public = routes[status["RouteTable", "shop-public"]["routeTableID"]]
        private = routes[status["RouteTable", "shop-private"]["routeTableID"]]
        assert public[-1]["GatewayId"] == status["InternetGateway", "shop"]["internetGatewayID"]
        assert private[-1]["NatGatewayId"] == status["NATGateway", "shop-out"]["natGatewayID"]

        data = status["SecurityGroup", "shop-data"]["id"]
        (group,) = (await aws.call("ec2", "DescribeSecurityGroups", GroupIds=[data]))["SecurityGroups"]
        pairs = {pair["GroupId"] for rule in group["IpPermissions"] for pair in rule["UserIdGroupPairs"]}
        assert pairs == {data, status["SecurityGroup", "shop-web"]["id"]}

        cluster = (await aws.call("eks", "DescribeCluster", name="shop"))["cluster"]
        subnets = {place: status["Subnet", f"shop-{place}"]["subnetID"] for place in ("private-a", "private-b")}
        assert set(subnets.values()) < set(cluster["resourcesVpcConfig"]["subnetIds"])
        assert cluster["roleArn"] == f"{ROLE}/shop-cluster"
        answer = await aws.call("eks", "DescribeNodegroup", clusterName="shop", nodegroupName="shop-nodes")
        nodes = answer["nodegroup"]
        assert (nodes["status"], nodes["nodeRole"]) == ("ACTIVE", f"{ROLE}/shop-nodes")
        assert sorted(nodes["subnets"]) == sorted(subnets.values())
        for name in ("coredns", "vpc-cni"):
            addon = (await aws.call("eks", "DescribeAddon", clusterName="shop", addonName=name))["addon"]
            assert addon["status"] == "ACTIVE"
