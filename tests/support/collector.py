"""An OpenTelemetry collector: takes spans over OTLP/HTTP and keeps them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from tests.support.serving import serving


@dataclass(slots=True)
class Collector:
    """What came.

    Args:
        url: for `--tracing-endpoint`.
        spans: all spans, in the order in which they ended.
        raw: the bytes of all requests.
    """

    url: str
    spans: list[Span] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)

    def children(self, parent: Span) -> list[Span]:
        """The spans that were started inside of another one."""
        return [span for span in self.spans if span.parent_span_id == parent.span_id]


@asynccontextmanager
async def collector() -> AsyncIterator[Collector]:
    """A collector on a free port."""
    kept = Collector("")

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        kept.raw += body
        message = ExportTraceServiceRequest()
        message.ParseFromString(body)
        for resource in message.resource_spans:
            for scope in resource.scope_spans:
                kept.spans.extend(scope.spans)
        return web.Response(body=b"", content_type="application/x-protobuf")

    app = web.Application()
    app.router.add_post("/v1/traces", take)
    async with serving(web.AppRunner(app)) as kept.url:
        yield kept
