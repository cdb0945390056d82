"""Writes what a service's package begins with: `service.py`, `__init__.py`, `model.lock` with the model's version."""

from __future__ import annotations

from ack import names
from ack.generate.python_text import Printer, bracket, imports
from ack.generate.resource_model import ServicePicture
from ack.generate.yaml_text import HEADER, manifest

# What lies in a service's folder beside the kinds' modules.
_TAKEN = frozenset({"service", "types", "hooks", "manifests"})


def package_name(service: str) -> str:
    """The package of a service: called after it, with an underscore where its name is a Python keyword."""
    return f"ack.services.{names.service_folder(service)}"


def module_name(kind: str) -> str:
    """The name of a kind's module: in snake case, with `_kind` after it where another module has that name."""
    name = names.snake(kind)
    return f"{name}_kind" if name in _TAKEN else name


def write_service(picture: ServicePicture) -> str:
    """The text of `service.py`, which defines `SERVICE`."""
    symbols: set[str] = set()
    text = Printer([], symbols.add).value(picture.service, indent=0, before=len("SERVICE = "), after=0)
    return (
        f'{HEADER}"""{picture.full_name}."""\n\nfrom __future__ import annotations\n\n'
        f"{imports('ack.api.resource', symbols)}\nSERVICE = {text}\n"
    )


def write_init(picture: ServicePicture) -> str:
    """The text of `__init__.py`, which lists the service's declarations."""
    package = package_name(picture.service.name)
    modules = [module_name(kind.name) for kind in picture.kinds if kind.resource]
    imported = imports("ack.api.resource", {"Resource"})
    if modules:
        imported += imports(package, set(modules))
    imported += imports(f"{package}.service", {"SERVICE"})
    resources = [f"{module}.RESOURCE" for module in modules]
    head = "RESOURCES: tuple[Resource, ...] = "
    listed = bracket("(", resources, ")", indent=0, before=len(head), after=0)
    return (
        f'{HEADER}"""The declarations of {picture.full_name}."""\n\nfrom __future__ import annotations\n\n{imported}\n'
        f'__all__ = ["RESOURCES", "SERVICE"]\n\n{head}{listed}\n'
    )


def write_lock(version: str, sdk: str, api_version: str) -> str:
    """The text of `model.lock`: which model everything else was generated from.

    Args:
        version: of botocore.
        sdk: botocore's name of the service.
        api_version: the date of the API.
    """
    return manifest([{"botocore": version, "service": sdk, "apiVersion": api_version}])
