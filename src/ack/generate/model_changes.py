"""What AWS changed between two versions of a service's model: operations, members, values of enumerations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ack.generate.roles import Role, classify
from ack.model import ServiceModel

_LISTED = 8
"""Names that a line shows before it only counts."""


def model_changes(old: ServiceModel, new: ServiceModel) -> list[str]:
    """What changed, a line each: `+` AWS added it, `-` it is gone, `~` it is another now.

    New structures are not told by themselves: something that was there before leads to them, or a new operation does.

    Args:
        old: a service's model.
        new: a later model of the same service.
    """
    return [*_operations(old, new), *_shapes(old.raw["shapes"], new.raw["shapes"], _leading(old))]


def _operations(old: ServiceModel, new: ServiceModel) -> Iterator[str]:
    for name in new.operations:
        if name not in old.operations:
            role, resource = classify(name)
            yield f"+ operation {name}" + (f" (a kind {resource}?)" if role is Role.CREATE else "")
    for name, operation in old.operations.items():
        if name not in new.operations:
            yield f"- operation {name}"
        elif new.operations[name].deprecated and not operation.deprecated:
            yield f"~ operation {name}: deprecated now"


def _leading(model: ServiceModel) -> Mapping[str, str]:
    """Shape -> the operation that takes or gives it, if it is the whole input or output of one."""
    found = {}
    for name, operation in model.operations.items():
        for side in ("input", "output"):
            if side in operation.raw:
                found[operation.raw[side]["shape"]] = f"{name} {'takes' if side == 'input' else 'gives'}"
    return found


def _shapes(old: Mapping[str, Any], new: Mapping[str, Any], leading: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(old.keys() & new.keys()):
        was, now = old[name], new[name]
        if was == now:
            continue
        where = leading.get(name, name)
        if was["type"] != now["type"]:
            yield f"~ {name}: a {was['type']} is a {now['type']} now"
        yield from _members(where, was, now)
        yield from _values(name, was, now)


def _members(where: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    before, after = was.get("members", {}), now.get("members", {})
    if added := after.keys() - before.keys():
        yield f"+ {where} {_names(added)}"
    if lost := before.keys() - after.keys():
        yield f"- {where} {_names(lost)}"
    for member in sorted(before.keys() & after.keys()):
        if before[member]["shape"] != after[member]["shape"]:
            yield f"~ {where} {member}: of shape {after[member]['shape']}, not {before[member]['shape']}"
    must, shall = set(was.get("required", ())), set(now.get("required", ()))
    if newly := (shall - must) & before.keys():
        yield f"~ {where} {_names(newly)}: required now"
    if free := (must - shall) & after.keys():
        yield f"~ {where} {_names(free)}: no longer required"


def _values(name: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    before, after = set(was.get("enum", ())), set(now.get("enum", ()))
    if added := after - before:
        yield f"+ {name} values {_names(added)}"
    if lost := before - after:
        yield f"- {name} values {_names(lost)}"


def _names(names: Iterable[str]) -> str:
    listed = sorted(names)
    more = len(listed) - _LISTED
    return ", ".join(listed[:_LISTED]) + (f" and {more} more" if more > 1 else f", {listed[-1]}" if more == 1 else "")
