"""Exactly one AWS resource per object, where AWS assigns the identifier.

A resource that the spec names is found by its name. One whose identifier AWS assigns is known by its status only, and
the write of that status may be lost: the resource is there, nobody knows it, and the next attempt makes a second one.
So its create carries a tag with the object's UID, and before a create that may be a repeated one (the finalizer was
there already) AWS's list of resources is searched for that tag. The tag is one of the controller's own tags: it is
never shown in a spec, and never drift.

It is for kinds whose read lists resources with their tags; an idempotency token (`Token`) in the create protects the
others.
"""

from __future__ import annotations

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH, AllTags, FirstOf, Resource, Source, TagSpecification, Token
from ack.runtime import guards
from ack.runtime.aws_kind import AwsKind, Place
from ack.runtime.calls import items_of
from ack.runtime.tags import from_aws
from ack.runtime.writeback import copy


def assigned_by_aws(resource: Resource) -> bool:
    """Whether a part of the resource's identity is AWS's to assign, and cannot be told from the object."""
    if resource.read.locate or (resource.arn and resource.keys == (ARN_PATH,)):
        return False
    return any(not paths.is_prefix("spec", key) for key in resource.keys or resource.read.needs)


def has_token(resource: Resource) -> bool:
    """Whether AWS itself recognises a repeated create."""
    return any(_is(source, Token) for source in resource.create.inputs.values())


def is_tagged(resource: Resource) -> bool:
    """Whether the kind's resources carry the owner's tag, and can be found by it."""
    tags = resource.tags
    if tags is None or not assigned_by_aws(resource) or has_token(resource):
        return False
    lists = resource.read.many and tags.read is None and tags.field in resource.read.outputs.values()
    return lists and any(_is(source, AllTags, TagSpecification) for source in resource.create.inputs.values())


def tag(obj: Obj) -> dict[str, str]:
    """The owner's tag of an object's resource, for kinds that carry it (`is_tagged`)."""
    return {core.OWNER: obj["metadata"]["uid"]}


def is_identified(resource: Resource, obj: Obj) -> bool:
    """Whether the object tells what to look for in AWS."""
    return all(paths.get(obj, path) is not None for path in resource.read.needs)


async def find(aws: AwsKind, desired: Obj, place: Place) -> Obj | None:
    """The object with the identifiers of the resource that an earlier attempt made for it.

    Args:
        aws: the kind's way to AWS.
        desired: the object.
        place: where its resource lives.

    Returns:
        `None` if there is no such resource. The one that `status` names is none: it is looked for by name, not by tag.

    Raises:
        AwsError: AWS refused, or could not be reached.
    """
    read, tags = aws.resource.read, aws.resource.tags
    if tags is None or not is_tagged(aws.resource):
        return None
    member = next(m for m, path in read.outputs.items() if path == tags.field)
    known = {m: paths.get(desired, path) for m, path in read.match.items()}
    async for page in aws.pages(read.operation, {}, place):
        for item in items_of(read, page):
            if from_aws(tags, item.get(member)).get(core.OWNER) != desired["metadata"]["uid"]:
                continue
            if known and all(value is not None and item.get(m) == value for m, value in known.items()):
                continue
            found = copy(desired)
            aws.program.read.apply(item, found)
            if guards.holding(found, aws.resource.gone):
                continue
            # What AWS has is compared later, by a proper read: here only the identity counts.
            return {**desired, "status": found.get("status") or {}}
    return None


def _is(source: Source, *kinds: type[AllTags | TagSpecification | Token]) -> bool:
    if isinstance(source, FirstOf):
        return any(_is(inner, *kinds) for inner in source.sources)
    return isinstance(source, kinds)
