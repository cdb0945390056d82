# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Capability of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    Added,
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Removed,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eks.service import SERVICE
from ack.services.eks.types import CapabilityConfigurationRequest, CapabilityHealth


class CapabilitySpec(Shape):
    """The Capability that is wanted."""

    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    configuration: CapabilityConfigurationRequest | None = None
    deletePropagationPolicy: str | None = None
    name: str | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    tags: dict[str, str] | None = None
    type: str | None = None


class CapabilityStatus(Shape):
    """The Capability as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    health: CapabilityHealth | None = None
    modifiedAt: Timestamp | None = None
    status: str | None = None
    version: str | None = None


_FIELDS: Mapping[str, str] = {
    "capabilityName": "spec.name",
    "arn": "status.ackResourceMetadata.arn",
    "clusterName": "spec.clusterName",
    "type": "spec.type",
    "roleArn": "spec.roleARN",
    "status": "status.status",
    "version": "status.version",
    "configuration": "spec.configuration",
    "tags": "spec.tags",
    "health": "status.health",
    "createdAt": "status.createdAt",
    "modifiedAt": "status.modifiedAt",
    "deletePropagationPolicy": "spec.deletePropagationPolicy",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Capability",
    plural="capabilities",
    spec=CapabilitySpec,
    status=CapabilityStatus,
    read=Read(
        operation="DescribeCapability",
        inputs={"clusterName": "spec.clusterName", "capabilityName": "spec.name"},
        result="capability",
        outputs=_FIELDS,
        needs=("spec.clusterName", "spec.name"),
    ),
    create=Call(
        operation="CreateCapability",
        inputs={
            "capabilityName": "spec.name",
            "clusterName": "spec.clusterName",
            "type": "spec.type",
            "roleArn": "spec.roleARN",
            "configuration": "spec.configuration",
            "tags": AllTags(),
            "deletePropagationPolicy": "spec.deletePropagationPolicy",
        },
        result="capability",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateCapability",
            inputs={
                "clusterName": "spec.clusterName",
                "capabilityName": "spec.name",
                "roleArn": "spec.roleARN",
                "deletePropagationPolicy": "spec.deletePropagationPolicy",
                "configuration.argoCd.networkAccess": "spec.configuration.argoCD.networkAccess",
                "configuration.argoCd.rbacRoleMappings.addOrUpdateRoleMappings": Added(
                    "spec.configuration.argoCD.rbacRoleMappings",
                ),
                "configuration.argoCd.rbacRoleMappings.removeRoleMappings": Removed(
                    "spec.configuration.argoCD.rbacRoleMappings",
                ),
            },
            fields=(
                "spec.roleARN",
                "spec.deletePropagationPolicy",
                "spec.configuration.argoCD.rbacRoleMappings",
                "spec.configuration.argoCD.networkAccess",
            ),
        ),
    ),
    delete=Call(
        operation="DeleteCapability",
        inputs={"clusterName": "spec.clusterName", "capabilityName": "spec.name"},
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
    keys=("spec.clusterName", "spec.name"),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="name", path="spec.name", required=True),
    ),
    immutable=("spec.clusterName", "spec.name", "spec.type"),
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
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterException",),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    updatable=(When(path="status.status", values=("ACTIVE", "DEGRADED")),),
    deletable=(When(path="status.status", values=("ACTIVE", "DEGRADED", "CREATE_FAILED", "DELETE_FAILED")),),
    delete_failed=(When(path="status.status", values=("DELETE_FAILED",)),),
    one_at_a_time=True,
)
