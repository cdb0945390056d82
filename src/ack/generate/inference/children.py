"""Rule `members`: what is added to a kind, and listed and removed one by one, is a list of the kind.

`AttachRolePolicy` adds to the `policies` of a Role, `PutRolePolicy` to its `inlinePolicies`, `CreateRoute` to the
`routes` of a RouteTable.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from ack import names
from ack.generate import english
from ack.generate.inference.merge import Raw
from ack.generate.inference.own_parts import payload
from ack.generate.subject import Result
from ack.model import Member, Operation

_OPPOSITES = {
    "Put": ("Delete", "Remove"),
    "Add": ("Remove", "Delete"),
    "Create": ("Delete",),
    "Attach": ("Detach",),
    "Associate": ("Disassociate",),
    "Register": ("Deregister",),
    "Authorize": ("Revoke",),
}
_PUT = re.compile(rf"^({'|'.join(_OPPOSITES)})(?=[A-Z])")


def field_name(kind: str, operation: str, *, inline: bool = False) -> str:
    """The list that an operation adds to: `policies` of `AttachRolePolicy`, `analytics` of
    `PutBucketAnalyticsConfiguration`."""
    stem = re.sub(rf"(?:To|With|In)?{kind}(?=[A-Z]|$)", "", _PUT.sub("", operation), count=1)
    if not stem[:1].isupper():
        return ""
    short = stem.removesuffix("Configuration")
    several = short if short and short != stem else english.plural(stem)
    return names.json_name(f"Inline{several}" if inline else several)


def members(
    kind: str,
    naming: frozenset[str],
    there: Mapping[str, Operation],
    taken: Collection[str],
    known: frozenset[str],
    result: Result | None,
) -> Raw:
    """The lists whose elements have operations of their own.

    Args:
        kind: the resource's name in the model.
        naming: the folded names of the members that name the resource in any operation.
        there: the service's operations.
        taken: operations of resources that are kinds of their own.
        known: the folded names of the kind's fields.
        result: what the kind's read operation tells.
    """
    fields: Raw = {}
    attached = {_PUT.sub("", name) for name in there if name.startswith("Attach")}
    for name, put in there.items():
        match = _PUT.match(name)
        if match is None or (name in taken and match[1] != "Put") or name.endswith(("Tag", "Tags")):
            continue
        stem = name.removeprefix(match[1])
        undone = (re.sub(r"(?:To|With|In)(?=[A-Z])", "From", stem, count=1), stem)
        delete = next((there[f"{v}{s}"] for v in _OPPOSITES[match[1]] for s in undone if f"{v}{s}" in there), None)
        if delete is None or not _required(put) & naming:
            continue
        inline = match[1] == "Put" and stem in attached
        field = field_name(kind, name, inline=inline)
        own, needs = payload(put, naming), payload(delete, naming)
        if not field or field.casefold() in known or field in fields or not own or not _keys(needs):
            continue
        fields[field] = _element(name, own, needs)
        if name in taken:  # Its elements may be objects of their own, too.
            fields[field]["members"] = {"put": name, "kept": True}
        elif result and (found := _items(own, result)) and "list_of" in fields[field]:
            fields[field]["set"] = _set(put, delete, found, needs, there)
    return {"fields": fields} if fields else {}


def _required(operation: Operation) -> set[str]:
    return {member.name.casefold() for member in operation.input.members.values() if member.required}


def _keys(needs: list[Member]) -> list[Member]:
    """The inputs of a delete operation that may tell the element."""
    return [m for m in needs if m.required] or [m for m in needs if m.shape.kind in ("string", "list")]


def _element(put: str, own: list[Member], needs: list[Member]) -> Raw:
    """The field of an operation's elements: their type follows from what the operation takes of one."""
    structures = [m for m in own if m.shape.kind == "structure"]
    lists = [m for m in own if m.required and m.shape.kind == "list" and m.shape.element.kind == "structure"]
    strings = [m for m in own if m.required and m.shape.kind == "string"]
    if len(structures) == 1 and len(own) <= 2:
        return {"list_of": structures[0].shape.name}
    if len(lists) == 1 and len(own) == 1:
        return {"list_of": lists[0].shape.element.name, "members": {"put": put, "partial": True}}
    if len(own) == 1 and own[0].shape.kind == "string":
        return {"type": "[string]", "members": put}
    if len(own) == len(strings) == 2 and len([m for m in needs if m.required]) == 1:
        return {"type": "{string}", "members": put}
    return {"list_of": f"{put}Input"}


def _items(own: list[Member], result: Result) -> Member | None:
    """The list in a read's answer whose elements have most of what the operation takes."""
    takes = {member.name for member in own}
    for member in result.members:
        many = member.shape.kind == "list" and member.shape.element.kind == "structure"
        if many and len(takes & set(member.shape.element.members)) * 2 > len(takes):
            return member
    return None


def _set(put: Operation, delete: Operation, items: Member, needs: list[Member], there: Mapping[str, Operation]) -> Raw:
    inside = items.shape.element.members
    keys = [names.json_name(m.name) for m in _keys(needs) if m.name in inside]
    change = f"Replace{_PUT.sub('', put.name)}"
    told = {"put": put.name, "delete": delete.name, "items": items.name, "key": keys, "kept": True}
    return {**told, "change": change} if change in there else told
