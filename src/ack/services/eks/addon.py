# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Addon of Amazon Elastic Kubernetes Service."""

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
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eks.service import SERVICE
from ack.services.eks.types import AddonHealth, AddonPodIdentityAssociations, MarketplaceInformation


class AddonSpec(Shape):
    """The Addon that is wanted."""

    addonVersion: str | None = None
    clientRequestToken: str | None = None
    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    configurationValues: str | None = None
    name: str | None = None
    podIdentityAssociations: list[AddonPodIdentityAssociations] | None = None
    resolveConflicts: str | None = None
    serviceAccountRoleARN: str | None = None
    serviceAccountRoleRef: ResourceReference | None = None
    tags: dict[str, str] | None = None


class AddonStatus(Shape):
    """The Addon as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    health: AddonHealth | None = None
    marketplaceInformation: MarketplaceInformation | None = None
    modifiedAt: Timestamp | None = None
    owner: str | None = None
    publisher: str | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "addonName": "spec.name",
    "clusterName": "spec.clusterName",
    "status": "status.status",
    "addonVersion": "spec.addonVersion",
    "health": "status.health",
    "addonArn": "status.ackResourceMetadata.arn",
    "createdAt": "status.createdAt",
    "modifiedAt": "status.modifiedAt",
    "serviceAccountRoleArn": "spec.serviceAccountRoleARN",
    "tags": "spec.tags",
    "publisher": "status.publisher",
    "owner": "status.owner",
    "marketplaceInformation": "status.marketplaceInformation",
    "configurationValues": "spec.configurationValues",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Addon",
    plural="addons",
    spec=AddonSpec,
    status=AddonStatus,
    read=Read(
        operation="DescribeAddon",
        inputs={"clusterName": "spec.clusterName", "addonName": "spec.name"},
        result="addon",
        outputs=_FIELDS,
        needs=("spec.clusterName", "spec.name"),
    ),
    create=Call(
        operation="CreateAddon",
        inputs={
            "clusterName": "spec.clusterName",
            "addonName": "spec.name",
            "addonVersion": "spec.addonVersion",
            "serviceAccountRoleArn": "spec.serviceAccountRoleARN",
            "resolveConflicts": "spec.resolveConflicts",
            "clientRequestToken": FirstOf(("spec.clientRequestToken", Token())),
            "tags": AllTags(),
            "configurationValues": "spec.configurationValues",
            "podIdentityAssociations": "spec.podIdentityAssociations",
        },
        result="addon",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateAddon",
            inputs={
                "clusterName": "spec.clusterName",
                "addonName": "spec.name",
                "addonVersion": "spec.addonVersion",
                "serviceAccountRoleArn": "spec.serviceAccountRoleARN",
                "resolveConflicts": "spec.resolveConflicts",
                "configurationValues": "spec.configurationValues",
                "podIdentityAssociations": "spec.podIdentityAssociations",
            },
            fields=(
                "spec.addonVersion",
                "spec.serviceAccountRoleARN",
                "spec.resolveConflicts",
                "spec.configurationValues",
                "spec.podIdentityAssociations",
            ),
        ),
    ),
    delete=Call(operation="DeleteAddon", inputs={"clusterName": "spec.clusterName", "addonName": "spec.name"}),
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
    keys=("spec.clusterName", "spec.name"),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="name", path="spec.name", required=True),
    ),
    immutable=("spec.name",),
    compare={"spec.configurationValues": Compare.DOCUMENT},
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
            field="spec.podIdentityAssociations[].roleARN",
            ref="spec.podIdentityAssociations[].roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.serviceAccountRoleARN",
            ref="spec.serviceAccountRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterException",),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    updatable=(When(path="status.status", values=("ACTIVE", "DEGRADED", "CREATE_FAILED", "UPDATE_FAILED")),),
    deletable=(
        When(path="status.status", values=("ACTIVE", "DEGRADED", "CREATE_FAILED", "UPDATE_FAILED", "DELETE_FAILED")),
    ),
    delete_failed=(When(path="status.status", values=("DELETE_FAILED",)),),
    one_at_a_time=True,
)
