"""Which operation does what for which resource: `CreateRepository` creates a Repository.

The rules, in the order in which they are tried, are those by which the published controllers' kinds came about. What a
name cannot tell (`RunInstances` creates an Instance) `service.yaml` says under `operations`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ack.generate import english
from ack.generate.config import ConfigError, OperationConfig


class Role(StrEnum):
    """What an operation does for a resource."""

    CREATE = "create"
    CREATE_BATCH = "create_batch"
    REPLACE = "replace"
    READ = "read"
    LIST = "list"
    UPDATE = "update"
    DELETE = "delete"
    ADD_CHILD = "add_child"
    REMOVE_CHILD = "remove_child"
    GET_ATTRIBUTES = "get_attributes"
    SET_ATTRIBUTES = "set_attributes"
    OTHER = "other"


Roles = Mapping[str, Mapping[Role, str]]
"""Resource -> role -> operation."""


def classify(operation: str, configured: frozenset[str] = frozenset()) -> tuple[Role, str]:
    """The role of an operation and its resource, by its name alone.

    Args:
        operation: as the model spells it.
        configured: the kinds that `service.yaml` names, in lower case: a plural among them is no list (`DhcpOptions`).
    """

    def is_list(name: str) -> bool:
        return name.lower() not in configured and english.singular(name) != name

    for prefix, role in _PREFIXES:
        if not operation.startswith(prefix) or operation == prefix:
            continue
        name = operation.removeprefix(prefix)
        match role:
            case Role.CREATE if is_list(name):
                return Role.CREATE_BATCH, english.singular(name)
            case Role.READ if prefix == "Get" and name.endswith("Attributes") and name != "Attributes":
                return Role.GET_ATTRIBUTES, name.removesuffix("Attributes")
            case Role.READ if is_list(name):
                return Role.LIST, english.singular(name)
            case Role.LIST:
                return Role.LIST, name if name.lower() in configured else english.singular(name)
            case Role.SET_ATTRIBUTES:
                if name.endswith("Attributes") and name != "Attributes":
                    return Role.SET_ATTRIBUTES, name.removesuffix("Attributes")
                return Role.OTHER, operation
            case _:
                return role, name
    return Role.OTHER, operation


_PREFIXES = (
    ("CreateOrUpdate", Role.REPLACE),
    ("BatchCreate", Role.CREATE_BATCH),
    ("CreateBatch", Role.CREATE_BATCH),
    ("Create", Role.CREATE),
    ("Modify", Role.UPDATE),
    ("Update", Role.UPDATE),
    ("Delete", Role.DELETE),
    ("Describe", Role.READ),
    ("Get", Role.READ),
    ("List", Role.LIST),
    ("Set", Role.SET_ATTRIBUTES),
)


def assign(
    operations: Iterable[str], config: Mapping[str, OperationConfig], kinds: Iterable[str]
) -> dict[str, dict[Role, str]]:
    """Which operation plays which role for each resource of a service.

    Args:
        operations: all operations of the service.
        config: `operations` of `service.yaml`.
        kinds: the kinds that `service.yaml` names.

    Raises:
        ConfigError: `service.yaml` gives a kind without a role, or a role without a kind, or an unknown role.
    """
    configured = frozenset(kind.lower() for kind in kinds)
    known = sorted(operations)
    roles: dict[str, dict[Role, str]] = {}
    for operation in known:
        told = _told(operation, config.get(operation))
        # Of several roles only the last counts here; all are set below, where a name's guess cannot overwrite them.
        pairs = [(role, name) for role, name in told if role is told[-1][0]] or [classify(operation, configured)]
        for role, name in pairs:
            if role is Role.LIST and roles.get(name, {}).get(role, "").startswith("Describe"):
                continue  # where AWS has both, List gives names only
            roles.setdefault(name, {})[role] = operation
    for operation in sorted(set(config) & set(known)):
        for role, name in _told(operation, config[operation]):
            roles.setdefault(name, {})[role] = operation
    return roles


def _told(operation: str, config: OperationConfig | None) -> list[tuple[Role, str]]:
    if config is None or not (config.kind or config.role):
        return []
    kinds = [config.kind] if isinstance(config.kind, str) else config.kind
    words = [config.role] if isinstance(config.role, str) else config.role
    if not config.kind or not config.role:
        missing = "kind" if not config.kind else "role"
        raise ConfigError(f"operations.{operation}: kind and role go together; {missing} is missing")
    try:
        return [(Role(word), kind) for word in words for kind in kinds]
    except ValueError as error:
        raise ConfigError(f"operations.{operation}.role: {error}; roles are {', '.join(Role)}") from error


@dataclass(frozen=True, slots=True)
class KindRoles:
    """The operations of one kind.

    Args:
        name: the resource's name in the operations' names.
        roles: role -> operation.
    """

    name: str
    roles: Mapping[Role, str] = field(default_factory=dict)

    def find(self, *roles: Role) -> str:
        """The operation of the first of these roles that the kind has; "" if it has none of them."""
        return next((self.roles[role] for role in roles if role in self.roles), "")


def kinds(
    roles: Mapping[str, Mapping[Role, str]], *, ignore: Iterable[str] = (), only: Iterable[str] = ()
) -> list[KindRoles]:
    """The kinds of a service: the resources that can be created, sorted by name.

    Args:
        roles: from `assign`.
        ignore: resources that are no kinds.
        only: if given, the kinds there are.
    """
    left_out = {name.casefold() for name in ignore}
    wanted = {name.casefold() for name in only}
    return [
        KindRoles(name, roles[name])
        for name in sorted(roles)
        if Role.CREATE in roles[name] and name.casefold() not in left_out and (not wanted or name.casefold() in wanted)
    ]
