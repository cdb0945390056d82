"""References: fields whose value another object provides.

The value goes into the in-memory object only; the user's object keeps the reference.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from functools import partial
from typing import Any

from ack import paths
from ack.api import core
from ack.api.errors import Recoverable, Requeue, Terminal
from ack.api.hooks import Obj
from ack.api.resource import Reference
from ack.aws.tracing import traced
from ack.kube.types import ObjectKey, ResourceType
from ack.runtime import crossing
from ack.runtime.conditions import status_of
from ack.runtime.dependencies import Source

Lookup = Callable[[Source, set[Source]], Awaitable[Obj | None]]
"""Finds a referenced object and adds it to what the loop depends on; `None` if there is none."""

RETRY_SECONDS = 5.0


class TargetTerminal(Recoverable):
    """The referenced object waits for a change of its own; once that comes, this one can go on."""

    reason = "ReferenceTerminal"


@traced("references")
async def resolve(
    obj: Obj, references: Sequence[Reference], lookup: Lookup, used: set[Source], *, cross_namespace: bool
) -> bool:
    """Fills the referring fields of an object, in place.

    Args:
        obj: the object.
        references: the kind's references.
        lookup: finds objects.
        used: what the loop depends on; gets the referenced objects.
        cross_namespace: whether another namespace may be referred to.

    Returns:
        whether there was any reference.

    Raises:
        Terminal: the reference is wrong: both field and reference given, no name, another namespace where that is not
            allowed.
        TargetTerminal: the referenced object is in a terminal condition.
        Requeue: the referenced object is not ready yet.
        Recoverable: it does not exist.
    """
    found = False
    taken: dict[tuple[ResourceType, ObjectKey], set[str]] = {}
    for reference in references:
        wrapper = paths.get(obj, reference.ref)
        given = paths.get(obj, reference.field)
        name, ref_name = _last(reference.field), _last(reference.ref)
        if not wrapper:
            if reference.required and given is None:
                raise Terminal(
                    f"resource reference wrapper or ID required: {name},{ref_name}", reason="ReferenceRequired"
                )
            continue
        if given is not None:
            raise Terminal(
                f"both resource reference wrapper and ID cannot be used together: {name},{ref_name}",
                reason="ReferenceConflict",
            )
        found = True
        wrappers = wrapper if reference.many else [wrapper]
        values = [
            await _value(obj, reference, w, lookup, used, taken, cross_namespace=cross_namespace) for w in wrappers
        ]
        paths.put(obj, reference.field, values if reference.many else values[0])
    return found


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
    source = (wrapper or {}).get("from") or {}
    own = obj["metadata"].get("namespace", "")
    name, namespace = source.get("name"), source.get("namespace") or own
    if not name:
        raise Terminal(f"provided resource reference is nil or empty: {_last(reference.ref)}", reason="ReferenceEmpty")
    if namespace != own:
        crossing.check(own, namespace, name, allowed=cross_namespace)
    where = f"resource:{reference.kind}, namespace:{namespace}, name:{name}"
    type_ = ResourceType(reference.group, "v1alpha1", reference.kind, reference.plural)
    # An object may take several fields of another one: all of them count.
    fields = taken.setdefault((type_, ObjectKey(namespace, name)), set())
    fields.add(reference.path)
    target = await lookup(Source(type_, ObjectKey(namespace, name), counts=partial(_counts, fields)), used)
    if target is None:
        raise Recoverable(
            f'{reference.plural}.{reference.group} "{name}" not found in namespace {namespace}',
            reason="ReferenceNotFound",
        )
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
        wrapper = paths.get(obj, reference.ref)
        for each in wrapper if reference.many else [wrapper]:
            source = (each or {}).get("from") or {}
            namespace = source.get("namespace") or own
            if namespace != own:
                said.append(crossing.advice("resource reference", own, namespace, source.get("name", "")))
    return said


def without(obj: Obj, references: Sequence[Reference]) -> None:
    """Takes the reference wrappers out of an object, in place: AWS knows nothing of them."""
    for reference in references:
        paths.remove(obj, reference.ref)


def _last(path: str) -> str:
    name = path.rpartition(".")[2]
    return name[:1].upper() + name[1:]
