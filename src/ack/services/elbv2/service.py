# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Elastic Load Balancing."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="elbv2",
    sdk="elbv2",
    service_id="Elastic Load Balancing v2",
    iam_prefix="elasticloadbalancing",
    group="elbv2.services.k8s.aws",
)
