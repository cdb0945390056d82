# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""GlobalTable of Amazon DynamoDB."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Const, Read, Resource, When
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.dynamodb.service import SERVICE
from ack.services.dynamodb.types import Replica


class GlobalTableSpec(Shape):
    """The GlobalTable that is wanted."""

    globalTableName: str | None = None
    replicationGroup: list[Replica] | None = None


class GlobalTableStatus(Shape):
    """The GlobalTable as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationDateTime: Timestamp | None = None
    globalTableStatus: str | None = None


_FIELDS: Mapping[str, str] = {
    "ReplicationGroup": "spec.replicationGroup",
    "GlobalTableArn": "status.ackResourceMetadata.arn",
    "CreationDateTime": "status.creationDateTime",
    "GlobalTableStatus": "status.globalTableStatus",
    "GlobalTableName": "spec.globalTableName",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="GlobalTable",
    plural="globaltables",
    spec=GlobalTableSpec,
    status=GlobalTableStatus,
    read=Read(
        operation="DescribeGlobalTable",
        inputs={"GlobalTableName": "spec.globalTableName"},
        result="GlobalTableDescription",
        outputs=_FIELDS,
        needs=("spec.globalTableName",),
    ),
    create=Call(
        operation="CreateGlobalTable",
        inputs={"GlobalTableName": "spec.globalTableName", "ReplicationGroup": "spec.replicationGroup"},
        result="GlobalTableDescription",
        outputs=_FIELDS,
    ),
    delete=Call(
        operation="UpdateGlobalTable",
        inputs={"GlobalTableName": "spec.globalTableName", "ReplicaUpdates": Const([])},
    ),
    keys=("spec.globalTableName",),
    adoption=(AdoptionField(name="globalTableName", path="spec.globalTableName", required=True),),
    immutable=("spec.globalTableName",),
    compare={"spec.replicationGroup": Compare.UNORDERED},
    absent=("GlobalTableNotFoundException", "TableNotFoundException"),
    exists=("GlobalTableAlreadyExistsException",),
    terminal=("ValidationException",),
    synced=(When(path="status.globalTableStatus", values=("ACTIVE",)),),
    updatable=(When(path="status.globalTableStatus", values=("ACTIVE",)),),
    deletable=(When(path="status.globalTableStatus", values=("ACTIVE",)),),
)
