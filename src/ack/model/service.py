"""An AWS service's API model, as botocore ships it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import botocore
from botocore.exceptions import DataNotFoundError
from botocore.exceptions import UnknownServiceError as _BotocoreUnknownService
from botocore.loaders import Loader

from ack.model.operation import Operation, Paginator
from ack.model.shape import Shape, ShapeError


class UnknownServiceError(Exception):
    """Botocore has no such service, or the service no such operation."""


@dataclass(frozen=True, slots=True)
class Models:
    """A set of AWS models: those of a botocore.

    Args:
        data: botocore's folder `data`.
        version: of botocore.
    """

    data: Path
    version: str


_VERSION = re.compile(r"""^__version__ = ['"]([^'"]+)['"]""", re.MULTILINE)

_INSTALLED = Models(Path(botocore.__file__).parent / "data", str(botocore.__version__))
_READ: ContextVar[Models] = ContextVar("_READ", default=_INSTALLED)


@contextmanager
def models_of(folder: Path) -> Iterator[Models]:
    """Inside it, models are read from another botocore than the installed one, without importing it.

    Args:
        folder: where it is unpacked or installed: what holds the folder `botocore`, or that folder itself.

    Raises:
        UnknownServiceError: there is no botocore.
    """
    package = folder / "botocore" if (folder / "botocore").is_dir() else folder
    init = package / "__init__.py"
    version = _VERSION.search(init.read_text(encoding="utf-8")) if init.is_file() else None
    if version is None or not (package / "data").is_dir():
        raise UnknownServiceError(
            f"{folder} holds no botocore: neither botocore/__init__.py nor botocore/data; unpack one there:"
            " pip install --no-deps --target DIR botocore==VERSION"
        )
    models = Models(package / "data", version[1])
    token = _READ.set(models)
    try:
        yield models
    finally:
        _READ.reset(token)


def model_version() -> str:
    """The version of botocore whose models are read. What is generated is a function of it."""
    return _READ.get().version


@lru_cache(maxsize=4)
def _loader_of(models: Models) -> Loader:
    return Loader(extra_search_paths=[str(models.data)], include_default_search_paths=models is _INSTALLED)


def _loader() -> Loader:
    return _loader_of(_READ.get())


def service_names() -> list[str]:
    """Botocore's names of all services that it has models of, sorted."""
    return sorted(_loader().list_available_services("service-2"))


def load(name: str) -> ServiceModel:
    """The model of a service.

    Args:
        name: botocore's name (`ecr`, `logs`), or AWS's service id in lower case with dashes (`cloudwatch-logs`), or
            either without dashes, as controllers are called (`cloudwatchlogs`).

    Raises:
        UnknownServiceError: botocore has no such service.
    """
    return _load(name, _READ.get())


@lru_cache(maxsize=64)
def _load(name: str, models: Models) -> ServiceModel:
    known = _loader().list_available_services("service-2")
    sdk = name if name in known else _by_service_id(models).get(name) or _without_dashes(models).get(name)
    if sdk is None:
        near = get_close_matches(name, sorted({*known, *_by_service_id(models)}), n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UnknownServiceError(f"botocore {models.version} has no service {name!r}{hint}")
    return ServiceModel(sdk, _read(sdk, "service-2"), _read(sdk, "paginators-1"), _read(sdk, "waiters-2"))


def _read(service: str, kind: str) -> Mapping[str, Any]:
    try:
        raw: Mapping[str, Any] = _loader().load_service_model(service, kind)
    except (DataNotFoundError, _BotocoreUnknownService):  # no paginators or no waiters: most services lack one
        return {}
    return raw


_SERVICE_ID = re.compile(rb'"serviceId"\s*:\s*"([^"]+)"')


@lru_cache(maxsize=4)
def _by_service_id(models: Models) -> Mapping[str, str]:
    """Service id in lower case with dashes -> botocore's name.

    Only the head of every model is read: a whole one is megabytes.
    """
    names: dict[str, str] = {}
    for root in map(Path, _loader_of(models).search_paths):
        for path in sorted(root.glob("*/*/service-2.json*")):
            with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
                found = _SERVICE_ID.search(stream.read(4096))
            if found:
                names[found[1].decode().lower().replace(" ", "-")] = path.parts[-3]
    return names


def _without_dashes(models: Models) -> Mapping[str, str]:
    """Any of its names without dashes -> botocore's name."""
    own = {name: name for name in _loader_of(models).list_available_services("service-2")}
    return {name.replace("-", ""): sdk for name, sdk in {**_by_service_id(models), **own}.items()}


class ServiceModel:
    """A service's operations and shapes.

    Args:
        name: botocore's name of the service.
        raw: `service-2.json`.
        paginators: `paginators-1.json`.
        waiters: `waiters-2.json`.
    """

    def __init__(
        self, name: str, raw: Mapping[str, Any], paginators: Mapping[str, Any], waiters: Mapping[str, Any]
    ) -> None:
        self.name = name
        self.raw = raw
        self._paginators = paginators.get("pagination", {})
        self.waiters: Mapping[str, Any] = waiters.get("waiters", {})
        self._shapes: dict[str, Shape] = {}

    def __repr__(self) -> str:
        return f"<ServiceModel {self.name}>"

    @property
    def metadata(self) -> Mapping[str, Any]:
        """What the model says of the service itself."""
        metadata: Mapping[str, Any] = self.raw["metadata"]
        return metadata

    @property
    def service_id(self) -> str:
        """AWS's own name: `ECR`, `CloudWatch Logs`."""
        return str(self.metadata["serviceId"])

    @property
    def full_name(self) -> str:
        """The name for humans: `Amazon Elastic Container Registry`."""
        return str(self.metadata.get("serviceFullName", self.service_id))

    @property
    def signing_name(self) -> str:
        """The service in a request's signature; as a rule the prefix of its IAM actions, too."""
        return str(self.metadata.get("signingName", self.metadata["endpointPrefix"]))

    @property
    def protocol(self) -> str:
        """`json`, `rest-json`, `rest-xml`, `query`, `ec2` or `smithy-rpc-v2-cbor`."""
        return str(self.metadata["protocol"])

    @property
    def api_version(self) -> str:
        """The date of the API."""
        return str(self.metadata["apiVersion"])

    def shape(self, name: str) -> Shape:
        """A shape.

        Raises:
            ShapeError: the model has no such shape.
        """
        shape = self._shapes.get(name)
        if shape is None:
            raw = self.raw["shapes"].get(name)
            if raw is None:
                near = get_close_matches(name, self.raw["shapes"], n=3)
                hint = f"; did you mean {' or '.join(near)}?" if near else ""
                raise ShapeError(f"the model of {self.name} has no shape {name!r}{hint}")
            shape = self._shapes[name] = Shape(name, raw, self.shape)
        return shape

    def has_shape(self, name: str) -> bool:
        """Whether the model has a shape of that name."""
        return name in self.raw["shapes"]

    def shape_names(self) -> Iterator[str]:
        """The names of all shapes."""
        return iter(self.raw["shapes"])

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """All operations by name, sorted."""
        return {
            name: Operation(name, raw, self.shape, self._paginator(name))
            for name, raw in sorted(self.raw["operations"].items())
        }

    def operation(self, name: str) -> Operation:
        """An operation.

        Raises:
            UnknownServiceError: the service has no such operation.
        """
        found = self.operations.get(name)
        if found is None:
            near = get_close_matches(name, self.operations, n=3)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            raise UnknownServiceError(f"the service {self.name} has no operation {name!r}{hint}")
        return found

    def _paginator(self, operation: str) -> Paginator | None:
        raw = self._paginators.get(operation)
        return Paginator.parse(raw) if raw else None
