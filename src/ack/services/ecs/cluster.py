# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Cluster of Amazon EC2 Container Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    Each,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.ecs.service import SERVICE
from ack.services.ecs.types import (
    Attachment,
    CapacityProviderStrategyItem,
    ClusterConfiguration,
    ClusterServiceConnectDefaultsRequest,
    ClusterSetting,
    KeyValuePair,
    Tag,
)


class ClusterSpec(Shape):
    """The Cluster that is wanted."""

    capacityProviders: list[str] | None = None
    configuration: ClusterConfiguration | None = None
    defaultCapacityProviderStrategy: list[CapacityProviderStrategyItem] | None = None
    name: str | None = None
    serviceConnectDefaults: ClusterServiceConnectDefaultsRequest | None = None
    settings: list[ClusterSetting] | None = None
    tags: list[Tag] | None = None


class ClusterStatus(Shape):
    """The Cluster as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    activeServicesCount: int | None = None
    attachments: list[Attachment] | None = None
    attachmentsStatus: str | None = None
    pendingTasksCount: int | None = None
    registeredContainerInstancesCount: int | None = None
    runningTasksCount: int | None = None
    statistics: list[KeyValuePair] | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "clusterArn": "status.ackResourceMetadata.arn",
    "clusterName": "spec.name",
    "configuration": "spec.configuration",
    "status": "status.status",
    "registeredContainerInstancesCount": "status.registeredContainerInstancesCount",
    "runningTasksCount": "status.runningTasksCount",
    "pendingTasksCount": "status.pendingTasksCount",
    "activeServicesCount": "status.activeServicesCount",
    "statistics": "status.statistics",
    "tags": "spec.tags",
    "settings": "spec.settings",
    "capacityProviders": "spec.capacityProviders",
    "defaultCapacityProviderStrategy": "spec.defaultCapacityProviderStrategy",
    "attachments": "status.attachments",
    "attachmentsStatus": "status.attachmentsStatus",
    "serviceConnectDefaults": "spec.serviceConnectDefaults",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Cluster",
    plural="clusters",
    spec=ClusterSpec,
    status=ClusterStatus,
    read=Read(
        operation="DescribeClusters",
        inputs={
            "clusters": Each("spec.name"),
            "include": Const(["ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS"]),
        },
        result="clusters",
        outputs=_FIELDS,
        many=True,
        match={"clusterName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateCluster",
        inputs={
            "clusterName": "spec.name",
            "tags": AllTags(),
            "settings": "spec.settings",
            "configuration": "spec.configuration",
            "capacityProviders": "spec.capacityProviders",
            "defaultCapacityProviderStrategy": "spec.defaultCapacityProviderStrategy",
            "serviceConnectDefaults": "spec.serviceConnectDefaults",
        },
        result="cluster",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateCluster",
            inputs={
                "cluster": "spec.name",
                "settings": "spec.settings",
                "configuration": "spec.configuration",
                "serviceConnectDefaults": "spec.serviceConnectDefaults",
            },
            result="cluster",
            outputs={
                "clusterArn": "status.ackResourceMetadata.arn",
                "status": "status.status",
                "registeredContainerInstancesCount": "status.registeredContainerInstancesCount",
                "runningTasksCount": "status.runningTasksCount",
                "pendingTasksCount": "status.pendingTasksCount",
                "activeServicesCount": "status.activeServicesCount",
                "statistics": "status.statistics",
                "tags": "spec.tags",
                "capacityProviders": "spec.capacityProviders",
                "defaultCapacityProviderStrategy": "spec.defaultCapacityProviderStrategy",
                "attachments": "status.attachments",
                "attachmentsStatus": "status.attachmentsStatus",
            },
            fields=("spec.settings", "spec.configuration", "spec.serviceConnectDefaults"),
        ),
        Update(
            operation="PutClusterCapacityProviders",
            inputs={
                "cluster": "spec.name",
                "capacityProviders": "spec.capacityProviders",
                "defaultCapacityProviderStrategy": "spec.defaultCapacityProviderStrategy",
            },
            result="cluster",
            outputs={
                "clusterArn": "status.ackResourceMetadata.arn",
                "configuration": "spec.configuration",
                "status": "status.status",
                "registeredContainerInstancesCount": "status.registeredContainerInstancesCount",
                "runningTasksCount": "status.runningTasksCount",
                "pendingTasksCount": "status.pendingTasksCount",
                "activeServicesCount": "status.activeServicesCount",
                "statistics": "status.statistics",
                "tags": "spec.tags",
                "settings": "spec.settings",
                "attachments": "status.attachments",
                "attachmentsStatus": "status.attachmentsStatus",
                "serviceConnectDefaults": "spec.serviceConnectDefaults",
            },
            fields=("spec.capacityProviders", "spec.defaultCapacityProviderStrategy"),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteCluster", inputs={"cluster": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        aws_key="key",
        aws_value="value",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={
        "spec.configuration": Compare.GIVEN,
        "spec.settings": Compare.GIVEN,
        "spec.defaultCapacityProviderStrategy": Compare.GIVEN,
    },
    absent=("ClusterNotFoundException",),
    terminal=("InvalidParameterException", "ClientException"),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    updatable=(When(path="status.status", values=("ACTIVE",)),),
    gone=(When(path="status.status", values=("INACTIVE",)),),
    failed=(When(path="status.status", values=("FAILED",)),),
)
