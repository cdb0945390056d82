# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon EventBridge share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Sensitive, Shape


class AwsVpcConfiguration(Shape):
    """This structure specifies the VPC subnets and security groups for the task, and whether a public ..."""

    assignPublicIP: Annotated[str | None, Aws("AssignPublicIp")] = None
    securityGroups: Annotated[list[str] | None, Aws("SecurityGroups")] = None
    subnets: Annotated[list[str] | None, Aws("Subnets")] = None


class BatchArrayProperties(Shape):
    """The array properties for the submitted job, such as the size of the array."""

    size: Annotated[int | None, Aws("Size")] = None


class BatchParameters(Shape):
    """The custom parameters to be used when the target is an Batch job."""

    arrayProperties: Annotated[BatchArrayProperties | None, Aws("ArrayProperties")] = None
    jobDefinition: Annotated[str | None, Aws("JobDefinition")] = None
    jobName: Annotated[str | None, Aws("JobName")] = None
    retryStrategy: Annotated[BatchRetryStrategy | None, Aws("RetryStrategy")] = None


class BatchRetryStrategy(Shape):
    """The retry strategy to use for failed jobs, if the target is an Batch job."""

    attempts: Annotated[int | None, Aws("Attempts")] = None


class CapacityProviderStrategyItem(Shape):
    """The details of a capacity provider strategy."""

    base: Annotated[int | None, Aws("base")] = None
    capacityProvider: Annotated[str | None, Aws("capacityProvider")] = None
    weight: Annotated[int | None, Aws("weight")] = None


class DeadLetterConfig(Shape):
    """Configuration details of the Amazon SQS queue for EventBridge to use as a dead-letter queue (DLQ)."""

    arn: Annotated[str | None, Aws("Arn")] = None


class EcsParameters(Shape):
    """The custom parameters to be used when the target is an Amazon ECS task."""

    capacityProviderStrategy: Annotated[list[CapacityProviderStrategyItem] | None, Aws("CapacityProviderStrategy")] = (
        None
    )
    enableECSManagedTags: Annotated[bool | None, Aws("EnableECSManagedTags")] = None
    enableExecuteCommand: Annotated[bool | None, Aws("EnableExecuteCommand")] = None
    group: Annotated[str | None, Aws("Group")] = None
    launchType: Annotated[str | None, Aws("LaunchType")] = None
    networkConfiguration: Annotated[NetworkConfiguration | None, Aws("NetworkConfiguration")] = None
    placementConstraints: Annotated[list[PlacementConstraint] | None, Aws("PlacementConstraints")] = None
    placementStrategy: Annotated[list[PlacementStrategy] | None, Aws("PlacementStrategy")] = None
    platformVersion: Annotated[str | None, Aws("PlatformVersion")] = None
    propagateTags: Annotated[str | None, Aws("PropagateTags")] = None
    referenceID: Annotated[str | None, Aws("ReferenceId")] = None
    tags: Annotated[list[Tag] | None, Aws("Tags")] = None
    taskCount: Annotated[int | None, Aws("TaskCount")] = None
    taskDefinitionARN: Annotated[str | None, Aws("TaskDefinitionArn")] = None


class EndpointEventBus(Shape):
    """The event buses the endpoint is associated with."""

    eventBusARN: Annotated[str | None, Aws("EventBusArn")] = None


class FailoverConfig(Shape):
    """The failover configuration for an endpoint."""

    primary: Annotated[Primary | None, Aws("Primary")] = None
    secondary: Annotated[Secondary | None, Aws("Secondary")] = None


class HttpParameters(Shape):
    """These are custom parameter to be used when the target is an API Gateway APIs or EventBridge ..."""

    headerParameters: Annotated[dict[str, str] | None, Aws("HeaderParameters")] = None
    pathParameterValues: Annotated[list[str] | None, Aws("PathParameterValues")] = None
    queryStringParameters: Annotated[dict[str, str] | None, Aws("QueryStringParameters")] = None


class InputTransformer(Shape):
    """Contains the parameters needed for you to provide custom input to a target based on one or more ..."""

    inputPathsMap: Annotated[dict[str, str] | None, Aws("InputPathsMap")] = None
    inputTemplate: Annotated[str | None, Aws("InputTemplate")] = None


class KinesisParameters(Shape):
    """This object enables you to specify a JSON path to extract from the event and use as the ..."""

    partitionKeyPath: Annotated[str | None, Aws("PartitionKeyPath")] = None


class LogConfig(Shape):
    """The logging configuration settings for the event bus."""

    includeDetail: Annotated[str | None, Aws("IncludeDetail")] = None
    level: Annotated[str | None, Aws("Level")] = None


class NetworkConfiguration(Shape):
    """This structure specifies the network configuration for an ECS task."""

    awsVPCConfiguration: Annotated[AwsVpcConfiguration | None, Aws("awsvpcConfiguration")] = None


class PlacementConstraint(Shape):
    """An object representing a constraint on task placement."""

    expression: Annotated[str | None, Aws("expression")] = None
    type_: Annotated[str | None, Aws("type")] = None


class PlacementStrategy(Shape):
    """The task placement strategy for a task or service."""

    field: Annotated[str | None, Aws("field")] = None
    type_: Annotated[str | None, Aws("type")] = None


class Primary(Shape):
    """The primary Region of the endpoint."""

    healthCheck: Annotated[str | None, Aws("HealthCheck")] = None


class RedshiftDataParameters(Shape):
    """These are custom parameters to be used when the target is a Amazon Redshift cluster to invoke ..."""

    database: Annotated[str | None, Aws("Database")] = None
    dbUser: Annotated[str | None, Aws("DbUser")] = None
    secretManagerARN: Annotated[str | None, Aws("SecretManagerArn")] = None
    sql: Annotated[str | None, Aws("Sql"), Sensitive()] = None
    sqls: Annotated[list[str] | None, Aws("Sqls"), Sensitive()] = None
    statementName: Annotated[str | None, Aws("StatementName")] = None
    withEvent: Annotated[bool | None, Aws("WithEvent")] = None


class ReplicationConfig(Shape):
    """Endpoints can replicate all events to the secondary Region."""

    state: Annotated[str | None, Aws("State")] = None


class RetryPolicy(Shape):
    """A RetryPolicy object that includes information about the retry policy settings."""

    maximumEventAgeInSeconds: Annotated[int | None, Aws("MaximumEventAgeInSeconds")] = None
    maximumRetryAttempts: Annotated[int | None, Aws("MaximumRetryAttempts")] = None


class RoutingConfig(Shape):
    """The routing configuration of the endpoint."""

    failoverConfig: Annotated[FailoverConfig | None, Aws("FailoverConfig")] = None


class RunCommandParameters(Shape):
    """This parameter contains the criteria (either InstanceIds or a tag) used to specify which EC2 ..."""

    runCommandTargets: Annotated[list[RunCommandTarget] | None, Aws("RunCommandTargets")] = None


class RunCommandTarget(Shape):
    """Information about the EC2 instances that are to be sent the command, specified as key-value pairs."""

    key: Annotated[str | None, Aws("Key")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class SageMakerPipelineParameter(Shape):
    """Name/Value pair of a parameter to start execution of a SageMaker AI Model Building Pipeline."""

    name: Annotated[str | None, Aws("Name")] = None
    value: Annotated[str | None, Aws("Value")] = None


class SageMakerPipelineParameters(Shape):
    """These are custom parameters to use when the target is a SageMaker AI Model Building Pipeline ..."""

    pipelineParameterList: Annotated[list[SageMakerPipelineParameter] | None, Aws("PipelineParameterList")] = None


class Secondary(Shape):
    """The secondary Region that processes events when failover is triggered or replication is enabled."""

    route: Annotated[str | None, Aws("Route")] = None


class SqsParameters(Shape):
    """The custom parameters for EventBridge to use for a target that is an Amazon SQS fair or FIFO queue."""

    messageGroupID: Annotated[str | None, Aws("MessageGroupId")] = None


class Tag(Shape):
    """A key-value pair associated with an Amazon Web Services resource."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class Target(Shape):
    """Targets are the resources to be invoked when a rule is triggered."""

    arn: Annotated[str | None, Aws("Arn")] = None
    batchParameters: Annotated[BatchParameters | None, Aws("BatchParameters")] = None
    deadLetterConfig: Annotated[DeadLetterConfig | None, Aws("DeadLetterConfig")] = None
    ecsParameters: Annotated[EcsParameters | None, Aws("EcsParameters")] = None
    httpParameters: Annotated[HttpParameters | None, Aws("HttpParameters")] = None
    id: Annotated[str | None, Aws("Id")] = None
    input: Annotated[str | None, Aws("Input")] = None
    inputPath: Annotated[str | None, Aws("InputPath")] = None
    inputTransformer: Annotated[InputTransformer | None, Aws("InputTransformer")] = None
    kinesisParameters: Annotated[KinesisParameters | None, Aws("KinesisParameters")] = None
    redshiftDataParameters: Annotated[RedshiftDataParameters | None, Aws("RedshiftDataParameters")] = None
    retryPolicy: Annotated[RetryPolicy | None, Aws("RetryPolicy")] = None
    roleARN: Annotated[str | None, Aws("RoleArn")] = None
    runCommandParameters: Annotated[RunCommandParameters | None, Aws("RunCommandParameters")] = None
    sageMakerPipelineParameters: Annotated[SageMakerPipelineParameters | None, Aws("SageMakerPipelineParameters")] = (
        None
    )
    sqsParameters: Annotated[SqsParameters | None, Aws("SqsParameters")] = None
