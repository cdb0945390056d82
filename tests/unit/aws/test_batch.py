"""Batched loads, with a clock of their own."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.aws.batch import Batches, BatchLoader, may_be_one_keys_fault
from ack.aws.errors import AwsError, AwsUnavailable
from ack.aws.priority import PRIORITY
from tests.unit.aws.fake_clock import FakeClock, settle


class Service:
    """Fetches `key -> KEY`; some keys are bad, some are not there."""

    def __init__(self, bad: Sequence[str] = (), absent: Sequence[str] = (), *, names_bad: bool = False) -> None:
        self.clock = FakeClock()
        self.fetched: list[list[str]] = []
        self.priorities: list[int] = []
        self.bad = set(bad)
        self.absent = set(absent)
        self.names_bad = names_bad
        self.error: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def fetch(self, keys: Sequence[str]) -> Mapping[str, str]:
        self.fetched.append(list(keys))
        self.priorities.append(PRIORITY.get())
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        if wrong := [key for key in keys if key in self.bad]:
            message = f"The repository with name '{wrong[0]}' does not exist" if self.names_bad else "not found"
            raise AwsError(message, code="RepositoryNotFoundException", http_status=400)
        return {key: key.upper() for key in keys if key not in self.absent}

    def loader(self, limit: int = 100, **options: Any) -> BatchLoader[str, str]:
        return BatchLoader(self.fetch, limit, clock=self.clock, **options)

    async def load(self, loader: BatchLoader[str, str], keys: Sequence[str]) -> list[str | BaseException | None]:
        waiting = asyncio.gather(*(loader.load(key) for key in keys), return_exceptions=True)
        await settle()
        await self.clock.advance(1.0)
        return await waiting


async def test_loads_in_flight_together_become_one_fetch() -> None:
    service = Service(absent=["c"])
    assert await service.load(service.loader(), ["a", "b", "c", "a"]) == ["A", "B", None, "A"]
    assert service.fetched == [["a", "b", "c"]]


async def test_a_fetch_has_at_most_so_many_keys() -> None:
    service = Service()
    keys = [f"k{number}" for number in range(25)]
    assert await service.load(service.loader(10), keys) == [key.upper() for key in keys]
    assert [len(fetch) for fetch in service.fetched] == [10, 10, 5]


async def test_a_full_batch_does_not_wait_for_the_window() -> None:
    service = Service()
    loader = service.loader(2, window=60.0)
    assert list(await asyncio.gather(loader.load("a"), loader.load("b"))) == ["A", "B"]


async def test_keys_gather_while_fetches_are_under_way() -> None:
    service = Service()
    service.gate.clear()
    loader = service.loader(max_in_flight=1)
    loads = [asyncio.create_task(loader.load("a"))]
    await service.clock.advance(0.01)
    for number in range(50):
        loads.append(asyncio.create_task(loader.load(f"k{number}")))
        await service.clock.advance(0.01)
    assert len(service.fetched) == 1
    service.gate.set()
    await settle()
    assert [len(fetch) for fetch in service.fetched] == [1, 50]
    await asyncio.gather(*loads)
    assert loader.idle


async def test_a_load_after_the_fetch_was_sent_is_fetched_anew() -> None:
    service = Service()
    service.gate.clear()
    loader = service.loader()
    first = asyncio.create_task(loader.load("a"))
    await service.clock.advance(0.01)
    second = asyncio.create_task(loader.load("a"))
    await service.clock.advance(0.01)
    service.gate.set()
    assert list(await asyncio.gather(first, second)) == ["A", "A"]
    assert service.fetched == [["a"], ["a"]]


async def test_what_is_urgent_does_not_wait_for_what_is_not() -> None:
    service = Service()
    service.gate.clear()
    loader = service.loader(max_in_flight=1)
    slow = asyncio.create_task(loader.load("resync", priority=-1))
    await service.clock.advance(0.01)
    other = asyncio.create_task(loader.load("other", priority=-1))
    await service.clock.advance(0.01)
    assert service.fetched == [["resync"]]
    urgent = asyncio.create_task(loader.load("change", priority=5))
    await service.clock.advance(0.01)
    assert service.fetched == [["resync"], ["change", "other"]]
    assert service.priorities == [-1, 5]
    service.gate.set()
    await asyncio.gather(slow, other, urgent)


@pytest.mark.parametrize("names_bad", [True, False])
async def test_one_bad_key_does_not_fail_its_neighbours(names_bad: bool) -> None:
    service = Service(bad=["k42"], names_bad=names_bad)
    keys = [f"k{number}" for number in range(100)]
    results = await service.load(service.loader(), keys)
    for key, result in zip(keys, results, strict=True):
        if key == "k42":
            assert isinstance(result, AwsError)
            assert result.code == "RepositoryNotFoundException"
        else:
            assert result == key.upper()
    assert ["k42"] in service.fetched
    assert len(service.fetched) <= (3 if names_bad else 15)


async def test_only_bad_keys_cost_hardly_more_than_one_fetch_each() -> None:
    keys = [f"k{number}" for number in range(100)]
    service = Service(bad=keys)
    results = await service.load(service.loader(), keys)
    assert all(isinstance(result, AwsError) for result in results)
    assert len(service.fetched) <= 100 + 8


async def test_an_outage_is_nobodys_fault() -> None:
    service = Service()
    service.error = AwsUnavailable("connection refused")
    results = await service.load(service.loader(), ["a", "b", "c"])
    assert all(result is service.error for result in results)
    assert len(service.fetched) == 1


async def test_a_defect_of_the_fetch_reaches_every_load() -> None:
    service = Service()
    service.error = KeyError("bug")
    results = await service.load(service.loader(), ["a", "b"])
    assert all(result is service.error for result in results)
    service.error = None
    assert await service.load(service.loader(), ["a"]) == ["A"]


async def test_what_nobody_waits_for_is_not_fetched() -> None:
    service = Service()
    loader = service.loader()
    quitter = asyncio.create_task(loader.load("a"))
    await settle()
    quitter.cancel()
    await service.clock.advance(1.0)
    assert service.fetched == []
    assert loader.idle


async def test_one_who_gives_up_does_not_take_the_others_along() -> None:
    service = Service()
    loader = service.loader()
    quitter, patient = (asyncio.create_task(loader.load("a")) for _ in range(2))
    await settle()
    quitter.cancel()
    await service.clock.advance(1.0)
    assert await patient == "A"


@settings(max_examples=60, deadline=None)
@given(
    keys=st.lists(st.text("abcdef", min_size=1, max_size=3), max_size=60),
    bad=st.sets(st.text("abcdef", min_size=1, max_size=3), max_size=8),
    limit=st.integers(1, 20),
    names_bad=st.booleans(),
)
def test_every_key_gets_its_own_answer(keys: list[str], bad: set[str], limit: int, names_bad: bool) -> None:
    async def run() -> None:
        service = Service(bad=sorted(bad), names_bad=names_bad)
        results = await service.load(service.loader(limit), keys)
        for key, result in zip(keys, results, strict=True):
            if key in bad:
                assert isinstance(result, AwsError)
            else:
                assert result == key.upper()
        distinct = len(set(keys))
        assert all(len(fetch) <= limit for fetch in service.fetched)
        batches = math.ceil(distinct / limit)
        assert len(service.fetched) <= distinct + 8 * batches

    asyncio.run(run())


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (AwsError("x", code="RepositoryNotFoundException", http_status=400), True),
        (AwsError("x", code="InvalidParameterException", http_status=400), True),
        (AwsError("x", code="ThrottlingException", http_status=400), False),
        (AwsError("x", code="ExpiredTokenException", http_status=400), False),
        (AwsError("x", code="InternalFailure", http_status=500), False),
        (AwsUnavailable("x"), False),
        (AwsError("not authorized to perform: ecr:X on resource: *", code="AccessDenied", http_status=400), False),
        (AwsError("not authorized to perform: ecr:X on resource: arn:a", code="AccessDenied", http_status=400), True),
        (ValueError("x"), False),
    ],
)
def test_which_errors_may_be_one_keys_fault(error: Exception, expected: bool) -> None:
    assert may_be_one_keys_fault(error) is expected


async def test_batches_keeps_a_loader_until_it_is_idle_for_long() -> None:
    service = Service()
    batches = Batches(idle_seconds=100, clock=service.clock)
    first = batches.get("ecr", service.loader)
    assert batches.get("ecr", service.loader) is first
    await service.clock.advance(90)
    batches.get("s3", service.loader)
    await service.clock.advance(90)
    batches.get("s3", service.loader)
    assert len(batches) == 1
    assert batches.get("ecr", service.loader) is not first
