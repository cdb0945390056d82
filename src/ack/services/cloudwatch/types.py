# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon CloudWatch share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class ActionConfiguration(Shape):
    """Settings that change the content of the notifications and events that an alarm sends when its ..."""

    alarmTagsPropagation: Annotated[AlarmTagsPropagation | None, Aws("AlarmTagsPropagation")] = None


class AlarmPromQLCriteria(Shape):
    """Contains the configuration that determines how a PromQL alarm evaluates its contributors, ..."""

    pendingPeriod: Annotated[int | None, Aws("PendingPeriod")] = None
    query: Annotated[str | None, Aws("Query")] = None
    recoveryPeriod: Annotated[int | None, Aws("RecoveryPeriod")] = None


class AlarmTagsPropagation(Shape):
    """Includes the alarm's tags in the notifications that the alarm sends to Amazon SNS topics and ..."""

    enabled: Annotated[bool | None, Aws("Enabled")] = None
    excludedTagKeys: Annotated[list[str] | None, Aws("ExcludedTagKeys")] = None
    includedTagKeys: Annotated[list[str] | None, Aws("IncludedTagKeys")] = None


class DashboardValidationMessage(Shape):
    """An error or warning for the operation."""

    dataPath: Annotated[str | None, Aws("DataPath")] = None
    message: Annotated[str | None, Aws("Message")] = None


class Dimension(Shape):
    """A dimension is a name/value pair that is part of the identity of a metric."""

    name: Annotated[str | None, Aws("Name")] = None
    value: Annotated[str | None, Aws("Value")] = None


class EvaluationCriteria(Shape):
    """The evaluation criteria for an alarm."""

    promQLCriteria: Annotated[AlarmPromQLCriteria | None, Aws("PromQLCriteria")] = None


class EvaluationWindow(Shape):
    """The evaluation window that an alarm uses to select the range of metric data that it evaluates ..."""

    slidingWindow: Annotated[dict[str, str] | None, Aws("SlidingWindow")] = None
    wallClockWindow: Annotated[WallClockWindow | None, Aws("WallClockWindow")] = None


class Metric(Shape):
    """Represents a specific metric."""

    dimensions: Annotated[list[Dimension] | None, Aws("Dimensions")] = None
    metricName: Annotated[str | None, Aws("MetricName")] = None
    namespace: Annotated[str | None, Aws("Namespace")] = None


class MetricDataQuery(Shape):
    """This structure is used in both GetMetricData and PutMetricAlarm."""

    accountID: Annotated[str | None, Aws("AccountId")] = None
    expression: Annotated[str | None, Aws("Expression")] = None
    id: Annotated[str | None, Aws("Id")] = None
    label: Annotated[str | None, Aws("Label")] = None
    metricStat: Annotated[MetricStat | None, Aws("MetricStat")] = None
    period: Annotated[int | None, Aws("Period")] = None
    returnData: Annotated[bool | None, Aws("ReturnData")] = None


class MetricStat(Shape):
    """This structure defines the metric to be returned, along with the statistics, period, and units."""

    metric: Annotated[Metric | None, Aws("Metric")] = None
    period: Annotated[int | None, Aws("Period")] = None
    stat: Annotated[str | None, Aws("Stat")] = None
    unit: Annotated[str | None, Aws("Unit")] = None


class MetricStreamFilter(Shape):
    """This structure contains a metric namespace and optionally, a list of metric names, to either ..."""

    metricNames: Annotated[list[str] | None, Aws("MetricNames")] = None
    namespace: Annotated[str | None, Aws("Namespace")] = None


class MetricStreamStatisticsConfiguration(Shape):
    """By default, a metric stream always sends the MAX, MIN, SUM, and SAMPLECOUNT statistics for each ..."""

    additionalStatistics: Annotated[list[str] | None, Aws("AdditionalStatistics")] = None
    includeMetrics: Annotated[list[MetricStreamStatisticsMetric] | None, Aws("IncludeMetrics")] = None


class MetricStreamStatisticsMetric(Shape):
    """This object contains the information for one metric that is to be streamed with additional ..."""

    metricName: Annotated[str | None, Aws("MetricName")] = None
    namespace: Annotated[str | None, Aws("Namespace")] = None


class Tag(Shape):
    """A key-value pair associated with a CloudWatch resource."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class WallClockWindow(Shape):
    """An evaluation window that aligns the evaluated range to fixed clock boundaries that match the ..."""

    timezone: Annotated[str | None, Aws("Timezone")] = None


class WarmUpConfiguration(Shape):
    """The configuration settings that define the warm-up behavior for an alarm."""

    onlyStartEvaluatingAfterWarmUpPeriodEnds: Annotated[
        bool | None, Aws("OnlyStartEvaluatingAfterWarmUpPeriodEnds")
    ] = None
    warmUpPeriodDurationInMinutes: Annotated[int | None, Aws("WarmUpPeriodDurationInMinutes")] = None
