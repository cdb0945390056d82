# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Backup of Amazon DynamoDB."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Resource, Search, When
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.dynamodb.service import SERVICE


class BackupSpec(Shape):
    """The Backup that is wanted."""

    backupName: str | None = None
    tableName: str | None = None


class BackupStatus(Shape):
    """The Backup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    backupCreationDateTime: Timestamp | None = None
    backupExpiryDateTime: Timestamp | None = None
    backupSizeBytes: int | None = None
    backupStatus: str | None = None
    backupType: str | None = None


_FIELDS: Mapping[str, str] = {
    "BackupArn": "status.ackResourceMetadata.arn",
    "BackupName": "spec.backupName",
    "BackupSizeBytes": "status.backupSizeBytes",
    "BackupStatus": "status.backupStatus",
    "BackupType": "status.backupType",
    "BackupCreationDateTime": "status.backupCreationDateTime",
    "BackupExpiryDateTime": "status.backupExpiryDateTime",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Backup",
    plural="backups",
    spec=BackupSpec,
    status=BackupStatus,
    read=Read(
        operation="DescribeBackup",
        inputs={"BackupArn": "status.ackResourceMetadata.arn"},
        result="BackupDescription.BackupDetails",
        outputs=_FIELDS,
        needs=("status.ackResourceMetadata.arn",),
    ),
    search=Search(
        operation="ListBackups",
        inputs={"TableName": "spec.tableName"},
        result="BackupSummaries",
        outputs={"BackupArn": "status.ackResourceMetadata.arn"},
        match={"BackupName": "spec.backupName"},
    ),
    create=Call(
        operation="CreateBackup",
        inputs={"TableName": "spec.tableName", "BackupName": "spec.backupName"},
        result="BackupDetails",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteBackup", inputs={"BackupArn": "status.ackResourceMetadata.arn"}),
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    absent=("BackupNotFoundException",),
    terminal=("ValidationException",),
    synced=(When(path="status.backupStatus", values=("AVAILABLE",)),),
    deletable=(When(path="status.backupStatus", values=("AVAILABLE",)),),
    gone=(When(path="status.backupStatus", values=("DELETED",)),),
)
