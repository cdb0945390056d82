"""Blocking code on the event loop."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar

import pytest

from ack.aws.greenlets import run, wait

NAME: ContextVar[str] = ContextVar("name", default="nobody")


async def later(value: str) -> str:
    await asyncio.sleep(0)
    return value


def twice(first: str, *, second: str) -> list[str]:
    return [wait(later(first)), wait(later(second))]


async def test_what_it_waits_for() -> None:
    assert await run(twice, "a", second="b") == ["a", "b"]
    assert await run(lambda: 7) == 7, "nothing to wait for"


async def test_others_run_while_it_waits() -> None:
    gate = asyncio.Event()

    async def open_gate() -> None:
        gate.set()

    waiting = asyncio.create_task(run(lambda: wait(gate.wait())))
    await asyncio.gather(waiting, open_gate())
    assert waiting.result() is True


async def test_errors_go_both_ways() -> None:
    async def fail() -> None:
        raise LookupError("from the loop")

    def translating() -> None:
        try:
            wait(fail())
        except LookupError as error:
            raise ValueError("translated") from error

    with pytest.raises(ValueError, match="translated") as caught:
        await run(translating)
    assert isinstance(caught.value.__cause__, LookupError)


async def test_a_cancellation_reaches_it() -> None:
    seen: list[str] = []
    started = asyncio.Event()

    async def forever() -> None:
        started.set()
        await asyncio.Event().wait()

    def waiting() -> None:
        try:
            wait(forever())
        except asyncio.CancelledError:
            seen.append("cancelled")
            raise

    task = asyncio.create_task(run(waiting))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert seen == ["cancelled"]


async def test_it_runs_in_the_context_of_its_task() -> None:
    async def named(name: str) -> list[str]:
        NAME.set(name)
        return await run(lambda: [NAME.get(), wait(later("-")), NAME.get()])

    assert await asyncio.gather(named("a"), named("b")) == [["a", "-", "a"], ["b", "-", "b"]]


async def test_nobody_waits_outside() -> None:
    pause = later("x")
    with pytest.raises(RuntimeError, match="outside of it"):
        wait(pause)
    pause.close()
