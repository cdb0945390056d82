# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""PatchBaseline of Amazon Simple Systems Manager (SSM)."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Const,
    FirstOf,
    Read,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.ssm.service import SERVICE
from ack.services.ssm.types import PatchFilterGroup, PatchRuleGroup, PatchSource, Tag


class PatchBaselineSpec(Shape):
    """The PatchBaseline that is wanted."""

    approvalRules: PatchRuleGroup | None = None
    approvedPatches: list[str] | None = None
    approvedPatchesComplianceLevel: str | None = None
    approvedPatchesEnableNonSecurity: bool | None = None
    availableSecurityUpdatesComplianceStatus: str | None = None
    clientToken: str | None = None
    description: str | None = None
    globalFilters: PatchFilterGroup | None = None
    name: str | None = None
    operatingSystem: str | None = None
    rejectedPatches: list[str] | None = None
    rejectedPatchesAction: str | None = None
    sources: list[PatchSource] | None = None
    tags: list[Tag] | None = None


class PatchBaselineStatus(Shape):
    """The PatchBaseline as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    baselineID: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="PatchBaseline",
    plural="patchbaselines",
    spec=PatchBaselineSpec,
    status=PatchBaselineStatus,
    read=Read(
        operation="GetPatchBaseline",
        inputs={"BaselineId": "status.baselineID"},
        outputs={
            "BaselineId": "status.baselineID",
            "Name": "spec.name",
            "OperatingSystem": "spec.operatingSystem",
            "GlobalFilters": "spec.globalFilters",
            "ApprovalRules": "spec.approvalRules",
            "ApprovedPatches": "spec.approvedPatches",
            "ApprovedPatchesComplianceLevel": "spec.approvedPatchesComplianceLevel",
            "ApprovedPatchesEnableNonSecurity": "spec.approvedPatchesEnableNonSecurity",
            "RejectedPatches": "spec.rejectedPatches",
            "RejectedPatchesAction": "spec.rejectedPatchesAction",
            "Description": "spec.description",
            "Sources": "spec.sources",
            "AvailableSecurityUpdatesComplianceStatus": "spec.availableSecurityUpdatesComplianceStatus",
        },
        needs=("status.baselineID",),
    ),
    search=Search(
        operation="DescribePatchBaselines",
        inputs={"Filters": Const([{"Key": "OWNER", "Values": ["Self"]}])},
        result="BaselineIdentities",
        outputs={"BaselineId": "status.baselineID"},
    ),
    create=Call(
        operation="CreatePatchBaseline",
        inputs={
            "OperatingSystem": "spec.operatingSystem",
            "Name": "spec.name",
            "GlobalFilters": "spec.globalFilters",
            "ApprovalRules": "spec.approvalRules",
            "ApprovedPatches": "spec.approvedPatches",
            "ApprovedPatchesComplianceLevel": "spec.approvedPatchesComplianceLevel",
            "ApprovedPatchesEnableNonSecurity": "spec.approvedPatchesEnableNonSecurity",
            "RejectedPatches": "spec.rejectedPatches",
            "RejectedPatchesAction": "spec.rejectedPatchesAction",
            "Description": "spec.description",
            "Sources": "spec.sources",
            "AvailableSecurityUpdatesComplianceStatus": "spec.availableSecurityUpdatesComplianceStatus",
            "ClientToken": FirstOf(("spec.clientToken", Token())),
            "Tags": AllTags(),
        },
        outputs={"BaselineId": "status.baselineID"},
    ),
    updates=(
        Update(
            operation="UpdatePatchBaseline",
            inputs={
                "BaselineId": "status.baselineID",
                "Name": "spec.name",
                "GlobalFilters": "spec.globalFilters",
                "ApprovalRules": "spec.approvalRules",
                "ApprovedPatches": "spec.approvedPatches",
                "ApprovedPatchesComplianceLevel": "spec.approvedPatchesComplianceLevel",
                "ApprovedPatchesEnableNonSecurity": "spec.approvedPatchesEnableNonSecurity",
                "RejectedPatches": "spec.rejectedPatches",
                "RejectedPatchesAction": "spec.rejectedPatchesAction",
                "Description": "spec.description",
                "Sources": "spec.sources",
                "AvailableSecurityUpdatesComplianceStatus": "spec.availableSecurityUpdatesComplianceStatus",
            },
            outputs={"OperatingSystem": "spec.operatingSystem"},
            fields=(
                "spec.name",
                "spec.globalFilters",
                "spec.approvalRules",
                "spec.approvedPatches",
                "spec.approvedPatchesComplianceLevel",
                "spec.approvedPatchesEnableNonSecurity",
                "spec.rejectedPatches",
                "spec.rejectedPatchesAction",
                "spec.description",
                "spec.sources",
                "spec.availableSecurityUpdatesComplianceStatus",
            ),
        ),
    ),
    delete=Call(operation="DeletePatchBaseline", inputs={"BaselineId": "status.baselineID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceType": Const("PatchBaseline"), "ResourceId": "status.baselineID", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceType": Const("PatchBaseline"), "ResourceId": "status.baselineID"},
            outputs={"TagList": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={
                "ResourceType": Const("PatchBaseline"),
                "ResourceId": "status.baselineID",
                "TagKeys": TagKeysToRemove(),
            },
        ),
    ),
    keys=("status.baselineID",),
    adoption=(AdoptionField(name="baselineID", path="status.baselineID", required=True),),
    absent=("DoesNotExistException",),
)
