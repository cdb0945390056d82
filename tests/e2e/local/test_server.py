"""The embedded server itself: its life, its limits, and what a real one does only after minutes."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson
import pytest

from ack.local.kube import KubeServer
from tests.support.waiting import eventually

PATH = "/api/v1/namespaces/default/configmaps"
Session = aiohttp.ClientSession


@asynccontextmanager
async def serving(**options: Any) -> AsyncIterator[tuple[KubeServer, Session]]:
    server = KubeServer(**options)
    await server.start()
    cluster = server.kubeconfig()["clusters"][0]["cluster"]
    authority = base64.b64decode(cluster.get("certificate-authority-data", "")).decode()
    tls = ssl.create_default_context(cadata=authority) if authority else False
    headers = {"Authorization": f"Bearer {server.token}"}
    try:
        async with Session(server.url, headers=headers, connector=aiohttp.TCPConnector(ssl=tls)) as session:
            yield server, session
    finally:
        await server.stop()


async def create(session: Session, name: str, **data: str) -> Any:
    async with session.post(PATH, json={"metadata": {"name": name}, "data": data}) as answer:
        assert answer.status == 201
        return await answer.json()


async def get(session: Session, path: str) -> tuple[int, Any]:
    async with session.get(path) as answer:
        return answer.status, await answer.json()


async def is_served(session: Session, path: str) -> bool:
    async with session.get(path) as answer:
        return answer.status == 200


async def event(answer: aiohttp.ClientResponse) -> tuple[str, Any]:
    found = orjson.loads(await asyncio.wait_for(answer.content.readline(), 5))
    return found["type"], found["object"]


async def test_it_starts_with_its_namespaces_and_ends_cleanly() -> None:
    async with serving() as (server, session):
        _, listed = await get(session, "/api/v1/namespaces")
        names = [item["metadata"]["name"] for item in listed["items"]]
        assert names == ["default", "kube-node-lease", "kube-public", "kube-system"]
        url = server.url
        assert url.startswith("https://127.0.0.1:")
    with pytest.raises(aiohttp.ClientConnectionError):
        async with Session() as session, session.get(url):
            pass


async def test_stopping_ends_watches() -> None:
    async with serving() as (server, session), session.get(f"{PATH}?watch=true") as watching:
        assert watching.status == 200
        await asyncio.wait_for(server.stop(), 5)
        assert await asyncio.wait_for(watching.content.read(), 5) == b""


async def test_two_servers_know_nothing_of_each_other() -> None:
    async with serving() as (one, first), serving() as (two, second):
        await create(first, "c")
        assert (await get(first, f"{PATH}/c"))[0] == 200
        assert (await get(second, f"{PATH}/c"))[0] == 404
        assert one.token != two.token


async def test_without_tls() -> None:
    async with serving(tls=False) as (server, session):
        assert server.url.startswith("http://")
        assert (await get(session, "/version"))[0] == 200


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic YTpi"])
async def test_no_token_no_answer(header: str) -> None:
    async with serving() as (_, session):
        async with session.get(PATH, headers={"Authorization": header}) as answer:
            assert answer.status == 401
            assert (await answer.json())["message"] == "Unauthorized"
        async with session.get("/readyz", headers={"Authorization": header}) as answer:
            assert answer.status == 200


async def test_bookmarks_tell_how_far_a_quiet_watch_is() -> None:
    async with serving(bookmark_interval=0.2) as (_, session):
        revision = (await create(session, "c"))["metadata"]["resourceVersion"]
        query = f"watch=true&allowWatchBookmarks=true&resourceVersion={revision}"
        async with session.get(f"{PATH}?{query}") as watching:
            kind, obj = await event(watching)
            assert (kind, obj["kind"], obj["metadata"]["resourceVersion"]) == ("BOOKMARK", "ConfigMap", revision)
            # A write elsewhere moves this watch's revision, too.
            async with session.post("/api/v1/namespaces", json={"metadata": {"name": "other"}}) as answer:
                latest = (await answer.json())["metadata"]["resourceVersion"]
            while obj["metadata"]["resourceVersion"] != latest:
                kind, obj = await event(watching)
                assert kind == "BOOKMARK"


async def test_history_ends_somewhere() -> None:
    async with serving(history=3) as (_, session):
        revision = (await create(session, "c0"))["metadata"]["resourceVersion"]
        for index in range(1, 6):
            await create(session, f"c{index}")
        async with session.get(f"{PATH}?watch=true&resourceVersion={revision}") as watching:
            kind, status = await event(watching)
            assert (kind, status["code"], status["reason"]) == ("ERROR", 410, "Expired")
            assert await watching.content.read() == b""
        await create(session, "c6")
        first = await get(session, f"{PATH}?limit=1")
        for index in range(7, 12):
            await create(session, f"c{index}")
        code, expired = await get(session, f"{PATH}?limit=1&continue={first[1]['metadata']['continue']}")
        assert (code, expired["reason"]) == (410, "Expired")
        # The list can go on, if the client does not mind.
        code, rest = await get(session, f"{PATH}?continue={expired['metadata']['continue']}")
        assert code == 200
        assert rest["items"][0]["metadata"]["name"] == "c1"


async def test_a_client_that_does_not_read_loses_its_watch_and_nothing_else() -> None:
    async with serving() as (_, session):
        async with session.get(f"{PATH}?watch=true") as watching:
            big = "x" * 100_000
            for index in range(1200):
                await create(session, f"c{index:04}", big=big)
            seen = 0
            async for line in watching.content.iter_any():
                seen += line.count(b'{"type":"ADDED"')
        assert 0 < seen < 1200
        assert (await get(session, f"{PATH}/c1199"))[0] == 200


async def test_bodies_have_a_limit() -> None:
    async with serving() as (_, session):
        await create(session, "large", big="x" * 2_000_000)
        body = {"metadata": {"name": "c"}, "data": {"big": "x" * 4_000_000}}
        async with session.post(PATH, json=body) as answer:
            assert answer.status == 413
            assert (await answer.json())["reason"] == "RequestEntityTooLarge"


async def test_a_changed_schema_ends_watches_and_applies_to_all_objects() -> None:
    async with serving() as (_, session):
        schema = {"type": "object", "properties": {"spec": {"type": "object", "properties": {}}}}
        crd: dict[str, Any] = {
            "metadata": {"name": "widgets.example.com"},
            "spec": {
                "group": "example.com",
                "scope": "Namespaced",
                "names": {"kind": "Widget", "plural": "widgets"},
                "versions": [{"name": "v1", "served": True, "storage": True, "schema": {"openAPIV3Schema": schema}}],
            },
        }
        crds = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
        async with session.post(crds, json=crd) as answer:
            assert answer.status == 201
        path = "/apis/example.com/v1/namespaces/default/widgets"
        await eventually(lambda: is_served(session, path))
        async with session.get(f"{path}?watch=true") as watching:
            _, stored = await get(session, f"{crds}/widgets.example.com")
            spec = stored["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]
            spec["properties"]["color"] = {"type": "string"}
            async with session.put(f"{crds}/widgets.example.com", json=stored) as answer:
                assert answer.status == 200
            assert await asyncio.wait_for(watching.content.read(), 5) == b""
        body = {"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {"name": "a"}, "spec": {"color": "red"}}
        async with session.post(path, json=body) as answer:
            assert (await answer.json())["spec"] == {"color": "red"}
