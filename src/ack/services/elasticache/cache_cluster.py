# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""CacheCluster of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    LateInit,
    Read,
    Reference,
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
    AwsCacheParameterGroupStatus,
    CacheNode,
    CacheSecurityGroupMembership,
    Endpoint,
    LogDeliveryConfigurationRequest,
    NotificationConfiguration,
    PendingModifiedValues,
    SecurityGroupMembership,
    Tag,
)


class CacheClusterSpec(Shape):
    """The CacheCluster that is wanted."""

    authToken: SecretKeyReference | None = None
    autoMinorVersionUpgrade: bool | None = None
    azMode: str | None = None
    cacheClusterID: str | None = None
    cacheNodeType: str | None = None
    cacheParameterGroupName: str | None = None
    cacheParameterGroupRef: ResourceReference | None = None
    cacheSecurityGroupNames: list[str] | None = None
    cacheSubnetGroupName: str | None = None
    cacheSubnetGroupRef: ResourceReference | None = None
    engine: str | None = None
    engineVersion: str | None = None
    ipDiscovery: str | None = None
    logDeliveryConfigurations: list[LogDeliveryConfigurationRequest] | None = None
    networkType: str | None = None
    notificationTopicARN: str | None = None
    notificationTopicRef: ResourceReference | None = None
    numCacheNodes: int | None = None
    outpostMode: str | None = None
    port: int | None = None
    preferredAvailabilityZone: str | None = None
    preferredAvailabilityZones: list[str] | None = None
    preferredMaintenanceWindow: str | None = None
    preferredOutpostARN: str | None = None
    preferredOutpostARNs: list[str] | None = None
    replicationGroupID: str | None = None
    replicationGroupRef: ResourceReference | None = None
    securityGroupIDs: list[str] | None = None
    securityGroupRefs: list[ResourceReference] | None = None
    snapshotARNs: list[str] | None = None
    snapshotName: str | None = None
    snapshotRef: ResourceReference | None = None
    snapshotRetentionLimit: int | None = None
    snapshotWindow: str | None = None
    tags: list[Tag] | None = None
    transitEncryptionEnabled: bool | None = None


class CacheClusterStatus(Shape):
    """The CacheCluster as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    atRestEncryptionEnabled: bool | None = None
    authTokenEnabled: bool | None = None
    authTokenLastModifiedDate: Timestamp | None = None
    cacheClusterCreateTime: Timestamp | None = None
    cacheClusterStatus: str | None = None
    cacheNodes: list[CacheNode] | None = None
    cacheParameterGroup: AwsCacheParameterGroupStatus | None = None
    cacheSecurityGroups: list[CacheSecurityGroupMembership] | None = None
    clientDownloadLandingPage: str | None = None
    configurationEndpoint: Endpoint | None = None
    notificationConfiguration: NotificationConfiguration | None = None
    pendingModifiedValues: PendingModifiedValues | None = None
    replicationGroupLogDeliveryEnabled: bool | None = None
    securityGroups: list[SecurityGroupMembership] | None = None
    transitEncryptionMode: str | None = None


_FIELDS: Mapping[str, str] = {
    "CacheClusterId": "spec.cacheClusterID",
    "ConfigurationEndpoint": "status.configurationEndpoint",
    "ClientDownloadLandingPage": "status.clientDownloadLandingPage",
    "CacheNodeType": "spec.cacheNodeType",
    "Engine": "spec.engine",
    "EngineVersion": "spec.engineVersion",
    "CacheClusterStatus": "status.cacheClusterStatus",
    "NumCacheNodes": "spec.numCacheNodes",
    "PreferredAvailabilityZone": "spec.preferredAvailabilityZone",
    "PreferredOutpostArn": "spec.preferredOutpostARN",
    "CacheClusterCreateTime": "status.cacheClusterCreateTime",
    "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
    "PendingModifiedValues": "status.pendingModifiedValues",
    "NotificationConfiguration": "status.notificationConfiguration",
    "CacheSecurityGroups": "status.cacheSecurityGroups",
    "CacheParameterGroup": "status.cacheParameterGroup",
    "CacheSubnetGroupName": "spec.cacheSubnetGroupName",
    "CacheNodes": "status.cacheNodes",
    "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
    "SecurityGroups": "status.securityGroups",
    "ReplicationGroupId": "spec.replicationGroupID",
    "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
    "SnapshotWindow": "spec.snapshotWindow",
    "AuthTokenEnabled": "status.authTokenEnabled",
    "AuthTokenLastModifiedDate": "status.authTokenLastModifiedDate",
    "TransitEncryptionEnabled": "spec.transitEncryptionEnabled",
    "AtRestEncryptionEnabled": "status.atRestEncryptionEnabled",
    "ARN": "status.ackResourceMetadata.arn",
    "ReplicationGroupLogDeliveryEnabled": "status.replicationGroupLogDeliveryEnabled",
    "NetworkType": "spec.networkType",
    "IpDiscovery": "spec.ipDiscovery",
    "TransitEncryptionMode": "status.transitEncryptionMode",
    "CacheParameterGroup.CacheParameterGroupName": "spec.cacheParameterGroupName",
    "NotificationConfiguration.TopicArn": "spec.notificationTopicARN",
    "SecurityGroups[].SecurityGroupId": "spec.securityGroupIDs",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="CacheCluster",
    plural="cacheclusters",
    spec=CacheClusterSpec,
    status=CacheClusterStatus,
    read=Read(
        operation="DescribeCacheClusters",
        inputs={"CacheClusterId": "spec.cacheClusterID", "ShowCacheNodeInfo": Const(True)},
        result="CacheClusters",
        outputs=_FIELDS,
        many=True,
        match={"CacheClusterId": "spec.cacheClusterID"},
        needs=("spec.cacheClusterID",),
    ),
    create=Call(
        operation="CreateCacheCluster",
        inputs={
            "CacheClusterId": "spec.cacheClusterID",
            "ReplicationGroupId": "spec.replicationGroupID",
            "AZMode": "spec.azMode",
            "PreferredAvailabilityZone": "spec.preferredAvailabilityZone",
            "PreferredAvailabilityZones": "spec.preferredAvailabilityZones",
            "NumCacheNodes": "spec.numCacheNodes",
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
            "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
            "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
            "SnapshotWindow": "spec.snapshotWindow",
            "AuthToken": "spec.authToken",
            "OutpostMode": "spec.outpostMode",
            "PreferredOutpostArn": "spec.preferredOutpostARN",
            "PreferredOutpostArns": "spec.preferredOutpostARNs",
            "LogDeliveryConfigurations": "spec.logDeliveryConfigurations",
            "TransitEncryptionEnabled": "spec.transitEncryptionEnabled",
            "NetworkType": "spec.networkType",
            "IpDiscovery": "spec.ipDiscovery",
        },
        result="CacheCluster",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyCacheCluster",
            inputs={
                "CacheClusterId": "spec.cacheClusterID",
                "NumCacheNodes": "spec.numCacheNodes",
                "AZMode": "spec.azMode",
                "CacheSecurityGroupNames": "spec.cacheSecurityGroupNames",
                "SecurityGroupIds": "spec.securityGroupIDs",
                "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
                "NotificationTopicArn": "spec.notificationTopicARN",
                "Engine": "spec.engine",
                "EngineVersion": "spec.engineVersion",
                "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
                "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
                "SnapshotWindow": "spec.snapshotWindow",
                "CacheNodeType": "spec.cacheNodeType",
                "AuthToken": "spec.authToken",
                "LogDeliveryConfigurations": "spec.logDeliveryConfigurations",
                "IpDiscovery": "spec.ipDiscovery",
                "ApplyImmediately": Const(True),
            },
            result="CacheCluster",
            outputs={
                "ConfigurationEndpoint": "status.configurationEndpoint",
                "ClientDownloadLandingPage": "status.clientDownloadLandingPage",
                "CacheClusterStatus": "status.cacheClusterStatus",
                "PreferredAvailabilityZone": "spec.preferredAvailabilityZone",
                "PreferredOutpostArn": "spec.preferredOutpostARN",
                "CacheClusterCreateTime": "status.cacheClusterCreateTime",
                "PendingModifiedValues": "status.pendingModifiedValues",
                "NotificationConfiguration": "status.notificationConfiguration",
                "CacheSecurityGroups": "status.cacheSecurityGroups",
                "CacheParameterGroup": "status.cacheParameterGroup",
                "CacheSubnetGroupName": "spec.cacheSubnetGroupName",
                "CacheNodes": "status.cacheNodes",
                "SecurityGroups": "status.securityGroups",
                "ReplicationGroupId": "spec.replicationGroupID",
                "AuthTokenEnabled": "status.authTokenEnabled",
                "AuthTokenLastModifiedDate": "status.authTokenLastModifiedDate",
                "TransitEncryptionEnabled": "spec.transitEncryptionEnabled",
                "AtRestEncryptionEnabled": "status.atRestEncryptionEnabled",
                "ARN": "status.ackResourceMetadata.arn",
                "ReplicationGroupLogDeliveryEnabled": "status.replicationGroupLogDeliveryEnabled",
                "NetworkType": "spec.networkType",
                "TransitEncryptionMode": "status.transitEncryptionMode",
                "CacheParameterGroup.CacheParameterGroupName": "spec.cacheParameterGroupName",
            },
            fields=(
                "spec.numCacheNodes",
                "spec.azMode",
                "spec.cacheSecurityGroupNames",
                "spec.securityGroupIDs",
                "spec.preferredMaintenanceWindow",
                "spec.notificationTopicARN",
                "spec.engine",
                "spec.engineVersion",
                "spec.autoMinorVersionUpgrade",
                "spec.snapshotRetentionLimit",
                "spec.snapshotWindow",
                "spec.cacheNodeType",
                "spec.authToken",
                "spec.logDeliveryConfigurations",
                "spec.ipDiscovery",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteCacheCluster", inputs={"CacheClusterId": "spec.cacheClusterID"}),
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
    keys=("spec.cacheClusterID",),
    adoption=(AdoptionField(name="cacheClusterID", path="spec.cacheClusterID", required=True),),
    immutable=("spec.cacheClusterID", "spec.cacheParameterGroupName", "spec.replicationGroupID", "spec.snapshotName"),
    compare={
        "spec.engineVersion": Compare.VERSION,
        "spec.preferredAvailabilityZones": Compare.IGNORED,
        "spec.preferredMaintenanceWindow": Compare.CASE_INSENSITIVE,
    },
    late_initialize=(LateInit(field="spec.preferredAvailabilityZone", optional=True),),
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
        Reference(
            field="spec.notificationTopicARN",
            ref="spec.notificationTopicRef",
            group="sns.services.k8s.aws",
            kind="Topic",
            plural="topics",
        ),
        Reference(
            field="spec.replicationGroupID",
            ref="spec.replicationGroupRef",
            group="elasticache.services.k8s.aws",
            kind="ReplicationGroup",
            plural="replicationgroups",
            path="spec.replicationGroupID",
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
    ),
    absent=("CacheClusterNotFound",),
    exists=("CacheClusterAlreadyExists",),
    terminal=(
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "CacheClusterAlreadyExistsFault",
        "CacheParameterGroupNotFoundFault",
        "CacheSecurityGroupNotFoundFault",
        "CacheSubnetGroupNotFoundFault",
        "ClusterQuotaForCustomerExceededFault",
        "InsufficientCacheClusterCapacityFault",
        "InvalidReplicationGroupStateFault",
        "InvalidVPCNetworkStateFault",
        "NodeQuotaForClusterExceededFault",
        "NodeQuotaForCustomerExceededFault",
        "ReplicationGroupNotFoundFault",
        "TagQuotaPerResource",
    ),
    synced=(When(path="status.cacheClusterStatus", values=("available",)),),
    updatable=(When(path="status.cacheClusterStatus", values=("available",)),),
    deletable=(When(path="status.cacheClusterStatus", values=("available", "incompatible-network", "restore-failed")),),
    failed=(When(path="status.cacheClusterStatus", values=("incompatible-network", "restore-failed")),),
)
