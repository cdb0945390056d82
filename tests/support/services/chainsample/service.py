# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Organizations."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="chainsample",
    sdk="organizations",
    service_id="Organizations",
    iam_prefix="organizations",
    group="chainsample.services.k8s.aws",
)
