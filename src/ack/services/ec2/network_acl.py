# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""NetworkACL of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    ElementSet,
    Member,
    Read,
    Reference,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import NetworkAclAssociation, NetworkAclEntry, Tag


class NetworkACLSpec(Shape):
    """The NetworkACL that is wanted."""

    associations: list[NetworkAclAssociation] | None = None
    entries: list[NetworkAclEntry] | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class NetworkACLStatus(Shape):
    """The NetworkACL as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    associations: list[NetworkAclAssociation] | None = None
    entries: list[NetworkAclEntry] | None = None
    id: str | None = None
    isDefault: bool | None = None
    ownerID: str | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "Associations": "spec.associations",
    "Entries": "spec.entries",
    "IsDefault": "status.isDefault",
    "NetworkAclId": "status.id",
    "Tags": "spec.tags",
    "VpcId": "spec.vpcID",
    "OwnerId": "status.ownerID",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="NetworkACL",
    plural="networkacls",
    spec=NetworkACLSpec,
    status=NetworkACLStatus,
    read=Read(
        operation="DescribeNetworkAcls",
        inputs={"NetworkAclIds": Each("status.id")},
        result="NetworkAcls",
        outputs=_FIELDS,
        many=True,
        match={"NetworkAclId": "status.id"},
        batch=Batch("NetworkAclIds", "NetworkAclId", 100),
        needs=("status.id",),
    ),
    search=Search(
        operation="DescribeNetworkAcls",
        result="NetworkAcls",
        outputs={"NetworkAclId": "status.id"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateNetworkAcl",
        inputs={"VpcId": "spec.vpcID", "TagSpecifications": TagSpecification("network-acl")},
        result="NetworkAcl",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteNetworkAcl", inputs={"NetworkAclId": "status.id"}),
    sets=(
        ElementSet(
            field="spec.entries",
            key=("ruleNumber", "egress"),
            items="Entries",
            unless={"RuleNumber": (32767, 32768)},
            put=Call(
                operation="CreateNetworkAclEntry",
                inputs={
                    "NetworkAclId": "status.id",
                    "CidrBlock": Member("cidrBlock"),
                    "Egress": Member("egress"),
                    "IcmpTypeCode": Member("icmpTypeCode"),
                    "Ipv6CidrBlock": Member("ipv6CIDRBlock"),
                    "PortRange": Member("portRange"),
                    "Protocol": Member("protocol"),
                    "RuleAction": Member("ruleAction"),
                    "RuleNumber": Member("ruleNumber"),
                },
            ),
            change=Call(
                operation="ReplaceNetworkAclEntry",
                inputs={
                    "NetworkAclId": "status.id",
                    "CidrBlock": Member("cidrBlock"),
                    "Egress": Member("egress"),
                    "IcmpTypeCode": Member("icmpTypeCode"),
                    "Ipv6CidrBlock": Member("ipv6CIDRBlock"),
                    "PortRange": Member("portRange"),
                    "Protocol": Member("protocol"),
                    "RuleAction": Member("ruleAction"),
                    "RuleNumber": Member("ruleNumber"),
                },
            ),
            delete=Call(
                operation="DeleteNetworkAclEntry",
                inputs={"NetworkAclId": "status.id", "Egress": Member("egress"), "RuleNumber": Member("ruleNumber")},
            ),
            partial=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.id"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.id"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:network-acl/{status.id}",
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    references=(
        Reference(
            field="spec.associations[].subnetID",
            ref="spec.associations[].subnetRef",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
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
    absent=("InvalidNetworkAclID.NotFound",),
)
