# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Subscription of Amazon Simple Notification Service."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    Attributes,
    Call,
    Compare,
    Const,
    EntryName,
    EntryValue,
    Read,
    Reference,
    Resource,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.sns.service import SERVICE


class SubscriptionSpec(Shape):
    """The Subscription that is wanted."""

    deliveryPolicy: str | None = None
    endpoint: str | None = None
    filterPolicy: str | None = None
    filterPolicyScope: str | None = None
    protocol: str | None = None
    rawMessageDelivery: str | None = None
    redrivePolicy: str | None = None
    subscriptionRoleARN: str | None = None
    subscriptionRoleRef: ResourceReference | None = None
    topicARN: str | None = None
    topicRef: ResourceReference | None = None


class SubscriptionStatus(Shape):
    """The Subscription as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    confirmationWasAuthenticated: str | None = None
    effectiveDeliveryPolicy: str | None = None
    owner: str | None = None
    pendingConfirmation: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Subscription",
    plural="subscriptions",
    spec=SubscriptionSpec,
    status=SubscriptionStatus,
    read=Read(
        operation="GetSubscriptionAttributes",
        inputs={"SubscriptionArn": "status.ackResourceMetadata.arn"},
        result="Attributes",
        outputs={
            "FilterPolicyScope": "spec.filterPolicyScope",
            "FilterPolicy": "spec.filterPolicy",
            "DeliveryPolicy": "spec.deliveryPolicy",
            "RawMessageDelivery": "spec.rawMessageDelivery",
            "RedrivePolicy": "spec.redrivePolicy",
            "SubscriptionRoleArn": "spec.subscriptionRoleARN",
            "Owner": "status.owner",
            "ConfirmationWasAuthenticated": "status.confirmationWasAuthenticated",
            "EffectiveDeliveryPolicy": "status.effectiveDeliveryPolicy",
            "PendingConfirmation": "status.pendingConfirmation",
            "Protocol": "spec.protocol",
            "Endpoint": "spec.endpoint",
            "TopicArn": "spec.topicARN",
        },
        needs=("status.ackResourceMetadata.arn",),
        locate=Read(
            operation="ListSubscriptionsByTopic",
            inputs={"TopicArn": "spec.topicARN"},
            result="Subscriptions",
            outputs={"SubscriptionArn": "status.ackResourceMetadata.arn"},
            many=True,
            match={"Protocol": "spec.protocol", "Endpoint": "spec.endpoint", "TopicArn": "spec.topicARN"},
            needs=("spec.topicARN",),
        ),
    ),
    create=Call(
        operation="Subscribe",
        inputs={
            "TopicArn": "spec.topicARN",
            "Protocol": "spec.protocol",
            "Endpoint": "spec.endpoint",
            "ReturnSubscriptionArn": Const(True),
            "Attributes": Attributes(
                {
                    "FilterPolicyScope": "spec.filterPolicyScope",
                    "FilterPolicy": "spec.filterPolicy",
                    "DeliveryPolicy": "spec.deliveryPolicy",
                    "RawMessageDelivery": "spec.rawMessageDelivery",
                    "RedrivePolicy": "spec.redrivePolicy",
                    "SubscriptionRoleArn": "spec.subscriptionRoleARN",
                },
            ),
        },
        outputs={"SubscriptionArn": "status.ackResourceMetadata.arn"},
    ),
    updates=(
        Update(
            operation="SetSubscriptionAttributes",
            inputs={
                "SubscriptionArn": "status.ackResourceMetadata.arn",
                "AttributeName": EntryName(),
                "AttributeValue": EntryValue(),
            },
            fields=(
                "spec.filterPolicyScope",
                "spec.filterPolicy",
                "spec.deliveryPolicy",
                "spec.rawMessageDelivery",
                "spec.redrivePolicy",
                "spec.subscriptionRoleARN",
            ),
            one_by_one={
                "FilterPolicyScope": "spec.filterPolicyScope",
                "FilterPolicy": "spec.filterPolicy",
                "DeliveryPolicy": "spec.deliveryPolicy",
                "RawMessageDelivery": "spec.rawMessageDelivery",
                "RedrivePolicy": "spec.redrivePolicy",
                "SubscriptionRoleArn": "spec.subscriptionRoleARN",
            },
            resets={
                "spec.filterPolicyScope": "MessageAttributes",
                "spec.filterPolicy": "{}",
                "spec.deliveryPolicy": "",
                "spec.rawMessageDelivery": "false",
                "spec.redrivePolicy": "",
            },
        ),
    ),
    delete=Call(operation="Unsubscribe", inputs={"SubscriptionArn": "status.ackResourceMetadata.arn"}),
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.endpoint", "spec.protocol", "spec.topicARN"),
    compare={
        "spec.filterPolicy": Compare.DOCUMENT,
        "spec.deliveryPolicy": Compare.DOCUMENT,
        "spec.redrivePolicy": Compare.DOCUMENT,
    },
    references=(
        Reference(
            field="spec.subscriptionRoleARN",
            ref="spec.subscriptionRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.topicARN",
            ref="spec.topicRef",
            group="sns.services.k8s.aws",
            kind="Topic",
            plural="topics",
            required=True,
        ),
    ),
    absent=("NotFound",),
    terminal=("InvalidParameter", "InvalidSecurity"),
)
