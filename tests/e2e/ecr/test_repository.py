"""ECR repositories: created, changed field by field, repaired and deleted."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster, conditions, is_synced
from tests.support.controllers import VERSION, Controller
from tests.support.waiting import eventually, holds

ANNOUNCEMENT = """\
apiVersion: "ecr.services.k8s.aws/v1alpha1"
kind: Repository
metadata:
    name: "my-ecr-repo"
spec:
    repositoryName: "encrypted-repo-managed-by-ack"
    encryptionConfiguration:
        encryptionType: AES256
    tags:
    - key: "is-encrypted"
      value: "true"
"""
SYSTEM_TAG = "services.k8s.aws/"


def policy(effect: str = "Allow", action: str = "ecr:BatchGetImage") -> str:
    statement = {"Sid": "read", "Effect": effect, "Principal": "*", "Action": action}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def lifecycle(days: int) -> str:
    selection = {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": days}
    rule = {
        "rulePriority": 1,
        "description": "untagged images go",
        "selection": selection,
        "action": {"type": "expire"},
    }
    return json.dumps({"rules": [rule]}, indent=2)


class Repository:
    """One repository, as AWS has it."""

    def __init__(self, aws: Aws, name: str) -> None:
        self.aws = aws
        self.name = name
        self.arn = f"arn:aws:ecr:{REGION}:{ACCOUNT}:repository/{name}"

    async def described(self) -> dict[str, Any]:
        answer = await self.aws.call("ecr", "DescribeRepositories", repositoryNames=[self.name])
        found: dict[str, Any] = answer["repositories"][0]
        return found

    async def exists(self) -> bool:
        return await self.aws.code("ecr", "DescribeRepositories", repositoryNames=[self.name]) == ""

    async def tags(self) -> dict[str, str]:
        answer = await self.aws.call("ecr", "ListTagsForResource", resourceArn=self.arn)
        return {tag["Key"]: tag["Value"] for tag in answer["tags"]}

    async def user_tags(self) -> dict[str, str]:
        return {k: v for k, v in (await self.tags()).items() if not k.startswith(SYSTEM_TAG)}

    async def policy(self) -> Any:
        text = await self.aws.ask("ecr", "GetRepositoryPolicy", "policyText", repositoryName=self.name)
        return None if text == "RepositoryPolicyNotFoundException" else json.loads(text)

    async def lifecycle(self) -> Any:
        text = await self.aws.ask("ecr", "GetLifecyclePolicy", "lifecyclePolicyText", repositoryName=self.name)
        return None if text == "LifecyclePolicyNotFoundException" else json.loads(text)


@pytest.mark.feature(1, 9, 10)
async def test_the_announcement_byte_for_byte(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create_object(ANNOUNCEMENT)
    obj = await kubernetes.synced("Repository", "my-ecr-repo")

    repository = Repository(aws, "encrypted-repo-managed-by-ack")
    found = await repository.described()
    assert found["encryptionConfiguration"] == {"encryptionType": "AES256"}
    assert await repository.tags() == {
        "is-encrypted": "true",
        "services.k8s.aws/controller-version": f"ecr-{VERSION}",
        "services.k8s.aws/namespace": kubernetes.namespace,
    }
    # The name that was given is the one that is kept, and nothing of AWS's or ours got into the tags.
    assert obj["spec"] == {
        "repositoryName": "encrypted-repo-managed-by-ack",
        "encryptionConfiguration": {"encryptionType": "AES256"},
        "tags": [{"key": "is-encrypted", "value": "true"}],
        "registryID": ACCOUNT,
    }
    assert obj["metadata"]["finalizers"] == ["finalizers.ecr.services.k8s.aws/Repository"]
    assert obj["status"]["ackResourceMetadata"] == {
        "arn": repository.arn,
        "ownerAccountID": ACCOUNT,
        "region": REGION,
        "partition": "aws",
    }
    assert obj["status"]["repositoryURI"] == found["repositoryUri"]
    assert obj["status"]["createdAt"].endswith("Z")
    assert conditions(obj) == {
        "ACK.LateInitialized": ("True", "Late initialization successful", "Late initialization successful"),
        "ACK.ResourceSynced": ("True", None, "Resource synced successfully"),
        "Ready": ("True", "Synced", "Resource synced successfully"),
    }

    await kubernetes.delete_and_wait("Repository", "my-ecr-repo")
    assert not await repository.exists()


@pytest.mark.parametrize("given", ["name", "repositoryName"])
async def test_either_name(kubernetes: Cluster, aws: Aws, controller: Controller, given: str) -> None:
    await kubernetes.create("Repository", "either", {given: "team/either"})
    obj = await kubernetes.synced("Repository", "either")
    assert {"name", "repositoryName"} & obj["spec"].keys() == {given}
    # Changes and deletes find it under either name, too.
    await kubernetes.set("Repository", "either", imageScanningConfiguration={"scanOnPush": True})
    repository = Repository(aws, "team/either")

    async def scans() -> bool:
        return bool((await repository.described())["imageScanningConfiguration"]["scanOnPush"])

    await eventually(scans)
    await kubernetes.delete_and_wait("Repository", "either")
    assert not await repository.exists()


@pytest.mark.feature(34, 35)
async def test_created_with_everything(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    spec = {
        "name": "everything",
        "imageScanningConfiguration": {"scanOnPush": True},
        "imageTagMutability": "IMMUTABLE",
        "lifecyclePolicy": lifecycle(3),
        "policy": policy(),
        "tags": [{"key": "z", "value": "1"}, {"key": "a", "value": "2"}],
    }
    await kubernetes.create("Repository", "everything", spec)
    obj = await kubernetes.synced("Repository", "everything")
    late = {"registryID": ACCOUNT, "encryptionConfiguration": {"encryptionType": "AES256"}}
    assert obj["spec"] == {**spec, **late}, "what the user wrote stays as the user wrote it"

    repository = Repository(aws, "everything")
    found = await repository.described()
    assert found["imageScanningConfiguration"] == {"scanOnPush": True}
    assert found["imageTagMutability"] == "IMMUTABLE"
    assert await repository.user_tags() == {"a": "2", "z": "1"}
    assert await repository.policy() == json.loads(policy())
    assert await repository.lifecycle() == json.loads(lifecycle(3))
    # Nothing of it looks changed afterwards.
    await holds(lambda: not [r for r in controller.requests.writes if r.startswith("update")], seconds=0.1)
    version = obj["metadata"]["resourceVersion"]

    async def untouched() -> bool:
        return bool((await kubernetes.get("Repository", "everything"))["metadata"]["resourceVersion"] == version)

    aws.proxy.clear()
    await aws.proxy.wait_for(lambda p: p.count("DescribeRepositories") >= 2)
    assert await untouched()
    assert {call.operation for call in aws.proxy.calls} <= {
        "DescribeRepositories",
        "GetRepositoryPolicy",
        "GetLifecyclePolicy",
        "GetResources",
        "ListTagsForResource",
    }


@pytest.mark.feature(1)
async def test_change_each_field(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("Repository", "r", {"name": "changing"})
    await kubernetes.synced("Repository", "r")
    repository = Repository(aws, "changing")

    async def scan() -> Any:
        return (await repository.described())["imageScanningConfiguration"]["scanOnPush"]

    async def mutability() -> Any:
        return (await repository.described())["imageTagMutability"]

    async def filters() -> Any:
        return (await repository.described()).get("imageTagMutabilityExclusionFilters")

    exclusion = [{"filter": "dev-*", "filterType": "WILDCARD"}]
    steps: list[tuple[dict[str, Any], Any, Any]] = [
        ({"imageScanningConfiguration": {"scanOnPush": True}}, scan, True),
        ({"imageScanningConfiguration": {"scanOnPush": False}}, scan, False),
        ({"imageTagMutability": "IMMUTABLE"}, mutability, "IMMUTABLE"),
        ({"imageTagMutability": "MUTABLE"}, mutability, "MUTABLE"),
        (
            {"imageTagMutability": "IMMUTABLE_WITH_EXCLUSION", "imageTagMutabilityExclusionFilters": exclusion},
            filters,
            exclusion,
        ),
        ({"imageTagMutability": "MUTABLE", "imageTagMutabilityExclusionFilters": None}, mutability, "MUTABLE"),
        (
            {"tags": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}]},
            repository.user_tags,
            {"a": "1", "b": "2"},
        ),
        ({"tags": [{"key": "b", "value": "3"}]}, repository.user_tags, {"b": "3"}),
        ({"tags": None}, repository.user_tags, {}),
        ({"policy": policy()}, repository.policy, json.loads(policy())),
        ({"policy": policy("Deny")}, repository.policy, json.loads(policy("Deny"))),
        ({"policy": None}, repository.policy, None),
        ({"lifecyclePolicy": lifecycle(1)}, repository.lifecycle, json.loads(lifecycle(1))),
        ({"lifecyclePolicy": lifecycle(2)}, repository.lifecycle, json.loads(lifecycle(2))),
        ({"lifecyclePolicy": None}, repository.lifecycle, None),
    ]
    for change, look, wanted in steps:
        await kubernetes.set("Repository", "r", **change)

        async def done(look: Any = look, wanted: Any = wanted, change: Any = change) -> bool:
            found = await look()
            assert found == wanted, f"after {change} AWS has {found}"
            return True

        await eventually(done)
        obj = await kubernetes.get("Repository", "r")
        assert is_synced(obj), (change, conditions(obj))
    assert [e for e in await kubernetes.events_of("Repository", "r") if e[0] == "Warning"] == []
    await kubernetes.event("Repository", "r", "Updated")


@pytest.mark.feature(14)
async def test_a_spelling_is_no_change(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create(
        "Repository", "r", {"name": "spelling", "policy": policy(), "lifecyclePolicy": lifecycle(1)}
    )
    await kubernetes.synced("Repository", "r")
    respelled = json.loads(policy())
    respelled["Statement"][0] |= {"Action": ["ecr:BatchGetImage"], "Principal": {"AWS": "*"}}
    aws.proxy.clear()
    compact = json.dumps(json.loads(lifecycle(1)))
    await kubernetes.set("Repository", "r", policy=json.dumps(respelled, indent=4), lifecyclePolicy=compact)
    await aws.proxy.wait_for(lambda p: p.count("GetRepositoryPolicy") >= 2)
    assert aws.proxy.count("SetRepositoryPolicy") == 0
    assert aws.proxy.count("PutLifecyclePolicy") == 0


@pytest.mark.feature(2, 14)
async def test_drift_is_repaired(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    spec = {
        "name": "drifting",
        "imageScanningConfiguration": {"scanOnPush": True},
        "imageTagMutability": "IMMUTABLE",
        "lifecyclePolicy": lifecycle(3),
        "policy": policy(),
        "tags": [{"key": "mine", "value": "1"}],
    }
    await kubernetes.create("Repository", "r", spec)
    await kubernetes.synced("Repository", "r")
    repository = Repository(aws, "drifting")
    name, arn = repository.name, repository.arn
    behind = "ecr"
    await aws.call(
        behind, "PutImageScanningConfiguration", repositoryName=name, imageScanningConfiguration={"scanOnPush": False}
    )
    await aws.call(behind, "PutImageTagMutability", repositoryName=name, imageTagMutability="MUTABLE")
    await aws.call(behind, "DeleteLifecyclePolicy", repositoryName=name)
    await aws.call(behind, "SetRepositoryPolicy", repositoryName=name, policyText=policy("Deny"))
    await aws.call(behind, "UntagResource", resourceArn=arn, tagKeys=["mine", f"{SYSTEM_TAG}namespace"])
    await aws.call(behind, "TagResource", resourceArn=arn, tags=[{"Key": "theirs", "Value": "2"}])

    async def repaired() -> bool:
        found = await repository.described()
        assert found["imageScanningConfiguration"] == {"scanOnPush": True}
        assert found["imageTagMutability"] == "IMMUTABLE"
        assert await repository.lifecycle() == json.loads(lifecycle(3))
        assert await repository.policy() == json.loads(policy())
        assert await repository.user_tags() == {"mine": "1"}
        assert (await repository.tags())[f"{SYSTEM_TAG}namespace"] == kubernetes.namespace
        return True

    await eventually(repaired)
    kind, _, message = await kubernetes.event("Repository", "r", "DriftRepaired")
    assert kind == "Normal"
    assert "spec." in message
    assert is_synced(await kubernetes.get("Repository", "r"))


async def test_what_the_user_leaves_open_is_awss_to_choose(
    kubernetes: Cluster, aws: Aws, controller: Controller
) -> None:
    await kubernetes.create("Repository", "r", {"name": "open"})
    await kubernetes.synced("Repository", "r")
    await aws.call("ecr", "PutImageTagMutability", repositoryName="open", imageTagMutability="IMMUTABLE")
    aws.proxy.clear()
    await aws.proxy.wait_for(lambda p: p.count("DescribeRepositories") >= 2)
    assert aws.proxy.count("PutImageTagMutability") == 0
    assert is_synced(await kubernetes.get("Repository", "r"))


async def test_deleted_behind_the_controllers_back(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create("Repository", "r", {"name": "vanishing", "tags": [{"key": "a", "value": "1"}]})
    await kubernetes.synced("Repository", "r")
    repository = Repository(aws, "vanishing")
    await aws.call("ecr", "DeleteRepository", repositoryName="vanishing")
    await eventually(repository.exists)
    assert await repository.user_tags() == {"a": "1"}
    kind, _, message = await kubernetes.event("Repository", "r", "Gone")
    assert kind == "Warning"
    assert repository.arn in message


async def test_a_repository_with_images_is_kept_unless_forced(
    kubernetes: Cluster, aws: Aws, controller: Controller
) -> None:
    await kubernetes.create("Repository", "r", {"name": "full"})
    await kubernetes.synced("Repository", "r")
    manifest = json.dumps({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "layers": []})
    await aws.call("ecr", "PutImage", repositoryName="full", imageManifest=manifest, imageTag="v1")
    await kubernetes.delete("Repository", "r")
    obj = await kubernetes.recoverable("Repository", "r")
    assert "RepositoryNotEmptyException" in conditions(obj)["ACK.Recoverable"][2]  # type: ignore[operator]
    assert await Repository(aws, "full").exists()
    await kubernetes.annotate("Repository", "r", {"ecr.services.k8s.aws/force-delete": "true"})
    await kubernetes.gone("Repository", "r")
    assert not await Repository(aws, "full").exists()


@pytest.mark.feature(6)
async def test_gone_before_the_delete(kubernetes: Cluster, aws: Aws, start: Any) -> None:
    async with start():
        await kubernetes.create("Repository", "r", {"name": "early"})
        await kubernetes.synced("Repository", "r")
        await aws.call("ecr", "DeleteRepository", repositoryName="early")
        await kubernetes.delete_and_wait("Repository", "r")
