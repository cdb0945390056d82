"""A proxy between the AWS client and the AWS emulator: counts the calls and does what AWS and networks do on bad days.

It runs on a thread with an event loop of its own, so it serves sync and async tests alike; all its methods are
thread-safe.

    with AwsServer() as aws, AwsProxy(aws.url) as proxy:
        proxy.throttle("CreateRepository", times=2)
        ...
        assert proxy.counts()["ecr:CreateRepository"] == 3
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from typing import Any, Self, TypeVar

import aiohttp
from aiohttp import web
from yarl import URL

from ack.aws.operations import is_read
from tests.support.aws_wire import Request, error_answer, recognise
from tests.support.faults import Fault, Faults
from tests.support.guillotine import Cut

T = TypeVar("T")

_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "expect", "te", "upgrade", "content-length"}


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP request that came by. The SDK's retries are calls of their own.

    Args:
        service: botocore's name of the service.
        operation: API name of the operation.
        region: from the signature.
        access_key: from the signature: whose credentials were used.
        agent: who the caller says that it is.
        params: the input, where the protocol is JSON; the fields of the form, where it is a form; otherwise empty.
        path: path and query.
        status: of the answer; 0 if the connection was dropped.
        injected: whether the answer was made here, not by the emulator.
        started: `time.monotonic()` at which it came.
        seconds: until the answer was there.
    """

    service: str
    operation: str
    region: str
    access_key: str
    agent: str
    params: Mapping[str, Any]
    path: str
    status: int
    injected: bool
    started: float
    seconds: float

    @property
    def name(self) -> str:
        """`ecr:CreateRepository`."""
        return f"{self.service}:{self.operation}"


class AwsProxy:
    """Use as `with AwsProxy(url) as proxy` or `async with`.

    Args:
        target: URL of the emulator.
    """

    def __init__(self, target: str) -> None:
        self._target = target.rstrip("/")
        self._lock = threading.Lock()
        self._calls: list[Call] = []
        self.faults = Faults()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="aws-proxy", daemon=True)
        self._runner: web.ServerRunner | None = None
        self._site: web.TCPSite | None = None
        self._session: aiohttp.ClientSession | None = None
        self._port = 0
        self._at_once = 0
        self._peak = 0
        self.judge: Callable[[str], Cut | None] = lambda _: None
        """Told of each call that changes something; what it returns befalls the call."""

    @property
    def url(self) -> str:
        """What to give to the client as endpoint; the same after `down` and `up`."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def calls(self) -> list[Call]:
        """All calls so far, in the order in which they were answered."""
        with self._lock:
            return list(self._calls)

    @property
    def peak(self) -> int:
        """The most calls that were under way at once."""
        return self._peak

    def count(self, operation: str = "*") -> int:
        """Calls of an operation (API name or `service:Operation`); of all by default."""
        return sum(1 for call in self.calls if operation in ("*", call.operation, call.name))

    def counts(self) -> Counter[str]:
        """Calls by `service:Operation`."""
        return Counter(call.name for call in self.calls)

    def clear(self) -> None:
        """Forget the calls; faults stay."""
        with self._lock:
            self._calls.clear()
            self._peak = 0

    def heal(self) -> None:
        """Remove all faults."""
        self.faults.heal()

    def add(self, fault: Fault) -> Fault:
        """Add a fault. The first that matches a call strikes it."""
        return self.faults.add(fault)

    def fail(
        self, operation: str, code: str, message: str = "injected", *, status: int = 400, times: int | None = 1
    ) -> Fault:
        """Answer the next calls with an AWS error, in the protocol of the call."""
        return self.add(Fault(operation, times, status=status, code=code, message=message))

    def fail_next(self, operation: str, code: str, message: str = "injected", *, status: int = 400) -> Fault:
        """Answer the next call with an AWS error."""
        return self.fail(operation, code, message, status=status)

    def throttle(self, operation: str = "*", *, times: int | None = 1) -> Fault:
        """Answer the next calls with "too many requests", as the service says it."""
        return self.fail(operation, "Throttling", "Rate exceeded", times=times)

    def break_down(self, operation: str = "*", *, times: int | None = 1, status: int = 500) -> Fault:
        """Answer the next calls with a failure of the service."""
        return self.fail(operation, "InternalFailure", "The service failed", status=status, times=times)

    def expire_credentials(self, operation: str = "*", *, times: int | None = None) -> Fault:
        """Answer calls as AWS does to credentials that have expired."""
        message = "The security token included in the request is expired"
        return self.fail(operation, "ExpiredTokenException", message, status=403, times=times)

    def deny(self, operation: str, *, times: int | None = None, message: str = "") -> Fault:
        """Answer calls as AWS does when a policy is missing."""
        text = message or (
            f"User: arn:aws:iam::123456789012:user/testing is not authorized to perform: {operation} "
            "because no identity-based policy allows the action"
        )
        return self.fail(operation, "AccessDeniedException", text, status=400, times=times)

    def drop(self, operation: str = "*", *, forwarded: bool = False, times: int | None = 1) -> Fault:
        """Close the connection of the next calls without an answer.

        Args:
            operation: which calls.
            forwarded: whether AWS has done what was asked.
            times: how many of them.
        """
        return self.add(Fault(operation, times, drop="after" if forwarded else "before"))

    def delay(self, operation: str, seconds: float, *, times: int | None = None) -> Fault:
        """Let calls take longer."""
        return self.add(Fault(operation, times, delay=seconds))

    def down(self) -> None:
        """Refuse all connections, and cut the present ones."""
        self._run(self._down())

    def up(self) -> None:
        """Listen again, on the same port."""
        self._run(self._up())

    def start_sync(self) -> None:
        """Start the thread and listen."""
        self._thread.start()
        self._run(self._open())

    def stop_sync(self) -> None:
        """Stop listening and end the thread."""
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def __enter__(self) -> Self:
        self.start_sync()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop_sync()

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self.start_sync)
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self.stop_sync)

    async def wait_for(self, happened: Callable[[AwsProxy], bool], timeout: float = 10.0) -> None:  # noqa: ASYNC109
        """Wait until something is true of the proxy.

        Raises:
            TimeoutError: it is not, in time; the message has the calls.
        """
        deadline = time.monotonic() + timeout
        while not happened(self):
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {timeout} s; calls: {dict(self.counts())}")
            await asyncio.sleep(0.01)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=30)

    async def _open(self) -> None:
        timeout = aiohttp.ClientTimeout(total=None)
        connector = aiohttp.TCPConnector(limit=0)
        self._session = aiohttp.ClientSession(auto_decompress=False, timeout=timeout, connector=connector)
        await self._up()

    async def _close(self) -> None:
        await self._down()
        if self._session is not None:
            await self._session.close()

    async def _up(self) -> None:
        if self._runner is None:
            self._runner = web.ServerRunner(web.Server(self._handle, access_log=None), shutdown_timeout=0.0)
            await self._runner.setup()
            self._site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
            await self._site.start()
            self._port = self._runner.addresses[0][1]

    async def _down(self) -> None:
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _handle(self, http: web.BaseRequest) -> web.StreamResponse:
        started = time.monotonic()
        body = await http.read()
        request = recognise(http.method, http.path_qs, http.headers, body)
        fault = self.faults.strike(request.operation, f"{request.service}:{request.operation}")
        cut = self.judge(request.operation) if request.operation and not is_read(request.operation) else None
        if cut:
            fault = Fault(drop=cut.moment)
        self._at_once += 1
        self._peak = max(self._peak, self._at_once)
        try:
            answer = await self._answer(http, body, request, fault)
        finally:
            self._at_once -= 1
        injected = fault is not None and bool(fault.drop or fault.status)
        status = 0 if answer is None else answer.status
        self._record(request, http, status, injected=injected, started=started)
        if answer is None:
            if cut:
                cut.fall()
            if http.transport is not None:
                http.transport.abort()
            return web.Response()
        if fault and fault.truncate is not None:
            return await _truncated(http, answer, fault.truncate)
        return answer

    async def _answer(
        self, http: web.BaseRequest, body: bytes, request: Request, fault: Fault | None
    ) -> web.Response | None:
        if fault is None:
            return await self._forward(http, body)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.drop == "before":
            return None
        if fault.status and not fault.acted:
            return self._injected(request, fault, head=http.method == "HEAD")
        answer = await self._forward(http, body)
        if fault.status:
            return self._injected(request, fault, head=http.method == "HEAD")
        return None if fault.drop == "after" else answer

    def _injected(self, request: Request, fault: Fault, *, head: bool) -> web.Response:
        headers, body = error_answer(request, fault.code, fault.message)
        if fault.raw is not None:
            headers, body = {"Content-Type": "text/html"}, fault.raw
        headers = {**headers, **fault.headers}
        return web.Response(status=fault.status, headers=headers, body=b"" if head else body)

    async def _forward(self, http: web.BaseRequest, body: bytes) -> web.Response:
        assert self._session is not None
        headers = {name: value for name, value in http.headers.items() if name.lower() not in _HOP_BY_HOP}
        url = URL(self._target + http.raw_path, encoded=True)
        async with self._session.request(
            http.method, url, headers=headers, data=body, allow_redirects=False, skip_auto_headers=("User-Agent",)
        ) as answer:
            content = await answer.read()
            kept = {name: value for name, value in answer.headers.items() if name.lower() not in _HOP_BY_HOP}
            return web.Response(status=answer.status, headers=kept, body=content)

    def _record(self, request: Request, http: web.BaseRequest, status: int, *, injected: bool, started: float) -> None:
        call = Call(
            service=request.service,
            operation=request.operation,
            region=request.region,
            access_key=request.access_key,
            agent=http.headers.get("User-Agent", ""),
            params=request.params,
            path=http.path_qs,
            status=status,
            injected=injected,
            started=started,
            seconds=time.monotonic() - started,
        )
        with self._lock:
            self._calls.append(call)


async def _truncated(http: web.BaseRequest, answer: web.Response, size: int) -> web.StreamResponse:
    """Sends so many bytes of an answer, and closes the connection."""
    body = answer.body if isinstance(answer.body, bytes) else b""
    cut = web.StreamResponse(status=answer.status, headers=answer.headers)
    cut.content_length = len(body)
    await cut.prepare(http)
    await cut.write(body[: min(size, len(body) - 1)])
    await asyncio.sleep(0.01)  # the bytes shall arrive before the end of the connection does
    if http.transport is not None:
        http.transport.abort()
    return cut
