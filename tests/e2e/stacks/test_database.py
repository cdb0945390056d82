"""docs/examples/database.yaml: a database with a password from a Secret, whose address ends up in a ConfigMap."""

from __future__ import annotations

import pytest

from tests.e2e.stacks.stack import applied, both_orders
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller

pytestmark = pytest.mark.services("rds", "ec2")

LISTS = {
    "rds.DescribeDBInstances": "DBInstances[].DBInstanceIdentifier",
    "rds.DescribeDBSubnetGroups": "DBSubnetGroups[].DBSubnetGroupName",
    "rds.DescribeDBParameterGroups": "DBParameterGroups[].DBParameterGroupName",
    "rds.DescribeDBSnapshots": "DBSnapshots[].DBSnapshotIdentifier",
    "ec2.DescribeVpcs": "Vpcs[].VpcId",
    "ec2.DescribeSubnets": "Subnets[].SubnetId",
    "ec2.DescribeSecurityGroups": "SecurityGroups[].GroupId",
}


@both_orders
async def test_database(kubernetes: Cluster, controller: Controller, aws: Aws, step: int) -> None:
    async with applied(kubernetes, aws, "database.yaml", step, LISTS) as made:
        instance = (await aws.call("rds", "DescribeDBInstances", DBInstanceIdentifier="orders"))["DBInstances"][0]
        assert made["ConfigMap", "orders-db"]["data"] == {
            "host": instance["Endpoint"]["Address"],
            "port": str(instance["Endpoint"]["Port"]),
        }
        subnets = [made["Subnet", name]["status"]["subnetID"] for name in ("orders-a", "orders-b")]
        assert {each["SubnetIdentifier"] for each in instance["DBSubnetGroup"]["Subnets"]} == set(subnets)
        assert [each["DBParameterGroupName"] for each in instance["DBParameterGroups"]] == ["orders"]
        group = made["SecurityGroup", "orders-db"]["status"]["id"]
        assert [each["VpcSecurityGroupId"] for each in instance["VpcSecurityGroups"]] == [group]
        assert made["DBInstance", "orders"]["spec"]["masterUserPassword"] == {"name": "orders-db", "key": "password"}
