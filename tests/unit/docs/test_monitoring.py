"""The dashboard, the alerts and Argo CD's health rule go by what controllers really show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lupa
import pytest
import yaml
from cel_expr_python import cel
from cel_expr_python.ext import ext_optional
from prometheus_client import CollectorRegistry, ProcessCollector

from ack.aws.metrics import CallMetrics
from ack.cli.requests_metrics import RequestMetrics
from ack.runtime.conditions import Condition, Conditions
from ack.runtime.metrics import RuntimeMetrics
from ack.runtime.queue_metrics import QueueMetrics

DEPLOY = Path(__file__).parents[3] / "deploy"
_NAME = re.compile(r"\b((?:ack|workqueue|rest_client|process)_[a-z_]+)\b")


def shown() -> set[str]:
    """The names of all metrics of a controller, as Prometheus stores them."""
    registry = CollectorRegistry()
    RuntimeMetrics(registry)
    QueueMetrics(registry)
    CallMetrics(registry)
    RequestMetrics(registry, "https://server")
    ProcessCollector(registry=registry)
    endings = {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count"), "gauge": ("",)}
    return {metric.name + ending for metric in registry.collect() for ending in endings[metric.type]}


def expressions() -> Iterator[str]:
    for rules in yaml.safe_load((DEPLOY / "prometheus" / "alerts.yaml").read_text())["spec"]["groups"]:
        yield from (rule["expr"] for rule in rules["rules"])
    dashboard = json.loads((DEPLOY / "grafana" / "ack.json").read_text())
    yield from (target["expr"] for panel in dashboard["panels"] for target in panel["targets"])
    yield from (each["query"]["query"] for each in dashboard["templating"]["list"][1:])


def test_every_metric_is_there() -> None:
    used = {name for expression in expressions() for name in _NAME.findall(expression)}
    assert len(used) >= 12
    assert used - shown() == set()


def test_every_alert_is_explained() -> None:
    groups = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yaml").read_text())["spec"]["groups"]
    alerts = {rule["alert"] for group in groups for rule in group["rules"]}
    page = (DEPLOY.parent / "docs" / "monitoring.md").read_text()
    assert alerts == set(re.findall(r"^\| `(ACK\w+)` \|", page, re.MULTILINE))


def health(status: dict[str, Any] | None) -> tuple[str, str]:
    """What Argo CD's rule says of an object."""
    rules = yaml.safe_load((DEPLOY / "argocd" / "health.yaml").read_text())["data"]["resource.customizations"]
    text = yaml.safe_load(rules)["*.services.k8s.aws/*"]["health.lua"]
    lua = lupa.LuaRuntime()
    found = lua.execute(f"local obj = ...\n{text}", lua.table_from({"status": status}, recursive=True))
    return found["status"], found["message"]


def conditions(kind: str) -> Conditions:
    made = Conditions()
    {
        "synced": made.synced,
        "waiting": lambda: made.waiting("InProgress", "AWS is at work"),
        "terminal": lambda: made.terminal("bad input"),
        "recoverable": lambda: made.recoverable("denied"),
        "paused": lambda: made.held("Paused", "by annotation", []),
    }[kind]()
    return made


@pytest.mark.parametrize(
    ("kind", "status", "message"),
    [
        ("synced", "Healthy", "Resource synced successfully"),
        ("waiting", "Progressing", "AWS is at work"),
        ("terminal", "Degraded", "bad input"),
        ("recoverable", "Degraded", "denied"),
        ("paused", "Suspended", "by annotation"),
    ],
)
def test_health_in_argo_cd(kind: str, status: str, message: str) -> None:
    assert health({"conditions": conditions(kind).render([])}) == (status, message)


def test_health_of_one_that_nobody_has_looked_at() -> None:
    assert health(None)[0] == health({})[0] == "Progressing"


def test_what_was_terminal_and_is_none_is_healthy() -> None:
    now = Conditions()
    now.set("ACK.Terminal", Condition("False"))
    now.synced()
    assert health({"conditions": now.render([])})[0] == "Healthy"


def kstatus(obj: dict[str, Any]) -> str:
    """What kstatus says of a custom resource, https://github.com/kubernetes-sigs/cli-utils/tree/master/pkg/kstatus."""
    status = obj.get("status") or {}
    if "observedGeneration" in status and status["observedGeneration"] != obj["metadata"].get("generation"):
        return "InProgress"
    states = {c["type"]: c["status"] for c in status.get("conditions", ())}
    if states.get("Stalled") == "True":
        return "Failed"
    if states.get("Reconciling") == "True" or states.get("Ready", "True") != "True":
        return "InProgress"
    return "Current"


def flux(status: dict[str, Any], which: str) -> bool:
    """What the expressions of the page say, as Flux evaluates them: over the object's own fields."""
    page = (DEPLOY.parent / "docs" / "monitoring.md").read_text()
    text = page.partition("## Flux")[2].partition("```yaml")[2].partition("```")[0]
    (check,) = yaml.safe_load(text)["spec"]["healthCheckExprs"]
    environment = cel.NewEnv(variables={"status": cel.Type.DYN}, extensions=[ext_optional.ExtOptional()])
    result = environment.compile(check[which]).eval(data={"status": status})
    assert result.type() == cel.Type.BOOL, result
    return bool(result.value())


@pytest.mark.parametrize(
    ("kind", "generic", "failed", "current"),
    [
        ("synced", "Current", False, True),
        ("waiting", "InProgress", False, False),
        ("terminal", "InProgress", True, False),
        ("recoverable", "InProgress", False, False),
        ("paused", "InProgress", False, False),
    ],
)
def test_health_in_flux(kind: str, generic: str, failed: bool, current: bool) -> None:
    status = {"conditions": conditions(kind).render([])}
    assert kstatus({"metadata": {"generation": 2}, "status": status}) == generic
    assert (flux(status, "failed"), flux(status, "current")) == (failed, current)


def test_one_that_nobody_has_looked_at_is_no_success_in_flux() -> None:
    assert kstatus({"metadata": {"generation": 1}}) == "Current"  # what kstatus cannot know
    assert not flux({}, "current")
    assert not flux({}, "failed")
