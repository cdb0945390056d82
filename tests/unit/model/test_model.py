"""The view of botocore's models."""

from __future__ import annotations

import pytest

from ack.model import ShapeError, UnknownServiceError, load, model_version


def test_a_service_by_its_name_and_by_its_id() -> None:
    assert load("logs").service_id == "CloudWatch Logs"
    assert load("cloudwatch-logs").name == "logs"
    assert load("elastic-load-balancing-v2").name == "elbv2"


def test_metadata() -> None:
    ecr = load("ecr")
    assert (ecr.service_id, ecr.signing_name, ecr.protocol, ecr.api_version) == ("ECR", "ecr", "json", "2015-09-21")
    assert ecr.full_name == "Amazon Elastic Container Registry"
    assert load("elbv2").signing_name == "elasticloadbalancing"


def test_operations_are_sorted_and_know_their_shapes() -> None:
    ecr = load("ecr")
    assert list(ecr.operations) == sorted(ecr.operations)
    create = ecr.operation("CreateRepository")
    assert create.input.members["repositoryName"].required
    assert not create.input.members["tags"].required
    assert create.input.members["tags"].shape.element.kind == "structure"
    assert list(create.output.members) == ["repository"]
    assert "RepositoryAlreadyExistsException" in {error.error_code for error in create.errors}
    assert create.documentation.startswith("<p>")


def test_an_operation_without_output_has_an_empty_one() -> None:
    assert load("s3").operation("DeleteBucket").output.members == {}


def test_pages() -> None:
    pages = load("ecr").operation("DescribeRepositories").paginator
    assert pages is not None
    assert (pages.input_tokens, pages.output_tokens, pages.result_keys) == (
        ("nextToken",),
        ("nextToken",),
        ("repositories",),
    )
    assert pages.limit_key == "maxResults"
    assert load("ecr").operation("CreateRepository").paginator is None


def test_waiters() -> None:
    assert "BucketExists" in load("s3").waiters


def test_traits() -> None:
    ecr = load("ecr")
    name = ecr.shape("RepositoryName")
    assert (name.minimum, name.maximum) == (2, 256)
    assert name.pattern
    assert "AES256" in ecr.shape("EncryptionType").enum
    assert load("s3").shape("NoSuchBucket").http_status == 404
    assert load("rds").shape("DBInstanceNotFoundFault").error_code == "DBInstanceNotFound"
    assert load("dynamodb").shape("AttributeValue").kind == "structure"
    assert load("bedrock-runtime").shape("ToolInputSchema").union
    assert load("secretsmanager").shape("SecretStringType").sensitive
    token = load("secretsmanager").operation("CreateSecret").input.members["ClientRequestToken"]
    assert token.idempotency_token


def test_members_are_found_in_any_case() -> None:
    shape = load("ecr").operation("CreateRepository").input
    member = shape.member("REPOSITORYNAME")
    assert member is not None
    assert member.name == "repositoryName"
    assert shape.member("nothing") is None


def test_what_is_not_there_is_told_with_the_nearest_name() -> None:
    with pytest.raises(UnknownServiceError, match=r"no service 'ecrr'; did you mean .*ecr"):
        load("ecrr")
    with pytest.raises(UnknownServiceError, match="did you mean CreateRepository"):
        load("ecr").operation("CreateRepositry")
    with pytest.raises(ShapeError, match="did you mean"):
        load("ecr").shape("RepositoryNam")
    with pytest.raises(ShapeError, match="is a structure, not a list"):
        _ = load("ecr").shape("Repository").element


def test_the_version_is_botocores() -> None:
    assert model_version().count(".") == 2
