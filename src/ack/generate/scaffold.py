"""The first `service.yaml` of a service: what inference makes of it without a word, and where it needs one.

It lists the kinds that a controller can manage as they are. Those that lack something stand below in comments, with
what is missing and the line that would say it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping

from ack.generate import picture, roles
from ack.generate.config import ConfigError, ServiceConfig
from ack.generate.config_schema import modeline
from ack.generate.resource_model import Kind
from ack.generate.roles import Role
from ack.model import ServiceModel, ShapeError

_WIDTH = 118


def scaffold(name: str, model: ServiceModel, schema: str) -> tuple[str, int, int]:
    """A first `service.yaml`.

    Args:
        name: the controller's name.
        model: the AWS model.
        schema: the path of the JSON Schema, relative to the file.

    Returns:
        The text; how many kinds are complete; how many lack something.

    Raises:
        ConfigError: nothing of the service can be created.
    """
    assigned = roles.assign(model.operations, {}, ())
    found = [each.name for each in roles.kinds(assigned)]
    if not found:
        raise ConfigError(
            f"{model.name} has no operation called Create*: nothing of it can be a kind unless service.yaml says which"
            " operation creates what (operations.<Operation>: {kind: Thing, role: create})"
        )
    complete: dict[str, Kind] = {}
    lacking: dict[str, str] = {}
    for kind in found:
        try:
            drawn = picture.draw(name, model, ServiceConfig(only=[kind]))
        except (ConfigError, ShapeError) as error:
            lacking[kind] = " ".join(str(error).split())
            continue
        made = drawn.kinds[0]
        if made.resource and made.resource.delete:
            complete[kind] = made
        else:
            lacking[kind] = f"kinds.{kind}.delete: no operation deletes a {kind}; name one"
    return "".join(_text(name, model, schema, assigned, complete, lacking)), len(complete), len(lacking)


def _text(
    name: str,
    model: ServiceModel,
    schema: str,
    assigned: roles.Roles,
    complete: dict[str, Kind],
    lacking: dict[str, str],
) -> Iterator[str]:
    yield modeline(schema)
    yield f"# {model.full_name}: what its API model does not tell. Keys: docs/service-yaml.md.\n"
    if model.name != name:
        yield f"service: {model.name}\n"
    listed = textwrap.fill(", ".join(complete), _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if complete:
        yield "# The kinds that inference can manage as they are. Leave out those that nobody needs.\n"
        yield f"only: [{', '.join(complete)}]\n" if len(listed) < 100 else f"only: [\n{listed},\n]\n"
        yield from (_comment(_summary(kind)) for kind in complete.values())
    if lacking:
        yield "\n" + _comment(
            "Not listed above, because something is missing. Say it below, then add the kind to `only`."
        )
        for kind, problem in lacking.items():
            yield _comment(f"{kind}: {problem}")
            yield from _remedy(kind, problem, assigned[kind])


def _comment(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="# ", subsequent_indent="#     ", break_on_hyphens=False) + "\n"


def _summary(kind: Kind) -> str:
    """One line on a kind: its operations, what identifies it, what cannot change."""
    resource = kind.resource
    assert resource is not None
    does = [f"made by {resource.create.operation}", f"read by {resource.read.operation}"]
    changes = [each.operation for each in resource.updates] + [part.put.operation for part in resource.parts]
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
