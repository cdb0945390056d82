"""The rules that look at single fields, inside structures too: references, secrets, `type`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ack import names
from ack.generate import english
from ack.generate.inference import references
from ack.generate.inference.merge import Raw
from ack.generate.inference.plain_type import is_plain_type
from ack.generate.inference.secrets import is_secret
from ack.generate.resource_model import Field, Kind, Type
from ack.generate.subject import Subject

_TEXTS = (Type("string"), Type("list", Type("string")))


def of_fields(subject: Subject, made: Kind, kinds: Iterable[references.Known], seen: set[tuple[str, str]]) -> Raw:
    """What the rules say of a kind's fields.

    Args:
        subject: the kind.
        made: its fields.
        kinds: the service's kinds.
        seen: structures and members of which something was said for another kind: what is said of one holds wherever
            the structure occurs, so it is said once.
    """
    shapes = subject.book.nested
    known = list(kinds)
    fields: Raw = {}

    def walk(inside: Mapping[str, Field], owner: str, path: tuple[str, ...]) -> None:
        taken = {*inside, *(field.ref for field in inside.values())}
        for field in inside.values():
            if owner:
                if (owner, field.json) in seen:
                    continue
                seen.add((owner, field.json))
            here = (*path, field.json)
            entry = of_field(field, subject.roles.name, known, taken)
            if entry:
                fields[".".join(here)] = entry
            shape = shapes.get(field.type.leaf.shape)
            if shape and not _has_map(field.type):
                walk(shape.fields, shape.name, here)

    walk(made.spec, "", ())
    return {"fields": fields} if fields else {}


def of_field(field: Field, own: str, kinds: Iterable[references.Known], taken: set[str]) -> Raw:
    """What the rules say of one field.

    Args:
        field: the field.
        own: the resource that has it.
        kinds: the service's kinds.
        taken: the names of the fields beside it; that of a reference which is found joins them.
    """
    if field.target or field.ref_of or field.output or field.type.leaf.kind == "secret":
        return {}
    if is_secret(field):
        return {"secret": True}
    if is_plain_type(field) and "type" not in taken:
        return {"json": "type"}
    if field.type not in _TEXTS:
        return {}
    target = references.target(field.name or field.go, own, kinds, field.pattern)
    name = _reference(field) if target else ""
    if not name or name in taken:
        return {}
    taken.add(name)
    return {"ref": target}


def _reference(field: Field) -> str:
    """What the reference beside a field would be called; "" if nothing is left of the field's name."""
    many = field.type.kind == "list"
    try:
        return names.json_name(names.ref_member(field.name or field.go, many=many, singular=english.singular))
    except ValueError:
        return ""


def _has_map(type_: Type) -> bool:
    return type_.kind == "map" or (type_.of is not None and _has_map(type_.of))
