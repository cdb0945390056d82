"""Which field an input or output member stands for: by its (renamed) name, the spec before the status."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ack import names
from ack.api.resource import (
    ARN_PATH,
    AccountID,
    Added,
    AllTags,
    Annotation,
    Const,
    Each,
    Filter,
    First,
    FirstOf,
    Observed,
    Region,
    Removed,
    Source,
    Text,
    Token,
)
from ack.api.resource import Member as MemberSource
from ack.generate import english
from ack.generate.config import ConfigError, InputConfig
from ack.generate.resource_model import Field, Type
from ack.generate.split import Fields
from ack.generate.subject import Result, Subject, fold
from ack.model import Member, Operation, Shape


class FieldMap:
    """The fields of a kind, by the names of AWS members.

    Args:
        subject: the kind.
        spec: its spec.
        status: its status.
    """

    def __init__(self, subject: Subject, spec: Fields, status: Fields) -> None:
        self.subject = subject
        self.spec = spec
        self.status = status
        self._by_name = {
            **{fold(field.go): (f"status.{field.json}", field) for field in status.values()},
            **{fold(field.go): (f"spec.{field.json}", field) for field in spec.values() if not field.ref_of},
        }

    def path(self, operation: Operation, member: Member) -> str | None:
        """The path of the field that a member of an operation stands for.

        `None` if it stands for none, or for a value of another type.
        """
        return self.path_of(self.subject.name(operation, member), self.subject.book.type_of(member.shape), member.name)

    def path_of(self, name: str, type_: Type | None, original: str = "") -> str | None:
        """The path of the field of that name and type; the ARN's if the name is the ARN's."""
        if (self.subject.is_arn(name) or self.subject.is_arn(original)) and type_ == Type("string"):
            return ARN_PATH
        found = self._by_name.get(fold(names.go_name(name)))
        if found is None or type_ is None:
            return None
        path, field = found
        return path if _alike(field.type, type_) and self._kin(field.type.leaf, type_.leaf) else None

    def _kin(self, field: Type, member: Type) -> bool:
        """Whether two structures have anything in common."""
        nested = self.subject.book.nested
        if field.kind != "object" or field.shape == member.shape or not nested[field.shape].fields:
            return True
        return bool(nested[field.shape].fields.keys() & nested[member.shape].fields.keys())

    def field(self, path: str) -> Field | None:
        """The top-level field of a path."""
        side, _, name = path.partition(".")
        return (self.spec if side == "spec" else self.status).get(name)

    def inputs(self, operation: Operation) -> dict[str, Source]:
        """All input members of an operation that have a source, told or found."""
        config = self.subject.service.operation(operation.name)
        prefix = f"{config.input}." if config.input else ""
        found: dict[str, Source] = {}
        for member in self.subject.inputs(operation):
            source = self.source(operation, member)
            if source is not None:
                found |= self._apart(source, member, prefix + member.name)
        if prefix:
            found |= {m.name: Token() for m in self.subject.book.inputs(operation) if m.idempotency_token}
        return found | self.told_inputs(operation)

    def _apart(self, source: Source, member: Member, name: str) -> dict[str, Source]:
        """The members of a structure one by one, where the operation takes another structure than the field is."""
        field = self.field(source) if isinstance(source, str) else None
        own = self.subject.book.nested.get(field.type.shape) if field else None
        if own is None or member.shape.kind != "structure" or fold(own.name) == fold(member.shape.name):
            return {name: source}
        inside = {inner.member: inner for inner in own.fields.values()}
        return {
            f"{name}.{each.name}": f"{source}.{inside[each.name].json}"
            for each in self.subject.book.members(member.shape.name, member.shape)
            if each.name in inside
        }

    def told_inputs(self, operation: Operation) -> dict[str, Source]:
        """What `service.yaml` says of an operation's inputs.

        Raises:
            ConfigError: the operation has no such input.
        """
        config = self.subject.service.operation(operation.name)
        told: dict[str, Source] = {}
        for path, source in config.inputs.items():
            shape = operation.input
            for step in path.split("."):
                member = shape.members.get(step)
                if member is None:
                    raise ConfigError(
                        f"operations.{operation.name}.inputs.{path}: {shape.name} has no member {step!r};"
                        f" it has {', '.join(shape.members)}"
                    )
                shape = member.shape
            told[path] = make_source(source, f"operations.{operation.name}.inputs.{path}")
        return told

    def source(self, operation: Operation, member: Member) -> Source | None:
        """Where the value of an input member comes from; `None` if it has no source."""
        path = self.path(operation, member)
        if member.idempotency_token:
            return FirstOf((path, Token())) if path else Token()
        return path or self.each(operation, member) or self._difference(operation, member)

    def _difference(self, operation: Operation, member: Member) -> Added | Removed | None:
        """The source of `AddSubnetIds` and `RemoveSubnetIds`: what is to change of a list, not the list."""
        for prefix in ("Add", "Remove"):
            if member.shape.kind != "list" or not member.name.startswith(prefix):
                continue
            name = self.subject.name(operation, Member(name=member.name.removeprefix(prefix), shape=member.shape))
            type_ = self.subject.book.type_of(member.shape)
            path = self.path_of(name, type_)
            field = self.field(path) if path and path.startswith("spec.") else None
            if path is None or field is None or type_ is None or type_.of is None:
                continue
            if prefix == "Add":
                return Added(path)
            sent = self.subject.book.nested.get(type_.of.shape)
            own = self.subject.book.nested.get(field.type.leaf.shape)
            there = {inner.member for inner in sent.fields.values()} if sent else set()
            return Removed(
                path, tuple(inner.json for inner in own.fields.values() if inner.member in there) if own else ()
            )
        return None

    def each(self, operation: Operation, member: Member) -> Each | None:
        """The source of a list of identifiers of which the object's is the only one (`repositoryNames`)."""
        if member.shape.kind != "list" or member.shape.element.kind != "string":
            return None
        name = english.singular(self.subject.name(operation, member))
        name = self.subject.name(operation, Member(name=name, shape=member.shape.element))
        path = self.path_of(name, Type("string"))
        return Each(path) if path else None

    def outputs(self, operation: Operation, result: Result) -> dict[str, str]:
        """The members of a result that stand for fields, and these fields' paths."""
        found: dict[str, str] = {}
        for member in result.members:
            path = self.path(operation, member)
            if path is None and (each := self.each(operation, member)):
                path = each.path
            if path and not (path == ARN_PATH and self.subject.config.arn):
                found[member.name] = path
        found |= self.subject.service.operation(operation.name).outputs
        there = {member.name for member in result.members}
        for steps, _, config in self.subject.fields():
            own = self._by_name.get(steps[0])
            start = f"{operation.name}.{result.path}."
            output = config.output or (config.from_.removeprefix(start) if config.from_.startswith(start) else "")
            if output and own and output.split(".")[0].removesuffix("[]") in there:
                found = {name: path for name, path in found.items() if path != own[0]}
                found[output] = own[0]
        return found


def _alike(field: Type, member: Type) -> bool:
    """Whether a value of the member's type can stand in the field. Objects are converted member by member."""
    if field.kind == "secret" and member.kind == "string":
        return True
    if field.kind != member.kind:
        return False
    return _alike(field.of, member.of) if field.of and member.of else True


def make_source(config: InputConfig, where: str) -> Source:
    """The source that `service.yaml` describes.

    Raises:
        ConfigError: it describes none, or more than one.
    """
    given: list[Source] = []
    if config.value is not msgspec.UNSET:
        given.append(Const(config.value))
    if config.field:
        given.append(Filter(config.filter, config.field) if config.filter else config.field)
    if config.each:
        given.append(Each(config.each))
    if config.annotation:
        given.append(Annotation(config.annotation, bool if config.type == "bool" else str, config.default))
    if config.region:
        given.append(Region(tuple(config.unless)))
    if config.account:
        given.append(AccountID())
    if config.token:
        given.append(Token())
    if config.tags:
        given.append(AllTags())
    if config.first:
        given.append(First(config.first))
    if config.text:
        given.append(Text(config.text))
    if config.member:
        given.append(MemberSource(config.member.removeprefix(".")))
    if config.observed:
        given.append(Observed(config.observed))
    if config.first_of:
        given.append(FirstOf(tuple(make_source(each, where) for each in config.first_of)))
    if len(given) != 1:
        raise ConfigError(
            f"{where}: give exactly one of value, field, each, annotation, region, account, token, tags, first, text,"
            " member, observed, first_of"
        )
    return given[0]


def required_paths(mapping: FieldMap, operation: Operation) -> Iterator[tuple[Member, str | None]]:
    """The required input members of an operation, each with the path of its field."""
    for member in mapping.subject.book.inputs(operation):
        if member.required:
            yield member, mapping.path(operation, member)


def leaf(shape: Shape) -> Shape:
    """The shape inside all lists and maps."""
    while shape.kind in ("list", "map"):
        shape = shape.element if shape.kind == "list" else shape.map_value
    return shape
