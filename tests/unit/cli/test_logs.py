"""The log: what a line holds, and what does not get into it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
import structlog

from ack.cli import logs
from ack.cli.logs import LEVELS, TIMES, LogOptions


class Log:
    """Configures the log, and reads it back."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    def configure(self, **options: Any) -> None:
        logs.configure(LogOptions(**options), self.stream)

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def entries(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture
def log() -> Iterator[Log]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield Log()
    structlog.reset_defaults()
    root.handlers[:], root.level = before


def test_a_line_has_the_published_keys_in_order(log: Log) -> None:
    log.configure()
    structlog.get_logger("ackrt").bind(kind="Bucket").info(
        "created new resource", namespace="a", name="b", generation=2
    )
    assert list(log.entries[0]) == ["level", "ts", "logger", "msg", "kind", "namespace", "name", "generation"]
    entry = log.entries[0]
    assert (entry["level"], entry["logger"], entry["msg"]) == ("info", "ackrt", "created new resource")
    assert entry["ts"].endswith("Z")
    assert datetime.fromisoformat(entry["ts"]).tzinfo is not None


@pytest.mark.parametrize(
    ("level", "seen"),
    [
        ("debug", ["debug", "info", "warn", "error"]),
        ("info", ["info", "warn", "error"]),
        ("warn", ["warn", "error"]),
        ("error", ["error"]),
        ("fatal", []),
    ],
)
def test_levels(log: Log, level: str, seen: list[str]) -> None:
    log.configure(level=level)
    logger = structlog.get_logger("ack.kube.client")
    for write in (logger.debug, logger.info, logger.warning, logger.error):
        write("x")
    assert [entry["level"] for entry in log.entries] == seen


def test_every_published_level_is_there() -> None:
    assert set(LEVELS) == {"debug", "info", "warn", "error", "dpanic", "panic", "fatal"}


def test_a_failure_has_its_stack(log: Log) -> None:
    log.configure()
    try:
        int("no")
    except ValueError:
        structlog.get_logger("ackrt").exception("reconcile failed")
    assert log.entries[0]["level"] == "error"
    assert "ValueError: invalid literal" in log.entries[0]["stacktrace"]
    assert len(log.text.splitlines()) == 1


def test_the_sdk_is_not_heard_below_warning(log: Log) -> None:
    log.configure(level="debug")
    logging.getLogger("botocore.auth").debug("secret")
    logging.getLogger("botocore.auth").info("secret")
    logging.getLogger("asyncio").warning("slow callback")
    assert [(e["logger"], e["level"], e["msg"]) for e in log.entries] == [("asyncio", "warn", "slow callback")]


def test_what_json_does_not_know_is_written_as_text(log: Log) -> None:
    log.configure()
    structlog.get_logger("ackrt").info("x", path=object, keys={1: "a"})
    assert log.entries[0]["path"] == "<class 'object'>"
    assert log.entries[0]["keys"] == {"1": "a"}


def test_for_people(log: Log) -> None:
    log.configure(console=True)
    structlog.get_logger("ackrt").info("created new resource", name="b")
    assert "created new resource" in log.text
    assert "name=b" in log.text
    assert "\x1b" not in log.text


@pytest.mark.parametrize(
    ("times", "kind"),
    [("iso8601", str), ("rfc3339", str), ("rfc3339nano", str), ("epoch", float), ("millis", float), ("nanos", int)],
)
def test_times(log: Log, times: str, kind: type) -> None:
    assert times in TIMES
    log.configure(times=times)
    structlog.get_logger("ackrt").info("x")
    assert isinstance(log.entries[0]["ts"], kind)
