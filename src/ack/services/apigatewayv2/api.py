# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""API of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    OtherCreate,
    Read,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.apigatewayv2.service import SERVICE
from ack.services.apigatewayv2.types import Cors


class APISpec(Shape):
    """The API that is wanted."""

    apiKeySelectionExpression: str | None = None
    basepath: str | None = None
    body: str | None = None
    corsConfiguration: Cors | None = None
    credentialsARN: str | None = None
    description: str | None = None
    disableExecuteAPIEndpoint: bool | None = None
    disableSchemaValidation: bool | None = None
    failOnWarnings: bool | None = None
    ipAddressType: str | None = None
    name: str | None = None
    protocolType: str | None = None
    routeKey: str | None = None
    routeSelectionExpression: str | None = None
    tags: dict[str, str] | None = None
    target: str | None = None
    version: str | None = None


class APIStatus(Shape):
    """The API as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    apiEndpoint: str | None = None
    apiGatewayManaged: bool | None = None
    apiID: str | None = None
    createdDate: Timestamp | None = None
    importInfo: list[str] | None = None
    warnings: list[str] | None = None


_FIELDS: Mapping[str, str] = {
    "ApiEndpoint": "status.apiEndpoint",
    "ApiGatewayManaged": "status.apiGatewayManaged",
    "ApiId": "status.apiID",
    "ApiKeySelectionExpression": "spec.apiKeySelectionExpression",
    "CorsConfiguration": "spec.corsConfiguration",
    "CreatedDate": "status.createdDate",
    "Description": "spec.description",
    "DisableSchemaValidation": "spec.disableSchemaValidation",
    "DisableExecuteApiEndpoint": "spec.disableExecuteAPIEndpoint",
    "ImportInfo": "status.importInfo",
    "IpAddressType": "spec.ipAddressType",
    "Name": "spec.name",
    "ProtocolType": "spec.protocolType",
    "RouteSelectionExpression": "spec.routeSelectionExpression",
    "Tags": "spec.tags",
    "Version": "spec.version",
    "Warnings": "status.warnings",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="API",
    plural="apis",
    spec=APISpec,
    status=APIStatus,
    read=Read(operation="GetApi", inputs={"ApiId": "status.apiID"}, outputs=_FIELDS, needs=("status.apiID",)),
    search=Search(operation="GetApis", result="Items", outputs={"ApiId": "status.apiID"}, tags="Tags"),
    create=Call(
        operation="CreateApi",
        inputs={
            "ApiKeySelectionExpression": "spec.apiKeySelectionExpression",
            "CorsConfiguration": "spec.corsConfiguration",
            "CredentialsArn": "spec.credentialsARN",
            "Description": "spec.description",
            "DisableSchemaValidation": "spec.disableSchemaValidation",
            "DisableExecuteApiEndpoint": "spec.disableExecuteAPIEndpoint",
            "IpAddressType": "spec.ipAddressType",
            "Name": "spec.name",
            "ProtocolType": "spec.protocolType",
            "RouteKey": "spec.routeKey",
            "RouteSelectionExpression": "spec.routeSelectionExpression",
            "Tags": AllTags(),
            "Target": "spec.target",
            "Version": "spec.version",
        },
        outputs=_FIELDS,
    ),
    other_creates=(
        OtherCreate(
            operation="ImportApi",
            inputs={"Basepath": "spec.basepath", "Body": "spec.body", "FailOnWarnings": "spec.failOnWarnings"},
            outputs=_FIELDS,
            when="spec.body",
        ),
    ),
    updates=(
        Update(
            operation="UpdateApi",
            inputs={
                "ApiId": "status.apiID",
                "ApiKeySelectionExpression": "spec.apiKeySelectionExpression",
                "CorsConfiguration": "spec.corsConfiguration",
                "CredentialsArn": "spec.credentialsARN",
                "Description": "spec.description",
                "DisableSchemaValidation": "spec.disableSchemaValidation",
                "DisableExecuteApiEndpoint": "spec.disableExecuteAPIEndpoint",
                "IpAddressType": "spec.ipAddressType",
                "Name": "spec.name",
                "RouteKey": "spec.routeKey",
                "RouteSelectionExpression": "spec.routeSelectionExpression",
                "Target": "spec.target",
                "Version": "spec.version",
            },
            outputs={
                "ApiEndpoint": "status.apiEndpoint",
                "ApiGatewayManaged": "status.apiGatewayManaged",
                "CreatedDate": "status.createdDate",
                "ImportInfo": "status.importInfo",
                "ProtocolType": "spec.protocolType",
                "Tags": "spec.tags",
                "Warnings": "status.warnings",
            },
            fields=(
                "spec.apiKeySelectionExpression",
                "spec.corsConfiguration",
                "spec.credentialsARN",
                "spec.description",
                "spec.disableSchemaValidation",
                "spec.disableExecuteAPIEndpoint",
                "spec.ipAddressType",
                "spec.name",
                "spec.routeKey",
                "spec.routeSelectionExpression",
                "spec.target",
                "spec.version",
            ),
        ),
        Update(
            operation="ReimportApi",
            inputs={
                "ApiId": "status.apiID",
                "Basepath": "spec.basepath",
                "Body": "spec.body",
                "FailOnWarnings": "spec.failOnWarnings",
            },
            outputs={
                "ApiEndpoint": "status.apiEndpoint",
                "ApiGatewayManaged": "status.apiGatewayManaged",
                "ApiKeySelectionExpression": "spec.apiKeySelectionExpression",
                "CorsConfiguration": "spec.corsConfiguration",
                "CreatedDate": "status.createdDate",
                "Description": "spec.description",
                "DisableSchemaValidation": "spec.disableSchemaValidation",
                "DisableExecuteApiEndpoint": "spec.disableExecuteAPIEndpoint",
                "ImportInfo": "status.importInfo",
                "IpAddressType": "spec.ipAddressType",
                "Name": "spec.name",
                "ProtocolType": "spec.protocolType",
                "RouteSelectionExpression": "spec.routeSelectionExpression",
                "Tags": "spec.tags",
                "Version": "spec.version",
                "Warnings": "status.warnings",
            },
            fields=("spec.basepath", "spec.body", "spec.failOnWarnings"),
        ),
    ),
    delete=Call(operation="DeleteApi", inputs={"ApiId": "status.apiID"}),
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
    arn="arn:{partition}:apigateway:{region}::/apis/{status.apiID}",
    keys=("status.apiID",),
    adoption=(AdoptionField(name="apiID", path="status.apiID", required=True),),
    compare={"spec.body": Compare.DOCUMENT},
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
