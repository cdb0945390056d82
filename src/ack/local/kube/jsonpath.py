"""The JSONPath of printer columns: fields, indexes, wildcards and equality filters.

A subset of https://kubernetes.io/docs/reference/kubectl/jsonpath/, without ranges over text, unions and recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_Step = Callable[[list[Any]], list[Any]]
_TOKEN = re.compile(
    r"""
    \.(?P<field>(?:\\.|[^.\[\\])+)
    | \[\s*'(?P<quoted>(?:\\.|[^'\\])*)'\s*\]
    | \[\s*"(?P<double>(?:\\.|[^"\\])*)"\s*\]
    | \[\s*(?P<index>-?\d+)\s*\]
    | \[\s*(?P<start>-?\d*)\s*:\s*(?P<stop>-?\d*)\s*\]
    | (?P<all>\[\s*\*\s*\])
    | \[\s*\?\(\s*@(?P<left>[^=!<>]*?)\s*(?:(?P<op>==|!=|<=|>=|<|>)\s*(?P<right>[^)]*?)\s*)?\)\s*\]
    """,
    re.VERBOSE,
)
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
}


class JsonPath:
    """A compiled path, such as ``.status.conditions[?(@.type=="Ready")].status``.

    A path that this subset does not cover finds nothing, as an unparsable one does in the real server's tables.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._steps = _compile(text)

    def find(self, value: Any) -> list[Any]:
        """Every match, in order."""
        found = [value]
        for step in self._steps:
            found = step(found)
        return found


def _nothing(values: list[Any]) -> list[Any]:
    return []


def _compile(text: str) -> list[_Step]:
    body = text.strip().removeprefix("{").removesuffix("}").strip().removeprefix("$")
    if body and body[0] not in ".[":
        body = f".{body}"
    steps: list[_Step] = []
    position = 0
    while position < len(body) and body != ".":
        match = _TOKEN.match(body, position)
        if match is None:
            return [_nothing]
        steps.append(_step(match))
        position = match.end()
    return steps


def _step(match: re.Match[str]) -> _Step:
    name = match["field"] or match["quoted"] or match["double"]
    if match["all"] or name == "*":
        return _children
    if name is not None:
        return _field(re.sub(r"\\(.)", r"\1", name))
    if match["index"] is not None:
        return _slice(int(match["index"]), None, single=True)
    if match["start"] is not None:
        return _slice(int(match["start"] or 0), int(match["stop"]) if match["stop"] else None, single=False)
    return _filter(match["left"], match["op"], match["right"])


def _children(values: list[Any]) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if isinstance(value, list):
            found.extend(value)
        elif isinstance(value, dict):
            found.extend(value.values())
    return found


def _field(name: str) -> _Step:
    return lambda values: [value[name] for value in values if isinstance(value, dict) and name in value]


def _slice(start: int, stop: int | None, *, single: bool) -> _Step:
    def step(values: list[Any]) -> list[Any]:
        found: list[Any] = []
        for value in values:
            if isinstance(value, list):
                end = (start + 1 or None) if single else stop
                found.extend(value[start:end])
        return found

    return step


def _filter(left: str, operator: str | None, right: str | None) -> _Step:
    path = JsonPath(left or ".")
    expected = _literal(right or "")

    def keep(value: Any) -> bool:
        found = path.find(value)
        if operator is None:
            return bool(found)
        if not found:
            return False
        try:
            return _COMPARE[operator](found[0], expected)
        except TypeError:
            return False

    return lambda values: [value for value in _children(values) if keep(value)]


def _literal(text: str) -> Any:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    if text in ("true", "false"):
        return text == "true"
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text
