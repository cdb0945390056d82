"""Kubernetes Events, as `kubectl describe` shows them: recorded without waiting, written in the background.

Core v1 Events, with the economy of client-go's correlator: an equal event again is a count and a time on the one that
exists; many that differ only in the message become one ("combined from similar events"); an object that floods is cut
off. What is waiting is bounded, and what is dropped is counted and logged: an Event is a help for humans, never worth
a stall.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

import structlog

from ack.kube.backoff import Backoff
from ack.kube.client import Client
from ack.kube.errors import ApiError, NotFound, ServerUnavailable, TooManyRequests
from ack.kube.types import EVENT, Obj, metadata_of

log = structlog.get_logger(__name__)

EventType = Literal["Normal", "Warning"]

MESSAGE_BYTES = 1024
# client-go's numbers (tools/record/events_cache.go).
SIMILAR_MAX = 10
SIMILAR_SECONDS = 600.0
SPAM_BURST = 25
SPAM_REFILL_SECONDS = 300.0
REMEMBERED = 4096

RETRY = Backoff(base=0.5, cap=15.0, jitter=0.5)


@dataclass(slots=True)
class _Pending:
    """An event that waits to be written, with how often it happened since."""

    involved: dict[str, Any]
    related: dict[str, Any] | None
    type: EventType
    reason: str
    message: str
    first: datetime
    last: datetime
    count: int = 1


@dataclass(slots=True)
class _Written:
    namespace: str
    name: str
    count: int


@dataclass(slots=True)
class _Similar:
    messages: set[str] = field(default_factory=set)
    since: float = 0.0


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class EventRecorder:
    """Records events about objects.

    Args:
        client: the client to use.
        component: who reports, for example `ack-ecr-controller`.
        instance: which of its processes, for example the pod's name.
        buffer: different events that may wait to be written.
        clock: monotonic seconds.
        wall: the time of day.
    """

    def __init__(
        self,
        client: Client,
        component: str,
        instance: str,
        *,
        buffer: int = 1000,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._client = client
        self._component = component
        self._instance = instance
        self._size = buffer
        self._clock = clock
        self._wall = wall
        self._pending: OrderedDict[tuple[str, ...], _Pending] = OrderedDict()
        self._written: OrderedDict[tuple[str, ...], _Written] = OrderedDict()
        self._similar: OrderedDict[tuple[str, ...], _Similar] = OrderedDict()
        self._buckets: OrderedDict[tuple[str, ...], _Bucket] = OrderedDict()
        self._something = asyncio.Event()
        self._nothing = asyncio.Event()
        self._nothing.set()
        self.dropped = 0
        """Events that were given up: buffer full, object floods, or the server refused."""

    def record(self, obj: Obj, type: EventType, reason: str, message: str, *, related: Obj | None = None) -> None:  # noqa: A002
        """Note that something happened to an object. Returns at once.

        Args:
            obj: the object, with its apiVersion, kind and metadata.
            type: `Warning` for what a human should look at.
            reason: one word in CamelCase, for machines.
            message: a sentence for humans; cut at 1024 bytes.
            related: a second object that took part.
        """
        involved = _reference(obj)
        if not self._allowed(_identity(involved)):
            self._drop("the object has too many events", involved)
            return
        message = cut(message)
        now = self._wall()
        group = (*_identity(involved), type, reason)
        if self._is_flood(group, message):
            message = cut(f"(combined from similar events): {message}")
            key = group
        else:
            key = (*group, message)
        waiting = self._pending.get(key)
        if waiting is not None:
            waiting.count += 1
            waiting.last = now
            waiting.message = message
            return
        if len(self._pending) >= self._size:
            self._drop("too many events wait for the API server", involved)
            return
        about = _reference(related) if related is not None else None
        self._pending[key] = _Pending(involved, about, type, reason, message, now, now)
        self._something.set()
        self._nothing.clear()

    async def run(self) -> None:
        """Write what is recorded until cancelled."""
        failures = 0
        while True:
            if not self._pending:
                self._something.clear()
                await self._something.wait()
            key, event = self._pending.popitem(last=False)
            try:
                await self._write(key, event)
                failures = 0
            except (ServerUnavailable, TooManyRequests) as e:
                self._put_back(key, event)
                failures += 1
                if failures == 1:
                    log.warning(
                        "events wait: the API server does not take them", error=str(e), waiting=len(self._pending)
                    )
                await asyncio.sleep(RETRY.delay(failures))
            except ApiError as e:
                # For example a namespace that is being deleted. It will not get better.
                self._drop(f"the API server refused: {e}", event.involved)
            except asyncio.CancelledError:
                self._put_back(key, event)
                raise
            except Exception:
                log.exception("event not written", reason=event.reason)
                self._drop("unexpected failure", event.involved)
            if not self._pending:
                self._nothing.set()

    async def flush(self, timeout: float) -> bool:  # noqa: ASYNC109  part of the contract
        """Wait until everything recorded is written, while `run` runs.

        Returns:
            False when `timeout` seconds passed first.
        """
        try:
            async with asyncio.timeout(timeout):
                await self._nothing.wait()
        except TimeoutError:
            return False
        return True

    async def _write(self, key: tuple[str, ...], event: _Pending) -> None:
        known = self._written.get(key)
        if known is not None:
            count = known.count + event.count
            patch = {"count": count, "lastTimestamp": _time(event.last), "message": event.message}
            try:
                await self._client.merge_patch(EVENT, known.name, known.namespace, patch)
            except NotFound:
                # Events live for an hour; this one's predecessor is over.
                del self._written[key]
            else:
                known.count = count
                self._written.move_to_end(key)
                return
        body = self._body(event)
        await self._client.create(EVENT, body)
        meta = body["metadata"]
        _remember(self._written, key, _Written(meta["namespace"], meta["name"], event.count))

    def _body(self, event: _Pending) -> Obj:
        involved = event.involved
        # Cluster-scoped objects have their events in `default`, where kubectl looks for them.
        namespace = involved.get("namespace") or "default"
        body: Obj = {
            "apiVersion": EVENT.api_version,
            "kind": EVENT.kind,
            "metadata": {"name": f"{involved['name'][:230].rstrip('-.')}.{time.time_ns():x}", "namespace": namespace},
            "involvedObject": involved,
            "type": event.type,
            "reason": event.reason,
            "message": event.message,
            "source": {"component": self._component, "host": self._instance},
            "firstTimestamp": _time(event.first),
            "lastTimestamp": _time(event.last),
            "count": event.count,
            "reportingComponent": self._component,
            "reportingInstance": self._instance,
        }
        if event.related is not None:
            body["related"] = event.related
        return body

    def _put_back(self, key: tuple[str, ...], event: _Pending) -> None:
        again = self._pending.get(key)
        if again is not None:
            again.count += event.count
            again.first = event.first
        else:
            self._pending[key] = event
        self._pending.move_to_end(key, last=False)

    def _is_flood(self, group: tuple[str, ...], message: str) -> bool:
        now = self._clock()
        similar = self._similar.get(group)
        if similar is None or now - similar.since > SIMILAR_SECONDS:
            similar = _Similar(since=now)
        if len(similar.messages) < SIMILAR_MAX:
            similar.messages.add(message)
        flood = message not in similar.messages
        _remember(self._similar, group, similar)
        return flood

    def _allowed(self, identity: tuple[str, ...]) -> bool:
        now = self._clock()
        bucket = self._buckets.get(identity) or _Bucket(SPAM_BURST, now)
        bucket.tokens = min(SPAM_BURST, bucket.tokens + (now - bucket.at) / SPAM_REFILL_SECONDS)
        bucket.at = now
        allowed = bucket.tokens >= 1
        if allowed:
            bucket.tokens -= 1
        _remember(self._buckets, identity, bucket)
        return allowed

    def _drop(self, why: str, involved: dict[str, Any]) -> None:
        self.dropped += 1
        # The first, and then ever more rarely: 1, 2, 4, 8 …
        if self.dropped & (self.dropped - 1) == 0:
            name = f"{involved.get('namespace') or ''}/{involved['name']}"
            log.warning("event dropped", why=why, object=name, kind=involved["kind"], dropped=self.dropped)


def _remember(cache: OrderedDict[tuple[str, ...], Any], key: tuple[str, ...], value: Any) -> None:
    cache[key] = value
    cache.move_to_end(key)
    if len(cache) > REMEMBERED:
        cache.popitem(last=False)


def _reference(obj: Obj) -> dict[str, Any]:
    meta = metadata_of(obj)
    reference = {
        "apiVersion": obj["apiVersion"],
        "kind": obj["kind"],
        "name": meta["name"],
        "namespace": meta.get("namespace"),
        "uid": meta.get("uid"),
        "resourceVersion": meta.get("resourceVersion"),
    }
    return {k: v for k, v in reference.items() if v}


def _identity(reference: dict[str, Any]) -> tuple[str, ...]:
    return tuple(reference.get(k, "") for k in ("apiVersion", "kind", "namespace", "name", "uid"))


def _time(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def cut(message: str, limit: int = MESSAGE_BYTES) -> str:
    """The message, at most `limit` bytes of UTF-8, with an ellipsis where it was cut."""
    raw = message.encode()
    if len(raw) <= limit:
        return message
    return raw[: limit - 3].decode(errors="ignore") + "…"
