"""All generated files of a service's folder, as text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import msgspec
import yaml

from ack import names
from ack.api.resource import Resource
from ack.generate import config as service_config
from ack.generate import upstream_config
from ack.generate.check_references import check_references
from ack.generate.config import ConfigError, ServiceConfig
from ack.generate.picture import draw
from ack.generate.resource_model import ServicePicture
from ack.generate.write_chart import write_chart
from ack.generate.write_crd import write_crd
from ack.generate.write_declaration import write_declaration
from ack.generate.write_init import module_name, write_init, write_lock, write_service
from ack.generate.write_manifests import project_version, write_manifests
from ack.generate.write_sdk import write_sdk
from ack.generate.write_types import write_types
from ack.model import ServiceModel, ShapeError, UnknownServiceError, load, model_version

CONFIG = "service.yaml"
LOCK = "model.lock"


class ModelMismatchError(ConfigError):
    """The folder was generated from another version of the AWS model than the one that is installed."""


def load_picture(folder: Path, config: ServiceConfig | None = None) -> ServicePicture:
    """The picture of the service of a folder.

    Args:
        folder: the service's folder; its name, without an underscore at its end (`lambda_`), is the controller's.
        config: in place of the folder's `service.yaml`.

    Raises:
        ConfigError: `service.yaml` is wrong or says too little, or botocore has no such service.
    """
    path = folder / CONFIG
    if config is None:
        config = service_config.load(path) if path.exists() else ServiceConfig()
    try:
        name = names.service_of_folder(folder.name)
        picture = draw(name, load(config.service or name), config)
        check_references(config, picture, folder.parent)
    except (ConfigError, ShapeError, UnknownServiceError) as error:
        locked = model_of_lock(folder)
        other = f" (in botocore {model_version()}; {LOCK} says {locked})" if locked not in ("", model_version()) else ""
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        raise ConfigError(service_config.at_line(text, str(path), f"{error}{other}")) from error
    return picture


def generate_service(
    folder: Path, *, config: ServiceConfig | None = None, hooks_actions: Sequence[str] = (), new_model: bool = False
) -> dict[PurePosixPath, str]:
    """All generated files of a service's folder, by their path below it.

    It reads `service.yaml`, `model.lock` and botocore's models; it writes nothing.

    Args:
        folder: the service's folder.
        config: in place of the folder's `service.yaml`.
        hooks_actions: operations that the service's hooks call.
        new_model: whether the folder may have been generated from another version of the model.

    Raises:
        ConfigError: `service.yaml` is wrong or says too little, or botocore has no such service.
        ModelMismatchError: the folder was generated from another version of the model, and `new_model` is false.
    """
    if not new_model:
        check_lock(folder)
    picture = load_picture(folder, config)
    return write_all(picture, hooks_actions)


def generate_upstream(path: Path, service: str) -> dict[PurePosixPath, str]:
    """All files of a new service's folder, from a published `generator.yaml`: our `service.yaml` and what follows.

    A kind whose declaration needs more than that file tells gets its CRD only; the notes at the head of `service.yaml`
    say what is missing.

    Args:
        path: the published file.
        service: the controller's name.

    Raises:
        ConfigError: the file is none, or botocore has no such service.
    """
    converted = upstream_config.read(path, service)
    try:
        picture = draw(converted.name, converted.model, converted.config, strict=False)
    except (ConfigError, ShapeError, UnknownServiceError) as error:
        raise ConfigError(f"{path}: {error}") from error
    converted.notes[:0] = [f"{why} (so {kind} has no declaration)" for kind, why in picture.undeclared.items()]
    return {PurePosixPath(CONFIG): upstream_config.to_yaml(converted), **write_all(picture)}


def draw_inferred(service: str) -> ServicePicture:
    """The picture of a service without a `service.yaml`: all of it is inferred.

    Args:
        service: botocore's name of it; the controller is called alike, without dashes.

    Raises:
        UnknownServiceError: botocore has no such service.
    """
    name = "".join(letter for letter in service.lower() if letter.isalnum())
    return draw(name, load(service), ServiceConfig(inference="full"), strict=False)


def generate_inferred(picture: ServicePicture) -> dict[PurePosixPath, str]:
    """All files of a new service's folder, from nothing but the AWS model.

    Its `service.yaml` leaves out the kinds that cannot be managed as they are.

    Args:
        picture: from `draw_inferred`.
    """
    config = ServiceConfig(inference="full")
    if picture.service.sdk != picture.service.name:
        config.service = picture.service.sdk
    config.ignore.kinds = sorted(picture.undeclared)
    text = f"# {picture.full_name}: the rest is inferred; what is said here wins. Keys: docs/service-yaml.md.\n"
    text += yaml.safe_dump(msgspec.to_builtins(config), sort_keys=False, width=118)
    made = draw(picture.service.name, load(picture.service.sdk), config)
    return {PurePosixPath(CONFIG): text, **write_all(made)}


def write_all(picture: ServicePicture, hooks_actions: Sequence[str] = ()) -> dict[PurePosixPath, str]:
    """All files of a service, by their path below its folder."""
    files: dict[PurePosixPath, str] = {
        PurePosixPath("__init__.py"): write_init(picture),
        PurePosixPath("service.py"): write_service(picture),
        PurePosixPath("types.py"): write_types(picture),
        PurePosixPath("manifests.py"): write_sdk(picture),
        PurePosixPath(LOCK): write_lock(model_version(), picture.service.sdk, load(picture.service.sdk).api_version),
    }
    resources: list[Resource] = []
    for kind in picture.kinds:
        files[PurePosixPath(f"crds/{picture.service.group}_{kind.plural}.yaml")] = write_crd(picture, kind)
        if kind.resource:
            files[PurePosixPath(f"{module_name(kind.name)}.py")] = write_declaration(picture, kind)
            resources.append(kind.resource)
    files |= write_manifests(picture.service, resources, hooks_actions)
    crds = {path.name: text for path, text in files.items() if path.parent == PurePosixPath("crds")}
    files |= write_chart(picture.service, resources, crds, version=project_version())
    return dict(sorted(files.items()))


def check_lock(folder: Path) -> None:
    """Checks that the folder was generated from the installed version of botocore; a folder without lock is new.

    Raises:
        ModelMismatchError: it was not.
    """
    locked = model_of_lock(folder)
    if locked and locked != model_version():
        raise ModelMismatchError(
            f"{folder / LOCK}: generated from botocore {locked}, but botocore {model_version()} is installed;"
            f" pip install botocore=={locked}, or move to the installed one on purpose"
        )


def model_of_lock(folder: Path) -> str:
    """The version of botocore that a folder was generated from; "" if it is new.

    Raises:
        ConfigError: its `model.lock` does not say so.
    """
    path = folder / LOCK
    if not path.exists():
        return ""
    lock = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(lock, dict) or not lock.get("botocore"):
        raise ConfigError(f"{path}: says no version of botocore; remove the file and generate the service again")
    return str(lock["botocore"])


def model_of(folder: Path) -> ServiceModel:
    """The AWS model of a folder's service.

    Raises:
        ConfigError: `service.yaml` is wrong.
        UnknownServiceError: botocore has no such service.
    """
    return load(service_config.load(folder / CONFIG).service or names.service_of_folder(folder.name))
