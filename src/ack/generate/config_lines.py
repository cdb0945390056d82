"""Where in a `service.yaml` an error lies: from what its message names to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

_PLACE = re.compile(r"[\w.*\[\]-]+(?=:? )")
_INDEX = re.compile(r"\[(\d+)\]\.?")
_QUOTED = re.compile(r"'([^']+)'")


def line_of(text: str, message: str) -> int:
    """The line, from 1, that an error message is about; 0 if it names nothing that is in the text.

    Args:
        text: the file, valid YAML.
        message: it begins with a place, `kinds.Thing.fields.name.ref: ...`, or quotes what it is about.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if root is None:
        return 0
    place = _PLACE.match(message)
    node, line = _walk(root, place[0]) if place else (root, 0)
    for word in _QUOTED.findall(message):
        for scalar in _scalars(node):
            if scalar.value.casefold().removeprefix(".") == word.casefold():
                return scalar.start_mark.line + 1
    return line


def _walk(node: yaml.Node, place: str) -> tuple[yaml.Node, int]:
    """The innermost node on a way, and the line of its key; the key of a field may have dots in it."""
    line = 0
    rest = place
    while rest:
        index = _INDEX.match(rest)
        if index and isinstance(node, yaml.SequenceNode) and int(index[1]) < len(node.value):
            node = node.value[int(index[1])]
            line = node.start_mark.line + 1
            rest = rest[index.end() :]
            continue
        keys = node.value if isinstance(node, yaml.MappingNode) else ()
        fits = [
            pair for pair in keys if re.match(re.escape(pair[0].value.casefold()) + r"(?=\.|\[|$)", rest.casefold())
        ]
        if not fits:
            break
        key, node = max(fits, key=lambda pair: (len(pair[0].value), rest.startswith(pair[0].value)))
        line = key.start_mark.line + 1
        rest = rest[len(key.value) :].removeprefix(".")
    return node, line


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
