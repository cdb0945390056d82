# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon ElastiCache."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="usersample",
    sdk="elasticache",
    service_id="ElastiCache",
    iam_prefix="elasticache",
    group="usersample.services.k8s.aws",
)
