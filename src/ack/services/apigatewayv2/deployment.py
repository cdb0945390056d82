# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Deployment of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Search, Update, When
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.apigatewayv2.service import SERVICE


class DeploymentSpec(Shape):
    """The Deployment that is wanted."""

    apiID: str | None = None
    apiRef: ResourceReference | None = None
    description: str | None = None
    stageName: str | None = None


class DeploymentStatus(Shape):
    """The Deployment as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    autoDeployed: bool | None = None
    createdDate: Timestamp | None = None
    deploymentID: str | None = None
    deploymentStatus: str | None = None
    deploymentStatusMessage: str | None = None


_FIELDS: Mapping[str, str] = {
    "AutoDeployed": "status.autoDeployed",
    "CreatedDate": "status.createdDate",
    "DeploymentId": "status.deploymentID",
    "DeploymentStatus": "status.deploymentStatus",
    "DeploymentStatusMessage": "status.deploymentStatusMessage",
    "Description": "spec.description",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Deployment",
    plural="deployments",
    spec=DeploymentSpec,
    status=DeploymentStatus,
    read=Read(
        operation="GetDeployment",
        inputs={"ApiId": "spec.apiID", "DeploymentId": "status.deploymentID"},
        outputs=_FIELDS,
        needs=("spec.apiID", "status.deploymentID"),
    ),
    search=Search(
        operation="GetDeployments",
        inputs={"ApiId": "spec.apiID"},
        result="Items",
        outputs={"DeploymentId": "status.deploymentID"},
    ),
    create=Call(
        operation="CreateDeployment",
        inputs={"ApiId": "spec.apiID", "Description": "spec.description", "StageName": "spec.stageName"},
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateDeployment",
            inputs={"ApiId": "spec.apiID", "DeploymentId": "status.deploymentID", "Description": "spec.description"},
            outputs={
                "AutoDeployed": "status.autoDeployed",
                "CreatedDate": "status.createdDate",
                "DeploymentStatus": "status.deploymentStatus",
                "DeploymentStatusMessage": "status.deploymentStatusMessage",
            },
            fields=("spec.description",),
        ),
    ),
    delete=Call(operation="DeleteDeployment", inputs={"ApiId": "spec.apiID", "DeploymentId": "status.deploymentID"}),
    keys=("spec.apiID", "status.deploymentID"),
    adoption=(
        AdoptionField(name="apiID", path="spec.apiID", required=True),
        AdoptionField(name="deploymentID", path="status.deploymentID", required=True),
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
    synced=(When(path="status.deploymentStatus", values=("DEPLOYED",)),),
)
