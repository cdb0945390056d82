# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Bucket of Amazon Simple Storage Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    FirstOf,
    LateInit,
    Member,
    MemberSet,
    Part,
    Read,
    Reference,
    Region,
    Resource,
    Tags,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.s3.service import SERVICE
from ack.services.s3.types import (
    AbacStatus,
    AccelerateConfiguration,
    AnalyticsConfiguration,
    BucketLifecycleConfiguration,
    BucketLoggingStatus,
    CORSConfiguration,
    CreateBucketConfiguration,
    IntelligentTieringConfiguration,
    InventoryConfiguration,
    MetricsConfiguration,
    NotificationConfiguration,
    ObjectLockConfiguration,
    OwnershipControls,
    PublicAccessBlockConfiguration,
    ReplicationConfiguration,
    RequestPaymentConfiguration,
    ServerSideEncryptionConfiguration,
    Tagging,
    VersioningConfiguration,
    WebsiteConfiguration,
)


class BucketSpec(Shape):
    """The Bucket that is wanted."""

    abac: AbacStatus | None = None
    accelerate: AccelerateConfiguration | None = None
    acl: str | None = None
    analytics: list[AnalyticsConfiguration] | None = None
    cors: CORSConfiguration | None = None
    createBucketConfiguration: CreateBucketConfiguration | None = None
    encryption: ServerSideEncryptionConfiguration | None = None
    grantFullControl: str | None = None
    grantRead: str | None = None
    grantReadACP: str | None = None
    grantWrite: str | None = None
    grantWriteACP: str | None = None
    intelligentTiering: list[IntelligentTieringConfiguration] | None = None
    inventory: list[InventoryConfiguration] | None = None
    lifecycle: BucketLifecycleConfiguration | None = None
    logging: BucketLoggingStatus | None = None
    metrics: list[MetricsConfiguration] | None = None
    name: str | None = None
    namespace: str | None = None
    notification: NotificationConfiguration | None = None
    objectLockConfiguration: ObjectLockConfiguration | None = None
    objectLockEnabledForBucket: bool | None = None
    objectOwnership: str | None = None
    ownershipControls: OwnershipControls | None = None
    policy: str | None = None
    publicAccessBlock: PublicAccessBlockConfiguration | None = None
    replication: ReplicationConfiguration | None = None
    requestPayment: RequestPaymentConfiguration | None = None
    tagging: Tagging | None = None
    versioning: VersioningConfiguration | None = None
    website: WebsiteConfiguration | None = None


class BucketStatus(Shape):
    """The Bucket as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    location: str | None = None


_KEY: Mapping[str, str] = {"Bucket": "spec.name"}

RESOURCE = Resource(
    service=SERVICE,
    kind="Bucket",
    plural="buckets",
    spec=BucketSpec,
    status=BucketStatus,
    read=Read(operation="HeadBucket", inputs=_KEY, needs=("spec.name",)),
    create=Call(
        operation="CreateBucket",
        inputs={
            "ACL": "spec.acl",
            "Bucket": "spec.name",
            "CreateBucketConfiguration": "spec.createBucketConfiguration",
            "GrantFullControl": "spec.grantFullControl",
            "GrantRead": "spec.grantRead",
            "GrantReadACP": "spec.grantReadACP",
            "GrantWrite": "spec.grantWrite",
            "GrantWriteACP": "spec.grantWriteACP",
            "ObjectLockEnabledForBucket": "spec.objectLockEnabledForBucket",
            "ObjectOwnership": "spec.objectOwnership",
            "BucketNamespace": "spec.namespace",
            "CreateBucketConfiguration.LocationConstraint": FirstOf(
                ("spec.createBucketConfiguration.locationConstraint", Region(("us-east-1",))),
            ),
            "CreateBucketConfiguration.Tags": AllTags(),
        },
        outputs={"Location": "status.location"},
    ),
    updates=(
        Update(
            operation="PutBucketAcl",
            inputs={
                "ACL": "spec.acl",
                "Bucket": "spec.name",
                "GrantFullControl": "spec.grantFullControl",
                "GrantRead": "spec.grantRead",
                "GrantReadACP": "spec.grantReadACP",
                "GrantWrite": "spec.grantWrite",
                "GrantWriteACP": "spec.grantWriteACP",
            },
            fields=(
                "spec.acl",
                "spec.grantFullControl",
                "spec.grantRead",
                "spec.grantReadACP",
                "spec.grantWrite",
                "spec.grantWriteACP",
            ),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteBucket", inputs=_KEY),
    parts=(
        Part(
            field="spec.abac",
            read=Read(operation="GetBucketAbac", inputs=_KEY, outputs={"AbacStatus": "spec.abac"}),
            put=Call(operation="PutBucketAbac", inputs={**_KEY, "AbacStatus": "spec.abac"}),
            delete=Call(operation="PutBucketAbac", inputs={**_KEY, "AbacStatus": Const({"Status": "Disabled"})}),
            default={"status": "Disabled"},
            unsupported=("MethodNotAllowed", "NotImplemented"),
        ),
        Part(
            field="spec.accelerate",
            read=Read(
                operation="GetBucketAccelerateConfiguration",
                inputs=_KEY,
                outputs={"Status": "spec.accelerate.status"},
            ),
            put=Call(
                operation="PutBucketAccelerateConfiguration",
                inputs={**_KEY, "AccelerateConfiguration": "spec.accelerate"},
            ),
            delete=Call(
                operation="PutBucketAccelerateConfiguration",
                inputs={**_KEY, "AccelerateConfiguration": Const({"Status": "Suspended"})},
            ),
            default={"status": "Suspended"},
            unsupported=("MethodNotAllowed", "UnsupportedArgument"),
        ),
        Part(
            field="spec.cors",
            read=Read(operation="GetBucketCors", inputs=_KEY, outputs={"CORSRules": "spec.cors.corsRules"}),
            put=Call(operation="PutBucketCors", inputs={**_KEY, "CORSConfiguration": "spec.cors"}),
            delete=Call(operation="DeleteBucketCors", inputs=_KEY),
            absent=("NoSuchCORSConfiguration",),
        ),
        Part(
            field="spec.encryption",
            read=Read(
                operation="GetBucketEncryption",
                inputs=_KEY,
                outputs={"ServerSideEncryptionConfiguration": "spec.encryption"},
            ),
            put=Call(
                operation="PutBucketEncryption",
                inputs={**_KEY, "ServerSideEncryptionConfiguration": "spec.encryption"},
            ),
            delete=Call(operation="DeleteBucketEncryption", inputs=_KEY),
            absent=("ServerSideEncryptionConfigurationNotFoundError",),
            default={
                "rules": [
                    {"applyServerSideEncryptionByDefault": {"sseAlgorithm": "AES256"}, "bucketKeyEnabled": False},
                ],
            },
        ),
        Part(
            field="spec.lifecycle",
            read=Read(
                operation="GetBucketLifecycleConfiguration",
                inputs=_KEY,
                outputs={"Rules": "spec.lifecycle.rules"},
            ),
            put=Call(
                operation="PutBucketLifecycleConfiguration",
                inputs={**_KEY, "LifecycleConfiguration": "spec.lifecycle"},
            ),
            delete=Call(operation="DeleteBucketLifecycle", inputs=_KEY),
            absent=("NoSuchLifecycleConfiguration",),
        ),
        Part(
            field="spec.logging",
            read=Read(
                operation="GetBucketLogging",
                inputs=_KEY,
                outputs={"LoggingEnabled": "spec.logging.loggingEnabled"},
            ),
            put=Call(operation="PutBucketLogging", inputs={**_KEY, "BucketLoggingStatus": "spec.logging"}),
            delete=Call(operation="PutBucketLogging", inputs={**_KEY, "BucketLoggingStatus": Const({})}),
            default={},
        ),
        Part(
            field="spec.notification",
            read=Read(
                operation="GetBucketNotificationConfiguration",
                inputs=_KEY,
                outputs={
                    "TopicConfigurations": "spec.notification.topicConfigurations",
                    "QueueConfigurations": "spec.notification.queueConfigurations",
                    "LambdaFunctionConfigurations": "spec.notification.lambdaFunctionConfigurations",
                },
            ),
            put=Call(
                operation="PutBucketNotificationConfiguration",
                inputs={**_KEY, "NotificationConfiguration": "spec.notification"},
            ),
            delete=Call(
                operation="PutBucketNotificationConfiguration",
                inputs={**_KEY, "NotificationConfiguration": Const({})},
            ),
            default={},
        ),
        Part(
            field="spec.objectLockConfiguration",
            read=Read(
                operation="GetObjectLockConfiguration",
                inputs=_KEY,
                outputs={"ObjectLockConfiguration": "spec.objectLockConfiguration"},
            ),
            put=Call(
                operation="PutObjectLockConfiguration",
                inputs={
                    **_KEY,
                    "ObjectLockConfiguration": "spec.objectLockConfiguration",
                    "ObjectLockConfiguration.ObjectLockEnabled": Const("Enabled"),
                },
            ),
            delete=Call(
                operation="PutObjectLockConfiguration",
                inputs={**_KEY, "ObjectLockConfiguration": Const({"ObjectLockEnabled": "Enabled"})},
            ),
            absent=("ObjectLockConfigurationNotFoundError",),
            default={},
        ),
        Part(
            field="spec.ownershipControls",
            read=Read(
                operation="GetBucketOwnershipControls",
                inputs=_KEY,
                outputs={"OwnershipControls": "spec.ownershipControls"},
            ),
            put=Call(
                operation="PutBucketOwnershipControls",
                inputs={**_KEY, "OwnershipControls": "spec.ownershipControls"},
            ),
            delete=Call(operation="DeleteBucketOwnershipControls", inputs=_KEY),
            absent=("OwnershipControlsNotFoundError",),
            default={"rules": [{"objectOwnership": "BucketOwnerEnforced"}]},
        ),
        Part(
            field="spec.policy",
            read=Read(operation="GetBucketPolicy", inputs=_KEY, outputs={"Policy": "spec.policy"}),
            put=Call(operation="PutBucketPolicy", inputs={**_KEY, "Policy": "spec.policy"}),
            delete=Call(operation="DeleteBucketPolicy", inputs=_KEY),
            absent=("NoSuchBucketPolicy",),
        ),
        Part(
            field="spec.publicAccessBlock",
            read=Read(
                operation="GetPublicAccessBlock",
                inputs=_KEY,
                outputs={"PublicAccessBlockConfiguration": "spec.publicAccessBlock"},
            ),
            put=Call(
                operation="PutPublicAccessBlock",
                inputs={**_KEY, "PublicAccessBlockConfiguration": "spec.publicAccessBlock"},
            ),
            delete=Call(operation="DeletePublicAccessBlock", inputs=_KEY),
            absent=("NoSuchPublicAccessBlockConfiguration",),
            default={
                "blockPublicACLs": True,
                "blockPublicPolicy": True,
                "ignorePublicACLs": True,
                "restrictPublicBuckets": True,
            },
        ),
        Part(
            field="spec.replication",
            read=Read(
                operation="GetBucketReplication",
                inputs=_KEY,
                outputs={"ReplicationConfiguration": "spec.replication"},
            ),
            put=Call(operation="PutBucketReplication", inputs={**_KEY, "ReplicationConfiguration": "spec.replication"}),
            delete=Call(operation="DeleteBucketReplication", inputs=_KEY),
            absent=("ReplicationConfigurationNotFoundError",),
        ),
        Part(
            field="spec.requestPayment",
            read=Read(operation="GetBucketRequestPayment", inputs=_KEY, outputs={"Payer": "spec.requestPayment.payer"}),
            put=Call(
                operation="PutBucketRequestPayment",
                inputs={**_KEY, "RequestPaymentConfiguration": "spec.requestPayment"},
            ),
            delete=Call(
                operation="PutBucketRequestPayment",
                inputs={**_KEY, "RequestPaymentConfiguration": Const({"Payer": "BucketOwner"})},
            ),
            default={"payer": "BucketOwner"},
        ),
        Part(
            field="spec.versioning",
            read=Read(operation="GetBucketVersioning", inputs=_KEY, outputs={"Status": "spec.versioning.status"}),
            put=Call(operation="PutBucketVersioning", inputs={**_KEY, "VersioningConfiguration": "spec.versioning"}),
            delete=Call(
                operation="PutBucketVersioning",
                inputs={**_KEY, "VersioningConfiguration": Const({"Status": "Suspended"})},
            ),
            default={"status": "Suspended"},
        ),
        Part(
            field="spec.website",
            read=Read(
                operation="GetBucketWebsite",
                inputs=_KEY,
                outputs={
                    "RedirectAllRequestsTo": "spec.website.redirectAllRequestsTo",
                    "IndexDocument": "spec.website.indexDocument",
                    "ErrorDocument": "spec.website.errorDocument",
                    "RoutingRules": "spec.website.routingRules",
                },
            ),
            put=Call(operation="PutBucketWebsite", inputs={**_KEY, "WebsiteConfiguration": "spec.website"}),
            delete=Call(operation="DeleteBucketWebsite", inputs=_KEY),
            absent=("NoSuchWebsiteConfiguration",),
        ),
    ),
    members=(
        MemberSet(
            field="spec.analytics",
            key="id",
            read=Read(
                operation="ListBucketAnalyticsConfigurations",
                inputs=_KEY,
                outputs={"AnalyticsConfigurationList": "spec.analytics"},
            ),
            put=Call(
                operation="PutBucketAnalyticsConfiguration",
                inputs={**_KEY, "Id": Member("id"), "AnalyticsConfiguration": Member()},
            ),
            delete=Call(operation="DeleteBucketAnalyticsConfiguration", inputs={**_KEY, "Id": Member("id")}),
        ),
        MemberSet(
            field="spec.intelligentTiering",
            key="id",
            read=Read(
                operation="ListBucketIntelligentTieringConfigurations",
                inputs=_KEY,
                outputs={"IntelligentTieringConfigurationList": "spec.intelligentTiering"},
            ),
            put=Call(
                operation="PutBucketIntelligentTieringConfiguration",
                inputs={**_KEY, "Id": Member("id"), "IntelligentTieringConfiguration": Member()},
            ),
            delete=Call(operation="DeleteBucketIntelligentTieringConfiguration", inputs={**_KEY, "Id": Member("id")}),
        ),
        MemberSet(
            field="spec.inventory",
            key="id",
            read=Read(
                operation="ListBucketInventoryConfigurations",
                inputs=_KEY,
                outputs={"InventoryConfigurationList": "spec.inventory"},
            ),
            put=Call(
                operation="PutBucketInventoryConfiguration",
                inputs={**_KEY, "Id": Member("id"), "InventoryConfiguration": Member()},
            ),
            delete=Call(operation="DeleteBucketInventoryConfiguration", inputs={**_KEY, "Id": Member("id")}),
        ),
        MemberSet(
            field="spec.metrics",
            key="id",
            read=Read(
                operation="ListBucketMetricsConfigurations",
                inputs=_KEY,
                outputs={"MetricsConfigurationList": "spec.metrics"},
            ),
            put=Call(
                operation="PutBucketMetricsConfiguration",
                inputs={**_KEY, "Id": Member("id"), "MetricsConfiguration": Member()},
            ),
            delete=Call(operation="DeleteBucketMetricsConfiguration", inputs={**_KEY, "Id": Member("id")}),
        ),
    ),
    tags=Tags(
        field="spec.tagging.tagSet",
        set=Call(operation="PutBucketTagging", inputs={**_KEY, "Tagging.TagSet": AllTags()}),
        read=Read(operation="GetBucketTagging", inputs=_KEY, outputs={"TagSet": "spec.tagging.tagSet"}),
        clear=Call(operation="DeleteBucketTagging", inputs=_KEY),
        absent=("NoSuchTagSet",),
        by_arn=True,
    ),
    arn="arn:{partition}:s3:::{spec.name}",
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name", "spec.namespace"),
    compare={"spec.policy": Compare.IAM_POLICY},
    late_initialize=(
        LateInit(field="spec.abac", optional=True),
        LateInit(field="spec.encryption", optional=True),
        LateInit(field="spec.ownershipControls", optional=True),
    ),
    references=(
        Reference(
            field="spec.replication.role",
            ref="spec.replication.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("NoSuchBucket", "404"),
    exists=("BucketAlreadyExists", "BucketAlreadyOwnedByYou"),
    terminal=(
        "IllegalLocationConstraintException",
        "InvalidBucketName",
        "InvalidLocationConstraint",
        "InvalidNamespaceHeader",
        "MalformedXML",
        "MissingNamespaceHeader",
        "PermanentRedirect",
    ),
)
