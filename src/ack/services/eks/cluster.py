# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Cluster of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Annotation,
    Call,
    Compare,
    FirstOf,
    LateInit,
    NextMinor,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Update,
    When,
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
    KubernetesNetworkConfigRequest,
    KubeSchedulerConfigRequest,
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
    "resourcesVpcConfig.clusterSecurityGroupId": "status.clusterSecurityGroupID",
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
    updates=(
        Update(
            operation="UpdateClusterVersion",
            inputs={
                "name": "spec.name",
                "version": NextMinor("spec.version"),
                "force": Annotation("eks.services.k8s.aws/force-upgrade", bool),
            },
            fields=("spec.version",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={
                "name": "spec.name",
                "resourcesVpcConfig.endpointPublicAccess": "spec.resourcesVPCConfig.endpointPublicAccess",
                "resourcesVpcConfig.endpointPrivateAccess": "spec.resourcesVPCConfig.endpointPrivateAccess",
                "resourcesVpcConfig.publicAccessCidrs": "spec.resourcesVPCConfig.publicAccessCIDRs",
            },
            fields=(
                "spec.resourcesVPCConfig.endpointPublicAccess",
                "spec.resourcesVPCConfig.endpointPrivateAccess",
                "spec.resourcesVPCConfig.publicAccessCIDRs",
            ),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={
                "name": "spec.name",
                "resourcesVpcConfig.subnetIds": "spec.resourcesVPCConfig.subnetIDs",
                "resourcesVpcConfig.securityGroupIds": "spec.resourcesVPCConfig.securityGroupIDs",
            },
            fields=("spec.resourcesVPCConfig.subnetIDs", "spec.resourcesVPCConfig.securityGroupIDs"),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "logging": "spec.logging"},
            fields=("spec.logging",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "accessConfig.authenticationMode": "spec.accessConfig.authenticationMode"},
            fields=("spec.accessConfig.authenticationMode",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "upgradePolicy": "spec.upgradePolicy"},
            fields=("spec.upgradePolicy",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "zonalShiftConfig": "spec.zonalShiftConfig"},
            fields=("spec.zonalShiftConfig",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={
                "name": "spec.name",
                "computeConfig": "spec.computeConfig",
                "kubernetesNetworkConfig.elasticLoadBalancing": "spec.kubernetesNetworkConfig.elasticLoadBalancing",
                "storageConfig": "spec.storageConfig",
            },
            fields=("spec.computeConfig", "spec.kubernetesNetworkConfig.elasticLoadBalancing", "spec.storageConfig"),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "remoteNetworkConfig": "spec.remoteNetworkConfig"},
            fields=("spec.remoteNetworkConfig",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "deletionProtection": "spec.deletionProtection"},
            fields=("spec.deletionProtection",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={"name": "spec.name", "controlPlaneScalingConfig": "spec.controlPlaneScalingConfig"},
            fields=("spec.controlPlaneScalingConfig",),
        ),
        Update(
            operation="UpdateClusterConfig",
            inputs={
                "name": "spec.name",
                "kubeApiServerConfig": "spec.kubeAPIServerConfig",
                "kubeSchedulerConfig": "spec.kubeSchedulerConfig",
                "kubeControllerManagerConfig": "spec.kubeControllerManagerConfig",
            },
            fields=("spec.kubeAPIServerConfig", "spec.kubeSchedulerConfig", "spec.kubeControllerManagerConfig"),
        ),
        Update(
            operation="AssociateEncryptionConfig",
            inputs={"encryptionConfig": "spec.encryptionConfig", "clusterName": "spec.name"},
            fields=("spec.encryptionConfig",),
        ),
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
        aws_key="",
        aws_value="",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={
        "spec.accessConfig.bootstrapClusterCreatorAdminPermissions": Compare.IGNORED,
        "spec.bootstrapSelfManagedAddons": Compare.IGNORED,
        "spec.logging.clusterLogging": Compare.SUBSET,
    },
    late_initialize=(
        LateInit(field="spec.deletionProtection"),
        LateInit(field="spec.controlPlaneScalingConfig.tier", optional=True),
        LateInit(field="spec.kubeAPIServerConfig", optional=True),
        LateInit(field="spec.kubeSchedulerConfig", optional=True),
        LateInit(field="spec.kubeControllerManagerConfig", optional=True),
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
    terminal=("InvalidParameterException", "InvalidRequestException", "UnsupportedAvailabilityZoneException"),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    updatable=(When(path="status.status", values=("ACTIVE",)),),
    deletable=(When(path="status.status", values=("ACTIVE", "FAILED")),),
    before_delete=("spec.deletionProtection",),
    one_at_a_time=True,
)
