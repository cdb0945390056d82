"""S3 buckets: created, changed part by part, repaired and deleted."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster, conditions, is_synced
from tests.support.controllers import Controller
from tests.support.waiting import eventually

PUBLIC_ACCESS = {
    "blockPublicACLs": True,
    "blockPublicPolicy": False,
    "ignorePublicACLs": True,
    "restrictPublicBuckets": False,
}
ALL_BLOCKED = dict.fromkeys(PUBLIC_ACCESS, True)
ENCRYPTION = {
    "rules": [
        {
            "applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms", "kmsMasterKeyID": "alias/mine"},
            "bucketKeyEnabled": True,
        }
    ]
}
CORS = {
    "corsRules": [{"allowedMethods": ["GET", "PUT"], "allowedOrigins": ["https://example.org"], "maxAgeSeconds": 9}]
}


def lifecycle(days: int) -> dict[str, Any]:
    rule = {"id": "old", "status": "Enabled", "filter": {"prefix": "logs/"}, "expiration": {"days": days}}
    return {"rules": [rule]}


def policy(name: str, effect: str = "Deny") -> str:
    statement = {
        "Sid": "tls",
        "Effect": effect,
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def tag(key: str, value: str) -> dict[str, str]:
    return {"key": key, "value": value}


class Bucket:
    """One bucket, as AWS has it."""

    def __init__(self, aws: Aws, name: str) -> None:
        self.aws = aws
        self.name = name

    async def exists(self) -> bool:
        return await self.aws.code("s3", "HeadBucket", Bucket=self.name) == ""

    async def get(self, what: str, member: str = "") -> Any:
        """The answer of a Get operation, or the error code."""
        return await self.aws.ask("s3", f"Get{what}", member, Bucket=self.name)

    async def put(self, what: str, **params: Any) -> None:
        await self.aws.call("s3", f"Put{what}", Bucket=self.name, **params)

    async def tags(self) -> dict[str, str]:
        found = await self.get("BucketTagging", "TagSet")
        return {} if found == "NoSuchTagSet" else {tag["Key"]: tag["Value"] for tag in found}

    async def user_tags(self) -> dict[str, str]:
        return {k: v for k, v in (await self.tags()).items() if not k.startswith("services.k8s.aws/")}

    async def versioning(self) -> Any:
        return await self.get("BucketVersioning", "Status")

    async def encryption(self) -> Any:
        rule = (await self.get("BucketEncryption", "ServerSideEncryptionConfiguration"))["Rules"][0]
        return rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"]

    async def public_access(self) -> Any:
        found = await self.get("PublicAccessBlock", "PublicAccessBlockConfiguration")
        return found if isinstance(found, str) else [found[m] for m in sorted(found)]

    async def expiry(self) -> Any:
        found = await self.get("BucketLifecycleConfiguration", "Rules")
        return found if isinstance(found, str) else found[0]["Expiration"]["Days"]

    async def policy(self) -> Any:
        found = await self.get("BucketPolicy", "Policy")
        return found if found == "NoSuchBucketPolicy" else json.loads(found)

    async def ownership(self) -> Any:
        return (await self.get("BucketOwnershipControls", "OwnershipControls"))["Rules"][0]["ObjectOwnership"]

    async def cors(self) -> Any:
        found = await self.get("BucketCors", "CORSRules")
        return found if isinstance(found, str) else found[0]["AllowedMethods"]

    async def metrics(self) -> Any:
        answer = await self.aws.call("s3", "ListBucketMetricsConfigurations", Bucket=self.name)
        return {m["Id"]: (m.get("Filter") or {}).get("Prefix") for m in answer.get("MetricsConfigurationList") or []}


@pytest.fixture
def name() -> str:
    return f"bucket-{uuid.uuid4().hex[:12]}"


async def becomes(look: Callable[[], Awaitable[Any]], wanted: Any, why: object) -> None:
    async def check() -> bool:
        found = await look()
        assert found == wanted, f"after {why} AWS has {found}"
        return True

    await eventually(check)


async def test_created_and_deleted(kubernetes: Cluster, aws: Aws, controller: Controller, name: str) -> None:
    manifest = f"""
apiVersion: s3.services.k8s.aws/v1alpha1
kind: Bucket
metadata:
  name: my-bucket
spec:
  name: {name}
"""
    await kubernetes.create_object(manifest)
    obj = await kubernetes.synced("Bucket", "my-bucket")
    bucket = Bucket(aws, name)
    assert await bucket.exists()
    location = await aws.call("s3", "GetBucketLocation", Bucket=name)
    assert location["LocationConstraint"] == REGION, "where the controller's region says"
    assert obj["status"]["ackResourceMetadata"] == {
        "arn": f"arn:aws:s3:::{name}",
        "ownerAccountID": ACCOUNT,
        "region": REGION,
        "partition": "aws",
    }
    assert (await bucket.tags())["services.k8s.aws/namespace"] == kubernetes.namespace
    assert conditions(obj)["Ready"][0] == "True"
    assert obj["spec"]["name"] == name
    assert "tagging" not in obj["spec"]
    await kubernetes.delete_and_wait("Bucket", "my-bucket")
    assert not await bucket.exists()


async def test_change_each_part_and_take_it_away(
    kubernetes: Cluster, aws: Aws, controller: Controller, name: str
) -> None:
    await kubernetes.create("Bucket", "b", {"name": name})
    await kubernetes.synced("Bucket", "b")
    bucket = Bucket(aws, name)
    metrics = [{"id": "all"}, {"id": "logs", "filter": {"prefix": "logs/"}}]
    steps: list[tuple[str, Any, Callable[[], Awaitable[Any]], Any]] = [
        ("tagging", {"tagSet": [tag("a", "1"), tag("b", "2")]}, bucket.user_tags, {"a": "1", "b": "2"}),
        ("tagging", {"tagSet": [tag("b", "3")]}, bucket.user_tags, {"b": "3"}),
        ("tagging", None, bucket.user_tags, {}),
        ("versioning", {"status": "Enabled"}, bucket.versioning, "Enabled"),
        ("versioning", {"status": "Suspended"}, bucket.versioning, "Suspended"),
        ("versioning", {"status": "Enabled"}, bucket.versioning, "Enabled"),
        ("versioning", None, bucket.versioning, "Suspended"),
        ("encryption", ENCRYPTION, bucket.encryption, "aws:kms"),
        ("encryption", None, bucket.encryption, "AES256"),
        ("publicAccessBlock", PUBLIC_ACCESS, bucket.public_access, [True, False, True, False]),
        ("publicAccessBlock", ALL_BLOCKED, bucket.public_access, [True] * 4),
        ("lifecycle", lifecycle(30), bucket.expiry, 30),
        ("lifecycle", lifecycle(60), bucket.expiry, 60),
        ("lifecycle", None, bucket.expiry, "NoSuchLifecycleConfiguration"),
        ("policy", policy(name), bucket.policy, json.loads(policy(name))),
        ("policy", policy(name, "Allow"), bucket.policy, json.loads(policy(name, "Allow"))),
        ("policy", None, bucket.policy, "NoSuchBucketPolicy"),
        ("ownershipControls", {"rules": [{"objectOwnership": "ObjectWriter"}]}, bucket.ownership, "ObjectWriter"),
        ("cors", CORS, bucket.cors, ["GET", "PUT"]),
        ("cors", None, bucket.cors, "NoSuchCORSConfiguration"),
        ("metrics", metrics, bucket.metrics, {"all": None, "logs": "logs/"}),
        ("metrics", [{"id": "logs", "filter": {"prefix": "new/"}}], bucket.metrics, {"logs": "new/"}),
        ("metrics", None, bucket.metrics, {}),
    ]  # fmt: skip
    for field, value, look, wanted in steps:
        await kubernetes.set("Bucket", "b", **{field: value})
        await becomes(look, wanted, {field: value})
        obj = await kubernetes.get("Bucket", "b")
        assert is_synced(obj), (field, value, conditions(obj))
    assert await bucket.exists()
    assert [e for e in await kubernetes.events_of("Bucket", "b") if e[0] == "Warning"] == []


async def test_created_with_all_of_it_then_quiet(
    kubernetes: Cluster, aws: Aws, controller: Controller, name: str
) -> None:
    spec = {
        "name": name,
        "tagging": {"tagSet": [{"key": "z", "value": "1"}, {"key": "a", "value": "2"}]},
        "versioning": {"status": "Enabled"},
        "encryption": ENCRYPTION,
        "publicAccessBlock": PUBLIC_ACCESS,
        "lifecycle": lifecycle(30),
        "policy": policy(name),
        "cors": CORS,
    }
    await kubernetes.create("Bucket", "b", spec)
    obj = await kubernetes.synced("Bucket", "b")
    bucket = Bucket(aws, name)
    assert await bucket.user_tags() == {"z": "1", "a": "2"}
    assert await bucket.versioning() == "Enabled"
    assert await bucket.encryption() == "aws:kms"
    assert await bucket.public_access() == [True, False, True, False]
    assert await bucket.expiry() == 30
    assert await bucket.policy() == json.loads(policy(name))
    assert {field: obj["spec"][field] for field in spec} == spec

    aws.proxy.clear()
    await aws.proxy.wait_for(lambda p: p.count("HeadBucket") >= 3)
    writes = [call.operation for call in aws.proxy.calls if call.operation.startswith(("Put", "Delete", "Create"))]
    assert writes == []
    after = await kubernetes.get("Bucket", "b")
    assert after["metadata"]["resourceVersion"] == obj["metadata"]["resourceVersion"]


@pytest.mark.feature(2, 14)
async def test_drift_is_repaired(kubernetes: Cluster, aws: Aws, controller: Controller, name: str) -> None:
    spec = {
        "name": name,
        "tagging": {"tagSet": [{"key": "mine", "value": "1"}]},
        "versioning": {"status": "Enabled"},
        "publicAccessBlock": ALL_BLOCKED,
        "lifecycle": lifecycle(30),
        "policy": policy(name),
    }
    await kubernetes.create("Bucket", "b", spec)
    await kubernetes.synced("Bucket", "b")
    bucket = Bucket(aws, name)
    await aws.call("s3", "DeleteBucketTagging", Bucket=name)
    await bucket.put("BucketVersioning", VersioningConfiguration={"Status": "Suspended"})
    await aws.call("s3", "DeletePublicAccessBlock", Bucket=name)
    await aws.call("s3", "DeleteBucketLifecycle", Bucket=name)
    await bucket.put("BucketPolicy", Policy=policy(name, "Allow"))
    await becomes(bucket.user_tags, {"mine": "1"}, "drift")
    assert (await bucket.tags())["services.k8s.aws/namespace"] == kubernetes.namespace
    await becomes(bucket.versioning, "Enabled", "drift")
    await becomes(bucket.public_access, [True] * 4, "drift")
    await becomes(bucket.expiry, 30, "drift")
    await becomes(bucket.policy, json.loads(policy(name)), "drift")
    await kubernetes.event("Bucket", "b", "DriftRepaired")


async def test_what_no_read_tells_follows_an_edit(
    kubernetes: Cluster, aws: Aws, controller: Controller, name: str
) -> None:
    """S3 reports grants, never the canned ACL that they came from."""
    writers = {"rules": [{"objectOwnership": "ObjectWriter"}]}
    await kubernetes.create("Bucket", "b", {"name": name, "acl": "private", "ownershipControls": writers})
    await kubernetes.synced("Bucket", "b")
    bucket = Bucket(aws, name)

    async def grants() -> Any:
        return sorted(grant["Permission"] for grant in await bucket.get("BucketAcl", "Grants"))

    assert await grants() == ["FULL_CONTROL"]
    await kubernetes.set("Bucket", "b", acl="public-read")
    await becomes(grants, ["FULL_CONTROL", "READ"], "the ACL was edited")
    await aws.proxy.wait_for(lambda p: p.count("HeadBucket") > p.count("PutBucketAcl") + 3)
    assert aws.proxy.count("PutBucketAcl") == 1, "sent once, not at every look"


async def test_what_someone_adds_is_taken_away(
    kubernetes: Cluster, aws: Aws, controller: Controller, name: str
) -> None:
    await kubernetes.create("Bucket", "b", {"name": name})
    await kubernetes.synced("Bucket", "b")
    bucket = Bucket(aws, name)
    await bucket.put("BucketPolicy", Policy=policy(name, "Allow"))
    await bucket.put("BucketVersioning", VersioningConfiguration={"Status": "Enabled"})
    await becomes(bucket.policy, "NoSuchBucketPolicy", "drift")
    await becomes(bucket.versioning, "Suspended", "drift")


async def test_deleted_behind_the_controllers_back(
    kubernetes: Cluster, aws: Aws, controller: Controller, name: str
) -> None:
    await kubernetes.create("Bucket", "b", {"name": name, "versioning": {"status": "Enabled"}})
    await kubernetes.synced("Bucket", "b")
    bucket = Bucket(aws, name)
    await aws.call("s3", "DeleteBucket", Bucket=name)
    await becomes(bucket.versioning, "Enabled", "the bucket is made anew")
    await kubernetes.event("Bucket", "b", "Gone")


async def test_a_bucket_with_objects_is_kept(kubernetes: Cluster, aws: Aws, controller: Controller, name: str) -> None:
    await kubernetes.create("Bucket", "b", {"name": name})
    await kubernetes.synced("Bucket", "b")
    await aws.call("s3", "PutObject", Bucket=name, Key="precious", Body=b"1")
    await kubernetes.delete("Bucket", "b")
    obj = await kubernetes.recoverable("Bucket", "b")
    assert "BucketNotEmpty" in str(conditions(obj)["ACK.Recoverable"][2])
    assert obj["metadata"]["deletionTimestamp"]
    await aws.call("s3", "DeleteObject", Bucket=name, Key="precious")
    await kubernetes.gone("Bucket", "b")
    assert not await Bucket(aws, name).exists()


async def test_several_at_once(kubernetes: Cluster, aws: Aws, controller: Controller, name: str) -> None:
    names = [f"{name}-{i}" for i in range(8)]
    await asyncio.gather(*(kubernetes.create("Bucket", n, {"name": n}) for n in names))
    await asyncio.gather(*(kubernetes.synced("Bucket", n) for n in names))
    assert {b["Name"] for b in (await aws.call("s3", "ListBuckets"))["Buckets"]} == set(names)
    await asyncio.gather(*(kubernetes.delete_and_wait("Bucket", n) for n in names))
    assert (await aws.call("s3", "ListBuckets"))["Buckets"] == []
