# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Simple Systems Manager (SSM)."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="ssm",
    sdk="ssm",
    service_id="SSM",
    iam_prefix="ssm",
    group="ssm.services.k8s.aws",
    iam_actions={"GetParameter": ("ssm:GetParameter", "kms:Decrypt")},
)
