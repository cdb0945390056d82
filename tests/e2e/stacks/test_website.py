"""docs/examples/website.yaml: a load balancer with a certificate, and the records that lead to it."""

from __future__ import annotations

import pytest

from tests.e2e.stacks.stack import applied, both_orders
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller

pytestmark = [
    pytest.mark.services("elbv2", "acm", "route53", "ec2"),
    pytest.mark.once("many kinds of AWS, nothing new of the API"),
]

LISTS = {
    "elbv2.DescribeLoadBalancers": "LoadBalancers[].LoadBalancerArn",
    "elbv2.DescribeTargetGroups": "TargetGroups[].TargetGroupArn",
    "acm.ListCertificates": "CertificateSummaryList[].CertificateArn",
    "route53.ListHostedZones": "HostedZones[].Id",
    "ec2.DescribeVpcs": "Vpcs[].VpcId",
    "ec2.DescribeSubnets": "Subnets[].SubnetId",
    "ec2.DescribeInternetGateways": "InternetGateways[].InternetGatewayId",
    "ec2.DescribeRouteTables": "RouteTables[].RouteTableId",
    "ec2.DescribeSecurityGroups": "SecurityGroups[].GroupId",
}


@both_orders
async def test_website(kubernetes: Cluster, controller: Controller, aws: Aws, step: int) -> None:
    async with applied(kubernetes, aws, "website.yaml", step, LISTS) as made:
        balancer = made["LoadBalancer", "website"]["status"]
        arn = balancer["ackResourceMetadata"]["arn"]
        listeners = (await aws.call("elbv2", "DescribeListeners", LoadBalancerArn=arn))["Listeners"]
        by_port = {each["Port"]: each for each in listeners}
        assert set(by_port) == {80, 443}
        certificate = made["Certificate", "website"]["status"]["ackResourceMetadata"]["arn"]
        assert [each["CertificateArn"] for each in by_port[443]["Certificates"]] == [certificate]
        group = made["TargetGroup", "website"]["status"]["ackResourceMetadata"]["arn"]
        assert by_port[443]["DefaultActions"][0]["TargetGroupArn"] == group

        zone = made["HostedZone", "shop"]["status"]["id"]
        records = (await aws.call("route53", "ListResourceRecordSets", HostedZoneId=zone))["ResourceRecordSets"]
        (www,) = (record for record in records if record["Type"] == "A")
        assert www["Name"] == "www.shop.example.com."
        assert www["AliasTarget"]["DNSName"].rstrip(".").endswith(balancer["dnsName"])
        assert www["AliasTarget"]["HostedZoneId"] == balancer["canonicalHostedZoneID"]
