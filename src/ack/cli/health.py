"""What the process serves over HTTP: `/healthz` and `/readyz` for Kubernetes, `/metrics` for Prometheus."""

from __future__ import annotations

import asyncio
import contextlib
import errno
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Protocol

import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import choose_encoder

from ack.cli.flag_values import Address
from ack.cli.program import Failure

_log = structlog.get_logger("setup")

Answer = tuple[int, str, str]
"""Status, content type, text."""


class Handler(Protocol):
    """Answers a GET."""

    async def __call__(self, accept: str) -> Answer:
        """The answer, in one of the forms that the `Accept` header allows."""


def health(ready: Callable[[], str]) -> dict[str, Handler]:
    """The paths that Kubernetes probes.

    Args:
        ready: what is still missing; "" when nothing is.
    """

    async def healthz(accept: str) -> Answer:
        return 200, "text/plain", "ok\n"

    async def readyz(accept: str) -> Answer:
        missing = ready()
        return (503, "text/plain", f"not ready: {missing}\n") if missing else (200, "text/plain", "ok\n")

    return {"/healthz": healthz, "/readyz": readyz}


def metrics(registry: CollectorRegistry) -> dict[str, Handler]:
    """The path that Prometheus scrapes. A scrape is put together on a thread: reconciles go on meanwhile."""

    async def scrape(accept: str) -> Answer:
        encode, content_type = choose_encoder(accept)
        text = await asyncio.to_thread(encode, registry)
        return 200, content_type, text.decode()

    return {"/metrics": scrape}


@contextlib.asynccontextmanager
async def serving(address: Address, flag: str, paths: Mapping[str, Handler]) -> AsyncIterator[Address]:
    """Serve while the context lasts.

    Args:
        address: where to listen; port 0 for any free one.
        flag: that the address came from, for the error.
        paths: what is served.

    Yields:
        where it listens.

    Raises:
        Failure: it cannot listen there.
    """

    async def handle(request: web.BaseRequest) -> web.StreamResponse:
        handler = paths.get(request.path.rstrip("/"))
        if handler is None:
            return web.Response(status=404, text=f"not found; there is {' '.join(paths)}\n")
        if request.method not in ("GET", "HEAD"):
            return web.Response(status=405, headers={"Allow": "GET, HEAD"}, text="only GET\n")
        status, content_type, text = await handler(request.headers.get("Accept", ""))
        headers = {"Content-Type": content_type, "Cache-Control": "no-store"}
        return web.Response(status=status, headers=headers, body=text.encode())

    runner = web.ServerRunner(web.Server(handle, access_log=None), shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, address.host or None, address.port).start()
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            why = "the address is in use already; give another one" if taken else error.strerror or str(error)
            raise Failure(f"cannot listen on {address} ({flag}): {why}") from error
        bound = Address(address.host, runner.addresses[0][1])
        _log.info("serving", addr=str(bound), paths=[*paths])
        yield bound
    finally:
        await runner.cleanup()
