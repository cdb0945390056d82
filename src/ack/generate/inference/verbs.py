"""Rules `verb` and `plural`: kinds that no `Create*` of their name makes.

`PutMetricAlarm` makes a MetricAlarm, `RegisterTaskDefinition` a TaskDefinition, if there are operations that tell of it
and take it away. `CreateDhcpOptions` makes one DhcpOptions if all of AWS calls one so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ack.generate import english
from ack.generate.inference.merge import Raw
from ack.generate.inference.words import tails
from ack.generate.roles import Role, Roles
from ack.model import Operation

# The verb that makes -> the verbs that take away what it made.
OPPOSITES: Mapping[str, tuple[str, ...]] = {
    "Put": ("Delete", "Remove"),
    "Register": ("Deregister", "Unregister", "Delete"),
    "Allocate": ("Release", "Deallocate"),
    "Associate": ("Disassociate",),
    "Attach": ("Detach",),
    "Add": ("Remove", "Delete"),
    "Request": ("Delete", "Cancel"),
    "Run": ("Terminate", "Stop"),
    "Publish": ("Delete",),
    "Import": ("Delete",),
    "Upload": ("Delete",),
    "Provision": ("Deprovision", "Release", "Delete"),
    "Enable": ("Disable",),
    "Start": ("Stop", "Cancel", "Delete"),
    "Define": ("Delete",),
    "Grant": ("Revoke",),
    "Authorize": ("Revoke",),
    "Set": ("Delete", "Remove"),
    "Copy": ("Delete",),
    "Launch": ("Terminate", "Delete"),
    "Deploy": ("Undeploy", "Delete"),
    "Open": ("Close",),
    "Purchase": ("Delete",),
    "Build": ("Delete",),
}
_READS = ("Describe", "Get", "List")
_NO_KINDS = frozenset({"Tag", "Tags", "ResourcePolicy", "Attributes", "Permission"})


def names_of(resource: str) -> list[str]:
    """A resource's name in operations: itself, several of it."""
    return list(dict.fromkeys((resource, english.plural(resource), f"{resource}s")))


def short_names(resource: str) -> list[str]:
    """What operations may call a resource, best first: the names of it, then of its last words."""
    return [name for tail in tails(resource) for name in names_of(tail)]


def _first(verbs: Iterable[str], stems: Iterable[str], there: Mapping[str, Operation]) -> str:
    return next((f"{verb}{stem}" for stem in stems for verb in verbs if f"{verb}{stem}" in there), "")


def plurals(there: Mapping[str, Operation]) -> Iterator[tuple[str, str, str]]:
    """Operations that make one thing although they name several: operation, resource, and its word for several.

    Args:
        there: the service's operations.
    """
    for name, operation in there.items():
        several = name.removeprefix("Create")
        one = english.singular(several)
        if several in (name, one) or f"Create{one}" in there:
            continue
        delete = there.get(f"Delete{several}")
        if delete is None or not _first(_READS, (several,), there):
            continue
        # One has an id of its own under the plural's name: `DhcpOptionsId`; else they are many: `FlowLogIds`.
        own = any(member.casefold().startswith(several.casefold()) for member in delete.input.members)
        yield operation.name, several if own else one, several


def other_verbs(there: Mapping[str, Operation], roles: Roles) -> Iterator[tuple[str, str, str, str]]:
    """Operations that make something by another verb than Create: operation, resource, its delete, its read.

    Args:
        there: the service's operations.
        roles: the roles that operations have by their names.
    """
    made = {resource.casefold() for resource, its in roles.items() if Role.CREATE in its}
    for verb, opposites in OPPOSITES.items():
        for name in sorted(there):
            stem = name.removeprefix(verb)
            if stem == name or not stem[:1].isupper():
                continue
            resource = english.singular(stem)
            if resource.casefold() in made or resource in _NO_KINDS:
                continue
            # A Copy or Import of what is created otherwise is no kind; nor is a setting of one.
            delete = _first(opposites, names_of(resource), there)
            read = _first(_READS, names_of(resource), there)
            if verb == "Put":
                delete = delete or _first(opposites, short_names(resource), there)
                read = read or _first(_READS, short_names(resource), there)
            if not delete or not read or _is_of_another(resource, delete, made, there):
                continue
            made.add(resource.casefold())
            yield name, resource, delete, read


def _is_of_another(resource: str, delete: str, made: Iterable[str], there: Mapping[str, Operation]) -> bool:
    """Whether it is a setting of a kind, not a kind: called after it, and told by what tells the kind alone."""
    told = [name.casefold() for name, member in there[delete].input.members.items() if member.required]
    if len(told) != 1 or told[0].startswith(resource.casefold()):
        return False
    return any(told[0] in (each, *(f"{each}{by}" for by in ("id", "name", "arn", "identifier"))) for each in made)


def verb(there: Mapping[str, Operation], roles: Roles, told: Iterable[str]) -> Raw:
    """`operations` of the kinds that these rules find.

    Args:
        there: the service's operations.
        roles: the roles that operations have by their names.
        told: operations whose roles `service.yaml` tells.
    """
    found: Raw = {}
    known = set(told)

    def give(operation: str, kind: str, *its: Role) -> None:
        if operation and operation not in known:
            found[operation] = {"kind": kind, "role": [str(role) for role in its]}

    for create, resource, several in plurals(there):
        give(create, resource, Role.CREATE)
        give(f"Delete{several}", resource, Role.DELETE)
        for verb_ in _READS:
            if f"{verb_}{several}" in there:
                give(f"{verb_}{several}", resource, Role.LIST)
                break
    if {"Subscribe", "Unsubscribe"} <= there.keys() and "Subscription" in roles:
        give("Subscribe", "Subscription", Role.CREATE)
        give("Unsubscribe", "Subscription", Role.DELETE)
    for create, resource, delete, read in other_verbs(there, roles):
        give(create, resource, Role.CREATE, *([Role.UPDATE] if create.startswith(("Put", "Define", "Set")) else []))
        give(delete, resource, Role.DELETE)
        stem = next(read.removeprefix(each) for each in _READS if read.startswith(each))
        listing = stem != resource and any(
            member.shape.kind == "list" and member.shape.element.kind == "structure"
            for member in there[read].output.members.values()
        )
        give(read, resource, Role.LIST if listing else Role.READ)
        if listing and read in found:
            found[read] |= _result(there[read], resource)
    return found


def _result(read: Operation, resource: str) -> Raw:
    """Of several lists that an operation gives, the one that is called after the kind."""
    lists = [m for m in read.output.members.values() if m.shape.kind == "list" and m.shape.element.kind == "structure"]
    stems = [name.casefold() for name in names_of(resource)]
    named = next((m.name for m in lists if m.name.casefold() in stems), "")
    return {"result": named} if named and len(lists) > 1 else {}
