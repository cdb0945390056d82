# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ServerlessCache of Amazon ElastiCache."""

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
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.elasticache.service import SERVICE
from ack.services.elasticache.types import CacheUsageLimits, Endpoint, IntegrationRequest, MigrationSummary, Tag


class ServerlessCacheSpec(Shape):
    """The ServerlessCache that is wanted."""

    cacheUsageLimits: CacheUsageLimits | None = None
    connectionType: str | None = None
    dailySnapshotTime: str | None = None
    description: str | None = None
    engine: str | None = None
    integrations: list[IntegrationRequest] | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    majorEngineVersion: str | None = None
    networkType: str | None = None
    securityGroupIDs: list[str] | None = None
    securityGroupRefs: list[ResourceReference] | None = None
    serverlessCacheName: str | None = None
    snapshotARNsToRestore: list[str] | None = None
    snapshotRetentionLimit: int | None = None
    subnetIDs: list[str] | None = None
    subnetRefs: list[ResourceReference] | None = None
    tags: list[Tag] | None = None
    userGroupID: str | None = None
    userGroupRef: ResourceReference | None = None


class ServerlessCacheStatus(Shape):
    """The ServerlessCache as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createTime: Timestamp | None = None
    endpoint: Endpoint | None = None
    fullEngineVersion: str | None = None
    migration: MigrationSummary | None = None
    readerEndpoint: Endpoint | None = None
    status: str | None = None
    storageEncryptionType: str | None = None


_FIELDS: Mapping[str, str] = {
    "ServerlessCacheName": "spec.serverlessCacheName",
    "Description": "spec.description",
    "CreateTime": "status.createTime",
    "Status": "status.status",
    "Engine": "spec.engine",
    "MajorEngineVersion": "spec.majorEngineVersion",
    "FullEngineVersion": "status.fullEngineVersion",
    "CacheUsageLimits": "spec.cacheUsageLimits",
    "KmsKeyId": "spec.kmsKeyID",
    "StorageEncryptionType": "status.storageEncryptionType",
    "SecurityGroupIds": "spec.securityGroupIDs",
    "Endpoint": "status.endpoint",
    "ReaderEndpoint": "status.readerEndpoint",
    "ARN": "status.ackResourceMetadata.arn",
    "UserGroupId": "spec.userGroupID",
    "SubnetIds": "spec.subnetIDs",
    "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
    "DailySnapshotTime": "spec.dailySnapshotTime",
    "NetworkType": "spec.networkType",
    "ConnectionType": "spec.connectionType",
    "Migration": "status.migration",
    "Integrations": "spec.integrations",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="ServerlessCache",
    plural="serverlesscaches",
    spec=ServerlessCacheSpec,
    status=ServerlessCacheStatus,
    read=Read(
        operation="DescribeServerlessCaches",
        inputs={"ServerlessCacheName": "spec.serverlessCacheName"},
        result="ServerlessCaches",
        outputs=_FIELDS,
        many=True,
        match={"ServerlessCacheName": "spec.serverlessCacheName"},
        needs=("spec.serverlessCacheName",),
    ),
    create=Call(
        operation="CreateServerlessCache",
        inputs={
            "ServerlessCacheName": "spec.serverlessCacheName",
            "Description": "spec.description",
            "Engine": "spec.engine",
            "MajorEngineVersion": "spec.majorEngineVersion",
            "CacheUsageLimits": "spec.cacheUsageLimits",
            "KmsKeyId": "spec.kmsKeyID",
            "SecurityGroupIds": "spec.securityGroupIDs",
            "SnapshotArnsToRestore": "spec.snapshotARNsToRestore",
            "Tags": AllTags(),
            "UserGroupId": "spec.userGroupID",
            "SubnetIds": "spec.subnetIDs",
            "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
            "DailySnapshotTime": "spec.dailySnapshotTime",
            "NetworkType": "spec.networkType",
            "ConnectionType": "spec.connectionType",
            "Integrations": "spec.integrations",
        },
        result="ServerlessCache",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyServerlessCache",
            inputs={
                "ServerlessCacheName": "spec.serverlessCacheName",
                "Description": "spec.description",
                "CacheUsageLimits": "spec.cacheUsageLimits",
                "UserGroupId": "spec.userGroupID",
                "SecurityGroupIds": "spec.securityGroupIDs",
                "SnapshotRetentionLimit": "spec.snapshotRetentionLimit",
                "DailySnapshotTime": "spec.dailySnapshotTime",
                "Engine": "spec.engine",
                "MajorEngineVersion": "spec.majorEngineVersion",
            },
            result="ServerlessCache",
            outputs={
                "CreateTime": "status.createTime",
                "Status": "status.status",
                "FullEngineVersion": "status.fullEngineVersion",
                "KmsKeyId": "spec.kmsKeyID",
                "StorageEncryptionType": "status.storageEncryptionType",
                "Endpoint": "status.endpoint",
                "ReaderEndpoint": "status.readerEndpoint",
                "ARN": "status.ackResourceMetadata.arn",
                "SubnetIds": "spec.subnetIDs",
                "NetworkType": "spec.networkType",
                "ConnectionType": "spec.connectionType",
                "Migration": "status.migration",
                "Integrations": "spec.integrations",
            },
            fields=(
                "spec.description",
                "spec.cacheUsageLimits",
                "spec.userGroupID",
                "spec.securityGroupIDs",
                "spec.snapshotRetentionLimit",
                "spec.dailySnapshotTime",
                "spec.engine",
                "spec.majorEngineVersion",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteServerlessCache", inputs={"ServerlessCacheName": "spec.serverlessCacheName"}),
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
    keys=("spec.serverlessCacheName",),
    adoption=(AdoptionField(name="serverlessCacheName", path="spec.serverlessCacheName", required=True),),
    immutable=("spec.kmsKeyID", "spec.serverlessCacheName"),
    compare={
        "spec.securityGroupIDs": Compare.UNORDERED,
        "spec.subnetIDs": Compare.UNORDERED,
        "spec.kmsKeyID": Compare.ARN,
        "spec.majorEngineVersion": Compare.VERSION,
        "spec.cacheUsageLimits": Compare.GIVEN,
    },
    references=(
        Reference(field="spec.kmsKeyID", ref="spec.kmsKeyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.securityGroupIDs",
            ref="spec.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.subnetIDs",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
        ),
        Reference(
            field="spec.userGroupID",
            ref="spec.userGroupRef",
            group="elasticache.services.k8s.aws",
            kind="UserGroup",
            plural="usergroups",
            path="spec.userGroupID",
        ),
    ),
    absent=("ServerlessCacheNotFoundFault",),
    exists=("ServerlessCacheAlreadyExistsFault",),
    terminal=(
        "InvalidCredentialsException",
        "InvalidParameterCombination",
        "InvalidParameterValue",
        "InvalidKMSKeyFault",
        "InvalidVPCNetworkStateFault",
        "ServerlessCacheAlreadyExistsFault",
        "ServerlessCacheQuotaForCustomerExceededFault",
        "TagQuotaPerResourceExceeded",
    ),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available", "create-failed", "create_failed")),),
    failed=(When(path="status.status", values=("create-failed", "create_failed")),),
)
