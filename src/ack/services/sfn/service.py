# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Step Functions."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="sfn", sdk="stepfunctions", service_id="SFN", iam_prefix="states", group="sfn.services.k8s.aws")
