# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ResourceDataSync of Amazon Simple Systems Manager (SSM)."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Call, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.ssm.service import SERVICE
from ack.services.ssm.types import ResourceDataSyncS3Destination, ResourceDataSyncSource


class ResourceDataSyncSpec(Shape):
    """The ResourceDataSync that is wanted."""

    s3Destination: ResourceDataSyncS3Destination | None = None
    syncName: str | None = None
    syncSource: ResourceDataSyncSource | None = None
    syncType: str | None = None


class ResourceDataSyncStatus(Shape):
    """The ResourceDataSync as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="ResourceDataSync",
    plural="resourcedatasyncs",
    spec=ResourceDataSyncSpec,
    status=ResourceDataSyncStatus,
    read=Read(
        operation="ListResourceDataSync",
        inputs={"SyncType": "spec.syncType"},
        result="ResourceDataSyncItems",
        outputs={
            "SyncName": "spec.syncName",
            "SyncType": "spec.syncType",
            "SyncSource": "spec.syncSource",
            "S3Destination": "spec.s3Destination",
        },
        many=True,
        match={"SyncName": "spec.syncName"},
        needs=("spec.syncName",),
    ),
    create=Call(
        operation="CreateResourceDataSync",
        inputs={
            "SyncName": "spec.syncName",
            "S3Destination": "spec.s3Destination",
            "SyncType": "spec.syncType",
            "SyncSource": "spec.syncSource",
        },
    ),
    updates=(
        Update(
            operation="UpdateResourceDataSync",
            inputs={"SyncName": "spec.syncName", "SyncType": "spec.syncType", "SyncSource": "spec.syncSource"},
            fields=("spec.syncSource",),
        ),
    ),
    delete=Call(operation="DeleteResourceDataSync", inputs={"SyncName": "spec.syncName", "SyncType": "spec.syncType"}),
    keys=("spec.syncName",),
    adoption=(
        AdoptionField(name="syncName", path="spec.syncName", required=True),
        AdoptionField(name="syncType", path="spec.syncType"),
    ),
    immutable=("spec.syncName",),
    absent=("ResourceDataSyncNotFoundException",),
    exists=("ResourceDataSyncAlreadyExistsException",),
    terminal=("ResourceDataSyncInvalidConfigurationException",),
)
