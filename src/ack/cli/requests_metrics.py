"""Requests to the Kubernetes API as a Prometheus metric, under the name that Kubernetes' own clients use."""

from __future__ import annotations

from urllib.parse import urlsplit

from prometheus_client import CollectorRegistry, Counter

_METHODS = {"create": "POST", "update": "PUT", "patch": "PATCH", "delete": "DELETE"}


class RequestMetrics:
    """An observer of the Kubernetes client (`on_request`) that counts.

    Args:
        registry: where the metric is exposed.
        server: base URL of the API server.
    """

    def __init__(self, registry: CollectorRegistry, server: str) -> None:
        self._host = urlsplit(server).netloc.rpartition("@")[2]
        self._total = Counter(
            "rest_client_requests_total",
            "Requests to the Kubernetes API, by status, method and host.",
            ["code", "method", "host"],
            registry=registry,
        )

    def __call__(self, verb: str, plural: str, subresource: str, status: int) -> None:
        code = str(status) if status else "<error>"
        self._total.labels(code, _METHODS.get(verb, "GET"), self._host).inc()
