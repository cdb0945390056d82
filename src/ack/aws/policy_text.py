"""Policy documents of IAM as the texts that AWS keeps.

IAM sends documents with percent escapes. The SDK turns such a text into what it says, and so loses how its author wrote
it; a spec, which somebody may have adopted, must hold the text itself.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from botocore.handlers import json_decode_policies
from botocore.model import Shape

_DOCUMENT = "policyDocumentType"


def keep_texts(events: Any) -> None:
    """Makes an IAM client answer with texts.

    Args:
        events: the client's event emitter.
    """
    events.unregister("after-call.iam", json_decode_policies)
    events.register("after-call.iam", _unescape)


def _unescape(parsed: Any, model: Any, **_: Any) -> None:
    if model.output_shape is not None:
        _inside(parsed, model.output_shape)


def _inside(value: Any, shape: Shape) -> Any:
    """The value with its documents unescaped; structures and lists are changed in place."""
    if shape.name == _DOCUMENT and isinstance(value, str):
        return unquote(value)
    if shape.type_name == "structure" and isinstance(value, dict):
        for name, member in shape.members.items():
            if name in value:
                value[name] = _inside(value[name], member)
    elif shape.type_name == "list" and isinstance(value, list):
        value[:] = [_inside(item, shape.member) for item in value]
    return value
