# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Queue of Amazon Kinesis."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, AllTags, Call, Read, Resource, TagKeysToRemove, Tags, TagsToSet, Update
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.kinesis.service import SERVICE
from ack.services.kinesis.types import QueueAttributes, QueueStreamConfiguration


class QueueSpec(Shape):
    """The Queue that is wanted."""

    queueAttributes: QueueAttributes | None = None
    queueName: str | None = None
    streamConfigurationList: list[QueueStreamConfiguration] | None = None
    tags: dict[str, str] | None = None


class QueueStatus(Shape):
    """The Queue as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    queueCreationTimestamp: Timestamp | None = None
    queueStatus: str | None = None


_FIELDS: Mapping[str, str] = {
    "QueueName": "spec.queueName",
    "QueueARN": "status.ackResourceMetadata.arn",
    "QueueStatus": "status.queueStatus",
    "QueueCreationTimestamp": "status.queueCreationTimestamp",
    "StreamConfigurationList": "spec.streamConfigurationList",
    "QueueAttributes": "spec.queueAttributes",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Queue",
    plural="queues",
    spec=QueueSpec,
    status=QueueStatus,
    read=Read(
        operation="DescribeQueue",
        inputs={"QueueARN": "status.ackResourceMetadata.arn"},
        result="QueueDescription",
        outputs=_FIELDS,
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateQueue",
        inputs={
            "QueueName": "spec.queueName",
            "StreamConfigurationList": "spec.streamConfigurationList",
            "QueueAttributes": "spec.queueAttributes",
            "Tags": AllTags(),
        },
        result="QueueDescription",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateQueue",
            inputs={"QueueARN": "status.ackResourceMetadata.arn", "QueueAttributes": "spec.queueAttributes"},
            result="QueueDescription",
            outputs={
                "QueueName": "spec.queueName",
                "QueueStatus": "status.queueStatus",
                "QueueCreationTimestamp": "status.queueCreationTimestamp",
                "StreamConfigurationList": "spec.streamConfigurationList",
            },
            fields=("spec.queueAttributes",),
        ),
    ),
    delete=Call(operation="DeleteQueue", inputs={"QueueARN": "status.ackResourceMetadata.arn"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"Tags": TagsToSet(), "ResourceARN": "status.ackResourceMetadata.arn"},
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"TagKeys": TagKeysToRemove(), "ResourceARN": "status.ackResourceMetadata.arn"},
        ),
        by_arn=True,
    ),
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidArgumentException", "ValidationException"),
)
