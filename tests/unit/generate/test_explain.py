"""Where a field comes from."""

from __future__ import annotations

import pytest

from ack.generate.config import ConfigError
from ack.generate.explain import explain


def test_a_field_is_explained_by_its_rule_and_its_operations() -> None:
    text = explain("ecr.Repository.spec.name")
    assert text.startswith("ecr.Repository.spec.name: string\n")
    for part in (
        "input of CreateRepository: repositoryName, renamed by kinds.Repository.rename",
        "required",
        "immutable: it identifies the resource",
        "identifies the resource: required by DeleteRepository",
        "DescribeRepositories takes it as repositoryNames",
        "CreateRepository gives it as repositoryName",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("ecr.repository.spec.repositoryName", "another name of spec.name"),
        ("ecr.Repository.spec.encryptionConfiguration.kmsKey", "reference kmsKeyRef to Key (kms.services.k8s.aws)"),
        ("ecr.Repository.spec.policy", "kinds.Repository.fields.policy.from: SetRepositoryPolicy.policyText"),
        ("ecr.Repository.status.createdAt", "output of CreateRepository: createdAt"),
        ("s3.Bucket.spec.versioning.status", "GetBucketVersioning gives it as Status"),
        ("s3.Bucket.spec.lifecycle.rules[].id", "member of LifecycleRule"),
        ("s3.Bucket.spec.namespace", "immutable: told by service.yaml"),
        ("ec2.SecurityGroup.spec.ingressRules", "set put       AuthorizeSecurityGroupIngress"),
        ("lambda.Function.spec.code.imageURI", "update        UpdateFunctionCode takes it as ImageUri"),
        ("sns.Topic.spec.displayName", "update        SetTopicAttributes carries it"),
    ],
)
def test_what_is_said(path: str, part: str) -> None:
    assert part in explain(path)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("ecrr.Repository.spec.name", "did you mean 'ecr'"),
        ("ecr.Repositry.spec.name", "did you mean 'Repository'"),
        ("ecr.Repository.spec.nam", "did you mean 'name'"),
        ("ecr.Repository.name", "begins with spec or status"),
    ],
)
def test_what_is_not_there(path: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        explain(path)
