# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Topic of Amazon Simple Notification Service."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Attributes,
    Call,
    Compare,
    EntryName,
    EntryValue,
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
from ack.services.sns.service import SERVICE
from ack.services.sns.types import Tag


class TopicSpec(Shape):
    """The Topic that is wanted."""

    applicationFailureFeedbackRoleARN: str | None = None
    applicationFailureFeedbackRoleRef: ResourceReference | None = None
    applicationSuccessFeedbackRoleARN: str | None = None
    applicationSuccessFeedbackRoleRef: ResourceReference | None = None
    applicationSuccessFeedbackSampleRate: str | None = None
    contentBasedDeduplication: str | None = None
    dataProtectionPolicy: str | None = None
    deliveryPolicy: str | None = None
    displayName: str | None = None
    fifoThroughputScope: str | None = None
    fifoTopic: str | None = None
    firehoseFailureFeedbackRoleARN: str | None = None
    firehoseFailureFeedbackRoleRef: ResourceReference | None = None
    firehoseSuccessFeedbackRoleARN: str | None = None
    firehoseSuccessFeedbackRoleRef: ResourceReference | None = None
    firehoseSuccessFeedbackSampleRate: str | None = None
    httpFailureFeedbackRoleARN: str | None = None
    httpFailureFeedbackRoleRef: ResourceReference | None = None
    httpSuccessFeedbackRoleARN: str | None = None
    httpSuccessFeedbackRoleRef: ResourceReference | None = None
    httpSuccessFeedbackSampleRate: str | None = None
    kmsMasterKeyID: str | None = None
    kmsMasterKeyRef: ResourceReference | None = None
    lambdaFailureFeedbackRoleARN: str | None = None
    lambdaFailureFeedbackRoleRef: ResourceReference | None = None
    lambdaSuccessFeedbackRoleARN: str | None = None
    lambdaSuccessFeedbackRoleRef: ResourceReference | None = None
    lambdaSuccessFeedbackSampleRate: str | None = None
    name: str | None = None
    policy: str | None = None
    policyRef: ResourceReference | None = None
    signatureVersion: str | None = None
    sqsFailureFeedbackRoleARN: str | None = None
    sqsFailureFeedbackRoleRef: ResourceReference | None = None
    sqsSuccessFeedbackRoleARN: str | None = None
    sqsSuccessFeedbackRoleRef: ResourceReference | None = None
    sqsSuccessFeedbackSampleRate: str | None = None
    tags: list[Tag] | None = None
    tracingConfig: str | None = None


class TopicStatus(Shape):
    """The Topic as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    effectiveDeliveryPolicy: str | None = None
    owner: str | None = None
    topicARN: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Topic",
    plural="topics",
    spec=TopicSpec,
    status=TopicStatus,
    read=Read(
        operation="GetTopicAttributes",
        inputs={"TopicArn": "status.ackResourceMetadata.arn"},
        result="Attributes",
        outputs={
            "DisplayName": "spec.displayName",
            "FifoTopic": "spec.fifoTopic",
            "ContentBasedDeduplication": "spec.contentBasedDeduplication",
            "FifoThroughputScope": "spec.fifoThroughputScope",
            "KmsMasterKeyId": "spec.kmsMasterKeyID",
            "SignatureVersion": "spec.signatureVersion",
            "TracingConfig": "spec.tracingConfig",
            "DeliveryPolicy": "spec.deliveryPolicy",
            "Policy": "spec.policy",
            "Owner": "status.owner",
            "EffectiveDeliveryPolicy": "status.effectiveDeliveryPolicy",
            "ApplicationSuccessFeedbackRoleArn": "spec.applicationSuccessFeedbackRoleARN",
            "ApplicationSuccessFeedbackSampleRate": "spec.applicationSuccessFeedbackSampleRate",
            "ApplicationFailureFeedbackRoleArn": "spec.applicationFailureFeedbackRoleARN",
            "FirehoseSuccessFeedbackRoleArn": "spec.firehoseSuccessFeedbackRoleARN",
            "FirehoseSuccessFeedbackSampleRate": "spec.firehoseSuccessFeedbackSampleRate",
            "FirehoseFailureFeedbackRoleArn": "spec.firehoseFailureFeedbackRoleARN",
            "HTTPSuccessFeedbackRoleArn": "spec.httpSuccessFeedbackRoleARN",
            "HTTPSuccessFeedbackSampleRate": "spec.httpSuccessFeedbackSampleRate",
            "HTTPFailureFeedbackRoleArn": "spec.httpFailureFeedbackRoleARN",
            "LambdaSuccessFeedbackRoleArn": "spec.lambdaSuccessFeedbackRoleARN",
            "LambdaSuccessFeedbackSampleRate": "spec.lambdaSuccessFeedbackSampleRate",
            "LambdaFailureFeedbackRoleArn": "spec.lambdaFailureFeedbackRoleARN",
            "SQSSuccessFeedbackRoleArn": "spec.sqsSuccessFeedbackRoleARN",
            "SQSSuccessFeedbackSampleRate": "spec.sqsSuccessFeedbackSampleRate",
            "SQSFailureFeedbackRoleArn": "spec.sqsFailureFeedbackRoleARN",
        },
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateTopic",
        inputs={
            "Name": "spec.name",
            "Tags": AllTags(),
            "DataProtectionPolicy": "spec.dataProtectionPolicy",
            "Attributes": Attributes(
                {
                    "DisplayName": "spec.displayName",
                    "FifoTopic": "spec.fifoTopic",
                    "ContentBasedDeduplication": "spec.contentBasedDeduplication",
                    "FifoThroughputScope": "spec.fifoThroughputScope",
                    "KmsMasterKeyId": "spec.kmsMasterKeyID",
                    "SignatureVersion": "spec.signatureVersion",
                    "TracingConfig": "spec.tracingConfig",
                    "DeliveryPolicy": "spec.deliveryPolicy",
                    "Policy": "spec.policy",
                    "ApplicationSuccessFeedbackRoleArn": "spec.applicationSuccessFeedbackRoleARN",
                    "ApplicationSuccessFeedbackSampleRate": "spec.applicationSuccessFeedbackSampleRate",
                    "ApplicationFailureFeedbackRoleArn": "spec.applicationFailureFeedbackRoleARN",
                    "FirehoseSuccessFeedbackRoleArn": "spec.firehoseSuccessFeedbackRoleARN",
                    "FirehoseSuccessFeedbackSampleRate": "spec.firehoseSuccessFeedbackSampleRate",
                    "FirehoseFailureFeedbackRoleArn": "spec.firehoseFailureFeedbackRoleARN",
                    "HTTPSuccessFeedbackRoleArn": "spec.httpSuccessFeedbackRoleARN",
                    "HTTPSuccessFeedbackSampleRate": "spec.httpSuccessFeedbackSampleRate",
                    "HTTPFailureFeedbackRoleArn": "spec.httpFailureFeedbackRoleARN",
                    "LambdaSuccessFeedbackRoleArn": "spec.lambdaSuccessFeedbackRoleARN",
                    "LambdaSuccessFeedbackSampleRate": "spec.lambdaSuccessFeedbackSampleRate",
                    "LambdaFailureFeedbackRoleArn": "spec.lambdaFailureFeedbackRoleARN",
                    "SQSSuccessFeedbackRoleArn": "spec.sqsSuccessFeedbackRoleARN",
                    "SQSSuccessFeedbackSampleRate": "spec.sqsSuccessFeedbackSampleRate",
                    "SQSFailureFeedbackRoleArn": "spec.sqsFailureFeedbackRoleARN",
                },
            ),
        },
    ),
    updates=(
        Update(
            operation="PutDataProtectionPolicy",
            inputs={
                "DataProtectionPolicy": "spec.dataProtectionPolicy",
                "ResourceArn": "status.ackResourceMetadata.arn",
            },
            fields=("spec.dataProtectionPolicy",),
            replaces=True,
            resets={"spec.dataProtectionPolicy": ""},
        ),
        Update(
            operation="SetTopicAttributes",
            inputs={
                "TopicArn": "status.ackResourceMetadata.arn",
                "AttributeName": EntryName(),
                "AttributeValue": EntryValue(),
            },
            fields=(
                "spec.displayName",
                "spec.contentBasedDeduplication",
                "spec.fifoThroughputScope",
                "spec.kmsMasterKeyID",
                "spec.signatureVersion",
                "spec.tracingConfig",
                "spec.deliveryPolicy",
                "spec.policy",
                "spec.applicationSuccessFeedbackRoleARN",
                "spec.applicationSuccessFeedbackSampleRate",
                "spec.applicationFailureFeedbackRoleARN",
                "spec.firehoseSuccessFeedbackRoleARN",
                "spec.firehoseSuccessFeedbackSampleRate",
                "spec.firehoseFailureFeedbackRoleARN",
                "spec.httpSuccessFeedbackRoleARN",
                "spec.httpSuccessFeedbackSampleRate",
                "spec.httpFailureFeedbackRoleARN",
                "spec.lambdaSuccessFeedbackRoleARN",
                "spec.lambdaSuccessFeedbackSampleRate",
                "spec.lambdaFailureFeedbackRoleARN",
                "spec.sqsSuccessFeedbackRoleARN",
                "spec.sqsSuccessFeedbackSampleRate",
                "spec.sqsFailureFeedbackRoleARN",
            ),
            one_by_one={
                "DisplayName": "spec.displayName",
                "ContentBasedDeduplication": "spec.contentBasedDeduplication",
                "FifoThroughputScope": "spec.fifoThroughputScope",
                "KmsMasterKeyId": "spec.kmsMasterKeyID",
                "SignatureVersion": "spec.signatureVersion",
                "TracingConfig": "spec.tracingConfig",
                "DeliveryPolicy": "spec.deliveryPolicy",
                "Policy": "spec.policy",
                "ApplicationSuccessFeedbackRoleArn": "spec.applicationSuccessFeedbackRoleARN",
                "ApplicationSuccessFeedbackSampleRate": "spec.applicationSuccessFeedbackSampleRate",
                "ApplicationFailureFeedbackRoleArn": "spec.applicationFailureFeedbackRoleARN",
                "FirehoseSuccessFeedbackRoleArn": "spec.firehoseSuccessFeedbackRoleARN",
                "FirehoseSuccessFeedbackSampleRate": "spec.firehoseSuccessFeedbackSampleRate",
                "FirehoseFailureFeedbackRoleArn": "spec.firehoseFailureFeedbackRoleARN",
                "HTTPSuccessFeedbackRoleArn": "spec.httpSuccessFeedbackRoleARN",
                "HTTPSuccessFeedbackSampleRate": "spec.httpSuccessFeedbackSampleRate",
                "HTTPFailureFeedbackRoleArn": "spec.httpFailureFeedbackRoleARN",
                "LambdaSuccessFeedbackRoleArn": "spec.lambdaSuccessFeedbackRoleARN",
                "LambdaSuccessFeedbackSampleRate": "spec.lambdaSuccessFeedbackSampleRate",
                "LambdaFailureFeedbackRoleArn": "spec.lambdaFailureFeedbackRoleARN",
                "SQSSuccessFeedbackRoleArn": "spec.sqsSuccessFeedbackRoleARN",
                "SQSSuccessFeedbackSampleRate": "spec.sqsSuccessFeedbackSampleRate",
                "SQSFailureFeedbackRoleArn": "spec.sqsFailureFeedbackRoleARN",
            },
            resets={
                "spec.displayName": "",
                "spec.contentBasedDeduplication": "false",
                "spec.fifoThroughputScope": "Topic",
                "spec.kmsMasterKeyID": "",
                "spec.tracingConfig": "PassThrough",
                "spec.deliveryPolicy": "",
                "spec.applicationSuccessFeedbackRoleARN": "",
                "spec.applicationFailureFeedbackRoleARN": "",
                "spec.firehoseSuccessFeedbackRoleARN": "",
                "spec.firehoseFailureFeedbackRoleARN": "",
                "spec.httpSuccessFeedbackRoleARN": "",
                "spec.httpFailureFeedbackRoleARN": "",
                "spec.lambdaSuccessFeedbackRoleARN": "",
                "spec.lambdaFailureFeedbackRoleARN": "",
                "spec.sqsSuccessFeedbackRoleARN": "",
                "spec.sqsFailureFeedbackRoleARN": "",
            },
        ),
    ),
    delete=Call(operation="DeleteTopic", inputs={"TopicArn": "status.ackResourceMetadata.arn"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    arn="arn:{partition}:sns:{region}:{account}:{spec.name}",
    copies={"status.topicARN": "status.ackResourceMetadata.arn"},
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.name",),
    compare={
        "spec.deliveryPolicy": Compare.DOCUMENT,
        "spec.dataProtectionPolicy": Compare.DOCUMENT,
        "spec.policy": Compare.IAM_POLICY,
    },
    late_initialize=(LateInit(field="spec.policy"),),
    references=(
        Reference(
            field="spec.applicationFailureFeedbackRoleARN",
            ref="spec.applicationFailureFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.applicationSuccessFeedbackRoleARN",
            ref="spec.applicationSuccessFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.firehoseFailureFeedbackRoleARN",
            ref="spec.firehoseFailureFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.firehoseSuccessFeedbackRoleARN",
            ref="spec.firehoseSuccessFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.httpFailureFeedbackRoleARN",
            ref="spec.httpFailureFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.httpSuccessFeedbackRoleARN",
            ref="spec.httpSuccessFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.kmsMasterKeyID",
            ref="spec.kmsMasterKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
            path="status.keyID",
        ),
        Reference(
            field="spec.lambdaFailureFeedbackRoleARN",
            ref="spec.lambdaFailureFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.lambdaSuccessFeedbackRoleARN",
            ref="spec.lambdaSuccessFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.policy",
            ref="spec.policyRef",
            group="iam.services.k8s.aws",
            kind="Policy",
            plural="policies",
            path="spec.policyDocument",
        ),
        Reference(
            field="spec.sqsFailureFeedbackRoleARN",
            ref="spec.sqsFailureFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.sqsSuccessFeedbackRoleARN",
            ref="spec.sqsSuccessFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("NotFound",),
    terminal=("InvalidParameter", "InvalidSecurity"),
)
