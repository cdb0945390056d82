"""Which fields identify a resource, how it is found by them, and what adoption must be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ack import names
from ack.api.resource import ARN_PATH, AdoptionField, Batch, Each, Read, Source
from ack.generate import attributes
from ack.generate.config import ConfigError, ReadConfig
from ack.generate.field_map import FieldMap, required_paths
from ack.generate.resource_model import ARN_FIELD, Field
from ack.generate.roles import Role
from ack.generate.subject import Result, fold
from ack.model import Member, Operation

MAX_BATCH = 100
"""Identifiers in a call where `service.yaml` asks for batches and the model gives no limit."""


def read_operation(fields: FieldMap) -> tuple[Operation, bool]:
    """The operation that finds the resource, and whether it lists.

    Told by `read`; else the kind's Describe or Get, its GetAttributes, its plural Describe or List.

    Raises:
        ConfigError: the kind has none of them.
    """
    subject = fields.subject
    told = _config(fields).operation
    if told:
        operation = subject.book.model.operation(told)
        return operation, told == subject.roles.roles.get(Role.LIST)
    found = subject.operation(Role.READ, Role.GET_ATTRIBUTES, Role.LIST)
    if found is None:
        raise ConfigError(f"{subject.where}.read: no operation describes a {subject.kind}; name one")
    return found, found.name == subject.roles.roles.get(Role.LIST)


def _config(fields: FieldMap) -> ReadConfig:
    told = fields.subject.config.read
    return ReadConfig(operation=told) if isinstance(told, str) else told


def keys(fields: FieldMap, read: Operation) -> tuple[tuple[str, ...], str]:
    """The paths of the fields that identify the resource, and the rule or line that says so.

    Args:
        fields: the kind's fields.
        read: the operation that finds it.
    """
    subject = fields.subject
    told = [path for path, _, config in subject.fields() if config.key]
    if told:
        return tuple(_top_path(fields, ".".join(each)) for each in told), f"{subject.where}.fields: key"
    if subject.config.arn_key:
        return (ARN_PATH,), f"{subject.where}.arn_key"
    delete = subject.operation(Role.DELETE)
    for operation in (delete, read):
        if operation is None:
            continue
        paths = [path for _, path in required_paths(fields, operation)]
        if paths and all(paths):
            return tuple(path for path in paths if path), f"required by {operation.name}"
    for wanted in (("id", "name"), ()):
        for member in subject.book.inputs(read):
            each = fields.each(read, member)
            path = each.path if each else fields.path(read, member)
            if path and (not wanted or fold(names.go_name(member.name)).rstrip("s").endswith(wanted)):
                return (path,), f"input of {read.name}: {member.name}"
    return (ARN_PATH,), "no operation takes anything else"


def _top_path(fields: FieldMap, folded: str) -> str:
    """The path of a field from its folded one, dotted where it lies inside another."""
    if folded == ARN_FIELD:
        return ARN_PATH
    first, *steps = folded.split(".")
    for side, each in (("spec", fields.spec), ("status", fields.status)):
        for field in each.values():
            if first in (fold(field.go), fold(field.json)):
                return ".".join([side, field.json, *_inner(fields, field, steps)])
    if fields.subject.is_arn(folded):
        return ARN_PATH
    known = ", ".join([*fields.spec, *fields.status])
    raise ConfigError(f"{fields.subject.where}: there is no field {folded!r} to identify it by; there are {known}")


def _inner(fields: FieldMap, field: Field, steps: list[str]) -> Iterator[str]:
    for step in steps:
        nested = fields.subject.book.nested.get(field.type.shape)
        inside = list(nested.fields.values()) if nested else []
        found = next((each for each in inside if step in (fold(each.go), fold(each.json))), None)
        if found is None:
            known = ", ".join(each.json for each in inside)
            raise ConfigError(f"{fields.subject.where}: {field.json} has no {step!r} to identify by; it has {known}")
        field = found
        yield field.json


def find(fields: FieldMap, keys: tuple[str, ...], operation: Operation, *, listing: bool) -> Read:
    """How the resource is found."""
    subject = fields.subject
    config = _config(fields)
    result = subject.result(operation, listing=listing)
    many, path = result.many, result.path
    inputs = _inputs(fields, keys, operation)
    outputs = fields.outputs(operation, result)
    if attribute_map := attributes.read_result(fields, operation):
        path = attribute_map
        outputs = {entry: field for entry, field in fields.attributes.items() if not fields.is_write_only(field)}
        inputs |= attributes.everything(operation)
    match = _match(fields, keys, operation, result, config.match) if many else {}
    return Read(
        operation=operation.name,
        inputs=inputs,
        result=path,
        outputs=outputs,
        values=fields.values(outputs),
        defaults=fields.defaults(outputs),
        many=many,
        match=match,
        locate=_locate(fields, keys, config) if config.locate else None,
        batch=_batch(
            operation, inputs, match, limit=MAX_BATCH if config.batch or _is_ec2(fields) else 0, asked=config.batch
        )
        if many
        else None,
        first_page=config.first_page,
        needs=keys,
    )


def more(fields: FieldMap, keys: tuple[str, ...], operation: Operation, main: Read) -> Read:
    """A further read: only what the main one does not tell."""
    found = find(fields, keys, operation, listing=operation.name.startswith(("Describe", "List")))
    known = set(main.outputs.values())
    outputs = {member: path for member, path in found.outputs.items() if path not in known}
    return replace(found, outputs=outputs, needs=(), batch=None)


def _locate(fields: FieldMap, keys: tuple[str, ...], config: ReadConfig) -> Read:
    """The call that tells a resource's identifiers: from a list by what of the spec can never change, or directly."""
    subject, name = fields.subject, config.locate
    operation = subject.book.model.operation(name)
    lists = [member.shape for member in subject.book.outputs(operation) if member.shape.kind == "list"]
    listing = any(shape.element.kind == "structure" for shape in lists)
    result = subject.result(operation, listing=listing)
    inputs: dict[str, Source] = {m.name: path for m, path in required_paths(fields, operation) if path}
    inputs |= fields.told_inputs(operation) | fields.told_for("locate")
    outputs = {member: path for member, path in fields.outputs(operation, result).items() if path in keys}
    if not outputs:
        raise ConfigError(f"{subject.where}.read.locate: {name} tells none of {', '.join(keys)}")
    told = {m.name: fields.path(operation, m) for m in result.members if _is_scalar(m)}
    attribute_map = subject.attribute_map(operation, result.members)
    if attribute_map:
        told |= {f"{attribute_map.name}.{entry}": path for entry, path in fields.attributes.items()}
    by = {_top_path(fields, fold(each)) for each in config.locate_by}
    told |= {member: path for member, path in fields.outputs(operation, result).items() if path in by}
    match = {m: path for m, path in told.items() if path and (path in by if by else _is_fixed(fields, path))}
    return Read(
        operation=name,
        inputs=inputs,
        result=result.path,
        outputs=outputs,
        many=result.many,
        match=match if result.many else {},
        needs=tuple(source for source in inputs.values() if isinstance(source, str)),
    )


def _is_fixed(fields: FieldMap, path: str) -> bool:
    field = fields.field(path)
    return path.startswith("spec.") and field is not None and (field.required or field.wanted or field.immutable)


def _inputs(fields: FieldMap, keys: tuple[str, ...], operation: Operation) -> dict[str, Source]:
    """What identifies the resource, and nothing that would only filter: a filter by a changed field finds nothing."""
    naming = identifying(fields, keys)
    found: dict[str, Source] = {}
    for member in fields.subject.book.inputs(operation):
        path = fields.path(operation, member)
        each = None if path else fields.each(operation, member)
        if path and (member.required or path in naming):
            found[member.name] = path
        elif each and each.path in naming:
            found[member.name] = each
    return found | fields.told_inputs(operation)


def identifying(fields: FieldMap, keys: tuple[str, ...]) -> frozenset[str]:
    """The paths of all fields that name the resource: its keys, its ARN, and what its delete operation takes."""
    delete = fields.subject.operation(Role.DELETE)
    taken = {fields.path(delete, member) for member in fields.subject.book.inputs(delete)} if delete else set()
    return frozenset({*keys, ARN_PATH, *(path for path in taken if path)})


def _match(
    fields: FieldMap, keys: tuple[str, ...], operation: Operation, result: Result, told: list[str]
) -> Mapping[str, str]:
    wanted = tuple(_top_path(fields, fold(name)) for name in told) or keys
    return {
        member.name: path
        for member in result.members
        if (path := fields.path(operation, member)) and path in wanted and _is_scalar(member)
    }


def _is_scalar(member: Member) -> bool:
    return member.shape.kind not in ("list", "map", "structure")


def _is_ec2(fields: FieldMap) -> bool:
    """What EC2 describes, it describes for up to 1000 ids a call, which its model does not say.

    https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html
    """
    return fields.subject.book.model.protocol == "ec2"


def _batch(
    operation: Operation, inputs: Mapping[str, Source], match: Mapping[str, str], *, limit: int, asked: bool | None
) -> Batch | None:
    if asked is False or len(match) != 1:
        return None
    ((key, path),) = match.items()
    for name, source in inputs.items():
        if isinstance(source, Each) and source.path == path:
            most = operation.input.members[name].shape.maximum
            if most and most > 1:
                return Batch(name, key, int(most))
            return Batch(name, key, limit) if limit else None
    return None


def adoption(fields: FieldMap, keys: tuple[str, ...], read: Operation) -> tuple[AdoptionField, ...]:
    """The keys of the adoption annotation: what identifies the resource, then the read operation's other inputs.

    They are called as the published controllers call them: by the field's JSON name, `arn` for the ARN.
    """
    found: dict[str, AdoptionField] = {}
    for path in keys:
        name = "arn" if path == ARN_PATH else path.rpartition(".")[2]
        found[path] = AdoptionField(name=name, path=path, required=True)
    paging = set(read.paginator.input_tokens) | {read.paginator.limit_key} if read.paginator else set()
    for member in fields.subject.book.inputs(read):
        each = fields.each(read, member)
        path = each.path if each else fields.path(read, member) or ""
        scalar = each is not None or member.shape.kind == "string"
        if path and scalar and member.name not in paging and path not in found:
            name = "arn" if path == ARN_PATH else path.partition(".")[2]
            found[path] = AdoptionField(name=name, path=path, required=member.required)
    return tuple(found.values())
