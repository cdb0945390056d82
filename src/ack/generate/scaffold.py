"""The first `service.yaml` of a service: what inference makes of it without a word, and where it needs one.

It lists the kinds that a controller can manage as they are. Those that lack something stand below in comments, with
what is missing and the line that would say it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec import structs

from ack import names
from ack.generate import picture, roles
from ack.generate.config import ConfigError, ServiceConfig
from ack.generate.config_schema import modeline
from ack.generate.inference import suggest
from ack.generate.resource_model import Kind
from ack.generate.roles import Role
from ack.model import ServiceModel, ShapeError

_WIDTH = 118


@dataclass(frozen=True, slots=True)
class _Found:
    """What inference makes of a service.

    Args:
        roles: resource -> role -> operation.
        complete: resource -> its kind, which can be managed as it is.
        lacking: resource -> what is missing.
    """

    roles: roles.Roles
    complete: dict[str, Kind]
    lacking: dict[str, str]


def scaffold(name: str, model: ServiceModel, schema: str, *, full: bool = False) -> tuple[str, int, int]:
    """A first `service.yaml`.

    Args:
        name: the controller's name.
        model: the AWS model.
        schema: the path of the JSON Schema, relative to the file.
        full: whether it says `inference: full`.

    Returns:
        The text; how many kinds are complete; how many lack something.

    Raises:
        ConfigError: nothing of the service can be created.
    """
    found = _by_full_inference(name, model) if full else _by_published_rules(name, model)
    if not found.complete and not found.lacking:
        raise ConfigError(
            f"{model.name} has no operation called Create*: nothing of it can be a kind unless service.yaml says which"
            " operation creates what (operations.<Operation>: {kind: Thing, role: create})"
        )
    return "".join(_text(name, model, schema, found, full=full)), len(found.complete), len(found.lacking)


def _by_published_rules(name: str, model: ServiceModel) -> _Found:
    found = _Found(roles.assign(model.operations, {}, ()), {}, {})
    for each in roles.kinds(found.roles):
        try:
            drawn = picture.draw(name, model, ServiceConfig(only=[each.name]))
        except (ConfigError, ShapeError) as error:
            found.lacking[each.name] = " ".join(str(error).split())
            continue
        _sort(found, each.name, drawn.kinds[0])
    return found


def _by_full_inference(name: str, model: ServiceModel) -> _Found:
    config = suggest(model, ServiceConfig(inference="full"), f"{name}.services.k8s.aws").config
    # What is suggested is told now: it is not sought again.
    drawn = picture.draw(name, model, structs.replace(config, inference="published"), strict=False)
    found = _Found(roles.assign(model.operations, config.operations, config.kinds), {}, {})
    kinds = {kind.name: kind for kind in drawn.kinds}
    for each in roles.kinds(found.roles):
        kind = names.go_name(each.name)
        if why := drawn.undeclared.get(kind):
            found.lacking[each.name] = " ".join(why.split())
        else:
            _sort(found, each.name, kinds[kind])
    return found


def _sort(found: _Found, resource: str, made: Kind) -> None:
    if made.resource and made.resource.delete:
        found.complete[resource] = made
    else:
        found.lacking[resource] = f"kinds.{resource}.delete: no operation deletes a {resource}; name one"


def _text(name: str, model: ServiceModel, schema: str, found: _Found, *, full: bool) -> Iterator[str]:
    yield modeline(schema)
    rest = "what inference does not find" if full else "what its API model does not tell"
    yield f"# {model.full_name}: {rest}. Keys: docs/service-yaml.md.\n"
    if model.name != name:
        yield f"service: {model.name}\n"
    if full:
        yield "inference: full\n"
    listed = textwrap.fill(", ".join(found.complete), _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if found.complete:
        yield "# The kinds that inference can manage as they are. Leave out those that nobody needs.\n"
        yield f"only: [{', '.join(found.complete)}]\n" if len(listed) < 100 else f"only: [\n{listed},\n]\n"
        yield from (_comment(_summary(kind)) for kind in found.complete.values())
    if found.lacking:
        yield "\n" + _comment(
            "Not listed above, because something is missing. Say it below, then add the kind to `only`."
        )
        for kind, problem in found.lacking.items():
            yield _comment(f"{kind}: {problem}")
            yield from _remedy(kind, problem, found.roles[kind])


def _comment(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="# ", subsequent_indent="#     ", break_on_hyphens=False) + "\n"


def _summary(kind: Kind) -> str:
    """One line on a kind: its operations, what identifies it, what cannot change."""
    resource = kind.resource
    assert resource is not None
    does = [f"made by {resource.create.operation}", f"read by {resource.read.operation}"]
    changes = [each.operation for each in resource.updates]
    changes += [part.put.operation for part in resource.parts]
    for lists in (resource.members, resource.sets, resource.parameters):
        changes += [each.put.operation for each in lists]
    does.append(f"changed by {' and '.join(dict.fromkeys(changes))}" if changes else "never changed")
    if resource.delete:
        does.append(f"deleted by {resource.delete.operation}")
    known = ", ".join(path.removeprefix("spec.") for path in resource.keys)
    tagged = "tagged" if resource.tags else "without tags"
    return f"{kind.name}: {', '.join(does)}; identified by {known}; {tagged}."


_PLACE = re.compile(r"(kinds|operations)\.\w+(?P<key>\.\w+)?")


def _remedy(kind: str, problem: str, its: Mapping[Role, str]) -> Iterator[str]:
    """The lines, still comments, in which the missing word belongs."""
    place = _PLACE.match(problem)
    key = (place["key"] or "").removeprefix(".") if place else ""
    yield f"#   kinds:\n#     {kind}:\n"
    if key in ("read", "delete"):
        yield f"#       {key}: <the operation>\n"
    else:
        yield "#       fields: {<field>: {key: true}}    # what identifies it\n"
    yield _comment(f"  Its operations: {', '.join(sorted(its.values()))}.")
