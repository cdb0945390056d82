"""Tags of many resources in one call, through the Resource Groups Tagging API.

A resync reads every object's tags, and most services can list the tags of one resource at a time only. The Tagging API
answers for 100 resources of any service at once. Two things to know:

- it is eventually consistent: it may lag behind a change of tags by some seconds. Use it to look for drift, not to
  check one's own write;
- it needs its own permission (`tag:GetResources`), and is not to be had everywhere. Where it is refused or not reached,
  that is remembered for a while and every answer is None: ask the service itself.

https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import structlog

from ack.aws.batch import Batches, BatchLoader
from ack.aws.caller import AwsCaller
from ack.aws.clock import Clock, LoopClock
from ack.aws.errors import AwsError, ErrorClass, classify
from ack.aws.scope import Scope

log = structlog.get_logger(__name__)

_SERVICE = "resourcegroupstaggingapi"
_LIMIT = 100
_NOT_SERVED = frozenset({"UnknownOperationException", "InvalidAction", "404", "405", "501", "NotImplemented"})


class TagReader:
    """Reads tags by ARN.

    Args:
        caller: the way to AWS.
        batches: where loaders are kept.
        retry_seconds: how long a refusal is remembered, for each scope.
        clock: injectable for tests.
    """

    def __init__(
        self,
        caller: AwsCaller,
        batches: Batches | None = None,
        *,
        retry_seconds: float = 600.0,
        clock: Clock | None = None,
    ) -> None:
        self._caller = caller
        self._batches = batches or Batches()
        self._retry_seconds = retry_seconds
        self._clock = clock or LoopClock()
        self._refused: dict[Scope, float] = {}
        self._told: set[Scope] = set()

    async def tags(self, scope: Scope, arn: str, priority: int = 0) -> dict[str, str] | None:
        """The tags of a resource.

        Args:
            scope: as whom, and where. The region must be the resource's (the home region for global services).
            arn: the resource.
            priority: see `RateLimiter.acquire`.

        Returns:
            Its tags; None if the Tagging API does not list it (it never had tags, its service does not take part, or
            it is new) or is not available here. None says nothing about the resource.

        Raises:
            AwsError: throttled, no credentials, or the service failed.
        """
        if not self.available(scope):
            return None
        loader: BatchLoader[str, dict[str, str]] = self._batches.get(
            (scope, _SERVICE, "GetResources"),
            lambda: BatchLoader(lambda arns: self._fetch(scope, arns), _LIMIT),
        )
        try:
            return await loader.load(arn, priority)
        except AwsError as error:
            if not _refusal(error):
                raise
            self._refuse(scope, error)
            return None

    def available(self, scope: Scope) -> bool:
        """Whether the Tagging API is worth asking: it did not refuse lately."""
        until = self._refused.get(scope)
        if until is None:
            return True
        if self._clock.now() < until:
            return False
        del self._refused[scope]
        return True

    async def _fetch(self, scope: Scope, arns: Sequence[str]) -> Mapping[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        params: dict[str, object] = {"ResourceARNList": list(arns)}
        while True:
            answer = await self._caller.call(scope, _SERVICE, "GetResources", params)
            for entry in answer.get("ResourceTagMappingList", ()):
                found[entry["ResourceARN"]] = {tag["Key"]: tag["Value"] for tag in entry.get("Tags", ())}
            token = answer.get("PaginationToken")
            if not token:
                self._told.discard(scope)
                return found
            params = {"PaginationToken": token}

    def _refuse(self, scope: Scope, error: AwsError) -> None:
        self._refused[scope] = self._clock.now() + self._retry_seconds
        if scope not in self._told:
            self._told.add(scope)
            log.warning(
                "reading tags one resource at a time: the Resource Groups Tagging API is not available; "
                "to batch these reads, allow the IAM action tag:GetResources",
                scope=str(scope),
                error=error.text,
            )


def _refusal(error: AwsError) -> bool:
    """Whether asking again soon is in vain."""
    if error.codes & _NOT_SERVED or error.http_status in (404, 405, 501):
        return True
    return classify(error) in (ErrorClass.DENIED, ErrorClass.UNAVAILABLE)
