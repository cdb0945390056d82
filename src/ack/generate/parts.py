"""Fields with operations of their own: a setting that is put, got and taken away apart from its resource.

`from: PutBucketCors.CORSConfiguration` implies GetBucketCors and DeleteBucketCors. Whether the get operation gives the
field as a whole or its members one by one follows from its output.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from ack.api.resource import Call, Const, Filter, Part, Read, Source, Update
from ack.generate import error_codes
from ack.generate.config import ConfigError, FieldConfig, PartConfig
from ack.generate.field_map import FieldMap, gives
from ack.generate.resource_model import Field
from ack.generate.roles import Role
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
    fields: FieldMap, read: Read, naming: Naming, absent: tuple[str, ...], tags_field: str
) -> tuple[tuple[Part, ...], tuple[Update, ...]]:
    """The kind's parts, and updates for fields that can be set but not read.

    Args:
        fields: the kind's fields.
        read: how the resource is found.
        naming: what identifies the resource in any operation.
        absent: codes that mean that the resource does not exist.
        tags_field: JSON name of the top-level field with the tags: it is no part.
    """
    parts: list[Part] = []
    updates: list[Update] = []
    for path, _, config in fields.subject.fields():
        field = spec_field(fields, path)
        if field is None or field.json == tags_field or config.read_only or config.parameters:
            continue
        if config.set:
            continue
        if config.trigger:
            operation = fields.subject.book.model.operation(config.trigger)
            named = {**naming.inputs(operation), **fields.told_inputs(operation)}
            updates.append(Update(operation=operation.name, inputs=named, fields=(f"spec.{field.json}",)))
        elif config.part and config.part.put and not config.from_:
            parts.append(_switch(naming, field, config, absent))
        elif config.from_ and _is_sent(fields, config):
            made = _part(naming, read, field, config, absent)
            if isinstance(made, Part):
                parts.append(made)
            else:
                updates.append(made)
    return (
        tuple(sorted(parts, key=lambda part: part.field)),
        tuple(sorted(updates, key=lambda update: update.fields)),
    )


def details(fields: FieldMap, keys: tuple[str, ...]) -> tuple[Call, ...]:
    """The reads of status fields that another operation gives, asked with a filter by what identifies the resource."""
    found: list[Call] = []
    for path, _, config in fields.subject.fields():
        name, _, member = config.from_.partition(".")
        field = next((f for f in fields.status.values() if path[0] in (fold(f.go), fold(f.json))), None)
        if not config.filter or field is None:
            continue
        inputs: dict[str, Source] = {"Filters": Filter(config.filter, keys[0])}
        found.append(Call(operation=name, inputs=inputs, outputs={member: f"status.{field.json}"}, clears=True))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Naming:
    """The kind's fields, and those of them that name the resource in any operation."""

    fields: FieldMap
    paths: frozenset[str]

    def inputs(self, operation: Operation) -> dict[str, Source]:
        """The inputs of an operation that name the resource, even if `service.yaml` ignores them as fields."""
        return {
            member.name: path
            # By the model itself: what is left out of all fields may still name the resource.
            for member in operation.input.members.values()
            if (path := self.fields.path(operation, member)) in self.paths and path
        }

    def sibling(self, put: str, prefixes: Iterable[str]) -> Operation | None:
        """As the function of that name; what reads or deletes the resource as a whole is no field's own operation."""
        subject = self.fields.subject
        roles = (subject.operation(role) for role in (Role.READ, Role.DELETE))
        whole = {operation.name for operation in roles if operation} | {subject.config.delete}
        found = sibling(put, prefixes, subject.book.model.operations)
        return None if found and found.name in whole else found


def spec_field(fields: FieldMap, path: tuple[str, ...]) -> Field | None:
    """The spec's field of a folded path of one step."""
    if len(path) != 1:
        return None
    return next((field for field in fields.spec.values() if path[0] in (fold(field.go), fold(field.json))), None)


def _is_sent(fields: FieldMap, config: FieldConfig) -> bool:
    """Whether the field is an input of another operation than create. What is only given is no part: reads fill it."""
    operation, _, path = config.from_.partition(".")
    if operation in (fields.subject.create.name, *fields.subject.config.create_with.values()):
        return False
    shape = fields.subject.book.model.operation(operation).input
    for step in path.split(".") if path else ():
        member = shape.member(step)
        if member is None:
            return False
        shape = member.shape
    return True


def _part(naming: Naming, main: Read, field: Field, config: FieldConfig, absent: tuple[str, ...]) -> Part | Update:
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
            if each.member and each.member not in put_inputs
        }
    put_call = Call(
        operation=put.name,
        inputs={**put_inputs, **put_inputs_of_field, **naming.fields.told_inputs(put)},
        outputs=naming.fields.told_outputs(put),
    )
    read = model.operation(told.read) if told.read else naming.sibling(put.name, ("Get", "Describe"))
    delete = _delete(naming, put, told, put_inputs, member_path)
    if config.output and path in main.outputs.values() and not told.read:
        read = None  # The kind's own read tells it.
    if config.write_only:
        read = None
    if read is None and (delete is None or path not in main.outputs.values()):
        return Update(operation=put.name, inputs=put_call.inputs, fields=(path,))
    outputs: Mapping[str, str] = {}
    if read:
        outputs = _nested_output(read, member_path, path) or _outputs(naming.fields, read, member, field)
    return Part(
        field=path,
        read=Read(
            operation=read.name,
            inputs=naming.inputs(read) | _attribute(read, member_path) | naming.fields.told_inputs(read),
            result=naming.fields.subject.service.operation(read.name).result or "",
            outputs=outputs,
            values=naming.fields.values(outputs),
            defaults=naming.fields.defaults(outputs),
        )
        if read
        else None,
        put=put_call,
        delete=delete,
        absent=error_codes.join(error_codes.part_absent(read, absent) if read else (), told.absent),
        default=told.default,
        unsupported=tuple(told.unsupported),
    )


def _switch(naming: Naming, field: Field, config: FieldConfig, absent: tuple[str, ...]) -> Part:
    """A boolean that one operation makes true and another one false: `EnableKeyRotation`, `DisableKeyRotation`, and
    `GetKeyRotationStatus` tells which.

    Raises:
        ConfigError: it is no boolean, or an operation is missing.
    """
    model = naming.fields.subject.book.model
    told = config.part or PartConfig()
    put, stem = model.operation(told.put), told.put.removeprefix("Enable")
    read = _named(model.operations, told.read, f"Get{stem}Status", f"Get{stem}", f"Describe{stem}")
    delete = _named(model.operations, told.delete, f"Disable{stem}")
    if field.type.kind != "boolean" or read is None or delete is None:
        where = f"{naming.fields.subject.where}.fields.{field.json}.part"
        what = "a part without `from` is a boolean with operations that enable, disable and read it"
        raise ConfigError(f"{where}: {what}; name them")

    def call(operation: Operation) -> Call:
        return Call(operation=operation.name, inputs=naming.inputs(operation) | naming.fields.told_inputs(operation))

    outputs = (
        {config.output: f"spec.{field.json}"}
        if config.output
        else {
            member.name: f"spec.{field.json}"
            for member in read.output.members.values()
            if member.shape.kind == "boolean"
        }
    )
    return Part(
        field=f"spec.{field.json}",
        read=Read(operation=read.name, inputs=call(read).inputs, outputs=outputs),
        put=call(put),
        delete=call(delete),
        switch=True,
        absent=error_codes.join(error_codes.part_absent(read, absent), told.absent),
        default=False,
        unsupported=tuple(told.unsupported),
    )


def _named(there: Mapping[str, Operation], told: str, *names: str) -> Operation | None:
    """The told operation, else the first of some names that the service has."""
    return there[told] if told else next((there[name] for name in names if name in there), None)


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
    """How the get operation gives the field: as told, under its name, under another name with its shape, or member by
    member."""
    result = fields.subject.service.operation(read.name).result
    outputs = fields.subject.result(read).members if result else fields.subject.book.outputs(read)
    told = {
        config.output: fields.find(steps)
        for steps, _, config in fields.subject.fields()
        if config.output and steps[0] == fold(field.json)
        if gives(read.output, f"{result}.{config.output}" if result else config.output)
    }
    if told:
        return told
    path = f"spec.{field.json}"
    for out in outputs if member else ():
        if member and fold(out.name) == fold(member.name):
            return {out.name: path}
    for out in outputs if member else ():
        if member and out.shape.name == member.shape.name and out.shape.kind != "string":
            return {out.name: path}
    nested = fields.subject.book.nested.get(field.type.shape)
    inside = {fold(each.member): each for each in nested.fields.values() if each.member} if nested else {}
    told = fields.told_outputs(read)
    flat = {out.name: f"{path}.{inside[fold(out.name)].json}" for out in outputs if fold(out.name) in inside}
    if told:
        return {**flat, **told}
    if not flat:
        raise ConfigError(
            f"{fields.subject.where}.fields.{field.json}: {read.name} gives nothing that looks like it;"
            f" name another operation under part.read"
        )
    return flat


def _delete(
    naming: Naming, put: Operation, told: PartConfig, put_inputs: Mapping[str, Source], member_path: str
) -> Call | None:
    model = naming.fields.subject.book.model
    if told.reset is not msgspec.UNSET:
        return Call(operation=put.name, inputs={**put_inputs, member_path: Const(told.reset)})
    delete = model.operation(told.delete) if told.delete else naming.sibling(put.name, ("Delete", "Remove"))
    if delete is None:
        return None
    return Call(operation=delete.name, inputs=naming.inputs(delete) | naming.fields.told_inputs(delete))
