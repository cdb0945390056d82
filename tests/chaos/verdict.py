"""What is, compared with what should be: nothing lost, nothing duplicated, nothing orphaned, everything explained."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import jmespath
from botocore.exceptions import ClientError

from tests.chaos.kinds import normal, read
from tests.chaos.model import Thing, unexplained
from tests.chaos.world import World
from tests.support.cluster import Obj, conditions, is_synced
from tests.support.kind_case import filled


async def mismatches(world: World) -> list[str]:
    """Where the world is not as it should be. AWS is only asked once Kubernetes says that all is well."""
    objects: dict[tuple[str, str], Obj] = {}
    for kind in world.kinds:
        for obj in (await world.cluster.client.list(world.cluster.types[kind], world.cluster.namespace)).items:
            objects[kind, obj["metadata"]["name"]] = obj
    wrong = [text for thing in world.things.values() if (text := _of_object(thing, objects))]
    if wrong:
        return wrong
    for kind in world.kinds:
        wrong += await _of_resources(world, kind, objects)
    return wrong


def _of_object(thing: Thing, objects: Mapping[tuple[str, str], Obj]) -> str:
    obj = objects.get((thing.kind, thing.name))
    title = f"{thing.kind} {thing.name}"
    if obj is None:
        return f"{title}: the object is lost" if thing.there else ""
    if not thing.there:
        return f"{title}: does not go: {obj['metadata'].get('finalizers')} {conditions(obj)}"
    if unexplained(obj):
        return f"{title}: {unexplained(obj)}"
    if not is_synced(obj) or conditions(obj)["Ready"][0] != "True":
        return f"{title}: is not ready: {conditions(obj)}"
    return ""


async def _of_resources(world: World, kind: str, objects: Mapping[tuple[str, str], Obj]) -> list[str]:
    about = world.kinds[kind]
    things = [thing for thing in world.things.values() if thing.kind == kind]
    # One question for all, or one an object where the list is that of something else.
    questions = {json.dumps(filled(about.all.with_, t.known)): t.known for t in things}
    found: list[Any] = []
    for known in questions.values():
        try:
            found += await read(world.aws, about.all, known) or []
        except ClientError as error:
            if error.response["Error"]["Code"] not in about.all.gone:
                raise
    left = {str(jmespath.search(about.id, item)): item for item in found}
    wrong = [f"{kind}: AWS lists one twice"] if len(left) != len(found) else []
    for thing in things:
        obj = objects.get((kind, thing.name)) or {}
        known = {**thing.known, "status": obj.get("status") or {}}
        if not thing.there and thing.kept is False:
            continue
        identity = str(filled(about.is_, known))
        mine = next((name for name in left if name.endswith(identity)), None)
        if mine is None:
            wrong += [f"{kind} {thing.name}: lost in AWS: {identity} is not among {[*left]}"] * (thing.kept is not None)
            continue
        item = left.pop(mine)
        if thing.there:
            wrong += await _of_fields(world, thing, {**known, "is": mine, "item": item})
    return [*wrong, *(f"{kind}: {name} is nobody's" for name in left)]


async def _of_fields(world: World, thing: Thing, known: Mapping[str, Any]) -> list[str]:
    wrong = []
    for name, choice in thing.chosen.items():
        varied = thing.about.varied[name]
        source = await read(world.aws, varied.read, known) if varied.read else known["item"]
        found, wanted = normal(jmespath.search(varied.at, source)), normal(filled(varied.shown(choice), known))
        if found != wanted:
            wrong.append(f"{thing.kind} {thing.name}: {name} is {found!r} in AWS, not {wanted!r}")
    return wrong


def defects(output: str) -> list[str]:
    """What controllers logged of themselves that no controller should: failures which no step raises on purpose."""
    lines = [line for line in output.splitlines() if '"reconcile failed"' in line or "Traceback" in line]
    return list(dict.fromkeys(re.sub(r'"ts": ?"[^"]*"', "", line)[:1500] for line in lines))
