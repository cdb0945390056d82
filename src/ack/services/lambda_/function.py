# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Function of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    LateInit,
    Part,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import (
    AcceleratorConfig,
    DeadLetterConfig,
    DurableConfig,
    Environment,
    EphemeralStorage,
    FileSystemConfig,
    FunctionCode,
    FunctionRuntimeConfig,
    ImageConfig,
    ImageConfigResponse,
    Layer,
    LoggingConfig,
    PutFunctionEventInvokeConfigRequest,
    SnapStart,
    TenancyConfig,
    TracingConfig,
    VpcConfig,
)


class FunctionSpec(Shape):
    """The Function that is wanted."""

    acceleratorConfig: AcceleratorConfig | None = None
    architectures: list[str] | None = None
    code: FunctionCode | None = None
    codeSigningConfigARN: str | None = None
    codeSigningConfigRef: ResourceReference | None = None
    deadLetterConfig: DeadLetterConfig | None = None
    description: str | None = None
    durableConfig: DurableConfig | None = None
    environment: Environment | None = None
    ephemeralStorage: EphemeralStorage | None = None
    fileSystemConfigs: list[FileSystemConfig] | None = None
    functionEventInvokeConfig: PutFunctionEventInvokeConfigRequest | None = None
    handler: str | None = None
    imageConfig: ImageConfig | None = None
    kmsKeyARN: str | None = None
    kmsKeyRef: ResourceReference | None = None
    layers: list[str] | None = None
    loggingConfig: LoggingConfig | None = None
    memorySize: int | None = None
    name: str | None = None
    packageType: str | None = None
    publish: bool | None = None
    reservedConcurrentExecutions: int | None = None
    role: str | None = None
    roleRef: ResourceReference | None = None
    runtime: str | None = None
    runtimeConfig: FunctionRuntimeConfig | None = None
    snapStart: SnapStart | None = None
    tags: dict[str, str] | None = None
    tenancyConfig: TenancyConfig | None = None
    timeout: int | None = None
    tracingConfig: TracingConfig | None = None
    vpcConfig: VpcConfig | None = None


class FunctionStatus(Shape):
    """The Function as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    codeSHA256: str | None = None
    codeSize: int | None = None
    imageConfigResponse: ImageConfigResponse | None = None
    lastModified: str | None = None
    lastUpdateStatus: str | None = None
    lastUpdateStatusReason: str | None = None
    lastUpdateStatusReasonCode: str | None = None
    layerStatuses: list[Layer] | None = None
    masterARN: str | None = None
    revisionID: str | None = None
    signingJobARN: str | None = None
    signingProfileVersionARN: str | None = None
    state: str | None = None
    stateReason: str | None = None
    stateReasonCode: str | None = None
    version: str | None = None


_KEY: Mapping[str, str] = {"FunctionName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    **_KEY,
    "FunctionArn": "status.ackResourceMetadata.arn",
    "Runtime": "spec.runtime",
    "Role": "spec.role",
    "Handler": "spec.handler",
    "CodeSize": "status.codeSize",
    "Description": "spec.description",
    "Timeout": "spec.timeout",
    "MemorySize": "spec.memorySize",
    "LastModified": "status.lastModified",
    "CodeSha256": "status.codeSHA256",
    "Version": "status.version",
    "VpcConfig": "spec.vpcConfig",
    "DeadLetterConfig": "spec.deadLetterConfig",
    "Environment": "spec.environment",
    "KMSKeyArn": "spec.kmsKeyARN",
    "TracingConfig": "spec.tracingConfig",
    "MasterArn": "status.masterARN",
    "RevisionId": "status.revisionID",
    "State": "status.state",
    "StateReason": "status.stateReason",
    "StateReasonCode": "status.stateReasonCode",
    "LastUpdateStatus": "status.lastUpdateStatus",
    "LastUpdateStatusReason": "status.lastUpdateStatusReason",
    "LastUpdateStatusReasonCode": "status.lastUpdateStatusReasonCode",
    "FileSystemConfigs": "spec.fileSystemConfigs",
    "SigningProfileVersionArn": "status.signingProfileVersionARN",
    "SigningJobArn": "status.signingJobARN",
    "PackageType": "spec.packageType",
    "ImageConfigResponse": "status.imageConfigResponse",
    "Architectures": "spec.architectures",
    "EphemeralStorage": "spec.ephemeralStorage",
    "SnapStart": "spec.snapStart",
    "LoggingConfig": "spec.loggingConfig",
    "TenancyConfig": "spec.tenancyConfig",
    "DurableConfig": "spec.durableConfig",
    "RuntimeConfig": "spec.runtimeConfig",
    "AcceleratorConfig": "spec.acceleratorConfig",
    "Layers[].Arn": "spec.layers",
    "Layers": "status.layerStatuses",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Function",
    plural="functions",
    spec=FunctionSpec,
    status=FunctionStatus,
    read=Read(operation="GetFunction", inputs=_KEY, result="Configuration", outputs=_FIELDS, needs=("spec.name",)),
    create=Call(
        operation="CreateFunction",
        inputs={
            **_KEY,
            "Runtime": "spec.runtime",
            "Role": "spec.role",
            "Handler": "spec.handler",
            "Code": "spec.code",
            "Description": "spec.description",
            "Timeout": "spec.timeout",
            "MemorySize": "spec.memorySize",
            "Publish": "spec.publish",
            "VpcConfig": "spec.vpcConfig",
            "PackageType": "spec.packageType",
            "DeadLetterConfig": "spec.deadLetterConfig",
            "Environment": "spec.environment",
            "KMSKeyArn": "spec.kmsKeyARN",
            "TracingConfig": "spec.tracingConfig",
            "Tags": AllTags(),
            "Layers": "spec.layers",
            "FileSystemConfigs": "spec.fileSystemConfigs",
            "CodeSigningConfigArn": "spec.codeSigningConfigARN",
            "ImageConfig": "spec.imageConfig",
            "Architectures": "spec.architectures",
            "EphemeralStorage": "spec.ephemeralStorage",
            "SnapStart": "spec.snapStart",
            "LoggingConfig": "spec.loggingConfig",
            "TenancyConfig": "spec.tenancyConfig",
            "DurableConfig": "spec.durableConfig",
            "RuntimeConfig": "spec.runtimeConfig",
            "AcceleratorConfig": "spec.acceleratorConfig",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateFunctionCode",
            inputs={
                **_KEY,
                "Architectures": "spec.architectures",
                "ImageUri": "spec.code.imageURI",
                "S3Bucket": "spec.code.s3Bucket",
                "S3Key": "spec.code.s3Key",
                "S3ObjectVersion": "spec.code.s3ObjectVersion",
                "ZipFile": "spec.code.zipFile",
            },
            outputs={
                "FunctionArn": "status.ackResourceMetadata.arn",
                "Runtime": "spec.runtime",
                "Role": "spec.role",
                "Handler": "spec.handler",
                "CodeSize": "status.codeSize",
                "Description": "spec.description",
                "Timeout": "spec.timeout",
                "MemorySize": "spec.memorySize",
                "LastModified": "status.lastModified",
                "CodeSha256": "status.codeSHA256",
                "Version": "status.version",
                "VpcConfig": "spec.vpcConfig",
                "DeadLetterConfig": "spec.deadLetterConfig",
                "Environment": "spec.environment",
                "KMSKeyArn": "spec.kmsKeyARN",
                "TracingConfig": "spec.tracingConfig",
                "MasterArn": "status.masterARN",
                "RevisionId": "status.revisionID",
                "State": "status.state",
                "StateReason": "status.stateReason",
                "StateReasonCode": "status.stateReasonCode",
                "LastUpdateStatus": "status.lastUpdateStatus",
                "LastUpdateStatusReason": "status.lastUpdateStatusReason",
                "LastUpdateStatusReasonCode": "status.lastUpdateStatusReasonCode",
                "FileSystemConfigs": "spec.fileSystemConfigs",
                "SigningProfileVersionArn": "status.signingProfileVersionARN",
                "SigningJobArn": "status.signingJobARN",
                "PackageType": "spec.packageType",
                "ImageConfigResponse": "status.imageConfigResponse",
                "EphemeralStorage": "spec.ephemeralStorage",
                "SnapStart": "spec.snapStart",
                "LoggingConfig": "spec.loggingConfig",
                "TenancyConfig": "spec.tenancyConfig",
                "DurableConfig": "spec.durableConfig",
                "RuntimeConfig": "spec.runtimeConfig",
                "AcceleratorConfig": "spec.acceleratorConfig",
                "Layers[].Arn": "spec.layers",
                "Layers": "status.layerStatuses",
            },
            fields=(
                "spec.architectures",
                "spec.code.imageURI",
                "spec.code.s3Bucket",
                "spec.code.s3Key",
                "spec.code.s3ObjectVersion",
                "spec.code.zipFile",
            ),
        ),
        Update(
            operation="UpdateFunctionConfiguration",
            inputs={
                **_KEY,
                "Role": "spec.role",
                "Handler": "spec.handler",
                "Description": "spec.description",
                "Timeout": "spec.timeout",
                "MemorySize": "spec.memorySize",
                "VpcConfig": "spec.vpcConfig",
                "Environment": "spec.environment",
                "Runtime": "spec.runtime",
                "DeadLetterConfig": "spec.deadLetterConfig",
                "KMSKeyArn": "spec.kmsKeyARN",
                "TracingConfig": "spec.tracingConfig",
                "Layers": "spec.layers",
                "FileSystemConfigs": "spec.fileSystemConfigs",
                "ImageConfig": "spec.imageConfig",
                "EphemeralStorage": "spec.ephemeralStorage",
                "SnapStart": "spec.snapStart",
                "LoggingConfig": "spec.loggingConfig",
                "DurableConfig": "spec.durableConfig",
                "RuntimeConfig": "spec.runtimeConfig",
                "AcceleratorConfig": "spec.acceleratorConfig",
            },
            outputs={
                "FunctionArn": "status.ackResourceMetadata.arn",
                "CodeSize": "status.codeSize",
                "LastModified": "status.lastModified",
                "CodeSha256": "status.codeSHA256",
                "Version": "status.version",
                "MasterArn": "status.masterARN",
                "RevisionId": "status.revisionID",
                "State": "status.state",
                "StateReason": "status.stateReason",
                "StateReasonCode": "status.stateReasonCode",
                "LastUpdateStatus": "status.lastUpdateStatus",
                "LastUpdateStatusReason": "status.lastUpdateStatusReason",
                "LastUpdateStatusReasonCode": "status.lastUpdateStatusReasonCode",
                "SigningProfileVersionArn": "status.signingProfileVersionARN",
                "SigningJobArn": "status.signingJobARN",
                "PackageType": "spec.packageType",
                "ImageConfigResponse": "status.imageConfigResponse",
                "Architectures": "spec.architectures",
                "TenancyConfig": "spec.tenancyConfig",
                "Layers": "status.layerStatuses",
            },
            fields=(
                "spec.role",
                "spec.handler",
                "spec.description",
                "spec.timeout",
                "spec.memorySize",
                "spec.vpcConfig",
                "spec.environment",
                "spec.runtime",
                "spec.deadLetterConfig",
                "spec.kmsKeyARN",
                "spec.tracingConfig",
                "spec.layers",
                "spec.fileSystemConfigs",
                "spec.imageConfig",
                "spec.ephemeralStorage",
                "spec.snapStart",
                "spec.loggingConfig",
                "spec.durableConfig",
                "spec.runtimeConfig",
                "spec.acceleratorConfig",
            ),
        ),
    ),
    delete=Call(operation="DeleteFunction", inputs=_KEY),
    parts=(
        Part(
            field="spec.codeSigningConfigARN",
            read=Read(
                operation="GetFunctionCodeSigningConfig",
                inputs=_KEY,
                outputs={"CodeSigningConfigArn": "spec.codeSigningConfigARN"},
            ),
            put=Call(
                operation="PutFunctionCodeSigningConfig",
                inputs={**_KEY, "CodeSigningConfigArn": "spec.codeSigningConfigARN"},
            ),
            delete=Call(operation="DeleteFunctionCodeSigningConfig", inputs=_KEY),
            absent=("CodeSigningConfigNotFoundException",),
            unsupported=("InvalidParameterValueException",),
        ),
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
                    "Qualifier": "spec.functionEventInvokeConfig.qualifier",
                    "MaximumRetryAttempts": "spec.functionEventInvokeConfig.maximumRetryAttempts",
                    "MaximumEventAgeInSeconds": "spec.functionEventInvokeConfig.maximumEventAgeInSeconds",
                    "DestinationConfig": "spec.functionEventInvokeConfig.destinationConfig",
                },
            ),
            delete=Call(operation="DeleteFunctionEventInvokeConfig", inputs=_KEY),
            absent=("ResourceNotFoundException",),
        ),
        Part(
            field="spec.reservedConcurrentExecutions",
            read=Read(
                operation="GetFunctionConcurrency",
                inputs=_KEY,
                outputs={"ReservedConcurrentExecutions": "spec.reservedConcurrentExecutions"},
            ),
            put=Call(
                operation="PutFunctionConcurrency",
                inputs={**_KEY, "ReservedConcurrentExecutions": "spec.reservedConcurrentExecutions"},
            ),
            delete=Call(operation="DeleteFunctionConcurrency", inputs=_KEY),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="TagResource", inputs={"Resource": "status.ackResourceMetadata.arn", "Tags": TagsToSet()}),
        key="",
        value="",
        aws_key="",
        aws_value="",
        read=Read(
            operation="ListTags",
            inputs={"Resource": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"Resource": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name", "spec.tenancyConfig"),
    compare={
        "spec.code.sha256": Compare.IGNORED,
        "spec.functionEventInvokeConfig.functionName": Compare.IGNORED,
        "spec.publish": Compare.IGNORED,
    },
    late_initialize=(LateInit(field="spec.durableConfig", optional=True),),
    references=(
        Reference(
            field="spec.code.s3Bucket",
            ref="spec.code.s3BucketRef",
            group="s3.services.k8s.aws",
            kind="Bucket",
            plural="buckets",
            path="spec.name",
        ),
        Reference(
            field="spec.codeSigningConfigARN",
            ref="spec.codeSigningConfigRef",
            group="lambda.services.k8s.aws",
            kind="CodeSigningConfig",
            plural="codesigningconfigs",
        ),
        Reference(
            field="spec.kmsKeyARN",
            ref="spec.kmsKeyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
        ),
        Reference(
            field="spec.role",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
        Reference(
            field="spec.vpcConfig.subnetIDs",
            ref="spec.vpcConfig.subnetRefs",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            many=True,
        ),
        Reference(
            field="spec.vpcConfig.securityGroupIDs",
            ref="spec.vpcConfig.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceConflictException",),
    terminal=("InvalidCodeSignatureException", "InvalidParameterValueException"),
    synced=(
        When(path="status.state", values=("Active", "Inactive")),
        When(path="status.lastUpdateStatus", values=("Successful", None)),
    ),
    updatable=(
        When(path="status.state", values=("Active", "Inactive", "Failed")),
        When(path="status.lastUpdateStatus", values=("Successful", "Failed", None)),
    ),
)
