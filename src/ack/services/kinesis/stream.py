# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Stream of Amazon Kinesis."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Call, Const, Read, Resource, TagKeysToRemove, Tags, TagsToSet, Update, When
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.kinesis.service import SERVICE
from ack.services.kinesis.types import EnhancedMetrics, StreamModeDetails


class StreamSpec(Shape):
    """The Stream that is wanted."""

    name: str | None = None
    shardCount: int | None = None
    streamModeDetails: StreamModeDetails | None = None
    tags: dict[str, str] | None = None


class StreamStatus(Shape):
    """The Stream as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    consumerCount: int | None = None
    encryptionType: str | None = None
    enhancedMonitoring: list[EnhancedMetrics] | None = None
    keyID: str | None = None
    openShardCount: int | None = None
    retentionPeriodHours: int | None = None
    streamCreationTimestamp: Timestamp | None = None
    streamStatus: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Stream",
    plural="streams",
    spec=StreamSpec,
    status=StreamStatus,
    read=Read(
        operation="DescribeStreamSummary",
        inputs={"StreamName": "spec.name", "StreamARN": "status.ackResourceMetadata.arn"},
        result="StreamDescriptionSummary",
        outputs={
            "StreamName": "spec.name",
            "StreamARN": "status.ackResourceMetadata.arn",
            "StreamStatus": "status.streamStatus",
            "StreamModeDetails": "spec.streamModeDetails",
            "RetentionPeriodHours": "status.retentionPeriodHours",
            "StreamCreationTimestamp": "status.streamCreationTimestamp",
            "EnhancedMonitoring": "status.enhancedMonitoring",
            "EncryptionType": "status.encryptionType",
            "KeyId": "status.keyID",
            "OpenShardCount": "status.openShardCount",
            "ConsumerCount": "status.consumerCount",
            ".OpenShardCount": "spec.shardCount",
        },
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateStream",
        inputs={
            "StreamName": "spec.name",
            "ShardCount": "spec.shardCount",
            "StreamModeDetails": "spec.streamModeDetails",
        },
    ),
    updates=(
        Update(
            operation="UpdateStreamMode",
            inputs={"StreamARN": "status.ackResourceMetadata.arn", "StreamModeDetails": "spec.streamModeDetails"},
            fields=("spec.streamModeDetails",),
        ),
        Update(
            operation="UpdateShardCount",
            inputs={
                "StreamName": "spec.name",
                "TargetShardCount": "spec.shardCount",
                "StreamARN": "status.ackResourceMetadata.arn",
                "ScalingType": Const("UNIFORM_SCALING"),
            },
            fields=("spec.shardCount",),
        ),
    ),
    delete=Call(
        operation="DeleteStream",
        inputs={"StreamName": "spec.name", "StreamARN": "status.ackResourceMetadata.arn"},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToStream",
            inputs={"StreamName": "spec.name", "Tags": TagsToSet(), "StreamARN": "status.ackResourceMetadata.arn"},
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        read=Read(
            operation="ListTagsForStream",
            inputs={"StreamName": "spec.name", "StreamARN": "status.ackResourceMetadata.arn", "Limit": Const(50)},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromStream",
            inputs={
                "StreamName": "spec.name",
                "TagKeys": TagKeysToRemove(),
                "StreamARN": "status.ackResourceMetadata.arn",
            },
        ),
        by_arn=True,
    ),
    copies={"status.openShardCount": "spec.shardCount"},
    keys=("spec.name",),
    adoption=(
        AdoptionField(name="name", path="spec.name", required=True),
        AdoptionField(name="arn", path="status.ackResourceMetadata.arn"),
    ),
    immutable=("spec.name",),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidArgumentException", "ValidationException"),
    synced=(When(path="status.streamStatus", values=("ACTIVE",)),),
    updatable=(When(path="status.streamStatus", values=("ACTIVE",)),),
    deletable=(When(path="status.streamStatus", values=("ACTIVE", "UPDATING")),),
    one_at_a_time=True,
)
