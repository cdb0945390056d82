"""Values that AWS tells once: they go to the Secrets that the object names, and nowhere else."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from ack.api import core
from ack.kube.config import ClientConfig
from ack.kube.errors import NotFound
from ack.kube.loading import load
from ack.kube.transport import RetryPolicy
from ack.kube.types import EVENT, NAMESPACE, SECRET
from tests.e2e.test_secrets import put
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Start
from tests.support.guillotine import Cut
from tests.support.kube_proxy import KubeProxy
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("keysample"), pytest.mark.feature(25)]


@pytest.fixture(autouse=True)
async def user(aws: Aws) -> AsyncIterator[None]:
    await aws.call("iam", "CreateUser", UserName="app")
    yield


def spec(secret: str = "credentials", namespace: str = "") -> dict[str, Any]:
    where = {"name": secret, **({"namespace": namespace} if namespace else {})}
    return {
        "userName": "app",
        "secretAccessKey": {**where, "key": "secret"},
        "accessKeyID": {**where, "key": "id"},
    }


async def written(kubernetes: Cluster, name: str = "credentials", namespace: str = "") -> dict[str, str]:
    secret = await kubernetes.client.get(SECRET, name, namespace or kubernetes.namespace)
    return {key: base64.b64decode(value).decode() for key, value in (secret.get("data") or {}).items()}


async def keys_of(aws: Aws) -> list[str]:
    found = await aws.call("iam", "ListAccessKeys", UserName="app")
    return [key["AccessKeyId"] for key in found["AccessKeyMetadata"]]


async def test_the_secret_is_made_and_goes_with_the_object(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3) as controller:
        await kubernetes.create("AccessKey", "one", spec())
        obj = await kubernetes.synced("AccessKey", "one")
        data = await written(kubernetes)
        assert [data["id"]] == await keys_of(aws) == [obj["status"]["id"]]
        assert len(data["secret"]) >= 20
        secret = await kubernetes.client.get(SECRET, "credentials", kubernetes.namespace)
        (owner,) = secret["metadata"]["ownerReferences"]
        assert (owner["kind"], owner["name"], owner["uid"]) == ("AccessKey", "one", obj["metadata"]["uid"])
        # The value is in the Secret and nowhere else.
        events = await kubernetes.client.list(EVENT, kubernetes.namespace)
        assert data["secret"] not in json.dumps([obj, events.items])
        # Nothing more is read or written, however often the object is looked at.
        await eventually(lambda: aws.proxy.count("ListAccessKeys") >= 3)
        assert controller.requests.writes.count("patch secrets") == 1
        assert aws.proxy.count("CreateAccessKey") == 1
        await kubernetes.delete_and_wait("AccessKey", "one")
        assert await keys_of(aws) == []

        async def collected() -> bool:
            try:
                await kubernetes.client.get(SECRET, "credentials", kubernetes.namespace)
            except NotFound:
                return True
            return False

        # A real garbage collector looks for new kinds twice a minute.
        await eventually(collected, seconds=90)


async def test_a_secret_that_was_there_keeps_the_rest(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "credentials", {"id": "placeholder", "other": "kept"})
    async with start():
        await kubernetes.create("AccessKey", "one", spec())
        await kubernetes.synced("AccessKey", "one")
        data = await written(kubernetes)
        assert data["other"] == "kept"
        assert [data["id"]] == await keys_of(aws)
        secret = await kubernetes.client.get(SECRET, "credentials", kubernetes.namespace)
        assert "ownerReferences" not in secret["metadata"]
        await kubernetes.delete_and_wait("AccessKey", "one")
        assert (await written(kubernetes))["other"] == "kept"


async def test_what_may_not_be_written_to_is_told_before_aws_is_asked(
    kubernetes: Cluster, aws: Aws, start: Start
) -> None:
    own = kubernetes.namespace
    vault = f"{own}-vault"
    await kubernetes.client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": vault}})
    await put(kubernetes, "theirs", {"id": "x"}, namespace=vault)
    await put(kubernetes, "typed", {"username": "x", "password": "x"}, type="kubernetes.io/basic-auth")
    async with start():
        await kubernetes.create("AccessKey", "theirs", spec("theirs", vault))
        obj = await kubernetes.terminal("AccessKey", "theirs")
        assert f"may not be written to from namespace {own}" in condition(obj, core.READY)["message"]
        await kubernetes.create("AccessKey", "typed", spec("typed"))
        obj = await kubernetes.terminal("AccessKey", "typed")
        assert condition(obj, core.READY)["message"].startswith("only opaque secrets can be used")
        await kubernetes.create("AccessKey", "missing", spec("missing", vault))
        obj = await kubernetes.recoverable("AccessKey", "missing")
        assert condition(obj, core.READY)["message"].startswith("kubernetes secret not found")
        assert aws.proxy.count("CreateAccessKey") == 0
        # Whoever keeps the Secret may allow it.
        allowed = {"metadata": {"annotations": {core.ALLOWED_NAMESPACES: own}}}
        await kubernetes.client.merge_patch(SECRET, "theirs", vault, allowed)
        await kubernetes.annotate("AccessKey", "theirs", {"services.k8s.aws/touch": "1"})
        await kubernetes.synced("AccessKey", "theirs")
        assert [(await written(kubernetes, "theirs", vault))["id"]] == await keys_of(aws)


async def test_a_secret_that_goes_away_is_told(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("AccessKey", "one", spec())
        await kubernetes.synced("AccessKey", "one")
        await kubernetes.client.delete(SECRET, "credentials", kubernetes.namespace)
        obj = await kubernetes.wait("AccessKey", "one", lambda o: condition(o, core.ADVISORY))
        assert condition(obj, core.ADVISORY)["reason"] == "SecretMissing"
        assert aws.proxy.count("CreateAccessKey") == 1


@asynccontextmanager
async def cutting(kubernetes: Cluster, judge: Callable[[str], Cut | None], folder: Path) -> AsyncIterator[ClientConfig]:
    """The API server behind a proxy that cuts some writes."""
    async with KubeProxy(load(Path(kubernetes.kubeconfig)), judge) as proxy:
        yield load(Path(proxy.kubeconfig(folder / "by-proxy")))


async def test_a_value_that_cannot_be_written_is_held(
    kubernetes: Cluster, aws: Aws, start: Start, tmp_path: Path
) -> None:
    """It is written by a later loop, and AWS makes no second one."""
    cut = Cut("before", lambda: None)
    refused: list[str] = []

    def judge(write: str) -> Cut | None:
        if write != "patch secrets" or len(refused) == RetryPolicy().attempts:
            return None
        refused.append(write)
        return cut

    async with cutting(kubernetes, judge, tmp_path) as kube, start(kube=kube):
        await kubernetes.create("AccessKey", "one", spec())
        await kubernetes.synced("AccessKey", "one")
    assert refused
    assert [(await written(kubernetes))["id"]] == await keys_of(aws)


async def test_a_value_that_is_lost_is_told(kubernetes: Cluster, aws: Aws, start: Start, tmp_path: Path) -> None:
    def judge(write: str) -> Cut | None:
        return Cut("before", lambda: None) if write == "patch secrets" else None

    async with cutting(kubernetes, judge, tmp_path) as kube, start(kube=kube):
        await kubernetes.create("AccessKey", "one", spec())
        await kubernetes.recoverable("AccessKey", "one")
    async with start():
        obj = await kubernetes.terminal("AccessKey", "one")
        assert "before it could write down the value" in condition(obj, core.READY)["message"]
        assert aws.proxy.count("CreateAccessKey") == 1
        await kubernetes.delete_and_wait("AccessKey", "one")
        assert await keys_of(aws) == []
