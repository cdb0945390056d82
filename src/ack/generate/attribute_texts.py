"""What AWS's documentation says of the entries of an attribute map: the model has no member for each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ack.generate import prose
from ack.generate.roles import Role
from ack.generate.subject import Subject

_ENTRY = re.compile(r"<code>(\w+)</code>\s*[–—-]+\s*(.*?)</p>", re.DOTALL)


def descriptions(subject: Subject) -> Mapping[str, str]:
    """Entry -> what AWS's documentation of the operations that take or give it says, as plain text."""
    found: dict[str, str] = {}
    operations = (subject.create, subject.operation(Role.SET_ATTRIBUTES), subject.operation(Role.GET_ATTRIBUTES))
    for operation in operations:
        members = [*operation.input.members.values(), *operation.output.members.values()] if operation else []
        for member in members:
            for name, text in _ENTRY.findall(member.documentation):
                found.setdefault(name, prose.plain(text[:1].upper() + text[1:]))
    return found
