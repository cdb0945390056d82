# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""GlobalCluster of Amazon Relational Database Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.rds.service import SERVICE
from ack.services.rds.types import FailoverState, GlobalClusterMember, Tag


class GlobalClusterSpec(Shape):
    """The GlobalCluster that is wanted."""

    databaseName: str | None = None
    deletionProtection: bool | None = None
    engine: str | None = None
    engineVersion: str | None = None
    globalClusterIdentifier: str | None = None
    sourceDBClusterIdentifier: str | None = None
    storageEncrypted: bool | None = None
    tags: list[Tag] | None = None


class GlobalClusterStatus(Shape):
    """The GlobalCluster as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    endpoint: str | None = None
    engineLifecycleSupport: str | None = None
    failoverState: FailoverState | None = None
    globalClusterMembers: list[GlobalClusterMember] | None = None
    globalClusterResourceID: str | None = None
    status: str | None = None
    storageEncryptionType: str | None = None


_FIELDS: Mapping[str, str] = {
    "GlobalClusterIdentifier": "spec.globalClusterIdentifier",
    "GlobalClusterResourceId": "status.globalClusterResourceID",
    "GlobalClusterArn": "status.ackResourceMetadata.arn",
    "Status": "status.status",
    "Engine": "spec.engine",
    "EngineVersion": "spec.engineVersion",
    "EngineLifecycleSupport": "status.engineLifecycleSupport",
    "DatabaseName": "spec.databaseName",
    "StorageEncrypted": "spec.storageEncrypted",
    "StorageEncryptionType": "status.storageEncryptionType",
    "DeletionProtection": "spec.deletionProtection",
    "GlobalClusterMembers": "status.globalClusterMembers",
    "Endpoint": "status.endpoint",
    "FailoverState": "status.failoverState",
    "TagList": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="GlobalCluster",
    plural="globalclusters",
    spec=GlobalClusterSpec,
    status=GlobalClusterStatus,
    read=Read(
        operation="DescribeGlobalClusters",
        inputs={"GlobalClusterIdentifier": "spec.globalClusterIdentifier"},
        result="GlobalClusters",
        outputs=_FIELDS,
        many=True,
        match={"GlobalClusterIdentifier": "spec.globalClusterIdentifier"},
        needs=("spec.globalClusterIdentifier",),
    ),
    create=Call(
        operation="CreateGlobalCluster",
        inputs={
            "GlobalClusterIdentifier": "spec.globalClusterIdentifier",
            "SourceDBClusterIdentifier": "spec.sourceDBClusterIdentifier",
            "Engine": "spec.engine",
            "EngineVersion": "spec.engineVersion",
            "DeletionProtection": "spec.deletionProtection",
            "DatabaseName": "spec.databaseName",
            "StorageEncrypted": "spec.storageEncrypted",
            "Tags": AllTags(),
        },
        result="GlobalCluster",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyGlobalCluster",
            inputs={
                "GlobalClusterIdentifier": "spec.globalClusterIdentifier",
                "DeletionProtection": "spec.deletionProtection",
                "EngineVersion": "spec.engineVersion",
            },
            result="GlobalCluster",
            outputs={
                "GlobalClusterResourceId": "status.globalClusterResourceID",
                "GlobalClusterArn": "status.ackResourceMetadata.arn",
                "Status": "status.status",
                "Engine": "spec.engine",
                "EngineLifecycleSupport": "status.engineLifecycleSupport",
                "DatabaseName": "spec.databaseName",
                "StorageEncrypted": "spec.storageEncrypted",
                "StorageEncryptionType": "status.storageEncryptionType",
                "GlobalClusterMembers": "status.globalClusterMembers",
                "Endpoint": "status.endpoint",
                "FailoverState": "status.failoverState",
                "TagList": "spec.tags",
            },
            fields=("spec.deletionProtection", "spec.engineVersion"),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteGlobalCluster", inputs={"GlobalClusterIdentifier": "spec.globalClusterIdentifier"}),
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
    keys=("spec.globalClusterIdentifier",),
    adoption=(AdoptionField(name="globalClusterIdentifier", path="spec.globalClusterIdentifier", required=True),),
    immutable=("spec.globalClusterIdentifier",),
    compare={"spec.sourceDBClusterIdentifier": Compare.IGNORED, "spec.engineVersion": Compare.VERSION},
    absent=("GlobalClusterNotFoundFault",),
    exists=("GlobalClusterAlreadyExistsFault",),
    terminal=("GlobalClusterAlreadyExistsFault", "GlobalClusterQuotaExceededFault"),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available",)),),
    before_delete=("spec.deletionProtection",),
)
