"""How a request of the SDK gets to AWS and an answer back: over one pool of connections, on the event loop.

The SDK builds and signs requests, reads answers and decides on retries; here are the bytes between. What goes wrong is
told in the SDK's own exceptions, on which its retries depend.
"""

from __future__ import annotations

import io
import ssl
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import aiohttp
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.exceptions import (
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
    ProxyConnectionError,
    ReadTimeoutError,
    SSLError,
)
from botocore.httpsession import ProxyConfiguration, create_urllib3_context, get_cert_path, mask_proxy_url
from botocore.utils import get_environ_proxies
from yarl import URL

from ack.aws.errors import AwsUnavailable
from ack.aws.greenlets import wait

_NOT_BY_AIOHTTP = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
_IDLE_SECONDS = 30.0


class Connections:
    """The process's connections to AWS. They belong to one event loop.

    Args:
        connect_timeout: seconds to connect.
        read_timeout: longest wait for a part of an answer, in seconds; None for no limit.
    """

    def __init__(self, *, connect_timeout: float, read_timeout: float | None) -> None:
        self._timeout = aiohttp.ClientTimeout(total=None, sock_connect=connect_timeout, sock_read=read_timeout)
        self._http: aiohttp.ClientSession | None = None
        self._trusted: dict[str | bool, ssl.SSLContext] = {}
        self._closed = False

    def http(self) -> aiohttp.ClientSession:
        """The pool; of the running loop.

        Raises:
            AwsUnavailable: it was closed.
        """
        if self._closed:
            raise AwsUnavailable("the controller is shutting down")
        if self._http is None:
            self._http = aiohttp.ClientSession(
                # How many calls run at once is decided before they come here.
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=self._timeout,
                auto_decompress=False,
                skip_auto_headers=_NOT_BY_AIOHTTP,
            )
        return self._http

    def trusted(self, verify: str | bool) -> ssl.SSLContext:
        """The TLS settings of the SDK with the certificates to trust, read once.

        Connections are shared by those that share it.

        Args:
            verify: path of a file of certificates; True for the SDK's own.
        """
        context = self._trusted.get(verify)
        if context is None:
            context = create_urllib3_context()
            context.load_verify_locations(get_cert_path(verify))
            self._trusted[verify] = context
        return context

    async def close(self) -> None:
        """Close them all for good; what is still under way fails."""
        self._closed = True
        if self._http is not None:
            await self._http.close()


class _Body(io.BytesIO):
    """A body that is there already, as the SDK wants to read it."""

    def stream(self) -> Iterator[bytes]:
        """All of it."""
        yield self.read()


class Transport:
    """Takes the place of a botocore client's HTTP session.

    Args:
        connections: shared by all clients.
        endpoint_url: of the client; says which proxy of the environment is meant.
        verify: path of the certificates to trust; True for the SDK's own.
    """

    def __init__(self, connections: Connections, endpoint_url: str, verify: str | bool) -> None:
        self._connections = connections
        self._proxy: str | None = ProxyConfiguration(get_environ_proxies(endpoint_url)).proxy_url_for(endpoint_url)
        self._ssl = connections.trusted(verify) if endpoint_url.startswith("https:") else None

    def send(self, request: AWSPreparedRequest) -> AWSResponse:
        """Send a request of the SDK and wait for the whole answer; only in `greenlets.run`.

        Raises:
            HTTPClientError: there was no answer; the SDK's exception for the reason.
        """
        return wait(self._exchange(request))

    def close(self) -> None:
        """The connections are shared: whoever made them closes them."""

    async def _exchange(self, request: AWSPreparedRequest) -> AWSResponse:
        url = request.url
        more: dict[str, Any] = {} if self._ssl is None else {"ssl": self._ssl}
        try:
            async with self._connections.http().request(
                request.method,
                URL(url, encoded=True),
                data=_content(request.body),
                headers=_headers(request.headers),
                allow_redirects=False,
                proxy=self._proxy,
                **more,
            ) as response:
                body = await response.read()
                return AWSResponse(url, response.status, response.headers, _Body(body))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise self._told(error, request) from error

    def _told(self, error: Exception, request: AWSPreparedRequest) -> HTTPClientError:
        """The SDK's exception for one of aiohttp's."""
        if isinstance(error, aiohttp.ClientProxyConnectionError | aiohttp.ClientHttpProxyError):
            return ProxyConnectionError(proxy_url=mask_proxy_url(self._proxy), error=error)
        for kinds, make in _TOLD:
            if isinstance(error, kinds):
                return make(endpoint_url=request.url, error=error, request=request)
        return HTTPClientError(error=error)


# The first that fits: some of aiohttp's exceptions are kinds of others.
_TOLD: tuple[tuple[tuple[type[Exception], ...], Callable[..., HTTPClientError]], ...] = (
    ((aiohttp.ClientSSLError, aiohttp.ClientConnectorCertificateError), SSLError),
    ((aiohttp.ConnectionTimeoutError,), ConnectTimeoutError),
    ((TimeoutError,), ReadTimeoutError),
    ((aiohttp.ClientConnectorError,), EndpointConnectionError),
    ((aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, aiohttp.ClientResponseError), ConnectionClosedError),
    ((OSError,), ConnectionClosedError),
)


def _headers(headers: Mapping[str, str | bytes]) -> dict[str, str]:
    """The request's headers as text.

    The answer must not be compressed: a cut one could not be told. And nobody waits for a `100 Continue`: what is sent
    is short, and not every server says it.
    """
    texts = {name: value.decode() if isinstance(value, bytes) else value for name, value in headers.items()}
    texts.pop("Expect", None)
    return {"Accept-Encoding": "identity", **texts}


def _content(body: Any) -> bytes | None:
    """The request's body in one piece: no operation of a controller sends one that is too large for it."""
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str | bytearray):
        return body.encode() if isinstance(body, str) else bytes(body)
    content: bytes = body.read()
    return content
