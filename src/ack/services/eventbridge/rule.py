# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Rule of Amazon EventBridge."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Member,
    MemberSet,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.eventbridge.service import SERVICE
from ack.services.eventbridge.types import Tag, Target


class RuleSpec(Shape):
    """The Rule that is wanted."""

    description: str | None = None
    eventBusName: str | None = None
    eventBusRef: ResourceReference | None = None
    eventPattern: str | None = None
    name: str | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    scheduleExpression: str | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    targets: list[Target] | None = None


class RuleStatus(Shape):
    """The Rule as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Rule",
    plural="rules",
    spec=RuleSpec,
    status=RuleStatus,
    read=Read(
        operation="DescribeRule",
        inputs={"Name": "spec.name", "EventBusName": "spec.eventBusName"},
        outputs={
            "Name": "spec.name",
            "Arn": "status.ackResourceMetadata.arn",
            "EventPattern": "spec.eventPattern",
            "ScheduleExpression": "spec.scheduleExpression",
            "State": "spec.state",
            "Description": "spec.description",
            "RoleArn": "spec.roleARN",
            "EventBusName": "spec.eventBusName",
        },
        needs=("spec.name",),
    ),
    create=Call(
        operation="PutRule",
        inputs={
            "Name": "spec.name",
            "ScheduleExpression": "spec.scheduleExpression",
            "EventPattern": "spec.eventPattern",
            "State": "spec.state",
            "Description": "spec.description",
            "RoleArn": "spec.roleARN",
            "Tags": AllTags(),
            "EventBusName": "spec.eventBusName",
        },
        outputs={"RuleArn": "status.ackResourceMetadata.arn"},
    ),
    updates=(
        Update(
            operation="PutRule",
            inputs={
                "Name": "spec.name",
                "ScheduleExpression": "spec.scheduleExpression",
                "EventPattern": "spec.eventPattern",
                "State": "spec.state",
                "Description": "spec.description",
                "RoleArn": "spec.roleARN",
                "EventBusName": "spec.eventBusName",
            },
            outputs={"RuleArn": "status.ackResourceMetadata.arn"},
            fields=("spec.scheduleExpression", "spec.eventPattern", "spec.state", "spec.description", "spec.roleARN"),
            replaces=True,
            resets={
                "spec.scheduleExpression": "",
                "spec.eventPattern": "",
                "spec.state": "ENABLED",
                "spec.description": "",
                "spec.roleARN": "",
            },
        ),
    ),
    delete=Call(operation="DeleteRule", inputs={"Name": "spec.name", "EventBusName": "spec.eventBusName"}),
    members=(
        MemberSet(
            field="spec.targets",
            key="id",
            read=Read(
                operation="ListTargetsByRule",
                inputs={"Rule": "spec.name", "EventBusName": "spec.eventBusName"},
                outputs={"Targets": "spec.targets"},
            ),
            put=Call(
                operation="PutTargets",
                inputs={"Rule": "spec.name", "EventBusName": "spec.eventBusName", "Targets": Member(listed=True)},
                failures="FailedEntries",
            ),
            delete=Call(
                operation="RemoveTargets",
                inputs={"Rule": "spec.name", "EventBusName": "spec.eventBusName", "Ids": Member("id", True)},
                failures="FailedEntries",
            ),
            emptied=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(
        AdoptionField(name="name", path="spec.name", required=True),
        AdoptionField(name="eventBusName", path="spec.eventBusName"),
    ),
    immutable=("spec.eventBusName", "spec.name"),
    compare={"spec.eventBusName": Compare.IGNORED, "spec.eventPattern": Compare.DOCUMENT},
    references=(
        Reference(
            field="spec.eventBusName",
            ref="spec.eventBusRef",
            group="eventbridge.services.k8s.aws",
            kind="EventBus",
            plural="eventbuses",
            path="spec.name",
        ),
        Reference(field="spec.roleARN", ref="spec.roleRef", group="iam.services.k8s.aws", kind="Role", plural="roles"),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidEventPatternException", "ManagedRuleException", "ValidationError", "ValidationException"),
)
