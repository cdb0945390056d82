"""What decides in which account an object's resource is made, and what is in an account."""

from __future__ import annotations

import botocore.session

from ack.kube.errors import NotFound
from ack.kube.types import CONFIGMAP, NAMESPACE
from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster

OTHER = "111122223333"
ROLE = f"arn:aws:iam::{OTHER}:role/ack"


async def annotate_namespace(kubernetes: Cluster, **annotations: str | None) -> None:
    """Changes annotations of the test's namespace: `owner_account_id="..."`; `None` takes one away."""
    keys = {f"services.k8s.aws/{name.replace('_', '-')}": value for name, value in annotations.items()}
    patch = {"metadata": {"annotations": keys}}
    await kubernetes.client.merge_patch(NAMESPACE, kubernetes.namespace, None, patch)


async def label_namespace(kubernetes: Cluster, **labels: str | None) -> None:
    """Changes labels of the test's namespace; `None` takes one away."""
    await kubernetes.client.merge_patch(NAMESPACE, kubernetes.namespace, None, {"metadata": {"labels": labels}})


async def role_map(kubernetes: Cluster, name: str, **roles: str) -> None:
    """Writes a role map into the test's namespace, which plays the controller's."""
    data = {key.removeprefix("_").replace("__", "."): arn for key, arn in roles.items()}
    try:
        await kubernetes.client.merge_patch(CONFIGMAP, name, kubernetes.namespace, {"data": data})
    except NotFound:
        metadata = {"name": name, "namespace": kubernetes.namespace}
        await kubernetes.client.create(
            CONFIGMAP, {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": data}
        )


async def names(aws: Aws, *, account: str = ACCOUNT, region: str = REGION) -> list[str]:
    """The repositories of an account in a region."""
    keys = await aws.call("sts", "AssumeRole", RoleArn=f"arn:aws:iam::{account}:role/test", RoleSessionName="test")
    found = keys["Credentials"]
    client = botocore.session.Session().create_client(
        "ecr",
        region_name=region,
        endpoint_url=aws.proxy.url,
        aws_access_key_id=found["AccessKeyId"],
        aws_secret_access_key=found["SecretAccessKey"],
        aws_session_token=found["SessionToken"],
    )
    return sorted(r["repositoryName"] for r in client.describe_repositories()["repositories"])
