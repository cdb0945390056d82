"""The reflector against servers whose history does what no well-behaved server's does on demand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import orjson
import pytest
from aiohttp import web

from ack.kube.backoff import Backoff
from ack.kube.client import ListResult, WatchEvent
from ack.kube.reflector import Reflector
from ack.kube.types import NAMESPACE, Obj
from tests.unit.kube.fakes import until
from tests.unit.kube.scripted import failure, scripted, status

FAST = Backoff(base=0.01, cap=0.05)


class Script:
    """A server that lists `objects` at `version`, and answers the watches one after the other as told."""

    def __init__(self, *watches: Any) -> None:
        self.version = 100
        self.objects: list[Obj] = [{"metadata": {"name": "a", "resourceVersion": "90", "uid": "a"}}]
        self.watches = [*watches]
        self.resumed: list[str] = []
        self.lists: list[Any] = []

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        if "watch" not in request.query:
            if self.lists:
                return self.lists.pop(0)  # type: ignore[no-any-return]
            meta = {"resourceVersion": str(self.version)}
            return web.json_response({"metadata": meta, "items": self.objects})
        self.resumed.append(request.query["resourceVersion"])
        assert request.query["allowWatchBookmarks"] == "true"
        answer = self.watches.pop(0) if self.watches else None
        if isinstance(answer, web.Response):
            return answer
        response = web.StreamResponse()
        await response.prepare(request)
        if answer is None:
            await asyncio.sleep(30)
        for line in answer or ():
            await response.write(line)
        return response


def event(kind: str, version: int, name: str = "a") -> bytes:
    return orjson.dumps({"type": kind, "object": {"metadata": {"name": name, "resourceVersion": str(version)}}}) + b"\n"


class Log:
    """A sink that notes what it is given."""

    def __init__(self) -> None:
        self.got: list[Any] = []

    def replace(self, result: ListResult, namespace: str | None, *, reset: bool) -> None:
        self.got.append(("list", result.resource_version, reset))

    def apply(self, event: WatchEvent, namespace: str | None) -> None:
        if event.type != "BOOKMARK":
            self.got.append((event.type, event.object["metadata"]["resourceVersion"]))


@asynccontextmanager
async def reflecting(script: Script, condition: Callable[[Log], bool], **options: Any) -> AsyncIterator[Log]:
    log = Log()
    async with scripted(script) as client:
        reflector = Reflector(client, NAMESPACE, None, "", log, backoff=FAST, **options)
        task = asyncio.create_task(reflector.run())
        await until(lambda: condition(log), 5)
        assert not task.done()
        yield log
        task.cancel()
        await asyncio.wait([task])


async def test_end_of_a_watch_means_nothing() -> None:
    script = Script([event("MODIFIED", 101)], [event("BOOKMARK", 150)], [event("MODIFIED", 151)], [])
    async with reflecting(script, lambda log: len(script.resumed) == 5) as log:
        assert script.resumed == ["100", "101", "150", "151", "151"]
        assert log.got == [("list", "100", False), ("MODIFIED", "101"), ("MODIFIED", "151")]


async def test_half_an_event_is_asked_for_again() -> None:
    script = Script([event("MODIFIED", 101), event("MODIFIED", 102)[:20]], [event("MODIFIED", 102)])
    async with reflecting(script, lambda log: len(script.resumed) == 3) as log:
        assert script.resumed == ["100", "101", "102"]
        assert log.got[1:] == [("MODIFIED", "101"), ("MODIFIED", "102")]


GONE_EVENT = [orjson.dumps({"type": "ERROR", "object": status(410, "Expired")}) + b"\n"]


@pytest.mark.parametrize("gone", [failure(410, "Expired"), GONE_EVENT], ids=["status", "event"])
async def test_lost_history_lists_again(gone: Any) -> None:
    script = Script([event("MODIFIED", 120)], gone)
    async with reflecting(script, lambda log: len(script.resumed) == 3) as log:
        script.version = 130
        assert script.resumed[:2] == ["100", "120"]
        assert [g[0] for g in log.got] == ["list", "MODIFIED", "list"]


async def test_gone_again_and_again_is_not_a_hot_loop() -> None:
    script = Script(*[failure(410, "Expired") for _ in range(500)])
    async with reflecting(script, lambda log: len(log.got) == 4):
        started = len(script.resumed)
        await asyncio.sleep(0.3)
        assert len(script.resumed) - started < 15


async def test_watches_that_end_at_once_are_not_a_hot_loop() -> None:
    script = Script(*[[] for _ in range(500)])
    async with reflecting(script, lambda log: len(script.resumed) == 4):
        started = len(script.resumed)
        await asyncio.sleep(0.3)
        assert len(script.resumed) - started < 15


async def test_history_set_back_is_a_reset() -> None:
    script = Script([event("MODIFIED", 5000)], failure(410, "Expired"))
    async with reflecting(script, lambda log: len(log.got) == 3) as log:
        assert log.got == [("list", "100", False), ("MODIFIED", "5000"), ("list", "100", True)]


async def test_silence_lists_again() -> None:
    script = Script([event("BOOKMARK", 101)], *[[] for _ in range(50)])
    async with reflecting(script, lambda log: len(log.got) == 2, quiet_seconds=0.02) as log:
        assert [g[0] for g in log.got] == ["list", "list"]


@pytest.mark.parametrize(
    "answer",
    [
        failure(500, "InternalError"),
        failure(403, "Forbidden"),
        failure(404, "NotFound"),
        web.Response(text="<html>"),
        web.json_response({"metadata": {"resourceVersion": "?"}, "items": []}),
        web.json_response({"metadata": {}, "items": [{"metadata": None}]}),
    ],
    ids=["500", "403", "404", "html", "version", "shape"],
)
async def test_no_list_answer_kills_it(answer: web.Response) -> None:
    script = Script()
    script.lists = [answer]
    async with reflecting(script, lambda log: len(log.got) == 1):
        pass


@pytest.mark.parametrize(
    "line",
    [b"<html>\n", b'{"type":"ADDED"}\n', b'{"type":"ADDED","object":{}}\n', b"[]\n", b'"x"\n'],
)
async def test_no_watch_line_kills_it(line: bytes) -> None:
    script = Script([line])
    async with reflecting(script, lambda log: len(log.got) == 2) as log:
        # Nothing that stood before is trusted: it lists again.
        assert log.got == [("list", "100", False)] * 2
