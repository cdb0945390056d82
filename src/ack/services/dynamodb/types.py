# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon DynamoDB share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, ResourceReference, Shape, Timestamp


class ArchivalSummary(Shape):
    """Contains details of a table archival operation."""

    archivalBackupARN: Annotated[str | None, Aws("ArchivalBackupArn")] = None
    archivalDateTime: Annotated[Timestamp | None, Aws("ArchivalDateTime")] = None
    archivalReason: Annotated[str | None, Aws("ArchivalReason")] = None


class AttributeDefinition(Shape):
    """Represents an attribute for describing the schema for the table and indexes."""

    attributeName: Annotated[str | None, Aws("AttributeName")] = None
    attributeType: Annotated[str | None, Aws("AttributeType")] = None


class CreateReplicationGroupMemberAction(Shape):
    """Represents a replica to be created."""

    globalSecondaryIndexes: Annotated[list[ReplicaGlobalSecondaryIndex] | None, Aws("GlobalSecondaryIndexes")] = None
    kmsMasterKeyID: Annotated[str | None, Aws("KMSMasterKeyId")] = None
    provisionedThroughputOverride: Annotated[
        ProvisionedThroughputOverride | None, Aws("ProvisionedThroughputOverride")
    ] = None
    regionName: Annotated[str | None, Aws("RegionName")] = None
    tableClassOverride: Annotated[str | None, Aws("TableClassOverride")] = None


class GlobalSecondaryIndex(Shape):
    """Represents the properties of a global secondary index."""

    indexName: Annotated[str | None, Aws("IndexName")] = None
    keySchema: Annotated[list[KeySchemaElement] | None, Aws("KeySchema")] = None
    onDemandThroughput: Annotated[OnDemandThroughput | None, Aws("OnDemandThroughput")] = None
    projection: Annotated[Projection | None, Aws("Projection")] = None
    provisionedThroughput: Annotated[ProvisionedThroughput | None, Aws("ProvisionedThroughput")] = None


class GlobalSecondaryIndexDescription(Shape):
    """Represents the properties of a global secondary index."""

    backfilling: Annotated[bool | None, Aws("Backfilling")] = None
    indexARN: Annotated[str | None, Aws("IndexArn")] = None
    indexName: Annotated[str | None, Aws("IndexName")] = None
    indexSizeBytes: Annotated[int | None, Aws("IndexSizeBytes")] = None
    indexStatus: Annotated[str | None, Aws("IndexStatus")] = None
    itemCount: Annotated[int | None, Aws("ItemCount")] = None
    keySchema: Annotated[list[KeySchemaElement] | None, Aws("KeySchema")] = None
    onDemandThroughput: Annotated[OnDemandThroughput | None, Aws("OnDemandThroughput")] = None
    projection: Annotated[Projection | None, Aws("Projection")] = None
    provisionedThroughput: Annotated[ProvisionedThroughputDescription | None, Aws("ProvisionedThroughput")] = None


class GlobalTableWitnessDescription(Shape):
    """Represents the properties of a witness Region in a MRSC global table."""

    regionName: Annotated[str | None, Aws("RegionName")] = None
    witnessStatus: Annotated[str | None, Aws("WitnessStatus")] = None


class KeySchemaElement(Shape):
    """Represents a single element of a key schema."""

    attributeName: Annotated[str | None, Aws("AttributeName")] = None
    keyType: Annotated[str | None, Aws("KeyType")] = None


class LocalSecondaryIndex(Shape):
    """Represents the properties of a local secondary index."""

    indexName: Annotated[str | None, Aws("IndexName")] = None
    keySchema: Annotated[list[KeySchemaElement] | None, Aws("KeySchema")] = None
    projection: Annotated[Projection | None, Aws("Projection")] = None


class OnDemandThroughput(Shape):
    """Sets the maximum number of read and write units for the specified on-demand table."""

    maxReadRequestUnits: Annotated[int | None, Aws("MaxReadRequestUnits")] = None
    maxWriteRequestUnits: Annotated[int | None, Aws("MaxWriteRequestUnits")] = None


class PointInTimeRecoverySpecification(Shape):
    """Represents the settings used to enable point in time recovery."""

    pointInTimeRecoveryEnabled: Annotated[bool | None, Aws("PointInTimeRecoveryEnabled")] = None
    recoveryPeriodInDays: Annotated[int | None, Aws("RecoveryPeriodInDays")] = None


class Projection(Shape):
    """Represents attributes that are copied (projected) from the table into an index."""

    nonKeyAttributes: Annotated[list[str] | None, Aws("NonKeyAttributes")] = None
    projectionType: Annotated[str | None, Aws("ProjectionType")] = None


class ProvisionedThroughput(Shape):
    """Represents the provisioned throughput settings for the specified global secondary index."""

    readCapacityUnits: Annotated[int | None, Aws("ReadCapacityUnits")] = None
    writeCapacityUnits: Annotated[int | None, Aws("WriteCapacityUnits")] = None


class ProvisionedThroughputDescription(Shape):
    """Represents the provisioned throughput settings for the table, consisting of read and write ..."""

    lastDecreaseDateTime: Annotated[Timestamp | None, Aws("LastDecreaseDateTime")] = None
    lastIncreaseDateTime: Annotated[Timestamp | None, Aws("LastIncreaseDateTime")] = None
    numberOfDecreasesToday: Annotated[int | None, Aws("NumberOfDecreasesToday")] = None
    readCapacityUnits: Annotated[int | None, Aws("ReadCapacityUnits")] = None
    writeCapacityUnits: Annotated[int | None, Aws("WriteCapacityUnits")] = None


class ProvisionedThroughputOverride(Shape):
    """Replica-specific provisioned throughput settings."""

    readCapacityUnits: Annotated[int | None, Aws("ReadCapacityUnits")] = None


class Replica(Shape):
    """Represents the properties of a replica."""

    regionName: Annotated[str | None, Aws("RegionName")] = None


class ReplicaDescription(Shape):
    """Contains the details of the replica."""

    globalSecondaryIndexes: Annotated[
        list[ReplicaGlobalSecondaryIndexDescription] | None, Aws("GlobalSecondaryIndexes")
    ] = None
    globalTableSettingsReplicationMode: Annotated[str | None, Aws("GlobalTableSettingsReplicationMode")] = None
    kmsMasterKeyID: Annotated[str | None, Aws("KMSMasterKeyId")] = None
    provisionedThroughputOverride: Annotated[
        ProvisionedThroughputOverride | None, Aws("ProvisionedThroughputOverride")
    ] = None
    regionName: Annotated[str | None, Aws("RegionName")] = None
    replicaARN: Annotated[str | None, Aws("ReplicaArn")] = None
    replicaInaccessibleDateTime: Annotated[Timestamp | None, Aws("ReplicaInaccessibleDateTime")] = None
    replicaStatus: Annotated[str | None, Aws("ReplicaStatus")] = None
    replicaStatusDescription: Annotated[str | None, Aws("ReplicaStatusDescription")] = None
    replicaStatusPercentProgress: Annotated[str | None, Aws("ReplicaStatusPercentProgress")] = None
    replicaTableClassSummary: Annotated[TableClassSummary | None, Aws("ReplicaTableClassSummary")] = None


class ReplicaGlobalSecondaryIndex(Shape):
    """Represents the properties of a replica global secondary index."""

    indexName: Annotated[str | None, Aws("IndexName")] = None
    provisionedThroughputOverride: Annotated[
        ProvisionedThroughputOverride | None, Aws("ProvisionedThroughputOverride")
    ] = None


class ReplicaGlobalSecondaryIndexDescription(Shape):
    """Represents the properties of a replica global secondary index."""

    indexName: Annotated[str | None, Aws("IndexName")] = None
    provisionedThroughputOverride: Annotated[
        ProvisionedThroughputOverride | None, Aws("ProvisionedThroughputOverride")
    ] = None


class RestoreSummary(Shape):
    """Contains details for the restore."""

    restoreDateTime: Annotated[Timestamp | None, Aws("RestoreDateTime")] = None
    restoreInProgress: Annotated[bool | None, Aws("RestoreInProgress")] = None
    sourceBackupARN: Annotated[str | None, Aws("SourceBackupArn")] = None
    sourceTableARN: Annotated[str | None, Aws("SourceTableArn")] = None


class SSESpecification(Shape):
    """Represents the settings used to enable server-side encryption."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None
    kmsMasterKeyID: Annotated[str | None, Aws("KMSMasterKeyId")] = None
    kmsMasterKeyRef: ResourceReference | None = None
    sseType: Annotated[str | None, Aws("SSEType")] = None


class SearchSchemaElement(Shape):
    """An element in the search schema of a vector index."""

    attributeName: Annotated[str | None, Aws("AttributeName")] = None
    searchSchemaElementType: Annotated[str | None, Aws("SearchSchemaElementType")] = None


class StreamSpecification(Shape):
    """Represents the DynamoDB Streams configuration for a table in DynamoDB."""

    streamEnabled: Annotated[bool | None, Aws("StreamEnabled")] = None
    streamViewType: Annotated[str | None, Aws("StreamViewType")] = None


class TableClassSummary(Shape):
    """Contains details of the table class."""

    lastUpdateDateTime: Annotated[Timestamp | None, Aws("LastUpdateDateTime")] = None
    tableClass: Annotated[str | None, Aws("TableClass")] = None


class Tag(Shape):
    """Describes a tag."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class TimeToLiveSpecification(Shape):
    """Represents the settings used to enable or disable Time to Live (TTL) for the specified table."""

    attributeName: Annotated[str | None, Aws("AttributeName")] = None
    enabled: Annotated[bool | None, Aws("Enabled")] = None


class VectorAttributeDefinition(Shape):
    """The definition of a vector attribute for a vector index."""

    attributeName: Annotated[str | None, Aws("AttributeName")] = None


class VectorIndex(Shape):
    """Contains the configuration settings for a vector index, including the index name, vector ..."""

    dimensions: Annotated[int | None, Aws("Dimensions")] = None
    distanceFunction: Annotated[str | None, Aws("DistanceFunction")] = None
    indexName: Annotated[str | None, Aws("IndexName")] = None
    projection: Annotated[Projection | None, Aws("Projection")] = None
    searchSchema: Annotated[list[SearchSchemaElement] | None, Aws("SearchSchema")] = None
    vectorAttribute: Annotated[VectorAttributeDefinition | None, Aws("VectorAttribute")] = None
