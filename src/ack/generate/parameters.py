"""Parameter sets: which operations set, reset and list the settings of a parameter group."""

from __future__ import annotations

from ack.api.resource import Call, Const, ParameterSet, Read
from ack.generate.config import ConfigError, FieldConfig, ParametersConfig
from ack.generate.field_map import find_field
from ack.generate.parts import Naming, spec_field
from ack.generate.resource_model import Field
from ack.model import Member, Operation

LIMIT = 20
"""https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html"""


def infer(naming: Naming) -> tuple[ParameterSet, ...]:
    """The kind's parameter sets, those that `service.yaml` tells."""
    found = []
    for path, _, config in naming.fields.subject.fields():
        field = spec_field(naming.fields, path)
        if field is not None and config.parameters:
            found.append(_parameter_set(naming, field, config, config.parameters))
    return tuple(sorted(found, key=lambda each: each.field))


def _parameter_set(naming: Naming, field: Field, config: FieldConfig, told: ParametersConfig) -> ParameterSet:
    fields = naming.fields
    where = f"{fields.subject.where}.fields.{field.json}.parameters"
    model = fields.subject.book.model
    put, read = model.operation(told.put), model.operation(told.read)
    reset = model.operation(told.reset or put.name.replace("Modify", "Reset", 1))
    member = _list_of_structures(put, where)
    inside = [name for name, each in member.shape.element.members.items() if each.shape.kind == "string"]
    name = next((each for each in inside if each.endswith("Name")), "")
    value = next((each for each in inside if each.endswith("Value")), "")
    nested = fields.subject.book.nested.get(field.type.leaf.shape)
    by_member = {each.member: each.json for each in nested.fields.values()} if nested else {}
    shown = find_field(fields.status, told.shown.casefold()) if told.shown else None
    return ParameterSet(
        field=f"spec.{field.json}",
        name=name,
        value=value,
        keys=(by_member[name], by_member[value]) if nested else (),
        member=member.name,
        limit=LIMIT,
        read=Read(
            operation=read.name,
            inputs={**naming.inputs(read), **{name: Const(value) for name, value in told.only.items()}},
            result=_listed(read, name, where).name,
        ),
        put=Call(operation=put.name, inputs=naming.inputs(put)),
        reset=Call(operation=reset.name, inputs=naming.inputs(reset)),
        shown=f"status.{shown.json}" if shown else "",
        derived={member: (source.member, source.values) for member, source in told.derived.items()},
    )


def _list_of_structures(operation: Operation, where: str) -> Member:
    for member in operation.input.members.values():
        if member.shape.kind == "list" and member.shape.element.kind == "structure":
            return member
    raise ConfigError(f"{where}: {operation.name} takes no list of settings; it takes {list(operation.input.members)}")


def _listed(operation: Operation, name: str, where: str) -> Member:
    for member in operation.output.members.values():
        if member.shape.kind == "list" and name in getattr(member.shape.element, "members", {}):
            return member
    known = ", ".join(operation.output.members)
    raise ConfigError(f"{where}: {operation.name} lists nothing with a {name}; it gives {known}")
