# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Kinesis share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape, Timestamp


class ChannelEncryptionConfiguration(Shape):
    """Specifies the Amazon Web Services KMS key that Amazon Kinesis Data Streams uses to encrypt data ..."""

    encryptionType: Annotated[str | None, Aws("EncryptionType")] = None
    keyID: Annotated[str | None, Aws("KeyId")] = None


class ChannelLoggingConfiguration(Shape):
    """The Amazon CloudWatch Logs configuration for a channel."""

    cloudWatchLogs: Annotated[CloudWatchLogs | None, Aws("CloudWatchLogs")] = None


class ChannelStreamConfiguration(Shape):
    """Specifies the source stream and record configuration when creating a channel."""

    recordConfiguration: Annotated[RecordConfiguration | None, Aws("RecordConfiguration")] = None
    streamARN: Annotated[str | None, Aws("StreamARN")] = None


class CloudWatchLogs(Shape):
    """The Amazon CloudWatch Logs settings for channel logging."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None
    logGroupName: Annotated[str | None, Aws("LogGroupName")] = None
    logStreamName: Annotated[str | None, Aws("LogStreamName")] = None


class DeadLetterConfiguration(Shape):
    """The dead-letter handling configuration for a queue."""

    maxReceiveCount: Annotated[int | None, Aws("MaxReceiveCount")] = None
    targetType: Annotated[str | None, Aws("TargetType")] = None


class DeadLetterQueueS3Configuration(Shape):
    """The Amazon S3 dead-letter queue configuration for records that cannot be delivered."""

    bucketARN: Annotated[str | None, Aws("BucketARN")] = None
    errorOutputPrefix: Annotated[str | None, Aws("ErrorOutputPrefix")] = None
    expectedBucketOwner: Annotated[str | None, Aws("ExpectedBucketOwner")] = None


class EnhancedMetrics(Shape):
    """Represents enhanced metrics types."""

    shardLevelMetrics: Annotated[list[str] | None, Aws("ShardLevelMetrics")] = None


class PartitionField(Shape):
    """Specifies a single partition field."""

    sourceName: Annotated[str | None, Aws("SourceName")] = None
    transform: Annotated[str | None, Aws("Transform")] = None


class PartitionSpec(Shape):
    """Specifies how the destination table is partitioned."""

    partitionFields: Annotated[list[PartitionField] | None, Aws("PartitionFields")] = None


class QueueAttributes(Shape):
    """The configuration attributes for a queue."""

    deadLetterConfiguration: Annotated[DeadLetterConfiguration | None, Aws("DeadLetterConfiguration")] = None
    visibilityTimeoutSeconds: Annotated[int | None, Aws("VisibilityTimeoutSeconds")] = None


class QueueStartingPosition(Shape):
    """The position in a data stream from which a queue begins delivering records."""

    timestamp: Annotated[Timestamp | None, Aws("Timestamp")] = None
    type_: Annotated[str | None, Aws("Type")] = None


class QueueStreamConfiguration(Shape):
    """The data stream a queue delivers records from, and the position in that stream where delivery ..."""

    startingPosition: Annotated[QueueStartingPosition | None, Aws("StartingPosition")] = None
    streamARN: Annotated[str | None, Aws("StreamARN")] = None


class RecordConfiguration(Shape):
    """Specifies the format of records read from the source stream."""

    gSRSchemaARN: Annotated[str | None, Aws("GSRSchemaARN")] = None
    recordFormatType: Annotated[str | None, Aws("RecordFormatType")] = None


class S3DestinationConfiguration(Shape):
    """The configuration for delivery to a general purpose Amazon S3 bucket."""

    dataFreshnessInSeconds: Annotated[int | None, Aws("DataFreshnessInSeconds")] = None
    deadLetterQueueS3Configuration: Annotated[
        DeadLetterQueueS3Configuration | None, Aws("DeadLetterQueueS3Configuration")
    ] = None
    storageConfiguration: Annotated[S3StorageConfiguration | None, Aws("StorageConfiguration")] = None


class S3StorageConfiguration(Shape):
    """The Amazon S3 storage settings for a general purpose Amazon S3 destination."""

    bucketARN: Annotated[str | None, Aws("BucketARN")] = None
    compressionType: Annotated[str | None, Aws("CompressionType")] = None
    expectedBucketOwner: Annotated[str | None, Aws("ExpectedBucketOwner")] = None
    outputKeyTemplate: Annotated[str | None, Aws("OutputKeyTemplate")] = None
    storageClass: Annotated[str | None, Aws("StorageClass")] = None


class S3TablesConfiguration(Shape):
    """Specifies a destination streaming table on Apache Iceberg."""

    compressionType: Annotated[str | None, Aws("CompressionType")] = None
    namespace: Annotated[str | None, Aws("Namespace")] = None
    partitionSpec: Annotated[PartitionSpec | None, Aws("PartitionSpec")] = None
    tableBucketARN: Annotated[str | None, Aws("TableBucketARN")] = None
    tableName: Annotated[str | None, Aws("TableName")] = None


class S3TablesDestinationConfiguration(Shape):
    """The configuration for delivery to streaming tables on Apache Iceberg."""

    dataFreshnessInSeconds: Annotated[int | None, Aws("DataFreshnessInSeconds")] = None
    deadLetterQueueS3Configuration: Annotated[
        DeadLetterQueueS3Configuration | None, Aws("DeadLetterQueueS3Configuration")
    ] = None
    s3TablesConfigurationList: Annotated[list[S3TablesConfiguration] | None, Aws("S3TablesConfigurationList")] = None


class StreamModeDetails(Shape):
    """Specifies the capacity mode to which you want to set your data stream."""

    streamMode: Annotated[str | None, Aws("StreamMode")] = None
