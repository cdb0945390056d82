# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""TaskDefinition of Amazon EC2 Container Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    FirstOf,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ecs.service import SERVICE
from ack.services.ecs.types import (
    Attribute,
    ContainerDefinition,
    EphemeralStorage,
    InferenceAccelerator,
    ProxyConfiguration,
    RuntimePlatform,
    Tag,
    TaskDefinitionPlacementConstraint,
    TrustedExecutionConfiguration,
    Volume,
)


class TaskDefinitionSpec(Shape):
    """The TaskDefinition that is wanted."""

    containerDefinitions: list[ContainerDefinition] | None = None
    cpu: str | None = None
    enableFaultInjection: bool | None = None
    ephemeralStorage: EphemeralStorage | None = None
    executionRoleARN: str | None = None
    family: str | None = None
    inferenceAccelerators: list[InferenceAccelerator] | None = None
    ipcMode: str | None = None
    memory: str | None = None
    networkMode: str | None = None
    pidMode: str | None = None
    placementConstraints: list[TaskDefinitionPlacementConstraint] | None = None
    proxyConfiguration: ProxyConfiguration | None = None
    requiresCompatibilities: list[str] | None = None
    runtimePlatform: RuntimePlatform | None = None
    tags: list[Tag] | None = None
    taskRoleARN: str | None = None
    taskRoleRef: ResourceReference | None = None
    trustedExecutionConfiguration: TrustedExecutionConfiguration | None = None
    volumes: list[Volume] | None = None


class TaskDefinitionStatus(Shape):
    """The TaskDefinition as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    compatibilities: list[str] | None = None
    deleteRequestedAt: Timestamp | None = None
    deregisteredAt: Timestamp | None = None
    registeredAt: Timestamp | None = None
    registeredBy: str | None = None
    requiresAttributes: list[Attribute] | None = None
    revision: int | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "taskDefinitionArn": "status.ackResourceMetadata.arn",
    "containerDefinitions": "spec.containerDefinitions",
    "family": "spec.family",
    "taskRoleArn": "spec.taskRoleARN",
    "executionRoleArn": "spec.executionRoleARN",
    "networkMode": "spec.networkMode",
    "revision": "status.revision",
    "volumes": "spec.volumes",
    "status": "status.status",
    "requiresAttributes": "status.requiresAttributes",
    "placementConstraints": "spec.placementConstraints",
    "compatibilities": "status.compatibilities",
    "runtimePlatform": "spec.runtimePlatform",
    "requiresCompatibilities": "spec.requiresCompatibilities",
    "cpu": "spec.cpu",
    "memory": "spec.memory",
    "inferenceAccelerators": "spec.inferenceAccelerators",
    "pidMode": "spec.pidMode",
    "ipcMode": "spec.ipcMode",
    "proxyConfiguration": "spec.proxyConfiguration",
    "registeredAt": "status.registeredAt",
    "deregisteredAt": "status.deregisteredAt",
    "deleteRequestedAt": "status.deleteRequestedAt",
    "registeredBy": "status.registeredBy",
    "ephemeralStorage": "spec.ephemeralStorage",
    "enableFaultInjection": "spec.enableFaultInjection",
    "trustedExecutionConfiguration": "spec.trustedExecutionConfiguration",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="TaskDefinition",
    plural="taskdefinitions",
    spec=TaskDefinitionSpec,
    status=TaskDefinitionStatus,
    read=Read(
        operation="DescribeTaskDefinition",
        inputs={"taskDefinition": FirstOf(("status.ackResourceMetadata.arn", "spec.family"))},
        result="taskDefinition",
        outputs=_FIELDS,
        needs=("spec.family",),
    ),
    create=Call(
        operation="RegisterTaskDefinition",
        inputs={
            "family": "spec.family",
            "taskRoleArn": "spec.taskRoleARN",
            "executionRoleArn": "spec.executionRoleARN",
            "networkMode": "spec.networkMode",
            "containerDefinitions": "spec.containerDefinitions",
            "volumes": "spec.volumes",
            "placementConstraints": "spec.placementConstraints",
            "requiresCompatibilities": "spec.requiresCompatibilities",
            "cpu": "spec.cpu",
            "memory": "spec.memory",
            "tags": AllTags(),
            "pidMode": "spec.pidMode",
            "ipcMode": "spec.ipcMode",
            "proxyConfiguration": "spec.proxyConfiguration",
            "inferenceAccelerators": "spec.inferenceAccelerators",
            "ephemeralStorage": "spec.ephemeralStorage",
            "runtimePlatform": "spec.runtimePlatform",
            "enableFaultInjection": "spec.enableFaultInjection",
            "trustedExecutionConfiguration": "spec.trustedExecutionConfiguration",
        },
        result="taskDefinition",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="RegisterTaskDefinition",
            inputs={
                "family": "spec.family",
                "taskRoleArn": "spec.taskRoleARN",
                "executionRoleArn": "spec.executionRoleARN",
                "networkMode": "spec.networkMode",
                "containerDefinitions": "spec.containerDefinitions",
                "volumes": "spec.volumes",
                "placementConstraints": "spec.placementConstraints",
                "requiresCompatibilities": "spec.requiresCompatibilities",
                "cpu": "spec.cpu",
                "memory": "spec.memory",
                "pidMode": "spec.pidMode",
                "ipcMode": "spec.ipcMode",
                "proxyConfiguration": "spec.proxyConfiguration",
                "inferenceAccelerators": "spec.inferenceAccelerators",
                "ephemeralStorage": "spec.ephemeralStorage",
                "runtimePlatform": "spec.runtimePlatform",
                "enableFaultInjection": "spec.enableFaultInjection",
                "trustedExecutionConfiguration": "spec.trustedExecutionConfiguration",
            },
            result="taskDefinition",
            outputs={
                "taskDefinitionArn": "status.ackResourceMetadata.arn",
                "revision": "status.revision",
                "status": "status.status",
                "requiresAttributes": "status.requiresAttributes",
                "compatibilities": "status.compatibilities",
                "registeredAt": "status.registeredAt",
                "deregisteredAt": "status.deregisteredAt",
                "deleteRequestedAt": "status.deleteRequestedAt",
                "registeredBy": "status.registeredBy",
            },
            fields=(
                "spec.taskRoleARN",
                "spec.executionRoleARN",
                "spec.networkMode",
                "spec.containerDefinitions",
                "spec.volumes",
                "spec.placementConstraints",
                "spec.requiresCompatibilities",
                "spec.cpu",
                "spec.memory",
                "spec.pidMode",
                "spec.ipcMode",
                "spec.proxyConfiguration",
                "spec.inferenceAccelerators",
                "spec.ephemeralStorage",
                "spec.runtimePlatform",
                "spec.enableFaultInjection",
                "spec.trustedExecutionConfiguration",
            ),
        ),
    ),
    delete=Call(operation="DeregisterTaskDefinition", inputs={"taskDefinition": "status.ackResourceMetadata.arn"}),
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
    keys=("spec.family",),
    adoption=(AdoptionField(name="family", path="spec.family", required=True),),
    immutable=("spec.family",),
    compare={
        "spec.containerDefinitions": Compare.GIVEN,
        "spec.volumes": Compare.GIVEN,
        "spec.runtimePlatform": Compare.GIVEN,
        "spec.executionRoleARN": Compare.ARN,
        "spec.taskRoleARN": Compare.ARN,
    },
    references=(
        Reference(
            field="spec.taskRoleARN",
            ref="spec.taskRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("ClientException",),
    terminal=("InvalidParameterException", "ClientException"),
    gone=(When(path="status.status", values=("INACTIVE", "DELETE_IN_PROGRESS")),),
)
