# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Lambda share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Blob, ResourceReference, Sensitive, Shape


class AcceleratorConfig(Shape):
    """The accelerator resource settings for a Lambda execution environment, including the amount of ..."""

    acceleratorMemorySize: Annotated[int | None, Aws("AcceleratorMemorySize")] = None


class AddPermissionInput(Shape):
    """AddPermissionInput of AWS Lambda."""

    action: Annotated[str | None, Aws("Action")] = None
    eventSourceToken: Annotated[str | None, Aws("EventSourceToken")] = None
    functionURLAuthType: Annotated[str | None, Aws("FunctionUrlAuthType")] = None
    principal: Annotated[str | None, Aws("Principal")] = None
    principalOrgID: Annotated[str | None, Aws("PrincipalOrgID")] = None
    revisionID: Annotated[str | None, Aws("RevisionId")] = None
    sourceARN: Annotated[str | None, Aws("SourceArn")] = None
    sourceAccount: Annotated[str | None, Aws("SourceAccount")] = None
    statementID: Annotated[str | None, Aws("StatementId")] = None


class AliasRoutingConfiguration(Shape):
    """The traffic-shifting (https://docs.aws.amazon.com/lambda/latest/dg/lambda-traffic-shifting- ..."""

    additionalVersionWeights: Annotated[dict[str, float] | None, Aws("AdditionalVersionWeights")] = None


class AllowedPublishers(Shape):
    """List of signing profiles that can sign a code package."""

    signingProfileVersionARNs: Annotated[list[str] | None, Aws("SigningProfileVersionArns")] = None


class AmazonManagedKafkaEventSourceConfig(Shape):
    """Specific configuration settings for an Amazon Managed Streaming for Apache Kafka (Amazon MSK) ..."""

    consumerGroupID: Annotated[str | None, Aws("ConsumerGroupId")] = None
    schemaRegistryConfig: Annotated[KafkaSchemaRegistryConfig | None, Aws("SchemaRegistryConfig")] = None


class CodeSigningPolicies(Shape):
    """Code signing configuration policies (https://docs.aws.amazon.com/lambda/latest/dg/configuration- ..."""

    untrustedArtifactOnDeployment: Annotated[str | None, Aws("UntrustedArtifactOnDeployment")] = None


class Cors(Shape):
    """The cross-origin resource sharing (CORS) (https://developer.mozilla.org/en- ..."""

    allowCredentials: Annotated[bool | None, Aws("AllowCredentials")] = None
    allowHeaders: Annotated[list[str] | None, Aws("AllowHeaders")] = None
    allowMethods: Annotated[list[str] | None, Aws("AllowMethods")] = None
    allowOrigins: Annotated[list[str] | None, Aws("AllowOrigins")] = None
    exposeHeaders: Annotated[list[str] | None, Aws("ExposeHeaders")] = None
    maxAge: Annotated[int | None, Aws("MaxAge")] = None


class DeadLetterConfig(Shape):
    """The dead-letter queue (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain- ..."""

    targetARN: Annotated[str | None, Aws("TargetArn")] = None


class DestinationConfig(Shape):
    """A configuration object that specifies the destination of an event after Lambda processes it."""

    onFailure: Annotated[OnFailure | None, Aws("OnFailure")] = None
    onSuccess: Annotated[OnSuccess | None, Aws("OnSuccess")] = None


class DurableConfig(Shape):
    """Configuration settings for durable functions ..."""

    executionTimeout: Annotated[int | None, Aws("ExecutionTimeout")] = None
    kmsKeyARN: Annotated[str | None, Aws("KMSKeyArn")] = None
    retentionPeriodInDays: Annotated[int | None, Aws("RetentionPeriodInDays")] = None


class Environment(Shape):
    """A function's environment variable settings."""

    variables: Annotated[dict[str, str] | None, Aws("Variables"), Sensitive()] = None


class EnvironmentError(Shape):
    """Error messages for environment variables that couldn't be applied."""

    errorCode: Annotated[str | None, Aws("ErrorCode")] = None
    message: Annotated[str | None, Aws("Message"), Sensitive()] = None


class EnvironmentResponse(Shape):
    """The results of an operation to update or read environment variables."""

    error: Annotated[EnvironmentError | None, Aws("Error")] = None
    variables: Annotated[dict[str, str] | None, Aws("Variables"), Sensitive()] = None


class EphemeralStorage(Shape):
    """The size of the function's /tmp directory in MB."""

    size: Annotated[int | None, Aws("Size")] = None


class EventSourceMappingLoggingConfig(Shape):
    """(Amazon MSK, and self-managed Apache Kafka only) The logging configuration for your event source."""

    systemLogLevel: Annotated[str | None, Aws("SystemLogLevel")] = None


class FileSystemConfig(Shape):
    """Details about the connection between a Lambda function and an Amazon EFS file system ..."""

    arn: Annotated[str | None, Aws("Arn")] = None
    localMountPath: Annotated[str | None, Aws("LocalMountPath")] = None
    s3FilesConfig: Annotated[S3FilesConfig | None, Aws("S3FilesConfig")] = None


class Filter(Shape):
    """A structure within a FilterCriteria object that defines an event filtering pattern."""

    pattern: Annotated[str | None, Aws("Pattern")] = None


class FilterCriteria(Shape):
    """An object that contains the filters for an event source."""

    filters: Annotated[list[Filter] | None, Aws("Filters")] = None


class FunctionCode(Shape):
    """The code for the Lambda function."""

    imageURI: Annotated[str | None, Aws("ImageUri")] = None
    s3Bucket: Annotated[str | None, Aws("S3Bucket")] = None
    s3BucketRef: ResourceReference | None = None
    s3Key: Annotated[str | None, Aws("S3Key")] = None
    s3ObjectStorageMode: Annotated[str | None, Aws("S3ObjectStorageMode")] = None
    s3ObjectVersion: Annotated[str | None, Aws("S3ObjectVersion")] = None
    sha256: str | None = None
    zipFile: Annotated[Blob | None, Aws("ZipFile"), Sensitive()] = None


class FunctionRuntimeConfig(Shape):
    """The customer-managed runtime configuration for your function."""

    runtimeARN: Annotated[str | None, Aws("RuntimeArn")] = None
    runtimeAlias: Annotated[str | None, Aws("RuntimeAlias")] = None


class ImageConfig(Shape):
    """Configuration values that override the container image Dockerfile settings."""

    command: Annotated[list[str] | None, Aws("Command")] = None
    entryPoint: Annotated[list[str] | None, Aws("EntryPoint")] = None
    workingDirectory: Annotated[str | None, Aws("WorkingDirectory")] = None


class ImageConfigError(Shape):
    """Error response to GetFunctionConfiguration."""

    errorCode: Annotated[str | None, Aws("ErrorCode")] = None
    message: Annotated[str | None, Aws("Message"), Sensitive()] = None


class ImageConfigResponse(Shape):
    """Response to a GetFunctionConfiguration request."""

    error: Annotated[ImageConfigError | None, Aws("Error")] = None
    imageConfig: Annotated[ImageConfig | None, Aws("ImageConfig")] = None


class KafkaSchemaRegistryAccessConfig(Shape):
    """Specific access configuration settings that tell Lambda how to authenticate with your schema ..."""

    type: Annotated[str | None, Aws("Type")] = None
    uri: Annotated[str | None, Aws("URI")] = None
    uriRef: ResourceReference | None = None


class KafkaSchemaRegistryConfig(Shape):
    """Specific configuration settings for a Kafka schema registry."""

    accessConfigs: Annotated[list[KafkaSchemaRegistryAccessConfig] | None, Aws("AccessConfigs")] = None
    eventRecordFormat: Annotated[str | None, Aws("EventRecordFormat")] = None
    schemaRegistryURI: Annotated[str | None, Aws("SchemaRegistryURI")] = None
    schemaValidationConfigs: Annotated[list[KafkaSchemaValidationConfig] | None, Aws("SchemaValidationConfigs")] = None


class KafkaSchemaValidationConfig(Shape):
    """Specific schema validation configuration settings that tell Lambda the message attributes you ..."""

    attribute: Annotated[str | None, Aws("Attribute")] = None


class Layer(Shape):
    """An Lambda layer (https://docs.aws.amazon.com/lambda/latest/dg/configuration-layers.html)."""

    arn: Annotated[str | None, Aws("Arn")] = None
    codeSize: Annotated[int | None, Aws("CodeSize")] = None
    signingJobARN: Annotated[str | None, Aws("SigningJobArn")] = None
    signingProfileVersionARN: Annotated[str | None, Aws("SigningProfileVersionArn")] = None


class LayerVersionContentInput(Shape):
    """A ZIP archive that contains the contents of an Lambda layer ..."""

    s3Bucket: Annotated[str | None, Aws("S3Bucket")] = None
    s3Key: Annotated[str | None, Aws("S3Key")] = None
    s3ObjectStorageMode: Annotated[str | None, Aws("S3ObjectStorageMode")] = None
    s3ObjectVersion: Annotated[str | None, Aws("S3ObjectVersion")] = None
    zipFile: Annotated[Blob | None, Aws("ZipFile"), Sensitive()] = None


class LoggingConfig(Shape):
    """The function's Amazon CloudWatch Logs configuration settings."""

    applicationLogLevel: Annotated[str | None, Aws("ApplicationLogLevel")] = None
    logFormat: Annotated[str | None, Aws("LogFormat")] = None
    logGroup: Annotated[str | None, Aws("LogGroup")] = None
    systemLogLevel: Annotated[str | None, Aws("SystemLogLevel")] = None


class OnFailure(Shape):
    """A destination for events that failed processing."""

    destination: Annotated[str | None, Aws("Destination")] = None


class OnSuccess(Shape):
    """A destination for events that were processed successfully."""

    destination: Annotated[str | None, Aws("Destination")] = None


class PutFunctionEventInvokeConfigRequest(Shape):
    """PutFunctionEventInvokeConfigRequest of AWS Lambda."""

    destinationConfig: Annotated[DestinationConfig | None, Aws("DestinationConfig")] = None
    functionName: str | None = None
    maximumEventAgeInSeconds: Annotated[int | None, Aws("MaximumEventAgeInSeconds")] = None
    maximumRetryAttempts: Annotated[int | None, Aws("MaximumRetryAttempts")] = None
    qualifier: Annotated[str | None, Aws("Qualifier")] = None


class PutProvisionedConcurrencyConfigRequest(Shape):
    """PutProvisionedConcurrencyConfigRequest of AWS Lambda."""

    functionName: str | None = None
    provisionedConcurrentExecutions: Annotated[int | None, Aws("ProvisionedConcurrentExecutions")] = None
    qualifier: Annotated[str | None, Aws("Qualifier")] = None


class S3FilesConfig(Shape):
    """Setting controls how your function accesses data from an Amazon S3 file system."""

    directS3Read: Annotated[str | None, Aws("DirectS3Read")] = None


class ScalingConfig(Shape):
    """(Amazon SQS only) The scaling configuration for the event source."""

    maximumConcurrency: Annotated[int | None, Aws("MaximumConcurrency")] = None


class SelfManagedEventSource(Shape):
    """The self-managed Apache Kafka cluster for your event source."""

    endpoints: Annotated[dict[str, list[str]] | None, Aws("Endpoints")] = None


class SelfManagedKafkaEventSourceConfig(Shape):
    """Specific configuration settings for a self-managed Apache Kafka event source."""

    consumerGroupID: Annotated[str | None, Aws("ConsumerGroupId")] = None
    consumptionMode: Annotated[str | None, Aws("ConsumptionMode")] = None
    schemaRegistryConfig: Annotated[KafkaSchemaRegistryConfig | None, Aws("SchemaRegistryConfig")] = None


class SnapStart(Shape):
    """The function's Lambda SnapStart (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html) ..."""

    applyOn: Annotated[str | None, Aws("ApplyOn")] = None


class SnapStartResponse(Shape):
    """The function's SnapStart (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html) setting."""

    applyOn: Annotated[str | None, Aws("ApplyOn")] = None
    optimizationStatus: Annotated[str | None, Aws("OptimizationStatus")] = None


class SourceAccessConfiguration(Shape):
    """To secure and define access to your event source, you can specify the authentication protocol, ..."""

    type_: Annotated[str | None, Aws("Type")] = None
    uRI: Annotated[str | None, Aws("URI")] = None


class TenancyConfig(Shape):
    """Specifies the tenant isolation mode configuration for a Lambda function."""

    tenantIsolationMode: Annotated[str | None, Aws("TenantIsolationMode")] = None


class TracingConfig(Shape):
    """The function's X-Ray (https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html) tracing ..."""

    mode: Annotated[str | None, Aws("Mode")] = None


class TracingConfigResponse(Shape):
    """The function's X-Ray tracing configuration."""

    mode: Annotated[str | None, Aws("Mode")] = None


class VpcConfig(Shape):
    """The VPC security groups and subnets that are attached to a Lambda function."""

    securityGroupIDs: Annotated[list[str] | None, Aws("SecurityGroupIds")] = None
    securityGroupRefs: list[ResourceReference] | None = None
    subnetIDs: Annotated[list[str] | None, Aws("SubnetIds")] = None
    subnetRefs: list[ResourceReference] | None = None


class VpcConfigResponse(Shape):
    """The VPC security groups and subnets that are attached to a Lambda function."""

    ipv6AllowedForDualStack: Annotated[bool | None, Aws("Ipv6AllowedForDualStack")] = None
    securityGroupIDs: Annotated[list[str] | None, Aws("SecurityGroupIds")] = None
    subnetIDs: Annotated[list[str] | None, Aws("SubnetIds")] = None
    vpcID: Annotated[str | None, Aws("VpcId")] = None
