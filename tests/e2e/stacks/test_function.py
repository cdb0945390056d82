"""docs/examples/function.yaml: a function with its role, policy, log, alias, schedule, and the bucket that runs it."""

from __future__ import annotations

import json

import pytest

from tests.e2e.stacks.stack import applied, both_orders
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller

pytestmark = pytest.mark.services("lambda", "iam", "cloudwatchlogs", "s3", "eventbridge")

LISTS = {
    "lambda.ListFunctions": "Functions[].FunctionName",
    "iam.ListRoles": "Roles[].RoleName",
    "iam.ListPolicies": "Policies[?!starts_with(Arn, 'arn:aws:iam::aws:')].Arn",
    "logs.DescribeLogGroups": "logGroups[].logGroupName",
    "s3.ListBuckets": "Buckets[].Name",
    "events.ListRules": "Rules[].Name",
}


@both_orders
async def test_function(kubernetes: Cluster, controller: Controller, aws: Aws, step: int) -> None:
    # AWS asks the function whether the bucket may run it; the alias that says so may come after the bucket.
    text = "Unable to validate the following destination configurations"
    aws.proxy.fail_next("PutBucketNotificationConfiguration", "InvalidArgument", text)
    async with applied(kubernetes, aws, "function.yaml", step, LISTS) as made:
        alias = made["Alias", "thumbnails-live"]["status"]["ackResourceMetadata"]["arn"]
        bucket = made["Bucket", "photos"]["spec"]["name"]
        (notification,) = (await aws.call("s3", "GetBucketNotificationConfiguration", Bucket=bucket))[
            "LambdaFunctionConfigurations"
        ]
        assert notification["LambdaFunctionArn"] == alias
        (target,) = (await aws.call("events", "ListTargetsByRule", Rule="thumbnails-nightly"))["Targets"]
        assert target["Arn"] == alias
        answer = await aws.call("lambda", "GetPolicy", FunctionName="thumbnails", Qualifier="live")
        statements = json.loads(answer["Policy"])["Statement"]
        allowed = {s["Principal"]["Service"]: s["Condition"]["ArnLike"]["AWS:SourceArn"] for s in statements}
        assert allowed == {
            "s3.amazonaws.com": f"arn:aws:s3:::{bucket}",
            "events.amazonaws.com": made["Rule", "thumbnails-nightly"]["status"]["ackResourceMetadata"]["arn"],
        }
        attached = (await aws.call("iam", "ListAttachedRolePolicies", RoleName="thumbnails"))["AttachedPolicies"]
        assert [each["PolicyName"] for each in attached] == ["thumbnails"]
