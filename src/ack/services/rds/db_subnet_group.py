# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBSubnetGroup of Amazon Relational Database Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.rds.service import SERVICE
from ack.services.rds.types import Subnet, Tag


class DBSubnetGroupSpec(Shape):
    """The DBSubnetGroup that is wanted."""

    description: str | None = None
    name: str | None = None
    subnetIDs: list[str] | None = None
    subnetRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None


class DBSubnetGroupStatus(Shape):
    """The DBSubnetGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    subnetGroupStatus: str | None = None
    subnets: list[Subnet] | None = None
    supportedNetworkTypes: list[str] | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "DBSubnetGroupName": "spec.name",
    "DBSubnetGroupDescription": "spec.description",
    "VpcId": "status.vpcID",
    "SubnetGroupStatus": "status.subnetGroupStatus",
    "Subnets": "status.subnets",
    "DBSubnetGroupArn": "status.ackResourceMetadata.arn",
    "SupportedNetworkTypes": "status.supportedNetworkTypes",
    "Subnets[].SubnetIdentifier": "spec.subnetIDs",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBSubnetGroup",
    plural="dbsubnetgroups",
    spec=DBSubnetGroupSpec,
    status=DBSubnetGroupStatus,
    read=Read(
        operation="DescribeDBSubnetGroups",
        inputs={"DBSubnetGroupName": "spec.name"},
        result="DBSubnetGroups",
        outputs=_FIELDS,
        many=True,
        match={"DBSubnetGroupName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateDBSubnetGroup",
        inputs={
            "DBSubnetGroupName": "spec.name",
            "DBSubnetGroupDescription": "spec.description",
            "SubnetIds": "spec.subnetIDs",
            "Tags": AllTags(),
        },
        result="DBSubnetGroup",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyDBSubnetGroup",
            inputs={
                "DBSubnetGroupName": "spec.name",
                "DBSubnetGroupDescription": "spec.description",
                "SubnetIds": "spec.subnetIDs",
            },
            result="DBSubnetGroup",
            outputs={
                "VpcId": "status.vpcID",
                "SubnetGroupStatus": "status.subnetGroupStatus",
                "Subnets": "status.subnets",
                "DBSubnetGroupArn": "status.ackResourceMetadata.arn",
                "SupportedNetworkTypes": "status.supportedNetworkTypes",
            },
            fields=("spec.description", "spec.subnetIDs"),
            partial=True,
            always=("spec.subnetIDs",),
        ),
    ),
    delete=Call(operation="DeleteDBSubnetGroup", inputs={"DBSubnetGroupName": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn"},
            outputs={"TagList": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    references=(
        Reference(
            field="spec.subnetIDs",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
            required=True,
        ),
    ),
    absent=("DBSubnetGroupNotFoundFault",),
    exists=("DBSubnetGroupAlreadyExists",),
    terminal=("InvalidSubnet", "DBSubnetGroupDoesNotCoverEnoughAZs", "InvalidParameter", "SubnetAlreadyInUse"),
)
