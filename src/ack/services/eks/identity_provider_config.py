# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""IdentityProviderConfig of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

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
        inputs={"clusterName": "spec.clusterName"},
        result="identityProviderConfig",
        outputs={"oidc": "spec.oidc"},
        needs=("spec.clusterName",),
    ),
    create=Call(
        operation="AssociateIdentityProviderConfig",
        inputs={"clusterName": "spec.clusterName", "oidc": "spec.oidc", "tags": AllTags()},
        outputs={"tags": "spec.tags"},
    ),
    delete=Call(
        operation="DisassociateIdentityProviderConfig",
        inputs={"clusterName": "spec.clusterName", "clientRequestToken": Token()},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tags": TagsToSet()},
        ),
        key="",
        value="",
        read=Read(
            operation="ListTagsForResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn"},
            outputs={"tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"resourceArn": "status.ackResourceMetadata.arn", "tagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.clusterName",),
    adoption=(AdoptionField(name="clusterName", path="spec.clusterName", required=True),),
    immutable=("spec.clusterName", "spec.oidc", "spec.tags"),
    compare={"spec.tags": Compare.IGNORED},
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
