# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Alias of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Member, MemberSet, Part, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import (
    AddPermissionInput,
    AliasRoutingConfiguration,
    PutFunctionEventInvokeConfigRequest,
    PutProvisionedConcurrencyConfigRequest,
)


class AliasSpec(Shape):
    """The Alias that is wanted."""

    description: str | None = None
    functionEventInvokeConfig: PutFunctionEventInvokeConfigRequest | None = None
    functionName: str | None = None
    functionRef: ResourceReference | None = None
    functionVersion: str | None = None
    name: str | None = None
    permissions: list[AddPermissionInput] | None = None
    provisionedConcurrencyConfig: PutProvisionedConcurrencyConfigRequest | None = None
    routingConfig: AliasRoutingConfiguration | None = None


class AliasStatus(Shape):
    """The Alias as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    revisionID: str | None = None


_KEY: Mapping[str, str] = {"FunctionName": "spec.functionName", "Qualifier": "spec.name"}
_FIELDS: Mapping[str, str] = {
    "AliasArn": "status.ackResourceMetadata.arn",
    "Name": "spec.name",
    "FunctionVersion": "spec.functionVersion",
    "Description": "spec.description",
    "RoutingConfig": "spec.routingConfig",
    "RevisionId": "status.revisionID",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Alias",
    plural="aliases",
    spec=AliasSpec,
    status=AliasStatus,
    read=Read(
        operation="GetAlias",
        inputs={"FunctionName": "spec.functionName", "Name": "spec.name"},
        outputs=_FIELDS,
        needs=("spec.name", "spec.functionName"),
    ),
    create=Call(
        operation="CreateAlias",
        inputs={
            "FunctionName": "spec.functionName",
            "Name": "spec.name",
            "FunctionVersion": "spec.functionVersion",
            "Description": "spec.description",
            "RoutingConfig": "spec.routingConfig",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateAlias",
            inputs={
                "FunctionName": "spec.functionName",
                "Name": "spec.name",
                "FunctionVersion": "spec.functionVersion",
                "Description": "spec.description",
                "RoutingConfig": "spec.routingConfig",
            },
            outputs={"AliasArn": "status.ackResourceMetadata.arn", "RevisionId": "status.revisionID"},
            fields=("spec.functionVersion", "spec.description", "spec.routingConfig"),
        ),
    ),
    delete=Call(operation="DeleteAlias", inputs={"FunctionName": "spec.functionName", "Name": "spec.name"}),
    parts=(
        Part(
            field="spec.functionEventInvokeConfig",
            read=Read(
                operation="GetFunctionEventInvokeConfig",
                inputs=_KEY,
                outputs={
                    "MaximumRetryAttempts": "spec.functionEventInvokeConfig.maximumRetryAttempts",
                    "MaximumEventAgeInSeconds": "spec.functionEventInvokeConfig.maximumEventAgeInSeconds",
                    "DestinationConfig": "spec.functionEventInvokeConfig.destinationConfig",
                },
            ),
            put=Call(
                operation="PutFunctionEventInvokeConfig",
                inputs={
                    **_KEY,
                    "MaximumRetryAttempts": "spec.functionEventInvokeConfig.maximumRetryAttempts",
                    "MaximumEventAgeInSeconds": "spec.functionEventInvokeConfig.maximumEventAgeInSeconds",
                    "DestinationConfig": "spec.functionEventInvokeConfig.destinationConfig",
                },
            ),
            delete=Call(operation="DeleteFunctionEventInvokeConfig", inputs=_KEY),
            absent=("ResourceNotFoundException",),
        ),
        Part(
            field="spec.provisionedConcurrencyConfig",
            read=Read(
                operation="GetProvisionedConcurrencyConfig",
                inputs=_KEY,
                outputs={
                    "RequestedProvisionedConcurrentExecutions": "spec.provisionedConcurrencyConfig.provisionedConcurrentExecutions",
                },
            ),
            put=Call(
                operation="PutProvisionedConcurrencyConfig",
                inputs={
                    **_KEY,
                    "ProvisionedConcurrentExecutions": "spec.provisionedConcurrencyConfig.provisionedConcurrentExecutions",
                },
            ),
            delete=Call(operation="DeleteProvisionedConcurrencyConfig", inputs=_KEY),
            absent=("ProvisionedConcurrencyConfigNotFoundException",),
        ),
    ),
    members=(
        MemberSet(
            field="spec.permissions",
            key="statementID",
            put=Call(
                operation="AddPermission",
                inputs={
                    **_KEY,
                    "StatementId": Member("statementID"),
                    "Action": Member("action"),
                    "Principal": Member("principal"),
                    "SourceArn": Member("sourceARN"),
                    "FunctionUrlAuthType": Member("functionURLAuthType"),
                    "SourceAccount": Member("sourceAccount"),
                    "EventSourceToken": Member("eventSourceToken"),
                    "RevisionId": Member("revisionID"),
                    "PrincipalOrgID": Member("principalOrgID"),
                },
            ),
            delete=Call(operation="RemovePermission", inputs={**_KEY, "StatementId": Member("statementID")}),
            fixed=True,
        ),
    ),
    keys=("spec.name", "spec.functionName"),
    adoption=(
        AdoptionField(name="name", path="spec.name", required=True),
        AdoptionField(name="functionName", path="spec.functionName", required=True),
    ),
    immutable=("spec.name",),
    compare={
        "spec.functionEventInvokeConfig.functionName": Compare.IGNORED,
        "spec.provisionedConcurrencyConfig.functionName": Compare.IGNORED,
    },
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
