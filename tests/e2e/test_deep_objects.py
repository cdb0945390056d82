"""Objects that the API server takes and that no reader of JSON likes stop nobody else."""

from __future__ import annotations

from pathlib import Path

import aiohttp
import orjson
import pytest

from ack.kube.credentials import Credentials
from ack.kube.loading import load
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start

pytestmark = [
    pytest.mark.envtest,  # the embedded API takes no such objects
    pytest.mark.services("ecr"),
]

DEEP = 2_000


async def create_deep(kubernetes: Cluster, name: str) -> None:
    """A Repository whose managed fields are deep: no encoder of Python writes it."""
    kind = kubernetes.types["Repository"]
    fields = b'{"f:a":' * DEEP + b"{}" + b"}" * DEEP
    entry = b'{"manager":"m","operation":"Update","apiVersion":"%s","fieldsType":"FieldsV1","fieldsV1":%s}'
    metadata = {"name": name, "namespace": kubernetes.namespace, "managedFields": "?"}
    obj = {"apiVersion": kind.api_version, "kind": kind.kind, "metadata": metadata, "spec": {"name": name}}
    managed = b"[" + entry % (kind.api_version.encode(), fields) + b"]"
    config = load(Path(kubernetes.kubeconfig))
    auth, tls = await Credentials(config).get()
    async with aiohttp.ClientSession(headers=[*auth, ("Content-Type", "application/json")]) as session:
        url = config.server + kind.path(kubernetes.namespace)
        data = orjson.dumps(obj).replace(b'"?"', managed)
        async with session.post(url, data=data, ssl=tls if tls is not None else True) as answer:
            assert answer.status == 201, await answer.text()


async def test_managed_fields_as_deep_as_somebody_likes(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await create_deep(kubernetes, "listed")
    await kubernetes.create("Repository", "beside", {"name": "beside"})
    async with start():
        for name in ("listed", "beside"):
            await kubernetes.synced("Repository", name)
        await create_deep(kubernetes, "watched")
        await kubernetes.create("Repository", "later", {"name": "later"})
        for name in ("watched", "later"):
            await kubernetes.synced("Repository", name)
        await kubernetes.delete_and_wait("Repository", "watched")
