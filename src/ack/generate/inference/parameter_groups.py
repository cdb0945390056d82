"""Rule `parameters`: a group of settings by name, of which AWS has a default for each, has a field with those set.

`ModifyDBClusterParameterGroup` sets some, `ResetDBClusterParameterGroup` sets some back, `DescribeDBClusterParameters`
tells which a user has set: `parameterOverrides`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ack import names
from ack.generate import english
from ack.generate.inference.merge import Raw
from ack.generate.inference.words import words
from ack.model import Member, Operation

_METHODS = {"dynamic": "immediate", "static": "pending-reboot", "": "immediate"}
"""What is static cannot be applied at once:
https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html"""


def parameters(resource: str, there: Mapping[str, Operation], known: frozenset[str]) -> Raw:
    """The field with a group's settings.

    Args:
        resource: the resource's name in the model.
        there: the service's operations.
        known: the folded names of the kind's fields.
    """
    put = there.get(f"Modify{resource}") or there.get(f"Update{resource}")
    reset = there.get(f"Reset{resource}")
    read = there.get(f"Describe{english.plural(''.join(words(resource)[:-1]))}")
    if put is None or reset is None or read is None:
        return {}
    told = read.input.members.get("Source")
    settings = _settings(put)
    if settings is None or _settings(reset) is None or told is None or "user" not in told.documentation:
        return {}
    inside = settings.shape.element.members
    operations: Raw = {"put": put.name, "read": read.name, "reset": reset.name, "only": {"Source": "user"}}
    if {"immediate", "pending-reboot"} <= set(inside["ApplyMethod"].shape.enum if "ApplyMethod" in inside else ()):
        operations["derived"] = {"ApplyMethod": {"member": "ApplyType", "values": _METHODS}}
    if len(inside) == 2:
        field, entry = names.json_name(settings.name), {"from": f"{put.name}.{settings.name}"}
    else:
        field, entry = names.json_name(f"{english.singular(settings.name)}Overrides"), {"type": "{string}"}
    return {} if field.casefold() in known else {"fields": {field: {**entry, "parameters": operations}}}


def _settings(operation: Operation) -> Member | None:
    """The list of names and values that an operation takes."""
    for member in operation.input.members.values():
        if member.shape.kind == "list" and member.shape.element.kind == "structure":
            inside = [name for name, each in member.shape.element.members.items() if each.shape.kind == "string"]
            if any(name.endswith("Name") for name in inside) and any(name.endswith("Value") for name in inside):
                return member
    return None
