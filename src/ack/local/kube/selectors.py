"""Label and field selectors: their grammar, and which objects they choose.

The grammar and the error texts are those of ``k8s.io/apimachinery`` (``pkg/labels`` and ``pkg/fields``); see
https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#api.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ack.local.kube.errors import bad_request

LabelOperator = Literal["in", "notin", "exists", "!", "gt", "lt"]
_TOKEN = re.compile(r"\s*(==|!=|[=!<>(),]|[^\s=!<>(),]+)")
_SPECIAL = frozenset(("=", "==", "!=", "!", "<", ">", "(", ")", ","))
_END = ""


@dataclass(frozen=True, slots=True)
class LabelRequirement:
    """One condition on one label."""

    key: str
    operator: LabelOperator
    values: frozenset[str] = frozenset()

    def matches(self, labels: Mapping[str, str]) -> bool:
        value = labels.get(self.key)
        match self.operator:
            case "in":
                return value in self.values
            case "notin":
                return value not in self.values
            case "exists":
                return value is not None
            case "!":
                return value is None
        bound = next(iter(self.values))
        if value is None or not _is_integer(value):
            return False
        return int(value) > int(bound) if self.operator == "gt" else int(value) < int(bound)


@dataclass(frozen=True, slots=True)
class FieldRequirement:
    """One field that must, or must not, have a value."""

    field: str
    value: str
    equal: bool


def _is_integer(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d+", text) is not None


class _LabelParser:
    """Recursive descent over the tokens of a label selector."""

    def __init__(self, text: str) -> None:
        self._tokens = _TOKEN.findall(text)
        self._position = 0

    def parse(self) -> list[LabelRequirement]:
        found: list[LabelRequirement] = []
        if not self._tokens:
            return found
        while True:
            found.append(self._requirement())
            lexeme = self._next()
            if lexeme == _END:
                return found
            if lexeme != ",":
                raise bad_request(f"unable to parse requirement: found '{lexeme}', expected: ',' or 'end of string'")
            if self._peek() in (_END, ","):
                raise bad_request(
                    f"unable to parse requirement: found '{self._peek()}', expected: identifier after ','"
                )

    def _peek(self) -> str:
        return self._tokens[self._position] if self._position < len(self._tokens) else _END

    def _next(self) -> str:
        lexeme = self._peek()
        self._position += 1
        return lexeme

    def _identifier(self) -> str:
        lexeme = self._next()
        if lexeme in _SPECIAL or lexeme == _END:
            raise bad_request(f"unable to parse requirement: found '{lexeme}', expected: identifier")
        return lexeme

    def _requirement(self) -> LabelRequirement:
        if self._peek() == "!":
            self._next()
            return LabelRequirement(self._identifier(), "!")
        key = self._identifier()
        if self._peek() in (_END, ","):
            return LabelRequirement(key, "exists")
        operator = self._next()
        match operator:
            case "=" | "==":
                return LabelRequirement(key, "in", frozenset((self._exact_value(),)))
            case "!=":
                return LabelRequirement(key, "notin", frozenset((self._exact_value(),)))
            case ">" | "<":
                value = self._exact_value()
                if not _is_integer(value):
                    raise bad_request(
                        f'unable to parse requirement: values[0][{key}]: Invalid value: "{value}": '
                        "for 'Gt', 'Lt' operators, the value must be an integer"
                    )
                return LabelRequirement(key, "gt" if operator == ">" else "lt", frozenset((value,)))
            case "in" | "notin":
                return LabelRequirement(key, operator, frozenset(self._value_set()))
        raise bad_request(f"unable to parse requirement: found '{operator}', expected: in, notin, =, ==, !=, gt, lt")

    def _exact_value(self) -> str:
        if self._peek() in (_END, ","):
            return ""
        return self._identifier()

    def _value_set(self) -> list[str]:
        lexeme = self._next()
        if lexeme != "(":
            raise bad_request(f"unable to parse requirement: found '{lexeme}' expected: '('")
        values: list[str] = []
        expect_value = True
        while True:
            lexeme = self._next()
            if lexeme == ")":
                if expect_value:
                    values.append("")
                return values
            if lexeme == ",":
                if expect_value:
                    values.append("")
                expect_value = True
                continue
            if lexeme == _END or lexeme in _SPECIAL or not expect_value:
                raise bad_request(f"unable to parse requirement: found '{lexeme}', expected: ',', ')' or identifier")
            values.append(lexeme)
            expect_value = False


def parse_labels(text: str) -> list[LabelRequirement]:
    """Parse a ``labelSelector``.

    :raises StatusError: 400, if it does not follow the grammar.
    """
    return _LabelParser(text).parse()


_FIELD_OPERATOR = re.compile(r"(?<!\\)(!=|==|=)")


def parse_fields(text: str) -> list[FieldRequirement]:
    """Parse a ``fieldSelector``: ``a=b``, ``a==b``, ``a!=b``, joined by commas.

    In a value, a backslash stands before a comma, an equals sign or a backslash that is meant.

    :raises StatusError: 400, if it does not follow the grammar.
    """
    found: list[FieldRequirement] = []
    for term in re.split(r"(?<!\\),", text):
        if not term:
            continue
        operator = _FIELD_OPERATOR.search(term)
        if operator is None:
            raise bad_request(f"invalid selector: '{text}'; can't understand '{term}'")
        value = re.sub(r"\\([,=\\])", r"\1", term[operator.end() :])
        found.append(FieldRequirement(term[: operator.start()], value, operator.group() != "!="))
    return found


def field_value(obj: Mapping[str, Any], path: str) -> str:
    """The text of a field for comparison in a field selector; absent fields are empty."""
    value: Any = obj
    for part in path.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


@dataclass(frozen=True, slots=True)
class Selector:
    """What a list or a watch asks for. ``fields`` are looked up by ``get_field(object, field)``."""

    labels: tuple[LabelRequirement, ...] = ()
    fields: tuple[FieldRequirement, ...] = ()
    get_field: Callable[[Mapping[str, Any], str], str] = field_value

    def __bool__(self) -> bool:
        return bool(self.labels or self.fields)

    def matches(self, obj: Mapping[str, Any]) -> bool:
        """Whether the object is chosen."""
        if self.labels:
            labels = obj["metadata"].get("labels") or {}
            if not all(requirement.matches(labels) for requirement in self.labels):
                return False
        return all(
            (self.get_field(obj, requirement.field) == requirement.value) == requirement.equal
            for requirement in self.fields
        )

    def only_name(self) -> str | None:
        """The one object name that can match, if the selector fixes it."""
        return next((f.value for f in self.fields if f.field == "metadata.name" and f.equal), None)
