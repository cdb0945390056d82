"""What no declaration can say of DynamoDB: indexes and replicas, of which AWS changes one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ack.api.errors import Requeue
from ack.api.hooks import HookContext, Hooks, Obj
from ack.api.types import Shape
from ack.services.dynamodb.types import AttributeDefinition, CreateReplicationGroupMemberAction, GlobalSecondaryIndex

_WAIT_SECONDS = 1.0
# What an update of an element may carry beside its name; anything else can only be deleted and created again.
_UPDATES = ("ProvisionedThroughput", "OnDemandThroughput", "KMSMasterKeyId", "ProvisionedThroughputOverride")
_ELEMENTS: tuple[tuple[str, str, str, type[Shape]], ...] = (
    ("globalSecondaryIndexes", "indexName", "GlobalSecondaryIndexUpdates", GlobalSecondaryIndex),
    ("tableReplicas", "regionName", "ReplicaUpdates", CreateReplicationGroupMemberAction),
)


def steps(
    context: HookContext, want: list[Obj], have: list[Obj], key: str, shape: type[Shape]
) -> Iterator[dict[str, Any]]:
    """The changes, in AWS form, that make what there is of a list what is wanted: what goes goes first.

    Args:
        context: of the hook.
        want: the elements that the object has.
        have: those that AWS has.
        key: the JSON name inside an element that tells it from the others.
        shape: their type.
    """
    member = key[0].upper() + key[1:]
    wanted, there = {item[key]: item for item in want}, {item[key]: item for item in have}
    changed = {name for name in wanted.keys() & there.keys() if not context.equal(wanted[name], there[name])}
    updates = {
        name: {k: v for k, v in context.to_aws(wanted[name], shape).items() if k in (member, *_UPDATES)}
        for name in changed
    }
    fixed = {name for name in changed if len(updates[name]) == 1}
    yield from ({"Delete": {member: name}} for name in [*(there.keys() - wanted.keys()), *fixed])
    yield from ({"Update": updates[name]} for name in changed - fixed)
    yield from ({"Create": context.to_aws(wanted[name], shape)} for name in [*(wanted.keys() - there.keys())])


async def one_at_a_time(context: HookContext, desired: Obj, observed: Obj, _: frozenset[str]) -> bool:
    """Takes the next step of a change of indexes or replicas; the loop comes again for the one after it."""
    want, have = desired["spec"], observed["spec"]
    for index in (observed.get("status") or {}).get("globalSecondaryIndexesDescriptions") or ():
        if index.get("indexStatus") != "ACTIVE":
            text = f"AWS is at work on the index {index['indexName']}: {index.get('indexStatus')}"
            raise Requeue(text, after=_WAIT_SECONDS, reason="UpdateWaiting")
    for field, key, member, shape in _ELEMENTS:
        if want.get(field) is None:
            continue
        if step := next(steps(context, want[field], have.get(field) or [], key, shape), None):
            attributes = context.to_aws(want.get("attributeDefinitions") or [], list[AttributeDefinition])
            params = {"TableName": want["tableName"], "AttributeDefinitions": attributes, member: [step]}
            await context.call("UpdateTable", params)
            raise Requeue(f"AWS is changing {field} of the table", after=_WAIT_SECONDS, reason="UpdateWaiting")
    return True


def without_the_attribute_of_no_ttl(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    """AWS forgets the attribute when it turns expiry off, and refuses to turn it off twice."""
    wish = desired["spec"].get("timeToLive")
    if wish and not wish.get("enabled") and not (observed["spec"].get("timeToLive") or {}).get("enabled"):
        return {**desired, "spec": {**desired["spec"], "timeToLive": observed["spec"].get("timeToLive")}}, observed
    return desired, observed


async def change_regions(context: HookContext, desired: Obj, observed: Obj, _: frozenset[str]) -> bool:
    """Adds and removes the regions of a global table."""
    want, have = _regions(desired), _regions(observed)
    await _replicas(context, observed, {"Create": want - have, "Delete": have - want})
    return False


async def leave_all_regions(context: HookContext, observed: Obj) -> None:
    """A global table without regions is none: AWS has no other way to delete one."""
    await _replicas(context, observed, {"Delete": _regions(observed)})
    raise Requeue("AWS is removing the regions of the global table", after=_WAIT_SECONDS, reason="Deleting")


def _regions(table: Obj) -> set[str]:
    return {each["regionName"] for each in table["spec"].get("replicationGroup") or () if each.get("regionName")}


async def _replicas(context: HookContext, observed: Obj, changes: dict[str, set[str]]) -> None:
    updates = [{how: {"RegionName": name}} for how, names in changes.items() for name in sorted(names)]
    params = {"GlobalTableName": observed["spec"]["globalTableName"], "ReplicaUpdates": updates}
    await context.call("UpdateGlobalTable", params)


HOOKS = {
    "Table": Hooks(before_update=one_at_a_time, normalise=without_the_attribute_of_no_ttl, actions=("UpdateTable",)),
    "GlobalTable": Hooks(before_update=change_regions, before_delete=leave_all_regions, actions=("UpdateGlobalTable",)),
}
