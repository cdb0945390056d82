"""How a resource is found again whose identifier AWS assigned, and whose create's outcome was lost."""

from __future__ import annotations

from dataclasses import replace

from ack import paths
from ack.api.resource import ARN_PATH, Resource, Search, Source
from ack.generate.config import ConfigError, SearchConfig
from ack.generate.field_map import FieldMap, make_source, required_paths
from ack.generate.roles import Role
from ack.generate.subject import Result
from ack.model import Operation


def with_search(fields: FieldMap, resource: Resource) -> Resource:
    """The declaration with its search, if it needs one: the operation told, else the one that lists the kind's
    resources, where they carry tags from the create on.

    Args:
        fields: the kind's fields.
        resource: the declaration, complete but for this.

    Raises:
        ConfigError: the operation told does not tell what identifies a resource.
    """
    subject = fields.subject
    told = subject.config.search
    config = SearchConfig(operation=told) if isinstance(told, str) else told
    if not told and not (resource.assigned_by_aws and resource.tags and resource.create.sends_tags):
        return resource
    operation = (
        subject.book.model.operation(config.operation) if config.operation else subject.operation(Role.LIST, Role.READ)
    )
    if operation is None:
        return resource
    result = subject.result(operation, listing=True)
    told_of = fields.outputs(operation, result)
    outputs = {member: path for member, path in told_of.items() if path in (*resource.keys, ARN_PATH)}
    outputs = {member: path for member, path in outputs.items() if not paths.is_prefix("spec", path)}
    if not result.many or not all(paths.is_prefix("spec", key) or key in outputs.values() for key in resource.keys):
        if told:
            raise ConfigError(f"{subject.where}.search: {operation.name} lists none of {', '.join(resource.keys)}")
        return resource
    inputs: dict[str, Source] = {m.name: path for m, path in required_paths(fields, operation) if path}
    search = Search(
        operation=operation.name,
        inputs=inputs | fields.told_inputs(operation) | fields.told_for("search"),
        result=result.path,
        outputs=outputs,
        match={
            member: make_source(source, f"{subject.where}.search.match.{member}")
            for member, source in config.match.items()
        },
        tags=_tags(fields, operation, result, resource),
    )
    return replace(resource, search=search)


def _tags(fields: FieldMap, operation: Operation, result: Result, resource: Resource) -> str:
    """The member of a listed element with its tags; "" if there is none."""
    if resource.tags is None:
        return ""
    found = (member.name for member in result.members if fields.path(operation, member) == resource.tags.field)
    return next(found, "")
