"""Which operations change a resource, and which fields each carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ack import names
from ack.api.resource import ARN_PATH, Added, NextMinor, Removed, Source, Text, Update
from ack.generate import identity
from ack.generate.config import ConfigError, UpdateConfig
from ack.generate.field_map import FieldMap
from ack.generate.resource_model import Field
from ack.generate.roles import Role, classify
from ack.generate.subject import Subject, fold
from ack.model import Operation

_CHANGES = re.compile(r"^(?:Put|Update|Modify|Set)")
_ONE_ATTRIBUTE = re.compile(r"^Modify\w+Attribute$")
"""EC2 takes one attribute a call: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html"""


def infer(
    fields: FieldMap, keys: tuple[str, ...], taken: frozenset[str], left_out: frozenset[str]
) -> tuple[Update, ...]:
    """The updates of a kind, in the order in which they run: its update operation, those told, those found.

    An operation is found if its name says that it changes something, it takes what identifies the resource, everything
    else that it requires is a field of the spec, and it carries a field that no update before it carries.

    Args:
        fields: the kind's fields.
        keys: what identifies the resource.
        taken: operations that have another use: of parts, tags, other kinds.
        left_out: field paths that no update carries: parts, tags, what cannot change.
    """
    subject = fields.subject
    main = subject.operation(Role.UPDATE)
    told = subject.config.updates
    grouped = {each.operation for each in told if isinstance(each, UpdateConfig)}
    found: list[Update] = []
    carried: set[str] = set()
    for each in [*([main.name] if main and main.name not in grouped else []), *told]:
        if isinstance(each, UpdateConfig):
            update = _group(fields, each, keys)
        else:
            update = _update(fields, subject.book.model.operation(each), keys, left_out)
        if update.fields:
            found.append(update)
            carried |= set(update.fields)
    taken |= _told_elsewhere(subject)
    for name, operation in subject.book.model.operations.items():
        chosen = {update.operation for update in found}
        if name in chosen or name in taken or name in subject.service.ignore.operations or operation.deprecated:
            continue
        if _CHANGES.match(name) and not _of_another_kind(fields, name) and _complete(fields, operation, keys):
            update = _update(fields, operation, keys, left_out)
            if set(update.fields) - carried:
                found.append(update)
                carried |= set(update.fields)
    return tuple(found)


def merge(updates: Iterable[Update], more: Iterable[Update]) -> tuple[Update, ...]:
    """All updates, those of one operation made into one, unless `service.yaml` takes them apart."""
    found = list(updates)
    for update in more:
        alone = _ONE_ATTRIBUTE.match(update.operation)
        if any(known.operation == update.operation and known.fields == update.fields for known in found if alone):
            continue
        at = None if alone else next((i for i, known in enumerate(found) if known.operation == update.operation), None)
        if at is None:
            found.append(update)
        else:
            known = found[at]
            fields = tuple(dict.fromkeys((*known.fields, *update.fields)))
            found[at] = replace(known, inputs={**known.inputs, **update.inputs}, fields=fields)
    return tuple(found)


def apart(fields: FieldMap, updates: Iterable[Update]) -> tuple[Update, ...]:
    """The updates, those of `operations.<op>.apart` taken apart: for each of these members a call of its own."""
    found: list[Update] = []
    for update in updates:
        told = fields.subject.service.operation(update.operation).apart
        carriers = {name: path for name, source in update.inputs.items() if (path := _carries(source, frozenset()))}
        carriers = {name: path for name, path in carriers.items() if path in update.fields}
        alone = [name for name in carriers if told == "all" or name in told]
        groups = [[name] for name in alone] + [[name for name in carriers if name not in alone]]
        for group in groups if alone else ():
            kept = {name: source for name, source in update.inputs.items() if name in group or name not in carriers}
            paths = tuple(dict.fromkeys(carriers[name] for name in group))
            found += [replace(update, inputs=kept, fields=paths)] if paths else []
        found += [] if alone else [update]
    return tuple(found)


def _told_elsewhere(subject: Subject) -> frozenset[str]:
    """The operations that `service.yaml` names for other kinds: they are not found for this one by themselves."""
    others = [
        config for config in subject.service.kinds.values() if config is not None and config is not subject.config
    ]
    updates = {
        each.operation if isinstance(each, UpdateConfig) else each for config in others for each in config.updates
    }
    return frozenset(updates | {f.from_.partition(".")[0] for config in others for f in config.fields.values()})


def _path_of(source: Source) -> str:
    """The field that a source takes its value from; "" if it is none of one field."""
    told = source.path if isinstance(source, Added | Removed | NextMinor | Text) else source
    return told if isinstance(told, str) else ""


def _carries(source: Source, identifying: frozenset[str]) -> str:
    """The field of the spec that a source carries; "" if none, or one that only identifies."""
    path = _path_of(source)
    return path if path.startswith("spec.") and path not in identifying else ""


def _of_another_kind(fields: FieldMap, operation: str) -> bool:
    role, name = classify(operation)
    own, stem = fields.subject.roles.name, _CHANGES.sub("", operation)
    if not stem.startswith(own) and any(stem.startswith(other) for other in fields.subject.service.only):
        return True
    return role is Role.UPDATE and name != fields.subject.roles.name and name in fields.subject.others


def _complete(fields: FieldMap, operation: Operation, keys: tuple[str, ...]) -> bool:
    """Whether everything that the operation requires is there, what identifies the resource included."""
    paths = {member.name: fields.path(operation, member) for member in fields.subject.book.inputs(operation)}
    required = [paths[member.name] for member in fields.subject.book.inputs(operation) if member.required]
    if not all(required):
        return False
    given = set(paths.values())
    return set(keys) <= given or ARN_PATH in given


def _group(fields: FieldMap, told: UpdateConfig, keys: tuple[str, ...]) -> Update:
    """An update of the fields that `service.yaml` names, and of nothing else.

    Raises:
        ConfigError: there is no such field, or the operation does not take it.
    """
    subject = fields.subject
    operation = subject.book.model.operation(told.operation)
    identifying = identity.identifying(fields, keys)
    inputs: dict[str, Source] = {
        member.name: path
        for member in subject.book.inputs(operation)
        if (path := fields.path(operation, member)) in identifying and path
    }
    fixed = fields.told_inputs(operation)
    paths = []
    for text in told.fields:
        told_path = _told_path(fields, text, fixed)
        if told_path:
            paths.append(told_path)
            continue
        flat = _flat(fields, operation, text)
        if flat:
            inputs |= flat
            paths.extend(path for path in flat.values() if isinstance(path, str))
            continue
        member, path = _place(fields, operation, text)
        paths.append(path)
        inputs[member] = path
    own = {name: source for name, source in fixed.items() if not _of_another(source, paths)}
    return Update(operation=operation.name, inputs={**inputs, **own}, fields=tuple(paths))


def _flat(fields: FieldMap, operation: Operation, text: str) -> dict[str, Source]:
    """The members of a structure that the operation takes one by one; empty if it takes the structure."""
    subject = fields.subject
    field = next((each for each in fields.spec.values() if fold(text) in (fold(each.go), fold(each.json))), None)
    nested = subject.book.nested.get(field.type.shape) if field else None
    if field is None or nested is None or field.member in operation.input.members:
        return {}
    taken = operation.input.members
    return {each.member: f"spec.{field.json}.{each.json}" for each in nested.fields.values() if each.member in taken}


def _told_path(fields: FieldMap, text: str, fixed: Mapping[str, Source]) -> str:
    """The path of a field that a told input carries already; "" if none does."""
    for source in fixed.values():
        path = _path_of(source)
        if path.startswith("spec.") and fold(path.removeprefix("spec.")) == fold(text):
            return path
    return ""


def _of_another(source: Source, carried: list[str]) -> bool:
    """Whether a told source is about a field that another update of the same operation carries."""
    return isinstance(source, Added | Removed | NextMinor) and source.path not in carried


def _place(fields: FieldMap, operation: Operation, text: str) -> tuple[str, str]:
    """The operation's member for a field, and the field's path, both dotted."""
    subject = fields.subject
    where = f"{subject.where}.updates: {operation.name}"
    steps = [fold(step) for step in text.split(".")]
    inside: Iterable[Field] = fields.spec.values()
    members = {fold(names.go_name(subject.name(operation, each))): each for each in operation.input.members.values()}
    taken, path = [], ["spec"]
    for step in steps:
        field = next((each for each in inside if step in (fold(each.go), fold(each.json))), None)
        member = members.get(fold(field.go)) if field else None
        if field is None or member is None:
            raise ConfigError(
                f"{where} takes no {text!r}; there it takes {', '.join(m.name for m in members.values())}"
            )
        nested = subject.book.nested.get(field.type.shape)
        inside = nested.fields.values() if nested else ()
        members = {fold(names.go_name(each.name)): each for each in member.shape.members.values()}
        taken.append(member.name)
        path.append(field.json)
    return ".".join(taken), ".".join(path)


def _update(fields: FieldMap, operation: Operation, keys: tuple[str, ...], left_out: frozenset[str]) -> Update:
    subject = fields.subject
    identifying = identity.identifying(fields, keys)
    required = {member.name for member in subject.book.inputs(operation) if member.required}
    # The object's own token would make the second change a repetition of the first: the SDK gives each one of its own.
    tokens = {member.name for member in subject.book.inputs(operation) if member.idempotency_token}
    inputs = {
        name: source
        for name, source in fields.inputs(operation, "update").items()
        if name not in tokens
        if not isinstance(source, str)
        or source in identifying
        or name in subject.service.operation(operation.name).inputs
        # Nobody wants what the status says: it is sent only if AWS insists.
        or (source not in left_out and (source.startswith("spec.") or name in required))
    }
    inputs = {
        name: source
        for name, source in inputs.items()
        if not (isinstance(source, Added | Removed) and source.path in left_out)
    }
    carried = tuple(dict.fromkeys(path for source in inputs.values() if (path := _carries(source, identifying))))
    told = subject.service.operation(operation.name).partial
    partial = operation.name.startswith("Modify") if told is None else told
    result = subject.result(operation)
    # What an update only echoes tells nothing new.
    outputs = {m: path for m, path in fields.outputs(operation, result).items() if path not in inputs.values()}
    return Update(
        operation=operation.name,
        inputs=inputs,
        result=result.path if outputs else "",
        outputs=outputs,
        values=fields.values(outputs),
        fields=carried,
        # By AWS's custom `Put` and `Set` take the whole, `Update` and `Modify` what is to change.
        replaces=operation.name.startswith(("Put", "Set")),
        partial=partial,
        always=tuple(source for name, source in inputs.items() if partial and name in required and source in carried),
    )
