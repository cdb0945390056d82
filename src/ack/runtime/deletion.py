"""The steps of an object that is being deleted: the finalizer goes only when AWS has let go of the resource."""

from __future__ import annotations

from datetime import UTC, datetime

from ack import paths
from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH
from ack.kube.types import annotations_of
from ack.runtime import (
    adoption,
    aliases,
    claims,
    finalizers,
    guards,
    identifying,
    ownership,
    patience,
    plan,
    protection,
    references,
    search,
)
from ack.runtime.aws_kind import Observation, assign
from ack.runtime.delta import Delta
from ack.runtime.locate import locate
from ack.runtime.loop import Kind, Loop
from ack.runtime.namespaces import deletion_policy_key, invalid
from ack.runtime.placing import settle
from ack.runtime.spelling import spell
from ack.runtime.sync import complete
from ack.runtime.writeback import copy

POLICIES = ("delete", "retain", "snapshot")
"""What can become of the AWS resource of a deleted object."""

MAX_CHECK_SECONDS = 60.0
"""How soon, at the latest, it is checked again whether AWS has let go."""


async def delete(kind: Kind, loop: Loop) -> None:
    """Deletes the resource, or leaves it if the policy says so, and lets the object go.

    Raises:
        ack.api.errors.ReconcileError: the loop cannot go on, see its class.
        AwsError: AWS refused, or could not be reached.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    if not finalizers.has(kind, loop):
        return
    reason = "the object is read-only" if adoption.read_only(loop.original) else ""
    wanted = "" if reason else await policy(kind, loop)
    if wanted == "retain":
        reason = "deletion policy set to retain"
    protection.check(loop.original, kind.users(loop.key), kind.options.resync_seconds)
    if loop.planning:
        end = plan.Plan(plan.Action.RELEASE, why=reason) if reason else plan.Plan(plan.Action.DELETE)
        raise plan.Planned(end, kind.title, kind.options.resync_seconds)
    if reason:
        loop.log.info(f"AWS resource will not be deleted - {reason}")
        kind.recorder.record(loop.original, "Normal", "Retained", f"{kind.title} stays in AWS: {reason}")
        await finalizers.remove(kind, loop)
        return
    await settle(kind, loop)  # not before: to leave a resource alone, no role is needed
    resource = kind.program.resource
    # Names only: what a reference once gave is in status or not needed; a broken one must not block a delete.
    loop.desired = aliases.first_names(loop.desired, resource.aliases)
    spell(loop.desired, resource.prefixes)
    await _identify(kind, loop)
    references.without(loop.desired, resource.references)
    loop.desired = await locate(kind.aws, loop.desired, loop.place)
    await complete(kind, loop)
    # Never created, or created and not written down.
    if not ownership.is_identified(resource, loop.desired) and await search.find(kind, loop) is None:
        await _gone(kind, loop)
        return
    if claims.is_forged(kind, loop, loop.desired):
        await _leave(kind, loop)
        return
    observed = loop.desired
    observation = None
    emptied = any(members.emptied for members in resource.members) or any(each.emptied for each in resource.sets)
    snapshot = wanted == "snapshot"
    if (
        loop.state.delete_sent
        or not claims.is_written_down(loop)
        or emptied
        or resource.deletable
        or resource.before_delete
        or resource.delete_as_read
        or resource.leaving
        or (snapshot and resource.final_snapshot)
        or kind.program.hooks.before_delete
        or kind.program.delete is None
    ):
        # What is emptied may have got elements behind our back: it is read anew.
        previous = None if emptied else loop.state.observation
        observation = await kind.observer.read(loop.desired, loop.place, previous=previous)
        if observation is None or guards.holding(observation.obj, resource.leaving):
            await _gone(kind, loop)
            return
        observed = observation.obj
        if claims.is_forged(kind, loop, observed):
            await _leave(kind, loop)
            return
    if kind.program.delete is None:
        raise Terminal(
            f"AWS has no operation that deletes a {kind.title}; use the deletion policy retain", reason="NoDelete"
        )
    failed = guards.holding(observed, resource.delete_failed) if loop.state.delete_sent else ""
    if failed or not loop.state.delete_sent:
        busy = guards.failing(observed, resource.deletable)
        if busy:
            raise Requeue(f"resource cannot be deleted now: {busy}", after=patience.SOONEST, reason="DeleteWaiting")
        await _unprotect(kind, loop, observed)
        if observation:
            await kind.changer.empty(observation, loop.place)
        if await kind.changer.delete(observed, loop.place, snapshot=snapshot):
            await _gone(kind, loop)
            return
        loop.state.delete_sent = True
        if not await kind.observer.exists(loop.desired, loop.place):
            await _gone(kind, loop)
            return
    raise _deleting(kind, loop, paths.get(observed, ARN_PATH) or loop.key.name, failed)


async def _leave(kind: Kind, loop: Loop) -> None:
    """Lets go of an object whose resource is another one's."""
    loop.log.warning("AWS resource will not be deleted: another object manages it")
    await finalizers.remove(kind, loop)


async def _identify(kind: Kind, loop: Loop) -> None:
    """Fills what identifies the resource and another object provides: from the last look at AWS or from what was
    written down, since that object may be deleted together with this one; else from that object, whatever its state.

    Raises:
        Recoverable: it is not there.
    """
    resource = kind.program.resource
    before = loop.state.observation or loop.state.forgotten
    noted = identifying.noted(loop.original)
    known = ownership.is_identified(resource, loop.desired)
    for reference in identifying.references(resource, loop.desired, known=known):
        value = paths.get(before.obj, reference.field) if before else None
        if value is None:
            value = noted.get(reference.field)
        if value is None:
            value = await references.identifier(loop.desired, reference, kind.lookup, loop.sources)
        paths.put(loop.desired, reference.field, value)


async def _unprotect(kind: Kind, loop: Loop, observed: Obj) -> None:
    """Sends the fields that protect a resource from its deletion, where the object has other values than AWS."""
    fields = kind.program.resource.before_delete
    if not fields:
        return
    wanted = copy(observed)
    for path in fields:
        assign(wanted, path, paths.get(loop.desired, path))
    observation = Observation(observed)
    changes = Delta(
        tuple(
            path
            for path in kind.changer.delta(wanted, observation, loop.place, tags=False).paths
            if any(paths.related(path, field) for field in fields)
        )
    )
    if changes:
        loop.log.info("updating before the delete", fields=list(changes.paths))
        if (await kind.changer.update(wanted, observation, loop.place, changes)).at_work:
            text = "AWS is at work on the update before the delete"
            raise Requeue(text, after=patience.SOONEST, reason="DeleteWaiting")


def _deleting(kind: Kind, loop: Loop, name: str, failed: str) -> Requeue:
    """AWS is at work: looked at again soon at first, rarely later; after a while the user is told that it is slow."""
    age = patience.seconds_since(loop.original["metadata"]["deletionTimestamp"], datetime.now(UTC))
    after = patience.after(age, MAX_CHECK_SECONDS)
    if failed:
        text = f"AWS could not delete {kind.title} {name} ({failed}), and was asked again; see there what keeps it"
        return Requeue(text, after=after, reason="DeleteFailed")
    limit = kind.options.slow_delete_seconds
    if age < limit:
        return Requeue(f"AWS is deleting {kind.title} {name}", after=after, reason="Deleting")
    text = f"AWS has been deleting {kind.title} {name} for more than {limit / 60:g} minutes; see there what keeps it"
    return Requeue(text, after=after, reason="DeleteSlow")


async def _gone(kind: Kind, loop: Loop) -> None:
    loop.log.info("deleted resource", arn=paths.get(loop.original, ARN_PATH))
    name = paths.get(loop.original, ARN_PATH) or loop.key.name
    kind.recorder.record(loop.original, "Normal", "Deleted", f"deleted {kind.title} {name}")
    await finalizers.remove(kind, loop)


async def policy(kind: Kind, loop: Loop) -> str:
    """The deletion policy: the object's annotation, else its namespace's for the service, else the controller's.

    Raises:
        Terminal: the annotation is no policy, or asks for a snapshot of a kind that has none: nothing is deleted by
            mistake, nothing leaked unseen. As a default `snapshot` is for the kinds that can; others are deleted.
    """
    text = annotations_of(loop.original).get(core.DELETION_POLICY)
    if text is None:
        defaults = await kind.places.defaults(loop.key.namespace, loop.sources)
        service = kind.program.resource.service.name
        if defaults.deletion_policy and defaults.deletion_policy not in POLICIES:
            text = f"{defaults.deletion_policy!r} is unknown; use one of {', '.join(POLICIES)}"
            raise invalid(defaults, deletion_policy_key(service), text)
        return defaults.deletion_policy or kind.options.deletion_policy
    if text not in POLICIES:
        raise Terminal(
            f"annotation {core.DELETION_POLICY}: {text!r} is unknown; use one of {', '.join(POLICIES)}",
            reason="InvalidAnnotation",
        )
    if text == "snapshot" and kind.program.delete_with_snapshot is None:
        raise Terminal(
            f"annotation {core.DELETION_POLICY}: AWS makes no final snapshot of a {kind.title}; use delete or retain",
            reason="InvalidAnnotation",
        )
    return str(text)
