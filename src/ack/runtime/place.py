"""Where an object's resource lives: account, region, role, endpoint.

| what | from, the first that says |
|---|---|
| region | where the resource was made, the object's annotation, the namespace's, the controller's flag |
| endpoint | the namespace's annotation, the controller's flag |
| account and role | an IAMRoleSelector, the namespace's team or account, the controller itself: see `roles` |

What decides is noted as a source of the loop, so that an edit of a namespace or of a role map acts at once, and on
exactly the objects concerned.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ack import paths
from ack.api import core
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH, Resource
from ack.aws.options import validate_endpoint
from ack.aws.scope import Scope
from ack.aws.session import Identity
from ack.kube.types import NAMESPACE, ObjectKey, annotations_of, finalizers_of
from ack.runtime import ownership
from ack.runtime.aws_kind import Place
from ack.runtime.dependencies import Source
from ack.runtime.namespaces import Defaults, defaults_of, invalid
from ack.runtime.options import RuntimeOptions
from ack.runtime.roles import Roles
from ack.runtime.tags import TagTemplates
from ack.runtime.watches import Watches

_REGION = re.compile(r"[a-z]{2,}(-[a-z]+)+-\d+")


class Places:
    """Finds the place of one kind's objects.

    Args:
        resource: the kind.
        identity: whom the controller is in AWS.
        options: the operator's settings.
        cluster: follows Namespaces and IAMRoleSelectors.
        role_maps: follows the ConfigMaps of the controller's own namespace.
    """

    def __init__(
        self, resource: Resource, identity: Identity, options: RuntimeOptions, cluster: Watches, role_maps: Watches
    ) -> None:
        self._resource = resource
        self._options = options
        self._cluster = cluster
        self._roles = Roles(resource, identity, options, cluster, role_maps)
        self._tags = TagTemplates.parse(options.resource_tags)
        self._owned = ownership.is_tagged(resource)

    async def defaults(self, namespace: str, sources: set[Source]) -> Defaults:
        """What a namespace says of its objects.

        Args:
            namespace: its name.
            sources: gets it.

        Raises:
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """

        def counts(found: Obj) -> object:
            return replace(self._defaults(found, namespace), labels={})

        source = Source(NAMESPACE, ObjectKey("", namespace), counts=counts)
        return self._defaults(await self._cluster.get(source, sources), namespace)

    async def of(self, obj: Obj, sources: set[Source]) -> Place:
        """The place of an object's resource.

        Args:
            obj: the object, as the cache has it.
            sources: gets the other objects that decided.

        Raises:
            Terminal: an annotation cannot be used, or the resource is elsewhere already.
            Recoverable: several IAMRoleSelectors match.
            RoleUnavailable: there is no role for the object.
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        name = obj["metadata"].get("namespace", "")

        def counts(namespace: Obj) -> object:
            found = self._defaults(namespace, name)
            return replace(found, labels={}), self._roles.selectors_of(obj, found)

        namespace = await self._cluster.get(Source(NAMESPACE, ObjectKey("", name), counts=counts), sources)
        defaults = self._defaults(namespace, name)
        actor = await self._roles.of(obj, defaults, sources)
        account = actor.account_id
        made_in = self._made(obj, "ownerAccountID")
        if made_in and made_in != account:
            raise Terminal(
                f"Resource already exists in account {made_in}, but the role used for reconciliation is in account "
                f"{account}. ",
                reason="AccountDrift",
            )
        scope = Scope(
            region=self._region(obj, defaults),
            account_id=account,
            role_arn=actor.role_arn,
            endpoint_url=self._endpoint(defaults) or None,
            external_id=actor.external_id,
            session_tags=actor.session_tags,
        )
        return Place(
            scope=scope,
            partition=actor.partition,
            system_tags={
                **self._tags.render(self._resource, obj, self._options.version),
                **(ownership.tag(obj) if self._owned else {}),
            },
            selected=actor.selected,
        )

    def _defaults(self, namespace: Obj | None, name: str) -> Defaults:
        return defaults_of(namespace, name, self._resource.service.name)

    def selectors_of(self, obj: Obj) -> tuple[str, ...]:
        """The IAMRoleSelectors that match an object, as far as the caches know: another set is news for it."""
        return self._roles.selectors_of(obj)

    def _made(self, obj: Obj, what: str) -> str | None:
        """Where the resource was made. A create that failed has made nothing, and binds the object to nothing."""
        exists = paths.get(obj, ARN_PATH) or self._resource.finalizer in finalizers_of(obj)
        where = paths.get(obj, f"status.ackResourceMetadata.{what}") if exists else None
        return str(where) if where else None

    def _region(self, obj: Obj, defaults: Defaults) -> str:
        made = self._made(obj, "region")
        wanted = annotations_of(obj).get(core.REGION)
        if wanted and not _REGION.fullmatch(wanted):
            text = f"annotation {core.REGION}: {wanted!r} is no region; write us-west-2"
            raise Terminal(text, reason="InvalidAnnotation")
        if made:
            if wanted and wanted != made:
                raise Terminal(
                    f"Resource already exists in region {made}, but the desired state specifies region {wanted}. ",
                    reason="RegionDrift",
                )
            # Another default, of the namespace or the controller, is for new objects.
            return made
        if wanted:
            return str(wanted)
        if defaults.region and not _REGION.fullmatch(defaults.region):
            raise invalid(defaults, core.DEFAULT_REGION, f"{defaults.region!r} is no region; write us-west-2")
        return defaults.region or self._options.region

    def _endpoint(self, defaults: Defaults) -> str:
        if not defaults.endpoint_url:
            return self._options.endpoint_url
        try:
            validate_endpoint(defaults.endpoint_url, self._options.allow_unsafe_endpoint_urls)
        except ValueError as error:
            raise invalid(defaults, core.ENDPOINT_URL, str(error)) from None
        return defaults.endpoint_url
