"""A kind's further API versions in its CRD: their schemas, made from the hub's, and who converts between them."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ack.api.resource import Service
from ack.generate.config import ConfigError, VersionConfig
from ack.generate.resource_model import Kind
from ack.generate.write_rbac import SYSTEM_NAMESPACE

Json = dict[str, Any]

WEBHOOK_PATH = "/convert"
WEBHOOK_PORT = 443


def webhook_name(service: Service) -> str:
    """The name of the Service through which the API server reaches the controller."""
    return f"ack-{service.name}-webhook"


def conversion(service: Service, kind: Kind) -> Json:
    """`spec.conversion` of a CRD; nothing for a kind of one version. The bundle of authorities is the installer's."""
    if not kind.versions:
        return {}
    reached = {
        "name": webhook_name(service),
        "namespace": SYSTEM_NAMESPACE,
        "path": WEBHOOK_PATH,
        "port": WEBHOOK_PORT,
    }
    hook = {"clientConfig": {"service": reached}, "conversionReviewVersions": ["v1"]}
    return {"conversion": {"strategy": "Webhook", "webhook": hook}}


def of_crd(kind: Kind, own: Json) -> list[Json]:
    """`spec.versions` of a CRD.

    Args:
        kind: the kind.
        own: the service's version, which is the hub and the storage version.

    Raises:
        ConfigError: a version names a field that is not there, or leads through a list.
    """
    return [own, *(_version(kind, own, name, config) for name, config in kind.versions.items())]


def _version(kind: Kind, own: Json, name: str, config: VersionConfig) -> Json:
    where = f"kinds.{kind.name}.versions.{name}"
    made = deepcopy(own) | {"name": name, "served": config.served, "storage": False}
    if name == own["name"]:
        raise ConfigError(f"{where}: {name} is the service's own version")
    for path in (*config.without, *config.moved):
        if path.removeprefix("spec.") in (*kind.aliases, *kind.aliases.values()):
            raise ConfigError(f"{where}: {path} has two names, which the CRD's rules hold together: it stays as it is")
    schema = made["schema"]["openAPIV3Schema"]
    fields = {there: _take(schema, here, f"{where}.moved") for here, there in config.moved.items()}
    for path in config.without:
        _take(schema, path, f"{where}.without")
    for there, (field, required) in fields.items():
        _put(schema, there, field, f"{where}.moved", required=required)
    columns = made["additionalPrinterColumns"]
    made["additionalPrinterColumns"] = [moved for column in columns if (moved := _column(column, config))]
    if config.deprecated:
        made |= {"deprecated": True, "deprecationWarning": config.deprecated}
    return made


def _column(column: Json, config: VersionConfig) -> Json | None:
    """A printer column as this version has it; `None` if its field is not there."""
    path = column["jsonPath"].removeprefix(".")
    for here, there in config.moved.items():
        if f"{path}.".startswith(f"{here}."):
            return column | {"jsonPath": f".{there}{path.removeprefix(here)}"}
    return None if any(f"{path}.".startswith(f"{each}.") for each in config.without) else column


def _steps(path: str, where: str) -> list[str]:
    steps = path.split(".")
    if len(steps) < 2 or steps[0] not in ("spec", "status") or "[" in path:
        raise ConfigError(f"{where}: {path}: a path begins with spec or status, and leads through no list")
    return steps


def _take(schema: Json, path: str, where: str) -> tuple[Json, bool]:
    """Takes a field out of a schema; with whether it was required. A parent without fields goes, too."""
    *parents, last = _steps(path, where)
    chain = [schema]
    for step in parents:
        inner = chain[-1].get("properties", {}).get(step)
        if inner is None:
            raise ConfigError(f"{where}: there is no field {path}: {step} has none")
        chain.append(inner)
    there = chain[-1].get("properties", {})
    if last not in there:
        raise ConfigError(f"{where}: there is no field {path}; there are {', '.join(there)}")
    field = there.pop(last)
    required = last in chain[-1].get("required", ())
    _no_longer_required(chain[-1], last)
    for depth in range(len(parents) - 1, 0, -1):
        if chain[depth + 1].get("properties"):
            break
        del chain[depth]["properties"][parents[depth]]
        _no_longer_required(chain[depth], parents[depth])
    return field, required


def _no_longer_required(schema: Json, name: str) -> None:
    rest = [each for each in schema.get("required", ()) if each != name]
    if rest:
        schema["required"] = rest
    else:
        schema.pop("required", None)


def _put(schema: Json, path: str, field: Json, where: str, *, required: bool) -> None:
    *parents, last = _steps(path, where)
    at = schema
    for step in parents:
        at = at.setdefault("properties", {}).setdefault(step, {"type": "object"})
    if last in at.setdefault("properties", {}):
        raise ConfigError(f"{where}: {path} is a field already")
    at["properties"] = dict(sorted({**at["properties"], last: field}.items()))
    if required:
        at["required"] = sorted([*at.get("required", ()), last])
