"""Leader election against a real API server, with short times."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ack.kube.client import Client, RetryPolicy
from ack.kube.config import ClientConfig
from ack.kube.leader import LeaderElector, LeadershipLost, LeaseTimes, micro_time
from ack.kube.types import LEASE, Obj
from tests.support.tcp_proxy import TcpProxy
from tests.unit.kube.fakes import until

# The Lease holds whole seconds.
TIMES = LeaseTimes(duration=1.0, deadline=0.6, retry=0.1)


def candidate(client: Client, namespace: str, identity: str, times: LeaseTimes = TIMES) -> LeaderElector:
    return LeaderElector(client, name="election", namespace=namespace, identity=identity, times=times)


async def spec(client: Client, namespace: str) -> Obj:
    found: Obj = (await client.get(LEASE, "election", namespace))["spec"]
    return found


class Leading:
    """Work that goes on until cancelled, and may take its time to end."""

    def __init__(self, wind_down: float = 0) -> None:
        self.active = False
        self.ended = False
        self.wind_down = wind_down

    async def __call__(self) -> None:
        self.active = True
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(self.wind_down)
            self.active, self.ended = False, True


async def test_one_leads_and_another_takes_over_at_once(client: Client, namespace: str) -> None:
    times = LeaseTimes(duration=3.0, deadline=2.0, retry=0.1)
    first, second = (candidate(client, namespace, name, times) for name in ("first", "second"))
    one, two = Leading(), Leading()
    running = asyncio.create_task(first.run(one))
    await until(lambda: one.active)
    waiting = asyncio.create_task(second.run(two))
    await asyncio.sleep(3.5)  # longer than the lease: it is renewed
    assert (first.is_leader, second.is_leader, second.leader, two.active) == (True, False, "first", False)
    held = await spec(client, namespace)
    assert (held["holderIdentity"], held["leaseTransitions"], held["leaseDurationSeconds"]) == ("first", 0, 3)
    assert held["renewTime"] > held["acquireTime"]

    running.cancel()
    await asyncio.wait([running])
    assert running.cancelled()
    released = asyncio.get_running_loop().time()
    await until(lambda: two.active)
    assert asyncio.get_running_loop().time() - released < 2.5  # did not wait for the lease to end
    held = await spec(client, namespace)
    assert (held["holderIdentity"], held["leaseTransitions"]) == ("second", 1)
    waiting.cancel()
    await asyncio.wait([waiting])
    assert (await spec(client, namespace))["holderIdentity"] == ""


async def test_silent_leader_is_waited_for(client: Client, namespace: str) -> None:
    now = micro_time(datetime(2001, 1, 1, tzinfo=UTC))  # its clock is off by decades, which must not matter
    body = {
        "metadata": {"name": "election", "namespace": namespace},
        "spec": {
            "holderIdentity": "dead",
            "leaseDurationSeconds": 1,
            "acquireTime": now,
            "renewTime": now,
            "leaseTransitions": 4,
        },
    }
    await client.create(LEASE, body)
    loop = asyncio.get_running_loop()
    started = loop.time()
    elector = candidate(client, namespace, "me")
    await asyncio.wait_for(elector.acquire(), 5)
    assert loop.time() - started >= 1
    assert (await spec(client, namespace))["leaseTransitions"] == 5


async def test_never_two_leaders(client: Client, namespace: str) -> None:
    leading: set[str] = set()
    terms: list[str] = []

    async def live(name: str) -> None:
        async def lead() -> None:
            assert not leading
            leading.add(name)
            terms.append(name)
            await asyncio.sleep(0.05)
            leading.discard(name)

        await candidate(client, namespace, name).run(lead)

    async with asyncio.timeout(20):
        await asyncio.gather(*(live(f"c{i}") for i in range(6)))
    assert sorted(terms) == [f"c{i}" for i in range(6)]
    assert (await spec(client, namespace))["leaseTransitions"] == 5


async def test_leader_that_cannot_renew_stops_before_another_starts(
    client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str
) -> None:
    server = proxy.url(config.server)
    async with Client(replace(config, server=server), retry=RetryPolicy(attempts=1)) as unlucky:
        cut_off, work = candidate(unlucky, namespace, "cut-off"), Leading()
        running = asyncio.create_task(cut_off.run(work))
        await until(lambda: work.active)
        proxy.stall()
        heir = asyncio.create_task(candidate(client, namespace, "heir").acquire())
        await until(lambda: work.ended)
        assert not heir.done()
        proxy.resume()
        with pytest.raises(LeadershipLost, match="could not be renewed"):
            await asyncio.wait_for(running, 5)
        assert not cut_off.is_leader
        await asyncio.wait_for(heir, 5)


async def test_short_outage_is_survived(client: Client, config: ClientConfig, proxy: TcpProxy, namespace: str) -> None:
    times = LeaseTimes(duration=3, deadline=2.5, retry=0.1)
    server = proxy.url(config.server)
    async with Client(replace(config, server=server), retry=RetryPolicy(attempts=1)) as unlucky:
        elector, work = candidate(unlucky, namespace, "me", times), Leading()
        running = asyncio.create_task(elector.run(work))
        await until(lambda: work.active)
        await proxy.down()
        await asyncio.sleep(0.5)
        await proxy.up()
        await asyncio.sleep(0.5)
        assert work.active
        running.cancel()
        await asyncio.wait([running])
        assert (await spec(client, namespace))["holderIdentity"] == ""


async def test_lease_taken_away_is_noticed(client: Client, namespace: str) -> None:
    elector, work = candidate(client, namespace, "me"), Leading()
    running = asyncio.create_task(elector.run(work))
    await until(lambda: work.active)
    await client.merge_patch(LEASE, "election", namespace, {"spec": {"holderIdentity": "thief"}})
    with pytest.raises(LeadershipLost, match="thief holds it now"):
        await asyncio.wait_for(running, 5)
    assert work.ended
    assert (await spec(client, namespace))["holderIdentity"] == "thief"


async def test_lease_is_renewed_while_work_winds_down(client: Client, namespace: str) -> None:
    elector, work = candidate(client, namespace, "me"), Leading(wind_down=1.5)
    running = asyncio.create_task(elector.run(work))
    await until(lambda: work.active)
    running.cancel()
    await asyncio.sleep(1.3)  # longer than the lease
    assert not work.ended
    second = candidate(client, namespace, "second")
    assert not await second._try()
    await asyncio.wait([running])
    assert work.ended
    assert running.cancelled()
    assert (await spec(client, namespace))["holderIdentity"] == ""


async def test_deleted_lease_is_made_again(client: Client, namespace: str) -> None:
    elector, work = candidate(client, namespace, "me"), Leading()
    running = asyncio.create_task(elector.run(work))
    await until(lambda: work.active)
    await client.delete(LEASE, "election", namespace)
    await asyncio.sleep(0.4)
    assert work.active
    assert (await spec(client, namespace))["holderIdentity"] == "me"
    running.cancel()
    await asyncio.wait([running])


async def test_failure_of_the_work_is_passed_on(client: Client, namespace: str) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await candidate(client, namespace, "me").run(fail)
    assert (await spec(client, namespace))["holderIdentity"] == ""


def test_impossible_settings() -> None:
    client = Client(ClientConfig("http://x"))
    with pytest.raises(ValueError, match="identity"):
        candidate(client, "n", "")
    for times in ((10, 10, 2), (15, 2, 2), (15, 10, 0)):
        with pytest.raises(ValueError, match="duration > deadline"):
            LeaseTimes(*times)


def test_micro_time() -> None:
    text = micro_time(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert text == "2026-01-02T03:04:05.000000Z"
    assert re.fullmatch(r"[0-9T:-]+\.\d{6}Z", text)
