"""Users' jq filters, run where they can do no harm (`jq_worker`): one process, started by the first filter."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import orjson

from ack.api.errors import Recoverable, Terminal
from ack.api.hooks import Obj
from ack.kube.events import cut

CPU_SECONDS = 0.5
MEMORY_BYTES = 128 << 20
LONGEST_TEXT = 1 << 20
"""Bytes; no ConfigMap or Secret holds more."""
LONGEST_FILTER = 16_384
PATIENCE_SECONDS = 30.0
"""Of the clock on the wall: a machine so busy that half a second of CPU time takes longer is no fault of the filter."""

_OUT_OF_MEMORY = (-signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS)
"""How jq ends that gets no memory."""


@dataclass(frozen=True, slots=True)
class _Worker:
    process: asyncio.subprocess.Process
    requests: asyncio.StreamWriter
    answers: asyncio.StreamReader


class JqFilter:
    """Runs jq filters, one at a time."""

    def __init__(self) -> None:
        self._worker: _Worker | None = None
        self._turn = asyncio.Lock()

    async def first(self, text: str, value: Obj) -> Any:
        """The first result of a filter: a scalar, or an empty list or object in place of one that is not empty.

        Args:
            text: the filter.
            value: its input.

        Returns:
            `None` if there is no result, or it is null.

        Raises:
            Terminal: the filter is none, fails, or takes too much. The message quotes the filter, never the input.
            Recoverable: this machine is too busy.
        """
        if len(text) > LONGEST_FILTER:
            raise _unusable(f"unable to parse path: it is longer than {LONGEST_FILTER} characters")
        async with self._turn:
            answer = await self._ask(orjson.dumps([text, value]) + b"\n")
        match answer:
            case {"value": found}:
                return found
            case {"type": "list"}:
                return []
            case {"type": "dict"}:
                return {}
            case {"type": "long"}:
                raise _unusable(f"unable to execute query: its result is longer than {LONGEST_TEXT} bytes")
            case {"syntax": words}:
                raise _unusable(f"unable to parse path: {cut(' '.join(words.split()), 300)}")
        raise _unusable("unable to execute query: jq reports an error; try it: kubectl get KIND NAME -o json | jq PATH")

    async def _ask(self, request: bytes) -> Any:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                worker = self._worker = self._worker or await _start()
                with contextlib.suppress(ConnectionError):  # it is gone: then there is no answer either
                    worker.requests.write(request)
                    await worker.requests.drain()
                answer = await worker.answers.readline()
                if answer:
                    return orjson.loads(answer)
                status = await worker.process.wait()
        except TimeoutError:
            await self.close()
            raise Recoverable("jq has not answered in time: this machine is too busy", reason="JqTimeout") from None
        except BaseException:
            # Whatever it was, an answer may be under way that belongs to nobody.
            await self.close()
            raise
        self._worker = None
        if status == -signal.SIGPROF:
            raise _unusable(f"unable to execute query: it takes more than {CPU_SECONDS} s")
        if status in _OUT_OF_MEMORY:
            raise _unusable(f"unable to execute query: it takes more than {MEMORY_BYTES >> 20} MiB of memory")
        # Not the filter's doing.
        raise Recoverable(f"the jq process was ended by someone else, with status {status}", reason="JqEnded")

    async def close(self) -> None:
        """Ends the process."""
        worker, self._worker = self._worker, None
        if worker is not None:
            with contextlib.suppress(ProcessLookupError):
                worker.process.kill()
            await worker.process.wait()


async def _start() -> _Worker:
    found = find_spec("jq")
    if found is None or found.origin is None:
        raise RuntimeError("the Python package jq is not installed: pip install jq")
    process = await asyncio.create_subprocess_exec(
        # Without the site's start-up, and with one folder to import from: quick, and blind to all else.
        *(sys.executable, "-S", "-P", "-B", str(Path(__file__).with_name("jq_worker.py"))),
        *(str(CPU_SECONDS), str(MEMORY_BYTES), str(LONGEST_TEXT)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": str(Path(found.origin).parent)},
        limit=LONGEST_TEXT * 6 + 1024,  # as JSON, a byte may take six
    )
    try:
        return await _shaken(process)
    except BaseException:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        raise


async def _shaken(process: asyncio.subprocess.Process) -> _Worker:
    """The process once it says that it is ready."""
    if process.stdin and process.stdout and await process.stdout.readline() == b"ready\n":
        return _Worker(process, process.stdin, process.stdout)
    raise RuntimeError(f"the jq process does not start: exit status {await process.wait()}")


def _unusable(text: str) -> Terminal:
    return Terminal(text, reason="InvalidPath")
