"""Options and markers of the whole suite."""

from __future__ import annotations

import logging
import os

import pytest
import structlog

from tests.support.envtest import SharedControlPlane

_plane = SharedControlPlane()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--kube`: which Kubernetes API the end-to-end tests run on."""
    parser.addoption(
        "--kube",
        choices=("embedded", "envtest"),
        default="envtest" if os.environ.get("ACK_TEST_API") == "real" else "embedded",
        help="the Kubernetes API of the end-to-end tests: the embedded one, or etcd and kube-apiserver from "
        "$KUBEBUILDER_ASSETS (default: embedded, or envtest with ACK_TEST_API=real)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Starts the control plane once, before the xdist workers are born, which find it in their environment."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper("%H:%M:%S.%f"),
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ],
    )
    config.addinivalue_line("markers", "services(*names): the services whose controllers an end-to-end test runs")
    config.addinivalue_line("markers", "once(why): not run on a real control plane as well")
    if config.getoption("--kube") == "envtest" and not hasattr(config, "workerinput") and _plane.start() is None:
        raise pytest.UsageError("--kube=envtest: KUBEBUILDER_ASSETS names no folder with etcd and kube-apiserver")


def pytest_unconfigure() -> None:
    """Ends it."""
    _plane.stop()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skips what the API under test cannot do, and on a real one what it has no part in."""
    real = config.getoption("--kube") == "envtest"
    for item in items:
        if real and (why := _needs_no_real_api(item)):
            item.add_marker(pytest.mark.skip(reason=why))
        if item.get_closest_marker("envtest") and not real and "e2e" in item.path.parts:
            item.add_marker(pytest.mark.skip(reason="runs on a real control plane only: --kube=envtest"))


def _needs_no_real_api(item: pytest.Item) -> str:
    """Why a test would show the same on any control plane; `""` if it need not."""
    if item.get_closest_marker("envtest") or "local" in item.path.parts:
        return ""
    if once := item.get_closest_marker("once"):
        return f"shows the same on any control plane: {once.args[0]}"
    fixtures: list[str] = getattr(item, "fixturenames", [])
    return "" if "kubeconfig" in fixtures else "shows the same on any control plane: it does not use the one under test"
