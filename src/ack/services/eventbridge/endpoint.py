# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Endpoint of Amazon EventBridge."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Update, When
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.eventbridge.service import SERVICE
from ack.services.eventbridge.types import EndpointEventBus, ReplicationConfig, RoutingConfig


class EndpointSpec(Shape):
    """The Endpoint that is wanted."""

    description: str | None = None
    eventBuses: list[EndpointEventBus] | None = None
    name: str | None = None
    replicationConfig: ReplicationConfig | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    routingConfig: RoutingConfig | None = None


class EndpointStatus(Shape):
    """The Endpoint as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    state: str | None = None
    stateReason: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Endpoint",
    plural="endpoints",
    spec=EndpointSpec,
    status=EndpointStatus,
    read=Read(
        operation="DescribeEndpoint",
        inputs={"Name": "spec.name"},
        outputs={
            "Name": "spec.name",
            "Description": "spec.description",
            "Arn": "status.ackResourceMetadata.arn",
            "RoutingConfig": "spec.routingConfig",
            "ReplicationConfig": "spec.replicationConfig",
            "EventBuses": "spec.eventBuses",
            "RoleArn": "spec.roleARN",
            "State": "status.state",
            "StateReason": "status.stateReason",
        },
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateEndpoint",
        inputs={
            "Name": "spec.name",
            "Description": "spec.description",
            "RoutingConfig": "spec.routingConfig",
            "ReplicationConfig": "spec.replicationConfig",
            "EventBuses": "spec.eventBuses",
            "RoleArn": "spec.roleARN",
        },
        outputs={
            "Name": "spec.name",
            "Arn": "status.ackResourceMetadata.arn",
            "RoutingConfig": "spec.routingConfig",
            "ReplicationConfig": "spec.replicationConfig",
            "EventBuses": "spec.eventBuses",
            "RoleArn": "spec.roleARN",
            "State": "status.state",
        },
    ),
    updates=(
        Update(
            operation="UpdateEndpoint",
            inputs={
                "Name": "spec.name",
                "Description": "spec.description",
                "RoutingConfig": "spec.routingConfig",
                "ReplicationConfig": "spec.replicationConfig",
                "EventBuses": "spec.eventBuses",
                "RoleArn": "spec.roleARN",
            },
            outputs={"Arn": "status.ackResourceMetadata.arn", "State": "status.state"},
            fields=(
                "spec.description",
                "spec.routingConfig",
                "spec.replicationConfig",
                "spec.eventBuses",
                "spec.roleARN",
            ),
        ),
    ),
    delete=Call(operation="DeleteEndpoint", inputs={"Name": "spec.name"}),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    references=(
        Reference(field="spec.roleARN", ref="spec.roleRef", group="iam.services.k8s.aws", kind="Role", plural="roles"),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceAlreadyExistsException",),
    terminal=("ValidationError", "ValidationException"),
    synced=(When(path="status.state", values=("ACTIVE",)),),
    updatable=(When(path="status.state", values=("ACTIVE", "UPDATE_FAILED")),),
    deletable=(When(path="status.state", values=("ACTIVE", "CREATE_FAILED", "UPDATE_FAILED", "DELETE_FAILED")),),
    delete_failed=(When(path="status.state", values=("DELETE_FAILED",)),),
)
