# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Elastic Container Registry."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="versionsample",
    sdk="ecr",
    service_id="ECR",
    iam_prefix="ecr",
    group="versionsample.services.k8s.aws",
)
