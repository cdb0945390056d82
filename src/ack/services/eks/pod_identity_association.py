# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""PodIdentityAssociation of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    FirstOf,
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


class PodIdentityAssociationSpec(Shape):
    """The PodIdentityAssociation that is wanted."""

    clientRequestToken: str | None = None
    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    disableSessionTags: bool | None = None
    namespace: str | None = None
    policy: str | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    serviceAccount: str | None = None
    tags: dict[str, str] | None = None
    targetRoleARN: str | None = None
    targetRoleRef: ResourceReference | None = None


class PodIdentityAssociationStatus(Shape):
    """The PodIdentityAssociation as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    associationARN: str | None = None
    associationID: str | None = None
    createdAt: Timestamp | None = None
    externalID: str | None = None
    modifiedAt: Timestamp | None = None
    ownerARN: str | None = None


_FIELDS: Mapping[str, str] = {
    "clusterName": "spec.clusterName",
    "namespace": "spec.namespace",
    "serviceAccount": "spec.serviceAccount",
    "roleArn": "spec.roleARN",
    "associationArn": "status.associationARN",
    "associationId": "status.associationID",
    "tags": "spec.tags",
    "createdAt": "status.createdAt",
    "modifiedAt": "status.modifiedAt",
    "ownerArn": "status.ownerARN",
    "disableSessionTags": "spec.disableSessionTags",
    "targetRoleArn": "spec.targetRoleARN",
    "externalId": "status.externalID",
    "policy": "spec.policy",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="PodIdentityAssociation",
    plural="podidentityassociations",
    spec=PodIdentityAssociationSpec,
    status=PodIdentityAssociationStatus,
    read=Read(
        operation="DescribePodIdentityAssociation",
        inputs={"clusterName": "spec.clusterName", "associationId": "status.associationID"},
        result="association",
        outputs=_FIELDS,
        needs=("spec.clusterName", "status.associationID"),
        locate=Read(
            operation="ListPodIdentityAssociations",
            inputs={"clusterName": "spec.clusterName"},
            result="associations",
            outputs={"clusterName": "spec.clusterName", "associationId": "status.associationID"},
            many=True,
            match={
                "clusterName": "spec.clusterName",
                "namespace": "spec.namespace",
                "serviceAccount": "spec.serviceAccount",
            },
            needs=("spec.clusterName",),
        ),
    ),
    create=Call(
        operation="CreatePodIdentityAssociation",
        inputs={
            "clusterName": "spec.clusterName",
            "namespace": "spec.namespace",
            "serviceAccount": "spec.serviceAccount",
            "roleArn": "spec.roleARN",
            "clientRequestToken": FirstOf(("spec.clientRequestToken", Token())),
            "tags": AllTags(),
            "disableSessionTags": "spec.disableSessionTags",
            "targetRoleArn": "spec.targetRoleARN",
            "policy": "spec.policy",
        },
        result="association",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdatePodIdentityAssociation",
            inputs={
                "clusterName": "spec.clusterName",
                "associationId": "status.associationID",
                "roleArn": "spec.roleARN",
                "disableSessionTags": "spec.disableSessionTags",
                "targetRoleArn": "spec.targetRoleARN",
                "policy": "spec.policy",
            },
            result="association",
            outputs={
                "namespace": "spec.namespace",
                "serviceAccount": "spec.serviceAccount",
                "associationArn": "status.associationARN",
                "tags": "spec.tags",
                "createdAt": "status.createdAt",
                "modifiedAt": "status.modifiedAt",
                "ownerArn": "status.ownerARN",
                "externalId": "status.externalID",
            },
            fields=("spec.roleARN", "spec.disableSessionTags", "spec.targetRoleARN", "spec.policy"),
        ),
    ),
    delete=Call(
        operation="DeletePodIdentityAssociation",
        inputs={"clusterName": "spec.clusterName", "associationId": "status.associationID"},
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
    arn="arn:{partition}:eks:{region}:{account}:podidentityassociation/{spec.clusterName}/{status.associationID}",
    keys=("spec.clusterName", "status.associationID"),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="associationID", path="status.associationID", required=True),
    ),
    compare={"spec.policy": Compare.IAM_POLICY},
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
        Reference(
            field="spec.roleARN",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
        Reference(
            field="spec.targetRoleARN",
            ref="spec.targetRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceInUseException",),
    terminal=("InvalidParameterException",),
)
