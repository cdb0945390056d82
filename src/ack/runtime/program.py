"""A declaration, compiled: every call and rule of a kind, ready to run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_origin

from ack import paths
from ack.api.hooks import Hooks
from ack.api.resource import (
    Annotation,
    Attributes,
    Call,
    Compare,
    Each,
    ElementSet,
    First,
    MemberSet,
    Observed,
    OtherCreate,
    ParameterSet,
    Part,
    Read,
    Resource,
    Search,
    Update,
)
from ack.api.types import Shape
from ack.runtime.calls import CompiledCall, compile_call, element_codec, item_type, takes_members
from ack.runtime.secret_fields import SecretFields
from ack.runtime.values import Convert, codec_of, fields_of, strip, type_at


@dataclass(frozen=True, slots=True)
class CompiledRead:
    """A further read."""

    read: Read
    call: CompiledCall


@dataclass(frozen=True, slots=True)
class CompiledSearch:
    """How a resource is found that nobody has written down.

    Args:
        search: what it was compiled from.
        call: lists all there are.
        wanted: gives what an element must have, placed as it is in the element.
    """

    search: Search
    call: CompiledCall
    wanted: CompiledCall


@dataclass(frozen=True, slots=True)
class CompiledUpdate:
    """An update operation.

    Args:
        partial: it sends only what differs of an attribute map.
        stale: the status changes with its fields.
    """

    update: Update
    call: CompiledCall
    partial: bool = False
    stale: bool = False


@dataclass(frozen=True, slots=True)
class CompiledCreate:
    """An operation that makes the resource.

    Args:
        when: the field with which it is taken; "" always.
        tagged: it carries the tags.
        left: fields that it does not carry and an update does: they are not there after it.
        sent: fields that it carries.
        firsts: lists of which it carries the first element.
    """

    call: CompiledCall
    when: str
    tagged: bool
    left: tuple[str, ...]
    sent: tuple[str, ...]
    firsts: frozenset[str]

    def carries(self, field: str) -> bool:
        """Whether it carries a field, or something of it."""
        return any(paths.related(field, path) for path in self.sent)


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A field with operations of its own."""

    part: Part
    read: CompiledCall | None
    put: CompiledCall
    delete: CompiledCall | None


@dataclass(frozen=True, slots=True)
class CompiledMembers:
    """A field kept element by element.

    Args:
        decode: an element's AWS form -> its JSON form.
        rule: how two elements of the same key are compared.
    """

    members: MemberSet
    read: CompiledCall | None
    each: CompiledCall | None
    put: CompiledCall
    delete: CompiledCall
    decode: Convert
    rule: Compare | None


@dataclass(frozen=True, slots=True)
class CompiledParameters:
    """A field with settings by name.

    Args:
        decode: a setting, as AWS describes it -> its JSON form in the status.
    """

    rule: ParameterSet
    read: CompiledCall
    put: CompiledCall
    reset: CompiledCall
    decode: Convert


@dataclass(frozen=True, slots=True)
class CompiledSet:
    """A list that AWS lists in a form of its own.

    Args:
        elements: what it was compiled from.
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

    elements: ElementSet
    read: CompiledCall | None
    put: CompiledCall
    change: CompiledCall
    delete: CompiledCall
    decode: Convert
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
        creates: the operations that make the resource: the first that fits is taken.
        creates_tagged: every one of them carries the tags.
        unread: fields that no read tells: what was sent last is taken for what AWS has.
        late_parts: fields of parts that AWS may fill at creation: they are read once after it.
        tags_shown: fields of the status that the read fills with the tags, too.
        secrets: fields whose values come from Kubernetes Secrets.
        told_later: fields of the status, and fields that AWS fills, that only the read tells, not the create.
        resets: field -> the value that stands for "not set" and is sent when the object no longer has the field.
    """

    resource: Resource
    hooks: Hooks
    read: CompiledCall
    reads: tuple[CompiledRead, ...]
    locate: CompiledCall | None
    search: CompiledSearch | None
    creates: tuple[CompiledCreate, ...]
    updates: tuple[CompiledUpdate, ...]
    delete: CompiledCall | None
    delete_with_snapshot: CompiledCall | None
    parts: tuple[CompiledPart, ...]
    members: tuple[CompiledMembers, ...]
    parameters: tuple[CompiledParameters, ...]
    sets: tuple[CompiledSet, ...]
    details: tuple[CompiledCall, ...]
    tags: CompiledTags | None
    compared: tuple[str, ...]
    rules: Mapping[str, Compare]
    creates_tagged: bool
    unread: tuple[str, ...]
    late_parts: frozenset[str]
    secrets: SecretFields
    tags_shown: tuple[str, ...]
    told_later: tuple[str, ...]
    resets: Mapping[str, Any]

    @property
    def names_secrets(self) -> bool:
        """Whether objects name Kubernetes Secrets, to take values from or to write some to."""
        return bool(self.secrets) or bool(self.resource.secret_outputs)


def compile_program(resource: Resource, hooks: Hooks | None = None) -> Program:
    """Compiles a declaration.

    Raises:
        KeyError: the declaration names a field that the kind does not have.
        TypeError: a field has a type that AWS does not know.
    """
    tags = resource.tags
    own = {part.field for part in resource.parts} | {members.field for members in resource.members}
    own |= {rule.field for rule in resource.parameters}
    own |= {each.field for each in resource.sets}
    skip = set(resource.aliases) | {ref.ref.split(".")[1] for ref in resource.references if ref.ref.count(".") == 1}
    names = [field.name for field in fields_of(resource.spec)]
    plain = [f"spec.{name}" for name in names if name not in skip]
    creates = tuple(_compile_create(resource, call) for call in (*resource.other_creates, resource.create))
    plain = [path for path in plain if path not in own and not (tags and paths.is_prefix(path, tags.field))]
    return Program(
        resource=resource,
        hooks=hooks or Hooks(),
        read=compile_call(resource, resource.read),
        reads=tuple(CompiledRead(read, compile_call(resource, read)) for read in resource.reads),
        search=_compile_search(resource),
        locate=_optional(resource, resource.read.locate),
        updates=tuple(_compile_update(resource, update) for update in resource.updates),
        creates=creates,
        delete=_optional(resource, resource.delete),
        delete_with_snapshot=_with_snapshot(resource),
        parts=tuple(
            CompiledPart(
                part,
                _optional(resource, part.read),
                compile_call(resource, part.put),
                _optional(resource, part.delete),
            )
            for part in resource.parts
        ),
        members=tuple(_compile_members(resource, members) for members in resource.members),
        parameters=tuple(_compile_parameters(resource, rule) for rule in resource.parameters),
        sets=tuple(_compile_set(resource, each) for each in resource.sets),
        details=tuple(compile_call(resource, call) for call in resource.details),
        tags=_compile_tags(resource),
        compared=tuple(plain),
        rules={**dict.fromkeys(_maps(resource.spec, "spec"), Compare.MAP), **resource.compare},
        unread=_without(resource, [p for read in (resource.read, *resource.reads) for p in read.outputs.values()]),
        creates_tagged=all(create.tagged for create in creates),
        late_parts=frozenset(
            part.field
            for part in resource.parts
            if any(paths.is_prefix(part.field, rule.field) for rule in resource.late_initialize)
        ),
        tags_shown=_tags_shown(resource),
        secrets=SecretFields(resource.spec, _written(resource)),
        told_later=_told_later(resource),
        resets={path: value for update in resource.updates for path, value in update.resets.items()},
    )


def _written(resource: Resource) -> set[str]:
    """The fields that say which Secrets are written to, where others take a value from them."""
    exported = {resource.secret_export.field} if resource.secret_export else set()
    return exported | {output.field for output in resource.secret_outputs}


def _with_snapshot(resource: Resource) -> CompiledCall | None:
    if resource.delete is None or resource.final_snapshot is None:
        return None
    inputs = {**resource.delete.inputs, **resource.final_snapshot.inputs}
    return compile_call(resource, replace(resource.delete, inputs=inputs))


def _compile_search(resource: Resource) -> CompiledSearch | None:
    search = resource.search
    if search is None:
        return None
    wanted = compile_call(resource, Call(operation=search.operation, inputs=search.match))
    return CompiledSearch(search, compile_call(resource, search), wanted)


def _compile_update(resource: Resource, update: Update) -> CompiledUpdate:
    partial = any(isinstance(source, Attributes) for source in update.inputs.values())
    return CompiledUpdate(update, compile_call(resource, update), partial, _is_stale(resource, update))


def _told_later(resource: Resource) -> tuple[str, ...]:
    late = {rule.field for rule in resource.late_initialize}
    told = set.intersection(*(set(call.outputs.values()) for call in (resource.create, *resource.other_creates)))
    wanted = [path for path in resource.read.outputs.values() if path.startswith("status.") or path in late]
    return tuple(path for path in wanted if path not in told)


def _compile_members(resource: Resource, members: MemberSet) -> CompiledMembers:
    return CompiledMembers(
        members,
        _optional(resource, members.read),
        compile_call(resource, members.each, element=members.field) if members.each else None,
        compile_call(resource, members.put, element=members.field),
        compile_call(resource, members.delete, element=members.field),
        codec_of(item_type(resource, members.field)).decode,
        resource.compare.get(members.field),
    )


def _tags_shown(resource: Resource) -> tuple[str, ...]:
    outputs = {path: member.removeprefix(".") for member, path in resource.read.outputs.items()}
    told = outputs.get(resource.tags.field) if resource.tags else None
    return tuple(p for p, member in outputs.items() if told and member == told and p.startswith("status."))


def _compile_parameters(resource: Resource, rule: ParameterSet) -> CompiledParameters:
    return CompiledParameters(
        rule,
        compile_call(resource, rule.read),
        compile_call(resource, rule.put),
        compile_call(resource, rule.reset),
        codec_of(item_type(resource, rule.shown)).decode if rule.shown else dict,
    )


def _compile_set(resource: Resource, elements: ElementSet) -> CompiledSet:
    put = compile_call(resource, elements.put, element=elements.field)
    calls = [elements.put, elements.delete, *([elements.change] if elements.change else [])]
    sources = [source for call in calls for source in call.inputs.values()]
    return CompiledSet(
        elements=elements,
        read=_optional(resource, elements.read),
        put=put,
        change=compile_call(resource, elements.change, element=elements.field) if elements.change else put,
        delete=compile_call(resource, elements.delete, element=elements.field),
        decode=element_codec(resource, elements.field).decode,
        single=get_origin(strip(type_at(resource.spec, elements.field.partition(".")[2]))) is not list,
        recalls=any(isinstance(source, Observed) for source in sources),
        together=elements.put.operation == elements.delete.operation and all(takes_members(call) for call in calls),
        stale=elements.read is None
        or any(
            isinstance(source, str) and source.startswith("status.") and source not in resource.keys
            for source in sources
        ),
    )


def _is_stale(resource: Resource, update: Update) -> bool:
    """Whether the status shows what the update changes: it does something, or its field lies in a status field."""
    outputs = resource.read.outputs
    heads = {member.partition(".")[0] for member, path in outputs.items() if path in update.fields and "." in member}
    shown = any(path.startswith("status.") for member, path in outputs.items() if member in heads)
    keys = {path for call in (update,) for path in call.inputs.values() if isinstance(path, str)}
    return shown or (bool(keys) and keys <= set(resource.keys) and len(keys) == len(update.inputs))


def _maps(shape: type[Shape], path: str) -> Iterator[str]:
    """The fields that are maps, those inside lists and maps apart."""
    for field in fields_of(shape):
        inner = strip(field.type)
        if get_origin(inner) is dict:
            yield f"{path}.{field.name}"
        elif isinstance(inner, type) and issubclass(inner, Shape):
            yield from _maps(inner, f"{path}.{field.name}")


def _inputs(call: Call) -> list[str]:
    sources = [*call.sources()]
    maps = [path for source in sources if isinstance(source, Attributes) for path in source.fields.values()]
    maps += [source.path for source in sources if isinstance(source, First | Each)]
    return [*(source for source in sources if isinstance(source, str)), *maps]


def _without(resource: Resource, known: Iterable[str]) -> tuple[str, ...]:
    """The fields of updates that are not among some others."""
    others = list(known)
    fields = [field for update in resource.updates for field in update.fields]
    return tuple(field for field in fields if not any(paths.related(field, other) for other in others))


def _compile_create(resource: Resource, call: Call) -> CompiledCreate:
    return CompiledCreate(
        compile_call(resource, call),
        call.when if isinstance(call, OtherCreate) else "",
        call.sends_tags,
        _without(resource, _inputs(call)),
        tuple(_inputs(call)),
        frozenset(source.path for source in call.sources() if isinstance(source, First)),
    )


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


def annotations_read(resource: Resource) -> frozenset[str]:
    """The annotations of an object that its kind's calls read: editing one is a change."""
    called = {source.key for call in resource.calls() for source in call.sources() if isinstance(source, Annotation)}
    return frozenset(called | {rule.annotation for rule in resource.unmanaged})
