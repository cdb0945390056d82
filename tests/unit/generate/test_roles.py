"""Operation names, and what they do for which resource."""

from __future__ import annotations

import pytest

from ack.generate.config import ConfigError, OperationConfig
from ack.generate.roles import Role, assign, classify, kinds


@pytest.mark.parametrize(
    ("operation", "role", "resource"),
    [
        ("CreateRepository", Role.CREATE, "Repository"),
        ("CreateTags", Role.CREATE_BATCH, "Tag"),
        ("CreateOrUpdateTags", Role.REPLACE, "Tags"),
        ("BatchCreateThing", Role.CREATE_BATCH, "Thing"),
        ("CreateBatchThing", Role.CREATE_BATCH, "Thing"),
        ("ModifyVpcAttribute", Role.UPDATE, "VpcAttribute"),
        ("UpdateThing", Role.UPDATE, "Thing"),
        ("DeleteThing", Role.DELETE, "Thing"),
        ("DescribeThing", Role.READ, "Thing"),
        ("DescribeRepositories", Role.LIST, "Repository"),
        ("GetThing", Role.READ, "Thing"),
        ("GetThings", Role.LIST, "Thing"),
        ("GetQueueAttributes", Role.GET_ATTRIBUTES, "Queue"),
        ("SetQueueAttributes", Role.SET_ATTRIBUTES, "Queue"),
        ("SetRepositoryPolicy", Role.OTHER, "SetRepositoryPolicy"),
        ("ListThings", Role.LIST, "Thing"),
        ("PutThing", Role.OTHER, "PutThing"),
        ("RunInstances", Role.OTHER, "RunInstances"),
    ],
)
def test_classify(operation: str, role: Role, resource: str) -> None:
    assert classify(operation) == (role, resource)


@pytest.mark.parametrize(
    ("operation", "role"),
    [("CreateDhcpOptions", Role.CREATE), ("DescribeDhcpOptions", Role.READ), ("ListDhcpOptions", Role.LIST)],
)
def test_a_plural_that_is_a_kind_is_no_list(operation: str, role: Role) -> None:
    assert classify(operation, frozenset({"dhcpoptions"})) == (role, "DhcpOptions")


def test_what_is_told_beats_what_is_guessed() -> None:
    config = {
        "RunThings": OperationConfig(kind="Thing", role="create"),
        "PutOther": OperationConfig(kind=["Other"], role=["create", "update"]),
    }
    roles = assign(["RunThings", "CreateThing", "PutOther", "DeleteOther"], config, [])
    assert roles["Thing"][Role.CREATE] == "RunThings"
    assert roles["Other"] == {Role.CREATE: "PutOther", Role.UPDATE: "PutOther", Role.DELETE: "DeleteOther"}


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (OperationConfig(kind="Thing"), "role is missing"),
        (OperationConfig(role="create"), "kind is missing"),
        (OperationConfig(kind="Thing", role="make"), "roles are create, "),
    ],
)
def test_half_a_role_is_refused(config: OperationConfig, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        assign(["MakeThing"], {"MakeThing": config}, [])


def test_kinds_are_what_can_be_created() -> None:
    roles = assign(["CreateB", "CreateA", "DescribeC", "CreateD"], {}, [])
    assert [each.name for each in kinds(roles)] == ["A", "B", "D"]
    assert [each.name for each in kinds(roles, ignore=["d"])] == ["A", "B"]
    assert [each.name for each in kinds(roles, only=["b"])] == ["B"]


def test_what_describes_beats_what_lists_names() -> None:
    roles = assign(["DescribeThings", "ListThings"], {}, [])
    assert roles["Thing"][Role.LIST] == "DescribeThings"
    assert assign(["ListThings"], {}, [])["Thing"][Role.LIST] == "ListThings"
