"""Searching: the resource that an earlier attempt has made, where AWS assigned its identifier.

Called before a create that may be a repeated one (the finalizer is there, the identifier is not), and before the end of
an object that knows no resource. In the ordinary case it costs no call; only a kind whose resources carry no mark
(`Means.BEFORE`) lists what is there before each create, and notes that on the object together with the finalizer.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH
from ack.aws.errors import AwsError, ErrorClass
from ack.kube.types import annotations_of
from ack.runtime import guards
from ack.runtime.aws_kind import Observation
from ack.runtime.calls import items_of
from ack.runtime.loop import Kind, Loop
from ack.runtime.ownership import Means, is_identified, means
from ack.runtime.tags import from_aws
from ack.runtime.writeback import copy


async def find(kind: Kind, loop: Loop) -> Observation | None:
    """The resource that an earlier attempt has made for the object; `None` if there is none.

    Raises:
        AwsError: AWS refused, or could not be reached.
    """
    by = means(kind.program.resource)
    if by in (Means.NAME, Means.NATURAL_KEY, Means.NONE):
        return None
    there = _noted(kind, loop) if by is Means.BEFORE else None
    if by is Means.BEFORE and there is None:
        return None  # No create was tried since the resource was last known.
    denied, allowed = None, False
    async for item, candidate in _listed(kind, loop):
        if there is not None and (_id(kind, candidate) in there or _is_taken(kind, loop, candidate)):
            continue
        try:
            ours = by is not Means.TAG or await _is_tagged(kind, loop, item, candidate)
            observation = await kind.observer.read(candidate, loop.place) if ours else None
        except AwsError as error:
            # Its own policy may keep a resource from us, which ours does not. Nobody may be allowed to see any.
            if kind.aws.class_of(error) is not ErrorClass.DENIED:
                raise
            denied = error
            continue
        allowed = True
        if observation is not None and not guards.holding(observation.obj, kind.program.resource.leaving):
            loop.desired = candidate
            return observation
    if denied and not allowed:
        raise denied
    return None


async def before_create(kind: Kind, loop: Loop, *, fresh: bool) -> dict[str, str]:
    """The annotations to write before a create: what is there already, where nothing else tells ours from it.

    Args:
        kind: the kind at work.
        loop: the loop under way.
        fresh: no earlier create can have made the resource.

    Raises:
        AwsError: AWS refused, or could not be reached.
    """
    if means(kind.program.resource) is not Means.BEFORE or (not fresh and _noted(kind, loop) is not None):
        return {}
    there = [_id(kind, candidate) async for _, candidate in _listed(kind, loop)]
    # With it the one that the object had, which is gone: so the note is known to be of the time after it.
    return {core.EXISTED_BEFORE: json.dumps([*there, _id(kind, loop.original)])}


def after_create(kind: Kind, loop: Loop) -> Obj | None:
    """The patch that takes the note away once the object knows its resource; `None` if there is nothing to do."""
    if core.EXISTED_BEFORE not in annotations_of(loop.original) or loop.observation is None:
        return None
    known = is_identified(kind.program.resource, loop.observation.obj)
    return {"metadata": {"annotations": {core.EXISTED_BEFORE: None}}} if known else None


def _noted(kind: Kind, loop: Loop) -> list[str] | None:
    """What was there before the create; `None` if the object's note, if it has one, is of an earlier create."""
    text = annotations_of(loop.original).get(core.EXISTED_BEFORE)
    try:
        noted = json.loads(text) if text else None
    except ValueError:
        return None
    return noted if isinstance(noted, list) and _id(kind, loop.original) in noted else None


def _id(kind: Kind, obj: Obj) -> str:
    """What AWS assigned, as a text."""
    assigned = (path for path in kind.program.resource.keys if not paths.is_prefix("spec", path))
    return ",".join(str(paths.get(obj, path, "")) for path in assigned)


def _is_taken(kind: Kind, loop: Loop, candidate: Obj) -> bool:
    """Whether another object calls a resource its own."""
    uid = loop.original["metadata"]["uid"]
    others = (other for other in kind.informer.list() if other["metadata"]["uid"] != uid)
    arn = paths.get(candidate, ARN_PATH)
    if arn:  # An identifier alone, as the number of a version, need not be the only one of its kind.
        return any(paths.get(other, ARN_PATH) == arn for other in others)
    return any(_id(kind, other) == _id(kind, candidate) for other in others)


async def _listed(kind: Kind, loop: Loop) -> AsyncIterator[tuple[Mapping[str, Any], Obj]]:
    """All resources that could be the object's: as AWS lists them, and the object with what identifies them."""
    compiled = kind.program.search
    assert compiled is not None
    search, context = compiled.search, kind.aws.context(loop.place)
    wanted = compiled.wanted.params(loop.desired, context)
    try:
        async for page in kind.aws.pages(search.operation, compiled.call.params(loop.desired, context), loop.place):
            for item in items_of(search, page):
                if all(paths.get(wanted, member) in (paths.get(item, member), None) for member in search.match):
                    candidate = {**copy(loop.desired), "status": {}}
                    compiled.call.apply(item, candidate)
                    kind.aws.set_arn(candidate, loop.place)
                    yield item, candidate
    except AwsError as error:
        # What they would belong to is not there, so neither are they.
        if kind.aws.class_of(error) is not ErrorClass.ABSENT:
            raise


async def _is_tagged(kind: Kind, loop: Loop, item: Mapping[str, Any], candidate: Obj) -> bool:
    search, tags = kind.program.resource.search, kind.program.resource.tags
    assert search is not None
    assert tags is not None
    if search.tags:
        found = from_aws(tags, paths.get(item, search.tags))
    else:
        try:
            found = await kind.observer.own_tags(candidate, loop.place)
        except AwsError as error:
            if kind.aws.class_of(error) is ErrorClass.ABSENT:
                return False
            raise
    owner: str = loop.original["metadata"]["uid"]
    return found.get(core.OWNER) == owner
