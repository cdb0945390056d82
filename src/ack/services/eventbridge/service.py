# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon EventBridge."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="eventbridge",
    sdk="events",
    service_id="EventBridge",
    iam_prefix="events",
    group="eventbridge.services.k8s.aws",
)
