# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""MetricStream of Amazon CloudWatch."""

from __future__ import annotations

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
from ack.services.cloudwatch.service import SERVICE
from ack.services.cloudwatch.types import MetricStreamFilter, MetricStreamStatisticsConfiguration, Tag


class MetricStreamSpec(Shape):
    """The MetricStream that is wanted."""

    excludeFilters: list[MetricStreamFilter] | None = None
    firehoseARN: str | None = None
    firehoseRef: ResourceReference | None = None
    includeFilters: list[MetricStreamFilter] | None = None
    includeLinkedAccountsMetrics: bool | None = None
    name: str | None = None
    outputFormat: str | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    statisticsConfigurations: list[MetricStreamStatisticsConfiguration] | None = None
    tags: list[Tag] | None = None


class MetricStreamStatus(Shape):
    """The MetricStream as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="MetricStream",
    plural="metricstreams",
    spec=MetricStreamSpec,
    status=MetricStreamStatus,
    read=Read(
        operation="GetMetricStream",
        inputs={"Name": "spec.name"},
        outputs={
            "Arn": "status.ackResourceMetadata.arn",
            "Name": "spec.name",
            "IncludeFilters": "spec.includeFilters",
            "ExcludeFilters": "spec.excludeFilters",
            "FirehoseArn": "spec.firehoseARN",
            "RoleArn": "spec.roleARN",
            "OutputFormat": "spec.outputFormat",
            "StatisticsConfigurations": "spec.statisticsConfigurations",
            "IncludeLinkedAccountsMetrics": "spec.includeLinkedAccountsMetrics",
        },
        needs=("spec.name",),
    ),
    create=Call(
        operation="PutMetricStream",
        inputs={
            "Name": "spec.name",
            "IncludeFilters": "spec.includeFilters",
            "ExcludeFilters": "spec.excludeFilters",
            "FirehoseArn": "spec.firehoseARN",
            "RoleArn": "spec.roleARN",
            "OutputFormat": "spec.outputFormat",
            "Tags": AllTags(),
            "StatisticsConfigurations": "spec.statisticsConfigurations",
            "IncludeLinkedAccountsMetrics": "spec.includeLinkedAccountsMetrics",
        },
        outputs={"Arn": "status.ackResourceMetadata.arn"},
    ),
    updates=(
        Update(
            operation="PutMetricStream",
            inputs={
                "Name": "spec.name",
                "IncludeFilters": "spec.includeFilters",
                "ExcludeFilters": "spec.excludeFilters",
                "FirehoseArn": "spec.firehoseARN",
                "RoleArn": "spec.roleARN",
                "OutputFormat": "spec.outputFormat",
                "StatisticsConfigurations": "spec.statisticsConfigurations",
                "IncludeLinkedAccountsMetrics": "spec.includeLinkedAccountsMetrics",
            },
            outputs={"Arn": "status.ackResourceMetadata.arn"},
            fields=(
                "spec.includeFilters",
                "spec.excludeFilters",
                "spec.firehoseARN",
                "spec.roleARN",
                "spec.outputFormat",
                "spec.statisticsConfigurations",
                "spec.includeLinkedAccountsMetrics",
            ),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteMetricStream", inputs={"Name": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    references=(
        Reference(
            field="spec.firehoseARN",
            ref="spec.firehoseRef",
            group="firehose.services.k8s.aws",
            kind="DeliveryStream",
            plural="deliverystreams",
            required=True,
        ),
        Reference(
            field="spec.roleARN",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterCombination", "InvalidParameterValue"),
)
