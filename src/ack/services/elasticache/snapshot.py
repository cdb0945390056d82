# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Snapshot of Amazon ElastiCache."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    OtherCreate,
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
from ack.services.elasticache.types import NodeSnapshot, Tag


class SnapshotSpec(Shape):
    """The Snapshot that is wanted."""

    cacheClusterID: str | None = None
    cacheClusterRef: ResourceReference | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    replicationGroupID: str | None = None
    replicationGroupRef: ResourceReference | None = None
    snapshotName: str | None = None
    sourceSnapshotName: str | None = None
    sourceSnapshotRef: ResourceReference | None = None
    tags: list[Tag] | None = None


class SnapshotStatus(Shape):
    """The Snapshot as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    autoMinorVersionUpgrade: bool | None = None
    automaticFailover: str | None = None
    cacheClusterCreateTime: Timestamp | None = None
    cacheNodeType: str | None = None
    cacheParameterGroupName: str | None = None
    cacheSubnetGroupName: str | None = None
    dataTiering: str | None = None
    durability: str | None = None
    engine: str | None = None
    engineVersion: str | None = None
    nodeSnapshots: list[NodeSnapshot] | None = None
    numCacheNodes: int | None = None
    numNodeGroups: int | None = None
    port: int | None = None
    preferredAvailabilityZone: str | None = None
    preferredMaintenanceWindow: str | None = None
    preferredOutpostARN: str | None = None
    replicationGroupDescription: str | None = None
    snapshotRetentionLimit: int | None = None
    snapshotSource: str | None = None
    snapshotStatus: str | None = None
    snapshotWindow: str | None = None
    topicARN: str | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "SnapshotName": "spec.snapshotName",
    "ReplicationGroupId": "spec.replicationGroupID",
    "ReplicationGroupDescription": "status.replicationGroupDescription",
    "CacheClusterId": "spec.cacheClusterID",
    "SnapshotStatus": "status.snapshotStatus",
    "SnapshotSource": "status.snapshotSource",
    "CacheNodeType": "status.cacheNodeType",
    "Engine": "status.engine",
    "EngineVersion": "status.engineVersion",
    "NumCacheNodes": "status.numCacheNodes",
    "PreferredAvailabilityZone": "status.preferredAvailabilityZone",
    "PreferredOutpostArn": "status.preferredOutpostARN",
    "CacheClusterCreateTime": "status.cacheClusterCreateTime",
    "PreferredMaintenanceWindow": "status.preferredMaintenanceWindow",
    "TopicArn": "status.topicARN",
    "Port": "status.port",
    "CacheParameterGroupName": "status.cacheParameterGroupName",
    "CacheSubnetGroupName": "status.cacheSubnetGroupName",
    "VpcId": "status.vpcID",
    "AutoMinorVersionUpgrade": "status.autoMinorVersionUpgrade",
    "SnapshotRetentionLimit": "status.snapshotRetentionLimit",
    "SnapshotWindow": "status.snapshotWindow",
    "NumNodeGroups": "status.numNodeGroups",
    "AutomaticFailover": "status.automaticFailover",
    "NodeSnapshots": "status.nodeSnapshots",
    "KmsKeyId": "spec.kmsKeyID",
    "ARN": "status.ackResourceMetadata.arn",
    "DataTiering": "status.dataTiering",
    "Durability": "status.durability",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Snapshot",
    plural="snapshots",
    spec=SnapshotSpec,
    status=SnapshotStatus,
    read=Read(
        operation="DescribeSnapshots",
        inputs={"SnapshotName": "spec.snapshotName"},
        result="Snapshots",
        outputs=_FIELDS,
        many=True,
        match={"SnapshotName": "spec.snapshotName"},
        needs=("spec.snapshotName",),
    ),
    create=Call(
        operation="CreateSnapshot",
        inputs={
            "ReplicationGroupId": "spec.replicationGroupID",
            "CacheClusterId": "spec.cacheClusterID",
            "SnapshotName": "spec.snapshotName",
            "KmsKeyId": "spec.kmsKeyID",
            "Tags": AllTags(),
        },
        result="Snapshot",
        outputs=_FIELDS,
    ),
    other_creates=(
        OtherCreate(
            operation="CopySnapshot",
            inputs={
                "SourceSnapshotName": "spec.sourceSnapshotName",
                "TargetSnapshotName": "spec.snapshotName",
                "KmsKeyId": "spec.kmsKeyID",
                "Tags": AllTags(),
            },
            result="Snapshot",
            outputs=_FIELDS,
            when="spec.sourceSnapshotName",
        ),
    ),
    delete=Call(operation="DeleteSnapshot", inputs={"SnapshotName": "spec.snapshotName"}),
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
    keys=("spec.snapshotName",),
    adoption=(
        AdoptionField(name="snapshotName", path="spec.snapshotName", required=True),
        AdoptionField(name="replicationGroupID", path="spec.replicationGroupID"),
        AdoptionField(name="cacheClusterID", path="spec.cacheClusterID"),
        AdoptionField(name="snapshotSource", path="status.snapshotSource"),
    ),
    immutable=("spec.kmsKeyID", "spec.snapshotName"),
    compare={"spec.kmsKeyID": Compare.ARN},
    references=(
        Reference(
            field="spec.cacheClusterID",
            ref="spec.cacheClusterRef",
            group="elasticache.services.k8s.aws",
            kind="CacheCluster",
            plural="cacheclusters",
            path="spec.cacheClusterID",
        ),
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.replicationGroupID",
            ref="spec.replicationGroupRef",
            group="elasticache.services.k8s.aws",
            kind="ReplicationGroup",
            plural="replicationgroups",
            path="spec.replicationGroupID",
        ),
        Reference(
            field="spec.sourceSnapshotName",
            ref="spec.sourceSnapshotRef",
            group="elasticache.services.k8s.aws",
            kind="Snapshot",
            plural="snapshots",
            path="spec.snapshotName",
        ),
    ),
    absent=("SnapshotNotFoundFault",),
    exists=("SnapshotAlreadyExistsFault",),
    terminal=(
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "InvalidParameter",
        "SnapshotAlreadyExistsFault",
        "SnapshotFeatureNotSupportedFault",
        "SnapshotQuotaExceededFault",
    ),
    synced=(When(path="status.snapshotStatus", values=("available",)),),
    deletable=(When(path="status.snapshotStatus", values=("available", "failed")),),
    failed=(When(path="status.snapshotStatus", values=("failed",)),),
)
