"""The demo's child processes: kubectl, and the controller. None of them outlives the demo."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path


class CommandFailed(Exception):
    """A program ended with another status than 0; the text has what it said."""


async def run(*command: str, env: Mapping[str, str], folder: Path, seconds: float) -> str:
    """Run a program to its end.

    Args:
        command: the program and its arguments.
        env: its environment.
        folder: its working folder.
        seconds: after which it is killed.

    Returns:
        its standard output.

    Raises:
        CommandFailed: it ended with another status than 0, or took too long.
    """
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=env,
        cwd=folder,
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(seconds):
            out, err = await process.communicate()
    except TimeoutError:
        raise CommandFailed(f"no end after {seconds:g} s") from None
    finally:
        await end(process, grace=0.0)
    if process.returncode:
        raise CommandFailed(err.decode(errors="replace").strip() or f"exit status {process.returncode}")
    return out.decode()


@contextlib.asynccontextmanager
async def running(
    command: Sequence[str], *, env: Mapping[str, str], log: Path, grace: float
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A program that runs while the context lasts, in a process group of its own; ended by SIGTERM.

    Args:
        command: the program and its arguments.
        env: its environment.
        log: file for its output.
        grace: seconds that it has to end before it is killed.
    """
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=env,
            start_new_session=True,
            preexec_fn=_end_with_parent(),
        )
    try:
        yield process
    finally:
        await end(process, grace)


async def end(process: asyncio.subprocess.Process, grace: float) -> None:
    """End a process and its group, gently if there is time."""
    if process.returncode is not None:
        return
    # Not interrupted by a cancellation: then it would live on.
    await asyncio.shield(asyncio.ensure_future(_end(process, grace)))


async def _end(process: asyncio.subprocess.Process, grace: float) -> None:
    if grace:
        _signal_group(process, signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await process.wait()
    if process.returncode is None:
        _signal_group(process, signal.SIGKILL)
        await process.wait()


def _signal_group(process: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _end_with_parent() -> Callable[[], None] | None:
    """Has the kernel end the child even if this process is killed; elsewhere than on Linux there is no such thing."""
    if sys.platform != "linux":
        return None
    set_option = ctypes.CDLL(None).prctl
    parent_death_signal = 1

    def ask() -> None:
        set_option(parent_death_signal, signal.SIGTERM)

    return ask
