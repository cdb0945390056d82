"""Says where a field comes from: the rule or line that made it, and the operations that carry it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import ack
from ack import names, paths
from ack.api.resource import Attributes, Call, Each, ElementSet, FirstOf, Resource, Source, Update
from ack.generate.config import ConfigError
from ack.generate.generate import draw_inferred, load_picture
from ack.generate.resource_model import Field, Kind, ServicePicture, Type
from ack.generate.subject import fold
from ack.model import UnknownServiceError


def explain(path: str, services_dir: Path | None = None) -> str:
    """What there is to say about a field.

    Args:
        path: `ecr.Repository.spec.name`.
        services_dir: where the services' folders are; default: the package's own.

    Raises:
        ConfigError: there is no such service, kind or field.
    """
    root = services_dir or Path(ack.__path__[0], "services")
    service, _, rest = path.partition(".")
    kind_name, _, field_path = rest.partition(".")
    folder = root / names.service_folder(service)
    picture = load_picture(folder) if folder.is_dir() else _inferred(service, root)
    kinds = {kind.name: kind for kind in picture.kinds}
    kind = next((each for name, each in kinds.items() if name.lower() == kind_name.lower()), None)
    if kind is None:
        raise ConfigError(_unknown(f"kind {kind_name!r} in {service}", kind_name, list(kinds)))
    return "\n".join(_lines(picture, kind, field_path))


def _inferred(service: str, root: Path) -> ServicePicture:
    """A service that has no `service.yaml`, as inference alone makes it."""
    try:
        return draw_inferred(service)
    except UnknownServiceError as error:
        folders = [each.name for each in root.iterdir() if (each / "service.yaml").exists()]
        known = sorted(map(names.service_of_folder, folders))
        raise ConfigError(f"{_unknown(f'service {service!r} in {root}', service, known)}; {error}") from error


def _unknown(what: str, name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"there is no {what}" + (f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(known)}")


def _lines(picture: ServicePicture, kind: Kind, path: str) -> Iterator[str]:
    side, _, rest = path.partition(".")
    if side not in ("spec", "status"):
        raise ConfigError(f"{kind.name}: a field's path begins with spec or status, not {side!r}")
    first = rest.partition(".")[0]
    if side == "spec" and first in kind.aliases:
        yield f"{path}: another name of {side}.{kind.aliases[first]}, told by its alias in service.yaml"
        return
    field = _find(picture, kind.spec if side == "spec" else kind.status, path, rest)
    yield f"{picture.service.name}.{kind.name}.{path}: {_type(field.type)}"
    yield f"  from     {field.origin}"
    rule = picture.rules.get((kind.name, ".".join(map(fold, rest.replace("[]", "").split(".")))))
    if rule:
        yield f"  inferred by rule {rule}"
    if field.member and field.type.leaf.kind != "reference":
        yield f"  in AWS   {field.member}"
    if field.required:
        yield "  required" if "." not in rest else "  required by AWS wherever its structure is given"
    if field.immutable:
        why = kind.origins.get(f"{path}: immutable", "told by service.yaml")
        yield f"  immutable: {why}"
    if field.target:
        yield f"  reference {field.ref} to {field.target.kind} ({field.target.group}), {field.target.path}"
    if kind.resource:
        if path in kind.resource.keys:
            yield f"  identifies the resource: {kind.origins['keys']}"
        yield from (f"  {line}" for line in _carriers(kind.resource, path))


def _find(picture: ServicePicture, fields: dict[str, Field], path: str, rest: str) -> Field:
    found: Field | None = None
    inside = fields
    for step in rest.replace("[]", "").split("."):
        found = inside.get(step)
        if found is None:
            raise ConfigError(_unknown(f"field {path!r}", step, sorted(inside)))
        nested = picture.shapes.get(found.type.leaf.shape)
        inside = nested.fields if nested else {}
    assert found is not None
    return found


def _type(type_: Type) -> str:
    if type_.of:
        return f"{type_.kind} of {_type(type_.of)}"
    return f"{type_.kind} {type_.shape}".strip()


def _carriers(resource: Resource, path: str) -> Iterator[str]:
    uses: list[tuple[str, Call | None]] = [("read", resource.read), ("create", resource.create)]
    uses += [("update", update) for update in resource.updates]
    uses += [("delete", resource.delete)]
    for part in resource.parts:
        uses += [("part read", part.read), ("part put", part.put), ("part delete", part.delete)]
    for members in resource.members:
        uses += [("member list", members.read), ("member put", members.put), ("member delete", members.delete)]
    for element in resource.sets:
        if paths.related(element.field, path):
            yield from (f"{use:<14}{call.operation}" for use, call in _of_set(element) if call)
    if resource.tags:
        tags = resource.tags
        uses += [("tags read", tags.read), ("tags set", tags.set), ("tags remove", tags.remove)]
    for use, call in uses:
        if call is None:
            continue
        sent = [member for member, source in call.inputs.items() if _uses(source, path)]
        got = [member for member, target in call.outputs.items() if paths.related(target, path)]
        if sent:
            yield f"{use:<14}{call.operation} takes it as {', '.join(sent)}"
        elif isinstance(call, Update) and any(paths.related(each, path) for each in call.fields):
            yield f"{use:<14}{call.operation} carries it"
        if got:
            yield f"{use:<14}{call.operation} gives it as {', '.join(member or 'its result' for member in got)}"


def _of_set(element: ElementSet) -> Iterator[tuple[str, Call | None]]:
    yield "set read", element.read
    yield "set put", element.put
    yield "set change", element.change
    yield "set delete", element.delete


def _uses(source: Source, path: str) -> bool:
    if isinstance(source, str):
        return paths.related(source, path)
    if isinstance(source, Each):
        return paths.related(source.path, path)
    if isinstance(source, Attributes):
        return any(paths.related(each, path) for each in source.fields.values())
    return isinstance(source, FirstOf) and any(_uses(each, path) for each in source.sources)
