"""The values that flags take, as text and as what they mean. Pure.

Formats are those of the published controllers, which are Go's: durations (`1m30s`), comma-separated lists that may
also be given by repeating the flag, `Kind=number`, `host:port`. Every function raises `ValueError` with what is wrong.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches

_UNIT_SECONDS = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "μs": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
_DURATION = re.compile(r"(\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(ns|us|µs|μs|ms|s|m|h)")
_LONGEST_SECONDS = 2**63 / 1e9
"""Of a duration in Go, about 292 years."""
_DNS_LABEL = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens. An empty host is every interface."""

    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def address(text: str) -> Address | None:
    """`host:port`, `:port` or `[ipv6]:port`; `0` and the empty text are None, no server at all."""
    if text in ("", "0"):
        return None
    host, colon, port = text.rpartition(":")
    if not colon or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise ValueError(f"{text!r} is no address: expected host:port, :port, or 0 for none")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    elif ":" in host:
        raise ValueError(f"{text!r} is no address: an IPv6 host stands in brackets, [::1]:8080")
    return Address(host, int(port))


def duration(text: str) -> timedelta:
    """A Go duration: `60s`, `1m30s`, `1.5h`, `0`.

    https://pkg.go.dev/time#ParseDuration
    """
    sign, rest = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("+"))
    if rest == "0":
        return timedelta()
    seconds, end = 0.0, 0
    for match in _DURATION.finditer(rest):
        if match.start() != end:
            break
        seconds += float(match[1]) * _UNIT_SECONDS[match[2]]
        end = match.end()
    if not rest or end != len(rest) or seconds > _LONGEST_SECONDS:
        raise ValueError(
            f"{text!r} is no duration: expected a number with a unit (ns, us, ms, s, m, h), as in 60s or 1m30s"
        )
    return sign * timedelta(seconds=seconds)


def items(values: Iterable[str]) -> tuple[str, ...]:
    """A list given by commas, by repetition, or by both; quotes keep a comma inside an item."""
    found: list[str] = []
    for value in values:
        try:
            found.extend(next(csv.reader([value], strict=True), []))
        except csv.Error as error:
            raise ValueError(f"{value[:100]!r} is no list: {error}") from None
    return tuple(found)


def unique(values: Sequence[str], what: str) -> tuple[str, ...]:
    """The values, none of which may be empty or there twice.

    Args:
        values: to look at.
        what: one of them, for the error.
    """
    seen: set[str] = set()
    for value in values:
        if not value:
            raise ValueError(f"there is an empty {what} in the list")
        if value in seen:
            raise ValueError(f"{what} {value!r} is given twice")
        seen.add(value)
    return tuple(values)


def namespaces(text: str) -> tuple[str, ...]:
    """A comma-separated list of namespaces; the empty text is an empty list.

    https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
    """
    if not text:
        return ()
    names = text.split(",")
    for name in names:
        if name != name.strip() or " " in name:
            raise ValueError(f"{name!r}: spaces are not allowed in a list of namespaces")
        if name and (len(name) > 63 or not _DNS_LABEL.fullmatch(name)):
            raise ValueError(
                f"{name!r} is no name of a namespace: lower-case letters, digits and '-', at most 63, beginning and "
                "ending with a letter or digit (RFC 1123)"
            )
    return unique(names, "namespace")


def kind_numbers(pairs: Sequence[str], kinds: Sequence[str]) -> dict[str, int]:
    """`Kind=number` pairs, by the kind's name in lower case.

    Args:
        pairs: each with a number above 0.
        kinds: those that the controller has.
    """
    numbers: dict[str, int] = {}
    for pair in pairs:
        kind, equals, number = pair.partition("=")
        if not equals or not kind or not re.fullmatch(r"[+-]?\d+", number):
            raise ValueError(f"{pair!r}: expected Kind=number, as in {kinds[0] if kinds else 'Bucket'}=60")
        if int(number) <= 0:
            raise ValueError(f"{pair!r}: the number must be greater than 0")
        known_kind(kind, kinds)
        if kind.lower() in numbers:
            raise ValueError(f"kind {kind!r} is given twice")
        numbers[kind.lower()] = int(number)
    return numbers


def service_rates(given: Sequence[str], services: Sequence[str]) -> dict[str, float]:
    """Rates in calls a second, by service; `""` is for all services that are not named.

    Args:
        given: each a number, or `service=number`; above 0.
        services: those that the controller has.
    """
    rates: dict[str, float] = {}
    for each in given:
        service, equals, number = each.rpartition("=")
        if not re.fullmatch(r"\d+(\.\d+)?", number) or (equals and not service):
            raise ValueError(
                f"{each!r}: expected a number of calls a second, or service=number, as in {services[0]}=20"
            )
        if float(number) <= 0:
            raise ValueError(f"{each!r}: the rate must be greater than 0")
        if service and service not in services:
            raise ValueError(f"{each!r}: this controller has no service {service!r}; it has {', '.join(services)}")
        if service in rates:
            raise ValueError(f"{service or 'the rate of all services'} is given twice")
        rates[service] = float(number)
    return rates


def known_kind(kind: str, kinds: Sequence[str]) -> str:
    """The kind, if the controller has it."""
    if kind not in kinds:
        near = get_close_matches(kind.lower(), [k.lower() for k in kinds], n=1, cutoff=0.7)
        hint = f"did you mean {next(k for k in kinds if k.lower() == near[0])}? " if near else ""
        raise ValueError(f"unknown kind {kind!r}: {hint}this controller has {', '.join(kinds) or 'none'}")
    return kind


def feature_gates(pairs: Sequence[str], known: Iterable[str]) -> dict[str, bool]:
    """`Name=true` and `Name=false` pairs.

    Args:
        pairs: to read.
        known: the names that there are.
    """
    names = tuple(known)
    gates: dict[str, bool] = {}
    for pair in pairs:
        name, equals, state = (part.strip() for part in pair.partition("="))
        if name not in names:
            raise ValueError(f"unknown feature gate: {name} (there are: {', '.join(names)})")
        if not equals or state.lower() not in ("true", "false"):
            raise ValueError(f"feature gate {pair!r}: expected {name}=true or {name}=false")
        gates[name] = state.lower() == "true"
    return gates


def collector(text: str) -> str:
    """The base URL of an OpenTelemetry collector; "" for none.

    Raises:
        ValueError: it is no URL.
    """
    text = text.strip()
    if text and not text.startswith(("http://", "https://")):
        raise ValueError(f"{text!r} is not a URL; give http://HOST:4318")
    return text
