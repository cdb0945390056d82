"""Watches: what one client sees of the writes."""

from __future__ import annotations

import asyncio
from typing import Any

import orjson
import pytest

from ack.local.kube.selectors import Selector, parse_labels
from ack.local.kube.storage import Collection, Compacted, Store
from ack.local.kube.watch import Watch, WatchEvent, bookmark, encode_event


def obj(name: str, label: str = "", value: int = 0) -> dict[str, Any]:
    return {"metadata": {"name": name, "labels": {"l": label}}, "value": value}


@pytest.fixture
def things() -> Collection:
    return Store().collection("things")


def watch(things: Collection, *, since: int | None, labels: str = "", prefix: str = "", limit: int = 100) -> Watch:
    selector = Selector(labels=tuple(parse_labels(labels)))
    return Watch(things, prefix=prefix, selector=selector, since=since, limit=limit)


def seen(events: list[WatchEvent] | None) -> list[tuple[str, str, int]]:
    assert events is not None
    return [(event.type, event.entry.key, event.entry.object["value"]) for event in events]


async def test_without_a_revision_it_begins_with_what_is_there(things: Collection) -> None:
    things.put("b", obj("b"))
    things.put("a", obj("a"))
    watching = watch(things, since=None)
    things.put("a", obj("a", value=1))
    assert seen(await watching.take(0)) == [("ADDED", "a", 0), ("ADDED", "b", 0), ("MODIFIED", "a", 1)]


async def test_it_resumes_after_a_revision(things: Collection) -> None:
    revision = things.put("a", obj("a")).revision
    things.put("a", obj("a", value=1))
    things.delete("a")
    watching = watch(things, since=revision)
    assert seen(await watching.take(0)) == [("MODIFIED", "a", 1), ("DELETED", "a", 1)]
    things.put("b", obj("b"))
    assert seen(await watching.take(0)) == [("ADDED", "b", 0)]


async def test_a_forgotten_revision_is_refused() -> None:
    things = Store(history=2).collection("things")
    revision = things.put("a", obj("a")).revision
    for value in range(4):
        things.put("a", obj("a", value=value))
    with pytest.raises(Compacted):
        watch(things, since=revision)


async def test_entering_and_leaving_a_selection_is_coming_and_going(things: Collection) -> None:
    watching = watch(things, since=things.revision, labels="l=x")
    things.put("a", obj("a", "y", 1))
    things.put("a", obj("a", "x", 2))
    things.put("a", obj("a", "x", 3))
    left = things.put("a", obj("a", "y", 4))
    things.put("a", obj("a", "y", 5))
    things.put("b", obj("b", "x", 6))
    things.delete("b")
    things.delete("a")
    events = await watching.take(0)
    # Who leaves is shown as it was when it was last in, at the revision at which it left.
    assert seen(events) == [
        ("ADDED", "a", 2),
        ("MODIFIED", "a", 3),
        ("DELETED", "a", 3),
        ("ADDED", "b", 6),
        ("DELETED", "b", 6),
    ]
    assert events is not None
    assert events[2].entry.object["metadata"]["resourceVersion"] == str(left.revision)
    assert orjson.loads(events[2].entry.raw) == events[2].entry.object


async def test_only_the_namespace_asked_for(things: Collection) -> None:
    watching = watch(things, since=None, prefix="n/")
    things.put("n/a", obj("a"))
    things.put("nn/a", obj("a"))
    assert seen(await watching.take(0)) == [("ADDED", "n/a", 0)]


async def test_it_wakes_when_something_happens(things: Collection) -> None:
    watching = watch(things, since=None)
    waiting = asyncio.create_task(watching.take(10))
    await asyncio.sleep(0)
    things.put("a", obj("a"))
    assert seen(await asyncio.wait_for(waiting, 1)) == [("ADDED", "a", 0)]


async def test_when_nothing_happens_it_still_knows_how_far_it_is(things: Collection) -> None:
    watching = watch(things, since=None, labels="l=x")
    things.put("a", obj("a", "y"))
    assert await watching.take(0.01) == []
    assert watching.revision == things.revision


async def test_a_client_that_is_too_slow_loses_its_watch_but_no_event_before_that(things: Collection) -> None:
    start = things.revision
    watching = watch(things, since=start, limit=3)
    for value in range(10):
        things.put("a", obj("a", value=value))
    got = await watching.take(0)
    assert [value for _, _, value in seen(got)] == [0, 1, 2]
    assert await watching.take(10) is None
    assert got is not None
    resumed = watch(things, since=got[-1].entry.revision)
    assert [value for _, _, value in seen(await resumed.take(0))] == [3, 4, 5, 6, 7, 8, 9]


async def test_a_closed_watch_ends_at_once(things: Collection) -> None:
    watching = watch(things, since=None)
    waiting = asyncio.create_task(watching.take(10))
    await asyncio.sleep(0)
    watching.close()
    assert await asyncio.wait_for(waiting, 1) is None


def test_lines() -> None:
    assert encode_event("ADDED", b"{}") == b'{"type":"ADDED","object":{}}\n'
    event = orjson.loads(bookmark("v1", "Pod", 7, initial_events_end=True))
    assert event["type"] == "BOOKMARK"
    assert event["object"]["metadata"]["resourceVersion"] == "7"
    assert event["object"]["metadata"]["annotations"] == {"k8s.io/initial-events-end": "true"}
