# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AccessEntry of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eks.service import SERVICE
from ack.services.eks.types import AssociateAccessPolicyInput


class AccessEntrySpec(Shape):
    """The AccessEntry that is wanted."""

    accessPolicies: list[AssociateAccessPolicyInput] | None = None
    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    kubernetesGroups: list[str] | None = None
    principalARN: str | None = None
    tags: dict[str, str] | None = None
    type: str | None = None
    username: str | None = None


class AccessEntryStatus(Shape):
    """The AccessEntry as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    modifiedAt: Timestamp | None = None


_FIELDS: Mapping[str, str] = {
    "clusterName": "spec.clusterName",
    "principalArn": "spec.principalARN",
    "kubernetesGroups": "spec.kubernetesGroups",
    "accessEntryArn": "status.ackResourceMetadata.arn",
    "createdAt": "status.createdAt",
    "modifiedAt": "status.modifiedAt",
    "tags": "spec.tags",
    "username": "spec.username",
    "type": "spec.type",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="AccessEntry",
    plural="accessentries",
    spec=AccessEntrySpec,
    status=AccessEntryStatus,
    read=Read(
        operation="DescribeAccessEntry",
        inputs={"clusterName": "spec.clusterName", "principalArn": "spec.principalARN"},
        result="accessEntry",
        outputs=_FIELDS,
        needs=("spec.clusterName",),
    ),
    create=Call(
        operation="CreateAccessEntry",
        inputs={
            "clusterName": "spec.clusterName",
            "principalArn": "spec.principalARN",
            "kubernetesGroups": "spec.kubernetesGroups",
            "tags": AllTags(),
            "username": "spec.username",
            "type": "spec.type",
        },
        result="accessEntry",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateAccessEntry",
            inputs={
                "clusterName": "spec.clusterName",
                "principalArn": "spec.principalARN",
                "kubernetesGroups": "spec.kubernetesGroups",
                "clientRequestToken": Token(),
                "username": "spec.username",
            },
            result="accessEntry",
            outputs={
                "accessEntryArn": "status.ackResourceMetadata.arn",
                "createdAt": "status.createdAt",
                "modifiedAt": "status.modifiedAt",
                "tags": "spec.tags",
                "type": "spec.type",
            },
            fields=("spec.kubernetesGroups", "spec.username"),
        ),
    ),
    delete=Call(
        operation="DeleteAccessEntry",
        inputs={"clusterName": "spec.clusterName", "principalArn": "spec.principalARN"},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        key="",
        value="",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.clusterName",),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="principalARN", path="spec.principalARN", required=True),
    ),
    compare={"spec.accessPolicies": Compare.IGNORED},
    references=(
        Reference(
            field="spec.clusterName",
            ref="spec.clusterRef",
            group="eks.services.k8s.aws",
            kind="Cluster",
            plural="clusters",
            path="spec.name",
            required=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterException", "InvalidRequestException"),
)
