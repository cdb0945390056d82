"""Names of fields: every row of the table of initialisms, and the rules around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack import names


@pytest.mark.parametrize(
    ("member", "go", "json"),
    [
        ("KmsKeyId", "KMSKeyID", "kmsKeyID"),
        ("VpcId", "VPCID", "vpcID"),
        ("SubnetIds", "SubnetIDs", "subnetIDs"),
        ("RoleArn", "RoleARN", "roleARN"),
        ("SSEKMSKeyId", "SSEKMSKeyID", "sseKMSKeyID"),
        ("DbiResourceId", "DBIResourceID", "dbiResourceID"),
        ("DBInstanceIdentifier", "DBInstanceIdentifier", "dbInstanceIdentifier"),
        ("DbInstanceIdentifier", "DBInstanceIdentifier", "dbInstanceIdentifier"),
        ("CACertificateIdentifier", "CACertificateIdentifier", "caCertificateIdentifier"),
        ("EnableDnsHostnames", "EnableDNSHostnames", "enableDNSHostnames"),
        ("Ipv6CidrBlock", "IPv6CIDRBlock", "ipv6CIDRBlock"),
        ("IPv4IpamPoolId", "IPv4IPAMPoolID", "ipv4IPAMPoolID"),
        ("HttpTokens", "HTTPTokens", "httpTokens"),
        ("HTTPSPort", "HTTPSPort", "httpsPort"),
        ("MD5OfBody", "MD5OfBody", "md5OfBody"),
        ("awsvpcConfiguration", "AWSVPCConfiguration", "awsVPCConfiguration"),
        ("ResourcesVpcConfig", "ResourcesVPCConfig", "resourcesVPCConfig"),
        ("ACMCertificateArn", "ACMCertificateARN", "acmCertificateARN"),
        ("RamdiskId", "RAMDiskID", "ramDiskID"),
        ("Iops", "IOPS", "iops"),
        ("OIDCIdentityProviderConfig", "OIDCIdentityProviderConfig", "oidcIdentityProviderConfig"),
        ("Url", "URL", "url"),
        ("Id", "ID", "id"),
        ("ID", "ID", "id"),
        ("IPAddress", "IPAddress", "ipAddress"),
        ("ecrRepositoryPrefix", "ECRRepositoryPrefix", "ecrRepositoryPrefix"),
        ("registryId", "RegistryID", "registryID"),
        ("CORSRules", "CORSRules", "corsRules"),
        ("BlockPublicAcls", "BlockPublicACLs", "blockPublicACLs"),
        ("MFADelete", "MFADelete", "mfaDelete"),
        ("URI", "URI", "uri"),
        ("TTL", "TTL", "ttl"),
        ("Sha256", "SHA256", "sha256"),
        ("Status", "Status", "status"),
        ("snake_case_name", "SnakeCaseName", "snakeCaseName"),
        ("with-dash.and dot", "WithDashAndDot", "withDashAndDot"),
        ("s3bucket", "S3Bucket", "s3Bucket"),
    ],
)
def test_names(member: str, go: str, json: str) -> None:
    assert (names.go_name(member), names.json_name(member)) == (go, json)


@pytest.mark.parametrize(
    "word",
    ["Identifier", "Idle", "IdempotencyToken", "Identity", "National", "Editor", "Enabled", "Partition", "Security"],
)
def test_what_only_looks_like_an_initialism_stays(word: str) -> None:
    assert names.go_name(f"Some{word}") == f"Some{word}"
    assert names.json_name(f"Some{word}") == f"some{word}"


@pytest.mark.parametrize("word", ["SecretName", "DecreaseBy", "ThrottlingRate", "Throttle"])
def test_letters_inside_words_stay(word: str) -> None:
    assert names.go_name(word) == word


@pytest.mark.parametrize("keyword", ["Type", "Default", "Range", "Interface", "Func"])
def test_keywords_get_an_underscore(keyword: str) -> None:
    assert names.json_name(keyword) == f"{keyword.lower()}_"


def test_no_field_is_called_as_a_keyword() -> None:
    assert not {names.json_name(word.capitalize()) for word in names.GO_KEYWORDS} & names.GO_KEYWORDS


@pytest.mark.parametrize(
    ("member", "many", "expected"),
    [
        ("RoleArn", False, "roleRef"),
        ("KmsKey", False, "kmsKeyRef"),
        ("SubnetIds", True, "subnetRefs"),
        ("VpcId", False, "vpcRef"),
        ("NatGatewayId", False, "natGatewayRef"),
        ("VpcEndpointId", False, "vpcEndpointRef"),
        ("SecurityGroups", True, "securityGroupRefs"),
        ("CredentialArn", False, "credentialRef"),
        ("ClusterName", False, "clusterRef"),
    ],
)
def test_names_of_references(member: str, many: bool, expected: str) -> None:
    reference = names.ref_member(member, many=many, singular=lambda word: word.removesuffix("s"))
    assert names.json_name(reference) == expected


def test_nothing_but_a_suffix_has_no_reference() -> None:
    with pytest.raises(ValueError, match="cannot have a reference"):
        names.ref_member("Arn", many=False, singular=str)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Bucket", "bucket"),
        ("PullThroughCacheRule", "pull_through_cache_rule"),
        ("DBInstance", "db_instance"),
        ("VPC", "vpc"),
        ("APIMapping", "api_mapping"),
    ],
)
def test_names_of_modules(kind: str, expected: str) -> None:
    assert names.snake(kind) == expected


members = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,25}", fullmatch=True)


@given(members)
def test_a_name_is_an_identifier_in_camel_case(member: str) -> None:
    json, go = names.json_name(member), names.go_name(member)
    assert json.isidentifier()
    assert json[0].islower()
    assert go.isidentifier()
    assert go[0].isupper()


@given(members)
def test_letters_and_digits_are_kept_in_order(member: str) -> None:
    assert names.go_name(member).lower() == member.lower()
    assert names.json_name(member).removesuffix("_").lower() == member.lower()


@given(members)
def test_the_case_of_the_first_letter_does_not_matter(member: str) -> None:
    assert names.json_name(member) == names.json_name(names.capitalize(member))


def test_folders_of_services() -> None:
    assert names.service_folder("lambda") == "lambda_"
    assert names.service_folder("ecr") == "ecr"
    assert [names.service_of_folder(folder) for folder in ("lambda_", "ecr")] == ["lambda", "ecr"]
