# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Kinesis share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class EnhancedMetrics(Shape):
    """Represents enhanced metrics types."""

    shardLevelMetrics: Annotated[list[str] | None, Aws("ShardLevelMetrics")] = None


class StreamModeDetails(Shape):
    """Specifies the capacity mode to which you want to set your data stream."""

    streamMode: Annotated[str | None, Aws("StreamMode")] = None
