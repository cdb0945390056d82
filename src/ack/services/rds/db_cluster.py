# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBCluster of Amazon Relational Database Service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from ack.api.resource import (
    Added,
    AdoptionField,
    AllTags,
    Annotation,
    Call,
    Compare,
    Const,
    FinalSnapshot,
    FirstOf,
    LateInit,
    OtherCreate,
    Read,
    Reference,
    Removed,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Template,
    Update,
    When,
)
from ack.api.types import (
    Condition,
    ResourceMetadata,
    ResourceReference,
    SecretKeyReference,
    Sensitive,
    Shape,
    Timestamp,
)
from ack.services.rds.service import SERVICE
from ack.services.rds.types import (
    CertificateDetails,
    ClusterPendingModifiedValues,
    DBClusterMember,
    DBClusterOptionGroupStatus,
    DBClusterRole,
    DBClusterStatusInfo,
    DomainMembership,
    LimitlessDatabase,
    MasterUserSecret,
    RdsCustomClusterConfiguration,
    ScalingConfiguration,
    ServerlessV2ScalingConfiguration,
    Tag,
    VpcSecurityGroupMembership,
)


class DBClusterSpec(Shape):
    """The DBCluster that is wanted."""

    allocatedStorage: int | None = None
    autoMinorVersionUpgrade: bool | None = None
    availabilityZones: list[str] | None = None
    backtrackWindow: int | None = None
    backupRetentionPeriod: int | None = None
    caCertificateIdentifier: str | None = None
    characterSetName: str | None = None
    clusterScalabilityType: str | None = None
    copyTagsToSnapshot: bool | None = None
    databaseInsightsMode: str | None = None
    databaseName: str | None = None
    dbClusterIdentifier: str | None = None
    dbClusterInstanceClass: str | None = None
    dbClusterParameterGroupName: str | None = None
    dbClusterParameterGroupRef: ResourceReference | None = None
    dbSubnetGroupName: str | None = None
    dbSubnetGroupRef: ResourceReference | None = None
    dbSystemID: str | None = None
    deletionProtection: bool | None = None
    destinationRegion: str | None = None
    domain: str | None = None
    domainIAMRoleName: str | None = None
    enableCloudwatchLogsExports: list[str] | None = None
    enableGlobalWriteForwarding: bool | None = None
    enableHTTPEndpoint: bool | None = None
    enableIAMDatabaseAuthentication: bool | None = None
    enableInternetAccessGateway: bool | None = None
    enableLimitlessDatabase: bool | None = None
    enableLocalWriteForwarding: bool | None = None
    enablePerformanceInsights: bool | None = None
    enableVPCNetworking: bool | None = None
    engine: str | None = None
    engineLifecycleSupport: str | None = None
    engineMode: str | None = None
    engineVersion: str | None = None
    globalClusterIdentifier: str | None = None
    iops: int | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    manageMasterUserPassword: bool | None = None
    masterUserAuthenticationType: str | None = None
    masterUserPassword: Annotated[SecretKeyReference | None, Sensitive()] = None
    masterUserSecretKMSKeyID: str | None = None
    masterUserSecretKMSKeyRef: ResourceReference | None = None
    masterUsername: str | None = None
    monitoringInterval: int | None = None
    monitoringRoleARN: str | None = None
    monitoringRoleRef: ResourceReference | None = None
    networkType: str | None = None
    optionGroupName: str | None = None
    performanceInsightsKMSKeyID: str | None = None
    performanceInsightsKMSKeyRef: ResourceReference | None = None
    performanceInsightsRetentionPeriod: int | None = None
    port: int | None = None
    preSignedURL: Annotated[str | None, Sensitive()] = None
    preferredBackupWindow: str | None = None
    preferredMaintenanceWindow: str | None = None
    publiclyAccessible: bool | None = None
    rdsCustomClusterConfiguration: RdsCustomClusterConfiguration | None = None
    replicationSourceIdentifier: str | None = None
    restoreToTime: Timestamp | None = None
    restoreType: str | None = None
    scalingConfiguration: ScalingConfiguration | None = None
    serverlessV2ScalingConfiguration: ServerlessV2ScalingConfiguration | None = None
    snapshotIdentifier: str | None = None
    sourceDBClusterIdentifier: str | None = None
    sourceRegion: str | None = None
    storageEncrypted: bool | None = None
    storageType: str | None = None
    tags: list[Tag] | None = None
    useLatestRestorableTime: bool | None = None
    vpcSecurityGroupIDs: list[str] | None = None
    vpcSecurityGroupRefs: list[ResourceReference] | None = None
    withExpressConfiguration: bool | None = None


class DBClusterStatus(Shape):
    """The DBCluster as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    activityStreamKMSKeyID: str | None = None
    activityStreamKinesisStreamName: str | None = None
    activityStreamMode: str | None = None
    activityStreamStatus: str | None = None
    associatedRoles: list[DBClusterRole] | None = None
    automaticRestartTime: Timestamp | None = None
    awsBackupRecoveryPointARN: str | None = None
    backtrackConsumedChangeRecords: int | None = None
    capacity: int | None = None
    certificateDetails: CertificateDetails | None = None
    cloneGroupID: str | None = None
    clusterCreateTime: Timestamp | None = None
    crossAccountClone: bool | None = None
    customEndpoints: list[str] | None = None
    dbClusterMembers: list[DBClusterMember] | None = None
    dbClusterOptionGroupMemberships: list[DBClusterOptionGroupStatus] | None = None
    dbClusterParameterGroup: str | None = None
    dbClusterResourceID: str | None = None
    dbSubnetGroup: str | None = None
    domainMemberships: list[DomainMembership] | None = None
    earliestBacktrackTime: Timestamp | None = None
    earliestRestorableTime: Timestamp | None = None
    enabledCloudwatchLogsExports: list[str] | None = None
    endpoint: str | None = None
    globalWriteForwardingRequested: bool | None = None
    globalWriteForwardingStatus: str | None = None
    hostedZoneID: str | None = None
    httpEndpointEnabled: bool | None = None
    iOOptimizedNextAllowedModificationTime: Timestamp | None = None
    iamDatabaseAuthenticationEnabled: bool | None = None
    internetAccessGatewayEnabled: bool | None = None
    latestRestorableTime: Timestamp | None = None
    limitlessDatabase: LimitlessDatabase | None = None
    localWriteForwardingStatus: str | None = None
    masterUserSecret: MasterUserSecret | None = None
    multiAZ: bool | None = None
    pendingModifiedValues: ClusterPendingModifiedValues | None = None
    percentProgress: str | None = None
    performanceInsightsEnabled: bool | None = None
    readReplicaIdentifiers: list[str] | None = None
    readerEndpoint: str | None = None
    serverlessV2PlatformVersion: str | None = None
    status: str | None = None
    statusInfos: list[DBClusterStatusInfo] | None = None
    storageEncryptionType: str | None = None
    storageThroughput: int | None = None
    tagList: list[Tag] | None = None
    upgradeRolloutOrder: str | None = None
    vpcNetworkingEnabled: bool | None = None
    vpcSecurityGroups: list[VpcSecurityGroupMembership] | None = None


_FIELDS: Mapping[str, str] = {
    "AllocatedStorage": "spec.allocatedStorage",
    "AvailabilityZones": "spec.availabilityZones",
    "BackupRetentionPeriod": "spec.backupRetentionPeriod",
    "CharacterSetName": "spec.characterSetName",
    "DatabaseName": "spec.databaseName",
    "DBClusterIdentifier": "spec.dbClusterIdentifier",
    "DBClusterParameterGroup": "status.dbClusterParameterGroup",
    "DBSubnetGroup": "status.dbSubnetGroup",
    "Status": "status.status",
    "PercentProgress": "status.percentProgress",
    "EarliestRestorableTime": "status.earliestRestorableTime",
    "Endpoint": "status.endpoint",
    "ReaderEndpoint": "status.readerEndpoint",
    "CustomEndpoints": "status.customEndpoints",
    "MultiAZ": "status.multiAZ",
    "Engine": "spec.engine",
    "EngineVersion": "spec.engineVersion",
    "LatestRestorableTime": "status.latestRestorableTime",
    "Port": "spec.port",
    "MasterUsername": "spec.masterUsername",
    "DBClusterOptionGroupMemberships": "status.dbClusterOptionGroupMemberships",
    "PreferredBackupWindow": "spec.preferredBackupWindow",
    "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
    "UpgradeRolloutOrder": "status.upgradeRolloutOrder",
    "ReplicationSourceIdentifier": "spec.replicationSourceIdentifier",
    "ReadReplicaIdentifiers": "status.readReplicaIdentifiers",
    "StatusInfos": "status.statusInfos",
    "DBClusterMembers": "status.dbClusterMembers",
    "VpcSecurityGroups": "status.vpcSecurityGroups",
    "HostedZoneId": "status.hostedZoneID",
    "StorageEncrypted": "spec.storageEncrypted",
    "StorageEncryptionType": "status.storageEncryptionType",
    "KmsKeyId": "spec.kmsKeyID",
    "DbClusterResourceId": "status.dbClusterResourceID",
    "DBClusterArn": "status.ackResourceMetadata.arn",
    "AssociatedRoles": "status.associatedRoles",
    "IAMDatabaseAuthenticationEnabled": "status.iamDatabaseAuthenticationEnabled",
    "CloneGroupId": "status.cloneGroupID",
    "ClusterCreateTime": "status.clusterCreateTime",
    "EarliestBacktrackTime": "status.earliestBacktrackTime",
    "BacktrackWindow": "spec.backtrackWindow",
    "BacktrackConsumedChangeRecords": "status.backtrackConsumedChangeRecords",
    "EnabledCloudwatchLogsExports": "status.enabledCloudwatchLogsExports",
    "Capacity": "status.capacity",
    "PendingModifiedValues": "status.pendingModifiedValues",
    "EngineMode": "spec.engineMode",
    "ScalingConfigurationInfo": "spec.scalingConfiguration",
    "RdsCustomClusterConfiguration": "spec.rdsCustomClusterConfiguration",
    "DBClusterInstanceClass": "spec.dbClusterInstanceClass",
    "StorageType": "spec.storageType",
    "Iops": "spec.iops",
    "StorageThroughput": "status.storageThroughput",
    "IOOptimizedNextAllowedModificationTime": "status.iOOptimizedNextAllowedModificationTime",
    "PubliclyAccessible": "spec.publiclyAccessible",
    "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
    "DeletionProtection": "spec.deletionProtection",
    "HttpEndpointEnabled": "status.httpEndpointEnabled",
    "ActivityStreamMode": "status.activityStreamMode",
    "ActivityStreamStatus": "status.activityStreamStatus",
    "ActivityStreamKmsKeyId": "status.activityStreamKMSKeyID",
    "ActivityStreamKinesisStreamName": "status.activityStreamKinesisStreamName",
    "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
    "CrossAccountClone": "status.crossAccountClone",
    "DomainMemberships": "status.domainMemberships",
    "TagList": "status.tagList",
    "GlobalClusterIdentifier": "spec.globalClusterIdentifier",
    "GlobalWriteForwardingStatus": "status.globalWriteForwardingStatus",
    "GlobalWriteForwardingRequested": "status.globalWriteForwardingRequested",
    "NetworkType": "spec.networkType",
    "AutomaticRestartTime": "status.automaticRestartTime",
    "ServerlessV2ScalingConfiguration": "spec.serverlessV2ScalingConfiguration",
    "ServerlessV2PlatformVersion": "status.serverlessV2PlatformVersion",
    "MonitoringInterval": "spec.monitoringInterval",
    "MonitoringRoleArn": "spec.monitoringRoleARN",
    "DatabaseInsightsMode": "spec.databaseInsightsMode",
    "PerformanceInsightsEnabled": "status.performanceInsightsEnabled",
    "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
    "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
    "DBSystemId": "spec.dbSystemID",
    "MasterUserSecret": "status.masterUserSecret",
    "LocalWriteForwardingStatus": "status.localWriteForwardingStatus",
    "AwsBackupRecoveryPointArn": "status.awsBackupRecoveryPointARN",
    "LimitlessDatabase": "status.limitlessDatabase",
    "ClusterScalabilityType": "spec.clusterScalabilityType",
    "CertificateDetails": "status.certificateDetails",
    "EngineLifecycleSupport": "spec.engineLifecycleSupport",
    "VPCNetworkingEnabled": "status.vpcNetworkingEnabled",
    "InternetAccessGatewayEnabled": "status.internetAccessGatewayEnabled",
    "MasterUserSecret.SecretStatus": "spec.manageMasterUserPassword",
    "MasterUserSecret.KmsKeyId": "spec.masterUserSecretKMSKeyID",
    ".DBClusterParameterGroup": "spec.dbClusterParameterGroupName",
    ".DBSubnetGroup": "spec.dbSubnetGroupName",
    "VpcSecurityGroups[].VpcSecurityGroupId": "spec.vpcSecurityGroupIDs",
    ".IAMDatabaseAuthenticationEnabled": "spec.enableIAMDatabaseAuthentication",
    ".HttpEndpointEnabled": "spec.enableHTTPEndpoint",
    ".PerformanceInsightsEnabled": "spec.enablePerformanceInsights",
    ".EnabledCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
    ".TagList": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBCluster",
    plural="dbclusters",
    spec=DBClusterSpec,
    status=DBClusterStatus,
    read=Read(
        operation="DescribeDBClusters",
        inputs={"DBClusterIdentifier": "spec.dbClusterIdentifier"},
        result="DBClusters",
        outputs=_FIELDS,
        values={
            "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
        },
        defaults={"spec.backtrackWindow": 0, "spec.manageMasterUserPassword": False},
        many=True,
        match={"DBClusterIdentifier": "spec.dbClusterIdentifier"},
        needs=("spec.dbClusterIdentifier",),
    ),
    create=Call(
        operation="CreateDBCluster",
        inputs={
            "AvailabilityZones": "spec.availabilityZones",
            "BackupRetentionPeriod": "spec.backupRetentionPeriod",
            "CharacterSetName": "spec.characterSetName",
            "DatabaseName": "spec.databaseName",
            "DBClusterIdentifier": "spec.dbClusterIdentifier",
            "DBClusterParameterGroupName": "spec.dbClusterParameterGroupName",
            "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
            "DBSubnetGroupName": "spec.dbSubnetGroupName",
            "Engine": "spec.engine",
            "EngineVersion": "spec.engineVersion",
            "Port": "spec.port",
            "MasterUsername": "spec.masterUsername",
            "MasterUserPassword": "spec.masterUserPassword",
            "OptionGroupName": "spec.optionGroupName",
            "PreferredBackupWindow": "spec.preferredBackupWindow",
            "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
            "ReplicationSourceIdentifier": "spec.replicationSourceIdentifier",
            "Tags": AllTags(),
            "StorageEncrypted": "spec.storageEncrypted",
            "KmsKeyId": "spec.kmsKeyID",
            "PreSignedUrl": "spec.preSignedURL",
            "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
            "BacktrackWindow": "spec.backtrackWindow",
            "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
            "EngineMode": "spec.engineMode",
            "ScalingConfiguration": "spec.scalingConfiguration",
            "RdsCustomClusterConfiguration": "spec.rdsCustomClusterConfiguration",
            "DBClusterInstanceClass": "spec.dbClusterInstanceClass",
            "AllocatedStorage": "spec.allocatedStorage",
            "StorageType": "spec.storageType",
            "Iops": "spec.iops",
            "PubliclyAccessible": "spec.publiclyAccessible",
            "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
            "DeletionProtection": "spec.deletionProtection",
            "GlobalClusterIdentifier": "spec.globalClusterIdentifier",
            "EnableHttpEndpoint": "spec.enableHTTPEndpoint",
            "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
            "Domain": "spec.domain",
            "DomainIAMRoleName": "spec.domainIAMRoleName",
            "EnableGlobalWriteForwarding": "spec.enableGlobalWriteForwarding",
            "NetworkType": "spec.networkType",
            "ServerlessV2ScalingConfiguration": "spec.serverlessV2ScalingConfiguration",
            "MonitoringInterval": "spec.monitoringInterval",
            "MonitoringRoleArn": "spec.monitoringRoleARN",
            "DatabaseInsightsMode": "spec.databaseInsightsMode",
            "EnablePerformanceInsights": "spec.enablePerformanceInsights",
            "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
            "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
            "EnableLimitlessDatabase": "spec.enableLimitlessDatabase",
            "ClusterScalabilityType": "spec.clusterScalabilityType",
            "DBSystemId": "spec.dbSystemID",
            "ManageMasterUserPassword": "spec.manageMasterUserPassword",
            "EnableLocalWriteForwarding": "spec.enableLocalWriteForwarding",
            "MasterUserSecretKmsKeyId": "spec.masterUserSecretKMSKeyID",
            "CACertificateIdentifier": "spec.caCertificateIdentifier",
            "EngineLifecycleSupport": "spec.engineLifecycleSupport",
            "MasterUserAuthenticationType": "spec.masterUserAuthenticationType",
            "EnableVPCNetworking": "spec.enableVPCNetworking",
            "WithExpressConfiguration": "spec.withExpressConfiguration",
            "EnableInternetAccessGateway": "spec.enableInternetAccessGateway",
            "SourceRegion": "spec.sourceRegion",
        },
        result="DBCluster",
        outputs=_FIELDS,
        values={
            "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
        },
    ),
    other_creates=(
        OtherCreate(
            operation="RestoreDBClusterFromSnapshot",
            inputs={
                "AvailabilityZones": "spec.availabilityZones",
                "DBClusterIdentifier": "spec.dbClusterIdentifier",
                "SnapshotIdentifier": "spec.snapshotIdentifier",
                "Engine": "spec.engine",
                "EngineVersion": "spec.engineVersion",
                "Port": "spec.port",
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "DatabaseName": "spec.databaseName",
                "OptionGroupName": "spec.optionGroupName",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "Tags": AllTags(),
                "KmsKeyId": "spec.kmsKeyID",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "BacktrackWindow": "spec.backtrackWindow",
                "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                "EngineMode": "spec.engineMode",
                "ScalingConfiguration": "spec.scalingConfiguration",
                "DBClusterParameterGroupName": "spec.dbClusterParameterGroupName",
                "DeletionProtection": "spec.deletionProtection",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "Domain": "spec.domain",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "DBClusterInstanceClass": "spec.dbClusterInstanceClass",
                "StorageType": "spec.storageType",
                "Iops": "spec.iops",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "NetworkType": "spec.networkType",
                "ServerlessV2ScalingConfiguration": "spec.serverlessV2ScalingConfiguration",
                "RdsCustomClusterConfiguration": "spec.rdsCustomClusterConfiguration",
                "MonitoringInterval": "spec.monitoringInterval",
                "MonitoringRoleArn": "spec.monitoringRoleARN",
                "EnablePerformanceInsights": "spec.enablePerformanceInsights",
                "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
                "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
                "BackupRetentionPeriod": "spec.backupRetentionPeriod",
                "PreferredBackupWindow": "spec.preferredBackupWindow",
                "EngineLifecycleSupport": "spec.engineLifecycleSupport",
                "EnableVPCNetworking": "spec.enableVPCNetworking",
                "EnableInternetAccessGateway": "spec.enableInternetAccessGateway",
                "AssociatedRoles": "status.associatedRoles",
            },
            result="DBCluster",
            outputs=_FIELDS,
            values={
                "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
            },
            when="spec.snapshotIdentifier",
        ),
        OtherCreate(
            operation="RestoreDBClusterToPointInTime",
            inputs={
                "DBClusterIdentifier": "spec.dbClusterIdentifier",
                "RestoreType": "spec.restoreType",
                "SourceDBClusterIdentifier": "spec.sourceDBClusterIdentifier",
                "RestoreToTime": "spec.restoreToTime",
                "UseLatestRestorableTime": "spec.useLatestRestorableTime",
                "Port": "spec.port",
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "OptionGroupName": "spec.optionGroupName",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "Tags": AllTags(),
                "KmsKeyId": "spec.kmsKeyID",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "BacktrackWindow": "spec.backtrackWindow",
                "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                "DBClusterParameterGroupName": "spec.dbClusterParameterGroupName",
                "DeletionProtection": "spec.deletionProtection",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "Domain": "spec.domain",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "DBClusterInstanceClass": "spec.dbClusterInstanceClass",
                "StorageType": "spec.storageType",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "Iops": "spec.iops",
                "NetworkType": "spec.networkType",
                "ServerlessV2ScalingConfiguration": "spec.serverlessV2ScalingConfiguration",
                "ScalingConfiguration": "spec.scalingConfiguration",
                "EngineMode": "spec.engineMode",
                "RdsCustomClusterConfiguration": "spec.rdsCustomClusterConfiguration",
                "MonitoringInterval": "spec.monitoringInterval",
                "MonitoringRoleArn": "spec.monitoringRoleARN",
                "EnablePerformanceInsights": "spec.enablePerformanceInsights",
                "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
                "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
                "BackupRetentionPeriod": "spec.backupRetentionPeriod",
                "PreferredBackupWindow": "spec.preferredBackupWindow",
                "EngineLifecycleSupport": "spec.engineLifecycleSupport",
                "EnableVPCNetworking": "spec.enableVPCNetworking",
                "EnableInternetAccessGateway": "spec.enableInternetAccessGateway",
                "AssociatedRoles": "status.associatedRoles",
            },
            result="DBCluster",
            outputs=_FIELDS,
            values={
                "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
            },
            when="spec.sourceDBClusterIdentifier",
        ),
    ),
    updates=(
        Update(
            operation="ModifyDBCluster",
            inputs={
                "DBClusterIdentifier": "spec.dbClusterIdentifier",
                "BackupRetentionPeriod": "spec.backupRetentionPeriod",
                "DBClusterParameterGroupName": "spec.dbClusterParameterGroupName",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "Port": "spec.port",
                "MasterUserPassword": "spec.masterUserPassword",
                "OptionGroupName": "spec.optionGroupName",
                "PreferredBackupWindow": "spec.preferredBackupWindow",
                "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "BacktrackWindow": "spec.backtrackWindow",
                "EngineVersion": "spec.engineVersion",
                "Domain": "spec.domain",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "ScalingConfiguration": "spec.scalingConfiguration",
                "DeletionProtection": "spec.deletionProtection",
                "EnableHttpEndpoint": "spec.enableHTTPEndpoint",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "EnableGlobalWriteForwarding": "spec.enableGlobalWriteForwarding",
                "DBClusterInstanceClass": "spec.dbClusterInstanceClass",
                "AllocatedStorage": "spec.allocatedStorage",
                "StorageType": "spec.storageType",
                "Iops": "spec.iops",
                "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
                "NetworkType": "spec.networkType",
                "ServerlessV2ScalingConfiguration": "spec.serverlessV2ScalingConfiguration",
                "MonitoringInterval": "spec.monitoringInterval",
                "MonitoringRoleArn": "spec.monitoringRoleARN",
                "DatabaseInsightsMode": "spec.databaseInsightsMode",
                "EnablePerformanceInsights": "spec.enablePerformanceInsights",
                "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
                "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
                "ManageMasterUserPassword": "spec.manageMasterUserPassword",
                "EnableLocalWriteForwarding": "spec.enableLocalWriteForwarding",
                "MasterUserSecretKmsKeyId": "spec.masterUserSecretKMSKeyID",
                "EngineMode": "spec.engineMode",
                "EnableLimitlessDatabase": "spec.enableLimitlessDatabase",
                "CACertificateIdentifier": "spec.caCertificateIdentifier",
                "MasterUserAuthenticationType": "spec.masterUserAuthenticationType",
                "EngineLifecycleSupport": "spec.engineLifecycleSupport",
                "EnableInternetAccessGateway": "spec.enableInternetAccessGateway",
                "EnableVPCNetworking": "spec.enableVPCNetworking",
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "ApplyImmediately": Const(True),
                "AllowMajorVersionUpgrade": Const(True),
                "CloudwatchLogsExportConfiguration.EnableLogTypes": Added("spec.enableCloudwatchLogsExports"),
                "CloudwatchLogsExportConfiguration.DisableLogTypes": Removed("spec.enableCloudwatchLogsExports"),
            },
            result="DBCluster",
            outputs={
                "AvailabilityZones": "spec.availabilityZones",
                "CharacterSetName": "spec.characterSetName",
                "DatabaseName": "spec.databaseName",
                "DBClusterParameterGroup": "status.dbClusterParameterGroup",
                "DBSubnetGroup": "status.dbSubnetGroup",
                "Status": "status.status",
                "PercentProgress": "status.percentProgress",
                "EarliestRestorableTime": "status.earliestRestorableTime",
                "Endpoint": "status.endpoint",
                "ReaderEndpoint": "status.readerEndpoint",
                "CustomEndpoints": "status.customEndpoints",
                "MultiAZ": "status.multiAZ",
                "Engine": "spec.engine",
                "LatestRestorableTime": "status.latestRestorableTime",
                "MasterUsername": "spec.masterUsername",
                "DBClusterOptionGroupMemberships": "status.dbClusterOptionGroupMemberships",
                "UpgradeRolloutOrder": "status.upgradeRolloutOrder",
                "ReplicationSourceIdentifier": "spec.replicationSourceIdentifier",
                "ReadReplicaIdentifiers": "status.readReplicaIdentifiers",
                "StatusInfos": "status.statusInfos",
                "DBClusterMembers": "status.dbClusterMembers",
                "VpcSecurityGroups": "status.vpcSecurityGroups",
                "HostedZoneId": "status.hostedZoneID",
                "StorageEncrypted": "spec.storageEncrypted",
                "StorageEncryptionType": "status.storageEncryptionType",
                "KmsKeyId": "spec.kmsKeyID",
                "DbClusterResourceId": "status.dbClusterResourceID",
                "DBClusterArn": "status.ackResourceMetadata.arn",
                "AssociatedRoles": "status.associatedRoles",
                "IAMDatabaseAuthenticationEnabled": "status.iamDatabaseAuthenticationEnabled",
                "CloneGroupId": "status.cloneGroupID",
                "ClusterCreateTime": "status.clusterCreateTime",
                "EarliestBacktrackTime": "status.earliestBacktrackTime",
                "BacktrackConsumedChangeRecords": "status.backtrackConsumedChangeRecords",
                "EnabledCloudwatchLogsExports": "status.enabledCloudwatchLogsExports",
                "Capacity": "status.capacity",
                "PendingModifiedValues": "status.pendingModifiedValues",
                "RdsCustomClusterConfiguration": "spec.rdsCustomClusterConfiguration",
                "StorageThroughput": "status.storageThroughput",
                "IOOptimizedNextAllowedModificationTime": "status.iOOptimizedNextAllowedModificationTime",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "HttpEndpointEnabled": "status.httpEndpointEnabled",
                "ActivityStreamMode": "status.activityStreamMode",
                "ActivityStreamStatus": "status.activityStreamStatus",
                "ActivityStreamKmsKeyId": "status.activityStreamKMSKeyID",
                "ActivityStreamKinesisStreamName": "status.activityStreamKinesisStreamName",
                "CrossAccountClone": "status.crossAccountClone",
                "DomainMemberships": "status.domainMemberships",
                "TagList": "status.tagList",
                "GlobalClusterIdentifier": "spec.globalClusterIdentifier",
                "GlobalWriteForwardingStatus": "status.globalWriteForwardingStatus",
                "GlobalWriteForwardingRequested": "status.globalWriteForwardingRequested",
                "AutomaticRestartTime": "status.automaticRestartTime",
                "ServerlessV2PlatformVersion": "status.serverlessV2PlatformVersion",
                "PerformanceInsightsEnabled": "status.performanceInsightsEnabled",
                "DBSystemId": "spec.dbSystemID",
                "MasterUserSecret": "status.masterUserSecret",
                "LocalWriteForwardingStatus": "status.localWriteForwardingStatus",
                "AwsBackupRecoveryPointArn": "status.awsBackupRecoveryPointARN",
                "LimitlessDatabase": "status.limitlessDatabase",
                "ClusterScalabilityType": "spec.clusterScalabilityType",
                "CertificateDetails": "status.certificateDetails",
                "VPCNetworkingEnabled": "status.vpcNetworkingEnabled",
                "InternetAccessGatewayEnabled": "status.internetAccessGatewayEnabled",
                ".EnabledCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                ".TagList": "spec.tags",
            },
            fields=(
                "spec.backupRetentionPeriod",
                "spec.dbClusterParameterGroupName",
                "spec.vpcSecurityGroupIDs",
                "spec.port",
                "spec.masterUserPassword",
                "spec.optionGroupName",
                "spec.preferredBackupWindow",
                "spec.preferredMaintenanceWindow",
                "spec.enableIAMDatabaseAuthentication",
                "spec.backtrackWindow",
                "spec.engineVersion",
                "spec.domain",
                "spec.domainIAMRoleName",
                "spec.scalingConfiguration",
                "spec.deletionProtection",
                "spec.enableHTTPEndpoint",
                "spec.copyTagsToSnapshot",
                "spec.enableGlobalWriteForwarding",
                "spec.dbClusterInstanceClass",
                "spec.allocatedStorage",
                "spec.storageType",
                "spec.iops",
                "spec.autoMinorVersionUpgrade",
                "spec.networkType",
                "spec.serverlessV2ScalingConfiguration",
                "spec.monitoringInterval",
                "spec.monitoringRoleARN",
                "spec.databaseInsightsMode",
                "spec.enablePerformanceInsights",
                "spec.performanceInsightsKMSKeyID",
                "spec.performanceInsightsRetentionPeriod",
                "spec.manageMasterUserPassword",
                "spec.enableLocalWriteForwarding",
                "spec.masterUserSecretKMSKeyID",
                "spec.engineMode",
                "spec.enableLimitlessDatabase",
                "spec.caCertificateIdentifier",
                "spec.masterUserAuthenticationType",
                "spec.engineLifecycleSupport",
                "spec.enableInternetAccessGateway",
                "spec.enableVPCNetworking",
                "spec.dbSubnetGroupName",
                "spec.enableCloudwatchLogsExports",
            ),
            partial=True,
        ),
    ),
    delete=Call(
        operation="DeleteDBCluster",
        inputs={
            "DBClusterIdentifier": "spec.dbClusterIdentifier",
            "SkipFinalSnapshot": Annotation("rds.services.k8s.aws/skip-final-snapshot", bool, True),
            "FinalDBSnapshotIdentifier": Annotation("rds.services.k8s.aws/final-db-snapshot-identifier"),
        },
    ),
    final_snapshot=FinalSnapshot(
        inputs={
            "SkipFinalSnapshot": Const(False),
            "FinalDBSnapshotIdentifier": FirstOf(
                (Annotation("rds.services.k8s.aws/final-db-snapshot-identifier"), Template("ack-{metadata.uid}")),
            ),
        },
        unless=("spec.replicationSourceIdentifier",),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.dbClusterIdentifier",),
    adoption=(AdoptionField(name="dbClusterIdentifier", path="spec.dbClusterIdentifier", required=True),),
    immutable=("spec.dbClusterIdentifier",),
    compare={
        "spec.kmsKeyID": Compare.ARN,
        "spec.masterUserSecretKMSKeyID": Compare.ARN,
        "spec.performanceInsightsKMSKeyID": Compare.ARN,
        "spec.engineVersion": Compare.VERSION,
        "spec.preferredMaintenanceWindow": Compare.CASE_INSENSITIVE,
        "spec.scalingConfiguration": Compare.GIVEN,
    },
    late_initialize=(LateInit(field="spec.networkType", optional=True),),
    references=(
        Reference(
            field="spec.dbClusterParameterGroupName",
            ref="spec.dbClusterParameterGroupRef",
            group="rds.services.k8s.aws",
            kind="DBClusterParameterGroup",
            plural="dbclusterparametergroups",
            path="spec.name",
        ),
        Reference(
            field="spec.dbSubnetGroupName",
            ref="spec.dbSubnetGroupRef",
            group="rds.services.k8s.aws",
            kind="DBSubnetGroup",
            plural="dbsubnetgroups",
            path="spec.name",
        ),
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.masterUserSecretKMSKeyID",
            ref="spec.masterUserSecretKMSKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
        Reference(
            field="spec.monitoringRoleARN",
            ref="spec.monitoringRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.performanceInsightsKMSKeyID",
            ref="spec.performanceInsightsKMSKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
        Reference(
            field="spec.vpcSecurityGroupIDs",
            ref="spec.vpcSecurityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
    ),
    absent=("DBClusterNotFoundFault",),
    exists=("DBClusterAlreadyExistsFault",),
    terminal=(
        "InvalidDBSubnetGroupFault",
        "InvalidRestoreFault",
        "InvalidSubnet",
        "DBClusterQuotaExceededFault",
        "DBSubnetGroupDoesNotCoverEnoughAZs",
        "InsufficientStorageClusterCapacity",
        "InvalidParameter",
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "StorageQuotaExceeded",
        "StorageTypeNotAvailableFault",
    ),
    synced=(When(path="status.status", values=("available", "stopped")),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(
        When(
            path="status.status",
            values=("available", "stopped", "migration-failed", "inaccessible-encryption-credentials"),
        ),
    ),
    before_delete=("spec.deletionProtection",),
    failed=(When(path="status.status", values=("migration-failed", "inaccessible-encryption-credentials")),),
)
