# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""IdentityProviderConfig of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Const,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Token,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.eks.service import SERVICE
from ack.services.eks.types import OidcIdentityProviderConfigRequest


class IdentityProviderConfigSpec(Shape):
    """The IdentityProviderConfig that is wanted."""

    clusterName: str | None = None
    clusterRef: ResourceReference | None = None
    oidc: OidcIdentityProviderConfigRequest | None = None
    tags: dict[str, str] | None = None


class IdentityProviderConfigStatus(Shape):
    """The IdentityProviderConfig as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    status: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="IdentityProviderConfig",
    plural="identityproviderconfigs",
    spec=IdentityProviderConfigSpec,
    status=IdentityProviderConfigStatus,
    read=Read(
        operation="DescribeIdentityProviderConfig",
        inputs={
            "clusterName": "spec.clusterName",
            "identityProviderConfig.type": Const("oidc"),
            "identityProviderConfig.name": "spec.oidc.identityProviderConfigName",
        },
        outputs={
            "identityProviderConfig.oidc": "spec.oidc",
            "identityProviderConfig.oidc.status": "status.status",
            "identityProviderConfig.oidc.tags": "spec.tags",
            "identityProviderConfig.oidc.identityProviderConfigArn": "status.ackResourceMetadata.arn",
        },
        needs=("spec.clusterName", "spec.oidc.identityProviderConfigName"),
    ),
    create=Call(
        operation="AssociateIdentityProviderConfig",
        inputs={"clusterName": "spec.clusterName", "oidc": "spec.oidc", "tags": AllTags()},
        outputs={"tags": "spec.tags"},
    ),
    delete=Call(
        operation="DisassociateIdentityProviderConfig",
        inputs={
            "clusterName": "spec.clusterName",
            "clientRequestToken": Token(),
            "identityProviderConfig.type": Const("oidc"),
            "identityProviderConfig.name": "spec.oidc.identityProviderConfigName",
        },
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
    keys=("spec.clusterName", "spec.oidc.identityProviderConfigName"),
    adoption=(
        AdoptionField(name="clusterName", path="spec.clusterName", required=True),
        AdoptionField(name="identityProviderConfigName", path="spec.oidc.identityProviderConfigName", required=True),
    ),
    immutable=("spec.clusterName", "spec.oidc", "spec.tags"),
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
    terminal=("InvalidParameterException",),
    synced=(When(path="status.status", values=("ACTIVE",)),),
    one_at_a_time=True,
)
