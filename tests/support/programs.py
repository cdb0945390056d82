"""The programs as processes, as a user or Kubernetes runs them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
import uuid
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import aiohttp

from tests.support.waiting import eventually

MARK = "ACK_TEST_PROCESS"


class Program:
    """A program that runs, and what it wrote so far.

    Args:
        process: what runs.
        mark: in the environment of the process, and so in that of every process that it starts.
    """

    def __init__(self, process: asyncio.subprocess.Process, mark: str) -> None:
        self.process = process
        self.mark = mark
        self.out = ""
        self.err = ""
        self._readers = [asyncio.create_task(self._read("out")), asyncio.create_task(self._read("err"))]

    @property
    def entries(self) -> list[dict[str, Any]]:
        """Standard error as a JSON log, whole lines only."""
        return [json.loads(line) for line in self.err.splitlines(keepends=True) if line.endswith("\n")]

    async def logged(self, message: str, **fields: Any) -> dict[str, Any]:
        """Waits until an entry with a message (or a beginning of it) and fields is in the log."""

        def check() -> dict[str, Any]:
            for entry in self.entries:
                if entry["msg"].startswith(message) and fields.items() <= entry.items():
                    return entry
            raise AssertionError(f"not in the log: {message}\n{self.err}")

        return await eventually(check)

    async def said(self, text: str) -> None:
        """Waits until a text is on standard output."""

        def check() -> bool:
            assert text in self.out, f"not said: {text}\n{self.out}\n{self.err}"
            return True

        await eventually(check, seconds=30)

    async def get(self, path: str) -> tuple[int, str]:
        """A page of the controller that is served at the path, wherever it listens."""
        served = await self.logged("serving", paths=_pages(path))
        async with aiohttp.ClientSession() as session, session.get(f"http://{served['addr']}{path}") as answer:
            return answer.status, await answer.text()

    async def ready(self) -> None:
        """Waits until the controller is ready."""

        async def check() -> bool:
            status, text = await self.get("/readyz")
            assert status == 200, f"{text}\n{self.err}"
            return True

        await eventually(check, seconds=30)

    def signal(self, number: signal.Signals) -> None:
        """Sends a signal."""
        self.process.send_signal(number)

    async def end(self, seconds: float = 30) -> int:
        """Waits for the end, and returns the exit status; minus the signal's number if it was killed by one."""
        async with asyncio.timeout(seconds):
            status = await self.process.wait()
            await asyncio.gather(*self._readers)
        return status

    async def stop(self) -> int:
        """Ends it as Kubernetes does."""
        self.signal(signal.SIGTERM)
        return await self.end()

    def family(self) -> list[str]:
        """The processes that it started, and itself, that still run. Linux only."""
        return family(self.mark)

    async def _read(self, name: str) -> None:
        stream: asyncio.StreamReader | None = getattr(self.process, f"std{name}")
        assert stream is not None
        while text := await stream.read(65536):
            setattr(self, name, getattr(self, name) + text.decode())


@contextlib.asynccontextmanager
async def program(module: str, *arguments: str, env: Mapping[str, str] | None = None) -> AsyncIterator[Program]:
    """Runs `python -m module` while the context lasts; killed if it still runs then."""
    mark = uuid.uuid4().hex
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **(env or {}), MARK: mark},
        start_new_session=True,
    )
    running = Program(process, mark)
    try:
        yield running
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
        await asyncio.gather(*running._readers)


def family(mark: str) -> list[str]:
    """The command lines of all processes with a mark in their environment. Linux only."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        # A process may end while it is looked at.
        with contextlib.suppress(OSError):
            if f"{MARK}={mark}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
                if command:
                    found.append(command)
    return found


def _pages(path: str) -> list[str]:
    return ["/metrics"] if path == "/metrics" else ["/healthz", "/readyz"]
