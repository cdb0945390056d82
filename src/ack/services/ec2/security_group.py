# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""SecurityGroup of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    ElementSet,
    Filter,
    Members,
    Read,
    Reference,
    Resource,
    Search,
    Source,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import IpPermission, SecurityGroupRule, Tag


class SecurityGroupSpec(Shape):
    """The SecurityGroup that is wanted."""

    description: str | None = None
    egressRules: list[IpPermission] | None = None
    ingressRules: list[IpPermission] | None = None
    name: str | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class SecurityGroupStatus(Shape):
    """The SecurityGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    id: str | None = None
    rules: list[SecurityGroupRule] | None = None
    tags: list[Tag] | None = None


_KEY: Mapping[str, Source] = {"GroupId": "status.id", "IpPermissions": Members()}

RESOURCE = Resource(
    service=SERVICE,
    kind="SecurityGroup",
    plural="securitygroups",
    spec=SecurityGroupSpec,
    status=SecurityGroupStatus,
    read=Read(
        operation="DescribeSecurityGroups",
        inputs={"GroupIds": Each("status.id")},
        result="SecurityGroups",
        outputs={
            "GroupId": "status.id",
            "Tags": "spec.tags",
            "VpcId": "spec.vpcID",
            "SecurityGroupArn": "status.ackResourceMetadata.arn",
            "GroupName": "spec.name",
            "Description": "spec.description",
        },
        many=True,
        match={"GroupId": "status.id"},
        batch=Batch("GroupIds", "GroupId", 100),
        needs=("status.id",),
    ),
    search=Search(
        operation="DescribeSecurityGroups",
        result="SecurityGroups",
        outputs={"GroupId": "status.id", "SecurityGroupArn": "status.ackResourceMetadata.arn"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateSecurityGroup",
        inputs={
            "Description": "spec.description",
            "GroupName": "spec.name",
            "VpcId": "spec.vpcID",
            "TagSpecifications": TagSpecification("security-group"),
        },
        outputs={"GroupId": "status.id", "Tags": "spec.tags", "SecurityGroupArn": "status.ackResourceMetadata.arn"},
    ),
    updates=(
        Update(
            operation="UpdateSecurityGroupRuleDescriptionsEgress",
            inputs={"GroupId": "status.id", "GroupName": "spec.name"},
            fields=("spec.name",),
        ),
    ),
    delete=Call(operation="DeleteSecurityGroup", inputs={"GroupId": "status.id"}),
    sets=(
        ElementSet(
            field="spec.egressRules",
            key=("ipProtocol", "fromPort", "toPort"),
            items="IpPermissionsEgress",
            put=Call(operation="AuthorizeSecurityGroupEgress", inputs=_KEY),
            change=Call(operation="UpdateSecurityGroupRuleDescriptionsEgress", inputs=_KEY),
            delete=Call(operation="RevokeSecurityGroupEgress", inputs=_KEY),
            spread={
                "ipRanges": "cidrIP",
                "ipv6Ranges": "cidrIPv6",
                "prefixListIDs": "prefixListID",
                "userIDGroupPairs": "groupID",
            },
            partial=True,
            kept=True,
            initial=[{"ipProtocol": "-1", "ipRanges": [{"cidrIP": "0.0.0.0/0"}]}],
            emptied=True,
        ),
        ElementSet(
            field="spec.ingressRules",
            key=("ipProtocol", "fromPort", "toPort"),
            items="IpPermissions",
            put=Call(operation="AuthorizeSecurityGroupIngress", inputs=_KEY),
            change=Call(operation="UpdateSecurityGroupRuleDescriptionsIngress", inputs=_KEY),
            delete=Call(operation="RevokeSecurityGroupIngress", inputs=_KEY),
            spread={
                "ipRanges": "cidrIP",
                "ipv6Ranges": "cidrIPv6",
                "prefixListIDs": "prefixListID",
                "userIDGroupPairs": "groupID",
            },
            partial=True,
            emptied=True,
        ),
    ),
    details=(
        Call(
            operation="DescribeSecurityGroupRules",
            inputs={"Filters": Filter("group-id", "status.id")},
            outputs={"SecurityGroupRules": "status.rules"},
            clears=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.id"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.id"), "Tags": TagsToRemove()}),
    ),
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True), AdoptionField(name="name", path="spec.name")),
    references=(
        Reference(
            field="spec.egressRules[].userIDGroupPairs[].groupID",
            ref="spec.egressRules[].userIDGroupPairs[].groupRef",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            early=True,
        ),
        Reference(
            field="spec.egressRules[].userIDGroupPairs[].vpcID",
            ref="spec.egressRules[].userIDGroupPairs[].vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
        ),
        Reference(
            field="spec.ingressRules[].userIDGroupPairs[].groupID",
            ref="spec.ingressRules[].userIDGroupPairs[].groupRef",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            early=True,
        ),
        Reference(
            field="spec.ingressRules[].userIDGroupPairs[].vpcID",
            ref="spec.ingressRules[].userIDGroupPairs[].vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
        ),
        Reference(
            field="spec.vpcID",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
            required=True,
        ),
    ),
    absent=("InvalidGroup.NotFound", "InvalidGroupId.NotFound"),
    exists=("InvalidGroup.Duplicate",),
)
