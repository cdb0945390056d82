# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Cluster of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    FirstOf,
    LateInit,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eks.service import SERVICE
from ack.services.eks.types import (
    Certificate,
    ClusterHealth,
    ComputeConfigRequest,
    ConnectorConfigResponse,
    ControlPlaneScalingConfig,
    CreateAccessConfigRequest,
    EncryptionConfig,
    Identity,
    KubeApiServerConfigRequest,
    KubeControllerManagerConfigRequest,
    KubeSchedulerConfigRequest,
    KubernetesNetworkConfigRequest,
    Logging,
    OutpostConfigRequest,
    RemoteNetworkConfigRequest,
    StorageConfigRequest,
    UpgradePolicyRequest,
    VpcConfigRequest,
    ZonalShiftConfigRequest,
)


class ClusterSpec(Shape):
    """The Cluster that is wanted."""

    accessConfig: CreateAccessConfigRequest | None = None
    bootstrapSelfManagedAddons: bool | None = None
    clientRequestToken: str | None = None
    computeConfig: ComputeConfigRequest | None = None
    controlPlaneScalingConfig: ControlPlaneScalingConfig | None = None
    deletionProtection: bool | None = None
    encryptionConfig: list[EncryptionConfig] | None = None
    kubeAPIServerConfig: KubeApiServerConfigRequest | None = None
    kubeControllerManagerConfig: KubeControllerManagerConfigRequest | None = None
    kubeSchedulerConfig: KubeSchedulerConfigRequest | None = None
    kubernetesNetworkConfig: KubernetesNetworkConfigRequest | None = None
    logging: Logging | None = None
    name: str | None = None
    outpostConfig: OutpostConfigRequest | None = None
    remoteNetworkConfig: RemoteNetworkConfigRequest | None = None
    resourcesVPCConfig: VpcConfigRequest | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    storageConfig: StorageConfigRequest | None = None
    tags: dict[str, str] | None = None
    upgradePolicy: UpgradePolicyRequest | None = None
    version: str | None = None
    zonalShiftConfig: ZonalShiftConfigRequest | None = None


class ClusterStatus(Shape):
    """The Cluster as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    certificateAuthority: Certificate | None = None
    clusterSecurityGroupID: str | None = None
    connectorConfig: ConnectorConfigResponse | None = None
    createdAt: Timestamp | None = None
    endpoint: str | None = None
    health: ClusterHealth | None = None
    id: str | None = None
    identity: Identity | None = None
    platformVersion: str | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "name": "spec.name",
    "arn": "status.ackResourceMetadata.arn",
    "createdAt": "status.createdAt",
    "version": "spec.version",
    "endpoint": "status.endpoint",
    "roleArn": "spec.roleARN",
    "resourcesVpcConfig": "spec.resourcesVPCConfig",
    "kubernetesNetworkConfig": "spec.kubernetesNetworkConfig",
    "logging": "spec.logging",
    "identity": "status.identity",
    "status": "status.status",
    "certificateAuthority": "status.certificateAuthority",
    "clientRequestToken": "spec.clientRequestToken",
    "platformVersion": "status.platformVersion",
    "tags": "spec.tags",
    "encryptionConfig": "spec.encryptionConfig",
    "connectorConfig": "status.connectorConfig",
    "id": "status.id",
    "health": "status.health",
    "outpostConfig": "spec.outpostConfig",
    "accessConfig": "spec.accessConfig",
    "upgradePolicy": "spec.upgradePolicy",
    "zonalShiftConfig": "spec.zonalShiftConfig",
    "remoteNetworkConfig": "spec.remoteNetworkConfig",
    "computeConfig": "spec.computeConfig",
    "storageConfig": "spec.storageConfig",
    "deletionProtection": "spec.deletionProtection",
    "controlPlaneScalingConfig": "spec.controlPlaneScalingConfig",
    "kubeApiServerConfig": "spec.kubeAPIServerConfig",
    "kubeSchedulerConfig": "spec.kubeSchedulerConfig",
    "kubeControllerManagerConfig": "spec.kubeControllerManagerConfig",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Cluster",
    plural="clusters",
    spec=ClusterSpec,
    status=ClusterStatus,
    read=Read(
        operation="DescribeCluster",
        inputs={"name": "spec.name"},
        result="cluster",
        outputs=_FIELDS,
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateCluster",
        inputs={
            "name": "spec.name",
            "version": "spec.version",
            "roleArn": "spec.roleARN",
            "resourcesVpcConfig": "spec.resourcesVPCConfig",
            "kubernetesNetworkConfig": "spec.kubernetesNetworkConfig",
            "logging": "spec.logging",
            "clientRequestToken": FirstOf(("spec.clientRequestToken", Token())),
            "tags": AllTags(),
            "encryptionConfig": "spec.encryptionConfig",
            "outpostConfig": "spec.outpostConfig",
            "accessConfig": "spec.accessConfig",
            "bootstrapSelfManagedAddons": "spec.bootstrapSelfManagedAddons",
            "upgradePolicy": "spec.upgradePolicy",
            "zonalShiftConfig": "spec.zonalShiftConfig",
            "remoteNetworkConfig": "spec.remoteNetworkConfig",
            "computeConfig": "spec.computeConfig",
            "storageConfig": "spec.storageConfig",
            "deletionProtection": "spec.deletionProtection",
            "controlPlaneScalingConfig": "spec.controlPlaneScalingConfig",
            "kubeApiServerConfig": "spec.kubeAPIServerConfig",
            "kubeSchedulerConfig": "spec.kubeSchedulerConfig",
            "kubeControllerManagerConfig": "spec.kubeControllerManagerConfig",
        },
        result="cluster",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteCluster", inputs={"name": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        key="",
        value="",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={
        "spec.accessConfig.bootstrapClusterCreatorAdminPermissions": Compare.IGNORED,
        "spec.bootstrapSelfManagedAddons": Compare.IGNORED,
    },
    late_initialize=(
        LateInit(field="spec.deletionProtection"),
        LateInit(field="spec.controlPlaneScalingConfig.tier"),
        LateInit(field="spec.kubeAPIServerConfig", optional=True),
        LateInit(field="spec.kubeAPIServerConfig.eventTTL", optional=True),
        LateInit(field="spec.kubeAPIServerConfig.serviceNodePortRange", optional=True),
        LateInit(field="spec.kubeAPIServerConfig.serviceNodePortRange.minPort", optional=True),
        LateInit(field="spec.kubeAPIServerConfig.serviceNodePortRange.maxPort", optional=True),
        LateInit(field="spec.kubeSchedulerConfig", optional=True),
        LateInit(field="spec.kubeSchedulerConfig.nodeResourcesFit", optional=True),
        LateInit(field="spec.kubeSchedulerConfig.nodeResourcesFit.scoringStrategy", optional=True),
        LateInit(field="spec.kubeSchedulerConfig.nodeResourcesFit.scoringStrategy.type", optional=True),
        LateInit(field="spec.kubeSchedulerConfig.nodeResourcesFit.scoringStrategy.resources", optional=True),
        LateInit(field="spec.kubeControllerManagerConfig", optional=True),
        LateInit(field="spec.kubeControllerManagerConfig.horizontalPodAutoscalerControllerConfig", optional=True),
        LateInit(
            field="spec.kubeControllerManagerConfig.horizontalPodAutoscalerControllerConfig.horizontalPodAutoscalerSyncPeriod",
            optional=True,
        ),
    ),
    references=(
        Reference(
            field="spec.encryptionConfig[].provider.keyARN",
            ref="spec.encryptionConfig[].provider.keyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
        Reference(
            field="spec.resourcesVPCConfig.subnetIDs",
            ref="spec.resourcesVPCConfig.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
        ),
        Reference(
            field="spec.resourcesVPCConfig.securityGroupIDs",
            ref="spec.resourcesVPCConfig.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.roleARN",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=(
        "InvalidParameterException",
        "UnsupportedAvailabilityZoneException",
        "ResourceLimitExceeded",
        "ResourceNotFound",
        "ResourceInUse",
        "OptInRequired",
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "InvalidQueryParameter",
        "MalformedQueryString",
        "MissingAction",
        "MissingParameter",
        "ValidationError",
    ),
)
