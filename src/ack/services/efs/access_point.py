# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AccessPoint of Amazon Elastic File System."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.efs.service import SERVICE
from ack.services.efs.types import PosixUser, RootDirectory, Tag


class AccessPointSpec(Shape):
    """The AccessPoint that is wanted."""

    fileSystemID: str | None = None
    fileSystemRef: ResourceReference | None = None
    posixUser: PosixUser | None = None
    rootDirectory: RootDirectory | None = None
    tags: list[Tag] | None = None


class AccessPointStatus(Shape):
    """The AccessPoint as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    accessPointID: str | None = None
    lifeCycleState: str | None = None
    name: str | None = None
    ownerID: str | None = None


_FIELDS: Mapping[str, str] = {
    "Name": "status.name",
    "Tags": "spec.tags",
    "AccessPointId": "status.accessPointID",
    "AccessPointArn": "status.ackResourceMetadata.arn",
    "FileSystemId": "spec.fileSystemID",
    "PosixUser": "spec.posixUser",
    "RootDirectory": "spec.rootDirectory",
    "OwnerId": "status.ownerID",
    "LifeCycleState": "status.lifeCycleState",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="AccessPoint",
    plural="accesspoints",
    spec=AccessPointSpec,
    status=AccessPointStatus,
    read=Read(
        operation="DescribeAccessPoints",
        inputs={"AccessPointId": "status.accessPointID"},
        result="AccessPoints",
        outputs=_FIELDS,
        many=True,
        match={"AccessPointId": "status.accessPointID"},
        needs=("status.accessPointID",),
    ),
    search=Search(
        operation="DescribeAccessPoints",
        result="AccessPoints",
        outputs={"AccessPointId": "status.accessPointID", "AccessPointArn": "status.ackResourceMetadata.arn"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateAccessPoint",
        inputs={
            "ClientToken": Token(),
            "Tags": AllTags(),
            "FileSystemId": "spec.fileSystemID",
            "PosixUser": "spec.posixUser",
            "RootDirectory": "spec.rootDirectory",
        },
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteAccessPoint", inputs={"AccessPointId": "status.accessPointID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={"ResourceId": "status.accessPointID", "Tags": TagsToSet()}),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceId": "status.accessPointID", "TagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("status.accessPointID",),
    adoption=(
        AdoptionField(name="accessPointID", path="status.accessPointID", required=True),
        AdoptionField(name="fileSystemID", path="spec.fileSystemID"),
    ),
    immutable=("spec.fileSystemID", "spec.posixUser", "spec.rootDirectory"),
    references=(
        Reference(
            field="spec.fileSystemID",
            ref="spec.fileSystemRef",
            group="efs.services.k8s.aws",
            kind="FileSystem",
            plural="filesystems",
            path="status.fileSystemID",
            required=True,
        ),
    ),
    absent=("AccessPointNotFound",),
    exists=("AccessPointAlreadyExists",),
    terminal=("BadRequest",),
    synced=(When(path="status.lifeCycleState", values=("available",)),),
    failed=(When(path="status.lifeCycleState", values=("error",)),),
)
