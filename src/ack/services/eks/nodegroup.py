# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Nodegroup of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    AllTags,
    Annotation,
    Call,
    Compare,
    FirstOf,
    Read,
    Reference,
    Removed,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Unmanaged,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eks.service import SERVICE
from ack.services.eks.types import (
    LaunchTemplateSpecification,
    NodegroupHealth,
    NodegroupResources,
    NodegroupScalingConfig,
    NodegroupUpdateConfig,
    RemoteAccessConfig,
    Taint,
)


class NodegroupSpec(Shape):
    """The Nodegroup that is wanted."""

    amiType: str | None = None
    capacityType: str | None = None
    clientRequestToken: str | None = None
    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    diskSize: int | None = None
    instanceTypes: list[str] | None = None
    labels: dict[str, str] | None = None
    launchTemplate: LaunchTemplateSpecification | None = None
    name: str | None = None
    nodeRole: str | None = None
    nodeRoleRef: ResourceReference | None = None
    releaseVersion: str | None = None
    remoteAccess: RemoteAccessConfig | None = None
    scalingConfig: NodegroupScalingConfig | None = None
    subnetRefs: list[ResourceReference] | None = None
    subnets: list[str] | None = None
    tags: dict[str, str] | None = None
    taints: list[Taint] | None = None
    updateConfig: NodegroupUpdateConfig | None = None
    version: str | None = None


class NodegroupStatus(Shape):
    """The Nodegroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    desiredSize: int | None = None
    health: NodegroupHealth | None = None
    modifiedAt: Timestamp | None = None
    resources: NodegroupResources | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "nodegroupName": "spec.name",
    "nodegroupArn": "status.ackResourceMetadata.arn",
    "clusterName": "spec.clusterName",
    "version": "spec.version",
    "releaseVersion": "spec.releaseVersion",
    "createdAt": "status.createdAt",
    "modifiedAt": "status.modifiedAt",
    "status": "status.status",
    "capacityType": "spec.capacityType",
    "scalingConfig": "spec.scalingConfig",
    "instanceTypes": "spec.instanceTypes",
    "subnets": "spec.subnets",
    "remoteAccess": "spec.remoteAccess",
    "amiType": "spec.amiType",
    "nodeRole": "spec.nodeRole",
    "labels": "spec.labels",
    "taints": "spec.taints",
    "resources": "status.resources",
    "diskSize": "spec.diskSize",
    "health": "status.health",
    "updateConfig": "spec.updateConfig",
    "launchTemplate": "spec.launchTemplate",
    "tags": "spec.tags",
    "scalingConfig.desiredSize": "status.desiredSize",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Nodegroup",
    plural="nodegroups",
    spec=NodegroupSpec,
    status=NodegroupStatus,
    read=Read(
        operation="DescribeNodegroup",
        inputs={"clusterName": "spec.clusterName", "nodegroupName": "spec.name"},
        result="nodegroup",
        outputs=_FIELDS,
        needs=("spec.clusterName", "spec.name"),
    ),
    create=Call(
        operation="CreateNodegroup",
        inputs={
            "clusterName": "spec.clusterName",
            "nodegroupName": "spec.name",
            "scalingConfig": "spec.scalingConfig",
            "diskSize": "spec.diskSize",
            "subnets": "spec.subnets",
            "instanceTypes": "spec.instanceTypes",
            "amiType": "spec.amiType",
            "remoteAccess": "spec.remoteAccess",
            "nodeRole": "spec.nodeRole",
            "labels": "spec.labels",
            "taints": "spec.taints",
            "tags": AllTags(),
            "clientRequestToken": FirstOf(("spec.clientRequestToken", Token())),
            "launchTemplate": "spec.launchTemplate",
            "updateConfig": "spec.updateConfig",
            "capacityType": "spec.capacityType",
            "version": "spec.version",
            "releaseVersion": "spec.releaseVersion",
        },
        result="nodegroup",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateNodegroupVersion",
            inputs={
                "clusterName": "spec.clusterName",
                "nodegroupName": "spec.name",
                "version": "spec.version",
                "releaseVersion": "spec.releaseVersion",
                "launchTemplate": "spec.launchTemplate",
                "force": Annotation("eks.services.k8s.aws/force-update-version", bool),
            },
            fields=("spec.version", "spec.releaseVersion", "spec.launchTemplate"),
        ),
        Update(
            operation="UpdateNodegroupConfig",
            inputs={
                "clusterName": "spec.clusterName",
                "nodegroupName": "spec.name",
                "scalingConfig": "spec.scalingConfig",
                "updateConfig": "spec.updateConfig",
                "labels.addOrUpdateLabels": Added("spec.labels"),
                "labels.removeLabels": Removed("spec.labels"),
                "taints.addOrUpdateTaints": Added("spec.taints"),
                "taints.removeTaints": Removed("spec.taints", ("key", "effect")),
            },
            fields=("spec.labels", "spec.taints", "spec.scalingConfig", "spec.updateConfig"),
        ),
    ),
    delete=Call(operation="DeleteNodegroup", inputs={"clusterName": "spec.clusterName", "nodegroupName": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.clusterName", "spec.name"),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="name", path="spec.name", required=True),
    ),
    immutable=(
        "spec.amiType",
        "spec.clusterName",
        "spec.diskSize",
        "spec.instanceTypes",
        "spec.name",
        "spec.nodeRole",
        "spec.remoteAccess",
        "spec.subnets",
    ),
    compare={"spec.taints": Compare.UNORDERED, "spec.launchTemplate": Compare.GIVEN},
    references=(
        Reference(
            field="spec.clusterName",
            ref="spec.clusterRef",
            group="eks.services.k8s.aws",
            kind="Cluster",
            plural="clusters",
            path="spec.name",
            required=True,
        ),
        Reference(
            field="spec.nodeRole",
            ref="spec.nodeRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
        Reference(
            field="spec.remoteAccess.sourceSecurityGroups",
            ref="spec.remoteAccess.sourceSecurityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.subnets",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
            required=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterException",),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    updatable=(When(path="status.status", values=("ACTIVE",)),),
    deletable=(When(path="status.status", values=("ACTIVE", "DEGRADED", "CREATE_FAILED", "DELETE_FAILED")),),
    delete_failed=(When(path="status.status", values=("DELETE_FAILED",)),),
    one_at_a_time=True,
    unmanaged=(
        Unmanaged(
            field="spec.scalingConfig.desiredSize",
            annotation="eks.services.k8s.aws/desired-size-managed-by",
            value="external-autoscaler",
        ),
    ),
)
