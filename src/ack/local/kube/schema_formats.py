"""The string formats that Kubernetes checks in custom resources; any other format is documentation."""

from __future__ import annotations

import base64
import binascii
import datetime
import ipaddress
import re
from collections.abc import Callable
from urllib.parse import urlsplit

_GO_DURATION = re.compile(
    r"[-+]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))*|0"
)
# The strict-openapi parser also takes "3 days" and the like.
_WORDY_DURATION = re.compile(r"\d+\s*(ns|nano|us|µs|μs|micro|ms|milli|s|sec|m|min|h|hr|hour|d|day|w|wk|week)s?", re.I)
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)", re.I)
_HOSTNAME = re.compile(
    r"[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\.?"
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_MAC = re.compile(r"([0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}|([0-9a-fA-F]{4}\.){2}[0-9a-fA-F]{4}")
_HEX = "[0-9a-f]"


def _pattern(regex: str) -> Callable[[str], bool]:
    compiled = re.compile(regex, re.I)
    return lambda value: compiled.fullmatch(value) is not None


def _uuid(version: str) -> Callable[[str], bool]:
    return _pattern(f"{_HEX}{{8}}-?{_HEX}{{4}}-?{version}-?{_HEX}{{4}}-?{_HEX}{{12}}")


def _byte(value: str) -> bool:
    try:
        base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


def _date(value: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value)) and bool(datetime.date.fromisoformat(value))
    except ValueError:
        return False


def _date_time(value: str) -> bool:
    return _DATE_TIME.fullmatch(value) is not None and _date(value[:10])


def _duration(value: str) -> bool:
    return bool(_GO_DURATION.fullmatch(value) or _WORDY_DURATION.fullmatch(value))


def _ip(version: int) -> Callable[[str], bool]:
    def check(value: str) -> bool:
        try:
            return ipaddress.ip_address(value).version == version
        except ValueError:
            return False

    return check


def _cidr(value: str) -> bool:
    try:
        return "/" in value and bool(ipaddress.ip_interface(value))
    except ValueError:
        return False


def _uri(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    # Go's url.ParseRequestURI: absolute, or a rooted path.
    return bool(parts.scheme) or value.startswith("/")


# Not here: isbn, isbn10, isbn13 and creditcard, whose check digits no resource of a cluster has a use for.
FORMATS: dict[str, Callable[[str], bool]] = {
    "bsonobjectid": _pattern(f"{_HEX}{{24}}"),
    "byte": _byte,
    "cidr": _cidr,
    "date": _date,
    "date-time": _date_time,
    "datetime": _date_time,
    "duration": _duration,
    "email": lambda value: _EMAIL.fullmatch(value) is not None,
    "hexcolor": _pattern(f"#?({_HEX}{{3}}|{_HEX}{{6}})"),
    "hostname": lambda value: len(value) <= 255 and _HOSTNAME.fullmatch(value) is not None,
    "ipv4": _ip(4),
    "ipv6": _ip(6),
    "mac": lambda value: _MAC.fullmatch(value) is not None,
    "rgbcolor": _pattern(r"rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\)"),
    "ssn": _pattern(r"\d{3}[- ]?\d{2}[- ]?\d{4}"),
    "uri": _uri,
    "uuid": _uuid(f"{_HEX}{{4}}"),
    "uuid3": _uuid(f"3{_HEX}{{3}}"),
    "uuid4": _uuid(f"4{_HEX}{{3}}"),
    "uuid5": _uuid(f"5{_HEX}{{3}}"),
}
