# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Secret of AWS Secrets Manager."""

from __future__ import annotations

from typing import Annotated

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
from ack.api.types import (
    Condition,
    ResourceMetadata,
    ResourceReference,
    SecretKeyReference,
    Sensitive,
    Shape,
    Timestamp,
)
from ack.services.secretsmanager.service import SERVICE
from ack.services.secretsmanager.types import ReplicaRegionType, ReplicationStatusType, Tag


class SecretSpec(Shape):
    """The Secret that is wanted."""

    description: str | None = None
    forceOverwriteReplicaSecret: bool | None = None
    kmsKeyID: str | None = None
    kmsKeyRef: ResourceReference | None = None
    name: str | None = None
    replicaRegions: list[ReplicaRegionType] | None = None
    secretString: Annotated[SecretKeyReference | None, Sensitive()] = None
    tags: list[Tag] | None = None


class SecretStatus(Shape):
    """The Secret as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    deletedDate: Timestamp | None = None
    id: str | None = None
    replicationStatus: list[ReplicationStatusType] | None = None
    versionID: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Secret",
    plural="secrets",
    spec=SecretSpec,
    status=SecretStatus,
    read=Read(
        operation="DescribeSecret",
        inputs={"SecretId": "spec.name"},
        outputs={
            "ARN": "status.ackResourceMetadata.arn",
            "Name": "spec.name",
            "Description": "spec.description",
            "KmsKeyId": "spec.kmsKeyID",
            "DeletedDate": "status.deletedDate",
            "Tags": "spec.tags",
            "ReplicationStatus": "status.replicationStatus",
        },
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateSecret",
        inputs={
            "Name": "spec.name",
            "Description": "spec.description",
            "KmsKeyId": "spec.kmsKeyID",
            "SecretString": "spec.secretString",
            "Tags": AllTags(),
            "AddReplicaRegions": "spec.replicaRegions",
            "ForceOverwriteReplicaSecret": "spec.forceOverwriteReplicaSecret",
        },
        outputs={
            "ARN": "status.ackResourceMetadata.arn",
            "Name": "spec.name",
            "VersionId": "status.versionID",
            "ReplicationStatus": "status.replicationStatus",
        },
    ),
    updates=(
        Update(
            operation="UpdateSecret",
            inputs={
                "SecretId": "spec.name",
                "Description": "spec.description",
                "KmsKeyId": "spec.kmsKeyID",
                "SecretString": "spec.secretString",
            },
            outputs={"ARN": "status.ackResourceMetadata.arn", "VersionId": "status.versionID"},
            fields=("spec.description", "spec.kmsKeyID", "spec.secretString"),
        ),
    ),
    delete=Call(operation="DeleteSecret", inputs={"SecretId": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={"SecretId": "spec.name", "Tags": TagsToSet()}),
        remove=Call(operation="UntagResource", inputs={"SecretId": "spec.name", "TagKeys": TagKeysToRemove()}),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={
        "spec.kmsKeyID": Compare.ARN,
        "spec.replicaRegions": Compare.IGNORED,
        "spec.forceOverwriteReplicaSecret": Compare.IGNORED,
    },
    references=(
        Reference(
            field="spec.kmsKeyID",
            ref="spec.kmsKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
            path="status.keyID",
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=(
        "InvalidParameterException",
        "InvalidRequestException",
        "MalformedPolicyDocumentException",
        "EncryptionFailure",
    ),
    gone=(When(path="status.deletedDate"),),
)
