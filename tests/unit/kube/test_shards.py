"""Sharding with Leases, against a real API server, with short times."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.kube.client import Client, ListResult, RetryPolicy
from ack.kube.config import ClientConfig
from ack.kube.leader import LeadershipLost, LeaseTimes
from ack.kube.shards import ShardElector, fair_shares
from ack.kube.types import LEASE
from tests.support.tcp_proxy import TcpProxy
from tests.support.waiting import eventually
from tests.unit.kube.fakes import until

TIMES = LeaseTimes(duration=1.0, deadline=0.6, retry=0.1)


class Table:
    """Who works on which shard, by the word of those who do."""

    def __init__(self) -> None:
        self.of: dict[int, str] = {}

    def held(self, member: str) -> list[int]:
        return sorted(shard for shard, holder in self.of.items() if holder == member)


class Seat:
    """The work of one member; no shard may ever be worked on by two."""

    def __init__(self, table: Table, name: str, wind_down: float = 0) -> None:
        self.table = table
        self.name = name
        self.wind_down = wind_down

    def take(self, shard: int) -> None:
        assert shard not in self.table.of, f"{shard} is {self.table.of[shard]}'s, and {self.name} takes it"
        self.table.of[shard] = self.name

    async def give_up(self, shard: int) -> None:
        await asyncio.sleep(self.wind_down)
        del self.table.of[shard]

    async def __call__(self) -> None:
        try:
            await asyncio.sleep(60)
        finally:
            for shard in self.table.held(self.name):
                del self.table.of[shard]


def elector(client: Client, namespace: str, seat: Seat, shards: int = 6) -> ShardElector:
    return ShardElector(
        client,
        name="work",
        namespace=namespace,
        identity=f"pod_{seat.name}",
        shards=shards,
        holder=seat,
        times=TIMES,
    )


@asynccontextmanager
async def member(
    client: Client, namespace: str, table: Table, name: str, shards: int = 6, wind_down: float = 0
) -> AsyncIterator[asyncio.Task[None]]:
    """A member that shares the work until the context ends, or the task is cancelled."""
    seat = Seat(table, name, wind_down)
    running = asyncio.create_task(elector(client, namespace, seat, shards).run(seat))
    try:
        yield running
    finally:
        running.cancel()
        await asyncio.wait([running])


def shares(table: Table, *names: str) -> list[int]:
    return [len(table.held(name)) for name in names]


@given(st.sets(st.text(min_size=1), min_size=1, max_size=9), st.integers(0, 50))
def test_shares_are_fair_and_cover_all(members: set[str], shards: int) -> None:
    found = fair_shares(sorted(members), shards)
    assert sum(found.values()) == shards
    assert max(found.values()) - min(found.values()) <= 1


async def test_the_work_is_shared_as_members_come_and_go(client: Client, namespace: str) -> None:
    table = Table()
    async with member(client, namespace, table, "a", wind_down=0.3):
        await until(lambda: shares(table, "a") == [6])
        async with member(client, namespace, table, "b"), member(client, namespace, table, "c") as third:
            await until(lambda: shares(table, "a", "b", "c") == [2, 2, 2])
            third.cancel()
            await until(lambda: shares(table, "a", "b", "c") == [3, 3, 0])
        await until(lambda: shares(table, "a") == [6])
    leases = (await client.list(LEASE, namespace)).items
    assert {lease["spec"]["holderIdentity"] for lease in leases if "-shard-" in lease["metadata"]["name"]} == {""}
    assert not [lease for lease in leases if "member" in lease["metadata"]["name"]], "who went leaves no Lease"


async def test_the_shards_of_a_silent_member_are_taken_once_it_has_stopped(
    client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str
) -> None:
    table = Table()
    cut = replace(config, server=proxy.url(config.server))
    async with (
        Client(cut, retry=RetryPolicy(attempts=1)) as unlucky,
        member(client, namespace, table, "a"),
        member(unlucky, namespace, table, "b") as silent,
    ):
        await until(lambda: shares(table, "a", "b") == [3, 3])
        proxy.stall()
        await until(lambda: shares(table, "a", "b") == [6, 0])  # `take` fails if b still works on one of them
        proxy.resume()
        with pytest.raises(LeadershipLost, match="could not be renewed"):
            await asyncio.wait_for(silent, 5)

        async def is_cleared() -> bool:
            return "work-member-b" not in [o["metadata"]["name"] for o in (await client.list(LEASE, namespace)).items]

        await eventually(is_cleared)


async def test_many_come_at_once(client: Client, namespace: str) -> None:
    table = Table()
    names = [f"m{i}" for i in range(5)]
    tasks = []
    for name in names:
        seat = Seat(table, name)
        tasks.append(asyncio.create_task(elector(client, namespace, seat, 12).run(seat)))
    await until(lambda: sorted(shares(table, *names)) == [2, 2, 2, 3, 3])
    assert len(table.of) == 12
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert [t.cancelled() for t in tasks] == [True] * 5


async def test_who_cuts_the_work_otherwise_waits(client: Client, namespace: str) -> None:
    old, new = Table(), Table()
    async with member(client, namespace, old, "a", shards=4) as running:
        await until(lambda: shares(old, "a") == [4])
        async with member(client, namespace, new, "b", shards=6):
            await asyncio.sleep(1.5)
            assert new.of == {}
            assert shares(old, "a") == [4]
            running.cancel()
            await until(lambda: shares(new, "b") == [6])
            assert old.of == {}


async def test_a_shard_that_is_taken_away_ends_the_process(client: Client, namespace: str) -> None:
    table = Table()
    async with member(client, namespace, table, "a") as running:
        await until(lambda: shares(table, "a") == [6])
        await client.merge_patch(LEASE, "work-shard-3", namespace, {"spec": {"holderIdentity": "thief"}})
        with pytest.raises(LeadershipLost, match="shard 3 of work is held by thief now"):
            await asyncio.wait_for(running, 5)
        assert table.of == {}


def test_impossible_settings() -> None:
    client = Client(ClientConfig("http://x"))
    with pytest.raises(ValueError, match="at least one shard"):
        elector(client, "default", Seat(Table(), "a"), shards=0)


class Late(Client):
    """A client whose lists may arrive late: what they tell is old by then."""

    def __init__(self, config: ClientConfig) -> None:
        super().__init__(config)
        self.held = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()

    async def list(self, *args: Any, **more: Any) -> ListResult:
        found = await super().list(*args, **more)
        if not self.gate.is_set():
            self.held.set()
            await self.gate.wait()
        return found


async def test_a_list_that_is_older_than_the_giving_back_takes_nothing(
    client: Client, config: ClientConfig, namespace: str
) -> None:
    table = Table()
    async with Late(config) as late, member(late, namespace, table, "a", wind_down=0.5) as first:
        await until(lambda: shares(table, "a") == [6])
        async with member(client, namespace, table, "b"):
            # a's work on three shards winds down; what it lists meanwhile says that they are its own.
            await until(lambda: any("giving up" in task.get_name() for task in asyncio.all_tasks()))
            late.gate.clear()
            await asyncio.wait_for(late.held.wait(), 5)
            await until(lambda: shares(table, "a", "b") == [3, 3])
            late.gate.set()
            await asyncio.sleep(0.5)
            assert not first.done()
            assert shares(table, "a", "b") == [3, 3]
