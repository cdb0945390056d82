# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Repository of Amazon Elastic Container Registry."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Batch,
    Call,
    Compare,
    Each,
    OtherVersion,
    Part,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.versionsample.service import SERVICE
from ack.services.versionsample.types import (
    EncryptionConfiguration,
    ImageScanningConfiguration,
    ImageTagMutabilityExclusionFilter,
    Tag,
)


class RepositorySpec(Shape):
    """The Repository that is wanted."""

    encryptionConfiguration: EncryptionConfiguration | None = None
    imageScanningConfiguration: ImageScanningConfiguration | None = None
    imageTagMutability: str | None = None
    imageTagMutabilityExclusionFilters: list[ImageTagMutabilityExclusionFilter] | None = None
    lifecyclePolicy: str | None = None
    name: str | None = None
    policy: str | None = None
    registryID: str | None = None
    tags: list[Tag] | None = None


class RepositoryStatus(Shape):
    """The Repository as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    repositoryURI: str | None = None


_KEY: Mapping[str, str] = {"registryId": "spec.registryID", "repositoryName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    "repositoryArn": "status.ackResourceMetadata.arn",
    "registryId": "spec.registryID",
    "repositoryName": "spec.name",
    "repositoryUri": "status.repositoryURI",
    "createdAt": "status.createdAt",
    "imageTagMutability": "spec.imageTagMutability",
    "imageTagMutabilityExclusionFilters": "spec.imageTagMutabilityExclusionFilters",
    "imageScanningConfiguration": "spec.imageScanningConfiguration",
    "encryptionConfiguration": "spec.encryptionConfiguration",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Repository",
    plural="repositories",
    spec=RepositorySpec,
    status=RepositoryStatus,
    read=Read(
        operation="DescribeRepositories",
        inputs={"registryId": "spec.registryID", "repositoryNames": Each("spec.name")},
        result="repositories",
        outputs=_FIELDS,
        many=True,
        match={"repositoryName": "spec.name"},
        batch=Batch("repositoryNames", "repositoryName", 100),
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateRepository",
        inputs={
            **_KEY,
            "tags": AllTags(),
            "imageTagMutability": "spec.imageTagMutability",
            "imageTagMutabilityExclusionFilters": "spec.imageTagMutabilityExclusionFilters",
            "imageScanningConfiguration": "spec.imageScanningConfiguration",
            "encryptionConfiguration": "spec.encryptionConfiguration",
        },
        result="repository",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="PutImageScanningConfiguration",
            inputs={**_KEY, "imageScanningConfiguration": "spec.imageScanningConfiguration"},
            fields=("spec.imageScanningConfiguration",),
            replaces=True,
        ),
        Update(
            operation="PutImageTagMutability",
            inputs={
                **_KEY,
                "imageTagMutability": "spec.imageTagMutability",
                "imageTagMutabilityExclusionFilters": "spec.imageTagMutabilityExclusionFilters",
            },
            fields=("spec.imageTagMutability", "spec.imageTagMutabilityExclusionFilters"),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteRepository", inputs=_KEY),
    parts=(
        Part(
            field="spec.lifecyclePolicy",
            read=Read(
                operation="GetLifecyclePolicy",
                inputs=_KEY,
                outputs={"lifecyclePolicyText": "spec.lifecyclePolicy"},
            ),
            put=Call(operation="PutLifecyclePolicy", inputs={**_KEY, "lifecyclePolicyText": "spec.lifecyclePolicy"}),
            delete=Call(operation="DeleteLifecyclePolicy", inputs=_KEY),
            absent=("LifecyclePolicyNotFoundException",),
        ),
        Part(
            field="spec.policy",
            read=Read(operation="GetRepositoryPolicy", inputs=_KEY, outputs={"policyText": "spec.policy"}),
            put=Call(operation="SetRepositoryPolicy", inputs={**_KEY, "policyText": "spec.policy"}),
            delete=Call(operation="DeleteRepositoryPolicy", inputs=_KEY),
            absent=("RepositoryPolicyNotFoundException",),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn"},
            outputs={"tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(
        AdoptionField(name="name", path="spec.name", required=True),
        AdoptionField(name="registryID", path="spec.registryID"),
    ),
    immutable=("spec.name",),
    compare={"spec.policy": Compare.IAM_POLICY, "spec.lifecyclePolicy": Compare.DOCUMENT},
    absent=("RepositoryNotFoundException",),
    exists=("RepositoryAlreadyExistsException",),
    terminal=("InvalidParameterException", "InvalidTagParameterException", "ValidationException"),
    versions=(
        OtherVersion(
            name="v1beta1",
            moved={
                "spec.name": "spec.repositoryName",
                "spec.imageScanningConfiguration.scanOnPush": "spec.scanOnPush",
                "spec.encryptionConfiguration": "spec.security.encryption",
                "spec.imageTagMutability": "spec.images.mutability",
            },
            without=("spec.lifecyclePolicy",),
        ),
        OtherVersion(
            name="v1alpha0",
            moved={"spec.policy": "spec.lifecyclePolicy", "spec.lifecyclePolicy": "spec.policy"},
            without=("spec.tags", "status.createdAt"),
        ),
    ),
)
