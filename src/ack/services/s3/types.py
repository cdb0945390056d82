# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Simple Storage Service share."""

from __future__ import annotations

from typing import Annotated

import msgspec

from ack.api.types import Aws, ResourceReference, Sensitive, Shape, Timestamp


class AbacStatus(Shape):
    """The ABAC status of the general purpose bucket."""

    status: Annotated[str | None, Aws("Status")] = None


class AbortIncompleteMultipartUpload(Shape):
    """Specifies the days since the initiation of an incomplete multipart upload that Amazon S3 will ..."""

    daysAfterInitiation: Annotated[int | None, Aws("DaysAfterInitiation")] = None


class AccelerateConfiguration(Shape):
    """Configures the transfer acceleration state for an Amazon S3 bucket."""

    status: Annotated[str | None, Aws("Status")] = None


class AccessControlTranslation(Shape):
    """A container for information about access control for replicas."""

    owner: Annotated[str | None, Aws("Owner")] = None


class AnalyticsAndOperator(Shape):
    """A conjunction (logical AND) of predicates, which is used in evaluating a metrics filter."""

    prefix: Annotated[str | None, Aws("Prefix")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class AnalyticsConfiguration(Shape):
    """Specifies the configuration and any analyses for the analytics filter of an Amazon S3 bucket."""

    filter: Annotated[AnalyticsFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None
    storageClassAnalysis: Annotated[StorageClassAnalysis | None, Aws("StorageClassAnalysis")] = None


class AnalyticsExportDestination(Shape):
    """Where to publish the analytics results."""

    s3BucketDestination: Annotated[AnalyticsS3BucketDestination | None, Aws("S3BucketDestination")] = None


class AnalyticsFilter(Shape):
    """The filter used to describe a set of objects for analyses."""

    and_: Annotated[AnalyticsAndOperator | None, Aws("And")] = msgspec.field(default=None, name="and")
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tag: Annotated[Tag | None, Aws("Tag")] = None


class AnalyticsS3BucketDestination(Shape):
    """Contains information about where to publish the analytics results."""

    bucket: Annotated[str | None, Aws("Bucket")] = None
    bucketAccountID: Annotated[str | None, Aws("BucketAccountId")] = None
    format: Annotated[str | None, Aws("Format")] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None


class BucketInfo(Shape):
    """Specifies the information about the bucket that will be created."""

    dataRedundancy: Annotated[str | None, Aws("DataRedundancy")] = None
    type: Annotated[str | None, Aws("Type")] = None


class BucketLifecycleConfiguration(Shape):
    """Specifies the lifecycle configuration for objects in an Amazon S3 bucket."""

    rules: Annotated[list[LifecycleRule] | None, Aws("Rules")] = None


class BucketLoggingStatus(Shape):
    """Container for logging status information."""

    loggingEnabled: Annotated[LoggingEnabled | None, Aws("LoggingEnabled")] = None


class CORSConfiguration(Shape):
    """Describes the cross-origin access configuration for objects in an Amazon S3 bucket."""

    corsRules: Annotated[list[CORSRule] | None, Aws("CORSRules")] = None


class CORSRule(Shape):
    """Specifies a cross-origin access rule for an Amazon S3 bucket."""

    allowedHeaders: Annotated[list[str] | None, Aws("AllowedHeaders")] = None
    allowedMethods: Annotated[list[str] | None, Aws("AllowedMethods")] = None
    allowedOrigins: Annotated[list[str] | None, Aws("AllowedOrigins")] = None
    exposeHeaders: Annotated[list[str] | None, Aws("ExposeHeaders")] = None
    id: Annotated[str | None, Aws("ID")] = None
    maxAgeSeconds: Annotated[int | None, Aws("MaxAgeSeconds")] = None


class AwsCondition(Shape):
    """A container for describing a condition that must be met for the specified redirect to apply."""

    httpErrorCodeReturnedEquals: Annotated[str | None, Aws("HttpErrorCodeReturnedEquals")] = None
    keyPrefixEquals: Annotated[str | None, Aws("KeyPrefixEquals")] = None


class CreateBucketConfiguration(Shape):
    """The configuration information for the bucket."""

    bucket: Annotated[BucketInfo | None, Aws("Bucket")] = None
    location: Annotated[LocationInfo | None, Aws("Location")] = None
    locationConstraint: Annotated[str | None, Aws("LocationConstraint")] = None


class DefaultRetention(Shape):
    """The container element for optionally specifying the default Object Lock retention settings for ..."""

    days: Annotated[int | None, Aws("Days")] = None
    defaultEventHold: Annotated[EventHoldDuration | None, Aws("DefaultEventHold")] = None
    mode: Annotated[str | None, Aws("Mode")] = None
    years: Annotated[int | None, Aws("Years")] = None


class DeleteMarkerReplication(Shape):
    """Specifies whether Amazon S3 replicates delete markers."""

    status: Annotated[str | None, Aws("Status")] = None


class Destination(Shape):
    """Specifies information about where to publish analysis or configuration results for an Amazon S3 ..."""

    accessControlTranslation: Annotated[AccessControlTranslation | None, Aws("AccessControlTranslation")] = None
    account: Annotated[str | None, Aws("Account")] = None
    bucket: Annotated[str | None, Aws("Bucket")] = None
    encryptionConfiguration: Annotated[EncryptionConfiguration | None, Aws("EncryptionConfiguration")] = None
    metrics: Annotated[Metrics | None, Aws("Metrics")] = None
    replicationTime: Annotated[ReplicationTime | None, Aws("ReplicationTime")] = None
    storageClass: Annotated[str | None, Aws("StorageClass")] = None


class EncryptionConfiguration(Shape):
    """Specifies encryption-related information for an Amazon S3 bucket that is a destination for ..."""

    replicaKMSKeyID: Annotated[str | None, Aws("ReplicaKmsKeyID")] = None
    useSourceMultiRegionKey: Annotated[UseSourceMultiRegionKey | None, Aws("UseSourceMultiRegionKey")] = None


class ErrorDocument(Shape):
    """The error information."""

    key: Annotated[str | None, Aws("Key")] = None


class EventHoldDuration(Shape):
    """Contains the event hold duration configuration, specified in either days or years."""

    days: Annotated[int | None, Aws("Days")] = None
    years: Annotated[int | None, Aws("Years")] = None


class ExistingObjectReplication(Shape):
    """Optional configuration to replicate existing source bucket objects."""

    status: Annotated[str | None, Aws("Status")] = None


class FilterRule(Shape):
    """Specifies the Amazon S3 object key name to filter on."""

    name: Annotated[str | None, Aws("Name")] = None
    value: Annotated[str | None, Aws("Value")] = None


class Grantee(Shape):
    """Container for the person being granted permissions."""

    displayName: Annotated[str | None, Aws("DisplayName")] = None
    emailAddress: Annotated[str | None, Aws("EmailAddress")] = None
    id: Annotated[str | None, Aws("ID")] = None
    type_: Annotated[str | None, Aws("Type")] = None
    uRI: Annotated[str | None, Aws("URI")] = None


class IndexDocument(Shape):
    """Container for the Suffix element."""

    suffix: Annotated[str | None, Aws("Suffix")] = None


class IntelligentTieringAndOperator(Shape):
    """A container for specifying S3 Intelligent-Tiering filters."""

    prefix: Annotated[str | None, Aws("Prefix")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class IntelligentTieringConfiguration(Shape):
    """Specifies the S3 Intelligent-Tiering configuration for an Amazon S3 bucket."""

    filter: Annotated[IntelligentTieringFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None
    status: Annotated[str | None, Aws("Status")] = None
    tierings: Annotated[list[Tiering] | None, Aws("Tierings")] = None


class IntelligentTieringFilter(Shape):
    """The Filter is used to identify objects that the S3 Intelligent-Tiering configuration applies to."""

    and_: Annotated[IntelligentTieringAndOperator | None, Aws("And")] = msgspec.field(default=None, name="and")
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tag: Annotated[Tag | None, Aws("Tag")] = None


class InventoryConfiguration(Shape):
    """Specifies the S3 Inventory configuration for an Amazon S3 bucket."""

    destination: Annotated[InventoryDestination | None, Aws("Destination")] = None
    filter: Annotated[InventoryFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None
    includedObjectVersions: Annotated[str | None, Aws("IncludedObjectVersions")] = None
    isEnabled: Annotated[bool | None, Aws("IsEnabled")] = None
    optionalFields: Annotated[list[str] | None, Aws("OptionalFields")] = None
    schedule: Annotated[InventorySchedule | None, Aws("Schedule")] = None


class InventoryDestination(Shape):
    """Specifies the S3 Inventory configuration for an Amazon S3 bucket."""

    s3BucketDestination: Annotated[InventoryS3BucketDestination | None, Aws("S3BucketDestination")] = None


class InventoryEncryption(Shape):
    """Contains the type of server-side encryption used to encrypt the S3 Inventory results."""

    sseKMS: Annotated[SSEKMS | None, Aws("SSEKMS")] = None


class InventoryFilter(Shape):
    """Specifies an S3 Inventory filter."""

    prefix: Annotated[str | None, Aws("Prefix")] = None


class InventoryS3BucketDestination(Shape):
    """Contains the bucket name, file format, bucket owner (optional), and prefix (optional) where S3 ..."""

    accountID: Annotated[str | None, Aws("AccountId")] = None
    bucket: Annotated[str | None, Aws("Bucket")] = None
    encryption: Annotated[InventoryEncryption | None, Aws("Encryption")] = None
    format: Annotated[str | None, Aws("Format")] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None


class InventorySchedule(Shape):
    """Specifies the schedule for generating S3 Inventory results."""

    frequency: Annotated[str | None, Aws("Frequency")] = None


class LambdaFunctionConfiguration(Shape):
    """A container for specifying the configuration for Lambda notifications."""

    events: Annotated[list[str] | None, Aws("Events")] = None
    filter: Annotated[NotificationConfigurationFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None
    lambdaFunctionARN: Annotated[str | None, Aws("LambdaFunctionArn")] = None


class LifecycleExpiration(Shape):
    """Container for the expiration for the lifecycle of the object."""

    date: Annotated[Timestamp | None, Aws("Date")] = None
    days: Annotated[int | None, Aws("Days")] = None
    expiredObjectDeleteMarker: Annotated[bool | None, Aws("ExpiredObjectDeleteMarker")] = None


class LifecycleRule(Shape):
    """A lifecycle rule for individual objects in an Amazon S3 bucket."""

    abortIncompleteMultipartUpload: Annotated[
        AbortIncompleteMultipartUpload | None, Aws("AbortIncompleteMultipartUpload")
    ] = None
    expiration: Annotated[LifecycleExpiration | None, Aws("Expiration")] = None
    filter: Annotated[LifecycleRuleFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("ID")] = None
    noncurrentVersionExpiration: Annotated[NoncurrentVersionExpiration | None, Aws("NoncurrentVersionExpiration")] = (
        None
    )
    noncurrentVersionTransitions: Annotated[
        list[NoncurrentVersionTransition] | None, Aws("NoncurrentVersionTransitions")
    ] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None
    status: Annotated[str | None, Aws("Status")] = None
    transitions: Annotated[list[Transition] | None, Aws("Transitions")] = None


class LifecycleRuleAndOperator(Shape):
    """This is used in a Lifecycle Rule Filter to apply a logical AND to two or more predicates."""

    objectSizeGreaterThan: Annotated[int | None, Aws("ObjectSizeGreaterThan")] = None
    objectSizeLessThan: Annotated[int | None, Aws("ObjectSizeLessThan")] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class LifecycleRuleFilter(Shape):
    """The Filter is used to identify objects that a Lifecycle Rule applies to."""

    and_: Annotated[LifecycleRuleAndOperator | None, Aws("And")] = msgspec.field(default=None, name="and")
    objectSizeGreaterThan: Annotated[int | None, Aws("ObjectSizeGreaterThan")] = None
    objectSizeLessThan: Annotated[int | None, Aws("ObjectSizeLessThan")] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tag: Annotated[Tag | None, Aws("Tag")] = None


class LocationInfo(Shape):
    """Specifies the location where the bucket will be created."""

    name: Annotated[str | None, Aws("Name")] = None
    type: Annotated[str | None, Aws("Type")] = None


class LoggingEnabled(Shape):
    """Describes where logs are stored and the prefix that Amazon S3 assigns to all log object keys for ..."""

    targetBucket: Annotated[str | None, Aws("TargetBucket")] = None
    targetGrants: Annotated[list[TargetGrant] | None, Aws("TargetGrants")] = None
    targetPrefix: Annotated[str | None, Aws("TargetPrefix")] = None


class Metrics(Shape):
    """A container specifying replication metrics-related settings enabling replication metrics and events."""

    eventThreshold: Annotated[ReplicationTimeValue | None, Aws("EventThreshold")] = None
    status: Annotated[str | None, Aws("Status")] = None


class MetricsAndOperator(Shape):
    """A conjunction (logical AND) of predicates, which is used in evaluating a metrics filter."""

    accessPointARN: Annotated[str | None, Aws("AccessPointArn")] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class MetricsConfiguration(Shape):
    """Specifies a metrics configuration for the CloudWatch request metrics (specified by the metrics ..."""

    filter: Annotated[MetricsFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None


class MetricsFilter(Shape):
    """Specifies a metrics configuration filter."""

    accessPointARN: Annotated[str | None, Aws("AccessPointArn")] = None
    and_: Annotated[MetricsAndOperator | None, Aws("And")] = msgspec.field(default=None, name="and")
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tag: Annotated[Tag | None, Aws("Tag")] = None


class NoncurrentVersionExpiration(Shape):
    """Specifies when noncurrent object versions expire."""

    newerNoncurrentVersions: Annotated[int | None, Aws("NewerNoncurrentVersions")] = None
    noncurrentDays: Annotated[int | None, Aws("NoncurrentDays")] = None


class NoncurrentVersionTransition(Shape):
    """Container for the transition rule that describes when noncurrent objects transition to the ..."""

    newerNoncurrentVersions: Annotated[int | None, Aws("NewerNoncurrentVersions")] = None
    noncurrentDays: Annotated[int | None, Aws("NoncurrentDays")] = None
    storageClass: Annotated[str | None, Aws("StorageClass")] = None


class NotificationConfiguration(Shape):
    """A container for specifying the notification configuration of the bucket."""

    lambdaFunctionConfigurations: Annotated[
        list[LambdaFunctionConfiguration] | None, Aws("LambdaFunctionConfigurations")
    ] = None
    queueConfigurations: Annotated[list[QueueConfiguration] | None, Aws("QueueConfigurations")] = None
    topicConfigurations: Annotated[list[TopicConfiguration] | None, Aws("TopicConfigurations")] = None


class NotificationConfigurationFilter(Shape):
    """Specifies object key name filtering rules."""

    key: Annotated[S3KeyFilter | None, Aws("Key")] = None


class ObjectLockConfiguration(Shape):
    """The container element for Object Lock configuration parameters."""

    rule: Annotated[ObjectLockRule | None, Aws("Rule")] = None


class ObjectLockRule(Shape):
    """The container element for an Object Lock rule."""

    defaultRetention: Annotated[DefaultRetention | None, Aws("DefaultRetention")] = None


class OwnershipControls(Shape):
    """The container element for a bucket's ownership controls."""

    rules: Annotated[list[OwnershipControlsRule] | None, Aws("Rules")] = None


class OwnershipControlsRule(Shape):
    """The container element for an ownership control rule."""

    objectOwnership: Annotated[str | None, Aws("ObjectOwnership")] = None


class PublicAccessBlockConfiguration(Shape):
    """The PublicAccessBlock configuration that you want to apply to this Amazon S3 bucket."""

    blockPublicACLs: Annotated[bool | None, Aws("BlockPublicAcls")] = None
    blockPublicPolicy: Annotated[bool | None, Aws("BlockPublicPolicy")] = None
    ignorePublicACLs: Annotated[bool | None, Aws("IgnorePublicAcls")] = None
    restrictPublicBuckets: Annotated[bool | None, Aws("RestrictPublicBuckets")] = None


class QueueConfiguration(Shape):
    """Specifies the configuration for publishing messages to an Amazon Simple Queue Service (Amazon ..."""

    events: Annotated[list[str] | None, Aws("Events")] = None
    filter: Annotated[NotificationConfigurationFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None
    queueARN: Annotated[str | None, Aws("QueueArn")] = None


class Redirect(Shape):
    """Specifies how requests are redirected."""

    hostName: Annotated[str | None, Aws("HostName")] = None
    httpRedirectCode: Annotated[str | None, Aws("HttpRedirectCode")] = None
    protocol: Annotated[str | None, Aws("Protocol")] = None
    replaceKeyPrefixWith: Annotated[str | None, Aws("ReplaceKeyPrefixWith")] = None
    replaceKeyWith: Annotated[str | None, Aws("ReplaceKeyWith")] = None


class RedirectAllRequestsTo(Shape):
    """Specifies the redirect behavior of all requests to a website endpoint of an Amazon S3 bucket."""

    hostName: Annotated[str | None, Aws("HostName")] = None
    protocol: Annotated[str | None, Aws("Protocol")] = None


class ReplicaModifications(Shape):
    """A filter that you can specify for selection for modifications on replicas."""

    status: Annotated[str | None, Aws("Status")] = None


class ReplicationConfiguration(Shape):
    """A container for replication rules."""

    role: Annotated[str | None, Aws("Role")] = None
    roleRef: ResourceReference | None = None
    rules: Annotated[list[ReplicationRule] | None, Aws("Rules")] = None


class ReplicationRule(Shape):
    """Specifies which Amazon S3 objects to replicate and where to store the replicas."""

    deleteMarkerReplication: Annotated[DeleteMarkerReplication | None, Aws("DeleteMarkerReplication")] = None
    destination: Annotated[Destination | None, Aws("Destination")] = None
    existingObjectReplication: Annotated[ExistingObjectReplication | None, Aws("ExistingObjectReplication")] = None
    filter: Annotated[ReplicationRuleFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("ID")] = None
    prefix: Annotated[str | None, Aws("Prefix")] = None
    priority: Annotated[int | None, Aws("Priority")] = None
    sourceSelectionCriteria: Annotated[SourceSelectionCriteria | None, Aws("SourceSelectionCriteria")] = None
    status: Annotated[str | None, Aws("Status")] = None


class ReplicationRuleAndOperator(Shape):
    """A container for specifying rule filters."""

    not_: Annotated[ReplicationRuleNotOperator | None, Aws("Not")] = msgspec.field(default=None, name="not")
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class ReplicationRuleFilter(Shape):
    """A filter that identifies the subset of objects to which the replication rule applies."""

    and_: Annotated[ReplicationRuleAndOperator | None, Aws("And")] = msgspec.field(default=None, name="and")
    not_: Annotated[ReplicationRuleNotOperator | None, Aws("Not")] = msgspec.field(default=None, name="not")
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tag: Annotated[Tag | None, Aws("Tag")] = None


class ReplicationRuleNotOperator(Shape):
    """A container for specifying a filter that excludes matching objects from the replication rule."""

    or_: Annotated[ReplicationRuleOrOperator | None, Aws("Or")] = msgspec.field(default=None, name="or")
    prefix: Annotated[str | None, Aws("Prefix")] = None
    tag: Annotated[Tag | None, Aws("Tag")] = None


class ReplicationRuleOrOperator(Shape):
    """A container for specifying one or more prefix or tag filters."""

    prefixes: Annotated[list[str] | None, Aws("Prefixes")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class ReplicationTime(Shape):
    """A container specifying S3 Replication Time Control (S3 RTC) related information, including ..."""

    status: Annotated[str | None, Aws("Status")] = None
    time: Annotated[ReplicationTimeValue | None, Aws("Time")] = None


class ReplicationTimeValue(Shape):
    """A container specifying the time value for S3 Replication Time Control (S3 RTC) and replication ..."""

    minutes: Annotated[int | None, Aws("Minutes")] = None


class RequestPaymentConfiguration(Shape):
    """Container for Payer."""

    payer: Annotated[str | None, Aws("Payer")] = None


class RoutingRule(Shape):
    """Specifies the redirect behavior and when a redirect is applied."""

    condition: Annotated[AwsCondition | None, Aws("Condition")] = None
    redirect: Annotated[Redirect | None, Aws("Redirect")] = None


class S3KeyFilter(Shape):
    """A container for object key name prefix and suffix filtering rules."""

    filterRules: Annotated[list[FilterRule] | None, Aws("FilterRules")] = None


class SSEKMS(Shape):
    """Specifies the use of SSE-KMS to encrypt delivered inventory reports."""

    keyID: Annotated[str | None, Aws("KeyId"), Sensitive()] = None


class ServerSideEncryptionByDefault(Shape):
    """Describes the default server-side encryption to apply to new objects in the bucket."""

    kmsMasterKeyID: Annotated[str | None, Aws("KMSMasterKeyID"), Sensitive()] = None
    sseAlgorithm: Annotated[str | None, Aws("SSEAlgorithm")] = None


class ServerSideEncryptionConfiguration(Shape):
    """Specifies the default server-side-encryption configuration."""

    rules: Annotated[list[ServerSideEncryptionRule] | None, Aws("Rules")] = None


class ServerSideEncryptionRule(Shape):
    """Specifies the default server-side encryption configuration."""

    applyServerSideEncryptionByDefault: Annotated[
        ServerSideEncryptionByDefault | None, Aws("ApplyServerSideEncryptionByDefault")
    ] = None
    bucketKeyEnabled: Annotated[bool | None, Aws("BucketKeyEnabled")] = None


class SourceSelectionCriteria(Shape):
    """A container that describes additional filters for identifying the source objects that you want ..."""

    replicaModifications: Annotated[ReplicaModifications | None, Aws("ReplicaModifications")] = None
    sseKMSEncryptedObjects: Annotated[SseKmsEncryptedObjects | None, Aws("SseKmsEncryptedObjects")] = None


class SseKmsEncryptedObjects(Shape):
    """A container for filter information for the selection of S3 objects encrypted with Amazon Web ..."""

    status: Annotated[str | None, Aws("Status")] = None


class StorageClassAnalysis(Shape):
    """Specifies data related to access patterns to be collected and made available to analyze the ..."""

    dataExport: Annotated[StorageClassAnalysisDataExport | None, Aws("DataExport")] = None


class StorageClassAnalysisDataExport(Shape):
    """Container for data related to the storage class analysis for an Amazon S3 bucket for export."""

    destination: Annotated[AnalyticsExportDestination | None, Aws("Destination")] = None
    outputSchemaVersion: Annotated[str | None, Aws("OutputSchemaVersion")] = None


class Tag(Shape):
    """A container of a key value name pair."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class Tagging(Shape):
    """Container for TagSet elements."""

    tagSet: Annotated[list[Tag] | None, Aws("TagSet")] = None


class TargetGrant(Shape):
    """Container for granting information."""

    grantee: Annotated[Grantee | None, Aws("Grantee")] = None
    permission: Annotated[str | None, Aws("Permission")] = None


class Tiering(Shape):
    """The S3 Intelligent-Tiering storage class is designed to optimize storage costs by automatically ..."""

    accessTier: Annotated[str | None, Aws("AccessTier")] = None
    days: Annotated[int | None, Aws("Days")] = None


class TopicConfiguration(Shape):
    """A container for specifying the configuration for publication of messages to an Amazon Simple ..."""

    events: Annotated[list[str] | None, Aws("Events")] = None
    filter: Annotated[NotificationConfigurationFilter | None, Aws("Filter")] = None
    id: Annotated[str | None, Aws("Id")] = None
    topicARN: Annotated[str | None, Aws("TopicArn")] = None


class Transition(Shape):
    """Specifies when an object transitions to a specified storage class."""

    date: Annotated[Timestamp | None, Aws("Date")] = None
    days: Annotated[int | None, Aws("Days")] = None
    storageClass: Annotated[str | None, Aws("StorageClass")] = None


class UseSourceMultiRegionKey(Shape):
    """A container for configuring the use of the related multi-Region KMS key in the destination ..."""

    status: Annotated[str | None, Aws("Status")] = None


class VersioningConfiguration(Shape):
    """Describes the versioning state of an Amazon S3 bucket."""

    status: Annotated[str | None, Aws("Status")] = None


class WebsiteConfiguration(Shape):
    """Specifies website configuration parameters for an Amazon S3 bucket."""

    errorDocument: Annotated[ErrorDocument | None, Aws("ErrorDocument")] = None
    indexDocument: Annotated[IndexDocument | None, Aws("IndexDocument")] = None
    redirectAllRequestsTo: Annotated[RedirectAllRequestsTo | None, Aws("RedirectAllRequestsTo")] = None
    routingRules: Annotated[list[RoutingRule] | None, Aws("RoutingRules")] = None
