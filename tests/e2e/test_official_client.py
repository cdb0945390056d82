"""Users' scripts: the official Kubernetes client, with the manifests of the announcement."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import yaml

from tests.e2e.ecr.test_repository import ANNOUNCEMENT
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller
from tests.support.official import CustomObjects, custom_objects
from tests.support.waiting import eventually

pytestmark = pytest.mark.services("ecr", "s3")

BUCKET = """
apiVersion: s3.services.k8s.aws/v1alpha1
kind: Bucket
metadata: {name: my-bucket}
spec: {name: bucket-of-a-script}
"""


@pytest.fixture
def objects(kubernetes: Cluster) -> CustomObjects:
    """The client."""
    return custom_objects(kubernetes.kubeconfig)


async def test_the_announcement(kubernetes: Cluster, aws: Aws, controller: Controller, objects: CustomObjects) -> None:
    manifest: dict[str, Any] = yaml.safe_load(ANNOUNCEMENT)
    await asyncio.to_thread(objects.create, kubernetes.namespace, manifest)
    await kubernetes.synced("Repository", "my-ecr-repo")

    # Read, change and send back whole, with the version that was read: as test suites in the wild do.
    obj = await asyncio.to_thread(objects.get, kubernetes.namespace, manifest)
    obj["spec"]["imageScanningConfiguration"] = {"scanOnPush": True}
    await asyncio.to_thread(objects.patch, kubernetes.namespace, manifest, obj)

    async def scans() -> bool:
        found = (await aws.call("ecr", "DescribeRepositories"))["repositories"][0]
        return bool(found["imageScanningConfiguration"]["scanOnPush"])

    await eventually(scans)
    # A field is cleared with null.
    await asyncio.to_thread(objects.patch, kubernetes.namespace, manifest, {"spec": {"tags": None}})

    async def untagged() -> bool:
        arn = (await aws.call("ecr", "DescribeRepositories"))["repositories"][0]["repositoryArn"]
        tags = (await aws.call("ecr", "ListTagsForResource", resourceArn=arn))["tags"]
        return all(tag["Key"].startswith("services.k8s.aws/") for tag in tags)

    await eventually(untagged)
    await asyncio.to_thread(objects.delete, kubernetes.namespace, manifest)
    await kubernetes.gone("Repository", "my-ecr-repo")
    assert (await aws.call("ecr", "DescribeRepositories"))["repositories"] == []


async def test_a_bucket(kubernetes: Cluster, aws: Aws, controller: Controller, objects: CustomObjects) -> None:
    manifest: dict[str, Any] = yaml.safe_load(BUCKET)
    await asyncio.to_thread(objects.create, kubernetes.namespace, manifest)
    await kubernetes.synced("Bucket", "my-bucket")
    versioning = {"spec": {"versioning": {"status": "Enabled"}}}
    await asyncio.to_thread(objects.patch, kubernetes.namespace, manifest, versioning)

    async def versioned() -> bool:
        return bool(await aws.ask("s3", "GetBucketVersioning", "Status", Bucket="bucket-of-a-script") == "Enabled")

    await eventually(versioned)
    await asyncio.to_thread(objects.delete, kubernetes.namespace, manifest)
    await kubernetes.gone("Bucket", "my-bucket")
    assert (await aws.call("s3", "ListBuckets"))["Buckets"] == []
