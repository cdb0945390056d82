# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Simple Systems Manager (SSM) share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Sensitive, Shape, Timestamp


class AttachmentInformation(Shape):
    """An attribute of an attachment, such as the attachment name."""

    name: Annotated[str | None, Aws("Name")] = None


class AttachmentsSource(Shape):
    """Identifying information about a document attachment, including the file name and a key-value ..."""

    key: Annotated[str | None, Aws("Key")] = None
    name: Annotated[str | None, Aws("Name")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class DocumentParameter(Shape):
    """Parameters specified in a Systems Manager document that run on the server when the command is run."""

    defaultValue: Annotated[str | None, Aws("DefaultValue")] = None
    description: Annotated[str | None, Aws("Description")] = None
    name: Annotated[str | None, Aws("Name")] = None
    type_: Annotated[str | None, Aws("Type")] = None


class DocumentRequires(Shape):
    """An SSM document required by the current document."""

    name: Annotated[str | None, Aws("Name")] = None
    requireType: Annotated[str | None, Aws("RequireType")] = None
    version: Annotated[str | None, Aws("Version")] = None
    versionName: Annotated[str | None, Aws("VersionName")] = None


class PatchFilter(Shape):
    """Defines which patches should be included in a patch baseline."""

    key: Annotated[str | None, Aws("Key")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class PatchFilterGroup(Shape):
    """A set of patch filters, typically used for approval rules."""

    patchFilters: Annotated[list[PatchFilter] | None, Aws("PatchFilters")] = None


class PatchRule(Shape):
    """Defines an approval rule for a patch baseline."""

    approveAfterDays: Annotated[int | None, Aws("ApproveAfterDays")] = None
    approveUntilDate: Annotated[str | None, Aws("ApproveUntilDate")] = None
    complianceLevel: Annotated[str | None, Aws("ComplianceLevel")] = None
    enableNonSecurity: Annotated[bool | None, Aws("EnableNonSecurity")] = None
    patchFilterGroup: Annotated[PatchFilterGroup | None, Aws("PatchFilterGroup")] = None


class PatchRuleGroup(Shape):
    """A set of rules defining the approval rules for a patch baseline."""

    patchRules: Annotated[list[PatchRule] | None, Aws("PatchRules")] = None


class PatchSource(Shape):
    """Information about the patches to use to update the managed nodes, including target operating ..."""

    configuration: Annotated[str | None, Aws("Configuration"), Sensitive()] = None
    name: Annotated[str | None, Aws("Name")] = None
    products: Annotated[list[str] | None, Aws("Products")] = None


class ResourceDataSyncAwsOrganizationsSource(Shape):
    """Information about the AwsOrganizationsSource resource data sync source."""

    organizationSourceType: Annotated[str | None, Aws("OrganizationSourceType")] = None
    organizationalUnits: Annotated[list[ResourceDataSyncOrganizationalUnit] | None, Aws("OrganizationalUnits")] = None


class ResourceDataSyncDestinationDataSharing(Shape):
    """Synchronize Amazon Web Services Systems Manager Inventory data from multiple Amazon Web Services ..."""

    destinationDataSharingType: Annotated[str | None, Aws("DestinationDataSharingType")] = None


class ResourceDataSyncOrganizationalUnit(Shape):
    """The Organizations organizational unit data source for the sync."""

    organizationalUnitID: Annotated[str | None, Aws("OrganizationalUnitId")] = None


class ResourceDataSyncS3Destination(Shape):
    """Information about the target S3 bucket for the resource data sync."""

    awsKMSKeyARN: Annotated[str | None, Aws("AWSKMSKeyARN")] = None
    bucketName: Annotated[str | None, Aws("BucketName")] = None
    destinationDataSharing: Annotated[ResourceDataSyncDestinationDataSharing | None, Aws("DestinationDataSharing")] = (
        None
    )
    prefix: Annotated[str | None, Aws("Prefix")] = None
    region: Annotated[str | None, Aws("Region")] = None
    syncFormat: Annotated[str | None, Aws("SyncFormat")] = None


class ResourceDataSyncSource(Shape):
    """Information about the source of the data included in the resource data sync."""

    awsOrganizationsSource: Annotated[ResourceDataSyncAwsOrganizationsSource | None, Aws("AwsOrganizationsSource")] = (
        None
    )
    enableAllOpsDataSources: Annotated[bool | None, Aws("EnableAllOpsDataSources")] = None
    includeFutureRegions: Annotated[bool | None, Aws("IncludeFutureRegions")] = None
    sourceRegions: Annotated[list[str] | None, Aws("SourceRegions")] = None
    sourceType: Annotated[str | None, Aws("SourceType")] = None


class ReviewInformation(Shape):
    """Information about the result of a document review request."""

    reviewedTime: Annotated[Timestamp | None, Aws("ReviewedTime")] = None
    reviewer: Annotated[str | None, Aws("Reviewer")] = None
    status: Annotated[str | None, Aws("Status")] = None


class Tag(Shape):
    """Metadata that you assign to your Amazon Web Services resources."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
