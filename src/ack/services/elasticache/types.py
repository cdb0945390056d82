# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon ElastiCache share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, SecretKeyReference, Shape, Timestamp


class Authentication(Shape):
    """Indicates whether the user requires a password to authenticate."""

    passwordCount: Annotated[int | None, Aws("PasswordCount")] = None
    type_: Annotated[str | None, Aws("Type")] = None


class AuthenticationMode(Shape):
    """Specifies the authentication mode to use."""

    passwords: Annotated[list[SecretKeyReference] | None, Aws("Passwords")] = None
    type: Annotated[str | None, Aws("Type")] = None


class AvailabilityZone(Shape):
    """Describes an Availability Zone in which the cluster is launched."""

    name: Annotated[str | None, Aws("Name")] = None


class CacheNode(Shape):
    """Represents an individual cache node within a cluster."""

    cacheNodeCreateTime: Annotated[Timestamp | None, Aws("CacheNodeCreateTime")] = None
    cacheNodeID: Annotated[str | None, Aws("CacheNodeId")] = None
    cacheNodeStatus: Annotated[str | None, Aws("CacheNodeStatus")] = None
    customerAvailabilityZone: Annotated[str | None, Aws("CustomerAvailabilityZone")] = None
    customerOutpostARN: Annotated[str | None, Aws("CustomerOutpostArn")] = None
    endpoint: Annotated[Endpoint | None, Aws("Endpoint")] = None
    parameterGroupStatus: Annotated[str | None, Aws("ParameterGroupStatus")] = None
    sourceCacheNodeID: Annotated[str | None, Aws("SourceCacheNodeId")] = None


class AwsCacheParameterGroupStatus(Shape):
    """Status of the cache parameter group."""

    cacheNodeIDsToReboot: Annotated[list[str] | None, Aws("CacheNodeIdsToReboot")] = None
    cacheParameterGroupName: Annotated[str | None, Aws("CacheParameterGroupName")] = None
    parameterApplyStatus: Annotated[str | None, Aws("ParameterApplyStatus")] = None


class CacheSecurityGroupMembership(Shape):
    """Represents a cluster's status within a particular cache security group."""

    cacheSecurityGroupName: Annotated[str | None, Aws("CacheSecurityGroupName")] = None
    status: Annotated[str | None, Aws("Status")] = None


class CacheUsageLimits(Shape):
    """The usage limits for storage and ElastiCache Processing Units for the cache."""

    dataStorage: Annotated[DataStorage | None, Aws("DataStorage")] = None
    eCPUPerSecond: Annotated[ECPUPerSecond | None, Aws("ECPUPerSecond")] = None


class CloudWatchLogsDestinationDetails(Shape):
    """The configuration details of the CloudWatch Logs destination."""

    logGroup: Annotated[str | None, Aws("LogGroup")] = None


class DataStorage(Shape):
    """The data storage limit."""

    maximum: Annotated[int | None, Aws("Maximum")] = None
    minimum: Annotated[int | None, Aws("Minimum")] = None
    unit: Annotated[str | None, Aws("Unit")] = None


class DestinationDetails(Shape):
    """Configuration details of either a CloudWatch Logs destination or Kinesis Data Firehose destination."""

    cloudWatchLogsDetails: Annotated[CloudWatchLogsDestinationDetails | None, Aws("CloudWatchLogsDetails")] = None
    kinesisFirehoseDetails: Annotated[KinesisFirehoseDestinationDetails | None, Aws("KinesisFirehoseDetails")] = None


class ECPUPerSecond(Shape):
    """The configuration for the number of ElastiCache Processing Units (ECPU) the cache can consume ..."""

    maximum: Annotated[int | None, Aws("Maximum")] = None
    minimum: Annotated[int | None, Aws("Minimum")] = None


class Endpoint(Shape):
    """Represents the information required for client programs to connect to a cache node."""

    address: Annotated[str | None, Aws("Address")] = None
    port: Annotated[int | None, Aws("Port")] = None


class Event(Shape):
    """Represents a single occurrence of something interesting within the system."""

    date: Annotated[Timestamp | None, Aws("Date")] = None
    message: Annotated[str | None, Aws("Message")] = None
    sourceIdentifier: Annotated[str | None, Aws("SourceIdentifier")] = None
    sourceType: Annotated[str | None, Aws("SourceType")] = None


class GlobalReplicationGroupInfo(Shape):
    """The name of the Global datastore and role of this replication group in the Global datastore."""

    globalReplicationGroupID: Annotated[str | None, Aws("GlobalReplicationGroupId")] = None
    globalReplicationGroupMemberRole: Annotated[str | None, Aws("GlobalReplicationGroupMemberRole")] = None


class IntegrationRequest(Shape):
    """Specifies an integration to enable on the serverless cache when you create it."""

    integrationType: Annotated[str | None, Aws("IntegrationType")] = None


class KinesisFirehoseDestinationDetails(Shape):
    """The configuration details of the Kinesis Data Firehose destination."""

    deliveryStream: Annotated[str | None, Aws("DeliveryStream")] = None


class LogDeliveryConfiguration(Shape):
    """Returns the destination, format and type of the logs."""

    destinationDetails: Annotated[DestinationDetails | None, Aws("DestinationDetails")] = None
    destinationType: Annotated[str | None, Aws("DestinationType")] = None
    logFormat: Annotated[str | None, Aws("LogFormat")] = None
    logType: Annotated[str | None, Aws("LogType")] = None
    message: Annotated[str | None, Aws("Message")] = None
    status: Annotated[str | None, Aws("Status")] = None


class LogDeliveryConfigurationRequest(Shape):
    """Specifies the destination, format and type of the logs."""

    destinationDetails: Annotated[DestinationDetails | None, Aws("DestinationDetails")] = None
    destinationType: Annotated[str | None, Aws("DestinationType")] = None
    enabled: Annotated[bool | None, Aws("Enabled")] = None
    logFormat: Annotated[str | None, Aws("LogFormat")] = None
    logType: Annotated[str | None, Aws("LogType")] = None


class MigrationSummary(Shape):
    """Provides a summary of the current migration status for a serverless cache."""

    cutoverMode: Annotated[str | None, Aws("CutoverMode")] = None
    migrationEndpoint: Annotated[Endpoint | None, Aws("MigrationEndpoint")] = None
    status: Annotated[str | None, Aws("Status")] = None


class NodeGroup(Shape):
    """Represents a collection of cache nodes in a replication group."""

    nodeGroupID: Annotated[str | None, Aws("NodeGroupId")] = None
    nodeGroupMembers: Annotated[list[NodeGroupMember] | None, Aws("NodeGroupMembers")] = None
    primaryEndpoint: Annotated[Endpoint | None, Aws("PrimaryEndpoint")] = None
    readerEndpoint: Annotated[Endpoint | None, Aws("ReaderEndpoint")] = None
    slots: Annotated[str | None, Aws("Slots")] = None
    status: Annotated[str | None, Aws("Status")] = None


class NodeGroupConfiguration(Shape):
    """Node group (shard) configuration options."""

    nodeGroupID: Annotated[str | None, Aws("NodeGroupId")] = None
    primaryAvailabilityZone: Annotated[str | None, Aws("PrimaryAvailabilityZone")] = None
    primaryOutpostARN: Annotated[str | None, Aws("PrimaryOutpostArn")] = None
    replicaAvailabilityZones: Annotated[list[str] | None, Aws("ReplicaAvailabilityZones")] = None
    replicaCount: Annotated[int | None, Aws("ReplicaCount")] = None
    replicaOutpostARNs: Annotated[list[str] | None, Aws("ReplicaOutpostArns")] = None
    slots: Annotated[str | None, Aws("Slots")] = None


class NodeGroupMember(Shape):
    """Represents a single node within a node group (shard)."""

    cacheClusterID: Annotated[str | None, Aws("CacheClusterId")] = None
    cacheNodeID: Annotated[str | None, Aws("CacheNodeId")] = None
    currentRole: Annotated[str | None, Aws("CurrentRole")] = None
    preferredAvailabilityZone: Annotated[str | None, Aws("PreferredAvailabilityZone")] = None
    preferredOutpostARN: Annotated[str | None, Aws("PreferredOutpostArn")] = None
    readEndpoint: Annotated[Endpoint | None, Aws("ReadEndpoint")] = None


class NodeSnapshot(Shape):
    """Represents an individual cache node in a snapshot of a cluster."""

    cacheClusterID: Annotated[str | None, Aws("CacheClusterId")] = None
    cacheNodeCreateTime: Annotated[Timestamp | None, Aws("CacheNodeCreateTime")] = None
    cacheNodeID: Annotated[str | None, Aws("CacheNodeId")] = None
    cacheSize: Annotated[str | None, Aws("CacheSize")] = None
    nodeGroupConfiguration: Annotated[NodeGroupConfiguration | None, Aws("NodeGroupConfiguration")] = None
    nodeGroupID: Annotated[str | None, Aws("NodeGroupId")] = None
    snapshotCreateTime: Annotated[Timestamp | None, Aws("SnapshotCreateTime")] = None


class NotificationConfiguration(Shape):
    """Describes a notification topic and its status."""

    topicARN: Annotated[str | None, Aws("TopicArn")] = None
    topicStatus: Annotated[str | None, Aws("TopicStatus")] = None


class Parameter(Shape):
    """Describes an individual setting that controls some aspect of ElastiCache behavior."""

    allowedValues: Annotated[str | None, Aws("AllowedValues")] = None
    changeType: Annotated[str | None, Aws("ChangeType")] = None
    dataType: Annotated[str | None, Aws("DataType")] = None
    description: Annotated[str | None, Aws("Description")] = None
    isModifiable: Annotated[bool | None, Aws("IsModifiable")] = None
    minimumEngineVersion: Annotated[str | None, Aws("MinimumEngineVersion")] = None
    parameterName: Annotated[str | None, Aws("ParameterName")] = None
    parameterValue: Annotated[str | None, Aws("ParameterValue")] = None
    source: Annotated[str | None, Aws("Source")] = None


class ParameterNameValue(Shape):
    """Describes a name-value pair that is used to update the value of a parameter."""

    parameterName: Annotated[str | None, Aws("ParameterName")] = None
    parameterValue: Annotated[str | None, Aws("ParameterValue")] = None


class PendingLogDeliveryConfiguration(Shape):
    """The log delivery configurations being modified"""

    destinationDetails: Annotated[DestinationDetails | None, Aws("DestinationDetails")] = None
    destinationType: Annotated[str | None, Aws("DestinationType")] = None
    logFormat: Annotated[str | None, Aws("LogFormat")] = None
    logType: Annotated[str | None, Aws("LogType")] = None


class PendingModifiedValues(Shape):
    """A group of settings that are applied to the cluster in the future, or that are currently being ..."""

    authTokenStatus: Annotated[str | None, Aws("AuthTokenStatus")] = None
    cacheNodeIDsToRemove: Annotated[list[str] | None, Aws("CacheNodeIdsToRemove")] = None
    cacheNodeType: Annotated[str | None, Aws("CacheNodeType")] = None
    engineVersion: Annotated[str | None, Aws("EngineVersion")] = None
    numCacheNodes: Annotated[int | None, Aws("NumCacheNodes")] = None
    scaleConfig: Annotated[ScaleConfig | None, Aws("ScaleConfig")] = None
    transitEncryptionEnabled: Annotated[bool | None, Aws("TransitEncryptionEnabled")] = None
    transitEncryptionMode: Annotated[str | None, Aws("TransitEncryptionMode")] = None


class ReplicationGroupPendingModifiedValues(Shape):
    """The settings to be applied to the Valkey or Redis OSS replication group, either immediately or ..."""

    authTokenStatus: Annotated[str | None, Aws("AuthTokenStatus")] = None
    automaticFailoverStatus: Annotated[str | None, Aws("AutomaticFailoverStatus")] = None
    clusterMode: Annotated[str | None, Aws("ClusterMode")] = None
    logDeliveryConfigurations: Annotated[
        list[PendingLogDeliveryConfiguration] | None, Aws("LogDeliveryConfigurations")
    ] = None
    primaryClusterID: Annotated[str | None, Aws("PrimaryClusterId")] = None
    resharding: Annotated[ReshardingStatus | None, Aws("Resharding")] = None
    transitEncryptionEnabled: Annotated[bool | None, Aws("TransitEncryptionEnabled")] = None
    transitEncryptionMode: Annotated[str | None, Aws("TransitEncryptionMode")] = None
    userGroups: Annotated[UserGroupsUpdateStatus | None, Aws("UserGroups")] = None


class ReshardingStatus(Shape):
    """The status of an online resharding operation."""

    slotMigration: Annotated[SlotMigration | None, Aws("SlotMigration")] = None


class ScaleConfig(Shape):
    """Configuration settings for horizontal or vertical scaling operations on Memcached clusters."""

    scaleIntervalMinutes: Annotated[int | None, Aws("ScaleIntervalMinutes")] = None
    scalePercentage: Annotated[int | None, Aws("ScalePercentage")] = None


class SecurityGroupMembership(Shape):
    """Represents a single cache security group and its status."""

    securityGroupID: Annotated[str | None, Aws("SecurityGroupId")] = None
    status: Annotated[str | None, Aws("Status")] = None


class ServerlessCacheConfiguration(Shape):
    """The configuration settings for a specific serverless cache."""

    engine: Annotated[str | None, Aws("Engine")] = None
    majorEngineVersion: Annotated[str | None, Aws("MajorEngineVersion")] = None
    serverlessCacheName: Annotated[str | None, Aws("ServerlessCacheName")] = None


class SlotMigration(Shape):
    """Represents the progress of an online resharding operation."""

    progressPercentage: Annotated[float | None, Aws("ProgressPercentage")] = None


class Subnet(Shape):
    """Represents the subnet associated with a cluster."""

    subnetAvailabilityZone: Annotated[AvailabilityZone | None, Aws("SubnetAvailabilityZone")] = None
    subnetIdentifier: Annotated[str | None, Aws("SubnetIdentifier")] = None
    subnetOutpost: Annotated[SubnetOutpost | None, Aws("SubnetOutpost")] = None
    supportedNetworkTypes: Annotated[list[str] | None, Aws("SupportedNetworkTypes")] = None


class SubnetOutpost(Shape):
    """The ID of the outpost subnet."""

    subnetOutpostARN: Annotated[str | None, Aws("SubnetOutpostArn")] = None


class Tag(Shape):
    """A tag that can be added to an ElastiCache cluster or replication group."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class UserGroupPendingChanges(Shape):
    """Returns the updates being applied to the user group."""

    userIDsToAdd: Annotated[list[str] | None, Aws("UserIdsToAdd")] = None
    userIDsToRemove: Annotated[list[str] | None, Aws("UserIdsToRemove")] = None


class UserGroupsUpdateStatus(Shape):
    """The status of the user group update."""

    userGroupIDsToAdd: Annotated[list[str] | None, Aws("UserGroupIdsToAdd")] = None
    userGroupIDsToRemove: Annotated[list[str] | None, Aws("UserGroupIdsToRemove")] = None
