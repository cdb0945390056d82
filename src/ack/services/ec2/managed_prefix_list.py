# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""ManagedPrefixList of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    ElementSet,
    Members,
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
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import AddPrefixListEntry, Tag


class ManagedPrefixListSpec(Shape):
    """The ManagedPrefixList that is wanted."""

    addressFamily: str | None = None
    entries: list[AddPrefixListEntry] | None = None
    maxEntries: int | None = None
    name: str | None = None
    tags: list[Tag] | None = None


class ManagedPrefixListStatus(Shape):
    """The ManagedPrefixList as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    id: str | None = None
    ipamPrefixListResolverSyncEnabled: bool | None = None
    ipamPrefixListResolverTargetID: str | None = None
    ownerID: str | None = None
    state: str | None = None
    stateMessage: str | None = None
    tags: list[Tag] | None = None
    version: int | None = None


_FIELDS: Mapping[str, str] = {
    "PrefixListId": "status.id",
    "AddressFamily": "spec.addressFamily",
    "State": "status.state",
    "StateMessage": "status.stateMessage",
    "PrefixListArn": "status.ackResourceMetadata.arn",
    "PrefixListName": "spec.name",
    "MaxEntries": "spec.maxEntries",
    "Version": "status.version",
    "Tags": "spec.tags",
    "OwnerId": "status.ownerID",
    "IpamPrefixListResolverTargetId": "status.ipamPrefixListResolverTargetID",
    "IpamPrefixListResolverSyncEnabled": "status.ipamPrefixListResolverSyncEnabled",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="ManagedPrefixList",
    plural="managedprefixlists",
    spec=ManagedPrefixListSpec,
    status=ManagedPrefixListStatus,
    read=Read(
        operation="DescribeManagedPrefixLists",
        inputs={"PrefixListIds": Each("status.id")},
        result="PrefixLists",
        outputs=_FIELDS,
        many=True,
        match={"PrefixListId": "status.id"},
        batch=Batch("PrefixListIds", "PrefixListId", 100),
        needs=("status.id",),
    ),
    search=Search(
        operation="DescribeManagedPrefixLists",
        result="PrefixLists",
        outputs={"PrefixListId": "status.id", "PrefixListArn": "status.ackResourceMetadata.arn"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateManagedPrefixList",
        inputs={
            "PrefixListName": "spec.name",
            "Entries": "spec.entries",
            "MaxEntries": "spec.maxEntries",
            "AddressFamily": "spec.addressFamily",
            "TagSpecifications": TagSpecification("prefix-list"),
        },
        result="PrefixList",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyManagedPrefixList",
            inputs={"PrefixListId": "status.id", "PrefixListName": "spec.name", "MaxEntries": "spec.maxEntries"},
            result="PrefixList",
            outputs={
                "AddressFamily": "spec.addressFamily",
                "State": "status.state",
                "StateMessage": "status.stateMessage",
                "PrefixListArn": "status.ackResourceMetadata.arn",
                "Version": "status.version",
                "Tags": "spec.tags",
                "OwnerId": "status.ownerID",
                "IpamPrefixListResolverTargetId": "status.ipamPrefixListResolverTargetID",
                "IpamPrefixListResolverSyncEnabled": "status.ipamPrefixListResolverSyncEnabled",
            },
            fields=("spec.name", "spec.maxEntries"),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteManagedPrefixList", inputs={"PrefixListId": "status.id"}),
    sets=(
        ElementSet(
            field="spec.entries",
            key=("cidr",),
            read=Call(operation="GetManagedPrefixListEntries", inputs={"PrefixListId": "status.id"}),
            items="Entries",
            put=Call(
                operation="ModifyManagedPrefixList",
                inputs={"PrefixListId": "status.id", "AddEntries": Members(), "CurrentVersion": "status.version"},
            ),
            delete=Call(
                operation="ModifyManagedPrefixList",
                inputs={"PrefixListId": "status.id", "RemoveEntries": Members(("cidr",))},
            ),
            partial=True,
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.id"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.id"), "Tags": TagsToRemove()}),
    ),
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    absent=("InvalidPrefixListID.NotFound",),
    terminal=("PrefixListMaxEntriesExceeded",),
    synced=(When(path="status.state", values=("create-complete", "modify-complete", "restore-complete")),),
    updatable=(When(path="status.state", values=("create-complete", "modify-complete", "restore-complete")),),
    delete_failed=(When(path="status.state", values=("delete-failed",)),),
    gone=(When(path="status.state", values=("delete-complete",)),),
)
