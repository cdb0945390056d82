# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Table of Amazon DynamoDB."""

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
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.dynamodb.service import SERVICE
from ack.services.dynamodb.types import (
    ArchivalSummary,
    AttributeDefinition,
    CreateReplicationGroupMemberAction,
    GlobalSecondaryIndex,
    GlobalSecondaryIndexDescription,
    GlobalTableWitnessDescription,
    KeySchemaElement,
    LocalSecondaryIndex,
    OnDemandThroughput,
    PointInTimeRecoverySpecification,
    ProvisionedThroughput,
    ReplicaDescription,
    RestoreSummary,
    SSESpecification,
    StreamSpecification,
    Tag,
    TimeToLiveSpecification,
    VectorIndex,
)


class TableSpec(Shape):
    """The Table that is wanted."""

    attributeDefinitions: list[AttributeDefinition] | None = None
    billingMode: str | None = None
    continuousBackups: PointInTimeRecoverySpecification | None = None
    contributorInsights: str | None = None
    deletionProtectionEnabled: bool | None = None
    globalSecondaryIndexes: list[GlobalSecondaryIndex] | None = None
    globalTableSettingsReplicationMode: str | None = None
    globalTableSourceARN: str | None = None
    keySchema: list[KeySchemaElement] | None = None
    localSecondaryIndexes: list[LocalSecondaryIndex] | None = None
    onDemandThroughput: OnDemandThroughput | None = None
    provisionedThroughput: ProvisionedThroughput | None = None
    resourcePolicy: str | None = None
    sseSpecification: SSESpecification | None = None
    streamSpecification: StreamSpecification | None = None
    tableClass: str | None = None
    tableName: str | None = None
    tableReplicas: list[CreateReplicationGroupMemberAction] | None = None
    tags: list[Tag] | None = None
    timeToLive: TimeToLiveSpecification | None = None
    vectorIndexes: list[VectorIndex] | None = None


class TableStatus(Shape):
    """The Table as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    archivalSummary: ArchivalSummary | None = None
    creationDateTime: Timestamp | None = None
    disassociationProtectionEnabled: bool | None = None
    globalSecondaryIndexesDescriptions: list[GlobalSecondaryIndexDescription] | None = None
    globalTableVersion: str | None = None
    globalTableWitnesses: list[GlobalTableWitnessDescription] | None = None
    itemCount: int | None = None
    latestStreamARN: str | None = None
    latestStreamLabel: str | None = None
    multiRegionConsistency: str | None = None
    replicas: list[ReplicaDescription] | None = None
    restoreSummary: RestoreSummary | None = None
    tableID: str | None = None
    tableSizeBytes: int | None = None
    tableStatus: str | None = None


_KEY: Mapping[str, str] = {"TableName": "spec.tableName"}
_FIELDS: Mapping[str, str] = {
    "KeySchema": "spec.keySchema",
    "TableStatus": "status.tableStatus",
    "CreationDateTime": "status.creationDateTime",
    "TableSizeBytes": "status.tableSizeBytes",
    "ItemCount": "status.itemCount",
    "TableArn": "status.ackResourceMetadata.arn",
    "TableId": "status.tableID",
    "LocalSecondaryIndexes": "spec.localSecondaryIndexes",
    "GlobalSecondaryIndexes": "spec.globalSecondaryIndexes",
    "LatestStreamLabel": "status.latestStreamLabel",
    "LatestStreamArn": "status.latestStreamARN",
    "GlobalTableVersion": "status.globalTableVersion",
    "Replicas": "status.replicas",
    "GlobalTableWitnesses": "status.globalTableWitnesses",
    "RestoreSummary": "status.restoreSummary",
    "ArchivalSummary": "status.archivalSummary",
    "DisassociationProtectionEnabled": "status.disassociationProtectionEnabled",
    "MultiRegionConsistency": "status.multiRegionConsistency",
    "VectorIndexes": "spec.vectorIndexes",
    ".GlobalSecondaryIndexes": "status.globalSecondaryIndexesDescriptions",
    ".Replicas": "spec.tableReplicas",
    "SSEDescription.Status": "spec.sseSpecification.enabled",
    "SSEDescription.SSEType": "spec.sseSpecification.sseType",
    "SSEDescription.KMSMasterKeyArn": "spec.sseSpecification.kmsMasterKeyID",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Table",
    plural="tables",
    spec=TableSpec,
    status=TableStatus,
    read=Read(
        operation="DescribeTable",
        inputs=_KEY,
        result="Table",
        outputs={
            "AttributeDefinitions": "spec.attributeDefinitions",
            "TableName": "spec.tableName",
            "KeySchema": "spec.keySchema",
            "TableStatus": "status.tableStatus",
            "CreationDateTime": "status.creationDateTime",
            "ProvisionedThroughput": "spec.provisionedThroughput",
            "TableSizeBytes": "status.tableSizeBytes",
            "ItemCount": "status.itemCount",
            "TableArn": "status.ackResourceMetadata.arn",
            "TableId": "status.tableID",
            "LocalSecondaryIndexes": "spec.localSecondaryIndexes",
            "GlobalSecondaryIndexes": "spec.globalSecondaryIndexes",
            "StreamSpecification": "spec.streamSpecification",
            "LatestStreamLabel": "status.latestStreamLabel",
            "LatestStreamArn": "status.latestStreamARN",
            "GlobalTableVersion": "status.globalTableVersion",
            "Replicas": "status.replicas",
            "GlobalTableWitnesses": "status.globalTableWitnesses",
            "GlobalTableSettingsReplicationMode": "spec.globalTableSettingsReplicationMode",
            "RestoreSummary": "status.restoreSummary",
            "ArchivalSummary": "status.archivalSummary",
            "DeletionProtectionEnabled": "spec.deletionProtectionEnabled",
            "DisassociationProtectionEnabled": "status.disassociationProtectionEnabled",
            "OnDemandThroughput": "spec.onDemandThroughput",
            "MultiRegionConsistency": "status.multiRegionConsistency",
            "VectorIndexes": "spec.vectorIndexes",
            ".GlobalSecondaryIndexes": "status.globalSecondaryIndexesDescriptions",
            ".Replicas": "spec.tableReplicas",
            "BillingModeSummary.BillingMode": "spec.billingMode",
            "TableClassSummary.TableClass": "spec.tableClass",
            "SSEDescription.Status": "spec.sseSpecification.enabled",
            "SSEDescription.SSEType": "spec.sseSpecification.sseType",
            "SSEDescription.KMSMasterKeyArn": "spec.sseSpecification.kmsMasterKeyID",
        },
        values={
            "spec.sseSpecification.enabled": {
                "ENABLED": True,
                "ENABLING": True,
                "UPDATING": True,
                "DISABLED": False,
                "DISABLING": False,
            },
        },
        defaults={
            "spec.streamSpecification": {"streamEnabled": False},
            "spec.billingMode": "PROVISIONED",
            "spec.tableClass": "STANDARD",
            "spec.sseSpecification.enabled": False,
        },
        needs=("spec.tableName",),
    ),
    create=Call(
        operation="CreateTable",
        inputs={
            "AttributeDefinitions": "spec.attributeDefinitions",
            "TableName": "spec.tableName",
            "KeySchema": "spec.keySchema",
            "LocalSecondaryIndexes": "spec.localSecondaryIndexes",
            "GlobalSecondaryIndexes": "spec.globalSecondaryIndexes",
            "BillingMode": "spec.billingMode",
            "ProvisionedThroughput": "spec.provisionedThroughput",
            "StreamSpecification": "spec.streamSpecification",
            "SSESpecification": "spec.sseSpecification",
            "Tags": AllTags(),
            "TableClass": "spec.tableClass",
            "DeletionProtectionEnabled": "spec.deletionProtectionEnabled",
            "ResourcePolicy": "spec.resourcePolicy",
            "OnDemandThroughput": "spec.onDemandThroughput",
            "GlobalTableSourceArn": "spec.globalTableSourceARN",
            "GlobalTableSettingsReplicationMode": "spec.globalTableSettingsReplicationMode",
            "VectorIndexes": "spec.vectorIndexes",
        },
        result="TableDescription",
        outputs={
            "AttributeDefinitions": "spec.attributeDefinitions",
            "TableName": "spec.tableName",
            "KeySchema": "spec.keySchema",
            "TableStatus": "status.tableStatus",
            "CreationDateTime": "status.creationDateTime",
            "ProvisionedThroughput": "spec.provisionedThroughput",
            "TableSizeBytes": "status.tableSizeBytes",
            "ItemCount": "status.itemCount",
            "TableArn": "status.ackResourceMetadata.arn",
            "TableId": "status.tableID",
            "LocalSecondaryIndexes": "spec.localSecondaryIndexes",
            "GlobalSecondaryIndexes": "spec.globalSecondaryIndexes",
            "StreamSpecification": "spec.streamSpecification",
            "LatestStreamLabel": "status.latestStreamLabel",
            "LatestStreamArn": "status.latestStreamARN",
            "GlobalTableVersion": "status.globalTableVersion",
            "Replicas": "status.replicas",
            "GlobalTableWitnesses": "status.globalTableWitnesses",
            "GlobalTableSettingsReplicationMode": "spec.globalTableSettingsReplicationMode",
            "RestoreSummary": "status.restoreSummary",
            "ArchivalSummary": "status.archivalSummary",
            "DeletionProtectionEnabled": "spec.deletionProtectionEnabled",
            "DisassociationProtectionEnabled": "status.disassociationProtectionEnabled",
            "OnDemandThroughput": "spec.onDemandThroughput",
            "MultiRegionConsistency": "status.multiRegionConsistency",
            "VectorIndexes": "spec.vectorIndexes",
            ".GlobalSecondaryIndexes": "status.globalSecondaryIndexesDescriptions",
            ".Replicas": "spec.tableReplicas",
            "BillingModeSummary.BillingMode": "spec.billingMode",
            "TableClassSummary.TableClass": "spec.tableClass",
            "SSEDescription.Status": "spec.sseSpecification.enabled",
            "SSEDescription.SSEType": "spec.sseSpecification.sseType",
            "SSEDescription.KMSMasterKeyArn": "spec.sseSpecification.kmsMasterKeyID",
        },
        values={
            "spec.sseSpecification.enabled": {
                "ENABLED": True,
                "ENABLING": True,
                "UPDATING": True,
                "DISABLED": False,
                "DISABLING": False,
            },
        },
    ),
    updates=(
        Update(
            operation="UpdateTable",
            inputs={**_KEY, "StreamSpecification": "spec.streamSpecification"},
            result="TableDescription",
            outputs=_FIELDS,
            values={
                "spec.sseSpecification.enabled": {
                    "ENABLED": True,
                    "ENABLING": True,
                    "UPDATING": True,
                    "DISABLED": False,
                    "DISABLING": False,
                },
            },
            fields=("spec.streamSpecification",),
            partial=True,
        ),
        Update(
            operation="UpdateTable",
            inputs={**_KEY, "SSESpecification": "spec.sseSpecification"},
            result="TableDescription",
            outputs=_FIELDS,
            values={
                "spec.sseSpecification.enabled": {
                    "ENABLED": True,
                    "ENABLING": True,
                    "UPDATING": True,
                    "DISABLED": False,
                    "DISABLING": False,
                },
            },
            fields=("spec.sseSpecification",),
            partial=True,
        ),
        Update(
            operation="UpdateTable",
            inputs={**_KEY, "TableClass": "spec.tableClass"},
            result="TableDescription",
            outputs=_FIELDS,
            values={
                "spec.sseSpecification.enabled": {
                    "ENABLED": True,
                    "ENABLING": True,
                    "UPDATING": True,
                    "DISABLED": False,
                    "DISABLING": False,
                },
            },
            fields=("spec.tableClass",),
            partial=True,
        ),
        Update(
            operation="UpdateTable",
            inputs={**_KEY, "DeletionProtectionEnabled": "spec.deletionProtectionEnabled"},
            result="TableDescription",
            outputs=_FIELDS,
            values={
                "spec.sseSpecification.enabled": {
                    "ENABLED": True,
                    "ENABLING": True,
                    "UPDATING": True,
                    "DISABLED": False,
                    "DISABLING": False,
                },
            },
            fields=("spec.deletionProtectionEnabled",),
            partial=True,
        ),
        Update(
            operation="UpdateTable",
            inputs={
                "AttributeDefinitions": "spec.attributeDefinitions",
                "TableName": "spec.tableName",
                "BillingMode": "spec.billingMode",
                "ProvisionedThroughput": "spec.provisionedThroughput",
                "OnDemandThroughput": "spec.onDemandThroughput",
                "GlobalTableSettingsReplicationMode": "spec.globalTableSettingsReplicationMode",
            },
            result="TableDescription",
            outputs=_FIELDS,
            values={
                "spec.sseSpecification.enabled": {
                    "ENABLED": True,
                    "ENABLING": True,
                    "UPDATING": True,
                    "DISABLED": False,
                    "DISABLING": False,
                },
            },
            fields=(
                "spec.attributeDefinitions",
                "spec.billingMode",
                "spec.provisionedThroughput",
                "spec.onDemandThroughput",
                "spec.globalTableSettingsReplicationMode",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteTable", inputs=_KEY),
    parts=(
        Part(
            field="spec.continuousBackups",
            read=Read(
                operation="DescribeContinuousBackups",
                inputs=_KEY,
                result="ContinuousBackupsDescription.PointInTimeRecoveryDescription",
                outputs={
                    "PointInTimeRecoveryStatus": "spec.continuousBackups.pointInTimeRecoveryEnabled",
                    "RecoveryPeriodInDays": "spec.continuousBackups.recoveryPeriodInDays",
                },
                values={"spec.continuousBackups.pointInTimeRecoveryEnabled": {"ENABLED": True, "DISABLED": False}},
            ),
            put=Call(
                operation="UpdateContinuousBackups",
                inputs={**_KEY, "PointInTimeRecoverySpecification": "spec.continuousBackups"},
            ),
            delete=Call(
                operation="UpdateContinuousBackups",
                inputs={**_KEY, "PointInTimeRecoverySpecification": Const({"PointInTimeRecoveryEnabled": False})},
            ),
            absent=("TableNotFoundException",),
            default={"pointInTimeRecoveryEnabled": False},
        ),
        Part(
            field="spec.contributorInsights",
            read=Read(
                operation="DescribeContributorInsights",
                inputs=_KEY,
                outputs={"ContributorInsightsStatus": "spec.contributorInsights"},
                values={
                    "spec.contributorInsights": {
                        "ENABLED": "ENABLE",
                        "ENABLING": "ENABLE",
                        "DISABLED": "DISABLE",
                        "DISABLING": "DISABLE",
                    },
                },
            ),
            put=Call(
                operation="UpdateContributorInsights",
                inputs={**_KEY, "ContributorInsightsAction": "spec.contributorInsights"},
            ),
            delete=Call(
                operation="UpdateContributorInsights",
                inputs={**_KEY, "ContributorInsightsAction": Const("DISABLE")},
            ),
            default="DISABLE",
        ),
        Part(
            field="spec.resourcePolicy",
            read=Read(
                operation="GetResourcePolicy",
                inputs={"ResourceArn": "status.ackResourceMetadata.arn"},
                outputs={"Policy": "spec.resourcePolicy"},
            ),
            put=Call(
                operation="PutResourcePolicy",
                inputs={"Policy": "spec.resourcePolicy", "ResourceArn": "status.ackResourceMetadata.arn"},
            ),
            delete=Call(operation="DeleteResourcePolicy", inputs={"ResourceArn": "status.ackResourceMetadata.arn"}),
            absent=("PolicyNotFoundException",),
        ),
        Part(
            field="spec.timeToLive",
            read=Read(
                operation="DescribeTimeToLive",
                inputs=_KEY,
                outputs={
                    "TimeToLiveDescription.TimeToLiveStatus": "spec.timeToLive.enabled",
                    "TimeToLiveDescription.AttributeName": "spec.timeToLive.attributeName",
                },
                values={
                    "spec.timeToLive.enabled": {
                        "ENABLED": True,
                        "ENABLING": True,
                        "DISABLED": False,
                        "DISABLING": False,
                    },
                },
            ),
            put=Call(operation="UpdateTimeToLive", inputs={**_KEY, "TimeToLiveSpecification": "spec.timeToLive"}),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsOfResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.tableName",),
    adoption=(AdoptionField(name="tableName", path="spec.tableName", required=True),),
    immutable=("spec.keySchema", "spec.localSecondaryIndexes", "spec.tableName"),
    compare={
        "spec.attributeDefinitions": Compare.IGNORED,
        "spec.localSecondaryIndexes": Compare.UNORDERED,
        "spec.globalSecondaryIndexes": Compare.UNORDERED,
        "spec.tableReplicas": Compare.UNORDERED,
        "spec.sseSpecification.kmsMasterKeyID": Compare.ARN,
        "spec.continuousBackups": Compare.GIVEN,
        "spec.resourcePolicy": Compare.IAM_POLICY,
    },
    references=(
        Reference(
            field="spec.sseSpecification.kmsMasterKeyID",
            ref="spec.sseSpecification.kmsMasterKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameter", "ValidationException"),
    synced=(When(path="status.tableStatus", values=("ACTIVE", "ARCHIVED")),),
    updatable=(When(path="status.tableStatus", values=("ACTIVE",)),),
    deletable=(When(path="status.tableStatus", values=("ACTIVE", "ARCHIVED", "INACCESSIBLE_ENCRYPTION_CREDENTIALS")),),
    before_delete=("spec.deletionProtectionEnabled",),
)
