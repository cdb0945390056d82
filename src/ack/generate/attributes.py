"""Attribute maps: settings that AWS keeps as a map of strings, each a field here.

`kinds.<Kind>.attributes` names the entries. Which operations read and set them follows from the model: one gives a map,
one takes a map, or name and value of one entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ack.api.resource import Attributes, Const, EntryName, EntryValue, Source, Update
from ack.generate.field_map import FieldMap
from ack.generate.resource_model import Field
from ack.generate.roles import Role
from ack.model import Member, Operation

_ALL = "All"


def read_result(fields: FieldMap, operation: Operation) -> str:
    """The output member of a read that is the attribute map; "" if it gives none."""
    member = fields.subject.attribute_map(operation, operation.output.members.values())
    return member.name if member else ""


def everything(operation: Operation) -> dict[str, Source]:
    """What asks a read for all entries, where it must be told which ones."""
    return {
        member.name: Const([_ALL])
        for member in operation.input.members.values()
        if member.shape.kind == "list" and _ALL in member.shape.element.enum
    }


def update(fields: FieldMap, naming: Mapping[str, Source]) -> Update | None:
    """The update that sets the entries; `None` if the kind has no attribute map, or AWS no operation that sets it.

    Args:
        fields: the kind's fields.
        naming: the inputs that identify the resource in that operation.
    """
    operation = fields.subject.operation(Role.SET_ATTRIBUTES)
    if operation is None or not fields.attributes:
        return None
    entries = {name: path for name, path in fields.attributes.items() if _is_settable(fields, path)}
    takes_map = fields.subject.attribute_map(operation, operation.input.members.values())
    inputs: dict[str, Source] = {**naming}
    if takes_map:
        inputs[takes_map.name] = Attributes(entries)
    else:
        inputs |= {"AttributeName": EntryName(), "AttributeValue": EntryValue()}
    return Update(
        operation=operation.name,
        inputs=inputs,
        fields=tuple(entries.values()),
        one_by_one={} if takes_map else entries,
    )


def create_entries(fields: FieldMap, members: Iterable[Member]) -> dict[str, str]:
    """The entries that a create sends in its map: those of the spec that are no input members of their own."""
    own = {member.name for member in members}
    return {name: path for name, path in fields.attributes.items() if path.startswith("spec.") and name not in own}


def _is_settable(fields: FieldMap, path: str) -> bool:
    field = fields.field(path)
    return path.startswith("spec.") and field is not None and not _is(fields, field, "create_only", "immutable")


def _is(fields: FieldMap, field: Field, *keys: str) -> bool:
    config = fields.subject.config_of(field)
    return any(getattr(config, key) for key in keys)
