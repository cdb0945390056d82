"""One reconcile of one object: a straight line of steps from what the user wants to what AWS has, and back.

    place → aliases → references → read → create | update(delta) | delete → late initialisation → conditions → write

Level-triggered: a loop knows nothing of why it runs. What it remembers (`state`) only saves calls.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import structlog
from opentelemetry.trace import Span

from ack import paths
from ack.api.hooks import Obj
from ack.aws.agent import AGENT
from ack.aws.errors import AwsError, ErrorClass
from ack.aws.priority import PRIORITY
from ack.aws.tracing import span, traced
from ack.kube.controller import Result
from ack.kube.errors import ApiError, Conflict, NotFound
from ack.kube.types import ObjectKey, is_deleting
from ack.runtime import aliases, directive, drift, search
from ack.runtime.deletion import delete
from ack.runtime.dependencies import Dependencies, User
from ack.runtime.directive import Mode
from ack.runtime.loop import PRIORITY_RESYNC, PRIORITY_RETRY, PRIORITY_USER, Kind, Loop
from ack.runtime.metrics import KindMetrics
from ack.runtime.outcome import Outcome, Verdict, outcome_of
from ack.runtime.state import ObjectState
from ack.runtime.sync import sync
from ack.runtime.user_agent import user_agent
from ack.runtime.writeback import copy, merge_patch

RESYNC_JITTER = 0.1
"""Resyncs are spread by this share, so that objects created together do not stay together."""

RESYNC_TOGETHER = 100
"""How many objects are looked at again together: AWS's batched reads take a hundred."""

DUE_SLACK_SECONDS = 0.05
"""A look this much before its time is in time."""


def resync_after(period: float, objects: int, now: float) -> float:
    """Seconds until a synced object is looked at again: about a period, together with as many as one call can read.

    Objects are spread over a share of the period, so that those created together do not stay together; but not one by
    one, or no two of them would ever be read by one call.

    Args:
        period: seconds, as wanted.
        objects: how many of the kind there are.
        now: monotonic seconds.
    """
    wanted = now + period * random.uniform(1 - RESYNC_JITTER, 1 + RESYNC_JITTER)  # noqa: S311 - not a secret
    slots = max(1, objects // RESYNC_TOGETHER)
    width = 2 * RESYNC_JITTER * period / slots
    return max(wanted - wanted % width, now + period * (1 - 3 * RESYNC_JITTER)) - now


class Reconciler:
    """Reconciles the objects of one kind.

    Args:
        kind: the kind at work.
        metrics: what is counted.
        dependencies: who depends on what.
        enqueue: asks for a loop of an object, with a priority.
    """

    def __init__(
        self,
        kind: Kind,
        metrics: KindMetrics,
        dependencies: Dependencies,
        enqueue: Callable[[ObjectKey, int], None],
    ) -> None:
        self._kind = kind
        self._resource = kind.program.resource
        self._metrics = metrics
        self._dependencies = dependencies
        self._enqueue = enqueue
        self._states: dict[ObjectKey, ObjectState] = {}
        self._log = structlog.get_logger("ackrt").bind(kind=self._resource.kind)
        options = kind.options
        self._resync_seconds = (
            options.resync_seconds_of.get(self._resource.kind.lower())
            # A kind that goes on by itself is looked at no later than it asks for; sooner, if all are.
            or min(self._resource.resync_seconds or options.resync_seconds, options.resync_seconds)
        )

    def is_news(self, key: ObjectKey, obj: Obj) -> bool:
        """Whether an object has changed since the last loop in a way that calls for another one."""
        state = self._states.get(key)
        return state is None or state.seen != self._kind.fingerprint(obj)

    def _is_called_for(self, key: ObjectKey, obj: Obj) -> bool:
        return self.is_news(key, obj) or self._states[key].woken

    def wake(self, key: ObjectKey) -> None:
        """Something that the object depends on has changed: another loop, at once."""
        if state := self._states.get(key):
            state.woken = True
        self._enqueue(key, PRIORITY_USER)

    def forget(self, concerned: Callable[[ObjectKey], bool]) -> None:
        """Drops all that is remembered of some objects: they are another process's now."""
        for key in [key for key in self._states if concerned(key)]:
            self._forget(key)

    def _forget(self, key: ObjectKey) -> None:
        self._states.pop(key, None)
        self._metrics.forget(key)
        self._dependencies.forget(self._user(key))

    async def reconcile(self, key: ObjectKey) -> Result:
        """Brings AWS in line with one object."""
        about = {
            "k8s.namespace.name": key.namespace,
            "k8s.object.kind": self._resource.kind,
            "k8s.object.name": key.name,
        }
        with span(f"reconcile {self._resource.kind}", about) as current:
            return await self._reconcile(key, current)

    async def _reconcile(self, key: ObjectKey, current: Span) -> Result:
        original = self._kind.informer.get(key)
        if original is None:
            self._forget(key)
            return Result()
        started = time.monotonic()
        if not self._is_called_for(key, original) and (early := self._states[key].due - started) > DUE_SLACK_SECONDS:
            # The watch told of our own write before its answer was here: what looked like news then is none now.
            return Result(requeue_after=early, priority=PRIORITY_RESYNC)
        loop = self._begin(key, original)
        loop.state.due = 0.0  # until this loop has ended well
        self._dependencies.begin(self._user(key))
        try:
            await self._act(loop)
        except Exception as error:  # noqa: BLE001 - every failure must end in a condition, our own defects included
            self._failed(loop, error)
        finally:
            self._dependencies.record(self._user(key), loop.sources, lambda: self.wake(key))
        try:
            written = await self._write_back(loop)
        except NotFound:
            # The last finalizer went, and the object with it: the informer will say so.
            return Result()
        except Conflict:
            loop.state.forget_observation()
            # The cache is behind; with backoff, since it may stay so for as long as the API server is unwell.
            return Result(rate_limited=True, priority=PRIORITY_RETRY)
        except ApiError as error:
            # The API server is away, or refuses: nothing can be shown to the user, so the log must tell.
            loop.state.forget_observation()
            loop.log.warning("the outcome could not be written to Kubernetes, trying again", error=str(error))
            return Result(rate_limited=True, priority=PRIORITY_RETRY)
        finally:
            current.set_attribute("ack.outcome", loop.outcome.verdict.value if loop.outcome else "synced")
            self._metrics.reconciled(time.monotonic() - started, loop.outcome)
        self._metrics.show(key, written)
        result = self._next(loop)
        loop.state.due = time.monotonic() + result.requeue_after if result.requeue_after else 0.0
        return result

    async def _act(self, loop: Loop) -> None:
        if directive.mode(loop.original) is Mode.PAUSED:
            raise directive.paused(self._resync_seconds)
        await (delete if is_deleting(loop.original) else sync)(self._kind, loop)

    def _begin(self, key: ObjectKey, original: Obj) -> Loop:
        state = self._state(key, original)
        state.seen = self._kind.fingerprint(original)
        generation = original["metadata"].get("generation")
        resync = state.generation == generation and not state.woken
        state.woken = False
        PRIORITY.set(PRIORITY_RESYNC if resync else PRIORITY_USER)
        AGENT.set(user_agent(self._resource, original, self._kind.options.version))
        log = self._log.bind(namespace=key.namespace, name=key.name, generation=generation)
        return Loop(key=key, original=original, desired=copy(original), state=state, log=log, resync=resync)

    def _state(self, key: ObjectKey, obj: Obj) -> ObjectState:
        state = self._states.get(key)
        if state is None or not state.is_of(obj):
            state = self._states[key] = ObjectState()
        return state

    def _user(self, key: ObjectKey) -> User:
        return User(self._kind.type, key)

    # --- What went wrong ---

    def _failed(self, loop: Loop, error: Exception) -> None:
        class_of_aws = self._kind.aws.class_of(error) if isinstance(error, AwsError) else None
        if class_of_aws is ErrorClass.TERMINAL and is_deleting(loop.original):
            # A delete has no input that its user could mend: what stands in its way goes in time, as a bus's rules do.
            class_of_aws = ErrorClass.RECOVERABLE
        outcome = outcome_of(error, class_of_aws)
        if outcome is None:
            # A defect of ours. Its text may hold anything, so the user is told its type and where to look.
            loop.log.error("reconcile failed", exc_info=error)
            text = f"internal error ({type(error).__name__}); the controller's log has the details"
            outcome = Outcome(Verdict.RECOVERABLE, text, "InternalError")
        loop.outcome = outcome
        loop.state.forget_observation()
        if outcome.verdict is Verdict.AGAIN:
            return
        if isinstance(error, directive.Held):
            loop.conditions.held(outcome.reason, outcome.message, paths.get(loop.original, "status.conditions") or [])
        else:
            self._show(loop, outcome)
        told = (outcome.reason, outcome.text)
        if loop.state.told != told:
            loop.state.told = told
            waiting = outcome.verdict is Verdict.WAITING
            self._kind.recorder.record(loop.original, "Normal" if waiting else "Warning", *told)
            log = loop.log.info if waiting else loop.log.warning
            log(
                "reconcile did not complete",
                verdict=outcome.verdict.value,
                reason=outcome.reason,
                error=outcome.text,
            )

    def _show(self, loop: Loop, outcome: Outcome) -> None:
        if outcome.verdict is Verdict.TERMINAL:
            loop.conditions.terminal(outcome.message, reason=outcome.detail)
        elif outcome.verdict is Verdict.RECOVERABLE:
            # As published, it has no reason, unless there is more to say than AWS's own words.
            loop.conditions.recoverable(outcome.message, reason=outcome.reason if outcome.detail else None)
        else:
            loop.conditions.waiting(outcome.reason, outcome.message, outcome.detail)

    # --- What is written ---

    @traced("write back")
    async def _write_back(self, loop: Loop) -> Obj:
        if loop.outcome and loop.outcome.verdict is Verdict.AGAIN:
            raise Conflict(409, "Conflict", loop.outcome.message)
        if is_deleting(loop.original) and loop.outcome is None:
            return loop.original
        refused: Conflict | None = None
        try:
            await self._write_spec(loop)
            await self._mark_synced(loop)
        except Conflict as conflict:
            refused = conflict
        # The status holds what identifies the resource in AWS: it is written in any case.
        written = await self._write_status(loop)
        if refused:
            raise refused
        if note := search.after_create(self._kind, loop):
            await self._kind.patch(loop, note)
        return written

    async def _write_spec(self, loop: Loop) -> None:
        if not loop.late_values or loop.planning:
            return
        patch: Obj = {}
        for path, value in loop.late_values.items():
            paths.put(patch, path, value)
        patch["spec"] = aliases.as_given(patch["spec"], loop.original.get("spec") or {}, self._resource.aliases)
        # Only fields that the user has left open: with the version at hand, so that a value given meanwhile wins.
        patch["metadata"] = {"resourceVersion": loop.original["metadata"]["resourceVersion"]}
        await self._kind.patch(loop, patch)

    async def _mark_synced(self, loop: Loop) -> None:
        """Notes on an object whose drift is not repaired which spec AWS is in line with."""
        patch = drift.mark(loop.original, loop.drift_policy) if loop.outcome is None else None
        if patch:
            patch["metadata"]["resourceVersion"] = loop.original["metadata"]["resourceVersion"]
            await self._kind.patch(loop, patch)

    async def _write_status(self, loop: Loop) -> Obj:
        before = loop.original.get("status") or {}
        source = loop.observation.obj if loop.observation else loop.original
        status = copy(source.get("status") or {})
        if loop.observation:
            where = status.setdefault("ackResourceMetadata", {})
            where.setdefault("ownerAccountID", loop.place.scope.account_id)
            where.setdefault("region", loop.place.scope.region)
            where.setdefault("partition", loop.place.partition)
        status["conditions"] = loop.conditions.render(before.get("conditions") or [])
        patch = merge_patch(before, status)
        if not patch:
            return loop.original
        kind = self._kind
        written = await kind.kube.merge_patch(
            kind.type, loop.key.name, loop.key.namespace, {"status": patch}, subresource="status"
        )
        kind.informer.note_write(written)
        return written

    # --- When it is looked at again ---

    def _next(self, loop: Loop) -> Result:
        outcome = loop.outcome
        if outcome is None:
            loop.state.generation = loop.original["metadata"].get("generation")
            loop.state.told = None
            if is_deleting(loop.original):
                return Result()
            after = resync_after(self._resync_seconds, len(self._states), time.monotonic())
            return Result(requeue_after=after, priority=PRIORITY_RESYNC)
        if outcome.verdict is Verdict.TERMINAL:
            # The cause may lie outside the object (a quota, a policy): it is looked at again, but rarely.
            return Result(requeue_after=self._resync_seconds, priority=PRIORITY_RESYNC)
        if outcome.after is not None:
            return Result(requeue_after=outcome.after, priority=PRIORITY_RETRY)
        return Result(rate_limited=True, priority=PRIORITY_RETRY)
