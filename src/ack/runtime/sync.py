"""The steps of an object that is wanted: references, read, create or update, late initialisation."""

from __future__ import annotations

from ack import paths
from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.resource import ARN_PATH, Compare
from ack.aws.errors import AwsError, ErrorClass
from ack.runtime import (
    adoption,
    aliases,
    claims,
    drift,
    finalizers,
    guards,
    ignore,
    patience,
    plan,
    references,
    secret_exports,
    secret_outputs,
    secrets,
    unmanaged,
)
from ack.runtime.announce import announce, name_of
from ack.runtime.aws_kind import Observation, assign
from ack.runtime.change import Updated
from ack.runtime.compare import equal
from ack.runtime.conditions import Condition, condition_of, was_synced
from ack.runtime.creation import AlreadyExists, create
from ack.runtime.delta import Delta
from ack.runtime.late_initialize import late_initialize
from ack.runtime.loop import Kind, Loop
from ack.runtime.placing import settle
from ack.runtime.spelling import spell
from ack.runtime.writeback import copy

LATE_INIT_SECONDS = 5.0
"""How soon an object is looked at again whose late-initialised fields AWS has not filled yet."""

NOT_SYNCED_SECONDS = 30.0
"""How soon at the latest an object is looked at again that AWS is still at work on, as published."""

_SPELLINGS = (Compare.DNS_NAME, Compare.CASE_INSENSITIVE)


async def sync(kind: Kind, loop: Loop) -> None:
    """Makes AWS match the object.

    Raises:
        ack.api.errors.ReconcileError: the loop cannot go on, see its class.
        AwsError: AWS refused, or could not be reached.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    await settle(kind, loop)
    wish = adoption.wanted(loop.original, kind.program.resource)
    read_only = adoption.read_only(loop.original)
    loop.drift_policy = drift.policy(loop.original, kind.options.drift_policy)
    await _prepare(kind, loop, wish)
    await complete(kind, loop)
    if not read_only:
        await secrets.resolve(kind, loop, adopting=wish is not None and wish.policy is adoption.Policy.ADOPT)
    observation = await _read(kind, loop)
    _refuse_leaving(kind, loop, observation)
    created = observation is None
    if observation is None:
        _may_create(loop, wish, read_only=read_only)
        observation = await create(kind, loop)
    elif wish:
        await _adopt(kind, loop, observation, wish)
    elif read_only:
        await _show(kind, loop, observation)
        return
    elif not finalizers.has(kind, loop) or claims.is_forged(kind, loop, observation.obj):
        raise AlreadyExists
    loop.observation = observation
    await secret_outputs.settle(kind, loop, observation.outputs)
    if created:
        await kind.changer.complete(loop.desired, observation, loop.place)
    _late_initialize(kind, loop, observation)
    if not created:
        _ignore(kind, loop, observation)
    changes = kind.changer.delta(loop.desired, observation, loop.place)
    if changes and not created and not observation.tags_are_certain and _only_tags(kind, changes):
        # The tagging index may lag behind; only the service itself is asked before anything is changed.
        await kind.observer.certain_tags(loop.desired, observation, loop.place)
        changes = kind.changer.delta(loop.desired, observation, loop.place)
    changes = changes.apart_from(loop.resolved.held)
    drifted = Delta()
    if changes and not created:
        changes, drifted = _leave_drift(kind, loop, observation, changes)
    # A Secret's new value is an edit: AWS, which tells no secret, cannot have drifted there.
    changes += Delta(secrets.unsent(kind, loop))
    if loop.planning:
        changes += drifted
        if kind.changer.only_system_tags(loop.desired, observation, loop.place):
            changes = _without_tags(kind, changes)
        raise _planned(kind, loop, observation, changes, adopts=wish is not None)
    if changes or drifted:
        await _update(kind, loop, observation, changes, drifted, quiet=created)
    await secrets.note(kind, loop)
    if created:
        announce(kind, loop, "Created", f"created {kind.title} {name_of(loop, observation)}")
    if loop.resolved.pending:
        # Everything else is done; what the rest refers to was not ready.
        raise loop.resolved.pending
    await secret_exports.settle(kind, loop, observation.obj)
    _judge(kind, loop, observation)


def _ignore(kind: Kind, loop: Loop, observation: Observation) -> None:
    """Takes AWS's value for wanted where somebody else keeps it, or the user wants its drift ignored."""
    fields = [
        *(ignore.ignored(loop.original) if kind.options.ignores_fields else ()),
        *unmanaged.fields(loop.original, kind.program.resource.unmanaged),
    ]
    if fields:
        loop.keep_asked()
        ignore.apply(loop.desired, copy(observation.obj), fields)
        secrets.leave(loop, fields)


def _leave_drift(kind: Kind, loop: Loop, observation: Observation, changes: Delta) -> tuple[Delta, Delta]:
    """The differences to change: by an edit of the object, and by drift; the latter only if drift is repaired."""
    edits, drifted = drift.split(changes, loop.edits)
    tags = kind.program.resource.tags
    if tags and drifted.touches(tags.field) and kind.changer.only_system_tags(loop.desired, observation, loop.place):
        # Tags of the controller itself, of another version for example: nobody has changed them.
        drifted, own = drifted.without(tags.field)
        edits += own
    if not drifted or loop.drift_policy is drift.Policy.REPAIR:
        return edits, drifted
    if loop.drift_policy is drift.Policy.REPORT:
        _report(kind, loop, drifted)
    # An update that carries a neighbour of such a field must carry AWS's value of it.
    loop.keep_asked()
    ignore.apply(loop.desired, copy(observation.obj), [paths.split(path) for path in drifted.paths])
    return edits, Delta()


def _report(kind: Kind, loop: Loop, drifted: Delta) -> None:
    text = f"AWS differs from the object at {', '.join(drifted.paths)}; it is left so, by the drift policy"
    before = condition_of(paths.get(loop.original, "status.conditions") or [], core.ADVISORY).get("message")
    loop.conditions.advisory(core.DRIFT_FOUND, text)
    if before != text:
        loop.log.info("drift found", fields=list(drifted.paths))
        announce(kind, loop, core.DRIFT_FOUND, text, warning=True)


def _planned(kind: Kind, loop: Loop, observation: Observation, changes: Delta, *, adopts: bool) -> plan.Planned:
    """What would be done from here on."""
    resource = kind.program.resource
    busy = guards.failing(observation.obj, resource.updatable)
    found = plan.update(loop.desired, observation.obj, changes, resource.immutable, adopts=adopts, waits=busy)
    return plan.Planned(found, kind.title, kind.options.resync_seconds)


async def _prepare(kind: Kind, loop: Loop, wish: adoption.Adoption | None) -> None:
    """Brings the object into the form that is read and compared."""
    if kind.options.ignores_fields:
        ignore.ignored(loop.original)  # a path that cannot be read must be told before anything is made
    resource = kind.program.resource
    if wish and wish.policy is adoption.Policy.ADOPT:
        # The spec is AWS's to fill: what the user wrote is neither judged nor resolved.
        loop.desired = adoption.populated(aliases.first_names(loop.desired, resource.aliases), wish, resource)
        spell(loop.desired, resource.prefixes)
        references.without(loop.desired, resource.references)
        return
    loop.desired = aliases.canonical(loop.desired, resource.aliases)
    if wish:
        loop.desired = adoption.populated(loop.desired, wish, resource)
    spell(loop.desired, resource.prefixes)
    await _resolve_references(kind, loop)


async def complete(kind: Kind, loop: Loop) -> None:
    """Adds what the object leaves to be known, where a hook knows it."""
    hook = kind.program.hooks.complete
    if hook is None:
        return
    try:
        loop.desired = await hook(kind.aws.hook_context(loop.place), loop.desired)
    except AwsError as error:
        if kind.aws.class_of(error) is not ErrorClass.ABSENT:
            raise
        # What the resource belongs to does not exist, so neither does the resource: the read says the same.


def _may_create(loop: Loop, wish: adoption.Adoption | None, *, read_only: bool) -> None:
    if (wish and wish.policy is adoption.Policy.ADOPT) or adoption.adopted(loop.original):
        raise adoption.NotFound("adopted resource not found")
    if read_only:
        raise adoption.NotFound("read-only resource not found")


async def _adopt(kind: Kind, loop: Loop, observation: Observation, wish: adoption.Adoption) -> None:
    # A name that the object has in another spelling stays as it is: it may be immutable.
    for path, rule in kind.program.rules.items():
        mine = paths.get(loop.original, path) if rule in _SPELLINGS else None
        if isinstance(mine, str) and equal(mine, paths.get(observation.obj, path), rule):
            paths.put(observation.obj, path, mine)
    if loop.planning:
        if wish.policy is adoption.Policy.ADOPT:
            loop.desired["spec"] = copy(observation.obj["spec"])
        return
    if other := claims.holder(kind, loop, observation.obj):
        raise claims.Claimed(kind.title, other)
    patch = adoption.taken_over(loop.original, observation.obj, wish, kind.program.resource)
    await kind.patch(loop, patch)
    if wish.policy is adoption.Policy.ADOPT:
        loop.desired["spec"] = copy(observation.obj["spec"])
    loop.log.info("adopted resource", arn=paths.get(observation.obj, ARN_PATH))
    announce(kind, loop, "Adopted", f"adopted {kind.title} {name_of(loop, observation)}")


async def _show(kind: Kind, loop: Loop, observation: Observation) -> None:
    """Read-only: the status is AWS's, nothing else is touched."""
    loop.observation = observation
    if loop.planning:
        raise plan.Planned(plan.Plan(plan.Action.NONE), kind.title, kind.options.resync_seconds)
    _ignore(kind, loop, observation)
    await secret_exports.settle(kind, loop, observation.obj)
    changes = kind.changer.delta(loop.desired, observation, loop.place, tags=False)
    if changes:
        text = f"AWS differs from the object at {', '.join(changes.paths)}; it is read-only, so nothing is changed"
        loop.conditions.advisory("ReadOnlyDiffers", text)
    _judge(kind, loop, observation)


async def _resolve_references(kind: Kind, loop: Loop) -> None:
    declared = kind.program.resource.references
    if not declared:
        return
    try:
        loop.resolved = await references.resolve(
            loop.desired,
            declared,
            kind.lookup,
            loop.sources,
            cross_namespace=kind.options.cross_namespace,
            late=(each.field for each in kind.program.resource.sets),
        )
    except Exception as error:
        lasting = isinstance(error, (Terminal, references.TargetTerminal))
        status = "False" if lasting else "Unknown"
        loop.conditions.set(core.REFERENCES_RESOLVED, Condition(status, str(error), core.REFERENCES_FAILED))
        raise
    for text in references.crossings(loop.desired, declared):
        loop.conditions.advisory("CrossNamespace", text)
        loop.log.info(text)
    references.without(loop.desired, declared)
    if pending := loop.resolved.pending:
        condition = Condition("Unknown", str(pending), core.REFERENCES_FAILED)
        loop.conditions.set(core.REFERENCES_RESOLVED, condition)
    elif loop.resolved.any:
        loop.conditions.set(core.REFERENCES_RESOLVED, Condition("True"))


async def _read(kind: Kind, loop: Loop) -> Observation | None:
    """Reads what may have changed: everything on a resync, what the user has edited after an edit."""
    previous = None if loop.resync else loop.state.observation
    if loop.state.desired is not None:
        loop.edits = drift.edited(loop.desired.get("spec") or {}, loop.state.desired)
    elif drift.is_as_synced(loop.original):
        loop.edits = frozenset()
    changed = loop.edits or frozenset() if previous else frozenset()
    quiet = previous is None and (loop.resync or was_synced(loop.original))
    found = await kind.observer.read(loop.desired, loop.place, previous=previous, changed=changed, quiet=quiet)
    if found and loop.state.desired is not None:
        for path in kind.program.unread:
            if paths.get(found.obj, path) != paths.get(loop.desired, path):
                continue  # a hook has found it out
            assign(found.obj, path, paths.get({"spec": loop.state.desired}, path))
    return found


def _late_initialize(kind: Kind, loop: Loop, observation: Observation) -> None:
    rules = kind.program.resource.late_initialize
    if not rules:
        return
    # What AWS does not choose by itself was somebody's wish once; the object no longer has it, so it is taken away.
    foreign = [
        part.field
        for part in kind.program.resource.parts
        if part.default is not None and not equal(part.default, paths.get(observation.obj, part.field))
    ]
    own = [rule for rule in rules if not any(paths.is_prefix(path, rule.field) for path in foreign)]
    filled = late_initialize(loop.desired, observation.obj, own)
    loop.late_values = filled.values
    loop.conditions.late_initialized(done=filled.complete)
    if not filled.complete and not loop.planning:
        raise _LatePending


class _LatePending(Requeue):
    def __init__(self) -> None:
        super().__init__(core.SYNCED_FALSE, after=LATE_INIT_SECONDS, reason="LateInitializing")


async def _update(
    kind: Kind, loop: Loop, observation: Observation, edits: Delta, drifted: Delta, *, quiet: bool
) -> None:
    """Makes AWS match the object.

    Args:
        kind: the kind at work.
        loop: the loop under way.
        observation: what AWS has.
        edits: where it differs because the object was edited, or is new.
        drifted: where it differs because AWS was changed.
        quiet: part of a creation, which is announced as a whole.
    """
    resource = kind.program.resource
    changes = edits + drifted
    fixed = [path for path in resource.immutable if changes.touches(path)]
    if fixed and not quiet:
        raise Terminal(
            f"{', '.join(fixed)}: the value cannot be changed once it is set; give it its old value, or delete the "
            "object and create another",
            reason="Immutable",
        )
    busy = guards.failing(observation.obj, resource.updatable)
    if busy:
        _refuse_failed(kind, loop, observation)
        raise Requeue(f"resource cannot be updated now: {busy}", after=_pause(loop), reason="UpdateWaiting")
    if not quiet:
        loop.log.info("desired resource state has changed", fields=list(edits.paths), drift=list(drifted.paths))
    result = await kind.changer.update(loop.desired, observation, loop.place, changes)
    await secrets.note(kind, loop, set(changes.paths) - result.stuck - result.waiting)
    if result.stuck:
        stuck = ", ".join(sorted(result.stuck))
        text = f"AWS has no operation that changes {stuck} of a {kind.title}: AWS keeps its value"
        loop.conditions.advisory("FieldNotUpdatable", text)
    _note_sent(kind, loop, result)
    if not quiet:
        _tell_updated(kind, loop, observation, edits, drifted, result)
    if result.at_work:
        rest = f"; then follow {', '.join(sorted(result.waiting))}" if result.waiting else ""
        raise Requeue(f"AWS is at work on an update{rest}", after=patience.SOONEST, reason="InProgress")


def _note_sent(kind: Kind, loop: Loop, result: Updated) -> None:
    """What no read tells is known from what was sent: at once, for AWS may be at work on it for many loops."""
    if loop.state.desired is None:
        return
    known = {"spec": copy(loop.state.desired)}
    for path in kind.program.unread:
        if not any(paths.related(path, other) for other in result.waiting):
            assign(known, path, copy(paths.get(loop.desired, path)))
    loop.state.desired = known["spec"]


def _tell_updated(
    kind: Kind, loop: Loop, observation: Observation, edits: Delta, drifted: Delta, result: Updated
) -> None:
    if done := sorted(set(edits.paths) - result.stuck - result.waiting):
        loop.log.info("updated resource", fields=done)
        announce(kind, loop, "Updated", f"updated {', '.join(done)} of {kind.title} {name_of(loop, observation)}")
    if done := sorted(set(drifted.paths) - result.stuck - result.waiting):
        loop.log.info("repaired drift", fields=done)
        text = f"AWS differed from the object at {', '.join(done)}: set back to the object"
        announce(kind, loop, "DriftRepaired", text)


def _judge(kind: Kind, loop: Loop, observation: Observation) -> None:
    _refuse_failed(kind, loop, observation)
    busy = guards.failing(observation.obj, kind.program.resource.synced)
    if busy:
        raise Requeue(f"AWS is still at work: {busy}", after=_pause(loop), reason="InProgress")
    loop.state.waits = 0
    loop.conditions.synced()
    loop.state.observation = Observation(copy(observation.obj), dict(observation.tags), raw=dict(observation.raw))
    loop.state.desired = loop.asked if loop.asked is not None else copy(loop.desired.get("spec") or {})


def _refuse_failed(kind: Kind, loop: Loop, observation: Observation) -> None:
    if state := guards.holding(observation.obj, kind.program.resource.failed):
        text = (
            f"AWS has given {kind.title} {name_of(loop, observation)} up: {state}; mend its cause, or delete the object"
        )
        raise Terminal(text, reason="Failed")


def _refuse_leaving(kind: Kind, loop: Loop, observation: Observation | None) -> None:
    """Somebody has the resource deleted, which AWS can still take back: another one would not be the same."""
    state = guards.holding(observation.obj, kind.program.resource.leaving) if observation else ""
    if observation and state:
        loop.observation = observation
        text = (
            f"AWS is about to delete {kind.title} {name_of(loop, observation)}: {state}; it is not made anew, since "
            "what depends on it cannot use another one. Cancel the deletion in AWS, or delete the object"
        )
        raise Terminal(text, reason="Leaving")


def _pause(loop: Loop) -> float:
    """Seconds until the next look at a resource that AWS is at work on: soon at first, later as published."""
    loop.state.waits += 1
    return min(2.0 ** (loop.state.waits - 1), NOT_SYNCED_SECONDS)


def _only_tags(kind: Kind, changes: Delta) -> bool:
    tags = kind.program.resource.tags
    return tags is not None and changes.touches(tags.field)


def _without_tags(kind: Kind, changes: Delta) -> Delta:
    """What concerns the user: the controller's own tags do not."""
    tags = kind.program.resource.tags
    return changes.without(tags.field)[0] if tags else changes
