# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""OpenIDConnectProvider of AWS Identity and Access Management."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    LateInit,
    Member,
    MemberSet,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.iam.service import SERVICE
from ack.services.iam.types import ContextProvider, Tag


class OpenIDConnectProviderSpec(Shape):
    """The OpenIDConnectProvider that is wanted."""

    clientIDs: list[str] | None = None
    contextProvider: ContextProvider | None = None
    identityCenterInstanceARN: str | None = None
    tags: list[Tag] | None = None
    thumbprints: list[str] | None = None
    url: str | None = None


class OpenIDConnectProviderStatus(Shape):
    """The OpenIDConnectProvider as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="OpenIDConnectProvider",
    plural="openidconnectproviders",
    spec=OpenIDConnectProviderSpec,
    status=OpenIDConnectProviderStatus,
    read=Read(
        operation="GetOpenIDConnectProvider",
        inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn"},
        outputs={
            "Url": "spec.url",
            "ClientIDList": "spec.clientIDs",
            "ThumbprintList": "spec.thumbprints",
            "Tags": "spec.tags",
            "ContextProvider": "spec.contextProvider",
            "IdentityCenterInstanceArn": "spec.identityCenterInstanceARN",
        },
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreateOpenIDConnectProvider",
        inputs={
            "Url": "spec.url",
            "ClientIDList": "spec.clientIDs",
            "ThumbprintList": "spec.thumbprints",
            "Tags": AllTags(),
            "ContextProvider": "spec.contextProvider",
            "IdentityCenterInstanceArn": "spec.identityCenterInstanceARN",
        },
        outputs={"Tags": "spec.tags"},
    ),
    updates=(
        Update(
            operation="UpdateOpenIDConnectProvider",
            inputs={
                "OpenIDConnectProviderArn": "status.ackResourceMetadata.arn",
                "ContextProvider": "spec.contextProvider",
                "IdentityCenterInstanceArn": "spec.identityCenterInstanceARN",
            },
            fields=("spec.contextProvider", "spec.identityCenterInstanceARN"),
        ),
        Update(
            operation="UpdateOpenIDConnectProviderThumbprint",
            inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn", "ThumbprintList": "spec.thumbprints"},
            fields=("spec.thumbprints",),
        ),
    ),
    delete=Call(
        operation="DeleteOpenIDConnectProvider",
        inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn"},
    ),
    members=(
        MemberSet(
            field="spec.clientIDs",
            put=Call(
                operation="AddClientIDToOpenIDConnectProvider",
                inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn", "ClientID": Member()},
            ),
            delete=Call(
                operation="RemoveClientIDFromOpenIDConnectProvider",
                inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn", "ClientID": Member()},
            ),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagOpenIDConnectProvider",
            inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        remove=Call(
            operation="UntagOpenIDConnectProvider",
            inputs={"OpenIDConnectProviderArn": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
    ),
    arn="arn:{partition}:iam::{account}:oidc-provider/{spec.url//}",
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    prefixes={"spec.url": "https://"},
    immutable=("spec.url",),
    late_initialize=(LateInit(field="spec.thumbprints"),),
    absent=("NoSuchEntity",),
    exists=("EntityAlreadyExists",),
    terminal=("InvalidInput",),
)
