# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Relational Database Service share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Sensitive, Shape, Timestamp


class AdditionalStorageVolume(Shape):
    """Contains details about an additional storage volume for a DB instance."""

    allocatedStorage: Annotated[int | None, Aws("AllocatedStorage")] = None
    iops: Annotated[int | None, Aws("IOPS")] = None
    maxAllocatedStorage: Annotated[int | None, Aws("MaxAllocatedStorage")] = None
    storageThroughput: Annotated[int | None, Aws("StorageThroughput")] = None
    storageType: Annotated[str | None, Aws("StorageType")] = None
    volumeName: Annotated[str | None, Aws("VolumeName")] = None


class AvailabilityZone(Shape):
    """Contains Availability Zone information."""

    name: Annotated[str | None, Aws("Name")] = None


class CertificateDetails(Shape):
    """The details of the DB instance’s server certificate."""

    cAIdentifier: Annotated[str | None, Aws("CAIdentifier")] = None
    validTill: Annotated[Timestamp | None, Aws("ValidTill")] = None


class ClusterPendingModifiedValues(Shape):
    """This data type is used as a response element in the ModifyDBCluster operation and contains ..."""

    allocatedStorage: Annotated[int | None, Aws("AllocatedStorage")] = None
    backupRetentionPeriod: Annotated[int | None, Aws("BackupRetentionPeriod")] = None
    certificateDetails: Annotated[CertificateDetails | None, Aws("CertificateDetails")] = None
    dbClusterIdentifier: Annotated[str | None, Aws("DBClusterIdentifier")] = None
    engineVersion: Annotated[str | None, Aws("EngineVersion")] = None
    iamDatabaseAuthenticationEnabled: Annotated[bool | None, Aws("IAMDatabaseAuthenticationEnabled")] = None
    internetAccessGatewayEnabled: Annotated[bool | None, Aws("InternetAccessGatewayEnabled")] = None
    iops: Annotated[int | None, Aws("Iops")] = None
    masterUserPassword: Annotated[str | None, Aws("MasterUserPassword"), Sensitive()] = None
    pendingCloudwatchLogsExports: Annotated[
        PendingCloudwatchLogsExports | None, Aws("PendingCloudwatchLogsExports")
    ] = None
    rdsCustomClusterConfiguration: Annotated[
        RdsCustomClusterConfiguration | None, Aws("RdsCustomClusterConfiguration")
    ] = None
    storageType: Annotated[str | None, Aws("StorageType")] = None
    vpcNetworkingEnabled: Annotated[bool | None, Aws("VPCNetworkingEnabled")] = None


class DBClusterMember(Shape):
    """Contains information about an instance that is part of a DB cluster."""

    dbClusterParameterGroupStatus: Annotated[str | None, Aws("DBClusterParameterGroupStatus")] = None
    dbInstanceIdentifier: Annotated[str | None, Aws("DBInstanceIdentifier")] = None
    isClusterWriter: Annotated[bool | None, Aws("IsClusterWriter")] = None
    promotionTier: Annotated[int | None, Aws("PromotionTier")] = None


class DBClusterOptionGroupStatus(Shape):
    """Contains status information for a DB cluster option group."""

    dbClusterOptionGroupName: Annotated[str | None, Aws("DBClusterOptionGroupName")] = None
    status: Annotated[str | None, Aws("Status")] = None


class DBClusterRole(Shape):
    """Describes an Amazon Web Services Identity and Access Management (IAM) role that is associated ..."""

    featureName: Annotated[str | None, Aws("FeatureName")] = None
    roleARN: Annotated[str | None, Aws("RoleArn")] = None
    status: Annotated[str | None, Aws("Status")] = None


class DBClusterStatusInfo(Shape):
    """Reserved for future use."""

    message: Annotated[str | None, Aws("Message")] = None
    normal: Annotated[bool | None, Aws("Normal")] = None
    status: Annotated[str | None, Aws("Status")] = None
    statusType: Annotated[str | None, Aws("StatusType")] = None


class DBInstanceAutomatedBackupsReplication(Shape):
    """Automated backups of a DB instance replicated to another Amazon Web Services Region."""

    dbInstanceAutomatedBackupsARN: Annotated[str | None, Aws("DBInstanceAutomatedBackupsArn")] = None


class DBInstanceRole(Shape):
    """Information about an Amazon Web Services Identity and Access Management (IAM) role that is ..."""

    featureName: Annotated[str | None, Aws("FeatureName")] = None
    roleARN: Annotated[str | None, Aws("RoleArn")] = None
    status: Annotated[str | None, Aws("Status")] = None


class DBInstanceStatusInfo(Shape):
    """Provides a list of status information for a DB instance."""

    message: Annotated[str | None, Aws("Message")] = None
    normal: Annotated[bool | None, Aws("Normal")] = None
    status: Annotated[str | None, Aws("Status")] = None
    statusType: Annotated[str | None, Aws("StatusType")] = None


class AwsDBParameterGroupStatus(Shape):
    """The status of the DB parameter group."""

    dbParameterGroupName: Annotated[str | None, Aws("DBParameterGroupName")] = None
    parameterApplyStatus: Annotated[str | None, Aws("ParameterApplyStatus")] = None


class DBSubnetGroup(Shape):
    """Contains the details of an Amazon RDS DB subnet group."""

    dbSubnetGroupARN: Annotated[str | None, Aws("DBSubnetGroupArn")] = None
    dbSubnetGroupDescription: Annotated[str | None, Aws("DBSubnetGroupDescription")] = None
    dbSubnetGroupName: Annotated[str | None, Aws("DBSubnetGroupName")] = None
    subnetGroupStatus: Annotated[str | None, Aws("SubnetGroupStatus")] = None
    subnets: Annotated[list[Subnet] | None, Aws("Subnets")] = None
    supportedNetworkTypes: Annotated[list[str] | None, Aws("SupportedNetworkTypes")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None


class DomainMembership(Shape):
    """An Active Directory Domain membership record associated with the DB instance or cluster."""

    authSecretARN: Annotated[str | None, Aws("AuthSecretArn")] = None
    dnsIPs: Annotated[list[str] | None, Aws("DnsIps")] = None
    domain: Annotated[str | None, Aws("Domain")] = None
    fQDN: Annotated[str | None, Aws("FQDN")] = None
    iamRoleName: Annotated[str | None, Aws("IAMRoleName")] = None
    oU: Annotated[str | None, Aws("OU")] = None
    status: Annotated[str | None, Aws("Status")] = None


class Endpoint(Shape):
    """This data type represents the information you need to connect to an Amazon RDS DB instance."""

    address: Annotated[str | None, Aws("Address")] = None
    hostedZoneID: Annotated[str | None, Aws("HostedZoneId")] = None
    port: Annotated[int | None, Aws("Port")] = None


class FailoverState(Shape):
    """Contains the state of scheduled or in-process operations on a global cluster (Aurora global ..."""

    fromDBClusterARN: Annotated[str | None, Aws("FromDbClusterArn")] = None
    isDataLossAllowed: Annotated[bool | None, Aws("IsDataLossAllowed")] = None
    status: Annotated[str | None, Aws("Status")] = None
    toDBClusterARN: Annotated[str | None, Aws("ToDbClusterArn")] = None


class GlobalClusterMember(Shape):
    """A data structure with information about any primary and secondary clusters associated with a ..."""

    dbClusterARN: Annotated[str | None, Aws("DBClusterArn")] = None
    globalWriteForwardingStatus: Annotated[str | None, Aws("GlobalWriteForwardingStatus")] = None
    isWriter: Annotated[bool | None, Aws("IsWriter")] = None
    readers: Annotated[list[str] | None, Aws("Readers")] = None
    synchronizationStatus: Annotated[str | None, Aws("SynchronizationStatus")] = None


class LimitlessDatabase(Shape):
    """Contains details for Aurora Limitless Database."""

    minRequiredACU: Annotated[float | None, Aws("MinRequiredACU")] = None
    status: Annotated[str | None, Aws("Status")] = None


class MasterUserSecret(Shape):
    """Contains the secret managed by RDS in Amazon Web Services Secrets Manager for the master user ..."""

    kmsKeyID: Annotated[str | None, Aws("KmsKeyId")] = None
    secretARN: Annotated[str | None, Aws("SecretArn")] = None
    secretStatus: Annotated[str | None, Aws("SecretStatus")] = None


class OptionGroupMembership(Shape):
    """Provides information on the option groups the DB instance is a member of."""

    optionGroupName: Annotated[str | None, Aws("OptionGroupName")] = None
    status: Annotated[str | None, Aws("Status")] = None


class Outpost(Shape):
    """A data type that represents an Outpost."""

    arn: Annotated[str | None, Aws("Arn")] = None


class Parameter(Shape):
    """This data type is used as a request parameter in the ModifyDBParameterGroup and ..."""

    allowedValues: Annotated[str | None, Aws("AllowedValues")] = None
    applyMethod: Annotated[str | None, Aws("ApplyMethod")] = None
    applyType: Annotated[str | None, Aws("ApplyType")] = None
    dataType: Annotated[str | None, Aws("DataType")] = None
    description: Annotated[str | None, Aws("Description")] = None
    isModifiable: Annotated[bool | None, Aws("IsModifiable")] = None
    minimumEngineVersion: Annotated[str | None, Aws("MinimumEngineVersion")] = None
    parameterName: Annotated[str | None, Aws("ParameterName")] = None
    parameterValue: Annotated[str | None, Aws("ParameterValue")] = None
    source: Annotated[str | None, Aws("Source")] = None
    supportedEngineModes: Annotated[list[str] | None, Aws("SupportedEngineModes")] = None


class PendingCloudwatchLogsExports(Shape):
    """A list of the log types whose configuration is still pending."""

    logTypesToDisable: Annotated[list[str] | None, Aws("LogTypesToDisable")] = None
    logTypesToEnable: Annotated[list[str] | None, Aws("LogTypesToEnable")] = None


class PendingModifiedValues(Shape):
    """This data type is used as a response element in the ModifyDBInstance operation and contains ..."""

    additionalStorageVolumes: Annotated[list[AdditionalStorageVolume] | None, Aws("AdditionalStorageVolumes")] = None
    allocatedStorage: Annotated[int | None, Aws("AllocatedStorage")] = None
    automationMode: Annotated[str | None, Aws("AutomationMode")] = None
    backupRetentionPeriod: Annotated[int | None, Aws("BackupRetentionPeriod")] = None
    caCertificateIdentifier: Annotated[str | None, Aws("CACertificateIdentifier")] = None
    dbCapacityReservationIdentifier: Annotated[str | None, Aws("DBCapacityReservationIdentifier")] = None
    dbInstanceClass: Annotated[str | None, Aws("DBInstanceClass")] = None
    dbInstanceIdentifier: Annotated[str | None, Aws("DBInstanceIdentifier")] = None
    dbSubnetGroupName: Annotated[str | None, Aws("DBSubnetGroupName")] = None
    dedicatedLogVolume: Annotated[bool | None, Aws("DedicatedLogVolume")] = None
    engine: Annotated[str | None, Aws("Engine")] = None
    engineVersion: Annotated[str | None, Aws("EngineVersion")] = None
    iamDatabaseAuthenticationEnabled: Annotated[bool | None, Aws("IAMDatabaseAuthenticationEnabled")] = None
    iops: Annotated[int | None, Aws("Iops")] = None
    licenseModel: Annotated[str | None, Aws("LicenseModel")] = None
    masterUserPassword: Annotated[str | None, Aws("MasterUserPassword"), Sensitive()] = None
    multiAZ: Annotated[bool | None, Aws("MultiAZ")] = None
    multiTenant: Annotated[bool | None, Aws("MultiTenant")] = None
    pendingCloudwatchLogsExports: Annotated[
        PendingCloudwatchLogsExports | None, Aws("PendingCloudwatchLogsExports")
    ] = None
    port: Annotated[int | None, Aws("Port")] = None
    processorFeatures: Annotated[list[ProcessorFeature] | None, Aws("ProcessorFeatures")] = None
    resumeFullAutomationModeTime: Annotated[Timestamp | None, Aws("ResumeFullAutomationModeTime")] = None
    storageThroughput: Annotated[int | None, Aws("StorageThroughput")] = None
    storageType: Annotated[str | None, Aws("StorageType")] = None


class PrimaryEndpoint(Shape):
    """Contains the information you need to connect to the DB instance that currently has the primary role."""

    address: Annotated[str | None, Aws("Address")] = None
    hostedZoneID: Annotated[str | None, Aws("HostedZoneId")] = None


class ProcessorFeature(Shape):
    """Contains the processor features of a DB instance class."""

    name: Annotated[str | None, Aws("Name")] = None
    value: Annotated[str | None, Aws("Value")] = None


class RdsCustomClusterConfiguration(Shape):
    """Reserved for future use."""

    interconnectSubnetID: Annotated[str | None, Aws("InterconnectSubnetId")] = None
    replicaMode: Annotated[str | None, Aws("ReplicaMode")] = None
    transitGatewayMulticastDomainID: Annotated[str | None, Aws("TransitGatewayMulticastDomainId")] = None


class ScalingConfiguration(Shape):
    """Contains the scaling configuration of an Aurora Serverless v1 DB cluster."""

    autoPause: Annotated[bool | None, Aws("AutoPause")] = None
    maxCapacity: Annotated[int | None, Aws("MaxCapacity")] = None
    minCapacity: Annotated[int | None, Aws("MinCapacity")] = None
    secondsBeforeTimeout: Annotated[int | None, Aws("SecondsBeforeTimeout")] = None
    secondsUntilAutoPause: Annotated[int | None, Aws("SecondsUntilAutoPause")] = None
    timeoutAction: Annotated[str | None, Aws("TimeoutAction")] = None


class ServerlessV2ScalingConfiguration(Shape):
    """Contains the scaling configuration of an Aurora Serverless v2 DB cluster."""

    maxCapacity: Annotated[float | None, Aws("MaxCapacity")] = None
    minCapacity: Annotated[float | None, Aws("MinCapacity")] = None
    secondsUntilAutoPause: Annotated[int | None, Aws("SecondsUntilAutoPause")] = None


class Subnet(Shape):
    """This data type is used as a response element for the DescribeDBSubnetGroups operation."""

    subnetAvailabilityZone: Annotated[AvailabilityZone | None, Aws("SubnetAvailabilityZone")] = None
    subnetIdentifier: Annotated[str | None, Aws("SubnetIdentifier")] = None
    subnetOutpost: Annotated[Outpost | None, Aws("SubnetOutpost")] = None
    subnetStatus: Annotated[str | None, Aws("SubnetStatus")] = None


class Tag(Shape):
    """Metadata assigned to an Amazon RDS resource consisting of a key-value pair."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class UserAuthConfig(Shape):
    """Specifies the details of authentication used by a proxy to log in as a specific database user."""

    authScheme: Annotated[str | None, Aws("AuthScheme")] = None
    clientPasswordAuthType: Annotated[str | None, Aws("ClientPasswordAuthType")] = None
    description: Annotated[str | None, Aws("Description")] = None
    iamAuth: Annotated[str | None, Aws("IAMAuth")] = None
    secretARN: Annotated[str | None, Aws("SecretArn")] = None
    userName: Annotated[str | None, Aws("UserName")] = None


class VpcSecurityGroupMembership(Shape):
    """This data type is used as a response element for queries on VPC security group membership."""

    status: Annotated[str | None, Aws("Status")] = None
    vpcSecurityGroupID: Annotated[str | None, Aws("VpcSecurityGroupId")] = None
