"""One call to AWS, from the event loop: admitted, carried out, observed, and never lost sight of.

Before it is carried out, a call waits for the rate limiter and for a free place, in the order of priority. It has a
task of its own. Only what blocks runs on a thread: making the client, and renewing credentials.

**Cancellation.** A request that was sent cannot be called back. While a call still waits for its turn, cancelling it
means that it never happens. Once it is under way:

- a *read* is abandoned: the caller is cancelled at once, the answer is thrown away;
- a *write* is awaited: the cancellation takes effect when the answer is there, at most the HTTP time-out times the
  attempts later. So nothing that comes after the caller (the same object's next reconcile, the release of the leader's
  lease) can overtake a write that is still on its way to AWS.

Either way the call counts as in flight, holds its place, and is reported to the observers until it is over.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import time
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Protocol

from ack.aws import codes, greenlets
from ack.aws.errors import AwsError, CredentialsError
from ack.aws.hide import hide, sensitive_values
from ack.aws.limiter import BucketKey, RateLimiter
from ack.aws.operations import is_read, op_type
from ack.aws.paging import Paging
from ack.aws.priority import PRIORITY
from ack.aws.scope import Scope
from ack.aws.session import Attempt, Operation, Sessions
from ack.aws.slots import Slots
from ack.aws.tracing import span
from ack.aws.translate import translate, unsuccessful


class CallObserver(Protocol):
    """Told of every call, on the event loop, once it is over."""

    def on_call(
        self, service: str, operation: str, op_type: str, status_code: int, error_code: str, seconds: float
    ) -> None:
        """A call is over.

        Args:
            service: botocore's name of the service.
            operation: API name of the operation.
            op_type: `CREATE`, `READ_ONE`, `READ_MANY`, `UPDATE`, `DELETE`, `GET_ATTRIBUTES` or `SET_ATTRIBUTES`.
            status_code: of the last HTTP answer; 0 if there was none.
            error_code: AWS's; "" on success.
            seconds: retries included, waiting for the turn not.
        """


@dataclass(frozen=True, slots=True)
class InFlight:
    """A call that is under way."""

    scope: Scope
    service: str
    operation: str
    write: bool
    once: bool = False


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a call."""

    answer: dict[str, Any] | None
    error: AwsError | None
    http_status: int
    seconds: float


class AwsCaller:
    """Calls AWS operations by their API names. Belongs to one event loop.

    Args:
        sessions: clients and credentials.
        limiter: shared by all workers; made if not given.
        observers: told of every call.
    """

    def __init__(
        self, sessions: Sessions, *, limiter: RateLimiter | None = None, observers: Sequence[CallObserver] = ()
    ) -> None:
        self.sessions = sessions
        self.limiter = limiter or RateLimiter()
        self._observers = list(observers)
        places = sessions.options.max_pool_connections
        self._slots = Slots(places)
        self._executor = ThreadPoolExecutor(max_workers=places, thread_name_prefix="ack-aws")
        self._in_flight: dict[asyncio.Future[_Outcome], InFlight] = {}
        self._paging: dict[tuple[str, str], Paging | None] = {}
        self._closed = False
        sessions.on_attempt = self._on_attempt

    @property
    def in_flight(self) -> list[InFlight]:
        """The calls that are under way now, those included whose caller was cancelled."""
        return list(self._in_flight.values())

    async def call(
        self,
        scope: Scope,
        service: str,
        operation: str,
        params: dict[str, Any],
        *,
        priority: int | None = None,
        once: bool = False,
        hidden: Sequence[str] = (),
    ) -> dict[str, Any]:
        """Call an operation.

        Args:
            scope: as whom, and where.
            service: botocore's name of the service, `ecr`.
            operation: API name, `CreateRepository`.
            params: the operation's input, in AWS's member names.
            priority: who waits with a higher one goes first; by default the current task's (`PRIORITY`).
            once: the SDK must not send it again by itself: a lost answer would make a second resource.
            hidden: values that must not stand in an error's text, besides those that the model calls sensitive.

        Returns:
            The operation's output in AWS's member names, without `ResponseMetadata`; a streaming body as bytes.

        Raises:
            AwsError: the call failed; see `errors.classify`.
        """
        if self._closed:
            raise AwsError("the controller is shutting down", service=service, operation=operation)
        if priority is None:
            priority = PRIORITY.get()
        key = BucketKey.of(scope, service, operation)
        about = {"rpc.system": "aws-api", "rpc.service": service, "rpc.method": operation, "cloud.region": scope.region}
        with span(f"{service}/{operation}", about) as current:
            await self.limiter.acquire(key, priority)
            await self._slots.acquire(priority)
            current.add_event("admitted")
            call = InFlight(scope, service, operation, write=not is_read(operation), once=once)
            outcome = await self._await(call, self._start(call, key, params, hidden))
            current.set_attribute("http.response.status_code", outcome.http_status)
            if outcome.error is not None:
                raise outcome.error
            return outcome.answer or {}

    async def pages(
        self, scope: Scope, service: str, operation: str, params: dict[str, Any], *, priority: int | None = None
    ) -> AsyncIterator[dict[str, Any]]:
        """Call an operation and follow its pages, if AWS's model says that it has some; otherwise call it once.

        Arguments and errors as `call`; every page is a call of its own to limiter and observers.

        Yields:
            The answers, as `call` returns them.

        Raises:
            AwsError: besides the errors of `call`, if AWS hands out the same token twice: it would never end.
        """
        paging = await self._paging_of(service, operation)
        tokens: dict[str, Any] = {}
        while True:
            answer = await self.call(scope, service, operation, {**params, **tokens}, priority=priority)
            yield answer
            following = paging.next_tokens(answer) if paging else {}
            if not following:
                return
            if following == tokens:
                raise AwsError("AWS gave the same page token twice", service=service, operation=operation)
            tokens = following

    async def _paging_of(self, service: str, operation: str) -> Paging | None:
        key = (service, operation)
        if key not in self._paging:
            loop = asyncio.get_running_loop()
            self._paging[key] = await loop.run_in_executor(self._executor, self.sessions.paging, service, operation)
        return self._paging[key]

    async def drain(self, timeout: float | None = None) -> bool:  # noqa: ASYNC109 - see the docstring
        """Wait for the calls in flight.

        Args:
            timeout: seconds; None to wait as long as it takes. Nothing is cancelled when they are over.

        Returns:
            Whether nothing is in flight any more.
        """
        if self._in_flight:
            await asyncio.wait(list(self._in_flight), timeout=timeout)
        return not self._in_flight

    async def close(self, timeout: float | None = None) -> bool:  # noqa: ASYNC109
        """Refuse new calls and wait for those in flight. Whoever made the sessions closes them after that.

        Returns:
            Whether nothing was left in flight.
        """
        self._closed = True
        drained = await self.drain(timeout)
        self._executor.shutdown(wait=False, cancel_futures=True)
        return drained

    def _start(
        self, call: InFlight, key: BucketKey, params: dict[str, Any], hidden: Sequence[str]
    ) -> asyncio.Future[_Outcome]:
        future = asyncio.ensure_future(self._perform(call, key, params, hidden))
        self._in_flight[future] = call
        future.add_done_callback(self._done)
        return future

    async def _await(self, call: InFlight, future: asyncio.Future[_Outcome]) -> _Outcome:
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            while call.write and not future.done():
                with contextlib.suppress(asyncio.CancelledError):
                    await asyncio.wait([future])
            raise

    def _done(self, future: asyncio.Future[_Outcome]) -> None:
        call = self._in_flight.pop(future)
        self._slots.release()
        if future.cancelled():
            return
        outcome = future.result()
        code = outcome.error.code or type(outcome.error).__name__ if outcome.error else ""
        for observer in self._observers:
            observer.on_call(
                call.service, call.operation, op_type(call.operation), outcome.http_status, code, outcome.seconds
            )

    async def _perform(self, call: InFlight, key: BucketKey, params: dict[str, Any], hidden: Sequence[str]) -> _Outcome:
        """The call itself, in its own task."""
        current = _Current(key)
        _CURRENT.set(current)
        started = time.perf_counter()
        service_id = call.service
        shape = None
        try:
            operation = await self._operation(call)
            model = operation.model
            service_id, shape = model.service_model.service_id, model.input_shape
            started = time.perf_counter()
            answer: dict[str, Any] = await greenlets.run(operation.method, **params)
            answer.pop("ResponseMetadata", None)
            if failed := unsuccessful(answer):
                return _Outcome(None, failed, current.http_status, time.perf_counter() - started)
            if model.has_streaming_output:
                payload = model.output_shape.serialization["payload"]
                answer[payload] = answer[payload].read()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the call's outcome
            failure = translate(error, service=service_id, operation=call.operation)
            failure.message = hide(failure.message, [*hidden, *sensitive_values(shape, params)])
            if isinstance(failure, CredentialsError) and (not failure.http_status or failure.codes & codes.CREDENTIALS):
                self.sessions.renew()
            return _Outcome(None, failure, failure.http_status, time.perf_counter() - started)
        return _Outcome(answer, None, current.http_status, time.perf_counter() - started)

    async def _operation(self, call: InFlight) -> Operation:
        about = (call.service, call.scope, call.operation)
        ready = self.sessions.ready(*about, once=call.once)
        if ready is not None:
            return ready
        make = functools.partial(self.sessions.operation, *about, once=call.once)
        return await asyncio.get_running_loop().run_in_executor(self._executor, make)

    def _on_attempt(self, attempt: Attempt) -> None:
        """An HTTP answer, in the task of its call: the limiter learns of every one, as soon as it is there."""
        current = _CURRENT.get()
        if current is None:
            return
        current.attempts += 1
        current.http_status = attempt.http_status
        throttled = attempt.code in codes.THROTTLED or attempt.http_status == 429
        if current.attempts > 1:
            self.limiter.spent(current.key)
        if throttled:
            self.limiter.throttled(current.key)
        else:
            self.limiter.served(current.key)


@dataclass(slots=True)
class _Current:
    """What a task is doing."""

    key: BucketKey
    attempts: int = 0
    http_status: int = 0


_CURRENT: ContextVar[_Current | None] = ContextVar("ack_aws_call", default=None)
