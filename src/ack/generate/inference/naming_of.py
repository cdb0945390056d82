"""What tells operations which resource is meant, and which operation describes it."""

from __future__ import annotations

from ack.generate.roles import Role, Roles
from ack.generate.subject import Subject, fold
from ack.model import Operation


def read_operation(subject: Subject) -> tuple[Operation | None, bool]:
    """The operation that describes a kind, and whether it lists."""
    operation = subject.operation(Role.READ, Role.LIST)
    return operation, operation is not None and operation.name == subject.roles.roles.get(Role.LIST)


def naming(subject: Subject) -> frozenset[str]:
    """The folded names of the members that name the resource in its operations."""
    read = subject.operation(Role.READ, Role.GET_ATTRIBUTES)
    asked = frozenset(fold(member.name) for member in (subject.book.inputs(read) if read else ()) if member.required)
    return subject.identifying or asked


def beside(subject: Subject) -> frozenset[str]:
    """The folded names of what the delete operation takes and need not."""
    delete = subject.operation(Role.DELETE)
    return frozenset(fold(m.name) for m in delete.input.members.values() if not m.required) if delete else frozenset()


def own_name(subject: Subject) -> str:
    """What a resource is named by, if that is one name."""
    delete = subject.operation(Role.DELETE)
    required = [member for member in subject.book.inputs(delete) if member.required] if delete else []
    if delete is None or len(required) != 1 or not required[0].name.casefold().endswith("name"):
        return ""
    return subject.name(delete, required[0])


def is_special_case(subject: Subject, assigned: Roles) -> bool:
    """Whether another kind's read operation describes it: then the operations for single settings are the other's."""
    own, read = subject.roles.name, subject.roles.find(Role.READ)
    others = [its for resource, its in assigned.items() if resource != own and Role.CREATE in its]
    return bool(read) and not read.endswith(own) and any(its.get(Role.READ) == read for its in others)
