"""Policy documents as the texts that AWS keeps."""

from __future__ import annotations

from ack.aws.caller import AwsCaller
from ack.aws.scope import Scope

TEXT = '{"Version":  "2012-10-17", "Statement": [{"Sid": "50%25 off", "Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}'  # noqa: E501


async def test_a_document_comes_back_as_it_was_written(caller: AwsCaller) -> None:
    scope = Scope("us-west-2", "123456789012")
    await caller.call(scope, "iam", "CreateRole", {"RoleName": "texts", "AssumeRolePolicyDocument": TEXT})
    found = await caller.call(scope, "iam", "GetRole", {"RoleName": "texts"})
    assert found["Role"]["AssumeRolePolicyDocument"] == TEXT
