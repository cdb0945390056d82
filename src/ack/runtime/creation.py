"""Creating: one AWS resource per object, whatever became of earlier attempts."""

from __future__ import annotations

from ack import paths
from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.resource import ARN_PATH
from ack.aws.errors import AwsError, AwsUnavailable, ErrorClass
from ack.runtime import claims, drift, finalizers, identifying, plan, search, secret_outputs, secrets
from ack.runtime.announce import announce
from ack.runtime.aws_kind import Observation
from ack.runtime.conditions import was_synced
from ack.runtime.loop import Kind, Loop

LOOK_AGAIN_SECONDS = 1.0
"""How soon AWS is asked again for a resource that it says exists and does not show yet."""

ALREADY_EXISTS_REASON = (
    "The resource exists in AWS, but this object does not manage it. To bring it under management, adopt it with the "
    f"annotations {core.ADOPTION_POLICY} and {core.ADOPTION_FIELDS}; else choose another name."
)


async def create(kind: Kind, loop: Loop) -> Observation:
    """Makes the resource, or finds the one that an earlier attempt has made.

    Args:
        kind: the kind at work.
        loop: the loop under way.

    Raises:
        AlreadyExists: the name is another's.
        ack.api.errors.Requeue: it is not made now.
        AwsError: AWS refused, or could not be reached.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    resource = kind.program.resource
    fresh = not finalizers.has(kind, loop)
    if not fresh and (mine := await search.find(kind, loop)):
        loop.log.info("found the resource that an earlier attempt created", arn=paths.get(mine.obj, ARN_PATH))
        return mine
    known_arn = paths.get(loop.original, ARN_PATH)
    if loop.drift_policy is not drift.Policy.REPAIR and (known_arn or (not fresh and was_synced(loop.original))):
        raise Gone(kind.title, str(known_arn or loop.key.name), kind.options.resync_seconds)
    if loop.planning:
        raise plan.Planned(plan.create(loop.desired), kind.title, kind.options.resync_seconds)
    if known_arn:
        loop.log.warning("the resource is gone from AWS, creating it again", arn=known_arn)
        announce(kind, loop, "Gone", f"{kind.title} {known_arn} is gone from AWS: creating it again", warning=True)
    await secret_outputs.prepare(kind, loop)
    notes = identifying.note(resource, loop.original, loop.desired) | await search.before_create(
        kind, loop, fresh=fresh
    )
    await finalizers.add(kind, loop, notes)
    try:
        created = await kind.changer.create(loop.desired, loop.place)
    except AwsUnavailable:
        # Nobody knows whether AWS acted: the finalizer stays, the next loop reads before it creates.
        raise
    except AwsError as error:
        if error.http_status >= 500:
            # A service that failed may have acted before it did.
            raise
        taken = kind.aws.class_of(error) is ErrorClass.EXISTS
        if not fresh:
            # An earlier attempt may have made it after all: the hold on the name stays, and AWS is asked again.
            if taken:
                raise LookAgain from error
            raise
        if taken and (mine := await _created_by_lost_answer(kind, loop)):
            return mine
        await finalizers.remove(kind, loop)
        if taken:
            raise AlreadyExists from error
        raise
    # Whatever becomes of the rest: what AWS has made is written down.
    loop.observation = created
    await secrets.note(kind, loop, [source for source in resource.create.inputs.values() if isinstance(source, str)])
    loop.log.info("created new resource", arn=paths.get(created.obj, ARN_PATH), resource=resource.kind)
    return created


async def _created_by_lost_answer(kind: Kind, loop: Loop) -> Observation | None:
    """Whether the name is taken by ourselves: an answer to our own create that never reached us, sent again by the SDK.

    It is ours if it carries all the tags that this object's create sends and no other object claims it.
    """
    if not loop.place.system_tags or not kind.program.creates_tagged:
        return None
    found = await kind.observer.read(loop.desired, loop.place)
    if found is None:
        return None
    want = kind.aws.wanted_tags(loop.desired, loop.place)
    if any(found.tags.get(name) != value for name, value in want.items()):
        return None
    return None if any(claims.rivals(kind, loop, loop.desired)) else found


class LookAgain(Requeue):
    def __init__(self) -> None:
        text = "AWS says that the name is taken, perhaps by an earlier attempt of this object: looking again"
        super().__init__(text, after=LOOK_AGAIN_SECONDS, reason="LookingAgain")


class Gone(Requeue):
    def __init__(self, title: str, name: str, after: float) -> None:
        text = f"{title} {name} is gone from AWS; by the drift policy it is not made again"
        super().__init__(text, after=after, reason="Gone")


class AlreadyExists(Terminal):
    """The resource is there, but not ours."""

    reason = "AlreadyExists"

    def __init__(self) -> None:
        super().__init__(core.ALREADY_EXISTS, detail=ALREADY_EXISTS_REASON)
