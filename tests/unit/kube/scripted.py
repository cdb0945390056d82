"""An HTTP server that answers what a test says, for what no well-behaved API server does on demand."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from ack.kube.client import Client, RetryPolicy
from ack.kube.config import ClientConfig
from tests.support.serving import serving

Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
QUICK = RetryPolicy(attempts=3, base=0.01, cap=1.0)


def status(code: int, reason: str, message: str = "scripted", **details: Any) -> dict[str, Any]:
    """A `metav1.Status` of a failure."""
    body: dict[str, Any] = {"kind": "Status", "apiVersion": "v1", "status": "Failure", "message": message}
    return body | {"reason": reason, "code": code, "details": details}


def failure(code: int, reason: str, headers: dict[str, str] | None = None, **details: Any) -> web.Response:
    """An answer with a `Status`."""
    return web.json_response(status(code, reason, **details), status=code, headers=headers)


@asynccontextmanager
async def scripted(answer: Answer, retry: RetryPolicy = QUICK, **config: Any) -> AsyncIterator[Client]:
    """A client of a scripted server."""
    server = web.ServerRunner(web.Server(answer, handler_cancellation=True), shutdown_timeout=0.1)
    async with serving(server) as url, Client(ClientConfig(server=url, **config), retry=retry) as client:
        yield client
