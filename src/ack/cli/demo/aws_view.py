"""AWS as its owner sees it: asked directly, past the controller."""

from __future__ import annotations

import asyncio
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError

OURS = "services.k8s.aws/"
"""Prefix of the tags that the controller adds for itself."""


class AwsView:
    """A repository and a bucket, as AWS tells of them.

    Args:
        url: the endpoint.
        region: the region.
        repository: the repository's name.
        bucket: the bucket's name.
    """

    def __init__(self, url: str, region: str, *, repository: str, bucket: str) -> None:
        self._repository = repository
        self._bucket = bucket
        session = botocore.session.Session()
        config = Config(proxies={}, s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}, read_timeout=5)

        def client(service: str) -> Any:
            return session.create_client(
                service,
                region_name=region,
                endpoint_url=url,
                config=config,
                aws_access_key_id="testing",
                aws_secret_access_key="testing",  # noqa: S106 - AWS on this machine has no secrets
            )

        self._ecr, self._s3 = client("ecr"), client("s3")

    async def repository(self) -> dict[str, Any]:
        """`DescribeRepositories`, with the tags of `ListTagsForResource` as a map."""
        return await asyncio.to_thread(self._read_repository)

    async def bucket(self) -> dict[str, Any]:
        """`tags` as a map, and `versioning`, of the bucket."""
        return await asyncio.to_thread(self._read_bucket)

    async def take_bucket_tag(self, key: str) -> None:
        """Takes one of the bucket's tags away."""
        tags = (await self.bucket())["tags"]
        del tags[key]
        await asyncio.to_thread(
            self._s3.put_bucket_tagging,
            Bucket=self._bucket,
            Tagging={"TagSet": [{"Key": k, "Value": v} for k, v in tags.items()]},
        )

    async def names(self) -> tuple[list[str], list[str]]:
        """All repositories and all buckets that there are."""
        return await asyncio.to_thread(self._names)

    def _read_repository(self) -> dict[str, Any]:
        found: dict[str, Any] = self._ecr.describe_repositories(repositoryNames=[self._repository])["repositories"][0]
        tags = self._ecr.list_tags_for_resource(resourceArn=found["repositoryArn"])["tags"]
        return {**found, "tags": {tag["Key"]: tag["Value"] for tag in tags}}

    def _read_bucket(self) -> dict[str, Any]:
        versioning = self._s3.get_bucket_versioning(Bucket=self._bucket).get("Status")
        try:
            tags = self._s3.get_bucket_tagging(Bucket=self._bucket)["TagSet"]
        except ClientError as error:
            if error.response["Error"]["Code"] != "NoSuchTagSet":
                raise
            tags = []
        return {"name": self._bucket, "versioning": versioning, "tags": {tag["Key"]: tag["Value"] for tag in tags}}

    def _names(self) -> tuple[list[str], list[str]]:
        repositories = self._ecr.describe_repositories()["repositories"]
        buckets = self._s3.list_buckets()["Buckets"]
        return [r["repositoryName"] for r in repositories], [b["Name"] for b in buckets]


def own(tags: dict[str, str]) -> dict[str, str]:
    """The user's tags."""
    return {key: value for key, value in tags.items() if not key.startswith(OURS)}


def controllers(tags: dict[str, str]) -> dict[str, str]:
    """The tags that the controller adds for itself."""
    return {key: value for key, value in tags.items() if key.startswith(OURS)}
