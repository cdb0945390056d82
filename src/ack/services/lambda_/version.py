# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Version of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Compare, Part, Read, Reference, Resource, Search, When
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import (
    AcceleratorConfig,
    DeadLetterConfig,
    DurableConfig,
    EnvironmentResponse,
    EphemeralStorage,
    FileSystemConfig,
    FunctionRuntimeConfig,
    ImageConfigResponse,
    Layer,
    PutFunctionEventInvokeConfigRequest,
    PutProvisionedConcurrencyConfigRequest,
    SnapStartResponse,
    TenancyConfig,
    TracingConfigResponse,
    VpcConfigResponse,
)


class VersionSpec(Shape):
    """The Version that is wanted."""

    codeSHA256: str | None = None
    description: str | None = None
    functionEventInvokeConfig: PutFunctionEventInvokeConfigRequest | None = None
    functionName: str | None = None
    functionRef: ResourceReference | None = None
    provisionedConcurrencyConfig: PutProvisionedConcurrencyConfigRequest | None = None
    revisionID: str | None = None


class VersionStatus(Shape):
    """The Version as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    acceleratorConfig: AcceleratorConfig | None = None
    architectures: list[str] | None = None
    codeSize: int | None = None
    deadLetterConfig: DeadLetterConfig | None = None
    durableConfig: DurableConfig | None = None
    environment: EnvironmentResponse | None = None
    ephemeralStorage: EphemeralStorage | None = None
    fileSystemConfigs: list[FileSystemConfig] | None = None
    functionARN: str | None = None
    handler: str | None = None
    imageConfigResponse: ImageConfigResponse | None = None
    kmsKeyARN: str | None = None
    lastModified: str | None = None
    lastUpdateStatus: str | None = None
    lastUpdateStatusReason: str | None = None
    lastUpdateStatusReasonCode: str | None = None
    layers: list[Layer] | None = None
    masterARN: str | None = None
    memorySize: int | None = None
    packageType: str | None = None
    qualifier: str | None = None
    role: str | None = None
    runtime: str | None = None
    runtimeConfig: FunctionRuntimeConfig | None = None
    signingJobARN: str | None = None
    signingProfileVersionARN: str | None = None
    snapStart: SnapStartResponse | None = None
    state: str | None = None
    stateReason: str | None = None
    stateReasonCode: str | None = None
    tenancyConfig: TenancyConfig | None = None
    timeout: int | None = None
    tracingConfig: TracingConfigResponse | None = None
    version: str | None = None
    vpcConfig: VpcConfigResponse | None = None


_KEY: Mapping[str, str] = {"FunctionName": "spec.functionName", "Qualifier": "status.version"}
_FIELDS: Mapping[str, str] = {
    "FunctionName": "spec.functionName",
    "FunctionArn": "status.functionARN",
    "Runtime": "status.runtime",
    "Role": "status.role",
    "Handler": "status.handler",
    "CodeSize": "status.codeSize",
    "Description": "spec.description",
    "Timeout": "status.timeout",
    "MemorySize": "status.memorySize",
    "LastModified": "status.lastModified",
    "CodeSha256": "spec.codeSHA256",
    "Version": "status.version",
    "VpcConfig": "status.vpcConfig",
    "DeadLetterConfig": "status.deadLetterConfig",
    "Environment": "status.environment",
    "KMSKeyArn": "status.kmsKeyARN",
    "TracingConfig": "status.tracingConfig",
    "MasterArn": "status.masterARN",
    "RevisionId": "spec.revisionID",
    "Layers": "status.layers",
    "State": "status.state",
    "StateReason": "status.stateReason",
    "StateReasonCode": "status.stateReasonCode",
    "LastUpdateStatus": "status.lastUpdateStatus",
    "LastUpdateStatusReason": "status.lastUpdateStatusReason",
    "LastUpdateStatusReasonCode": "status.lastUpdateStatusReasonCode",
    "FileSystemConfigs": "status.fileSystemConfigs",
    "SigningProfileVersionArn": "status.signingProfileVersionARN",
    "SigningJobArn": "status.signingJobARN",
    "PackageType": "status.packageType",
    "ImageConfigResponse": "status.imageConfigResponse",
    "Architectures": "status.architectures",
    "EphemeralStorage": "status.ephemeralStorage",
    "SnapStart": "status.snapStart",
    "TenancyConfig": "status.tenancyConfig",
    "DurableConfig": "status.durableConfig",
    "RuntimeConfig": "status.runtimeConfig",
    "AcceleratorConfig": "status.acceleratorConfig",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Version",
    plural="versions",
    spec=VersionSpec,
    status=VersionStatus,
    read=Read(
        operation="GetFunctionConfiguration",
        inputs=_KEY,
        outputs=_FIELDS,
        needs=("spec.functionName", "status.version"),
    ),
    search=Search(
        operation="ListVersionsByFunction",
        inputs={"FunctionName": "spec.functionName"},
        result="Versions",
        outputs={"Version": "status.version"},
    ),
    create=Call(
        operation="PublishVersion",
        inputs={
            "FunctionName": "spec.functionName",
            "CodeSha256": "spec.codeSHA256",
            "Description": "spec.description",
            "RevisionId": "spec.revisionID",
        },
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteFunction", inputs=_KEY),
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
    keys=("spec.functionName", "status.version"),
    adoption=(
        AdoptionField(name="functionName", path="spec.functionName", required=True),
        AdoptionField(name="version", path="status.version", required=True),
    ),
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
    terminal=("InvalidParameterValueException",),
    synced=(When(path="status.state", values=("Active", "Inactive")),),
)
