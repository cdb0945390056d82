"""Which account, region and endpoint an object's resource is made in: by object, namespace, role maps and flags."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog

from ack.api import core
from ack.kube.loading import load
from ack.kube.types import NAMESPACE
from tests.support.accounts import OTHER, ROLE, annotate_namespace, names, role_map
from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster, condition, conditions, is_synced
from tests.support.controllers import Controller, Start
from tests.support.kube_proxy import KubeProxy
from tests.support.waiting import eventually

pytestmark = pytest.mark.services("ecr")

Begin = Callable[..., Any]


@pytest.fixture
def begin(start: Start, kubernetes: Cluster) -> Begin:
    @asynccontextmanager
    async def run(**options: Any) -> AsyncIterator[Controller]:
        gates = options.pop("gates", {})
        async with start(system_namespace=kubernetes.namespace, feature_gates=gates, **options) as controller:
            yield controller

    return run


# --- Regions ---


@pytest.mark.feature(31, 98)
async def test_the_object_goes_before_its_namespace(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await annotate_namespace(kubernetes, default_region="eu-central-1")
    async with begin(carm=False):
        await kubernetes.create("Repository", "one", {"name": "one"}, annotations={core.REGION: "eu-west-1"})
        await kubernetes.create("Repository", "two", {"name": "two"})
        for name, region in (("one", "eu-west-1"), ("two", "eu-central-1")):
            obj = await kubernetes.synced("Repository", name)
            assert obj["status"]["ackResourceMetadata"]["region"] == region
            assert await names(aws, region=region) == [name]
        # What is made stays where it is when the default moves.
        await annotate_namespace(kubernetes, default_region="eu-north-1")
        await kubernetes.create("Repository", "three", {"name": "three"})
        await kubernetes.synced("Repository", "three")
        await kubernetes.set("Repository", "two", imageTagMutability="IMMUTABLE")
        await kubernetes.synced("Repository", "two")
    assert await names(aws, region="eu-north-1") == ["three"]
    assert await names(aws, region="eu-central-1") == ["two"]


@pytest.mark.feature(31)
async def test_another_region_after_creation(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    async with begin():
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        await kubernetes.annotate("Repository", "one", {core.REGION: "eu-west-1"})
        obj = await kubernetes.terminal("Repository", "one")
        text = f"Resource already exists in region {REGION}, but the desired state specifies region eu-west-1. "
        assert condition(obj, core.TERMINAL)["message"] == text
        assert await kubernetes.event("Repository", "one", "RegionDrift")
        await kubernetes.annotate("Repository", "one", {core.REGION: None})
        await kubernetes.synced("Repository", "one")
    assert await names(aws, region="eu-west-1") == []


@pytest.mark.feature(31)
async def test_what_is_no_region(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    async with begin():
        await kubernetes.create("Repository", "one", {"name": "one"}, annotations={core.REGION: "us west"})
        obj = await kubernetes.terminal("Repository", "one")
        assert "'us west' is no region" in condition(obj, core.READY)["message"]
        assert "ackResourceMetadata" not in obj["status"], "nothing was made, so nothing binds the object"
        await kubernetes.annotate("Repository", "one", {core.REGION: "eu-west-1"})
        await kubernetes.synced("Repository", "one")
    assert await names(aws, region="eu-west-1") == ["one"]


@pytest.mark.feature(98)
async def test_namespaces_that_cannot_be_listed(kubernetes: Cluster, aws: Aws, begin: Begin, tmp_path: Path) -> None:
    await annotate_namespace(kubernetes, default_region="eu-central-1")
    async with KubeProxy(load(Path(kubernetes.kubeconfig)), lambda _: None) as proxy:
        proxy.hide("namespaces")
        with structlog.testing.capture_logs() as told:
            async with begin(kube=load(Path(proxy.kubeconfig(tmp_path / "by-proxy")))):
                await kubernetes.create("Repository", "one", {"name": "one"})
                # Each is asked for by its name.
                await kubernetes.synced("Repository", "one")
        warnings = [entry for entry in told if entry.get("resources") == ["namespaces"]]
    assert [entry["log_level"] for entry in warnings] == ["warning"]
    assert "cannot be listed" in warnings[0]["event"]
    assert await names(aws, region="eu-central-1") == ["one"]


# --- Endpoints ---


@pytest.mark.feature(32, 98)
async def test_the_endpoint_of_a_namespace(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await annotate_namespace(kubernetes, endpoint_url=aws.proxy.url)
    async with begin(endpoint_url="http://127.0.0.1:1", carm=False):
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")


@pytest.mark.feature(32)
async def test_an_unsafe_endpoint_of_a_namespace(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await annotate_namespace(kubernetes, endpoint_url="http://169.254.169.254")
    async with begin(allow_unsafe_endpoint_urls=False):
        await kubernetes.create("Repository", "one", {"name": "one"})
        obj = await kubernetes.terminal("Repository", "one")
        message = condition(obj, core.READY)["message"]
        assert f"annotation services.k8s.aws/endpoint-url of namespace {kubernetes.namespace}" in message
        assert "using an unsafe endpoint is not allowed" in message
        # Mended where it is wrong, the object follows at once.
        await annotate_namespace(kubernetes, endpoint_url=None)
        await kubernetes.synced("Repository", "one")


# --- Deletion policy ---


@pytest.mark.feature(7, 98)
async def test_the_deletion_policy_of_a_namespace(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    key = f"ecr.{core.DELETION_POLICY}"
    await kubernetes.client.merge_patch(
        NAMESPACE, kubernetes.namespace, None, {"metadata": {"annotations": {key: "keep"}}}
    )
    async with begin(deletion_policy="delete"):
        for name in ("one", "two"):
            await kubernetes.create("Repository", name, {"name": name})
            await kubernetes.synced("Repository", name)
        await kubernetes.delete("Repository", "one")
        obj = await kubernetes.terminal("Repository", "one")
        text = f"annotation {key} of namespace {kubernetes.namespace}: 'keep' is unknown"
        assert text in condition(obj, core.READY)["message"]
        await kubernetes.client.merge_patch(
            NAMESPACE, kubernetes.namespace, None, {"metadata": {"annotations": {key: "retain"}}}
        )
        await kubernetes.gone("Repository", "one")
        await kubernetes.annotate("Repository", "two", {core.DELETION_POLICY: "delete"})
        await kubernetes.delete_and_wait("Repository", "two")
    assert await names(aws) == ["one"]


# --- Accounts ---


@pytest.mark.feature(27)
async def test_the_account_of_a_namespace(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await annotate_namespace(kubernetes, owner_account_id=OTHER)
    async with begin():
        await kubernetes.create("Repository", "one", {"name": "one"})
        waiting = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.SYNCED))
        missing = (
            f'retrieving role ARN for account/team ID "{OTHER}" from "ack-role-account-map" configmap: '
            "CARM configmap not found"
        )
        assert conditions(waiting) == {
            core.SYNCED: ("False", missing, "IAM Role is not available"),
            core.READY: ("False", "RoleUnavailable", f"IAM Role is not available: {missing}"),
        }
        assert aws.proxy.count("CreateRepository") == 0
        await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": ROLE})
        obj = await kubernetes.synced("Repository", "one")
        assert obj["status"]["ackResourceMetadata"]["ownerAccountID"] == OTHER
        assert await names(aws, account=OTHER) == ["one"]
        assert await names(aws) == []
        assumed = aws.proxy.count("AssumeRole")
        await kubernetes.create("Repository", "two", {"name": "two"})
        await kubernetes.synced("Repository", "two")
        assert aws.proxy.count("AssumeRole") - assumed == 0, "one session serves all objects of the account"
        await kubernetes.delete_and_wait("Repository", "one")
        assert await names(aws, account=OTHER) == ["two"]


@pytest.mark.feature(27)
async def test_never_in_another_account_than_the_namespaces(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await annotate_namespace(kubernetes, owner_account_id=OTHER)
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": "arn:aws:iam::999999999999:role/slip"})
    async with begin():
        await kubernetes.create("Repository", "one", {"name": "one"})
        obj = await kubernetes.terminal("Repository", "one")
        assert f"the namespace is bound to account {OTHER}" in condition(obj, core.READY)["message"]
    async with begin(carm=False):
        await kubernetes.create("Repository", "two", {"name": "two"})
        obj = await kubernetes.terminal("Repository", "two")
        assert "--enable-carm=false" in condition(obj, core.READY)["message"]
    assert aws.proxy.count("CreateRepository") == 0


@pytest.mark.feature(27)
async def test_another_account_after_creation(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": ROLE})
    async with begin():
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        await annotate_namespace(kubernetes, owner_account_id=OTHER)
        obj = await kubernetes.terminal("Repository", "one")
        text = f"Resource already exists in account {ACCOUNT}, but the role used for reconciliation is in account "
        assert text in condition(obj, core.READY)["message"]
        await annotate_namespace(kubernetes, owner_account_id=None)
        await kubernetes.synced("Repository", "one")
    assert await names(aws, account=OTHER) == []


@pytest.mark.feature(7, 27)
async def test_to_leave_a_resource_alone_no_role_is_needed(kubernetes: Cluster, aws: Aws, begin: Begin) -> None:
    await annotate_namespace(kubernetes, owner_account_id=OTHER)
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": ROLE})
    async with begin():
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        await annotate_namespace(kubernetes, owner_account_id=None)
        await kubernetes.terminal("Repository", "one")
        await kubernetes.delete("Repository", "one")
        await kubernetes.annotate("Repository", "one", {core.DELETION_POLICY: "retain"})
        await kubernetes.gone("Repository", "one")
    assert await names(aws, account=OTHER) == ["one"]


@pytest.mark.feature(28, 29)
@pytest.mark.parametrize(
    ("gates", "expected"),
    [
        ({"TeamLevelCARM": True}, "222222222222"),
        ({"TeamLevelCARM": True, "ServiceLevelCARM": True}, "333333333333"),
        ({}, ACCOUNT),
    ],
)
async def test_the_role_of_a_team(
    kubernetes: Cluster, aws: Aws, begin: Begin, gates: dict[str, bool], expected: str
) -> None:
    await annotate_namespace(kubernetes, team_id="payments")
    roles = {"payments": "arn:aws:iam::222222222222:role/t", "ecr__payments": "arn:aws:iam::333333333333:role/t"}
    await role_map(kubernetes, "ack-role-team-map", **roles)
    async with begin(gates=gates):
        await kubernetes.create("Repository", "one", {"name": "one"})
        await eventually(lambda: _synced(kubernetes))
    assert await names(aws, account=expected) == ["one"]


async def _synced(kubernetes: Cluster) -> bool:
    return is_synced(await kubernetes.get("Repository", "one"))
