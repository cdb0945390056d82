"""Fields with operations of their own: a setting that is put, got and taken away apart from its resource.

`from: PutBucketCors.CORSConfiguration` implies GetBucketCors and DeleteBucketCors. Whether the get operation gives the
field as a whole or its members one by one follows from its output.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from ack.api.resource import Call, Const, Filter, MemberSet, Part, Read, Source, Update
from ack.api.resource import Member as MemberSource
from ack.generate import error_codes, identity, member_sets
from ack.generate.config import ConfigError, FieldConfig, PartConfig
from ack.generate.field_map import FieldMap, leaf
from ack.generate.resource_model import Field
from ack.generate.subject import fold
from ack.model import Member, Operation

_PUT = re.compile(r"^(?:Put|Set|Update|Modify)")


def stems(put: str) -> list[str]:
    """What may follow Get or Delete in the names of a put operation's siblings: `BucketLifecycle` as well as
    `BucketLifecycleConfiguration`."""
    stem = _PUT.sub("", put)
    return [stem, *([stem.removesuffix("Configuration")] if stem.endswith("Configuration") else [])]


def sibling(put: str, prefixes: Iterable[str], there: Mapping[str, Operation]) -> Operation | None:
    """The first operation of one of these prefixes and of the put operation's stem that the service has."""
    for stem in stems(put):
        for prefix in prefixes:
            if f"{prefix}{stem}" in there:
                return there[f"{prefix}{stem}"]
    return None


def infer(
    fields: FieldMap, keys: tuple[str, ...], absent: tuple[str, ...], tags_field: str
) -> tuple[tuple[Part, ...], tuple[MemberSet, ...], tuple[Update, ...]]:
    """The kind's parts, its member sets, and updates for fields that can be set but not read.

    Args:
        fields: the kind's fields.
        keys: what identifies the resource.
        absent: codes that mean that the resource does not exist.
        tags_field: JSON name of the top-level field with the tags: it is no part.
    """
    naming = _Naming(fields, identity.identifying(fields, keys))
    parts: list[Part] = []
    sets: list[MemberSet] = []
    updates: list[Update] = []
    for path, _, config in fields.subject.fields():
        field = _spec_field(fields, path)
        if field is None or field.json == tags_field or config.read_only:
            continue
        if config.trigger:
            operation = fields.subject.book.model.operation(config.trigger)
            named = {**naming.inputs(operation), **fields.told_inputs(operation)}
            updates.append(Update(operation=operation.name, inputs=named, fields=(f"spec.{field.json}",)))
        elif config.from_ and not config.set and _is_sent(fields, config):
            made = _part(naming, field, config, absent)
            if isinstance(made, Part):
                parts.append(made)
            else:
                updates.append(made)
        elif config.set:
            sets.append(member_sets.told(fields, naming.paths, field, config.set))
        elif config.list_of:
            made_set = _member_set(naming, field, config)
            if made_set:
                sets.append(made_set)
    return (
        tuple(sorted(parts, key=lambda part: part.field)),
        tuple(sorted(sets, key=lambda each: each.field)),
        tuple(sorted(updates, key=lambda update: update.fields)),
    )


def details(fields: FieldMap, keys: tuple[str, ...], known: Iterable[str]) -> tuple[Call, ...]:
    """The reads of status fields that are outputs of another operation than the kind's own.

    Args:
        fields: the kind's fields.
        keys: what identifies the resource.
        known: the operations whose outputs are mapped anyway.
    """
    naming = _Naming(fields, identity.identifying(fields, keys))
    own = set(known)
    found: list[Call] = []
    for path, _, config in fields.subject.fields():
        name, _, member = config.from_.partition(".")
        field = next((f for f in fields.status.values() if path[0] in (fold(f.go), fold(f.json))), None)
        if not (config.read_only and member) or field is None or name in own:
            continue
        operation = fields.subject.book.model.operation(name)
        inputs: dict[str, Source] = naming.inputs(operation)
        if config.filter:
            inputs = {"Filters": Filter(config.filter, keys[0])}
        found.append(Call(operation=name, inputs=inputs, outputs={member: f"status.{field.json}"}, clears=True))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Naming:
    """The kind's fields, and those of them that name the resource in any operation."""

    fields: FieldMap
    paths: frozenset[str]

    def inputs(self, operation: Operation) -> dict[str, Source]:
        """The inputs of an operation that name the resource."""
        return {
            member.name: path
            for member in self.fields.subject.book.inputs(operation)
            if (path := self.fields.path(operation, member)) in self.paths and path
        }


def _spec_field(fields: FieldMap, path: tuple[str, ...]) -> Field | None:
    if len(path) != 1:
        return None
    return next((field for field in fields.spec.values() if path[0] in (fold(field.go), fold(field.json))), None)


def _is_sent(fields: FieldMap, config: FieldConfig) -> bool:
    """Whether the field is an input of another operation than create. What is only given is no part: reads fill it."""
    operation, _, path = config.from_.partition(".")
    if operation == fields.subject.create.name:
        return False
    shape = fields.subject.book.model.operation(operation).input
    for step in path.split(".") if path else ():
        member = shape.member(step)
        if member is None:
            return False
        shape = member.shape
    return True


def _part(naming: _Naming, field: Field, config: FieldConfig, absent: tuple[str, ...]) -> Part | Update:
    model = naming.fields.subject.book.model
    told = config.part or PartConfig()
    operation_name, _, member_path = config.from_.partition(".")
    put = model.operation(told.put or operation_name)
    path = f"spec.{field.json}"
    put_inputs = naming.inputs(put)
    nested = naming.fields.subject.book.nested.get(field.type.shape)
    if member_path:
        member = _member(put, member_path)
        put_inputs_of_field: dict[str, Source] = {member_path: path}
    else:  # The field is all that the operation takes, beside what names the resource.
        member = None
        put_inputs_of_field = {
            each.member: f"{path}.{each.json}"
            for each in (nested.fields.values() if nested else ())
            if each.member not in put_inputs
        }
    put_call = Call(
        operation=put.name,
        inputs={**put_inputs, **put_inputs_of_field, **naming.fields.told_inputs(put)},
        outputs=naming.fields.subject.service.operation(put.name).outputs,
    )
    read = model.operation(told.read) if told.read else sibling(put.name, ("Get", "Describe"), model.operations)
    if read is None or config.output:
        return Update(operation=put.name, inputs=put_call.inputs, fields=(path,))
    return Part(
        field=path,
        read=Read(
            operation=read.name,
            inputs={**naming.inputs(read), **_attribute(read, member_path), **naming.fields.told_inputs(read)},
            result=naming.fields.subject.service.operation(read.name).result or "",
            outputs=_nested_output(read, member_path, path) or _outputs(naming.fields, read, member, field),
        ),
        put=put_call,
        delete=_delete(naming, put, told, put_inputs, member_path),
        absent=error_codes.join(error_codes.part_absent(read, absent), told.absent),
        default=told.default,
        unsupported=tuple(told.unsupported),
    )


def _attribute(read: Operation, member_path: str) -> dict[str, Source]:
    """The choice of a get operation that gives one attribute a call: that of the member's name."""
    choice = read.input.members.get("Attribute")
    wanted = fold(member_path.partition(".")[0])
    found = next((value for value in choice.shape.enum if fold(value) == wanted), None) if choice else None
    return {"Attribute": Const(found)} if found else {}


def _nested_output(read: Operation, member_path: str, path: str) -> Mapping[str, str]:
    """The output of a member inside a structure (`EnableDnsSupport.Value`), where the get operation has the like."""
    shape = read.output
    steps = member_path.split(".")
    for step in steps:
        member = shape.member(step)
        if member is None:
            return {}
        shape = member.shape
    return {member_path: path} if len(steps) > 1 else {}


def _member(operation: Operation, path: str) -> Member:
    shape, member = operation.input, None
    for step in path.split("."):
        member = shape.member(step)
        if member is None:
            raise ConfigError(f"{operation.name} takes no {path!r}; it takes {', '.join(operation.input.members)}")
        shape = member.shape
    assert member is not None
    return member


def _outputs(fields: FieldMap, read: Operation, member: Member | None, field: Field) -> Mapping[str, str]:
    """How the get operation gives the field: under its name, under another name with its shape, or member by member."""
    told = fields.subject.service.operation(read.name).result
    outputs = fields.subject.result(read).members if told else fields.subject.book.outputs(read)
    path = f"spec.{field.json}"
    for out in outputs if member else ():
        if member and fold(out.name) == fold(member.name):
            return {out.name: path}
    for out in outputs if member else ():
        if member and out.shape.name == member.shape.name and out.shape.kind != "string":
            return {out.name: path}
    nested = fields.subject.book.nested.get(field.type.shape)
    inside = {fold(each.member): each for each in nested.fields.values()} if nested else {}
    flat = {out.name: f"{path}.{inside[fold(out.name)].json}" for out in outputs if fold(out.name) in inside}
    if not flat:
        raise ConfigError(
            f"{fields.subject.where}.fields.{field.json}: {read.name} gives nothing that looks like it;"
            f" name another operation under part.read"
        )
    return flat


def _delete(
    naming: _Naming, put: Operation, told: PartConfig, put_inputs: Mapping[str, Source], member_path: str
) -> Call | None:
    model = naming.fields.subject.book.model
    if told.reset is not msgspec.UNSET:
        return Call(operation=put.name, inputs={**put_inputs, member_path: Const(told.reset)})
    delete = model.operation(told.delete) if told.delete else sibling(put.name, ("Delete", "Remove"), model.operations)
    return Call(operation=delete.name, inputs=naming.inputs(delete)) if delete else None


def _member_set(naming: _Naming, field: Field, config: FieldConfig) -> MemberSet | None:
    """The operations that keep a list element by element: a Put or Add that takes one element, its List and its Delete.

    `None` if the service has no such operations: then the list is the kind's own business.
    """
    operations = naming.fields.subject.book.model.operations
    told = config.part or PartConfig()
    shape = naming.fields.subject.book.find(config.list_of)
    assert shape is not None
    put = operations[told.put] if told.put else None
    element: Member | None = None
    for operation in [put] if put else operations.values():
        if not put and not re.match(r"Put|Add|Create|Set", operation.name):
            continue
        element = next((m for m in operation.input.members.values() if m.shape.name == shape.name), None)
        if element is not None and naming.inputs(operation):
            put = operation
            break
    if put is None or element is None:
        return None
    stem = re.sub(r"^(?:Put|Add|Create|Set)", "", put.name)
    read = operations.get(told.read or f"List{stem}s") or operations.get(f"Get{stem}s")
    delete = operations.get(told.delete or f"Delete{stem}") or operations.get(f"Remove{stem}")
    if read is None or delete is None:
        return None
    nested = naming.fields.subject.book.nested[field.type.leaf.shape]
    result = next((m for m in read.output.members.values() if leaf(m.shape).name == shape.name), None)
    if result is None:
        return None
    keys = {
        m.name: inner
        for m in delete.input.members.values()
        if m.required and (inner := next((f for f in nested.fields.values() if f.member == m.name), None))
    }
    if len(keys) != 1:
        raise ConfigError(
            f"{naming.fields.subject.where}.fields.{field.json}: {delete.name} does not tell the key of an element"
        )
    ((key_member, key),) = keys.items()

    def with_key(operation: Operation) -> dict[str, Source]:
        given: dict[str, Source] = dict(naming.inputs(operation))
        if key_member in operation.input.members:
            given[key_member] = MemberSource(key.json)
        return given

    return MemberSet(
        field=f"spec.{field.json}",
        key=(key.json,),
        read=Call(operation=read.name, inputs=naming.inputs(read)),
        items=result.name,
        put=Call(operation=put.name, inputs={**with_key(put), element.name: MemberSource()}),
        delete=Call(operation=delete.name, inputs=with_key(delete)),
        absent=tuple(told.absent),
        unsupported=tuple(told.unsupported),
    )
