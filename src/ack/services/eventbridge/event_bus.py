# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""EventBus of Amazon EventBridge."""

from __future__ import annotations

from ack.api.resource import AdoptionField, AllTags, Call, Read, Resource, TagKeysToRemove, Tags, TagsToSet, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.eventbridge.service import SERVICE
from ack.services.eventbridge.types import LogConfig, Tag


class EventBusSpec(Shape):
    """The EventBus that is wanted."""

    eventSourceName: str | None = None
    logConfig: LogConfig | None = None
    name: str | None = None
    tags: list[Tag] | None = None


class EventBusStatus(Shape):
    """The EventBus as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="EventBus",
    plural="eventbuses",
    spec=EventBusSpec,
    status=EventBusStatus,
    read=Read(
        operation="DescribeEventBus",
        inputs={"Name": "spec.name"},
        outputs={"Name": "spec.name", "Arn": "status.ackResourceMetadata.arn", "LogConfig": "spec.logConfig"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateEventBus",
        inputs={
            "Name": "spec.name",
            "EventSourceName": "spec.eventSourceName",
            "LogConfig": "spec.logConfig",
            "Tags": AllTags(),
        },
        outputs={"EventBusArn": "status.ackResourceMetadata.arn", "LogConfig": "spec.logConfig"},
    ),
    updates=(
        Update(
            operation="UpdateEventBus",
            inputs={"Name": "spec.name", "LogConfig": "spec.logConfig"},
            outputs={"Arn": "status.ackResourceMetadata.arn"},
            fields=("spec.logConfig",),
        ),
    ),
    delete=Call(operation="DeleteEventBus", inputs={"Name": "spec.name"}),
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
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    absent=("ResourceNotFoundException",),
    exists=("ResourceAlreadyExistsException",),
    terminal=("ValidationError", "ValidationException"),
)
