"""What the runtime counts, for Prometheus. Calls to AWS are counted where they are made (`ack.aws`)."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.kube.types import ObjectKey
from ack.runtime.conditions import condition_of, status_of
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

    def of(self, service: str, kind: str) -> KindMetrics:
        """The metrics of one kind.

        Args:
            service: the controller's name of the service.
            kind: as in an object.
        """
        return KindMetrics(self, service, kind)

    def objects(self, service: str, kind: str, state: str) -> Gauge:
        """How many objects of a kind are in a state."""
        return self._objects.labels(service, kind, state)

    def count(self, service: str, kind: str, outcome: str, seconds: float) -> None:
        """Counts one reconcile."""
        self._reconciles.labels(service, kind, outcome).inc()
        self._seconds.labels(service, kind).observe(seconds)


class KindMetrics:
    """What is counted of one kind.

    Args:
        metrics: those of the runtime.
        service: the first label.
        kind: the second one.
    """

    def __init__(self, metrics: RuntimeMetrics, service: str, kind: str) -> None:
        self._metrics = metrics
        self._labels = (service, kind)
        self._states: dict[ObjectKey, str] = {}

    def reconciled(self, seconds: float, outcome: Outcome | None) -> None:
        """Counts one reconcile."""
        self._metrics.count(*self._labels, outcome.verdict.value if outcome else "synced", seconds)

    def show(self, key: ObjectKey, obj: Obj) -> None:
        """Takes the state of an object from its conditions."""
        conditions = paths.get(obj, "status.conditions") or []
        if status_of(conditions, core.TERMINAL) == "True":
            state = "terminal"
        else:
            state = "ready" if status_of(conditions, core.READY) == "True" else "not_ready"
            if state == "ready" and condition_of(conditions, core.ADVISORY).get("reason") == core.DRIFT_FOUND:
                state = "drifted"
        self._move(key, state)

    def forget(self, key: ObjectKey) -> None:
        """The object is gone."""
        self._move(key, "")

    def _move(self, key: ObjectKey, state: str) -> None:
        before = self._states.pop(key, "")
        if state:
            self._states[key] = state
        if before != state:
            if before:
                self._metrics.objects(*self._labels, before).dec()
            if state:
                self._metrics.objects(*self._labels, state).inc()
