# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Step Functions share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class CloudWatchLogsLogGroup(Shape):
    """CloudWatchLogsLogGroup of AWS Step Functions."""

    logGroupARN: Annotated[str | None, Aws("logGroupArn")] = None


class LogDestination(Shape):
    """LogDestination of AWS Step Functions."""

    cloudWatchLogsLogGroup: Annotated[CloudWatchLogsLogGroup | None, Aws("cloudWatchLogsLogGroup")] = None


class LoggingConfiguration(Shape):
    """The LoggingConfiguration data type is used to set CloudWatch Logs options."""

    destinations: Annotated[list[LogDestination] | None, Aws("destinations")] = None
    includeExecutionData: Annotated[bool | None, Aws("includeExecutionData")] = None
    level: Annotated[str | None, Aws("level")] = None


class RoutingConfigurationListItem(Shape):
    """Contains details about the routing configuration of a state machine alias."""

    stateMachineVersionARN: Annotated[str | None, Aws("stateMachineVersionArn")] = None
    weight: Annotated[int | None, Aws("weight")] = None


class Tag(Shape):
    """Tags are key-value pairs that can be associated with Step Functions state machines and activities."""

    key: Annotated[str | None, Aws("key")] = None
    value: Annotated[str | None, Aws("value")] = None


class TracingConfiguration(Shape):
    """Selects whether or not the state machine's X-Ray tracing is enabled."""

    enabled: Annotated[bool | None, Aws("enabled")] = None
