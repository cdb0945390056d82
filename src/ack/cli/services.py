"""The services of this package: found by their folders, loaded by name."""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import Any

import ack.services
from ack import names
from ack.api.core import CORE_GROUP
from ack.api.hooks import Hooks
from ack.cli.program import BadInput
from ack.runtime.manager import ServiceBundle


@lru_cache(maxsize=1)
def available() -> tuple[str, ...]:
    """The names of all services, sorted."""
    packages = (module.name for module in pkgutil.iter_modules(ack.services.__path__) if module.ispkg)
    return tuple(sorted(names.service_of_folder(package) for package in packages))


def _package(name: str) -> str:
    return f"ack.services.{names.service_folder(name)}"


def chosen(wanted: Sequence[str]) -> tuple[str, ...]:
    """The named services, sorted, each once.

    Raises:
        BadInput: there is no such service.
    """
    for name in wanted:
        if name not in available():
            near = get_close_matches(name, available(), n=1, cutoff=0.5)
            hint = f"did you mean {near[0]}? " if near else ""
            raise BadInput(f"no service {name!r}: {hint}there are: {', '.join(available())}")
    return tuple(sorted(set(wanted)))


def load_services(wanted: Sequence[str]) -> list[ServiceBundle]:
    """The declarations and hooks of some services, in the order of their names.

    Raises:
        BadInput: there is no such service.
    """
    return [_load(name) for name in chosen(wanted)]


def crd_texts(name: str) -> dict[str, str]:
    """The CRDs of a service: file name -> YAML."""
    return _texts(files(_package(name)) / "crds")


def core_crd_texts(name: str) -> dict[str, str]:
    """The CRDs of the core API, which all services share: file name -> YAML. Every service has the same.

    Args:
        name: a service that is there.
    """
    texts = _texts(files(_package(name)).joinpath("config", "crd", "common"))
    return {file: text for file, text in texts.items() if file.startswith(f"{CORE_GROUP}_")}


def _texts(folder: Traversable) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir(), key=lambda f: f.name)}


def _load(name: str) -> ServiceBundle:
    package: Any = import_module(_package(name))
    hooks: dict[str, Hooks] = {}
    if find_spec(f"{_package(name)}.hooks"):
        hooks = import_module(f"{_package(name)}.hooks").HOOKS
        unknown = hooks.keys() - {resource.kind for resource in package.RESOURCES}
        if unknown:
            raise ValueError(f"{name}: hooks.py: no such kind in {name}: {', '.join(sorted(unknown))}")
    return ServiceBundle(service=package.SERVICE, resources=package.RESOURCES, hooks=hooks)
