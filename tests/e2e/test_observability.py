"""What an operator sees of a controller: metrics and traces."""

from __future__ import annotations

import re

import pytest

from tests.e2e.test_controller_process import controller
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.collector import collector
from tests.support.waiting import eventually


def value(metrics: str, name: str, /, **labels: str) -> float:
    """The value of the sample with these labels, 0 if there is none."""
    for found, text, number in re.findall(r"^(\w+)\{([^}]*)\} (\S+)$", metrics, re.MULTILINE):
        if found == name and labels.items() <= dict(re.findall(r'(\w+)="([^"]*)"', text)).items():
            return float(number)
    return 0.0


@pytest.mark.feature(39, 80)
async def test_metrics_tell_how_the_objects_are(kubernetes: Cluster, aws: Aws) -> None:
    async with controller(aws, kubernetes.kubeconfig, "--watch-namespace", kubernetes.namespace) as process:
        await process.ready()
        await kubernetes.create("Repository", "good", {"name": "good"})
        await kubernetes.create("Repository", "bad", {"name": "-not valid-"})
        await kubernetes.synced("Repository", "good")

        async def states() -> tuple[float, float]:
            metrics = (await process.get("/metrics"))[1]
            good = value(metrics, "ack_objects", service="ecr", kind="Repository", state="ready")
            return good, value(metrics, "ack_objects", service="ecr", kind="Repository", state="terminal")

        async def settled() -> bool:
            return await states() == (1.0, 1.0)

        await eventually(settled)
        metrics = (await process.get("/metrics"))[1]
        queue = {"name": "ecr-repository"}
        assert value(metrics, "workqueue_depth", **queue) == 0
        assert value(metrics, "workqueue_oldest_age_seconds", **queue) == 0
        assert value(metrics, "workqueue_adds_total", **queue) >= 2
        assert value(metrics, "workqueue_queue_duration_seconds_count", **queue) >= 2
        assert value(metrics, "ack_reconcile_seconds_count", service="ecr", kind="Repository") >= 2
        # The name that AWS does not know yet, and the one that it does not accept.
        read = {"service": "ecr", "op_id": "DescribeRepositories"}
        assert value(metrics, "ack_outbound_api_requests_error_total", **read, status_code="400") == 2


@pytest.mark.feature(97)
async def test_a_span_a_step_and_a_call(kubernetes: Cluster, aws: Aws) -> None:
    async with collector() as traces:
        flags = ("--watch-namespace", kubernetes.namespace, "--tracing-endpoint", traces.url)
        async with controller(aws, kubernetes.kubeconfig, *flags) as process:
            await process.ready()
            tags = [{"key": "note", "value": "planted-secret"}]
            await kubernetes.create("Repository", "one", {"name": "one", "tags": tags})
            await kubernetes.synced("Repository", "one")
            assert await process.stop() == 0  # what is left of the traces is sent now
        loop = next(span for span in traces.spans if span.name == "reconcile Repository")
        steps = {span.name: span for span in traces.children(loop)}
        assert {"read", "create", "write back"} <= steps.keys()
        assert [span.name for span in traces.children(steps["create"])] == ["ecr/CreateRepository"]
        call = traces.children(steps["create"])[0]
        attributes = {item.key: item.value for item in call.attributes}
        assert attributes["http.response.status_code"].int_value == 200
        assert {a.key: a.value.string_value for a in loop.attributes}["k8s.object.name"] == "one"
        assert b"planted-secret" not in traces.raw


@pytest.mark.feature(97)
async def test_traces_are_off_unless_asked_for(kubernetes: Cluster, aws: Aws) -> None:
    async with collector() as traces:
        async with controller(aws, kubernetes.kubeconfig, "--watch-namespace", kubernetes.namespace) as process:
            await process.ready()
            await kubernetes.create("Repository", "one", {"name": "one"})
            await kubernetes.synced("Repository", "one")
            assert await process.stop() == 0
        assert traces.spans == []


@pytest.mark.parametrize("url", ["collector:4318", "grpc://collector:4317"])
async def test_a_collector_that_is_no_url(kubernetes: Cluster, aws: Aws, url: str) -> None:
    async with controller(aws, kubernetes.kubeconfig, "--tracing-endpoint", url) as process:
        assert await process.end() == 2
    assert f"--tracing-endpoint: '{url}' is not a URL; give http://HOST:4318" in process.err
