"""Rules `plural`, `short_name` and `same_shape`: what a kind lacks is done by an operation that calls it otherwise.

`DescribeServerlessCaches` lists what `CreateServerlessCache` makes, though no dictionary has the singular of Caches.
`DeleteEndpoint` deletes what `CreatePlatformEndpoint` makes, since nothing else is an Endpoint. `GetRole` describes
what `CreateServiceLinkedRole` makes, since both answer the same structure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ack.generate.inference.merge import Raw
from ack.generate.inference.verbs import names_of
from ack.generate.inference.words import ends_with, tails
from ack.generate.roles import Role, Roles
from ack.model import Operation, Shape

_READS = frozenset({Role.READ, Role.LIST, Role.GET_ATTRIBUTES})
_SHORT = (
    ("Delete{}", Role.DELETE),
    ("Get{}Attributes", Role.GET_ATTRIBUTES),
    ("Set{}Attributes", Role.SET_ATTRIBUTES),
    ("Describe{}", Role.READ),
    ("Get{}", Role.READ),
    ("Update{}", Role.UPDATE),
    ("Modify{}", Role.UPDATE),
)


def completions(there: Mapping[str, Operation], roles: Roles) -> Iterator[tuple[str, str, Role]]:
    """Operations for what kinds lack: operation, resource, its role.

    Args:
        there: the service's operations.
        roles: the roles that operations have already.
    """
    made = {resource: its for resource, its in roles.items() if Role.CREATE in its and its[Role.CREATE] in there}
    used = {operation for its in made.values() for operation in its.values()}
    for resource, its in made.items():
        if _READS & its.keys():
            continue
        if listing := _listing(resource, there, used):
            yield listing, resource, Role.LIST
        elif Role.DELETE in its:
            if read := _same_shape(resource, there[its[Role.CREATE]], there):
                yield read, resource, Role.READ
        elif short := _short_name(resource, there[its[Role.CREATE]], made, there):
            yield from _of_short_name(short, resource, there, used)


def _listing(resource: str, there: Mapping[str, Operation], used: set[str]) -> str:
    candidates = (f"{verb}{name}" for verb in ("Describe", "List") for name in names_of(resource)[1:])
    return next((name for name in candidates if name in there and name not in used and _lists(there[name])), "")


def _lists(operation: Operation) -> bool:
    members = operation.output.members.values()
    return any(member.shape.kind == "list" and member.shape.element.kind == "structure" for member in members)


def _same_shape(resource: str, create: Operation, there: Mapping[str, Operation]) -> str:
    """What describes a thing of a shorter name, of which this one is a special case."""
    structures = set(_structures(create))
    for tail in tails(resource)[1:]:
        for name in (f"Describe{tail}", f"Get{tail}"):
            if name in there and structures.intersection(_structures(there[name])):
                return name
    return ""


def _structures(operation: Operation) -> list[str]:
    shapes: list[Shape] = [member.shape for member in operation.output.members.values()]
    return [shape.name for shape in shapes if shape.kind == "structure"]


def _short_name(resource: str, create: Operation, made: Iterable[str], there: Mapping[str, Operation]) -> str:
    """The last words by which operations call this resource and no other."""
    for tail in tails(resource)[1:]:
        delete = there.get(f"Delete{tail}")
        if delete is None:
            continue
        if any(other != resource and ends_with(other, tail) for other in made):
            return ""
        required = {member.name.casefold() for member in delete.input.members.values() if member.required}
        return tail if required and required <= _known(create) else ""
    return ""


def _known(create: Operation) -> set[str]:
    """What the operation takes or answers, on the outside or one structure deep."""
    found: set[str] = set()
    for shape in (create.input, create.output):
        for member in shape.members.values():
            found.add(member.name.casefold())
            if member.shape.kind == "structure":
                found |= {each.casefold() for each in member.shape.members}
    return found


def _of_short_name(
    tail: str, resource: str, there: Mapping[str, Operation], used: set[str]
) -> Iterator[tuple[str, str, Role]]:
    given: dict[Role, str] = {}
    for pattern, role in _SHORT:
        name = pattern.format(tail)
        if name in there and name not in used:
            given.setdefault(role, name)
    if _READS & given.keys():
        yield from ((name, resource, role) for role, name in given.items())


def completed(there: Mapping[str, Operation], roles: Roles, told: Iterable[str]) -> Raw:
    """`operations` that these rules find. One may do the same for several kinds.

    Args:
        there: the service's operations.
        roles: the roles that operations have already.
        told: operations whose roles `service.yaml` tells.
    """
    known = frozenset(told)
    found: Raw = {}
    for operation, resource, role in completions(there, roles):
        if operation in known:
            continue
        others = [name for name, its in roles.items() if its.get(role) == operation and Role.CREATE in its]
        kinds = found.get(operation, {}).get("kind", others)
        found[operation] = {"kind": [*kinds, resource], "role": str(role)}
    return found
