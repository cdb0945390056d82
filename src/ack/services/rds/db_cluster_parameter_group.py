# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBClusterParameterGroup of Amazon Relational Database Service."""

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
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.rds.service import SERVICE
from ack.services.rds.types import Parameter, Tag


class DBClusterParameterGroupSpec(Shape):
    """The DBClusterParameterGroup that is wanted."""

    description: str | None = None
    family: str | None = None
    name: str | None = None
    parameterOverrides: dict[str, str] | None = None
    parameters: list[Parameter] | None = None
    tags: list[Tag] | None = None


class DBClusterParameterGroupStatus(Shape):
    """The DBClusterParameterGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    parameterOverrideStatuses: list[Parameter] | None = None


_KEY: Mapping[str, str] = {"DBClusterParameterGroupName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    **_KEY,
    "DBParameterGroupFamily": "spec.family",
    "Description": "spec.description",
    "DBClusterParameterGroupArn": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBClusterParameterGroup",
    plural="dbclusterparametergroups",
    spec=DBClusterParameterGroupSpec,
    status=DBClusterParameterGroupStatus,
    read=Read(
        operation="DescribeDBClusterParameterGroups",
        inputs=_KEY,
        result="DBClusterParameterGroups",
        outputs=_FIELDS,
        many=True,
        match=_KEY,
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateDBClusterParameterGroup",
        inputs={**_KEY, "DBParameterGroupFamily": "spec.family", "Description": "spec.description", "Tags": AllTags()},
        result="DBClusterParameterGroup",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyDBClusterParameterGroup",
            inputs={**_KEY, "Parameters": "spec.parameters"},
            fields=("spec.parameters",),
            partial=True,
            always=("spec.parameters",),
        ),
    ),
    delete=Call(operation="DeleteDBClusterParameterGroup", inputs=_KEY),
    parameters=(
        ParameterSet(
            field="spec.parameterOverrides",
            read=Read(
                operation="DescribeDBClusterParameters",
                inputs={**_KEY, "Source": Const("user")},
                result="Parameters",
            ),
            put=Call(operation="ModifyDBClusterParameterGroup", inputs=_KEY),
            reset=Call(operation="ResetDBClusterParameterGroup", inputs=_KEY),
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
