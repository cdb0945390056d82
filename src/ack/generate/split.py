"""Spec or status: which members of which operation are fields of a kind, and on which side.

What the create operation takes is spec; what it gives beside that is status; `service.yaml` may add fields of other
operations and fields that AWS does not have. What a describe operation gives adds nothing: it only fills what is there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from ack import names
from ack.generate import attribute_texts, prose, tag_specification
from ack.generate.config import ConfigError, FieldConfig
from ack.generate.resource_model import ARN_FIELD, STRING, Field, RefTarget, Type, TypeKind
from ack.generate.shapes import ShapeBook, leaf, make_reference
from ack.generate.subject import Subject, fold
from ack.model import Member, Operation

Fields = dict[str, Field]
"""JSON name -> field."""


class _Side:
    """The fields of one side, a later one of the same name in place of an earlier one."""

    def __init__(self) -> None:
        self.by_go: dict[str, Field] = {}

    def add(self, field: Field | None) -> None:
        if field is not None:
            self.by_go[fold(field.go)] = field

    def find(self, step: str) -> Field | None:
        """The field of a folded name, in Go or in JSON spelling."""
        found = self.by_go.get(step)
        return found or next((field for field in self.by_go.values() if fold(field.json) == step), None)

    def fields(self) -> Fields:
        return {field.json: field for field in sorted(self.by_go.values(), key=lambda field: field.json)}


def split(subject: Subject) -> tuple[Fields, Fields]:
    """The fields of the spec and of the status, without `ackResourceMetadata` and `conditions`.

    Raises:
        ConfigError: `service.yaml` says something of a field that is not there.
    """
    spec, status = _Side(), _Side()
    operation = subject.create
    maps = [subject.attribute_map(operation, of.members.values()) for of in (operation.input, operation.output)]
    in_spec: set[str] = set()
    for member in subject.inputs(operation):
        name = subject.name(operation, member)
        in_spec.add(name)
        if member not in maps and not (member.idempotency_token and not subject.config.idempotency_token):
            spec.add(subject.book.field(member, name, _origin(subject, operation, member, "input")))
    _add_attributes(subject, spec, status)
    if tags := tag_specification.tags(subject):
        spec.add(subject.book.field(tags, "Tags", f"input of {operation.name}: {tag_specification.MEMBER}"))
    for path, written, config in subject.fields():
        if len(path) == 1 and not config.read_only:
            spec.add(_told(subject, written, config))
    # A field that takes the place of an input member is required as the member was.
    required = {fold(names.go_name(subject.name(operation, m))) for m in subject.inputs(operation) if m.required}
    for field in spec.by_go.values():
        field.required = fold(field.go) in required
    told_to_secrets = {field.member for field in spec.by_go.values() if field.output}
    for member in subject.result(operation).members:
        name = subject.name(operation, member)
        known = name in in_spec or subject.is_arn(name) or subject.is_arn(member.name)
        known = known or (leaf(member.shape).sensitive and member.name in told_to_secrets)
        if not known and member not in maps:
            status.add(subject.book.field(member, name, _origin(subject, operation, member, "output")))
    for path, written, config in subject.fields():
        if len(path) == 1 and config.read_only:
            status.add(_told(subject, written, config) or _arn_copy(subject, status, written, config))
    for path, written, config in subject.fields():
        _modify(subject, spec, status, path, written, config)
    for field in list(spec.by_go.values()):
        if field.target:
            spec.add(make_reference(field, field.target))
            field.required, field.wanted = False, field.required
    for field in status.by_go.values():
        field.required = False
    return spec.fields(), status.fields()


def _origin(subject: Subject, operation: Operation, member: Member, side: str) -> str:
    name = subject.name(operation, member)
    renamed = f", renamed by {subject.where}.rename" if name != names.capitalize(member.name) else ""
    return f"{side} of {operation.name}: {member.name}{renamed}"


def _add_attributes(subject: Subject, spec: _Side, status: _Side) -> None:
    if not subject.config.attributes:
        return
    texts = attribute_texts.descriptions(subject)
    for name in subject.config.attributes:
        made = _named(
            subject, name, STRING, origin=f"{subject.where}.attributes: {name}", member=name, doc=texts.get(name, "")
        )
        side = status if subject.config_of(made).read_only else spec
        if side.find(fold(made.go)) is None:
            side.add(made)


def _arn_copy(subject: Subject, status: _Side, written: str, config: FieldConfig) -> Field | None:
    """The field of the status that shows the ARN, beside the one in the metadata."""
    if not config.arn or status.find(fold(written)):
        return None
    return _named(subject, written, STRING, origin=f"{subject.where}.fields.{written}: the ARN")


def _named(subject: Subject, written: str, type_: Type, *, origin: str, member: str = "", doc: str = "") -> Field:
    """A field that is called as `service.yaml` writes it: in JSON spelling if it begins in lower case."""
    json = written if written[:1].islower() else names.json_name(written)
    return Field(
        json=json,
        go=names.go_name(written),
        name=names.capitalize(written),
        type=type_,
        origin=origin,
        member=member,
        doc=doc,
    )


def _told(subject: Subject, written: str, config: FieldConfig) -> Field | None:
    """A field that `service.yaml` adds; `None` if it only modifies one."""
    where = f"{subject.where}.fields.{written}"
    if config.from_:
        return _from(subject, written, config, where)
    for key, name in (("list", config.list_of), ("map", config.map_of)):
        if not name:
            continue
        shape = subject.book.find(name)
        if shape is None:
            near = get_close_matches(name, list(subject.book.model.shape_names()), n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ConfigError(f"{where}: the model has no shape {name!r}{hint}")
        of = subject.book.type_of(shape)
        if of is not None and name.removesuffix("Input") in subject.book.model.operations:
            _drop_naming(subject, of)
        if of is None:
            raise ConfigError(f"{where}: the shape {name} has no members that Kubernetes could hold")
        type_ = Type("list", of) if key == "list" else Type("map", of)
        return _named(subject, written, type_, origin=f"{where}.{key}_of", doc=prose.plain(shape.documentation))
    if config.type:
        return _named(subject, written, parse_type(config.type, where), origin=f"{where}.type")
    return None


def _from(subject: Subject, written: str, config: FieldConfig, where: str) -> Field | None:
    operation_name, _, path = config.from_.partition(".")
    operation = subject.book.model.operation(operation_name)
    origin = f"{where}.from: {config.from_}"
    sides = ((operation.output, "Output"), (operation.input, "Input"))
    output = config.secret == "output"  # noqa: S105 - no password
    for shape, side in sides[:1] if output else sides if config.read_only else reversed(sides):
        if not path:
            type_ = subject.book.type_of(shape)
            if type_ is None:
                return None
            _drop_naming(subject, type_)
            return _named(subject, written, type_, origin=origin)
        owner, member = f"{operation.name}{side}", None
        for step in path.split("."):
            while shape.kind in ("list", "map"):
                shape = shape.element if shape.kind == "list" else shape.map_value
            member = next((m for m in subject.book.members(owner, shape) if fold(m.name) == fold(step)), None)
            if member is None:
                break
            shape, owner = member.shape, member.shape.name
        if member is not None:
            made = subject.book.field(member, written, origin)
            if made is None:
                raise ConfigError(f"{origin}: Kubernetes cannot hold a value of the shape {member.shape.name}")
            if written[:1].islower():
                made.json = written
            if output:
                if operation_name != subject.create.name:
                    raise ConfigError(f"{origin}: only what {subject.create.name} answers can be written to a Secret")
                # It says where the value goes, which is read once: when there is one.
                made.output, made.immutable, made.type = path, True, Type("string")
            return made
    raise ConfigError(
        f"{origin}: {operation_name} has no such member; its inputs are {', '.join(operation.input.members)}"
    )


def _drop_naming(subject: Subject, type_: Type) -> None:
    """What names the resource is no part of a field that an operation's inputs make."""
    nested, naming = subject.book.nested[type_.shape], subject.identifying
    nested.fields = {name: field for name, field in nested.fields.items() if fold(field.member) not in naming}


_SCALARS: Mapping[str, TypeKind] = {
    "string": "string",
    "boolean": "boolean",
    "integer": "integer",
    "number": "number",
    "timestamp": "timestamp",
    "blob": "blob",
}


def parse_type(text: str, where: str) -> Type:
    """The type that `type` names: a scalar, `[scalar]` or `{scalar}`.

    Raises:
        ConfigError: it is none.
    """
    match = re.fullmatch(r"(\[)?(\{)?(\w+)(?(2)\})(?(1)\])", text)
    scalar = _SCALARS.get(match[3]) if match else None
    if match is None or scalar is None:
        raise ConfigError(f"{where}.type: {text!r} is no type; types are {', '.join(_SCALARS)}, [type], {{type}}")
    type_ = Type(scalar)
    if match[2]:
        type_ = Type("map", type_)
    return Type("list", type_) if match[1] else type_


def _modify(
    subject: Subject, spec: _Side, status: _Side, path: tuple[str, ...], written: str, config: FieldConfig
) -> None:
    """Applies what is said of a field that is there; a nested one is changed wherever its structure occurs."""
    where = f"{subject.where}.fields.{'.'.join(path)}"
    owners = [side.find(path[0]) for side in (spec, status)]
    if len(path) == 1:
        found = [field for field in owners if field is not None]
        if not found and (path[0] == ARN_FIELD or subject.is_arn(written)):
            return  # It is in the metadata of the status.
        if not found:
            raise ConfigError(_missing(where, path[0], [*spec.by_go.values(), *status.by_go.values()]))
        for field in found:
            _apply(subject, field, config, where)
        return
    applied = False
    problem = _missing(where, path[0], [*spec.by_go.values(), *status.by_go.values()])
    for owner in owners:
        if owner is None:
            continue
        inner: Field | None = owner
        for step in path[1:-1]:
            inner = _inside(subject.book, inner, step) if inner else None
        nested = subject.book.nested.get(inner.type.leaf.shape) if inner else None
        if nested is None:
            continue
        target = _inside(subject.book, inner, path[-1]) if inner else None
        if target is None and config.type:
            target = _named(subject, written, parse_type(config.type, where), origin=f"{where}.type")
            nested.fields[target.json] = target
        if target is None:
            problem = _missing(where, path[-1], list(nested.fields.values()))
            continue
        before = target.json
        _apply(subject, target, config, where)
        if target.json != before:
            nested.fields = {field.json: field for field in nested.fields.values()}
        if target.target:
            reference = make_reference(target, target.target)
            nested.fields[reference.json] = reference
        applied = True
    if not applied:
        raise ConfigError(problem)


def _inside(book: ShapeBook, field: Field | None, step: str) -> Field | None:
    nested = book.nested.get(field.type.leaf.shape) if field else None
    if nested is None:
        return None
    return next((each for each in nested.fields.values() if step in (fold(each.go), fold(each.json))), None)


def _missing(where: str, step: str, fields: list[Field]) -> str:
    known = [field.json for field in fields]
    near = get_close_matches(step, known, n=1, cutoff=0.5)
    hint = f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(sorted(known))}"
    return f"{where}: there is no field {step!r}{hint}"


def _apply(subject: Subject, field: Field, config: FieldConfig, where: str) -> None:
    if config.json:
        field.json = config.json
    if config.required is not None:
        field.required = config.required
        field.origin += f"; required by {where}"
    if config.immutable:
        field.immutable = True
    if config.sensitive:
        field.sensitive = True
    if config.secret and field.type.leaf.kind != "object":
        field.type = field.type.with_leaf(Type("secret"))
        field.origin += f"; a secret by {where}"
    field.inner = config.unwrap or field.inner
    if config.ref:
        field.target = replace(parse_ref(config.ref, subject.group), format=config.ref_format)
        field.early = config.ref_early


def parse_ref(text: str, own_group: str) -> RefTarget:
    """The target of `ref`: `Kind`, `service.Kind`, either with `:field.path`."""
    name, _, path = text.partition(":")
    service, _, kind = name.rpartition(".")
    group = f"{service}.services.k8s.aws" if service else own_group
    return RefTarget(group, kind, path or "status.ackResourceMetadata.arn")
