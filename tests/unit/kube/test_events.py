"""Events against a real API server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from ack.kube.client import Client, RetryPolicy
from ack.kube.config import ClientConfig
from ack.kube.events import SIMILAR_MAX, SPAM_BURST, EventRecorder, cut
from ack.kube.types import EVENT, Obj
from tests.support.tcp_proxy import TcpProxy


def thing(namespace: str, name: str = "x") -> Obj:
    meta = {"name": name, "namespace": namespace, "uid": f"uid-{name}", "resourceVersion": "7"}
    return {"apiVersion": "example.com/v1", "kind": "Thing", "metadata": meta, "spec": {"secret": "s"}}


class Time:
    def __init__(self) -> None:
        self.seconds = 0.0

    def clock(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self.seconds)


@asynccontextmanager
async def recording(client: Client, **options: Any) -> AsyncIterator[EventRecorder]:
    recorder = EventRecorder(client, "tester", "pod-1", **options)
    task = asyncio.create_task(recorder.run())
    try:
        yield recorder
    finally:
        assert not task.done()
        task.cancel()
        await asyncio.wait([task])


async def events(client: Client, namespace: str) -> list[Obj]:
    return (await client.list(EVENT, namespace, field_selector="involvedObject.kind=Thing")).items


async def test_what_kubectl_describe_shows(client: Client, namespace: str) -> None:
    time = Time()
    async with recording(client, wall=time.wall) as recorder:
        recorder.record(thing(namespace), "Warning", "Failed", "it failed", related=thing(namespace, "y"))
        assert await recorder.flush(5)
    (event,) = await events(client, namespace)
    assert event["involvedObject"] == {
        "apiVersion": "example.com/v1",
        "kind": "Thing",
        "name": "x",
        "namespace": namespace,
        "uid": "uid-x",
        "resourceVersion": "7",
    }
    assert event["related"]["name"] == "y"
    assert (event["type"], event["reason"], event["message"], event["count"]) == ("Warning", "Failed", "it failed", 1)
    assert event["source"] == {"component": "tester", "host": "pod-1"}
    assert (event["reportingComponent"], event["reportingInstance"]) == ("tester", "pod-1")
    assert event["firstTimestamp"] == event["lastTimestamp"] == "2026-01-01T00:00:00Z"
    assert event["metadata"]["name"].startswith("x.")


async def test_equal_events_are_one_with_a_count(client: Client, namespace: str) -> None:
    time, writes = Time(), 0
    async with recording(client, wall=time.wall, clock=time.clock) as recorder:
        for _ in range(3):  # waiting together: one write
            recorder.record(thing(namespace), "Normal", "Synced", "fine")
        assert await recorder.flush(5)
        time.seconds = 60
        client._transport._on_request = lambda *call: None if call[0] == "list" else _count()

        def _count() -> None:
            nonlocal writes
            writes += 1

        recorder.record(thing(namespace), "Normal", "Synced", "fine")
        assert await recorder.flush(5)
    (event,) = await events(client, namespace)
    assert (event["count"], writes) == (4, 1)
    assert event["firstTimestamp"] == "2026-01-01T00:00:00Z"
    assert event["lastTimestamp"] == "2026-01-01T00:01:00Z"


async def test_expired_event_is_made_again(client: Client, namespace: str) -> None:
    async with recording(client) as recorder:
        recorder.record(thing(namespace), "Normal", "Synced", "fine")
        assert await recorder.flush(5)
        (event,) = await events(client, namespace)
        await client.delete(EVENT, event["metadata"]["name"], namespace)
        recorder.record(thing(namespace), "Normal", "Synced", "fine")
        assert await recorder.flush(5)
    (event,) = await events(client, namespace)
    assert event["count"] == 1


async def test_similar_events_are_combined(client: Client, namespace: str) -> None:
    time = Time()
    async with recording(client, clock=time.clock) as recorder:
        for i in range(SIMILAR_MAX + 5):
            recorder.record(thing(namespace), "Warning", "Failed", f"request {i}")
        assert await recorder.flush(5)
        found = sorted(await events(client, namespace), key=lambda e: e["count"])
        assert len(found) == SIMILAR_MAX + 1
        assert found[-1]["count"] == 5
        assert found[-1]["message"] == f"(combined from similar events): request {SIMILAR_MAX + 4}"


async def test_flooding_object_is_cut_off_others_are_not(client: Client, namespace: str) -> None:
    time = Time()
    async with recording(client, clock=time.clock) as recorder:
        for _ in range(SPAM_BURST + 10):
            recorder.record(thing(namespace), "Normal", "Synced", "fine")
        recorder.record(thing(namespace, "other"), "Normal", "Synced", "fine")
        assert await recorder.flush(5)
        assert recorder.dropped == 10
        time.seconds = 301
        recorder.record(thing(namespace), "Normal", "Synced", "fine")
        assert recorder.dropped == 10
        assert await recorder.flush(5)
    counts = {e["involvedObject"]["name"]: e["count"] for e in await events(client, namespace)}
    assert counts == {"x": SPAM_BURST + 1, "other": 1}


async def test_cluster_scoped_object(client: Client) -> None:
    obj = {"apiVersion": "example.com/v1", "kind": "Thing", "metadata": {"name": "cluster-wide"}}
    async with recording(client) as recorder:
        recorder.record(obj, "Normal", "Synced", "fine")
        assert await recorder.flush(5)
    found = [e for e in await events(client, "default") if e["involvedObject"]["name"] == "cluster-wide"]
    assert len(found) == 1
    await client.delete(EVENT, found[0]["metadata"]["name"], "default")


async def test_bounded_while_the_api_is_down_and_written_after(
    client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str
) -> None:
    async with Client(replace(config, server=proxy.url(config.server)), retry=RetryPolicy(attempts=1)) as unlucky:
        await proxy.down()
        async with recording(unlucky, buffer=5) as recorder:
            for i in range(8):
                recorder.record(thing(namespace, f"x{i}"), "Normal", "Synced", "fine")
            recorder.record(thing(namespace, "x1"), "Normal", "Synced", "fine")  # needs no place of its own
            assert recorder.dropped == 3
            assert not await recorder.flush(0.1)
            await proxy.up()
            assert await recorder.flush(5)
    counts = {e["involvedObject"]["name"]: e["count"] for e in await events(client, namespace)}
    assert counts == {"x0": 1, "x1": 2, "x2": 1, "x3": 1, "x4": 1}


async def test_refused_event_is_dropped_and_the_next_one_written(client: Client, namespace: str) -> None:
    async with recording(client) as recorder:
        recorder.record(thing("no-such-namespace"), "Normal", "Synced", "fine")
        recorder.record(thing(namespace), "Normal", "Synced", "fine")
        assert await recorder.flush(5)
        assert recorder.dropped == 1
    assert len(await events(client, namespace)) == 1


def test_cut() -> None:
    assert cut("short") == "short"
    long = cut("ä" * 1000)
    assert len(long.encode()) <= 1024
    assert long.endswith("ä…")
