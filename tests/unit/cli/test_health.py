"""Health and metrics, over a real socket."""

from __future__ import annotations

import aiohttp
import pytest
from prometheus_client import CollectorRegistry, Counter

from ack.cli import health
from ack.cli.flag_values import Address
from ack.cli.program import Failure
from ack.cli.requests_metrics import RequestMetrics

ANYWHERE = Address("127.0.0.1", 0)


async def get(address: Address, path: str, *, method: str = "GET", accept: str = "*/*") -> tuple[int, str, str]:
    async with (
        aiohttp.ClientSession(headers={"Accept": accept}) as session,
        session.request(method, f"http://{address}{path}") as answer,
    ):
        return answer.status, answer.headers["Content-Type"], await answer.text()


async def test_readiness_says_what_is_missing() -> None:
    missing = "the CRD buckets.s3.services.k8s.aws"
    async with health.serving(ANYWHERE, "--healthz-addr", health.health(lambda: missing)) as address:
        assert (await get(address, "/healthz"))[::2] == (200, "ok\n")
        assert (await get(address, "/readyz"))[::2] == (503, f"not ready: {missing}\n")
        missing = ""
        assert (await get(address, "/readyz"))[0] == 200
        assert (await get(address, "/readyz/"))[0] == 200


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/x", 404), ("POST", "/healthz", 405)])
async def test_what_is_not_served(method: str, path: str, status: int) -> None:
    async with health.serving(ANYWHERE, "--healthz-addr", health.health(lambda: "")) as address:
        assert (await get(address, path, method=method))[0] == status


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [("*/*", "text/plain"), ("application/openmetrics-text;version=1.0.0", "application/openmetrics-text")],
)
async def test_metrics(accept: str, content_type: str) -> None:
    registry = CollectorRegistry()
    Counter("ack_things", "Things.", registry=registry).inc(3)
    async with health.serving(ANYWHERE, "--metrics-addr", health.metrics(registry)) as address:
        status, kind, text = await get(address, "/metrics", accept=accept)
    assert (status, kind.partition(";")[0]) == (200, content_type)
    assert "ack_things_total 3.0" in text


async def test_an_address_in_use() -> None:
    async with health.serving(ANYWHERE, "--metrics-addr", {}) as address:
        with pytest.raises(Failure, match=rf"cannot listen on {address} \(--healthz-addr\): the address is in use"):
            async with health.serving(address, "--healthz-addr", {}):
                pass


async def test_an_address_of_another_machine() -> None:
    with pytest.raises(Failure, match=r"cannot listen on 203\.0\.113\.1:8080 \(--metrics-addr\)"):
        async with health.serving(Address("203.0.113.1", 8080), "--metrics-addr", {}):
            pass


def test_requests_are_counted_as_other_clients_do() -> None:
    registry = CollectorRegistry()
    observe = RequestMetrics(registry, "https://10.0.0.1:6443/prefix")
    observe("get", "buckets", "", 200)
    observe("watch", "buckets", "", 200)
    observe("patch", "buckets", "status", 409)
    observe("create", "events", "", 0)
    family = next(iter(registry.collect()))
    samples = {(s.labels["method"], s.labels["code"]): s.value for s in family.samples if s.name.endswith("_total")}
    assert samples == {("GET", "200"): 2, ("PATCH", "409"): 1, ("POST", "<error>"): 1}
    assert {s.labels["host"] for s in family.samples} == {"10.0.0.1:6443"}
