# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""PullThroughCacheRule of Amazon Elastic Container Registry."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Batch, Call, Each, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ecr.service import SERVICE


class PullThroughCacheRuleSpec(Shape):
    """The PullThroughCacheRule that is wanted."""

    credentialARN: str | None = None
    credentialRef: ResourceReference | None = None
    customRoleARN: str | None = None
    customRoleRef: ResourceReference | None = None
    ecrRepositoryPrefix: str | None = None
    registryID: str | None = None
    upstreamRegistry: str | None = None
    upstreamRegistryURL: str | None = None
    upstreamRepositoryPrefix: str | None = None


class PullThroughCacheRuleStatus(Shape):
    """The PullThroughCacheRule as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="PullThroughCacheRule",
    plural="pullthroughcacherules",
    spec=PullThroughCacheRuleSpec,
    status=PullThroughCacheRuleStatus,
    read=Read(
        operation="DescribePullThroughCacheRules",
        inputs={"registryId": "spec.registryID", "ecrRepositoryPrefixes": Each("spec.ecrRepositoryPrefix")},
        result="pullThroughCacheRules",
        outputs={
            "ecrRepositoryPrefix": "spec.ecrRepositoryPrefix",
            "upstreamRegistryUrl": "spec.upstreamRegistryURL",
            "createdAt": "status.createdAt",
            "registryId": "spec.registryID",
            "credentialArn": "spec.credentialARN",
            "customRoleArn": "spec.customRoleARN",
            "upstreamRepositoryPrefix": "spec.upstreamRepositoryPrefix",
            "upstreamRegistry": "spec.upstreamRegistry",
        },
        many=True,
        match={"ecrRepositoryPrefix": "spec.ecrRepositoryPrefix"},
        batch=Batch("ecrRepositoryPrefixes", "ecrRepositoryPrefix", 100),
        needs=("spec.ecrRepositoryPrefix",),
    ),
    create=Call(
        operation="CreatePullThroughCacheRule",
        inputs={
            "ecrRepositoryPrefix": "spec.ecrRepositoryPrefix",
            "upstreamRegistryUrl": "spec.upstreamRegistryURL",
            "registryId": "spec.registryID",
            "upstreamRegistry": "spec.upstreamRegistry",
            "credentialArn": "spec.credentialARN",
            "customRoleArn": "spec.customRoleARN",
            "upstreamRepositoryPrefix": "spec.upstreamRepositoryPrefix",
        },
        outputs={
            "ecrRepositoryPrefix": "spec.ecrRepositoryPrefix",
            "upstreamRegistryUrl": "spec.upstreamRegistryURL",
            "createdAt": "status.createdAt",
            "registryId": "spec.registryID",
            "upstreamRegistry": "spec.upstreamRegistry",
            "credentialArn": "spec.credentialARN",
            "customRoleArn": "spec.customRoleARN",
            "upstreamRepositoryPrefix": "spec.upstreamRepositoryPrefix",
        },
    ),
    updates=(
        Update(
            operation="UpdatePullThroughCacheRule",
            inputs={
                "registryId": "spec.registryID",
                "ecrRepositoryPrefix": "spec.ecrRepositoryPrefix",
                "credentialArn": "spec.credentialARN",
                "customRoleArn": "spec.customRoleARN",
            },
            outputs={"upstreamRepositoryPrefix": "spec.upstreamRepositoryPrefix"},
            fields=("spec.credentialARN", "spec.customRoleARN"),
        ),
    ),
    delete=Call(
        operation="DeletePullThroughCacheRule",
        inputs={"ecrRepositoryPrefix": "spec.ecrRepositoryPrefix", "registryId": "spec.registryID"},
    ),
    keys=("spec.ecrRepositoryPrefix",),
    adoption=(
        AdoptionField(name="ecrRepositoryPrefix", path="spec.ecrRepositoryPrefix", required=True),
        AdoptionField(name="registryID", path="spec.registryID"),
    ),
    immutable=(
        "spec.ecrRepositoryPrefix",
        "spec.registryID",
        "spec.upstreamRegistry",
        "spec.upstreamRegistryURL",
        "spec.upstreamRepositoryPrefix",
    ),
    references=(
        Reference(
            field="spec.credentialARN",
            ref="spec.credentialRef",
            group="secretsmanager.services.k8s.aws",
            kind="Secret",
            plural="secrets",
        ),
        Reference(
            field="spec.customRoleARN",
            ref="spec.customRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("PullThroughCacheRuleNotFoundException",),
    exists=("PullThroughCacheRuleAlreadyExistsException",),
    terminal=("InvalidParameterException", "UnsupportedUpstreamRegistryException", "ValidationException"),
)
