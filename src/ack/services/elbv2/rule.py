# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Rule of Elastic Load Balancing."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Each,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.elbv2.service import SERVICE
from ack.services.elbv2.types import Action, RuleCondition, RuleTransform, Tag


class RuleSpec(Shape):
    """The Rule that is wanted."""

    actions: list[Action] | None = None
    conditions: list[RuleCondition] | None = None
    listenerARN: str | None = None
    listenerRef: ResourceReference | None = None
    priority: int | None = None
    tags: list[Tag] | None = None
    transforms: list[RuleTransform] | None = None


class RuleStatus(Shape):
    """The Rule as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    isDefault: bool | None = None


_FIELDS: Mapping[str, str] = {
    "RuleArn": "status.ackResourceMetadata.arn",
    "Conditions": "spec.conditions",
    "Actions": "spec.actions",
    "IsDefault": "status.isDefault",
    "Transforms": "spec.transforms",
    "Priority": "spec.priority",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Rule",
    plural="rules",
    spec=RuleSpec,
    status=RuleStatus,
    read=Read(
        operation="DescribeRules",
        inputs={"RuleArns": Each("status.ackResourceMetadata.arn")},
        result="Rules",
        outputs=_FIELDS,
        many=True,
        match={"RuleArn": "status.ackResourceMetadata.arn"},
        needs=("status.ackResourceMetadata.arn",),
        locate=Read(
            operation="DescribeRules",
            inputs={"ListenerArn": "spec.listenerARN"},
            result="Rules",
            outputs={"RuleArn": "status.ackResourceMetadata.arn"},
            many=True,
            match={"Priority": "spec.priority"},
            needs=("spec.listenerARN",),
        ),
    ),
    create=Call(
        operation="CreateRule",
        inputs={
            "ListenerArn": "spec.listenerARN",
            "Conditions": "spec.conditions",
            "Priority": "spec.priority",
            "Actions": "spec.actions",
            "Tags": AllTags(),
            "Transforms": "spec.transforms",
        },
        result="Rules",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyRule",
            inputs={
                "RuleArn": "status.ackResourceMetadata.arn",
                "Conditions": "spec.conditions",
                "Actions": "spec.actions",
                "Transforms": "spec.transforms",
            },
            result="Rules",
            outputs={"IsDefault": "status.isDefault", "Priority": "spec.priority"},
            fields=("spec.conditions", "spec.actions", "spec.transforms"),
            partial=True,
        ),
        Update(
            operation="SetRulePriorities",
            inputs={
                "RulePriorities[].RuleArn": "status.ackResourceMetadata.arn",
                "RulePriorities[].Priority": "spec.priority",
            },
            fields=("spec.priority",),
        ),
    ),
    delete=Call(operation="DeleteRule", inputs={"RuleArn": "status.ackResourceMetadata.arn"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn"), "Tags": TagsToSet()},
        ),
        read=Read(
            operation="DescribeTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn")},
            outputs={"TagDescriptions.Tags": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn"), "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    compare={"spec.actions": Compare.GIVEN, "spec.conditions": Compare.GIVEN},
    references=(
        Reference(
            field="spec.actions[].targetGroupARN",
            ref="spec.actions[].targetGroupRef",
            group="elbv2.services.k8s.aws",
            kind="TargetGroup",
            plural="targetgroups",
        ),
        Reference(
            field="spec.actions[].forwardConfig.targetGroups[].targetGroupARN",
            ref="spec.actions[].forwardConfig.targetGroups[].targetGroupRef",
            group="elbv2.services.k8s.aws",
            kind="TargetGroup",
            plural="targetgroups",
        ),
        Reference(
            field="spec.listenerARN",
            ref="spec.listenerRef",
            group="elbv2.services.k8s.aws",
            kind="Listener",
            plural="listeners",
            required=True,
        ),
    ),
    absent=("RuleNotFound",),
    exists=("PriorityInUse",),
    terminal=(
        "InvalidConfigurationRequest",
        "InvalidLoadBalancerAction",
        "UnsupportedProtocol",
        "ALPNPolicyNotFound",
        "IncompatibleProtocols",
        "InvalidParameter",
        "SSLPolicyNotFound",
        "TooManyActions",
        "ValidationError",
    ),
)
