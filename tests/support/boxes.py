"""A made-up service with one kind that has a bit of everything, for tests of the runtime's rules."""

# ruff: noqa: N815 - a field is spelled as in YAML

from __future__ import annotations

from typing import Annotated, Any

from ack.api.resource import (
    AllTags,
    Annotation,
    Call,
    Each,
    LateInit,
    Member,
    MemberSet,
    Part,
    Read,
    Reference,
    Resource,
    Service,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Update,
)
from ack.api.types import Aws, Blob, Condition, ResourceMetadata, ResourceReference, Shape, Timestamp


class Hinge(Shape):
    """A structure inside a structure."""

    material: Annotated[str | None, Aws("Material")] = None
    turns: Annotated[int | None, Aws("Turns")] = None


class Lid(Shape):
    """A structure."""

    color: Annotated[str | None, Aws("Color")] = None
    locked: Annotated[bool | None, Aws("Locked")] = None
    hinges: Annotated[list[Hinge] | None, Aws("Hinges")] = None
    note: str | None = None


class Tag(Shape):
    """A tag."""

    key: Annotated[str | None, Aws("TagKey")] = None
    value: Annotated[str | None, Aws("TagValue")] = None


class BoxSpec(Shape):
    """What a user says of a box."""

    name: Annotated[str | None, Aws("BoxName")] = None
    size: Annotated[int | None, Aws("Size")] = None
    weight: Annotated[float | None, Aws("Weight")] = None
    fragile: Annotated[bool | None, Aws("Fragile")] = None
    lid: Annotated[Lid | None, Aws("Lid")] = None
    labels: Annotated[dict[str, str] | None, Aws("Labels")] = None
    drawers: Annotated[dict[str, Hinge] | None, Aws("Drawers")] = None
    stickers: Annotated[list[str] | None, Aws("Stickers")] = None
    content: Annotated[Blob | None, Aws("Content")] = None
    openedAt: Annotated[Timestamp | None, Aws("OpenedAt")] = None
    policy: Annotated[str | None, Aws("Policy")] = None
    parts: Annotated[list[Hinge] | None, Aws("Parts")] = None
    keyARN: Annotated[str | None, Aws("KeyArn")] = None
    keyRef: ResourceReference | None = None
    keyARNs: Annotated[list[str] | None, Aws("KeyArns")] = None
    keyRefs: list[ResourceReference] | None = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None


class BoxStatus(Shape):
    """What AWS says of a box."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Annotated[Timestamp | None, Aws("CreatedAt")] = None
    state: Annotated[str | None, Aws("State")] = None


SERVICE = Service(name="storage", sdk="storage", service_id="Storage", iam_prefix="storage")

TAGS = Tags(
    field="spec.tags",
    aws_key="TagKey",
    aws_value="TagValue",
    read=Call(operation="ListTags", outputs={"Tags": "spec.tags"}),
    set=Call(operation="TagBox", inputs={"Arn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()}),
    remove=Call(operation="UntagBox", inputs={"Arn": "status.ackResourceMetadata.arn", "Keys": TagKeysToRemove()}),
)
"""Tags as a list of objects, on both sides."""

MAP_TAGS = Tags(field="spec.tags", key="", aws_key="", set=Call(operation="TagBox", inputs={"Tags": AllTags()}))
"""Tags as a map, on both sides."""

KEY = Reference(field="spec.keyARN", ref="spec.keyRef", group="kms.services.k8s.aws", kind="Key", plural="keys")
KEYS = Reference(
    field="spec.keyARNs", ref="spec.keyRefs", group="kms.services.k8s.aws", kind="Key", plural="keys", many=True
)

BOX = Resource(
    service=SERVICE,
    kind="Box",
    plural="boxes",
    spec=BoxSpec,
    status=BoxStatus,
    read=Read(operation="DescribeBoxes", inputs={"BoxNames": Each("spec.name")}, many=True, needs=("spec.name",)),
    create=Call(
        operation="CreateBox",
        inputs={
            "BoxName": "spec.name",
            "Lid": "spec.lid",
            "ClientToken": Token(),
            "Force": Annotation("storage.services.k8s.aws/force", bool, False),
            "Tags": AllTags(),
        },
    ),
    updates=(Update(operation="ResizeBox", inputs={"Size": "spec.size"}, fields=("spec.size",)),),
    parts=(
        Part(
            field="spec.policy",
            read=Call(operation="GetBoxPolicy", outputs={"Policy": "spec.policy"}),
            put=Call(operation="PutBoxPolicy", inputs={"Policy": "spec.policy"}),
            delete=Call(operation="DeleteBoxPolicy"),
        ),
    ),
    members=(
        MemberSet(
            field="spec.parts",
            key="material",
            read=Call(operation="ListParts", outputs={"Parts": "spec.parts"}),
            put=Call(operation="AddPart", inputs={"Part": Member()}),
            delete=Call(operation="RemovePart", inputs={"Material": Member("material")}),
        ),
    ),
    tags=TAGS,
    late_initialize=(LateInit(field="spec.size"),),
    references=(KEY, KEYS),
)


def box(spec: dict[str, Any] | None = None, status: dict[str, Any] | None = None, **metadata: Any) -> dict[str, Any]:
    """A box as the API server hands it out."""
    obj: dict[str, Any] = {
        "apiVersion": BOX.api_version,
        "kind": BOX.kind,
        "metadata": {
            "name": "mine",
            "namespace": "home",
            "uid": "0b7e1a52-6ef0-4c1c-9a44-2b1f1f0b3c11",
            "generation": 1,
            "resourceVersion": "17",
            **metadata,
        },
        "spec": spec if spec is not None else {},
    }
    if status is not None:
        obj["status"] = status
    return obj
