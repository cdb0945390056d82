"""AWS models made for a test: a few lines in place of a service's thousands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ack.generate.config import ServiceConfig, parse
from ack.generate.picture import draw
from ack.generate.resource_model import Kind, ServicePicture
from ack.model import ServiceModel

_BASE: dict[str, Any] = {
    "String": {"type": "string"},
    "Secret": {"type": "string", "sensitive": True},
    "Boolean": {"type": "boolean"},
    "Integer": {"type": "integer"},
    "Long": {"type": "long"},
    "Double": {"type": "double"},
    "Time": {"type": "timestamp"},
    "Blob": {"type": "blob"},
    "Strings": {"type": "list", "member": {"shape": "String"}},
    "StringMap": {"type": "map", "key": {"shape": "String"}, "value": {"shape": "String"}},
    "Tag": {"type": "structure", "members": {"Key": {"shape": "String"}, "Value": {"shape": "String"}}},
    "Tags": {"type": "list", "member": {"shape": "Tag"}},
    "ThingNotFoundException": {"type": "structure", "members": {}, "exception": True},
    "ThingAlreadyExistsException": {"type": "structure", "members": {}, "exception": True},
    "InvalidThingException": {"type": "structure", "members": {}, "exception": True},
    "InvalidStateException": {"type": "structure", "members": {}, "exception": True},
    "LimitExceededException": {"type": "structure", "members": {}, "exception": True},
}


def structure(members: str) -> dict[str, Any]:
    """A structure from `Name:Shape`, `Name*:Shape` (required), `Name?:Shape` (idempotency token) words; the shape is
    `String` unless told."""
    made: dict[str, Any] = {"type": "structure", "members": {}, "required": []}
    for word in members.split():
        name, _, shape = word.partition(":")
        bare = name.rstrip("*?")
        made["members"][bare] = {"shape": shape or "String"}
        if name.endswith("*"):
            made["required"].append(bare)
        if name.endswith("?"):
            made["members"][bare]["idempotencyToken"] = True
    return made


def small_model(
    operations: Mapping[str, tuple[str, str] | tuple[str, str, Sequence[str]]],
    shapes: Mapping[str, Any] | None = None,
) -> ServiceModel:
    """A model of a service called `shop`.

    Args:
        operations: name -> members of its input, members of its output, names of its errors.
        shapes: name -> members of a structure, or the shape as in a model.
    """
    all_shapes = dict(_BASE)
    for name, shape in (shapes or {}).items():
        all_shapes[name] = structure(shape) if isinstance(shape, str) else shape
    raw_operations = {}
    for name, (takes, gives, *errors) in operations.items():
        all_shapes[f"{name}Request"] = structure(takes)
        all_shapes[f"{name}Response"] = structure(gives)
        raw_operations[name] = {
            "name": name,
            "input": {"shape": f"{name}Request"},
            "output": {"shape": f"{name}Response"},
            "errors": [{"shape": error} for error in (errors[0] if errors else ())],
        }
    metadata = {
        "serviceId": "Shop",
        "serviceFullName": "Amazon Shop",
        "endpointPrefix": "shop",
        "apiVersion": "2020-01-01",
        "protocol": "json",
    }
    raw = {"metadata": metadata, "operations": raw_operations, "shapes": all_shapes}
    return ServiceModel("shop", raw, {}, {})


def picture(model: ServiceModel, text: str = "") -> ServicePicture:
    """The picture of a model with a `service.yaml`."""
    return draw("shop", model, parse(text, "service.yaml") if text else ServiceConfig())


def kind(model: ServiceModel, text: str = "", name: str = "Thing") -> Kind:
    """One kind of a model with a `service.yaml`."""
    return next(each for each in picture(model, text).kinds if each.name == name)
