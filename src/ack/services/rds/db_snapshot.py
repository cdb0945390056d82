# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBSnapshot of Amazon Relational Database Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.rds.service import SERVICE
from ack.services.rds.types import AdditionalStorageVolume, ProcessorFeature, Tag


class DBSnapshotSpec(Shape):
    """The DBSnapshot that is wanted."""

    dbInstanceIdentifier: str | None = None
    dbInstanceIdentifierRef: ResourceReference | None = None
    dbSnapshotIdentifier: str | None = None
    tags: list[Tag] | None = None


class DBSnapshotStatus(Shape):
    """The DBSnapshot as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    additionalStorageVolumes: list[AdditionalStorageVolume] | None = None
    allocatedStorage: int | None = None
    availabilityZone: str | None = None
    backupRetentionPeriod: int | None = None
    dbSystemID: str | None = None
    dbiResourceID: str | None = None
    dedicatedLogVolume: bool | None = None
    encrypted: bool | None = None
    engine: str | None = None
    engineVersion: str | None = None
    fullSnapshotSizeInBytes: int | None = None
    iamDatabaseAuthenticationEnabled: bool | None = None
    instanceCreateTime: Timestamp | None = None
    iops: int | None = None
    kmsKeyID: str | None = None
    licenseModel: str | None = None
    masterUsername: str | None = None
    multiTenant: bool | None = None
    optionGroupName: str | None = None
    originalSnapshotCreateTime: Timestamp | None = None
    percentProgress: int | None = None
    port: int | None = None
    preferredBackupWindow: str | None = None
    processorFeatures: list[ProcessorFeature] | None = None
    snapshotAvailabilityZone: str | None = None
    snapshotCreateTime: Timestamp | None = None
    snapshotDatabaseTime: Timestamp | None = None
    snapshotTarget: str | None = None
    snapshotType: str | None = None
    sourceDBSnapshotIdentifier: str | None = None
    sourceRegion: str | None = None
    status: str | None = None
    storageEncryptionType: str | None = None
    storageThroughput: int | None = None
    storageType: str | None = None
    tagList: list[Tag] | None = None
    tdeCredentialARN: str | None = None
    timezone: str | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "DBSnapshotIdentifier": "spec.dbSnapshotIdentifier",
    "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
    "SnapshotCreateTime": "status.snapshotCreateTime",
    "Engine": "status.engine",
    "AllocatedStorage": "status.allocatedStorage",
    "Status": "status.status",
    "Port": "status.port",
    "AvailabilityZone": "status.availabilityZone",
    "VpcId": "status.vpcID",
    "InstanceCreateTime": "status.instanceCreateTime",
    "MasterUsername": "status.masterUsername",
    "EngineVersion": "status.engineVersion",
    "LicenseModel": "status.licenseModel",
    "SnapshotType": "status.snapshotType",
    "Iops": "status.iops",
    "StorageThroughput": "status.storageThroughput",
    "OptionGroupName": "status.optionGroupName",
    "PercentProgress": "status.percentProgress",
    "SourceRegion": "status.sourceRegion",
    "SourceDBSnapshotIdentifier": "status.sourceDBSnapshotIdentifier",
    "StorageType": "status.storageType",
    "TdeCredentialArn": "status.tdeCredentialARN",
    "Encrypted": "status.encrypted",
    "StorageEncryptionType": "status.storageEncryptionType",
    "BackupRetentionPeriod": "status.backupRetentionPeriod",
    "PreferredBackupWindow": "status.preferredBackupWindow",
    "KmsKeyId": "status.kmsKeyID",
    "DBSnapshotArn": "status.ackResourceMetadata.arn",
    "Timezone": "status.timezone",
    "IAMDatabaseAuthenticationEnabled": "status.iamDatabaseAuthenticationEnabled",
    "ProcessorFeatures": "status.processorFeatures",
    "DbiResourceId": "status.dbiResourceID",
    "TagList": "status.tagList",
    "SnapshotTarget": "status.snapshotTarget",
    "OriginalSnapshotCreateTime": "status.originalSnapshotCreateTime",
    "SnapshotDatabaseTime": "status.snapshotDatabaseTime",
    "DBSystemId": "status.dbSystemID",
    "MultiTenant": "status.multiTenant",
    "DedicatedLogVolume": "status.dedicatedLogVolume",
    "AdditionalStorageVolumes": "status.additionalStorageVolumes",
    "SnapshotAvailabilityZone": "status.snapshotAvailabilityZone",
    "FullSnapshotSizeInBytes": "status.fullSnapshotSizeInBytes",
    ".TagList": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBSnapshot",
    plural="dbsnapshots",
    spec=DBSnapshotSpec,
    status=DBSnapshotStatus,
    read=Read(
        operation="DescribeDBSnapshots",
        inputs={"DBSnapshotIdentifier": "spec.dbSnapshotIdentifier"},
        result="DBSnapshots",
        outputs=_FIELDS,
        many=True,
        match={"DBSnapshotIdentifier": "spec.dbSnapshotIdentifier"},
        needs=("spec.dbSnapshotIdentifier",),
    ),
    create=Call(
        operation="CreateDBSnapshot",
        inputs={
            "DBSnapshotIdentifier": "spec.dbSnapshotIdentifier",
            "DBInstanceIdentifier": "spec.dbInstanceIdentifier",
            "Tags": AllTags(),
        },
        result="DBSnapshot",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteDBSnapshot", inputs={"DBSnapshotIdentifier": "spec.dbSnapshotIdentifier"}),
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
    keys=("spec.dbSnapshotIdentifier",),
    adoption=(
        AdoptionField(name="dbSnapshotIdentifier", path="spec.dbSnapshotIdentifier", required=True),
        AdoptionField(name="dbInstanceIdentifier", path="spec.dbInstanceIdentifier"),
        AdoptionField(name="snapshotType", path="status.snapshotType"),
        AdoptionField(name="dbiResourceID", path="status.dbiResourceID"),
    ),
    immutable=("spec.dbSnapshotIdentifier",),
    references=(
        Reference(
            field="spec.dbInstanceIdentifier",
            ref="spec.dbInstanceIdentifierRef",
            group="rds.services.k8s.aws",
            kind="DBInstance",
            plural="dbinstances",
            path="spec.dbInstanceIdentifier",
            required=True,
        ),
    ),
    absent=("DBSnapshotNotFound",),
    exists=("DBSnapshotAlreadyExists",),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available", "failed")),),
    failed=(When(path="status.status", values=("failed",)),),
)
