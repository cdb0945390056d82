# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon CloudWatch."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="cloudwatch",
    sdk="cloudwatch",
    service_id="CloudWatch",
    iam_prefix="monitoring",
    group="cloudwatch.services.k8s.aws",
)
