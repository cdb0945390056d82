# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Channel of Amazon Kinesis."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, AllTags, Call, Read, Resource, TagKeysToRemove, Tags, TagsToSet, Update
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.kinesis.service import SERVICE
from ack.services.kinesis.types import (
    ChannelEncryptionConfiguration,
    ChannelLoggingConfiguration,
    ChannelStreamConfiguration,
    S3DestinationConfiguration,
    S3TablesDestinationConfiguration,
)


class ChannelSpec(Shape):
    """The Channel that is wanted."""

    channelName: str | None = None
    encryptionConfiguration: ChannelEncryptionConfiguration | None = None
    loggingConfiguration: ChannelLoggingConfiguration | None = None
    s3DestinationConfiguration: S3DestinationConfiguration | None = None
    s3TablesDestinationConfiguration: S3TablesDestinationConfiguration | None = None
    serviceExecutionRoleARN: str | None = None
    streamConfigurationList: list[ChannelStreamConfiguration] | None = None
    tags: dict[str, str] | None = None


class ChannelStatus(Shape):
    """The Channel as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    channelCreationTimestamp: Timestamp | None = None
    channelID: str | None = None
    channelStatus: str | None = None
    channelStatusReason: str | None = None


_FIELDS: Mapping[str, str] = {
    "ChannelName": "spec.channelName",
    "ChannelARN": "status.ackResourceMetadata.arn",
    "ChannelId": "status.channelID",
    "ChannelStatus": "status.channelStatus",
    "ChannelStatusReason": "status.channelStatusReason",
    "ChannelCreationTimestamp": "status.channelCreationTimestamp",
    "ServiceExecutionRoleARN": "spec.serviceExecutionRoleARN",
    "StreamConfigurationList": "spec.streamConfigurationList",
    "S3DestinationConfiguration": "spec.s3DestinationConfiguration",
    "S3TablesDestinationConfiguration": "spec.s3TablesDestinationConfiguration",
    "EncryptionConfiguration": "spec.encryptionConfiguration",
    "LoggingConfiguration": "spec.loggingConfiguration",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Channel",
    plural="channels",
    spec=ChannelSpec,
    status=ChannelStatus,
    read=Read(
        operation="DescribeChannel",
        inputs={"ChannelARN": "status.ackResourceMetadata.arn"},
        result="ChannelDescription",
        outputs=_FIELDS,
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateChannel",
        inputs={
            "ChannelName": "spec.channelName",
            "ServiceExecutionRoleARN": "spec.serviceExecutionRoleARN",
            "StreamConfigurationList": "spec.streamConfigurationList",
            "S3DestinationConfiguration": "spec.s3DestinationConfiguration",
            "S3TablesDestinationConfiguration": "spec.s3TablesDestinationConfiguration",
            "EncryptionConfiguration": "spec.encryptionConfiguration",
            "Tags": AllTags(),
            "LoggingConfiguration": "spec.loggingConfiguration",
        },
        result="ChannelDescription",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateChannel",
            inputs={
                "ChannelARN": "status.ackResourceMetadata.arn",
                "S3DestinationConfiguration": "spec.s3DestinationConfiguration",
                "S3TablesDestinationConfiguration": "spec.s3TablesDestinationConfiguration",
                "LoggingConfiguration": "spec.loggingConfiguration",
            },
            result="ChannelDescription",
            outputs={
                "ChannelName": "spec.channelName",
                "ChannelId": "status.channelID",
                "ChannelStatus": "status.channelStatus",
                "ChannelStatusReason": "status.channelStatusReason",
                "ChannelCreationTimestamp": "status.channelCreationTimestamp",
                "ServiceExecutionRoleARN": "spec.serviceExecutionRoleARN",
                "StreamConfigurationList": "spec.streamConfigurationList",
                "EncryptionConfiguration": "spec.encryptionConfiguration",
            },
            fields=(
                "spec.s3DestinationConfiguration",
                "spec.s3TablesDestinationConfiguration",
                "spec.loggingConfiguration",
            ),
        ),
    ),
    delete=Call(operation="DeleteChannel", inputs={"ChannelARN": "status.ackResourceMetadata.arn"}),
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
