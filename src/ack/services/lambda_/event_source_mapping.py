# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""EventSourceMapping of AWS Lambda."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.lambda_.service import SERVICE
from ack.services.lambda_.types import (
    AmazonManagedKafkaEventSourceConfig,
    DestinationConfig,
    EventSourceMappingLoggingConfig,
    FilterCriteria,
    ScalingConfig,
    SelfManagedEventSource,
    SelfManagedKafkaEventSourceConfig,
    SourceAccessConfiguration,
)


class EventSourceMappingSpec(Shape):
    """The EventSourceMapping that is wanted."""

    amazonManagedKafkaEventSourceConfig: AmazonManagedKafkaEventSourceConfig | None = None
    batchSize: int | None = None
    bisectBatchOnFunctionError: bool | None = None
    destinationConfig: DestinationConfig | None = None
    enabled: bool | None = None
    eventSourceARN: str | None = None
    eventSourceRef: ResourceReference | None = None
    filterCriteria: FilterCriteria | None = None
    functionName: str | None = None
    functionRef: ResourceReference | None = None
    functionResponseTypes: list[str] | None = None
    loggingConfig: EventSourceMappingLoggingConfig | None = None
    maximumBatchingWindowInSeconds: int | None = None
    maximumRecordAgeInSeconds: int | None = None
    maximumRetryAttempts: int | None = None
    parallelizationFactor: int | None = None
    queueRefs: list[ResourceReference] | None = None
    queues: list[str] | None = None
    scalingConfig: ScalingConfig | None = None
    selfManagedEventSource: SelfManagedEventSource | None = None
    selfManagedKafkaEventSourceConfig: SelfManagedKafkaEventSourceConfig | None = None
    sourceAccessConfigurations: list[SourceAccessConfiguration] | None = None
    startingPosition: str | None = None
    startingPositionTimestamp: Timestamp | None = None
    tags: dict[str, str] | None = None
    topics: list[str] | None = None
    tumblingWindowInSeconds: int | None = None


class EventSourceMappingStatus(Shape):
    """The EventSourceMapping as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    functionARN: str | None = None
    lastModified: Timestamp | None = None
    lastProcessingResult: str | None = None
    state: str | None = None
    stateTransitionReason: str | None = None
    uuid: str | None = None


_FIELDS: Mapping[str, str] = {
    "UUID": "status.uuid",
    "StartingPosition": "spec.startingPosition",
    "StartingPositionTimestamp": "spec.startingPositionTimestamp",
    "BatchSize": "spec.batchSize",
    "MaximumBatchingWindowInSeconds": "spec.maximumBatchingWindowInSeconds",
    "ParallelizationFactor": "spec.parallelizationFactor",
    "EventSourceArn": "spec.eventSourceARN",
    "FilterCriteria": "spec.filterCriteria",
    "LoggingConfig": "spec.loggingConfig",
    "ScalingConfig": "spec.scalingConfig",
    "FunctionArn": "status.functionARN",
    "LastModified": "status.lastModified",
    "LastProcessingResult": "status.lastProcessingResult",
    "State": "status.state",
    "StateTransitionReason": "status.stateTransitionReason",
    "DestinationConfig": "spec.destinationConfig",
    "Topics": "spec.topics",
    "Queues": "spec.queues",
    "SourceAccessConfigurations": "spec.sourceAccessConfigurations",
    "SelfManagedEventSource": "spec.selfManagedEventSource",
    "MaximumRecordAgeInSeconds": "spec.maximumRecordAgeInSeconds",
    "BisectBatchOnFunctionError": "spec.bisectBatchOnFunctionError",
    "MaximumRetryAttempts": "spec.maximumRetryAttempts",
    "TumblingWindowInSeconds": "spec.tumblingWindowInSeconds",
    "FunctionResponseTypes": "spec.functionResponseTypes",
    "AmazonManagedKafkaEventSourceConfig": "spec.amazonManagedKafkaEventSourceConfig",
    "SelfManagedKafkaEventSourceConfig": "spec.selfManagedKafkaEventSourceConfig",
    "EventSourceMappingArn": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="EventSourceMapping",
    plural="eventsourcemappings",
    spec=EventSourceMappingSpec,
    status=EventSourceMappingStatus,
    read=Read(
        operation="GetEventSourceMapping",
        inputs={"UUID": "status.uuid"},
        outputs=_FIELDS,
        needs=("status.uuid",),
    ),
    search=Search(
        operation="ListEventSourceMappings",
        result="EventSourceMappings",
        outputs={"UUID": "status.uuid", "EventSourceMappingArn": "status.ackResourceMetadata.arn"},
    ),
    create=Call(
        operation="CreateEventSourceMapping",
        inputs={
            "EventSourceArn": "spec.eventSourceARN",
            "FunctionName": "spec.functionName",
            "Enabled": "spec.enabled",
            "BatchSize": "spec.batchSize",
            "FilterCriteria": "spec.filterCriteria",
            "LoggingConfig": "spec.loggingConfig",
            "ScalingConfig": "spec.scalingConfig",
            "MaximumBatchingWindowInSeconds": "spec.maximumBatchingWindowInSeconds",
            "ParallelizationFactor": "spec.parallelizationFactor",
            "StartingPosition": "spec.startingPosition",
            "StartingPositionTimestamp": "spec.startingPositionTimestamp",
            "DestinationConfig": "spec.destinationConfig",
            "MaximumRecordAgeInSeconds": "spec.maximumRecordAgeInSeconds",
            "BisectBatchOnFunctionError": "spec.bisectBatchOnFunctionError",
            "MaximumRetryAttempts": "spec.maximumRetryAttempts",
            "Tags": AllTags(),
            "TumblingWindowInSeconds": "spec.tumblingWindowInSeconds",
            "Topics": "spec.topics",
            "Queues": "spec.queues",
            "SourceAccessConfigurations": "spec.sourceAccessConfigurations",
            "SelfManagedEventSource": "spec.selfManagedEventSource",
            "FunctionResponseTypes": "spec.functionResponseTypes",
            "AmazonManagedKafkaEventSourceConfig": "spec.amazonManagedKafkaEventSourceConfig",
            "SelfManagedKafkaEventSourceConfig": "spec.selfManagedKafkaEventSourceConfig",
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateEventSourceMapping",
            inputs={
                "UUID": "status.uuid",
                "FunctionName": "spec.functionName",
                "Enabled": "spec.enabled",
                "BatchSize": "spec.batchSize",
                "FilterCriteria": "spec.filterCriteria",
                "LoggingConfig": "spec.loggingConfig",
                "ScalingConfig": "spec.scalingConfig",
                "MaximumBatchingWindowInSeconds": "spec.maximumBatchingWindowInSeconds",
                "ParallelizationFactor": "spec.parallelizationFactor",
                "DestinationConfig": "spec.destinationConfig",
                "MaximumRecordAgeInSeconds": "spec.maximumRecordAgeInSeconds",
                "BisectBatchOnFunctionError": "spec.bisectBatchOnFunctionError",
                "MaximumRetryAttempts": "spec.maximumRetryAttempts",
                "TumblingWindowInSeconds": "spec.tumblingWindowInSeconds",
                "SourceAccessConfigurations": "spec.sourceAccessConfigurations",
                "FunctionResponseTypes": "spec.functionResponseTypes",
                "AmazonManagedKafkaEventSourceConfig": "spec.amazonManagedKafkaEventSourceConfig",
                "SelfManagedKafkaEventSourceConfig": "spec.selfManagedKafkaEventSourceConfig",
            },
            outputs={
                "StartingPosition": "spec.startingPosition",
                "StartingPositionTimestamp": "spec.startingPositionTimestamp",
                "EventSourceArn": "spec.eventSourceARN",
                "FunctionArn": "status.functionARN",
                "LastModified": "status.lastModified",
                "LastProcessingResult": "status.lastProcessingResult",
                "State": "status.state",
                "StateTransitionReason": "status.stateTransitionReason",
                "Topics": "spec.topics",
                "Queues": "spec.queues",
                "SelfManagedEventSource": "spec.selfManagedEventSource",
                "EventSourceMappingArn": "status.ackResourceMetadata.arn",
            },
            fields=(
                "spec.functionName",
                "spec.enabled",
                "spec.batchSize",
                "spec.filterCriteria",
                "spec.loggingConfig",
                "spec.scalingConfig",
                "spec.maximumBatchingWindowInSeconds",
                "spec.parallelizationFactor",
                "spec.destinationConfig",
                "spec.maximumRecordAgeInSeconds",
                "spec.bisectBatchOnFunctionError",
                "spec.maximumRetryAttempts",
                "spec.tumblingWindowInSeconds",
                "spec.sourceAccessConfigurations",
                "spec.functionResponseTypes",
                "spec.amazonManagedKafkaEventSourceConfig",
                "spec.selfManagedKafkaEventSourceConfig",
            ),
        ),
    ),
    delete=Call(operation="DeleteEventSourceMapping", inputs={"UUID": "status.uuid"}),
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
    keys=("status.uuid",),
    adoption=(AdoptionField(name="uuid", path="status.uuid", required=True),),
    references=(
        Reference(
            field="spec.amazonManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfigs[].uri",
            ref="spec.amazonManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfigs[].uriRef",
            group="secretsmanager.services.k8s.aws",
            kind="Secret",
            plural="secrets",
        ),
        Reference(
            field="spec.eventSourceARN",
            ref="spec.eventSourceRef",
            group="kafka.services.k8s.aws",
            kind="Cluster",
            plural="clusters",
        ),
        Reference(
            field="spec.functionName",
            ref="spec.functionRef",
            group="lambda.services.k8s.aws",
            kind="Function",
            plural="functions",
            path="spec.name",
            required=True,
        ),
        Reference(
            field="spec.queues",
            ref="spec.queueRefs",
            group="mq.services.k8s.aws",
            kind="Broker",
            plural="brokers",
            path="status.brokerID",
            many=True,
        ),
        Reference(
            field="spec.selfManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfigs[].uri",
            ref="spec.selfManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfigs[].uriRef",
            group="secretsmanager.services.k8s.aws",
            kind="Secret",
            plural="secrets",
        ),
    ),
    absent=("ResourceNotFoundException",),
    exists=("ResourceConflictException",),
    terminal=("InvalidParameterValueException",),
    synced=(When(path="status.state", values=("Enabled", "Disabled")),),
    updatable=(When(path="status.state", values=("Enabled", "Disabled")),),
    deletable=(When(path="status.state", values=("Enabled", "Disabled")),),
)
