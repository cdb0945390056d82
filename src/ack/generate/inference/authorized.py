"""Rule `rules`: what is authorized for a resource and revoked, many at a time, are its rules.

`AuthorizeSecurityGroupIngress` and `RevokeSecurityGroupIngress` take lists of what DescribeSecurityGroups tells of the
group: `ingressRules`. AWS keeps each entry of the lists inside a rule for itself, and its answer may put them together
in other ways than they were given; so it is entries that are compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ack import names
from ack.generate.inference.merge import Raw
from ack.model import Member, Operation, Shape


def rules(
    resource: str,
    identifiers: frozenset[str],
    there: Mapping[str, Operation],
    told: Sequence[Member],
    known: frozenset[str],
) -> Raw:
    """The lists of rules.

    Args:
        resource: the resource's name in the model.
        identifiers: the folded names by which an entry may name another such resource.
        there: the service's operations.
        told: what the kind's read operation tells.
        known: the folded names of the fields of the kind's spec.
    """
    fields: Raw = {}
    verb = f"Authorize{resource}"
    stems = [name.removeprefix(verb) for name in there if name.startswith(verb) and name != verb]
    for stem in stems:
        put, delete = there[f"{verb}{stem}"], there.get(f"Revoke{resource}{stem}")
        given = _lists(put)
        rule = next((each for each in given if delete and each in _lists(delete)), None)
        items = _items(told, given[rule], stem, stems) if rule else ""
        field = names.json_name(f"{stem}Rules")
        if rule is None or delete is None or not items or field.casefold() in known:
            continue
        spread = _spread(given[rule].shape.element, identifiers)
        key = [names.json_name(name) for name, each in given[rule].shape.element.members.items() if _is_scalar(each)]
        if spread is None or not key:
            continue
        told_set: Raw = {"put": put.name, "delete": delete.name, "items": items, "key": key, "spread": spread}
        told_set["kept"] = True  # AWS may have made some by itself.
        change = _change(resource, stem, rule, there)
        fields[field] = {"list_of": rule, "set": {**told_set, "change": change} if change else told_set}
    return {"fields": fields} if fields else {}


def _lists(operation: Operation) -> dict[str, Member]:
    """The lists of structures that an operation takes, by what they are lists of."""
    many = [
        m for m in operation.input.members.values() if m.shape.kind == "list" and m.shape.element.kind == "structure"
    ]
    return {member.shape.element.name: member for member in many}


def _items(told: Sequence[Member], given: Member, stem: str, stems: Sequence[str]) -> str:
    """Where the read operation tells them: in a list of the same that is called so, or after the same stem."""
    same = [m.name for m in told if m.shape.kind == "list" and m.shape.element.name == given.shape.element.name]
    after = [name for name in same if name.endswith(stem)]
    plain = [name for name in same if name == given.name or not name.endswith(tuple(stems))]
    return next(iter((*after, *plain)), "")


def _spread(rule: Shape, identifiers: frozenset[str]) -> dict[str, str] | None:
    """The lists inside a rule, and what identifies an entry of each; `None` if of one nothing does."""
    found: dict[str, str] = {}
    for name, member in rule.members.items():
        if member.shape.kind != "list":
            continue
        inside = member.shape.element.members if member.shape.element.kind == "structure" else {}
        texts = [each for each, of in inside.items() if of.shape.kind == "string" and each != "Description"]
        alike = sorted((each for each in texts if each.casefold() in identifiers), key=lambda each: each[-2:] != "Id")
        key = texts[0] if len(texts) == 1 else next(iter(alike), "")
        if not key:
            return None
        found[names.json_name(name)] = names.json_name(key)
    return found


def _is_scalar(member: Member) -> bool:
    return member.shape.kind in ("string", "integer", "long", "boolean")


def _change(resource: str, stem: str, rule: str, there: Mapping[str, Operation]) -> str:
    """What changes a rule that is there: it takes a list of the same."""
    names_ = (n for n in there if n.startswith((f"Update{resource}", f"Modify{resource}")) and n.endswith(stem))
    return next((name for name in names_ if rule in _lists(there[name])), "")
