# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon ElastiCache."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="elasticache",
    sdk="elasticache",
    service_id="ElastiCache",
    iam_prefix="elasticache",
    group="elasticache.services.k8s.aws",
)
