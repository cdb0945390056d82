"""Rule `secret`: a password that the create operation takes is given as a reference to a Kubernetes Secret."""

from __future__ import annotations

import re

from ack import names
from ack.generate.resource_model import Field

_SECRET = re.compile(r"(?:Password|Passphrase|AuthToken|SecretString|ClientSecret|AccessToken|PrivateKey)s?$")
_ALWAYS = ("Password", "AuthToken")
"""These are secrets even where the model does not mark them."""


def is_secret(field: Field) -> bool:
    """Whether a field holds nothing but a secret: a sensitive text, or list of such, that is called so."""
    text = field.type.leaf.kind == "string" and field.type.kind != "map"
    named = _SECRET.search(names.capitalize(field.member or field.name))
    return bool(text and named and (field.sensitive or named[0].startswith(_ALWAYS)))
