"""Lists that AWS keeps element by element through operations that `service.yaml` names: routes, rules, associations.

Which input takes what follows from names and shapes: what names the resource, the element or its members, and what AWS
said of the element when it listed it (`AssociationId`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ack.api.resource import Call, ElementSet, Filter, Members, Observed, Path, Source
from ack.api.resource import Member as MemberSource
from ack.generate import identity
from ack.generate.config import ConfigError, SetConfig
from ack.generate.field_map import FieldMap, make_source
from ack.generate.parts import spec_field
from ack.generate.resource_model import Field
from ack.generate.shapes import leaf
from ack.generate.subject import fold
from ack.model import Operation, Shape


def infer(fields: FieldMap, naming: frozenset[str]) -> tuple[ElementSet, ...]:
    """The sets that a kind is told to have.

    Args:
        fields: the kind's fields.
        naming: the paths that name the resource.
    """
    found = []
    for path, _, config in fields.subject.fields():
        field = spec_field(fields, path)
        if config.set and field is not None:
            found.append(told(fields, naming, field, config.set))
    return tuple(sorted(found, key=lambda each: each.field))


def told(fields: FieldMap, naming: frozenset[str], field: Field, config: SetConfig) -> ElementSet:
    """The set of a field.

    Args:
        fields: the kind's fields.
        naming: the paths that name the resource.
        field: the list, or the field that holds the only element.
        config: what is said of it.

    Raises:
        ConfigError: an operation takes nothing of an element, or `items` leads nowhere.
    """
    maker = _Maker(fields, naming, field, config)
    operation = fields.subject.book.model.operation
    return ElementSet(
        field=f"spec.{field.json}",
        key=tuple(config.key),
        read=maker.read(),
        items=config.items,
        element=config.element,
        where={name: _values(values) for name, values in config.where.items()},
        unless={name: tuple(values) for name, values in config.unless.items()},
        put=maker.call("put", operation(config.put)),
        change=maker.call("change", operation(config.change)) if config.change else None,
        delete=maker.call("delete", operation(config.delete)),
        spread=config.spread,
        partial=True,
        kept=config.kept,
        initial=config.initial,
        emptied=config.emptied,
        absent=tuple(config.absent),
    )


def _values(values: str | list[Any]) -> tuple[Any, ...]:
    return (Path(values),) if isinstance(values, str) else tuple(values)


class _Maker:
    def __init__(self, fields: FieldMap, naming: frozenset[str], field: Field, config: SetConfig) -> None:
        self.fields = fields
        self.naming = naming
        self.config = config
        self.name = field.name
        self.where = f"{fields.subject.where}.fields.{field.json}.set"
        self.shape = field.type.leaf.shape
        nested = fields.subject.book.nested.get(self.shape)
        self.inside = {inner.member: inner.json for inner in nested.fields.values()} if nested else {}
        self.listed = self._listed()

    def read(self) -> Call | None:
        """The operation that lists the elements; `None` if they come with the kind's read."""
        if not self.config.read:
            return None
        operation = self.fields.subject.book.model.operation(self.config.read)
        inputs = self._named(operation)
        if self.config.filter:
            keys, _ = identity.keys(self.fields, identity.read_operation(self.fields)[0])
            inputs = {"Filters": Filter(self.config.filter, keys[0])}
        return Call(operation=operation.name, inputs={**inputs, **self._told("read", operation)})

    def call(self, role: str, operation: Operation) -> Call:
        """An operation that adds, changes or removes."""
        named = self._named(operation)
        said = self._told(role, operation)
        taken = self._element(role, operation, {*named, *said})
        taken |= self._recalled(operation, {*named, *said, *taken})
        if not taken and not any(isinstance(source, MemberSource | Observed) for source in said.values()):
            raise ConfigError(
                f"{self.where}: {operation.name} takes nothing of an element; say what under inputs, it takes"
                f" {', '.join(operation.input.members)}"
            )
        return Call(operation=operation.name, inputs={**named, **taken, **said})

    def _listed(self) -> Mapping[str, Shape]:
        """What AWS says of an element: member -> shape."""
        subject = self.fields.subject
        if self.config.read:
            shape = subject.book.model.operation(self.config.read).output
            members = shape.members
        else:
            read, listing = identity.read_operation(self.fields)
            members = {member.name: member for member in subject.result(read, listing=listing).members}
        for step in self.config.items.split("."):
            member = members.get(step)
            if member is None:
                raise ConfigError(f"{self.where}.items: there is no {step!r}; there are {', '.join(members)}")
            members = leaf(member.shape).members
        return {name: member.shape for name, member in members.items()}

    def _named(self, operation: Operation) -> dict[str, Source]:
        return {
            member.name: path
            for member in operation.input.members.values()
            if (path := self.fields.path(operation, member)) in self.naming and path
        }

    def _told(self, role: str, operation: Operation) -> dict[str, Source]:
        own = {
            key.removeprefix(f"{role}."): make_source(source, f"{self.where}.inputs.{key}")
            for key, source in self.config.inputs.items()
            if key.startswith(f"{role}.")
        }
        if unknown := own.keys() - operation.input.members.keys():
            raise ConfigError(f"{self.where}.inputs: {operation.name} takes no {', '.join(sorted(unknown))}")
        return self.fields.told_inputs(operation) | own

    def _element(self, role: str, operation: Operation, taken: set[str]) -> dict[str, Source]:
        members = operation.input.members
        # One operation that takes what is to come and what is to go.
        if (name := f"{'Remove' if role == 'delete' else 'Add'}{self.name}") in members:
            return {name: Members(self._keys(members[name].shape))}
        if self.shape:
            for name, member in members.items():
                if leaf(member.shape).name == self.shape:
                    return {name: Members() if member.shape.kind == "list" else MemberSource()}
            return {
                name: MemberSource(json)
                for name, json in self.inside.items()
                if name in members and name not in taken and name
            }
        found = next((name for name in members if fold(name) == fold(self.config.element) and name not in taken), "")
        return {found: MemberSource()} if found else {}

    def _keys(self, shape: Shape) -> tuple[str, ...]:
        """What is sent of an element, where that is not all."""
        sent = leaf(shape).members
        kept = tuple(json for name, json in self.inside.items() if name in sent)
        return kept if len(kept) < len(self.inside) else ()

    def _recalled(self, operation: Operation, taken: set[str]) -> dict[str, Source]:
        """Required inputs that nothing else gives, but that AWS gave with the element."""
        found: dict[str, Source] = {}
        for name, member in operation.input.members.items():
            if not member.required or name in taken:
                continue
            near = [listed for listed in self.listed if listed.endswith(name)]
            if len(near) == 1:
                found[name] = Observed(near[0])
        return found
