# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""APIMapping of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.apigatewayv2.service import SERVICE


class APIMappingSpec(Shape):
    """The APIMapping that is wanted."""

    apiID: str | None = None
    apiMappingKey: str | None = None
    apiRef: ResourceReference | None = None
    domainName: str | None = None
    domainRef: ResourceReference | None = None
    stage: str | None = None


class APIMappingStatus(Shape):
    """The APIMapping as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    apiMappingID: str | None = None


_FIELDS: Mapping[str, str] = {
    "ApiId": "spec.apiID",
    "ApiMappingId": "status.apiMappingID",
    "ApiMappingKey": "spec.apiMappingKey",
    "Stage": "spec.stage",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="APIMapping",
    plural="apimappings",
    spec=APIMappingSpec,
    status=APIMappingStatus,
    read=Read(
        operation="GetApiMapping",
        inputs={"ApiMappingId": "status.apiMappingID", "DomainName": "spec.domainName"},
        outputs=_FIELDS,
        needs=("status.apiMappingID", "spec.domainName"),
        locate=Read(
            operation="GetApiMappings",
            inputs={"DomainName": "spec.domainName"},
            result="Items",
            outputs={"ApiMappingId": "status.apiMappingID"},
            many=True,
            match={"ApiMappingKey": "spec.apiMappingKey"},
            needs=("spec.domainName",),
        ),
    ),
    create=Call(
        operation="CreateApiMapping",
        inputs={
            "ApiId": "spec.apiID",
            "ApiMappingKey": "spec.apiMappingKey",
            "DomainName": "spec.domainName",
            "Stage": "spec.stage",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateApiMapping",
            inputs={
                "ApiId": "spec.apiID",
                "ApiMappingId": "status.apiMappingID",
                "ApiMappingKey": "spec.apiMappingKey",
                "DomainName": "spec.domainName",
                "Stage": "spec.stage",
            },
            fields=("spec.apiID", "spec.apiMappingKey", "spec.stage"),
        ),
    ),
    delete=Call(
        operation="DeleteApiMapping",
        inputs={"ApiMappingId": "status.apiMappingID", "DomainName": "spec.domainName"},
    ),
    keys=("status.apiMappingID", "spec.domainName"),
    adoption=(
        AdoptionField(name="apiMappingID", path="status.apiMappingID", required=True),
        AdoptionField(name="domainName", path="spec.domainName", required=True),
    ),
    references=(
        Reference(
            field="spec.apiID",
            ref="spec.apiRef",
            group="apigatewayv2.services.k8s.aws",
            kind="API",
            plural="apis",
            path="status.apiID",
            required=True,
        ),
        Reference(
            field="spec.domainName",
            ref="spec.domainRef",
            group="apigatewayv2.services.k8s.aws",
            kind="DomainName",
            plural="domainnames",
            path="spec.domainName",
            required=True,
        ),
    ),
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
