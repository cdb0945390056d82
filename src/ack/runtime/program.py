"""A declaration, compiled: every call and rule of a kind, ready to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_origin

from ack import paths
from ack.api.hooks import Hooks
from ack.api.resource import (
    Added,
    AllTags,
    Annotation,
    Call,
    Compare,
    Each,
    First,
    FirstOf,
    Members,
    MemberSet,
    Observed,
    Part,
    Removed,
    Resource,
    Source,
    TagSpecification,
    Text,
    Update,
)
from ack.api.types import Shape
from ack.runtime.calls import CompiledCall, compile_call, element_codec, field_type
from ack.runtime.values import fields_of, strip


@dataclass(frozen=True, slots=True)
class CompiledUpdate:
    """An update operation.

    Args:
        update: what it was compiled from.
        call: the operation.
        stale: the status changes with its fields.
    """

    update: Update
    call: CompiledCall
    stale: bool


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A field with operations of its own."""

    part: Part
    read: CompiledCall
    put: CompiledCall
    delete: CompiledCall | None


@dataclass(frozen=True, slots=True)
class CompiledMembers:
    """A list field kept element by element.

    Args:
        members: what it was compiled from.
        read: lists the elements; `None` if they come with the kind's read.
        put: adds.
        change: changes.
        delete: removes.
        decode: AWS form of an element -> JSON form.
        single: the field holds the only element.
        recalls: what AWS says of an element is needed to remove it.
        together: one call takes what is to come and what is to go.
        stale: the status changes with the elements.
    """

    members: MemberSet
    read: CompiledCall | None
    put: CompiledCall
    change: CompiledCall
    delete: CompiledCall
    decode: Callable[[Any], Any]
    single: bool
    recalls: bool
    together: bool
    stale: bool


@dataclass(frozen=True, slots=True)
class CompiledTags:
    """The tag operations of a kind."""

    read: CompiledCall | None
    set: CompiledCall
    remove: CompiledCall | None
    clear: CompiledCall | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """All that the runtime runs for one kind.

    Args:
        resource: the declaration.
        hooks: what no declaration can say.
        compared: the spec fields that are compared plainly.
        rules: how they are compared.
        creates_tagged: the create call carries the tags.
        not_created: fields that only an update carries: they are not there after a create.
        unread: fields that no read tells: what was sent last is taken for what AWS has.
        created_apart: fields of parts and member sets that the create carries nevertheless.
        late_parts: fields of parts that AWS may fill at creation: they are read once after it.
    """

    resource: Resource
    hooks: Hooks
    read: CompiledCall
    create: CompiledCall
    updates: tuple[CompiledUpdate, ...]
    delete: CompiledCall | None
    parts: tuple[CompiledPart, ...]
    members: tuple[CompiledMembers, ...]
    details: tuple[CompiledCall, ...]
    tags: CompiledTags | None
    compared: tuple[str, ...]
    rules: Mapping[str, Compare]
    creates_tagged: bool
    not_created: tuple[str, ...]
    unread: tuple[str, ...]
    created_apart: frozenset[str]
    late_parts: frozenset[str]


def compile_program(resource: Resource, hooks: Hooks | None = None) -> Program:
    """Compiles a declaration.

    Raises:
        KeyError: the declaration names a field that the kind does not have.
        TypeError: a field has a type that AWS does not know.
    """
    tags = resource.tags
    own = {part.field for part in resource.parts} | {members.field for members in resource.members}
    skip = set(resource.aliases) | {ref.ref.split(".")[1] for ref in resource.references if ref.ref.count(".") == 1}
    names = [field.name for field in fields_of(resource.spec)]
    plain = [f"spec.{name}" for name in names if name not in skip]
    plain = [path for path in plain if path not in own and not (tags and paths.is_prefix(path, tags.field))]
    return Program(
        resource=resource,
        hooks=hooks or Hooks(),
        read=compile_call(resource, resource.read),
        create=compile_call(resource, resource.create),
        updates=tuple(
            CompiledUpdate(update, compile_call(resource, update), _is_stale(resource, update))
            for update in resource.updates
        ),
        delete=_optional(resource, resource.delete),
        parts=tuple(
            CompiledPart(
                part,
                compile_call(resource, part.read),
                compile_call(resource, part.put),
                _optional(resource, part.delete),
            )
            for part in resource.parts
        ),
        members=tuple(_compile_members(resource, members) for members in resource.members),
        details=tuple(compile_call(resource, call) for call in resource.details),
        tags=_compile_tags(resource),
        compared=tuple(plain),
        rules={**dict.fromkeys(_maps(resource.spec, "spec"), Compare.MAP), **resource.compare},
        not_created=_without(resource, _inputs(resource.create)),
        unread=_without(resource, resource.read.outputs.values()),
        creates_tagged=any(_is_tags(source) for source in resource.create.inputs.values()),
        created_apart=frozenset(
            field
            for field in (*(part.field for part in resource.parts), *(each.field for each in resource.members))
            if field in resource.create.inputs.values()
        ),
        late_parts=frozenset(
            part.field
            for part in resource.parts
            if any(paths.is_prefix(part.field, rule.field) for rule in resource.late_initialize)
        ),
    )


def _is_stale(resource: Resource, update: Update) -> bool:
    """Whether the status shows what the update changes: it does something, or its field lies in a status field."""
    outputs = resource.read.outputs
    heads = {member.partition(".")[0] for member, path in outputs.items() if path in update.fields and "." in member}
    shown = any(path.startswith("status.") for member, path in outputs.items() if member in heads)
    carried = {path for path in update.inputs.values() if isinstance(path, str)}
    carried |= {source.path for source in update.inputs.values() if isinstance(source, Added | Removed | Text)}
    return shown or any(not any(paths.related(field, path) for path in carried) for field in update.fields)


def _compile_members(resource: Resource, members: MemberSet) -> CompiledMembers:
    put = compile_call(resource, members.put, element=members.field)
    change = compile_call(resource, members.change, element=members.field) if members.change else put
    calls = [members.put, members.delete, *([members.change] if members.change else [])]
    sources = [source for call in calls for source in call.inputs.values()]
    return CompiledMembers(
        members=members,
        read=_optional(resource, members.read),
        put=put,
        change=change,
        delete=compile_call(resource, members.delete, element=members.field),
        decode=element_codec(resource, members.field).decode,
        single=get_origin(strip(field_type(resource, members.field))) is not list,
        recalls=any(isinstance(source, Observed) for source in sources),
        together=members.put.operation == members.delete.operation
        and all(any(isinstance(source, Members) for source in call.inputs.values()) for call in calls),
        stale=members.read is None
        or any(
            isinstance(source, str) and source.startswith("status.") and source not in resource.keys
            for source in sources
        ),
    )


def _maps(shape: type[Shape], path: str) -> Iterator[str]:
    """The fields that are maps, those inside lists and maps apart."""
    for field in fields_of(shape):
        inner = strip(field.type)
        if get_origin(inner) is dict:
            yield f"{path}.{field.name}"
        elif isinstance(inner, type) and issubclass(inner, Shape):
            yield from _maps(inner, f"{path}.{field.name}")


def _inputs(call: Call) -> list[str]:
    flat = [source for source in call.inputs.values() if isinstance(source, str)]
    flat += [source.path for source in call.inputs.values() if isinstance(source, First | Each)]
    nested = [s for source in call.inputs.values() if isinstance(source, FirstOf) for s in source.sources]
    return [*flat, *(source for source in nested if isinstance(source, str))]


def _without(resource: Resource, known: Iterable[str]) -> tuple[str, ...]:
    """The fields of updates that are not among some others."""
    others = list(known)
    fields = [field for update in resource.updates for field in update.fields]
    return tuple(field for field in fields if not any(paths.related(field, other) for other in others))


def _compile_tags(resource: Resource) -> CompiledTags | None:
    tags = resource.tags
    if tags is None:
        return None
    return CompiledTags(
        _optional(resource, tags.read),
        compile_call(resource, tags.set),
        _optional(resource, tags.remove),
        _optional(resource, tags.clear),
    )


def _optional(resource: Resource, call: Call | None) -> CompiledCall | None:
    return compile_call(resource, call) if call else None


def _is_tags(source: Source) -> bool:
    if isinstance(source, FirstOf):
        return any(_is_tags(inner) for inner in source.sources)
    return isinstance(source, AllTags | TagSpecification)


def annotations_read(resource: Resource) -> frozenset[str]:
    """The annotations of an object that its kind's calls read: editing one is a change."""
    return frozenset(
        source.key for call in resource.calls() for source in _sources(call) if isinstance(source, Annotation)
    )


def _sources(call: Call) -> list[Source]:
    found: list[Source] = []
    for source in call.inputs.values():
        found.extend(source.sources if isinstance(source, FirstOf) else (source,))
    return found
