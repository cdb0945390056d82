# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Simple Notification Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="sns", sdk="sns", service_id="SNS", iam_prefix="sns", group="sns.services.k8s.aws")
