"""Where an object's resource lives: account, region, role, endpoint.

| what | from, the first that says |
|---|---|
| region | where the resource was made, the object's annotation, the namespace's, the controller's flag |
| endpoint | the namespace's annotation, the controller's flag |
| role | the team's (gate), the account's that the namespace is bound to, the account's where the resource was made |

What decides is noted as a source of the loop, so that an edit of a namespace or of a role map acts at once, and on
exactly the objects concerned.
"""

from __future__ import annotations

import re

from ack import paths
from ack.api import core
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH, Resource
from ack.aws.options import validate_endpoint
from ack.aws.scope import Scope
from ack.aws.session import Identity
from ack.kube.types import CONFIGMAP, NAMESPACE, ObjectKey
from ack.runtime import ownership, role_map
from ack.runtime.aws_kind import Place
from ack.runtime.dependencies import Source
from ack.runtime.namespaces import Defaults, defaults_of, invalid
from ack.runtime.options import RuntimeOptions
from ack.runtime.role_map import ACCOUNT_MAP, TEAM_MAP, Role
from ack.runtime.tags import TagTemplates
from ack.runtime.watches import Watches

_REGION = re.compile(r"[a-z]{2,}(-[a-z]+)+-\d+")
_ACCOUNT = re.compile(r"\d{12}")


class Places:
    """Finds the place of one kind's objects.

    Args:
        resource: the kind.
        identity: whom the controller is in AWS.
        options: the operator's settings.
        namespaces: follows Namespaces.
        role_maps: follows the ConfigMaps of the controller's own namespace.
    """

    def __init__(
        self, resource: Resource, identity: Identity, options: RuntimeOptions, namespaces: Watches, role_maps: Watches
    ) -> None:
        self._resource = resource
        self._identity = identity
        self._options = options
        self._namespaces = namespaces
        self._role_maps = role_maps
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
        found = await self._namespaces.get(Source(NAMESPACE, ObjectKey("", namespace)), sources)
        return defaults_of(found, namespace, self._resource.service.name)

    async def of(self, obj: Obj, sources: set[Source]) -> Place:
        """The place of an object's resource.

        Args:
            obj: the object, as the cache has it.
            sources: gets the other objects that decided.

        Raises:
            Terminal: an annotation cannot be used, or the resource is elsewhere already.
            RoleUnavailable: no role is known for the account or the team.
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        defaults = await self.defaults(obj["metadata"].get("namespace", ""), sources)
        role = await self._role(obj, defaults, sources)
        account = role.account_id if role else self._identity.account_id
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
            role_arn=role.arn if role else None,
            endpoint_url=self._endpoint(defaults) or None,
        )
        return Place(
            scope=scope,
            partition=role.partition if role else self._identity.partition,
            system_tags={
                **self._tags.render(self._resource, obj, self._options.version),
                **(ownership.tag(obj) if self._owned else {}),
            },
        )

    def _made(self, obj: Obj, what: str) -> str | None:
        """Where the resource was made. A create that failed has made nothing, and binds the object to nothing."""
        exists = paths.get(obj, ARN_PATH) or self._resource.finalizer in (obj["metadata"].get("finalizers") or ())
        where = paths.get(obj, f"status.ackResourceMetadata.{what}") if exists else None
        return str(where) if where else None

    def _region(self, obj: Obj, defaults: Defaults) -> str:
        made = self._made(obj, "region")
        wanted = (obj["metadata"].get("annotations") or {}).get(core.REGION)
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

    async def _role(self, obj: Obj, defaults: Defaults, sources: set[Source]) -> Role | None:
        own, account = self._identity.account_id, defaults.owner_account_id
        if account and not _ACCOUNT.fullmatch(account):
            raise invalid(defaults, core.OWNER_ACCOUNT_ID, f"{account!r} is no account: it has 12 digits")
        if defaults.team_id and self._options.feature_gates.get("TeamLevelCARM"):
            role = await self._mapped(defaults.team_id, TEAM_MAP, sources)
        elif account:
            if not self._options.carm:
                if account == own:
                    return None
                text = f"{account} is not the controller's account, and --enable-carm=false: set it to true"
                raise invalid(defaults, core.OWNER_ACCOUNT_ID, text)
            role = await self._mapped(account, ACCOUNT_MAP, sources)
        else:
            made_in = self._made(obj, "ownerAccountID")
            if not made_in or made_in == own or not self._options.carm:
                return None
            role = await self._mapped(made_in, ACCOUNT_MAP, sources)
        if account and role.account_id != account:
            # A slip in the map must not let a namespace act in an account that it is not bound to.
            text = f"the namespace is bound to account {account}, but its role {role.arn} is in another one"
            raise invalid(defaults, core.OWNER_ACCOUNT_ID, text)
        return role

    async def _mapped(self, identifier: str, name: str, sources: set[Source]) -> Role:
        source = Source(CONFIGMAP, ObjectKey(self._options.system_namespace, name))
        return role_map.role_of(
            identifier,
            name,
            await self._role_maps.get(source, sources),
            service=self._resource.service.name,
            per_service=bool(self._options.feature_gates.get("ServiceLevelCARM")),
        )
