# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Archive of Amazon EventBridge."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Read, Reference, Resource, Update, When
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eventbridge.service import SERVICE


class ArchiveSpec(Shape):
    """The Archive that is wanted."""

    description: str | None = None
    eventPattern: str | None = None
    eventSourceARN: str | None = None
    eventSourceRef: ResourceReference | None = None
    kmsKeyIdentifier: str | None = None
    name: str | None = None
    retentionDays: int | None = None


class ArchiveStatus(Shape):
    """The Archive as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationTime: Timestamp | None = None
    state: str | None = None
    stateReason: str | None = None


_FIELDS: Mapping[str, str] = {
    "ArchiveArn": "status.ackResourceMetadata.arn",
    "State": "status.state",
    "StateReason": "status.stateReason",
    "CreationTime": "status.creationTime",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Archive",
    plural="archives",
    spec=ArchiveSpec,
    status=ArchiveStatus,
    read=Read(
        operation="DescribeArchive",
        inputs={"ArchiveName": "spec.name"},
        outputs={
            "ArchiveArn": "status.ackResourceMetadata.arn",
            "ArchiveName": "spec.name",
            "EventSourceArn": "spec.eventSourceARN",
            "Description": "spec.description",
            "EventPattern": "spec.eventPattern",
            "State": "status.state",
            "StateReason": "status.stateReason",
            "KmsKeyIdentifier": "spec.kmsKeyIdentifier",
            "RetentionDays": "spec.retentionDays",
            "CreationTime": "status.creationTime",
        },
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateArchive",
        inputs={
            "ArchiveName": "spec.name",
            "EventSourceArn": "spec.eventSourceARN",
            "Description": "spec.description",
            "EventPattern": "spec.eventPattern",
            "RetentionDays": "spec.retentionDays",
            "KmsKeyIdentifier": "spec.kmsKeyIdentifier",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateArchive",
            inputs={
                "ArchiveName": "spec.name",
                "Description": "spec.description",
                "EventPattern": "spec.eventPattern",
                "RetentionDays": "spec.retentionDays",
                "KmsKeyIdentifier": "spec.kmsKeyIdentifier",
            },
            outputs=_FIELDS,
            fields=("spec.description", "spec.eventPattern", "spec.retentionDays", "spec.kmsKeyIdentifier"),
            resets={"spec.description": "", "spec.retentionDays": 0},
        ),
    ),
    delete=Call(operation="DeleteArchive", inputs={"ArchiveName": "spec.name"}),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.eventSourceARN", "spec.name"),
    compare={"spec.eventPattern": Compare.DOCUMENT},
    references=(
        Reference(
            field="spec.eventSourceARN",
            ref="spec.eventSourceRef",
            group="eventbridge.services.k8s.aws",
            kind="EventBus",
            plural="eventbuses",
            required=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceAlreadyExistsException",),
    terminal=("InvalidEventPatternException", "ValidationError", "ValidationException"),
    synced=(When(path="status.state", values=("ENABLED", "DISABLED")),),
    updatable=(When(path="status.state", values=("ENABLED", "DISABLED", "UPDATE_FAILED")),),
)
