# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ServerlessCacheSnapshot of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import ServerlessCacheConfiguration, Tag


class ServerlessCacheSnapshotSpec(Shape):
    """The ServerlessCacheSnapshot that is wanted."""

    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    serverlessCacheName: str | None = None
    serverlessCacheRef: ResourceReference | None = None
    serverlessCacheSnapshotName: str | None = None
    tags: list[Tag] | None = None


class ServerlessCacheSnapshotStatus(Shape):
    """The ServerlessCacheSnapshot as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    bytesUsedForCache: str | None = None
    createTime: Timestamp | None = None
    expiryTime: Timestamp | None = None
    serverlessCacheConfiguration: ServerlessCacheConfiguration | None = None
    snapshotType: str | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "ServerlessCacheSnapshotName": "spec.serverlessCacheSnapshotName",
    "ARN": "status.ackResourceMetadata.arn",
    "KmsKeyId": "spec.kmsKeyID",
    "SnapshotType": "status.snapshotType",
    "Status": "status.status",
    "CreateTime": "status.createTime",
    "ExpiryTime": "status.expiryTime",
    "BytesUsedForCache": "status.bytesUsedForCache",
    "ServerlessCacheConfiguration": "status.serverlessCacheConfiguration",
    "ServerlessCacheConfiguration.ServerlessCacheName": "spec.serverlessCacheName",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="ServerlessCacheSnapshot",
    plural="serverlesscachesnapshots",
    spec=ServerlessCacheSnapshotSpec,
    status=ServerlessCacheSnapshotStatus,
    read=Read(
        operation="DescribeServerlessCacheSnapshots",
        inputs={"ServerlessCacheSnapshotName": "spec.serverlessCacheSnapshotName"},
        result="ServerlessCacheSnapshots",
        outputs=_FIELDS,
        many=True,
        match={"ServerlessCacheSnapshotName": "spec.serverlessCacheSnapshotName"},
        needs=("spec.serverlessCacheSnapshotName",),
    ),
    create=Call(
        operation="CreateServerlessCacheSnapshot",
        inputs={
            "ServerlessCacheSnapshotName": "spec.serverlessCacheSnapshotName",
            "ServerlessCacheName": "spec.serverlessCacheName",
            "KmsKeyId": "spec.kmsKeyID",
            "Tags": AllTags(),
        },
        result="ServerlessCacheSnapshot",
        outputs=_FIELDS,
    ),
    delete=Call(
        operation="DeleteServerlessCacheSnapshot",
        inputs={"ServerlessCacheSnapshotName": "spec.serverlessCacheSnapshotName"},
    ),
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
    keys=("spec.serverlessCacheSnapshotName",),
    adoption=(
        AdoptionField(name="serverlessCacheSnapshotName", path="spec.serverlessCacheSnapshotName", required=True),
        AdoptionField(name="serverlessCacheName", path="spec.serverlessCacheName"),
        AdoptionField(name="snapshotType", path="status.snapshotType"),
    ),
    immutable=("spec.kmsKeyID", "spec.serverlessCacheName", "spec.serverlessCacheSnapshotName"),
    compare={"spec.kmsKeyID": Compare.ARN},
    references=(
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.serverlessCacheName",
            ref="spec.serverlessCacheRef",
            group="elasticache.services.k8s.aws",
            kind="ServerlessCache",
            plural="serverlesscaches",
            path="spec.serverlessCacheName",
            required=True,
        ),
    ),
    absent=("ServerlessCacheSnapshotNotFoundFault",),
    exists=("ServerlessCacheSnapshotAlreadyExistsFault",),
    terminal=(
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "InvalidParameterValueException",
        "ServerlessCacheSnapshotAlreadyExistsFault",
    ),
    synced=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available", "create-failed", "create_failed")),),
    failed=(When(path="status.status", values=("create-failed", "create_failed")),),
)
