# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""FunctionURLConfig of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import Cors


class FunctionURLConfigSpec(Shape):
    """The FunctionURLConfig that is wanted."""

    authType: str | None = None
    cors: Cors | None = None
    functionName: str | None = None
    functionRef: ResourceReference | None = None
    qualifier: str | None = None


class FunctionURLConfigStatus(Shape):
    """The FunctionURLConfig as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    creationTime: str | None = None
    functionARN: str | None = None
    functionURL: str | None = None


_FIELDS: Mapping[str, str] = {
    "FunctionUrl": "status.functionURL",
    "FunctionArn": "status.functionARN",
    "AuthType": "spec.authType",
    "Cors": "spec.cors",
    "CreationTime": "status.creationTime",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="FunctionURLConfig",
    plural="functionurlconfigs",
    spec=FunctionURLConfigSpec,
    status=FunctionURLConfigStatus,
    read=Read(
        operation="GetFunctionUrlConfig",
        inputs={"FunctionName": "spec.functionName", "Qualifier": "spec.qualifier"},
        outputs=_FIELDS,
        needs=("spec.functionName",),
    ),
    create=Call(
        operation="CreateFunctionUrlConfig",
        inputs={
            "FunctionName": "spec.functionName",
            "Qualifier": "spec.qualifier",
            "AuthType": "spec.authType",
            "Cors": "spec.cors",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateFunctionUrlConfig",
            inputs={
                "FunctionName": "spec.functionName",
                "Qualifier": "spec.qualifier",
                "AuthType": "spec.authType",
                "Cors": "spec.cors",
            },
            outputs={
                "FunctionUrl": "status.functionURL",
                "FunctionArn": "status.functionARN",
                "CreationTime": "status.creationTime",
            },
            fields=("spec.authType", "spec.cors"),
        ),
    ),
    delete=Call(
        operation="DeleteFunctionUrlConfig",
        inputs={"FunctionName": "spec.functionName", "Qualifier": "spec.qualifier"},
    ),
    keys=("spec.functionName",),
    adoption=(
        AdoptionField(name="functionName", path="spec.functionName", required=True),
        AdoptionField(name="qualifier", path="spec.qualifier"),
    ),
    references=(
        Reference(
            field="spec.functionName",
            ref="spec.functionRef",
            group="lambda.services.k8s.aws",
            kind="Function",
            plural="functions",
            path="spec.name",
            required=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceConflictException",),
    terminal=("InvalidParameterValueException",),
)
