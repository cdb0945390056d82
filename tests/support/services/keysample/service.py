# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Identity and Access Management."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="keysample", sdk="iam", service_id="IAM", iam_prefix="iam", group="keysample.services.k8s.aws")
