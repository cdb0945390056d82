"""The proxy knows what passes by."""

from __future__ import annotations

import pytest

from tests.support.aws_wire import recognise


def signed(service: str) -> dict[str, str]:
    scope = f"AKIA/20261125/us-west-2/{service}/aws4_request"
    return {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"}


@pytest.mark.parametrize(
    ("method", "path", "operation"),
    [
        ("GET", "/", "ListBuckets"),
        ("PUT", "/b", "CreateBucket"),
        ("HEAD", "/b", "HeadBucket"),
        ("DELETE", "/b", "DeleteBucket"),
        ("GET", "/b?versioning", "GetBucketVersioning"),
        ("PUT", "/b?lifecycle", "PutBucketLifecycleConfiguration"),
        ("DELETE", "/b?lifecycle", "DeleteBucketLifecycle"),
        ("GET", "/b?notification", "GetBucketNotificationConfiguration"),
        ("GET", "/b?analytics", "ListBucketAnalyticsConfigurations"),
        ("GET", "/b?analytics&id=x", "GetBucketAnalyticsConfiguration"),
        ("DELETE", "/b?inventory&id=x", "DeleteBucketInventoryConfiguration"),
        ("GET", "/b?policyStatus", "GetBucketPolicyStatus"),
        ("GET", "/b?list-type=2&prefix=x", "ListObjectsV2"),
        ("GET", "/b/k/with/slashes", "GetObject"),
        ("PUT", "/b/k", "PutObject"),
        ("GET", "/b?object-lock", "GetObjectLockConfiguration"),
        ("GET", "/b?publicAccessBlock", "GetPublicAccessBlock"),
    ],
)
def test_buckets(method: str, path: str, operation: str) -> None:
    found = recognise(method, path, signed("s3"), b"")
    assert (found.service, found.operation, found.region) == ("s3", operation, "us-west-2")


@pytest.mark.parametrize(
    ("service", "method", "path", "operation"),
    [
        ("lambda", "POST", "/2015-03-31/functions", "CreateFunction"),
        ("lambda", "GET", "/2015-03-31/functions/f", "GetFunction"),
        ("eks", "POST", "/clusters/c/node-groups", "CreateNodegroup"),
        ("elasticfilesystem", "DELETE", "/2015-02-01/file-systems/fs-1", "DeleteFileSystem"),
    ],
)
def test_other_rest_services(service: str, method: str, path: str, operation: str) -> None:
    assert recognise(method, path, signed(service), b"").operation == operation


def test_json_and_query() -> None:
    target = {**signed("ecr"), "X-Amz-Target": "AmazonEC2ContainerRegistry_V20150921.CreateRepository"}
    found = recognise("POST", "/", target, b'{"repositoryName": "a"}')
    assert (found.service, found.operation, found.params) == ("ecr", "CreateRepository", {"repositoryName": "a"})
    form = {**signed("sts"), "Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    assert recognise("POST", "/", form, b"Action=AssumeRole&Version=2011-06-15").operation == "AssumeRole"
