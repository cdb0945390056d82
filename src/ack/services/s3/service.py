# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Simple Storage Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="s3",
    sdk="s3",
    service_id="S3",
    iam_prefix="s3",
    group="s3.services.k8s.aws",
    iam_actions={
        "CreateBucket": ("s3:CreateBucket", "s3:TagResource"),
        "DeleteBucketAnalyticsConfiguration": ("s3:PutAnalyticsConfiguration",),
        "DeleteBucketCors": ("s3:PutBucketCORS",),
        "DeleteBucketEncryption": ("s3:PutEncryptionConfiguration",),
        "DeleteBucketIntelligentTieringConfiguration": ("s3:PutIntelligentTieringConfiguration",),
        "DeleteBucketInventoryConfiguration": ("s3:PutInventoryConfiguration",),
        "DeleteBucketLifecycle": ("s3:PutLifecycleConfiguration",),
        "DeleteBucketMetricsConfiguration": ("s3:PutMetricsConfiguration",),
        "DeleteBucketOwnershipControls": ("s3:PutBucketOwnershipControls",),
        "DeleteBucketReplication": ("s3:PutReplicationConfiguration",),
        "DeleteBucketTagging": ("s3:PutBucketTagging",),
        "DeletePublicAccessBlock": ("s3:PutBucketPublicAccessBlock",),
        "GetBucketAccelerateConfiguration": ("s3:GetAccelerateConfiguration",),
        "GetBucketCors": ("s3:GetBucketCORS",),
        "GetBucketEncryption": ("s3:GetEncryptionConfiguration",),
        "GetBucketLifecycleConfiguration": ("s3:GetLifecycleConfiguration",),
        "GetBucketNotificationConfiguration": ("s3:GetBucketNotification",),
        "GetBucketReplication": ("s3:GetReplicationConfiguration",),
        "GetObjectLockConfiguration": ("s3:GetBucketObjectLockConfiguration",),
        "GetPublicAccessBlock": ("s3:GetBucketPublicAccessBlock",),
        "HeadBucket": ("s3:ListBucket",),
        "ListBucketAnalyticsConfigurations": ("s3:GetAnalyticsConfiguration",),
        "ListBucketIntelligentTieringConfigurations": ("s3:GetIntelligentTieringConfiguration",),
        "ListBucketInventoryConfigurations": ("s3:GetInventoryConfiguration",),
        "ListBucketMetricsConfigurations": ("s3:GetMetricsConfiguration",),
        "PutBucketAccelerateConfiguration": ("s3:PutAccelerateConfiguration",),
        "PutBucketAnalyticsConfiguration": ("s3:PutAnalyticsConfiguration",),
        "PutBucketCors": ("s3:PutBucketCORS",),
        "PutBucketEncryption": ("s3:PutEncryptionConfiguration",),
        "PutBucketIntelligentTieringConfiguration": ("s3:PutIntelligentTieringConfiguration",),
        "PutBucketInventoryConfiguration": ("s3:PutInventoryConfiguration",),
        "PutBucketLifecycleConfiguration": ("s3:PutLifecycleConfiguration",),
        "PutBucketMetricsConfiguration": ("s3:PutMetricsConfiguration",),
        "PutBucketNotificationConfiguration": ("s3:PutBucketNotification",),
        "PutBucketReplication": ("s3:PutReplicationConfiguration", "iam:PassRole"),
        "PutObjectLockConfiguration": ("s3:PutBucketObjectLockConfiguration",),
        "PutPublicAccessBlock": ("s3:PutBucketPublicAccessBlock",),
    },
)
