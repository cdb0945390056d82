# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon DynamoDB."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="dynamodb",
    sdk="dynamodb",
    service_id="DynamoDB",
    iam_prefix="dynamodb",
    group="dynamodb.services.k8s.aws",
)
