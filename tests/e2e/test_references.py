"""References: a field whose value another object provides, and what happens when that object changes."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from ack.api import core
from ack.kube.client import Client
from ack.kube.errors import AlreadyExists
from ack.kube.types import CRD, NAMESPACE, ResourceType
from ack.runtime import references
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Controller, Start
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(22)]

KEY = ResourceType("kms.services.k8s.aws", "v1alpha1", "Key", "keys")
"""A kind of another service, whose controller runs elsewhere: the tests write its status."""


@pytest.fixture
async def keys(kubernetes: Cluster) -> None:
    """The CRD of KMS keys, as far as references see it."""
    version = {
        "name": KEY.version,
        "served": True,
        "storage": True,
        "schema": {"openAPIV3Schema": {"type": "object", "x-kubernetes-preserve-unknown-fields": True}},
        "subresources": {"status": {}},
    }
    names = {"kind": KEY.kind, "plural": KEY.plural, "singular": "key", "listKind": "KeyList"}
    crd = {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"{KEY.plural}.{KEY.group}"},
        "spec": {"group": KEY.group, "scope": "Namespaced", "names": names, "versions": [version]},
    }
    with contextlib.suppress(AlreadyExists):  # another test was faster
        await kubernetes.client.create(CRD, crd)

    async def served() -> bool:
        return any(rt.kind == KEY.kind for rt in await _discover(kubernetes.client))

    await eventually(served)


async def _discover(client: Client) -> list[ResourceType]:
    return list(await client.discover(KEY.group, KEY.version))


ADVISORY = {"type": core.ADVISORY, "status": "True", "message": "nothing for others"}


async def create_key(kubernetes: Cluster, name: str, namespace: str = "") -> None:
    metadata = {"name": name, "namespace": namespace or kubernetes.namespace}
    await kubernetes.client.create(KEY, {"apiVersion": KEY.api_version, "kind": "Key", "metadata": metadata})


async def set_key(
    kubernetes: Cluster, name: str, arn: str, *, synced: bool = True, terminal: bool = False, text: str = ""
) -> None:
    conditions = [{"type": core.SYNCED, "status": str(synced), **({"message": text} if text else {})}]
    if terminal:
        conditions.append({"type": core.TERMINAL, "status": "True"})
    where = {"arn": arn, "ownerAccountID": "123456789012", "region": "us-west-2"}
    status = {"ackResourceMetadata": where, "conditions": conditions}
    await kubernetes.client.merge_patch(KEY, name, kubernetes.namespace, {"status": status}, subresource="status")


def arn(number: int) -> str:
    return f"arn:aws:kms:us-west-2:123456789012:key/00000000-0000-0000-0000-00000000000{number}"


def referring(name: str, key: str = "main", namespace: str | None = None) -> dict[str, Any]:
    source = {"name": key, **({"namespace": namespace} if namespace else {})}
    return {"name": name, "encryptionConfiguration": {"encryptionType": "KMS", "kmsKeyRef": {"from": source}}}


async def key_of(aws: Aws, name: str) -> str:
    found = await aws.call("ecr", "DescribeRepositories", repositoryNames=[name])
    return str(found["repositories"][0]["encryptionConfiguration"]["kmsKey"])


@pytest.mark.feature(84)
@pytest.mark.usefixtures("keys")
async def test_what_becomes_ready_wakes_its_users(
    kubernetes: Cluster, aws: Aws, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(references, "RETRY_SECONDS", 600.0)  # nobody looks by himself meanwhile
    async with start() as controller:
        await kubernetes.create("Repository", "one", referring("one"))
        waiting = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.REFERENCES_RESOLVED))
        assert condition(waiting, core.REFERENCES_RESOLVED)["status"] == "Unknown"
        assert condition(waiting, core.READY)["status"] == "False"
        assert 'keys.kms.services.k8s.aws "main" not found' in condition(waiting, core.READY)["message"]
        await create_key(kubernetes, "main")
        text = "the referenced resource is not synced yet"
        await kubernetes.wait("Repository", "one", lambda o: text in condition(o, core.READY).get("message", ""))
        await set_key(kubernetes, "main", arn(1))
        obj = await kubernetes.synced("Repository", "one")
        assert condition(obj, core.REFERENCES_RESOLVED)["status"] == "True"
        assert await key_of(aws, "one") == arn(1)
        # The reference is the user's: its value is not written beside it.
        assert obj["spec"]["encryptionConfiguration"] == referring("one")["encryptionConfiguration"]
        assert [read for read in controller.requests.reads if "repositories" in read] == []


@pytest.mark.feature(84)
@pytest.mark.usefixtures("keys")
async def test_what_does_not_matter_wakes_nobody(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await create_key(kubernetes, "main")
        await set_key(kubernetes, "main", arn(1))
        await kubernetes.create("Repository", "one", referring("one"))
        await kubernetes.create("Repository", "plain", {"name": "plain"})
        await kubernetes.synced("Repository", "one")
        await kubernetes.synced("Repository", "plain")
        aws.proxy.clear()
        await set_key(kubernetes, "main", arn(1), text="looked at again")
        # Neither do other fields of the status, conditions of other types, annotations and labels.
        other = {"keyState": "Enabled", "conditions": [{"type": core.SYNCED, "status": "True"}, ADVISORY]}
        await kubernetes.client.merge_patch(KEY, "main", kubernetes.namespace, {"status": other}, subresource="status")
        metadata = {"annotations": {"a": "b"}, "labels": {"a": "b"}}
        await kubernetes.client.merge_patch(KEY, "main", kubernetes.namespace, {"metadata": metadata, "spec": {"a": 1}})
        # A change that matters comes after it; had the first one woken anybody, there would be two loops.
        await set_key(kubernetes, "main", arn(1), synced=False)
        text = "the referenced resource is not synced yet"
        await kubernetes.wait("Repository", "one", lambda o: text in condition(o, core.READY).get("message", ""))
        assert aws.proxy.calls == []


@pytest.mark.usefixtures("keys")
async def test_a_terminal_target(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await create_key(kubernetes, "main")
    await set_key(kubernetes, "main", arn(1), terminal=True)
    await kubernetes.create("Repository", "one", referring("one"))
    obj = await kubernetes.recoverable("Repository", "one")
    assert condition(obj, core.REFERENCES_RESOLVED)["status"] == "False"
    assert "'ACK.Terminal' condition 'True'" in condition(obj, core.READY)["message"]
    assert aws.proxy.count("CreateRepository") == 0


@pytest.mark.feature(23)
@pytest.mark.usefixtures("keys")
async def test_another_namespace_only_where_allowed(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    other = f"{kubernetes.namespace}-keys"
    namespace = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": other}}
    await kubernetes.client.create(NAMESPACE, namespace)
    await create_key(kubernetes, "main", other)
    where = {"arn": arn(2), "ownerAccountID": "123456789012", "region": "us-west-2"}
    status = {"ackResourceMetadata": where, "conditions": [{"type": core.SYNCED, "status": "True"}]}
    await kubernetes.client.merge_patch(KEY, "main", other, {"status": status}, subresource="status")
    await kubernetes.create("Repository", "one", referring("one", namespace=other))
    async with start(cross_namespace=False):
        obj = await kubernetes.terminal("Repository", "one")
        assert "cross-namespace resource reference is not allowed" in condition(obj, core.READY)["message"]
        assert aws.proxy.count("CreateRepository") == 0
    async with start(cross_namespace=True):
        obj = await kubernetes.synced("Repository", "one")
        assert await key_of(aws, "one") == arn(2)
        assert condition(obj, core.ADVISORY)["message"] == (
            f'Cross-namespace resource reference detected: resource in namespace "{kubernetes.namespace}" references '
            f'"main" in namespace "{other}". Cross-namespace behavior will be disabled by default in a future release. '
            "Set --enable-cross-namespace=true to preserve this behavior."
        )
