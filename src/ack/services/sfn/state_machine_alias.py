# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""StateMachineAlias of AWS Step Functions."""

from __future__ import annotations

from typing import Annotated

from ack.api.resource import AdoptionField, Call, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Sensitive, Shape, Timestamp
from ack.services.sfn.service import SERVICE
from ack.services.sfn.types import RoutingConfigurationListItem


class StateMachineAliasSpec(Shape):
    """The StateMachineAlias that is wanted."""

    description: Annotated[str | None, Sensitive()] = None
    name: str | None = None
    routingConfiguration: list[RoutingConfigurationListItem] | None = None


class StateMachineAliasStatus(Shape):
    """The StateMachineAlias as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationDate: Timestamp | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="StateMachineAlias",
    plural="statemachinealiases",
    spec=StateMachineAliasSpec,
    status=StateMachineAliasStatus,
    read=Read(
        operation="DescribeStateMachineAlias",
        inputs={"stateMachineAliasArn": "status.ackResourceMetadata.arn"},
        outputs={
            "name": "spec.name",
            "description": "spec.description",
            "routingConfiguration": "spec.routingConfiguration",
            "creationDate": "status.creationDate",
        },
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateStateMachineAlias",
        inputs={
            "description": "spec.description",
            "name": "spec.name",
            "routingConfiguration": "spec.routingConfiguration",
        },
        outputs={"creationDate": "status.creationDate"},
    ),
    updates=(
        Update(
            operation="UpdateStateMachineAlias",
            inputs={
                "stateMachineAliasArn": "status.ackResourceMetadata.arn",
                "description": "spec.description",
                "routingConfiguration": "spec.routingConfiguration",
            },
            fields=("spec.description", "spec.routingConfiguration"),
        ),
    ),
    delete=Call(operation="DeleteStateMachineAlias", inputs={"stateMachineAliasArn": "status.ackResourceMetadata.arn"}),
    arn="{spec.routingConfiguration[0].stateMachineVersionARN:}:{spec.name}",
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.name",),
    absent=("ResourceNotFound",),
    terminal=("InvalidArn", "InvalidName", "ValidationException"),
)
