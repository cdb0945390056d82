"""IAM policies compared by what they mean.

Rules: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
One string and a list of one are the same, lists are sets, a principal `*` is `{"AWS": "*"}`, an account is its root
user, the order of statements does not matter. AWS returns documents in its own spelling, so a plain comparison would
see drift for ever.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ack.runtime import json_text

_LISTS = frozenset({"Action", "NotAction", "Resource", "NotResource"})
_PRINCIPALS = frozenset({"Principal", "NotPrincipal"})
_ROOT = re.compile(r"\Aarn:[\w-]+:iam::(\d{12}):root\Z")


def equal(a: str | None, b: str | None) -> bool:
    """Whether two policy texts mean the same. A text that is no JSON equals only itself."""
    if not a or not b:
        return not a and not b
    try:
        return canonical(a) == canonical(b)
    except ValueError:
        return a.strip() == b.strip()


def canonical(text: str) -> bytes:
    """One spelling for all policies of one meaning.

    Raises:
        ValueError: the text is no JSON object.
    """
    document = json_text.read(text)
    if not isinstance(document, dict):
        raise ValueError("a policy is a JSON object")  # noqa: TRY004 - a bad text, not a bad type
    statements = document.get("Statement", [])
    if not isinstance(statements, list):
        statements = [statements]
    normal = {**document, "Statement": sorted((_statement(s) for s in statements), key=_dump)}
    return _dump(normal).encode()


def _dump(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def _statement(statement: Any) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in _mapping(statement, "a statement").items():
        if key in _LISTS:
            result[key] = _set(value)
        elif key in _PRINCIPALS:
            result[key] = _principal(value)
        elif key == "Condition":
            operators = _mapping(value, "a Condition").items()
            result[key] = {
                op: {k: _set(v) for k, v in _mapping(keys, f"the condition {op}").items()} for op, keys in operators
            }
        else:
            result[key] = value
    return result


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"in a policy, {what} is a JSON object")  # noqa: TRY004 - a bad text, not a bad type
    return value


def _principal(value: Any) -> dict[str, list[str]]:
    if not isinstance(value, Mapping):
        value = {"AWS": value}
    # AWS answers with the root user's ARN where an account was given.
    return {kind: sorted({_ROOT.sub(r"\1", name) for name in _set(names)}) for kind, names in value.items()}


def _set(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    # AWS turns booleans and numbers in conditions into strings.
    return sorted({v if isinstance(v, str) else _dump(v) for v in values})
