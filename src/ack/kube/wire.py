"""Small pieces of HTTP that the client needs: lines of a stream, keep-alive, Retry-After, proxies."""

from __future__ import annotations

import ipaddress
import math
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp

from ack.kube.types import Obj

JSON = "application/json"
# The server leaves out all but the metadata: https://kubernetes.io/docs/reference/using-api/api-concepts/
_METADATA = "application/json;as=PartialObjectMetadata{};g=meta.k8s.io;v=v1"
METADATA, METADATA_LIST = _METADATA.format(""), _METADATA.format("List")


async def lines(content: aiohttp.StreamReader) -> AsyncIterator[bytes]:
    """The complete lines of a stream, of any length.

    What follows the last newline is dropped: it is half an object of a connection that was cut.
    """
    rest = bytearray()
    async for chunk in content.iter_any():
        rest += chunk
        if b"\n" not in chunk:
            continue
        *complete, tail = rest.split(b"\n")
        rest = bytearray(tail)
        for line in complete:
            if line:
                yield bytes(line)


def without_managed_fields(obj: Obj) -> Obj:
    """The same object, `metadata.managedFields` removed in place."""
    metadata = obj.get("metadata")
    if metadata is not None:
        metadata.pop("managedFields", None)
    return obj


def keep_alive(response: aiohttp.ClientResponse) -> None:
    """Have the kernel notice within about a minute that the other end of an idle stream is gone without a word."""
    transport = response.connection.transport if response.connection is not None else None
    sock = transport.get_extra_info("socket") if transport is not None else None
    if sock is None:
        return
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, seconds in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, option):
            sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), seconds)


def retry_after(value: str | None, *, now: datetime | None = None) -> float | None:
    """Seconds from a `Retry-After` header, which holds seconds or an HTTP date; None when absent or nonsense."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            when = parsedate_to_datetime(value)
        except ValueError:
            return None
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        seconds = (when - (now or datetime.now(UTC))).total_seconds()
    return max(0.0, seconds) if math.isfinite(seconds) else None


def proxy_for(server: str) -> str | None:
    """The proxy that the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`) wants for a server.

    As for other Kubernetes clients, loopback is never proxied and `NO_PROXY` may hold networks (`10.0.0.0/8`).
    """
    url = urlsplit(server)
    host = url.hostname or ""
    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if not proxy or host == "localhost" or proxy_bypass(host):
        return None
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return proxy
    if address.is_loopback:
        return None
    for entry in proxies.get("no", "").split(","):
        try:
            if address in ipaddress.ip_network(entry.strip(), strict=False):
                return None
        except ValueError:
            continue
    return proxy
