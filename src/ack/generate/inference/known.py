"""By which fields other objects may refer to a kind."""

from __future__ import annotations

from ack.api.resource import ARN_PATH
from ack.generate.inference.references import Known
from ack.generate.inference.words import tails
from ack.generate.resource_model import Kind, Type
from ack.generate.roles import Role
from ack.generate.subject import Subject, fold


def known_as(subject: Subject, made: Kind) -> Known:
    """What others may refer to a kind by."""
    resource = subject.roles.name
    paths: dict[str, str] = {}
    for by, suffixes in (("Name", ("name",)), ("Id", ("id", "identifier"))):
        stems = [fold(tail) for tail in tails(resource)]
        wanted = [f"{stem}{suffix}" for stem in [*stems[:1], "", *stems[1:]] for suffix in suffixes]
        for folded in wanted:
            path = _path(made, folded)
            if path:
                paths[by] = path
                break
    operations = [subject.create, *([op] if (op := subject.operation(Role.READ, Role.LIST)) else [])]
    for operation in operations:
        listing = operation.name == subject.roles.roles.get(Role.LIST)
        for member in subject.result(operation, listing=listing).members:
            if subject.is_arn(subject.name(operation, member)) or subject.is_arn(member.name):
                paths["Arn"] = ARN_PATH
    return Known(resource, subject.kind, paths)


def _path(made: Kind, folded: str) -> str:
    for side, fields in (("spec", made.spec), ("status", made.status)):
        for field in fields.values():
            if fold(field.go) == folded and field.type == Type("string"):
                return f"{side}.{field.json}"
    return ""
