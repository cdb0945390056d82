# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon CloudWatch Logs."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="cloudwatchlogs",
    sdk="logs",
    service_id="CloudWatch Logs",
    iam_prefix="logs",
    group="cloudwatchlogs.services.k8s.aws",
)
