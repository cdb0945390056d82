# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon CloudWatch Logs in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.cloudwatchlogs.log_group import RESOURCE as _LOG_GROUP
from ack.services.cloudwatchlogs.log_group import LogGroupSpec

__all__ = [
    "LogGroup",
    "LogGroupSpec",
]


class LogGroup(Manifest[LogGroupSpec]):
    """LogGroup of Amazon CloudWatch Logs."""

    RESOURCE = _LOG_GROUP
