# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Route of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.apigatewayv2.service import SERVICE
from ack.services.apigatewayv2.types import ParameterConstraints


class RouteSpec(Shape):
    """The Route that is wanted."""

    apiID: str | None = None
    apiKeyRequired: bool | None = None
    apiRef: ResourceReference | None = None
    authorizationScopes: list[str] | None = None
    authorizationType: str | None = None
    authorizerID: str | None = None
    authorizerRef: ResourceReference | None = None
    modelSelectionExpression: str | None = None
    operationName: str | None = None
    requestModels: dict[str, str] | None = None
    requestParameters: dict[str, ParameterConstraints] | None = None
    routeKey: str | None = None
    routeResponseSelectionExpression: str | None = None
    target: str | None = None
    targetRef: ResourceReference | None = None


class RouteStatus(Shape):
    """The Route as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    apiGatewayManaged: bool | None = None
    routeID: str | None = None


_FIELDS: Mapping[str, str] = {
    "ApiGatewayManaged": "status.apiGatewayManaged",
    "ApiKeyRequired": "spec.apiKeyRequired",
    "AuthorizationScopes": "spec.authorizationScopes",
    "AuthorizationType": "spec.authorizationType",
    "AuthorizerId": "spec.authorizerID",
    "ModelSelectionExpression": "spec.modelSelectionExpression",
    "OperationName": "spec.operationName",
    "RequestModels": "spec.requestModels",
    "RequestParameters": "spec.requestParameters",
    "RouteId": "status.routeID",
    "RouteKey": "spec.routeKey",
    "RouteResponseSelectionExpression": "spec.routeResponseSelectionExpression",
    "Target": "spec.target",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Route",
    plural="routes",
    spec=RouteSpec,
    status=RouteStatus,
    read=Read(
        operation="GetRoute",
        inputs={"ApiId": "spec.apiID", "RouteId": "status.routeID"},
        outputs=_FIELDS,
        needs=("spec.apiID", "status.routeID"),
        locate=Read(
            operation="GetRoutes",
            inputs={"ApiId": "spec.apiID"},
            result="Items",
            outputs={"RouteId": "status.routeID"},
            many=True,
            match={"RouteKey": "spec.routeKey"},
            needs=("spec.apiID",),
        ),
    ),
    create=Call(
        operation="CreateRoute",
        inputs={
            "ApiId": "spec.apiID",
            "ApiKeyRequired": "spec.apiKeyRequired",
            "AuthorizationScopes": "spec.authorizationScopes",
            "AuthorizationType": "spec.authorizationType",
            "AuthorizerId": "spec.authorizerID",
            "ModelSelectionExpression": "spec.modelSelectionExpression",
            "OperationName": "spec.operationName",
            "RequestModels": "spec.requestModels",
            "RequestParameters": "spec.requestParameters",
            "RouteKey": "spec.routeKey",
            "RouteResponseSelectionExpression": "spec.routeResponseSelectionExpression",
            "Target": "spec.target",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateRoute",
            inputs={
                "ApiId": "spec.apiID",
                "ApiKeyRequired": "spec.apiKeyRequired",
                "AuthorizationScopes": "spec.authorizationScopes",
                "AuthorizationType": "spec.authorizationType",
                "AuthorizerId": "spec.authorizerID",
                "ModelSelectionExpression": "spec.modelSelectionExpression",
                "OperationName": "spec.operationName",
                "RequestModels": "spec.requestModels",
                "RequestParameters": "spec.requestParameters",
                "RouteId": "status.routeID",
                "RouteKey": "spec.routeKey",
                "RouteResponseSelectionExpression": "spec.routeResponseSelectionExpression",
                "Target": "spec.target",
            },
            outputs={"ApiGatewayManaged": "status.apiGatewayManaged"},
            fields=(
                "spec.apiKeyRequired",
                "spec.authorizationScopes",
                "spec.authorizationType",
                "spec.authorizerID",
                "spec.modelSelectionExpression",
                "spec.operationName",
                "spec.requestModels",
                "spec.requestParameters",
                "spec.routeKey",
                "spec.routeResponseSelectionExpression",
                "spec.target",
            ),
        ),
    ),
    delete=Call(operation="DeleteRoute", inputs={"ApiId": "spec.apiID", "RouteId": "status.routeID"}),
    keys=("spec.apiID", "status.routeID"),
    adoption=(
        AdoptionField(name="apiID", path="spec.apiID", required=True),
        AdoptionField(name="routeID", path="status.routeID", required=True),
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
            field="spec.authorizerID",
            ref="spec.authorizerRef",
            group="apigatewayv2.services.k8s.aws",
            kind="Authorizer",
            plural="authorizers",
            path="status.authorizerID",
        ),
        Reference(
            field="spec.target",
            ref="spec.targetRef",
            group="apigatewayv2.services.k8s.aws",
            kind="Integration",
            plural="integrations",
            path="status.integrationID",
            format="integrations/{}",
        ),
    ),
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
