"""CARM, cross-account resource management: from an account or a team to the role that acts for it.

The roles are in two ConfigMaps of the controller's own namespace, which the platform team keeps. Names, keys and texts
are the published ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ack.api import core
from ack.api.errors import Requeue, Terminal
from ack.api.hooks import Obj

ACCOUNT_MAP = "ack-role-account-map"
TEAM_MAP = "ack-role-team-map"
RETRY_SECONDS = 15.0
"""How soon a role that was not found is looked for again, as published; an edit of the map is seen at once."""

_ARN = re.compile(r"arn:(?P<partition>aws[a-z-]*):iam::(?P<account>\d{12}):role/[\w+=,.@/-]+")


class RoleUnavailable(Requeue):
    """The platform team has not said yet which role acts for an object.

    Args:
        text: what was looked for, and where.
    """

    reason = "RoleUnavailable"

    def __init__(self, text: str) -> None:
        super().__init__(core.ROLE_UNAVAILABLE, after=RETRY_SECONDS, detail=text)


@dataclass(frozen=True, slots=True)
class Role:
    """An IAM role.

    Args:
        arn: the whole ARN.
        account_id: the account that it belongs to, and so acts in.
        partition: the AWS partition.
    """

    arn: str
    account_id: str
    partition: str


def parse(arn: str, where: str) -> Role:
    """Reads a role's ARN.

    Args:
        arn: the text.
        where: where it was found, for the message.

    Raises:
        Terminal: it is none.
    """
    match = _ARN.fullmatch(arn.strip())
    if not match:
        text = f"{where}: {arn!r} is no ARN of an IAM role; write arn:aws:iam::111122223333:role/NAME"
        raise Terminal(text, reason="InvalidRole")
    return Role(match[0], match["account"], match["partition"])


def entry(identifier: str, config_map: Obj, *, service: str, per_service: bool) -> tuple[str, str] | None:
    """The key and the text for an account or a team; `None` if there is none. Arguments as `role_of`."""
    data: Mapping[str, str] = config_map.get("data") or {}
    keys = [f"{service}.{identifier}", identifier] if per_service else [identifier]
    return next(((key, data[key]) for key in keys if key in data), None)


def role_of(identifier: str, name: str, config_map: Obj | None, *, service: str, per_service: bool) -> Role:
    """The role for an account or a team.

    Args:
        identifier: the account's or the team's.
        name: of the ConfigMap.
        config_map: it; `None` if there is none.
        service: the controller's name of the service.
        per_service: whether `<service>.<identifier>` goes before `<identifier>`.

    Raises:
        RoleUnavailable: there is no role for it.
        Terminal: what is there is no role.
    """
    before = f'retrieving role ARN for account/team ID "{identifier}" from "{name}" configmap: '
    if config_map is None:
        raise RoleUnavailable(before + "CARM configmap not found")
    found = entry(identifier, config_map, service=service, per_service=per_service)
    if found is None:
        raise RoleUnavailable(before + "key not found in CARM configmap")
    key, text = found
    if not text.strip():
        raise RoleUnavailable(before + "role value is empty in CARM configmap")
    return parse(text, f"ConfigMap {name}, key {key}")
