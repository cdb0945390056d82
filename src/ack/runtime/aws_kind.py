"""A kind's way to AWS: its calls, made for one object in one place."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH, Attributes, Resource
from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError, ErrorClass, classify
from ack.aws.scope import Scope
from ack.runtime import tags as tagging
from ack.runtime.calls import CallContext, expand
from ack.runtime.compare import equal
from ack.runtime.program import Program
from ack.runtime.secret_values import Vault
from ack.runtime.values import SecretUse, codec_of, is_sensitive, type_at

_T = TypeVar("_T")


def sensitive_entries(resource: Resource) -> Iterator[str]:
    """The entries of a kind's attribute maps that must not be shown: AWS's model knows a map of strings only."""
    for call in filter(None, (resource.create, *resource.updates)):
        for source in call.inputs.values():
            if isinstance(source, Attributes):
                for name, path in source.fields.items():
                    if is_sensitive(type_at(resource.spec, path.removeprefix("spec."))):
                        yield name


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an object's resource lives.

    Args:
        scope: account, region, role and endpoint.
        partition: the AWS partition.
        system_tags: the controller's tags for this object.
        selected: what the object says of the IAMRoleSelector that gave the role; "" if none did.
        vault: gives the values of the Secrets that the object names; `None` if its kind names none.
    """

    scope: Scope
    partition: str
    system_tags: Mapping[str, str] = field(default_factory=dict)
    selected: str = ""
    vault: Vault | None = None


@dataclass(slots=True)
class Observation:
    """What AWS has.

    Args:
        obj: the object with AWS's values in spec and status.
        tags: all tags of the resource, the controller's and AWS's own included.
        tags_are_certain: the tags come from the service itself, not from an index that may lag.
        outputs: field -> value that AWS has just told for a Secret, and does not tell again.
        raw: field of a member set -> key -> what AWS says of that element, where it takes that to remove it.
    """

    obj: Obj
    tags: dict[str, str] = field(default_factory=dict)
    tags_are_certain: bool = True
    outputs: dict[str, str | bytes] = field(default_factory=dict, repr=False)
    raw: dict[str, dict[Any, Any]] = field(default_factory=dict)


class AwsKind:
    """What reading and changing share.

    Args:
        program: the compiled declaration.
        caller: makes the calls.
    """

    def __init__(self, program: Program, caller: AwsCaller) -> None:
        self.program = program
        self.resource = program.resource
        self._caller = caller
        self._sensitive = frozenset(sensitive_entries(program.resource))

    async def call(
        self,
        operation: str,
        params: Mapping[str, Any],
        place: Place,
        *,
        service: str | None = None,
        once: bool = False,
    ) -> dict[str, Any]:
        """Calls AWS.

        Args:
            operation: as the AWS model spells it.
            params: input members.
            place: on whose behalf, and where.
            service: botocore's name of another service than the kind's own.
            once: the SDK must not send it again by itself.

        Raises:
            AwsError: AWS refused, or could not be reached.
            ack.api.errors.ReconcileError: the value of a Secret is wanted and cannot be had.
        """
        sdk = service or self.resource.service.sdk
        sent, hidden = await place.vault.fill(params) if place.vault else (dict(params), [])
        if self._sensitive:
            maps = (value for value in sent.values() if isinstance(value, Mapping))
            hidden = [*hidden, *(each[name] for each in maps for name in self._sensitive & each.keys())]
        return await self._caller.call(place.scope, sdk, operation, sent, once=once, hidden=hidden)

    def pages(self, operation: str, params: Mapping[str, Any], place: Place) -> AsyncIterator[dict[str, Any]]:
        """Calls an operation that answers in pages, where the model says so; else once.

        Raises:
            AwsError: as `call`.
        """
        sdk = self.resource.service.sdk
        return self._caller.pages(place.scope, sdk, operation, dict(params))

    def class_of(self, error: AwsError) -> ErrorClass:
        """What an error means for this kind."""
        return classify(error, self.resource.absent, self.resource.terminal, self.resource.exists)

    def context(self, place: Place, **extra: Any) -> CallContext:
        """What the sources of a call may draw on; `extra` as in `CallContext`."""
        return CallContext(
            region=place.scope.region, account_id=place.scope.account_id, partition=place.partition, **extra
        )

    def hook_context(self, place: Place) -> HookCalls:
        """What a hook may know and do."""
        return HookCalls(self, place)

    def wanted_tags(self, desired: Obj, place: Place) -> dict[str, str]:
        """All tags that the resource should have."""
        tags = self.resource.tags
        return tagging.wanted(tags, desired, place.system_tags) if tags else {}

    def show_tags(self, desired: Obj, observation: Observation, place: Place) -> None:
        """Puts the tags that a spec may show into the observed object, in the order in which the user wrote them."""
        tags = self.resource.tags
        if tags is not None:
            shown = tagging.visible(observation.tags, place.system_tags)
            value = tagging.to_field(tags, shown, like=paths.get(desired, tags.field))
            assign(observation.obj, tags.field, value or None)
            for path in self.program.tags_shown:
                # In the order in which the object shows them already: AWS has its own.
                value = tagging.to_field(tags, observation.tags, like=paths.get(desired, path))
                assign(observation.obj, path, value or None)

    def set_arn(self, observed: Obj, place: Place) -> None:
        """Builds the ARN, for kinds whose outputs do not carry it."""
        if self.resource.arn:
            paths.put(observed, ARN_PATH, expand(self.resource.arn, observed, self.context(place)))
        self.show_copies(observed)

    def show_copies(self, observed: Obj) -> None:
        """Shows in the status what it has of other fields."""
        for path, source in self.resource.copies.items():
            assign(observed, path, paths.get(observed, source))


@dataclass(frozen=True, slots=True)
class HookCalls:
    """What a hook sees (`ack.api.hooks.HookContext`)."""

    kind: AwsKind
    place: Place

    @property
    def region(self) -> str:
        """The region that the object lives in."""
        return self.place.scope.region

    @property
    def account_id(self) -> str:
        """The account that the object lives in."""
        return self.place.scope.account_id

    @property
    def partition(self) -> str:
        """The AWS partition."""
        return self.place.partition

    def secret(self, reference: Mapping[str, Any]) -> Any:
        """Stands for the value of a Secret in the parameters of a call."""
        return SecretUse.of(reference)

    def equal(self, desired: Any, observed: Any) -> bool:
        """Whether AWS has what the object wants."""
        return equal(desired, observed)

    def to_aws(self, value: Any, type_: Any) -> Any:
        """A value of an object in AWS form."""
        return codec_of(type_).encode(value)

    async def call(
        self,
        operation: str,
        params: Mapping[str, Any],
        *,
        service: str | None = None,
        absent: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        """Calls AWS as the object's own account and role."""
        try:
            return await self.kind.call(operation, params, self.place, service=service)
        except AwsError as error:
            if error.code in absent:
                return {}
            raise


async def gather(*steps: Awaitable[_T]) -> list[_T]:
    """Runs steps side by side; the first failure is raised after all have ended, so that nothing runs on unseen."""
    results = await asyncio.gather(*steps, return_exceptions=True)
    values: list[_T] = []
    for result in results:
        if isinstance(result, BaseException):
            raise result
        values.append(result)
    return values


def assign(obj: Obj, path: str, value: Any) -> None:
    """Sets a field, or takes it away if there is no value."""
    if value is None:
        paths.remove(obj, path)
    else:
        paths.put(obj, path, value)
