"""Which field an input or output member stands for: by its (renamed) name, the spec before the status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

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
    Filled,
    Filter,
    First,
    FirstOf,
    Last,
    NextMinor,
    Observed,
    Region,
    Removed,
    Source,
    Template,
    Text,
    Token,
)
from ack.api.resource import Member as MemberSource
from ack.generate import english
from ack.generate.config import ConfigError, InputConfig, Use
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
            **{
                fold(field.go): (f"spec.{field.json}", field)
                for field in spec.values()
                if not field.ref_of and not field.output
            },
        }

    @cached_property
    def attributes(self) -> Mapping[str, str]:
        """Entry of the attribute map -> field path; the ARN's in the metadata, wherever else it is shown."""
        found = {name: self.path_of(name, Type("string"), name) for name in self.subject.config.attributes}
        return {name: path for name, path in found.items() if path and not self._is_derived(path)}

    def _is_derived(self, path: str) -> bool:
        return path == ARN_PATH and bool(self.subject.config.arn)

    def path(self, operation: Operation, member: Member) -> str | None:
        """The path of the field that a member of an operation stands for.

        `None` if it stands for none, or for a value of another type.
        """
        name = self.subject.name(operation, member)
        if fold(names.go_name(name)) not in self._by_name and not self._is_arn(name, member.name):
            return None
        return self.path_of(name, self.subject.book.type_of(member.shape), member.name)

    def path_of(self, name: str, type_: Type | None, original: str = "") -> str | None:
        """The path of the field of that name and type; the ARN's if the name is the ARN's."""
        if self._is_arn(name, original) and type_ == Type("string"):
            return ARN_PATH
        found = self._by_name.get(fold(names.go_name(name)))
        if found is None or type_ is None:
            return None
        path, field = found
        return path if _alike(field.type, type_) and self._kin(field.type.leaf, type_.leaf) else None

    def _is_arn(self, name: str, original: str) -> bool:
        return self.subject.is_arn(name) or self.subject.is_arn(original)

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

    def is_write_only(self, path: str) -> bool:
        """Whether nothing that AWS reports is the field's value."""
        field = self.field(path)
        return field is not None and self.subject.config_of(field).write_only

    def _is_secret(self, path: str) -> bool:
        """Whether the object refers to a Secret there: what AWS reports has no place in it."""
        field = self.field(path)
        return field is not None and field.type.leaf.kind == "secret"

    def inputs(self, operation: Operation, on: str = "") -> dict[str, Source]:
        """All input members of an operation that have a source, told or found.

        Args:
            operation: the operation.
            on: what it is for: `create` or `update`, where one operation does both.
        """
        config = self.subject.service.operation(operation.name)
        prefix = f"{config.input}." if config.input else ""
        found: dict[str, Source] = {}
        for member in self.subject.inputs(operation):
            source = self.source(operation, member)
            # What the SDK fills in by itself (`edits.added_members`) is a field, but not sent.
            if source is not None and (prefix or member.name in operation.input.members):
                found |= self._apart(source, member, prefix + member.name)
        if prefix:
            found |= {m.name: Token() for m in self.subject.book.inputs(operation) if m.idempotency_token}
        return found | self.told_inputs(operation, on)

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

    def told_inputs(self, operation: Operation, on: str = "") -> dict[str, Source]:
        """What `service.yaml` says of an operation's inputs; `on` as of `inputs`.

        Raises:
            ConfigError: the operation has no such input.
        """
        config = self.subject.service.operation(operation.name)
        told: dict[str, Source] = {}
        for path, source in config.inputs.items():
            if source.on and source.on != on:
                continue
            shape = operation.input
            for step in path.split("."):
                member = shape.members.get(step.removesuffix("[]"))
                if member is None:
                    raise ConfigError(
                        f"operations.{operation.name}.inputs.{path}: {shape.name} has no member {step!r};"
                        f" it has {', '.join(shape.members)}"
                    )
                shape = member.shape.element if step.endswith("[]") else member.shape
            told[path] = make_source(source, f"operations.{operation.name}.inputs.{path}")
        return told

    def told_for(self, use: Use) -> dict[str, Source]:
        """What `service.yaml` says of the inputs of the kind's operation for a use."""
        told = self.subject.config.inputs.get(use, {})
        return {name: make_source(each, f"{self.subject.where}.inputs.{use}.{name}") for name, each in told.items()}

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
            if path and not (self._is_derived(path) or self._is_secret(path) or self.is_write_only(path)):
                found[member.name] = path
        return self._with_told(found, operation, result)

    def _with_told(self, found: dict[str, str], operation: Operation, result: Result) -> dict[str, str]:
        """The same outputs, with the fields for which `service.yaml` says where answers give them."""
        for steps, _, config in self.subject.fields():
            start = f"{operation.name}.{result.path}."
            own = config.read_only and config.from_.startswith(start)
            output = config.output or (config.from_.removeprefix(start) if own else "")
            if not output or (not config.output and self.find(steps) in found.values()):
                continue
            # By the model itself: what is left out of all fields may still be where one comes from.
            told = f"{result.path}.{output}" if result.path else output
            if gives(operation.output, told):
                path = self.find(steps)
                found = {member: other for member, other in found.items() if other != path}
                # A member that stands for a field of its own name is given to the other one, too.
                found[f".{output}" if output in found else output] = path
        return found | self.told_outputs(operation)

    def told_outputs(self, operation: Operation) -> dict[str, str]:
        """What `service.yaml` says of an operation's outputs.

        Raises:
            ConfigError: the operation has no such output.
        """
        told = self.subject.service.operation(operation.name).outputs
        for path in told:
            if not gives(operation.output, path):
                known = ", ".join(operation.output.members)
                raise ConfigError(
                    f"operations.{operation.name}.outputs: there is no member {path!r}; there are {known}"
                )
        return dict(told)

    def values(self, outputs: Mapping[str, str]) -> dict[str, Mapping[str, Any]]:
        """What AWS says -> the value, of those of some outputs' fields for which it uses other words."""
        told = {self.find(steps): config.values for steps, _, config in self.subject.fields() if config.values}
        return {path: told[path] for path in outputs.values() if path in told}

    def defaults(self, outputs: Mapping[str, str]) -> dict[str, Any]:
        """The values of those of some outputs' fields that AWS leaves out of its answers."""
        told = {self.find(steps): config.default for steps, _, config in self.subject.fields()}
        return {path: value for path in outputs.values() if (value := told.get(path)) is not None}

    def find(self, steps: tuple[str, ...]) -> str:
        """The path of a field in an object, from its folded path in `service.yaml`; "" if there is none, as for the
        ARN. Steps are in Go or in JSON spelling."""
        for side, top in (("spec", self.spec), ("status", self.status)):
            field = find_field(top, steps[0])
            path = [side]
            for step in steps[1:]:
                if field is None:
                    break
                path.append(field.json + lists(field.type))
                nested = self.subject.book.nested.get(field.type.leaf.shape)
                field = find_field(nested.fields, step) if nested else None
            if field is not None:
                return ".".join([*path, field.json])
        return ""


def find_field(fields: Mapping[str, Field], step: str) -> Field | None:
    """The field of a folded name, in Go or in JSON spelling."""
    return next((field for field in fields.values() if step in (fold(field.go), fold(field.json))), None)


def gives(shape: Shape, path: str) -> bool:
    """Whether there is a member at the end of a dotted path through structures and lists."""
    for step in path.replace("[]", "").removeprefix(".").split("."):
        while shape.kind == "list":
            shape = shape.element
        if step not in shape.members:
            return False
        shape = shape.members[step].shape
    return True


def lists(type_: Type) -> str:
    """`[]` for each list around the type."""
    return ("[]" if type_.kind == "list" else "") + lists(type_.of) if type_.of else ""


def _alike(field: Type, member: Type) -> bool:
    """Whether a value of the member's type can stand in the field. Objects are converted member by member."""
    if field.kind == "secret" and member.kind in ("string", "blob"):
        return True
    if field.kind != member.kind:
        return False
    return _alike(field.of, member.of) if field.of and member.of else True


_ANNOTATIONS: dict[str, type[bool] | type[int] | type[str]] = {"bool": bool, "int": int, "str": str}


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
        given.append(Annotation(config.annotation, _ANNOTATIONS[config.type], config.default))
    if config.region:
        given.append(Region(tuple(config.unless)))
    if config.template:
        given.append(Template(config.template))
    if config.account:
        given.append(AccountID())
    if config.token:
        given.append(Token())
    if config.filled is not msgspec.UNSET:
        given.append(Filled(config.filled))
    if config.tags:
        given.append(AllTags())
    if config.added:
        given.append(Added(config.added))
    if config.removed:
        given.append(Removed(config.removed, tuple(config.keys)))
    if config.first:
        given.append(First(config.first))
    if config.last:
        given.append(Last(config.last))
    if config.next_minor:
        given.append(NextMinor(config.next_minor))
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
            f"{where}: give exactly one of value, field, each, annotation, region, account, template, token, filled,"
            " tags, added, removed, first, last, next_minor, text, member, observed, first_of"
        )
    return given[0]


def required_paths(mapping: FieldMap, operation: Operation) -> Iterator[tuple[Member, str | None]]:
    """The required input members of an operation, each with the path of its field."""
    for member in mapping.subject.book.inputs(operation):
        if member.required:
            yield member, mapping.path(operation, member)
