# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Activity of AWS Step Functions."""

from __future__ import annotations

from ack.api.resource import AdoptionField, AllTags, Call, Read, Resource, TagKeysToRemove, Tags, TagsToSet
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.sfn.service import SERVICE
from ack.services.sfn.types import Tag


class ActivitySpec(Shape):
    """The Activity that is wanted."""

    name: str | None = None
    tags: list[Tag] | None = None


class ActivityStatus(Shape):
    """The Activity as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationDate: Timestamp | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Activity",
    plural="activities",
    spec=ActivitySpec,
    status=ActivityStatus,
    read=Read(
        operation="DescribeActivity",
        inputs={"activityArn": "status.ackResourceMetadata.arn"},
        outputs={"name": "spec.name", "creationDate": "status.creationDate"},
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateActivity",
        inputs={"name": "spec.name", "tags": AllTags()},
        outputs={"creationDate": "status.creationDate"},
    ),
    delete=Call(operation="DeleteActivity", inputs={"activityArn": "status.ackResourceMetadata.arn"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        aws_key="key",
        aws_value="value",
        read=Read(
            operation="ListTagsForResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn"},
            outputs={"tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    arn="arn:{partition}:states:{region}:{account}:activity:{spec.name}",
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.name",),
    absent=("ActivityDoesNotExist",),
    exists=("ActivityAlreadyExists",),
    terminal=("InvalidEncryptionConfiguration", "InvalidName"),
)
