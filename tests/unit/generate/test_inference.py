"""Full inference: each rule on what AWS really has, and what comes out for services without a word of configuration."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ack.generate import roles
from ack.generate.config import ServiceConfig, parse
from ack.generate.coverage import coverage, row
from ack.generate.inference import suggest
from ack.generate.inference.attribute_maps import attribute_map
from ack.generate.inference.authorized import rules
from ack.generate.inference.children import field_name as list_name
from ack.generate.inference.completions import completed, completions
from ack.generate.inference.merge import over
from ack.generate.inference.own_parts import field_name as part_name
from ack.generate.inference.own_parts import names_it
from ack.generate.inference.parameter_groups import parameters
from ack.generate.inference.references import Known, target
from ack.generate.inference.references import parse as parse_name
from ack.generate.inference.renames import short_name
from ack.generate.inference.tag_types import tag_type
from ack.generate.inference.verbs import other_verbs, plurals
from ack.generate.inference.words import words
from ack.generate.picture import draw
from ack.generate.resource_model import Kind
from ack.generate.roles import Role
from ack.model import load, model_version

ARN = "status.ackResourceMetadata.arn"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("DBSubnetGroup", ("DB", "Subnet", "Group")),
        ("VpcEndpoint", ("Vpc", "Endpoint")),
        ("repositoryName", ("repository", "Name")),
    ],
)
def test_words(name: str, parts: tuple[str, ...]) -> None:
    assert words(name) == parts


@pytest.mark.parametrize(
    ("kind", "member", "short"),
    [
        ("Repository", "RepositoryName", "Name"),
        ("SecurityGroup", "GroupName", "Name"),
        ("LaunchTemplate", "LaunchTemplateData", "Data"),
        ("DBParameterGroup", "DBParameterGroupFamily", "Family"),
        # Says nothing without the kind's name, is another thing's name, is no name of the kind.
        ("Vpc", "VpcId", ""),
        ("Secret", "SecretString", ""),
        ("DBCluster", "DBClusterParameterGroupName", ""),
        ("Repository", "registryId", ""),
    ],
)
def test_stutter(kind: str, member: str, short: str) -> None:
    assert short_name(kind, member) == short


@pytest.mark.parametrize(
    ("name", "stem", "by"),
    [
        ("SubnetIds", "Subnet", "Id"),
        ("SecurityGroups", "SecurityGroup", ""),
        ("KmsKeyArn", "KmsKey", "Arn"),
        ("DBClusterIdentifier", "DBCluster", "Id"),
    ],
)
def test_what_a_name_says(name: str, stem: str, by: str) -> None:
    assert (parse_name(name).stem, parse_name(name).by) == (stem, by)


_RDS = [
    Known("DBCluster", "DBCluster", {"Id": "spec.dbClusterIdentifier", "Arn": ARN}),
    Known("DBSubnetGroup", "DBSubnetGroup", {"Name": "spec.name", "Arn": ARN}),
    Known("DomainName", "DomainName", {"Name": "spec.domainName"}),
]


@pytest.mark.parametrize(
    ("name", "own", "pattern", "expected"),
    [
        ("DBClusterIdentifier", "DBInstance", "", "DBCluster:spec.dbClusterIdentifier"),
        ("SourceDBClusterIdentifier", "DBInstance", "", "DBCluster:spec.dbClusterIdentifier"),
        ("DBClusterIdentifier", "DBCluster", "", ""),  # itself
        ("DBSubnetGroupName", "DBInstance", "", "DBSubnetGroup:spec.name"),
        ("DomainName", "ApiMapping", "", "DomainName:spec.domainName"),
        ("KmsKeyId", "DBInstance", "", "kms.Key"),
        ("MonitoringRoleArn", "DBInstance", "", "iam.Role"),
        ("RoleName", "DBInstance", "", ""),  # its ARN would not do
        ("VpcSecurityGroupIds", "DBInstance", "", "ec2.SecurityGroup:status.id"),
        ("subnets", "DBInstance", "", "ec2.Subnet:status.subnetID"),
        ("LogGroupName", "DBInstance", "", "cloudwatchlogs.LogGroup:spec.name"),
        ("Key", "DBInstance", "", ""),  # of a tag, say
        ("Monkey", "DBInstance", "", ""),
        ("Executor", "DBInstance", "arn:aws:iam::[0-9]{12}:role/.+", "iam.Role"),
        ("Executor", "DBInstance", "", ""),
    ],
)
def test_references(name: str, own: str, pattern: str, expected: str) -> None:
    assert target(name, own, _RDS, pattern) == expected


@pytest.mark.parametrize(
    ("service", "operation", "resource", "delete", "read"),
    [
        ("cloudwatch", "PutMetricAlarm", "MetricAlarm", "DeleteAlarms", "DescribeAlarms"),
        ("ecs", "RegisterTaskDefinition", "TaskDefinition", "DeregisterTaskDefinition", "DescribeTaskDefinition"),
        ("acm", "RequestCertificate", "Certificate", "DeleteCertificate", "DescribeCertificate"),
        ("events", "PutRule", "Rule", "DeleteRule", "DescribeRule"),
        ("ec2", "RunInstances", "Instance", "TerminateInstances", "DescribeInstances"),
        ("eks", "AssociateIdentityProviderConfig", "IdentityProviderConfig", "DisassociateIdentityProviderConfig", ""),
    ],
)
def test_other_verbs(service: str, operation: str, resource: str, delete: str, read: str) -> None:
    there = load(service).operations
    found = {each[0]: each[1:] for each in other_verbs(there, roles.assign(there, {}, ()))}
    assert found[operation][:2] == (resource, delete)
    assert found[operation][2] == (read or f"Describe{resource}")


def test_a_setting_of_a_kind_is_no_kind() -> None:
    there = load("ecr").operations
    found = {each[0] for each in other_verbs(there, roles.assign(there, {}, ()))}
    assert "PutLifecyclePolicy" not in found  # the policy of a Repository, named by its name alone
    assert "PutRegistryPolicy" in found


def test_plurals() -> None:
    found = {operation: resource for operation, resource, _ in plurals(load("ec2").operations)}
    assert found["CreateDhcpOptions"] == "DhcpOptions"
    assert found["CreateFlowLogs"] == "FlowLog"


@pytest.mark.parametrize(
    ("service", "resource", "expected"),
    [
        ("elasticache", "ServerlessCache", {Role.LIST: "DescribeServerlessCaches"}),
        (
            "sns",
            "PlatformEndpoint",
            {
                Role.DELETE: "DeleteEndpoint",
                Role.GET_ATTRIBUTES: "GetEndpointAttributes",
                Role.SET_ATTRIBUTES: "SetEndpointAttributes",
            },
        ),
        ("iam", "ServiceLinkedRole", {Role.READ: "GetRole"}),
        # There is a kind that is called so, and what deletes it tells nothing of this one.
        ("ec2", "NetworkAclEntry", {}),
        ("drs", "ExtendedSourceServer", {}),
        ("ecr", "Repository", {}),
    ],
)
def test_operations_that_call_a_kind_otherwise(service: str, resource: str, expected: dict[Role, str]) -> None:
    there = load(service).operations
    found = completions(there, roles.assign(there, {}, ()))
    assert {role: operation for operation, of, role in found if of == resource} == expected


def test_a_special_case_shares_what_describes_it() -> None:
    there = load("iam").operations
    found = completed(there, roles.assign(there, {}, ()), ())
    assert found == {"GetRole": {"kind": ["Role", "ServiceLinkedRole"], "role": "read"}}
    kinds = {kind.name: kind for kind in draw("iam", load("iam"), ServiceConfig(inference="full")).kinds}
    assert "policies" in kinds["Role"].spec
    assert "rolePolicies" not in kinds["ServiceLinkedRole"].spec


@pytest.mark.parametrize(
    ("kind", "put", "field"),
    [
        ("Bucket", "PutBucketCors", "cors"),
        ("Repository", "SetRepositoryPolicy", "policy"),
        ("Repository", "PutLifecyclePolicy", "lifecyclePolicy"),
        ("Table", "UpdateTimeToLive", "timeToLive"),
        ("Bucket", "PutBucketNotificationConfiguration", "notification"),
    ],
)
def test_parts_are_called_after_their_operations(kind: str, put: str, field: str) -> None:
    assert part_name(kind, put) == field


@pytest.mark.parametrize(
    ("kind", "put", "inline", "field"),
    [
        ("Role", "AttachRolePolicy", False, "policies"),
        ("Role", "PutRolePolicy", True, "inlinePolicies"),
        ("RouteTable", "CreateRoute", False, "routes"),
        ("LogGroup", "PutSubscriptionFilter", False, "subscriptionFilters"),
        ("Bucket", "PutBucketAnalyticsConfiguration", False, "analytics"),
    ],
)
def test_lists_are_called_after_the_operations_that_add(kind: str, put: str, inline: bool, field: str) -> None:
    assert list_name(kind, put, inline=inline) == field


@pytest.mark.parametrize(
    ("resource", "expected"),
    [
        ("TransitGatewayVpcAttachment", "transit-gateway-attachment"),
        ("FlowLog", "vpc-flow-log"),
        ("ManagedPrefixList", "prefix-list"),
        ("VpcEndpointServiceConfiguration", "vpc-endpoint-service"),
        ("Nonsense", ""),
    ],
)
def test_how_tags_call_a_resource(resource: str, expected: str) -> None:
    member = load("ec2").operation("CreateFlowLogs").input.members["TagSpecifications"]
    assert tag_type(resource, member.shape.element.members["ResourceType"].shape.enum) == expected


def test_attribute_maps() -> None:
    sqs = load("sqs").operations
    found = attribute_map(
        sqs["CreateQueue"], sqs["GetQueueAttributes"], sqs["SetQueueAttributes"], frozenset({"queuename"})
    )
    assert {"DelaySeconds", "VisibilityTimeout", "KmsMasterKeyId", "RedrivePolicy"} <= set(found["attributes"])
    assert attribute_map(load("ecr").operations["CreateRepository"], None, None, frozenset()) == {}


def test_what_is_told_wins() -> None:
    assert over({"a": {"x": 1}}, {"a": {"x": 2, "y": 3}, "b": 4}) == {"a": {"x": 1, "y": 3}, "b": 4}
    told = parse("inference: full\nkinds: {repository: {rename: {RepositoryName: Title}}}", "here")
    found = suggest(load("ecr"), told, "ecr.services.k8s.aws").config.kind("Repository")
    assert found.rename == {"RepositoryName": "Title"}
    assert found.fields["lifecyclePolicy"].from_ == "PutLifecyclePolicy.lifecyclePolicyText"


@pytest.mark.parametrize(
    ("service", "resource", "field", "put", "read"),
    [
        ("rds", "DBClusterParameterGroup", "parameterOverrides", "Modify", "DescribeDBClusterParameters"),
        ("elasticache", "CacheParameterGroup", "parameterNameValues", "Modify", "DescribeCacheParameters"),
        ("docdb", "DBClusterParameterGroup", "", "", ""),  # Its sources are others.
        ("memorydb", "ParameterGroup", "", "", ""),  # Nothing tells which of them a user has set.
        ("rds", "DBSubnetGroup", "", "", ""),
    ],
)
def test_parameter_groups(service: str, resource: str, field: str, put: str, read: str) -> None:
    found = parameters(resource, load(service).operations, frozenset()).get("fields", {})
    assert list(found) == ([field] if field else [])
    if field:
        told = found[field]["parameters"]
        assert (told["put"], told["read"], told["only"]) == (f"{put}{resource}", read, {"Source": "user"})
        assert ("derived" in told) == (field == "parameterOverrides")


def test_lists_of_elements_with_operations_of_their_own() -> None:
    rule = _inferred("events")["Rule"]
    assert rule.resource
    (targets,) = rule.resource.members
    assert (targets.field, targets.key, targets.put.operation) == ("spec.targets", "id", "PutTargets")
    assert targets.read
    assert targets.read.operation == "ListTargetsByRule"
    assert targets.put.inputs["Rule"] == "spec.name"
    group = _inferred("logs")["LogGroup"]
    assert group.resource
    assert [(each.field, each.key) for each in group.resource.members] == [
        ("spec.metricFilters", "filterName"),
        ("spec.subscriptionFilters", "filterName"),
    ]


@pytest.mark.parametrize(
    ("service", "put", "naming", "called", "expected"),
    [
        ("cognito-idp", "SetUserPoolMfaConfig", {"userpoolid"}, set(), True),
        # A setting of the pool, not of each group in it.
        ("cognito-idp", "SetUserPoolMfaConfig", {"userpoolid", "groupname"}, set(), False),
        ("events", "PutTargets", {"name"}, {"rule"}, True),
        ("events", "PutTargets", {"name"}, set(), False),
        ("eks", "AssociateAccessPolicy", {"clustername", "principalarn"}, set(), True),
    ],
)
def test_what_operations_are_about(service: str, put: str, naming: set[str], called: set[str], expected: bool) -> None:
    assert names_it(load(service).operation(put), frozenset(naming), frozenset(called)) is expected


def test_a_setting_of_a_group_is_none_of_what_is_in_it() -> None:
    kinds = _inferred("autoscaling", "AutoScalingGroup", "NotificationConfiguration")
    assert "lifecycleHooks" in kinds["AutoScalingGroup"].spec
    assert "lifecycleHooks" not in kinds["NotificationConfiguration"].spec


def test_rules_that_are_authorized_and_revoked() -> None:
    group = _inferred("ec2", "SecurityGroup")["SecurityGroup"].resource
    assert group
    found = {each.field: each for each in group.sets}
    assert found.keys() == {"spec.ingressRules", "spec.egressRules"}
    egress = found["spec.egressRules"]
    assert (egress.items, egress.delete.operation) == ("IpPermissionsEgress", "RevokeSecurityGroupEgress")
    assert egress.change
    assert egress.change.operation == "UpdateSecurityGroupRuleDescriptionsEgress"
    assert egress.kept
    ingress = found["spec.ingressRules"]
    assert (ingress.items, set(ingress.key)) == ("IpPermissions", {"ipProtocol", "fromPort", "toPort"})
    assert ingress.spread == {
        "ipRanges": "cidrIP",
        "ipv6Ranges": "cidrIPv6",
        "prefixListIDs": "prefixListID",
        "userIDGroupPairs": "groupID",
    }


@pytest.mark.parametrize(
    ("service", "resource"), [("elasticache", "CacheSecurityGroup"), ("redshift", "ClusterSecurityGroup")]
)
def test_rules_that_are_no_lists(service: str, resource: str) -> None:
    assert rules(resource, frozenset(), load(service).operations, (), frozenset()) == {}


def test_ec2_elements_and_attributes() -> None:
    only = ("RouteTable", "NetworkAcl", "Vpc", "Subnet")
    kinds = {name: kind.resource for name, kind in _inferred("ec2", *only).items() if kind.resource}
    (routes,) = kinds["RouteTable"].sets
    assert (routes.field, routes.items, routes.where) == ("spec.routes", "Routes", {"Origin": ("CreateRoute",)})
    assert "entries" not in {
        each.field for each in kinds["NetworkACL"].sets
    }  # Some are AWS's own, which nothing tells.
    assert {part.field for part in kinds["VPC"].parts} >= {"spec.enableDNSSupport", "spec.enableDNSHostnames"}
    assert not kinds["VPC"].members  # What lists all route servers does not tell those of one VPC.
    updated = [update.fields for update in kinds["Subnet"].updates]
    assert ("spec.mapPublicIPOnLaunch",) in updated


def _inferred(service: str, *only: str) -> dict[str, Kind]:
    config = ServiceConfig(inference="full", only=list(only))
    return {kind.name: kind for kind in draw(service, load(service), config, strict=False).kinds}


def test_a_repository_without_a_word() -> None:
    picture = draw("ecr", load("ecr"), ServiceConfig(inference="full"))
    kind = next(kind for kind in picture.kinds if kind.name == "Repository")
    assert {"name", "policy", "lifecyclePolicy", "encryptionConfiguration", "tags"} <= kind.spec.keys()
    assert kind.aliases["repositoryName"] == "name"
    assert kind.resource is not None
    assert kind.resource.read.operation == "DescribeRepositories"
    assert {part.put.operation for part in kind.resource.parts} >= {"SetRepositoryPolicy", "PutLifecyclePolicy"}
    assert {each.ref for each in kind.resource.references} == {"spec.encryptionConfiguration.kmsKeyRef"}


def test_a_password_goes_to_a_secret() -> None:
    picture = draw("docdb", load("docdb"), ServiceConfig(inference="full"), strict=False)
    kind = next(kind for kind in picture.kinds if kind.name == "DBCluster")
    assert kind.spec["masterUserPassword"].type.kind == "secret"
    assert kind.resource is not None
    assert "spec.vpcSecurityGroupRefs" in {each.ref for each in kind.resource.references}


def test_the_page_says_what_is() -> None:
    """A sample: all services take minutes (`make coverage`)."""
    page = Path(__file__).parents[3] / "docs" / "coverage.md"
    text = page.read_text(encoding="utf-8")
    assert f"botocore {model_version()}," in text
    for service in ("acm", "ecr", "mq", "route53"):
        assert row(coverage(service)) in text.splitlines()
    managed = [int(each[1]) for each in re.findall(r"^\| [\w-]+ \| (\d+) \| (\d+) \|", text, re.MULTILINE)]
    assert sum(managed) == int(re.findall(r"deleted: managed \| (\d+) \|", text)[0])
