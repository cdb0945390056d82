"""Puts a kind's declaration together from what the modules of inference find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, TypeVar

import msgspec

from ack.api.resource import (
    ARN_PATH,
    Attributes,
    Call,
    Compare,
    FinalSnapshot,
    LateInit,
    OtherCreate,
    OtherVersion,
    Reference,
    Resource,
    SecretExport,
    SecretOutput,
    Service,
    Source,
    Unmanaged,
    Update,
    When,
)
from ack.generate import (
    attributes,
    element_sets,
    english,
    error_codes,
    identity,
    member_sets,
    parameters,
    parts,
    search,
    states,
    tagging,
    updates,
)
from ack.generate.classes import Classes
from ack.generate.config import ConfigError, FieldConfig, PrintConfig
from ack.generate.field_map import FieldMap, find_field, lists, make_source
from ack.generate.resource_model import Column, Field, Kind, Nested, Type
from ack.generate.roles import Role
from ack.generate.split import split
from ack.generate.subject import Subject, fold
from ack.model import Operation

AnyCall = TypeVar("AnyCall", bound=Call)


def kind(subject: Subject) -> Kind:
    """The kind's fields, before any declaration: nested shapes must be complete first, since kinds share them."""
    spec, status = split(subject)
    aliases = {}
    for path, _, config in subject.fields():
        field = find_field(spec, path[0]) if len(path) == 1 and config.alias else None
        if field:
            aliases[config.alias] = field.json
    return Kind(
        name=subject.kind,
        plural=english.plural(subject.kind).lower(),
        spec=spec,
        status=status,
        aliases=aliases,
        columns=_columns(subject, spec, status),
        short_names=tuple(subject.config.short_names),
        versions=subject.config.versions,
    )


def declare(subject: Subject, made: Kind, service: Service, classes: Classes) -> Resource:
    """The declaration of a kind, also stored in it.

    Raises:
        ConfigError: what is needed can be neither inferred nor is it told.
    """
    fields = FieldMap(subject, made.spec, made.status)
    read_operation, listing = identity.read_operation(fields)
    keys, why = identity.keys(fields, read_operation)
    made.origins["keys"] = why
    delete = _delete_operation(subject)
    absent = error_codes.join(error_codes.absent(subject.kind, (read_operation, delete)), subject.config.absent)
    _freeze_keys(fields, made, keys)

    tag_field = tagging.find_field(fields)
    read = _beside(subject, identity.find(fields, keys, read_operation, listing=listing))
    tags = None
    if tag_field:
        in_read = any(_covers(path, tag_field.path) for path in read.outputs.values())
        tags = tagging.infer(fields, tag_field, keys, with_read=in_read)
    reads = tuple(
        identity.more(fields, keys, subject.book.model.operation(name), read) for name in subject.config.reads
    )
    naming = parts.Naming(fields, identity.identifying(fields, keys))
    own_parts, loose = parts.infer(fields, read, naming, absent, tag_field.top if tags and tag_field else "")
    members = member_sets.infer(naming, read)
    sets = element_sets.infer(fields, naming.paths)
    settings = parameters.infer(naming)
    apart = {part.field for part in own_parts} | {each.field for each in members}
    apart |= {each.field for each in sets} | {each.field for each in settings}
    immutable = tuple(sorted(_immutable(made, classes.nested)))
    left_out = apart | set(immutable) | ({f"spec.{tag_field.top}"} if tags and tag_field else set())
    left_out |= {path for path, config in _told(fields) if config.create_only}
    taken = {part.put.operation for part in own_parts} | {each.put.operation for each in members}
    taken |= {each.put.operation for each in sets}
    if tags:
        taken.add(tags.set.operation)
    of_map = attributes.update(fields, _naming(fields, keys))
    if of_map:
        taken.add(of_map.operation)
        left_out |= set(of_map.fields)
    found = updates.infer(fields, keys, frozenset(taken), frozenset(left_out))
    changes = updates.merge(found, [*([of_map] if of_map else []), *loose])
    changes = updates.apart(fields, _with_resets(fields, changes))

    resource = Resource(
        service=service,
        kind=made.name,
        plural=made.plural,
        spec=classes.spec(made),
        status=classes.status(made),
        read=read,
        reads=reads,
        create=_told_call(fields, "create", _create(fields, subject.create, tag_field if tags else None)),
        other_creates=tuple(_other_creates(fields, tag_field if tags else None)),
        updates=tuple(_told_call(fields, "update", update) for update in changes),
        delete=_told_call(fields, "delete", _delete(fields, delete)) if delete else None,
        final_snapshot=_final_snapshot(subject),
        parts=own_parts,
        members=members,
        sets=sets,
        details=parts.details(fields, keys),
        parameters=settings,
        tags=tags,
        arn=subject.config.arn or tagging.arn_template(fields, keys),
        copies=_copies(fields),
        keys=keys,
        adoption=identity.adoption(fields, keys, read_operation),
        aliases=made.aliases,
        prefixes={path: config.prefix for path, config in _told(fields) if config.prefix},
        immutable=immutable,
        compare={path: Compare(config.compare) for path, config in _told(fields) if config.compare},
        late_initialize=tuple(
            LateInit(field=path, optional=config.late_init == "optional")
            for path, config in _told(fields)
            if config.late_init
        ),
        references=tuple(_references(made, classes.nested)),
        secret_outputs=tuple(
            SecretOutput(field=f"spec.{field.json}", member=field.output)
            for field in made.spec.values()
            if field.output
        ),
        secret_export=_secret_export(subject, made),
        absent=absent,
        exists=error_codes.join(error_codes.exists(subject.create), subject.config.exists),
        terminal=_terminal(subject, [*changes, *(part.put for part in own_parts)]),
        synced=_when(subject.config.synced),
        updatable=_when(subject.config.updatable),
        deletable=_when(subject.config.deletable),
        delete_failed=tuple(states.delete_failed(subject.result(read_operation, listing=listing), read.outputs)),
        before_delete=tuple(path for path, config in _told(fields) if config.before_delete),
        delete_as_read=subject.config.delete_as_read,
        one_at_a_time=subject.config.one_at_a_time,
        unmanaged=tuple(
            Unmanaged(field=path, annotation=config.unmanaged.annotation, value=config.unmanaged.value)
            for path, config in _told(fields)
            if config.unmanaged
        ),
        gone=_when(subject.config.gone),
        leaving=_when(subject.config.leaving),
        failed=_when(subject.config.failed),
        resync_seconds=subject.config.resync_seconds,
        versions=tuple(
            OtherVersion(name=name, moved=each.moved, without=tuple(each.without))
            for name, each in subject.config.versions.items()
        ),
    )
    made.resource = search.with_search(fields, resource)
    return made.resource


def _delete_operation(subject: Subject) -> Operation | None:
    if subject.config.delete:
        return subject.book.model.operation(subject.config.delete)
    return subject.operation(Role.DELETE)


def _delete(fields: FieldMap, operation: Operation) -> Call:
    return Call(operation=operation.name, inputs=fields.inputs(operation))


def _final_snapshot(subject: Subject) -> FinalSnapshot | None:
    told = subject.config.final_snapshot
    if told is None:
        return None
    where = f"{subject.where}.final_snapshot.inputs"
    inputs = {name: make_source(each, f"{where}.{name}") for name, each in told.inputs.items()}
    return FinalSnapshot(inputs=inputs, unless=tuple(told.unless))


def _secret_export(subject: Subject, made: Kind) -> SecretExport | None:
    told = subject.config.secret_export
    if told is None:
        return None
    where = f"{subject.where}.secret_export"
    field = next((each for each in made.spec.values() if each.json == told.field), None)
    if field is None or field.type.kind != "secret":
        raise ConfigError(f"{where}.field: {told.field!r} is no field of the spec with `secret: true`")
    return SecretExport(
        field=f"spec.{told.field}",
        type=told.type,
        keys=tuple(told.keys),
        version=told.version,
        when=_when(told.when),
    )


def _told_call(fields: FieldMap, use: Literal["create", "update", "delete"], call: AnyCall) -> AnyCall:
    """The call with what `service.yaml` says of it for this use, and of what its answer gives beside the result."""
    told = fields.told_for(use)
    return _beside(fields.subject, replace(call, inputs={**call.inputs, **told}) if told else call)


def _beside(subject: Subject, call: AnyCall) -> AnyCall:
    """The call with the outputs beside its result, if there are any: then all are named from the answer itself."""
    beside = subject.service.operation(call.operation).beside
    if not beside:
        return call
    outputs = {
        # A dot in front tells a member from itself, where it fills two fields.
        (f".{call.result}{member}" if member.startswith(".") else f"{call.result}.{member}"): path
        for member, path in call.outputs.items()
    }
    return replace(call, result="", outputs={**outputs, **beside})


def _covers(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}.")


def _freeze_keys(fields: FieldMap, made: Kind, keys: tuple[str, ...]) -> None:
    """What identifies a resource cannot change: another value would be another resource."""
    for path in keys:
        side, _, name = path.partition(".")
        if side == "spec" and "." not in name and not made.spec[name].ref:
            made.spec[name].immutable = True
            made.origins[f"spec.{name}: immutable"] = "it identifies the resource"


def _create(fields: FieldMap, operation: Operation, tag_field: tagging.TagField | None) -> Call:
    tags = tagging.create_inputs(fields, operation, tag_field)
    inputs = {name: tags.get(name, source) for name, source in fields.inputs(operation, "create").items()}
    attribute_map = fields.subject.attribute_map(operation, operation.input.members.values())
    if attribute_map:
        own = fields.subject.book.inputs(operation)
        inputs[attribute_map.name] = Attributes(attributes.create_entries(fields, own))
    result = fields.subject.result(operation)
    outputs = fields.outputs(operation, result)
    return Call(
        operation=operation.name,
        inputs={**inputs, **{name: source for name, source in tags.items() if name not in inputs}},
        result=result.path,
        outputs=outputs,
        values=fields.values(outputs),
    )


def _naming(fields: FieldMap, keys: tuple[str, ...]) -> dict[str, Source]:
    """The inputs that identify the resource in the operation that sets its attributes."""
    operation = fields.subject.operation(Role.SET_ATTRIBUTES)
    if operation is None:
        return {}
    naming = identity.identifying(fields, keys)
    found = {m.name: fields.path(operation, m) for m in fields.subject.book.inputs(operation)}
    return {**{m: path for m, path in found.items() if path in naming and path}, **fields.told_inputs(operation)}


def _copies(fields: FieldMap) -> dict[str, str]:
    told = {path: config for path, config in _told(fields) if path.startswith("status.")}
    arns = {path: ARN_PATH for path, config in told.items() if config.arn}
    return arns | {path: config.copy_of for path, config in told.items() if config.copy_of}


def _with_resets(fields: FieldMap, changes: Iterable[Update]) -> tuple[Update, ...]:
    told = {path: config.reset for path, config in _told(fields) if config.reset is not msgspec.UNSET}
    return tuple(
        replace(update, resets={path: told[path] for path in update.fields if path in told}) for update in changes
    )


def _other_creates(fields: FieldMap, tag_field: tagging.TagField | None) -> Iterator[OtherCreate]:
    subject = fields.subject
    for name, operation in subject.config.create_with.items():
        path = fields.find(tuple(fold(step) for step in name.split(".")))
        if not path:
            raise ConfigError(f"{subject.where}.create_with: there is no field {name!r}")
        call = _create(fields, subject.book.model.operation(operation), tag_field)
        yield OtherCreate(
            when=path,
            operation=call.operation,
            inputs=call.inputs,
            result=call.result,
            outputs=call.outputs,
            values=call.values,
        )


def _told(fields: FieldMap) -> Iterator[tuple[str, FieldConfig]]:
    """Each field that `service.yaml` says something of, by its path."""
    for path, _, config in fields.subject.fields():
        full = fields.find(path)
        if full:
            yield full, config


def _walk(fields: Mapping[str, Field], nested: Mapping[str, Nested], prefix: str) -> Iterator[tuple[str, Field]]:
    """Every field at or below some fields, with its path. What lies in maps has no path: its keys are the user's."""
    for field in fields.values():
        path = f"{prefix}.{field.json}"
        yield path, field
        inside = nested.get(field.type.leaf.shape)
        if inside and not _has_map(field.type):
            yield from _walk(inside.fields, nested, path + lists(field.type))


def _has_map(type_: Type) -> bool:
    return type_.kind == "map" or (type_.of is not None and _has_map(type_.of))


def _immutable(made: Kind, nested: Mapping[str, Nested]) -> Iterator[str]:
    for path, field in _walk(made.spec, nested, "spec"):
        if field.immutable:
            yield path


def _references(made: Kind, nested: Mapping[str, Nested]) -> Iterator[Reference]:
    for path, field in _walk(made.spec, nested, "spec"):
        if field.target:
            parent = path.rpartition(".")[0]
            yield Reference(
                field=path,
                ref=f"{parent}.{field.ref}",
                group=field.target.group,
                kind=field.target.kind,
                plural=english.plural(field.target.kind).lower(),
                path=field.target.path,
                many=field.type.kind == "list",
                required=field.wanted,
                format=field.target.format,
                early=field.early,
            )


def _terminal(subject: Subject, calls: list[Call]) -> tuple[str, ...]:
    passing = set(subject.config.passing)
    found = (code for code in error_codes.terminal(_writers(subject, calls)) if code not in passing)
    return error_codes.join(found, subject.config.terminal)


def _writers(subject: Subject, calls: list[Call]) -> list[Operation]:
    others = [subject.book.model.operation(name) for name in subject.config.create_with.values()]
    return [subject.create, *others, *(subject.book.model.operation(call.operation) for call in calls)]


def _when(told: Mapping[str, list[Any]] | Mapping[str, list[Any] | Literal["set"]]) -> tuple[When, ...]:
    return tuple(When(path=path, values=() if values == "set" else tuple(values)) for path, values in told.items())


_COLUMN_TYPES = {"integer": "integer", "boolean": "boolean", "number": "number", "timestamp": "date"}


def _columns(subject: Subject, spec: Mapping[str, Field], status: Mapping[str, Field]) -> tuple[Column, ...]:
    found: list[tuple[int, Column]] = []
    for path, _, config in subject.fields():
        if config.print is None or len(path) != 1:
            continue
        told = PrintConfig(name=config.print) if isinstance(config.print, str) else config.print
        for side, fields in (("spec", spec), ("status", status)):
            field = find_field(fields, path[0])
            if field:
                type_ = _COLUMN_TYPES.get(field.type.kind, "string")
                column = Column(name=told.name, path=f".{side}.{field.json}", type=type_, priority=told.priority)
                found.append((told.index, column))
                break
    for each in subject.config.columns:
        column = Column(name=each.name, path=each.path, type=each.type, priority=each.priority)
        found.append((each.index, column))
    order = subject.config.order_columns

    def rank(pair: tuple[int, Column]) -> tuple[int, str]:
        index, column = pair
        return (index, "") if order == "index" else (0, str(getattr(column, order)))

    return tuple(column for _, column in sorted(found, key=rank))
