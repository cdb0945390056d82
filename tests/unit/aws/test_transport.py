"""The way to AWS: certificates, proxies, and an event loop that nothing holds up."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import web

from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsUnavailable
from ack.aws.options import AwsOptions
from ack.aws.scope import Scope
from ack.aws.session import Sessions
from tests.support.aws_proxy import AwsProxy
from tests.support.certificates import write_certificate
from tests.support.waiting import eventually
from tests.unit.aws.conftest import MakeCaller

OWN = Scope("us-west-2")
ROLE = Scope("us-west-2", "111122223333", "arn:aws:iam::111122223333:role/team-a")


@contextlib.asynccontextmanager
async def ecr(tls: ssl.SSLContext | None = None) -> AsyncIterator[tuple[str, list[str]]]:
    """An ECR without repositories: its URL, and the targets of the requests it got."""
    asked: list[str] = []

    async def answer(request: web.BaseRequest) -> web.Response:
        asked.append(request._message.path)
        return web.json_response({"repositories": []})

    runner = web.ServerRunner(web.Server(answer))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{port}", asked
    finally:
        await runner.cleanup()


async def describe(url: str) -> dict[str, object]:
    options = AwsOptions(region="us-west-2", endpoint_url=url, allow_unsafe_endpoint_urls=True)
    caller = AwsCaller(Sessions(options))
    try:
        return await caller.call(OWN, "ecr", "DescribeRepositories", {})
    finally:
        await caller.sessions.aclose()


@pytest.mark.parametrize("variable", ["AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"])
async def test_certificates_are_checked(
    aws: AwsProxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    write_certificate(tmp_path)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(tmp_path / "tls.crt", tmp_path / "tls.key")
    async with ecr(tls) as (url, asked):
        with pytest.raises(AwsUnavailable, match=r"the TLS handshake failed .*self-signed"):
            await describe(url)
        assert asked == []
        monkeypatch.setenv(variable, str(tmp_path / "tls.crt"))
        assert await describe(url) == {"repositories": []}


async def test_a_proxy_of_the_environment_is_used(aws: AwsProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    async with ecr() as (proxy, asked):
        monkeypatch.setenv("HTTP_PROXY", proxy)
        assert await describe("http://ecr.example.com") == {"repositories": []}
        assert asked == ["http://ecr.example.com/"]
        monkeypatch.setenv("HTTP_PROXY", "http://user:word@127.0.0.1:1")
        with pytest.raises(AwsUnavailable, match="could not connect to the proxy http:") as caught:
            await describe("http://ecr.example.com")
        assert "word" not in str(caught.value)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert await describe(proxy) == {"repositories": []}


@contextlib.contextmanager
def no_standstill(seconds: float) -> Iterator[None]:
    """Fails if the loop stands still for so long."""
    loop = asyncio.get_running_loop()
    longest, last = 0.0, loop.time()

    def tick() -> None:
        nonlocal longest, last, handle
        longest, last = max(longest, loop.time() - last), loop.time()
        handle = loop.call_later(0.02, tick)

    handle = loop.call_soon(tick)
    try:
        yield
    finally:
        handle.cancel()
    assert longest < seconds, f"the event loop stood still for {longest:.1f} s"


async def test_the_loop_goes_on_while_credentials_are_renewed(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller()
    aws.delay("AssumeRole", 3.0, times=1)
    with no_standstill(2.5):
        await caller.call(ROLE, "ecr", "DescribeRepositories", {})
    assert aws.count("sts:AssumeRole") == 1


async def test_the_loop_goes_on_while_the_sdk_pauses(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller(max_attempts=8)
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    aws.fail("DescribeRepositories", "InternalFailure", "once more", status=500, times=7)
    loop = asyncio.get_running_loop()
    begin = loop.time()
    paused: list[float] = []

    async def look() -> None:
        while True:
            paused.append(loop.time())
            await asyncio.sleep(0.02)

    looking = asyncio.create_task(look())
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    looking.cancel()
    assert aws.count("ecr:DescribeRepositories") == 9
    gaps = [after - before for before, after in zip([begin, *paused], [*paused, loop.time()], strict=True)]
    assert max(gaps) < (loop.time() - begin) / 2, "the longest standstill is not the pauses"


async def test_what_is_in_flight_fails_when_everything_is_closed(make_caller: MakeCaller, aws: AwsProxy) -> None:
    caller = make_caller()
    await caller.call(OWN, "ecr", "DescribeRepositories", {})
    aws.delay("DescribeRepositories", 30.0)
    waiting = asyncio.create_task(caller.call(OWN, "ecr", "DescribeRepositories", {}))
    await eventually(lambda: len(caller.in_flight) == 1)
    assert not await caller.close(timeout=0.2)
    await caller.sessions.aclose()
    aws.heal()
    with pytest.raises(AwsUnavailable):
        await asyncio.wait_for(waiting, 20)
