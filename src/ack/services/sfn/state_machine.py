# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""StateMachine of AWS Step Functions."""

from __future__ import annotations

from typing import Annotated

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Sensitive, Shape, Timestamp
from ack.services.sfn.service import SERVICE
from ack.services.sfn.types import LoggingConfiguration, Tag, TracingConfiguration


class StateMachineSpec(Shape):
    """The StateMachine that is wanted."""

    definition: Annotated[str | None, Sensitive()] = None
    loggingConfiguration: LoggingConfiguration | None = None
    name: str | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    tags: list[Tag] | None = None
    tracingConfiguration: TracingConfiguration | None = None
    type_: str | None = None


class StateMachineStatus(Shape):
    """The StateMachine as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationDate: Timestamp | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="StateMachine",
    plural="statemachines",
    spec=StateMachineSpec,
    status=StateMachineStatus,
    read=Read(
        operation="DescribeStateMachine",
        inputs={"stateMachineArn": "status.ackResourceMetadata.arn"},
        outputs={
            "name": "spec.name",
            "definition": "spec.definition",
            "roleArn": "spec.roleARN",
            "type": "spec.type_",
            "creationDate": "status.creationDate",
            "loggingConfiguration": "spec.loggingConfiguration",
            "tracingConfiguration": "spec.tracingConfiguration",
        },
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateStateMachine",
        inputs={
            "name": "spec.name",
            "definition": "spec.definition",
            "roleArn": "spec.roleARN",
            "type": "spec.type_",
            "loggingConfiguration": "spec.loggingConfiguration",
            "tags": AllTags(),
            "tracingConfiguration": "spec.tracingConfiguration",
        },
        outputs={"creationDate": "status.creationDate"},
    ),
    updates=(
        Update(
            operation="UpdateStateMachine",
            inputs={
                "stateMachineArn": "status.ackResourceMetadata.arn",
                "definition": "spec.definition",
                "roleArn": "spec.roleARN",
                "loggingConfiguration": "spec.loggingConfiguration",
                "tracingConfiguration": "spec.tracingConfiguration",
            },
            fields=("spec.definition", "spec.roleARN", "spec.loggingConfiguration", "spec.tracingConfiguration"),
        ),
    ),
    delete=Call(operation="DeleteStateMachine", inputs={"stateMachineArn": "status.ackResourceMetadata.arn"}),
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
    arn="arn:{partition}:states:{region}:{account}:stateMachine:{spec.name}",
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.name",),
    compare={"spec.definition": Compare.DOCUMENT},
    references=(
        Reference(
            field="spec.roleARN",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
    ),
    absent=("StateMachineDoesNotExist",),
    exists=("StateMachineAlreadyExists",),
    terminal=(
        "InvalidArn",
        "InvalidDefinition",
        "InvalidEncryptionConfiguration",
        "InvalidLoggingConfiguration",
        "InvalidName",
        "InvalidTracingConfiguration",
        "ValidationException",
    ),
)
