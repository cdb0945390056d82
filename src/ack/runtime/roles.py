"""Whom the controller acts as for an object: which account, and which role of it.

| first that says | gives |
|---|---|
| the one IAMRoleSelector that matches (gate `IAMRoleSelector`) | its role |
| the namespace's team (gate `TeamLevelCARM`) | the team's role, by the role map |
| the account that the namespace is bound to | the account's role, by the role map |
| nobody | the controller itself |

A role must be of the account that the namespace is bound to, if it is bound to one, whoever gives it. Where a resource
was made does not count: an object whose namespace is bound to no account has no business in another one any more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import Resource
from ack.aws.session import Identity
from ack.kube.types import CONFIGMAP, NAMESPACE, ObjectKey
from ack.runtime import role_map, role_selectors
from ack.runtime.dependencies import Source
from ack.runtime.namespaces import Defaults, defaults_of, invalid
from ack.runtime.options import RuntimeOptions
from ack.runtime.resource_types import type_of
from ack.runtime.role_map import ACCOUNT_MAP, TEAM_MAP, Role, RoleUnavailable
from ack.runtime.role_selectors import ROLE_SELECTOR, Candidate, RoleSelector
from ack.runtime.tags import TagTemplates
from ack.runtime.watches import Watches

_ACCOUNT = re.compile(r"\d{12}")
_READ_AT_MOST = 4096
"""So many states of selectors are kept read; then all are read anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whom the controller acts as.

    Args:
        account_id: whose resources these are.
        partition: the AWS partition.
        role_arn: the role to assume; `None` for the controller itself.
        external_id: sent to STS with it.
        session_tags: sent to STS with it, sorted.
        selected: what the object says of the selector that gave the role; "" if none did.
    """

    account_id: str
    partition: str
    role_arn: str | None = None
    external_id: str = ""
    session_tags: tuple[tuple[str, str], ...] = ()
    selected: str = ""


class Roles:
    """Finds the role for one kind's objects.

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
        self._type = type_of(resource)
        self._identity = identity
        self._options = options
        self._cluster = cluster
        self._role_maps = role_maps
        self._by_selector = options.feature_gates.get("IAMRoleSelector", False)
        self._read_selector = _reader()

    async def of(self, obj: Obj, namespace: Defaults, sources: set[Source]) -> Actor:
        """Whom to act as for an object.

        Args:
            obj: the object, as the cache has it.
            namespace: what its namespace says.
            sources: gets the other objects that decided.

        Raises:
            Terminal: an annotation cannot be used, or the role is not of the account that the namespace is bound to.
            Recoverable: several selectors match.
            RoleUnavailable: there is no role for the namespace.
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        account = namespace.owner_account_id
        if account and not _ACCOUNT.fullmatch(account):
            raise invalid(namespace, core.OWNER_ACCOUNT_ID, f"{account!r} is no account: it has 12 digits")
        selector = await self._selector(obj, namespace, sources) if self._by_selector else None
        role = selector.role() if selector else await self._by_map(namespace, sources)
        if role is None:
            return Actor(account_id=self._identity.account_id, partition=self._identity.partition)
        if account and role.account_id != account:
            # A slip in a map or a selector must not let a namespace act in an account that it is not bound to.
            text = f"the namespace is bound to account {account}, but its role {role.arn} is in another one"
            raise invalid(namespace, core.OWNER_ACCOUNT_ID, text)
        tags = TagTemplates(selector.session_tags if selector else {})
        return Actor(
            account_id=role.account_id,
            partition=role.partition,
            role_arn=role.arn,
            external_id=selector.external_id if selector else "",
            session_tags=tuple(sorted(tags.render(self._resource, obj, self._options.version).items())),
            selected=selector.selected if selector else "",
        )

    def selectors_of(self, obj: Obj, namespace: Defaults | None = None) -> tuple[str, ...]:
        """The names of the selectors that match an object, as far as the caches know: another set is news for it.

        Args:
            obj: the object.
            namespace: what its namespace says; by default what the cache has of it.
        """
        if not self._by_selector:
            return ()
        if namespace is None:
            name = obj["metadata"].get("namespace", "")
            found = self._cluster.follow(NAMESPACE).get(ObjectKey("", name))
            namespace = defaults_of(found, name, self._resource.service.name)
        candidate = self._candidate(obj, namespace)
        selectors = map(self._read_selector, self._cluster.follow(ROLE_SELECTOR).list())
        return tuple(sorted(selector.name for selector in selectors if selector.matches(candidate)))

    def _candidate(self, obj: Obj, namespace: Defaults) -> Candidate:
        return Candidate(
            type=self._type,
            namespace=namespace.name,
            namespace_labels=namespace.labels,
            labels=obj["metadata"].get("labels") or {},
        )

    async def _selector(self, obj: Obj, namespace: Defaults, sources: set[Source]) -> RoleSelector | None:
        candidate = self._candidate(obj, namespace)

        def counts(obj: Obj) -> RoleSelector | None:
            selector = self._read_selector(obj)
            return selector if selector.matches(candidate) else None

        source = Source(ROLE_SELECTOR, ObjectKey("", ""), counts=counts)
        return role_selectors.choose(map(self._read_selector, await self._cluster.counting(source, sources)))

    async def _by_map(self, namespace: Defaults, sources: set[Source]) -> Role | None:
        account = namespace.owner_account_id
        if namespace.team_id and self._options.feature_gates.get("TeamLevelCARM"):
            return await self._mapped(namespace.team_id, TEAM_MAP, sources)
        if account and self._options.carm:
            return await self._mapped(account, ACCOUNT_MAP, sources)
        if not account or account == self._identity.account_id:
            return None
        if self._by_selector:
            raise RoleUnavailable(f"no IAMRoleSelector has a role of account {account} for this object")
        text = f"{account} is not the controller's account, and --enable-carm=false: set it to true"
        raise invalid(namespace, core.OWNER_ACCOUNT_ID, text)

    async def _mapped(self, identifier: str, name: str, sources: set[Source]) -> Role:
        service = self._resource.service.name
        per_service = bool(self._options.feature_gates.get("ServiceLevelCARM"))

        def counts(config_map: Obj) -> object:
            return role_map.entry(identifier, config_map, service=service, per_service=per_service) or ""

        source = Source(CONFIGMAP, ObjectKey(self._options.system_namespace, name), counts=counts)
        config_map = await self._role_maps.get(source, sources)
        return role_map.role_of(identifier, name, config_map, service=service, per_service=per_service)


def _reader() -> Callable[[Obj], RoleSelector]:
    """Reads each state of a selector once: every object asks for all of them."""
    known: dict[tuple[str, str], RoleSelector] = {}

    def read(obj: Obj) -> RoleSelector:
        metadata = obj["metadata"]
        key = (metadata.get("uid", ""), metadata.get("resourceVersion", ""))
        found = known.get(key)
        if found is None:
            if len(known) >= _READ_AT_MOST:
                known.clear()
            found = known[key] = role_selectors.read(obj)
        return found

    return read
