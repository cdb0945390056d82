# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Secrets Manager."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="secretsmanager",
    sdk="secretsmanager",
    service_id="Secrets Manager",
    iam_prefix="secretsmanager",
    group="secretsmanager.services.k8s.aws",
)
