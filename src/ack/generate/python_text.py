"""Python as the formatter would leave it: values on one line where they fit, else one item a line.

The formatter itself is a development tool, and what is generated must not depend on which version of it is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

WIDTH = 120


def string(text: str) -> str:
    """A string literal, in double quotes unless that takes more escapes."""
    quote, other = ("'", '"') if text.count('"') > text.count("'") else ('"', "'")
    body = "".join(char if char == other else f"\\{quote}" if char == quote else repr(char)[1:-1] for char in text)
    return f"{quote}{body}{quote}"


def bracket(head: str, items: Sequence[str], tail: str, *, indent: int, before: int, after: int) -> str:
    """Items in brackets, on one line if they fit.

    Args:
        head: the opening bracket and what stands before it (`Call(`).
        items: the items as text, without commas; several lines if need be, indented for one item a line.
        tail: the closing bracket.
        indent: of the line that the brackets stand on, in blanks.
        before: characters before `head` on that line, indentation included.
        after: characters that must still fit behind `tail`.
    """
    flat = f"{head}{', '.join(items)}{',' if head == '(' and len(items) == 1 else ''}{tail}"
    if "\n" not in flat and before + len(flat) + after <= WIDTH:
        return flat
    pad = " " * (indent + 4)
    return f"{head}\n" + "".join(f"{pad}{item},\n" for item in items) + " " * indent + tail


class Printer:
    """Prints declarations.

    Args:
        named: values that have a name of their own, and that name; a mapping that begins with a named one is printed as
            `{**NAME, ...}`.
        symbol: called with the name of every class that is printed, so that it can be imported.
    """

    def __init__(self, named: Sequence[tuple[Any, str]], symbol: Callable[[str], None]) -> None:
        self._named = named
        self._symbol = symbol

    def value(self, value: Any, *, indent: int, before: int, after: int = 1) -> str:
        """The text of a value.

        Args:
            value: plain data, an enum member, a class, or a dataclass, of which only what is no default is shown.
            indent: of the line it stands on.
            before: characters before it on that line.
            after: characters behind it.
        """
        for known, name in self._named:
            if type(value) is type(known) and value == known:
                return name
        if isinstance(value, Enum):
            self._symbol(type(value).__name__)
            return f"{type(value).__name__}.{value.name}"
        if isinstance(value, type):
            self._symbol(value.__name__)
            return value.__name__
        if is_dataclass(value):
            return self._call(value, indent=indent, before=before, after=after)
        if isinstance(value, Mapping):
            return self._mapping(value, indent=indent, before=before, after=after)
        if isinstance(value, (tuple, list)):
            items = [self.value(item, indent=indent + 4, before=indent + 4) for item in value]
            head, tail = ("(", ")") if isinstance(value, tuple) else ("[", "]")
            return bracket(head, items, tail, indent=indent, before=before, after=after)
        return string(value) if isinstance(value, str) else repr(value)

    def _call(self, value: Any, *, indent: int, before: int, after: int) -> str:
        name = type(value).__name__
        self._symbol(name)
        positional = True
        items = []
        for field in fields(value):
            got = getattr(value, field.name)
            default = field.default_factory() if callable(field.default_factory) else field.default
            if type(got) is type(default) and got == default:
                positional = False
                continue
            positional = positional and not field.kw_only
            label = "" if positional else f"{field.name}="
            text = self.value(got, indent=indent + 4, before=indent + 4 + len(label))
            items.append(label + text)
        return bracket(f"{name}(", items, ")", indent=indent, before=before, after=after)

    def _mapping(self, value: Mapping[str, Any], *, indent: int, before: int, after: int) -> str:
        items = []
        rest = list(value.items())
        for known, name in self._named:
            start = list(known.items()) if isinstance(known, Mapping) else []
            if start and rest[: len(start)] == start:
                items, rest = [f"**{name}"], rest[len(start) :]
                break
        for key, inner in rest:
            label = f"{string(key)}: "
            items.append(label + self.value(inner, indent=indent + 4, before=indent + 4 + len(label)))
        return bracket("{", items, "}", indent=indent, before=before, after=after)


def imports(module: str, names: set[str]) -> str:
    """An import statement, as the import sorter leaves it: constants, classes, functions, each by alphabet."""

    def rank(name: str) -> tuple[int, str, str]:
        return (0 if name.isupper() else 1 if name[:1].isupper() else 2, name.casefold(), name)

    listed = sorted(names, key=rank)
    head = f"from {module} import "
    flat = head + ", ".join(listed)
    if len(flat) <= WIDTH:
        return flat + "\n"
    return f"{head}(\n" + "".join(f"    {name},\n" for name in listed) + ")\n"
