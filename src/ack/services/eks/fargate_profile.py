# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""FargateProfile of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    FirstOf,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.eks.service import SERVICE
from ack.services.eks.types import FargateProfileHealth, FargateProfileSelector


class FargateProfileSpec(Shape):
    """The FargateProfile that is wanted."""

    clientRequestToken: str | None = None
    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    name: str | None = None
    podExecutionRoleARN: str | None = None
    podExecutionRoleRef: ResourceReference | None = None
    selectors: list[FargateProfileSelector] | None = None
    subnetRefs: list[ResourceReference] | None = None
    subnets: list[str] | None = None
    tags: dict[str, str] | None = None


class FargateProfileStatus(Shape):
    """The FargateProfile as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    health: FargateProfileHealth | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "fargateProfileName": "spec.name",
    "fargateProfileArn": "status.ackResourceMetadata.arn",
    "clusterName": "spec.clusterName",
    "createdAt": "status.createdAt",
    "podExecutionRoleArn": "spec.podExecutionRoleARN",
    "subnets": "spec.subnets",
    "selectors": "spec.selectors",
    "status": "status.status",
    "tags": "spec.tags",
    "health": "status.health",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="FargateProfile",
    plural="fargateprofiles",
    spec=FargateProfileSpec,
    status=FargateProfileStatus,
    read=Read(
        operation="DescribeFargateProfile",
        inputs={"clusterName": "spec.clusterName", "fargateProfileName": "spec.name"},
        result="fargateProfile",
        outputs=_FIELDS,
        needs=("spec.clusterName", "spec.name"),
    ),
    create=Call(
        operation="CreateFargateProfile",
        inputs={
            "fargateProfileName": "spec.name",
            "clusterName": "spec.clusterName",
            "podExecutionRoleArn": "spec.podExecutionRoleARN",
            "subnets": "spec.subnets",
            "selectors": "spec.selectors",
            "clientRequestToken": FirstOf(("spec.clientRequestToken", Token())),
            "tags": AllTags(),
        },
        result="fargateProfile",
        outputs=_FIELDS,
    ),
    delete=Call(
        operation="DeleteFargateProfile",
        inputs={"clusterName": "spec.clusterName", "fargateProfileName": "spec.name"},
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
    immutable=("spec.name",),
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
            field="spec.podExecutionRoleARN",
            ref="spec.podExecutionRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
        Reference(
            field="spec.subnets",
            ref="spec.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    terminal=("InvalidParameterException", "UnsupportedAvailabilityZoneException"),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    deletable=(When(path="status.status", values=("ACTIVE", "CREATE_FAILED", "DELETE_FAILED")),),
    delete_failed=(When(path="status.status", values=("DELETE_FAILED",)),),
)
