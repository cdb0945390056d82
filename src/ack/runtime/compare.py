"""How two values of a field are compared.

Direction matters: `desired` is what the object says, `observed` what AWS has. Absent (`None`) and empty list, map or
structure are equal everywhere. Inside a structure a member that the object does not give equals AWS's zero value
(`false`, 0, ""), since AWS fills those in by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson

from ack.api.resource import Compare
from ack.runtime import json_text, policies


def equal(desired: Any, observed: Any, how: Compare | None = None) -> bool:
    """Whether AWS has what the object wants.

    Args:
        desired: the object's value, `None` if it has none.
        observed: AWS's value, `None` if it has none.
        how: the field's rule, `None` for the plain one.
    """
    if how is Compare.IGNORED or (_nothing(desired) and _nothing(observed)):
        return True
    if how is Compare.IAM_POLICY:
        return policies.equal(desired, observed)
    if how is Compare.DOCUMENT:
        return _identical(_document(desired), _document(observed))
    if how is Compare.CASE_INSENSITIVE:
        return bool(_fold(desired) == _fold(observed))
    if how is Compare.ARN:
        return _same_thing(desired, observed)
    if how is Compare.VERSION:
        return _same_version(desired, observed)
    if how is Compare.NIL_EQUALS_ZERO and is_zero(desired) and is_zero(observed):
        return True
    if how is Compare.MAP and isinstance(desired, Mapping) and isinstance(observed, Mapping):
        return desired.keys() == observed.keys() and all(_plain(value, observed[key]) for key, value in desired.items())
    if how is Compare.DNS_NAME:
        return bool(dns_name(desired) == dns_name(observed))
    if how is Compare.GIVEN:
        return _given(desired, observed)
    if how is Compare.SUBSET:
        return all(any(_given(item, other) for other in observed or []) for item in desired or [])
    if how is Compare.UNORDERED:
        return _unordered(desired or [], observed or [])
    return _plain(desired, observed)


def is_zero(value: Any) -> bool:
    """Absent, `false`, 0, "", empty, or a structure of nothing but such."""
    if isinstance(value, Mapping):
        return all(is_zero(inner) for inner in value.values())
    return not value


def multiset(values: list[Any]) -> list[bytes]:
    """A form of a list in which order does not count."""
    return sorted(orjson.dumps(value, option=orjson.OPT_SORT_KEYS) for value in values)


def _unordered(desired: list[Any], observed: list[Any]) -> bool:
    if len(desired) != len(observed):
        return False
    if multiset(desired) == multiset(observed):
        return True
    # AWS may have filled in members of an element, so that equal elements are spelled differently.
    left = list(observed)
    for item in desired:
        match = next((index for index, other in enumerate(left) if _plain(item, other)), None)
        if match is None:
            return False
        del left[match]
    return True


def _plain(desired: Any, observed: Any) -> bool:
    if desired is None or observed is None:
        return _nothing(desired) and _nothing(observed)
    if isinstance(desired, Mapping) and isinstance(observed, Mapping):
        return all(_member(desired.get(name), observed.get(name)) for name in desired.keys() | observed.keys())
    if isinstance(desired, list) and isinstance(observed, list):
        if len(desired) != len(observed):
            return False
        if all(isinstance(item, str) for item in desired) and all(isinstance(item, str) for item in observed):
            return sorted(desired) == sorted(observed)
        return all(_plain(a, b) for a, b in zip(desired, observed, strict=True))
    if isinstance(desired, bool) is not isinstance(observed, bool):
        return False
    return bool(desired == observed) or _same_time(desired, observed)


def dns_name(value: Any) -> Any:
    """A DNS name as Route 53 spells it; what is no text as it is."""
    if not isinstance(value, str):
        return value
    return value.casefold().rstrip(".").replace("*", "\\052") + "."


def _given(desired: Any, observed: Any) -> bool:
    if desired is None:
        return True
    if isinstance(desired, Mapping) and isinstance(observed, Mapping):
        return all(_given(value, observed.get(name)) for name, value in desired.items())
    if isinstance(desired, list) and isinstance(observed, list):
        return len(desired) == len(observed) and (
            _plain(desired, observed) or all(_given(a, b) for a, b in zip(desired, observed, strict=True))
        )
    return _plain(desired, observed)


def _member(desired: Any, observed: Any) -> bool:
    if desired is None and is_zero(observed):
        return True
    return _plain(desired, observed)


def _hollow(value: Any) -> bool:
    """Empty, or a structure of nothing but absent members: not the same as a structure of zeros."""
    if isinstance(value, Mapping):
        return all(inner is None or (isinstance(inner, (Mapping, list)) and _hollow(inner)) for inner in value.values())
    return not value


def _nothing(value: Any) -> bool:
    return value is None or (isinstance(value, (list, Mapping)) and _hollow(value))


_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)")


def _same_time(a: Any, b: Any) -> bool:
    """Whether both are the same second, which RFC 3339 can spell in many ways."""
    if not (isinstance(a, str) and isinstance(b, str) and _TIME.fullmatch(a) and _TIME.fullmatch(b)):
        return False
    try:
        first, second = datetime.fromisoformat(a.upper()), datetime.fromisoformat(b.upper())
    except ValueError:
        return False
    return int(first.timestamp()) == int(second.timestamp())


def _identical(a: Any, b: Any) -> bool:
    """Equality of JSON, in which `true` is not 1."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_identical(value, b[name]) for name, value in a.items())
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(_identical(x, y) for x, y in zip(a, b, strict=True))
    return isinstance(a, bool) is isinstance(b, bool) and bool(a == b)


def _document(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json_text.read(value)
    except ValueError:
        # Not JSON: AWS returns such a text as it got it, give or take white space at the ends.
        return value.strip()


_REVISION = re.compile(r":(?:\d+|\$LATEST)$")


def _same_thing(desired: Any, observed: Any) -> bool:
    """Whether a name, id or ARN and an ARN stand for one thing. An alias may stand for any: AWS knows what it means."""
    if isinstance(desired, list) and isinstance(observed, list):
        return len(desired) == len(observed) and all(
            any(_same_thing(item, other) for other in observed) for item in desired
        )
    if desired == observed or not (isinstance(desired, str) and isinstance(observed, str)):
        return bool(desired == observed)
    if desired.rpartition(":")[2].startswith("alias/"):
        return True
    for whole in (observed, _REVISION.sub("", observed)):
        if whole == desired or (not desired.startswith("arn:") and whole.endswith((f"/{desired}", f":{desired}"))):
            return True
    return not observed.startswith("arn:") and desired.startswith("arn:") and _same_thing(observed, desired)


def _same_version(desired: Any, observed: Any) -> bool:
    if not (isinstance(desired, str) and isinstance(observed, str)):
        return bool(desired == observed)
    return f"{observed}.".startswith(f"{desired.removesuffix('.x')}.")


def _fold(value: Any) -> Any:
    if isinstance(value, str):
        return value.casefold()
    if isinstance(value, list):
        return sorted(str(item).casefold() for item in value)
    return value
