# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""CacheSubnetGroup of Amazon ElastiCache."""

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
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import Event, Subnet, Tag


class CacheSubnetGroupSpec(Shape):
    """The CacheSubnetGroup that is wanted."""

    cacheSubnetGroupDescription: str | None = None
    cacheSubnetGroupName: str | None = None
    subnetIDs: list[str] | None = None
    subnetRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None


class CacheSubnetGroupStatus(Shape):
    """The CacheSubnetGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    events: list[Event] | None = None
    subnets: list[Subnet] | None = None
    supportedNetworkTypes: list[str] | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "CacheSubnetGroupName": "spec.cacheSubnetGroupName",
    "CacheSubnetGroupDescription": "spec.cacheSubnetGroupDescription",
    "VpcId": "status.vpcID",
    "Subnets": "status.subnets",
    "ARN": "status.ackResourceMetadata.arn",
    "SupportedNetworkTypes": "status.supportedNetworkTypes",
    "Subnets[].SubnetIdentifier": "spec.subnetIDs",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="CacheSubnetGroup",
    plural="cachesubnetgroups",
    spec=CacheSubnetGroupSpec,
    status=CacheSubnetGroupStatus,
    read=Read(
        operation="DescribeCacheSubnetGroups",
        inputs={"CacheSubnetGroupName": "spec.cacheSubnetGroupName"},
        result="CacheSubnetGroups",
        outputs=_FIELDS,
        many=True,
        match={"CacheSubnetGroupName": "spec.cacheSubnetGroupName"},
        needs=("spec.cacheSubnetGroupName",),
    ),
    create=Call(
        operation="CreateCacheSubnetGroup",
        inputs={
            "CacheSubnetGroupName": "spec.cacheSubnetGroupName",
            "CacheSubnetGroupDescription": "spec.cacheSubnetGroupDescription",
            "SubnetIds": "spec.subnetIDs",
            "Tags": AllTags(),
        },
        result="CacheSubnetGroup",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyCacheSubnetGroup",
            inputs={
                "CacheSubnetGroupName": "spec.cacheSubnetGroupName",
                "CacheSubnetGroupDescription": "spec.cacheSubnetGroupDescription",
                "SubnetIds": "spec.subnetIDs",
            },
            result="CacheSubnetGroup",
            outputs={
                "VpcId": "status.vpcID",
                "Subnets": "status.subnets",
                "ARN": "status.ackResourceMetadata.arn",
                "SupportedNetworkTypes": "status.supportedNetworkTypes",
            },
            fields=("spec.cacheSubnetGroupDescription", "spec.subnetIDs"),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteCacheSubnetGroup", inputs={"CacheSubnetGroupName": "spec.cacheSubnetGroupName"}),
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
    keys=("spec.cacheSubnetGroupName",),
    adoption=(AdoptionField(name="cacheSubnetGroupName", path="spec.cacheSubnetGroupName", required=True),),
    immutable=("spec.cacheSubnetGroupName",),
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
    absent=("CacheSubnetGroupNotFoundFault",),
    exists=("CacheSubnetGroupAlreadyExists",),
    terminal=(
        "InvalidSubnet",
        "CacheSubnetGroupQuotaExceeded",
        "CacheSubnetQuotaExceededFault",
        "InvalidParameter",
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "SubnetInUse",
    ),
)
