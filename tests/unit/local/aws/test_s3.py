"""The emulated S3, where it goes beyond moto's."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import botocore.session
import pytest

from tests.unit.local.aws.conftest import MakeClient, refusal

BUCKET = "the-bucket"
HERE = {"LocationConstraint": "us-west-2"}


@pytest.fixture
def s3(make_client: MakeClient) -> Any:
    client = make_client("s3")
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=HERE)
    return client


def answer(call: Any, **params: Any) -> dict[str, Any]:
    found: dict[str, Any] = call(Bucket=BUCKET, **params)
    found.pop("ResponseMetadata")
    return found


def test_a_new_bucket_has_the_defaults_of_aws(s3: Any) -> None:
    encryption = answer(s3.get_bucket_encryption)["ServerSideEncryptionConfiguration"]["Rules"]
    assert encryption == [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}]
    assert answer(s3.get_bucket_ownership_controls)["OwnershipControls"]["Rules"] == [
        {"ObjectOwnership": "BucketOwnerEnforced"}
    ]
    assert set(answer(s3.get_public_access_block)["PublicAccessBlockConfiguration"].values()) == {True}
    assert answer(s3.get_bucket_abac) == {"AbacStatus": {"Status": "Disabled"}}
    assert answer(s3.get_bucket_request_payment) == {"Payer": "BucketOwner"}


def test_tags_can_be_given_at_creation(s3: Any) -> None:
    tags = [{"Key": "a", "Value": "1"}]
    s3.create_bucket(Bucket="tagged", CreateBucketConfiguration={**HERE, "Tags": tags})
    assert s3.get_bucket_tagging(Bucket="tagged")["TagSet"] == tags


@pytest.mark.parametrize("name", ["UPPER-case", "under_score", "ab", "a" * 64, "-dash", "two..dots", "192.168.0.1"])
def test_names(s3: Any, name: str) -> None:
    found = refusal(s3.create_bucket, Bucket=name, CreateBucketConfiguration=HERE)
    assert found[:2] == (400, "InvalidBucketName")


def test_other_bad_input_at_creation(s3: Any) -> None:
    def refused(**params: Any) -> str:
        given = {"CreateBucketConfiguration": HERE, **params}
        return refusal(s3.create_bucket, Bucket="another", **given)[1]

    assert refused(CreateBucketConfiguration={"LocationConstraint": "the-moon"}) == "InvalidLocationConstraint"
    assert refused(CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}) == (
        "IllegalLocationConstraintException"
    )
    assert refused(ObjectOwnership="Nobody") == "InvalidArgument"
    assert refused(ACL="everybody") == "InvalidArgument"
    assert refused(ACL="public-read") == "InvalidBucketAclWithObjectOwnership"
    assert refusal(s3.head_bucket, Bucket="another")[1] == "404"
    s3.create_bucket(
        Bucket="another", CreateBucketConfiguration=HERE, ObjectOwnership="ObjectWriter", ACL="public-read"
    )


@pytest.mark.parametrize(
    ("operation", "params"),
    [
        ("put_bucket_versioning", {"VersioningConfiguration": {"Status": "Sometimes"}}),
        ("put_bucket_ownership_controls", {"OwnershipControls": {"Rules": [{"ObjectOwnership": "Nobody"}]}}),
        ("put_bucket_request_payment", {"RequestPaymentConfiguration": {"Payer": "Nobody"}}),
        ("put_bucket_accelerate_configuration", {"AccelerateConfiguration": {"Status": "Warp"}}),
        (
            "put_bucket_encryption",
            {
                "ServerSideEncryptionConfiguration": {
                    "Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "ROT13"}}]
                }
            },
        ),
        (
            "put_bucket_lifecycle_configuration",
            {"LifecycleConfiguration": {"Rules": [{"Status": "Maybe", "Filter": {"Prefix": ""}}]}},
        ),
        ("put_bucket_abac", {"AbacStatus": {"Status": "Maybe"}}),
    ],
)
def test_documents_are_checked_against_the_model(s3: Any, operation: str, params: dict[str, Any]) -> None:
    assert refusal(getattr(s3, operation), Bucket=BUCKET, **params)[:2] == (400, "MalformedXML")


def test_encryption_goes_back_to_the_default(s3: Any) -> None:
    rule = {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms"}, "BucketKeyEnabled": True}
    s3.put_bucket_encryption(Bucket=BUCKET, ServerSideEncryptionConfiguration={"Rules": [rule]})
    assert answer(s3.get_bucket_encryption)["ServerSideEncryptionConfiguration"]["Rules"] == [rule]
    s3.delete_bucket_encryption(Bucket=BUCKET)
    (default,) = answer(s3.get_bucket_encryption)["ServerSideEncryptionConfiguration"]["Rules"]
    assert default["ApplyServerSideEncryptionByDefault"] == {"SSEAlgorithm": "AES256"}


def test_a_lifecycle_is_kept_in_full(s3: Any) -> None:
    rules = [
        {
            "ID": "a",
            "Status": "Enabled",
            "Filter": {"And": {"Prefix": "p/", "ObjectSizeGreaterThan": 5, "Tags": [{"Key": "a", "Value": "b"}]}},
            "Transitions": [{"Days": 30, "StorageClass": "GLACIER"}],
            "NoncurrentVersionExpiration": {"NoncurrentDays": 3, "NewerNoncurrentVersions": 2},
        },
        {"Status": "Disabled", "Filter": {"ObjectSizeLessThan": 9}, "Expiration": {"Days": 3}},
    ]
    s3.put_bucket_lifecycle_configuration(Bucket=BUCKET, LifecycleConfiguration={"Rules": rules})
    first, second = answer(s3.get_bucket_lifecycle_configuration)["Rules"]
    assert first == rules[0]
    assert second.pop("ID")
    assert second == rules[1]
    s3.delete_bucket_lifecycle(Bucket=BUCKET)
    assert refusal(s3.get_bucket_lifecycle_configuration, Bucket=BUCKET)[1] == "NoSuchLifecycleConfiguration"


@pytest.mark.parametrize(
    ("noun", "document"),
    [
        ("analytics", {"Id": "x", "StorageClassAnalysis": {}}),
        (
            "intelligent_tiering",
            {"Id": "x", "Status": "Enabled", "Tierings": [{"Days": 90, "AccessTier": "ARCHIVE_ACCESS"}]},
        ),
        (
            "inventory",
            {
                "Id": "x",
                "IsEnabled": True,
                "IncludedObjectVersions": "Current",
                "Destination": {"S3BucketDestination": {"Bucket": f"arn:aws:s3:::{BUCKET}", "Format": "CSV"}},
                "Schedule": {"Frequency": "Weekly"},
                "OptionalFields": ["Size", "ETag"],
            },
        ),
        ("metrics", {"Id": "x", "Filter": {"Prefix": "p/"}}),
    ],
)
def test_configurations_by_id(s3: Any, noun: str, document: dict[str, Any]) -> None:
    def call(verb: str, plural: str = "", /, **params: Any) -> Any:
        return getattr(s3, f"{verb}_bucket_{noun}_configuration{plural}")(Bucket=BUCKET, **params)

    member = f"{noun.title().replace('_', '')}Configuration"
    assert f"{member}List" not in call("list", "s")
    missing = (404, "NoSuchConfiguration")
    assert refusal(partial(call, "get"), Id="x")[:2] == missing
    assert refusal(partial(call, "delete"), Id="x")[:2] == missing
    call("put", Id="x", **{member: document})
    assert call("list", "s")[f"{member}List"] == [document]
    assert call("get", Id="x")[member] == document
    call("delete", Id="x")
    assert refusal(partial(call, "get"), Id="x")[:2] == missing
    s3.head_bucket(Bucket=BUCKET)


def test_documents_go_with_the_bucket(s3: Any) -> None:
    s3.put_bucket_abac(Bucket=BUCKET, AbacStatus={"Status": "Enabled"})
    assert answer(s3.get_bucket_abac) == {"AbacStatus": {"Status": "Enabled"}}
    s3.delete_bucket(Bucket=BUCKET)
    assert refusal(s3.get_bucket_abac, Bucket=BUCKET)[:2] == (404, "NoSuchBucket")
    s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=HERE)
    assert answer(s3.get_bucket_abac) == {"AbacStatus": {"Status": "Disabled"}}


def statement(**changes: Any) -> dict[str, Any]:
    given = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"],
        **changes,
    }
    return {key: value for key, value in given.items() if value is not None}


@pytest.mark.parametrize(
    "policy",
    [
        "{not json",
        "[]",
        {"Statement": [statement()]},
        {"Version": "2012-10-17"},
        {"Version": "2012-10-17", "Statement": [statement(Effect="Maybe")]},
        {"Version": "2012-10-17", "Statement": [statement(Principal=None)]},
        {"Version": "2012-10-17", "Statement": [statement(Action=None)]},
        {"Version": "2012-10-17", "Statement": [statement(Resource="arn:aws:s3:::someone-elses/*")]},
    ],
)
def test_bad_policies(s3: Any, policy: Any) -> None:
    text = policy if isinstance(policy, str) else json.dumps(policy)
    assert refusal(s3.put_bucket_policy, Bucket=BUCKET, Policy=text)[:2] == (400, "MalformedPolicy")


def test_a_good_policy(s3: Any) -> None:
    policy = {"Version": "2012-10-17", "Statement": statement(NotPrincipal={"AWS": "*"}, Principal=None)}
    s3.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(policy))
    assert json.loads(answer(s3.get_bucket_policy)["Policy"]) == policy


def test_acls_need_another_ownership(s3: Any) -> None:
    assert refusal(s3.put_bucket_acl, Bucket=BUCKET, ACL="public-read")[1] == "AccessControlListNotSupported"
    s3.put_bucket_acl(Bucket=BUCKET, ACL="private")
    controls = {"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]}
    s3.put_bucket_ownership_controls(Bucket=BUCKET, OwnershipControls=controls)
    s3.put_bucket_acl(Bucket=BUCKET, ACL="public-read")


def test_object_lock_tells_the_unit_that_was_set(s3: Any) -> None:
    s3.create_bucket(Bucket="locked", CreateBucketConfiguration=HERE, ObjectLockEnabledForBucket=True)
    retention = {"Mode": "GOVERNANCE", "Years": 2}
    configuration = {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": retention}}
    s3.put_object_lock_configuration(Bucket="locked", ObjectLockConfiguration=configuration)
    assert s3.get_object_lock_configuration(Bucket="locked")["ObjectLockConfiguration"] == configuration


def client_of(s3: Any, region: str, **credentials: str) -> Any:
    """Another client of the same emulator."""
    given = credentials or {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}
    session = botocore.session.Session()
    return session.create_client("s3", region_name=region, endpoint_url=s3.meta.endpoint_url, **given)


def test_a_bucket_answers_in_its_region(s3: Any) -> None:
    elsewhere, unaware = client_of(s3, "eu-central-1"), client_of(s3, "eu-central-1")
    # The SDK follows a redirect on its own; a bucket of this name is found in the end.
    assert elsewhere.get_bucket_location(Bucket=BUCKET)["LocationConstraint"] == "us-west-2"
    assert elsewhere.head_bucket(Bucket=BUCKET)["BucketRegion"] == "us-west-2"
    there = {"LocationConstraint": "eu-central-1"}
    # The client has learned where the bucket is: another one is needed to ask in the wrong place.
    assert refusal(unaware.create_bucket, Bucket=BUCKET, CreateBucketConfiguration=there)[1] == (
        "BucketAlreadyOwnedByYou"
    )


def test_someone_elses_bucket(s3: Any) -> None:
    session = botocore.session.Session()
    session.set_credentials("testing", "testing")
    sts = session.create_client("sts", region_name="us-west-2", endpoint_url=s3.meta.endpoint_url)
    keys = sts.assume_role(RoleArn="arn:aws:iam::111122223333:role/x", RoleSessionName="xx")["Credentials"]
    client = client_of(
        s3,
        "us-west-2",
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
    )
    found = refusal(client.create_bucket, Bucket=BUCKET, CreateBucketConfiguration=HERE)
    assert found[:2] == (409, "BucketAlreadyExists")
