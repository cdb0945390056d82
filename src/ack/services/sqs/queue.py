# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Queue of Amazon Simple Queue Service."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Attributes,
    Call,
    Compare,
    Const,
    LateInit,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.sqs.service import SERVICE


class QueueSpec(Shape):
    """The Queue that is wanted."""

    contentBasedDeduplication: str | None = None
    deduplicationScope: str | None = None
    delaySeconds: str | None = None
    fifoQueue: str | None = None
    fifoThroughputLimit: str | None = None
    kmsDataKeyReusePeriodSeconds: str | None = None
    kmsMasterKeyID: str | None = None
    kmsMasterKeyRef: ResourceReference | None = None
    maximumMessageSize: str | None = None
    messageRetentionPeriod: str | None = None
    policy: str | None = None
    policyRef: ResourceReference | None = None
    queueName: str | None = None
    receiveMessageWaitTimeSeconds: str | None = None
    redriveAllowPolicy: str | None = None
    redrivePolicy: str | None = None
    sqsManagedSSEEnabled: str | None = None
    tags: dict[str, str] | None = None
    visibilityTimeout: str | None = None


class QueueStatus(Shape):
    """The Queue as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    queueARN: str | None = None
    queueURL: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Queue",
    plural="queues",
    spec=QueueSpec,
    status=QueueStatus,
    read=Read(
        operation="GetQueueAttributes",
        inputs={"QueueUrl": "status.queueURL", "AttributeNames": Const(["All"])},
        result="Attributes",
        outputs={
            "DelaySeconds": "spec.delaySeconds",
            "MaximumMessageSize": "spec.maximumMessageSize",
            "MessageRetentionPeriod": "spec.messageRetentionPeriod",
            "ReceiveMessageWaitTimeSeconds": "spec.receiveMessageWaitTimeSeconds",
            "VisibilityTimeout": "spec.visibilityTimeout",
            "FifoQueue": "spec.fifoQueue",
            "ContentBasedDeduplication": "spec.contentBasedDeduplication",
            "DeduplicationScope": "spec.deduplicationScope",
            "FifoThroughputLimit": "spec.fifoThroughputLimit",
            "KmsMasterKeyId": "spec.kmsMasterKeyID",
            "KmsDataKeyReusePeriodSeconds": "spec.kmsDataKeyReusePeriodSeconds",
            "SqsManagedSseEnabled": "spec.sqsManagedSSEEnabled",
            "Policy": "spec.policy",
            "RedrivePolicy": "spec.redrivePolicy",
            "RedriveAllowPolicy": "spec.redriveAllowPolicy",
            "QueueArn": "status.ackResourceMetadata.arn",
        },
        needs=("status.queueURL",),
        locate=Read(
            operation="GetQueueUrl",
            inputs={"QueueName": "spec.queueName"},
            outputs={"QueueUrl": "status.queueURL"},
            needs=("spec.queueName",),
        ),
    ),
    create=Call(
        operation="CreateQueue",
        inputs={
            "QueueName": "spec.queueName",
            "tags": AllTags(),
            "Attributes": Attributes(
                {
                    "DelaySeconds": "spec.delaySeconds",
                    "MaximumMessageSize": "spec.maximumMessageSize",
                    "MessageRetentionPeriod": "spec.messageRetentionPeriod",
                    "ReceiveMessageWaitTimeSeconds": "spec.receiveMessageWaitTimeSeconds",
                    "VisibilityTimeout": "spec.visibilityTimeout",
                    "FifoQueue": "spec.fifoQueue",
                    "ContentBasedDeduplication": "spec.contentBasedDeduplication",
                    "DeduplicationScope": "spec.deduplicationScope",
                    "FifoThroughputLimit": "spec.fifoThroughputLimit",
                    "KmsMasterKeyId": "spec.kmsMasterKeyID",
                    "KmsDataKeyReusePeriodSeconds": "spec.kmsDataKeyReusePeriodSeconds",
                    "SqsManagedSseEnabled": "spec.sqsManagedSSEEnabled",
                    "Policy": "spec.policy",
                    "RedrivePolicy": "spec.redrivePolicy",
                    "RedriveAllowPolicy": "spec.redriveAllowPolicy",
                },
            ),
        },
        outputs={"QueueUrl": "status.queueURL"},
    ),
    updates=(
        Update(
            operation="SetQueueAttributes",
            inputs={
                "QueueUrl": "status.queueURL",
                "Attributes": Attributes(
                    {
                        "DelaySeconds": "spec.delaySeconds",
                        "MaximumMessageSize": "spec.maximumMessageSize",
                        "MessageRetentionPeriod": "spec.messageRetentionPeriod",
                        "ReceiveMessageWaitTimeSeconds": "spec.receiveMessageWaitTimeSeconds",
                        "VisibilityTimeout": "spec.visibilityTimeout",
                        "ContentBasedDeduplication": "spec.contentBasedDeduplication",
                        "DeduplicationScope": "spec.deduplicationScope",
                        "FifoThroughputLimit": "spec.fifoThroughputLimit",
                        "KmsMasterKeyId": "spec.kmsMasterKeyID",
                        "KmsDataKeyReusePeriodSeconds": "spec.kmsDataKeyReusePeriodSeconds",
                        "SqsManagedSseEnabled": "spec.sqsManagedSSEEnabled",
                        "Policy": "spec.policy",
                        "RedrivePolicy": "spec.redrivePolicy",
                        "RedriveAllowPolicy": "spec.redriveAllowPolicy",
                    },
                ),
            },
            fields=(
                "spec.delaySeconds",
                "spec.maximumMessageSize",
                "spec.messageRetentionPeriod",
                "spec.receiveMessageWaitTimeSeconds",
                "spec.visibilityTimeout",
                "spec.contentBasedDeduplication",
                "spec.deduplicationScope",
                "spec.fifoThroughputLimit",
                "spec.kmsMasterKeyID",
                "spec.kmsDataKeyReusePeriodSeconds",
                "spec.sqsManagedSSEEnabled",
                "spec.policy",
                "spec.redrivePolicy",
                "spec.redriveAllowPolicy",
            ),
            resets={
                "spec.contentBasedDeduplication": "false",
                "spec.deduplicationScope": "queue",
                "spec.fifoThroughputLimit": "perQueue",
                "spec.kmsMasterKeyID": "",
                "spec.kmsDataKeyReusePeriodSeconds": "300",
                "spec.policy": "",
                "spec.redrivePolicy": "",
                "spec.redriveAllowPolicy": "",
            },
        ),
    ),
    delete=Call(operation="DeleteQueue", inputs={"QueueUrl": "status.queueURL"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagQueue", inputs={"QueueUrl": "status.queueURL", "Tags": TagsToSet()}),
        key="",
        value="",
        aws_key="",
        aws_value="",
        read=Read(operation="ListQueueTags", inputs={"QueueUrl": "status.queueURL"}, outputs={"Tags": "spec.tags"}),
        remove=Call(operation="UntagQueue", inputs={"QueueUrl": "status.queueURL", "TagKeys": TagKeysToRemove()}),
        by_arn=True,
    ),
    copies={"status.queueARN": "status.ackResourceMetadata.arn"},
    keys=("status.queueURL",),
    adoption=(AdoptionField(name="queueURL", path="status.queueURL", required=True),),
    immutable=("spec.queueName",),
    compare={
        "spec.policy": Compare.IAM_POLICY,
        "spec.redrivePolicy": Compare.DOCUMENT,
        "spec.redriveAllowPolicy": Compare.DOCUMENT,
    },
    late_initialize=(
        LateInit(field="spec.delaySeconds"),
        LateInit(field="spec.maximumMessageSize"),
        LateInit(field="spec.messageRetentionPeriod"),
        LateInit(field="spec.receiveMessageWaitTimeSeconds"),
        LateInit(field="spec.visibilityTimeout"),
    ),
    references=(
        Reference(
            field="spec.kmsMasterKeyID",
            ref="spec.kmsMasterKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
            path="status.keyID",
        ),
        Reference(
            field="spec.policy",
            ref="spec.policyRef",
            group="iam.services.k8s.aws",
            kind="Policy",
            plural="policies",
            path="spec.policyDocument",
        ),
    ),
    absent=("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"),
    exists=("QueueNameExists", "QueueAlreadyExists"),
    terminal=(
        "InvalidAddress",
        "InvalidAttributeName",
        "InvalidAttributeValue",
        "InvalidSecurity",
        "UnsupportedOperation",
        "InvalidParameterValue",
        "InvalidParameterCombination",
    ),
)
