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
from ack.generate.inference.own_parts import names_it, payload, required
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
    made: frozenset[str] = frozenset(),
    beside: frozenset[str] = frozenset(),
    own_name: str = "",
) -> Raw:
    """The lists whose elements have operations of their own.

    Args:
        kind: the resource's name in the model.
        naming: the folded names of the members that name the resource in any operation.
        there: the service's operations.
        taken: operations of resources that are kinds of their own.
        known: the folded names of the fields of the kind's spec.
        result: what the kind's read operation tells.
        made: the folded names of the fields of its status: what is there as soon as it is created.
        beside: the folded names of what the delete operation takes besides: that says where the resource is, or how.
        own_name: what the resource is named by, where operations on its elements may call it as the kind is called:
            the `Rule` of `PutTargets` is the `Name` of a Rule.
    """
    fields: Raw = {}
    rename: dict[str, str] = {}
    called = frozenset({kind.casefold()}) if own_name else frozenset()
    attached = {_PUT.sub("", name) for name in there if name.startswith("Attach")}
    for name, put in there.items():
        match = _PUT.match(name)
        if match is None or (name in taken and match[1] != "Put") or name.endswith(("Tag", "Tags")):
            continue
        stem = name.removeprefix(match[1])
        undone = (re.sub(r"(?:To|With|In)(?=[A-Z])", "From", stem, count=1), stem)
        delete = next((there[f"{v}{s}"] for v in _OPPOSITES[match[1]] for s in undone if f"{v}{s}" in there), None)
        if delete is None or not names_it(put, naming, called):
            continue
        inline = match[1] == "Put" and stem in attached
        field = field_name(kind, name, inline=inline)
        own, needs = (payload(each, naming | called | beside) for each in (put, delete))
        if not field or field.casefold() in known or field in fields or not own or not _keys(needs):
            continue
        entry = _element(put, delete, own, needs)
        if name not in taken and result and (items := _items(own, result)) and "list_of" in entry:
            entry["set"] = _set(put, delete, items, needs, there)
            if field.casefold() in made and "where" not in entry["set"]:
                continue  # AWS makes some by itself, which nothing tells from the others: nobody may remove them.
        fields[field] = entry
        listing = _listing(kind, stem, there)
        if listing and isinstance(fields[field].get("members"), dict):
            fields[field]["members"]["read"] = listing
        by_name = [each for each in (name, delete.name, listing) if each and called & required(there[each])]
        rename |= {f"{each}.{kind}": own_name for each in by_name}
        if name in taken:  # Its elements may be objects of their own, too.
            fields[field]["members"] = {"put": name, "kept": True}
    found: Raw = {"fields": fields} if fields else {}
    return {"rename": rename, **found} if rename else found


def _listing(kind: str, stem: str, there: Mapping[str, Operation]) -> str:
    """What lists the elements of one resource, where that is part of its name: `ListTargetsByRule`."""
    several = (stem, english.plural(stem))
    return next(
        (name for each in several for by in ("By", "For", "In") if (name := f"List{each}{by}{kind}") in there), ""
    )


def _keys(needs: list[Member]) -> list[Member]:
    """The inputs of a delete operation that may tell the element."""
    return [m for m in needs if m.required] or [m for m in needs if m.shape.kind in ("string", "list")]


def _element(operation: Operation, delete: Operation, own: list[Member], needs: list[Member]) -> Raw:
    """The field of an operation's elements: their type follows from what the operation takes of one."""
    put = operation.name
    structures = [m for m in own if m.shape.kind == "structure"]
    lists = [m for m in own if m.required and m.shape.kind == "list" and m.shape.element.kind == "structure"]
    strings = [m for m in own if m.required and m.shape.kind == "string"]
    if len(structures) == 1 and len(own) <= 2:
        return {"list_of": structures[0].shape.name}
    if len(lists) == 1 and len(own) == 1:
        element = lists[0].shape.element.name
        whole = any(m.shape.kind == "list" and m.shape.element.name == element for m in delete.input.members.values())
        return {"list_of": element, "members": {"put": put, "partial": True} if whole else {"put": put}}
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
    told: Raw = {"put": put.name, "delete": delete.name, "items": items.name, "key": keys, "kept": True}
    # Where AWS says which operation an element comes from, only those of this one come and go with it.
    origins = [name for name, member in inside.items() if put.name in member.shape.enum]
    if origins:
        told["where"] = {origins[0]: [put.name]}
    return {**told, "change": change} if change in there else told
