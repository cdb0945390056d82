"""A small HTTP server of a test's own, on a free port."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web


@asynccontextmanager
async def serving(runner: web.BaseRunner) -> AsyncIterator[str]:
    """Serves an application or a handler; gives the URL.

    Args:
        runner: of what is served.
    """
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
