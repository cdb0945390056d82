# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""CacheParameterGroup of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Const,
    ParameterSet,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import Event, Parameter, ParameterNameValue, Tag


class CacheParameterGroupSpec(Shape):
    """The CacheParameterGroup that is wanted."""

    cacheParameterGroupFamily: str | None = None
    cacheParameterGroupName: str | None = None
    description: str | None = None
    parameterNameValues: list[ParameterNameValue] | None = None
    tags: list[Tag] | None = None


class CacheParameterGroupStatus(Shape):
    """The CacheParameterGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    events: list[Event] | None = None
    isGlobal: bool | None = None
    parameters: list[Parameter] | None = None


_KEY: Mapping[str, str] = {"CacheParameterGroupName": "spec.cacheParameterGroupName"}
_FIELDS: Mapping[str, str] = {
    **_KEY,
    "CacheParameterGroupFamily": "spec.cacheParameterGroupFamily",
    "Description": "spec.description",
    "IsGlobal": "status.isGlobal",
    "ARN": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="CacheParameterGroup",
    plural="cacheparametergroups",
    spec=CacheParameterGroupSpec,
    status=CacheParameterGroupStatus,
    read=Read(
        operation="DescribeCacheParameterGroups",
        inputs=_KEY,
        result="CacheParameterGroups",
        outputs=_FIELDS,
        many=True,
        match=_KEY,
        needs=("spec.cacheParameterGroupName",),
    ),
    create=Call(
        operation="CreateCacheParameterGroup",
        inputs={
            **_KEY,
            "CacheParameterGroupFamily": "spec.cacheParameterGroupFamily",
            "Description": "spec.description",
            "Tags": AllTags(),
        },
        result="CacheParameterGroup",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteCacheParameterGroup", inputs=_KEY),
    parameters=(
        ParameterSet(
            field="spec.parameterNameValues",
            read=Read(
                operation="DescribeCacheParameters",
                inputs={**_KEY, "Source": Const("user")},
                result="Parameters",
            ),
            put=Call(operation="ModifyCacheParameterGroup", inputs=_KEY),
            reset=Call(operation="ResetCacheParameterGroup", inputs=_KEY),
            member="ParameterNameValues",
            name="ParameterName",
            value="ParameterValue",
            keys=("parameterName", "parameterValue"),
            shown="status.parameters",
        ),
    ),
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
    keys=("spec.cacheParameterGroupName",),
    adoption=(AdoptionField(name="cacheParameterGroupName", path="spec.cacheParameterGroupName", required=True),),
    immutable=("spec.cacheParameterGroupName",),
    absent=("CacheParameterGroupNotFound",),
    exists=("CacheParameterGroupAlreadyExists",),
    terminal=(
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "CacheParameterGroupAlreadyExists",
        "CacheParameterGroupQuotaExceeded",
        "InvalidGlobalReplicationGroupState",
    ),
)
