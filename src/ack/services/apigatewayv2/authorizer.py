# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Authorizer of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Search, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.apigatewayv2.service import SERVICE
from ack.services.apigatewayv2.types import JWTConfiguration


class AuthorizerSpec(Shape):
    """The Authorizer that is wanted."""

    apiID: str | None = None
    apiRef: ResourceReference | None = None
    authorizerCredentialsARN: str | None = None
    authorizerPayloadFormatVersion: str | None = None
    authorizerResultTTLInSeconds: int | None = None
    authorizerType: str | None = None
    authorizerURI: str | None = None
    enableSimpleResponses: bool | None = None
    identitySource: list[str] | None = None
    identityValidationExpression: str | None = None
    jwtConfiguration: JWTConfiguration | None = None
    name: str | None = None


class AuthorizerStatus(Shape):
    """The Authorizer as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    authorizerID: str | None = None


_FIELDS: Mapping[str, str] = {
    "AuthorizerCredentialsArn": "spec.authorizerCredentialsARN",
    "AuthorizerId": "status.authorizerID",
    "AuthorizerPayloadFormatVersion": "spec.authorizerPayloadFormatVersion",
    "AuthorizerResultTtlInSeconds": "spec.authorizerResultTTLInSeconds",
    "AuthorizerType": "spec.authorizerType",
    "AuthorizerUri": "spec.authorizerURI",
    "EnableSimpleResponses": "spec.enableSimpleResponses",
    "IdentitySource": "spec.identitySource",
    "IdentityValidationExpression": "spec.identityValidationExpression",
    "JwtConfiguration": "spec.jwtConfiguration",
    "Name": "spec.name",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Authorizer",
    plural="authorizers",
    spec=AuthorizerSpec,
    status=AuthorizerStatus,
    read=Read(
        operation="GetAuthorizer",
        inputs={"ApiId": "spec.apiID", "AuthorizerId": "status.authorizerID"},
        outputs=_FIELDS,
        needs=("spec.apiID", "status.authorizerID"),
    ),
    search=Search(
        operation="GetAuthorizers",
        inputs={"ApiId": "spec.apiID"},
        result="Items",
        outputs={"AuthorizerId": "status.authorizerID"},
        match={"Name": "spec.name"},
    ),
    create=Call(
        operation="CreateAuthorizer",
        inputs={
            "ApiId": "spec.apiID",
            "AuthorizerCredentialsArn": "spec.authorizerCredentialsARN",
            "AuthorizerPayloadFormatVersion": "spec.authorizerPayloadFormatVersion",
            "AuthorizerResultTtlInSeconds": "spec.authorizerResultTTLInSeconds",
            "AuthorizerType": "spec.authorizerType",
            "AuthorizerUri": "spec.authorizerURI",
            "EnableSimpleResponses": "spec.enableSimpleResponses",
            "IdentitySource": "spec.identitySource",
            "IdentityValidationExpression": "spec.identityValidationExpression",
            "JwtConfiguration": "spec.jwtConfiguration",
            "Name": "spec.name",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateAuthorizer",
            inputs={
                "ApiId": "spec.apiID",
                "AuthorizerCredentialsArn": "spec.authorizerCredentialsARN",
                "AuthorizerId": "status.authorizerID",
                "AuthorizerPayloadFormatVersion": "spec.authorizerPayloadFormatVersion",
                "AuthorizerResultTtlInSeconds": "spec.authorizerResultTTLInSeconds",
                "AuthorizerType": "spec.authorizerType",
                "AuthorizerUri": "spec.authorizerURI",
                "EnableSimpleResponses": "spec.enableSimpleResponses",
                "IdentitySource": "spec.identitySource",
                "IdentityValidationExpression": "spec.identityValidationExpression",
                "JwtConfiguration": "spec.jwtConfiguration",
                "Name": "spec.name",
            },
            fields=(
                "spec.authorizerCredentialsARN",
                "spec.authorizerPayloadFormatVersion",
                "spec.authorizerResultTTLInSeconds",
                "spec.authorizerType",
                "spec.authorizerURI",
                "spec.enableSimpleResponses",
                "spec.identitySource",
                "spec.identityValidationExpression",
                "spec.jwtConfiguration",
                "spec.name",
            ),
        ),
    ),
    delete=Call(operation="DeleteAuthorizer", inputs={"ApiId": "spec.apiID", "AuthorizerId": "status.authorizerID"}),
    keys=("spec.apiID", "status.authorizerID"),
    adoption=(
        AdoptionField(name="apiID", path="spec.apiID", required=True),
        AdoptionField(name="authorizerID", path="status.authorizerID", required=True),
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
    ),
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
