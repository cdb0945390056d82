# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""CapacityReservation of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    Read,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import (
    CapacityAllocation,
    CapacityReservationAdjustmentDetails,
    CapacityReservationCommitmentInfo,
    InterruptibleCapacityAllocation,
    InterruptionInfo,
    Tag,
)


class CapacityReservationSpec(Shape):
    """The CapacityReservation that is wanted."""

    additionalInfo: str | None = None
    availabilityZone: str | None = None
    availabilityZoneID: str | None = None
    commitmentDuration: int | None = None
    deliveryPreference: str | None = None
    ebsOptimized: bool | None = None
    endDate: Timestamp | None = None
    endDateType: str | None = None
    ephemeralStorage: bool | None = None
    instanceCount: int | None = None
    instanceMatchCriteria: str | None = None
    instancePlatform: str | None = None
    instanceType: str | None = None
    outpostARN: str | None = None
    placementGroupARN: str | None = None
    startDate: Timestamp | None = None
    tags: list[Tag] | None = None
    tenancy: str | None = None


class CapacityReservationStatus(Shape):
    """The CapacityReservation as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    adjustmentDetails: CapacityReservationAdjustmentDetails | None = None
    adjustmentStatus: str | None = None
    availableInstanceCount: int | None = None
    capacityAllocations: list[CapacityAllocation] | None = None
    capacityBlockID: str | None = None
    capacityReservationFleetID: str | None = None
    capacityReservationID: str | None = None
    commitmentInfo: CapacityReservationCommitmentInfo | None = None
    createDate: Timestamp | None = None
    interruptible: bool | None = None
    interruptibleCapacityAllocation: InterruptibleCapacityAllocation | None = None
    interruptionInfo: InterruptionInfo | None = None
    launchStatus: str | None = None
    originalStartDate: Timestamp | None = None
    ownerID: str | None = None
    reservationType: str | None = None
    state: str | None = None
    tags: list[Tag] | None = None
    totalInstanceCount: int | None = None
    unusedReservationBillingOwnerID: str | None = None
    zeroSizePreference: str | None = None


_FIELDS: Mapping[str, str] = {
    "CapacityReservationId": "status.capacityReservationID",
    "OwnerId": "status.ownerID",
    "CapacityReservationArn": "status.ackResourceMetadata.arn",
    "AvailabilityZoneId": "spec.availabilityZoneID",
    "InstanceType": "spec.instanceType",
    "InstancePlatform": "spec.instancePlatform",
    "AvailabilityZone": "spec.availabilityZone",
    "Tenancy": "spec.tenancy",
    "TotalInstanceCount": "status.totalInstanceCount",
    "AvailableInstanceCount": "status.availableInstanceCount",
    "EbsOptimized": "spec.ebsOptimized",
    "EphemeralStorage": "spec.ephemeralStorage",
    "State": "status.state",
    "StartDate": "spec.startDate",
    "EndDate": "spec.endDate",
    "EndDateType": "spec.endDateType",
    "InstanceMatchCriteria": "spec.instanceMatchCriteria",
    "CreateDate": "status.createDate",
    "Tags": "spec.tags",
    "OutpostArn": "spec.outpostARN",
    "CapacityReservationFleetId": "status.capacityReservationFleetID",
    "PlacementGroupArn": "spec.placementGroupARN",
    "CapacityAllocations": "status.capacityAllocations",
    "ReservationType": "status.reservationType",
    "UnusedReservationBillingOwnerId": "status.unusedReservationBillingOwnerID",
    "CommitmentInfo": "status.commitmentInfo",
    "DeliveryPreference": "spec.deliveryPreference",
    "CapacityBlockId": "status.capacityBlockID",
    "Interruptible": "status.interruptible",
    "InterruptibleCapacityAllocation": "status.interruptibleCapacityAllocation",
    "InterruptionInfo": "status.interruptionInfo",
    "AdjustmentStatus": "status.adjustmentStatus",
    "AdjustmentDetails": "status.adjustmentDetails",
    "OriginalStartDate": "status.originalStartDate",
    "ZeroSizePreference": "status.zeroSizePreference",
    "LaunchStatus": "status.launchStatus",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="CapacityReservation",
    plural="capacityreservations",
    spec=CapacityReservationSpec,
    status=CapacityReservationStatus,
    read=Read(
        operation="DescribeCapacityReservations",
        inputs={"CapacityReservationIds": Each("status.capacityReservationID")},
        result="CapacityReservations",
        outputs=_FIELDS,
        many=True,
        match={"CapacityReservationId": "status.capacityReservationID"},
        batch=Batch("CapacityReservationIds", "CapacityReservationId", 100),
        needs=("status.capacityReservationID",),
    ),
    search=Search(
        operation="DescribeCapacityReservations",
        result="CapacityReservations",
        outputs={
            "CapacityReservationId": "status.capacityReservationID",
            "CapacityReservationArn": "status.ackResourceMetadata.arn",
        },
        tags="Tags",
    ),
    create=Call(
        operation="CreateCapacityReservation",
        inputs={
            "InstanceType": "spec.instanceType",
            "InstancePlatform": "spec.instancePlatform",
            "AvailabilityZone": "spec.availabilityZone",
            "AvailabilityZoneId": "spec.availabilityZoneID",
            "Tenancy": "spec.tenancy",
            "InstanceCount": "spec.instanceCount",
            "EbsOptimized": "spec.ebsOptimized",
            "EphemeralStorage": "spec.ephemeralStorage",
            "EndDate": "spec.endDate",
            "EndDateType": "spec.endDateType",
            "InstanceMatchCriteria": "spec.instanceMatchCriteria",
            "OutpostArn": "spec.outpostARN",
            "PlacementGroupArn": "spec.placementGroupARN",
            "StartDate": "spec.startDate",
            "CommitmentDuration": "spec.commitmentDuration",
            "DeliveryPreference": "spec.deliveryPreference",
            "TagSpecifications": TagSpecification("capacity-reservation"),
        },
        result="CapacityReservation",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyCapacityReservation",
            inputs={
                "CapacityReservationId": "status.capacityReservationID",
                "InstanceCount": "spec.instanceCount",
                "EndDate": "spec.endDate",
                "EndDateType": "spec.endDateType",
                "AdditionalInfo": "spec.additionalInfo",
                "InstanceMatchCriteria": "spec.instanceMatchCriteria",
                "StartDate": "spec.startDate",
            },
            outputs={"AdjustmentStatus": "status.adjustmentStatus", "AdjustmentDetails": "status.adjustmentDetails"},
            fields=(
                "spec.instanceCount",
                "spec.endDate",
                "spec.endDateType",
                "spec.additionalInfo",
                "spec.instanceMatchCriteria",
                "spec.startDate",
            ),
            partial=True,
        ),
    ),
    delete=Call(
        operation="CancelCapacityReservation",
        inputs={"CapacityReservationId": "status.capacityReservationID"},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="CreateTags",
            inputs={"Resources": Each("status.capacityReservationID"), "Tags": TagsToSet()},
        ),
        remove=Call(
            operation="DeleteTags",
            inputs={"Resources": Each("status.capacityReservationID"), "Tags": TagsToRemove()},
        ),
    ),
    keys=("status.capacityReservationID",),
    adoption=(AdoptionField(name="capacityReservationID", path="status.capacityReservationID", required=True),),
    absent=("InvalidCapacityReservationId.NotFound",),
    gone=(When(path="status.state", values=("cancelled", "expired", "failed")),),
)
