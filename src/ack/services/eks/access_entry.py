# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AccessEntry of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Member,
    MemberSet,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
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


_KEY: Mapping[str, str] = {"clusterName": "spec.clusterName", "principalArn": "spec.principalARN"}
_FIELDS: Mapping[str, str] = {
    **_KEY,
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
        inputs=_KEY,
        result="accessEntry",
        outputs=_FIELDS,
        needs=("spec.clusterName", "spec.principalARN"),
    ),
    create=Call(
        operation="CreateAccessEntry",
        inputs={
            **_KEY,
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
            inputs={**_KEY, "kubernetesGroups": "spec.kubernetesGroups", "username": "spec.username"},
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
    delete=Call(operation="DeleteAccessEntry", inputs=_KEY),
    members=(
        MemberSet(
            field="spec.accessPolicies",
            key="policyARN",
            read=Read(
                operation="ListAssociatedAccessPolicies",
                inputs=_KEY,
                outputs={"associatedAccessPolicies": "spec.accessPolicies"},
            ),
            put=Call(
                operation="AssociateAccessPolicy",
                inputs={**_KEY, "policyArn": Member("policyARN"), "accessScope": Member("accessScope")},
            ),
            delete=Call(operation="DisassociateAccessPolicy", inputs={**_KEY, "policyArn": Member("policyARN")}),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
    ),
    keys=("spec.clusterName", "spec.principalARN"),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="principalARN", path="spec.principalARN", required=True),
    ),
    immutable=("spec.principalARN",),
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
    exists=("ResourceInUseException",),
    terminal=("InvalidParameterException",),
)
