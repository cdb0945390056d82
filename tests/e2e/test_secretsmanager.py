"""A secret of AWS whose value is in a Secret of Kubernetes."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from ack.kube.types import SECRET
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, is_synced
from tests.support.controllers import Controller
from tests.support.waiting import eventually

pytestmark = pytest.mark.services("secretsmanager")


def data(value: str) -> dict[str, str]:
    return {"value": base64.b64encode(value.encode()).decode()}


async def shows(aws: Aws, value: str, description: str) -> None:
    async def check() -> bool:
        assert await aws.ask("secretsmanager", "GetSecretValue", "SecretString", SecretId="db") == value
        assert await aws.ask("secretsmanager", "DescribeSecret", "Description", SecretId="db") == description
        return True

    await eventually(check)


async def test_the_value_and_its_changes_reach_aws(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    metadata: dict[str, Any] = {"name": "password", "namespace": kubernetes.namespace}
    body = {"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "data": data("first")}
    await kubernetes.client.create(SECRET, body)
    reference = {"name": "password", "key": "value"}
    spec = {"name": "db", "description": "one", "secretString": reference}
    await kubernetes.create("Secret", "db", spec)
    made = await kubernetes.wait("Secret", "db", is_synced)
    assert made["spec"]["secretString"] == reference
    await shows(aws, "first", "one")
    await kubernetes.patch("Secret", "db", {"spec": {"description": "two"}})
    await shows(aws, "first", "two")
    await kubernetes.client.merge_patch(SECRET, "password", kubernetes.namespace, {"data": data("second")})
    await shows(aws, "second", "two")
    await kubernetes.delete_and_wait("Secret", "db")
