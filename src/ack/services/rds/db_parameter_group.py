# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBParameterGroup of Amazon Relational Database Service."""

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
from ack.services.rds.service import SERVICE
from ack.services.rds.types import Parameter, Tag


class DBParameterGroupSpec(Shape):
    """The DBParameterGroup that is wanted."""

    description: str | None = None
    family: str | None = None
    name: str | None = None
    parameterOverrides: dict[str, str] | None = None
    tags: list[Tag] | None = None


class DBParameterGroupStatus(Shape):
    """The DBParameterGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    parameterOverrideStatuses: list[Parameter] | None = None


_KEY: Mapping[str, str] = {"DBParameterGroupName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    **_KEY,
    "DBParameterGroupFamily": "spec.family",
    "Description": "spec.description",
    "DBParameterGroupArn": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBParameterGroup",
    plural="dbparametergroups",
    spec=DBParameterGroupSpec,
    status=DBParameterGroupStatus,
    read=Read(
        operation="DescribeDBParameterGroups",
        inputs=_KEY,
        result="DBParameterGroups",
        outputs=_FIELDS,
        many=True,
        match=_KEY,
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateDBParameterGroup",
        inputs={**_KEY, "DBParameterGroupFamily": "spec.family", "Description": "spec.description", "Tags": AllTags()},
        result="DBParameterGroup",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteDBParameterGroup", inputs=_KEY),
    parameters=(
        ParameterSet(
            field="spec.parameterOverrides",
            read=Read(operation="DescribeDBParameters", inputs={**_KEY, "Source": Const("user")}, result="Parameters"),
            put=Call(operation="ModifyDBParameterGroup", inputs=_KEY),
            reset=Call(operation="ResetDBParameterGroup", inputs=_KEY),
            member="Parameters",
            name="ParameterName",
            value="ParameterValue",
            shown="status.parameterOverrideStatuses",
            derived={
                "ApplyMethod": ("ApplyType", {"dynamic": "immediate", "static": "pending-reboot", "": "immediate"}),
            },
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
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    absent=("DBParameterGroupNotFound",),
    exists=("DBParameterGroupAlreadyExists",),
)
