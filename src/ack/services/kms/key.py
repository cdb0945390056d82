# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Key of AWS Key Management Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Annotation,
    Call,
    Compare,
    Const,
    Part,
    Read,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.kms.service import SERVICE
from ack.services.kms.types import MultiRegionConfiguration, Tag


class KeySpec(Shape):
    """The Key that is wanted."""

    bypassPolicyLockoutSafetyCheck: bool | None = None
    customKeyStoreID: str | None = None
    description: str | None = None
    enableKeyRotation: bool | None = None
    keySpec: str | None = None
    keyUsage: str | None = None
    multiRegion: bool | None = None
    origin: str | None = None
    policy: str | None = None
    tags: list[Tag] | None = None


class KeyStatus(Shape):
    """The Key as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    awsAccountID: str | None = None
    cloudHsmClusterID: str | None = None
    creationDate: Timestamp | None = None
    currentKeyMaterialID: str | None = None
    deletionDate: Timestamp | None = None
    enabled: bool | None = None
    encapsulationAlgorithms: list[str] | None = None
    encryptionAlgorithms: list[str] | None = None
    expirationModel: str | None = None
    keyID: str | None = None
    keyManager: str | None = None
    keyState: str | None = None
    macAlgorithms: list[str] | None = None
    multiRegionConfiguration: MultiRegionConfiguration | None = None
    pendingDeletionWindowInDays: int | None = None
    signingAlgorithms: list[str] | None = None
    validTo: Timestamp | None = None


_KEY: Mapping[str, str] = {"KeyId": "status.keyID"}
_FIELDS: Mapping[str, str] = {
    "AWSAccountId": "status.awsAccountID",
    "KeyId": "status.keyID",
    "Arn": "status.ackResourceMetadata.arn",
    "CreationDate": "status.creationDate",
    "Enabled": "status.enabled",
    "Description": "spec.description",
    "KeyUsage": "spec.keyUsage",
    "KeyState": "status.keyState",
    "DeletionDate": "status.deletionDate",
    "ValidTo": "status.validTo",
    "Origin": "spec.origin",
    "CustomKeyStoreId": "spec.customKeyStoreID",
    "CloudHsmClusterId": "status.cloudHsmClusterID",
    "ExpirationModel": "status.expirationModel",
    "KeyManager": "status.keyManager",
    "KeySpec": "spec.keySpec",
    "EncryptionAlgorithms": "status.encryptionAlgorithms",
    "SigningAlgorithms": "status.signingAlgorithms",
    "EncapsulationAlgorithms": "status.encapsulationAlgorithms",
    "MultiRegion": "spec.multiRegion",
    "MultiRegionConfiguration": "status.multiRegionConfiguration",
    "PendingDeletionWindowInDays": "status.pendingDeletionWindowInDays",
    "MacAlgorithms": "status.macAlgorithms",
    "CurrentKeyMaterialId": "status.currentKeyMaterialID",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Key",
    plural="keys",
    spec=KeySpec,
    status=KeyStatus,
    read=Read(operation="DescribeKey", inputs=_KEY, result="KeyMetadata", outputs=_FIELDS, needs=("status.keyID",)),
    search=Search(operation="ListKeys", result="Keys", outputs={**_KEY, "KeyArn": "status.ackResourceMetadata.arn"}),
    create=Call(
        operation="CreateKey",
        inputs={
            "Policy": "spec.policy",
            "Description": "spec.description",
            "KeyUsage": "spec.keyUsage",
            "KeySpec": "spec.keySpec",
            "Origin": "spec.origin",
            "CustomKeyStoreId": "spec.customKeyStoreID",
            "BypassPolicyLockoutSafetyCheck": "spec.bypassPolicyLockoutSafetyCheck",
            "Tags": AllTags(),
            "MultiRegion": "spec.multiRegion",
        },
        result="KeyMetadata",
        outputs=_FIELDS,
    ),
    delete=Call(
        operation="ScheduleKeyDeletion",
        inputs={**_KEY, "PendingWindowInDays": Annotation("kms.services.k8s.aws/pending-window-in-days", int, 7)},
    ),
    parts=(
        Part(
            field="spec.enableKeyRotation",
            read=Read(
                operation="GetKeyRotationStatus",
                inputs=_KEY,
                outputs={"KeyRotationEnabled": "spec.enableKeyRotation"},
            ),
            put=Call(operation="EnableKeyRotation", inputs=_KEY),
            delete=Call(operation="DisableKeyRotation", inputs=_KEY),
            switch=True,
            default=False,
            unsupported=("UnsupportedOperationException",),
        ),
        Part(
            field="spec.policy",
            read=Read(
                operation="GetKeyPolicy",
                inputs={**_KEY, "PolicyName": Const("default")},
                outputs={"Policy": "spec.policy"},
            ),
            put=Call(
                operation="PutKeyPolicy",
                inputs={**_KEY, "Policy": "spec.policy", "PolicyName": Const("default")},
            ),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={**_KEY, "Tags": TagsToSet()}),
        key="tagKey",
        value="tagValue",
        aws_key="TagKey",
        aws_value="TagValue",
        read=Read(operation="ListResourceTags", inputs=_KEY, outputs={"Tags": "spec.tags"}),
        remove=Call(operation="UntagResource", inputs={**_KEY, "TagKeys": TagKeysToRemove()}),
    ),
    keys=("status.keyID",),
    adoption=(AdoptionField(name="keyID", path="status.keyID", required=True),),
    immutable=(
        "spec.customKeyStoreID",
        "spec.description",
        "spec.keySpec",
        "spec.keyUsage",
        "spec.multiRegion",
        "spec.origin",
    ),
    compare={"spec.bypassPolicyLockoutSafetyCheck": Compare.IGNORED, "spec.policy": Compare.IAM_POLICY},
    absent=("NotFoundException",),
    exists=("XksKeyAlreadyInUseException",),
    terminal=(
        "InvalidArnException",
        "MalformedPolicyDocumentException",
        "UnsupportedOperationException",
        "TagException",
    ),
    synced=(When(path="status.keyState", values=("Enabled", "Disabled", "PendingImport", "Unavailable")),),
    leaving=(When(path="status.keyState", values=("PendingDeletion", "PendingReplicaDeletion")),),
)
