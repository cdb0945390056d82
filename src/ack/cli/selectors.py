"""Label selectors, checked before the API server sees them: a watch that it refuses would only fail later, and again.

The syntax is that of https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
"""

from __future__ import annotations

import re

_NAME = r"[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"
_PREFIX = r"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*"
_KEY = rf"(?:{_PREFIX}/)?{_NAME}"
_VALUE = rf"(?:{_NAME})?"
_REQUIREMENT = re.compile(
    rf"\s*(?:!\s*{_KEY}|{_KEY}(?:\s*(?:==|=|!=)\s*{_VALUE}|\s+(?:in|notin)\s*\(\s*{_VALUE}(?:\s*,\s*{_VALUE})*\s*\)"
    r"|\s*[<>]\s*-?\d+)?)\s*"
)


def check_selector(text: str) -> str:
    """A label selector as it was given, if it is one; the empty text selects everything.

    Raises:
        ValueError: it is none; the message shows the part that cannot be read.
    """
    position = 0
    while text.strip():
        match = _REQUIREMENT.match(text, position)
        if match is None or (match.end() < len(text) and text[match.end()] != ","):
            raise ValueError(
                f"{text!r} is no label selector, from {text[position:].strip()!r} on: expected key, !key, key=value, "
                "key!=value, key in (a,b) or key notin (a,b), separated by commas"
            )
        if match.end() == len(text):
            break
        position = match.end() + 1
    return text
