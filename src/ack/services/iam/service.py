# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Identity and Access Management."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="iam", sdk="iam", service_id="IAM", iam_prefix="iam", group="iam.services.k8s.aws")
