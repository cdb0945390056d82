"""What anybody may send to the conversion webhook over TLS: answered within bounds, and the next is served."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import re
import ssl
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ack.cli.flag_values import Address
from ack.cli.reviews import LONG_BYTES, MAX_BYTES
from ack.cli.webhook import serving
from tests.support.certificates import write_certificate
from tests.support.controllers import bundle_of
from tests.unit.cli.test_webhook import ANY, GROUP, review_of, trusting

JSON = "Content-Type: application/json\r\n"
GOOD = json.dumps(review_of("n")).encode()
SECONDS = 0.5
"""How long a body may take."""


class Sender:
    """Sends bytes, each request on a connection of its own."""

    def __init__(self, address: Address, context: ssl.SSLContext) -> None:
        self._address, self._context = address, context

    @contextlib.asynccontextmanager
    async def connected(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        where = {"host": "127.0.0.1", "port": self._address.port, "limit": 2**24}
        reader, writer = await asyncio.open_connection(**where, ssl=self._context)
        try:
            yield reader, writer
        finally:
            writer.transport.abort()

    async def send(self, head: str, body: bytes = b"") -> tuple[int, bytes]:
        """The status and the body of the answer."""
        async with asyncio.timeout(20), self.connected() as (reader, writer):
            writer.write(f"{head}\r\n\r\n".encode() + body)
            status = int((await reader.readline()).split()[1])
            length = 0
            while (line := await reader.readline()).strip():
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            return status, await reader.readexactly(length)

    async def post(self, body: bytes, headers: str = JSON) -> tuple[int, bytes]:
        """As `send`, of a whole body."""
        head = f"POST /convert HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: {len(body)}"
        return await self.send(head, body)


@pytest.fixture
async def sender(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Sender]:
    pem = write_certificate(tmp_path)
    async with serving(ANY, tmp_path, bundle_of("versionsample").resources, body_seconds=SECONDS) as address:
        sender = Sender(address, trusting(pem))
        yield sender
        status, answer = await sender.post(GOOD)  # it goes on
        assert status == 200
        assert json.loads(answer)["response"]["result"] == {"status": "Success"}
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    ("body", "headers", "status", "why"),
    [
        (b"", JSON, 400, "no JSON"),
        (b"\xff\xfe{}", JSON, 400, "no JSON"),
        (b'{"a":"\xc3"}', JSON, 400, "no JSON"),
        (b'{"a":"\\ud800"}', JSON, 400, "no JSON"),
        (GOOD[:-5], JSON, 400, "no JSON"),
        (b"[" * 1_000_000, JSON, 400, "no JSON, or nested too deep"),
        (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, JSON, 400, "nested too deep"),
        (b"9" * 1_000_000, JSON, 400, "no JSON"),
        (b"NaN", JSON, 400, "no JSON"),
        (b"[]", JSON, 400, "no ConversionReview"),
        (b'{"kind": "Pod"}', JSON, 400, "no ConversionReview"),
        (GOOD, "Content-Type: text/plain\r\n", 415, "application/json"),
        (GOOD, "", 415, "application/json"),
        (gzip.compress(b" " * 2**23), JSON + "Content-Encoding: gzip\r\n", 415, "not packed"),
        (b"0\r\n\r\n", JSON + "Transfer-Encoding: chunked\r\n", 400, ""),
    ],
)
async def test_no_review(sender: Sender, body: bytes, headers: str, status: int, why: str) -> None:
    found, answer = await sender.post(body, headers)
    assert found == status
    assert why in answer.decode()
    assert len(answer) < 2048


def nested(levels: int) -> str:
    return '{"a":' * levels + "1" + "}" * levels


@pytest.mark.parametrize(
    ("obj", "why"),
    [
        ("5", "no object"),
        ("{}", "apiVersion is no text"),
        (f'{{"apiVersion":"{GROUP}/v1alpha1","kind":5}}', "kind is no text"),
        (f'{{"apiVersion":"{GROUP}/v1alpha1","kind":"Repository"}}', "metadata is no object"),
        (f'{{"apiVersion":"{GROUP}/v1alpha1","kind":"Pod","metadata":{{"name":"x"}}}}', "converts no 'Pod'"),
        (f'{{"apiVersion":"{GROUP}/v9","kind":"Repository","metadata":{{"name":"x"}}}}', "Repository x: .*no version"),
        (
            f'{{"apiVersion":"{GROUP}/v1alpha1","kind":"Repository","metadata":{{"name":"x"}},"spec":{nested(300)}}}',
            "more than 100 levels",
        ),
        (
            f'{{"apiVersion":"{GROUP}/v1alpha1","kind":"Repository","metadata":{{"name":"x","annotations":[]}},'
            '"spec":[1]}',
            "spec is no object",
        ),
    ],
)
async def test_no_object(sender: Sender, obj: str, why: str) -> None:
    body = json.dumps(review_of()).replace("[]", f"[{obj}]").encode()
    status, answer = await sender.post(body)
    response = json.loads(answer)["response"]
    assert (status, response["result"]["status"], response["uid"]) == (200, "Failure", "u")
    assert "convertedObjects" not in response
    assert re.search(why, response["result"]["message"])


async def test_managed_fields_as_deep_as_somebody_likes(sender: Sender) -> None:
    deep = '{"f:a":' * 5_000 + "{}" + "}" * 5_000
    obj = review_of("n")["request"]["objects"][0]
    obj["metadata"]["managedFields"] = "?"
    body = json.dumps(review_of()).replace("[]", f"[{json.dumps(obj)}]").replace('"?"', f'[{{"fieldsV1":{deep}}}]')
    status, answer = await sender.post(body.encode())
    assert (status, json.loads(answer)["response"]["result"]["status"]) == (200, "Success")


async def test_too_long(sender: Sender) -> None:
    head = f"POST /convert HTTP/1.1\r\nHost: x\r\n{JSON}"
    status, answer = await sender.send(f"{head}Content-Length: {MAX_BYTES + 1}")
    assert (status, b"64 MiB" in answer) == (413, True)


async def test_too_long_and_does_not_say_so(sender: Sender) -> None:
    head = f"POST /convert HTTP/1.1\r\nHost: x\r\n{JSON}Transfer-Encoding: chunked\r\n\r\n"
    piece = b"%x\r\n" % 2**20 + b" " * 2**20 + b"\r\n"
    async with asyncio.timeout(20), sender.connected() as (reader, writer):
        writer.write(head.encode())
        answer = asyncio.create_task(reader.readline())
        with contextlib.suppress(ConnectionError):
            for _ in range(2 * MAX_BYTES // 2**20):
                if answer.done():
                    break
                writer.write(piece)
                await writer.drain()
        assert (await answer).split()[1] in (b"413", b"408")


async def test_a_slow_one_stops_no_other(sender: Sender) -> None:
    head = f"POST /convert HTTP/1.1\r\nHost: x\r\n{JSON}Content-Length: "
    started = time.monotonic()
    slow = [asyncio.create_task(sender.send(f"{head}{n}", b'{"a')) for n in [100] * 5 + [LONG_BYTES * 2] * 5]
    status, _ = await sender.post(GOOD)
    assert status == 200
    assert time.monotonic() - started < SECONDS * 4
    assert {status for status, _ in await asyncio.gather(*slow)} == {408}


async def test_one_that_goes_away(sender: Sender) -> None:
    head = f"POST /convert HTTP/1.1\r\nHost: x\r\n{JSON}Content-Length: 1000\r\n\r\n"
    for _ in range(5):
        async with sender.connected() as (_, writer):
            writer.write(head.encode() + b"{")
            await writer.drain()
    async with sender.connected() as (_, writer):
        writer.write(b"\x16\x03\x01 no HTTP\r\n\r\n")
        await writer.drain()


async def test_long_ones_do_not_stop_the_event_loop(sender: Sender) -> None:
    body = json.dumps(review_of(*(f"n{i}" for i in range(10_000)))).encode()
    assert len(body) > LONG_BYTES
    longest, running = 0.0, True

    async def pulse() -> None:
        nonlocal longest
        while running:
            before = time.monotonic()
            await asyncio.sleep(0.01)
            longest = max(longest, time.monotonic() - before)

    beating = asyncio.create_task(pulse())
    status, _ = await sender.post(body)
    running = False
    await beating
    assert status == 200
    assert longest < 1.0


values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=()), max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.binary(max_size=50)
    | values.map(lambda value: json.dumps(value).encode())
    | values.map(lambda value: json.dumps(review_of() | {"request": value}).encode())
    | st.tuples(st.integers(0, len(GOOD)), st.binary(max_size=3)).map(
        lambda cut: GOOD[: cut[0]] + cut[1] + GOOD[cut[0] :]
    )
)
def test_anything(tmp_path_factory: pytest.TempPathFactory, body: bytes) -> None:
    async def go() -> None:
        folder = tmp_path_factory.mktemp("certificate")
        pem = write_certificate(folder)
        async with serving(ANY, folder, bundle_of("versionsample").resources) as address:
            status, answer = await Sender(address, trusting(pem)).post(body)
            assert status in (200, 400)
            assert len(answer) < 8192

    asyncio.run(go())
