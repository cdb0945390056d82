"""A real AWS emulator for the room's tests, behind the fault-injecting proxy."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from ack.aws.caller import AwsCaller, CallObserver
from ack.aws.limiter import RateLimiter
from ack.aws.options import AwsOptions
from ack.aws.session import Sessions
from ack.local.aws import AwsServer
from tests.support.aws_proxy import AwsProxy


@pytest.fixture(scope="session")
def server() -> Iterator[AwsServer]:
    with AwsServer() as running:
        yield running


@pytest.fixture
def aws(server: AwsServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[AwsProxy]:
    """The emulator, empty, behind a proxy of its own."""
    for name, value in AwsServer.env().items():
        monkeypatch.setenv(name, value)
    server.reset_sync()
    with AwsProxy(server.url) as proxy:
        yield proxy


MakeCaller = Callable[..., AwsCaller]


@pytest.fixture
async def make_caller(aws: AwsProxy) -> AsyncIterator[MakeCaller]:
    """Makes callers that are closed after the test."""
    made: list[AwsCaller] = []

    def make(
        *, limiter: RateLimiter | None = None, observers: tuple[CallObserver, ...] = (), **options: Any
    ) -> AwsCaller:
        settings = {
            "region": "us-west-2",
            "endpoint_url": aws.url,
            "identity_endpoint_url": aws.url,
            "allow_unsafe_endpoint_urls": True,
            **options,
        }
        caller = AwsCaller(Sessions(AwsOptions(**settings)), limiter=limiter, observers=observers)
        made.append(caller)
        return caller

    yield make
    aws.heal()
    for caller in made:
        assert await caller.close(timeout=10), f"still in flight: {caller.in_flight}"
        await caller.sessions.aclose()


@pytest.fixture
def caller(make_caller: MakeCaller) -> AwsCaller:
    return make_caller()
