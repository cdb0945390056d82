"""How an object goes: AWS takes its time, dependents go first, and what is protected stays."""

from __future__ import annotations

import pytest

from ack.api import core
from ack.kube.types import CONFIGMAP
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, is_synced
from tests.support.controllers import Controller, Start
from tests.support.faults import Fault
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("ecr")


def ready(reason: str) -> object:
    return lambda obj: condition(obj, core.READY).get("reason") == reason


@pytest.mark.feature(82)
async def test_the_object_stays_until_aws_has_let_go(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(slow_delete_seconds=3.0):
        await kubernetes.create("Repository", "slow", {"name": "slow"})
        await kubernetes.synced("Repository", "slow")
        # AWS takes the request, and is at work.
        aws.proxy.add(Fault("DeleteRepository", None, status=200, raw=b"{}"))
        await kubernetes.delete("Repository", "slow")
        obj = await kubernetes.wait("Repository", "slow", ready("Deleting"))
        assert condition(obj, core.READY)["message"].startswith("AWS is deleting ECR Repository arn:")
        assert obj["metadata"]["finalizers"]
        obj = await kubernetes.wait("Repository", "slow", ready("DeleteSlow"))
        assert "for more than 0.05 minutes" in condition(obj, core.READY)["message"]
        assert (await kubernetes.event("Repository", "slow", "DeleteSlow"))[0] == "Normal"
        assert aws.proxy.count("DeleteRepository") == 1, "asked once, however long it takes"
        await aws.call("ecr", "DeleteRepository", repositoryName="slow")
        await kubernetes.gone("Repository", "slow")


@pytest.mark.feature(82)
@pytest.mark.services("eventbridge")
async def test_a_delete_that_aws_gives_up_is_asked_for_again(
    kubernetes: Cluster, aws: Aws, controller: Controller
) -> None:
    bus = "arn:aws:events:{}:123456789012:event-bus/b"
    failover = {"primary": {"healthCheck": "arn:aws:route53:::healthcheck/a"}, "secondary": {"route": "us-east-1"}}
    spec = {
        "name": "kept",
        "routingConfig": {"failoverConfig": failover},
        "eventBuses": [{"eventBusARN": bus.format(region)} for region in ("us-west-2", "us-east-1")],
        "replicationConfig": {"state": "DISABLED"},
    }
    await kubernetes.create("Endpoint", "kept", spec)
    await kubernetes.synced("Endpoint", "kept")
    # AWS takes the request, works on it for a while, and cannot do it.
    aws.proxy.add(Fault("DeleteEndpoint", 1, status=200, raw=b"{}"))
    aws.proxy.add(
        Fault("DescribeEndpoint", None, status=200, raw=b'{"Name": "kept", "State": "DELETE_FAILED", "Arn": "arn:x"}')
    )
    await kubernetes.delete("Endpoint", "kept")
    obj = await kubernetes.wait("Endpoint", "kept", ready("DeleteFailed"))
    assert "(status.state is DELETE_FAILED), and was asked again" in condition(obj, core.READY)["message"]
    assert obj["metadata"]["finalizers"]
    assert aws.proxy.count("DeleteEndpoint") >= 2
    aws.proxy.heal()
    await kubernetes.gone("Endpoint", "kept")


@pytest.mark.feature(82)
@pytest.mark.services("apigatewayv2")
async def test_after_a_restart_nothing_needs_an_object_that_is_gone(
    kubernetes: Cluster, aws: Aws, start: Start
) -> None:
    """A route is found by its API; the API's object was deleted with it, and has gone first."""
    async with start():
        await kubernetes.create("API", "shop", {"name": "shop", "protocolType": "HTTP"})
        await kubernetes.create("Route", "buy", {"apiRef": {"from": {"name": "shop"}}, "routeKey": "GET /buy"})
        api_id = (await kubernetes.synced("API", "shop"))["status"]["apiID"]
        route = await kubernetes.synced("Route", "buy")
    assert route["metadata"]["annotations"][core.IDENTIFIED_BY] == f'{{"spec.apiID":"{api_id}"}}'
    assert len((await aws.call("apigatewayv2", "GetRoutes", ApiId=api_id))["Items"]) == 1
    await kubernetes.delete("Route", "buy")
    await kubernetes.patch("API", "shop", {"metadata": {"finalizers": None}})
    await kubernetes.delete("API", "shop")
    await kubernetes.gone("API", "shop")
    async with start():
        await kubernetes.gone("Route", "buy")
    assert (await aws.call("apigatewayv2", "GetRoutes", ApiId=api_id))["Items"] == []


@pytest.mark.feature(85)
async def test_foreground_deletion(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("Repository", "owner", {"name": "owner"})
    owner = await kubernetes.synced("Repository", "owner")
    reference = {
        "apiVersion": owner["apiVersion"],
        "kind": "Repository",
        "name": "owner",
        "uid": owner["metadata"]["uid"],
        "blockOwnerDeletion": True,
    }
    metadata = {"name": "dependent", "namespace": kubernetes.namespace, "ownerReferences": [reference]}
    await kubernetes.client.create(CONFIGMAP, {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata})
    type_ = kubernetes.types["Repository"]
    await kubernetes.client.delete(type_, "owner", kubernetes.namespace, propagation="Foreground")

    async def both_are_gone() -> bool:
        maps = (await kubernetes.client.list(CONFIGMAP, kubernetes.namespace)).items
        assert "dependent" not in [obj["metadata"]["name"] for obj in maps]
        assert await kubernetes.find("Repository", "owner") is None
        return True

    # A real garbage collector looks out for new kinds twice a minute.
    await eventually(both_are_gone, seconds=60)
    assert await aws.code("ecr", "DescribeRepositories", repositoryNames=["owner"]) == "RepositoryNotFoundException"


@pytest.mark.feature(84, 86)
async def test_protected_always(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        protected = {core.DELETION_PROTECTION: "always"}
        await kubernetes.create("Repository", "kept", {"name": "kept"}, annotations=protected)
        await kubernetes.synced("Repository", "kept")
        await kubernetes.delete("Repository", "kept")
        obj = await kubernetes.wait("Repository", "kept", ready("DeletionBlocked"))
        assert condition(obj, core.READY)["message"].startswith("deletion blocked by annotation")
        assert not is_synced(obj)
        await holds(lambda: aws.proxy.count("DeleteRepository") == 0)
        await kubernetes.annotate("Repository", "kept", {core.DELETION_PROTECTION: None})
        await kubernetes.gone("Repository", "kept")
        assert aws.proxy.count("DeleteRepository") == 1


@pytest.mark.feature(86)
async def test_a_protection_that_cannot_be_read_protects(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        typo = {core.DELETION_PROTECTION: "allways"}
        await kubernetes.create("Repository", "kept", {"name": "kept"}, annotations=typo)
        await kubernetes.synced("Repository", "kept")
        await kubernetes.delete("Repository", "kept")
        obj = await kubernetes.terminal("Repository", "kept")
        assert "'allways' is unknown" in condition(obj, core.READY)["message"]
        assert aws.proxy.count("DeleteRepository") == 0
        await kubernetes.annotate("Repository", "kept", {core.DELETION_PROTECTION: None})
        await kubernetes.gone("Repository", "kept")


@pytest.mark.feature(84)
@pytest.mark.services("apigatewayv2")
async def test_protected_while_referenced(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        protected = {core.DELETION_PROTECTION: "referenced"}
        await kubernetes.create("API", "api", {"name": "api", "protocolType": "HTTP"}, annotations=protected)
        await kubernetes.create("Stage", "one", {"apiRef": {"from": {"name": "api"}}, "stageName": "one"})
        await kubernetes.synced("Stage", "one")
        await kubernetes.delete("API", "api")
        obj = await kubernetes.wait("API", "api", ready("DeletionBlocked"))
        assert condition(obj, core.READY)["message"] == f"deletion blocked by Stage {kubernetes.namespace}/one"
        assert (await aws.call("apigatewayv2", "GetApis"))["Items"]
        await kubernetes.delete("Stage", "one")
        await kubernetes.gone("API", "api")
        assert (await aws.call("apigatewayv2", "GetApis"))["Items"] == []


@pytest.mark.feature(8)
@pytest.mark.services("dynamodb")
async def test_aws_s_own_protection_is_taken_off_before_the_delete(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    spec = {
        "tableName": "kept",
        "attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
        "keySchema": [{"attributeName": "id", "keyType": "HASH"}],
        "billingMode": "PAY_PER_REQUEST",
        "deletionProtectionEnabled": True,
    }
    async with start():
        await kubernetes.create("Table", "kept", spec)
        await kubernetes.synced("Table", "kept")
        await kubernetes.delete("Table", "kept")
        obj = await kubernetes.wait("Table", "kept", lambda o: condition(o, core.READY).get("status") == "False")
        assert "deletion" in condition(obj, core.READY)["message"].lower(), "AWS says why it keeps it"
        assert await aws.code("dynamodb", "DescribeTable", TableName="kept") == ""
        # The object is being deleted, and its spec still counts.
        await kubernetes.set("Table", "kept", deletionProtectionEnabled=False)
        await kubernetes.gone("Table", "kept")
        assert await aws.code("dynamodb", "DescribeTable", TableName="kept") == "ResourceNotFoundException"
