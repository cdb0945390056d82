"""Planning one object: its loop, up to the first step that would change something in AWS."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

import structlog

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.aws.errors import AwsError
from ack.kube.types import is_deleting, key_of
from ack.runtime import aliases, finalizers
from ack.runtime.deletion import delete
from ack.runtime.dependencies import Source
from ack.runtime.loop import Kind, Loop
from ack.runtime.outcome import Outcome, Verdict, outcome_of
from ack.runtime.plan import Action, Plan, Planned, create
from ack.runtime.state import ObjectState
from ack.runtime.sync import sync
from ack.runtime.values import masked
from ack.runtime.writeback import copy


@dataclass(frozen=True, slots=True)
class Finding:
    """What planning an object came to.

    Args:
        obj: the object.
        title: the kind, for people.
        plan: what would be done; `None` if nothing can be.
        problem: why not, or what is in the way.
    """

    obj: Obj = field(repr=False)
    title: str
    plan: Plan | None
    problem: Outcome | None = None


async def find(kind: Kind, obj: Obj, others: Mapping[Source, Obj]) -> Finding:
    """Plans one object.

    Args:
        kind: its kind.
        obj: the object, as Kubernetes would have it.
        others: objects that are planned along with it, to which it may refer.

    Raises:
        AwsError: AWS could not be reached.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """

    in_cluster = kind.lookup

    async def lookup(source: Source, used: set[Source]) -> Obj | None:
        return await in_cluster(source, used) or others.get(source)

    kind = dataclasses.replace(kind, lookup=lookup)
    original = copy(obj)
    original["metadata"].setdefault("annotations", {})[core.RECONCILE] = "plan"
    loop = Loop(
        key=key_of(original),
        original=original,
        desired=copy(original),
        state=ObjectState(),
        log=structlog.get_logger("ackrt").bind(),
        resync=True,
    )
    try:
        await (delete if is_deleting(original) else sync)(kind, loop)
    except Planned as end:
        return Finding(obj, kind.title, _shown(kind, end.plan))
    except Exception as error:
        outcome = outcome_of(error, kind.aws.class_of(error) if isinstance(error, AwsError) else None)
        if outcome is None:
            raise
        if outcome.verdict is Verdict.TERMINAL or finalizers.has(kind, loop):
            return Finding(obj, kind.title, None, outcome)
        # Something that it needs is not there yet, such as an object that it refers to.
        wish = dataclasses.replace(create(loop.desired), waits=outcome.text)
        return Finding(obj, kind.title, _shown(kind, wish), outcome)
    # A loop that ends before any decision has nothing to do.
    return Finding(obj, kind.title, Plan(Action.NONE))


def _shown(kind: Kind, plan: Plan) -> Plan:
    """The plan without sensitive values. References to Secrets are none."""
    spec = kind.program.resource.spec

    def shown(path: str, value: object) -> object:
        return masked(spec, path.removeprefix("spec."), value)

    changes = [
        dataclasses.replace(c, before=shown(c.path, c.before), after=shown(c.path, c.after)) for c in plan.changes
    ]
    return dataclasses.replace(plan, changes=tuple(changes))


def merged(kind: Kind, manifest: Obj, live: Obj | None) -> Obj:
    """The object that applying a manifest would make.

    A field that the manifest leaves out is taken away, but for those that AWS has filled.

    Args:
        kind: its kind.
        manifest: what a user applies.
        live: what is in the cluster; `None` if there is none.
    """
    if live is None:
        obj = copy(manifest)
        obj["metadata"].setdefault("uid", "")
        obj.pop("status", None)
        return obj
    obj = copy(live)
    for name in ("annotations", "labels"):
        if given := manifest["metadata"].get(name):
            obj["metadata"][name] = {**(obj["metadata"].get(name) or {}), **given}
    resource = kind.program.resource
    given = aliases.first_names({"spec": copy(manifest).get("spec") or {}}, resource.aliases)
    for rule in resource.late_initialize:
        before = paths.get(live, rule.field)
        parent = rule.field.rpartition(".")[0]
        if before is not None and paths.get(given, rule.field) is None and paths.get(given, parent) is not None:
            paths.put(given, rule.field, before)
    obj["spec"] = aliases.as_given(given["spec"], manifest.get("spec") or {}, resource.aliases)
    return obj
