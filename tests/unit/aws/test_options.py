"""Which endpoints and settings are accepted."""

from __future__ import annotations

from typing import Any

import pytest

from ack.aws.operations import is_read, op_type
from ack.aws.options import UNSAFE_ENDPOINT, AwsOptions, validate_endpoint
from ack.aws.paging import Paging


@pytest.mark.parametrize("url", ["https://vpce-1.api.ecr.us-west-2.vpce.amazonaws.com", "https://localhost:4566/x"])
def test_safe_endpoints(url: str) -> None:
    validate_endpoint(url, allow_unsafe=False)


def test_plain_http_must_be_allowed() -> None:
    with pytest.raises(ValueError, match=UNSAFE_ENDPOINT):
        validate_endpoint("http://localhost:4566", allow_unsafe=False)
    validate_endpoint("http://localhost:4566", allow_unsafe=True)


@pytest.mark.parametrize("url", ["localhost:4566", "ftp://x", "https://", "", "https://x:port", "https://[::1"])
def test_no_endpoints(url: str) -> None:
    with pytest.raises(ValueError, match="invalid AWS endpoint URL"):
        validate_endpoint(url, allow_unsafe=True)


def test_credentials_in_an_endpoint_are_refused_and_not_shown() -> None:
    with pytest.raises(ValueError, match="must not contain a user name") as caught:
        validate_endpoint("https://me:s3cr3t@localhost", allow_unsafe=True)
    assert "s3cr3t" not in str(caught.value)


@pytest.mark.parametrize(
    "settings",
    [
        {"endpoint_url": "http://x"},
        {"identity_endpoint_url": "http://x"},
        {"http_timeout_seconds": -1},
        {"max_pool_connections": 0},
        {"max_attempts": 0},
    ],
)
def test_settings_that_cannot_work(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        AwsOptions(**settings)


@pytest.mark.parametrize(
    ("operation", "read", "kind"),
    [
        ("DescribeRepositories", True, "READ_MANY"),
        ("ListTagsForResource", True, "READ_MANY"),
        ("BatchGetImage", True, "READ_MANY"),
        ("GetBucketPolicy", True, "READ_ONE"),
        ("HeadBucket", True, "READ_ONE"),
        ("GetQueueAttributes", True, "GET_ATTRIBUTES"),
        ("SetQueueAttributes", False, "SET_ATTRIBUTES"),
        ("ModifyLoadBalancerAttributes", False, "SET_ATTRIBUTES"),
        ("CreateRepository", False, "CREATE"),
        ("DeleteRepository", False, "DELETE"),
        ("PutBucketPolicy", False, "UPDATE"),
        ("TagResource", False, "UPDATE"),
        ("BatchDeleteImage", False, "UPDATE"),
        ("RunInstances", False, "CREATE"),
        ("TerminateInstances", False, "DELETE"),
    ],
)
def test_what_an_operation_does(operation: str, read: bool, kind: str) -> None:
    assert is_read(operation) is read
    assert op_type(operation) == kind


def test_pages_by_token() -> None:
    paging = Paging.parse({"input_token": "nextToken", "output_token": "nextToken", "result_key": "repositories"})
    assert paging is not None
    assert paging.next_tokens({"nextToken": "a", "repositories": []}) == {"nextToken": "a"}
    assert paging.next_tokens({"nextToken": ""}) == {}
    assert paging.next_tokens({}) == {}
    assert Paging.parse(None) is None


def test_pages_by_several_tokens_and_a_flag() -> None:
    paging = Paging.parse(
        {
            "input_token": ["Marker", "Id"],
            "output_token": ["NextMarker || Items[-1].Key", "NextId"],
            "more_results": "IsTruncated",
        }
    )
    assert paging is not None
    answer = {"IsTruncated": True, "Items": [{"Key": "a"}, {"Key": "b"}]}
    assert paging.next_tokens(answer) == {"Marker": "b"}
    assert paging.next_tokens({**answer, "NextMarker": "c", "NextId": "i"}) == {"Marker": "c", "Id": "i"}
    assert paging.next_tokens({**answer, "IsTruncated": False}) == {}
