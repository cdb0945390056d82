"""Watch responses: one line of JSON for each event, for as long as the client listens."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Iterable

import orjson
from aiohttp import web

from ack.local.kube.content import warning
from ack.local.kube.errors import expired
from ack.local.kube.reads import ListOptions, wait_for_revision
from ack.local.kube.resource import Resource
from ack.local.kube.selectors import FieldRequirement, Selector
from ack.local.kube.storage import Compacted, Entry
from ack.local.kube.watch import Watch, bookmark, encode_event

BOOKMARK_INTERVAL = 60.0
_DEFAULT_TIMEOUT = 1800.0
_WRITE_TIMEOUT = 60.0

Encode = Callable[[Entry], bytes]


class Streams:
    """All watches that are being served; ending them lets the server stop."""

    def __init__(self, bookmark_interval: float = BOOKMARK_INTERVAL) -> None:
        self._bookmark_interval = bookmark_interval
        self._open: dict[Watch, str] = {}

    def close_all(self) -> None:
        """End every watch."""
        for watch in list(self._open):
            watch.close()

    def close_resource(self, resource: str) -> None:
        """End the watches of a resource that is no longer served."""
        for watch, name in list(self._open.items()):
            if name == resource:
                watch.close()

    async def serve(
        self,
        request: web.BaseRequest,
        resource: Resource,
        prefix: str,
        options: ListOptions,
        *,
        encode: Encode,
        only: str = "",
        warnings: Iterable[str] = (),
    ) -> web.StreamResponse:
        """Answer a watch request.

        :param encode: an object as JSON in the form the client wants.
        :param only: watch the one object of this name.
        :raises StatusError: 504, if the client is ahead of the server.
        """
        selector = options.selector
        if only:
            name = FieldRequirement("metadata.name", only, equal=True)
            selector = Selector(selector.labels, (*selector.fields, name), selector.get_field)
        await wait_for_revision(resource.collection, options.revision)
        response = web.StreamResponse(
            headers={"Content-Type": "application/json", "Cache-Control": "no-cache, private"}
        )
        for text in warnings:
            response.headers.add("Warning", warning(text))
        since: int | None = options.revision or None
        if options.send_initial_events:
            since = None
        elif options.send_initial_events is False and since is None:
            since = resource.collection.revision
        try:
            watch = Watch(resource.collection, prefix=prefix, selector=selector, since=since)
        except Compacted as error:
            await response.prepare(request)
            await response.write(encode_event("ERROR", orjson.dumps(expired(str(error)).to_status())))
            await response.write_eof()
            return response
        self._open[watch] = resource.qualified_name
        try:
            await response.prepare(request)
            await self._run(response, watch, resource, options, encode)
        except (ConnectionError, TimeoutError):
            # The client is gone, or has not read for so long that it will not be waited for.
            if request.transport is not None:
                request.transport.abort()
        finally:
            watch.close()
            self._open.pop(watch, None)
        return response

    async def _run(
        self, response: web.StreamResponse, watch: Watch, resource: Resource, options: ListOptions, encode: Encode
    ) -> None:
        clock = asyncio.get_running_loop().time
        timeout = options.timeout or _DEFAULT_TIMEOUT * (1 + random.random())  # noqa: S311 - spreads reconnects
        deadline = clock() + timeout
        next_bookmark = clock() + self._bookmark_interval if options.bookmarks else float("inf")
        api_version, kind = resource.info.api_version, resource.info.kind
        initial = bool(options.send_initial_events)
        # The client learns that the watch stands even before the first event.
        await response.write(b"")
        while True:
            events = await watch.take(0 if initial else min(deadline, next_bookmark) - clock())
            if events is None:
                break
            lines = [encode_event(event.type, encode(event.entry)) for event in events]
            if initial and options.bookmarks:
                lines.append(bookmark(api_version, kind, watch.revision, initial_events_end=True))
            elif not events and options.bookmarks:
                lines.append(bookmark(api_version, kind, watch.revision))
            initial = False
            if clock() >= next_bookmark:
                next_bookmark = clock() + self._bookmark_interval
            if lines:
                async with asyncio.timeout(_WRITE_TIMEOUT):
                    await response.write(b"".join(lines))
            if clock() >= deadline:
                break
        await response.write_eof()
