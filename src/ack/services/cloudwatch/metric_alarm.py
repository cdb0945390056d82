# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""MetricAlarm of Amazon CloudWatch."""

from __future__ import annotations

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Batch,
    Call,
    Each,
    Read,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.cloudwatch.service import SERVICE
from ack.services.cloudwatch.types import (
    ActionConfiguration,
    Dimension,
    EvaluationCriteria,
    EvaluationWindow,
    MetricDataQuery,
    Tag,
    WarmUpConfiguration,
)


class MetricAlarmSpec(Shape):
    """The MetricAlarm that is wanted."""

    actionConfiguration: ActionConfiguration | None = None
    actionsEnabled: bool | None = None
    alarmActions: list[str] | None = None
    alarmDescription: str | None = None
    comparisonOperator: str | None = None
    datapointsToAlarm: int | None = None
    dimensions: list[Dimension] | None = None
    evaluateLowSampleCountPercentile: str | None = None
    evaluationCriteria: EvaluationCriteria | None = None
    evaluationInterval: int | None = None
    evaluationPeriods: int | None = None
    evaluationWindow: EvaluationWindow | None = None
    extendedStatistic: str | None = None
    insufficientDataActions: list[str] | None = None
    metricName: str | None = None
    metrics: list[MetricDataQuery] | None = None
    name: str | None = None
    namespace: str | None = None
    oKActions: list[str] | None = None
    period: int | None = None
    statistic: str | None = None
    tags: list[Tag] | None = None
    threshold: float | None = None
    thresholdMetricID: str | None = None
    treatMissingData: str | None = None
    unit: str | None = None
    warmUpConfiguration: WarmUpConfiguration | None = None


class MetricAlarmStatus(Shape):
    """The MetricAlarm as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="MetricAlarm",
    plural="metricalarms",
    spec=MetricAlarmSpec,
    status=MetricAlarmStatus,
    read=Read(
        operation="DescribeAlarms",
        inputs={"AlarmNames": Each("spec.name")},
        result="MetricAlarms",
        outputs={
            "AlarmName": "spec.name",
            "AlarmArn": "status.ackResourceMetadata.arn",
            "AlarmDescription": "spec.alarmDescription",
            "ActionsEnabled": "spec.actionsEnabled",
            "OKActions": "spec.oKActions",
            "AlarmActions": "spec.alarmActions",
            "InsufficientDataActions": "spec.insufficientDataActions",
            "MetricName": "spec.metricName",
            "Namespace": "spec.namespace",
            "Statistic": "spec.statistic",
            "ExtendedStatistic": "spec.extendedStatistic",
            "Dimensions": "spec.dimensions",
            "Period": "spec.period",
            "Unit": "spec.unit",
            "EvaluationPeriods": "spec.evaluationPeriods",
            "DatapointsToAlarm": "spec.datapointsToAlarm",
            "Threshold": "spec.threshold",
            "ComparisonOperator": "spec.comparisonOperator",
            "TreatMissingData": "spec.treatMissingData",
            "EvaluateLowSampleCountPercentile": "spec.evaluateLowSampleCountPercentile",
            "Metrics": "spec.metrics",
            "ThresholdMetricId": "spec.thresholdMetricID",
            "EvaluationWindow": "spec.evaluationWindow",
            "WarmUpConfiguration": "spec.warmUpConfiguration",
            "EvaluationCriteria": "spec.evaluationCriteria",
            "EvaluationInterval": "spec.evaluationInterval",
            "ActionConfiguration": "spec.actionConfiguration",
        },
        many=True,
        match={"AlarmName": "spec.name"},
        batch=Batch("AlarmNames", "AlarmName", 100),
        needs=("spec.name",),
    ),
    create=Call(
        operation="PutMetricAlarm",
        inputs={
            "AlarmName": "spec.name",
            "AlarmDescription": "spec.alarmDescription",
            "ActionsEnabled": "spec.actionsEnabled",
            "OKActions": "spec.oKActions",
            "AlarmActions": "spec.alarmActions",
            "InsufficientDataActions": "spec.insufficientDataActions",
            "MetricName": "spec.metricName",
            "Namespace": "spec.namespace",
            "Statistic": "spec.statistic",
            "ExtendedStatistic": "spec.extendedStatistic",
            "Dimensions": "spec.dimensions",
            "Period": "spec.period",
            "Unit": "spec.unit",
            "EvaluationPeriods": "spec.evaluationPeriods",
            "DatapointsToAlarm": "spec.datapointsToAlarm",
            "Threshold": "spec.threshold",
            "ComparisonOperator": "spec.comparisonOperator",
            "TreatMissingData": "spec.treatMissingData",
            "EvaluateLowSampleCountPercentile": "spec.evaluateLowSampleCountPercentile",
            "Metrics": "spec.metrics",
            "Tags": AllTags(),
            "ThresholdMetricId": "spec.thresholdMetricID",
            "EvaluationWindow": "spec.evaluationWindow",
            "WarmUpConfiguration": "spec.warmUpConfiguration",
            "EvaluationCriteria": "spec.evaluationCriteria",
            "EvaluationInterval": "spec.evaluationInterval",
            "ActionConfiguration": "spec.actionConfiguration",
        },
    ),
    updates=(
        Update(
            operation="PutMetricAlarm",
            inputs={
                "AlarmName": "spec.name",
                "AlarmDescription": "spec.alarmDescription",
                "ActionsEnabled": "spec.actionsEnabled",
                "OKActions": "spec.oKActions",
                "AlarmActions": "spec.alarmActions",
                "InsufficientDataActions": "spec.insufficientDataActions",
                "MetricName": "spec.metricName",
                "Namespace": "spec.namespace",
                "Statistic": "spec.statistic",
                "ExtendedStatistic": "spec.extendedStatistic",
                "Dimensions": "spec.dimensions",
                "Period": "spec.period",
                "Unit": "spec.unit",
                "EvaluationPeriods": "spec.evaluationPeriods",
                "DatapointsToAlarm": "spec.datapointsToAlarm",
                "Threshold": "spec.threshold",
                "ComparisonOperator": "spec.comparisonOperator",
                "TreatMissingData": "spec.treatMissingData",
                "EvaluateLowSampleCountPercentile": "spec.evaluateLowSampleCountPercentile",
                "Metrics": "spec.metrics",
                "ThresholdMetricId": "spec.thresholdMetricID",
                "EvaluationWindow": "spec.evaluationWindow",
                "WarmUpConfiguration": "spec.warmUpConfiguration",
                "EvaluationCriteria": "spec.evaluationCriteria",
                "EvaluationInterval": "spec.evaluationInterval",
                "ActionConfiguration": "spec.actionConfiguration",
            },
            fields=(
                "spec.alarmDescription",
                "spec.actionsEnabled",
                "spec.oKActions",
                "spec.alarmActions",
                "spec.insufficientDataActions",
                "spec.metricName",
                "spec.namespace",
                "spec.statistic",
                "spec.extendedStatistic",
                "spec.dimensions",
                "spec.period",
                "spec.unit",
                "spec.evaluationPeriods",
                "spec.datapointsToAlarm",
                "spec.threshold",
                "spec.comparisonOperator",
                "spec.treatMissingData",
                "spec.evaluateLowSampleCountPercentile",
                "spec.metrics",
                "spec.thresholdMetricID",
                "spec.evaluationWindow",
                "spec.warmUpConfiguration",
                "spec.evaluationCriteria",
                "spec.evaluationInterval",
                "spec.actionConfiguration",
            ),
            replaces=True,
            resets={"spec.alarmDescription": "", "spec.actionsEnabled": True, "spec.treatMissingData": "missing"},
        ),
    ),
    delete=Call(operation="DeleteAlarms", inputs={"AlarmNames": Each("spec.name")}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn"},
            outputs={"Tags": "spec.tags"},
        ),
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceARN": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    absent=("ResourceNotFound",),
    terminal=("ValidationError", "InvalidParameterValue", "InvalidParameterCombination", "MissingParameter"),
)
