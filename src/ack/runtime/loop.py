"""What the steps of a reconcile share: the kind at work, and the loop under way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ack.api.hooks import Obj
from ack.kube.client import Client
from ack.kube.events import EventRecorder
from ack.kube.informer import Informer
from ack.kube.types import ObjectKey, ResourceType
from ack.runtime.aws_kind import AwsKind, Observation, Place
from ack.runtime.change import Changer
from ack.runtime.conditions import Conditions
from ack.runtime.dependencies import Source
from ack.runtime.directive import Mode, mode
from ack.runtime.drift import Policy
from ack.runtime.observe import Observer
from ack.runtime.options import RuntimeOptions
from ack.runtime.outcome import Outcome
from ack.runtime.place import Places
from ack.runtime.program import Program
from ack.runtime.references import Lookup, Resolved
from ack.runtime.secret_values import SecretNews, SecretReader
from ack.runtime.state import Fingerprint, ObjectState
from ack.runtime.writeback import copy

PRIORITY_USER = 10
PRIORITY_RETRY = 5
PRIORITY_RESYNC = 0
"""Urgency in the queue and at AWS's rate limits: a user's change goes before a retry, a retry before a resync."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind at work.

    Args:
        program: its declaration, compiled.
        aws: its way to AWS.
        observer: reads its resources.
        changer: changes them.
        type: its Kubernetes coordinates.
        informer: the cache of its objects.
        kube: for writes.
        recorder: for Kubernetes Events.
        options: the operator's settings.
        lookup: finds referenced objects.
        users: names those who refer to an object of this kind.
        places: finds where an object's resource lives.
        secrets: reads the Secrets that objects name.
        fingerprint: all of an object whose change calls for a loop.
    """

    program: Program
    aws: AwsKind
    observer: Observer
    changer: Changer
    type: ResourceType
    informer: Informer
    kube: Client
    recorder: EventRecorder
    options: RuntimeOptions
    lookup: Lookup
    users: Callable[[ObjectKey], Iterable[str]]
    places: Places
    secrets: SecretReader
    fingerprint: Callable[[Obj], Fingerprint]

    @property
    def title(self) -> str:
        """How people call it: `ECR Repository`."""
        return f"{self.program.resource.service.service_id} {self.program.resource.kind}"

    async def patch(self, loop: Loop, patch: Obj) -> None:
        """Merge-patches the object of a loop, which goes on with what the API server answers.

        Raises:
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        loop.original = await self.kube.merge_patch(self.type, loop.key.name, loop.key.namespace, patch)
        self.written(loop.state, loop.original)

    def written(self, state: ObjectState, obj: Obj) -> None:
        """Takes in the API server's answer to our own write, which is therefore no news."""
        state.seen = self.fingerprint(obj)
        self.informer.note_write(obj)


@dataclass(slots=True, kw_only=True)
class Loop:
    """One reconcile under way.

    Args:
        key: the object's.
        original: the object as the cache has it; never changed.
        desired: a copy with first names only, references resolved, late-initialised fields filled.
        state: what is remembered of it.
        log: bound to the object.
        resync: nothing asks for a change, as far as known.
        observation: what AWS has, as far as known.
        conditions: what will be shown.
        late_values: late-initialised values to write back, path -> value.
        outcome: how the loop ended, if not well.
        edits: the spec fields that were edited since AWS was last in line with the object; `None` if that is not known.
        drift_policy: what is done about drift.
        asked: the spec as the user asked for it, where `desired` has taken over something of AWS's.
        sources: the other objects that the loop looked at: a change of one calls for another loop.
        secrets: what it has found of the Secrets that the object names.
        resolved: what became of the object's references.
    """

    key: ObjectKey
    original: Obj
    desired: Obj
    state: ObjectState
    log: Any
    resync: bool = False
    observation: Observation | None = None
    conditions: Conditions = field(default_factory=Conditions)
    late_values: dict[str, Any] = field(default_factory=dict)
    outcome: Outcome | None = None
    edits: frozenset[str] | None = None
    drift_policy: Policy = Policy.REPAIR
    asked: dict[str, Any] | None = None
    sources: set[Source] = field(default_factory=set)
    secrets: SecretNews = field(default_factory=SecretNews)
    resolved: Resolved = field(default_factory=Resolved)
    _place: Place | None = None

    @property
    def planning(self) -> bool:
        """Whether what would be done is only said."""
        return mode(self.original) is Mode.PLAN

    def keep_asked(self) -> None:
        """Notes the spec before `desired` takes over something of AWS's."""
        if self.asked is None:
            self.asked = copy(self.desired.get("spec") or {})

    @property
    def place(self) -> Place:
        """Where the object's resource lives; known once the first step of the loop is done."""
        if self._place is None:
            raise RuntimeError("the place of the resource is not known yet: no step before it may call AWS")
        return self._place

    @place.setter
    def place(self, place: Place) -> None:
        self._place = place
        self.log = self.log.bind(region=place.scope.region, account=place.scope.account_id)
