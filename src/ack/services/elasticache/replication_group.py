# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ReplicationGroup of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    LateInit,
    Read,
    Reference,
    Removed,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, SecretKeyReference, Shape, Timestamp
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import (
    Endpoint,
    Event,
    GlobalReplicationGroupInfo,
    LogDeliveryConfiguration,
    LogDeliveryConfigurationRequest,
    NodeGroup,
    NodeGroupConfiguration,
    ReplicationGroupPendingModifiedValues,
    Tag,
)


class ReplicationGroupSpec(Shape):
    """The ReplicationGroup that is wanted."""

    atRestEncryptionEnabled: bool | None = None
    authToken: SecretKeyReference | None = None
    automaticFailoverEnabled: bool | None = None
    cacheNodeType: str | None = None
    cacheParameterGroupName: str | None = None
    cacheParameterGroupRef: ResourceReference | None = None
    cacheSecurityGroupNames: list[str] | None = None
    cacheSubnetGroupName: str | None = None
    cacheSubnetGroupRef: ResourceReference | None = None
    dataTieringEnabled: bool | None = None
    description: str | None = None
    durability: str | None = None
    engine: str | None = None
    engineVersion: str | None = None
    ipDiscovery: str | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    logDeliveryConfigurations: list[LogDeliveryConfigurationRequest] | None = None
    multiAZEnabled: bool | None = None
    networkType: str | None = None
    nodeGroupConfiguration: list[NodeGroupConfiguration] | None = None
    notificationTopicARN: str | None = None
    notificationTopicRef: ResourceReference | None = None
    numNodeGroups: int | None = None
    port: int | None = None
    preferredCacheClusterAZs: list[str] | None = None
    preferredMaintenanceWindow: str | None = None
    primaryClusterID: str | None = None
    replicasPerNodeGroup: int | None = None
    replicationGroupID: str | None = None
    securityGroupIDs: list[str] | None = None
    securityGroupRefs: list[ResourceReference] | None = None
    snapshotARNs: list[str] | None = None
    snapshotName: str | None = None
    snapshotRef: ResourceReference | None = None
    snapshotRetentionLimit: int | None = None
    snapshotWindow: str | None = None
    tags: list[Tag] | None = None
    transitEncryptionEnabled: bool | None = None
    userGroupIDs: list[str] | None = None
    userGroupRefs: list[ResourceReference] | None = None


class ReplicationGroupStatus(Shape):
    """The ReplicationGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    allowedScaleDownModifications: list[str] | None = None
    allowedScaleUpModifications: list[str] | None = None
    authTokenEnabled: bool | None = None
    authTokenLastModifiedDate: Timestamp | None = None
    autoMinorVersionUpgrade: bool | None = None
    automaticFailover: str | None = None
    clusterEnabled: bool | None = None
    clusterMode: str | None = None
    configurationEndpoint: Endpoint | None = None
    dataTiering: str | None = None
    effectiveDurability: str | None = None
    events: list[Event] | None = None
    globalReplicationGroupInfo: GlobalReplicationGroupInfo | None = None
    logDeliveryConfigurations: list[LogDeliveryConfiguration] | None = None
    memberClusters: list[str] | None = None
    memberClustersOutpostARNs: list[str] | None = None
    multiAZ: str | None = None
    nodeGroups: list[NodeGroup] | None = None
    pendingModifiedValues: ReplicationGroupPendingModifiedValues | None = None
    replicationGroupCreateTime: Timestamp | None = None
    snapshottingClusterID: str | None = None
    status: str | None = None
    storageEncryptionType: str | None = None
    transitEncryptionMode: str | None = None


_FIELDS: Mapping[str, str] = {
    "ReplicationGroupId": "spec.replicationGroupID",
    "Description": "spec.description",
    "GlobalReplicationGroupInfo": "status.globalReplicationGroupInfo",
    "Status": "status.status",
    "PendingModifiedValues": "status.pendingModifiedValues",
    "MemberClusters": "status.memberClusters",
    "NodeGroups": "status.nodeGroups",
    "SnapshottingClusterId": "status.snapshottingClusterID",
    "AutomaticFailover": "status.automaticFailover",
    "MultiAZ": "status.multiAZ",
    "ConfigurationEndpoint": "status.configurationEndpoint",
    "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
    "SnapshotWindow": "spec.snapshotWindow",
    "ClusterEnabled": "status.clusterEnabled",
    "CacheNodeType": "spec.cacheNodeType",
    "AuthTokenEnabled": "status.authTokenEnabled",
    "AuthTokenLastModifiedDate": "status.authTokenLastModifiedDate",
    "TransitEncryptionEnabled": "spec.transitEncryptionEnabled",
    "AtRestEncryptionEnabled": "spec.atRestEncryptionEnabled",
    "MemberClustersOutpostArns": "status.memberClustersOutpostARNs",
    "KmsKeyId": "spec.kmsKeyID",
    "StorageEncryptionType": "status.storageEncryptionType",
    "ARN": "status.ackResourceMetadata.arn",
    "UserGroupIds": "spec.userGroupIDs",
    "LogDeliveryConfigurations": "spec.logDeliveryConfigurations",
    "ReplicationGroupCreateTime": "status.replicationGroupCreateTime",
    "DataTiering": "status.dataTiering",
    "AutoMinorVersionUpgrade": "status.autoMinorVersionUpgrade",
    "NetworkType": "spec.networkType",
    "IpDiscovery": "spec.ipDiscovery",
    "TransitEncryptionMode": "status.transitEncryptionMode",
    "ClusterMode": "status.clusterMode",
    "Engine": "spec.engine",
    "Durability": "spec.durability",
    "EffectiveDurability": "status.effectiveDurability",
    ".AutomaticFailover": "spec.automaticFailoverEnabled",
    ".MultiAZ": "spec.multiAZEnabled",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="ReplicationGroup",
    plural="replicationgroups",
    spec=ReplicationGroupSpec,
    status=ReplicationGroupStatus,
    read=Read(
        operation="DescribeReplicationGroups",
        inputs={"ReplicationGroupId": "spec.replicationGroupID"},
        result="ReplicationGroups",
        outputs=_FIELDS,
        values={
            "spec.automaticFailoverEnabled": {"enabled": True, "enabling": True, "disabled": False, "disabling": False},
            "spec.multiAZEnabled": {"enabled": True, "disabled": False},
        },
        many=True,
        match={"ReplicationGroupId": "spec.replicationGroupID"},
        needs=("spec.replicationGroupID",),
    ),
    create=Call(
        operation="CreateReplicationGroup",
        inputs={
            "ReplicationGroupId": "spec.replicationGroupID",
            "ReplicationGroupDescription": "spec.description",
            "PrimaryClusterId": "spec.primaryClusterID",
            "AutomaticFailoverEnabled": "spec.automaticFailoverEnabled",
            "MultiAZEnabled": "spec.multiAZEnabled",
            "PreferredCacheClusterAZs": "spec.preferredCacheClusterAZs",
            "NumNodeGroups": "spec.numNodeGroups",
            "ReplicasPerNodeGroup": "spec.replicasPerNodeGroup",
            "NodeGroupConfiguration": "spec.nodeGroupConfiguration",
            "CacheNodeType": "spec.cacheNodeType",
            "Engine": "spec.engine",
            "EngineVersion": "spec.engineVersion",
            "CacheParameterGroupName": "spec.cacheParameterGroupName",
            "CacheSubnetGroupName": "spec.cacheSubnetGroupName",
            "CacheSecurityGroupNames": "spec.cacheSecurityGroupNames",
            "SecurityGroupIds": "spec.securityGroupIDs",
            "Tags": AllTags(),
            "SnapshotArns": "spec.snapshotARNs",
            "SnapshotName": "spec.snapshotName",
            "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
            "Port": "spec.port",
            "NotificationTopicArn": "spec.notificationTopicARN",
            "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
            "SnapshotWindow": "spec.snapshotWindow",
            "AuthToken": "spec.authToken",
            "TransitEncryptionEnabled": "spec.transitEncryptionEnabled",
            "AtRestEncryptionEnabled": "spec.atRestEncryptionEnabled",
            "KmsKeyId": "spec.kmsKeyID",
            "UserGroupIds": "spec.userGroupIDs",
            "LogDeliveryConfigurations": "spec.logDeliveryConfigurations",
            "DataTieringEnabled": "spec.dataTieringEnabled",
            "NetworkType": "spec.networkType",
            "IpDiscovery": "spec.ipDiscovery",
            "Durability": "spec.durability",
        },
        result="ReplicationGroup",
        outputs=_FIELDS,
        values={
            "spec.automaticFailoverEnabled": {"enabled": True, "enabling": True, "disabled": False, "disabling": False},
            "spec.multiAZEnabled": {"enabled": True, "disabled": False},
        },
    ),
    updates=(
        Update(
            operation="ModifyReplicationGroup",
            inputs={
                "ReplicationGroupId": "spec.replicationGroupID",
                "ReplicationGroupDescription": "spec.description",
                "PrimaryClusterId": "spec.primaryClusterID",
                "AutomaticFailoverEnabled": "spec.automaticFailoverEnabled",
                "MultiAZEnabled": "spec.multiAZEnabled",
                "CacheSecurityGroupNames": "spec.cacheSecurityGroupNames",
                "SecurityGroupIds": "spec.securityGroupIDs",
                "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
                "NotificationTopicArn": "spec.notificationTopicARN",
                "CacheParameterGroupName": "spec.cacheParameterGroupName",
                "Engine": "spec.engine",
                "EngineVersion": "spec.engineVersion",
                "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
                "SnapshotWindow": "spec.snapshotWindow",
                "CacheNodeType": "spec.cacheNodeType",
                "AuthToken": "spec.authToken",
                "LogDeliveryConfigurations": "spec.logDeliveryConfigurations",
                "IpDiscovery": "spec.ipDiscovery",
                "TransitEncryptionEnabled": "spec.transitEncryptionEnabled",
                "Durability": "spec.durability",
                "ApplyImmediately": Const(True),
                "UserGroupIdsToAdd": Added("spec.userGroupIDs"),
                "UserGroupIdsToRemove": Removed("spec.userGroupIDs"),
            },
            result="ReplicationGroup",
            outputs={
                "GlobalReplicationGroupInfo": "status.globalReplicationGroupInfo",
                "Status": "status.status",
                "PendingModifiedValues": "status.pendingModifiedValues",
                "MemberClusters": "status.memberClusters",
                "NodeGroups": "status.nodeGroups",
                "SnapshottingClusterId": "status.snapshottingClusterID",
                "AutomaticFailover": "status.automaticFailover",
                "MultiAZ": "status.multiAZ",
                "ConfigurationEndpoint": "status.configurationEndpoint",
                "ClusterEnabled": "status.clusterEnabled",
                "AuthTokenEnabled": "status.authTokenEnabled",
                "AuthTokenLastModifiedDate": "status.authTokenLastModifiedDate",
                "AtRestEncryptionEnabled": "spec.atRestEncryptionEnabled",
                "MemberClustersOutpostArns": "status.memberClustersOutpostARNs",
                "KmsKeyId": "spec.kmsKeyID",
                "StorageEncryptionType": "status.storageEncryptionType",
                "ARN": "status.ackResourceMetadata.arn",
                "UserGroupIds": "spec.userGroupIDs",
                "ReplicationGroupCreateTime": "status.replicationGroupCreateTime",
                "DataTiering": "status.dataTiering",
                "AutoMinorVersionUpgrade": "status.autoMinorVersionUpgrade",
                "NetworkType": "spec.networkType",
                "TransitEncryptionMode": "status.transitEncryptionMode",
                "ClusterMode": "status.clusterMode",
                "EffectiveDurability": "status.effectiveDurability",
            },
            fields=(
                "spec.description",
                "spec.primaryClusterID",
                "spec.automaticFailoverEnabled",
                "spec.multiAZEnabled",
                "spec.cacheSecurityGroupNames",
                "spec.securityGroupIDs",
                "spec.preferredMaintenanceWindow",
                "spec.notificationTopicARN",
                "spec.cacheParameterGroupName",
                "spec.engine",
                "spec.engineVersion",
                "spec.snapshotRetentionLimit",
                "spec.snapshotWindow",
                "spec.cacheNodeType",
                "spec.authToken",
                "spec.logDeliveryConfigurations",
                "spec.ipDiscovery",
                "spec.transitEncryptionEnabled",
                "spec.durability",
                "spec.userGroupIDs",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteReplicationGroup", inputs={"ReplicationGroupId": "spec.replicationGroupID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn"},
            outputs={"TagList": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.replicationGroupID",),
    adoption=(AdoptionField(name="replicationGroupID", path="spec.replicationGroupID", required=True),),
    immutable=("spec.kmsKeyID", "spec.networkType", "spec.replicationGroupID", "spec.snapshotName"),
    compare={
        "spec.engineVersion": Compare.VERSION,
        "spec.kmsKeyID": Compare.ARN,
        "spec.preferredMaintenanceWindow": Compare.CASE_INSENSITIVE,
        "spec.primaryClusterID": Compare.IGNORED,
        "spec.userGroupIDs": Compare.UNORDERED,
        "spec.logDeliveryConfigurations": Compare.IGNORED,
    },
    late_initialize=(
        LateInit(field="spec.cacheParameterGroupName", optional=True),
        LateInit(field="spec.durability", optional=True),
    ),
    references=(
        Reference(
            field="spec.cacheParameterGroupName",
            ref="spec.cacheParameterGroupRef",
            group="elasticache.services.k8s.aws",
            kind="CacheParameterGroup",
            plural="cacheparametergroups",
            path="spec.cacheParameterGroupName",
        ),
        Reference(
            field="spec.cacheSubnetGroupName",
            ref="spec.cacheSubnetGroupRef",
            group="elasticache.services.k8s.aws",
            kind="CacheSubnetGroup",
            plural="cachesubnetgroups",
            path="spec.cacheSubnetGroupName",
        ),
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.notificationTopicARN",
            ref="spec.notificationTopicRef",
            group="sns.services.k8s.aws",
            kind="Topic",
            plural="topics",
        ),
        Reference(
            field="spec.securityGroupIDs",
            ref="spec.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.snapshotName",
            ref="spec.snapshotRef",
            group="elasticache.services.k8s.aws",
            kind="Snapshot",
            plural="snapshots",
            path="spec.snapshotName",
        ),
        Reference(
            field="spec.userGroupIDs",
            ref="spec.userGroupRefs",
            group="elasticache.services.k8s.aws",
            kind="UserGroup",
            plural="usergroups",
            path="spec.userGroupID",
            many=True,
        ),
    ),
    absent=("ReplicationGroupNotFoundFault",),
    exists=("ReplicationGroupAlreadyExists",),
    terminal=(
        "InvalidKMSKeyFault",
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "ClusterQuotaForCustomerExceeded",
        "InsufficientCacheClusterCapacity",
        "InvalidCacheSecurityGroupState",
        "InvalidParameter",
        "InvalidVPCNetworkStateFault",
        "NodeGroupsPerReplicationGroupQuotaExceeded",
        "NodeQuotaForClusterExceeded",
        "NodeQuotaForCustomerExceeded",
        "TagQuotaPerResourceExceeded",
    ),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available", "create-failed")),),
    failed=(When(path="status.status", values=("create-failed",)),),
)
