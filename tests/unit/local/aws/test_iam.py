"""IAM as AWS documents it: what is attached holds on to what it is attached to, and each request is one act."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.unit.local.aws.conftest import MakeClient, refusal

TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"Service": "a"}, "Action": "sts:AssumeRole"}],
    }
)
POLICY = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})


@pytest.fixture
def iam(make_client: MakeClient) -> Any:
    client = make_client("iam")
    client.create_role(RoleName="role", AssumeRolePolicyDocument=TRUST)
    return client


def policy(iam: Any) -> str:
    return str(iam.create_policy(PolicyName="policy", PolicyDocument=POLICY)["Policy"]["Arn"])


def test_a_policy_is_attached_once(iam: Any) -> None:
    arn = policy(iam)
    for _ in range(2):  # the second after a lost answer
        iam.attach_role_policy(RoleName="role", PolicyArn=arn)
    assert refusal(iam.delete_policy, PolicyArn=arn)[1] == "DeleteConflict"
    assert refusal(iam.delete_role, RoleName="role")[1] == "DeleteConflict"
    iam.detach_role_policy(RoleName="role", PolicyArn=arn)
    iam.delete_policy(PolicyArn=arn)
    iam.delete_role(RoleName="role")


def test_no_policy_is_gone_and_attached(iam: Any) -> None:
    """A role with such a policy could never go: what it should be detached from is not there."""
    with ThreadPoolExecutor(8) as pool:
        for _ in range(20):
            arn = policy(iam)
            acts = [
                pool.submit(iam.attach_role_policy, RoleName="role", PolicyArn=arn),
                pool.submit(iam.delete_policy, PolicyArn=arn),
            ]
            for act in acts:
                if (error := act.exception()) and not isinstance(error, ClientError):
                    raise error
            for attached in iam.list_attached_role_policies(RoleName="role")["AttachedPolicies"]:
                iam.detach_role_policy(RoleName="role", PolicyArn=attached["PolicyArn"])
                iam.delete_policy(PolicyArn=attached["PolicyArn"])
    iam.delete_role(RoleName="role")
