"""References: fields whose value another object provides.

The value goes into the in-memory object only; the user's object keeps the reference.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ack import paths
from ack.api import core
from ack.api.errors import ReconcileError, Recoverable, Requeue, Terminal
from ack.api.hooks import Obj
from ack.api.resource import Reference
from ack.aws.tracing import traced
from ack.kube.types import ObjectKey, ResourceType
from ack.runtime import crossing
from ack.runtime.conditions import status_of
from ack.runtime.dependencies import Source
from ack.runtime.resource_types import target_type

Lookup = Callable[[Source, set[Source]], Awaitable[Obj | None]]
"""Finds a referenced object and adds it to what the loop depends on; `None` if there is none."""

RETRY_SECONDS = 5.0


class TargetTerminal(Recoverable):
    """The referenced object waits for a change of its own; once that comes, this one can go on."""

    reason = "ReferenceTerminal"


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of an object's references.

    Args:
        any: whether there was one.
        held: fields whose references are not ready yet, though the rest of the object can go on without them.
        pending: why not.
    """

    any: bool = False
    held: frozenset[str] = frozenset()
    pending: ReconcileError | None = None


@traced("references")
async def resolve(
    obj: Obj,
    references: Sequence[Reference],
    lookup: Lookup,
    used: set[Source],
    *,
    cross_namespace: bool,
    late: Iterable[str] = (),
) -> Resolved:
    """Fills the referring fields of an object, in place.

    Args:
        obj: the object.
        references: the kind's references.
        lookup: finds objects.
        used: what the loop depends on; gets the referenced objects.
        cross_namespace: whether another namespace may be referred to.
        late: fields that no create carries: what they refer to may become ready after it. So two objects can refer to
            each other, and one to itself.

    Raises:
        Terminal: the reference is wrong: both field and reference given, no name, another namespace where that is not
            allowed.
        TargetTerminal: the referenced object is in a terminal condition.
        Requeue: the referenced object is not ready yet.
        Recoverable: it does not exist.
    """
    found = False
    held: set[str] = set()
    pending: ReconcileError | None = None
    later = tuple(late)
    taken: dict[tuple[ResourceType, ObjectKey], set[str]] = {}
    for reference in references:
        field, ref = _key(reference.field), _key(reference.ref)
        for holder in _holders(obj, reference):
            wrapper, given = holder.get(ref), holder.get(field)
            if not wrapper:
                if reference.required and given is None:
                    raise Terminal(
                        f"resource reference wrapper or ID required: {_upper(field)},{_upper(ref)}",
                        reason="ReferenceRequired",
                    )
                continue
            if given is not None:
                raise Terminal(
                    f"both resource reference wrapper and ID cannot be used together: {_upper(field)},{_upper(ref)}",
                    reason="ReferenceConflict",
                )
            found = True
            try:
                values = [
                    await _value(obj, reference, w, lookup, used, taken, cross_namespace=cross_namespace)
                    for w in (wrapper if reference.many else [wrapper])
                ]
            except (Requeue, Recoverable) as error:
                whole = next((each for each in later if paths.is_prefix(each, reference.field)), "")
                if not whole or isinstance(error, TargetTerminal):
                    raise
                held.add(whole)
                pending = pending or error
            else:
                holder[field] = values if reference.many else values[0]
    return Resolved(found, frozenset(held), pending)


def _holders(obj: Obj, reference: Reference) -> list[dict[str, Any]]:
    """The structures that hold a reference: one, none, or, below a list, each of its elements."""
    parent = paths.parent(reference.ref)
    if parent == "spec":
        return [obj.setdefault("spec", {})]
    found = paths.get(obj, parent)
    return [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, dict)]


async def _value(
    obj: Obj,
    reference: Reference,
    wrapper: Any,
    lookup: Lookup,
    used: set[Source],
    taken: dict[tuple[ResourceType, ObjectKey], set[str]],
    *,
    cross_namespace: bool,
) -> Any:
    own = obj["metadata"].get("namespace", "")
    key = target_of(wrapper or {}, obj)
    name, namespace = key.name, key.namespace
    if not name:
        raise Terminal(
            f"provided resource reference is nil or empty: {_upper(_key(reference.ref))}", reason="ReferenceEmpty"
        )
    if namespace != own:
        crossing.check(own, namespace, name, allowed=cross_namespace)
    where = f"resource:{reference.kind}, namespace:{namespace}, name:{name}"
    type_ = target_type(reference)
    # An object may take several fields of another one: all of them count.
    fields = taken.setdefault((type_, key), set())
    fields.add(reference.path)
    target = await lookup(Source(type_, key, counts=partial(_counts, fields)), used)
    if target is None:
        raise Recoverable(
            f'{reference.plural}.{reference.group} "{name}" not found in namespace {namespace}',
            reason="ReferenceNotFound",
        )
    if reference.early and (value := paths.get(target, reference.path)) is not None:
        return value
    conditions = {c["type"]: c.get("status") for c in paths.get(target, "status.conditions") or []}
    if conditions.get(core.TERMINAL) == "True":
        text = f"the referenced resource has 'ACK.Terminal' condition 'True'. Cannot be referenced. {where}"
        raise TargetTerminal(text)
    if conditions.get(core.SYNCED) != "True":
        raise Requeue(
            f"the referenced resource is not synced yet. {where}", after=RETRY_SECONDS, reason="ReferenceNotSynced"
        )
    value = paths.get(target, reference.path)
    if value is None:
        raise Requeue(
            f"the referenced resource is missing the target field. {where}, targetField:{reference.path}",
            after=RETRY_SECONDS,
            reason="ReferenceFieldMissing",
        )
    return reference.format.replace("{}", str(value)) if reference.format else value


async def identifier(obj: Obj, reference: Reference, lookup: Lookup, used: set[Source]) -> Any:
    """The value that a reference of an object that is being deleted provides, whatever the state of the other object.

    Args:
        obj: the object.
        reference: the reference, which the object has.
        lookup: finds objects.
        used: what the loop depends on; gets the referenced object.

    Raises:
        Recoverable: the other object, or its value, is not there.
    """
    key = target_of(paths.get(obj, reference.ref) or {}, obj)
    type_ = target_type(reference)
    target = await lookup(Source(type_, key), used) if key.name else None
    value = paths.get(target, reference.path) if target else None
    if value is None:
        field, ref = _upper(_key(reference.field)), _upper(_key(reference.ref))
        raise Recoverable(
            f"cannot tell what to delete in AWS: {ref} names {reference.kind} {key.namespace}/{key.name}, "
            f"which {'has no ' + reference.path if target else 'does not exist'}; bring it back, or give "
            f"{field} in its place, or set the deletion policy retain",
            reason="ReferenceNotFound",
        )
    return value


def _counts(fields: Collection[str], target: Obj) -> object:
    """What of a referenced object matters to those who refer to it: whether it can be used, and what is taken of it."""
    conditions = paths.get(target, "status.conditions") or []
    state = [status_of(conditions, type_) for type_ in (core.TERMINAL, core.SYNCED)]
    return state, [(field, paths.get(target, field)) for field in sorted(fields)]


def crossings(obj: Obj, references: Sequence[Reference]) -> list[str]:
    """What is to be said of an object's references to other namespaces."""
    own = obj["metadata"].get("namespace", "")
    said = []
    for reference in references:
        for wrapper in wrappers(paths.get(obj, reference.ref)):
            key = target_of(wrapper, obj)
            if key.namespace != own:
                said.append(crossing.advice("resource reference", own, key.namespace, key.name))
    return said


def target_of(wrapper: Mapping[str, Any], obj: Obj) -> ObjectKey:
    """Whom a reference of an object names: its namespace, by default the object's own, and its name, perhaps empty."""
    source = wrapper.get("from") or {}
    return ObjectKey(source.get("namespace") or obj["metadata"].get("namespace", ""), source.get("name") or "")


def wrappers(found: Any) -> Iterator[Mapping[str, Any]]:
    """The `{from: ...}` at a reference's path: one, a list of them, or, inside a list, lists of them."""
    if isinstance(found, list):
        for each in found:
            yield from wrappers(each)
    elif isinstance(found, Mapping):
        yield found


def without(obj: Obj, references: Sequence[Reference]) -> None:
    """Takes the reference wrappers out of an object, in place: AWS knows nothing of them."""
    for reference in references:
        paths.remove(obj, reference.ref)


def _key(path: str) -> str:
    return path.rpartition(".")[2]


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]
