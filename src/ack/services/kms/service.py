# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Key Management Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="kms", sdk="kms", service_id="KMS", iam_prefix="kms", group="kms.services.k8s.aws")
