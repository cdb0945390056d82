"""Sending an update: the whole, of an attribute map what differs, or its entries one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Update
from ack.runtime.aws_kind import AwsKind, Observation, Place, assign
from ack.runtime.calls import CallContext, one_of
from ack.runtime.delta import Delta
from ack.runtime.program import CompiledUpdate
from ack.runtime.writeback import copy


async def send(
    kind: AwsKind, update: CompiledUpdate, desired: Obj, observation: Observation, place: Place, changes: Delta
) -> None:
    """Runs one update operation; `observation` is kept true to what has been done.

    Raises:
        AwsError: AWS refused a call, or could not be reached; earlier ones are done.
    """
    # Status holds what AWS reported (identifiers, versions to lock on); spec what is wanted.
    wanted = sent(update.update, _with_resets(desired, update, changes), changes)
    source = _without_idle_secrets(kind, update, wanted, changes)
    source = {**source, "status": observation.obj.get("status") or {}}
    touched = [path for path in update.update.fields if changes.touches(path)]
    for made, carried in _contexts(kind, update, place, touched):
        context = replace(made, observed=observation.obj)
        answer = await kind.call(update.call.call.operation, update.call.params(source, context), place)
        for path in carried:
            assign(observation.obj, path, paths.get(desired, path))
        found = one_of(update.call.call, answer)
        if isinstance(found, Mapping):
            update.call.apply(found, observation.obj)


def _contexts(
    kind: AwsKind, update: CompiledUpdate, place: Place, touched: list[str]
) -> Iterator[tuple[CallContext, tuple[str, ...]]]:
    """The context of each call, and the fields that it carries."""
    if update.update.one_by_one:
        for name, path in update.update.one_by_one.items():
            if path in touched:
                yield kind.context(place, attribute=(name, path)), (path,)
    elif update.partial:
        yield kind.context(place, changed=frozenset(touched)), tuple(touched)
    else:
        yield kind.context(place), update.update.fields


def _with_resets(desired: Obj, update: CompiledUpdate, changes: Delta) -> Obj:
    if update.update.replaces:
        return desired
    resets = {
        path: value
        for path, value in update.update.resets.items()
        if paths.get(desired, path) is None and changes.touches(path)
    }
    if not resets:
        return desired
    source = copy(desired)
    for path, value in resets.items():
        paths.put(source, path, value)
    return source


def _without_idle_secrets(kind: AwsKind, update: CompiledUpdate, desired: Obj, changes: Delta) -> Obj:
    """A password is not set again because something else has changed, unless the call resets what it leaves out."""
    secrets = kind.program.secrets
    if not secrets or update.update.replaces:
        return desired
    sources = [source for source in update.update.inputs.values() if isinstance(source, str)]
    idle = [
        path
        for path in secrets.paths
        if not any(changes.touches(source) for source in sources if paths.is_prefix(source, path))
    ]
    return _without(desired, idle)


def sent(update: Update, desired: Obj, changes: Delta) -> Obj:
    """What an update is made of: of a partial one, without the fields that do not differ."""
    if not update.partial:
        return desired
    return _without(desired, [p for p in update.fields if not changes.touches(p) and p not in update.always])


def _without(obj: Obj, fields: Sequence[str]) -> Obj:
    """An object without some fields; not copied if there are none."""
    if not fields:
        return obj
    rest = copy(obj)
    for path in fields:
        paths.remove(rest, path)
    return rest
