"""Takes the sensitive values of a call out of the text of its failure.

AWS quotes what it refuses ("Parameter MasterUserPassword: 'hunter2' is too short"). What is sensitive, the model says
(trait `sensitive`) or the caller (values of Kubernetes Secrets). AWS may escape a value, break its lines or quote only
its beginning.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from botocore.model import ListShape, MapShape, Shape, StructureShape

REMOVED = "(removed)"
LOOKED_AT = 32_768
"""Characters of a value that are looked for: whoever quotes the code of a function quotes its beginning, if at all."""
WINDOW = 12
"""Characters in a row that a text and a value share by no accident: they are taken out, whatever is around them."""


def sensitive_values(shape: Shape | None, value: Any, *, within: bool = False) -> Iterator[str]:
    """The texts in a call's parameters that the model calls sensitive.

    Args:
        shape: the model of the parameters.
        value: the parameters.
        within: they lie inside of something sensitive.
    """
    if shape is None or value is None:
        return
    within = within or bool(shape.metadata.get("sensitive"))
    if isinstance(shape, StructureShape) and isinstance(value, Mapping):
        for name, member in shape.members.items():
            yield from sensitive_values(member, value.get(name), within=within)
    elif isinstance(shape, ListShape) and isinstance(value, (list, tuple)):
        for element in value:
            yield from sensitive_values(shape.member, element, within=within)
    elif isinstance(shape, MapShape) and isinstance(value, Mapping):
        for element in value.values():
            yield from sensitive_values(shape.value, element, within=within)
    elif within and isinstance(value, str):
        yield value[:LOOKED_AT]
    elif within and isinstance(value, (bytes, bytearray)):
        yield value[:LOOKED_AT].decode(errors="ignore")


def hide(text: str, values: Iterable[str]) -> str:
    """A text without some values, whole or in part, as they are or escaped.

    Args:
        text: AWS's words.
        values: what must not be shown.
    """
    for value in sorted({value[:LOOKED_AT] for value in values if value.strip()}, key=len, reverse=True):
        for form in _forms(value):
            text = _without_parts(text, form) if len(form) >= WINDOW else _without(text, form)
    return text


def _forms(value: str) -> list[str]:
    flat = " ".join(value.split())
    return [*dict.fromkeys((value, flat, json.dumps(value)[1:-1], html.escape(value), quote(value, safe="")))]


def _without(text: str, form: str) -> str:
    # A value of one or two letters stands in every word: only where it stands alone does it tell anything.
    pattern = re.escape(form)
    return re.sub(rf"(?<!\w){pattern}(?!\w)" if len(form) < 4 else pattern, REMOVED, text)


def _without_parts(text: str, form: str) -> str:
    kept: list[str] = []
    at = 0
    while at < len(text):
        end = at + WINDOW
        if end > len(text) or text[at:end] not in form:
            kept.append(text[at])
            at += 1
            continue
        while end < len(text) and text[at : end + 1] in form:
            end += 1
        kept.append(REMOVED)
        at = end
    return "".join(kept)
