# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBClusterSnapshot of Amazon Relational Database Service."""

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
from ack.services.rds.types import Tag


class DBClusterSnapshotSpec(Shape):
    """The DBClusterSnapshot that is wanted."""

    dbClusterIdentifier: str | None = None
    dbClusterIdentifierRef: ResourceReference | None = None
    dbClusterSnapshotIdentifier: str | None = None
    tags: list[Tag] | None = None


class DBClusterSnapshotStatus(Shape):
    """The DBClusterSnapshot as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    allocatedStorage: int | None = None
    availabilityZones: list[str] | None = None
    backupRetentionPeriod: int | None = None
    clusterCreateTime: Timestamp | None = None
    dbClusterResourceID: str | None = None
    dbSystemID: str | None = None
    engine: str | None = None
    engineMode: str | None = None
    engineVersion: str | None = None
    iamDatabaseAuthenticationEnabled: bool | None = None
    kmsKeyID: str | None = None
    licenseModel: str | None = None
    masterUsername: str | None = None
    percentProgress: int | None = None
    port: int | None = None
    preferredBackupWindow: str | None = None
    snapshotCreateTime: Timestamp | None = None
    snapshotType: str | None = None
    sourceDBClusterSnapshotARN: str | None = None
    status: str | None = None
    storageEncrypted: bool | None = None
    storageEncryptionType: str | None = None
    storageThroughput: int | None = None
    storageType: str | None = None
    tagList: list[Tag] | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "AvailabilityZones": "status.availabilityZones",
    "DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier",
    "DBClusterIdentifier": "spec.dbClusterIdentifier",
    "SnapshotCreateTime": "status.snapshotCreateTime",
    "Engine": "status.engine",
    "EngineMode": "status.engineMode",
    "AllocatedStorage": "status.allocatedStorage",
    "Status": "status.status",
    "Port": "status.port",
    "VpcId": "status.vpcID",
    "ClusterCreateTime": "status.clusterCreateTime",
    "MasterUsername": "status.masterUsername",
    "EngineVersion": "status.engineVersion",
    "LicenseModel": "status.licenseModel",
    "SnapshotType": "status.snapshotType",
    "PercentProgress": "status.percentProgress",
    "StorageEncrypted": "status.storageEncrypted",
    "StorageEncryptionType": "status.storageEncryptionType",
    "BackupRetentionPeriod": "status.backupRetentionPeriod",
    "PreferredBackupWindow": "status.preferredBackupWindow",
    "KmsKeyId": "status.kmsKeyID",
    "DBClusterSnapshotArn": "status.ackResourceMetadata.arn",
    "SourceDBClusterSnapshotArn": "status.sourceDBClusterSnapshotARN",
    "IAMDatabaseAuthenticationEnabled": "status.iamDatabaseAuthenticationEnabled",
    "TagList": "status.tagList",
    "StorageType": "status.storageType",
    "StorageThroughput": "status.storageThroughput",
    "DbClusterResourceId": "status.dbClusterResourceID",
    "DBSystemId": "status.dbSystemID",
    ".TagList": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBClusterSnapshot",
    plural="dbclustersnapshots",
    spec=DBClusterSnapshotSpec,
    status=DBClusterSnapshotStatus,
    read=Read(
        operation="DescribeDBClusterSnapshots",
        inputs={"DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier"},
        result="DBClusterSnapshots",
        outputs=_FIELDS,
        many=True,
        match={"DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier"},
        needs=("spec.dbClusterSnapshotIdentifier",),
    ),
    create=Call(
        operation="CreateDBClusterSnapshot",
        inputs={
            "DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier",
            "DBClusterIdentifier": "spec.dbClusterIdentifier",
            "Tags": AllTags(),
        },
        result="DBClusterSnapshot",
        outputs=_FIELDS,
    ),
    delete=Call(
        operation="DeleteDBClusterSnapshot",
        inputs={"DBClusterSnapshotIdentifier": "spec.dbClusterSnapshotIdentifier"},
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
    keys=("spec.dbClusterSnapshotIdentifier",),
    adoption=(
        AdoptionField(name="dbClusterSnapshotIdentifier", path="spec.dbClusterSnapshotIdentifier", required=True),
        AdoptionField(name="dbClusterIdentifier", path="spec.dbClusterIdentifier"),
        AdoptionField(name="snapshotType", path="status.snapshotType"),
        AdoptionField(name="dbClusterResourceID", path="status.dbClusterResourceID"),
    ),
    immutable=("spec.dbClusterSnapshotIdentifier",),
    references=(
        Reference(
            field="spec.dbClusterIdentifier",
            ref="spec.dbClusterIdentifierRef",
            group="rds.services.k8s.aws",
            kind="DBCluster",
            plural="dbclusters",
            path="spec.dbClusterIdentifier",
            required=True,
        ),
    ),
    absent=("DBClusterSnapshotNotFoundFault",),
    exists=("DBClusterSnapshotAlreadyExistsFault",),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available", "failed")),),
    failed=(When(path="status.status", values=("failed",)),),
)
