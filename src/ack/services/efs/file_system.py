# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""FileSystem of Amazon Elastic File System."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    Part,
    Read,
    Reference,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.efs.service import SERVICE
from ack.services.efs.types import (
    BackupPolicy,
    Destination,
    DestinationToCreate,
    FileSystemProtectionDescription,
    FileSystemSize,
    LifecyclePolicy,
    Tag,
    UpdateFileSystemProtectionRequest,
)


class FileSystemSpec(Shape):
    """The FileSystem that is wanted."""

    availabilityZoneName: str | None = None
    backup: bool | None = None
    backupPolicy: BackupPolicy | None = None
    encrypted: bool | None = None
    fileSystemProtection: UpdateFileSystemProtectionRequest | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    lifecyclePolicies: list[LifecyclePolicy] | None = None
    performanceMode: str | None = None
    policy: str | None = None
    provisionedThroughputInMiBps: float | None = None
    replicationConfiguration: list[DestinationToCreate] | None = None
    tags: list[Tag] | None = None
    throughputMode: str | None = None


class FileSystemStatus(Shape):
    """The FileSystem as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    availabilityZoneID: str | None = None
    creationTime: Timestamp | None = None
    fileSystemID: str | None = None
    fileSystemProtection: FileSystemProtectionDescription | None = None
    lifeCycleState: str | None = None
    name: str | None = None
    numberOfMountTargets: int | None = None
    ownerID: str | None = None
    replicationConfigurationStatus: list[Destination] | None = None
    sizeInBytes: FileSystemSize | None = None


_KEY: Mapping[str, str] = {"FileSystemId": "status.fileSystemID"}
_FIELDS: Mapping[str, str] = {
    "OwnerId": "status.ownerID",
    "FileSystemId": "status.fileSystemID",
    "FileSystemArn": "status.ackResourceMetadata.arn",
    "CreationTime": "status.creationTime",
    "LifeCycleState": "status.lifeCycleState",
    "Name": "status.name",
    "NumberOfMountTargets": "status.numberOfMountTargets",
    "SizeInBytes": "status.sizeInBytes",
    "PerformanceMode": "spec.performanceMode",
    "Encrypted": "spec.encrypted",
    "KmsKeyId": "spec.kmsKeyID",
    "ThroughputMode": "spec.throughputMode",
    "ProvisionedThroughputInMibps": "spec.provisionedThroughputInMiBps",
    "AvailabilityZoneName": "spec.availabilityZoneName",
    "AvailabilityZoneId": "status.availabilityZoneID",
    "Tags": "spec.tags",
    "FileSystemProtection": "spec.fileSystemProtection",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="FileSystem",
    plural="filesystems",
    spec=FileSystemSpec,
    status=FileSystemStatus,
    read=Read(
        operation="DescribeFileSystems",
        inputs=_KEY,
        result="FileSystems",
        outputs=_FIELDS,
        many=True,
        match=_KEY,
        needs=("status.fileSystemID",),
    ),
    search=Search(
        operation="DescribeFileSystems",
        result="FileSystems",
        outputs={**_KEY, "FileSystemArn": "status.ackResourceMetadata.arn"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateFileSystem",
        inputs={
            "CreationToken": Token(),
            "PerformanceMode": "spec.performanceMode",
            "Encrypted": "spec.encrypted",
            "KmsKeyId": "spec.kmsKeyID",
            "ThroughputMode": "spec.throughputMode",
            "ProvisionedThroughputInMibps": "spec.provisionedThroughputInMiBps",
            "AvailabilityZoneName": "spec.availabilityZoneName",
            "Backup": "spec.backup",
            "Tags": AllTags(),
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateFileSystem",
            inputs={
                **_KEY,
                "ThroughputMode": "spec.throughputMode",
                "ProvisionedThroughputInMibps": "spec.provisionedThroughputInMiBps",
            },
            outputs={
                "OwnerId": "status.ownerID",
                "FileSystemArn": "status.ackResourceMetadata.arn",
                "CreationTime": "status.creationTime",
                "LifeCycleState": "status.lifeCycleState",
                "Name": "status.name",
                "NumberOfMountTargets": "status.numberOfMountTargets",
                "SizeInBytes": "status.sizeInBytes",
                "PerformanceMode": "spec.performanceMode",
                "Encrypted": "spec.encrypted",
                "KmsKeyId": "spec.kmsKeyID",
                "AvailabilityZoneName": "spec.availabilityZoneName",
                "AvailabilityZoneId": "status.availabilityZoneID",
                "Tags": "spec.tags",
                "FileSystemProtection": "spec.fileSystemProtection",
            },
            fields=("spec.throughputMode", "spec.provisionedThroughputInMiBps"),
        ),
        Update(
            operation="UpdateFileSystemProtection",
            inputs={
                **_KEY,
                "ReplicationOverwriteProtection": "spec.fileSystemProtection.replicationOverwriteProtection",
            },
            fields=("spec.fileSystemProtection",),
        ),
    ),
    delete=Call(operation="DeleteFileSystem", inputs=_KEY),
    parts=(
        Part(
            field="spec.backupPolicy",
            read=Read(
                operation="DescribeBackupPolicy",
                inputs=_KEY,
                outputs={"BackupPolicy.Status": "spec.backupPolicy.status"},
                values={
                    "spec.backupPolicy.status": {
                        "ENABLED": "ENABLED",
                        "ENABLING": "ENABLED",
                        "DISABLED": "DISABLED",
                        "DISABLING": "DISABLED",
                    },
                },
            ),
            put=Call(operation="PutBackupPolicy", inputs={**_KEY, "BackupPolicy": "spec.backupPolicy"}),
            absent=("PolicyNotFound",),
        ),
        Part(
            field="spec.lifecyclePolicies",
            read=Read(
                operation="DescribeLifecycleConfiguration",
                inputs=_KEY,
                outputs={"LifecyclePolicies": "spec.lifecyclePolicies"},
            ),
            put=Call(
                operation="PutLifecycleConfiguration",
                inputs={**_KEY, "LifecyclePolicies": "spec.lifecyclePolicies"},
            ),
            delete=Call(operation="PutLifecycleConfiguration", inputs={**_KEY, "LifecyclePolicies": Const([])}),
        ),
        Part(
            field="spec.policy",
            read=Read(operation="DescribeFileSystemPolicy", inputs=_KEY, outputs={"Policy": "spec.policy"}),
            put=Call(operation="PutFileSystemPolicy", inputs={**_KEY, "Policy": "spec.policy"}),
            delete=Call(operation="DeleteFileSystemPolicy", inputs=_KEY),
            absent=("PolicyNotFound",),
        ),
        Part(
            field="spec.replicationConfiguration",
            read=Read(
                operation="DescribeReplicationConfigurations",
                inputs=_KEY,
                outputs={"Replications.Destinations": "spec.replicationConfiguration"},
            ),
            put=Call(
                operation="CreateReplicationConfiguration",
                inputs={"Destinations": "spec.replicationConfiguration", "SourceFileSystemId": "status.fileSystemID"},
            ),
            delete=Call(
                operation="DeleteReplicationConfiguration",
                inputs={"SourceFileSystemId": "status.fileSystemID"},
            ),
            absent=("ReplicationNotFound",),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={"ResourceId": "status.fileSystemID", "Tags": TagsToSet()}),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceId": "status.fileSystemID", "TagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("status.fileSystemID",),
    adoption=(AdoptionField(name="fileSystemID", path="status.fileSystemID", required=True),),
    compare={
        "spec.kmsKeyID": Compare.ARN,
        "spec.backup": Compare.IGNORED,
        "spec.policy": Compare.IAM_POLICY,
        "spec.lifecyclePolicies": Compare.UNORDERED,
        "spec.replicationConfiguration": Compare.GIVEN,
    },
    references=(
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.replicationConfiguration[].kmsKeyID",
            ref="spec.replicationConfiguration[].kmsKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
        Reference(
            field="spec.replicationConfiguration[].fileSystemID",
            ref="spec.replicationConfiguration[].fileSystemRef",
            group="efs.services.k8s.aws",
            kind="FileSystem",
            plural="filesystems",
            path="status.fileSystemID",
        ),
        Reference(
            field="spec.replicationConfiguration[].roleARN",
            ref="spec.replicationConfiguration[].roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("FileSystemNotFound",),
    exists=("FileSystemAlreadyExists",),
    terminal=("BadRequest", "InvalidPolicyException", "UnsupportedAvailabilityZone", "ValidationException"),
    synced=(When(path="status.lifeCycleState", values=("available",)),),
    updatable=(When(path="status.lifeCycleState", values=("available",)),),
    deletable=(When(path="status.lifeCycleState", values=("available", "error")),),
    failed=(When(path="status.lifeCycleState", values=("error",)),),
)
