# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Stage of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.apigatewayv2.service import SERVICE
from ack.services.apigatewayv2.types import AccessLogSettings, RouteSettings


class StageSpec(Shape):
    """The Stage that is wanted."""

    accessLogSettings: AccessLogSettings | None = None
    apiID: str | None = None
    apiRef: ResourceReference | None = None
    autoDeploy: bool | None = None
    clientCertificateID: str | None = None
    defaultRouteSettings: RouteSettings | None = None
    deploymentID: str | None = None
    deploymentRef: ResourceReference | None = None
    description: str | None = None
    routeSettings: dict[str, RouteSettings] | None = None
    stageName: str | None = None
    stageVariables: dict[str, str] | None = None
    tags: dict[str, str] | None = None


class StageStatus(Shape):
    """The Stage as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    apiGatewayManaged: bool | None = None
    createdDate: Timestamp | None = None
    lastDeploymentStatusMessage: str | None = None
    lastUpdatedDate: Timestamp | None = None


_FIELDS: Mapping[str, str] = {
    "AccessLogSettings": "spec.accessLogSettings",
    "ApiGatewayManaged": "status.apiGatewayManaged",
    "AutoDeploy": "spec.autoDeploy",
    "ClientCertificateId": "spec.clientCertificateID",
    "CreatedDate": "status.createdDate",
    "DefaultRouteSettings": "spec.defaultRouteSettings",
    "DeploymentId": "spec.deploymentID",
    "Description": "spec.description",
    "LastDeploymentStatusMessage": "status.lastDeploymentStatusMessage",
    "LastUpdatedDate": "status.lastUpdatedDate",
    "RouteSettings": "spec.routeSettings",
    "StageName": "spec.stageName",
    "StageVariables": "spec.stageVariables",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Stage",
    plural="stages",
    spec=StageSpec,
    status=StageStatus,
    read=Read(
        operation="GetStage",
        inputs={"ApiId": "spec.apiID", "StageName": "spec.stageName"},
        outputs=_FIELDS,
        needs=("spec.apiID", "spec.stageName"),
    ),
    create=Call(
        operation="CreateStage",
        inputs={
            "AccessLogSettings": "spec.accessLogSettings",
            "ApiId": "spec.apiID",
            "AutoDeploy": "spec.autoDeploy",
            "ClientCertificateId": "spec.clientCertificateID",
            "DefaultRouteSettings": "spec.defaultRouteSettings",
            "DeploymentId": "spec.deploymentID",
            "Description": "spec.description",
            "RouteSettings": "spec.routeSettings",
            "StageName": "spec.stageName",
            "StageVariables": "spec.stageVariables",
            "Tags": AllTags(),
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateStage",
            inputs={
                "AccessLogSettings": "spec.accessLogSettings",
                "ApiId": "spec.apiID",
                "AutoDeploy": "spec.autoDeploy",
                "ClientCertificateId": "spec.clientCertificateID",
                "DefaultRouteSettings": "spec.defaultRouteSettings",
                "DeploymentId": "spec.deploymentID",
                "Description": "spec.description",
                "RouteSettings": "spec.routeSettings",
                "StageName": "spec.stageName",
                "StageVariables": "spec.stageVariables",
            },
            outputs={
                "ApiGatewayManaged": "status.apiGatewayManaged",
                "CreatedDate": "status.createdDate",
                "LastDeploymentStatusMessage": "status.lastDeploymentStatusMessage",
                "LastUpdatedDate": "status.lastUpdatedDate",
                "Tags": "spec.tags",
            },
            fields=(
                "spec.accessLogSettings",
                "spec.autoDeploy",
                "spec.clientCertificateID",
                "spec.defaultRouteSettings",
                "spec.deploymentID",
                "spec.description",
                "spec.routeSettings",
                "spec.stageVariables",
            ),
        ),
    ),
    delete=Call(operation="DeleteStage", inputs={"ApiId": "spec.apiID", "StageName": "spec.stageName"}),
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
    arn="arn:{partition}:apigateway:{region}::/apis/{spec.apiID}/stages/{spec.stageName}",
    keys=("spec.apiID", "spec.stageName"),
    adoption=(
        AdoptionField(name="apiID", path="spec.apiID", required=True),
        AdoptionField(name="stageName", path="spec.stageName", required=True),
    ),
    immutable=("spec.stageName",),
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
            field="spec.deploymentID",
            ref="spec.deploymentRef",
            group="apigatewayv2.services.k8s.aws",
            kind="Deployment",
            plural="deployments",
            path="status.deploymentID",
        ),
    ),
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
)
