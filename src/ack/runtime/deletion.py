"""The steps of an object that is being deleted: the finalizer goes only when AWS has let go of the resource."""

from __future__ import annotations

from ack import paths
from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.resource import ARN_PATH
from ack.runtime import adoption, aliases, directive, finalizers, guards, ownership, references
from ack.runtime.directive import Mode
from ack.runtime.loop import Kind, Loop
from ack.runtime.namespaces import deletion_policy_key, invalid

POLICIES = ("delete", "retain")
"""What can become of the AWS resource of a deleted object."""

CHECK_SECONDS = 2.0
"""How soon it is checked again whether AWS has let go."""


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
    if not reason and await policy(kind, loop) == "retain":
        reason = "deletion policy set to retain"
    if reason:
        loop.log.info(f"AWS resource will not be deleted - {reason}")
        kind.recorder.record(loop.original, "Normal", "Retained", f"{kind.title} stays in AWS: {reason}")
        await finalizers.remove(kind, loop)
        return
    if directive.mode(loop.original) is Mode.PLAN:
        raise directive.planned_delete(kind.title, kind.options.resync_seconds)
    resource = kind.program.resource
    # Names only: what a reference once gave is in status or not needed; a broken one must not block a delete.
    loop.desired = aliases.first_names(loop.desired, resource.aliases)
    references.without(loop.desired, resource.references)
    if not ownership.is_identified(resource, loop.desired):
        # Never created, or created and not written down.
        found = await ownership.find(kind.aws, loop.desired, loop.place)
        if found is None:
            await _gone(kind, loop)
            return
        loop.desired = found
    observed = loop.desired
    observation = None
    emptied = any(members.emptied for members in resource.members)
    looks = kind.program.hooks.before_delete or resource.deletable or emptied
    if loop.state.delete_sent or looks or kind.program.delete is None:
        observation = await kind.observer.read(loop.desired, loop.place, previous=loop.state.observation)
        if observation is None:
            await _gone(kind, loop)
            return
        observed = observation.obj
    if kind.program.delete is None:
        raise Terminal(
            f"AWS has no operation that deletes a {kind.title}; use the deletion policy retain", reason="NoDelete"
        )
    if not loop.state.delete_sent:
        busy = guards.failing(observed, resource.deletable)
        if busy:
            raise Requeue(f"resource cannot be deleted now: {busy}", after=CHECK_SECONDS, reason="DeleteWaiting")
        if observation and emptied:
            await kind.changer.empty(observation, loop.place)
        if await kind.changer.delete(observed, loop.place):
            await _gone(kind, loop)
            return
        loop.state.delete_sent = True
        if not await kind.observer.exists(loop.desired, loop.place):
            await _gone(kind, loop)
            return
    raise Requeue(
        f"AWS is deleting {kind.title} {paths.get(observed, ARN_PATH) or loop.key.name}",
        after=CHECK_SECONDS,
        reason="Deleting",
    )


async def _gone(kind: Kind, loop: Loop) -> None:
    loop.log.info("deleted resource", arn=paths.get(loop.original, ARN_PATH))
    name = paths.get(loop.original, ARN_PATH) or loop.key.name
    kind.recorder.record(loop.original, "Normal", "Deleted", f"deleted {kind.title} {name}")
    await finalizers.remove(kind, loop)


async def policy(kind: Kind, loop: Loop) -> str:
    """The deletion policy: the object's annotation, else its namespace's for the service, else the controller's.

    Raises:
        Terminal: the annotation is neither `delete` nor `retain`: nothing is deleted by mistake, nothing leaked unseen.
    """
    text = (loop.original["metadata"].get("annotations") or {}).get(core.DELETION_POLICY)
    if text is None:
        defaults = await kind.places.defaults(loop.key.namespace, loop.sources)
        service = kind.program.resource.service.name
        if defaults.deletion_policy and defaults.deletion_policy not in POLICIES:
            text = f'{defaults.deletion_policy!r} is unknown; use "delete" or "retain"'
            raise invalid(defaults, deletion_policy_key(service), text)
        return defaults.deletion_policy or kind.options.deletion_policy
    if text not in POLICIES:
        raise Terminal(
            f'annotation {core.DELETION_POLICY}: {text!r} is unknown; use "delete" or "retain"',
            reason="InvalidAnnotation",
        )
    return str(text)
