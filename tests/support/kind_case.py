"""The life of one kind as a table: what to create, change and disturb, and what AWS must show (docs/kind-cases.md)."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jmespath
import msgspec
import yaml

from ack.generate.yaml_text import LOADER

STEPS = ("create", "change", "drift", "tags", "adopt", "delete")
"""What every kind goes through, in this order."""

_VALUE = re.compile(r"\$\{([^}]+)\}")


class Call(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An AWS call, by the owner of the account.

    Args:
        call: `service.Operation`.
        with_: its input.
        as_: the name by which later values find its answer.
    """

    call: str
    with_: dict[str, Any] = msgspec.field(name="with", default_factory=dict)
    as_: str = msgspec.field(name="as", default="")

    @property
    def target(self) -> tuple[str, str]:
        """Botocore's name of the service, and the operation."""
        service, _, operation = self.call.rpartition(".")
        return service, operation


class Read(Call, frozen=True, forbid_unknown_fields=True):
    """How AWS is asked for the resource.

    Args:
        at: JMESPath of the resource in the answer.
    """

    at: str = "@"


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A change of the spec by its user.

    Args:
        set: a merge patch of the spec; `null` takes a field away.
        shows: JMESPath in the resource -> the value that AWS has then.
        read: another way to ask, where `read` of the case does not show it.
    """

    set: dict[str, Any]
    shows: dict[str, Any]
    read: Read | None = None


class Drift(Call, frozen=True, forbid_unknown_fields=True):
    """A change behind the controller's back, which is taken back.

    Args:
        shows: what AWS has once it is repaired.
        read: as of `Change`.
    """

    shows: dict[str, Any] = msgspec.field(default_factory=dict)
    read: Read | None = None


class Neighbour(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another object that the resource needs.

    Args:
        kind: `Kind`, or `service.Kind` of another service.
        spec: its spec.
        name: its name, by which values find it as well.
    """

    kind: str
    name: str
    spec: dict[str, Any]


class Adoption(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a second object finds the resource.

    Args:
        fields: the adoption fields.
        spec: what its spec holds besides, where the API server insists on required fields.
        forgets: what AWS does not tell of the resource: `status.id`.
    """

    fields: dict[str, Any]
    spec: dict[str, Any] = msgspec.field(default_factory=dict)
    forgets: list[str] = []


class KindCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind's life. The keys are those of docs/kind-cases.md."""

    spec: dict[str, Any]
    read: Read
    shows: dict[str, Any]
    before: list[Call] = []
    objects: list[Neighbour] = []
    gone: list[str] = []
    gone_shows: dict[str, Any] | None = None
    changes: list[Change] = []
    drift: list[Drift] = []
    tags: list[Change] = []
    adopt: Adoption | None = None
    skip: dict[str, str] = {}
    emulator: str = "moto"
    seconds: float = 15.0


@dataclass(frozen=True, slots=True)
class Named:
    """A case and whose it is.

    Args:
        service: folder of the service.
        kind: the kind.
        case: its life.
    """

    service: str
    kind: str
    case: KindCase

    def __str__(self) -> str:
        return f"{self.service}.{self.kind}"

    @property
    def services(self) -> tuple[str, ...]:
        """The services whose controllers it needs, its own first."""
        others = [o.kind.rpartition(".")[0] for o in self.case.objects]
        return tuple(dict.fromkeys((self.service, *filter(None, others))))


def load_case(file: Path) -> Named:
    """Reads `<service>/<Kind>.yaml`.

    Raises:
        ValueError: it has unknown or missing keys, or leaves a step out without a reason.
    """
    try:
        case = msgspec.convert(yaml.load(file.read_text(), LOADER), KindCase)
    except (msgspec.ValidationError, yaml.YAMLError) as error:
        raise ValueError(f"{file.parent.name}/{file.name}: {error}") from error
    there = {"create", *(["delete"] if case.gone or case.gone_shows is not None else [])}
    there |= {s for s, said in zip(STEPS[1:5], (case.changes, case.drift, case.tags, case.adopt), strict=True) if said}
    if silent := [step for step in STEPS if step not in there and step not in case.skip]:
        raise ValueError(f"{file.parent.name}/{file.name}: no {silent[0]}, and no reason in `skip`")
    if both := [step for step in case.skip if step in there or step not in STEPS]:
        raise ValueError(f"{file.parent.name}/{file.name}: `skip` of {both[0]}, which is there or unknown")
    return Named(file.parent.name, file.stem, case)


@cache
def cases(folder: Path) -> tuple[Named, ...]:
    """All cases below a folder, in the order of their names."""
    return tuple(load_case(file) for file in sorted(folder.glob("*/*.yaml")))


def filled(value: Any, known: Mapping[str, Any]) -> Any:
    """A value with each `${path}` (JMESPath) replaced by what is known; a text that is nothing else keeps the type.

    `${path/}` is what stands behind the last slash.

    Raises:
        AssertionError: nothing of that name is known.
    """
    if isinstance(value, dict):
        return {filled(key, known): filled(inner, known) for key, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner, known) for inner in value]
    if not isinstance(value, str):
        return value
    if whole := _VALUE.fullmatch(value):
        return _known(whole[1], known)
    return _VALUE.sub(lambda match: str(_known(match[1], known)), value)


def _known(path: str, known: Mapping[str, Any]) -> Any:
    found = jmespath.search(path.removesuffix("/"), known)
    if path.endswith("/") and isinstance(found, str):
        found = found.rpartition("/")[2]
    assert found is not None, f"nothing is known as ${{{path}}}; there are {', '.join(sorted(known))}"
    return found


def difference(shows: Mapping[str, Any], resource: Any) -> str:
    """Where a resource is not as it should be; "" if it is. Documents are compared by what they say."""
    for path, wanted in shows.items():
        found = jmespath.search(path, resource)
        if isinstance(wanted, dict | list) and isinstance(found, str):
            with contextlib.suppress(ValueError):  # then it is another text, and different
                found = json.loads(found)
        if found != wanted:
            return f"{path} is {found!r}, not {wanted!r}"
    return ""
