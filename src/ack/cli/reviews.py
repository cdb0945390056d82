"""The requests to the conversion webhook: read within bounds of size and time, judged, answered.

Whoever reaches the Service may send anything. Each request is answered, by a ConversionReview or by a status 4xx with
one line of text; long ones one after the other and on a thread, so that neither memory nor the controller's event loop
suffers from how many come at once.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Any

import orjson
import structlog
from aiohttp import web

from ack.api.resource import Resource
from ack.kube import json_body
from ack.runtime.conversion import ConversionError, review

MAX_BYTES = 64 * 2**20
"""The longest review: a page of 500 objects has some 4 MiB, a list of 10,000 without pages most of this."""

LONG_BYTES = 2**20
"""What is longer, or does not say how long it is, waits for its turn."""

BODY_SECONDS = 25.0
"""How long a request may take, its turn included: an API server waits 30 seconds for the answer."""

_log = structlog.get_logger("webhook")


class Reviews:
    """Answers requests.

    Args:
        resources: the kinds that can be converted.
        seconds: how long a request's body may take.
    """

    def __init__(self, resources: Sequence[Resource], *, seconds: float = BODY_SECONDS) -> None:
        self._resources = resources
        self._seconds = seconds
        self._turn = asyncio.Lock()

    async def handle(self, request: web.Request) -> web.Response:
        """Answers one request."""
        if request.content_type != "application/json":
            return _refused(415, f"a ConversionReview is application/json, not {request.content_type[:100]!r}")
        if (encoding := request.headers.get("Content-Encoding", "identity")) != "identity":
            # A few bytes can be packed into what fills the memory.
            return _refused(415, f"a ConversionReview is not packed: Content-Encoding {encoding[:100]!r}")
        length = request.content_length
        if length is not None and length > MAX_BYTES:
            return _too_long()
        async with contextlib.AsyncExitStack() as stack:
            try:
                async with asyncio.timeout(self._seconds):
                    if length is None or length > LONG_BYTES:
                        await stack.enter_async_context(self._turn)
                    raw = await request.read()
            except TimeoutError:
                return _refused(408, f"the body has not come within {self._seconds:g} seconds")
            except web.HTTPRequestEntityTooLarge:
                return _too_long()
            try:
                if len(raw) > LONG_BYTES:
                    answer, failure = await asyncio.to_thread(self._answer, raw)
                else:
                    answer, failure = self._answer(raw)
            except ConversionError as error:
                return _refused(400, str(error))
        if failure is not None:
            _log.warning("an object could not be converted", error=failure)
        return web.Response(body=answer, content_type="application/json")

    def _answer(self, raw: bytes) -> tuple[bytes, str | None]:
        """The answer, and why it is that an object could not be converted."""
        try:
            asked: Any = json_body.read(raw)
        except orjson.JSONDecodeError as error:
            raise ConversionError("the body is no JSON, or nested too deep") from error
        answer = review(asked, self._resources)
        return orjson.dumps(answer), answer["response"]["result"].get("message")


def _too_long() -> web.Response:
    return _refused(413, f"more than {MAX_BYTES // 2**20} MiB in one ConversionReview: list in pages (`limit`)")


def _refused(status: int, why: str) -> web.Response:
    # What is left of the body is not read.
    answer = web.Response(status=status, text=f"{why}\n")
    answer.force_close()
    return answer
