"""What the client does with answers that no well-behaved server gives on demand."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Any

import orjson
import pytest
from aiohttp import web

from ack.kube.client import Client, RetryPolicy
from ack.kube.config import ClientConfig
from ack.kube.errors import ApiUnavailable, Gone, ServerUnavailable, TooManyRequests
from ack.kube.types import CONFIGMAP, NAMESPACE
from tests.unit.kube.scripted import Answer, failure, scripted, status

OBJECT = {"metadata": {"name": "x", "namespace": "n", "resourceVersion": "1"}}


def after(failures: list[web.Response | None], calls: list[str]) -> Answer:
    """Fail so often (None: drop the connection), then succeed."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        calls.append(request.method)
        await request.read()
        if len(calls) <= len(failures):
            failed = failures[len(calls) - 1]
            if failed is None:
                assert request.transport is not None
                request.transport.abort()
                await asyncio.sleep(1)
            return failed or web.Response()
        return web.json_response(OBJECT)

    return answer


async def get(client: Client) -> Any:
    return await client.get(CONFIGMAP, "x", "n")


async def create(client: Client) -> Any:
    return await client.create(CONFIGMAP, OBJECT)


async def merge(client: Client) -> Any:
    return await client.merge_patch(CONFIGMAP, "x", "n", {})


async def json(client: Client) -> Any:
    return await client.json_patch(CONFIGMAP, "x", "n", [])


BUSY = {"Retry-After": "0"}


@pytest.mark.parametrize("verb", [get, create, merge, json])
async def test_shed_load_is_repeated_for_every_verb(verb: Any) -> None:
    calls: list[str] = []
    failures = [failure(429, "TooManyRequests", BUSY), failure(503, "ServiceUnavailable", BUSY)]
    async with scripted(after([*failures], calls)) as client:
        assert await verb(client) == OBJECT
    assert len(calls) == 3


@pytest.mark.parametrize(("verb", "repeated"), [(get, True), (merge, True), (create, False), (json, False)])
async def test_lost_answer_is_repeated_only_where_it_is_harmless(verb: Any, repeated: bool) -> None:
    calls: list[str] = []
    async with scripted(after([None], calls)) as client:
        if repeated:
            assert await verb(client) == OBJECT
        else:
            with pytest.raises(ApiUnavailable, match="connection lost"):
                await verb(client)
    assert len(calls) == 1 + repeated


async def test_repetitions_end() -> None:
    calls: list[str] = []
    async with scripted(after([failure(429, "TooManyRequests", BUSY) for _ in range(9)], calls)) as client:
        with pytest.raises(TooManyRequests):
            await get(client)
    assert len(calls) == 3


async def test_a_long_wait_is_the_callers_business() -> None:
    calls: list[str] = []
    async with scripted(after([failure(429, "TooManyRequests", {"Retry-After": "120"})], calls)) as client:
        with pytest.raises(TooManyRequests) as caught:
            await get(client)
    assert (len(calls), caught.value.retry_after) == (1, 120)


async def test_a_server_error_without_a_hint_is_not_repeated() -> None:
    calls: list[str] = []
    async with scripted(after([failure(500, "InternalError")], calls)) as client:
        with pytest.raises(ServerUnavailable):
            await get(client)
    assert len(calls) == 1


async def test_expired_pages_start_over_in_one_page() -> None:
    queries: list[dict[str, str]] = []

    def page(*names: str, token: str = "") -> web.Response:
        items = [{"metadata": {"name": n}} for n in names]
        return web.json_response({"metadata": {"resourceVersion": "9", "continue": token}, "items": items})

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        queries.append(dict(request.query))
        if "continue" in request.query:
            return failure(410, "Expired")
        return page("a", token="t") if "limit" in request.query else page("a", "b", "c")

    async with scripted(answer) as client:
        result = await client.list(NAMESPACE, limit=1)
    assert [o["metadata"]["name"] for o in result.items] == ["a", "b", "c"]
    assert queries == [{"limit": "1"}, {"limit": "1", "continue": "t"}, {}]


@pytest.mark.parametrize("in_stream", [True, False])
async def test_expired_watch(in_stream: bool) -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        if not in_stream:
            return failure(410, "Expired")
        return web.Response(body=orjson.dumps({"type": "ERROR", "object": status(410, "Expired")}) + b"\n")

    async with scripted(answer) as client:
        with pytest.raises(Gone):
            async for _ in client.watch(NAMESPACE):
                pass


async def test_watch_cut_in_the_middle_of_an_event() -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(orjson.dumps({"type": "ADDED", "object": OBJECT}) + b'\n{"type":"ADD')
        await asyncio.sleep(0.02)
        assert request.transport is not None
        request.transport.abort()
        return response

    seen = []
    async with scripted(answer) as client:
        with pytest.raises(ApiUnavailable):
            async for event in client.watch(NAMESPACE):
                seen.append(event)  # noqa: PERF401  what came before the failure must remain
    assert [e.object for e in seen] == [OBJECT]


async def test_leaving_a_watch_closes_its_connection() -> None:
    gone = asyncio.Event()

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(orjson.dumps({"type": "ADDED", "object": OBJECT}) + b"\n")
        try:
            await asyncio.sleep(30)
        finally:
            gone.set()
        return response

    async with scripted(answer) as client:
        async with aclosing(client.watch(NAMESPACE)) as watch:
            async for _ in watch:
                break
        await asyncio.wait_for(gone.wait(), 2)


@pytest.mark.parametrize("body", ["<html>welcome</html>", "[1]"])
async def test_not_a_kubernetes_api(body: str) -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(text=body)

    async with scripted(answer, RetryPolicy(attempts=1)) as client:
        with pytest.raises(ServerUnavailable, match="the answer is no JSON"):
            await get(client)


async def test_redirects_are_not_followed() -> None:
    calls = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        calls.append(request.path)
        return web.Response(status=302, headers={"Location": "/elsewhere"})

    async with scripted(answer, token="t") as client:
        with pytest.raises(Exception, match="302"):
            await get(client)
    assert len(calls) == 1


async def test_what_is_sent() -> None:
    seen: dict[str, Any] = {}

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        seen.update(request.headers, query=dict(request.query), body=orjson.loads(await request.read()))
        return web.json_response(OBJECT)

    async with scripted(answer, impersonate_user="jane") as client:
        await client.merge_patch(CONFIGMAP, "x", "n", {"status": {}}, subresource="status", field_manager="me")
    assert seen["Content-Type"] == "application/merge-patch+json"
    assert seen["User-Agent"] == "ack"
    assert seen["Impersonate-User"] == "jane"
    assert seen["query"] == {"fieldManager": "me"}
    assert seen["body"] == {"status": {}}


async def test_observer_sees_every_request() -> None:
    seen: list[tuple[str, str, str, int]] = []
    calls: list[str] = []
    async with scripted(after([failure(429, "TooManyRequests", BUSY)], calls)) as client:
        client._transport._on_request = lambda *call: seen.append(call)
        await client.merge_patch(CONFIGMAP, "x", "n", {}, subresource="status")
    assert seen == [("patch", "configmaps", "status", 429), ("patch", "configmaps", "status", 200)]


async def test_needs_to_be_opened() -> None:
    with pytest.raises(RuntimeError, match="async with"):
        await Client(ClientConfig(server="http://127.0.0.1:1")).get(NAMESPACE, "x")


async def test_create_needs_a_namespace() -> None:
    async with Client(ClientConfig(server="http://127.0.0.1:1")) as client:
        with pytest.raises(ValueError, match=r"set metadata\.namespace"):
            await client.create(CONFIGMAP, {"metadata": {"name": "x"}})
