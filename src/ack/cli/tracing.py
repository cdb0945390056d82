"""Where traces go: an OpenTelemetry collector, over OTLP/HTTP. Off unless an endpoint is given.

The SDK of OpenTelemetry is an extra of the package (`pip install aws-controllers-k8s[tracing]`); the image has it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ack.cli.program import Failure


def start(endpoint: str, *, services: Sequence[str], version: str) -> Callable[[], None]:
    """Sends the process's spans to a collector.

    Args:
        endpoint: base URL of the collector, `http://otel-collector:4318`.
        services: the services that the process runs.
        version: the controller's.

    Returns:
        a function that sends what is left, and stops.

    Raises:
        Failure: the extra is not installed.
    """
    try:
        from opentelemetry import trace
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        raise Failure(
            "--tracing-endpoint: OpenTelemetry's SDK is not installed: pip install 'aws-controllers-k8s[tracing]'"
        ) from error
    name = f"ack-{'-'.join(services)}-controller" if len(services) <= 5 else "ack-controller"
    resource = Resource.create({"service.name": name, "service.version": version})
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    trace.set_tracer_provider(provider)
    return provider.shutdown
