"""The log: one JSON object a line on standard error, with the keys that the published controllers' logs have.

    {"level":"info","ts":"2026-07-01T12:00:00.123Z","logger":"ackrt","msg":"created new resource","kind":"Bucket",...}

Other libraries are heard from WARNING on only, whatever the level: the SDK's own debug entries hold credentials.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TextIO

import orjson
import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

LEVELS: Mapping[str, int] = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warn": logging.WARNING,
    "error": logging.ERROR,
    "dpanic": logging.CRITICAL,
    "panic": logging.CRITICAL,
    "fatal": logging.CRITICAL,
}
"""The published names."""

_NAMES = {"warning": "warn", "critical": "fatal"}
_OURS = ("ack", "ackrt", "field-export-reconciler", "setup")


def _iso8601(now: datetime) -> str:
    return now.isoformat(timespec="milliseconds").replace("+00:00", "Z")


TIMES: Mapping[str, Callable[[datetime], Any]] = {
    "iso8601": _iso8601,
    "rfc3339": lambda now: now.isoformat(timespec="seconds").replace("+00:00", "Z"),
    "rfc3339nano": lambda now: now.isoformat(timespec="microseconds").replace("+00:00", "Z"),
    "epoch": datetime.timestamp,
    "millis": lambda now: now.timestamp() * 1e3,
    "nanos": lambda now: int(now.timestamp() * 1e9),
}
"""How `ts` is written, by the published names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogOptions:
    """How the log is written.

    Args:
        level: one of `LEVELS`.
        console: for people, not as JSON.
        times: one of `TIMES`.
    """

    level: str = "info"
    console: bool = False
    times: str = "iso8601"


def configure(options: LogOptions, stream: TextIO | None = None) -> None:
    """Set up the log of the whole process.

    Args:
        options: how.
        stream: where to; None for standard error.
    """
    stream = stream or sys.stderr
    stamp = TIMES[options.times]

    def time_of(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
        event["ts"] = stamp(datetime.now(UTC))
        return event

    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        time_of,
        structlog.processors.format_exc_info,
    ]
    last: Processor = structlog.dev.ConsoleRenderer(colors=_colours(stream), timestamp_key="ts")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                last if options.console else _json,
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    level = LEVELS[options.level]
    for name in _OURS:
        logging.getLogger(name).setLevel(level)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _json(_: WrappedLogger, __: str, event: EventDict) -> str:
    """The event with the published keys first."""
    level = str(event.pop("level"))
    entry = {
        "level": _NAMES.get(level, level),
        "ts": event.pop("ts"),
        "logger": event.pop("logger", ""),
        "msg": event.pop("event"),
        **event,
    }
    if "exception" in entry:
        entry["stacktrace"] = entry.pop("exception")
    return orjson.dumps(entry, default=str, option=orjson.OPT_NON_STR_KEYS).decode()


def _colours(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR")
