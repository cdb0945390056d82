"""The shapes of one service as Kubernetes types: what is left out, what is added, how AWS types become schema types.

A nested structure is shared: whatever `service.yaml` says of a field inside it holds wherever the structure occurs, in
other kinds too. So it is in the published controllers, and so it must be, since one class stands for one structure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from ack import names
from ack.generate import edits, english, prose
from ack.generate.config import ConfigError, Ignore
from ack.generate.resource_model import Field, Nested, RefTarget, Type, TypeKind
from ack.model import Member, Operation, ServiceModel, Shape

_SCALARS: Final[Mapping[str, TypeKind]] = {
    **dict.fromkeys(("string", "character", "enum"), "string"),
    "boolean": "boolean",
    **dict.fromkeys(("byte", "short", "integer", "long", "intEnum", "biginteger"), "integer"),
    **dict.fromkeys(("float", "double", "bigdecimal"), "number"),
    "timestamp": "timestamp",
    "blob": "blob",
}


def leaf(shape: Shape) -> Shape:
    """The shape inside all lists and maps."""
    while shape.kind in ("list", "map"):
        shape = shape.element if shape.kind == "list" else shape.map_value
    return shape


class ShapeBook:
    """All shapes of a service, as types; nested structures are made when they are first asked for.

    Args:
        model: the service's model.
        ignore: what is left out.
        empty_shapes: structures without members that are kept, as maps of strings.

    Raises:
        ConfigError: `ignore.fields` names a shape or member that is not there.
    """

    def __init__(self, model: ServiceModel, ignore: Ignore, empty_shapes: Iterable[str] = ()) -> None:
        self.model = model
        self.nested: dict[str, Nested] = {}
        self._members: dict[tuple[str, str], Sequence[Member]] = {}
        self._empty = frozenset(empty_shapes)
        self._ignored_shapes = frozenset(name.removesuffix("_") for name in ignore.shapes) | frozenset(ignore.shapes)
        self._ignored: set[tuple[str, str]] = set()
        every = [path.removeprefix("*Input.") for path in ignore.fields if path.startswith("*Input.")]
        self._ignored_inputs = frozenset(name.casefold() for name in every)
        for path in ignore.fields:
            if not path.startswith("*Input."):
                self._ignored.add(self._resolve(path))

    # --- what is there -----------------------------------------------------------------------------------------

    def members(self, owner: str, shape: Shape) -> Sequence[Member]:
        """The members of a structure that are not left out, in the model's order.

        Args:
            owner: `<Operation>Input`, `<Operation>Output` for what an operation takes, gives; else the shape itself.
            shape: the structure.
        """
        found = self._members.get((owner, shape.name))
        if found is None:
            found = self._members[owner, shape.name] = self._left(owner, shape)
        return found

    def _left(self, owner: str, shape: Shape) -> Sequence[Member]:
        return [
            member
            for member in (*shape.members.values(), *edits.added_members(self.model, owner))
            if (owner, member.name.casefold()) not in self._ignored
            and not (owner.endswith("Input") and member.name.casefold() in self._ignored_inputs)
            and not edits.dropped(self.model, member.name)
            and leaf(member.shape).name not in self._ignored_shapes
        ]

    def inputs(self, operation: Operation) -> Sequence[Member]:
        """What an operation takes."""
        return self.members(f"{operation.name}Input", operation.input)

    def outputs(self, operation: Operation) -> Sequence[Member]:
        """What an operation gives."""
        return self.members(f"{operation.name}Output", operation.output)

    # --- types -------------------------------------------------------------------------------------------------

    def type_of(self, shape: Shape) -> Type | None:
        """The type of a shape; `None` if Kubernetes can hold no such value: a structure without members, any JSON."""
        if shape.kind in _SCALARS:
            return Type(_SCALARS[shape.kind])
        if shape.kind in ("list", "map"):
            of = self.type_of(shape.element if shape.kind == "list" else shape.map_value)
            return Type("list" if shape.kind == "list" else "map", of) if of else None
        if shape.document:
            return None
        if not shape.members:
            return Type("map", Type("string")) if shape.name in self._empty else None
        return Type("object", shape=self._nest(shape).name)

    def _nest(self, shape: Shape) -> Nested:
        name = names.capitalize(shape.name)
        nested = self.nested.get(name)
        if nested is None:
            nested = self.nested[name] = Nested(name, prose.plain(shape.documentation), union=shape.union)
            for member in self.members(shape.name, shape):
                if self._leads_to(member.shape, shape):
                    continue  # A structural schema cannot be recursive.
                made = self.field(member, member.name, f"member of {shape.name}")
                if made:
                    nested.fields[made.json] = made
        return nested

    def _leads_to(self, start: Shape, goal: Shape) -> bool:
        seen: set[str] = set()
        todo = [leaf(start)]
        while todo:
            shape = todo.pop()
            if shape.name == goal.name:
                return True
            if shape.name not in seen:
                seen.add(shape.name)
                todo += [leaf(member.shape) for member in self.members(shape.name, shape)]
        return False

    def field(self, member: Member, name: str, origin: str) -> Field | None:
        """The field of a member; `None` if Kubernetes cannot hold it.

        Args:
            member: the member.
            name: its name, renamed or not.
            origin: the rule that makes it a field.
        """
        type_ = self.type_of(member.shape)
        if type_ is None:
            return None
        return Field(
            json=names.json_name(name),
            go=names.go_name(name),
            type=type_,
            name=names.capitalize(name),
            member=member.name,
            origin=origin,
            doc=prose.describe(member.documentation or member.shape.documentation, leaf(member.shape)),
            required=member.required,
            sensitive=leaf(member.shape).sensitive,
            pattern=leaf(member.shape).pattern,
        )

    # --- paths -------------------------------------------------------------------------------------------------

    def _resolve(self, path: str) -> tuple[str, str]:
        """The owner and the folded name of the member that a path in `ignore.fields` names."""
        start, *steps = path.split(".")
        owner, shape = self._start(start, path)
        if not steps:
            raise ConfigError(f"ignore.fields: {path!r} names a shape, not a member; use ignore.shapes for it")
        for index, step in enumerate(steps):
            shape = leaf(shape)
            member = shape.member(step)
            if member is None:
                added = {extra.name for extra in edits.added_members(self.model, owner)}
                if step in added:
                    return owner, step.casefold()
                near = get_close_matches(step, list(shape.members), n=1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                raise ConfigError(f"ignore.fields: {path!r}: {owner} has no member {step!r}{hint}")
            if index == len(steps) - 1:
                return owner, member.name.casefold()
            shape = leaf(member.shape)
            owner = shape.name
        raise AssertionError("unreachable")

    def _start(self, name: str, path: str) -> tuple[str, Shape]:
        for suffix in ("Input", "Output"):
            operation = name.removesuffix(suffix)
            if name.endswith(suffix) and operation in self.model.operations:
                found = self.model.operations[operation]
                return name, found.input if suffix == "Input" else found.output
        shape = self.find(name)
        if shape is None:
            near = get_close_matches(name, list(self.model.shape_names()), n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ConfigError(f"ignore.fields: {path!r}: the model has no shape {name!r}{hint}")
        return shape.name, shape

    def find(self, name: str) -> Shape | None:
        """The shape of that name, whatever the case of its first letter and an underscore at its end.

        `<Operation>Input` and `<Operation>Output` are what an operation takes and gives.
        """
        for suffix in ("Input", "Output"):
            operation = self.model.operations.get(name.removesuffix(suffix))
            if name.endswith(suffix) and operation and not self.model.has_shape(name):
                raw = (operation.input if suffix == "Input" else operation.output).raw
                return Shape(name, raw, self.model.shape)
        for candidate in (name, name.removesuffix("_"), name[:1].lower() + name[1:]):
            if self.model.has_shape(candidate):
                return self.model.shape(candidate)
        return None


def make_reference(base: Field, target: RefTarget) -> Field:
    """The reference beside a field, and the mark on the field that it has one.

    Raises:
        ConfigError: nothing is left of the field's name.
    """
    many = base.type.kind == "list"
    try:
        name = names.ref_member(base.name or base.go, many=many, singular=english.singular)
    except ValueError as error:
        raise ConfigError(str(error)) from error
    reference = Type("reference")
    base.target, base.ref = target, names.json_name(name)
    return Field(
        json=names.json_name(name),
        go=names.go_name(name),
        type=Type("list", reference) if many else reference,
        origin=f"reference to {target.kind} for {base.json}",
        doc=f"Takes {base.json} from another object: {target.path} of a {target.kind}.",
        ref_of=base.json,
    )
