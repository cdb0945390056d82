"""A call that AWS does not allow: whose the denial is, and that it ends when it does."""

from __future__ import annotations

import pytest

from ack.api import core
from tests.support.accounts import OTHER, ROLE, annotate_namespace, role_map
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, conditions
from tests.support.controllers import Start

pytestmark = pytest.mark.services("ecr")

WHO = "User: arn:aws:sts::123456789012:assumed-role/ack/x is not authorized to perform: ecr:CreateRepository"


@pytest.mark.feature(10, 76)
@pytest.mark.parametrize(
    ("why", "reason", "hint"),
    [
        ("with an explicit deny in a service control policy", "DeniedByServiceControlPolicy", "the organization"),
        ("because no permissions boundary allows it", "DeniedByPermissionsBoundary", "the permissions boundary"),
    ],
)
async def test_whose_the_denial_is(
    kubernetes: Cluster, aws: Aws, start: Start, why: str, reason: str, hint: str
) -> None:
    aws.proxy.fail("CreateRepository", "AccessDeniedException", f"{WHO} {why}", status=400, times=None)
    async with start():
        await kubernetes.create("Repository", "one", {"name": "one"})
        obj = await kubernetes.recoverable("Repository", "one")
        text = f"api error AccessDeniedException: {WHO} {why}"
        shown = conditions(obj)
        assert shown[core.RECOVERABLE] == ("True", reason, text)
        assert shown[core.READY] == ("False", "ACK.Recoverable", text)
        kind, _, told = await kubernetes.event("Repository", "one", reason)
        assert kind == "Warning"
        assert told.startswith(f"{text}: ")
        assert hint in told
        aws.proxy.heal()
        await kubernetes.synced("Repository", "one")


@pytest.mark.feature(27)
async def test_a_role_that_the_organization_does_not_let_be_assumed(
    kubernetes: Cluster, aws: Aws, start: Start
) -> None:
    await annotate_namespace(kubernetes, owner_account_id=OTHER)
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": ROLE})
    text = "not authorized to perform: sts:AssumeRole with an explicit deny in a service control policy"
    aws.proxy.fail("AssumeRole", "AccessDenied", text, status=403, times=None)
    async with start(system_namespace=kubernetes.namespace):
        await kubernetes.create("Repository", "one", {"name": "one"})
        obj = await kubernetes.recoverable("Repository", "one")
        assert conditions(obj)[core.RECOVERABLE] == (
            "True",
            "DeniedByServiceControlPolicy",
            f"api error AccessDenied: {text}",
        )
        aws.proxy.heal()
        await kubernetes.synced("Repository", "one")
