"""Work queues as Prometheus metrics, under the names that Kubernetes controllers share (`workqueue_*`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from ack.kube.queue import WorkQueue

_SECONDS = (0.001, 0.01, 0.1, 0.5, 1, 5, 10, 60, 300, 1000)


class QueueMetrics:
    """The metrics of all queues of a process.

    Args:
        registry: where they are exposed.
    """

    def __init__(self, registry: CollectorRegistry) -> None:
        def gauge(name: str, text: str) -> Gauge:
            return Gauge(f"workqueue_{name}", text, ["name"], registry=registry)

        self.depth = gauge("depth", "Objects that wait for a worker.")
        self.oldest = gauge("oldest_age_seconds", "How long the object that waits longest has waited for a worker.")
        self.adds = Counter("workqueue_adds", "Objects that became due.", ["name"], registry=registry)
        self.retries = Counter("workqueue_retries", "Objects that came with backoff.", ["name"], registry=registry)
        self.waited = Histogram(
            "workqueue_queue_duration_seconds",
            "How long an object waited for a worker.",
            ["name"],
            buckets=_SECONDS,
            registry=registry,
        )
        self.worked = Histogram(
            "workqueue_work_duration_seconds",
            "How long a worker had an object.",
            ["name"],
            buckets=_SECONDS,
            registry=registry,
        )

    def observer(self, name: str) -> Observer:
        """What a queue reports to.

        Args:
            name: the queue's, as a label.
        """
        return Observer(self, name)

    def watch(self, name: str, queue: WorkQueue[Any]) -> None:
        """Shows the depth and age of a queue whenever metrics are read."""
        self._lazily(self.depth, name, lambda: float(len(queue)))
        self._lazily(self.oldest, name, queue.oldest_age)

    @staticmethod
    def _lazily(gauge: Gauge, name: str, value: Callable[[], float]) -> None:
        gauge.labels(name).set_function(value)


@dataclass(frozen=True, slots=True)
class Observer:
    """A `QueueObserver` of one queue."""

    metrics: QueueMetrics
    name: str

    def added(self, priority: int) -> None:
        """See `QueueObserver.added`."""
        self.metrics.adds.labels(self.name).inc()

    def retried(self) -> None:
        """See `QueueObserver.retried`."""
        self.metrics.retries.labels(self.name).inc()

    def started(self, waited: float) -> None:
        """See `QueueObserver.started`."""
        self.metrics.waited.labels(self.name).observe(waited)

    def finished(self, worked: float) -> None:
        """See `QueueObserver.finished`."""
        self.metrics.worked.labels(self.name).observe(worked)
