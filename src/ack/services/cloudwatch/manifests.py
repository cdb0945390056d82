# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon CloudWatch in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.cloudwatch.dashboard import RESOURCE as _DASHBOARD
from ack.services.cloudwatch.dashboard import DashboardSpec
from ack.services.cloudwatch.metric_alarm import RESOURCE as _METRIC_ALARM
from ack.services.cloudwatch.metric_alarm import MetricAlarmSpec
from ack.services.cloudwatch.metric_stream import RESOURCE as _METRIC_STREAM
from ack.services.cloudwatch.metric_stream import MetricStreamSpec

__all__ = [
    "Dashboard",
    "DashboardSpec",
    "MetricAlarm",
    "MetricAlarmSpec",
    "MetricStream",
    "MetricStreamSpec",
]


class Dashboard(Manifest[DashboardSpec]):
    """Dashboard of Amazon CloudWatch."""

    RESOURCE = _DASHBOARD


class MetricAlarm(Manifest[MetricAlarmSpec]):
    """MetricAlarm of Amazon CloudWatch."""

    RESOURCE = _METRIC_ALARM


class MetricStream(Manifest[MetricStreamSpec]):
    """MetricStream of Amazon CloudWatch."""

    RESOURCE = _METRIC_STREAM
