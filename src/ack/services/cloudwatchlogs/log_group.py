# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""LogGroup of Amazon CloudWatch Logs."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Member,
    MemberSet,
    Part,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Template,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.cloudwatchlogs.service import SERVICE
from ack.services.cloudwatchlogs.types import PutSubscriptionFilterInput


class LogGroupSpec(Shape):
    """The LogGroup that is wanted."""

    deletionProtectionEnabled: bool | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    name: str | None = None
    retentionDays: int | None = None
    subscriptionFilters: list[PutSubscriptionFilterInput] | None = None
    tags: dict[str, str] | None = None


class LogGroupStatus(Shape):
    """The LogGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationTime: int | None = None
    dataProtectionStatus: str | None = None
    metricFilterCount: int | None = None
    retentionInDays: int | None = None
    storedBytes: int | None = None


_KEY: Mapping[str, str] = {"logGroupName": "spec.name"}

RESOURCE = Resource(
    service=SERVICE,
    kind="LogGroup",
    plural="loggroups",
    spec=LogGroupSpec,
    status=LogGroupStatus,
    read=Read(
        operation="DescribeLogGroups",
        inputs={"logGroupNamePrefix": "spec.name"},
        result="logGroups",
        outputs={
            **_KEY,
            "creationTime": "status.creationTime",
            "retentionInDays": "status.retentionInDays",
            "metricFilterCount": "status.metricFilterCount",
            "arn": "status.ackResourceMetadata.arn",
            "storedBytes": "status.storedBytes",
            "kmsKeyId": "spec.kmsKeyID",
            "dataProtectionStatus": "status.dataProtectionStatus",
            "deletionProtectionEnabled": "spec.deletionProtectionEnabled",
            ".retentionInDays": "spec.retentionDays",
        },
        many=True,
        match=_KEY,
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateLogGroup",
        inputs={
            **_KEY,
            "kmsKeyId": "spec.kmsKeyID",
            "tags": AllTags(),
            "deletionProtectionEnabled": "spec.deletionProtectionEnabled",
        },
    ),
    updates=(
        Update(
            operation="PutLogGroupDeletionProtection",
            inputs={"deletionProtectionEnabled": "spec.deletionProtectionEnabled", "logGroupIdentifier": "spec.name"},
            fields=("spec.deletionProtectionEnabled",),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteLogGroup", inputs=_KEY),
    parts=(
        Part(
            field="spec.kmsKeyID",
            put=Call(operation="AssociateKmsKey", inputs={**_KEY, "kmsKeyId": "spec.kmsKeyID"}),
            delete=Call(operation="DisassociateKmsKey", inputs=_KEY),
        ),
        Part(
            field="spec.retentionDays",
            put=Call(operation="PutRetentionPolicy", inputs={**_KEY, "retentionInDays": "spec.retentionDays"}),
            delete=Call(operation="DeleteRetentionPolicy", inputs=_KEY),
        ),
    ),
    members=(
        MemberSet(
            field="spec.subscriptionFilters",
            key="filterName",
            read=Read(
                operation="DescribeSubscriptionFilters",
                inputs=_KEY,
                outputs={"subscriptionFilters": "spec.subscriptionFilters"},
            ),
            put=Call(
                operation="PutSubscriptionFilter",
                inputs={
                    **_KEY,
                    "filterName": Member("filterName"),
                    "filterPattern": Member("filterPattern"),
                    "destinationArn": Member("destinationARN"),
                    "roleArn": Member("roleARN"),
                    "distribution": Member("distribution"),
                    "fieldSelectionCriteria": Member("fieldSelectionCriteria"),
                    "emitSystemFields": Member("emitSystemFields"),
                },
            ),
            delete=Call(operation="DeleteSubscriptionFilter", inputs={**_KEY, "filterName": Member("filterName")}),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={
                "resourceArn": Template("arn:{partition}:logs:{region}:{account}:log-group:{spec.name}"),
                "tags": TagsToSet(),
            },
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        read=Read(
            operation="ListTagsForResource",
            inputs={"resourceArn": Template("arn:{partition}:logs:{region}:{account}:log-group:{spec.name}")},
            outputs={"tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={
                "resourceArn": Template("arn:{partition}:logs:{region}:{account}:log-group:{spec.name}"),
                "tagKeys": TagKeysToRemove(),
            },
        ),
    ),
    copies={"status.retentionInDays": "spec.retentionDays"},
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.subscriptionFilters": Compare.GIVEN},
    references=(
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceAlreadyExistsException",),
    terminal=("InvalidOperationException", "InvalidParameterException"),
    before_delete=("spec.deletionProtectionEnabled",),
)
