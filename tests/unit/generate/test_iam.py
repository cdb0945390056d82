"""The IAM policy holds exactly the actions that declarations and hooks call."""

from __future__ import annotations

import json

import pytest

from ack.generate.write_iam import Purpose, iam_actions, is_read, statements, write_iam

from .samples import CLERK, ORDER, SHOP


def test_one_statement_a_purpose_with_sorted_actions() -> None:
    document = json.loads(write_iam(SHOP, [ORDER, CLERK], ["GetOrderTotal", "CancelOrder", "kms:DescribeKey"]))
    assert document["Version"] == "2012-10-17"
    assert {item["Sid"]: item["Action"] for item in document["Statement"]} == {
        "Read": [
            "shop:DescribeClerks",
            "shop:GetOrderPolicy",
            "shop:GetOrderTotal",
            "shop:ListOrderLines",
            "shop:ListOrders",
            "shop:ListTagsForResource",
        ],
        "ReadTagsInBulk": ["tag:GetResources"],
        "Write": [
            "shop:AddOrderLine",
            "shop:CancelOrder",
            "shop:CreateOrder",
            "shop:DeleteOrder",
            "shop:DeleteOrderPolicy",
            "shop:HireClerk",
            "shop:PutOrderNote",
            "shop:PutOrderPolicy",
            "shop:RemoveOrderLine",
        ],
        "Tag": ["shop:TagResource", "shop:UntagResource"],
        "OtherServices": ["iam:PassRole", "kms:DescribeKey"],
    }
    assert all(item["Effect"] == "Allow" and item["Resource"] == "*" for item in document["Statement"])


def test_no_empty_statement() -> None:
    assert list(statements(SHOP, [CLERK])) == [Purpose.READ, Purpose.WRITE]


def test_every_declared_operation_is_allowed_and_no_action_twice() -> None:
    granted = [action for actions in statements(SHOP, [ORDER, CLERK]).values() for action in actions]
    assert len(granted) == len(set(granted))
    called = {
        action for kind in (ORDER, CLERK) for call in kind.calls() for action in iam_actions(SHOP, call.operation)
    }
    assert set(granted) == called | {"tag:GetResources"}


def test_an_action_that_reads_and_writes_is_granted_once() -> None:
    found = statements(SHOP, [ORDER], ["HeadOrder"])
    assert found == statements(SHOP, [ORDER])


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ("GetBucketPolicy", True),
        ("BatchGetRepositoryScanningConfiguration", True),
        ("HeadBucket", True),
        ("ListTagsForResource", True),
        ("kms:DescribeKey", True),
        ("BatchDeleteImage", False),
        ("Getaway", False),
        ("PutImage", False),
        ("iam:PassRole", False),
    ],
)
def test_is_read(operation: str, expected: bool) -> None:
    assert is_read(operation) is expected
