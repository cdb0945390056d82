"""The client against a real API server, embedded or not."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import replace

import pytest

from ack.kube.client import Client, WatchEvent
from ack.kube.config import ClientConfig
from ack.kube.errors import AlreadyExists, ApiUnavailable, Conflict, Invalid, NotFound
from ack.kube.types import CONFIGMAP, LEASE, NAMESPACE, Obj
from tests.support.tcp_proxy import TcpProxy
from tests.unit.kube.fakes import until


def configmap(name: str, namespace: str, **metadata: object) -> Obj:
    return {"metadata": {"name": name, "namespace": namespace} | metadata, "data": {"a": "1"}}


async def test_life_of_an_object(client: Client, namespace: str) -> None:
    made = await client.create(CONFIGMAP, configmap("x", namespace, finalizers=["example.com/hold"]))
    assert made["metadata"]["uid"]
    with pytest.raises(AlreadyExists):
        await client.create(CONFIGMAP, configmap("x", namespace))

    patched = await client.merge_patch(CONFIGMAP, "x", namespace, {"data": {"a": None, "b": "2"}})
    assert patched["data"] == {"b": "2"}
    with pytest.raises(Conflict):
        await client.replace(CONFIGMAP, made)
    with pytest.raises(Conflict):
        stale = {"metadata": {"resourceVersion": made["metadata"]["resourceVersion"]}, "data": {"c": "3"}}
        await client.merge_patch(CONFIGMAP, "x", namespace, stale)
    replaced = await client.replace(CONFIGMAP, patched | {"data": {"c": "3"}})
    assert (await client.get(CONFIGMAP, "x", namespace))["data"] == replaced["data"] == {"c": "3"}

    operation = {"op": "add", "path": "/data/d", "value": "4"}
    assert (await client.json_patch(CONFIGMAP, "x", namespace, [operation]))["data"] == {"c": "3", "d": "4"}
    strategic = await client.strategic_merge_patch(
        CONFIGMAP, "x", namespace, {"metadata": {"finalizers": ["example.com/second"]}}
    )
    assert set(strategic["metadata"]["finalizers"]) == {"example.com/hold", "example.com/second"}

    with pytest.raises(Conflict):
        await client.delete(CONFIGMAP, "x", namespace, preconditions={"uid": "other"})
    held = await client.delete(CONFIGMAP, "x", namespace, propagation="Background")
    assert held is not None
    assert held["metadata"]["deletionTimestamp"]
    await client.merge_patch(CONFIGMAP, "x", namespace, {"metadata": {"finalizers": None}})
    with pytest.raises(NotFound):
        await client.get(CONFIGMAP, "x", namespace)
    await client.create(CONFIGMAP, configmap("x", namespace))
    assert await client.delete(CONFIGMAP, "x", namespace) is None


@pytest.mark.parametrize("name", ["../../x", "..", "a%2fb", "", "a" * 254])
async def test_a_name_that_nothing_has(client: Client, namespace: str, name: str) -> None:
    with pytest.raises(NotFound):
        await client.get(CONFIGMAP, name, namespace)
    if name:
        with pytest.raises(NotFound):
            await client.get(CONFIGMAP, "x", name)
    with pytest.raises(ValueError, match="no valid name"):
        await client.delete(CONFIGMAP, name, namespace)


async def test_server_side_apply(client: Client, namespace: str) -> None:
    mine = configmap("x", namespace)
    await client.apply(CONFIGMAP, mine, "me")
    with pytest.raises(Conflict):
        await client.apply(CONFIGMAP, mine | {"data": {"a": "2"}}, "you")
    applied = await client.apply(CONFIGMAP, mine | {"data": {"a": "2"}}, "you", force=True)
    assert applied["data"] == {"a": "2"}


async def test_invalid(client: Client, namespace: str) -> None:
    with pytest.raises(Invalid) as caught:
        await client.create(CONFIGMAP, configmap("Not_A_Name", namespace))
    assert caught.value.details["causes"][0]["field"] == "metadata.name"


async def test_list_in_pages(client: Client, namespace: str) -> None:
    pages: list[tuple[str, str, str, int]] = []
    for i in range(7):
        await client.create(CONFIGMAP, configmap(f"page-{i}", namespace, labels={"odd": str(i % 2)}))
    client._transport._on_request = lambda *call: pages.append(call)
    found = await client.list(CONFIGMAP, namespace, label_selector="odd", limit=2)
    assert [o["metadata"]["name"] for o in found.items] == [f"page-{i}" for i in range(7)]
    assert pages == [("list", "configmaps", "", 200)] * 4
    assert all("managedFields" not in o["metadata"] for o in found.items)
    assert {(o["apiVersion"], o["kind"]) for o in found.items} == {("v1", "ConfigMap")}
    assert int(found.resource_version) > 0
    assert len((await client.list(CONFIGMAP, namespace, label_selector="odd=1")).items) == 3
    assert len((await client.list(CONFIGMAP, namespace, field_selector="metadata.name=page-3")).items) == 1
    assert len((await client.list(CONFIGMAP, label_selector="odd", limit=0)).items) == 7


async def test_watch(client: Client, namespace: str) -> None:
    start = (await client.list(CONFIGMAP, namespace, label_selector="seen")).resource_version
    await client.create(CONFIGMAP, configmap("x", namespace, labels={"seen": ""}))
    await client.create(CONFIGMAP, configmap("y", namespace))
    await client.merge_patch(CONFIGMAP, "x", namespace, {"data": {"a": "2"}})
    await client.delete(CONFIGMAP, "x", namespace)
    events: list[WatchEvent] = []
    async with aclosing(client.watch(CONFIGMAP, namespace, start, "seen", timeout=30)) as watch:
        async for event in watch:
            events += [event] if event.type != "BOOKMARK" else []
            if event.type == "DELETED":
                break
    assert [e.type for e in events] == ["ADDED", "MODIFIED", "DELETED"]
    assert all("managedFields" not in e.object["metadata"] for e in events)
    versions = [int(e.object["metadata"]["resourceVersion"]) for e in events]
    assert versions == sorted(set(versions))


async def test_watch_ends_when_its_time_is_over(client: Client, namespace: str) -> None:
    start = (await client.list(CONFIGMAP, namespace, label_selector="none")).resource_version
    async with asyncio.timeout(10):
        async with aclosing(client.watch(CONFIGMAP, namespace, start, "none", timeout=1)) as watch:
            assert [e async for e in watch if e.type != "BOOKMARK"] == []


async def test_an_object_larger_than_any_line_limit(client: Client, namespace: str) -> None:
    start = (await client.list(CONFIGMAP, namespace)).resource_version
    big = configmap("big", namespace) | {"data": {"a": "x" * 900_000}}
    await client.create(CONFIGMAP, big)
    async with aclosing(client.watch(CONFIGMAP, namespace, start, timeout=30)) as watch:
        async for event in watch:
            if event.object["metadata"].get("name") == "big":
                assert event.object["data"] == big["data"]
                break


async def test_discovery(client: Client) -> None:
    assert LEASE in await client.discover("coordination.k8s.io", "v1")
    core = await client.discover("", "v1")
    assert {NAMESPACE, CONFIGMAP} <= set(core)
    assert await client.discover("nope.example.com", "v1") == []
    assert (await client.server_version())["gitVersion"].startswith("v1.")


async def test_refused_connection_is_unavailable(config: ClientConfig) -> None:
    proxy = TcpProxy.before(config.server)
    async with proxy:
        server = proxy.url(config.server)
    statuses: list[int] = []
    async with Client(replace(config, server=server), on_request=lambda *c: statuses.append(c[-1])) as client:
        with pytest.raises(ApiUnavailable, match="cannot connect to"):
            await client.create(CONFIGMAP, configmap("x", "default"))
    assert statuses == [0] * 4  # never sent, so even a create may be repeated


async def test_half_an_answer_is_asked_for_again(config: ClientConfig, proxy: TcpProxy, namespace: str) -> None:
    async with Client(replace(config, server=proxy.url(config.server))) as client:
        proxy.cut_after = 10 if config.server.startswith("http:") else 2_000
        reading = asyncio.create_task(client.get(NAMESPACE, namespace))
        # The second connection is there because the first was cut.
        await until(lambda: proxy.connections >= 2)
        proxy.cut_after = None
        assert (await reading)["metadata"]["name"] == namespace


async def test_no_answer_in_time(config: ClientConfig, proxy: TcpProxy) -> None:
    async with Client(replace(config, server=proxy.url(config.server)), timeout=0.1) as client:
        proxy.stall()
        with pytest.raises(ApiUnavailable, match="no answer in time"):
            await client.create(CONFIGMAP, configmap("x", "default"))
        with pytest.raises(ApiUnavailable, match="no answer in time"):
            await anext(client.watch(CONFIGMAP, "default"))
