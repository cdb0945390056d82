"""Traces: a span for each step of a reconcile and for each call to AWS (OpenTelemetry).

Only the API of OpenTelemetry is used here. Nothing is recorded, and next to nothing is spent, unless the program sets
up an exporter. Spans carry names, codes and counts; never a value of a field, and never an error's text.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import ParamSpec, TypeVar

from opentelemetry import trace
from opentelemetry.trace import Span, Status, StatusCode

P = ParamSpec("P")
R = TypeVar("R")


_TRACER = trace.get_tracer("ack")
"""Records with whatever provider the program sets up, even after this module was imported."""

_NOTHING: AbstractContextManager[Span] = nullcontext(trace.INVALID_SPAN)


def span(name: str, attributes: Mapping[str, str | int] | None = None) -> AbstractContextManager[Span]:
    """A span around what the block does, inside of the span that is current.

    Args:
        name: what is done.
        attributes: what is known about it before; after OpenTelemetry's conventions where there is one.
    """
    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        return _NOTHING  # there is no exporter: a span that records nothing would cost as much as a small read
    return _recorded(name, attributes)


@contextmanager
def _recorded(name: str, attributes: Mapping[str, str | int] | None) -> Iterator[Span]:
    with _TRACER.start_as_current_span(
        name, attributes=attributes, record_exception=False, set_status_on_exception=False
    ) as current:
        try:
            yield current
        except Exception as error:
            current.set_attribute("error.type", getattr(error, "code", "") or type(error).__name__)
            current.set_status(Status(StatusCode.ERROR))
            raise


def traced(name: str) -> Callable[[Callable[P, Awaitable[R]]], Callable[P, Awaitable[R]]]:
    """A decorator: every call of an async function is a span of this name."""

    def decorate(function: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        @functools.wraps(function)
        async def call(*args: P.args, **kwargs: P.kwargs) -> R:
            with span(name):
                return await function(*args, **kwargs)

        return call

    return decorate
