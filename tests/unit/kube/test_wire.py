from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.kube import wire


async def read(chunks: list[bytes]) -> list[bytes]:
    reader = aiohttp.StreamReader(_Protocol(), 2**16, loop=asyncio.get_running_loop())  # type: ignore[arg-type]
    for chunk in chunks:
        reader.feed_data(chunk)
    reader.feed_eof()
    return [line async for line in wire.lines(reader)]


class _Protocol:
    _reading_paused = False
    connected = True

    def pause_reading(self) -> None: ...

    def resume_reading(self, resume_parser: bool = True) -> bool:
        return True


@given(st.lists(st.binary(max_size=6).filter(lambda b: b"\n" not in b)), st.binary(max_size=4), st.integers(1, 7))
def test_lines_however_they_are_cut(content: list[bytes], tail: bytes, size: int) -> None:
    tail = tail.replace(b"\n", b"")
    raw = b"".join(line + b"\n" for line in content) + tail
    chunks = [raw[i : i + size] for i in range(0, len(raw), size)]
    assert asyncio.run(read(chunks)) == [line for line in content if line]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("", None),
        ("3", 3.0),
        ("0", 0.0),
        ("-1", 0.0),
        ("inf", None),
        ("soon", None),
        ("Wed, 25 Nov 2026 00:00:10 GMT", 10.0),
        ("Wed, 25 Nov 2026 00:00:10", 10.0),
        ("Tue, 24 Nov 2026 00:00:10 GMT", 0.0),
    ],
)
def test_retry_after(value: str | None, expected: float | None) -> None:
    assert wire.retry_after(value, now=datetime(2026, 11, 25, tzinfo=UTC)) == expected


@pytest.mark.parametrize(
    ("server", "no_proxy", "proxied"),
    [
        ("https://example.com:6443", "", True),
        ("http://example.com", "", False),
        ("https://example.com", "example.com", False),
        ("https://a.example.com", ".example.com", False),
        ("https://10.1.2.3", "10.0.0.0/8,x", False),
        ("https://11.1.2.3", "10.0.0.0/8", True),
        ("https://127.0.0.1:1", "", False),
        ("https://localhost:1", "", False),
    ],
)
def test_proxy(monkeypatch: pytest.MonkeyPatch, server: str, no_proxy: str, proxied: bool) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert wire.proxy_for(server) == ("http://proxy:3128" if proxied else None)
