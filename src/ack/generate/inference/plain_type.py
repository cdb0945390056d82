"""Rule `type`: a text called `Type` is `type` in YAML.

The rule for names would make `type_` of it, for the sake of a keyword of Go; most of the published controllers that
have such a field keep the plain name.
"""

from __future__ import annotations

from ack.generate.resource_model import Field


def is_plain_type(field: Field) -> bool:
    """Whether a field is called `type_` for no reason but a keyword."""
    return field.json == "type_" and field.type.kind == "string"
