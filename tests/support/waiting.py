"""Waiting for something to become true, instead of sleeping."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

SECONDS = 15.0
"""How long a test waits before it fails: far longer than anything should take, for a machine that is busy."""


async def eventually(check: Callable[[], T | Awaitable[T]], *, seconds: float = SECONDS, every: float = 0.03) -> T:
    """Calls `check` until it returns something true.

    Args:
        check: may raise `AssertionError` for "not yet", with the reason.
        seconds: after which the last reason is raised.
        every: seconds between two calls.

    Returns:
        what `check` returned.

    Raises:
        AssertionError: it never did.
    """
    deadline = time.monotonic() + seconds
    while True:
        reason: AssertionError | None = None
        try:
            found = check()
            result: T = await found if inspect.isawaitable(found) else found  # type: ignore[assignment]
            if result:
                return result
        except AssertionError as error:
            reason = error
        if time.monotonic() > deadline:
            raise reason or AssertionError(
                f"never became true within {seconds:g} s: {inspect.getsource(check).strip()}"
            )
        await asyncio.sleep(every)


async def holds(check: Callable[[], bool | Awaitable[bool]], *, seconds: float = 0.4, every: float = 0.05) -> None:
    """Asserts that something stays true for a while: the only way to see that nothing happens."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = check()
        assert await found if inspect.isawaitable(found) else found
        await asyncio.sleep(every)
