# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Simple Queue Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="sqs", sdk="sqs", service_id="SQS", iam_prefix="sqs", group="sqs.services.k8s.aws")
