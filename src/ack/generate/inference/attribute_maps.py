"""Rule `attribute_map`: the entries of a kind's map of attributes, as the model's enumeration or texts list them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ack.generate.inference.merge import Raw
from ack.model import Member, Operation

_ENTRY = re.compile(r"<code>([A-Za-z][A-Za-z0-9]{2,})</code>\s*[–—-]")


def is_map(member: Member) -> bool:
    """Whether a member is a map of attributes."""
    shape = member.shape
    return member.name.casefold() == "attributes" and shape.kind == "map" and shape.map_value.kind == "string"


def _entries(members: Iterable[Member]) -> list[str]:
    found: dict[str, None] = {}
    for member in members:
        shape = member.shape
        enum = shape.map_key.enum if shape.kind == "map" else shape.enum
        for name in (*enum, *_ENTRY.findall(member.documentation)):
            if name != "All":
                found[name] = None
    return list(found)


def _spec_entries(create: Operation, change: Operation | None) -> list[str]:
    taken = [m for m in create.input.members.values() if is_map(m)]
    names = ("attributename", "attributes")
    taken += [m for m in change.input.members.values() if m.name.casefold() in names] if change else []
    return _entries(taken)


def attribute_map(create: Operation, read: Operation | None, change: Operation | None, given: frozenset[str]) -> Raw:
    """`attributes` and the fields of the status among them; nothing if the kind has no attribute map.

    Args:
        create: makes the resource.
        read: gets its attributes.
        change: sets them.
        given: the folded names of the create operation's other inputs.
    """
    if not any(is_map(member) for member in create.input.members.values()) or (read is None and change is None):
        return {}
    spec = _spec_entries(create, change)
    status = _entries(m for m in read.output.members.values() if is_map(m)) if read else []
    only_read = [name for name in status if name not in spec]
    both = [name for name in (*spec, *only_read) if name.casefold() not in given]
    fields = {name: {"read_only": True} for name in only_read if name in both}
    return {"attributes": both, "fields": fields} if both else {}
