"""How flag values are written, and what is wrong with one.

Pure; every function raises `ValueError` with a whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ack.runtime.options import FEATURE_GATES

_LABEL = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?")
_DURATION = re.compile(r"(\d+(?:\.\d*)?)(ns|us|µs|ms|s|m|h)")
_SECONDS = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
_KEY = re.compile(r"([a-z0-9A-Z.-]+/)?[a-zA-Z0-9]([-_.a-zA-Z0-9]*[a-zA-Z0-9])?")
_VALUE = re.compile(r"([a-zA-Z0-9]([-_.a-zA-Z0-9]*[a-zA-Z0-9])?)?")
_REQUIREMENT = re.compile(r"\s*(!?)\s*([^\s=!,()]+)\s*(?:(==|=|!=)\s*([^\s,()]*)|(in|notin)\s*\(([^()]*)\))?\s*")


def duration(text: str) -> float:
    """A duration as Go writes it (`60s`, `1m30s`, `0`), in seconds."""
    if text == "0":
        return 0.0
    position = 0
    seconds = 0.0
    while match := _DURATION.match(text, position):
        seconds += float(match[1]) * _SECONDS[match[2]]
        position = match.end()
    if not text or position != len(text):
        raise ValueError(f"invalid duration {text!r}: write a number with a unit, such as 60s or 1m30s, or 0 for none")
    return seconds


def namespaces(text: str) -> tuple[str, ...]:
    """A comma-separated list of namespaces; "" is all of them.

    A namespace's name is an RFC 1123 label: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
    """
    if not text:
        return ()
    names = text.split(",")
    for name in names:
        if not name or name != name.strip():
            raise ValueError(f"invalid namespace list {text!r}: names are separated by single commas, without spaces")
        if len(name) > 63 or not _LABEL.fullmatch(name):
            raise ValueError(f"invalid namespace {name!r}: use lower case letters, digits and '-', at most 63 of them")
    if twice := repeated(names):
        raise ValueError(f"namespace {twice!r} is given twice")
    return tuple(names)


def selector(text: str) -> str:
    """A label selector: `a=b,c!=d,e in (f,g),!h`."""
    position = 0
    while position < len(text):
        match = _REQUIREMENT.match(text, position)
        if match is None or not _KEY.fullmatch(match[2]) or not all(_VALUE.fullmatch(v) for v in _values(match)):
            raise ValueError(
                f"invalid label selector {text!r}: write requirements such as key=value, separated by commas"
            )
        position = match.end()
        if position < len(text):
            if text[position] != "," or position + 1 == len(text):
                raise ValueError(f"invalid label selector {text!r}: expected a comma at position {position + 1}")
            position += 1
    return text


def _values(match: re.Match[str]) -> list[str]:
    if match[6] is not None:
        return [value.strip() for value in match[6].split(",")]
    return [match[4] or ""]


def numbers_by_kind(flag: str, entries: Iterable[str], kinds: Iterable[str]) -> dict[str, int]:
    """`Kind=number` entries, keys in lower case."""
    known = {kind.lower(): kind for kind in kinds}
    result: dict[str, int] = {}
    for entry in entries:
        kind, equals, number = entry.partition("=")
        if not equals or not number.isdecimal() or int(number) < 1:
            raise ValueError(f"invalid value {entry!r} for --{flag}: write Kind=number with a number of 1 or more")
        if kind.lower() not in known:
            raise ValueError(
                f"invalid value {entry!r} for --{flag}: unknown kind {kind!r}; "
                f"known are {', '.join(sorted(known.values()))}"
            )
        result[kind.lower()] = int(number)
    return result


def kinds_to_reconcile(text: str, kinds: Iterable[str]) -> tuple[str, ...]:
    """A comma-separated list of kinds; "" is all of them."""
    if not text:
        return ()
    names = [name.strip() for name in text.split(",")]
    known = sorted(set(kinds))
    for name in names:
        if name not in known:
            raise ValueError(f"unknown kind {name!r} in --reconcile-resources; known are {', '.join(known)}")
    if twice := repeated(names):
        raise ValueError(f"kind {twice!r} is given twice in --reconcile-resources")
    return tuple(names)


def feature_gates(text: str) -> Mapping[str, bool]:
    """`Name=true,Other=false` over the defaults."""
    gates = dict(FEATURE_GATES)
    for entry in filter(None, (part.strip() for part in text.split(","))):
        name, _, state = entry.partition("=")
        if name not in gates:
            raise ValueError(f"unknown feature gate: {name}")
        if state.lower() not in ("true", "false"):
            raise ValueError(f"invalid value of feature gate {name}: {state!r}; use true or false")
        gates[name] = state.lower() == "true"
    return gates


def address(flag: str, text: str) -> tuple[str, int] | None:
    """`host:port` or `:port` of a server; "0" and "" turn it off."""
    if text in ("", "0"):
        return None
    host, colon, port = text.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535:
        raise ValueError(f"invalid address {text!r} for --{flag}: write host:port or :port, or 0 for none")
    return host.strip("[]") or "0.0.0.0", int(port)  # noqa: S104 - all interfaces, as published


def repeated(names: Iterable[str]) -> str:
    """The first name that occurs twice; "" if none does."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return ""
