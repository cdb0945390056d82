"""One kind under inference: its operations, what `service.yaml` says of it, its inputs and outputs as renamed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import structs

from ack import names
from ack.generate import english
from ack.generate.config import ConfigError, FieldConfig, KindConfig, ServiceConfig
from ack.generate.resource_model import Field
from ack.generate.roles import KindRoles, Role
from ack.generate.shapes import ShapeBook
from ack.model import Member, Operation, Shape


def fold(name: str) -> str:
    """A name as it is compared: AWS, Go and JSON spellings of a field fold to the same."""
    return name.casefold().removesuffix("_")


@dataclass(frozen=True, slots=True)
class Result:
    """The part of an output that describes the resource.

    Args:
        path: the output member, dotted; "" is the output itself.
        members: its members.
        many: whether the path leads through a list: then the members are those of an element.
    """

    path: str
    members: Sequence[Member]
    many: bool = False


class Subject:
    """One kind under inference.

    Args:
        book: the service's shapes.
        service: the whole configuration.
        roles: the kind's operations.
        group: API group of the service.
        others: the names of all resources of the service that can be created, kinds or not.
    """

    def __init__(
        self,
        book: ShapeBook,
        service: ServiceConfig,
        roles: KindRoles,
        group: str,
        others: frozenset[str] = frozenset(),
    ) -> None:
        self.book = book
        self.service = service
        self.roles = roles
        self.group = group
        self.others = others
        self.kind = names.go_name(roles.name)
        self.config: KindConfig = service.kind(roles.name)
        self.where = f"kinds.{roles.name}"
        self._renames = {self._fold_key(key): name for key, name in self.config.rename.items()}
        self._used_renames: set[str] = set()

    def _fold_key(self, key: str) -> str:
        operation, dot, member = key.rpartition(".")
        return f"{operation}{dot}{names.capitalize(member)}"

    def operation(self, *roles: Role) -> Operation | None:
        """The operation of the first of these roles that the kind has and `service.yaml` does not ignore."""
        for role in roles:
            name = self.roles.find(role)
            if name and name not in self.service.ignore.operations:
                return self.book.model.operation(name)
        return None

    @cached_property
    def identifying(self) -> frozenset[str]:
        """The folded names of the members that name the resource: those that its delete operation requires."""
        operation = self.operation(Role.DELETE)
        members = self.book.inputs(operation) if operation else ()
        return frozenset(fold(member.name) for member in members if member.required)

    @cached_property
    def create(self) -> Operation:
        """The operation that makes the resource.

        Raises:
            ConfigError: it is ignored.
        """
        operation = self.operation(Role.CREATE)
        if operation is None:
            raise ConfigError(f"{self.where}: its create operation {self.roles.find(Role.CREATE)} is ignored")
        return operation

    def name(self, operation: Operation, member: Member) -> str:
        """The name of an operation's member: renamed if `service.yaml` says so."""
        member_name = names.capitalize(member.name)
        for key in (f"{operation.name}.{member_name}", member_name):
            if key in self._renames:
                self._used_renames.add(key)
                return self._renames[key]
        return member_name

    def uses_rename(self, key: str) -> bool:
        """Whether a key of `rename` has met a member."""
        return self._fold_key(key) in self._used_renames

    def inputs(self, operation: Operation) -> Sequence[Member]:
        """The input members that are the resource's fields.

        Raises:
            ConfigError: `operations.<op>.input` names no structure.
        """
        path = self.service.operation(operation.name).input
        if not path:
            return self.book.inputs(operation)
        shape = operation.input
        for step in path.split("."):
            member = shape.member(step.removesuffix("[]"))
            inner = member.shape.element if member and step.endswith("[]") else member.shape if member else None
            if inner is None or inner.kind != "structure":
                raise ConfigError(
                    f"operations.{operation.name}.input: {shape.name} has no structure {step!r}; it has"
                    f" {', '.join(name for name, each in shape.members.items() if each.shape.kind == 'structure')}"
                )
            shape = inner
        return self.book.members(shape.name, shape)

    def result(self, operation: Operation, *, listing: bool = False) -> Result:
        """The part of an operation's output that describes the resource.

        Told by `operations.<op>.result`; else, of a listing, the first list; else the only member if it is a structure,
        or the structure that is called after the kind, or the list that is called after several; else the output.

        Raises:
            ConfigError: `result` names no structure.
        """
        told = self.service.operation(operation.name).result
        members = self.book.outputs(operation)
        if told is not None:
            return self._walk(operation, told) if told else Result("", members)
        if listing:
            for member in members:
                if member.shape.kind == "list" and member.shape.element.kind == "structure":
                    element = member.shape.element
                    return Result(member.name, self.book.members(element.name, element), many=True)
        structures = [member for member in members if member.shape.kind == "structure"]
        if len(members) > 1:
            structures = [member for member in structures if fold(member.name) == fold(self.roles.name)]
        if len(structures) == 1:
            (only,) = structures
            return Result(only.name, self.book.members(only.shape.name, only.shape))
        # An operation that could make or change several, and gives a list of them: ours is the only one.
        for member in members:
            many = member.shape.kind == "list" and member.shape.element.kind == "structure"
            if many and fold(english.singular(member.name)) == fold(self.roles.name):
                element = member.shape.element
                return Result(member.name, self.book.members(element.name, element))
        return Result("", members)

    def _walk(self, operation: Operation, path: str) -> Result:
        shape: Shape = operation.output
        steps: list[str] = []
        many = False
        for step in path.split("."):
            member = shape.member(step)
            if member is None:
                raise ConfigError(
                    f"operations.{operation.name}.result: {shape.name} has no member {step!r};"
                    f" it has {', '.join(shape.members)}"
                )
            steps.append(member.name)
            shape = member.shape
            while shape.kind == "list":
                shape, many = shape.element, True
        if shape.kind != "structure":
            raise ConfigError(f"operations.{operation.name}.result: {path} is a {shape.kind}, not a structure")
        return Result(".".join(steps), self.book.members(shape.name, shape), many)

    def attribute_map(self, operation: Operation, members: Iterable[Member]) -> Member | None:
        """The one of an operation's members that is the map of the kind's attributes; `None` if there is none."""
        if not self.config.attributes:
            return None
        maps = (m for m in members if m.shape.kind == "map" and m.shape.map_value.kind == "string")
        return next((m for m in maps if self.name(operation, m) == "Attributes"), None)

    def fields(self) -> Sequence[tuple[tuple[str, ...], str, FieldConfig]]:
        """What `service.yaml` says of fields: folded path, last step as it is written, configuration."""
        return self._fields

    @cached_property
    def _fields(self) -> Sequence[tuple[tuple[str, ...], str, FieldConfig]]:
        told = []
        all_fields = dict(self.config.fields)
        for path in self.config.late_init:
            all_fields[path] = structs.replace(all_fields.get(path) or FieldConfig(), late_init="optional")
        for path, config in all_fields.items():
            steps = path.split(".")
            told.append((tuple(fold(step) for step in steps), steps[-1], config))
        return told

    def config_of(self, field: Field) -> FieldConfig:
        """What `service.yaml` says of a top-level field; an empty configuration if nothing is."""
        folded = (fold(field.go), fold(field.json))
        for path, _, config in self.fields():
            if len(path) == 1 and path[0] in folded:
                return config
        return FieldConfig()

    def is_arn(self, name: str) -> bool:
        """Whether a member of that (renamed) name is the resource's ARN."""
        if self._arns:
            return fold(name) in self._arns or fold(names.go_name(name)) in self._arns
        return fold(name) in ("arn", f"{fold(self.roles.name)}arn")

    @cached_property
    def _arns(self) -> frozenset[str]:
        return frozenset(path[-1] for path, _, config in self.fields() if config.arn)
