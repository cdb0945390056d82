"""One HTTP request to the API server: credentials, time limits, error classes, and what may be repeated when."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson
import structlog
from multidict import CIMultiDict

from ack.kube import json_body, wire
from ack.kube.config import ClientConfig
from ack.kube.credentials import Credentials
from ack.kube.errors import ApiError, ApiUnavailable, ServerUnavailable, TooManyRequests, from_status
from ack.kube.types import Obj

log = structlog.get_logger(__name__)

RequestObserver = Callable[[str, str, str, int], None]


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how long one call is repeated before its error reaches the caller.

    Args:
        attempts: requests at most, the first included.
        base: seconds before the first repetition; doubles each time, up to half of it at random less.
        cap: longest wait in seconds. A server that asks (`Retry-After`) for more gets its error raised instead.
    """

    attempts: int = 4
    base: float = 0.2
    cap: float = 10.0


@dataclass(frozen=True, slots=True)
class Call:
    """One request to make, and what is known about it beyond HTTP.

    Attributes:
        verb: the Kubernetes verb.
        plural: the resource.
        params: the query.
        body: encoded as JSON; None for none.
        safe: whether repeating it after a lost answer leaves the same state, and gives no misleading error.
        accept: the form of the answer.
    """

    verb: str
    method: str
    path: str
    plural: str
    subresource: str | None
    params: Mapping[str, str] | None = None
    body: Any = None
    content_type: str = "application/json"
    safe: bool = True
    accept: str = wire.JSON

    @property
    def title(self) -> str:
        """Method and path, for messages. Never the query or the body."""
        return f"{self.method} {self.path}"


class Transport:
    """Sends requests to one API server, between `start` and `close`.

    Args:
        config: where the server is, and the credentials.
        user_agent: shown in the server's audit log.
        timeout: seconds for one request.
        retry: what is repeated, and how often.
        on_request: called for every request; see `ack.kube.client.Client`.
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        user_agent: str,
        timeout: float,
        retry: RetryPolicy,
        on_request: RequestObserver | None,
    ) -> None:
        self._config = config
        self._user_agent = user_agent
        self._timeout = timeout
        self._retry = retry
        self._on_request = on_request
        self._credentials = Credentials(config)
        self._proxy = config.proxy_url or wire.proxy_for(config.server)
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Allow requests; within a running event loop, to which the connections belong."""
        self._session = aiohttp.ClientSession(
            # No limit: a watch occupies a connection for minutes, and the work queue bounds everything else.
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=75),
            headers={"User-Agent": self._user_agent},
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def close(self) -> None:
        """Close all connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def send(self, call: Call) -> Obj:
        """Send a request and decode its answer, repeating it as far as the policy and the request allow.

        Raises:
            ApiError: the server refused, failed, or gave no answer.
        """
        attempt = 1
        while True:
            try:
                response = await self.open(call, total=self._timeout)
                try:
                    return _decode(await response.read(), call)
                finally:
                    response.release()
            except (aiohttp.ClientError, OSError, TimeoutError) as e:
                error: ApiError = unavailable(e, call)
                wait = self._wait(error, call, attempt)
                if wait is None:
                    raise error from e
            except (TooManyRequests, ServerUnavailable) as e:
                error = e
                wait = self._wait(error, call, attempt)
                if wait is None:
                    raise
            log.debug("request repeated", request=call.title, attempt=attempt, wait=round(wait, 3), error=str(error))
            await asyncio.sleep(wait)
            attempt += 1

    def _wait(self, error: ApiError, call: Call, attempt: int) -> float | None:
        """Seconds to wait before the next attempt; None when there is to be none."""
        if attempt >= self._retry.attempts:
            return None
        if error.retry_after is not None:
            # The server says so only when it has done nothing: safe for every verb.
            return error.retry_after if error.retry_after <= self._retry.cap else None
        never_sent = isinstance(error.__cause__, aiohttp.ClientConnectorError)
        # A server that gave no answer in `timeout` seconds is given no second helping of them.
        lost = isinstance(error, ApiUnavailable) and not isinstance(error.__cause__, TimeoutError)
        if isinstance(error, TooManyRequests) or never_sent or (lost and call.safe):
            ceiling = min(self._retry.cap, self._retry.base * 2 ** (attempt - 1))
            return random.uniform(ceiling / 2, ceiling)  # noqa: S311
        return None

    async def open(
        self, call: Call, *, total: float | None = None, sock_read: float | None = None
    ) -> aiohttp.ClientResponse:
        """Send one request and hand back its answer, unread, if it is a success; renew credentials once on a 401.

        Args:
            call: the request.
            total: seconds until the answer must be there as a whole; None for as long as it takes.
            sock_read: seconds of silence that end it; None for any.

        Raises:
            ApiError: the server refused, failed, or gave no answer.
        """
        for renewed in (False, True):
            response = await self._request(call, aiohttp.ClientTimeout(total, sock_connect=10.0, sock_read=sock_read))
            if response.status < 300:
                return response
            try:
                body = _decode_quietly(await response.read())
            finally:
                response.release()
            if response.status == 401 and self._credentials.renewable and not renewed:
                self._credentials.invalidate()
                continue
            raise from_status(
                body,
                response.status,
                retry_after=wire.retry_after(response.headers.get("Retry-After")),
                request=call.title,
            )
        raise AssertionError("unreachable: the second answer returns or raises")

    async def _request(self, call: Call, limits: aiohttp.ClientTimeout) -> aiohttp.ClientResponse:
        if self._session is None:
            raise RuntimeError("the client is not open: use it as `async with Client(config) as client`")
        auth, tls = await self._credentials.get()
        headers: CIMultiDict[str] = CIMultiDict(auth)
        headers["Accept"] = call.accept
        data: bytes | None = None
        if call.body is not None:
            data = orjson.dumps(call.body)
            headers["Content-Type"] = call.content_type
        status = 0
        try:
            response = await self._session.request(
                call.method,
                self._config.server + call.path,
                params=call.params,
                data=data,
                headers=headers,
                ssl=tls if tls is not None else True,
                server_hostname=self._config.tls_server_name,
                proxy=self._proxy,
                timeout=limits,
                # A redirect could carry the token to another host.
                allow_redirects=False,
            )
            status = response.status
        except (aiohttp.ClientError, OSError, TimeoutError) as e:
            raise unavailable(e, call) from e
        else:
            return response
        finally:
            if self._on_request is not None:
                self._on_request(call.verb, call.plural, call.subresource or "", status)


def _decode(raw: bytes, call: Call) -> Obj:
    """What an answer says.

    Raises:
        ServerUnavailable: it is no JSON object.
    """
    try:
        body = json_body.read(raw)
    except orjson.JSONDecodeError as e:
        raise ServerUnavailable(
            200,
            "InvalidAnswer",
            f"the answer is no JSON ({len(raw)} bytes): is this a Kubernetes API?",
            request=call.title,
        ) from e
    if not isinstance(body, dict):
        raise ServerUnavailable(200, "InvalidAnswer", "the answer is no JSON object", request=call.title)
    return body


def _decode_quietly(raw: bytes) -> Any:
    """The body of an error: a proxy's error page is as good an answer as none."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        return None


def unavailable(error: BaseException, call: Call) -> ApiUnavailable:
    """The error for a request that got no (whole) answer."""
    if isinstance(error, TimeoutError):
        what = "no answer in time"
    elif isinstance(error, aiohttp.ClientConnectorError):
        what = f"cannot connect to {error.host}:{error.port}: {error.strerror or error}"
    else:
        what = f"connection lost: {error or type(error).__name__}"
    unavailable = ApiUnavailable(0, "Unavailable", what, request=call.title)
    unavailable.__cause__ = error
    return unavailable
