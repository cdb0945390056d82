"""Parameter sets: settings by name, of which AWS has a default for each, changed and reset in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import ParameterSet
from ack.runtime.aws_kind import AwsKind, Observation, Place, assign
from ack.runtime.calls import flatten
from ack.runtime.program import CompiledParameters


def values_of(rule: ParameterSet, value: Any) -> dict[str, str]:
    """Name -> value of a field: a map, or a list of structures with a name and a value."""
    if isinstance(value, Mapping):
        return dict(value)
    return {item[rule.keys[0]]: item.get(rule.keys[1]) or "" for item in value or ()}


def differ(rule: ParameterSet, desired: Obj, observed: Obj) -> bool:
    """Whether AWS has other settings than the object wants; what the object does not name has AWS's default."""
    return values_of(rule, paths.get(desired, rule.field)) != values_of(rule, paths.get(observed, rule.field))


async def read(kind: AwsKind, compiled: CompiledParameters, observation: Observation, place: Place) -> None:
    """Reads what has been set into an observation."""
    rule = compiled.rule
    found = [item async for item in _listed(kind, compiled, observation.obj, place)]
    given = {item[rule.name]: item[rule.value] for item in found if item.get(rule.value) is not None}
    value: Any = given if not rule.keys else [dict(zip(rule.keys, pair, strict=True)) for pair in given.items()]
    assign(observation.obj, rule.field, value or None)
    if rule.shown:
        assign(observation.obj, rule.shown, [compiled.decode(item) for item in found] or None)


async def change(
    kind: AwsKind, compiled: CompiledParameters, desired: Obj, observation: Observation, place: Place
) -> None:
    """Sets what differs, and resets what the object no longer names."""
    rule = compiled.rule
    want, have = (values_of(rule, paths.get(obj, rule.field)) for obj in (desired, observation.obj))
    to_set = {name: value for name, value in want.items() if have.get(name) != value}
    to_reset = sorted(have.keys() - want.keys())
    derived = await _derived(kind, compiled, observation.obj, place) if rule.derived else {}
    source = {**desired, "status": observation.obj.get("status") or {}}
    settings = [{rule.name: name, rule.value: value, **_of(rule, derived, name)} for name, value in to_set.items()]
    defaults = [{rule.name: name, **_of(rule, derived, name)} for name in to_reset]
    for call, items in ((compiled.put, settings), (compiled.reset, defaults)):
        for batch in _batches(items, rule.limit):
            params = call.params(source, kind.context(place)) | {rule.member: batch}
            await kind.call(call.call.operation, params, place)
    await read(kind, compiled, observation, place)


async def _listed(kind: AwsKind, compiled: CompiledParameters, obj: Obj, place: Place, **without: Any) -> Any:
    params = compiled.read.params(obj, kind.context(place))
    params = {name: value for name, value in params.items() if name not in without}
    async for page in kind.pages(compiled.read.call.operation, params, place):
        for item in flatten(page, compiled.read.call.result.split(".")):
            yield item


async def _derived(
    kind: AwsKind, compiled: CompiledParameters, obj: Obj, place: Place
) -> Mapping[str, Mapping[str, Any]]:
    """All parameters that there are, by name: what has never been set tells how it may be set, too."""
    everything = {name: None for name, source in compiled.read.call.inputs.items() if not isinstance(source, str)}
    return {item[compiled.rule.name]: item async for item in _listed(kind, compiled, obj, place, **everything)}


def _of(rule: ParameterSet, known: Mapping[str, Mapping[str, Any]], name: str) -> dict[str, Any]:
    return {
        member: words.get(str(known.get(name, {}).get(told, "")), words[""])
        for member, (told, words) in rule.derived.items()
    }


def _batches(items: Iterable[Any], size: int) -> Iterator[Sequence[Any]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
