"""Fields whose elements AWS keeps one by one: attached policies, a bucket's metrics, the clients of a provider.

`members: AttachRolePolicy` implies DetachRolePolicy and ListAttachedRolePolicies; `members: PutRolePolicy` of a map
implies DeleteRolePolicy, ListRolePolicies and GetRolePolicy. Where the kind's own read gives the field, nothing else is
asked. A `list_of: MetricsConfiguration` implies the operations that put, list and delete one of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ack.api.resource import Call, MemberKey, MemberSet, Read, Source
from ack.api.resource import Member as MemberSource
from ack.api.resource import Members as MembersSource
from ack.generate import english
from ack.generate.config import ConfigError, FieldConfig, MembersConfig
from ack.generate.parts import Naming, spec_field
from ack.generate.resource_model import Field
from ack.generate.shapes import leaf
from ack.model import Member, Operation, Shape

_OPPOSITES = {
    "Put": ("Delete", "Remove"),
    "Add": ("Remove", "Delete"),
    "Create": ("Delete",),
    "Set": ("Remove", "Delete"),
    "Attach": ("Detach",),
    "Associate": ("Disassociate",),
    "Register": ("Deregister",),
}
_PUT = re.compile(rf"^({'|'.join(_OPPOSITES)})(?=[A-Z])")
_TO = re.compile(r"(?<=[a-zA-Z])To(?=[A-Z])")


def infer(naming: Naming, read: Read) -> tuple[MemberSet, ...]:
    """The kind's member sets.

    Args:
        naming: what identifies the resource in any operation.
        read: how the resource is found.

    Raises:
        ConfigError: operations are needed that can be neither found nor are they told.
    """
    found: list[MemberSet] = []
    for path, _, config in naming.fields.subject.fields():
        field = spec_field(naming.fields, path)
        if field is not None and (config.members or config.list_of):
            made = _Search(naming, read, field, config).run()
            if made:
                found.append(made)
    return tuple(sorted(found, key=lambda each: each.field))


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for the operations that keep one field."""

    naming: Naming
    main: Read
    field: Field
    config: FieldConfig

    @property
    def _told(self) -> MembersConfig:
        told = self.config.members
        return MembersConfig(put=told) if isinstance(told, str) else told or MembersConfig()

    @property
    def _path(self) -> str:
        return f"spec.{self.field.json}"

    def run(self) -> MemberSet | None:
        """The member set; `None` if nothing is told of it and the service has no operations for it: then the list is
        the kind's own business."""
        put = self._put()
        delete = self._find(self._told.delete, _removals(put.name)) if put else None
        by_hook = self._told.read == "hook"
        read = self._find(self._told.read, _listings(put.name)) if put and not by_hook else None
        if by_hook or (self._path in self.main.outputs.values() and not self._told.read):
            read = None
        elif put and read is None:
            delete = None
        if put is None or delete is None:
            if self.config.members:
                raise self._error("no operations that add, remove and list its elements; name them")
            return None
        made = self._structures if self.field.type.leaf.kind == "object" else self._values
        return made(put, delete, read)

    def _put(self) -> Operation | None:
        if self._told.put:
            return self.naming.fields.subject.book.model.operation(self._told.put)
        there = [op for op in self.naming.fields.subject.book.model.operations.values() if _PUT.match(op.name)]
        takes = [op for op in there if self._takes(op) or self._is(op)]
        return next((op for op in takes if self.naming.inputs(op)), None)

    def _takes(self, put: Operation) -> Member | None:
        """The input that is one element of the field's structure, or a list of them."""
        shape = self.field.type.leaf.shape
        return next((m for m in put.input.members.values() if shape and leaf(m.shape).name == shape), None)

    def _is(self, put: Operation) -> bool:
        """Whether the operation's inputs are the element."""
        return self.field.type.leaf.shape in (f"{put.name}Input", put.input.name)

    def _find(self, told: str, names: Iterable[str]) -> Operation | None:
        model = self.naming.fields.subject.book.model
        if told:
            return model.operation(told)
        return next((model.operations[name] for name in names if name in model.operations), None)

    def _structures(self, put: Operation, delete: Operation, read: Operation | None) -> MemberSet | None:
        """A list of structures, told apart by the member that the delete operation requires."""
        shape, nested = self.field.type.leaf.shape, self.naming.fields.subject.book.nested
        inside = {each.member: each for each in nested[shape].fields.values()}
        if self._told.partial:
            return self._batches(put, delete, read)
        keys = {
            member: inside[name]
            for member in delete.input.members.values()
            if member.required and (name := _one(member)) in inside
        }
        if len(keys) != 1:
            raise self._error(f"{delete.name} does not tell the key of an element")
        ((key_member, key),) = keys.items()
        result = self._result(read, key.member) if read else None
        if read and result is None:
            return None
        of_key: dict[str, Source] = {key_member.name: MemberSource(key.json, key_member.shape.kind == "list")}
        element = self._takes(put)
        if element:
            of_put: dict[str, Source] = {**of_key, element.name: MemberSource(listed=element.shape.kind == "list")}
        else:
            # The operation takes what an element consists of, one by one.
            own = self.naming.inputs(put)
            of_put = {name: MemberSource(each.json) for name, each in inside.items() if name not in own}
        return self._made(
            key=key.json,
            read=self._read(read, outputs={result.name: self._path}) if read and result else None,
            put=self._call(put, of_put),
            delete=self._call(delete, of_key),
        )

    def _result(self, read: Operation, key: str) -> Member | None:
        """The list of elements that an operation gives: by their shape, else of structures with the same key."""
        lists = [m for m in read.output.members.values() if m.shape.kind == "list"]
        same = next((m for m in lists if leaf(m.shape).name == self.field.type.leaf.shape), None)
        return same or next((m for m in lists if key in m.shape.element.members), None)

    def _batches(self, put: Operation, delete: Operation, read: Operation | None) -> MemberSet:
        """A list of structures that are added and removed many at a time, and listed as they are or inside others."""
        shape = self.field.type.leaf.shape

        def many(operation: Operation) -> dict[str, Source]:
            found = next((m for m in operation.input.members.values() if _is_list_of(m.shape, shape)), None)
            if found is None:
                raise self._error(f"{operation.name} takes no list of {shape}")
            return {found.name: MembersSource()}

        outputs: dict[str, str] = {}
        for member in read.output.members.values() if read else ():
            if _is_list_of(member.shape, shape):
                outputs[member.name] = self._path
            elif member.shape.kind == "list":
                inner = next((m for m in member.shape.element.members.values() if m.shape.name == shape), None)
                outputs |= {f"{member.name}[].{inner.name}": self._path} if inner else {}
        if read and not outputs:
            raise self._error(f"{read.name} lists no {shape}")
        return self._made(
            read=self._read(read, outputs=outputs) if read else None,
            put=self._call(put, many(put)),
            delete=self._call(delete, many(delete)),
        )

    def _values(self, put: Operation, delete: Operation, read: Operation | None) -> MemberSet:
        """A list of strings, a single one, or a map of strings by name."""
        own = self.naming.inputs(put)
        free = [m for m in put.input.members.values() if m.required and m.name not in own]
        named = next((m for m in free if m.name in delete.input.members), None)
        value = next((m for m in free if m is not named), named)
        if self._told.element:
            value = put.input.members[self._told.element]
        if named is None or value is None:
            raise self._error(f"{put.name} and {delete.name} do not tell what an element is")
        if self.field.type.kind != "map":
            one: dict[str, Source] = {named.name: MemberSource()}
            outputs = {self._listed(read, named): self._path} if read else {}
            reading = self._read(read, outputs=outputs) if read else None
            return self._made(read=reading, put=self._call(put, one), delete=self._call(delete, one))
        each = self._find(self._told.each, [_PUT.sub("Get", put.name)])
        if read is not None and each is None:
            raise self._error(f"no operation gets one element that {read.name} lists; name it as members.each")
        key: dict[str, Source] = {named.name: MemberKey()}
        get = self._call(each, key) if each and read else None
        return self._made(
            read=self._read(read, result=self._listed(read, named)) if read else None,
            each=Call(operation=get.operation, inputs=get.inputs, result=value.name) if get else None,
            put=self._call(put, {**key, value.name: MemberSource()}),
            delete=self._call(delete, key),
        )

    def _listed(self, read: Operation, element: Member) -> str:
        """Where a list operation gives the strings: a list of them, or of structures with a member of that name."""
        lists = [m for m in self.naming.fields.subject.book.outputs(read) if m.shape.kind == "list"]
        lists.sort(key=lambda member: english.singular(member.name) != element.name)
        for member in lists:
            if member.shape.element.kind == "string":
                return member.name
            if element.name in member.shape.element.members:
                return f"{member.name}[].{element.name}"
        raise self._error(f"{read.name} lists nothing that has a {element.name}")

    def _call(self, operation: Operation, element: dict[str, Source]) -> Call:
        given = {name: source for name, source in element.items() if name in operation.input.members}
        inputs = {**self.naming.inputs(operation), **given}
        failures = (m.name for m in operation.output.members.values() if m.name.startswith("Failed"))
        lists = (name for name in failures if operation.output.members[name].shape.kind == "list")
        return Call(
            operation=operation.name,
            inputs=inputs | self.naming.fields.told_inputs(operation),
            failures=next(lists, ""),
        )

    def _read(self, operation: Operation, *, result: str = "", outputs: dict[str, str] | None = None) -> Read:
        inputs = self.naming.inputs(operation) | self.naming.fields.told_inputs(operation)
        return Read(operation=operation.name, inputs=inputs, result=result, outputs=outputs or {})

    def _made(
        self, *, read: Read | None, put: Call, delete: Call, key: str = "", each: Call | None = None
    ) -> MemberSet:
        told = self._told
        return MemberSet(
            field=self._path,
            key=key,
            read=read,
            each=each,
            put=put,
            delete=delete,
            absent=tuple(told.absent),
            unsupported=tuple(told.unsupported),
            fixed=told.fixed,
            emptied=told.emptied,
            partial=told.partial,
            kept=told.kept,
            unless={member: tuple(values) for member, values in told.unless.items()},
        )

    def _error(self, what: str) -> ConfigError:
        return ConfigError(f"{self.naming.fields.subject.where}.fields.{self.field.json}.members: {what}")


def _one(member: Member) -> str:
    """The name of a member; of a list, that of an element."""
    return english.singular(member.name) if member.shape.kind == "list" else member.name


def _is_list_of(shape: Shape, element: str) -> bool:
    return shape.kind == "list" and shape.element.name == element


def _removals(put: str) -> list[str]:
    """What the operation may be called that undoes a put: `RemoveRoleFromInstanceProfile` of `AddRoleTo...`."""
    match = _PUT.match(put)
    if match is None:
        return []
    stem = put.removeprefix(match[1])
    return [f"{verb}{each}" for verb in _OPPOSITES[match[1]] for each in (stem, _TO.sub("From", stem, count=1))]


def _listings(put: str) -> list[str]:
    """What the operation may be called that lists what a put adds."""
    verb, stem = put[: len(put) - len(_PUT.sub("", put))], _PUT.sub("", put)
    # What is attached is listed as such: `ListRolePolicies` are the ones that are put.
    verbs = (f"List{verb}ed",) if verb == "Attach" else ("List", "Get", "Describe")
    return [f"{each}{several}" for each in verbs for several in (f"{stem}s", english.plural(stem))]
