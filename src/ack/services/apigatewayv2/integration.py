# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Integration of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Search, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.apigatewayv2.service import SERVICE
from ack.services.apigatewayv2.types import TlsConfigInput


class IntegrationSpec(Shape):
    """The Integration that is wanted."""

    apiID: str | None = None
    apiRef: ResourceReference | None = None
    connectionID: str | None = None
    connectionRef: ResourceReference | None = None
    connectionType: str | None = None
    contentHandlingStrategy: str | None = None
    credentialsARN: str | None = None
    description: str | None = None
    integrationMethod: str | None = None
    integrationSubtype: str | None = None
    integrationType: str | None = None
    integrationURI: str | None = None
    passthroughBehavior: str | None = None
    payloadFormatVersion: str | None = None
    requestParameters: dict[str, str] | None = None
    requestTemplates: dict[str, str] | None = None
    responseParameters: dict[str, dict[str, str]] | None = None
    templateSelectionExpression: str | None = None
    timeoutInMillis: int | None = None
    tlsConfig: TlsConfigInput | None = None


class IntegrationStatus(Shape):
    """The Integration as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    apiGatewayManaged: bool | None = None
    integrationID: str | None = None
    integrationResponseSelectionExpression: str | None = None


_FIELDS: Mapping[str, str] = {
    "ApiGatewayManaged": "status.apiGatewayManaged",
    "ConnectionId": "spec.connectionID",
    "ConnectionType": "spec.connectionType",
    "ContentHandlingStrategy": "spec.contentHandlingStrategy",
    "CredentialsArn": "spec.credentialsARN",
    "Description": "spec.description",
    "IntegrationId": "status.integrationID",
    "IntegrationMethod": "spec.integrationMethod",
    "IntegrationResponseSelectionExpression": "status.integrationResponseSelectionExpression",
    "IntegrationSubtype": "spec.integrationSubtype",
    "IntegrationType": "spec.integrationType",
    "IntegrationUri": "spec.integrationURI",
    "PassthroughBehavior": "spec.passthroughBehavior",
    "PayloadFormatVersion": "spec.payloadFormatVersion",
    "RequestParameters": "spec.requestParameters",
    "RequestTemplates": "spec.requestTemplates",
    "ResponseParameters": "spec.responseParameters",
    "TemplateSelectionExpression": "spec.templateSelectionExpression",
    "TimeoutInMillis": "spec.timeoutInMillis",
    "TlsConfig": "spec.tlsConfig",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Integration",
    plural="integrations",
    spec=IntegrationSpec,
    status=IntegrationStatus,
    read=Read(
        operation="GetIntegration",
        inputs={"ApiId": "spec.apiID", "IntegrationId": "status.integrationID"},
        outputs=_FIELDS,
        needs=("spec.apiID", "status.integrationID"),
    ),
    search=Search(
        operation="GetIntegrations",
        inputs={"ApiId": "spec.apiID"},
        result="Items",
        outputs={"IntegrationId": "status.integrationID"},
        match={"IntegrationType": "spec.integrationType", "IntegrationUri": "spec.integrationURI"},
    ),
    create=Call(
        operation="CreateIntegration",
        inputs={
            "ApiId": "spec.apiID",
            "ConnectionId": "spec.connectionID",
            "ConnectionType": "spec.connectionType",
            "ContentHandlingStrategy": "spec.contentHandlingStrategy",
            "CredentialsArn": "spec.credentialsARN",
            "Description": "spec.description",
            "IntegrationMethod": "spec.integrationMethod",
            "IntegrationSubtype": "spec.integrationSubtype",
            "IntegrationType": "spec.integrationType",
            "IntegrationUri": "spec.integrationURI",
            "PassthroughBehavior": "spec.passthroughBehavior",
            "PayloadFormatVersion": "spec.payloadFormatVersion",
            "RequestParameters": "spec.requestParameters",
            "RequestTemplates": "spec.requestTemplates",
            "ResponseParameters": "spec.responseParameters",
            "TemplateSelectionExpression": "spec.templateSelectionExpression",
            "TimeoutInMillis": "spec.timeoutInMillis",
            "TlsConfig": "spec.tlsConfig",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateIntegration",
            inputs={
                "ApiId": "spec.apiID",
                "ConnectionId": "spec.connectionID",
                "ConnectionType": "spec.connectionType",
                "ContentHandlingStrategy": "spec.contentHandlingStrategy",
                "CredentialsArn": "spec.credentialsARN",
                "Description": "spec.description",
                "IntegrationId": "status.integrationID",
                "IntegrationMethod": "spec.integrationMethod",
                "IntegrationSubtype": "spec.integrationSubtype",
                "IntegrationType": "spec.integrationType",
                "IntegrationUri": "spec.integrationURI",
                "PassthroughBehavior": "spec.passthroughBehavior",
                "PayloadFormatVersion": "spec.payloadFormatVersion",
                "RequestParameters": "spec.requestParameters",
                "RequestTemplates": "spec.requestTemplates",
                "ResponseParameters": "spec.responseParameters",
                "TemplateSelectionExpression": "spec.templateSelectionExpression",
                "TimeoutInMillis": "spec.timeoutInMillis",
                "TlsConfig": "spec.tlsConfig",
            },
            outputs={
                "ApiGatewayManaged": "status.apiGatewayManaged",
                "IntegrationResponseSelectionExpression": "status.integrationResponseSelectionExpression",
            },
            fields=(
                "spec.connectionID",
                "spec.connectionType",
                "spec.contentHandlingStrategy",
                "spec.credentialsARN",
                "spec.description",
                "spec.integrationMethod",
                "spec.integrationSubtype",
                "spec.integrationType",
                "spec.integrationURI",
                "spec.passthroughBehavior",
                "spec.payloadFormatVersion",
                "spec.requestParameters",
                "spec.requestTemplates",
                "spec.responseParameters",
                "spec.templateSelectionExpression",
                "spec.timeoutInMillis",
                "spec.tlsConfig",
            ),
        ),
    ),
    delete=Call(operation="DeleteIntegration", inputs={"ApiId": "spec.apiID", "IntegrationId": "status.integrationID"}),
    keys=("spec.apiID", "status.integrationID"),
    adoption=(
        AdoptionField(name="apiID", path="spec.apiID", required=True),
        AdoptionField(name="integrationID", path="status.integrationID", required=True),
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
            field="spec.connectionID",
            ref="spec.connectionRef",
            group="apigatewayv2.services.k8s.aws",
            kind="VPCLink",
            plural="vpclinks",
            path="status.vpcLinkID",
        ),
    ),
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
