# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""OrganizationalUnit of AWS Organizations."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.chainsample.service import SERVICE
from ack.services.chainsample.types import Tag


class OrganizationalUnitSpec(Shape):
    """The OrganizationalUnit that is wanted."""

    name: str | None = None
    parentID: str | None = None
    parentRef: ResourceReference | None = None
    tags: list[Tag] | None = None


class OrganizationalUnitStatus(Shape):
    """The OrganizationalUnit as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    id: str | None = None
    path: str | None = None


_FIELDS: Mapping[str, str] = {
    "Id": "status.id",
    "Arn": "status.ackResourceMetadata.arn",
    "Name": "spec.name",
    "Path": "status.path",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="OrganizationalUnit",
    plural="organizationalunits",
    spec=OrganizationalUnitSpec,
    status=OrganizationalUnitStatus,
    read=Read(
        operation="DescribeOrganizationalUnit",
        inputs={"OrganizationalUnitId": "status.id"},
        result="OrganizationalUnit",
        outputs=_FIELDS,
        needs=("status.id",),
    ),
    create=Call(
        operation="CreateOrganizationalUnit",
        inputs={"ParentId": "spec.parentID", "Name": "spec.name", "Tags": AllTags()},
        result="OrganizationalUnit",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateOrganizationalUnit",
            inputs={"OrganizationalUnitId": "status.id", "Name": "spec.name"},
            result="OrganizationalUnit",
            outputs={"Arn": "status.ackResourceMetadata.arn", "Path": "status.path"},
            fields=("spec.name",),
        ),
    ),
    delete=Call(operation="DeleteOrganizationalUnit", inputs={"OrganizationalUnitId": "status.id"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={"ResourceId": "status.id", "Tags": TagsToSet()}),
        read=Read(operation="ListTagsForResource", inputs={"ResourceId": "status.id"}, outputs={"Tags": "spec.tags"}),
        remove=Call(operation="UntagResource", inputs={"ResourceId": "status.id", "TagKeys": TagKeysToRemove()}),
    ),
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    immutable=("spec.parentID",),
    references=(
        Reference(
            field="spec.parentID",
            ref="spec.parentRef",
            group="chainsample.services.k8s.aws",
            kind="OrganizationalUnit",
            plural="organizationalunits",
            path="status.id",
            required=True,
        ),
    ),
    absent=("OrganizationalUnitNotFoundException",),
    exists=("DuplicateOrganizationalUnitException",),
    terminal=("InvalidInputException",),
)
