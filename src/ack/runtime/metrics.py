"""What the runtime counts, for Prometheus. Calls to AWS are counted where they are made (`ack.aws`)."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import Resource
from ack.kube.types import ObjectKey
from ack.runtime.conditions import reason_of, status_of
from ack.runtime.outcome import Outcome


class RuntimeMetrics:
    """The runtime's metrics in one registry.

    Args:
        registry: where they are registered.
    """

    def __init__(self, registry: CollectorRegistry) -> None:
        self._reconciles = Counter(
            "ack_reconcile_total", "Reconciles by outcome", ["service", "kind", "outcome"], registry=registry
        )
        self._seconds = Histogram(
            "ack_reconcile_seconds", "Duration of a reconcile", ["service", "kind"], registry=registry
        )
        self._objects = Gauge(
            "ack_objects", "Objects by state, at their last reconcile", ["service", "kind", "state"], registry=registry
        )
        self._states: dict[tuple[str, str, ObjectKey], str] = {}

    def reconciled(self, resource: Resource, seconds: float, outcome: Outcome | None) -> None:
        """Counts one reconcile."""
        verdict = outcome.verdict.value if outcome else "synced"
        self._reconciles.labels(resource.service.name, resource.kind, verdict).inc()
        self._seconds.labels(resource.service.name, resource.kind).observe(seconds)

    def show(self, resource: Resource, key: ObjectKey, obj: Obj) -> None:
        """Takes the state of an object from its conditions."""
        conditions = paths.get(obj, "status.conditions") or []
        if status_of(conditions, core.TERMINAL) == "True":
            state = "terminal"
        else:
            state = "ready" if status_of(conditions, core.READY) == "True" else "not_ready"
            if state == "ready" and reason_of(conditions, core.ADVISORY) == core.DRIFT_FOUND:
                state = "drifted"
        self._move(resource, key, state)

    def forget(self, resource: Resource, key: ObjectKey) -> None:
        """The object is gone."""
        self._move(resource, key, "")

    def _move(self, resource: Resource, key: ObjectKey, state: str) -> None:
        service, kind = resource.service.name, resource.kind
        before = self._states.pop((service, kind, key), "")
        if state:
            self._states[service, kind, key] = state
        if before != state:
            if before:
                self._objects.labels(service, kind, before).dec()
            if state:
                self._objects.labels(service, kind, state).inc()
