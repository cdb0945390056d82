"""From an account or a team to a role."""

from __future__ import annotations

import pytest

from ack.api.errors import Terminal
from ack.runtime.role_map import Role, RoleUnavailable, role_of

ROLE = "arn:aws-us-gov:iam::111122223333:role/path/ack"


def found(data: dict[str, str] | None, *, per_service: bool = False) -> Role:
    config_map = None if data is None else {"data": data}
    return role_of("team", "ack-role-team-map", config_map, service="ecr", per_service=per_service)


@pytest.mark.parametrize(
    ("data", "per_service"),
    [({"team": ROLE}, False), ({"team": f" {ROLE}\n"}, True), ({"team": "no", "ecr.team": ROLE}, True)],
)
def test_the_role(data: dict[str, str], per_service: bool) -> None:
    assert found(data, per_service=per_service) == Role(ROLE, "111122223333", "aws-us-gov")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (None, "CARM configmap not found"),
        ({}, "key not found in CARM configmap"),
        ({"ecr.team": ROLE}, "key not found in CARM configmap"),
        ({"team": " "}, "role value is empty in CARM configmap"),
    ],
)
def test_what_is_not_there(data: dict[str, str] | None, text: str) -> None:
    with pytest.raises(RoleUnavailable) as error:
        found(data)
    where = 'retrieving role ARN for account/team ID "team" from "ack-role-team-map" configmap: '
    assert error.value.message == "IAM Role is not available"
    assert error.value.detail == f"{where}{text}"
    assert error.value.after == 15


@pytest.mark.parametrize("arn", ["role/ack", "arn:aws:iam::1:role/ack", "arn:aws:iam::111122223333:user/ack"])
def test_what_is_no_role(arn: str) -> None:
    with pytest.raises(Terminal, match=r"ConfigMap ack-role-team-map, key team: .* is no ARN of an IAM role"):
        found({"team": arn})
