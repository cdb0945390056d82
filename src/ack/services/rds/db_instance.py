# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBInstance of Amazon Relational Database Service."""

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
    AdditionalStorageVolume,
    AwsDBParameterGroupStatus,
    CertificateDetails,
    DBInstanceAutomatedBackupsReplication,
    DBInstanceRole,
    DBInstanceStatusInfo,
    DBSubnetGroup,
    DomainMembership,
    Endpoint,
    MasterUserSecret,
    OptionGroupMembership,
    PendingModifiedValues,
    PrimaryEndpoint,
    ProcessorFeature,
    Tag,
    VpcSecurityGroupMembership,
)


class DBInstanceSpec(Shape):
    """The DBInstance that is wanted."""

    additionalStorageVolumes: list[AdditionalStorageVolume] | None = None
    allocatedStorage: int | None = None
    autoMinorVersionUpgrade: bool | None = None
    availabilityZone: str | None = None
    backupRetentionPeriod: int | None = None
    backupTarget: str | None = None
    caCertificateIdentifier: str | None = None
    characterSetName: str | None = None
    copyTagsToSnapshot: bool | None = None
    customIAMInstanceProfile: str | None = None
    databaseInsightsMode: str | None = None
    dbCapacityReservationIdentifier: str | None = None
    dbClusterIdentifier: str | None = None
    dbClusterSnapshotIdentifier: str | None = None
    dbInstanceClass: str | None = None
    dbInstanceIdentifier: str | None = None
    dbName: str | None = None
    dbParameterGroupName: str | None = None
    dbParameterGroupRef: ResourceReference | None = None
    dbSnapshotIdentifier: str | None = None
    dbSubnetGroupName: str | None = None
    dbSubnetGroupRef: ResourceReference | None = None
    dedicatedLogVolume: bool | None = None
    deletionProtection: bool | None = None
    destinationRegion: str | None = None
    domain: str | None = None
    domainAuthSecretARN: str | None = None
    domainDNSIPs: list[str] | None = None
    domainFqdn: str | None = None
    domainIAMRoleName: str | None = None
    domainOu: str | None = None
    enableCloudwatchLogsExports: list[str] | None = None
    enableCustomerOwnedIP: bool | None = None
    enableIAMDatabaseAuthentication: bool | None = None
    engine: str | None = None
    engineLifecycleSupport: str | None = None
    engineVersion: str | None = None
    iops: int | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    licenseModel: str | None = None
    manageMasterUserPassword: bool | None = None
    masterUserAuthenticationType: str | None = None
    masterUserPassword: Annotated[SecretKeyReference | None, Sensitive()] = None
    masterUserSecretKMSKeyID: str | None = None
    masterUserSecretKMSKeyRef: ResourceReference | None = None
    masterUsername: str | None = None
    maxAllocatedStorage: int | None = None
    monitoringInterval: int | None = None
    monitoringRoleARN: str | None = None
    monitoringRoleRef: ResourceReference | None = None
    multiAZ: bool | None = None
    multiTenant: bool | None = None
    ncharCharacterSetName: str | None = None
    networkType: str | None = None
    optionGroupName: str | None = None
    performanceInsightsEnabled: bool | None = None
    performanceInsightsKMSKeyID: str | None = None
    performanceInsightsKMSKeyRef: ResourceReference | None = None
    performanceInsightsRetentionPeriod: int | None = None
    port: int | None = None
    preSignedURL: Annotated[str | None, Sensitive()] = None
    preferredBackupWindow: str | None = None
    preferredMaintenanceWindow: str | None = None
    processorFeatures: list[ProcessorFeature] | None = None
    promotionTier: int | None = None
    publiclyAccessible: bool | None = None
    replicaMode: str | None = None
    sourceDBInstanceIdentifier: str | None = None
    sourceRegion: str | None = None
    storageEncrypted: bool | None = None
    storageThroughput: int | None = None
    storageType: str | None = None
    tags: list[Tag] | None = None
    tdeCredentialARN: str | None = None
    tdeCredentialPassword: Annotated[str | None, Sensitive()] = None
    timezone: str | None = None
    useDefaultProcessorFeatures: bool | None = None
    vpcSecurityGroupIDs: list[str] | None = None
    vpcSecurityGroupRefs: list[ResourceReference] | None = None


class DBInstanceStatus(Shape):
    """The DBInstance as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    activityStreamEngineNativeAuditFieldsIncluded: bool | None = None
    activityStreamKMSKeyID: str | None = None
    activityStreamKinesisStreamName: str | None = None
    activityStreamMode: str | None = None
    activityStreamPolicyStatus: str | None = None
    activityStreamStatus: str | None = None
    associatedRoles: list[DBInstanceRole] | None = None
    automaticRestartTime: Timestamp | None = None
    automationMode: str | None = None
    awsBackupRecoveryPointARN: str | None = None
    certificateDetails: CertificateDetails | None = None
    customerOwnedIPEnabled: bool | None = None
    dbInstanceAutomatedBackupsReplications: list[DBInstanceAutomatedBackupsReplication] | None = None
    dbInstancePort: int | None = None
    dbInstanceStatus: str | None = None
    dbParameterGroups: list[AwsDBParameterGroupStatus] | None = None
    dbSubnetGroup: DBSubnetGroup | None = None
    dbSystemID: str | None = None
    dbiResourceID: str | None = None
    domainMemberships: list[DomainMembership] | None = None
    enabledCloudwatchLogsExports: list[str] | None = None
    endpoint: Endpoint | None = None
    enhancedMonitoringResourceARN: str | None = None
    iamDatabaseAuthenticationEnabled: bool | None = None
    instanceCreateTime: Timestamp | None = None
    isStorageConfigUpgradeAvailable: bool | None = None
    latestRestorableTime: Timestamp | None = None
    listenerEndpoint: Endpoint | None = None
    masterUserSecret: MasterUserSecret | None = None
    optionGroupMemberships: list[OptionGroupMembership] | None = None
    pendingModifiedValues: PendingModifiedValues | None = None
    percentProgress: str | None = None
    primaryEndpoint: PrimaryEndpoint | None = None
    readReplicaDBClusterIdentifiers: list[str] | None = None
    readReplicaDBInstanceIdentifiers: list[str] | None = None
    readReplicaSourceDBClusterIdentifier: str | None = None
    readReplicaSourceDBInstanceIdentifier: str | None = None
    replicaMode: str | None = None
    resumeFullAutomationModeTime: Timestamp | None = None
    secondaryAvailabilityZone: str | None = None
    statusInfos: list[DBInstanceStatusInfo] | None = None
    storageEncryptionType: str | None = None
    storageOperationPercentProgress: int | None = None
    storageOperationStatus: str | None = None
    storageVolumeStatus: str | None = None
    tagList: list[Tag] | None = None
    upgradeRolloutOrder: str | None = None
    vpcNetworkingEnabled: bool | None = None
    vpcSecurityGroups: list[VpcSecurityGroupMembership] | None = None


_FIELDS: Mapping[str, str] = {
    "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
    "DBInstanceClass": "spec.dbInstanceClass",
    "Engine": "spec.engine",
    "DBInstanceStatus": "status.dbInstanceStatus",
    "MasterUsername": "spec.masterUsername",
    "DBName": "spec.dbName",
    "Endpoint": "status.endpoint",
    "PrimaryEndpoint": "status.primaryEndpoint",
    "AllocatedStorage": "spec.allocatedStorage",
    "InstanceCreateTime": "status.instanceCreateTime",
    "PreferredBackupWindow": "spec.preferredBackupWindow",
    "BackupRetentionPeriod": "spec.backupRetentionPeriod",
    "VpcSecurityGroups": "status.vpcSecurityGroups",
    "DBParameterGroups": "status.dbParameterGroups",
    "AvailabilityZone": "spec.availabilityZone",
    "DBSubnetGroup": "status.dbSubnetGroup",
    "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
    "UpgradeRolloutOrder": "status.upgradeRolloutOrder",
    "PendingModifiedValues": "status.pendingModifiedValues",
    "LatestRestorableTime": "status.latestRestorableTime",
    "MultiAZ": "spec.multiAZ",
    "EngineVersion": "spec.engineVersion",
    "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
    "ReadReplicaSourceDBInstanceIdentifier": "status.readReplicaSourceDBInstanceIdentifier",
    "ReadReplicaDBInstanceIdentifiers": "status.readReplicaDBInstanceIdentifiers",
    "ReadReplicaDBClusterIdentifiers": "status.readReplicaDBClusterIdentifiers",
    "ReplicaMode": "spec.replicaMode",
    "LicenseModel": "spec.licenseModel",
    "Iops": "spec.iops",
    "StorageThroughput": "spec.storageThroughput",
    "OptionGroupMemberships": "status.optionGroupMemberships",
    "CharacterSetName": "spec.characterSetName",
    "NcharCharacterSetName": "spec.ncharCharacterSetName",
    "SecondaryAvailabilityZone": "status.secondaryAvailabilityZone",
    "PubliclyAccessible": "spec.publiclyAccessible",
    "StatusInfos": "status.statusInfos",
    "StorageType": "spec.storageType",
    "StorageEncryptionType": "status.storageEncryptionType",
    "TdeCredentialArn": "spec.tdeCredentialARN",
    "DbInstancePort": "status.dbInstancePort",
    "DBClusterIdentifier": "spec.dbClusterIdentifier",
    "StorageEncrypted": "spec.storageEncrypted",
    "KmsKeyId": "spec.kmsKeyID",
    "DbiResourceId": "status.dbiResourceID",
    "CACertificateIdentifier": "spec.caCertificateIdentifier",
    "DomainMemberships": "status.domainMemberships",
    "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
    "MonitoringInterval": "spec.monitoringInterval",
    "EnhancedMonitoringResourceArn": "status.enhancedMonitoringResourceARN",
    "MonitoringRoleArn": "spec.monitoringRoleARN",
    "PromotionTier": "spec.promotionTier",
    "DBInstanceArn": "status.ackResourceMetadata.arn",
    "Timezone": "spec.timezone",
    "IAMDatabaseAuthenticationEnabled": "status.iamDatabaseAuthenticationEnabled",
    "DatabaseInsightsMode": "spec.databaseInsightsMode",
    "PerformanceInsightsEnabled": "spec.performanceInsightsEnabled",
    "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
    "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
    "EnabledCloudwatchLogsExports": "status.enabledCloudwatchLogsExports",
    "ProcessorFeatures": "spec.processorFeatures",
    "DeletionProtection": "spec.deletionProtection",
    "AssociatedRoles": "status.associatedRoles",
    "ListenerEndpoint": "status.listenerEndpoint",
    "MaxAllocatedStorage": "spec.maxAllocatedStorage",
    "TagList": "status.tagList",
    "AutomationMode": "status.automationMode",
    "ResumeFullAutomationModeTime": "status.resumeFullAutomationModeTime",
    "CustomerOwnedIpEnabled": "status.customerOwnedIPEnabled",
    "NetworkType": "spec.networkType",
    "ActivityStreamStatus": "status.activityStreamStatus",
    "ActivityStreamKmsKeyId": "status.activityStreamKMSKeyID",
    "ActivityStreamKinesisStreamName": "status.activityStreamKinesisStreamName",
    "ActivityStreamMode": "status.activityStreamMode",
    "ActivityStreamEngineNativeAuditFieldsIncluded": "status.activityStreamEngineNativeAuditFieldsIncluded",
    "AwsBackupRecoveryPointArn": "status.awsBackupRecoveryPointARN",
    "DBInstanceAutomatedBackupsReplications": "status.dbInstanceAutomatedBackupsReplications",
    "BackupTarget": "spec.backupTarget",
    "AutomaticRestartTime": "status.automaticRestartTime",
    "CustomIamInstanceProfile": "spec.customIAMInstanceProfile",
    "ActivityStreamPolicyStatus": "status.activityStreamPolicyStatus",
    "CertificateDetails": "status.certificateDetails",
    "DBSystemId": "status.dbSystemID",
    "MasterUserSecret": "status.masterUserSecret",
    "ReadReplicaSourceDBClusterIdentifier": "status.readReplicaSourceDBClusterIdentifier",
    "PercentProgress": "status.percentProgress",
    "MultiTenant": "spec.multiTenant",
    "DedicatedLogVolume": "spec.dedicatedLogVolume",
    "IsStorageConfigUpgradeAvailable": "status.isStorageConfigUpgradeAvailable",
    "EngineLifecycleSupport": "spec.engineLifecycleSupport",
    "AdditionalStorageVolumes": "spec.additionalStorageVolumes",
    "StorageVolumeStatus": "status.storageVolumeStatus",
    "StorageOperationStatus": "status.storageOperationStatus",
    "StorageOperationPercentProgress": "status.storageOperationPercentProgress",
    "DBCapacityReservationIdentifier": "spec.dbCapacityReservationIdentifier",
    "VPCNetworkingEnabled": "status.vpcNetworkingEnabled",
    "MasterUserSecret.SecretStatus": "spec.manageMasterUserPassword",
    "MasterUserSecret.KmsKeyId": "spec.masterUserSecretKMSKeyID",
    "DBParameterGroups.DBParameterGroupName": "spec.dbParameterGroupName",
    "DBSubnetGroup.DBSubnetGroupName": "spec.dbSubnetGroupName",
    "VpcSecurityGroups[].VpcSecurityGroupId": "spec.vpcSecurityGroupIDs",
    "Endpoint.Port": "spec.port",
    ".IAMDatabaseAuthenticationEnabled": "spec.enableIAMDatabaseAuthentication",
    ".CustomerOwnedIpEnabled": "spec.enableCustomerOwnedIP",
    ".EnabledCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
    ".TagList": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBInstance",
    plural="dbinstances",
    spec=DBInstanceSpec,
    status=DBInstanceStatus,
    read=Read(
        operation="DescribeDBInstances",
        inputs={"DBInstanceIdentifier": "spec.dbInstanceIdentifier"},
        result="DBInstances",
        outputs=_FIELDS,
        values={
            "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
        },
        defaults={"spec.manageMasterUserPassword": False},
        many=True,
        match={"DBInstanceIdentifier": "spec.dbInstanceIdentifier"},
        needs=("spec.dbInstanceIdentifier",),
    ),
    create=Call(
        operation="CreateDBInstance",
        inputs={
            "DBName": "spec.dbName",
            "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
            "AllocatedStorage": "spec.allocatedStorage",
            "DBInstanceClass": "spec.dbInstanceClass",
            "Engine": "spec.engine",
            "MasterUsername": "spec.masterUsername",
            "MasterUserPassword": "spec.masterUserPassword",
            "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
            "AvailabilityZone": "spec.availabilityZone",
            "DBSubnetGroupName": "spec.dbSubnetGroupName",
            "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
            "DBParameterGroupName": "spec.dbParameterGroupName",
            "BackupRetentionPeriod": "spec.backupRetentionPeriod",
            "PreferredBackupWindow": "spec.preferredBackupWindow",
            "Port": "spec.port",
            "MultiAZ": "spec.multiAZ",
            "EngineVersion": "spec.engineVersion",
            "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
            "LicenseModel": "spec.licenseModel",
            "Iops": "spec.iops",
            "StorageThroughput": "spec.storageThroughput",
            "OptionGroupName": "spec.optionGroupName",
            "CharacterSetName": "spec.characterSetName",
            "NcharCharacterSetName": "spec.ncharCharacterSetName",
            "PubliclyAccessible": "spec.publiclyAccessible",
            "Tags": AllTags(),
            "DBClusterIdentifier": "spec.dbClusterIdentifier",
            "StorageType": "spec.storageType",
            "TdeCredentialArn": "spec.tdeCredentialARN",
            "TdeCredentialPassword": "spec.tdeCredentialPassword",
            "StorageEncrypted": "spec.storageEncrypted",
            "KmsKeyId": "spec.kmsKeyID",
            "Domain": "spec.domain",
            "DomainFqdn": "spec.domainFqdn",
            "DomainOu": "spec.domainOu",
            "DomainAuthSecretArn": "spec.domainAuthSecretARN",
            "DomainDnsIps": "spec.domainDNSIPs",
            "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
            "MonitoringInterval": "spec.monitoringInterval",
            "MonitoringRoleArn": "spec.monitoringRoleARN",
            "DomainIAMRoleName": "spec.domainIAMRoleName",
            "PromotionTier": "spec.promotionTier",
            "Timezone": "spec.timezone",
            "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
            "DatabaseInsightsMode": "spec.databaseInsightsMode",
            "EnablePerformanceInsights": "spec.performanceInsightsEnabled",
            "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
            "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
            "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
            "ProcessorFeatures": "spec.processorFeatures",
            "DeletionProtection": "spec.deletionProtection",
            "MaxAllocatedStorage": "spec.maxAllocatedStorage",
            "EnableCustomerOwnedIp": "spec.enableCustomerOwnedIP",
            "NetworkType": "spec.networkType",
            "BackupTarget": "spec.backupTarget",
            "CustomIamInstanceProfile": "spec.customIAMInstanceProfile",
            "CACertificateIdentifier": "spec.caCertificateIdentifier",
            "ManageMasterUserPassword": "spec.manageMasterUserPassword",
            "MasterUserSecretKmsKeyId": "spec.masterUserSecretKMSKeyID",
            "MultiTenant": "spec.multiTenant",
            "DedicatedLogVolume": "spec.dedicatedLogVolume",
            "EngineLifecycleSupport": "spec.engineLifecycleSupport",
            "AdditionalStorageVolumes": "spec.additionalStorageVolumes",
            "DBCapacityReservationIdentifier": "spec.dbCapacityReservationIdentifier",
            "MasterUserAuthenticationType": "spec.masterUserAuthenticationType",
        },
        result="DBInstance",
        outputs=_FIELDS,
        values={
            "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
        },
    ),
    other_creates=(
        OtherCreate(
            operation="RestoreDBInstanceFromDBSnapshot",
            inputs={
                "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
                "DBSnapshotIdentifier": "spec.dbSnapshotIdentifier",
                "DBInstanceClass": "spec.dbInstanceClass",
                "Port": "spec.port",
                "AvailabilityZone": "spec.availabilityZone",
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "MultiAZ": "spec.multiAZ",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
                "LicenseModel": "spec.licenseModel",
                "DBName": "spec.dbName",
                "Engine": "spec.engine",
                "Iops": "spec.iops",
                "StorageThroughput": "spec.storageThroughput",
                "OptionGroupName": "spec.optionGroupName",
                "Tags": AllTags(),
                "StorageType": "spec.storageType",
                "TdeCredentialArn": "spec.tdeCredentialARN",
                "TdeCredentialPassword": "spec.tdeCredentialPassword",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "Domain": "spec.domain",
                "DomainFqdn": "spec.domainFqdn",
                "DomainOu": "spec.domainOu",
                "DomainAuthSecretArn": "spec.domainAuthSecretARN",
                "DomainDnsIps": "spec.domainDNSIPs",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                "ProcessorFeatures": "spec.processorFeatures",
                "UseDefaultProcessorFeatures": "spec.useDefaultProcessorFeatures",
                "DBParameterGroupName": "spec.dbParameterGroupName",
                "DeletionProtection": "spec.deletionProtection",
                "EnableCustomerOwnedIp": "spec.enableCustomerOwnedIP",
                "NetworkType": "spec.networkType",
                "BackupTarget": "spec.backupTarget",
                "CustomIamInstanceProfile": "spec.customIAMInstanceProfile",
                "AllocatedStorage": "spec.allocatedStorage",
                "DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier",
                "BackupRetentionPeriod": "spec.backupRetentionPeriod",
                "PreferredBackupWindow": "spec.preferredBackupWindow",
                "DBCapacityReservationIdentifier": "spec.dbCapacityReservationIdentifier",
                "DedicatedLogVolume": "spec.dedicatedLogVolume",
                "CACertificateIdentifier": "spec.caCertificateIdentifier",
                "EngineLifecycleSupport": "spec.engineLifecycleSupport",
                "AdditionalStorageVolumes": "spec.additionalStorageVolumes",
                "ManageMasterUserPassword": "spec.manageMasterUserPassword",
                "MasterUserSecretKmsKeyId": "spec.masterUserSecretKMSKeyID",
            },
            result="DBInstance",
            outputs=_FIELDS,
            values={
                "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
            },
            when="spec.dbSnapshotIdentifier",
        ),
        OtherCreate(
            operation="RestoreDBInstanceFromDBSnapshot",
            inputs={
                "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
                "DBSnapshotIdentifier": "spec.dbSnapshotIdentifier",
                "DBInstanceClass": "spec.dbInstanceClass",
                "Port": "spec.port",
                "AvailabilityZone": "spec.availabilityZone",
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "MultiAZ": "spec.multiAZ",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
                "LicenseModel": "spec.licenseModel",
                "DBName": "spec.dbName",
                "Engine": "spec.engine",
                "Iops": "spec.iops",
                "StorageThroughput": "spec.storageThroughput",
                "OptionGroupName": "spec.optionGroupName",
                "Tags": AllTags(),
                "StorageType": "spec.storageType",
                "TdeCredentialArn": "spec.tdeCredentialARN",
                "TdeCredentialPassword": "spec.tdeCredentialPassword",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "Domain": "spec.domain",
                "DomainFqdn": "spec.domainFqdn",
                "DomainOu": "spec.domainOu",
                "DomainAuthSecretArn": "spec.domainAuthSecretARN",
                "DomainDnsIps": "spec.domainDNSIPs",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                "ProcessorFeatures": "spec.processorFeatures",
                "UseDefaultProcessorFeatures": "spec.useDefaultProcessorFeatures",
                "DBParameterGroupName": "spec.dbParameterGroupName",
                "DeletionProtection": "spec.deletionProtection",
                "EnableCustomerOwnedIp": "spec.enableCustomerOwnedIP",
                "NetworkType": "spec.networkType",
                "BackupTarget": "spec.backupTarget",
                "CustomIamInstanceProfile": "spec.customIAMInstanceProfile",
                "AllocatedStorage": "spec.allocatedStorage",
                "DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier",
                "BackupRetentionPeriod": "spec.backupRetentionPeriod",
                "PreferredBackupWindow": "spec.preferredBackupWindow",
                "DBCapacityReservationIdentifier": "spec.dbCapacityReservationIdentifier",
                "DedicatedLogVolume": "spec.dedicatedLogVolume",
                "CACertificateIdentifier": "spec.caCertificateIdentifier",
                "EngineLifecycleSupport": "spec.engineLifecycleSupport",
                "AdditionalStorageVolumes": "spec.additionalStorageVolumes",
                "ManageMasterUserPassword": "spec.manageMasterUserPassword",
                "MasterUserSecretKmsKeyId": "spec.masterUserSecretKMSKeyID",
            },
            result="DBInstance",
            outputs=_FIELDS,
            values={
                "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
            },
            when="spec.dbClusterSnapshotIdentifier",
        ),
        OtherCreate(
            operation="CreateDBInstanceReadReplica",
            inputs={
                "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
                "SourceDBInstanceIdentifier": "spec.sourceDBInstanceIdentifier",
                "DBInstanceClass": "spec.dbInstanceClass",
                "AvailabilityZone": "spec.availabilityZone",
                "Port": "spec.port",
                "MultiAZ": "spec.multiAZ",
                "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
                "Iops": "spec.iops",
                "StorageThroughput": "spec.storageThroughput",
                "OptionGroupName": "spec.optionGroupName",
                "DBParameterGroupName": "spec.dbParameterGroupName",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "Tags": AllTags(),
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "StorageType": "spec.storageType",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "MonitoringInterval": "spec.monitoringInterval",
                "MonitoringRoleArn": "spec.monitoringRoleARN",
                "KmsKeyId": "spec.kmsKeyID",
                "PreSignedUrl": "spec.preSignedURL",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "DatabaseInsightsMode": "spec.databaseInsightsMode",
                "EnablePerformanceInsights": "spec.performanceInsightsEnabled",
                "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
                "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
                "EnableCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                "ProcessorFeatures": "spec.processorFeatures",
                "UseDefaultProcessorFeatures": "spec.useDefaultProcessorFeatures",
                "DeletionProtection": "spec.deletionProtection",
                "Domain": "spec.domain",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "DomainFqdn": "spec.domainFqdn",
                "DomainOu": "spec.domainOu",
                "DomainAuthSecretArn": "spec.domainAuthSecretARN",
                "DomainDnsIps": "spec.domainDNSIPs",
                "ReplicaMode": "spec.replicaMode",
                "EnableCustomerOwnedIp": "spec.enableCustomerOwnedIP",
                "NetworkType": "spec.networkType",
                "MaxAllocatedStorage": "spec.maxAllocatedStorage",
                "BackupTarget": "spec.backupTarget",
                "CustomIamInstanceProfile": "spec.customIAMInstanceProfile",
                "AllocatedStorage": "spec.allocatedStorage",
                "DedicatedLogVolume": "spec.dedicatedLogVolume",
                "CACertificateIdentifier": "spec.caCertificateIdentifier",
                "AdditionalStorageVolumes": "spec.additionalStorageVolumes",
                "DBCapacityReservationIdentifier": "spec.dbCapacityReservationIdentifier",
                "SourceRegion": "spec.sourceRegion",
            },
            result="DBInstance",
            outputs=_FIELDS,
            values={
                "spec.manageMasterUserPassword": {"creating": True, "active": True, "rotating": True, "impaired": True},
            },
            when="spec.sourceDBInstanceIdentifier",
        ),
    ),
    updates=(
        Update(
            operation="ModifyDBInstance",
            inputs={
                "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
                "AllocatedStorage": "spec.allocatedStorage",
                "DBInstanceClass": "spec.dbInstanceClass",
                "DBSubnetGroupName": "spec.dbSubnetGroupName",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "MasterUserPassword": "spec.masterUserPassword",
                "DBParameterGroupName": "spec.dbParameterGroupName",
                "BackupRetentionPeriod": "spec.backupRetentionPeriod",
                "PreferredBackupWindow": "spec.preferredBackupWindow",
                "PreferredMaintenanceWindow": "spec.preferredMaintenanceWindow",
                "MultiAZ": "spec.multiAZ",
                "EngineVersion": "spec.engineVersion",
                "AutoMinorVersionUpgrade": "spec.autoMinorVersionUpgrade",
                "LicenseModel": "spec.licenseModel",
                "Iops": "spec.iops",
                "StorageThroughput": "spec.storageThroughput",
                "OptionGroupName": "spec.optionGroupName",
                "StorageType": "spec.storageType",
                "TdeCredentialArn": "spec.tdeCredentialARN",
                "TdeCredentialPassword": "spec.tdeCredentialPassword",
                "CACertificateIdentifier": "spec.caCertificateIdentifier",
                "Domain": "spec.domain",
                "DomainFqdn": "spec.domainFqdn",
                "DomainOu": "spec.domainOu",
                "DomainAuthSecretArn": "spec.domainAuthSecretARN",
                "DomainDnsIps": "spec.domainDNSIPs",
                "CopyTagsToSnapshot": "spec.copyTagsToSnapshot",
                "MonitoringInterval": "spec.monitoringInterval",
                "DBPortNumber": "spec.port",
                "PubliclyAccessible": "spec.publiclyAccessible",
                "MonitoringRoleArn": "spec.monitoringRoleARN",
                "DomainIAMRoleName": "spec.domainIAMRoleName",
                "PromotionTier": "spec.promotionTier",
                "EnableIAMDatabaseAuthentication": "spec.enableIAMDatabaseAuthentication",
                "DatabaseInsightsMode": "spec.databaseInsightsMode",
                "EnablePerformanceInsights": "spec.performanceInsightsEnabled",
                "PerformanceInsightsKMSKeyId": "spec.performanceInsightsKMSKeyID",
                "PerformanceInsightsRetentionPeriod": "spec.performanceInsightsRetentionPeriod",
                "ProcessorFeatures": "spec.processorFeatures",
                "UseDefaultProcessorFeatures": "spec.useDefaultProcessorFeatures",
                "DeletionProtection": "spec.deletionProtection",
                "MaxAllocatedStorage": "spec.maxAllocatedStorage",
                "ReplicaMode": "spec.replicaMode",
                "EnableCustomerOwnedIp": "spec.enableCustomerOwnedIP",
                "NetworkType": "spec.networkType",
                "ManageMasterUserPassword": "spec.manageMasterUserPassword",
                "MasterUserSecretKmsKeyId": "spec.masterUserSecretKMSKeyID",
                "MultiTenant": "spec.multiTenant",
                "DedicatedLogVolume": "spec.dedicatedLogVolume",
                "Engine": "spec.engine",
                "AdditionalStorageVolumes": "spec.additionalStorageVolumes",
                "DBCapacityReservationIdentifier": "spec.dbCapacityReservationIdentifier",
                "MasterUserAuthenticationType": "spec.masterUserAuthenticationType",
                "EngineLifecycleSupport": "spec.engineLifecycleSupport",
                "ApplyImmediately": Const(True),
                "AllowMajorVersionUpgrade": Const(True),
                "CloudwatchLogsExportConfiguration.EnableLogTypes": Added("spec.enableCloudwatchLogsExports"),
                "CloudwatchLogsExportConfiguration.DisableLogTypes": Removed("spec.enableCloudwatchLogsExports"),
            },
            result="DBInstance",
            outputs={
                "DBInstanceStatus": "status.dbInstanceStatus",
                "MasterUsername": "spec.masterUsername",
                "DBName": "spec.dbName",
                "Endpoint": "status.endpoint",
                "PrimaryEndpoint": "status.primaryEndpoint",
                "InstanceCreateTime": "status.instanceCreateTime",
                "VpcSecurityGroups": "status.vpcSecurityGroups",
                "DBParameterGroups": "status.dbParameterGroups",
                "AvailabilityZone": "spec.availabilityZone",
                "DBSubnetGroup": "status.dbSubnetGroup",
                "UpgradeRolloutOrder": "status.upgradeRolloutOrder",
                "PendingModifiedValues": "status.pendingModifiedValues",
                "LatestRestorableTime": "status.latestRestorableTime",
                "ReadReplicaSourceDBInstanceIdentifier": "status.readReplicaSourceDBInstanceIdentifier",
                "ReadReplicaDBInstanceIdentifiers": "status.readReplicaDBInstanceIdentifiers",
                "ReadReplicaDBClusterIdentifiers": "status.readReplicaDBClusterIdentifiers",
                "OptionGroupMemberships": "status.optionGroupMemberships",
                "CharacterSetName": "spec.characterSetName",
                "NcharCharacterSetName": "spec.ncharCharacterSetName",
                "SecondaryAvailabilityZone": "status.secondaryAvailabilityZone",
                "StatusInfos": "status.statusInfos",
                "StorageEncryptionType": "status.storageEncryptionType",
                "DbInstancePort": "status.dbInstancePort",
                "DBClusterIdentifier": "spec.dbClusterIdentifier",
                "StorageEncrypted": "spec.storageEncrypted",
                "KmsKeyId": "spec.kmsKeyID",
                "DbiResourceId": "status.dbiResourceID",
                "DomainMemberships": "status.domainMemberships",
                "EnhancedMonitoringResourceArn": "status.enhancedMonitoringResourceARN",
                "DBInstanceArn": "status.ackResourceMetadata.arn",
                "Timezone": "spec.timezone",
                "IAMDatabaseAuthenticationEnabled": "status.iamDatabaseAuthenticationEnabled",
                "EnabledCloudwatchLogsExports": "status.enabledCloudwatchLogsExports",
                "AssociatedRoles": "status.associatedRoles",
                "ListenerEndpoint": "status.listenerEndpoint",
                "TagList": "status.tagList",
                "AutomationMode": "status.automationMode",
                "ResumeFullAutomationModeTime": "status.resumeFullAutomationModeTime",
                "CustomerOwnedIpEnabled": "status.customerOwnedIPEnabled",
                "ActivityStreamStatus": "status.activityStreamStatus",
                "ActivityStreamKmsKeyId": "status.activityStreamKMSKeyID",
                "ActivityStreamKinesisStreamName": "status.activityStreamKinesisStreamName",
                "ActivityStreamMode": "status.activityStreamMode",
                "ActivityStreamEngineNativeAuditFieldsIncluded": "status.activityStreamEngineNativeAuditFieldsIncluded",
                "AwsBackupRecoveryPointArn": "status.awsBackupRecoveryPointARN",
                "DBInstanceAutomatedBackupsReplications": "status.dbInstanceAutomatedBackupsReplications",
                "BackupTarget": "spec.backupTarget",
                "AutomaticRestartTime": "status.automaticRestartTime",
                "CustomIamInstanceProfile": "spec.customIAMInstanceProfile",
                "ActivityStreamPolicyStatus": "status.activityStreamPolicyStatus",
                "CertificateDetails": "status.certificateDetails",
                "DBSystemId": "status.dbSystemID",
                "MasterUserSecret": "status.masterUserSecret",
                "ReadReplicaSourceDBClusterIdentifier": "status.readReplicaSourceDBClusterIdentifier",
                "PercentProgress": "status.percentProgress",
                "IsStorageConfigUpgradeAvailable": "status.isStorageConfigUpgradeAvailable",
                "StorageVolumeStatus": "status.storageVolumeStatus",
                "StorageOperationStatus": "status.storageOperationStatus",
                "StorageOperationPercentProgress": "status.storageOperationPercentProgress",
                "VPCNetworkingEnabled": "status.vpcNetworkingEnabled",
                ".EnabledCloudwatchLogsExports": "spec.enableCloudwatchLogsExports",
                ".TagList": "spec.tags",
            },
            fields=(
                "spec.allocatedStorage",
                "spec.dbInstanceClass",
                "spec.dbSubnetGroupName",
                "spec.vpcSecurityGroupIDs",
                "spec.masterUserPassword",
                "spec.dbParameterGroupName",
                "spec.backupRetentionPeriod",
                "spec.preferredBackupWindow",
                "spec.preferredMaintenanceWindow",
                "spec.multiAZ",
                "spec.engineVersion",
                "spec.autoMinorVersionUpgrade",
                "spec.licenseModel",
                "spec.iops",
                "spec.storageThroughput",
                "spec.optionGroupName",
                "spec.storageType",
                "spec.tdeCredentialARN",
                "spec.tdeCredentialPassword",
                "spec.caCertificateIdentifier",
                "spec.domain",
                "spec.domainFqdn",
                "spec.domainOu",
                "spec.domainAuthSecretARN",
                "spec.domainDNSIPs",
                "spec.copyTagsToSnapshot",
                "spec.monitoringInterval",
                "spec.port",
                "spec.publiclyAccessible",
                "spec.monitoringRoleARN",
                "spec.domainIAMRoleName",
                "spec.promotionTier",
                "spec.enableIAMDatabaseAuthentication",
                "spec.databaseInsightsMode",
                "spec.performanceInsightsEnabled",
                "spec.performanceInsightsKMSKeyID",
                "spec.performanceInsightsRetentionPeriod",
                "spec.processorFeatures",
                "spec.useDefaultProcessorFeatures",
                "spec.deletionProtection",
                "spec.maxAllocatedStorage",
                "spec.replicaMode",
                "spec.enableCustomerOwnedIP",
                "spec.networkType",
                "spec.manageMasterUserPassword",
                "spec.masterUserSecretKMSKeyID",
                "spec.multiTenant",
                "spec.dedicatedLogVolume",
                "spec.engine",
                "spec.additionalStorageVolumes",
                "spec.dbCapacityReservationIdentifier",
                "spec.masterUserAuthenticationType",
                "spec.engineLifecycleSupport",
                "spec.enableCloudwatchLogsExports",
            ),
            partial=True,
        ),
    ),
    delete=Call(
        operation="DeleteDBInstance",
        inputs={
            "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
            "SkipFinalSnapshot": Annotation("rds.services.k8s.aws/skip-final-snapshot", bool, True),
            "FinalDBSnapshotIdentifier": Annotation("rds.services.k8s.aws/final-db-snapshot-identifier"),
            "DeleteAutomatedBackups": Annotation("rds.services.k8s.aws/delete-automated-backups", bool, False),
        },
    ),
    final_snapshot=FinalSnapshot(
        inputs={
            "SkipFinalSnapshot": Const(False),
            "FinalDBSnapshotIdentifier": FirstOf(
                (Annotation("rds.services.k8s.aws/final-db-snapshot-identifier"), Template("ack-{metadata.uid}")),
            ),
        },
        unless=("spec.dbClusterIdentifier", "status.readReplicaSourceDBInstanceIdentifier"),
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
    keys=("spec.dbInstanceIdentifier",),
    adoption=(AdoptionField(name="dbInstanceIdentifier", path="spec.dbInstanceIdentifier", required=True),),
    immutable=("spec.availabilityZone", "spec.dbInstanceIdentifier"),
    compare={
        "spec.kmsKeyID": Compare.ARN,
        "spec.masterUserSecretKMSKeyID": Compare.ARN,
        "spec.performanceInsightsKMSKeyID": Compare.ARN,
        "spec.engineVersion": Compare.VERSION,
        "spec.preferredMaintenanceWindow": Compare.CASE_INSENSITIVE,
    },
    late_initialize=(
        LateInit(field="spec.availabilityZone", optional=True),
        LateInit(field="spec.kmsKeyID", optional=True),
        LateInit(field="spec.performanceInsightsKMSKeyID", optional=True),
        LateInit(field="spec.deletionProtection", optional=True),
        LateInit(field="spec.engineVersion", optional=True),
        LateInit(field="spec.preferredMaintenanceWindow", optional=True),
        LateInit(field="spec.allocatedStorage", optional=True),
        LateInit(field="spec.autoMinorVersionUpgrade", optional=True),
        LateInit(field="spec.backupRetentionPeriod", optional=True),
        LateInit(field="spec.backupTarget", optional=True),
        LateInit(field="spec.caCertificateIdentifier", optional=True),
        LateInit(field="spec.copyTagsToSnapshot", optional=True),
        LateInit(field="spec.databaseInsightsMode", optional=True),
        LateInit(field="spec.dbName", optional=True),
        LateInit(field="spec.iops", optional=True),
        LateInit(field="spec.licenseModel", optional=True),
        LateInit(field="spec.masterUsername", optional=True),
        LateInit(field="spec.monitoringInterval", optional=True),
        LateInit(field="spec.multiAZ", optional=True),
        LateInit(field="spec.networkType", optional=True),
        LateInit(field="spec.performanceInsightsEnabled", optional=True),
        LateInit(field="spec.performanceInsightsRetentionPeriod", optional=True),
        LateInit(field="spec.preferredBackupWindow", optional=True),
        LateInit(field="spec.promotionTier", optional=True),
        LateInit(field="spec.publiclyAccessible", optional=True),
        LateInit(field="spec.storageEncrypted", optional=True),
        LateInit(field="spec.storageThroughput", optional=True),
        LateInit(field="spec.storageType", optional=True),
    ),
    references=(
        Reference(
            field="spec.dbParameterGroupName",
            ref="spec.dbParameterGroupRef",
            group="rds.services.k8s.aws",
            kind="DBParameterGroup",
            plural="dbparametergroups",
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
    absent=("DBInstanceNotFound",),
    exists=("DBInstanceAlreadyExists",),
    terminal=(
        "InvalidDBSubnetGroupFault",
        "InvalidRestoreFault",
        "InvalidSubnet",
        "InvalidParameter",
        "InvalidParameterCombination",
        "InvalidParameterValue",
    ),
    synced=(When(path="status.dbInstanceStatus", values=("available", "storage-optimization", "stopped")),),
    updatable=(
        When(
            path="status.dbInstanceStatus",
            values=("available", "storage-optimization", "storage-full", "incompatible-parameters"),
        ),
    ),
    deletable=(
        When(
            path="status.dbInstanceStatus",
            values=(
                "available",
                "failed",
                "inaccessible-encryption-credentials",
                "incompatible-network",
                "incompatible-option-group",
                "incompatible-parameters",
                "incompatible-restore",
                "stopped",
                "storage-full",
                "storage-optimization",
            ),
        ),
    ),
    before_delete=("spec.deletionProtection",),
    failed=(
        When(
            path="status.dbInstanceStatus",
            values=(
                "failed",
                "inaccessible-encryption-credentials",
                "incompatible-network",
                "incompatible-option-group",
                "incompatible-restore",
            ),
        ),
    ),
)
