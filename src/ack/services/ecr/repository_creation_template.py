# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""RepositoryCreationTemplate of Amazon Elastic Container Registry."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Each, LateInit, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ecr.service import SERVICE
from ack.services.ecr.types import (
    EncryptionConfigurationForRepositoryCreationTemplate,
    ImageTagMutabilityExclusionFilter,
    Tag,
)


class RepositoryCreationTemplateSpec(Shape):
    """The RepositoryCreationTemplate that is wanted."""

    appliedFor: list[str] | None = None
    customRoleARN: str | None = None
    customRoleRef: ResourceReference | None = None
    description: str | None = None
    encryptionConfiguration: EncryptionConfigurationForRepositoryCreationTemplate | None = None
    imageTagMutability: str | None = None
    imageTagMutabilityExclusionFilters: list[ImageTagMutabilityExclusionFilter] | None = None
    lifecyclePolicy: str | None = None
    prefix: str | None = None
    repositoryPolicy: str | None = None
    resourceTags: list[Tag] | None = None


class RepositoryCreationTemplateStatus(Shape):
    """The RepositoryCreationTemplate as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    updatedAt: Timestamp | None = None


_FIELDS: Mapping[str, str] = {
    "prefix": "spec.prefix",
    "description": "spec.description",
    "encryptionConfiguration": "spec.encryptionConfiguration",
    "resourceTags": "spec.resourceTags",
    "imageTagMutability": "spec.imageTagMutability",
    "imageTagMutabilityExclusionFilters": "spec.imageTagMutabilityExclusionFilters",
    "repositoryPolicy": "spec.repositoryPolicy",
    "lifecyclePolicy": "spec.lifecyclePolicy",
    "appliedFor": "spec.appliedFor",
    "customRoleArn": "spec.customRoleARN",
    "createdAt": "status.createdAt",
    "updatedAt": "status.updatedAt",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="RepositoryCreationTemplate",
    plural="repositorycreationtemplates",
    spec=RepositoryCreationTemplateSpec,
    status=RepositoryCreationTemplateStatus,
    read=Read(
        operation="DescribeRepositoryCreationTemplates",
        inputs={"prefixes": Each("spec.prefix")},
        result="repositoryCreationTemplates",
        outputs=_FIELDS,
        many=True,
        match={"prefix": "spec.prefix"},
        needs=("spec.prefix",),
    ),
    create=Call(
        operation="CreateRepositoryCreationTemplate",
        inputs={
            "prefix": "spec.prefix",
            "description": "spec.description",
            "encryptionConfiguration": "spec.encryptionConfiguration",
            "resourceTags": "spec.resourceTags",
            "imageTagMutability": "spec.imageTagMutability",
            "imageTagMutabilityExclusionFilters": "spec.imageTagMutabilityExclusionFilters",
            "repositoryPolicy": "spec.repositoryPolicy",
            "lifecyclePolicy": "spec.lifecyclePolicy",
            "appliedFor": "spec.appliedFor",
            "customRoleArn": "spec.customRoleARN",
        },
        result="repositoryCreationTemplate",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateRepositoryCreationTemplate",
            inputs={
                "prefix": "spec.prefix",
                "description": "spec.description",
                "encryptionConfiguration": "spec.encryptionConfiguration",
                "resourceTags": "spec.resourceTags",
                "imageTagMutability": "spec.imageTagMutability",
                "imageTagMutabilityExclusionFilters": "spec.imageTagMutabilityExclusionFilters",
                "repositoryPolicy": "spec.repositoryPolicy",
                "lifecyclePolicy": "spec.lifecyclePolicy",
                "appliedFor": "spec.appliedFor",
                "customRoleArn": "spec.customRoleARN",
            },
            result="repositoryCreationTemplate",
            outputs={"createdAt": "status.createdAt", "updatedAt": "status.updatedAt"},
            fields=(
                "spec.description",
                "spec.encryptionConfiguration",
                "spec.resourceTags",
                "spec.imageTagMutability",
                "spec.imageTagMutabilityExclusionFilters",
                "spec.repositoryPolicy",
                "spec.lifecyclePolicy",
                "spec.appliedFor",
                "spec.customRoleARN",
            ),
        ),
    ),
    delete=Call(operation="DeleteRepositoryCreationTemplate", inputs={"prefix": "spec.prefix"}),
    keys=("spec.prefix",),
    adoption=(AdoptionField(name="prefix", path="spec.prefix", required=True),),
    immutable=("spec.prefix",),
    compare={"spec.repositoryPolicy": Compare.IAM_POLICY, "spec.lifecyclePolicy": Compare.DOCUMENT},
    late_initialize=(
        LateInit(field="spec.encryptionConfiguration", optional=True),
        LateInit(field="spec.encryptionConfiguration.encryptionType", optional=True),
        LateInit(field="spec.encryptionConfiguration.kmsKey", optional=True),
    ),
    references=(
        Reference(
            field="spec.customRoleARN",
            ref="spec.customRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.encryptionConfiguration.kmsKey",
            ref="spec.encryptionConfiguration.kmsKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
    ),
    absent=("TemplateNotFoundException",),
    exists=("TemplateAlreadyExistsException",),
    terminal=("InvalidParameterException", "ValidationException"),
)
