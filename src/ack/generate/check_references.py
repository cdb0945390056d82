"""Refuses a reference to a kind that there is not, or to a field that it does not have.

What other services have is read from their CRDs beside this one's folder, or among the package's own. A service that
nobody has generated yet is known by its AWS model: a resource that can be created may become a kind.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

import ack
from ack import names
from ack.generate import config as service_config
from ack.generate import english, roles
from ack.generate.check_told import leads, unknown
from ack.generate.config import ConfigError, ServiceConfig
from ack.generate.resource_model import RefTarget, ServicePicture
from ack.generate.split import parse_ref
from ack.generate.yaml_text import LOADER
from ack.model import UnknownServiceError, load

_PACKAGE = Path(ack.__path__[0], "services")


def check_references(config: ServiceConfig, picture: ServicePicture, services_dir: Path) -> None:
    """Checks every `ref` of a configuration.

    Args:
        config: what a human wrote.
        picture: what came of it.
        services_dir: where the service's folder and its siblings are.

    Raises:
        ConfigError: a reference leads nowhere.
    """
    for name, kind in config.kinds.items():
        for path, field in (kind.fields if kind else {}).items():
            if field.ref:
                target = parse_ref(field.ref, picture.service.group)
                _check(f"kinds.{name}.fields.{path}.ref", target, picture, services_dir)


def _check(where: str, target: RefTarget, picture: ServicePicture, services_dir: Path) -> None:
    service = target.group.removesuffix(".services.k8s.aws")
    if service == picture.service.name:
        own = {kind.name: kind for kind in picture.kinds}
        if target.kind not in own:
            raise unknown(where, f"kind in {service}", target.kind, own)
        if not leads(own[target.kind], picture.shapes, target.path):
            raise ConfigError(f"{where}: {target.kind} has no field {target.path!r}")
        return
    for root in (services_dir, _PACKAGE):
        folder = root / names.service_folder(service)
        if (folder / "service.yaml").is_file():
            _check_folder(where, target, folder, service)
            return
    _check_model(where, target, service, services_dir)


def _check_folder(where: str, target: RefTarget, folder: Path, service: str) -> None:
    file = folder / "crds" / f"{target.group}_{english.plural(target.kind).lower()}.yaml"
    if not file.is_file():
        config = service_config.load(folder / "service.yaml")
        if target.kind in {names.go_name(each) for each in (*config.only, *config.kinds)}:
            return  # generated later in this run: two services may refer to each other
        there = {_crd(each)["spec"]["names"]["kind"] for each in (folder / "crds").glob("*.yaml")}
        raise unknown(where, f"kind in {service}", target.kind, there)
    schema = _crd(file)["spec"]["versions"][-1]["schema"]["openAPIV3Schema"]
    for step in target.path.replace("[]", "").split("."):
        while "items" in schema:
            schema = schema["items"]
        if step not in schema.get("properties", {}):
            raise unknown(where, f"field of {target.kind}", target.path, schema.get("properties", {}))
        schema = schema["properties"][step]


@lru_cache(maxsize=256)
def _crd(file: Path) -> dict[str, Any]:
    crd: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  # a safe loader
    return crd


def _check_model(where: str, target: RefTarget, service: str, services_dir: Path) -> None:
    try:
        model = load(service)
    except UnknownServiceError as error:
        roots = (services_dir, _PACKAGE)
        there = (names.service_of_folder(each.parent.name) for root in roots for each in root.glob("*/service.yaml"))
        raise unknown(where, "service", service, there) from error
    creatable = {names.go_name(each.name) for each in roles.kinds(roles.assign(model.operations, {}, ()))}
    if target.kind not in creatable:
        raise unknown(where, f"kind in {service}", target.kind, creatable)
