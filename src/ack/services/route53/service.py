# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Route 53."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="route53",
    sdk="route53",
    service_id="Route 53",
    iam_prefix="route53",
    group="route53.services.k8s.aws",
)
