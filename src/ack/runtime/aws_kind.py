"""A kind's way to AWS: its calls, made for one object in one place."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH
from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError, ErrorClass, classify
from ack.aws.scope import Scope
from ack.runtime import tags as tagging
from ack.runtime.calls import CallContext
from ack.runtime.program import Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an object's resource lives.

    Args:
        scope: account, region, role and endpoint.
        partition: the AWS partition.
        system_tags: the controller's tags for this object.
    """

    scope: Scope
    partition: str
    system_tags: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Observation:
    """What AWS has.

    Args:
        obj: the object with AWS's values in spec and status.
        tags: all tags of the resource, the controller's and AWS's own included.
        tags_are_certain: the tags come from the service itself, not from an index that may lag.
        raw: field of a member set -> key -> what AWS says of that element, where it takes that to remove it.
    """

    obj: Obj
    tags: dict[str, str] = field(default_factory=dict)
    tags_are_certain: bool = True
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
        """
        sdk = service or self.resource.service.sdk
        return await self._caller.call(place.scope, sdk, operation, dict(params), once=once)

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
        return CallContext(region=place.scope.region, account_id=place.scope.account_id, **extra)

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

    def set_arn(self, observed: Obj, place: Place) -> None:
        """Builds the ARN, for kinds whose outputs do not carry it."""
        text = self.resource.arn
        if not text:
            return
        fixed = {"partition": place.partition, "region": place.scope.region, "account": place.scope.account_id}
        while "{" in text:
            start, end = text.index("{"), text.index("}")
            name = text[start + 1 : end]
            text = text[:start] + str(fixed.get(name) or paths.get(observed, name, "")) + text[end + 1 :]
        paths.put(observed, ARN_PATH, text)


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

    async def call(self, operation: str, params: Mapping[str, Any], *, service: str | None = None) -> dict[str, Any]:
        """Calls AWS as the object's own account and role."""
        return await self.kind.call(operation, params, self.place, service=service)


async def gather(*steps: Awaitable[None]) -> None:
    """Runs steps side by side; the first failure is raised after all have ended, so that nothing runs on unseen."""
    results = await asyncio.gather(*steps, return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result


def assign(obj: Obj, path: str, value: Any) -> None:
    """Sets a field, or takes it away if there is no value."""
    if value is None:
        paths.remove(obj, path)
    else:
        paths.put(obj, path, value)
