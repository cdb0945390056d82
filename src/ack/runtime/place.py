"""Where an object's resource lives: account, region, role, endpoint."""

from __future__ import annotations

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import Resource
from ack.aws.scope import Scope
from ack.aws.session import Identity
from ack.runtime import ownership
from ack.runtime.aws_kind import Place
from ack.runtime.dependencies import Source
from ack.runtime.options import RuntimeOptions
from ack.runtime.tags import TagTemplates


class Places:
    """Finds the place of one kind's objects.

    Args:
        resource: the kind.
        identity: whom the controller is in AWS.
        options: the operator's settings.
    """

    def __init__(self, resource: Resource, identity: Identity, options: RuntimeOptions) -> None:
        self._resource = resource
        self._identity = identity
        self._options = options
        self._tags = TagTemplates.parse(options.resource_tags)

    def of(self, obj: Obj, sources: set[Source]) -> Place:
        """The place of an object's resource.

        Args:
            obj: the object, as the cache has it.
            sources: gets the other objects that decided.
        """
        scope = Scope(
            region=self._region(obj),
            account_id=self._identity.account_id,
            endpoint_url=self._options.endpoint_url or None,
        )
        return Place(
            scope=scope,
            partition=self._identity.partition,
            system_tags={
                **self._tags.render(self._resource, obj, self._options.version),
                **ownership.tag(self._resource, obj),
            },
        )

    def _region(self, obj: Obj) -> str:
        """Where the resource was made, else the object's annotation, else the controller's."""
        made = paths.get(obj, "status.ackResourceMetadata.region")
        wanted = (obj["metadata"].get("annotations") or {}).get(core.REGION)
        return str(made or wanted or self._options.region)
