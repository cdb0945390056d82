"""FieldExports at work: the field of an object, copied to a ConfigMap or a Secret, and the copy kept up to date.

Several controllers see all FieldExports; each acts on those whose source is a kind of its own. The finalizer is the
published one. There is nothing that it waits for, since the value stays in the target, so that any controller may take
it off once the one that it belongs to has had its time.

A value is in no log, Event or condition.
"""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

import structlog

from ack.api import core
from ack.api.hooks import Obj
from ack.kube.client import Client
from ack.kube.controller import Result
from ack.kube.errors import NotFound
from ack.kube.events import EventRecorder
from ack.kube.informer import Informer
from ack.kube.types import ObjectKey, ResourceType, finalizers_of, is_deleting
from ack.runtime.conditions import status_of
from ack.runtime.dependencies import Dependencies, User
from ack.runtime.field_export import FIELD_EXPORT, FINALIZER, Export, kind_of, read
from ack.runtime.field_export_state import ExportLoop, ExportState
from ack.runtime.field_exporter import SOURCE_SECONDS, Exporter, Kinds
from ack.runtime.finalizers import strip
from ack.runtime.loop import PRIORITY_RESYNC, PRIORITY_RETRY
from ack.runtime.metrics import KindMetrics
from ack.runtime.options import RuntimeOptions
from ack.runtime.outcome import Outcome, Verdict, outcome_of
from ack.runtime.state import fingerprint
from ack.runtime.writeback import finalizer_patch

REPEAT_SECONDS = 600.0
"""How soon a value is written again that has not changed: someone may have taken it out of the target."""

ORPHAN_SECONDS = 10.0
"""How long the source's own controller has for the finalizer of a deleted FieldExport, before any other one."""

_RETRY_SECONDS: Mapping[str, float] = {
    "TargetNotFound": 10.0,
    "SourceNotFound": SOURCE_SECONDS,
    "PathMissing": SOURCE_SECONDS,
}
"""Reason -> seconds until the next attempt; others come with backoff."""


class FieldExportReconciler:
    """Reconciles FieldExports.

    Args:
        kinds: all kinds of the services of this process.
        active: those of them that it reconciles.
        informer: the cache of FieldExports.
        exporter: does the work.
        kube: for writes.
        recorder: for Kubernetes Events.
        dependencies: who depends on what.
        options: the operator's settings.
        metrics: what is counted.
    """

    def __init__(
        self,
        *,
        kinds: Kinds,
        active: frozenset[ResourceType],
        informer: Informer,
        exporter: Exporter,
        kube: Client,
        recorder: EventRecorder,
        dependencies: Dependencies,
        options: RuntimeOptions,
        metrics: KindMetrics,
    ) -> None:
        self._kinds = kinds
        self._active = active
        self._informer = informer
        self._kube = kube
        self._recorder = recorder
        self._exporter = exporter
        self._dependencies = dependencies
        self._options = options
        self._metrics = metrics
        self._repeat_seconds = min(REPEAT_SECONDS, options.resync_seconds)
        self._states: dict[ObjectKey, ExportState] = {}
        self._log = structlog.get_logger("field-export-reconciler").bind(kind=FIELD_EXPORT.kind)

    def is_news(self, key: ObjectKey, obj: Obj) -> bool:
        """Whether an object has changed since the last loop in a way that calls for another one."""
        state = self._states.get(key)
        return state is None or state.seen != fingerprint(obj, frozenset())

    def forget(self, concerned: Callable[[ObjectKey], bool]) -> None:
        """Drops all that is remembered of some objects: they are another process's now."""
        for key in [key for key in self._states if concerned(key)]:
            self._states.pop(key)
            self._forget(key)

    async def reconcile(self, key: ObjectKey) -> Result:
        """Brings a target in line with one FieldExport.

        Raises:
            ApiError: the outcome could not be written.
        """
        obj = self._informer.get(key)
        if obj is None:
            self._states.pop(key, None)
            return self._forget(key)
        seen = fingerprint(obj, frozenset())
        state = self._states.get(key)
        if state is None or (state.seen and state.seen[0] != seen[0]):  # another object of the same name
            state = self._states[key] = ExportState()
        state.seen = seen
        if is_deleting(obj):
            return await self._let_go(obj, state)
        if not self._is_ours(obj):
            return self._forget(key)
        try:
            return await self._run(ExportLoop(key, obj, state, self._log.bind(namespace=key.namespace, name=key.name)))
        except NotFound:
            return Result()  # deleted meanwhile: the informer will say so

    async def _run(self, loop: ExportLoop) -> Result:
        started = time.monotonic()
        try:
            await self._add_finalizer(loop)
            await self._export(loop)
        except NotFound:
            raise
        except Exception as error:  # noqa: BLE001 - every failure must end in a condition, our own defects included
            outcome: Outcome | None = self._failed(loop, error)
        else:
            outcome, loop.state.told = None, None
            loop.conditions.synced(reason="Exported")
        self._metrics.reconciled(time.monotonic() - started, outcome)
        if outcome is None or outcome.verdict is not Verdict.AGAIN:
            self._metrics.show(loop.key, await self._write_status(loop))
        return self._next(outcome)

    def _forget(self, key: ObjectKey) -> Result:
        """The object is gone, or another controller's."""
        self._dependencies.forget(User(FIELD_EXPORT, key))
        self._metrics.forget(key)
        return Result()

    def _is_ours(self, obj: Obj) -> bool:
        """Whether this process answers for a FieldExport; kinds that are left out here may run in another one."""
        group, kind = kind_of(obj)
        kinds = self._kinds.get(group)
        return kinds is not None and (kind not in kinds or kinds[kind] in self._active)

    # --- The finalizer ---

    async def _add_finalizer(self, loop: ExportLoop) -> None:
        patch = finalizer_patch(loop.obj, FINALIZER, present=True)
        if patch is not None:
            loop.obj = await self._kube.merge_patch(FIELD_EXPORT, loop.key.name, loop.key.namespace, patch)
            self._written(loop.state, loop.obj)

    async def _let_go(self, obj: Obj, state: ExportState) -> Result:
        if FINALIZER not in finalizers_of(obj):
            return Result()
        if not self._is_ours(obj):
            now = time.monotonic()
            state.orphan = state.orphan or now + ORPHAN_SECONDS
            if now < state.orphan:
                return Result(requeue_after=state.orphan - now, priority=PRIORITY_RESYNC)
        written = await strip(self._kube, FIELD_EXPORT, obj, FINALIZER)
        if written:
            self._written(state, written)
        return Result()

    def _written(self, state: ExportState, obj: Obj) -> None:
        state.seen = fingerprint(obj, frozenset())
        self._informer.note_write(obj)

    # --- The export ---

    async def _export(self, loop: ExportLoop) -> None:
        export = read(loop.obj, self._options)
        if export.advice:
            loop.conditions.advisory("CrossNamespaceOptInRequired", export.advice)
        text = await self._exporter.text(loop.key, export)
        state = loop.state
        mark = (export.target, hashlib.sha256(text.encode(errors="replace")).digest())
        before = state.written
        if before == mark and time.monotonic() < state.repeat:
            return
        state.written = None
        await self._exporter.put(export.target, text)
        state.written, state.repeat = mark, time.monotonic() + self._repeat_seconds * 0.8
        # Neither is a repetition news, nor the first write after a restart.
        if before not in (None, mark) or (before is None and status_of(loop.before, core.READY) != "True"):
            self._tell(loop, export)

    def _tell(self, loop: ExportLoop, export: Export) -> None:
        text = f"{export.path} of {export.kind} {export.name} is in {export.target}"
        self._recorder.record(loop.obj, "Normal", "Exported", text)
        loop.log.info("exported a field", target=str(export.target))

    # --- What is shown, and what comes next ---

    def _failed(self, loop: ExportLoop, error: Exception) -> Outcome:
        outcome = outcome_of(error, None)
        if outcome is None:
            loop.log.error("field export failed", exc_info=error)
            text = f"internal error ({type(error).__name__}); the controller's log has the details"
            outcome = Outcome(Verdict.RECOVERABLE, text, "InternalError")
        match outcome.verdict:
            case Verdict.AGAIN:
                return outcome
            case Verdict.TERMINAL:
                loop.conditions.terminal(outcome.message)
                outcome = replace(outcome, after=self._options.resync_seconds)
            case Verdict.RECOVERABLE:
                loop.conditions.recoverable(outcome.message)
                outcome = replace(outcome, after=_RETRY_SECONDS.get(outcome.reason))
            case Verdict.WAITING:
                loop.conditions.waiting(outcome.reason, outcome.message)
        told = (outcome.reason, outcome.message)
        if loop.state.told != told:
            loop.state.told = told
            waiting = outcome.verdict is Verdict.WAITING
            self._recorder.record(loop.obj, "Normal" if waiting else "Warning", outcome.reason, outcome.message)
            (loop.log.info if waiting else loop.log.warning)(
                "field export did not complete", reason=outcome.reason, error=outcome.message
            )
        return outcome

    async def _write_status(self, loop: ExportLoop) -> Obj:
        conditions = loop.conditions.render(loop.before)
        if conditions == loop.before:
            return loop.obj
        key, patch = loop.key, {"status": {"conditions": conditions}}
        written = await self._kube.merge_patch(FIELD_EXPORT, key.name, key.namespace, patch, subresource="status")
        self._informer.note_write(written)
        return written

    def _next(self, outcome: Outcome | None) -> Result:
        if outcome is None:
            spread = random.uniform(0.9, 1.0)  # noqa: S311 - not a secret
            return Result(requeue_after=self._repeat_seconds * spread, priority=PRIORITY_RESYNC)
        if outcome.after is None:
            return Result(rate_limited=True, priority=PRIORITY_RETRY)
        return Result(requeue_after=outcome.after, priority=PRIORITY_RESYNC)
