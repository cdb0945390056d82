"""The informer against a real API server, with a network that fails in every way a network fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from ack.kube.backoff import Backoff
from ack.kube.client import Client, RetryPolicy
from ack.kube.config import ClientConfig
from ack.kube.informer import Informer, InformerEvent
from ack.kube.kubeconfig import from_dict
from ack.kube.types import CONFIGMAP, NAMESPACE, Obj, ObjectKey, key_of
from ack.local.kube import KubeServer
from tests.support.tcp_proxy import TcpProxy
from tests.unit.kube.fakes import until

OURS = "test=ours"
FAST = Backoff(base=0.02, cap=0.1, jitter=0.5)


def configmap(name: str, namespace: str, value: str = "1", **labels: str) -> Obj:
    meta = {"name": name, "namespace": namespace, "labels": {"test": "ours"} | labels}
    return {"metadata": meta, "data": {"v": value}}


@asynccontextmanager
async def running(informer: Informer) -> AsyncIterator[list[InformerEvent]]:
    """Run an informer until it is synced, with a log of its events."""
    events: list[InformerEvent] = []
    informer.add_handler(events.append)
    task = asyncio.create_task(informer.run())
    try:
        await asyncio.wait_for(informer.has_synced.wait(), 10)
        yield events
    finally:
        assert not task.done(), "the informer died"
        task.cancel()
        await asyncio.wait([task])


def ours(client: Client, namespace: str, **options: Any) -> Informer:
    return Informer(client, CONFIGMAP, namespaces=[namespace], label_selector=OURS, backoff=FAST, **options)


def contents(informer: Informer) -> dict[str, str]:
    return {o["metadata"]["name"]: o["data"]["v"] for o in informer.list()}


async def truth(client: Client, namespace: str) -> dict[str, str]:
    items = (await client.list(CONFIGMAP, namespace, label_selector=OURS)).items
    return {o["metadata"]["name"]: o["data"]["v"] for o in items}


def replayed(events: list[InformerEvent]) -> dict[str, str]:
    """What somebody who only listens believes."""
    state: dict[str, str] = {}
    for event in events:
        if event.new is None:
            del state[event.key.name]
        else:
            assert (event.type == "added") == (event.key.name not in state)
            state[event.key.name] = event.new["data"]["v"]
    return state


async def test_follows(client: Client, namespace: str) -> None:
    await client.create(CONFIGMAP, configmap("before", namespace))
    informer = ours(client, namespace, indexers={"v": lambda o: [o["data"]["v"]]})
    async with running(informer) as events:
        assert contents(informer) == {"before": "1"}
        await client.create(CONFIGMAP, configmap("x", namespace))
        await client.create(CONFIGMAP, {"metadata": {"name": "foreign", "namespace": namespace}})
        await client.merge_patch(CONFIGMAP, "x", namespace, {"data": {"v": "2"}})
        await client.delete(CONFIGMAP, "before", namespace)
        await until(lambda: contents(informer) == {"x": "2"})
        assert [o["metadata"]["name"] for o in informer.by_index("v", "2")] == ["x"]
        assert informer.by_index("v", "1") == []
        assert informer.get(ObjectKey(namespace, "before")) is None
        assert len(informer) == len(informer.list(namespace)) == 1
        # The patch takes the object out of the selector.
        await client.merge_patch(CONFIGMAP, "x", namespace, {"metadata": {"labels": {"test": "theirs"}}})
        await until(lambda: not contents(informer))
        assert [(e.type, e.key.name) for e in events] == [
            ("added", "before"),
            ("added", "x"),
            ("updated", "x"),
            ("deleted", "before"),
            ("deleted", "x"),
        ]
        assert events[2].old is not None
        assert events[2].old["data"] == {"v": "1"}


async def test_reads_its_own_writes(client: Client, namespace: str) -> None:
    informer = Informer(client, CONFIGMAP, namespaces=[namespace])
    async with running(informer) as events:
        made = await client.create(CONFIGMAP, configmap("x", namespace))
        informer.note_write(made)
        assert "managedFields" not in (informer.get(key_of(made)) or {})["metadata"]
        held = {"metadata": {"finalizers": ["example.com/f"]}}
        informer.note_write(await client.merge_patch(CONFIGMAP, "x", namespace, held))
        await client.delete(CONFIGMAP, "x", namespace)
        await until(lambda: "deletionTimestamp" in (informer.get(key_of(made)) or {})["metadata"])
        informer.note_write(await client.merge_patch(CONFIGMAP, "x", namespace, {"metadata": {"finalizers": None}}))
        assert informer.get(key_of(made)) is None
        informer.note_write(made)  # an answer that comes late
        assert informer.get(key_of(made)) is None
        # The watch brings the same once more; nobody is told twice.
        await client.create(CONFIGMAP, configmap("end", namespace))
        await until(lambda: informer.get(ObjectKey(namespace, "end")) is not None)
        assert [e.type for e in events if e.key.name == "x"] == ["added", "updated", "updated", "deleted"]


async def test_note_write_outside_of_what_is_watched(client: Client, namespace: str) -> None:
    informer = ours(client, namespace)
    async with running(informer):
        informer.note_write(configmap("x", "elsewhere"))
        informer.note_write(configmap("x", namespace))  # whether the selector matches is not known here
        assert informer.list() == []


async def test_several_namespaces(client: Client, namespace: str) -> None:
    second = f"{namespace}-2"
    await client.create(NAMESPACE, {"metadata": {"name": second}})
    informer = Informer(client, CONFIGMAP, namespaces=[namespace, second, namespace], label_selector=OURS)
    async with running(informer):
        for n in (namespace, second, "default"):
            await client.create(CONFIGMAP, configmap("several", n))
        await until(lambda: len(informer) == 2)
        assert {key_of(o).namespace for o in informer.list()} == {namespace, second}
        assert len(informer.list(second)) == 1
        assert len(informer.stats) == 2
    await client.delete(CONFIGMAP, "several", "default")
    await client.delete(NAMESPACE, second)


async def test_failing_handler_stops_nothing(client: Client, namespace: str) -> None:
    informer = ours(client, namespace)

    def fail(event: InformerEvent) -> None:
        raise RuntimeError("handler bug")

    informer.add_handler(fail)
    async with running(informer) as events:
        await client.create(CONFIGMAP, configmap("x", namespace))
        await client.merge_patch(CONFIGMAP, "x", namespace, {"data": {"v": "2"}})
        await until(lambda: len(events) == 2)


async def test_late_handler_is_told_what_is_there(client: Client, namespace: str) -> None:
    await client.create(CONFIGMAP, configmap("x", namespace))
    informer = ours(client, namespace)
    async with running(informer):
        late: list[InformerEvent] = []
        informer.add_handler(late.append)
        assert [(e.type, e.key.name) for e in late] == [("added", "x")]


async def test_transform(client: Client, namespace: str) -> None:
    await client.create(CONFIGMAP, configmap("x", namespace))
    informer = ours(client, namespace, transform=lambda o: {"metadata": o["metadata"]})
    async with running(informer):
        informer.note_write(await client.merge_patch(CONFIGMAP, "x", namespace, {"data": {"v": "2"}}))
        assert "data" not in (informer.get(ObjectKey(namespace, "x")) or {})


async def test_failing_transform_keeps_the_object(client: Client, namespace: str) -> None:
    await client.create(CONFIGMAP, configmap("x", namespace))
    async with running(ours(client, namespace, transform=lambda o: o["spec"])) as events:
        assert [e.key.name for e in events] == ["x"]


@pytest.mark.parametrize(
    ("rt", "namespaces", "message"),
    [(CONFIGMAP, [], "no namespace to watch"), (NAMESPACE, ["a"], "namespaces must be None")],
)
def test_impossible_scope(rt: Any, namespaces: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Informer(Client(ClientConfig("http://x")), rt, namespaces=namespaces)


@asynccontextmanager
async def behind(proxy: TcpProxy, config: ClientConfig) -> AsyncIterator[Client]:
    server = proxy.url(config.server)
    async with Client(replace(config, server=server), retry=RetryPolicy(attempts=1), timeout=2) as client:
        yield client


async def test_watches_end_early_and_nothing_is_lost(client: Client, namespace: str) -> None:
    # Every watch ends after a second, in the middle of a stream of changes.
    informer = ours(client, namespace, watch_seconds=1)
    async with running(informer) as events:
        for i in range(60):
            await client.create(CONFIGMAP, configmap(f"x{i}", namespace))
            if i % 3 == 0:
                await client.delete(CONFIGMAP, f"x{i}", namespace)
            await asyncio.sleep(0.03)
        expected = await truth(client, namespace)
        await until(lambda: contents(informer) == expected)
        assert replayed(events) == expected
        assert informer.stats[0].watches > 1
        assert informer.stats[0].lists == 1


async def test_connections_cut_in_mid_stream_lose_nothing(
    client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str
) -> None:
    async with behind(proxy, config) as unlucky:
        informer = ours(unlucky, namespace)
        async with running(informer) as events:

            async def cut() -> None:
                while True:
                    await asyncio.sleep(0.05)
                    # Now at once, now after a number of bytes that ends inside an event.
                    proxy.cut_after = 700 if proxy.cut_after is None else None
                    await proxy.cut()

            cutting = asyncio.create_task(cut())
            for i in range(120):
                await client.create(CONFIGMAP, configmap(f"x{i}", namespace))
                await client.merge_patch(CONFIGMAP, f"x{i // 2}", namespace, {"data": {"v": str(i)}})
                if i % 4 == 0:
                    await client.delete(CONFIGMAP, f"x{i}", namespace)
                    await client.create(CONFIGMAP, configmap(f"x{i}", namespace, "again"))
            cutting.cancel()
            proxy.cut_after = None
            await proxy.cut()
            expected = await truth(client, namespace)
            await until(lambda: contents(informer) == expected)
            assert replayed(events) == expected
            assert informer.stats[0].failures > 1
            assert informer.stats[0].lists == 1  # resumed each time


async def test_api_down_then_up_catches_up(
    client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str
) -> None:
    async with behind(proxy, config) as unlucky:
        informer = ours(unlucky, namespace)
        for i in range(10):
            await client.create(CONFIGMAP, configmap(f"x{i}", namespace))
        async with running(informer) as events:
            await proxy.down()
            await until(lambda: informer.stats[0].failures >= 5)
            assert len(informer) == 10  # still answers, from before
            for i in range(5):
                await client.delete(CONFIGMAP, f"x{i}", namespace)
                await client.create(CONFIGMAP, configmap(f"y{i}", namespace))
            await proxy.up()
            expected = await truth(client, namespace)
            await until(lambda: contents(informer) == expected)
            assert replayed(events) == expected


async def test_started_while_the_api_is_down(
    client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str
) -> None:
    await client.create(CONFIGMAP, configmap("x", namespace))
    async with behind(proxy, config) as unlucky:
        await proxy.down()
        informer = ours(unlucky, namespace)
        task = asyncio.create_task(informer.run())
        await until(lambda: informer.stats[0].failures >= 3)
        assert not informer.has_synced.is_set()
        await proxy.up()
        await asyncio.wait_for(informer.has_synced.wait(), 10)
        assert contents(informer) == {"x": "1"}
        task.cancel()


async def test_a_server_that_goes_silent(client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str) -> None:
    async with behind(proxy, config) as unlucky:
        informer = ours(unlucky, namespace, watch_seconds=1)
        async with running(informer):
            proxy.stall()
            await client.create(CONFIGMAP, configmap("x", namespace))
            await asyncio.sleep(0.2)
            assert contents(informer) == {}
            proxy.resume()
            await until(lambda: contents(informer) == {"x": "1"})


async def test_history_lost_while_away_deletions_are_noticed() -> None:
    # A short history, so that the resourceVersion is really gone.
    server = KubeServer(history=20)
    await server.start()
    config = from_dict(server.kubeconfig())
    try:
        async with Client(config) as client, TcpProxy.before(config.server) as proxy, behind(proxy, config) as unlucky:
            for i in range(10):
                await client.create(CONFIGMAP, configmap(f"x{i}", "default"))
            informer = ours(unlucky, "default")
            async with running(informer) as events:
                await proxy.down()
                await client.delete(CONFIGMAP, "x0", "default")
                remade = await client.create(CONFIGMAP, configmap("x0", "default", "remade"))
                for i in range(1, 4):
                    await client.delete(CONFIGMAP, f"x{i}", "default")
                for i in range(50):
                    await client.merge_patch(CONFIGMAP, "x9", "default", {"data": {"v": str(i)}})
                await proxy.up()
                expected = await truth(client, "default")
                await until(lambda: contents(informer) == expected)
                assert informer.stats[0].lists == 2
                assert replayed(events) == expected
                gone = [e.key.name for e in events if e.type == "deleted"]
                assert sorted(gone) == ["x0", "x1", "x2", "x3"]
                assert informer.get(key_of(remade)) is not None
                # And it goes on from there.
                await client.create(CONFIGMAP, configmap("after", "default"))
                await until(lambda: "after" in contents(informer))
    finally:
        await server.stop()
