"""Which operations change a resource, and which fields each carries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ack.api.resource import ARN_PATH, Added, Removed, Source, Text, Update
from ack.generate import identity
from ack.generate.field_map import FieldMap
from ack.generate.roles import Role, classify
from ack.generate.subject import Subject
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
    told = [subject.book.model.operation(name) for name in subject.config.updates]
    found: list[Update] = []
    carried: set[str] = set()
    for operation in [*([main] if main else []), *told]:
        update = _update(fields, operation, keys, left_out)
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
    """All updates, those of one operation made into one, unless AWS wants its fields apart."""
    found: dict[str, Update] = {}
    for update in (*updates, *more):
        known = found.get(update.operation)
        if _ONE_ATTRIBUTE.match(update.operation):
            found[f"{update.operation} {update.fields}"] = update
        elif known is None:
            found[update.operation] = update
        else:
            fields = tuple(dict.fromkeys((*known.fields, *update.fields)))
            found[update.operation] = replace(known, inputs={**known.inputs, **update.inputs}, fields=fields)
    return tuple(found.values())


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
    return frozenset(
        operation
        for config in subject.service.kinds.values()
        if config is not None and config is not subject.config
        for operation in (*config.updates, *(field.from_.partition(".")[0] for field in config.fields.values()))
    )


def _carries(source: Source, identifying: frozenset[str]) -> str:
    """The field of the spec that a source carries; "" if none, or one that only identifies."""
    path = source.path if isinstance(source, Added | Removed | Text) else source if isinstance(source, str) else ""
    return path if path.startswith("spec.") and path not in identifying else ""


def _of_another_kind(fields: FieldMap, operation: str) -> bool:
    role, name = classify(operation)
    return role is Role.UPDATE and name != fields.subject.roles.name and name in fields.subject.others


def _complete(fields: FieldMap, operation: Operation, keys: tuple[str, ...]) -> bool:
    """Whether everything that the operation requires is there, what identifies the resource included."""
    paths = {member.name: fields.path(operation, member) for member in fields.subject.book.inputs(operation)}
    required = [paths[member.name] for member in fields.subject.book.inputs(operation) if member.required]
    if not all(required):
        return False
    given = set(paths.values())
    return set(keys) <= given or ARN_PATH in given


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
