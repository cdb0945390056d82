"""The emulated ECR, where it goes beyond moto's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.local.aws.conftest import MakeClient, refusal


@pytest.fixture
def ecr(make_client: MakeClient) -> Any:
    return make_client("ecr")


def invalid(call: Any, **params: Any) -> str:
    status, code, message = refusal(call, **params)
    assert (status, code) == (400, "InvalidParameterException")
    return message


def test_input_is_checked_against_the_model(ecr: Any) -> None:
    name = "app"
    text = invalid(ecr.create_repository, repositoryName="BAD_Name")
    assert text.startswith("Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular")
    text = invalid(ecr.create_repository, repositoryName=name, imageTagMutability="SOMETIMES")
    assert "at 'imageTagMutability'" in text
    assert "Member must satisfy enum value set: [MUTABLE, IMMUTABLE," in text
    text = invalid(ecr.create_repository, repositoryName=name, encryptionConfiguration={"encryptionType": "ROT13"})
    assert "at 'encryptionConfiguration.encryptionType'" in text
    text = invalid(ecr.create_repository, repositoryName="a" * 257)
    assert "length less than or equal to 256" in text
    ecr.create_repository(repositoryName=name)
    filters = [{"filterType": "WILDCARD", "filter": "no spaces"}]
    text = invalid(
        ecr.put_image_tag_mutability,
        repositoryName=name,
        imageTagMutability="IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters=filters,
    )
    assert "at 'imageTagMutabilityExclusionFilters.1.filter'" in text


def test_a_key_needs_kms(ecr: Any) -> None:
    encryption = {"encryptionType": "AES256", "kmsKey": "alias/mine"}
    assert "KMS" in invalid(ecr.create_repository, repositoryName="app", encryptionConfiguration=encryption)


def test_tags_are_limited(ecr: Any) -> None:
    many = [{"Key": f"k{number}", "Value": "v"} for number in range(51)]
    arn = ecr.create_repository(repositoryName="app", tags=many[:40])["repository"]["repositoryArn"]
    assert refusal(ecr.create_repository, repositoryName="app-2", tags=many)[1] == "TooManyTagsException"
    assert refusal(ecr.tag_resource, resourceArn=arn, tags=many[40:])[1] == "TooManyTagsException"
    system = [{"Key": "aws:cloudformation:stack", "Value": "v"}]
    assert refusal(ecr.tag_resource, resourceArn=arn, tags=system)[1] == "InvalidTagParameterException"
    ecr.tag_resource(resourceArn=arn, tags=many[:45])
    assert len(ecr.list_tags_for_resource(resourceArn=arn)["tags"]) == 45


def test_another_registry_is_not_ours(ecr: Any) -> None:
    status, code, message = refusal(ecr.create_repository, repositoryName="app", registryId="999999999999")
    assert (status, code) == (400, "AccessDeniedException")
    assert "is not authorized to perform: ecr:CreateRepository" in message
    ecr.create_repository(repositoryName="app", registryId="123456789012")


def test_repositories_come_in_pages(ecr: Any) -> None:
    for number in range(5):
        ecr.create_repository(repositoryName=f"app-{number}")
    pages = list(ecr.get_paginator("describe_repositories").paginate(maxResults=2))
    names = [repository["repositoryName"] for page in pages for repository in page["repositories"]]
    assert [len(page["repositories"]) for page in pages] == [2, 2, 1]
    assert names == [f"app-{number}" for number in range(5)]
    assert "repositoryNames" in invalid(ecr.describe_repositories, repositoryNames=["app-1"], maxResults=2)
    assert "length" in invalid(ecr.describe_repositories, repositoryNames=[f"a{number}" for number in range(101)])


def test_pull_through_cache_rules(ecr: Any) -> None:
    prefix = "ecr-public"
    assert ecr.describe_pull_through_cache_rules()["pullThroughCacheRules"] == []
    created = ecr.create_pull_through_cache_rule(ecrRepositoryPrefix=prefix, upstreamRegistryUrl="public.ecr.aws")
    assert created["upstreamRegistry"] == "ecr-public"
    assert created["upstreamRepositoryPrefix"] == "ROOT"
    assert created["registryId"] == "123456789012"
    code = refusal(
        ecr.create_pull_through_cache_rule, ecrRepositoryPrefix=prefix, upstreamRegistryUrl="public.ecr.aws"
    )[1]
    assert code == "PullThroughCacheRuleAlreadyExistsException"
    arn = "arn:aws:iam::123456789012:role/cache"
    assert ecr.update_pull_through_cache_rule(ecrRepositoryPrefix=prefix, customRoleArn=arn)["customRoleArn"] == arn
    (rule,) = ecr.describe_pull_through_cache_rules(ecrRepositoryPrefixes=[prefix])["pullThroughCacheRules"]
    assert rule["customRoleArn"] == arn
    assert rule["updatedAt"] >= rule["createdAt"]
    assert ecr.delete_pull_through_cache_rule(ecrRepositoryPrefix=prefix)["ecrRepositoryPrefix"] == prefix
    for call, params in (
        (ecr.delete_pull_through_cache_rule, {"ecrRepositoryPrefix": prefix}),
        (ecr.update_pull_through_cache_rule, {"ecrRepositoryPrefix": prefix}),
        (ecr.describe_pull_through_cache_rules, {"ecrRepositoryPrefixes": [prefix]}),
    ):
        assert refusal(call, **params)[:2] == (400, "PullThroughCacheRuleNotFoundException")


@pytest.mark.parametrize(
    ("url", "registry"),
    [
        ("quay.io", "quay"),
        ("registry.k8s.io", "k8s"),
        ("registry-1.docker.io", "docker-hub"),
        ("mine.azurecr.io", "azure-container-registry"),
        ("210987654321.dkr.ecr.us-east-1.amazonaws.com", "ecr"),
    ],
)
def test_the_upstream_is_known_by_its_url(ecr: Any, url: str, registry: str) -> None:
    created = ecr.create_pull_through_cache_rule(ecrRepositoryPrefix="cache", upstreamRegistryUrl=url)
    assert created["upstreamRegistry"] == registry


def test_an_unknown_upstream(ecr: Any) -> None:
    code = refusal(ecr.create_pull_through_cache_rule, ecrRepositoryPrefix="x1", upstreamRegistryUrl="example.com")[1]
    assert code == "UnsupportedUpstreamRegistryException"


def test_repository_creation_templates(ecr: Any) -> None:
    created = ecr.create_repository_creation_template(
        prefix="team-a", appliedFor=["PULL_THROUGH_CACHE"], description="mine"
    )["repositoryCreationTemplate"]
    assert created["imageTagMutability"] == "MUTABLE"
    assert created["encryptionConfiguration"] == {"encryptionType": "AES256"}
    code = refusal(ecr.create_repository_creation_template, prefix="team-a", appliedFor=["REPLICATION"])[1]
    assert code == "TemplateAlreadyExistsException"
    tags = [{"Key": "a", "Value": "1"}]
    updated = ecr.update_repository_creation_template(
        prefix="team-a", imageTagMutability="IMMUTABLE", resourceTags=tags
    )["repositoryCreationTemplate"]
    assert updated["imageTagMutability"] == "IMMUTABLE"
    assert updated["description"] == "mine"
    found = ecr.describe_repository_creation_templates(prefixes=["team-a", "team-b"])
    assert [template["prefix"] for template in found["repositoryCreationTemplates"]] == ["team-a"]
    assert found["registryId"] == "123456789012"
    assert found["repositoryCreationTemplates"][0]["resourceTags"] == tags
    ecr.delete_repository_creation_template(prefix="team-a")
    for call in (ecr.delete_repository_creation_template, ecr.update_repository_creation_template):
        assert refusal(call, prefix="team-a")[:2] == (400, "TemplateNotFoundException")
    assert "appliedFor.1" in invalid(ecr.create_repository_creation_template, prefix="x", appliedFor=["LUNCH"])


def test_a_reset_forgets_everything(ecr: Any, make_client: MakeClient, emulator: Any) -> None:
    ecr.create_repository_creation_template(prefix="team-a", appliedFor=["REPLICATION"])
    ecr.create_repository(repositoryName="app")
    emulator.reset_sync()
    assert ecr.describe_repository_creation_templates()["repositoryCreationTemplates"] == []
    assert ecr.describe_repositories()["repositories"] == []
