"""Rule `read_output`: what only the read operation tells of a resource is status, too.

Without it nobody would see the state of what the create operation does not describe.
"""

from __future__ import annotations

from ack import names
from ack.generate.inference.merge import Raw
from ack.generate.subject import Subject, fold
from ack.model import Operation

_NO_STATUS = frozenset({"tags", "tagset", "taglist", "nexttoken", "responsemetadata", "marker", "failures"})


def read_output(subject: Subject, operation: Operation | None, *, listing: bool, known: frozenset[str]) -> Raw:
    """The fields of the status that only the read operation gives.

    Args:
        subject: the kind.
        operation: its read operation.
        listing: whether that lists.
        known: the folded names of the kind's fields.
    """
    if operation is None or subject.config.attributes:
        return {}
    result = subject.result(operation, listing=listing)
    if listing and not result.many:
        return {}
    paging = set(operation.paginator.output_tokens) if operation.paginator else set()
    fields: Raw = {}
    for member in result.members:
        name = subject.name(operation, member)
        folded = fold(names.go_name(name))
        if folded in known or folded in _NO_STATUS or member.name in paging or member.location:
            continue
        if subject.is_arn(name) or subject.is_arn(member.name) or subject.book.type_of(member.shape) is None:
            continue
        path = f"{result.path}.{member.name}" if result.path else member.name
        fields[names.json_name(name)] = {"from": f"{operation.name}.{path}", "read_only": True}
    return {"fields": fields} if fields else {}
