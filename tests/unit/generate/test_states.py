"""States by AWS's words for them."""

from __future__ import annotations

import pytest

from ack.api.resource import When
from ack.generate.states import delete_failed
from ack.generate.subject import Result
from ack.model.service import load


@pytest.mark.parametrize(
    ("service", "operation", "path", "member", "values"),
    [
        ("eks", "DescribeNodegroup", "nodegroup", "status", ("DELETE_FAILED",)),
        ("ec2", "DescribeNatGateways", "NatGateways[]", "State", ()),
        ("ec2", "DescribeManagedPrefixLists", "PrefixLists[]", "State", ("delete-failed",)),
        ("events", "DescribeEndpoint", "", "State", ("DELETE_FAILED",)),
        ("ecr", "DescribeRepositories", "repositories[]", "imageTagMutability", ()),
    ],
)
def test_a_delete_that_was_given_up(
    service: str, operation: str, path: str, member: str, values: tuple[str, ...]
) -> None:
    shape = load(service).operation(operation).output
    for step in path.split(".") if path else ():
        shape = shape.members[step.removesuffix("[]")].shape
        shape = shape.element if step.endswith("[]") else shape
    result = Result(path=path, members=list(shape.members.values()))
    found = list(delete_failed(result, {member: "status.state"}))
    assert found == ([When(path="status.state", values=values)] if values else [])
    assert not list(delete_failed(result, {})), "of what is no field nothing is known"
