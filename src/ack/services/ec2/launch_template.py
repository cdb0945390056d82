# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""LaunchTemplate of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Const,
    Each,
    Part,
    Read,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Text,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import OperatorResponse, RequestLaunchTemplateData, Tag


class LaunchTemplateSpec(Shape):
    """The LaunchTemplate that is wanted."""

    data: RequestLaunchTemplateData | None = None
    defaultVersion: int | None = None
    name: str | None = None
    tags: list[Tag] | None = None
    versionDescription: str | None = None


class LaunchTemplateStatus(Shape):
    """The LaunchTemplate as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createTime: Timestamp | None = None
    createdBy: str | None = None
    defaultVersion: int | None = None
    id: str | None = None
    latestVersion: int | None = None
    operator: OperatorResponse | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "LaunchTemplateId": "status.id",
    "LaunchTemplateName": "spec.name",
    "CreateTime": "status.createTime",
    "CreatedBy": "status.createdBy",
    "DefaultVersionNumber": "spec.defaultVersion",
    "LatestVersionNumber": "status.latestVersion",
    "Tags": "spec.tags",
    "Operator": "status.operator",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="LaunchTemplate",
    plural="launchtemplates",
    spec=LaunchTemplateSpec,
    status=LaunchTemplateStatus,
    read=Read(
        operation="DescribeLaunchTemplates",
        inputs={"LaunchTemplateIds": Each("status.id")},
        result="LaunchTemplates",
        outputs=_FIELDS,
        many=True,
        match={"LaunchTemplateId": "status.id"},
        batch=Batch("LaunchTemplateIds", "LaunchTemplateId", 100),
        needs=("status.id",),
    ),
    search=Search(
        operation="DescribeLaunchTemplates",
        result="LaunchTemplates",
        outputs={"LaunchTemplateId": "status.id"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateLaunchTemplate",
        inputs={
            "LaunchTemplateName": "spec.name",
            "VersionDescription": "spec.versionDescription",
            "LaunchTemplateData": "spec.data",
            "TagSpecifications": TagSpecification("launch-template"),
        },
        result="LaunchTemplate",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyLaunchTemplate",
            inputs={"LaunchTemplateId": "status.id", "DefaultVersion": Text("spec.defaultVersion")},
            result="LaunchTemplate",
            outputs={
                "LaunchTemplateName": "spec.name",
                "CreateTime": "status.createTime",
                "CreatedBy": "status.createdBy",
                "DefaultVersionNumber": "spec.defaultVersion",
                "LatestVersionNumber": "status.latestVersion",
                "Tags": "spec.tags",
                "Operator": "status.operator",
            },
            fields=("spec.defaultVersion",),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteLaunchTemplate", inputs={"LaunchTemplateId": "status.id"}),
    parts=(
        Part(
            field="spec.data",
            read=Read(
                operation="DescribeLaunchTemplateVersions",
                inputs={"LaunchTemplateId": "status.id", "Versions": Const(["$Latest"])},
                result="LaunchTemplateVersions",
                outputs={"LaunchTemplateData": "spec.data"},
            ),
            put=Call(
                operation="CreateLaunchTemplateVersion",
                inputs={
                    "LaunchTemplateId": "status.id",
                    "LaunchTemplateData": "spec.data",
                    "VersionDescription": "spec.versionDescription",
                },
                outputs={"LaunchTemplateVersion.VersionNumber": "status.latestVersion"},
            ),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.id"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.id"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:launch-template/{status.id}",
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    absent=("InvalidLaunchTemplateId.NotFound",),
    exists=("InvalidLaunchTemplateName.AlreadyExistsException",),
)
