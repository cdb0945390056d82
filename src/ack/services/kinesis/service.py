# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Kinesis."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="kinesis",
    sdk="kinesis",
    service_id="Kinesis",
    iam_prefix="kinesis",
    group="kinesis.services.k8s.aws",
)
