# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Document of Amazon Simple Systems Manager (SSM)."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.ssm.service import SERVICE
from ack.services.ssm.types import (
    AttachmentInformation,
    AttachmentsSource,
    DocumentParameter,
    DocumentRequires,
    ReviewInformation,
    Tag,
)


class DocumentSpec(Shape):
    """The Document that is wanted."""

    attachments: list[AttachmentsSource] | None = None
    cloudProviders: list[str] | None = None
    content: str | None = None
    displayName: str | None = None
    documentFormat: str | None = None
    documentType: str | None = None
    name: str | None = None
    requires: list[DocumentRequires] | None = None
    tags: list[Tag] | None = None
    targetType: str | None = None
    versionName: str | None = None


class DocumentStatus(Shape):
    """The Document as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    approvedVersion: str | None = None
    attachmentsInformation: list[AttachmentInformation] | None = None
    author: str | None = None
    category: list[str] | None = None
    categoryEnum: list[str] | None = None
    createdDate: Timestamp | None = None
    defaultVersion: str | None = None
    description: str | None = None
    documentVersion: str | None = None
    hash: str | None = None
    hashType: str | None = None
    latestVersion: str | None = None
    owner: str | None = None
    parameters: list[DocumentParameter] | None = None
    pendingReviewVersion: str | None = None
    platformTypes: list[str] | None = None
    reviewInformation: list[ReviewInformation] | None = None
    reviewStatus: str | None = None
    schemaVersion: str | None = None
    sha1: str | None = None
    status: str | None = None
    statusInformation: str | None = None


_FIELDS: Mapping[str, str] = {
    "Sha1": "status.sha1",
    "Hash": "status.hash",
    "HashType": "status.hashType",
    "Name": "spec.name",
    "DisplayName": "spec.displayName",
    "VersionName": "spec.versionName",
    "Owner": "status.owner",
    "CreatedDate": "status.createdDate",
    "Status": "status.status",
    "StatusInformation": "status.statusInformation",
    "DocumentVersion": "status.documentVersion",
    "Description": "status.description",
    "Parameters": "status.parameters",
    "PlatformTypes": "status.platformTypes",
    "DocumentType": "spec.documentType",
    "SchemaVersion": "status.schemaVersion",
    "LatestVersion": "status.latestVersion",
    "DefaultVersion": "status.defaultVersion",
    "DocumentFormat": "spec.documentFormat",
    "TargetType": "spec.targetType",
    "Tags": "spec.tags",
    "AttachmentsInformation": "status.attachmentsInformation",
    "Requires": "spec.requires",
    "Author": "status.author",
    "ReviewInformation": "status.reviewInformation",
    "ApprovedVersion": "status.approvedVersion",
    "PendingReviewVersion": "status.pendingReviewVersion",
    "ReviewStatus": "status.reviewStatus",
    "Category": "status.category",
    "CategoryEnum": "status.categoryEnum",
    "CloudProviders": "spec.cloudProviders",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Document",
    plural="documents",
    spec=DocumentSpec,
    status=DocumentStatus,
    read=Read(
        operation="DescribeDocument",
        inputs={"Name": "spec.name"},
        result="Document",
        outputs=_FIELDS,
        needs=("spec.name",),
    ),
    reads=(
        Read(
            operation="GetDocument",
            inputs={"Name": "spec.name", "DocumentVersion": Const("$LATEST")},
            outputs={"Content": "spec.content"},
        ),
    ),
    create=Call(
        operation="CreateDocument",
        inputs={
            "Content": "spec.content",
            "Requires": "spec.requires",
            "Attachments": "spec.attachments",
            "Name": "spec.name",
            "DisplayName": "spec.displayName",
            "VersionName": "spec.versionName",
            "DocumentType": "spec.documentType",
            "DocumentFormat": "spec.documentFormat",
            "TargetType": "spec.targetType",
            "Tags": AllTags(),
            "CloudProviders": "spec.cloudProviders",
        },
        result="DocumentDescription",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateDocument",
            inputs={
                "Content": "spec.content",
                "Attachments": "spec.attachments",
                "Name": "spec.name",
                "DisplayName": "spec.displayName",
                "VersionName": "spec.versionName",
                "DocumentVersion": Const("$LATEST"),
                "DocumentFormat": "spec.documentFormat",
                "TargetType": "spec.targetType",
                "CloudProviders": "spec.cloudProviders",
            },
            result="DocumentDescription",
            outputs={
                "Sha1": "status.sha1",
                "Hash": "status.hash",
                "HashType": "status.hashType",
                "Owner": "status.owner",
                "CreatedDate": "status.createdDate",
                "Status": "status.status",
                "StatusInformation": "status.statusInformation",
                "DocumentVersion": "status.documentVersion",
                "Description": "status.description",
                "Parameters": "status.parameters",
                "PlatformTypes": "status.platformTypes",
                "DocumentType": "spec.documentType",
                "SchemaVersion": "status.schemaVersion",
                "LatestVersion": "status.latestVersion",
                "DefaultVersion": "status.defaultVersion",
                "Tags": "spec.tags",
                "AttachmentsInformation": "status.attachmentsInformation",
                "Requires": "spec.requires",
                "Author": "status.author",
                "ReviewInformation": "status.reviewInformation",
                "ApprovedVersion": "status.approvedVersion",
                "PendingReviewVersion": "status.pendingReviewVersion",
                "ReviewStatus": "status.reviewStatus",
                "Category": "status.category",
                "CategoryEnum": "status.categoryEnum",
            },
            fields=(
                "spec.content",
                "spec.attachments",
                "spec.displayName",
                "spec.versionName",
                "spec.documentFormat",
                "spec.targetType",
                "spec.cloudProviders",
            ),
        ),
    ),
    delete=Call(operation="DeleteDocument", inputs={"Name": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceType": Const("Document"), "ResourceId": "spec.name", "Tags": TagsToSet()},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceType": Const("Document"), "ResourceId": "spec.name", "TagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={
        "spec.attachments": Compare.IGNORED,
        "spec.content": Compare.DOCUMENT,
        "spec.versionName": Compare.IGNORED,
    },
    absent=("InvalidDocument",),
    exists=("DocumentAlreadyExists",),
    terminal=(
        "InvalidDocument",
        "InvalidDocumentContent",
        "InvalidDocumentOperation",
        "InvalidDocumentSchemaVersion",
        "InvalidDocumentVersion",
        "DocumentVersionLimitExceeded",
        "DuplicateDocumentContent",
        "DuplicateDocumentVersionName",
        "ValidationException",
    ),
    synced=(When(path="status.status", values=("Active",)),),
)
