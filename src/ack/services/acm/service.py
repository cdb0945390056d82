# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Certificate Manager."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="acm", sdk="acm", service_id="ACM", iam_prefix="acm", group="acm.services.k8s.aws")
