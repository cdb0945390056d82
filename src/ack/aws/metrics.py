"""Calls to AWS as Prometheus metrics, under the published controllers' names.

The published counter of errors fills `status_code` with an internal fault number; here it is the HTTP status, and -1
where no answer came.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from ack.aws.limiter import RateLimiter


class CallMetrics:
    """A `CallObserver` that counts.

    Args:
        registry: where the metrics are exposed.
        aliases: the controller's name of a service where it differs from botocore's, `{"events": "eventbridge"}`.
    """

    def __init__(self, registry: CollectorRegistry = REGISTRY, *, aliases: Mapping[str, str] | None = None) -> None:
        self._aliases = dict(aliases or {})
        self._total = Counter(
            "ack_outbound_api_requests_total",
            "Calls to AWS, by service, kind of operation, and operation.",
            ["service", "op_type", "op_id"],
            registry=registry,
        )
        self._errors = Counter(
            "ack_outbound_api_requests_error_total",
            "Calls to AWS that failed, by service, operation, and HTTP status (-1: no answer).",
            ["service", "op_id", "status_code"],
            registry=registry,
        )
        self._codes = Counter(
            "ack_outbound_api_requests_error_code_total",
            "Calls to AWS that failed, by service, operation, and AWS's error code.",
            ["service", "op_id", "error_code"],
            registry=registry,
        )
        self._seconds = Histogram(
            "ack_outbound_api_request_seconds",
            "Duration of calls to AWS in seconds, the SDK's retries included.",
            ["service", "op_id"],
            buckets=(0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
            registry=registry,
        )

    def on_call(
        self, service: str, operation: str, op_type: str, status_code: int, error_code: str, seconds: float
    ) -> None:
        """See `CallObserver.on_call`."""
        alias = self._aliases.get(service, service)
        self._total.labels(alias, op_type, operation).inc()
        self._seconds.labels(alias, operation).observe(seconds)
        if error_code:
            self._errors.labels(alias, operation, str(status_code or -1)).inc()
            self._codes.labels(alias, operation, error_code).inc()


class RateMetrics(Collector):
    """What the rate limiter admits, looked up when metrics are read.

    Args:
        limiter: whose buckets are shown.
        registry: where the metrics are exposed.
        aliases: as `CallMetrics`.
    """

    def __init__(
        self, limiter: RateLimiter, registry: CollectorRegistry = REGISTRY, *, aliases: Mapping[str, str] | None = None
    ) -> None:
        self._limiter = limiter
        self._aliases = dict(aliases or {})
        registry.register(self)

    def collect(self) -> Iterator[Metric]:
        """The metrics as they are now."""
        labels = ["account", "region", "service", "op_class"]
        rate = GaugeMetricFamily(
            "ack_aws_rate_limit",
            "Calls a second that are sent to AWS at the most: found by AWS's throttling answers, or set.",
            labels=labels,
        )
        waiting = GaugeMetricFamily("ack_aws_rate_limit_waiting", "Calls that wait for their turn.", labels=labels)
        for key, allowed, waits in self._limiter.shown():
            service = self._aliases.get(key.service, key.service)
            values = [key.account, key.region, service, "read" if key.read else "write"]
            rate.add_metric(values, allowed)
            waiting.add_metric(values, waits)
        yield rate
        yield waiting
