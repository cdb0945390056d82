"""A delete that AWS refuses, since something is attached: it is looked at anew what, and taken away."""

from __future__ import annotations

import pytest

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, is_recoverable
from tests.support.controllers import Controller
from tests.support.faults import Fault

pytestmark = [pytest.mark.services("iam"), pytest.mark.once("what AWS refuses is nothing of Kubernetes'")]

TRUST = """{"Version": "2012-10-17", "Statement": [
  {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"""
ALLOW = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}'
FOREIGN = "arn:aws:iam::aws:policy/ReadOnlyAccess"


async def role_with_policy(kubernetes: Cluster) -> None:
    await kubernetes.create("Policy", "rules", {"name": "rules", "policyDocument": ALLOW})
    spec = {"name": "worker", "assumeRolePolicyDocument": TRUST, "policyRefs": [{"from": {"name": "rules"}}]}
    await kubernetes.create("Role", "worker", spec)
    await kubernetes.synced("Role", "worker")


async def both_go(kubernetes: Cluster, aws: Aws) -> None:
    await kubernetes.gone("Role", "worker")
    await kubernetes.gone("Policy", "rules")
    assert await aws.code("iam", "GetRole", RoleName="worker") == "NoSuchEntity"


async def test_attached_between_the_look_and_the_delete(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await role_with_policy(kubernetes)
    late = aws.proxy.add(Fault("DeleteRole", 1, delay=1.0))
    await kubernetes.delete("Role", "worker")
    await kubernetes.delete("Policy", "rules")
    await aws.proxy.wait_for(lambda _: late.struck == 1)
    await aws.call("iam", "AttachRolePolicy", RoleName="worker", PolicyArn=FOREIGN)
    await both_go(kubernetes, aws)
    assert aws.proxy.count("DeleteRole") == 2
    assert aws.proxy.count("DetachRolePolicy") == 2


@pytest.mark.parametrize("operation", ["DetachRolePolicy", "DeleteRole"])
async def test_a_lost_answer(kubernetes: Cluster, aws: Aws, controller: Controller, operation: str) -> None:
    await role_with_policy(kubernetes)
    aws.proxy.drop(operation, forwarded=True, times=4)  # more often than the SDK asks again
    await kubernetes.delete("Policy", "rules")
    await kubernetes.delete("Role", "worker")
    await both_go(kubernetes, aws)


async def test_the_policy_goes_first(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    """AWS keeps it as long as the role has it; its object waits, and says for what."""
    await role_with_policy(kubernetes)
    await kubernetes.delete("Policy", "rules")
    obj = await kubernetes.wait("Policy", "rules", is_recoverable)
    assert "DeleteConflict" in condition(obj, core.RECOVERABLE)["message"]
    await kubernetes.delete("Role", "worker")
    await both_go(kubernetes, aws)
