"""Whose a resource is: by which means each kind's are told from others after a create whose outcome was lost.

A resource that the spec names is found by its name. One whose identifier AWS assigns is known by its status only, and
the write of that status may be lost: the resource is there, nobody knows it, and the next attempt makes a second one.
So it is marked: by a tag with the object's UID that its create carries, or by an idempotency token that AWS shows.
Where AWS keeps no mark, what was there before the create is noted on the object. `ack.runtime.search` finds it.

The tag is one of the controller's own tags: it is never shown in a spec, and never drift.
"""

from __future__ import annotations

from enum import StrEnum

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import Resource, Token, alternatives


class Means(StrEnum):
    """By what a resource is found again."""

    NAME = "name"
    """The spec names it, or holds all of its ARN."""
    NATURAL_KEY = "natural key"
    """AWS has one at the most for some fields of the spec: a listener of a port."""
    TOKEN = "idempotency token"  # noqa: S105 - no secret
    """AWS shows the token with which it was made."""
    TAG = "owner tag"
    BEFORE = "what was there before"
    """It is one that was not there before the create."""
    NONE = "none"


def means(resource: Resource) -> Means:
    """By what a kind's resources are found again."""
    if not resource.assigned_by_aws:
        return Means.NATURAL_KEY if resource.read.locate else Means.NAME
    search = resource.search
    if search is None:
        return Means.NONE
    asked = (*search.match.values(), *search.inputs.values())
    if any(isinstance(each, Token) for source in asked for each in alternatives(source)):
        return Means.TOKEN
    tagged = all(call.sends_tags for call in (resource.create, *resource.other_creates))
    readable = resource.tags is not None and (search.tags or resource.tags.read is not None)
    return Means.TAG if tagged and readable else Means.BEFORE


def is_tagged(resource: Resource) -> bool:
    """Whether the kind's resources carry the owner's tag, and can be found by it."""
    return means(resource) is Means.TAG


def tag(obj: Obj) -> dict[str, str]:
    """The owner's tag of an object's resource, for kinds that carry it (`is_tagged`)."""
    return {core.OWNER: obj["metadata"]["uid"]}


def is_identified(resource: Resource, obj: Obj) -> bool:
    """Whether the object tells what to look for in AWS."""
    return all(paths.get(obj, path) is not None for path in resource.read.needs)
