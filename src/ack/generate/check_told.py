"""Refuses what a `service.yaml` says of things that are not there, or says twice: no line of it does nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from ack import names
from ack.generate import roles
from ack.generate.config import ConfigError, KindConfig, ServiceConfig
from ack.generate.resource_model import Field, Kind, Nested
from ack.generate.subject import Subject, fold
from ack.model import ServiceModel

_METADATA = frozenset({"ackresourcemetadata", "conditions"})
"""Of every kind's status."""


def unknown(where: str, what: str, name: str, known: Iterable[str]) -> ConfigError:
    """An error about a name that nothing has.

    Args:
        where: the place in `service.yaml`.
        what: what should have that name.
        name: as it is written.
        known: the names that there are.
    """
    listed = sorted(set(known))
    folded = {each.casefold(): each for each in listed}
    near = [folded[each] for each in get_close_matches(name.casefold(), folded, n=3, cutoff=0.5)]
    if near:
        hint = f"; did you mean {' or '.join(near)}?"
    else:
        hint = f"; there are {', '.join(listed)}" if listed and len(listed) <= 40 else ""
    before, blank, after = what.partition(" ")
    return ConfigError(f"{where}: there is no {before} {name!r}{blank}{after}{hint}")


def check_names(config: ServiceConfig, model: ServiceModel, assigned: roles.Roles) -> None:
    """Checks what stands outside of the kinds, and the kinds' names.

    Args:
        config: what a human wrote.
        model: the service.
        assigned: the resources and their operations.

    Raises:
        ConfigError: it names a kind, an operation or a shape that there is not, or one kind twice.
    """
    creatable = [name for name, its in assigned.items() if roles.Role.CREATE in its]
    for where, listed in (("only", config.only), ("ignore.kinds", config.ignore.kinds)):
        for name in listed:
            if name.casefold() not in {each.casefold() for each in creatable}:
                raise unknown(where, "kind", name, creatable)
    for name in config.ignore.operations:
        if name not in model.operations:
            raise unknown("ignore.operations", "operation", name, model.operations)
    for name in config.empty_shapes:
        if not model.has_shape(name):
            raise unknown("empty_shapes", "shape", name, model.shape_names())
    seen: dict[str, str] = {}
    left = {each.name for each in roles.kinds(assigned, ignore=config.ignore.kinds, only=config.only)}
    for name in config.kinds:
        twin = seen.setdefault(name.casefold(), name)
        if twin != name:
            raise ConfigError(f"kinds.{name}: it is {twin} in another case, which stands above: put both together")
        if name.casefold() not in {each.casefold() for each in left}:
            if name.casefold() in {each.casefold() for each in creatable}:
                raise ConfigError(f"kinds.{name}: {name!r} is no kind here: `only` or `ignore.kinds` leaves it out")
            raise unknown("kinds", "kind", name, left)


def check_twins(subjects: Sequence[Subject]) -> None:
    """Checks that no two kinds have one name.

    Raises:
        ConfigError: two have.
    """
    seen: dict[str, Subject] = {}
    for subject in subjects:
        twin = seen.setdefault(subject.kind.casefold(), subject)
        if twin is not subject:
            raise ConfigError(
                f"{subject.where}: two kinds would be called {subject.kind!r}: {twin.roles.name}, made by"
                f" {twin.create.name}, and {subject.roles.name}, made by {subject.create.name};"
                " leave one out (ignore.kinds)"
            )


def check_kind(subject: Subject, kind: Kind, shapes: Mapping[str, Nested], told: KindConfig) -> None:
    """Checks what is said of one kind, once its fields are known and all its operations have been looked at.

    Args:
        subject: the kind.
        kind: its fields.
        shapes: the service's nested structures.
        told: what a human wrote of it.

    Raises:
        ConfigError: a rename does nothing or clashes; an alias clashes; a path leads nowhere.
    """
    _check_renames(subject, told)
    for alias, name in kind.aliases.items():
        if alias in kind.spec:
            raise ConfigError(
                f"{subject.where}.fields.{name}.alias: there is a field {alias!r} already; choose another"
            )
    for where, path in _paths(told):
        if not leads(kind, shapes, path):
            first = path.split(".")[0]
            side = {"spec": kind.spec, "status": kind.status}.get(first, {})
            what = f"{subject.where}.{where}"
            raise unknown(what, "field", path, (f"{first}.{name}" for name in side) if side else ("spec", "status"))


def _check_renames(subject: Subject, told: KindConfig) -> None:
    for key, name in told.rename.items():
        if not subject.uses_rename(key):
            member = key.rpartition(".")[2]
            members = {m.name for m in subject.create.input.members.values()}
            members |= {m.name for m in subject.create.output.members.values()}
            raise unknown(f"{subject.where}.rename", f"member in the operations of {subject.kind}", member, members)
        taken: dict[str, str] = {}
        for each in subject.inputs(subject.create):
            other = taken.setdefault(fold(names.go_name(subject.name(subject.create, each))), each.name)
            if other != each.name:
                raise ConfigError(
                    f"{subject.where}.rename: {other!r} and {each.name!r} of {subject.create.name} would both be"
                    f" called {name!r}; choose another name"
                )


def _paths(told: KindConfig) -> Iterator[tuple[str, str]]:
    """(place, field path) of all that a kind says of fields elsewhere than under `fields`."""
    for key in ("synced", "updatable", "deletable", "gone", "failed"):
        for path in getattr(told, key):
            yield key, path
    for index, column in enumerate(told.columns):
        plain = column.path.removeprefix(".")
        if plain.startswith(("spec.", "status.")) and not set(plain) & set("[?@*"):
            yield f"columns[{index}].path", plain


def leads(kind: Kind, shapes: Mapping[str, Nested], path: str) -> bool:
    """Whether a dotted path leads to a field of a kind."""
    side, *steps = path.replace("[]", "").split(".")
    fields: Mapping[str, Field] = {"spec": kind.spec, "status": kind.status}.get(side, {})
    if side == "status" and steps and steps[0].casefold() in _METADATA:
        return True
    for index, step in enumerate(steps):
        found = next((each for each in fields.values() if fold(step) in (fold(each.json), fold(each.go))), None)
        if found is None:
            return bool(side == "spec" and not index and step in kind.aliases)
        if found.type.leaf.kind != "object":
            return True  # whatever a map or a reference holds
        nested = shapes.get(found.type.leaf.shape)
        fields = nested.fields if nested else {}
    return bool(steps)
