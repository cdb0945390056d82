# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DomainName of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.apigatewayv2.service import SERVICE
from ack.services.apigatewayv2.types import DomainNameConfiguration, MutualTlsAuthenticationInput


class DomainNameSpec(Shape):
    """The DomainName that is wanted."""

    domainName: str | None = None
    domainNameConfigurations: list[DomainNameConfiguration] | None = None
    mutualTLSAuthentication: MutualTlsAuthenticationInput | None = None
    routingMode: str | None = None
    tags: dict[str, str] | None = None


class DomainNameStatus(Shape):
    """The DomainName as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    apiMappingSelectionExpression: str | None = None


_FIELDS: Mapping[str, str] = {
    "ApiMappingSelectionExpression": "status.apiMappingSelectionExpression",
    "DomainName": "spec.domainName",
    "DomainNameConfigurations": "spec.domainNameConfigurations",
    "MutualTlsAuthentication": "spec.mutualTLSAuthentication",
    "RoutingMode": "spec.routingMode",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DomainName",
    plural="domainnames",
    spec=DomainNameSpec,
    status=DomainNameStatus,
    read=Read(
        operation="GetDomainName",
        inputs={"DomainName": "spec.domainName"},
        outputs=_FIELDS,
        needs=("spec.domainName",),
    ),
    create=Call(
        operation="CreateDomainName",
        inputs={
            "DomainName": "spec.domainName",
            "DomainNameConfigurations": "spec.domainNameConfigurations",
            "MutualTlsAuthentication": "spec.mutualTLSAuthentication",
            "RoutingMode": "spec.routingMode",
            "Tags": AllTags(),
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateDomainName",
            inputs={
                "DomainName": "spec.domainName",
                "DomainNameConfigurations": "spec.domainNameConfigurations",
                "MutualTlsAuthentication": "spec.mutualTLSAuthentication",
                "RoutingMode": "spec.routingMode",
            },
            outputs={"ApiMappingSelectionExpression": "status.apiMappingSelectionExpression", "Tags": "spec.tags"},
            fields=("spec.domainNameConfigurations", "spec.mutualTLSAuthentication", "spec.routingMode"),
        ),
    ),
    delete=Call(operation="DeleteDomainName", inputs={"DomainName": "spec.domainName"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
    ),
    arn="arn:{partition}:apigateway:{region}::/domainnames/{spec.domainName}",
    keys=("spec.domainName",),
    adoption=(AdoptionField(name="domainName", path="spec.domainName", required=True),),
    immutable=("spec.domainName",),
    compare={"spec.domainNameConfigurations": Compare.GIVEN},
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
